/** Which gap a refusal names: one that the examples make likely, and that agrees with whom, what and when the question asks. */
import type { NamedGap } from '../../../dossier/dossier.ts';
import { readDates } from '../../../dossier/dates.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import type { EntityId, GapId } from '../../../dossier/schema.ts';
import { isOfOthers } from '../rank/intent.ts';
import type { Trained } from '../learn/trained.ts';
import type { Ranked } from '../rank/inquiry.ts';
import { placeOf } from '../rank/feature-places.ts';
import { postingOf } from '../rank/model.ts';
import type { IntentModel } from '../rank/model.ts';
import { isSpeech } from '../read/asks.ts';
import { foldTerm } from '../read/fold.ts';
import { isOwnTerm } from '../read/meaning.ts';
import { unitsOf } from '../read/units.ts';
import type { Token } from '../read/tokens.ts';

/** How likely the gaps must be together for one of them to be named, and how likely that one; and where only somebody's name and a question word say what is asked. */
const LIKELY = { together: 0.45, alone: 0.05, wordless: 0.6 } as const;
/** The rarity of those that nearly all facts are about. */
const EVERYBODY = 0.25;
/** How much a word must speak for a gap to be one that it is asked with: of what the question has to hold, and of any word. */
const SPEAKS = { must: 0.3, word: 0.12 } as const;
/** The share of the other words that must speak for it. */
const HALF = 0.5;

/** Of gaps that are nearly as likely as the likeliest, by this share of it, the one whose words say best what is asked is named. */
const NEARLY = 0.3;

/** A gap that a refusal may name, with how likely it is. */
export interface LikelyGap {
  readonly gap: GapId;
  /** The likeliest that agrees with the question, and how likely that one is: what is nearest to it is nearest to the question. */
  readonly likeliest: GapId;
  readonly chance: number;
}

/** The likeliest gap that agrees with the question, or of several nearly as likely the one that says best what is asked; undefined where none is likely, or those that are ask for something else. */
export function gapNamed(inquiry: Ranked, trained: Trained, gaps: ReadonlyMap<GapId, NamedGap>): LikelyGap | undefined {
  const { question, recognition } = inquiry;
  const { ranking, chances, sameWords } = recognition;
  const likely = ranking.flatMap((intent) => {
    const found = trained.intents[intent];
    if (found?.kind !== 'gap' || isOfOthers(found, question)) return [];
    return [{ intent, gap: found.gap, about: found.about, chance: chances.get(intent) ?? 0 }];
  });
  if (likely.reduce((sum, { chance }) => sum + chance, 0) < LIKELY.together) return undefined;
  const values = new Map(recognition.features.map(({ place, value }) => [place, value]));
  const isAsked = ({ intent, gap }: (typeof likely)[number]): boolean => sameWords.has(intent) && sameTime(inquiry, gaps.get(gap));
  const isLike = ({ intent, gap, about, chance }: (typeof likely)[number]): boolean => {
    if (!sameTime(inquiry, gaps.get(gap))) return false;
    // Where nobody is named, another's gap is as near: only what is likely by itself is meant.
    const least = question.entities.size === 0 && about.length > 0 ? LIKELY.together : LIKELY.alone;
    return chance >= least && isAboutAll(inquiry, about, trained) && agrees({ inquiry, values }, intent, chance, trained);
  };
  const first = likely.find((one) => isAsked(one) || isLike(one));
  if (first === undefined) return undefined;
  const rivals = likely.filter((one) => one === first || isAsked(one) || (one.chance >= NEARLY * first.chance && isLike(one)));
  const likeness = new Map(rivals.map((one) => [one, saysWhat(question.text, gaps.get(one.gap))]));
  const { gap } = rivals.reduce((best, one) => ((likeness.get(one) ?? 0) > (likeness.get(best) ?? 0) ? one : best));
  return { gap, likeliest: first.gap, chance: first.chance };
}

/** How much of a question a gap's own words say, and of them the question, 0 to 1. */
function saysWhat(folded: string, gap: NamedGap | undefined): number {
  if (gap === undefined) return 0;
  const asked = new Set(unitsOf(folded).map(({ key }) => key));
  const shares = LANGUAGES.map((language) => {
    const told = new Set(unitsOf(foldTerm(gap.missing[language])).map(({ key }) => key));
    return (2 * asked.intersection(told).size) / (asked.size + told.size);
  });
  return Math.max(...shares);
}

