/** A dossier with fewer of its examples and near misses: learnt in no time, and what a younger dossier would be. */
import type { Examples, Statements, TaughtDossier, TaughtGap } from '../../../dossier/dossier.ts';
import { byId } from '../../../dossier/dossier.ts';
import type { Asked } from '../../../dossier/schema/fact-files.ts';

/** Most examples of each entry, and of each near miss that people have written, in both languages together. All where it is not said. */
export interface Share {
  readonly examples?: number | undefined;
  readonly nearMisses?: number | undefined;
}

/** The dossier with so much of what people have written, of statements as much as of examples; near misses of which nothing is left are gone. */
export function thinned(dossier: TaughtDossier, { examples: most, nearMisses }: Share): TaughtDossier {
  const examples = dossier.examples.map((entry): Examples => ({ ...entry, asked: few(entry.asked, most) }));
  const gaps = [...dossier.gaps.values()].map((gap): TaughtGap =>
    gap.untold === undefined ? { ...gap, asked: few(gap.asked, nearMisses) } : gap,
  );
  const statements = dossier.statements.map(({ fact, stated }): Statements => ({
    fact,
    stated: {
      supported: few(stated.supported, most),
      contradicted: few(stated.contradicted, most),
      not_in_record: few(stated.not_in_record, most),
    },
  }));
  return {
    ...dossier,
    statements,
    examples: examples.filter(({ asked }) => asked.zh.length + asked.en.length > 0),
    gaps: byId(gaps.filter(({ untold, asked }) => untold !== undefined || asked.zh.length + asked.en.length > 0)),
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
