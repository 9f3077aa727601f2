/** A chart in text, in a block of code: a bar for each value, a lighter stretch up to the high end of a range, and beside it what it is. */
import type { Chart } from '../../reply/reply.ts';
import { inCodeBlock } from './markdown.ts';

const FULL = '▇';
const LIGHT = '░';
const WIDEST = 14;

const cells = (value: number, most: number): number => (value > 0 && most > 0 ? Math.max(1, Math.round((value / most) * WIDEST)) : 0);

/** The chart as markdown; bars come first, so that they stand in line whatever the widths of the letters beside them. */
export function barsOf({ bars }: Chart): string {
  const most = Math.max(...bars.flatMap(({ low, high }) => [Number(low), Number(high)]));
  const rows = bars.map(({ label, low, high, amount }) => {
    const full = cells(Number(low), most);
    const bar = (FULL.repeat(full) + LIGHT.repeat(Math.max(0, cells(Number(high), most) - full))).padEnd(WIDEST);
    return `${bar} ${inCodeBlock(amount)}  ${inCodeBlock(label)}`;
  });
  return `\`\`\`\n${rows.join('\n')}\n\`\`\``;
}
