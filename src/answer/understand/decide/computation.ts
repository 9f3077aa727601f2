/** Questions that no single fact answers but two figures do: which is larger, how many times, how much more. */
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import { owners } from '../../../dossier/dossier.ts';
import type { EntityId } from '../../../dossier/schema.ts';
import type { FigureRef, Plan } from '../../plan.ts';
import { entitiesMeant } from '../read/meaning.ts';
import type { Question } from '../read/question.ts';
import type { ScoredFact } from '../rank/score.ts';

const NEAREST = 3;

type Computation = Extract<Plan, { kind: 'compute' }>;

/**
 * Plans a computation where the question names two entities and a measured concept, and the dossier has a figure of it for each. `scored` in the order of their scores decide between several figures of one entity.
 */
export function computation(question: Question, scored: readonly ScoredFact[], dossier: Dossier): Computation | undefined {
  const operation = question.shape.computes;
  if (operation === undefined) return undefined;
  const asked = question.concepts;
  // What is beats what somebody expects.
  const facts = scored
    .map(({ evidence }) => evidence.fact)
    .toSorted((fact, next) => Number(fact.status === 'forecast') - Number(next.status === 'forecast'));
  // A fact that tells the ratio itself needs no arithmetic.
  if (operation === 'ratio' && facts.slice(0, NEAREST).some(({ figures }) => figures.some(({ unit }) => unit === 'times')))
    return undefined;
  const [one, other, more] = entitiesMeant(question.tokens.filter(({ kind }) => kind === 'entity'));
  if (one === undefined || other === undefined || more !== undefined) return undefined;
  const first = figureOf(one, asked, facts, dossier);
  const second = figureOf(other, asked, facts, dossier);
  if (first === undefined || second === undefined || unitOf(first, dossier) !== unitOf(second, dossier)) return undefined;
  return { kind: 'compute', operation, figures: [first, second] };
}

/** Whether all figures of a computation measure the same: net worth and net worth, not what a stake gained and what a company is worth. */
export const isOfOneMeasure = ({ figures }: Computation, { facts }: Pick<Dossier, 'facts'>): boolean =>
  new Set(figures.map(({ fact, index }) => facts.get(fact)?.figures[index]?.concept)).size === 1;

/** The entity's own figure of one of the concepts, of the best-scored fact that gives one. */
function figureOf(entity: EntityId, concepts: ReadonlySet<string>, facts: readonly DossierFact[], dossier: Dossier): FigureRef | undefined {
  for (const fact of facts) {
    const index = fact.figures.findIndex(({ concept, of, value, computed }) => {
      const [owner, second] = of;
      return (
        concepts.has(concept) &&
        value !== undefined &&
        !computed &&
        owner !== undefined &&
        second === undefined &&
        owners(dossier, owner).includes(entity)
      );
    });
    if (index >= 0) return { fact: fact.id, index };
  }
  return undefined;
}

const unitOf = ({ fact, index }: FigureRef, { facts }: Dossier): string | undefined => facts.get(fact)?.figures[index]?.unit;
