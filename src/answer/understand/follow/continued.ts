/** What is asked of an answer in so many words: who says so, what came next, more of it, others of the same. */
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import type { Request } from '../../../dossier/language/follow-ups.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import type { FactId } from '../../../dossier/schema.ts';
import { isUnder } from '../../../dossier/relations.ts';
import { saysTheSame } from '../../leads.ts';
import { allFacts } from '../../lookup.ts';
import type { Plan, Refusal } from '../../plan.ts';
import { aboutOf, partiesOf } from '../rank/about.ts';
import { checkable } from '../rank/choice.ts';
import { nextTo } from './next.ts';
import { sameOfOthers } from './same.ts';
import type { FollowWords } from './words.ts';

/** Most facts that are shown at once beyond those that were. */
const MOST_MORE = 3;

/** The plan that a request asks for after another plan; undefined where that showed nothing to go on from. */
export function continued(
  request: Request,
  plan: Plan,
  dossier: Dossier,
  { tellsLater }: Pick<FollowWords, 'tellsLater'>,
): Plan | undefined {
  if (plan.kind === 'card') return undefined;
  // Nothing was told, so there is no more of it; who says so may still be asked of what was asked before.
  if (plan.kind === 'refuse')
    return request === 'source' || request === 'really'
      ? undefined
      : nothingFurther(plan.nearest, request === 'next' || request === 'earlier' ? request : 'more');
  if (request === 'source' || request === 'really') return plan;
  if (plan.kind === 'summary' && request === 'more' && plan.length === 'short') return { ...plan, length: 'long' };
  if (plan.kind !== 'facts') return undefined;
  switch (request) {
    case 'next':
      return nextTo(dossier, plan, 'after') ?? showing(laterOf(plan, dossier, tellsLater)) ?? nothingFurther(plan.related, 'next');
    case 'earlier':
      return nextTo(dossier, plan, 'before') ?? nothingFurther(plan.related, 'earlier');
    case 'more':
      return showing(moreOf(plan, dossier)) ?? nothingFurther(plan.related, 'more');
    case 'others':
      return showing(othersOf(plan, dossier)) ?? ofOthers(shownBy(plan, dossier), dossier) ?? nothingFurther(plan.related, 'more');
  }
}

type Facts = Extract<Plan, { kind: 'facts' }>;

/** The refusal of what goes on from a plan. */
const nothingFurther = (nearest: readonly FactId[], what: 'more' | 'next' | 'earlier'): Refusal => ({
  kind: 'refuse',
  reason: 'not-in-source',
  missing: [{ kind: 'further', what }],
  nearest,
  choices: [],
  holders: [],
});

/** A plan for as many of the facts as a reader can check. */
function showing(facts: readonly DossierFact[]): Facts | undefined {
  const chosen: DossierFact[] = [];
  for (const fact of facts) if (chosen.length < MOST_MORE && checkable([...chosen, fact])) chosen.push(fact);
  return chosen.length === 0 ? undefined : { kind: 'facts', facts: chosen.map(({ id }) => id), related: [] };
}

const shownBy = ({ facts }: Facts, dossier: Dossier): DossierFact[] => facts.flatMap((id) => dossier.facts.get(id) ?? []);

/** The same of others, where the main fact is about nobody but one: of several the question before would have to tell whose place others take. */
function ofOthers(facts: readonly DossierFact[], dossier: Dossier): Plan | undefined {
  const named = facts.slice(0, 1).flatMap((fact) => aboutOf(fact).map(([id]) => id));
  return named.length === 1 ? sameOfOthers(facts, new Set(named), dossier) : undefined;
}

/** Whether a fact tells something of its own: it says no other one again, explains no word, and is not computed from others. */
const addsToIt = ({ restates, defines, derived_from: derived }: DossierFact): boolean =>
  restates === undefined && defines === undefined && derived.length === 0;

/** What tells the same more fully: the facts that those shown stand for, then those they are parts of, then others of the same. */
function moreOf(plan: Facts, dossier: Dossier): DossierFact[] {
  const shown = shownBy(plan, dossier);
  const of = (id: FactId): DossierFact | undefined => dossier.facts.get(id);
  const rest = allFacts(dossier).filter((fact) => !shown.includes(fact) && addsToIt(fact));
  for (const one of shown) {
    const parts = rest.filter((fact) => isUnder(fact, one.id, of));
    // One that joins others tells all of them at once.
    const joining = parts.filter(({ joins }) => joins !== undefined);
    if (parts.length > 0) return joining.length > 0 ? joining : parts;
  }
  const siblings = rest.filter((fact) => shown.some((one) => saysTheSame(dossier, fact, one)));
  return siblings.length > 0 ? siblings : othersOf(plan, dossier);
}

/** What is tied to the facts shown and tells, without a date, what comes after something. */
function laterOf(plan: Facts, dossier: Dossier, tellsLater: (text: string) => boolean): DossierFact[] {
  const shown = shownBy(plan, dossier);
  return allFacts(dossier).filter(
    (fact) =>
      !shown.includes(fact) &&
      addsToIt(fact) &&
      shown.some((one) => saysTheSame(dossier, fact, one)) &&
      LANGUAGES.every((language) => tellsLater(fact.text[language])),
  );
}

/** Facts of the same matter and somebody of it, which those shown do not tell. */
function othersOf(plan: Facts, dossier: Dossier): DossierFact[] {
  const shown = shownBy(plan, dossier);
  const matters = new Set(shown.flatMap((fact) => fact.concepts.slice(0, 1)));
  const parties = new Set(shown.flatMap(partiesOf));
  return allFacts(dossier).filter(
    (fact) =>
      !shown.some((one) => saysTheSame(dossier, fact, one)) &&
      fact.concepts.slice(0, 1).some((concept) => matters.has(concept)) &&
      aboutOf(fact).some(([id]) => parties.has(id)),
  );
}
