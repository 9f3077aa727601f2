/** What is told of the only one, or of the only time, that a follow-up names. */
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import type { Plan } from '../../plan.ts';
import type { FactId } from '../../../dossier/schema.ts';
import { aboutOf, partiesOf } from '../rank/about.ts';
import { entitiesMeant } from '../read/meaning.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { entityNamed } from './before.ts';
import type { Before } from './before.ts';
import { sameAt, sameOf } from './same.ts';

/** What was shown, or what a refusal said comes nearest to what was asked. */
export const nearestOf = ({ facts }: Before, plan: Plan, dossier: Dossier): readonly DossierFact[] =>
  plan.kind === 'refuse' ? plan.nearest.slice(0, 1).flatMap((id) => dossier.facts.get(id) ?? []) : facts;

/** The only token that says something; undefined where none or several do. */
function onlyOf(tokens: Question['tokens']): Token | undefined {
  const [token, another] = tokens.filter(({ kind }) => kind !== 'light');
  return another === undefined ? token : undefined;
}

/** The part of a figure shown that is of the only one that a follow-up names, and not about another that the whole is about too: “and Acme?”. */
export function partOfNamed({ shape, tokens }: Question, shown: readonly DossierFact[], dossier: Dossier): FactId | undefined {
  const token = onlyOf(tokens);
  const entity = token === undefined ? undefined : entityNamed(token);
  const [whole, more] = shown;
  if (entity === undefined || shape.open || shape.yesNo || whole === undefined || more !== undefined) return undefined;
  const parties = new Set(partiesOf(whole));
  if (!parties.has(entity)) return undefined;
  const parts = [...dossier.facts.values()].filter((fact) => {
    const own = new Set(partiesOf(fact));
    return fact.part_of.includes(whole.id) && fact.measured.length > 0 && own.has(entity) && [...parties].some((id) => !own.has(id));
  });
  const [part, other] = parts;
  return other === undefined ? part?.id : undefined;
}

/** Those of the facts shown that are about the only one that a follow-up names, and its question did not: “Acme too?”. */
export function toldOfNamed({ shape, tokens }: Question, { tokens: asked, facts }: Before, wantsSame: boolean): Plan | undefined {
  const token = onlyOf(tokens);
  const entity = token === undefined ? undefined : entityNamed(token);
  if (entity === undefined || !wantsSame || shape.open || entitiesMeant(asked).has(entity)) return undefined;
  const told = facts.filter((fact) => aboutOf(fact).some(([id, role]) => id === entity && role !== 'mentioned'));
  return told.length === 0 ? undefined : { kind: 'facts', facts: told.map(({ id }) => id), related: [] };
}

/** The same of the one, or at the time, that the question names and asks nothing else of. */
export function sameOfNamed({ shape, tokens }: Question, { facts }: Pick<Before, 'facts'>, dossier: Dossier): Plan | undefined {
  const token = onlyOf(tokens);
  if (token === undefined || shape.open) return undefined;
  if (token.date !== undefined) return sameAt(token.date.date, facts, dossier);
  const entity = entityNamed(token);
  return entity === undefined ? undefined : sameOf(entity, facts, dossier);
}
