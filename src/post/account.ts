/** What a post says: the account of a topic in its languages, as replies that any platform lays out, and what is kept of its lines. */
import { execute } from '../answer/execute.ts';
import { known, summaryOf } from '../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import type { ConceptId } from '../dossier/schema.ts';
import type { Summary } from '../dossier/schema/summaries.ts';
import { cardOf, pictureOf } from '../reply/picture.ts';
import type { Picture } from '../reply/picture.ts';
import { render } from '../reply/render.ts';
import type { Reply, ReplyLanguage } from '../reply/reply.ts';
import { topicAddress } from '../reply/site.ts';
import { inLanguage } from '../reply/traditional.ts';
import { dataLanguage, WORDS } from '../reply/words.ts';
import { toldLine } from '../reply/render-summary.ts';
import { printOf } from './record.ts';
import type { Content, Correction, LineRecord, Post, Spoken } from './record.ts';
import { postSays } from './words.ts';

export interface Account {
  /** One a language. */
  readonly replies: readonly Reply[];
  readonly lines: readonly LineRecord[];
  /** What it says and stands on, by its fingerprint. */
  readonly print: string;
  /** What its picture shows, where it has one; and the same by its fingerprint. */
  readonly picture?: Picture;
  readonly pictured?: string;
  /** What it is called, where a place asks for a title. */
  readonly title: string;
}

/** Those that a post speaks, one after another. */
export const LANGUAGES_OF: Readonly<Record<Spoken, readonly [ReplyLanguage, ...ReplyLanguage[]]>> = {
  zh: ['zh'],
  'zh-Hant': ['zh-Hant'],
  en: ['en'],
  both: ['zh', 'en'],
};

/** The version of a fact: another where anything of it that a reader may see has changed. */
const versionOf = ({ text, status, speaker, via, when, figures, paragraphs, source }: DossierFact): string =>
  printOf(JSON.stringify([text, status, speaker, via, when, figures, paragraphs, source]));

/** What was written for a post to tell; undefined where nobody has. */
const writtenFor = (dossier: Dossier, { topic }: Pick<Content, 'topic'>): Summary | undefined =>
  topic !== undefined && !dossier.topics.has(topic) ? undefined : summaryOf(dossier, topic);

/** The account that a post tells now; undefined where nobody has written one. */
export function accountOf(dossier: Dossier, content: Content): Account | undefined {
  const { topic, length, language, picture: name } = content;
  const summary = writtenFor(dossier, content);
  if (summary === undefined) return undefined;
  const answer = execute(dossier, { kind: 'summary', length: length === 'full' ? 'long' : 'short', ...(topic !== undefined && { topic }) });
  const replies = LANGUAGES_OF[language].map((one): Reply => ({ ...render(dossier, answer, one), actions: [], audience: 'everyone' }));
  const lines = summary[length].flatMap((section) =>
    section.lines.map((line): LineRecord => ({
      zh: toldLine(line, { dossier, language: 'zh', words: WORDS.zh }),
      en: toldLine(line, { dossier, language: 'en', words: WORDS.en }),
      facts: Object.fromEntries(line.facts.map((id) => [id, versionOf(known(dossier.facts, id))])),
    })),
  );
  const [first] = replies;
  const picture = name === undefined || first === undefined ? undefined : pictureNamed(name, first, dossier);
  return {
    replies,
    lines,
    print: printOf(JSON.stringify([replies.map(({ title }) => title), lines, ...(picture === undefined ? [] : [picture])])),
    ...(picture !== undefined && { picture, pictured: printOf(JSON.stringify(picture)) }),
    title: replies.map(({ title = '' }) => title).join(' · '),
  };
}

/** Of a picture of figures side by side; any other name is that of a card with the first lines. */
const FIGURE = 'figure:';
const CARD = 'card';
/** So many lines stand on a card. */
const MOST_ON_CARD = 4;
/** Fewer figures than these of what is told are no picture of it. */
const FEWEST_TOLD = 2;

const figurePicture = (
  dossier: Dossier,
  concept: ConceptId,
  language: ReplyLanguage,
): { picture: Picture; facts: Reply['facts'] } | undefined => {
  const reply = render(dossier, execute(dossier, { kind: 'compare', concept }), language);
  const picture = reply.chart === undefined ? undefined : pictureOf(reply, inLanguage(language, dossier.head.title));
  return picture && { picture, facts: reply.facts };
};

