/** The names of a statement's signals, in the order of their rows. */
import type { Violation } from '../understand/rank/constraints.ts';
import { STATUSES } from '../../dossier/schema.ts';
import type { Status } from '../../dossier/schema.ts';
import type { Against } from './looked.ts';
import type { Wording } from './words.ts';

const AGAINST = [
  'amount',
  'date',
  'place',
  'roles',
  'party',
  'speaker',
  'denial',
  'only',
  'all',
  'status',
  'opposite',
  'ruled-out',
  'examples',
] as const satisfies readonly Against[];

/** Words that a statement holds and the fact may not. */
export const WORDINGS = [
  'only',
  'all',
  'done',
  'ahead',
  'coming',
  'some',
  'also',
  'before',
  'always',
  'ends',
  'unlikely',
  'lacking',
  'otherTimes',
  'superlatives',
  'first',
  'source',
  'another',
  'affirms',
  'complements',
] as const satisfies readonly (keyof Wording)[];

export const VIOLATIONS = ['roles', 'lacks', 'kind', 'speaker', 'measure'] as const satisfies readonly Violation['kind'][];

/** The rules that are asked of the fact that the statement is most likely about. */
export const RULES = [
  'words',
  'roles',
  'comparison',
  'rival',
  'speaker',
  'voice',
  'identity',
  'tokens',
  'parties',
  'sense',
  'stranger',
] as const;

/** The shares of a statement that examples of certain verdicts hold and those of no other: bits as in `STATED`. */
export const SHARES = [1, 2, 3, 4, 5, 6, 7] as const;

const PLAIN = [
  // The statement by itself.
  'denied',
  'deniedSomehow',
  'foreign',
  'doubtful',
  'continues',
  'tokens',
  'length',
  'weight',
  'names',
  'untoldLogOdds',
  'refused',
  'confidence',
  'nextConfidence',
  'bounded',
  'clauses',
  'han',
  // What the rules make of it with all facts.
  'borneOut',
  'supported',
  'contradicted',
  'ruledSupported',
  'ruledContradicted',
  'side',
  'alone',
  'turned',
  'turnedComparison',
  // What the fact holds of it.
  'relevance',
  'sureness',
  'open',
  'ownSureness',
  'ownOpen',
  'coverage',
  'score',
  'factDenies',
  'mismatch',
  'ruledOut',
  'ruledOutDenied',
  'held',
  'silent',
  'against',
  'values',
  'valuesAgainst',
  'valuesSilent',
  'datesAgainst',
  'datesSilent',
  'entitiesHeld',
  'entitiesSilent',
  'placesSilent',
  'numbersUnheld',
  'namesOpen',
  'termsOpen',
  'sensesOpen',
  'unknownOpen',
  'attributesOpen',
  'heldShare',
  'hasFigure',
  'hasWhen',
  // What examples teach of such words.
  'stated contradicted',
  'stated untold',
  'general contradicted',
  'general untold',
  'known',
  // The same of the next likeliest fact.
  'next relevance',
  'next sureness',
  'next coverage',
  'next contradicted',
  'next untold',
  'next known',
] as const;

/** The name of a signal. */
export type Signal =
  | (typeof PLAIN)[number]
  | `against ${Against}`
  | `fact ${Against}`
  | `words ${(typeof WORDINGS)[number]}`
  | `status ${Status}`
  | `violates ${Violation['kind']}`
  | `rule ${(typeof RULES)[number]}`
  | `share ${(typeof SHARES)[number]}`;

/** All signals, in the order of their rows. */
export const SIGNALS: readonly Signal[] = [
  ...PLAIN,
  ...AGAINST.map((kind): Signal => `against ${kind}`),
  ...WORDINGS.map((word): Signal => `words ${word}`),
  ...STATUSES.map((status): Signal => `status ${status}`),
  ...VIOLATIONS.map((kind): Signal => `violates ${kind}`),
  ...RULES.map((rule): Signal => `rule ${rule}`),
  ...AGAINST.map((kind): Signal => `fact ${kind}`),
  ...SHARES.map((share): Signal => `share ${share}`),
];
