/** A question by itself, by the kinds that people ask: whom it names, what it takes for granted, what a refusal of it says. */
import { describe, expect, test } from 'vitest';
import { startExhibit } from '../../../bench/exhibit.ts';
import { execute } from '../../../src/answer/execute.ts';
import type { Plan } from '../../../src/answer/plan.ts';
import { render } from '../../../src/reply/render.ts';
import { asksWhich } from '../../../src/answer/understand/rank/score.ts';
import { dispute, engine } from '../../doubles/dispute.ts';
import { SHIPPED } from '../../shipped.ts';

const plan = (question: string): Plan => engine.understand(question).plan;
const facts = (question: string): readonly string[] => {
  const found = plan(question);
  return found.kind === 'facts' ? found.facts : [];
};
const { engine: shipped } = startExhibit(SHIPPED);

const lead = (question: string): string | undefined => render(dispute, execute(dispute, plan(question)), 'en').lead;

describe('who does what to whom', () => {
  const roles = (question: string): unknown => engine.trace(question).question.relations.map(({ from, to }) => ({ from, to }));
  test.each(['Who exactly is Brackenlift suing?', 'who has Brackenlift sued', 'Who is Brackenlift suing'])(
    'is read off who stands before the verb: %s',
    (question) => expect(roles(question)).toMatchObject([{ from: expect.arrayContaining(['brackenlift']), to: [] }]),
  );
  test.each(['Who is suing Brackenlift?', 'who was Brackenlift sued by'])('is read off who stands behind it: %s', (question) =>
    expect(roles(question)).toMatchObject([{ from: [], to: expect.arrayContaining(['brackenlift']) }]),
  );
  test('asks for what somebody claims only where they claim it', () => {
    expect([...engine.trace("what is Saltmere's bit of the claim").question.speakers]).toEqual([]);
    expect(engine.trace('what does Saltmere claim').question.speakers.has('saltmere')).toBe(true);
  });
});

describe('what a question takes for granted', () => {
  test.each(['Did Brackenlift sue Saltmere?', 'Brackenlift sued Saltmere.', '布拉肯起诉了盐泽吗', '布拉肯起诉了盐泽。'])(
    'is put right where the record has it the other way round: %s',
    (question) => expect(plan(question)).toMatchObject({ kind: 'facts', facts: ['suit-filed'], verdict: 'otherwise' }),
  );
  test('is not put right where it asks when that was: nothing tells it', () =>
    expect(plan('When did Brackenlift sue Saltmere?').kind).toBe('refuse'));
  test.each(['the crane cost 90 million, right?', '鹭臂是9000万买的吧'])('is put right where it is another amount: %s', (question) =>
    expect(plan(question)).toMatchObject({ kind: 'facts', facts: ['crane-price'], verdict: 'otherwise' }),
  );
  test('may be that something is not so: the reason for that is asked for', () => {
    expect(facts('why is it not held in Quillmouth')).toEqual(['trial-place-reason']);
    expect(asksWhich(engine.trace('why is it not held in Quillmouth').question)).toBe(false);
    expect(asksWhich(engine.trace('which cranes are not automatic').question)).toBe(true);
  });
});

describe('an answer shows what is asked for and no more', () => {
  test.each([
    ['is the crane back up and running', 'crane-working-again'],
    ['how much is the union asking for', 'damages-union'],
    ['whats saltmeres share of the claim', 'damages-saltmere'],
  ])('%s', (question, fact) => expect(facts(question)).toEqual([fact]));
  test('what people say of themselves before it is left out', () =>
    expect(facts('我是学生，写作业要用，想问下布拉肯的估值')).toEqual(['brackenlift-valuation']));
});

describe('a refusal', () => {
  test.each(['H2', 'q3', 'zq'])('of a sign by itself says that it is not understood: %s', (question) =>
    expect(plan(question)).toMatchObject({ kind: 'refuse', reason: 'unreadable' }),
  );
  test('of what names an amount that the record tells never says that it is outside the record', () =>
    expect(plan('对方听完4800万什么反应')).toMatchObject({ reason: 'not-in-source' }));
  test('of what is known to be untold never says that it is outside the record', () =>
    expect(plan('was anyone fined for the accident')).toMatchObject({ reason: 'not-in-source' }));
  test('of what somebody did to another tells to whom they did it, by the facts that tell it', () => {
    const refused = plan('did Saltmere sue Dravensk?');
    expect(refused).toMatchObject({ kind: 'refuse', nearest: expect.arrayContaining(['suit-filed']) });
    expect(lead('did Saltmere sue Dravensk?')).toContain('It does say that Saltmere Ferries sued Brackenlift');
  });
});

describe('with many examples and near misses, a question', () => {
  const planned = (question: string): Plan => shipped.understand(question).plan;
  test.each(['did openai sue musk', 'OpenAI sued Musk.', '微软起诉马斯克了吗'])('with turned roles is put right: %s', (question) =>
    expect(planned(question)).toMatchObject({ kind: 'facts', facts: ['musk-sues-openai-microsoft'], verdict: 'otherwise' }),
  );
  test('with an amount of something else is put right', () =>
    expect(planned('马斯克要七千八百亿吗')).toMatchObject({ kind: 'facts', facts: ['damages-total'], verdict: 'otherwise' }));
  test('may leave out the sign of a possessive', () =>
    expect([...shipped.trace('how big will xais data centre get').question.entities]).toContain('xai'));
  test('of a suit that nobody tells is refused with those that are told', () =>
    expect(planned('馬斯克有告Google嗎')).toMatchObject({
      kind: 'refuse',
      missing: [{ kind: 'relation', concept: 'sue' }],
      nearest: expect.not.arrayContaining(['google-acquired-deepmind']),
    }));
  test('may name the part of a claim that is against somebody, who claims nothing', () =>
    expect([...shipped.trace("whats microsoft's bit of the claim").question.speakers]).toEqual([]));
});

describe('of the shipped dossier', () => {
  const shown = (question: string): readonly string[] => {
    const found = shipped.understand(question).plan;
    return found.kind === 'facts' ? found.facts : [];
  };

  test.each([
    ['why would a few million long ago give him a claim on billions now? honest question', 'musk-entitlement-claim'],
    ['does it come down to the wallet of musk or the good name of openai?', 'interests-and-reputation'],
  ])('what only has a word that the answer leaves open is not told beside it: %s', (question, fact) =>
    expect(shown(question)).toEqual([fact]),
  );

  test.each([
    ['what is the privacy complaint of the author, what did openai fail to explain', 'ad-data-not-explained'],
    ['做定向广告要用我的哪些数据，OpenAI讲清楚没有', 'ad-data-not-explained'],
  ])('a part tells nothing besides what answers the whole: %s', (question, fact) => expect(shown(question)).toEqual([fact]));

  test.each([
    ['missed the podcast, what does he predict for society', 'musk-podcast-upheaval-prosperity'],
    ['i am not on X so forgive me, but what do people there hold against Altman?', 'attack-points-altman'],
  ])('what stands around a question and is told by its answer is no part of it: %s', (question, fact) =>
    expect(shown(question)).toContain(fact),
  );

  test.each(['in the epic case, when is the trial', 'for 2031, when is the trial', 'missed the podcast, who is the judge'])(
    'and what belongs to it is: %s',
    (question) => expect(shipped.understand(question).plan.kind).toBe('refuse'),
  );
});
