/**
 * What the engine lets somebody else choose who answers in its place, such as a language model: which questions are open to them, which facts
 * may answer, and the verdict, which stays the engine's.
 */
import type { Dossier } from '../../../dossier/dossier.ts';
import { isLead } from '../../../dossier/relations.ts';
import type { FactId } from '../../../dossier/schema.ts';
import type { Plan, Verdict } from '../../plan.ts';
import type { Trained } from '../learn/trained.ts';
import { checkable, jointly } from '../rank/choice.ts';
import { correctable, REQUIRED, violations } from '../rank/constraints.ts';
import type { Examined, Violation } from '../rank/constraints.ts';
import { correctedBy } from '../rank/corrects.ts';
import { aboutOf } from '../rank/about.ts';
import type { Evidence, EvidenceIndex } from '../rank/evidence.ts';
import { explain } from '../rank/example-words.ts';
import type { Recognition } from '../rank/model.ts';
import { contradictsRoles, isOnlySaid } from '../rank/roles.ts';
import type { Scorer } from '../rank/score.ts';
import { NUMERIC_ASKS } from '../read/asks.ts';
import { coverageOf } from '../read/question.ts';
import type { Question, Weighed } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { verdictOf } from './verdict.ts';

/** Why facts may not answer a question. */
export type Bar = 'too-many' | 'roles' | 'speaker' | 'measure' | 'kind' | 'entity' | 'name' | 'value' | 'time' | 'attribute' | 'negation';

export type Admission = { readonly kind: 'admitted'; readonly verdict?: Verdict } | { readonly kind: 'barred'; readonly by: Bar };

/** Whether a question is open to somebody else's choice; `unread`: it is in a language that the engine does not read. */
export type Openness = 'open' | 'unread' | 'closed';

/** A question as the engine sees it, for whoever chooses in its place. */
export interface Considered {
  readonly openness: Openness;
  /** Whether it may mean something else after another question. */
  readonly leans: boolean;
  /** The facts that come nearest to it, the likeliest first, at most so many. */
  readonly ranked: (most: number) => readonly FactId[];
  /** Whether these facts, the main one first, may answer it; and whether they decide it, where it wants yes or no. */
  readonly admissible: (facts: readonly FactId[]) => Admission;
}

/** A question as it was traced. */
export interface Traced {
  readonly plan: Plan;
  readonly leans: boolean;
  readonly question: Question;
  readonly weighed: readonly Weighed[];
  readonly recognition: Recognition;
}

export interface ConsideringParts {
  readonly dossier: Pick<Dossier, 'facts' | 'concepts'>;
  readonly index: EvidenceIndex;
  readonly scorer: Scorer;
  readonly trained: Trained;
}

/** How likely a near miss must be for the engine to be sure of it: then nobody may answer it after all. */
const SURE = 0.6;

/** Considers a question that has been traced. */
export const consider = (trace: Traced, parts: ConsideringParts): Considered => ({
  openness: opennessOf(trace, parts),
  leans: trace.leans,
  ranked: (most) => ranked(trace, parts, most),
  admissible: (facts) => admissible(trace, facts, parts),
});

function opennessOf({ plan, question, recognition }: Traced, { trained }: ConsideringParts): Openness {
  if (plan.kind !== 'refuse') return 'closed';
  const unread = question.unread !== undefined;
  // Of what it does not read, it cannot tell that it is off-topic; in another script the examples tell nothing at all.
  const isUntold = (intent: number): boolean => {
    const kind = question.unread?.script === true ? undefined : trained.intents[intent]?.kind;
    return kind === 'gap' || kind === 'untold' || (kind === 'off-topic' && !unread);
  };
  const [likeliest] = recognition.ranking;
  const sure = likeliest !== undefined && isUntold(likeliest) && (recognition.chances.get(likeliest) ?? 0) >= SURE;
  const sameWords = [...recognition.sameWords.keys()].some(isUntold);
  // The record was searched for what is missing, and does not have it of that entity.
  const lacks = plan.missing.some(({ kind }) => kind === 'concept');
  if (plan.reason !== 'ambiguous' && (lacks || sure || sameWords)) return 'closed';
  if (unread) return 'unread';
  return plan.reason === 'ambiguous' || plan.reason === 'not-in-source' ? 'open' : 'closed';
}

/** What the examples make of the question and what the facts explain of it, taken in turn. */
function ranked(
  { question, weighed, recognition }: Traced,
  { trained, scorer, dossier }: ConsideringParts,
  most: number,
): readonly FactId[] {
  // What the examples make of words that nobody has written in them is chance.
  const byExamples = (question.unread === undefined ? recognition.ranking : []).flatMap((intent) => {
    const found = trained.intents[intent];
    return found?.kind === 'facts' ? found.facts : [];
  });
  const byFacts = scorer.score(question, weighed, most, most).map(({ evidence }) => evidence.fact.id);
  const found = new Set<FactId>();
  for (let at = 0; at < Math.max(byExamples.length, byFacts.length); at++)
    for (const id of [byExamples[at], byFacts[at]]) if (id !== undefined) found.add(id);
  // Nothing tells of the others which is nearer: those that stand for a group come first.
  for (const lead of [true, false]) for (const fact of dossier.facts.values()) if (isLead(fact) === lead) found.add(fact.id);
  return [...found].slice(0, most);
}

