/** Deciding: the facts that answer, or why none does. */
import type { EntityId, FactId } from '../../dossier/schema.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Plan, Refusal, Verdict } from '../plan.ts';
import { choicesOf } from './ambiguity.ts';
import { choose, jointly, together } from './choice.ts';
import { leftOpen, objections, REQUIRED } from './guards.ts';
import type { Examined } from './guards.ts';
import { refusalOf } from './refusal.ts';
import { turnsRoles } from './relations.ts';
import { asksFor, entitiesMeant, isOwnTerm } from './meaning.ts';
import { coverageOf } from './question.ts';
import type { Question, Weighed } from './question.ts';
import type { Candidate } from './score.ts';
import type { Token } from './tokens.ts';
import { correctedBy, verdictOf } from './verdict.ts';

/** Below these a question is refused. Tuned on the tune half of the project's own questions (`test/questions/`). */
export const THRESHOLDS = {
  /** Share of the question's weight that one fact must explain. */
  coverage: 0.65,
  /** Weight of unexplained words beyond which a question is refused. */
  unexplained: 1.3,
  /** The same for “who”: whoever did something else is the wrong one. */
  unexplainedOfWho: 0.8,
  /** How much more an unexplained term of the dossier counts than an unexplained word of the language. */
  term: 1.5,
  /** How near a fact with turned roles must come to the best for the question to be about the turned roles. */
  turned: 0.12,
} as const;

const MOST_RELATED = 3;
/** How many of the best candidates are looked at closely. */
const LOOKED_AT = 40;

export interface Decision {
  readonly plan: Plan;
  readonly chosen: readonly Examined[];
  /** The best candidates with what speaks against each. */
  readonly examined: readonly Examined[];
  readonly unexplained: readonly Weighed[];
  readonly coverage: number;
}

/** Chooses the facts that explain the question, or refuses. */
export function decide(question: Question, weighed: readonly Weighed[], candidates: readonly Candidate[], dossier: Dossier): Decision {
  const only = onlyEntity(question, weighed);
  if (only !== undefined) return { plan: { kind: 'who', entity: only }, chosen: [], examined: [], unexplained: [], coverage: 1 };
  const examined = examine(question, weighed, candidates, dossier);
  const sound = examined.filter((candidate) => candidate.objections.length === 0);
  // Only a fact about the same parties shows that the question has them the other way round.
  const turned = examined.find(
    ({ objections: against, explained, evidence }) =>
      against.some(({ kind }) => kind === 'roles') &&
      question.relations.some((relation) => turnsRoles(relation, evidence, dossier.concepts)) &&
      weighed.every(({ token }, at) => token.kind !== 'entity' || (explained[at] ?? 0) >= REQUIRED),
  );
  const [best] = sound;
  const asksTurned = turned !== undefined && (best === undefined || turned.score >= best.score - THRESHOLDS.turned);

  if (asksTurned && question.shape.yesNo && turned.objections.length === 1) return accept(weighed, [turned], examined, 'otherwise');
  if (best !== undefined && !asksTurned) {
    const corrected = correctedBy(question, weighed, best);
    if (explains(weighed, best, corrected)) {
      const choices = choicesOf(question, sound);
      if (choices !== undefined) return { plan: ambiguous(choices), chosen: [], examined: [], unexplained: [], coverage: best.coverage };
      return accept(weighed, choose(question, weighed, best, sound, examined), examined, verdictOf(question, weighed, best, corrected));
    }
  }
  const joint = asksTurned ? undefined : together(question, weighed, examined);
  if (joint !== undefined) return accept(weighed, joint, examined);
  const nearest = best ?? examined[0];
  return {
    plan: refusalOf(question, weighed, examined, dossier),
    chosen: [],
    examined,
    unexplained: nearest === undefined ? weighed : leftOpen(weighed, nearest.explained),
    coverage: nearest?.coverage ?? 0,
  };
}

/** The best candidates with what speaks against each. */
export const examine = (
  question: Question,
  weighed: readonly Weighed[],
  candidates: readonly Candidate[],
  { concepts }: Pick<Dossier, 'concepts'>,
): Examined[] =>
  candidates
    .slice(0, LOOKED_AT)
    .map((candidate) => ({ ...candidate, objections: objections(question, weighed, candidate.evidence, candidate.explained, concepts) }));

export const ambiguous = (choices: readonly FactId[]): Refusal => ({
  kind: 'refuse',
  reason: 'ambiguous',
  missing: [],
  nearest: [],
  choices,
  holders: [],
});

/** The entity that a question is about when it asks for nothing else: “Acme?”, “who is Anna”. */
export function onlyEntity({ tokens }: Question, weighed: readonly Weighed[]): EntityId | undefined {
  const [id, another] = entitiesMeant(weighed.flatMap(({ token }) => (token.kind === 'entity' ? [token] : [])));
  const asksMore = weighed.some(({ token }) => token.kind !== 'entity' && !asksFor(token, 'who'));
  return another === undefined && !asksMore && tokens.length < 8 ? id : undefined;
}

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
      (token.kind === 'entity' || token.kind === 'term' || token.kind === 'date' || token.kind === 'value' || isOwnTerm(token)) &&
      (explained[at] ?? 0) >= REQUIRED,
  );
  const left = open.reduce((sum, { token, weight }) => sum + weight * (token.kind === 'term' ? THRESHOLDS.term : 1), 0);
  const who = weighed.some(({ token }) => asksFor(token, 'who'));
  return about && coverage >= THRESHOLDS.coverage && left <= (who ? THRESHOLDS.unexplainedOfWho : THRESHOLDS.unexplained);
}

export function accept(
  weighed: readonly Weighed[],
  chosen: readonly Examined[],
  examined: readonly Examined[],
  verdict?: Verdict,
): Decision {
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
    examined,
    unexplained: leftOpen(weighed, explained),
    coverage: coverageOf(weighed, explained),
  };
}
