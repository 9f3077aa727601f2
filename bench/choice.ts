/** A choice between several rows and none of them, for fitting a network with one output: how it is learnt, and what share of choices come out right. */
import { anyOf } from '../src/answer/fitted/choice.ts';
import type { Case } from './fit-network.ts';

/** Rows to choose between, each with whether it would be right; where none would be, none is to be chosen. */
export interface Choice {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  /** Whether something would be right, be it that it is not among the rows. */
  readonly answerable: boolean;
}

/** The chance of each row, in a choice between all and none. */
function chancesOf(outputs: readonly Float64Array[]): number[] {
  const { any, shares } = anyOf(outputs.map(([score = 0]) => score));
  return shares.map((share) => any * share);
}

/** A choice as a case: any that would be right is as good as another. */
export const caseOf = ({ rows, right }: Choice): Case => ({
  rows,
  weight: 1,
  errors: (outputs) => {
    const chances = chancesOf(outputs);
    const ofRight = chances.reduce((sum, chance, at) => sum + (right[at] === true ? chance : 0), 0);
    return chances.map((chance, at) => [chance - (right[at] === true && ofRight > 0 ? chance / ofRight : 0)]);
  },
});

/** A choice as a network makes it that has not been fitted to it. */
export interface Made {
  /** How likely any is right, 0 to 1, and whether the likeliest is. */
  readonly any: number;
  readonly isRight: boolean;
  /** Whether something would be right. */
  readonly answerable: boolean;
}

/** The choices that a network came to, of those held out. */
export function madeOf(choices: readonly Choice[], outputs: readonly (readonly Float64Array[] | undefined)[]): Made[] {
  return choices.flatMap(({ right, answerable }, at): Made[] => {
    const own = outputs[at];
    if (own === undefined) return [];
    const chances = chancesOf(own);
    const likeliest = chances.indexOf(Math.max(...chances));
    return [{ any: chances.reduce((sum, one) => sum + one, 0), isRight: right[likeliest] === true, answerable }];
  });
}

/** One line: what comes out right where it has to be so likely. */
export function outcome(made: readonly Made[], least: number): string {
  const percent = (some: readonly Made[], of: readonly Made[]): string => `${((100 * some.length) / Math.max(1, of.length)).toFixed(1)} %`;
  const [answerable, others] = [made.filter((one) => one.answerable), made.filter((one) => !one.answerable)];
  const given = answerable.filter(({ any }) => any > least);
  const right = given.filter(({ isRight }) => isRight);
  return `at ${least.toFixed(2)}: ${percent(right, answerable)} answered right, ${percent(
    given.filter(({ isRight }) => !isRight),
    answerable,
  )} wrong; ${percent(
    others.filter(({ any }) => any <= least),
    others,
  )} refused`;
}
