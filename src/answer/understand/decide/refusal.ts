/** Refusing usefully: why, what is missing, what comes nearest, and for whom the dossier does give it. */
import type { Decimal } from 'decimal.js';
import type { Dossier } from '../../../dossier/dossier.ts';
import type { ConceptId, EntityId, FactId, Unit } from '../../../dossier/schema.ts';
import { shortened } from '../../longest.ts';
import type { Missing, Refusal } from '../../plan.ts';
import { leftOpen } from '../rank/constraints.ts';
import type { Examined } from '../rank/constraints.ts';
import type { Examination } from '../rank/inquiry.ts';
import { holdersOf, mayTell } from '../rank/holders.ts';
import { isSpeech, NUMERIC_ASKS } from '../read/asks.ts';
import { conceptsMeant, isKnownName, isOwnTerm } from '../read/meaning.ts';
import type { Question, Weighed } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';

/** Most facts that a refusal offers as the nearest, and most things that it names as missing. */
export const MOST_NEAREST = 3;
const MOST_MISSING = 3;
const MOST_HOLDERS = 4;
/** Most characters of a word that is named as missing: a plan is kept for a while, and no reply has room for more. */
const LONGEST_MISSING = 80;
/** A fact that explains less than this share of the question is near to nothing. */
const NEAR = 0.2;
/** The share of a question that terms make up for it to be about the dossier. */
const KNOWN = 0.5;

/** What the examples most likely ask for in words like these: these facts, or something known to be untold. */
export interface Likeliest {
  readonly facts: readonly FactId[];
  readonly isGap: boolean;
}

const NOTHING_LIKELY: Likeliest = { facts: [], isGap: false };

/** The refusal of a question that no fact answers. `examined` is in the order of their scores; `likely` is what the examples ask for in words like these. */
export function refusalOf(
  { question, weighed, examined, held }: Pick<Examination, 'question' | 'weighed' | 'examined' | 'held'>,
  dossier: Dossier,
  likely: Likeliest = NOTHING_LIKELY,
): Refusal {
  const none = { missing: [], nearest: [], choices: [], holders: [] };
  if (asksNothing(question, weighed)) return { kind: 'refuse', reason: 'unreadable', ...none };
  const known = isKnown(weighed) || namesBeside(weighed) || isLikely(weighed, likely) || statesAmount(weighed, held);
  const legal = weighed.some(({ token }) => token.legal === true && token.attribute);
  if (!known && !legal) return { kind: 'refuse', reason: 'off-topic', ...none };
  if (!known) {
    const words = weighed.flatMap(({ token }) => (token.attribute && isMissing(token) && !held.has(token) ? [token.text] : []));
    return {
      ...none,
      kind: 'refuse',
      reason: 'not-in-source',
      missing: missingOf(words),
      nearest: dossier.head.most_asked.slice(0, MOST_NEAREST),
    };
  }
  const near = examined.filter(({ coverage }) => coverage >= NEAR).map(({ evidence }): FactId => evidence.fact.id);
  const nearest = (likely.facts.length > 0 ? likely.facts : near).slice(0, MOST_NEAREST);
  const lacking = conceptOfAnother(question, weighed, dossier);
  return {
    kind: 'refuse',
    reason: 'not-in-source',
    missing: lacking === undefined ? missingWords(weighed, examined[0], held) : [lacking.missing],
    nearest: nearest.length > 0 ? nearest : dossier.head.most_asked.slice(0, MOST_NEAREST),
    choices: [],
    holders: lacking?.holders ?? [],
  };
}

/** A short sign that nobody knows: “H2”, “q3”. */
const SIGN = /^[\p{Script=Latin}\p{N}]{1,3}$/u;

