/** A network with one hidden layer: what it says of a row, and how one is fitted. */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { outputsOf } from '../../../src/answer/fitted/network.ts';
import type { Network } from '../../../src/answer/fitted/network.ts';
import { caseOf, madeOf, outcome } from '../../../bench/choice.ts';
import { fitNetwork, networkText } from '../../../bench/fit-network.ts';
import { choices, NAMES, row } from './choices.ts';

test('a unit speaks where its signals lift it above 0, and not below, to each output what it says to that', () => {
  const network: Network = { base: [0, 1], units: [[-1, 4, -2]], signals: { one: [0, 0, 2], other: [0, 3, 0] } };
  const outputs = outputsOf(network, NAMES);
  expect([...outputs(row(0, 0))]).toEqual([0, 1]);
  expect([...outputs(row(0.4, 0))]).toEqual([0, 1]);
  expect([...outputs(row(1, 0))]).toEqual([4, -1]);
  expect([...outputs(row(0, 2))]).toEqual([0, 7]);
});

test('a signal that the network does not name says nothing', () => {
  const outputs = outputsOf({ base: [1], units: [], signals: { one: [2] } }, NAMES);
  expect([...outputs(row(1, 50, -9))]).toEqual([3]);
});

property.prop([fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 3, maxLength: 3 })])(
  'what is read back of a network says the same, but for the last digits',
  (values) => {
    const network: Network = {
      base: [0.123456],
      units: [
        [1, 0.5],
        [-1, 0.25],
      ],
      signals: { one: [1, 2, 3], other: [0.5, -1, 1], third: [0, 1, -1] },
    };
    const back: Network = JSON.parse(networkText(network));
    const [before = 0, after = 0] = [network, back].map((one) => outputsOf(one, NAMES)(Float64Array.from(values)).at(0));
    expect(after).toBeCloseTo(before, 2);
  },
);

const FITTING = { outputs: 1, units: 8, rounds: 60, batch: 16, penalty: 1e-4 };

const network = fitNetwork(choices.map(caseOf), NAMES, FITTING);
const made = madeOf(
  choices,
  choices.map(({ rows }) => rows.map(outputsOf(network, NAMES))),
);

test('a fit learns what two signals say together and neither alone, and to choose none', () => {
  expect(made.filter(({ answerable }) => answerable).every(({ isRight, any }) => isRight && any > 0.5)).toBe(true);
  expect(made.filter(({ answerable }) => !answerable).every(({ any }) => any < 0.5)).toBe(true);
});

test('the same cases give the same network', () => expect(fitNetwork(choices.map(caseOf), NAMES, FITTING)).toEqual(network));

test('the line of a table says what is answered rightly, wrongly, and refused where it has to be so likely', () => {
  const one = (any: number, isRight: boolean, answerable: boolean): (typeof made)[number] => ({ any, isRight, answerable });
  const some = [one(0.9, true, true), one(0.9, false, true), one(0.4, true, true), one(0.5, false, false), one(0.6, false, false)];
  expect(outcome(some, 0.5)).toBe('at 0.50: 33.3 % answered right, 33.3 % wrong; 50.0 % refused');
  expect(outcome(made, 0.5)).toMatch(/100\.0 % answered right, 0\.0 % wrong; 100\.0 % refused$/u);
});

test('what would be answered by none of the rows is no question to refuse', () => {
  const beyond = choices.map((one) => ({ ...one, right: one.right.map(() => false), answerable: true }));
  const found = madeOf(
    beyond,
    beyond.map(({ rows }) => rows.map(outputsOf(network, NAMES))),
  );
  expect(outcome(found, 0.5)).toMatch(/ 0\.0 % answered right, 66\.7 % wrong; 0\.0 % refused$/u);
});
