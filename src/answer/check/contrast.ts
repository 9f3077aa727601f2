/** “It was A, not B”, where it is B of whom the record tells it. */
import type { DossierFact } from '../../dossier/dossier.ts';
import type { EntityId, FactId } from '../../dossier/schema.ts';
import { isSpeech } from '../understand/read/asks.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Token } from '../understand/read/tokens.ts';
import type { Trace } from '../understand/trace.ts';
import { SURE, WORDS } from './looked.ts';
import { meets } from './compare.ts';
import type { Judgement } from './looked.ts';
import type { Contrast, Wording } from './words.ts';

/** What telling contrasts apart works with. */
export interface ContrastParts {
  readonly wording: Wording;
  readonly facts: ReadonlyMap<FactId, DossierFact>;
  readonly trace: (text: string) => Trace;
  readonly judge: (text: string) => Judgement;
  readonly isName: (token: Token) => boolean;
}

/** A statement with the verdict on it. */
interface Told {
  readonly trace: Trace;
  readonly judgement: Judgement;
}

/** What a statement and the contrast to it come to. */
export interface Contrasts {
  /** Whether a folded text says nothing but who it is not: “not B”. */
  readonly isAll: (folded: string) => boolean;
  /** What goes against a statement that ends in a contrast: the record tells of the other what it tells of the one. */
  readonly against: (trace: Trace, own: Judgement) => Judgement | undefined;
  /** The same of “A, not B, did it”: of the statement that A did it, and what is said to be done. */
  readonly againstAside: (aside: string, done: string, own: Told) => Judgement | undefined;
}

/** What of a contrast is somebody's name, or an amount or a date; beside them may stand what is said in passing, and that somebody said so: “not B lol”. */
const NAMED = { kinds: new Set<Token['kind']>(['entity']), saidSo: false };
const PUT_ASIDE = { kinds: new Set<Token['kind']>(['entity', 'value', 'date']), saidSo: true };
const isOf = ({ question: { tokens } }: Trace, { kinds, saidSo }: typeof NAMED): boolean =>
  tokens.some(({ kind }) => kinds.has(kind)) &&
  tokens.every(
    ({ kind, readings }) =>
      kinds.has(kind) || kind === 'light' || kind === 'unknown' || (saidSo && readings.some(({ key }) => isSpeech(key))),
  );

/** Makes ready to tell contrasts apart. */
export function contrastsOf({ wording, facts, trace, judge, isName }: ContrastParts): Contrasts {
  const find = (text: string): (Contrast & { readonly instead: Trace }) | undefined => {
    const contrast = wording.contrast(text);
    return contrast && { ...contrast, instead: trace(text.slice(contrast.name.start, contrast.name.end)) };
  };
  const findName = (text: string): ReturnType<typeof find> => {
    const found = find(text);
    return found !== undefined && isOf(found.instead, NAMED) ? found : undefined;
  };
  /** Whether a fact tells of both, and gives each a role that the other does not have. */
  const isOfRoles = (fact: FactId | undefined, one: readonly EntityId[], other: readonly EntityId[]): boolean => {
    const about = fact === undefined ? undefined : facts.get(fact)?.about;
    const [own, others] = [one, other].map((ids) => ids.flatMap((id) => about?.[id] ?? []));
    return own !== undefined && others !== undefined && own.length > 0 && others.length > 0 && !meets(own, others);
  };
  /** What goes against what is told of one, where the same of the other is `other`. */
  const between = (one: Token, instead: Trace, other: string, own: Judgement): Judgement | undefined => {
    const told = judge(other);
    if (told.verdict !== 'supported') return undefined;
    const [fact] = told.facts;
    const isOwn = own.verdict === 'supported';
    // What is told of the one as well is wrong only where one fact tells of both, each in another role.
    if (isOwn && (own.facts[0] !== fact || told.sureness < own.sureness - SURE.near)) return undefined;
    if (isOwn && !isOfRoles(fact, [...entitiesMeant([one])], [...entitiesMeant(instead.question.tokens)])) return undefined;
    return { ...told, verdict: 'contradicted', against: 'party' };
  };
  return {
    isAll: (folded) => {
      const found = find(folded);
      return found?.start === 0 && isOf(found.instead, PUT_ASIDE);
    },
    againstAside: (aside, done, { trace: { question }, judgement }) => {
      const contrast = findName(aside);
      const named = question.tokens.find(isName);
      if (contrast === undefined || named === undefined) return undefined;
      return between(named, contrast.instead, `${contrast.instead.question.text} ${done}`, judgement);
    },
    against: ({ question: { text, tokens } }, own) => {
      const contrast = findName(text);
      if (contrast === undefined || contrast.start === 0) return undefined;
      const named = tokens.findLast((token) => token.end <= contrast.start && isName(token));
      if (named === undefined) return undefined;
      const rest = text.slice(0, contrast.start).replace(/[\s,，]+$/u, '');
      // “A is not B” says what A is not, and nothing of what either did.
      if (tokens.every((token) => token.start >= contrast.start || !WORDS.has(token.kind))) return undefined;
      return between(
        named,
        contrast.instead,
        `${rest.slice(0, named.start)} ${contrast.instead.question.text} ${rest.slice(named.end)}`,
        own,
      );
    },
  };
}
