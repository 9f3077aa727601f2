/** Deciding: the surest candidate where it is sure enough, or a refusal that says what is missing. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { ConceptId, EntityId, FactId } from '../../../dossier/schema.ts';
import type { Missing, Plan, Refusal, Verdict } from '../../plan.ts';
import { isOfOthers, OURS } from '../rank/intent.ts';
import type { Trained } from '../learn/trained.ts';
import { toldOf } from '../../told-of.ts';
import { jointly } from '../rank/choice.ts';
import { leftOpen } from '../rank/constraints.ts';
import { correctedByAny } from '../rank/corrects.ts';
import type { Examined } from '../rank/constraints.ts';
import type { Candidate, Ranked } from '../rank/inquiry.ts';
import { asksFor, conceptsMeant, entitiesMeant } from '../read/meaning.ts';
import { coverageOf } from '../read/question.ts';
import type { Inquiry, Question, Weighed } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { THRESHOLD } from '../rank/confidence.ts';
import { gapNamed } from './named-gap.ts';
import { relationAsked } from './relation.ts';
import { isMissing, isOffTopic, isProperName, missingOf, MOST_NEAREST, refusalOf } from './refusal.ts';
import type { Likeliest } from './refusal.ts';
import { ofOthersAlone } from './sole.ts';
import { verdictOf } from './verdict.ts';

/** Tuned on the tune half of the project's own questions (`test/questions/`). */
export const DECISION = {
  /** How sure an answer must be whose facts have it the other way round. */
  leastOfTurned: 0.94,
  /** The same where they name nobody else, and somebody is asked for. */
  leastOfNobody: 0.92,
  /** How much surer a longer answer must be than a shorter one, and how sure the shorter one must be by itself. */
  longer: 0.04,
  brief: 0.97,
  /** The share of the examples in the same words that ask for an answer, for it to be what somebody has written down. */
  written: 0.6,
  /** The share of a question that a fact must explain to be all of it the other way round. */
  outright: 0.9,
  /** An answer that is at least so sure shows that the question is about the dispute. */
  ours: 0.25,
  /** How likely an intent must be for a refusal to name it. */
  named: 0.45,
} as const;

const MOST_RELATED = 3;
/** A yes/no question of more words than these is none about who somebody is. */
const MOST_OF_NAME = 3;

export interface Decision {
  readonly plan: Plan;
  readonly chosen: readonly Examined[];
  readonly unexplained: readonly Weighed[];
  readonly coverage: number;
  /** Of a refusal: why it says what it says. */
  readonly ground?: string;
}

interface Refused {
  readonly refusal: Refusal;
  readonly ground: string;
}

/** Takes the surest candidate, or refuses. `threshold` says how sure it has to be, 0 to 1. */
export function decide(inquiry: Ranked, trained: Trained, dossier: Dossier, threshold: number = THRESHOLD): Decision {
  const { question, weighed, examined, candidates } = inquiry;
  const named = onlyEntity(inquiry);
  // “Is Acme down right now” wants a yes to words that say nothing here: it does not ask who that is.
  const only = question.shape.yesNo && question.tokens.length > MOST_OF_NAME ? undefined : named;
  // A bare name asks who that is; “who is it” may ask for just one thing of it, where somebody has written that down.
  if (only !== undefined && question.shape.asks.length === 0) return who(only);
  const turned = turnedRound(inquiry, dossier);
  const written =
    turned ??
    surest(
      candidates.filter(({ features }) => features.sameWords >= DECISION.written && features.sameWordsUntold === 0 && features.roles === 0),
    );
  const chosen = written ?? surest(candidates);
  const least = written !== undefined || chosen === undefined ? 0 : leastOf(chosen, question, threshold);
  // Where the same is measured of several and none is named, only an example in the very words tells whose is meant.
  const isOpen = inquiry.choices !== undefined && (chosen === undefined || chosen.features.sameWords === 0);
  if (only !== undefined && written === undefined) return who(only);
  // A number by itself asks for nothing.
  const isNumber = weighed.every(({ token }) => token.kind === 'value' && token.unit === undefined);
  const isNames = written === undefined && chosen !== undefined && namesAlone(inquiry, chosen);
  const others = written === undefined ? ofOthersAlone(inquiry, dossier) : undefined;
  if (others !== undefined) {
    const { main, missing } = others;
    const refusal = lacking(refusalOf(inquiry, dossier), missing, [main.evidence.fact.id]);
    return {
      plan: refusal,
      ground: 'only others are told of in that place',
      chosen: [],
      unexplained: leftOpen(weighed, main.explained),
      coverage: main.coverage,
    };
  }
  if (chosen !== undefined && chosen.confidence >= least && !isOpen && !isNumber && !isNames) return accepted(inquiry, chosen);
  if (inquiry.choices !== undefined)
    return { plan: ambiguous(inquiry.choices), chosen: [], unexplained: [], coverage: examined[0]?.coverage ?? 0 };
  const [nearest] = examined;
  const { refusal, ground } = refuse(inquiry, trained, dossier);
  return {
    plan: refusal,
    ground,
    chosen: [],
    unexplained: nearest === undefined ? weighed : leftOpen(weighed, nearest.explained),
    coverage: nearest?.coverage ?? 0,
  };
}

