/** The chances of a verdict: three, whatever the signals, and weights for signals that there are. */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { chancesFor, FITTED, RULES_ALONE } from '../../../src/answer/check/chances.ts';
import { ensembleIn, outputsOfEnsemble } from '../../../src/answer/fitted/ensemble.ts';
import { LEAF, NODE } from '../../../src/answer/fitted/trees.ts';
import { SIGNALS } from '../../../src/answer/check/signal-names.ts';

const kept = ensembleIn(FITTED);
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
  for (const { units, signals: rows } of [kept.network, RULES_ALONE]) {
    expect(Object.keys(rows).filter((name) => !SIGNALS.some((known) => known === name))).toEqual([]);
    expect(new Set(Object.values(rows).map((row) => row.length))).toEqual(new Set([2 + units.length]));
  }
  expect(kept.network.units.length).toBeGreaterThan(0);
});

test('the trees kept ask for signals that there are, and go on only to nodes behind', () => {
  expect(kept.trees.signals.filter((name) => !SIGNALS.some((known) => known === name))).toEqual([]);
  expect(kept.trees.trees.length).toBeGreaterThan(0);
  for (const { output, nodes } of kept.trees.trees) {
    expect(output).toBeLessThan(kept.trees.base.length);
    expect(nodes.length % NODE).toBe(0);
    for (let at = 0; at < nodes.length; at += NODE) {
      if (nodes[at] === LEAF) continue;
      expect(kept.trees.signals[nodes[at] ?? LEAF]).toBeDefined();
      expect(nodes[at + 2]).toBeGreaterThan(at / NODE + 1);
      expect(nodes[at + 2]).toBeLessThan(nodes.length / NODE);
    }
  }
});

test('no signal is named twice', () => expect(new Set(SIGNALS).size).toBe(SIGNALS.length));

test('without statements the rules decide alone, with enough of them what was fitted', () => {
  const rules = chancesFor({ taught: 0 }, 250);
  expect(rules(signals({ ruledSupported: 1, 'stated contradicted': 9 })).supported).toBeGreaterThan(0.9);
  expect(rules(signals({ ruledContradicted: 1 })).contradicted).toBeGreaterThan(0.9);
  expect(rules(signals({ sureness: 1 })).untold).toBeGreaterThan(0.9);
  const row = signals({ denied: 1, mismatch: 1, coverage: 0.9, sureness: 0.9, heldShare: 1 });
  const [wrong = 0, untold = 0] = outputsOfEnsemble(kept, SIGNALS)(row);
  const odds = Math.exp(wrong) + Math.exp(untold) + 1;
  const found = chancesFor({ taught: 50_000 }, 250)(row);
  expect([found.supported, found.contradicted, found.untold].map((chance) => chance.toFixed(9))).toEqual(
    [1, Math.exp(wrong), Math.exp(untold)].map((odd) => (odd / odds).toFixed(9)),
  );
});
