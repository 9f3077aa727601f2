/** Choices that fits are tried on: no signal tells by itself what is right, and two of them together do. */
import type { Choice } from '../../../bench/choice.ts';

export const NAMES = ['one', 'other', 'third'];
export const row = (one: number, other: number, third = 0): Float64Array => Float64Array.from([one, other, third]);

/** Rows of which the one with both signals or with neither is not to be chosen. */
const choice = (values: readonly (readonly [number, number])[]): Choice => ({
  rows: values.map(([one, other]) => row(one, other)),
  right: values.map(([one, other]) => one !== other),
  answerable: values.some(([one, other]) => one !== other),
});

export const choices: readonly Choice[] = Array.from({ length: 60 }, () => [
  choice([
    [0, 0],
    [1, 0],
  ]),
  choice([
    [1, 1],
    [0, 1],
  ]),
  choice([
    [0, 0],
    [1, 1],
  ]),
]).flat();
