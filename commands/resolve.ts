/** From what somebody typed to an id of the dossier: completion is a hint, so ids, labels, names and free text all do. */
import type { Dossier } from '../src/dossier/dossier.ts';
import { editDistance, typosAllowed } from '../src/dossier/nearest.ts';
import type { Language } from '../src/dossier/schema.ts';
import { candidatesOf } from './candidates.ts';
import type { Candidate, Candidates } from './candidates.ts';
import type { CommandContext } from './context.ts';
import type { IdOf, NamedType } from './options.ts';
import type { Suggestion } from './usererror.ts';
import { inLanguage } from './words.ts';

export type ResolveContext = Pick<CommandContext, 'dossier' | 'fold' | 'language'>;

/** How freely a typed word may be read: `named` only as a name, spelled right or nearly; `anything` also by the words in common. */
export type Freedom = 'named' | 'anything';

export type Resolution<Id> =
  | { readonly kind: 'found'; readonly id: Id }
  /** It names several equally well. */
  | { readonly kind: 'several'; readonly nearest: readonly Suggestion[] }
  /** It names none; `nearest` is what comes near, at most five. */
  | { readonly kind: 'unknown'; readonly nearest: readonly Suggestion[] };

const MOST_NEAREST = 5;
/** How much of what was typed must be found again in a candidate, by weight, and how far ahead of the next it must be. */
const ENOUGH_IN_COMMON = 0.6;
const AHEAD = 1.15;

/** Reads `typed` as something of this type: by id, label, alias, folded spelling, a typo away, or the words in common, in that order. */
export function resolve<Type extends NamedType>(type: Type, typed: string, context: ResolveContext, freedom: Freedom = 'anything'): Resolution<IdOf<Type>> {
  const { all, weights } = candidates(type, context);
  const word = typed.trim();
  if (word === '') return { kind: 'unknown', nearest: [] };
  for (const matching of [byId, byLabel, byName, byFolded]) {
    const matches = all.filter((candidate) => matching(candidate, word, context));
    if (matches.length > 0) return decided(matches, context);
  }
  const typos = closest(all, squashed(word, context));
  if (typos.length > 0) return decided(typos, context);
  const ranked = byWordsInCommon(all, weights, tokensOf(context.fold(plain(word))));
  const [first, second] = ranked;
  if (freedom === 'anything' && first !== undefined && first.share >= ENOUGH_IN_COMMON && first.share >= (second?.share ?? 0) * AHEAD) {
    return { kind: 'found', id: first.candidate.id };
  }
  return { kind: 'unknown', nearest: suggest(type, word, context, MOST_NEAREST) };
}

/** What a platform offers while somebody types: exact, then beginning so, then by alias, then like it. With nothing typed the most asked. */
export function suggest(type: NamedType, typed: string, context: ResolveContext, most = 25): Suggestion[] {
  const { all, weights } = candidates(type, context);
  const word = squashed(typed, context);
  if (word === '') return asSuggestions(all.slice(0, most), context);
  const shared = new Map(byWordsInCommon(all, weights, tokensOf(context.fold(plain(typed)))).map(({ candidate, share }) => [candidate, share]));
  const rank = (candidate: Candidate<string>): number => {
    const [label, ...others] = [candidate.folded.filter((name) => candidate.labels.has(name)), candidate.folded].map((names) => likeness(names, word));
    const best = Math.min(label ?? Number.POSITIVE_INFINITY, ...others.map((likeness) => likeness + 0.5));
    if (Number.isFinite(best)) return best;
    const share = shared.get(candidate);
    if (share !== undefined) return 5 - share;
    return 5 + typosNear(candidate, word);
  };
  const ranked = all
    .map((candidate) => ({ candidate, rank: candidate.id === typed.trim() ? -1 : rank(candidate) }))
    .filter((one) => Number.isFinite(one.rank))
    .sort((one, other) => one.rank - other.rank);
  return asSuggestions(ranked.slice(0, most).map(({ candidate }) => candidate), context);
}

const likeness = (names: readonly string[], word: string): number => {
  if (names.includes(word)) return 0;
  if (names.some((name) => name.startsWith(word))) return 1;
  return names.some((name) => name.includes(word)) ? 2 : Number.POSITIVE_INFINITY;
};

/** How many typos away the nearest name or beginning of a name is, as a part of the word; infinite beyond a third. */
function typosNear(candidate: Candidate<string>, word: string): number {
  const limit = Math.floor(word.length / 3);
  if (limit === 0) return Number.POSITIVE_INFINITY;
  const distance = Math.min(...candidate.folded.flatMap((name) => [name, name.slice(0, word.length)]).map((name) => editDistance(word, name, limit)));
  return distance > limit ? Number.POSITIVE_INFINITY : distance / word.length;
}

function decided<Id extends string>(matches: readonly Candidate<Id>[], context: ResolveContext): Resolution<Id> {
  const [first, second] = matches;
  if (first !== undefined && second === undefined) return { kind: 'found', id: first.id };
  return { kind: 'several', nearest: asSuggestions(matches.slice(0, MOST_NEAREST), context) };
}

const asSuggestions = (candidates: readonly Candidate<string>[], { language }: ResolveContext): Suggestion[] =>
  candidates.map(({ id, label }) => ({ value: id, label: inLanguage(language, label) }));

type Matching = (candidate: Candidate<string>, word: string, context: ResolveContext) => boolean;
const byId: Matching = ({ id }, word) => id === word.toLowerCase();
const byLabel: Matching = ({ label }, word) => label.zh === word || label.en.toLowerCase() === word.toLowerCase();
const byName: Matching = ({ names }, word) => names.some((name) => name.toLowerCase() === word.toLowerCase());
const byFolded: Matching = ({ folded }, word, context) => folded.includes(squashed(word, context));

function closest<Id extends string>(all: readonly Candidate<Id>[], word: string): Candidate<Id>[] {
  let limit = typosAllowed(word.length);
  if (limit === 0) return [];
  let found: Candidate<Id>[] = [];
  for (const candidate of all) {
    const distance = Math.min(...candidate.folded.map((name) => editDistance(word, name, limit)));
    if (distance > limit) continue;
    found = distance < limit ? [candidate] : [...found, candidate];
    limit = distance;
  }
  return found;
}

function byWordsInCommon<Id extends string>(
  all: readonly Candidate<Id>[],
  weights: ReadonlyMap<string, number>,
  tokens: readonly string[],
): { candidate: Candidate<Id>; share: number }[] {
  const weight = (token: string): number => weights.get(token) ?? Math.log(1 + all.length * 2);
  const total = tokens.reduce((sum, token) => sum + weight(token), 0);
  return all
    .map((candidate) => ({
      candidate,
      share: tokens.filter((token) => candidate.tokens.has(token)).reduce((sum, token) => sum + weight(token), 0) / total,
    }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share);
}

/** What the rest of a dossier's candidates is compared by: one case, one width. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Folded, and without spaces and marks: `Open-AI` and `open ai` are alike. */
export const squash = (text: string, fold: (text: string) => string): string => fold(plain(text)).replace(/[\s\p{P}\p{S}]+/gu, '');

const squashed = (text: string, { fold }: ResolveContext): string => squash(text, fold);
