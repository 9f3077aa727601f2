/** How sure candidates are among all that are considered. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { networkIn } from '../../../../src/answer/network.ts';
import { ANSWER_SIGNALS } from '../../../../src/answer/understand/rank/answer-signals.ts';
import { anyOf, assureBy, FITTED, shareOf, surenessOf } from '../../../../src/answer/understand/rank/chances.ts';
import { FULL, MIDDLE } from '../../../../src/answer/understand/rank/confidence.ts';
import type { Trace } from '../../../../src/answer/engine.ts';
import { engine } from '../../../doubles/dispute.ts';

const scores = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 9 });

describe('a choice between several and none', () => {
  property.prop([scores])('shares out all that any of them has', (given) => {
    const { any, shares } = anyOf(given);
    expect(any).toBeGreaterThanOrEqual(0);
    expect(any).toBeLessThanOrEqual(1);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  });

  property.prop([scores])('is as sure of the first as that any is right, and keeps their order', (given) => {
    const sureness = surenessOf(given);
    expect(Math.max(...sureness)).toBeCloseTo(anyOf(given).any);
    expect(sureness[given.indexOf(Math.max(...given))]).toBe(Math.max(...sureness));
  });

  test('two that are equally likely are together as sure as one alone that is twice as likely', () => {
    expect(surenessOf([0, 0])[0]).toBeCloseTo(2 / 3);
    expect(surenessOf([Math.log(2)])[0]).toBeCloseTo(2 / 3);
  });
});

describe('how far the network decides', () => {
  test('is not at all up to the middle of the calibration, and wholly from the most on', () => {
    expect(shareOf({ examples: 0, nearMisses: 0 })).toBe(0);
    expect(shareOf({ examples: MIDDLE, nearMisses: 0 })).toBe(0);
    expect(shareOf({ examples: FULL.examples, nearMisses: 0 })).toBe(1);
    expect(shareOf({ examples: 10 * FULL.examples, nearMisses: 0 })).toBe(1);
  });

  const trace: Trace = engine.trace('When does the trial begin?');
  const { intents } = engine.trained;
  const inverse = { base: [0], units: [], signals: { linear: [-1] } };

  test('the network alone orders the candidates where it decides wholly', () => {
    const many = assureBy({ examples: FULL.examples, nearMisses: 0 }, () => inverse)(trace, trace.candidates, intents);
    expect(many.map(({ facts }) => facts)).toEqual(trace.candidates.toReversed().map(({ facts }) => facts));
    expect(many.map(({ confidence }) => confidence)).toEqual(
      many.map(({ confidence }) => confidence).toSorted((one, other) => other - one),
    );
  });

  test('a young dossier never asks it', () => {
    const few = assureBy({ examples: MIDDLE, nearMisses: 0 }, () => {
      throw new Error('the network is read');
    });
    expect(few(trace, trace.candidates, intents)).toEqual(trace.candidates);
  });
});

test('the weights kept are of signals that there are, and of as many units as there are', () => {
  const { units, signals, base } = networkIn(FITTED);
  expect(base.length).toBe(1);
  expect(Object.keys(signals).filter((name) => !ANSWER_SIGNALS.some((known) => known === name))).toEqual([]);
  expect(new Set(Object.values(signals).map((row) => row.length))).toEqual(new Set([1 + units.length]));
  expect(new Set(ANSWER_SIGNALS).size).toBe(ANSWER_SIGNALS.length);
});
