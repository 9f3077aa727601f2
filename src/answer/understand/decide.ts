/** Deciding: the facts that answer, or why none does. */
import { EntityId } from '../../dossier/schema.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Plan, Verdict } from '../plan.ts';
import { correctable, leftOpen, objections, OWN, REQUIRED } from './guards.ts';
import type { Examined } from './guards.ts';
import { refusalOf } from './refusal.ts';
import type { Question, Weighed } from './question.ts';
import type { Candidate } from './score.ts';
import type { Token } from './tokens.ts';

/** Below these a question is refused. Tuned on the tune half of the project's own questions (`test/questions/`). */
export const THRESHOLDS = {
  /** Share of the question's weight that one fact must explain. */
  coverage: 0.65,
  /** Weight of unexplained words beyond which a question is refused. */
  unexplained: 1.3,
  /** How much more an unexplained term of the dossier counts than an unexplained word of the language. */
  term: 1.5,
  /** Share of the question's weight that a fact must explain to say no to it. */
  verdict: 0.85,
  /** How near to the best score another fact must come to be shown beside it. */
  beside: 0.06,
  /** How near a fact with turned roles must come to the best for the question to be about the turned roles. */
  turned: 0.12,
} as const;

const MOST_FACTS = 4;
const MOST_BESIDE = 3;
const MOST_RELATED = 3;
const MOST_PARAGRAPHS = 6;
/** How many of the best candidates are looked at closely. */
const LOOKED_AT = 40;

export interface Decision {
  readonly plan: Plan;
  readonly chosen: readonly Examined[];
  readonly unexplained: readonly Weighed[];
  readonly coverage: number;
}

/** Chooses the facts that explain the question, or refuses. */
export function decide(question: Question, weighed: readonly Weighed[], candidates: readonly Candidate[], dossier: Dossier): Decision {
  const only = onlyEntity(question, weighed);
  if (only !== undefined) return { plan: { kind: 'who', entity: only }, chosen: [], unexplained: [], coverage: 1 };
  const examined = candidates.slice(0, LOOKED_AT).map((candidate): Examined => ({
    ...candidate,
    objections: objections(question, weighed, candidate.evidence, candidate.explained, dossier.concepts),
  }));
  const sound = examined.filter((candidate) => candidate.objections.length === 0);
  // Only a fact about the same parties shows that the question has them the other way round.
  const turned = examined.find(
    ({ objections: against, explained }) =>
      against.some(({ kind }) => kind === 'roles') &&
      weighed.every(({ token }, at) => token.kind !== 'entity' || (explained[at] ?? 0) >= REQUIRED),
  );
  const [best] = sound;
  const asksTurned = turned !== undefined && (best === undefined || turned.score >= best.score - THRESHOLDS.turned);

  if (asksTurned && question.shape.yesNo && turned.objections.length === 1) return accept(weighed, [turned], examined, 'otherwise');
  if (best !== undefined && !asksTurned) {
    const corrected = correctedBy(question, weighed, best);
    if (explains(weighed, best, corrected))
      return accept(weighed, choose(question, weighed, best, sound, examined), examined, verdictOf(question, best, corrected));
  }
  const joint = asksTurned ? undefined : together(question, weighed, examined);
  if (joint !== undefined) return accept(weighed, joint, examined);
  const nearest = best ?? examined[0];
  return {
    plan: refusalOf(question, weighed, examined, dossier),
    chosen: [],
    unexplained: nearest === undefined ? weighed : leftOpen(weighed, nearest.explained),
    coverage: nearest?.coverage ?? 0,
  };
}

