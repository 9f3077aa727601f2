/** The networks of a verdict: three chances, whatever the signals, and weights for signals that there are. */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { chancesFor, chancesOfOne, FITTED, RULES_ALONE } from '../../../src/answer/check/chances.ts';
import { networkIn } from '../../../src/answer/network.ts';
import { SIGNALS } from '../../../src/answer/check/signal-names.ts';

const kept = networkIn(FITTED);
const signals = (given: Readonly<Record<string, number>>): Float64Array => Float64Array.from(SIGNALS, (name) => given[name] ?? 0);

property.prop([
  fc.array(fc.double({ min: -5, max: 20, noNaN: true }), { minLength: SIGNALS.length, maxLength: SIGNALS.length }),
  fc.nat(50_000),
])('the chances of the three verdicts make one, whatever the signals and however much is taught', (row, taught) => {
  const { supported, contradicted, untold } = chancesFor({ taught }, 250)(Float64Array.from(row));
  expect(supported + contradicted + untold).toBeCloseTo(1);
  for (const chance of [supported, contradicted, untold]) expect(chance).toBeGreaterThanOrEqual(0);
});

test('the weights kept are of signals that there are, and of as many units as there are', () => {
  for (const { units, signals: rows } of [kept, RULES_ALONE]) {
    expect(Object.keys(rows).filter((name) => !SIGNALS.some((known) => known === name))).toEqual([]);
    expect(new Set(Object.values(rows).map((row) => row.length))).toEqual(new Set([2 + units.length]));
  }
  expect(kept.units.length).toBeGreaterThan(0);
});

test('no signal is named twice', () => expect(new Set(SIGNALS).size).toBe(SIGNALS.length));

test('without statements the rules decide alone, with enough of them the network', () => {
  const rules = chancesFor({ taught: 0 }, 250);
  expect(rules(signals({ ruledSupported: 1, 'stated contradicted': 9 })).supported).toBeGreaterThan(0.9);
  expect(rules(signals({ ruledContradicted: 1 })).contradicted).toBeGreaterThan(0.9);
  expect(rules(signals({ sureness: 1 })).untold).toBeGreaterThan(0.9);
  const row = signals({ denied: 1, mismatch: 1, coverage: 0.9, sureness: 0.9, heldShare: 1 });
  expect(chancesFor({ taught: 50_000 }, 250)(row)).toEqual(chancesOfOne(kept)(row));
});
