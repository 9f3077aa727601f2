/** Which of two has more of something, or is earlier: read in a statement as in a fact, so that the one may be held against the other. */
import type { EntityId } from '../../dossier/schema.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Token } from '../understand/read/tokens.ts';
import { meets } from './looked.ts';
import type { Scale } from './words.ts';

/** That one is above another on some scale: larger, earlier. */
export interface Comparison {
  readonly above: readonly EntityId[];
  readonly below: readonly EntityId[];
  /** The scales that the word may be of. */
  readonly scales: readonly string[];
}

/** What a text sets a name against by: more than {other}, 比{other}. Where it stands, and where the name begins. */
const AGAINST =
  /比(?!较|例|如|起来|赛|拼)\s*|(?<=[早晚高低多少大小快慢强弱先后迟贵])(?:于|过)\s*|领先(?:于|了)?\s*|落后(?:于|了)?\s*|\bthan\s+(?:(?:that|those) of\s+)?|\b(?:ahead of|behind)\s+/gu;
/** 甲是乙的3倍, “3 times as much as B”. */
const TIMES =
  /(?:是|相当于|等于|达到?|为)\s*(?=[^，,。;；]{1,16}?的?\s*[\d二三四五六七八九十两几好几]+\s*倍)|\b(?:times|x) (?:as \w+ as|that of|the \w+ of|more than|bigger than|larger than)\s+/gu;
/** How far from the words that compare a name may stand, in characters. */
const NEAR = 30;
const CLAUSE_END = /[，,。;；:：!！]/u;
/** Joins the names of a list. */
const JOINS = /^[\s、,&]*(?:和|与|跟|及|or|and|nor)?[\s、,&]*(?:the\s+)?$/u;

/** The names that are told together right before a place in a text, or behind it. */
export function namesAt(text: string, tokens: readonly Token[], side: 'before' | 'after', at: number): readonly Token[] {
  const entities = tokens.filter(({ kind, place }) => kind === 'entity' && place !== true);
  const near =
    side === 'after'
      ? entities.filter(({ start }) => start >= at && start - at <= NEAR)
      : entities.filter(({ end }) => end <= at && at - end <= NEAR).toReversed();
  const found: Token[] = [];
  for (const token of near) {
    const last = found.at(-1);
    const between = last === undefined ? '' : side === 'after' ? text.slice(last.end, token.start) : text.slice(token.end, last.start);
    const toward = side === 'after' ? text.slice(at, token.start) : text.slice(token.end, at);
    if (last === undefined ? CLAUSE_END.test(toward) : !JOINS.test(between)) break;
    found.push(token);
  }
  return found;
}

const idsOf = (tokens: readonly Token[]): EntityId[] => [...entitiesMeant(tokens)];

/** The comparison that a text makes between those whom it names; undefined where it makes none, or one that is not understood. */
export function comparisonIn(text: string, tokens: readonly Token[], scales: readonly Scale[]): Comparison | undefined {
  const find = (pattern: RegExp): { readonly start: number; readonly end: number } | undefined => {
    const match = [...text.matchAll(pattern)][0];
    return match === undefined ? undefined : { start: match.index, end: match.index + match[0].length };
  };
  const times = find(TIMES);
  const against = times ?? find(AGAINST);
  if (against === undefined) return undefined;
  const others = namesAt(text, tokens, 'after', against.end);
  const ones = namesAt(text, tokens, 'before', against.start);
  const [one, other] = [idsOf(ones), idsOf(others)];
  if (one.length === 0 || other.length === 0 || meets(one, other)) return undefined;
  if (times !== undefined) return { above: one, below: other, scales: scales.map(({ id }) => id) };
  // The word that says which way stands beside: 比乙高, 高于乙, “higher than B”.
  const last = others.reduce((end, token) => Math.max(end, token.end), against.end);
  const first = ones.reduce((end, token) => Math.max(end, token.end), 0);
  const around = `${text.slice(first, against.end)} ${/比\s*$/u.test(text.slice(0, against.end)) ? (text.slice(last).split(CLAUSE_END)[0] ?? '') : ''}`;
  const upward = scales.filter(({ more }) => more(around)).map(({ id }) => id);
  const downward = scales.filter(({ less }) => less(around)).map(({ id }) => id);
  if (upward.length > 0 === downward.length > 0) return undefined;
  return upward.length > 0 ? { above: one, below: other, scales: upward } : { above: other, below: one, scales: downward };
}

/** Whether two comparisons are of the same two on one scale, and which way round; undefined where they are not. */
export function comparedAlike(one: Comparison, other: Comparison): 'same' | 'turned' | undefined {
  if (!one.scales.some((scale) => other.scales.includes(scale))) return undefined;
  if (meets(one.above, other.above) && meets(one.below, other.below)) return 'same';
  return meets(one.above, other.below) && meets(one.below, other.above) ? 'turned' : undefined;
}
