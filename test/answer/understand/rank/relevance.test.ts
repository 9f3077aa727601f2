import { expect, test } from 'vitest';
import type { NamedGap } from '../../../../src/dossier/dossier.ts';
import { FactId, GapId } from '../../../../src/dossier/schema.ts';
import { relevanceBy } from '../../../../src/answer/understand/rank/relevance.ts';
import type { Intent } from '../../../../src/answer/understand/rank/intent.ts';

const [damages, trial] = [FactId.parse('damages'), FactId.parse('trial')];
const judge = GapId.parse('judge');
const INTENTS: readonly Intent[] = [
  { kind: 'facts', facts: [damages] },
  { kind: 'facts', facts: [damages, trial] },
  { kind: 'gap', gap: judge, about: [] },
  { kind: 'off-topic', theme: 'weather' },
];
const gaps = new Map<GapId, NamedGap>([[judge, { id: judge, missing: { zh: '法官是谁', en: 'who the judge is' }, nearest: [trial] }]]);

test('a text is about the facts that it asks for, and about those near what is not told', () => {
  const relevanceOf = relevanceBy(
    INTENTS,
    gaps,
  )({
    chances: new Map([
      [0, 0.2],
      [1, 0.1],
      [2, 0.6],
      [3, 0.1],
    ]),
  });
  expect(relevanceOf(damages)).toBeCloseTo(0.3);
  expect(relevanceOf(trial)).toBeCloseTo(0.7);
  expect(relevanceOf(FactId.parse('nothing'))).toBe(0);
});
