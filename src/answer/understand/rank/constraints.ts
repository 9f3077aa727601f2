/**
 * Constraints: what a fact must not get wrong, however many words it shares with the question. Each is a reason to hold a fact back;
 * whoever proposes a fact (the engine, or a language model) is held to them alike.
 */
import type { Concept, ConceptId } from '../../../dossier/schema.ts';
import { comparable } from './contradicts.ts';
import type { Evidence } from './evidence.ts';
import { contradictsRoles } from './roles.ts';
import type { RelationAsked } from '../read/relations.ts';
import { NUMERIC_ASKS } from '../read/asks.ts';
import { asksFor } from '../read/meaning.ts';
import type { Inquiry, Question, Weighed } from '../read/question.ts';
import type { ScoredFact } from './score.ts';
import type { Token } from '../read/tokens.ts';

/** How well a token that must be explained has to be explained, 0 to 1. */
export const REQUIRED = 0.5;

export type Violation =
  /** The relation asked about runs the other way, or between others. */
  | { readonly kind: 'roles' }
  /** A name, a date, an amount or an attribute that the fact does not hold. */
  | { readonly kind: 'lacks'; readonly token: Token }
  /** It says nothing of the kind asked for: no date for “when”, no one new for “who”. */
  | { readonly kind: 'kind'; readonly token: Token }
  /** It is what somebody else says. */
  | { readonly kind: 'speaker' }
  /** It measures what is asked, of somebody else. */
  | { readonly kind: 'measure' };

/** Everything that speaks against answering the question with the fact alone. `explained` is in the order of `weighed`. */
export function violations(
  question: Question,
  weighed: readonly Weighed[],
  evidence: Evidence,
  explained: readonly number[],
  concepts: ReadonlyMap<ConceptId, Concept>,
): Violation[] {
  const found: Violation[] = [];
  if (question.relations.length > 0 && question.relations.some((relation) => contradictsRoles(relation, evidence, concepts)))
    found.push({ kind: 'roles' });
  const ofPeople = new Set(question.shape.asks.flatMap(({ people, start }) => (people ? [start] : [])));
  let at = 0;
  for (const { token } of weighed) {
    const isOpen = (explained[at++] ?? 0) < REQUIRED;
    if (token.kind === 'ask') {
      if (ofPeople.has(token.start) && evidence.fact.measured.every(({ unit }) => unit !== 'people')) found.push({ kind: 'kind', token });
      if (isOpen && mustTell(token)) found.push({ kind: 'kind', token });
    } else if (isOpen && mustHold(token) && !correctable(question, token, evidence)) found.push({ kind: 'lacks', token });
  }
  const { entities } = question;
  // “Who is first, A or B?” names its answers itself.
  const named = question.shape.whichOfTwo && entities.size > 1;
  if (!named && evidence.entities.size > 0 && evidence.entities.isSubsetOf(entities)) {
    const who = question.tokens.find((token) => asksFor(token, 'who'));
    if (who !== undefined) found.push({ kind: 'kind', token: who });
  }
  if (saidByAnother(question, evidence)) found.push({ kind: 'speaker' });
  if (asksMeasure(question, concepts) && evidence.fact.measured.length === 0) found.push({ kind: 'measure' });
  if (measuresOthers(question, evidence, entities)) found.push({ kind: 'measure' });
  if ((question.shape.bare && !question.shape.yesNo) || question.shape.asks.some(({ ask }) => PRECISE_ASKS.has(ask)))
    found.push(...besideThePoint(weighed, explained));
  for (const relation of question.relations) if (leavesOpen(relation, evidence, entities, concepts)) found.push({ kind: 'roles' });
  return found;
}

const ONE_SIGN = /^\p{Script=Han}$/u;
const HARD_ASKS = new Set(['k:day', 'k:when', 'k:money', 'k:percent', 'k:count', 'k:duration', 'k:place']);
const mustTell = ({ readings }: Token): boolean => readings.some(({ key }) => HARD_ASKS.has(key));
const mustHold = ({ kind, attribute, name, text }: Token): boolean =>
  kind === 'entity' || kind === 'date' || kind === 'value' || (attribute && !ONE_SIGN.test(text)) || name;

/** A yes/no question, or a statement, may state a wrong amount, date or place: a fact that gives the right one corrects it. */
export function correctable({ shape }: Question, { kind, place, amount }: Token, evidence: Evidence): boolean {
  const { fact } = evidence;
  if (!shape.yesNo && !shape.states && !(shape.bare && kind === 'value')) return false;
  if (place === true) return evidence.place;
  if (kind === 'value') return fact.measured.some((figure) => comparable(amount ?? { unit: undefined }, figure));
  return kind === 'date' && fact.when !== undefined;
}

