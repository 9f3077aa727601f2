/** How a fact stands to what a statement tells, and whether it names whom the statement names. */
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import { family } from '../../dossier/dossier.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import type { Examined } from '../understand/rank/constraints.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Question, Weighed } from '../understand/read/question.ts';
import type { Token } from '../understand/read/tokens.ts';

/** How a fact stands to one amount, date or name of a statement. */
export type Finding =
  | 'holds'
  /** It tells something else of the same thing. */
  | 'against'
  /** Neither: it has nothing of the kind, or leaves it open. */
  | 'silent';

/** A statement as it was read, as far as comparing needs it. */
export interface Read {
  readonly question: Question;
  readonly weighed: readonly Weighed[];
}

/** Whether the fact names somebody of a token. */
export function namesAny(token: Token, { entities, speakers }: Examined['evidence'], explained: number, dossier: Dossier): boolean {
  if (explained >= REQUIRED) return true;
  return [...entitiesMeant([token])].some((id) => family(dossier, id).some((one) => entities.has(one) || speakers.has(one)));
}

/** Whether two facts tell of a concept that is the same. */
export const sameConcept = (one: Pick<DossierFact, 'concepts'>, other: Pick<DossierFact, 'concepts'>): boolean =>
  meets(one.concepts, other.concepts);

/** Whether two lists have something in common. */
export const meets = <Item>(some: readonly Item[], others: readonly Item[]): boolean => some.some((one) => others.includes(one));
