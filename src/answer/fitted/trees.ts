/**
 * Boosted regression trees (Friedman 2001): what signals speak for by whether they reach certain values, one tree making up for what those before it
 * left. They are fitted in `bench/` and stand in a JSON file beside whoever asks them.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Outputs } from './network.ts';

/** The numbers of one node: its signal, the value it has to reach, and the node that is next where it does; the one behind this is next where it does not. */
export const NODE = 3;
/** What stands in the place of a leaf's signal; its value is what it adds. */
export const LEAF = -1;

export const Trees = z.strictObject({
  /** What each output begins with. */
  base: z.array(z.number()),
  /** The signals that nodes name by their place here. */
  signals: z.array(z.string()),
  /** Each tree: the output that it adds to, and its nodes, the first of them first. */
  trees: z.array(z.strictObject({ output: z.int().nonnegative(), nodes: z.array(z.number()) })),
});
export type Trees = z.infer<typeof Trees>;

/** Reads the trees kept in a file. @throws ZodError where the file is not as it was written: ours to mend */
export const treesIn = (file: URL): Trees => Trees.parse(JSON.parse(readFileSync(file, 'utf8')));

/** The trees as rows of numbers, for signals of these names in this order. */
export function outputsOfTrees({ base, signals, trees }: Trees, names: readonly string[]): Outputs {
  // A signal that the row does not have stands behind all of them: it is 0.
  const places = signals.map((name) => {
    const place = names.indexOf(name);
    return place < 0 ? names.length : place;
  });
  const size = trees.reduce((sum, { nodes }) => sum + nodes.length / NODE, 0);
  const signalAt = new Int16Array(size);
  const numberAt = new Float64Array(size);
  const aboveAt = new Int32Array(size);
  const roots: { readonly output: number; readonly root: number }[] = [];
  let next = 0;
  for (const { output, nodes } of trees) {
    const root = next;
    roots.push({ output, root });
    for (let at = 0; at < nodes.length; at += NODE) {
      const signal = nodes[at] ?? LEAF;
      signalAt[next] = signal === LEAF ? LEAF : (places[signal] ?? names.length);
      numberAt[next] = nodes[at + 1] ?? 0;
      aboveAt[next] = root + (nodes[at + 2] ?? 0);
      next += 1;
    }
  }
  return (row) => {
    const found = Float64Array.from(base);
    for (const { output, root } of roots) {
      let node = root;
      for (let signal = signalAt[node] ?? LEAF; signal !== LEAF; signal = signalAt[node] ?? LEAF)
        node = (row[signal] ?? 0) >= (numberAt[node] ?? 0) ? (aboveAt[node] ?? root) : node + 1;
      found[output] = (found[output] ?? 0) + (numberAt[node] ?? 0);
    }
    return found;
  };
}
