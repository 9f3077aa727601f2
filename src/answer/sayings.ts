/** What somebody is quoted with: sayings and forecasts, each once; what is claimed in court belongs to the claims. */
import { known } from '../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import { AUTHOR } from '../dossier/schema.ts';
import type { Entity, EntityId, Status, Topic } from '../dossier/schema.ts';
import type { Answer } from './answer.ts';
import { onlyLeads } from './leads.ts';
import { allFacts, byWeight, factsOf, nothing, possessions, tellsOf } from './lookup.ts';
import type { Plan } from './plan.ts';

const SAYINGS: ReadonlySet<Status> = new Set(['said', 'forecast', 'reported']);

/** Sayings of somebody, or on something; with neither, who is quoted and how often. */
export function saidAnswer(dossier: Dossier, plan: Extract<Plan, { kind: 'said' }>): Answer {
  const speaker = plan.speaker === undefined ? undefined : known(dossier.entities, plan.speaker);
  const topic = plan.topic === undefined ? undefined : known(dossier.topics, plan.topic);
  if (speaker === undefined && topic === undefined) return { kind: 'speakers', speakers: speakersOf(dossier) };
  const all = allFacts(dossier).filter(
    (fact) => (SAYINGS.has(fact.status) || fact.status === 'analysis') && (topic === undefined || fact.topic === topic.id),
  );
  const leads = onlyLeads(all);
  const own = speaker === undefined ? leads.filter(({ status }) => status !== 'analysis') : saidBy(dossier, leads, speaker.id);
  // Whose words are told with somebody else's alone is quoted all the same.
  const facts = own.length > 0 || speaker === undefined ? own : saidBy(dossier, all, speaker.id);
  if (facts.length > 0) return { kind: 'said', speaker, topic, groups: grouped(dossier, facts, speaker, topic) };
  const instead = speaker === undefined ? [] : factsOf(dossier, speaker.not_quoted);
  const near = allFacts(dossier).filter((fact) => (speaker === undefined ? fact.topic === topic?.id : tellsOf(dossier, fact, speaker.id)));
  return nothing(
    speaker === undefined ? [] : [{ kind: 'not-quoted', entity: speaker, topic }],
    instead.length > 0 ? instead : near.sort(byWeight(dossier)),
  );
}

/** Whom the source quotes, the most quoted first. */
function speakersOf(dossier: Dossier): { readonly entity: Entity; readonly sayings: number }[] {
  const counts = new Map<EntityId, number>();
  for (const fact of onlyLeads(allFacts(dossier))) {
    const speaker = speakerOf(dossier, fact);
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, sayings]) => ({ entity: known(dossier.entities, id), sayings }))
    .toSorted((one, other) => other.sayings - one.sayings);
}

function speakerOf(dossier: Dossier, fact: DossierFact): EntityId | undefined {
  // What the source analyses is what its author says.
  if (fact.status === 'analysis') return dossier.entities.has(AUTHOR) ? AUTHOR : undefined;
  return SAYINGS.has(fact.status) ? fact.speaker : undefined;
}

/** An entity's own sayings, then those it passed on, or else the sayings of what belongs to it. */
function saidBy(dossier: Dossier, sayings: readonly DossierFact[], speaker: EntityId): readonly DossierFact[] {
  const own = sayings.filter((fact) => speakerOf(dossier, fact) === speaker);
  const passedOn = sayings.filter((fact) => fact.speaker !== speaker && fact.via === speaker);
  if (own.length + passedOn.length > 0) return [...own, ...passedOn];
  const theirs = possessions(dossier, speaker);
  return sayings.filter((fact) => fact.speaker !== undefined && theirs.includes(fact.speaker));
}

/** So many sayings are read one after the other; more are told topic by topic. */
const MOST_UNGROUPED = 8;

function grouped(
  dossier: Dossier,
  facts: readonly DossierFact[],
  speaker: Entity | undefined,
  topic: Topic | undefined,
): { readonly topic: Topic | undefined; readonly facts: readonly DossierFact[] }[] {
  const sorted = facts.toSorted(byWeight(dossier));
  if (speaker === undefined || topic !== undefined || facts.length <= MOST_UNGROUPED) return [{ topic: undefined, facts: sorted }];
  return [...dossier.topics.values()].flatMap((one) => {
    const own = sorted.filter((fact) => fact.topic === one.id);
    return own.length === 0 ? [] : [{ topic: one, facts: own }];
  });
}
