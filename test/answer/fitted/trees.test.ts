/** Boosted trees, and an ensemble of them with a network: what they say of a row, and how they are fitted. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { outputsOfEnsemble } from '../../../src/answer/fitted/ensemble.ts';
import { LEAF, outputsOfTrees, Trees } from '../../../src/answer/fitted/trees.ts';
import { caseOf, madeOf } from '../../../bench/choice.ts';
import { heldOut } from '../../../bench/fit-ensemble.ts';
import { fitTrees, treesText } from '../../../bench/fit-trees.ts';
import { choices, NAMES, row } from './choices.ts';

/** Adds 3 where `other` reaches 2, else 1 where `one` reaches 5, else nothing; and takes 1 from the second output always. */
const TREES: Trees = {
  base: [0.5, 1],
  signals: ['other', 'one'],
  trees: [
    { output: 0, nodes: [0, 2, 4, 1, 5, 3, LEAF, 0, 0, LEAF, 1, 0, LEAF, 3, 0] },
    { output: 1, nodes: [LEAF, -1, 0] },
  ],
};

test('a row goes where its signals reach what the nodes ask for', () => {
  const outputs = outputsOfTrees(TREES, NAMES);
  expect([...outputs(row(0, 0))]).toEqual([0.5, 0]);
  expect([...outputs(row(5, 1.99))]).toEqual([1.5, 0]);
  expect([...outputs(row(9, 2))]).toEqual([3.5, 0]);
});

test('a signal that a row does not have is 0', () => {
  const outputs = outputsOfTrees(TREES, ['one']);
  expect([...outputs(Float64Array.of(5))]).toEqual([1.5, 0]);
});

test('an ensemble says what its two come to on average', () => {
  const network = { base: [2, 2], units: [], signals: { one: [1, 0] } };
  expect([...outputsOfEnsemble({ network, trees: TREES }, NAMES)(row(5, 0))]).toEqual([(7 + 1.5) / 2, 1]);
});

const FITTING = { base: [-1], rounds: 60, depth: 3, leastCurve: 0.5 };

const cases = choices.map(caseOf);
const trees = fitTrees(cases, NAMES, FITTING);

describe('a fit', () => {
  test('learns what two signals say together and neither alone, and to choose none', () => {
    const outputs = outputsOfTrees(trees, NAMES);
    const made = madeOf(
      choices,
      choices.map(({ rows }) => rows.map(outputs)),
    );
    expect(made.filter(({ answerable }) => answerable).every(({ isRight, any }) => isRight && any > 0.5)).toBe(true);
    expect(made.filter(({ answerable }) => !answerable).every(({ any }) => any < 0.5)).toBe(true);
  });

  test('asks for no signal that is the same in all rows', () => {
    const third = trees.signals.indexOf('third');
    expect(trees.trees.flatMap(({ nodes }) => nodes.filter((signal, at) => at % 3 === 0 && signal === third))).toEqual([]);
  });

  test('gives the same trees for the same cases', () => expect(fitTrees(cases, NAMES, FITTING)).toEqual(trees));

  test('is tried with a network on cases that neither was fitted to', () => {
    const network = { outputs: 1, units: 8, rounds: 40, batch: 16, penalty: 1e-4 };
    const held = heldOut(cases, NAMES, { network, trees: FITTING }, 4);
    expect(held.filter((found) => found !== undefined)).toHaveLength(cases.length / 4);
    expect(madeOf(choices, held).every(({ answerable, any, isRight }) => (answerable ? isRight && any > 0.5 : any < 0.5))).toBe(true);
  });
});

property.prop([fc.tuple(fc.constantFrom(0, 0.4, 1, 3), fc.constantFrom(0, 0.5, 1, 2))])(
  'what is read back of trees says the same, but for the last digits',
  ([one, other]) => {
    const back = Trees.parse(JSON.parse(treesText(trees)));
    const [before = 0, after = 0] = [trees, back].map((some) => outputsOfTrees(some, NAMES)(row(one, other)).at(0));
    expect(after).toBeCloseTo(before, 2);
  },
);