/** Whether a yes is wanted to names in words that nobody knows: to one alone, or to several of whom the fact only mentions some. */
function namesAlone({ question, weighed }: Inquiry, { examined: [main] }: Candidate): boolean {
  if (!question.shape.yesNo || !weighed.every(({ token }) => token.kind === 'entity')) return false;
  if (weighed.length === 1) return question.tokens.length > MOST_OF_NAME;
  return [...question.entities].some((id) => (main?.evidence.fact.about[id] ?? 'mentioned') === 'mentioned');
}

/** How sure a candidate has to be: surer where it has the roles the other way round, or names nobody whom a question for somebody does not name itself. */
function leastOf({ features, examined }: Candidate, question: Question, threshold: number): number {
  if (features.turned > 0) return DECISION.leastOfTurned;
  const asked = question.tokens.find((token) => asksFor(token, 'who'));
  const namesNobody = ({ violations }: Examined): boolean =>
    violations.some((violation) => violation.kind === 'kind' && violation.token === asked);
  return asked !== undefined && !question.several && examined.slice(0, 1).every(namesNobody)
    ? Math.max(threshold, DECISION.leastOfNobody)
    : threshold;
}

const who = (entity: EntityId): Decision => ({ plan: { kind: 'who', entity }, chosen: [], unexplained: [], coverage: 1 });

const ambiguous = (choices: readonly FactId[]): Refusal => ({
  kind: 'refuse',
  reason: 'ambiguous',
  missing: [],
  nearest: [],
  choices,
  holders: [],
});

/** The entity that a question is about when it asks for nothing else: “Acme?”, “who is Anna”. */
function onlyEntity({ question: { tokens }, weighed }: Inquiry): EntityId | undefined {
  const [id, another] = entitiesMeant(weighed.flatMap(({ token }) => (token.kind === 'entity' ? [token] : [])));
  const asksMore = weighed.some(({ token }) => token.kind !== 'entity' && !asksFor(token, 'who'));
  return another === undefined && !asksMore && tokens.length < 8 ? id : undefined;
}

/**
 * The answer to “did B sue A?” where the record tells that A sued B: all of the question is in the fact, only the other way round. What is known
 * to be untold in these very words is none.
 */
function turnedRound({ question: { relations }, ruled, candidates }: Ranked, dossier: Dossier): Candidate | undefined {
  const [main] = ruled?.turned === true ? ruled.chosen : [];
  if (main === undefined || main.coverage < DECISION.outright) return undefined;
  const isTold = relations.some(
    ({ concept, from, to }) =>
      dossier.concepts.get(concept)?.relation?.says !== undefined &&
      toldOf(dossier, concept).some((one) => to.includes(one.from) && one.to.some((id) => from.includes(id))),
  );
  return isTold
    ? candidates.find(({ facts: [fact, another], features }) => {
        const isIt = fact === main.evidence.fact.id && another === undefined;
        return isIt && features.sameWordsUntold === 0;
      })
    : undefined;
}

