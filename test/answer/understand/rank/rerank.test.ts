/** Reranking: what tells a question about a fact from one for what of it is not told, on the path that ships. */
import { describe, expect, test } from 'vitest';
import { ANSWER_SIGNALS, answerSignals, MOST_RERANKED } from '../../../../src/answer/understand/rank/answer-signals.ts';
import type { AnswerSignal } from '../../../../src/answer/understand/rank/answer-signals.ts';
import { Aspects } from '../../../../src/answer/understand/rank/aspect.ts';
import { answerKey } from '../../../../src/answer/understand/rank/candidates.ts';
import { FULL } from '../../../../src/answer/understand/rank/confidence.ts';
import { FITTED_ANSWERS, moreFor, rerankBy } from '../../../../src/answer/understand/rank/rerank.ts';
import { ensembleIn } from '../../../../src/answer/fitted/ensemble.ts';
import { dispute, engine } from '../../../doubles/dispute.ts';

const parts = { taught: engine.trained.taught, aspects: new Aspects(engine.trained, dispute) };
/** A signal of the surest candidate with just this fact. */
function signal(question: string, fact: string, name: AnswerSignal): number | undefined {
  const trace = engine.traceByConfidence(question);
  const at = trace.candidates.findIndex(({ facts }) => answerKey(facts) === fact);
  expect(at, `${fact} is a candidate of “${question}”`).toBeGreaterThanOrEqual(0);
  return answerSignals(trace, parts)[at]?.[ANSWER_SIGNALS.indexOf(name)];
}

describe('the signals of an answer', () => {
  test('are each of a name of its own, and those that were fitted', () => {
    expect(new Set(ANSWER_SIGNALS).size).toBe(ANSWER_SIGNALS.length);
    const { network, trees } = ensembleIn(FITTED_ANSWERS);
    expect(ANSWER_SIGNALS).toEqual(expect.arrayContaining(Object.keys(network.signals)));
    expect(ANSWER_SIGNALS).toEqual(expect.arrayContaining(trees.signals));
  });

  test('are those of the surest few', () => {
    const trace = engine.traceByConfidence('when is the trial');
    const rows = answerSignals(trace, parts);
    expect(rows.length).toBe(Math.min(MOST_RERANKED, trace.candidates.length));
    for (const row of rows) expect(row.every(Number.isFinite)).toBe(true);
  });

  test('tell that a reason is asked for which the fact does not give', () => {
    expect(signal('why is the trial on 4 November', 'trial-date', 'lacksReason')).toBe(1);
    expect(signal('when is the trial', 'trial-date', 'lacksReason')).toBe(0);
  });

  test('tell how people ask for the fact', () => {
    expect(signal('when is the trial', 'trial-date', 'asked when')).toBeGreaterThan(0);
    expect(signal('why is the trial on 4 November', 'trial-date', 'leastAsked')).toBeLessThan(0);
  });

  test('tell whether somebody else stands in the fact who may be asked for', () => {
    expect(signal('who sued Brackenlift', 'suit-filed', 'names')).toBeGreaterThan(0);
    expect(signal('who sued Brackenlift', 'suit-filed', 'namesNobody')).toBe(0);
    expect(signal('who sued Brackenlift', 'ashdell-denies', 'namesNobody')).toBe(1);
    expect(signal('when did Saltmere sue Brackenlift', 'suit-filed', 'asksWho')).toBe(0);
  });
});

describe('reranking', () => {
  const rerank = rerankBy(engine.trained, parts.aspects);

  test('gives each candidate a chance, the likeliest first, and loses none', () => {
    const trace = engine.traceByConfidence('how many dockers were injured');
    const { candidates } = rerank(trace);
    const keys = (of: typeof candidates) => of.map(({ facts }) => answerKey(facts)).toSorted();
    expect(keys(candidates)).toEqual(keys(trace.candidates));
    const confidences = candidates.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((one, other) => other - one));
    for (const confidence of confidences) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(confidences).not.toEqual(trace.candidates.map(({ confidence }) => confidence));
  });

  test('asks for more the less a dossier has taught, and for no more of one that has taught enough', () => {
    expect(moreFor({ examples: 0 })).toBeGreaterThan(moreFor({ examples: 15 }));
    expect(moreFor({ examples: 15 })).toBeGreaterThan(0);
    expect(moreFor({ examples: FULL.examples })).toBeLessThan(0);
    expect(moreFor({ examples: 0 })).toBeLessThan(1);
  });

  test('leaves alone what the confidence is held to', () => {
    const { candidates, ...trace } = engine.traceByConfidence('how many dockers were injured');
    const held = { ...trace, candidates: candidates.map((one) => ({ ...one, features: { ...one.features, affirms: 1 } })) };
    expect(rerank(held)).toBe(held);
  });

  test.each(['Brackenlift is worth 3 billion dollars.', 'Brackenlift value $3 billion'])('leaves alone what is stated: %s', (statement) => {
    const trace = engine.traceByConfidence(statement);
    expect(rerank(trace)).toBe(trace);
  });

  test('leaves to their parts the questions that ask several things', () => {
    const trace = engine.traceByConfidence('When is the trial? And how many dockers were injured?');
    expect(trace.question.several).toBe(true);
    expect(rerank(trace)).toBe(trace);
  });

  test('is what decides a question that is typed, and not what a message is checked by', () => {
    const question = 'how many dockers were injured';
    const typed = engine.trace(question).candidates.map(({ confidence }) => confidence);
    expect(typed).toEqual(rerank(engine.traceByConfidence(question)).candidates.map(({ confidence }) => confidence));
    expect(typed).not.toEqual(engine.traceByConfidence(question).candidates.map(({ confidence }) => confidence));
  });

  test('has nothing to say of a question without candidates', () => {
    const trace = { ...engine.traceByConfidence('when is the trial'), candidates: [] };
    expect(rerank(trace)).toBe(trace);
  });
});
