/** What lies beside a fact in the record: the same paragraphs, the same matter, what is tied to it. */
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import type { FactId } from '../../../dossier/schema.ts';
import { saysTheSame } from '../../leads.ts';
import { allFacts } from '../../lookup.ts';
import type { Plan } from '../../plan.ts';
import { nearOf } from './before.ts';
import type { Before } from './before.ts';

/** Most facts beside those shown. */
const MOST_BESIDE = 16;
/** How far a paragraph may be from one that was shown, for its facts to lie beside. */
const BESIDE = 1;

/** The facts that lie beside what was shown, or what a refusal named as nearest: those first, then the closest. */
export type BesideOf = (before: Pick<Before, 'facts'>, plan: Plan) => FactId[];

interface Neighbour {
  readonly id: FactId;
  readonly close: number;
}

/** Builds what finds them, once for each dossier: what lies beside a fact is looked for when it is first asked. */
export function besideIn(dossier: Dossier): BesideOf {
  const known = new Map<FactId, readonly Neighbour[]>();
  const neighboursOf = (fact: DossierFact): readonly Neighbour[] => {
    const found = known.get(fact.id) ?? neighbours(fact, dossier);
    known.set(fact.id, found);
    return found;
  };
  return (before, plan) => {
    const near = nearOf(before, plan, dossier);
    const closest = new Map<FactId, number>(near.map(({ id }) => [id, Infinity]));
    for (const { id, close } of near.flatMap(neighboursOf)) closest.set(id, Math.max(close, closest.get(id) ?? 0));
    return [...closest]
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST_BESIDE)
      .map(([id]) => id);
  };
}

function neighbours(fact: DossierFact, dossier: Dossier): Neighbour[] {
  const concepts = new Set(fact.concepts);
  return allFacts(dossier)
    .map((other): Neighbour => {
      const shared = other.concepts.filter((concept) => concepts.has(concept)).length;
      const tied = saysTheSame(dossier, other, fact) ? 1 : 0;
      return { id: other.id, close: nearnessOf(other, [fact]) + tied + 0.25 * Math.min(2, shared) };
    })
    .filter(({ id, close }) => id !== fact.id && close >= 1 / (1 + BESIDE))
    .sort((one, other) => other.close - one.close)
    .slice(0, MOST_BESIDE);
}

/** 1 for a fact of the same paragraph, less for each paragraph between. */
export function nearnessOf({ paragraphs }: DossierFact, shown: readonly DossierFact[]): number {
  let least = Infinity;
  for (const one of shown)
    for (const number of one.paragraphs) for (const own of paragraphs) least = Math.min(least, Math.abs(own - number));
  return 1 / (1 + least);
}
