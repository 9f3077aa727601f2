/** What the dossier holds of a concept: its figures, and the facts that answer it without one. */
import { known } from '../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import type { Concept, Entity, EntityId, Figure, Status } from '../dossier/schema.ts';
import type { Answer, FigureRow } from './answer.ts';
import { allFacts, concerns, distinct, isMainly, MOST_NEAREST, possessions, relatedTo } from './lookup.ts';
import { onlyLeads } from './leads.ts';
import type { Plan } from './plan.ts';

interface Held {
  readonly rows: readonly FigureRow[];
  readonly facts: readonly DossierFact[];
}

const isEmpty = (held: Held): boolean => held.rows.length === 0 && held.facts.length === 0;

/** The figure of a fact as a row. */
export function rowOf(dossier: Dossier, fact: DossierFact, figure: Figure): FigureRow {
  return { fact, figure, concept: known(dossier.concepts, figure.concept), of: figure.of.map((id) => known(dossier.entities, id)) };
}

/** A concept's figures with the facts that answer it, of one entity or of all. A refusal that names the holders where there is none. */
export function figureAnswer(dossier: Dossier, plan: Extract<Plan, { kind: 'figure' }>): Answer {
  const concept = known(dossier.concepts, plan.concept);
  const held = plan.of === undefined ? heldByAnyone(dossier, concept) : heldByOrFor(dossier, concept, plan.of);
  if (isEmpty(held)) return noFigure(dossier, concept, plan.of === undefined ? [] : [plan.of]);
  return { kind: 'figure', concept, ...held };
}

/** One concept over different entities: each one's figures next to each other. Figures of several entities at once go with the facts. */
export function compareAnswer(dossier: Dossier, plan: Extract<Plan, { kind: 'compare' }>): Answer {
  const concept = known(dossier.concepts, plan.concept);
  const among = plan.among ?? [];
  const held = among.length === 0 ? heldByAnyone(dossier, concept) : together(among.map((entity) => heldByOrFor(dossier, concept, entity)));
  if (isEmpty(held)) return noFigure(dossier, concept, among);
  const single = held.rows.filter((row) => row.of.length === 1);
  const rows = groupByEntity(single.length === 0 ? held.rows : single);
  const shown = new Set(rows.map((row) => row.fact));
  return {
    kind: 'compare',
    concept,
    rows,
    facts: distinct([...held.rows.map((row) => row.fact), ...held.facts]).filter((fact) => !shown.has(fact)),
  };
}

function groupByEntity(rows: readonly FigureRow[]): FigureRow[] {
  return [...Map.groupBy(rows, (row) => row.of[0]?.id).values()].flat();
}

function together(parts: readonly Held[]): Held {
  return { rows: distinctRows(parts.flatMap((part) => part.rows)), facts: distinct(parts.flatMap((part) => part.facts)) };
}

const distinctRows = (rows: readonly FigureRow[]): FigureRow[] =>
  rows.filter((row, place) => rows.findIndex((other) => other.figure === row.figure) === place);

const heldByAnyone = (dossier: Dossier, concept: Concept): Held => {
  const anyone = (): boolean => true;
  return heldBy(dossier, concept, { measures: anyone, tells: anyone, first: 'shared' });
};

/** What the entity itself has, or else what belongs to it. */
function heldByOrFor(dossier: Dossier, concept: Concept, entity: EntityId): Held {
  const own = heldByThese(dossier, concept, [entity]);
  if (own.rows.length > 0) return own;
  const theirs = heldByThese(dossier, concept, possessions(dossier, entity));
  return { rows: theirs.rows, facts: own.facts.length > 0 ? own.facts : theirs.facts };
}

function heldByThese(dossier: Dossier, concept: Concept, entities: readonly EntityId[]): Held {
  const measures = (fact: DossierFact, figure: Figure): boolean =>
    figure.of.length > 0 ? figure.of.some((one) => entities.includes(one)) : concerns(fact, entities);
  // A fact that measures others only says nothing of these, whoever else it is about.
  const tells = (fact: DossierFact): boolean => {
    const measured = fact.figures.filter((figure) => figure.concept === concept.id);
    return measured.length > 0 ? measured.some((figure) => measures(fact, figure)) : concerns(fact, entities);
  };
  return heldBy(dossier, concept, { measures, tells, first: 'own' });
}

