/** What a model gained and what it broke, and what that took. */
import type { PlannerParts } from '../../src/llm/planner.ts';
import type { ModelConfig } from '../../src/app/model-config.ts';
import { halfOf } from '../../test/questions/score.ts';
import { percent, table } from '../quality.ts';
import type { Scored } from '../quality.ts';

export type Call = Parameters<PlannerParts['report']>[0];

/** Of each half: outcomes without and with the model, and which questions it turned. */
export function changesTable(without: readonly Scored[], withModel: readonly Scored[]): string {
  const rows: string[][] = [['half', 'expect', 'questions', 'right before', 'right with', 'gained', 'broke', 'wrong before', 'wrong with']];
  for (const half of ['tune', 'verify'] as const) {
    for (const expect of ['answer', 'abstain', 'either'] as const) {
      const pairs = without.flatMap((before, at) => {
        const after = withModel[at];
        return after !== undefined && halfOf(before.gold) === half && before.gold.expect === expect ? [{ before, after }] : [];
      });
      const count = (test: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(test).length;
      const isWrong = ({ outcome }: Scored): boolean => outcome === 'wrong answer' || outcome === 'false answer';
      rows.push([
        half,
        expect,
        String(pairs.length),
        percent(
          count(({ before }) => before.outcome === 'right'),
          pairs.length,
        ),
        percent(
          count(({ after }) => after.outcome === 'right'),
          pairs.length,
        ),
        String(count(({ before, after }) => before.outcome !== 'right' && after.outcome === 'right')),
        String(count(({ before, after }) => !isWrong(before) && isWrong(after))),
        percent(
          count(({ before }) => isWrong(before)),
          pairs.length,
        ),
        percent(
          count(({ after }) => isWrong(after)),
          pairs.length,
        ),
      ]);
    }
  }
  return table(rows);
}

/** What the calls came to, how long they took, and what they cost. */
export function callsTable(calls: readonly Call[], price: ModelConfig['price']): string {
  const rows = [...Map.groupBy(calls, ({ outcome }) => outcome)].map(([outcome, some]) => [outcome, String(some.length)]);
  const times = calls.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(0);
  const used = calls.flatMap(({ usage }) => usage ?? []);
  const sum = (of: (one: (typeof used)[number]) => number): number => used.reduce((total, one) => total + of(one), 0);
  const [input, cached, output] = [sum((one) => one.input), sum((one) => one.cached), sum((one) => one.output)];
  const tokens =
    used.length === 0
      ? 'the server does not tell its tokens'
      : `tokens: ${input} in (${cached} of them cached), ${output} out; a call ${Math.round(input / used.length)} in, ${Math.round(output / used.length)} out`;
  const cost =
    price === undefined || used.length === 0
      ? 'cost: set EXHIBIT_MODEL_PRICE'
      : `cost: ${costOf({ input, cached, output }, price).toFixed(4)}, a call ${(costOf({ input, cached, output }, price) / used.length).toFixed(6)}`;
  return [
    table([['what came of it', '', ''], ...rows.map((row) => [...row, ''])]),
    `${calls.length} calls, ${at(0.5)} ms at the median, ${at(0.95)} ms at the 95th of a hundred`,
    tokens,
    cost,
  ].join('\n');
}

const costOf = (
  { input, cached, output }: { readonly input: number; readonly cached: number; readonly output: number },
  [fresh, before, made]: NonNullable<ModelConfig['price']>,
): number => ((input - cached) * fresh + cached * before + output * made) / 1e6;
