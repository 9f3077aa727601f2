/** Where a reply's facts stand: the source line, and the paragraphs of the direct answer. */
import type { DossierFact } from '../dossier/dossier.ts';
import { sourceOf } from '../dossier/dossier.ts';
import type { Source } from '../dossier/schema/sources.ts';
import type { SourceId } from '../dossier/schema.ts';
import { endOf, readWhen } from '../dossier/when.ts';
import { formatTime } from './date.ts';
import type { Cite, Voice } from './draft.ts';

/** Most paragraphs that a direct answer names: more no longer tell where to look. */
const MOST_PARAGRAPHS = 6;

const sorted = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((one, other) => one - other);

/** What the facts cite. */
export const citesOf = (facts: readonly DossierFact[], { dossier }: Voice): Cite[] =>
  facts.map((fact) => ({ source: sourceOf(dossier, fact), paragraphs: fact.paragraphs }));

/** The paragraphs of the direct answer, sorted and distinct: all of them where they are few, otherwise those of the first that fit. */
export function paragraphsOf(cites: readonly Cite[]): number[] {
  let kept: number[] = [];
  for (const { paragraphs } of cites) {
    const more = sorted([...kept, ...paragraphs]);
    if (more.length > MOST_PARAGRAPHS && kept.length > 0) break;
    kept = more;
  }
  return kept;
}

/** `Source: article of 22 January 2026, paragraphs 5 and 11`, the newest source first; undefined where nothing is cited. */
export function sourceLine(cites: readonly Cite[], voice: Voice): string | undefined {
  const { words, language } = voice;
  const bySource = new Map<SourceId, { source: Source; paragraphs: number[] }>();
  for (const { source, paragraphs } of cites) {
    const entry = bySource.get(source.id) ?? { source, paragraphs: [] };
    entry.paragraphs.push(...paragraphs);
    bySource.set(source.id, entry);
  }
  if (bySource.size === 0) return undefined;
  const newestFirst = [...bySource.values()].sort(
    (one, other) => endOf(readWhen(other.source.published)) - endOf(readWhen(one.source.published)),
  );
  return words.source(
    newestFirst.map(({ source, paragraphs }) => {
      const numbers = sorted(paragraphs);
      return words.cited(formatTime(source.published, language), words.paragraphs(runs(numbers), numbers.length === 1));
    }),
  );
}

/** Sorted numbers with three or more in a row as one: 5, 7–9, 12. */
export function runs(numbers: readonly number[]): string[] {
  const found: number[][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else found.push([number]);
  }
  return found.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0]}–${run.at(-1)}`]));
}