function pictureNamed(name: string, first: Reply, dossier: Dossier): Picture {
  const concept = [...dossier.concepts.keys()].find((id) => name === `${FIGURE}${id}`);
  const figure = concept && figurePicture(dossier, concept, first.language)?.picture;
  return figure ?? cardOf(first, inLanguage(first.language, dossier.head.title), { most: MOST_ON_CARD });
}

/** The name of the picture that goes best with an account: of the figures that most of its facts tell, the first told of several; or a card of its own lines. */
export function pictureFor(dossier: Dossier, content: Content): string {
  // What joins several facts tells the figures of each.
  const told = (writtenFor(dossier, content)?.[content.length] ?? [])
    .flatMap(({ lines }) => lines.flatMap(({ facts }) => facts))
    .flatMap((id) => [id, ...(known(dossier.facts, id).joins ?? [])]);
  const [language] = LANGUAGES_OF[content.language];
  const [best] = [...dossier.concepts.keys()]
    .map((id) => ({
      id,
      places:
        figurePicture(dossier, id, language)
          ?.facts.map((fact) => told.indexOf(fact))
          .filter((at) => at >= 0) ?? [],
    }))
    .filter(({ places }) => places.length >= FEWEST_TOLD)
    .toSorted((one, other) => other.places.length - one.places.length || Math.min(...one.places) - Math.min(...other.places));
  return best === undefined ? CARD : `${FIGURE}${best.id}`;
}

/** Where the facts of a post stand on the page of the record, where that is published. */
export const placeOf = ({ topic }: Content, site: string | undefined): string | undefined =>
  site === undefined ? undefined : topicAddress(site, topic);

/** The record as a whole, by its fingerprint. */
export function recordOf(dossier: Dossier): string {
  const kept = records.get(dossier) ?? printOf(JSON.stringify([[...dossier.facts.values()].map(versionOf), dossier.summaries]));
  records.set(dossier, kept);
  return kept;
}
const records = new WeakMap<Dossier, string>();

/** What is kept of an account that is posted. */
export const saidOf = ({ print, lines, pictured }: Account): Pick<Post, 'print' | 'lines' | 'pictured'> => ({
  print,
  lines: [...lines],
  ...(pictured !== undefined && { pictured }),
});

/** The replies with what only a post has: its name at the foot, by which moderators call it, and what was corrected of it. */
export const marked = ({ replies }: Pick<Account, 'replies'>, name: string, corrections: readonly Correction[]): Reply[] =>
  replies.map((reply) => ({
    ...reply,
    notes: [...corrections.slice(-MOST.corrections).map((correction) => noteOf(correction, reply.language)), ...reply.notes],
    source: [...(reply.source === undefined ? [] : [reply.source]), name].join(' · '),
  }));

/** So much is told of corrections, that a post has room for what it says: the last of them, so many changes of each, and so much of a line. */
const MOST = { corrections: 2, changes: 2, characters: 200 } as const;
/** So many characters stand before what is different. */
const BEFORE = 60;

/** A line where it differs from another: whole where it is short. */
function excerpt(text: string, other: string): string {
  if (text.length <= MOST.characters) return text;
  let same = 0;
  while (same < text.length && text.charAt(same) === other.charAt(same)) same++;
  const start = Math.max(0, Math.min(same - BEFORE, text.length - MOST.characters));
  const end = start + MOST.characters;
  return `${start > 0 ? '…' : ''}${text.slice(start, end).toWellFormed()}${end < text.length ? '…' : ''}`;
}

/** The day of a moment, by UTC: `2041-03-20`. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A dated note of what was corrected. */
export function noteOf({ at, changes, picture }: Correction, language: ReplyLanguage): string {
  const data = dataLanguage(language);
  const told = changes.slice(0, MOST.changes).map((change) => {
    const [was, now] = [change.was?.[data], change.now?.[data]];
    return { was: was && excerpt(was, now ?? ''), now: now && excerpt(now, was ?? '') };
  });
  return postSays(language, (words) => words.corrected(dayOf(at), told, { more: changes.length - told.length, picture: picture === true }));
}