interface Whose {
  readonly measures: (fact: DossierFact, figure: Figure) => boolean;
  readonly tells: (fact: DossierFact) => boolean;
  /** A total comes before its parts, but what is asked of one of its holders is that one's own. */
  readonly first: 'own' | 'shared';
}

function heldBy(dossier: Dossier, concept: Concept, { measures, tells, first }: Whose): Held {
  const rows = valuesOnce(
    allFacts(dossier).flatMap((fact) =>
      fact.figures
        .filter((figure) => figure.concept === concept.id && measures(fact, figure))
        .map((figure) => rowOf(dossier, fact, figure)),
    ),
  ).sort((one, other) => aside(one, concept, first) - aside(other, concept, first));
  const measured = new Set(rows.map((row) => row.fact));
  const others = onlyLeads(allFacts(dossier)).filter((fact) => !measured.has(fact) && tells(fact));
  const facts = others.filter((fact) => isMainly(fact, concept));
  if (rows.length > 0 || facts.length > 0) return { rows, facts };
  return { rows, facts: others.filter((fact) => fact.concepts.includes(concept.id)) };
}

/** How far a row stands from the plain answer: a fact about something else, a forecast, a part or a total where the other is wanted. */
const aside = ({ fact, of }: FigureRow, concept: Concept, first: Whose['first']): number =>
  (isMainly(fact, concept) ? 0 : 4) + (fact.status === 'forecast' ? 2 : 0) + (of.length > 1 === (first === 'shared') ? 0 : 1);

/** How firmly a row is held: where several facts give one value, the firmest stands for it. */
const FIRMNESS: readonly Status[] = ['stated', 'reported', 'alleged', 'said', 'forecast', 'analysis'];

/** Each value of each holder once; and no bound of a range that another row gives whole. */
function valuesOnce(rows: readonly FigureRow[]): FigureRow[] {
  const key = ({ figure, of }: FigureRow): string =>
    JSON.stringify([of.map(({ id }) => id), figure.unit, figure.value ?? figure.words?.en, figure.is]);
  const firmest = [...Map.groupBy(rows, key).values()].flatMap((same) =>
    same.toSorted((one, other) => FIRMNESS.indexOf(one.fact.status) - FIRMNESS.indexOf(other.fact.status)).slice(0, 1),
  );
  return firmest.filter(
    (row) => !firmest.some((other) => boundsOf(other).some((bound) => bound === row.figure.value) && sameHolders(row, other)),
  );
}

/** Both ends of a range; none of a single value. */
const boundsOf = ({ figure: { value } }: FigureRow): readonly number[] => (Array.isArray(value) ? value : []);
const sameHolders = (one: FigureRow, other: FigureRow): boolean =>
  one.of.length === other.of.length && one.of.every((entity) => other.of.includes(entity));

function noFigure(dossier: Dossier, concept: Concept, asked: readonly EntityId[]): Answer {
  const held = heldByAnyone(dossier, concept);
  const facts = distinct([...held.rows.map((row) => row.fact), ...held.facts]);
  const measured = held.rows.flatMap((row) => row.of);
  const holders =
    measured.length > 0 ? measured : [...dossier.entities.values()].filter((entity) => facts.some((fact) => concerns(fact, [entity.id])));
  const missing = asked.length === 0 ? [undefined] : asked.map((id) => known(dossier.entities, id));
  return {
    kind: 'refusal',
    reason: 'not-in-source',
    missing: missing.map((entity: Entity | undefined) => ({ kind: 'concept', concept, entity })),
    nearest: [...facts, ...relatedTo(dossier, facts)].slice(0, MOST_NEAREST),
    choices: [],
    holders: distinct(holders),
  };
}
