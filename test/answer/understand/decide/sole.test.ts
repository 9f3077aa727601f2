/** “Is Acme sued too?”, where the record tells who alone is. */
import { describe, expect, test } from 'vitest';
import { ofOthersAlone } from '../../../../src/answer/understand/decide/sole.ts';
import type { Candidate, Ranked } from '../../../../src/answer/understand/rank/inquiry.ts';
import { dispute, engine, entity, fact } from '../../../doubles/dispute.ts';

/** The question with the suit as what its examples surely ask for, of which only the defendant can be in that place. */
function surelyOfTheSuit(question: string, sole: readonly string[] = ['brackenlift']): Ranked {
  const trace = engine.trace(question);
  const suit = trace.candidates.find(({ facts }) => facts.length === 1 && facts[0] === fact('suit-filed'));
  const [main] = suit?.examined ?? [];
  if (suit === undefined || main === undefined) throw new Error('the suit is no candidate');
  const told = { ...main.evidence.fact, sole: sole.map(entity) };
  const candidate: Candidate = {
    ...suit,
    features: { ...suit.features, first: 1 },
    confidence: 0.3,
    examined: [
      {
        ...main,
        evidence: { ...main.evidence, fact: told },
        explained: main.explained.map((value, at) => (isNamed(trace, at) ? value : 1)),
      },
    ],
  };
  return {
    ...trace,
    candidates: [candidate],
    recognition: { ...trace.recognition, sameWords: new Map(), ranking: [0], chances: new Map([[0, 0.9]]) },
  };
}

const isNamed = ({ weighed }: Ranked, at: number): boolean => weighed[at]?.token.kind === 'entity';

describe('somebody in the place of those who alone have it', () => {
  test('is told with both sides', () => {
    expect(ofOthersAlone(surelyOfTheSuit('is Dravensk being sued too'), dispute)?.missing).toEqual({
      kind: 'relation',
      concept: 'sue',
      from: 'saltmere',
      to: 'dravensk',
    });
  });

  test('is nothing where others may be there too, or it is one of them, or the question wants no yes', () => {
    expect(ofOthersAlone(surelyOfTheSuit('is Dravensk being sued too', []), dispute)).toBeUndefined();
    expect(ofOthersAlone(surelyOfTheSuit('is Dravensk being sued too', ['saltmere']), dispute)).toBeUndefined();
    expect(ofOthersAlone(surelyOfTheSuit('is Brackenlift being sued too'), dispute)).toBeUndefined();
    expect(ofOthersAlone(surelyOfTheSuit('why is Dravensk being sued'), dispute)).toBeUndefined();
  });
});
