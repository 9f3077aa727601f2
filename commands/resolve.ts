/** From what somebody typed to an id of the dossier: completion is a hint, so ids, labels, names and free text all do. */
import { editDistance, typosAllowed } from '../src/dossier/nearest.ts';
import { candidatesOf } from './candidates.ts';
import type { Candidate, CandidateList } from './candidates.ts';
import type { CommandContext } from './context.ts';
import { squash, tokensOf } from './folding.ts';
import type { IdOf, NamedType } from './options.ts';
import type { Suggestion } from './usererror.ts';
import { inLanguage } from '../src/reply/traditional.ts';

export type ResolveContext = Pick<CommandContext, 'dossier' | 'fold' | 'language'>;

/** How freely a typed word is read: as a `name`, spelled right or nearly, or also by the `words` in common. */
export type Freedom = 'name' | 'words';

export type Resolution<Id> =
  | { readonly kind: 'found'; readonly id: Id }
  /** It names several equally well. */
  | { readonly kind: 'several'; readonly nearest: readonly Suggestion[] }
  /** It names none; `nearest` is what comes near, looked for where words would have done, and `examples` stand in where nothing does. */
  | {
      readonly kind: 'unknown';
      readonly nearest: readonly Suggestion[];
      readonly examples: readonly Suggestion[];
      /** Names of some of the nearest hold the very word. */
      readonly held: boolean;
    };

/** How many near matches an error offers. */
export const MOST_NEAREST = 5;
/** How many choices a platform can show: https://docs.discord.com/developers/interactions/application-commands#autocomplete */
const MOST_SUGGESTED = 25;
/** How much of the weight typed must be found in a candidate, and how far ahead of the next it must be. */
const ENOUGH_IN_COMMON = 0.6;
const AHEAD = 1.15;
/** How many typos a suggestion may be away, at most a third of what was typed. */
const MOST_TYPOS = 4;

/** Reads `typed` as something of this type: by id, label, alias, folded spelling, typos, words in common, in that order. */
export function resolve<Type extends NamedType>(
  type: Type,
  typed: string,
  context: ResolveContext,
  freedom: Freedom = 'words',
): Resolution<IdOf<Type>> {
  const list = candidatesOf(context.dossier, context.fold)[type];
  const word = typed.trim();
  const found = named(list.all, word, squash(word, context.fold));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return { kind: 'found', id: first.id };
  if (second !== undefined) return { kind: 'several', nearest: found.slice(0, MOST_NEAREST).map((one) => suggestionOf(one, context)) };
  const likely = freedom === 'words' ? standsOut(list, tokensOf(word, context.fold)) : undefined;
  if (likely !== undefined) return { kind: 'found', id: likely.id };
  if (freedom === 'name') return { kind: 'unknown', nearest: [], examples: [], held: false };
  const nearest = suggest(type, word, context, MOST_NEAREST);
  const folded = squash(word, context.fold);
  const holding = folded === '' ? [] : list.all.filter((one) => namesOf(one).some((name) => name.includes(folded)));
  // The only one whose names hold the word is what was meant.
  const [meant, more] = holding;
  if (meant !== undefined && more === undefined) return { kind: 'found', id: meant.id };
  const examples = nearest.length > 0 ? [] : suggest(type, '', context, MOST_NEAREST);
  return { kind: 'unknown', nearest, examples, held: holding.length > 0 };
}

/** The candidates that `word` names, by the first way that names any. */
function named<Id extends string>(all: readonly Candidate<Id>[], word: string, folded: string): Candidate<Id>[] {
  if (folded === '') return [];
  const lower = word.toLowerCase();
  const ways: readonly ((candidate: Candidate<Id>) => boolean)[] = [
    ({ id }) => id === lower,
    ({ label }) => label.zh === word || label.en.toLowerCase() === lower,
    ({ aliases }) => aliases.some((alias) => alias.toLowerCase() === lower),
    ({ foldedLabels }) => foldedLabels.includes(folded),
    ({ foldedAliases }) => foldedAliases.includes(folded),
  ];
  for (const way of ways) {
    const found = all.filter(way);
    if (found.length > 0) return found;
  }
  return fewestTypos(all, folded);
}

function fewestTypos<Id extends string>(all: readonly Candidate<Id>[], word: string): Candidate<Id>[] {
  const limit = typosAllowed(word.length);
  if (limit === 0) return [];
  const distances = all.map((candidate) => ({ candidate, distance: distanceTo(namesOf(candidate), word, limit) }));
  const least = Math.min(...distances.map(({ distance }) => distance));
  return least > limit ? [] : distances.filter(({ distance }) => distance === least).map(({ candidate }) => candidate);
}