/** Whether the facts do not contradict the question, each by itself and all together. Throws nothing for an id that is not there: it is barred. */
function admissible({ question, weighed }: Traced, facts: readonly FactId[], parts: ConsideringParts): Admission {
  const { dossier } = parts;
  const examined = facts.flatMap((id) => examine(id, question, weighed, parts) ?? []);
  const [main] = examined;
  if (main === undefined || examined.length !== facts.length || !checkable(examined.map(({ evidence }) => evidence.fact)))
    return { kind: 'barred', by: 'too-many' };
  const unread = question.unread !== undefined;
  // Only a question about several things is answered by several facts together; of any other the main fact answers, and the rest go with it.
  const answering = question.several ? examined : [main];
  if (examined.some((one) => !answering.includes(one) && !goesWith(main, one, weighed))) return { kind: 'barred', by: 'entity' };
  const by = lacking(question, weighed, answering) ?? (unread ? undefined : contradicted(question, examined, answering, dossier));
  if (by !== undefined) return { kind: 'barred', by };
  // Of a question that it does not read the engine knows neither what it asks nor how.
  if (unread) return { kind: 'admitted' };
  const corrected = correctedBy(question, weighed, main);
  const verdict = verdictOf(question, weighed, main, corrected);
  // What somebody expects of a time to come does not make wrong what is said of now.
  const decides = main.evidence.fact.status !== 'forecast' && correctsAll(question, corrected, main.evidence);
  const shown = holdsAll(weighed, main) && (corrected.length === 0 || decides);
  return { kind: 'admitted', ...(verdict !== undefined && shown && { verdict }) };
}

/** Whether a further fact is about everybody that the question names, or stands in the same paragraph as the main one. */
const goesWith = (main: Examined, other: Examined, weighed: readonly Weighed[]): boolean =>
  holdsAll(weighed, other) || other.evidence.fact.paragraphs.some((paragraph) => main.evidence.fact.paragraphs.includes(paragraph));

function examine(id: FactId, question: Question, weighed: readonly Weighed[], { index, dossier }: ConsideringParts): Examined | undefined {
  const place = index.placeOf(id);
  const evidence = place === undefined ? undefined : index.facts[place];
  if (place === undefined || evidence === undefined) return undefined;
  const explained = weighed.map(({ token }) => explain(token, (key, strength) => strength * index.weight(key, place)));
  const coverage = coverageOf(weighed, explained);
  return {
    place,
    evidence,
    explained,
    coverage,
    score: coverage,
    violations: violations(question, weighed, evidence, explained, dossier.concepts),
  };
}

/** What the question names or states and none of the facts holds. */
function lacking(question: Question, weighed: readonly Weighed[], examined: readonly Examined[]): Bar | undefined {
  const held = jointly(weighed, examined);
  for (const [at, { token }] of weighed.entries()) {
    if ((held[at] ?? 0) >= REQUIRED || examined.some(({ evidence }) => corrects(question, token, evidence))) continue;
    const bar = barOf(token, question.unread !== undefined);
    if (bar !== undefined) return bar;
  }
  return undefined;
}

/**
 * Whether a fact tells otherwise what a yes/no question states. The engine's own choice of a fact shows that both are about the same thing;
 * here it has to be shown: they share a concept, and an amount is of that concept, and in the unit that is asked.
 */
function corrects(question: Question, token: Token, evidence: Evidence): boolean {
  // Another date is mostly that of something else.
  if (token.kind === 'date' || !correctable(question, token, evidence)) return false;
  const { measured, concepts } = evidence.fact;
  if (token.kind !== 'value') return concepts.slice(0, 1).some((concept) => question.concepts.has(concept));
  return measured.some(({ concept, unit }) => question.concepts.has(concept) && unit === token.unit);
}

/** A fact about others besides those that are asked about, such as a total, does not say that theirs is otherwise. */
const correctsAll = (question: Question, tokens: readonly Token[], evidence: Evidence): boolean =>
  tokens.every((token) => corrects(question, token, evidence)) &&
  aboutOf(evidence.fact).every(([entity, role]) => role === 'mentioned' || question.entities.has(entity));

function barOf({ kind, name, attribute, text }: Token, unread: boolean): Bar | undefined {
  if (kind === 'entity') return 'entity';
  if (kind === 'value') return 'value';
  if (kind === 'date') return 'time';
  if (unread) return undefined;
  if (name) return 'name';
  return attribute && text.length > 1 ? 'attribute' : undefined;
}

/** Whether the fact is about everybody that the question names: only then does it decide it. */
const holdsAll = (weighed: readonly Weighed[], { explained }: Examined): boolean =>
  weighed.every(({ token }, at) => token.kind !== 'entity' || (explained[at] ?? 0) >= REQUIRED);

/** What the facts tell otherwise than the question has it. */
function contradicted(
  question: Question,
  examined: readonly Examined[],
  answering: readonly Examined[],
  { concepts }: Pick<Dossier, 'concepts'>,
): Bar | undefined {
  const { relations, shape } = question;
  const isTurned = ({ evidence }: Examined): boolean =>
    relations.some((relation) => contradictsRoles(relation, evidence, concepts) && !isOnlySaid(relation, evidence, concepts));
  if (examined.some(isTurned)) return 'roles';
  const all = (kind: Violation['kind']): boolean =>
    answering.every(({ violations: against }) => against.some((violation) => violation.kind === kind));
  if (all('speaker')) return 'speaker';
  if (shape.asks.some(({ ask }) => NUMERIC_ASKS.has(ask)) && all('measure')) return 'measure';
  if (all('kind')) return 'kind';
  const asksWhatIsNot = shape.negated && !shape.yesNo && (shape.asks.length > 0 || shape.open);
  return asksWhatIsNot && answering.every(({ evidence }) => !evidence.denies) ? 'negation' : undefined;
}