/** The entity that a question is about when it asks for nothing else: “OpenAI?”, “who is Altman”. */
function onlyEntity({ tokens }: Question, weighed: readonly Weighed[]): EntityId | undefined {
  const named = new Set(
    weighed.flatMap(({ token }) =>
      token.kind === 'entity' ? [token.readings.flatMap(({ key }) => (key.startsWith('e:') ? [key.slice(2)] : [])).join()] : [],
    ),
  );
  const asksMore = weighed.some(({ token }) => token.kind !== 'entity' && !token.readings.some(({ key }) => key === 'k:who'));
  const [id] = named;
  return named.size === 1 && !asksMore && tokens.length < 8 ? EntityId.safeParse(id).data : undefined;
}

/** A verdict only where the fact decides it: it gives another amount, or says outright that the thing is not so. */
function verdictOf({ shape }: Question, { evidence, coverage }: Candidate, corrected: readonly Token[]): Verdict | undefined {
  if (corrected.length > 0) return 'otherwise';
  return shape.yesNo && !shape.negated && !shape.whichOfTwo && evidence.fact.negative && coverage >= THRESHOLDS.verdict ? 'no' : undefined;
}

/** The tokens that a fact corrects: a wrong amount or date in a yes/no question. */
const correctedBy = (question: Question, weighed: readonly Weighed[], { evidence, explained }: Candidate): Token[] =>
  weighed.flatMap(({ token }, at) =>
    (token.kind === 'value' || token.kind === 'date') && (explained[at] ?? 0) < REQUIRED && correctable(question, token, evidence)
      ? [token]
      : [],
  );

function explains(weighed: readonly Weighed[], { coverage: own, explained }: Candidate, corrected: readonly Token[]): boolean {
  // What the fact corrects counts as explained.
  const coverage =
    corrected.length === 0
      ? own
      : coverageOf(
          weighed,
          weighed.map(({ token }, at) => (corrected.includes(token) ? 1 : (explained[at] ?? 0))),
        );
  const open = leftOpen(weighed, explained).filter(({ token }) => !corrected.includes(token));
  const about = weighed.some(
    ({ token }, at) =>
      (token.kind === 'entity' || token.kind === 'term' || token.kind === 'date' || token.kind === 'value') &&
      (explained[at] ?? 0) >= REQUIRED,
  );
  const left = open.reduce((sum, { token, weight }) => sum + weight * (token.kind === 'term' ? THRESHOLDS.term : 1), 0);
  return about && coverage >= THRESHOLDS.coverage && left <= THRESHOLDS.unexplained;
}

const jointly = (weighed: readonly Weighed[], chosen: readonly Candidate[]): number[] =>
  weighed.map((_, at) => Math.max(0, ...chosen.map(({ explained }) => explained[at] ?? 0)));

const coverageOf = (weighed: readonly Weighed[], explained: readonly number[]): number => {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : weighed.reduce((sum, { weight }, at) => sum + weight * (explained[at] ?? 0), 0) / total;
};

function accept(weighed: readonly Weighed[], chosen: readonly Examined[], examined: readonly Examined[], verdict?: Verdict): Decision {
  const explained = jointly(weighed, chosen);
  const facts = chosen.map(({ evidence }) => evidence.fact.id);
  // What only shares the kind of question asked (another date, another amount) is no neighbour.
  const concepts = new Set(chosen.flatMap(({ evidence }) => evidence.fact.concepts));
  const related = examined
    .filter((candidate) => !chosen.includes(candidate) && candidate.evidence.fact.concepts.some((concept) => concepts.has(concept)))
    .slice(0, MOST_RELATED)
    .map(({ evidence }) => evidence.fact.id);
  return {
    plan: { kind: 'facts', facts, related, ...(verdict === undefined ? {} : { verdict }) },
    chosen,
    unexplained: leftOpen(weighed, explained),
    coverage: coverageOf(weighed, explained),
  };
}

/** Adds facts without citing more paragraphs than a reader can check. */
class Choice {
  readonly chosen: Examined[] = [];
  readonly #paragraphs = new Set<number>();

