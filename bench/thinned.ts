/** Younger dossiers made of an older one: with fewer examples, and without near misses. */
import type { Examples, TaughtDossier } from '../src/dossier/dossier.ts';
import type { Asked } from '../src/dossier/schema.ts';

/** How much of what people have written is left. */
export interface Share {
  /** Examples of each entry, in both languages together; all where it is not said. */
  readonly examples?: number | undefined;
  readonly nearMisses: boolean;
}

/** The dossier as it was when so much had been written. */
export function thinned(dossier: TaughtDossier, { examples: most, nearMisses }: Share): TaughtDossier {
  const examples = dossier.examples.map((entry): Examples => ({ ...entry, asked: few(entry.asked, most) }));
  return {
    ...dossier,
    examples: examples.filter(({ asked }) => asked.zh.length + asked.en.length > 0),
    gaps: nearMisses ? dossier.gaps : new Map(),
  };
}

/** As many from each language, evenly from first to last. */
function few({ zh, en }: Asked, most: number | undefined): Asked {
  if (most === undefined) return { zh, en };
  const half = Math.ceil(most / 2);
  return { zh: spread(zh, half), en: spread(en, most - half) };
}

/** At most `most` of the items, evenly from first to last. */
export function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, place) => items[Math.floor((place * items.length) / most)]).filter((item) => item !== undefined);
}
