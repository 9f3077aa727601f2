/** Which of two has more of something, or is earlier: read in a statement as in a fact, so that the one may be held against the other. */
import type { StatementWords } from '../../dossier/language/statements.ts';
import type { EntityId } from '../../dossier/schema.ts';
import { firstMatch } from '../understand/read/matches.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Token } from '../understand/read/tokens.ts';
import { alternatives, inBoth } from '../understand/read/word-pattern.ts';
import { meets } from './compare.ts';

/** That one is above another on some scale: larger, earlier. */
export interface Comparison {
  readonly above: readonly EntityId[];
  readonly below: readonly EntityId[];
  /** The scales that the word may be of. */
  readonly scales: readonly string[];
}

/** The comparison that a text makes between those whom its tokens name; undefined where it makes none, or one that is not understood. */
export type ComparisonIn = (text: string, tokens: readonly Token[]) => Comparison | undefined;

/** How far from the words that compare a name may stand, in characters. */
const NEAR = 30;
const CLAUSE_END = /[，,。;；:：!！]/u;
/** Joins the names of a list. */
const JOINS = /^[\s、,&]*(?:和|与|跟|及|or|and|nor)?[\s、,&]*(?:the\s+)?$/u;

/** The names that are told together right before a place in a text, or behind it. */
export function namesAt(text: string, tokens: readonly Token[], side: 'before' | 'behind', at: number): readonly Token[] {
  const entities = tokens.filter(({ kind, place }) => kind === 'entity' && place !== true);
  const near =
    side === 'behind'
      ? entities.filter(({ start }) => start >= at && start - at <= NEAR)
      : entities.filter(({ end }) => end <= at && at - end <= NEAR).toReversed();
  const found: Token[] = [];
  for (const token of near) {
    const last = found.at(-1);
    const [left, right] = side === 'behind' ? [last?.end ?? at, token.start] : [token.end, last?.start ?? at];
    const between = text.slice(left, right);
    if (last === undefined ? CLAUSE_END.test(between) : !JOINS.test(between)) break;
    found.push(token);
  }
  return found;
}

/** Makes ready to read comparisons. */
export function comparisonsBy({ comparing, scales: words }: Pick<StatementWords, 'comparing' | 'scales'>): ComparisonIn {
  const scales = words.map(({ id, more, less }) => ({ id, more: new RegExp(inBoth(more), 'u'), less: new RegExp(inBoth(less), 'u') }));
  const ofScale = alternatives(words.flatMap(({ more, less }) => [...more.zh, ...less.zh]));
  const against = new RegExp(
    String.raw`(?!${alternatives(comparing.against_nothing)})(?:${inBoth(comparing.against)}|(?<=${ofScale})(?:${alternatives(comparing.behind_scale)}))\s*`,
    'u',
  );
  const times = alternatives(comparing.times.zh);
  // 甲是乙的3倍, “3 times as much as B”.
  const timesAs = new RegExp(
    String.raw`(?:${alternatives(comparing.equals)})\s*(?=[^，,。;；]{1,24}?(?:${times}))|\b(?:${alternatives(comparing.times.en)}) (?:as \w+ as|that of|the \w+ of|\w+ than)\s+`,
    'u',
  );
  return (text, tokens) => {
    const multiple = firstMatch(text, timesAs);
    const place = multiple ?? firstMatch(text, against);
    if (place === undefined) return undefined;
    const others = namesAt(text, tokens, 'behind', place.end);
    const ones = namesAt(text, tokens, 'before', place.start);
    const [one, other] = [[...entitiesMeant(ones)], [...entitiesMeant(others)]];
    if (one.length === 0 || other.length === 0 || meets(one, other)) return undefined;
    if (multiple !== undefined) return { above: one, below: other, scales: scales.map(({ id }) => id) };
    // The word that says which way stands between the two (高于乙, “higher than B”), or behind both (比乙高).
    const first = Math.max(0, ...ones.map(({ end }) => end));
    const last = Math.max(place.end, ...others.map(({ end }) => end));
    const said = [text.slice(first, place.end), text.slice(last).split(CLAUSE_END)[0] ?? ''];
    const [upward = [], downward = []] =
      said
        .map((part) => [
          scales.filter(({ more }) => more.test(part)).map(({ id }) => id),
          scales.filter(({ less }) => less.test(part)).map(({ id }) => id),
        ])
        .find((sides) => sides.some((ids) => ids.length > 0)) ?? [];
    if (upward.length > 0 === downward.length > 0) return undefined;
    return upward.length > 0 ? { above: one, below: other, scales: upward } : { above: other, below: one, scales: downward };
  };
}

/** Whether two comparisons are of the same two on one scale, and which way round; undefined where they are not. */
export function comparedAlike(one: Comparison, other: Comparison): 'same' | 'turned' | undefined {
  if (!one.scales.some((scale) => other.scales.includes(scale))) return undefined;
  if (meets(one.above, other.above) && meets(one.below, other.below)) return 'same';
  return meets(one.above, other.below) && meets(one.below, other.above) ? 'turned' : undefined;
}
