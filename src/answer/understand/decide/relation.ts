/** A relation that is asked about between two known parties, and that the record does not tell of them: it can be named whole. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { EntityId } from '../../../dossier/schema.ts';
import type { Missing } from '../../plan.ts';
import { toldOf } from '../../told-of.ts';
import type { Question } from '../read/question.ts';

/** The relation that is missing. */
export type MissingRelation = Extract<Missing, { kind: 'relation' }>;

/** Whether an entity is of a kind with one of the others. */
const isOfKind = (id: EntityId, others: readonly EntityId[], { entities }: Dossier): boolean =>
  others.some((other) => entities.get(other)?.kind === entities.get(id)?.kind);

/** What is missing; undefined where no such relation is asked, where it has no words, or where the record may tell it after all. */
export function relationAsked({ relations, entities, shape }: Question, dossier: Dossier): MissingRelation | undefined {
  // “Which chips does A buy from B” asks for chips, and takes it for granted; “why did A not sue B” has it that A did not.
  if (!shape.yesNo && (shape.negated || (shape.open && shape.asks.length === 0))) return undefined;
  for (const { concept, from: givers, to } of relations) {
    if (dossier.concepts.get(concept)?.relation?.says === undefined) continue;
    const told = toldOf(dossier, concept);
    // “Was A sued” leaves open by whom: by those who did it to others.
    const from = givers.length === 0 && shape.yesNo ? told.slice(0, 1).map((one) => one.from) : givers;
    const [giver, receiver] = [from.find((id) => entities.has(id) || givers.length === 0), to.find((id) => entities.has(id))];
    if (giver === undefined || receiver === undefined || giver === receiver) continue;
    // It says what the record does tell instead: where it tells nothing, or just this, there is nothing to say.
    const holds = (ids: readonly EntityId[], others: readonly EntityId[]): boolean => ids.some((id) => others.includes(id));
    if (told.length === 0 || told.some((one) => from.includes(one.from) && holds(to, one.to))) continue;
    // Nobody founds a person: of that kind nobody is told of in that place.
    if (!told.some((one) => isOfKind(receiver, one.to, dossier))) continue;
    // Where words stand for several relations between the same two, none of them is surely meant.
    if (relations.some((other) => other.concept !== concept && holds(other.from, givers) && holds(other.to, to))) continue;
    return { kind: 'relation', concept, from: giver, to: receiver };
  }
  return undefined;
}
