/** Figures in words: one concept's, and those of several entities side by side, with a chart where they compare. */
import type { Answer, FigureRow } from '../answer/answer.ts';
import { unitName, valuesOf } from './amount.ts';
import { datesOf } from './dates.ts';
import type { Draft, Voice } from './draft.ts';
import { distinct, nameOf } from './draft.ts';
import { factLines, figureLine } from './lines.ts';
import type { Chart, Line } from './reply.ts';

type FigureAnswer = Extract<Answer, { kind: 'figure' | 'compare' }>;

/** One figure as the sentence that states it; several as rows, a total before its parts and forecasts after what is. Facts without a figure stand where there is none. */
export function renderFigures(answer: FigureAnswer, voice: Voice): Draft {
  const { kind, concept, facts } = answer;
  const label = concept.label[voice.language];
  const rows = distinctRows(answer.rows, voice);
  const [only, more] = rows;
  const whole = only === undefined ? distinct(facts) : more === undefined ? [only.fact] : [];
  const holders = new Set(rows.flatMap(({ of }) => of));
  const [holder] = holders;
  const chart = chartOf(answer, rows, voice);
  const dates = only === undefined ? datesOf(concept, whole, voice) : undefined;
  return {
    title: kind === 'compare' ? voice.words.compare(label) : voice.words.starts(label),
    ...(kind === 'compare' && holders.size === 1 && holder !== undefined && { lead: voice.words.onlyOne(nameOf(holder, voice)) }),
    lines: [...(more === undefined ? [] : rows.map((row): Line => figureLine(row, voice))), ...factLines(whole, voice)],
    ...(rows.some(({ figure }) => figure.computed) && { notes: [voice.words.computedFigure] }),
    ...(chart !== undefined && { chart }),
    ...(dates !== undefined && { dates }),
    facts: distinct([...rows.map(({ fact }) => fact), ...whole]),
  };
}

/** Rows that read alike are one: several facts may state the same figure. */
function distinctRows(rows: readonly FigureRow[], voice: Voice): FigureRow[] {
  const byLine = new Map<string, FigureRow>();
  for (const row of rows) {
    const { label, amount, attribution } = figureLine(row, voice);
    const read = JSON.stringify([label, amount, attribution]);
    if (!byLine.has(read)) byLine.set(read, row);
  }
  return [...byLine.values()];
}

/** A chart of the values that share the commonest unit, the largest first; undefined where fewer than two do. */
function chartOf({ concept }: FigureAnswer, rows: readonly FigureRow[], voice: Voice): Chart | undefined {
  const byUnit = Map.groupBy(
    rows.filter(({ figure }) => figure.value !== undefined),
    ({ figure }) => figure.unit,
  );
  const [unit, group] = [...byUnit].sort(([, one], [, other]) => other.length - one.length)[0] ?? [];
  if (unit === undefined || group === undefined) return undefined;
  const measured = group.flatMap((row) => {
    const values = valuesOf(row.figure);
    const [low, high] = [values[0], values.at(-1)];
    const { label, amount, attribution: said } = figureLine(row, voice);
    return low === undefined || high === undefined
      ? []
      : [{ label, low, high, amount, ...(row.fact.status === 'forecast' && { forecast: true }), ...(said !== undefined && { said }) }];
  });
  const bars: Chart['bars'] = [...new Map(measured.map((bar) => [JSON.stringify([bar.label, bar.amount]), bar])).values()]
    .sort((one, other) => other.high.comparedTo(one.high) || other.low.comparedTo(one.low))
    .map(({ low, high, ...bar }) => ({ ...bar, low: low.toFixed(), high: high.toFixed() }));
  return bars.length < 2
    ? undefined
    : {
        concept: concept.id,
        title: voice.words.starts(concept.label[voice.language]),
        unit: unitName(unit, voice.language, voice.dossier.head.units),
        bars,
      };
}
