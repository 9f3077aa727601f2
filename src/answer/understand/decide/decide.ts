/** Deciding: the surest candidate where it is sure enough, or a refusal that says what is missing. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { EntityId, FactId } from '../../../dossier/schema.ts';
import type { Plan, Refusal, Verdict } from '../../plan.ts';
import type { Trained } from '../learn/trained.ts';
import { toldOf } from '../../told-of.ts';
import { jointly } from '../rank/choice.ts';
import { leftOpen } from '../rank/constraints.ts';
import { correctedByAny } from '../rank/corrects.ts';
import type { Examined } from '../rank/constraints.ts';
import type { Candidate, Ranked } from '../rank/inquiry.ts';
import { asksFor, entitiesMeant } from '../read/meaning.ts';
import { coverageOf } from '../read/question.ts';
import type { Inquiry, Question, Weighed } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { THRESHOLD } from '../rank/confidence.ts';
import { lacking, refuse } from './refuse.ts';
import { refusalOf } from './refusal.ts';
import { ofOthersAlone } from './sole.ts';
import { verdictOf } from './verdict.ts';

/** Tuned on the tune half of the project's own questions (`test/questions/`). */
export const DECISION = {
  /** How sure an answer must be whose facts have it the other way round. */
  leastOfTurned: 0.94,
  /** The same where they name nobody else, and somebody is asked for. */
  leastOfNobody: 0.92,
  /** The same where they measure something of others than those whom it names. */
  leastOfOthers: 0.95,
  /** How much surer a longer answer must be than a shorter one, and how sure the shorter one must be by itself. */
  longer: 0.04,
  brief: 0.97,
  /** The share of the examples in the same words that ask for an answer, for it to be what somebody has written down. */
  written: 0.6,
  /** How sure a fact must be asked for by itself to be told beside another that several things are asked of. */
  leastBeside: 0.1,
  /** The share of a question that a fact must explain to be all of it the other way round. */
  outright: 0.9,
} as const;

const MOST_RELATED = 3;
/** A number from here on is an amount, whatever it counts. */
const LEAST_AMOUNT = 1_000_000;
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

/** Takes the surest candidate, or refuses. `given` says how sure it has to be, 0 to 1, where that is no question by itself. */
export function decide(inquiry: Ranked, trained: Trained, dossier: Dossier, given?: number): Decision {
  const threshold = given ?? THRESHOLD;
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
  const found = written ?? surest(candidates);
  const chosen =
    written === undefined && found !== undefined && measuresOthers(found) ? (ofNamed(found, candidates, question) ?? found) : found;
  // The same measured of the one who is named is asked for as surely as it was found of another.
  const isInstead = chosen !== found && found !== undefined && found.confidence >= threshold;
  const least = written !== undefined || isInstead || chosen === undefined ? 0 : leastOf(chosen, question, threshold);
  // Where the same is measured of several and none is named, only an example in the very words tells whose is meant.
  const isOpen = inquiry.choices !== undefined && (chosen === undefined || chosen.features.sameWords === 0);
  if (only !== undefined && written === undefined) return who(only);
  const isNumber = weighed.every(({ token }) => isBareNumber(token));
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
  if (chosen !== undefined && chosen.confidence >= least && !isOpen && !isNumber && !isNames)
    return accepted(inquiry, given === undefined ? withoutFiller(chosen, candidates, question) : chosen);
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

/** Whether a token is a number that asks for nothing by itself: not one so large that it can only be an amount (“what is the 62 billion”). */
const isBareNumber = ({ kind, unit, amount }: Token): boolean =>
  kind === 'value' && unit === undefined && (amount?.values ?? []).every((value) => value.lt(LEAST_AMOUNT));

/** Whether a yes is wanted to names in words that nobody knows: to one alone, or to several of whom the fact only mentions some. */
function namesAlone({ question, weighed }: Inquiry, { examined: [main] }: Candidate): boolean {
  if (!question.shape.yesNo || !weighed.every(({ token }) => token.kind === 'entity')) return false;
  if (weighed.length === 1) return question.tokens.length > MOST_OF_NAME;
  return [...question.entities].some((id) => (main?.evidence.fact.about[id] ?? 'mentioned') === 'mentioned');
}

/** Whether the fact measures something, and of nobody whom the question names. */
const measuresOthers = ({ features, examined: [main] }: Pick<Candidate, 'features' | 'examined'>): boolean =>
  features.lacksEntity > 0 && features.yesNo === 0 && main !== undefined && main.evidence.fact.measured.length > 0;

/** Of the candidates the one fact that measures the same as a certain one, of those whom the question names. */
function ofNamed({ examined: [main] }: Candidate, candidates: readonly Candidate[], { entities }: Question): Candidate | undefined {
  const concepts = new Set(main?.evidence.fact.measured.map(({ concept }) => concept));
  return candidates.find(
    ({ facts, features, examined: [one] }) =>
      facts.length === 1 &&
      features.lacksEntity === 0 &&
      features.sound === 1 &&
      one?.evidence.fact.measured.some(({ concept, of }) => concepts.has(concept) && of.some((id) => entities.has(id))) === true,
  );
}

/** How sure a candidate has to be: surer where it has the roles the other way round, or names nobody whom a question for somebody does not name itself. */
function leastOf({ features, examined }: Candidate, question: Question, threshold: number): number {
  if (features.turned > 0) return DECISION.leastOfTurned;
  if (measuresOthers({ features, examined })) return DECISION.leastOfOthers;
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

/**
 * An answer joined of several, without what hardly anybody asks for by itself: that made it surer that something is asked for which is told, and only has a
 * word that the rest leaves open.
 */
function withoutFiller(joined: Candidate, candidates: readonly Candidate[], { shape }: Question): Pick<Candidate, 'examined'> {
  if (joined.features.joined === 0 || shape.states) return joined;
  const likely = candidates.filter(
    ({ features, facts, confidence }) =>
      features.joined === 0 && confidence >= DECISION.leastBeside && facts.every((fact) => joined.facts.includes(fact)),
  );
  const [first] = joined.facts;
  return {
    examined: joined.examined.filter(
      ({
        evidence: {
          fact: { id },
        },
      }) => id === first || likely.some(({ facts }) => facts.includes(id)),
    ),
  };
}

/** The decision for a candidate, with what else comes near. */
export function accepted(
  { question, weighed, examined, candidates, ruled }: Ranked,
  { examined: chosen }: Pick<Candidate, 'examined'>,
): Decision {
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
