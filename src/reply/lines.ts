/** The lines of a reply: facts and figures with who says so. */
import type { DossierFact } from '../dossier/dossier.ts';
import { known, sourceOf } from '../dossier/dossier.ts';
import type { When } from '../dossier/when.ts';
import { endOf, readWhen } from '../dossier/when.ts';
import type { FigureRow } from '../answer/answer.ts';
import { formatAmount } from './amount.ts';
import { formatTime, formatWhen } from './date.ts';
import type { Voice } from './draft.ts';
import { nameOf, namesOf } from './draft.ts';
import type { Line } from './reply.ts';

/** Who says a fact and how the source holds it: `Anna, alleged`, `Acme via The Herald, forecast`, `the article`. */
export function attribution(fact: DossierFact, voice: Voice): string {
  const { words } = voice;
  const named = (id: DossierFact['speaker']): string | undefined =>
    id === undefined ? undefined : nameOf(known(voice.dossier.entities, id), voice);
  const outlet = named(fact.via);
  const speaker = named(fact.speaker);
  // What nobody in particular says and an outlet passed on is that outlet's report.
  if (fact.status === 'reported' && speaker === undefined) return words.attributed(outlet ?? words.unnamedOutlet, words.statuses.reported);
  const who = speaker ?? (fact.status === 'analysis' ? words.author : words.article);
  const passedOn = outlet === undefined ? who : words.via(who, outlet);
  return fact.status === 'stated' ? passedOn : words.attributed(passedOn, words.statuses[fact.status]);
}

/** A fact whole; with its time in front where the line stands in a timeline. */
export function factLine(fact: DossierFact, voice: Voice, when?: When): Line {
  return {
    kind: 'fact',
    fact: fact.id,
    text: fact.text[voice.language],
    status: fact.status,
    attribution: attribution(fact, voice),
    ...(when !== undefined && { when: formatWhen(when, voice.language) }),
  };
}

export const factLines = (facts: readonly DossierFact[], voice: Voice): Line[] => facts.map((fact) => factLine(fact, voice));

/** Lines under a heading; nothing at all where there are no lines. */
export const section = (heading: string, lines: readonly Line[]): Line[] =>
  lines.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...lines];

/** Whom a figure measures and as of when: `Acme (as of January 2026)`. A time not over when the source was written is just named. */
export function rowLabel({ fact, figure, concept, of }: FigureRow, voice: Voice): string {
  const { words, language, dossier } = voice;
  const whom = of.length === 0 ? words.starts(concept.label[language]) : namesOf(of, voice);
  if (figure.as_of === undefined) return whom;
  const over = endOf(readWhen(figure.as_of)) <= endOfMonth(endOf(readWhen(sourceOf(dossier, fact).published)));
  const time = formatTime(figure.as_of, language);
  return words.aside(whom, over ? words.asOf(time) : time);
}

/** The last day of a day's month, both as `endOf` numbers them: the source's own month counts as now. */
const endOfMonth = (day: number): number => Math.floor(day / 100) * 100 + 31;

export const figureLine = (row: FigureRow, voice: Voice): Extract<Line, { kind: 'figure' }> => ({
  kind: 'figure',
  fact: row.fact.id,
  label: rowLabel(row, voice),
  amount: formatAmount(row.figure, voice.language, voice.dossier.head.units),
  attribution: attribution(row.fact, voice),
});

/** A segmenter takes long to make and is the same each time. */
const segmenters = new Map<string, Intl.Segmenter>();

/** The start of a text as a label: whole words, at most `most` characters with the sign that it goes on. */
export function cutLabel(text: string, most: number, { words }: Pick<Voice, 'words'>): string {
  if (text.length <= most) return text;
  let cut = '';
  const segmenter = segmenters.get(words.locale) ?? new Intl.Segmenter(words.locale, { granularity: 'word' });
  segmenters.set(words.locale, segmenter);
  for (const { segment } of segmenter.segment(text)) {
    if (cut.length + segment.length > most - 1) break;
    cut += segment;
  }
  return `${(cut === '' ? text.slice(0, most - 1) : cut).replace(/[\s\p{P}]+$/u, '')}…`;
}