const PRECISE_ASKS: ReadonlySet<string> = new Set(['day', 'when', ...NUMERIC_ASKS]);
/** How well a fact explains a concept that is its own, not merely mentioned in its text. */
export const OWN = 0.9;

/** A date or an amount belongs to what the fact is about: a concept that it merely mentions has another. */
function besideThePoint(weighed: readonly Weighed[], explained: readonly number[]): Violation[] {
  // A single character is a term only in some of the words it is part of.
  const found: Violation[] = [];
  let first: Token | undefined;
  let isOwn = false;
  let at = 0;
  for (const { token } of weighed) {
    const value = explained[at++] ?? 0;
    if (token.kind !== 'term' || ONE_SIGN.test(token.text)) continue;
    first ??= token;
    isOwn ||= value >= OWN;
    if (value < REQUIRED) found.push({ kind: 'lacks', token });
  }
  if (first !== undefined && !isOwn) found.push({ kind: 'kind', token: first });
  return found;
}

/** “Who founded it?”: the fact must say who, and name somebody that the question does not. */
function leavesOpen(
  { concept, from, to }: RelationAsked,
  { fact, roles }: Evidence,
  asked: ReadonlySet<string>,
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  const relation = concepts.get(concept)?.relation;
  if (relation === undefined || (from.length > 0 && to.length > 0)) return false;
  if (!fact.concepts.some((id) => concepts.get(id)?.relation?.from === relation.from)) return true;
  const fillers = roles.get(from.length === 0 ? relation.from : relation.to) ?? [];
  return fillers.length > 0 && fillers.every((entity) => asked.has(entity));
}

/** Whose words are asked for, and the fact has somebody else's. */
function saidByAnother({ speakers }: Question, { speakers: own }: Evidence): boolean {
  return speakers.size > 0 && own.size > 0 && own.isDisjointFrom(speakers);
}

/** “How big is the stake?” asks for a figure where the concept has a measure. */
function asksMeasure({ shape, concepts: asked }: Question, concepts: ReadonlyMap<ConceptId, Concept>): boolean {
  if (!shape.asks.some(({ ask }) => ask === 'degree')) return false;
  return [...asked].some((id) => concepts.get(id)?.measure !== undefined);
}

/** Whether a figure was asked for, of somebody, and the fact gives it only of others. */
function measuresOthers({ concepts: asked, shape }: Question, { measures }: Evidence, entities: ReadonlySet<string>): boolean {
  if (entities.size === 0 || !shape.asks.some(({ ask }) => NUMERIC_ASKS.has(ask))) return false;
  const own = measures.filter(({ concept }) => asked.has(concept));
  return own.length > 0 && own.every(({ of }) => of.size > 0 && ![...of].some((entity) => entities.has(entity)));
}

/** A candidate with what speaks against it. */
export interface Examined extends ScoredFact {
  readonly violations: readonly Violation[];
}

/** The tokens that are not explained well enough. */
export const leftOpen = (weighed: readonly Weighed[], explained: readonly number[]): Weighed[] =>
  weighed.filter((_, at) => (explained[at] ?? 0) < REQUIRED);

/** How much the tokens weigh that are not explained well enough. */
export function weightLeftOpen(weighed: readonly Weighed[], explained: readonly number[]): number {
  let sum = 0;
  weighed.forEach(({ weight }, at) => {
    if ((explained[at] ?? 0) < REQUIRED) sum += weight;
  });
  return sum;
}

/** The share of the facts of which that is so. */
export function shareOf(examined: readonly Examined[], so: (one: Examined) => boolean): number {
  let count = 0;
  for (const one of examined) if (so(one)) count += 1;
  return count / Math.max(1, examined.length);
}

/** The share of the facts that meet with each violation, and with none. */
export function violationShares(examined: readonly Examined[]): Readonly<Record<Violation['kind'] | 'none', number>> {
  const shares = { roles: 0, lacks: 0, kind: 0, speaker: 0, measure: 0, none: 0 };
  for (const { violations: against } of examined) {
    if (against.length === 0) shares.none += 1;
    against.forEach(({ kind }, at) => {
      if (against.findIndex((other) => other.kind === kind) === at) shares[kind] += 1;
    });
  }
  if (examined.length > 1) for (const kind of KINDS) shares[kind] /= examined.length;
  return shares;
}

const KINDS = ['roles', 'lacks', 'kind', 'speaker', 'measure', 'none'] as const satisfies (Violation['kind'] | 'none')[];

/** The best facts, each with the constraints it violates. */
export const examine = (
  { question, weighed }: Inquiry,
  scored: readonly ScoredFact[],
  concepts: ReadonlyMap<ConceptId, Concept>,
): Examined[] => scored.map((one) => ({ ...one, violations: violations(question, weighed, one.evidence, one.explained, concepts) }));
