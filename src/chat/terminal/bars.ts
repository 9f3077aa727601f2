/** A chart in text: a bar for each value, a lighter stretch up to the high end of a range. */
import type { Chart } from '../../reply/reply.ts';
import { BLANK } from './row.ts';
import type { Row } from './row.ts';
import { displayWidth, padTo, wrap } from './width.ts';

const FULL = '▇';
const LIGHT = '░';
const WIDEST_BAR = 40;
const NARROWEST_BAR = 8;

/** How many cells a value takes on a scale: none for nothing, at least one for something. */
const cells = (value: number, most: number, width: number): number =>
  value > 0 && most > 0 ? Math.max(1, Math.round((value / most) * width)) : 0;

/** The rows of a chart at most `width` columns wide; labels stand above their bars where they leave no room beside them. */
export function chartRows(chart: Chart, width: number): Row[] {
  if (chart.bars.length === 0) return [];
  const amounts = Math.max(...chart.bars.map(({ amount }) => displayWidth(amount)));
  const labels = Math.max(...chart.bars.map(({ label }) => displayWidth(label)));
  const beside = labels + NARROWEST_BAR + amounts + 4 <= width;
  const room = Math.min(WIDEST_BAR, Math.max(1, width - amounts - 3 - (beside ? labels + 1 : 0)));
  const most = Math.max(...chart.bars.flatMap(({ low, high }) => [Number(low), Number(high)]));
  const bars = chart.bars.flatMap(({ label, low, high, amount }): Row[] => {
    const full = cells(Number(low), most, room);
    const bar = FULL.repeat(full) + LIGHT.repeat(Math.max(0, cells(Number(high), most, room) - full));
    const line = `${padTo(bar, room)} ${amount}`;
    if (beside) return [{ text: `${padTo(label, labels)}  ${line}`, face: 'plain' }];
    return [...wrap(label, width), ...wrap(bar === '' ? amount : `${bar} ${amount}`, width)].map((text) => ({ text, face: 'plain' }));
  });
  return [BLANK, ...wrap(chart.title, width).map((text): Row => ({ text, face: 'bold' })), ...bars];
}
