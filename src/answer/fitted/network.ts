/**
 * A network with one small hidden layer: what signals speak for, where what one of them says may depend on another. Its weights are fitted in `bench/`
 * and stand in a JSON file beside whoever asks it.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const Network = z.strictObject({
  /** What each output begins with. */
  base: z.array(z.number()),
  /** Of each hidden unit: what it begins with, and what it says to each output. A unit below 0 says nothing. */
  units: z.array(z.array(z.number())),
  /** Of each signal: what it says to each output by itself, and to each unit. One that is not named says nothing. */
  signals: z.record(z.string(), z.array(z.number())),
});
export type Network = z.infer<typeof Network>;

/** Reads the network kept in a file. @throws ZodError where the file is not as it was written: ours to mend */
export const networkIn = (file: URL): Network => Network.parse(JSON.parse(readFileSync(file, 'utf8')));

/** The chance that log odds stand for, 0 to 1. */
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** The log odds of a chance, `most` and minus `most` at the furthest. */
export const oddsOf = (chance: number, most: number): number => Math.max(-most, Math.min(most, Math.log(chance / (1 - chance))));

/** What the outputs come to, in their order, given the signals of a row. */
export type Outputs = (signals: Float64Array) => Float64Array;

/** The network as rows of numbers, for signals of these names in this order. */
export function outputsOf({ base, units, signals }: Network, names: readonly string[]): Outputs {
  const outputs = base.length;
  const width = outputs + units.length;
  const rows = new Float64Array(names.length * width);
  names.forEach((name, at) => rows.set(signals[name] ?? [], at * width));
  const begins = Float64Array.from([...base, ...units.map(([begin = 0]) => begin)]);
  const says = Float64Array.from(units.flatMap(([, ...own]) => own));
  return (row) => {
    const sums = begins.slice();
    for (let at = 0; at < row.length; at++) {
      const value = row[at] ?? 0;
      if (value === 0) continue;
      const from = at * width;
      for (let place = 0; place < width; place++) sums[place] = (sums[place] ?? 0) + value * (rows[from + place] ?? 0);
    }
    const found = sums.slice(0, outputs);
    for (let unit = 0; unit < units.length; unit++) {
      const much = sums[outputs + unit] ?? 0;
      if (much <= 0) continue;
      for (let output = 0; output < outputs; output++) found[output] = (found[output] ?? 0) + much * (says[unit * outputs + output] ?? 0);
    }
    return found;
  };
}