  add(candidate: Examined): void {
    const more = candidate.evidence.fact.paragraphs.filter((paragraph) => !this.#paragraphs.has(paragraph));
    if (this.chosen.length >= MOST_FACTS || this.chosen.includes(candidate) || this.#paragraphs.size + more.length > MOST_PARAGRAPHS)
      return;
    this.chosen.push(candidate);
    more.forEach((paragraph) => this.#paragraphs.add(paragraph));
  }
}

/** The best fact, one for what it leaves open, and those as good as it. */
function choose(
  question: Question,
  weighed: readonly Weighed[],
  best: Examined,
  sound: readonly Examined[],
  examined: readonly Examined[],
): Examined[] {
  const choice = new Choice();
  choice.add(best);
  if (question.shape.whichOfTwo) for (const one of oneOfEach(weighed, examined)) choice.add(one);
  weighed.forEach(({ token, weight }, at) => {
    if (weight < 0.25 || token.kind === 'ask' || choice.chosen.some(({ explained }) => (explained[at] ?? 0) >= REQUIRED)) return;
    const other = sound.find(({ explained, coverage }) => (explained[at] ?? 0) >= 0.7 && coverage > 0.5);
    if (other !== undefined) choice.add(other);
  });
  for (const candidate of sound.slice(1, 6))
    if (best.score - candidate.score <= THRESHOLDS.beside && choice.chosen.length < MOST_BESIDE) choice.add(candidate);
  return choice.chosen;
}

/** For a comparison: of each entity named, the best fact that gives its own date or amount of what is compared. */
function oneOfEach(weighed: readonly Weighed[], examined: readonly Examined[]): Examined[] {
  const named = weighed.flatMap(({ token }, at) => (token.kind === 'entity' ? [at] : []));
  const terms = weighed.flatMap(({ token }, at) => (token.kind === 'term' ? [at] : []));
  if (named.length < 2 || terms.length === 0) return [];
  return named.flatMap((entity) => {
    const found = examined.find(
      ({ explained, evidence, objections: against }) =>
        (explained[entity] ?? 0) >= OWN &&
        terms.some((term) => (explained[term] ?? 0) >= REQUIRED) &&
        (evidence.fact.when !== undefined || evidence.fact.figures.length > 0) &&
        against.every(({ kind }) => kind !== 'roles'),
    );
    return found === undefined ? [] : [found];
  });
}

const JOINED = /和|与|跟|以及|还是|、|\b(?:and|or|vs|versus|both|compared)\b|[?？;；].*\p{L}/u;

/** A question about several things at once, answered by a fact for each. */
function together(question: Question, weighed: readonly Weighed[], examined: readonly Examined[]): Examined[] | undefined {
  if (!question.shape.whichOfTwo && !JOINED.test(question.text)) return undefined;
  const usable = examined.filter(
    (candidate) => candidate.coverage >= 0.4 && candidate.objections.every(({ kind }) => kind === 'lacks' || kind === 'kind'),
  );
  const choice = new Choice();
  const [first] = usable;
  if (first === undefined) return undefined;
  choice.add(first);
  for (let round = 0; round < MOST_FACTS; round++) {
    const explained = jointly(weighed, choice.chosen);
    const gain = (candidate: Candidate): number =>
      weighed.reduce((sum, { weight }, at) => sum + weight * Math.max(0, (candidate.explained[at] ?? 0) - (explained[at] ?? 0)), 0);
    const next = usable.reduce<Examined | undefined>(
      (found, candidate) => (gain(candidate) > (found === undefined ? 0.3 : gain(found)) ? candidate : found),
      undefined,
    );
    if (next === undefined) break;
    choice.add(next);
  }
  if (choice.chosen.length < 2) return undefined;
  const explained = jointly(weighed, choice.chosen);
  const open = leftOpen(weighed, explained);
  const lacking = choice.chosen
    .flatMap((candidate) => candidate.objections)
    .filter((objection) => 'token' in objection && open.some(({ token }) => token === objection.token));
  return lacking.length === 0 && coverageOf(weighed, explained) >= 0.75 ? choice.chosen : undefined;
}
