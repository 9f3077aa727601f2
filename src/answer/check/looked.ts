/** What judging a statement goes by: the facts that it may be about, how sure they have to be, and what is asked of tokens, roles and texts. */
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import { UNITS } from '../../dossier/schema.ts';
import type { EntityId, FactId } from '../../dossier/schema.ts';
import type { StatementVerdict } from '../plan.ts';
import type { Trace } from '../understand/trace.ts';
import type { Examined } from '../understand/rank/constraints.ts';
import type { RelevanceOf } from '../understand/rank/relevance.ts';
import type { Token } from '../understand/read/tokens.ts';
import { meets } from './compare.ts';
import type { Comparison } from './comparison.ts';
import type { RuledOut } from './ruled-out.ts';
import type { SidesIn } from './sides.ts';
import type { Wording } from './words.ts';

/** What of a statement a fact goes against. */
export type Against =
  | 'amount'
  | 'date'
  | 'place'
  | 'roles'
  | 'party'
  | 'speaker'
  | 'denial'
  | 'only'
  | 'all'
  | 'status'
  | 'opposite'
  | 'ruled-out'
  /** What people state in such words is wrong. */
  | 'examples';

export interface Judgement {
  readonly verdict: StatementVerdict;
  /** The facts that decide it, the main one first. */
  readonly facts: readonly FactId[];
  readonly against?: Against;
  /** How sure the engine is that these facts are what the statement is about, 0 to 1. */
  readonly sureness: number;
  /** How likely it is that the statement is wrong, 0 to 1, whatever the verdict. */
  readonly wrong?: number;
}

/** How sure the engine must be of the facts for a verdict. Tuned on the tune half of the project's own messages. */
export const SURE = {
  /** For a fact to be looked at, and to hold what another goes against. */
  looked: 0.075,
  contradicts: 0.42,
  /** The same where it names just what the fact measures. */
  named: 0.19,
  /** How near two facts are that a statement may be about alike. */
  near: 0.1,
  /** For whose words they are said to be. */
  voice: 0.3,
  /** For words that a fact rules out by name: they show what the statement is about. */
  ruledOut: 0.25,
  supports: 0.42,
  /** For what a statement denies and the fact tells. */
  denies: 0.68,
  /** What a statement may be of besides what the fact tells, by weight. */
  else: 0.7,
  /** For a fact that is surely what is spoken of, whatever else the words say. */
  about: 0.8,
  /** For another's name in what is told word for word besides. */
  stranger: 0.85,
  /** For another's name where only one can stand. */
  rival: 0.7,
  /** What may be left of the statement besides, by weight. */
  strange: 1,
  /** For a clause that is only understood with the one before it. */
  joined: 0.6,
  covers: 0.6,
  /** For roles the other way round: how much of the statement the fact explains by its own words. */
  turned: 0.8,
  /** What may stay unexplained of a supported statement, by weight. */
  open: 1.6,
} as const;

export const MOST_CANDIDATES = 8;
/** How far behind the surest another fact may be to go against a statement. */
export const BEHIND = 0.25;

/** A fact with how sure the engine is of the best answer that holds it. */
export interface Looked extends Examined {
  readonly sureness: number;
  /** The weight of what that answer leaves open. */
  readonly open: number;
}

export interface JudgeParts {
  readonly dossier: Dossier;
  readonly wording: Wording;
  readonly ruledOut: RuledOut;
  /** What a fact is about, where it is none of those that were looked at. */
  readonly evidenceOf: (fact: FactId) => Examined['evidence'] | undefined;
  /** How a text is understood. */
  readonly trace: (text: string) => Trace;
  /** How relevant facts are to a text, by what its words may ask for. */
  readonly relevanceIn: (recognition: Trace['recognition']) => RelevanceOf;
  readonly sidesIn: SidesIn;
  /** What a fact compares, in each language. */
  readonly comparisonsOf: (fact: DossierFact) => readonly Comparison[];
}

/** The facts that a text may be about, each with how sure the engine is of the best answer that holds it. */
export function lookedAt({ candidates, examined, weighed }: Trace): Looked[] {
  const looked = new Map<number, Looked>();
  for (const { examined: facts, confidence, open } of candidates.slice(0, MOST_CANDIDATES)) {
    const left = new Set(open());
    const weight = weighed.reduce((sum, { token, weight: own }) => (left.has(token) && !isHard(token) ? sum + own : sum), 0);
    for (const one of facts) if (!looked.has(one.place)) looked.set(one.place, { ...one, sureness: confidence, open: weight });
  }
  for (const one of examined.slice(0, MOST_CANDIDATES))
    if (!looked.has(one.place)) looked.set(one.place, { ...one, sureness: 0, open: Number.POSITIVE_INFINITY });
  return [...looked.values()];
}

/** What of a statement says what is the case, whoever it is of, and whenever. */
export const WORDS: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['term', 'sense', 'unknown']);

export const LISTED = /[、和与跟及,，]|\b(?:and|both|or)\b/u;
export const PRONOUN = /他|她|它|其|\b(?:he|she|they|it|we)\b/u;
export const HAN_NAME = /^\p{Script=Han}{2,}$/u;
/** How far from an amount or a date stands what belongs to it, in characters. */
export const REACH = 24;
export const ONLY_WITHIN = 10;

export interface Sides {
  readonly from: readonly EntityId[];
  readonly to: readonly EntityId[];
}
export interface RoleNames {
  readonly from: string;
  readonly to: string;
}
export type Roles = ReadonlyMap<string, readonly EntityId[]>;

export const sameRoles = (one: RoleNames | undefined, other: RoleNames): boolean => one?.from === other.from && one.to === other.to;
export const holdsRelation = ({ from, to }: Sides, names: RoleNames, roles: Roles): boolean =>
  meets(from, roles.get(names.from) ?? []) && meets(to, roles.get(names.to) ?? []);
/** Whether a relation has on its sides those whom a fact has on the other sides of one of its own. */
export const turnsBoth = ({ from, to }: Sides, names: RoleNames, roles: Roles): boolean =>
  names.from !== names.to && meets(from, roles.get(names.to) ?? []) && meets(to, roles.get(names.from) ?? []);

/** What a supported statement may not leave unheld. */
export const isHard = ({ kind, open, place }: Token): boolean =>
  place === true || kind === 'entity' || ((kind === 'value' || kind === 'date') && open !== true);

/** Whether two facts have figures in one unit. */
export const measuresAlike = (one: DossierFact, other: DossierFact): boolean =>
  one.measured.some(({ unit, value }) => value !== undefined && other.measured.some((figure) => figure.unit === unit));
export const hasFigureOf = ({ measured }: DossierFact): boolean => measured.some(({ value }) => value !== undefined);
/** Whether a fact counts something. */
export const hasFigureLike = ({ measured }: DossierFact): boolean =>
  measured.some(({ value, unit }) => value !== undefined && !UNITS.some((known) => known === unit && known !== 'times'));
export const foldedText = ({ text }: DossierFact): string => `${text.zh} ${text.en.toLowerCase()}`;

/** “Not until 2033” denies nothing: it says when. */
const NOT_UNTIL = /\b(?:not|never|no|aint|isnt|wont|doesnt|dont|cant)\b(?=.{0,60}\b(?:until|till|til|before)\b)|不到(?=.{1,12}[不没])/gu;
export const withoutUntil = (text: string): string => text.replaceAll(NOT_UNTIL, ' ');
