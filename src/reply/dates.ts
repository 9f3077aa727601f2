/** What is to come when, of each of several: the dated parts of a fact that tells them together, on a line of years. */
import { partIn } from '../answer/lookup.ts';
import type { DossierFact } from '../dossier/dossier.ts';
import type { Concept } from '../dossier/schema.ts';
import { endOf, readWhen, startOf } from '../dossier/when.ts';
import type { When } from '../dossier/when.ts';
import { formatTime } from './date.ts';
import type { Voice } from './draft.ts';
import { namesOf } from './draft.ts';
import { attribution } from './lines.ts';
import type { Dates } from './reply.ts';

/** Fewer than so many different times are told in words. */
const FEWEST = 2;

/** The times of a concept that facts tell of several entities; undefined where their parts tell of fewer than two, or all have the same. */
export function datesOf(concept: Concept, told: readonly DossierFact[], voice: Voice): Dates | undefined {
  const rows = [...voice.dossier.facts.values()].flatMap((part) => {
    if (part.when === undefined || !told.some(({ id }) => part.part_of.includes(id))) return [];
    const said = attribution(part, voice);
    const [measure = concept] = part.concepts.flatMap((id) => voice.dossier.concepts.get(id) ?? []);
    const whom = [...voice.dossier.entities.values()].filter(({ id }) => partIn(part, id) === 'subject');
    if (whom.length === 0) return [];
    return [
      {
        ...yearsOn(readWhen(part.when)),
        label: `${namesOf(whom, voice)} · ${measure.label[voice.language]}`,
        when: formatTime(part.when, voice.language),
        ...(part.status === 'forecast' && { forecast: true }),
        ...(said !== undefined && { said }),
      },
    ];
  });
  if (new Set(rows.map(({ when }) => when)).size < FEWEST || new Set(rows.map(({ label }) => label)).size < FEWEST) return undefined;
  const title = voice.words.starts(concept.label[voice.language]);
  return { title, rows: rows.toSorted((one, other) => one.to - other.to || one.label.localeCompare(other.label, 'en')) };
}

/** Where a time begins and ends on a line of years: 2028 from 2028 to 2029, and what is before it has no beginning. */
function yearsOn(when: When): Pick<Dates['rows'][number], 'from' | 'to'> {
  const [start, end] = [placeOf(startOf(when)), placeOf(endOf(when)) + 1 / 372];
  if (when.kind === 'before') return { to: start };
  return when.kind === 'by' ? { to: end } : { from: start, to: end };
}

/** A day, numbered as `startOf` does, in years; all months count alike. */
const placeOf = (day: number): number => Math.floor(day / 10_000) + ((Math.floor(day / 100) % 100) - 1) / 12 + ((day % 100) - 1) / 372;
