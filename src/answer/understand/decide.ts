/** Deciding: the facts that answer, or why none does. */
import type { EntityId, FactId, GapId } from '../../dossier/schema.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Plan, Refusal, Verdict } from '../plan.ts';
import { choicesOf } from './ambiguity.ts';
import { choose, jointly, together } from './choice.ts';
import { correctable, leftOpen, objections, REQUIRED } from './guards.ts';
import type { Examined } from './guards.ts';
import { refusalOf } from './refusal.ts';
import { turnsRoles } from './relations.ts';
import { asksFor, entitiesMeant, isOwnTerm } from './meaning.ts';
import { coverageOf } from './question.ts';
import type { Alike } from './examples.ts';
import type { Question, Weighed } from './question.ts';
import type { Candidate } from './score.ts';
import type { Token } from './tokens.ts';

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
  /** Share of the question's weight that a fact must explain to say no to it. */
  verdict: 0.85,
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
export function decide(question: Question, weighed: readonly Weighed[], candidates: readonly Candidate[], alike: readonly Alike[], dossier: Dossier): Decision {
  const only = onlyEntity(question, weighed);
  if (only !== undefined) return { plan: { kind: 'who', entity: only }, chosen: [], examined: [], unexplained: [], coverage: 1 };
  const examined = candidates.slice(0, LOOKED_AT).map((candidate): Examined => ({
    ...candidate,
    objections: objections(question, weighed, candidate.evidence, candidate.explained, dossier.concepts),
  }));
  const gap = gapAsked(alike);
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
  if (gap === undefined && best !== undefined && !asksTurned) {
    const corrected = correctedBy(question, weighed, best);
    if (explains(weighed, best, corrected)) {
      const choices = choicesOf(question, sound);
      if (choices !== undefined) return { plan: ambiguous(choices), chosen: [], examined: [], unexplained: [], coverage: best.coverage };
      return accept(weighed, choose(question, weighed, best, sound, examined), examined, verdictOf(question, best, corrected));
    }
  }
  const joint = asksTurned || gap !== undefined ? undefined : together(question, weighed, examined);
  if (joint !== undefined) return accept(weighed, joint, examined);
  const nearest = best ?? examined[0];
  return {
    plan: refusalOf(question, weighed, examined, dossier, gap),
    chosen: [],
    examined,
    unexplained: nearest === undefined ? weighed : leftOpen(weighed, nearest.explained),
    coverage: nearest?.coverage ?? 0,
  };
}

const ambiguous = (choices: readonly FactId[]): Refusal => ({
  kind: 'refuse',
  reason: 'ambiguous',
  missing: [],
  nearest: [],
  choices,
  holders: [],
});

export const GAPS = { least: 0.55, margin: 0 };

/** The gap that the question asks for: it is more like one of its examples than like any that a fact answers. */
function gapAsked(alike: readonly Alike[]): GapId | undefined {
  const gap = alike.find(({ example }) => example.asked.kind === 'gap');
  const told = alike.find(({ example }) => example.asked.kind === 'facts');
  if (gap?.example.asked.kind !== 'gap' || gap.similarity < GAPS.least) return undefined;
  return gap.similarity >= (told?.similarity ?? 0) + GAPS.margin ? gap.example.asked.gap : undefined;
}

/** The entity that a question is about when it asks for nothing else: “OpenAI?”, “who is Altman”. */
function onlyEntity({ tokens }: Question, weighed: readonly Weighed[]): EntityId | undefined {
  const [id, another] = entitiesMeant(weighed.flatMap(({ token }) => (token.kind === 'entity' ? [token] : [])));
  const asksMore = weighed.some(({ token }) => token.kind !== 'entity' && !asksFor(token, 'who'));
  return another === undefined && !asksMore && tokens.length < 8 ? id : undefined;
}

/** A verdict only where the fact decides it: it gives another amount, or says outright that the thing is not so. */
function verdictOf({ shape }: Question, { evidence, coverage }: Candidate, corrected: readonly Token[]): Verdict | undefined {
  if (corrected.length > 0) return 'otherwise';
  return shape.yesNo && !shape.negated && !shape.whichOfTwo && evidence.fact.negative && coverage >= THRESHOLDS.verdict ? 'no' : undefined;
}

/** The tokens that a fact corrects: a wrong amount or date in a yes/no question. */
const correctedBy = (question: Question, weighed: readonly Weighed[], { evidence, explained }: Candidate): Token[] =>
  weighed.flatMap(({ token }, at) =>
    (token.kind === 'value' || token.kind === 'date' || token.place === true) &&
    (explained[at] ?? 0) < REQUIRED &&
    correctable(question, token, evidence)
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
      (token.kind === 'entity' || token.kind === 'term' || token.kind === 'date' || token.kind === 'value' || isOwnTerm(token)) &&
      (explained[at] ?? 0) >= REQUIRED,
  );
  const left = open.reduce((sum, { token, weight }) => sum + weight * (token.kind === 'term' ? THRESHOLDS.term : 1), 0);
  const who = weighed.some(({ token }) => asksFor(token, 'who'));
  return about && coverage >= THRESHOLDS.coverage && left <= (who ? THRESHOLDS.unexplainedOfWho : THRESHOLDS.unexplained);
}

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
    examined,
    unexplained: leftOpen(weighed, explained),
    coverage: coverageOf(weighed, explained),
  };
}