const namesOf = ({ foldedLabels, foldedAliases }: Candidate<string>): string[] => [...foldedLabels, ...foldedAliases];

const distanceTo = (names: readonly string[], word: string, limit: number): number =>
  names.reduce((least, name) => Math.min(least, editDistance(word, name, limit)), limit + 1);

/** How much of the weight of `tokens` a candidate holds, from 0 to 1. */
function inCommon<Id extends string>({ all, weights }: CandidateList<Id>, tokens: readonly string[]): (candidate: Candidate<Id>) => number {
  // A word that no candidate has tells more against all of them than any that one of them has.
  const unknown = Math.log(1 + all.length * 2);
  let total = 0;
  /** Those that any candidate has: of a long text hardly any need be looked for in each of them. */
  const known: { readonly token: string; readonly weight: number }[] = [];
  for (const token of tokens) {
    const weight = weights.get(token);
    total += weight ?? unknown;
    if (weight !== undefined) known.push({ token, weight });
  }
  return (candidate) => {
    let held = 0;
    for (const { token, weight } of known) if (candidate.tokens.has(token)) held += weight;
    return total === 0 ? 0 : held / total;
  };
}

function standsOut<Id extends string>(list: CandidateList<Id>, tokens: readonly string[]): Candidate<Id> | undefined {
  const share = inCommon(list, tokens);
  const [first, second] = list.all
    .map((candidate) => ({ candidate, share: share(candidate) }))
    .sort((one, other) => other.share - one.share);
  if (first === undefined || first.share < ENOUGH_IN_COMMON) return undefined;
  return second === undefined || first.share >= second.share * AHEAD ? first.candidate : undefined;
}

/**
 * What to offer while somebody types: exact, then what begins so, then what holds it, then words in common, then near spellings;
 * a label before an alias. With nothing typed, the most asked.
 */
export function suggest(type: NamedType, typed: string, context: ResolveContext, most = MOST_SUGGESTED): Suggestion[] {
  const list: CandidateList<string> = candidatesOf(context.dossier, context.fold)[type];
  const word = squash(typed, context.fold);
  if (word === '') return list.all.slice(0, most).map((candidate) => suggestionOf(candidate, context));
  const share = inCommon(list, tokensOf(typed, context.fold));
  const alike = rankedBy(list.all, (candidate) => rankOf(candidate, typed.trim(), word, share));
  // Near spellings come after all others, so they are looked for only where there is room left.
  const ranked = alike.length >= most ? alike : [...alike, ...nearlySpelt(list.all, new Set(alike), word)];
  return ranked.slice(0, most).map((candidate) => suggestionOf(candidate, context));
}

function rankedBy(all: readonly Candidate<string>[], rank: (candidate: Candidate<string>) => number): Candidate<string>[] {
  return all
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .filter((one) => Number.isFinite(one.rank))
    .sort((one, other) => one.rank - other.rank)
    .map(({ candidate }) => candidate);
}

function rankOf(candidate: Candidate<string>, typed: string, word: string, shareOf: (candidate: Candidate<string>) => number): number {
  if (candidate.id === typed) return -1;
  const place = Math.min(
    placeIn(candidate.foldedLabels, word),
    placeIn(candidate.foldedAliases, word) + 0.5,
    placeIn([candidate.id], typed.toLowerCase()) + 0.5,
  );
  if (Number.isFinite(place)) return place;
  const share = shareOf(candidate);
  return share > 0 ? 4 - share : Number.POSITIVE_INFINITY;
}

/** Those whose name, or its beginning, is the word but for a few typos; the fewest first. */
function nearlySpelt(
  all: readonly Candidate<string>[],
  besides: ReadonlySet<Candidate<string>>,
  word: string,
): readonly Candidate<string>[] {
  const limit = Math.min(MOST_TYPOS, Math.floor(word.length / 3));
  if (limit === 0) return [];
  return rankedBy(all, (candidate) => {
    if (besides.has(candidate)) return Number.POSITIVE_INFINITY;
    const starts = namesOf(candidate).flatMap((name) => (name.length > word.length ? [name, name.slice(0, word.length)] : [name]));
    const distance = distanceTo(starts, word, limit);
    return distance > limit ? Number.POSITIVE_INFINITY : distance;
  });
}

function placeIn(names: readonly string[], word: string): number {
  if (names.includes(word)) return 0;
  if (names.some((name) => name.startsWith(word))) return 1;
  return names.some((name) => name.includes(word)) ? 2 : Number.POSITIVE_INFINITY;
}

const suggestionOf = ({ id, label }: Candidate<string>, { language }: ResolveContext): Suggestion => ({
  value: id,
  label: inLanguage(language, label),
});