/** Whether a gap about somebody is about everybody that the question names, but for those that nearly all facts are about. */
const isAboutAll = ({ question }: Ranked, about: readonly EntityId[], { index }: Trained): boolean =>
  about.length === 0 || [...question.entities].every((id) => about.includes(id) || index.rarity(`e:${id}`) < EVERYBODY);

/** Whether whom and what the question names is what the gap is asked with; and most of its other words. */
function agrees(
  { inquiry: { question, weighed }, values }: { readonly inquiry: Ranked; readonly values: ReadonlyMap<number, number> },
  intent: number,
  chance: number,
  { model }: Trained,
): boolean {
  if (question.relations.some(({ concept, from, to }) => from.length > 0 && to.length > 0 && !relates(model, intent, concept, from, to)))
    return false;
  let [words, speaking] = [0, 0];
  for (const { token, weight } of weighed) {
    if ((token.kind === 'entity' || asksHard(token)) && !isAskedWith(token, intent, model)) return false;
    if (BESIDE.has(token.kind) || token.readings.some(({ key }) => isSpeech(key))) continue;
    const value = speaksFor(token, intent, model, values);
    if (mustAgree(token) && value < SPEAKS.must) return false;
    words += weight;
    if (value >= SPEAKS.word) speaking += weight;
  }
  return words === 0 ? question.entities.size > 0 && chance >= LIKELY.wordless : speaking >= HALF * words;
}

/** Told by themselves: entities by whether the gap names them, times by what it says. */
const BESIDE: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['ask', 'light', 'entity', 'date']);

const mustAgree = (token: Token): boolean => token.kind === 'term' || token.attribute || token.name || isOwnTerm(token);

/** Where a feature stands among what an intent is asked with, or -1. */
function postingFor(key: string, intent: number, model: IntentModel): number {
  const place = placeOf(model.places, key);
  return place === undefined ? -1 : postingOf(model, place, intent);
}

/** Whether some example of the intent names the entity, or asks for the kind of thing. */
const isAskedWith = ({ kind, readings }: Token, intent: number, model: IntentModel): boolean =>
  readings.some(({ key }) => key.startsWith(kind === 'ask' ? 'k:' : 'e:') && postingFor(key, intent, model) >= 0);

/** Kinds of answers that no gap of another kind stands for. */
const HARD: ReadonlySet<string> = new Set(['k:day', 'k:when', 'k:money', 'k:percent', 'k:place', 'k:why', 'k:who']);
const asksHard = ({ kind, readings }: Token): boolean => kind === 'ask' && readings.some(({ key }) => HARD.has(key));

/** How much a word speaks for the intent. */
function speaksFor({ readings }: Token, intent: number, model: IntentModel, values: ReadonlyMap<number, number>): number {
  let found = 0;
  for (const { key, strength } of readings) {
    const posting = postingFor(key, intent, model);
    if (posting < 0) continue;
    found = Math.max(found, (model.weights[posting] ?? 0) * (values.get(placeOf(model.places, key) ?? -1) ?? 0) * strength);
  }
  return found;
}

/** Whether the gap is asked with just this relation. */
function relates(model: IntentModel, intent: number, concept: string, from: readonly string[], to: readonly string[]): boolean {
  const posting = postingFor(`r:${concept} ${from.join('+')}>${to.join('+')}`, intent, model);
  return posting >= 0 && (model.weights[posting] ?? 0) > 0;
}

/** A gap of a certain time is none of another. */
function sameTime({ question }: Ranked, gap: NamedGap | undefined): boolean {
  const asked = question.tokens.flatMap(({ date }) => (date === undefined ? [] : [date.date]));
  if (gap === undefined || asked.length === 0) return gap !== undefined;
  const told = LANGUAGES.flatMap((language) => readDates(foldTerm(gap.missing[language])));
  return told.length === 0 || told.some(({ date: one }) => asked.some((other) => within(one, other) || within(other, one)));
}

const within = (one: string, other: string): boolean => one === other || one.startsWith(`${other}-`);