/** What a choice between candidates goes by. */
interface Rated extends Pick<Candidate, 'facts' | 'confidence'> {
  readonly features: Pick<Candidate['features'], 'first' | 'joined'>;
}

/** The surest candidate, or a part of it that is nearly as sure. `candidates` are in the order of their confidence. */
export function surest<Considered extends Rated>(candidates: readonly Considered[]): Considered | undefined {
  const [first] = candidates;
  if (first === undefined) return undefined;
  // Facts that an example names together are wanted together.
  if (first.features.first > 0 && first.features.joined === 0) return first;
  return candidates.reduce(
    (found, candidate) =>
      candidate.facts.length < found.facts.length &&
      candidate.confidence >= Math.max(DECISION.brief, first.confidence - DECISION.longer) &&
      candidate.facts.every((fact) => first.facts.includes(fact))
        ? candidate
        : found,
    first,
  );
}

/** The decision for a candidate, with what else comes near. */
export function accepted({ question, weighed, examined, candidates, ruled }: Ranked, { examined: chosen }: Candidate): Decision {
  const [main] = chosen;
  const turned = ruled?.turned === true && main !== undefined && ruled.chosen[0]?.place === main.place;
  // A fact is examined once for all the candidates that it is in.
  const near = [...new Set([...candidates.flatMap((candidate) => candidate.examined), ...examined])];
  const verdict: Verdict | undefined = turned
    ? 'otherwise'
    : main && verdictOf(question, weighed, main, correctedByAny(question, weighed, chosen, near));
  // What only shares the kind of question asked (another date, another amount) is no neighbour.
  const concepts = new Set(chosen.flatMap(({ evidence }) => evidence.fact.concepts));
  const related = near
    .filter((one) => !chosen.includes(one) && one.evidence.fact.concepts.some((concept) => concepts.has(concept)))
    .slice(0, MOST_RELATED)
    .map(({ evidence }) => evidence.fact.id);
  const explained = jointly(weighed, chosen);
  // What is corrected is corrected by the whole: its parts correct nothing.
  const isPart = ({ evidence: { fact } }: Examined): boolean => chosen.some((other) => fact.part_of.includes(other.evidence.fact.id));
  const told = verdict === 'otherwise' && !question.several ? chosen.filter((one) => !isPart(one)) : chosen;
  return {
    plan: { kind: 'facts', facts: told.map(({ evidence }) => evidence.fact.id), related, ...(verdict !== undefined && { verdict }) },
    chosen,
    unexplained: leftOpen(weighed, explained),
    coverage: coverageOf(weighed, explained),
  };
}

/** The refusal of a question that one answer comes near to: what that answer would pass over is what is missing. */
function besides({ facts, open: openTo }: Candidate, refusal: Refusal, { held, weighed }: Pick<Ranked, 'held' | 'weighed'>): Refusal {
  const tokens = openTo();
  const concepts: ReadonlySet<string> = conceptsMeant(tokens);
  const ofOthers = refusal.missing.filter((missing) => missing.kind === 'concept' && concepts.has(missing.concept));
  // What the record holds somewhere is not what is missing, whatever is asked of it.
  const isUntold = (token: Token): boolean => isMissing(token) && !held.has(token);
  const open = tokens.filter(isUntold);
  // A name that some example asks with, and that no fact holds, is missing all the same.
  const lacking = open.length > 0 ? open : weighed.flatMap(({ token }) => (isProperName(token) && isUntold(token) ? [token] : []));
  const words = new Set(lacking.map(({ text }) => text));
  return {
    ...refusal,
    reason: 'not-in-source',
    missing: ofOthers.length > 0 ? ofOthers : missingOf(words),
    nearest: facts.slice(0, MOST_NEAREST),
    holders: ofOthers.length > 0 ? refusal.holders : [],
  };
}

/** Whether a question has a name or a word that the dossier or the language knows. */
const saysSomething = ({ question }: Inquiry): boolean =>
  question.tokens.some(({ kind }) => kind === 'entity' || kind === 'term' || kind === 'sense');

