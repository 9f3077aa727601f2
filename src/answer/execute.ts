/** Plan → answer: everything a plan asks for, looked up in the dossier. */
import { known, sourceOf } from '../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import type { EntityId, Status } from '../dossier/schema.ts';
import { endOf, readWhen, startOf } from '../dossier/when.ts';
import type { When } from '../dossier/when.ts';
import type { Answer, FigureRow, MissingThing, TimelineEntry } from './answer.ts';
import { compute } from './compute.ts';
import { compareAnswer, figureAnswer, rowOf } from './figures.ts';
import { allFacts, byWeight, concerns, distinct, factOf, factsOf, partIn, possessions, relatedTo } from './lookup.ts';
import type { FigureRef, Missing, Plan, Refusal } from './plan.ts';

type PlanOf<Kind extends Plan['kind']> = Extract<Plan, { kind: Kind }>;

/**
 * Carries out a plan. Where the dossier holds nothing of what the plan names, the answer is a refusal that says what is missing.
 * @throws ReferenceError for an id, RangeError for a figure, that the dossier does not have: ours to mend, whoever made the plan.
 */
export function execute(dossier: Dossier, plan: Plan): Answer {
  switch (plan.kind) {
    case 'facts':
      return factsAnswer(dossier, plan);
    case 'claims':
      return claimsAnswer(dossier);
    case 'claim':
    case 'sides':
      return claimAnswer(dossier, plan);
    case 'timeline':
      return timelineAnswer(dossier, plan);
    case 'who':
      return whoAnswer(dossier, plan);
    case 'figure':
      return figureAnswer(dossier, plan);
    case 'compare':
      return compareAnswer(dossier, plan);
    case 'said':
      return saidAnswer(dossier, plan);
    case 'source': {
      const fact = factOf(dossier, plan.fact);
      return { kind: 'source', fact, source: sourceOf(dossier, fact) };
    }
    case 'summary':
      return summaryAnswer(dossier, plan);
    case 'compute': {
      const [first, second, ...more] = plan.figures;
      const rows: [FigureRow, FigureRow, ...FigureRow[]] = [
        rowFor(dossier, first),
        rowFor(dossier, second),
        ...more.map((ref) => rowFor(dossier, ref)),
      ];
      return { kind: 'computed', operation: plan.operation, rows, computed: compute(plan.operation, rows) };
    }
    case 'refuse':
      return refusalAnswer(dossier, plan);
  }
}

function factsAnswer(dossier: Dossier, plan: PlanOf<'facts'>): Answer {
  const facts = distinct(plan.facts.map((id) => factOf(dossier, id)));
  const related =
    plan.related.length === 0 ? relatedTo(dossier, facts) : factsOf(dossier, plan.related).filter((fact) => !facts.includes(fact));
  return { kind: 'facts', facts, related, verdict: plan.verdict, ...(plan.by !== undefined && { by: plan.by }) };
}

/** Every claim, each with its leading fact: what is sought, or else what is alleged. */
function claimsAnswer(dossier: Dossier): Answer {
  const claims = [...dossier.claims.values()];
  return {
    kind: 'claims',
    claims,
    facts: distinct(claims.flatMap((claim) => factsOf(dossier, [...claim.seeks, ...claim.alleges]).slice(0, 1))),
  };
}

function claimAnswer(dossier: Dossier, plan: PlanOf<'claim' | 'sides'>): Answer {
  const claim = known(dossier.claims, plan.claim);
  return {
    kind: plan.kind,
    claim,
    by: claim.by.map((id) => known(dossier.entities, id)),
    against: claim.against.map((id) => known(dossier.entities, id)),
    alleges: factsOf(dossier, claim.alleges),
    seeks: factsOf(dossier, claim.seeks),
    basis: factsOf(dossier, claim.basis),
    answers: factsOf(dossier, claim.answers),
    outcome: factsOf(dossier, claim.outcome),
  };
}

function timelineAnswer(dossier: Dossier, plan: PlanOf<'timeline'>): Answer {
  const about = plan.about === undefined ? undefined : known(dossier.entities, plan.about);
  const dated = allFacts(dossier).flatMap((fact) => (fact.when === undefined ? [] : [{ fact, when: readWhen(fact.when) }]));
  const of = about === undefined ? dated : dated.filter(({ fact }) => tellsOf(dossier, fact, about.id));
  const entries = of.filter(({ when }) => overlaps(when, plan.from, plan.to)).sort(inTime);
  if (entries.length > 0) return { kind: 'timeline', entries, about };
  const missing: MissingThing[] = about === undefined ? [] : [{ kind: 'entity', entity: about }];
  return nothing(
    missing,
    of.sort(inTime).map(({ fact }) => fact),
  );
}

/** Whether the fact is about the entity or what belongs to it, or is the entity's own saying. */
function tellsOf(dossier: Dossier, fact: DossierFact, entity: EntityId): boolean {
  return fact.speaker === entity || concerns(fact, [entity, ...possessions(dossier, entity)]);
}

const inTime = (one: TimelineEntry, other: TimelineEntry): number =>
  startOf(one.when) - startOf(other.when) || endOf(one.when) - endOf(other.when);

function overlaps(when: When, from: When | undefined, to: When | undefined): boolean {
  if (from !== undefined && endOf(when) < startOf(from)) return false;
  if (to === undefined) return true;
  // "before 2025" as an end leaves 2025 out.
  return to.kind === 'before' ? startOf(when) < startOf(to) : startOf(when) <= endOf(to);
}

