/** What may be called right although the rules find it wrong, and what never is. */
import { expect, test } from 'vitest';
import { SIGNALS } from '../../../src/answer/check/signal-names.ts';
import { supportedBy } from '../../../src/answer/check/verdict.ts';
import { fact } from '../../doubles/dispute.ts';

const supported = (
  chance: number,
  verdict: 'supported' | 'contradicted',
  against?: 'valuesAgainst' | 'datesAgainst',
): string | undefined => {
  const signals = Float64Array.from(SIGNALS, (name) => (name === against ? 1 : 0));
  const facts = [fact('suit-filed')];
  const ruled = { verdict, facts, sureness: 1 } as const;
  return supportedBy({ signals, facts, ruled, agrees: false, against: undefined, ahead: false }, facts, {
    supported: chance,
    contradicted: 0,
    untold: 1 - chance,
  })?.verdict;
};

test('what the rules find wrong is right only where it is likely to be, and never with another amount or date', () => {
  expect(supported(0.79, 'contradicted')).toBeUndefined();
  expect(supported(0.8, 'contradicted')).toBe('supported');
  expect(supported(0.5, 'supported')).toBe('supported');
  for (const against of ['valuesAgainst', 'datesAgainst'] as const) expect(supported(1, 'contradicted', against)).toBeUndefined();
});
