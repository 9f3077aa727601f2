/** “And Acme?”: what the record tells of somebody else on the matter that was just answered, by what its facts are about and by no words. */
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import type { EntityId } from '../../../dossier/schema.ts';
import { endOf, parseWhen, readWhen, startOf, yearsOf } from '../../../dossier/when.ts';
import { saysTheSame, toldOnce } from '../../leads.ts';
import { allFacts } from '../../lookup.ts';
import type { Plan } from '../../plan.ts';
import { checkable } from '../rank/choice.ts';
import { aboutOf, partiesOf } from '../rank/about.ts';

/** More facts than this are no answer to a question of a word or two. */
const MOST_SAME = 2;

/** The plan for the same of `entity` as the facts shown tell of others; undefined where the record does not tell it, or tells much. */
export function sameOf(entity: EntityId, shown: readonly DossierFact[], dossier: Dossier): Plan | undefined {
  const [main] = shown;
  const [concept] = main?.concepts ?? [];
  if (main === undefined || concept === undefined) return undefined;
  const measures = main.measured.some((figure) => figure.concept === concept);
  const roles = new Set(aboutOf(main).map(([, role]) => role));
  const isSame = (fact: DossierFact): boolean => {
    const role = aboutOf(fact).find(([id]) => id === entity)?.[1];
    if (role === undefined || role === 'mentioned' || shown.includes(fact)) return false;
    // Who is told of beside it is told the same of in the same role.
    if (saysTheSame(dossier, fact, main)) return roles.has(role);
    return measures
      ? fact.measured.some((figure) => figure.concept === concept && (figure.of.length === 0 || figure.of.includes(entity)))
      : fact.concepts[0] === concept;
  };
  const same = allFacts(dossier).filter(isSame);
  // What is forecast of one is not what is so of the other.
  const alike = same.filter(({ status }) => status === main.status);
  return showing(alike.length > 0 ? alike : same, dossier);
}

/**
 * “Anyone else?”: what the record tells of others on the matter of the main fact shown, in the place of whom it names and the question did not;
 * where it `asked` for nobody else, in the place of those. Undefined where it tells nothing, or much.
 */
export function sameOfOthers(shown: readonly DossierFact[], asked: ReadonlySet<EntityId>, dossier: Dossier): Plan | undefined {
  const [main] = shown;
  const [concept] = main?.concepts ?? [];
  if (main === undefined || concept === undefined) return undefined;
  const parties = partiesOf(main);
  const given = parties.filter((id) => !asked.has(id));
  const [leaves, keeps] = given.length > 0 ? [given, parties.filter((id) => asked.has(id))] : [parties, []];
  const others = allFacts(dossier).filter(
    (fact) =>
      fact.concepts[0] === concept &&
      shown.every((one) => !saysTheSame(dossier, fact, one)) &&
      partiesOf(fact).length > 0 &&
      partiesOf(fact).every((id) => !leaves.includes(id)) &&
      keeps.every((id) => partiesOf(fact).includes(id)),
  );
  return showing(others, dossier);
}

/** Whether the record tells of somebody else, too, what a fact mainly tells: a question that names nobody may be of either. */
export const isToldOfOthers = (fact: DossierFact, dossier: Dossier): boolean =>
  allFacts(dossier).some(
    (other) =>
      other.concepts[0] === fact.concepts[0] &&
      partiesOf(other).length > 0 &&
      partiesOf(other).every((id) => !partiesOf(fact).includes(id)),
  );

/** The same of one: what a fact tells of others alone is told of them by another. */
export const isToldInstead = (entity: EntityId, fact: DossierFact, dossier: Dossier): boolean =>
  !partiesOf(fact).includes(entity) &&
  allFacts(dossier).some((other) => other.concepts[0] === fact.concepts[0] && partiesOf(other).includes(entity));

/** “And in June?”: what the record tells of the same matter and somebody of it for another time; undefined where it tells nothing, or much. */
export function sameAt(asked: string, shown: readonly DossierFact[], dossier: Dossier): Plan | undefined {
  const years = shown.flatMap(({ when }) => (when === undefined ? [] : yearsOf(readWhen(when)).slice(0, 1)));
  // A month without its year is of the year that was talked about.
  const time = parseWhen(asked.startsWith('--') ? `${years[0] ?? ''}${asked.slice(1)}` : asked);
  if (time === undefined) return undefined;
  const concepts = new Set(shown.flatMap((fact) => fact.concepts));
  const parties = new Set(shown.flatMap((fact) => aboutOf(fact).map(([id]) => id)));
  const paragraphs = new Set(shown.flatMap((fact) => fact.paragraphs));
  const isSame = (fact: DossierFact): boolean => {
    if (fact.when === undefined || shown.includes(fact)) return false;
    const when = readWhen(fact.when);
    if (startOf(when) < startOf(time) || endOf(when) > endOf(time)) return false;
    return (
      (fact.concepts.some((one) => concepts.has(one)) || fact.paragraphs.some((one) => paragraphs.has(one))) &&
      aboutOf(fact).some(([id]) => parties.has(id))
    );
  };
  return showing(allFacts(dossier).filter(isSame), dossier);
}

/** The plan that shows these, where they are few. */
function showing(facts: readonly DossierFact[], dossier: Dossier): Plan | undefined {
  const found = toldOnce(dossier, facts);
  if (found.length === 0 || found.length > MOST_SAME || !checkable(found)) return undefined;
  return { kind: 'facts', facts: found.map(({ id }) => id), related: [] };
}