/** Whether a text holds no word, or nothing but one sign or period by itself: it may mean anything. */
function asksNothing({ text }: Question, weighed: readonly Weighed[]): boolean {
  const [only, another] = weighed;
  if (only === undefined) return !/[\p{L}\p{N}]{2}/u.test(text);
  return another === undefined && (only.token.kind === 'date' || only.token.kind === 'unknown') && SIGN.test(text.trim());
}

/** Whether something of it is the dossier's, and it is asked much as its facts or gaps are. */
const isLikely = (weighed: readonly Weighed[], { facts, isGap }: Likeliest): boolean =>
  (facts.length > 0 || isGap) && weighed.some(({ token }) => token.kind === 'term' && !ONE_SIGN.test(token.text));

/** An amount that is nobody's age and no number of things: whoever names one that some fact tells means that. */
const TELLING_AMOUNT = 10_000;
/** So is a share that is none of those that people say of anything. */
const ROUND = 5;
const statesAmount = (weighed: readonly Weighed[], held: ReadonlySet<Token>): boolean =>
  weighed.some(({ token: { unit, amount }, token }) => {
    const isTelling = (value: Decimal): boolean => value.gte(TELLING_AMOUNT) || (unit === 'percent' && !value.mod(ROUND).isZero());
    return held.has(token) && amount?.values.some(isTelling) === true;
  });

/** Whether the question is about the dossier at all: it names an entity, or much of it is the dossier's terms. */
function isKnown(weighed: readonly Weighed[]): boolean {
  // A name that nobody knows says nothing of what is asked about it, nor does a word that asks or says.
  const beside = ({ name, kind, readings }: Token): boolean => name || kind === 'ask' || readings.some(({ key }) => isSpeech(key));
  const total = weighed.reduce((sum, { token, weight }) => sum + (beside(token) ? 0 : weight), 0);
  const terms = weighed.reduce((sum, { token, weight }) => sum + (token.kind === 'term' || isOwnTerm(token) ? weight : 0), 0);
  return weighed.some(({ token }) => token.kind === 'entity') || (terms > 0 && terms >= KNOWN * total);
}

/** How likely a message must be off-topic for it to be told so though it names somebody of the dossier's, or has one of its terms. */
const SURELY_OFF = { entity: 0.85, term: 0.58 } as const;

/** Whether what is likely off-topic can be told so: what names the dossier's own people and things is mostly just not told of them. */
export const isOffTopic = (weighed: readonly Weighed[], chance: number): boolean =>
  weighed.some(({ token }) => token.kind === 'entity')
    ? chance >= SURELY_OFF.entity
    : !weighed.some(({ token }) => token.kind === 'term' && !ONE_SIGN.test(token.text)) || chance >= SURELY_OFF.term;

/** A well-known name that the dossier does not know, asked about in the dossier's own terms: it is about the dispute, and the name is what is missing. */
const namesBeside = (weighed: readonly Weighed[]): boolean =>
  weighed.some(({ token }) => isProperName(token)) && weighed.some(({ token }) => token.kind === 'term' && !ONE_SIGN.test(token.text));

/** Whether it is a name, as far as the languages know. */
export const isProperName = (token: Token): boolean => token.name || (token.attribute && isKnownName(token));

/**
 * Whether a word can be named as missing: a proper name, an attribute, an amount or a date. Of any other word that no fact holds, the source may
 * still speak in other words, and what nobody knows may be a piece of a word.
 */
export const isMissing = (token: Token): boolean => {
  const { kind, text, unit } = token;
  if (kind === 'ask' || kind === 'entity') return false;
  if (kind === 'value') return unit === undefined ? YEAR.test(text) : !SPANS.has(unit) && PRECISE_AMOUNT.test(text);
  if (kind === 'date') return TELLING_DATE.test(text);
  const isWord = HAN_WORD.test(text) || LATIN_WORD.test(text);
  return isWord && (isProperName(token) || (token.attribute && kind === 'sense' && !PHRASE.test(text)));
};

