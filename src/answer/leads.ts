/** Lists tell each thing once: a fact that is tied to another in the list is left to it. */
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import { isLead, isUnder, tiesOf } from '../dossier/relations.ts';

/** Whether a fact is tied to any of the others, through however many between them. */
export const isUnderAny = (dossier: Dossier, fact: DossierFact, others: Iterable<DossierFact>): boolean => {
  for (const other of others) if (other !== fact && isUnder(fact, other.id, (id) => dossier.facts.get(id))) return true;
  return false;
};

/** Whether two facts are of one group: one is tied to the other, or both to the same. */
export function saysTheSame(dossier: Dossier, one: DossierFact, other: DossierFact): boolean {
  if (one === other || isUnderAny(dossier, one, [other]) || isUnderAny(dossier, other, [one])) return true;
  const leads = new Set(tiesOf(one));
  return tiesOf(other).some((id) => leads.has(id));
}

/** A list that people chose: without those that another in it tells already. */
export const toldOnce = (dossier: Dossier, facts: readonly DossierFact[]): DossierFact[] =>
  facts.filter((fact) => !isUnderAny(dossier, fact, facts));

/** An answer: without a part, or a restatement, of what stands beside it, where it has nothing of its own. */
export const withoutTold = (dossier: Dossier, facts: readonly DossierFact[]): DossierFact[] =>
  facts.filter((fact) => !facts.some((other) => other !== fact && tellsAll(other, fact) && !isUnderAny(dossier, other, [fact])));

/** Whether a lead tells all of a fact that is tied to it: no figure, no concept and nobody in it is the fact's own. */
const tellsAll = (lead: DossierFact, fact: DossierFact): boolean =>
  (fact.restates === lead.id || fact.part_of.includes(lead.id)) &&
  fact.figures.length === 0 &&
  fact.concepts.every((concept) => lead.concepts.includes(concept)) &&
  Object.keys(fact.about).every((entity) => Object.hasOwn(lead.about, entity));

/** A list that was looked up: leads, and what stands alone. */
export const onlyLeads = (facts: readonly DossierFact[]): DossierFact[] => facts.filter(isLead);
