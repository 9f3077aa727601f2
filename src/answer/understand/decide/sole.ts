/** “Is Acme sued too?”, where the record tells who alone is: what it does not tell is named with both its sides. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { ConceptId, EntityId } from '../../../dossier/schema.ts';
import type { Missing } from '../../plan.ts';
import { THRESHOLD } from '../rank/confidence.ts';
import { REQUIRED } from '../rank/constraints.ts';
import { aboutOf } from '../rank/about.ts';
import type { Examined } from '../rank/constraints.ts';
import type { Ranked } from '../rank/inquiry.ts';
import { entitiesMeant } from '../read/meaning.ts';
import { coverageOf } from '../read/question.ts';
import { isProperName, missingOf } from './refusal.ts';

/** How likely it has to be that the examples ask for the fact, and the share of all but the name that it must explain. */
const LIKELY = 0.6;
const EXPLAINED = 0.85;

/** What a yes/no question asks of somebody in whose place a fact has only others, with that fact. */
export interface OfOthers {
  readonly main: Examined;
  readonly missing: Missing;
}

/**
 * What is missing where all else of a yes/no question asks for a fact that has only others in the place of the one it names;
 * undefined where there is no such fact, no words for what it tells, or another place that may be meant.
 */
export function ofOthersAlone(
  { question, weighed, candidates, recognition: { ranking, chances, sameWords } }: Ranked,
  { concepts }: Pick<Dossier, 'concepts'>,
): OfOthers | undefined {
  if (!question.shape.yesNo || question.shape.negated || sameWords.size > 0 || (chances.get(ranking[0] ?? -1) ?? 0) < LIKELY)
    return undefined;
  const candidate = candidates.find(({ features, facts }) => features.first > 0 && facts.length === 1);
  const [main] = candidate?.examined ?? [];
  if (main === undefined || main.evidence.fact.sole.length === 0) return undefined;
  const { explained } = main;
  const [name, another] = weighed.filter(
    ({ token }, at) => (explained[at] ?? 0) < REQUIRED && (token.kind === 'entity' || isProperName(token)),
  );
  if (name === undefined || another !== undefined || name.token.place === true) return undefined;
  const place = weighed.indexOf(name);
  const tellsOfIt = ({ explained: of }: Examined): boolean => (of[place] ?? 0) >= REQUIRED;
  if (candidates.some((one) => one.confidence >= THRESHOLD && one.examined.some(tellsOfIt))) return undefined;
  const rest = weighed.map((one, at) => ({ one, value: explained[at] ?? 0 })).filter(({ one }) => one !== name);
  const coverage = coverageOf(
    rest.map(({ one }) => one),
    rest.map(({ value }) => value),
  );
  if (coverage < EXPLAINED) return undefined;
  const relation = relationOf(main, concepts);
  if (relation === undefined) return undefined;
  const [to] = entitiesMeant([name.token]);
  const [words] = missingOf([name.token.text]);
  if (to === undefined) return words && { main, missing: words };
  // “Did A sue C” is not answered by whom B did not sue.
  const isOfIt = question.relations.every(
    ({ from, to: asked }) =>
      (from.length === 0 || from.includes(relation.from)) && !from.includes(to) && (asked.length === 0 || asked.includes(to)),
  );
  return isOfIt && relation.from !== to ? { main, missing: { kind: 'relation', ...relation, to } } : undefined;
}

/** The relation that a fact tells of those who alone are at its other end, with who is at this one. */
function relationOf(
  { evidence: { fact } }: Examined,
  concepts: Dossier['concepts'],
): { readonly concept: ConceptId; readonly from: EntityId } | undefined {
  const places = new Set(fact.sole.map((id) => fact.about[id]));
  for (const concept of fact.concepts) {
    const relation = concepts.get(concept)?.relation;
    if (relation?.says === undefined || !places.has(relation.to)) continue;
    const from = aboutOf(fact).find(([, role]) => role === relation.from)?.[0];
    if (from !== undefined) return { concept, from };
  }
  return undefined;
}