/** How many facts of an entity are still readable, in all and in each part of the answer while the others need room. */
const MOST_OF_ENTITY = 12;
const ROOM = { did: 6, said: 4, others: 2 } as const;
const PARTS = ['actor', 'subject', 'mentioned', 'none'] as const;

function whoAnswer(dossier: Dossier, plan: PlanOf<'who'>): Answer {
  const entity = known(dossier.entities, plan.entity);
  const weight = byWeight(dossier);
  const part = (fact: DossierFact): number => PARTS.indexOf(partIn(fact, entity.id));
  const facts = allFacts(dossier)
    .filter(
      (fact) =>
        fact.speaker === entity.id ||
        fact.via === entity.id ||
        part(fact) < PARTS.indexOf('none') ||
        fact.figures.some((figure) => figure.of.includes(entity.id)),
    )
    .sort((one, other) => part(one) - part(other) || weight(one, other));
  const said = facts.filter((fact) => fact.speaker === entity.id);
  const did = facts.filter((fact) => !said.includes(fact) && concerns(fact, [entity.id]));
  const others = facts.filter((fact) => !said.includes(fact) && !did.includes(fact));
  return { kind: 'who', entity, ...shareRoom({ did, said, others }) };
}

type Parts = Record<keyof typeof ROOM, readonly DossierFact[]>;

/** Each part gets its room, and what one part leaves free goes to the others in turn. */
function shareRoom({ did, said, others }: Parts): Parts {
  const rest = (facts: readonly DossierFact[], room: number): number => Math.max(0, facts.length - room);
  let free = MOST_OF_ENTITY - Math.min(did.length, ROOM.did) - Math.min(said.length, ROOM.said) - Math.min(others.length, ROOM.others);
  const take = (facts: readonly DossierFact[], room: number): readonly DossierFact[] => {
    const more = Math.min(free, rest(facts, room));
    free -= more;
    return facts.slice(0, room + more);
  };
  return { did: take(did, ROOM.did), said: take(said, ROOM.said), others: take(others, ROOM.others) };
}

const SAYINGS: ReadonlySet<Status> = new Set(['said', 'forecast', 'alleged', 'reported']);

function saidAnswer(dossier: Dossier, plan: PlanOf<'said'>): Answer {
  const speaker = plan.speaker === undefined ? undefined : known(dossier.entities, plan.speaker);
  const topic = plan.topic === undefined ? undefined : known(dossier.topics, plan.topic);
  const sayings = allFacts(dossier).filter((fact) => SAYINGS.has(fact.status) && (topic === undefined || fact.topic === topic.id));
  const facts = speaker === undefined ? sayings : saidBy(dossier, sayings, speaker.id);
  if (facts.length > 0) return { kind: 'said', speaker, topic, facts };
  const near = allFacts(dossier).filter((fact) => (speaker === undefined ? fact.topic === topic?.id : tellsOf(dossier, fact, speaker.id)));
  return nothing(speaker === undefined ? [] : [{ kind: 'entity', entity: speaker }], near.sort(byWeight(dossier)));
}

/** An entity's own sayings, then those it passed on, or else the sayings of what belongs to it. */
function saidBy(dossier: Dossier, sayings: readonly DossierFact[], speaker: EntityId): DossierFact[] {
  const own = sayings.filter((fact) => fact.speaker === speaker);
  const passedOn = sayings.filter((fact) => fact.speaker !== speaker && fact.via === speaker);
  if (own.length + passedOn.length > 0) return [...own, ...passedOn];
  const theirs = possessions(dossier, speaker);
  return sayings.filter((fact) => fact.speaker !== undefined && theirs.includes(fact.speaker));
}

const SHORT_SUMMARY = 5;

function summaryAnswer(dossier: Dossier, plan: PlanOf<'summary'>): Answer {
  const topic = plan.topic === undefined ? undefined : known(dossier.topics, plan.topic);
  const facts = topic === undefined ? factsOf(dossier, dossier.head.summary) : allFacts(dossier).filter((fact) => fact.topic === topic.id);
  return { kind: 'summary', topic, facts: plan.length === 'short' ? facts.slice(0, SHORT_SUMMARY) : facts };
}

function rowFor(dossier: Dossier, ref: FigureRef): FigureRow {
  const fact = factOf(dossier, ref.fact);
  const figure = fact.figures[ref.index];
  if (figure === undefined) throw new RangeError(`the fact ${fact.id} has no figure ${ref.index}`);
  return rowOf(dossier, fact, figure);
}

const MOST_NEAREST = 3;

function nothing(missing: readonly MissingThing[], near: readonly DossierFact[]): Answer {
  return { kind: 'refusal', reason: 'not-in-source', missing, nearest: near.slice(0, MOST_NEAREST), choices: [], holders: [] };
}

function refusalAnswer(dossier: Dossier, plan: Refusal): Answer {
  return {
    kind: 'refusal',
    reason: plan.reason,
    missing: plan.missing.map((missing) => missingThing(dossier, missing)),
    nearest: factsOf(dossier, plan.nearest).slice(0, MOST_NEAREST),
    choices: factsOf(dossier, plan.choices),
    holders: plan.holders.map((id) => known(dossier.entities, id)),
  };
}

function missingThing(dossier: Dossier, missing: Missing): MissingThing {
  switch (missing.kind) {
    case 'words':
      return missing;
    case 'entity':
      return { kind: 'entity', entity: known(dossier.entities, missing.entity) };
    case 'concept':
      return {
        kind: 'concept',
        concept: known(dossier.concepts, missing.concept),
        entity: missing.entity === undefined ? undefined : known(dossier.entities, missing.entity),
      };
    case 'gap':
      return { kind: 'gap', gap: known(dossier.gaps, missing.gap) };
  }
}
