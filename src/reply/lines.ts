/** The lines of a reply: facts and figures with who says so. */
import type { DossierFact } from '../dossier/dossier.ts';
import { known, sourceOf } from '../dossier/dossier.ts';
import type { When } from '../dossier/when.ts';
import { endOf, endOfMonth, readWhen } from '../dossier/when.ts';
import { AUTHOR } from '../dossier/schema.ts';
import type { Entity, EntityId, Status } from '../dossier/schema.ts';
import type { FigureRow } from '../answer/answer.ts';
import { formatAmount } from './amount.ts';
import { formatTime, formatWhen } from './date.ts';
import type { Voice } from './draft.ts';
import { nameOf, namesOf } from './draft.ts';
import type { Line } from './reply.ts';

/** Who says a fact, in words: `Anna’s side claims`, `Acme’s forecast, according to The Herald`; undefined for what the source itself states. */
export function attribution({ status, speaker, via }: DossierFact, voice: Voice): string | undefined {
  const { attributed, passedOn } = voice.words;
  const entity = (id: EntityId): Entity => known(voice.dossier.entities, id);
  if (status === 'stated') return undefined;
  // What nobody in particular says and an outlet passed on is that outlet's report.
  if (status === 'reported' && speaker === undefined) return attributed.reported(via && nameOf(entity(via), voice), false);
  const who = speaker === undefined ? undefined : entity(speaker);
  const said = attributed[status](who === undefined ? undefined : nameOf(who, voice), who?.kind === 'person');
  if (via === undefined) return said;
  const outlet = entity(via);
  return passedOn[outlet.kind === 'outlet' ? 'outlet' : 'other'](said, nameOf(outlet, voice));
}

/** What is said and judged is hedged by its status alone: these are told even where the text names the speaker. */
const ALWAYS: ReadonlySet<Status> = new Set(['alleged', 'forecast']);

/** The same, where the fact's own text does not tell it. */
function untoldAttribution(fact: DossierFact, voice: Voice): string | undefined {
  const { language, dossier, words } = voice;
  const by = fact.status === 'analysis' ? AUTHOR : fact.speaker;
  const speaker = by && dossier.entities.get(by);
  const names = speaker === undefined ? [] : [speaker.names[language], ...speaker.aliases[language]];
  const text = fact.text[language].toLowerCase();
  const told = [...names, ...(fact.status === 'analysis' ? words.sourceItself : [])].some((name) => text.includes(name.toLowerCase()));
  return told && fact.via === undefined && !ALWAYS.has(fact.status) ? undefined : attribution(fact, voice);
}

/** A fact whole; with its time in front where the line stands in a timeline. */
export function factLine(fact: DossierFact, voice: Voice, when?: When): Line {
  const said = untoldAttribution(fact, voice);
  return {
    kind: 'fact',
    fact: fact.id,
    text: fact.text[voice.language],
    status: fact.status,
    ...(said !== undefined && { attribution: said }),
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
  const name = of.length === 0 ? words.starts(concept.label[language]) : namesOf(of, voice);
  const whom = fact.status === 'forecast' ? words.forecast(name) : name;
  if (figure.as_of === undefined) return whom;
  const over = endOf(readWhen(figure.as_of)) <= endOfMonth(endOf(readWhen(sourceOf(dossier, fact).published)));
  const time = formatTime(figure.as_of, language);
  return words.aside(whom, over ? words.asOf(time) : time);
}

export function figureLine(row: FigureRow, voice: Voice): Extract<Line, { kind: 'figure' }> {
  const said = attribution(row.fact, voice);
  return {
    kind: 'figure',
    fact: row.fact.id,
    label: rowLabel(row, voice),
    amount: formatAmount(row.figure, voice.language, voice.dossier.head.units),
    ...(said !== undefined && { attribution: said }),
  };
}

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