function refuse(inquiry: Ranked, trained: Trained, dossier: Dossier): Refused {
  const {
    question,
    weighed,
    recognition: { ranking, chances },
    candidates,
  } = inquiry;
  const refusal = refusalOf(inquiry, dossier, likeliestOf(inquiry, trained));
  if (refusal.reason !== 'not-in-source' && refusal.reason !== 'off-topic') return { refusal, ground: refusal.reason };
  const [first] = candidates;
  const relation = relationAsked(question, dossier);
  const ofRelation: Refused | undefined = relation && {
    refusal: lacking(refusal, relation, tellingOf(relation.concept, inquiry) ?? refusal.nearest),
    ground: 'a relation that is told of others',
  };
  // How much, when or why somebody did it may be known to be untold as such.
  if (ofRelation !== undefined && question.shape.asks.length === 0) return ofRelation;
  // A question that has no word of anything asks for no gap.
  if (saysSomething(inquiry)) {
    const likeliest = ranking.find((one) => !isOfOthers(trained.intents[one], question));
    const intent = likeliest === undefined || (chances.get(likeliest) ?? 0) < DECISION.named ? undefined : trained.intents[likeliest];
    if (intent?.kind === 'off-topic' && (intent.theme === OURS || isOffTopic(weighed, chances.get(likeliest ?? 0) ?? 0)))
      return {
        refusal: { ...refusal, reason: 'off-topic', missing: [], nearest: [], holders: [] },
        ground: `off-topic: ${intent.theme}`,
      };
    const named = gapNamed(inquiry, trained, dossier.gaps);
    if (named !== undefined) {
      const told = dossier.gaps.get(named.gap)?.nearest.filter((id) => dossier.facts.has(id)) ?? [];
      const nearest: readonly FactId[] = told.length > 0 ? told : (first?.facts ?? refusal.nearest);
      return {
        refusal: lacking(refusal, { kind: 'gap', gap: named.gap }, nearest),
        ground: `gap ${named.gap}, ${named.chance.toFixed(2)}`,
      };
    }
  }
  if (ofRelation !== undefined) return ofRelation;
  if (first === undefined || first.confidence < DECISION.ours) return { refusal, ground: groundOf(refusal) };
  const beside = besides(first, refusal, inquiry);
  return { refusal: beside, ground: groundOf(beside) };
}

/** What the examples ask for in words like these, where that is likely: facts, where nothing that has to be held is left open, or a gap. */
function likeliestOf({ recognition: { ranking, chances }, candidates }: Ranked, { intents }: Trained): Likeliest {
  const [likeliest] = ranking;
  const intent = likeliest === undefined || (chances.get(likeliest) ?? 0) < DECISION.named ? undefined : intents[likeliest];
  if (intent?.kind === 'gap') return { facts: [], isGap: true };
  if (intent?.kind !== 'facts') return { facts: [], isGap: false };
  const open = candidates.find(({ facts }) => facts.every((fact) => intent.facts.includes(fact)))?.open() ?? [];
  return { facts: open.some(({ attribute, name }) => attribute || name) ? [] : intent.facts, isGap: false };
}

/** Of the facts examined, those that tell such a relation; undefined where none does. */
function tellingOf(concept: ConceptId, { examined }: Ranked): readonly FactId[] | undefined {
  const telling = examined.flatMap(({ evidence: { fact } }) => (fact.concepts.includes(concept) && !fact.negative ? [fact.id] : []));
  return telling.length > 0 ? telling : undefined;
}

/** The refusal that names just this as missing. */
const lacking = (refusal: Refusal, missing: Missing, nearest: readonly FactId[]): Refusal => ({
  ...refusal,
  reason: 'not-in-source',
  missing: [missing],
  nearest: nearest.slice(0, MOST_NEAREST),
  holders: [],
});

function groundOf({ reason, missing: [first] }: Refusal): string {
  if (reason !== 'not-in-source') return reason;
  if (first === undefined) return 'nothing that can be named';
  return first.kind === 'concept' ? 'a concept that is told of others' : 'names, attributes, amounts and dates that no fact holds';
}