/** Bare numbers count paragraphs, people, tries: only a year is what a question is about. */
const YEAR = /^(?:19|20)\d\d$/u;
/** An amount in figures: in words (“half”, 四) it is a word as well. */
const PRECISE_AMOUNT = /\p{N}/u;
/** How long something takes is told in many ways. */
const SPANS: ReadonlySet<Unit> = new Set<Unit>(['years', 'years-old', 'months', 'weeks', 'days', 'hours']);
/** “Signed up”, “how do I”, “calculated”: words that do not name a thing. */
const PHRASE = /(?:^|\s)[\p{Script=Latin}]{1,2}(?:\s|$)|^[\p{Script=Latin}]{4,}ed$|^(?:怎么|如何)/u;
/** “May” alone is as well another word. */
const TELLING_DATE = /\p{N}|\p{Script=Han}/u;
const ONE_SIGN = /^\p{Script=Han}$/u;

const HAN_WORD = /\p{Script=Han}{2}/u;
const LATIN_WORD = /[\p{Script=Latin}\p{N}]{3}/u;

/** The words that kept the nearest fact from answering: what it must hold and does not, or else all it leaves open. */
function missingWords(weighed: readonly Weighed[], nearest: Examined | undefined, held: ReadonlySet<Token>): Missing[] {
  const must = nearest?.violations.flatMap((violation) => ('token' in violation ? [violation.token] : [])) ?? [];
  const open = nearest === undefined ? weighed.map(({ token }) => token) : leftOpen(weighed, nearest.explained).map(({ token }) => token);
  const words =
    [must, open]
      // What the record holds somewhere is not what is missing.
      .map((tokens) => tokens.filter((token) => isMissing(token) && !held.has(token)).map(({ text }) => text))
      .find((texts) => texts.length > 0) ?? [];
  return missingOf(new Set(words));
}

/** The first of some words of the question, as what is missing. */
export const missingOf = (words: Iterable<string>): Missing[] =>
  [...words].slice(0, MOST_MISSING).map((text) => ({ kind: 'words', words: shortened(text.replace(/'s?$/u, ''), LONGEST_MISSING) }));

/** A measured concept whose figure is asked for of an entity of which the record does not tell it, though of others it does. */
function conceptOfAnother(
  { entities, concepts, shape }: Question,
  weighed: readonly Weighed[],
  dossier: Dossier,
): { missing: Missing; holders: EntityId[] } | undefined {
  const [entity] = entities;
  if (entity === undefined || !dossier.entities.has(entity)) return undefined;
  const forFigure = shape.asks.some(({ ask }) => NUMERIC_ASKS.has(ask) || ask === 'degree') || (shape.bare && !shape.yesNo);
  // Another attribute is what is asked for: an interest rate that somebody pays is no share of those who pay.
  if (!forFigure || weighed.some(({ token }) => token.attribute && conceptsMeant([token]).size === 0)) return undefined;
  for (const concept of concepts) {
    const measure = dossier.concepts.get(concept)?.measure;
    if (measure === undefined || !asksSuch(measure, shape) || mayTell(dossier, concept, entity)) continue;
    const holders = namedHolders(dossier, concept);
    if (holders.length > 0) return { missing: { kind: 'concept', concept, entity }, holders };
  }
  return undefined;
}

const MONEY: ReadonlySet<Unit> = new Set<Unit>(['USD', 'money-without-currency']);

/** Whether a question for an amount may ask for one of this unit: “how much” of money asks for no share. */
const asksSuch = (unit: Unit, { asks }: Question['shape']): boolean =>
  asks.every(({ ask }) =>
    ask === 'money' ? MONEY.has(unit) : ask === 'percent' ? unit === 'percent' : ask !== 'count' || unit !== 'percent',
  );

/** For whom the record does give a measured concept, as many as a refusal names. */
export const namedHolders = (dossier: Dossier, concept: ConceptId): EntityId[] => [...holdersOf(dossier, concept)].slice(0, MOST_HOLDERS);
