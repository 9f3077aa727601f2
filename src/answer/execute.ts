/** Plan → answer: everything a plan asks for, looked up in the dossier. */
import { known, sourceOf, summaryOf } from '../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import type { Claim, FactId } from '../dossier/schema.ts';
import type { Answer, FigureRow, MissingThing } from './answer.ts';
import { compute } from './compute.ts';
import { compareAnswer, figureAnswer, rowOf } from './figures.ts';
import { onlyLeads, saysTheSame, toldOnce, withoutTold } from './leads.ts';
import { allFacts, byWeight, concerns, distinct, factOf, factsOf, MOST_NEAREST, nothing, partIn, relatedTo } from './lookup.ts';
import { saidAnswer } from './sayings.ts';
import { timelineAnswer } from './timeline.ts';
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
    case 'check':
      return {
        kind: 'checked',
        verdict: plan.verdict,
        statements: plan.statements.map(({ text, verdict, facts }) => ({ text, verdict, facts: factsOf(dossier, facts) })),
        ...(plan.by !== undefined && { by: plan.by }),
      };
    case 'card':
      return cardAnswer(dossier, plan);
    case 'refuse':
      return refusalAnswer(dossier, plan);
  }
}

function factsAnswer(dossier: Dossier, plan: PlanOf<'facts'>): Answer {
  const facts = withoutTold(dossier, distinct(plan.facts.map((id) => factOf(dossier, id))));
  const related =
    plan.related.length === 0 ? relatedTo(dossier, facts) : factsOf(dossier, plan.related).filter((fact) => !facts.includes(fact));
  return { kind: 'facts', facts, related, verdict: plan.verdict, ...(plan.by !== undefined && { by: plan.by }) };
}

/** Every claim, each with its leading facts: what is sought, or else what is alleged; those of its parts beside its own. */
function claimsAnswer(dossier: Dossier): Answer {
  const claims = [...dossier.claims.values()];
  const leading = ({ seeks, alleges }: Claim): DossierFact[] => factsOf(dossier, [...seeks, ...alleges]).slice(0, 1);
  const whole = claims.filter(({ part_of: of }) => of === undefined);
  const facts = new Map(
    whole.map((claim) => [
      claim.id,
      distinct([...leading(claim), ...claims.filter(({ part_of: of }) => of === claim.id).flatMap(leading)]),
    ]),
  );
  return { kind: 'claims', claims: whole.map((claim) => ({ claim, facts: facts.get(claim.id) ?? [] })) };
}

/** A claim's facts by what they are to it, none told twice. */
function told(dossier: Dossier, claim: Claim): Record<'alleges' | 'seeks' | 'basis' | 'answers' | 'outcome', readonly DossierFact[]> {
  const once = (ids: readonly FactId[]): readonly DossierFact[] => toldOnce(dossier, factsOf(dossier, ids));
  return {
    alleges: once(claim.alleges),
    seeks: once(claim.seeks),
    basis: once(claim.basis),
    answers: once(claim.answers),
    outcome: once(claim.outcome),
  };
}

function claimAnswer(dossier: Dossier, plan: PlanOf<'claim' | 'sides'>): Answer {
  const claim = known(dossier.claims, plan.claim);
  return {
    kind: plan.kind,
    claim,
    by: claim.by.map((id) => known(dossier.entities, id)),
    against: claim.against.map((id) => known(dossier.entities, id)),
    ...told(dossier, claim),
  };
}

/** How many facts of an entity are still readable, in all and in each part of the answer while the others need room. */
const MOST_OF_ENTITY = 12;
const ROOM = { did: 6, said: 4, others: 2 } as const;
const PARTS = ['actor', 'subject', 'mentioned', 'none'] as const;

function whoAnswer(dossier: Dossier, plan: PlanOf<'who'>): Answer {
  const entity = known(dossier.entities, plan.entity);
  const weight = byWeight(dossier);
  const first = factsOf(dossier, entity.leads);
  const part = (fact: DossierFact): number => PARTS.indexOf(partIn(fact, entity.id));
  const rest = onlyLeads(allFacts(dossier))
    .filter(
      (fact) =>
        fact.speaker === entity.id ||
        fact.via === entity.id ||
        part(fact) < PARTS.indexOf('none') ||
        fact.figures.some((figure) => figure.of.includes(entity.id)),
    )
    .filter((fact) => first.every((lead) => !saysTheSame(dossier, fact, lead)))
    .sort((one, other) => part(one) - part(other) || weight(one, other));
  const said = rest.filter((fact) => fact.speaker === entity.id);
  const did = rest.filter((fact) => !said.includes(fact) && concerns(fact, [entity.id]));
  const others = rest.filter((fact) => !said.includes(fact) && !did.includes(fact));
  // What is claimed in court is told by the claims.
  const sayings = said.filter(({ status }) => status !== 'alleged');
  return { kind: 'who', entity, ...shareRoom({ did: [...first, ...did], said: sayings, others: first.length > 0 ? [] : others }) };
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

const SHORT_SUMMARY = 5;

function summaryAnswer(dossier: Dossier, plan: PlanOf<'summary'>): Answer {
  const topic = plan.topic === undefined ? undefined : known(dossier.topics, plan.topic);
  const written = summaryOf(dossier, plan.topic);
  if (written !== undefined) {
    const sections = plan.length === 'short' ? written.short : written.full;
    const ids = sections.flatMap(({ lines }) => lines.flatMap(({ facts }) => facts));
    return { kind: 'summary', topic, facts: distinct(factsOf(dossier, ids)), written: { headline: written.headline, sections } };
  }
  const chosen = factsOf(dossier, topic === undefined ? dossier.head.summary : topic.summary);
  const short = chosen.slice(0, SHORT_SUMMARY);
  const all =
    topic === undefined ? chosen : distinct([...chosen, ...onlyLeads(allFacts(dossier).filter((fact) => fact.topic === topic.id))]);
  return { kind: 'summary', topic, facts: plan.length === 'short' && short.length > 0 ? short : toldOnce(dossier, all) };
}

/** What the card says; a card that lost the point is none of what it is asked for. */
function cardAnswer(dossier: Dossier, { point }: PlanOf<'card'>): Answer {
  const entry = dossier.card[point];
  if (entry === undefined) return { ...nothing([], []), reason: 'off-topic' };
  const [source] = dossier.sources.values();
  return { kind: 'card', point, entry, facts: factsOf(dossier, entry.facts), source };
}

function rowFor(dossier: Dossier, ref: FigureRef): FigureRow {
  const fact = factOf(dossier, ref.fact);
  const figure = fact.figures[ref.index];
  if (figure === undefined) throw new RangeError(`the fact ${fact.id} has no figure ${ref.index}`);
  return rowOf(dossier, fact, figure);
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
