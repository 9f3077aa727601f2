/** The answers that a follow-up may ask for, and the signals that speak for and against each: numbers that a network weighs (`choose.ts`). */
import { known } from '../../../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import type { Request } from '../../../dossier/language/follow-ups.ts';
import type { EntityId, FactId } from '../../../dossier/schema.ts';
import { saysTheSame } from '../../leads.ts';
import type { Plan } from '../../plan.ts';
import { accepted } from '../decide/decide.ts';
import type { Decision } from '../decide/decide.ts';
import { aboutOf, partiesOf } from '../rank/about.ts';
import type { Aspects } from '../rank/aspect.ts';
import { answerKey } from '../rank/candidates.ts';
import type { Ranked } from '../rank/inquiry.ts';
import type { StatementVector } from '../rank/statement-model.ts';
import type { QuestionLanguage } from '../read/fold.ts';
import { asksFor, entitiesMeant } from '../read/meaning.ts';
import type { Question } from '../read/question.ts';
import { isSaidIn } from './before.ts';
import type { Before, Previous } from './before.ts';
import { nearnessOf } from './beside.ts';
import type { BesideOf } from './beside.ts';
import { completions } from './completions.ts';
import { comparesOnly, contentOf, openStandIns } from './leaning.ts';
import type { Leaning } from './leaning.ts';
import { isGap } from './refusal.ts';
import { FOLLOW_SIGNALS } from './signal-names.ts';
import type { FollowSignal, TriedAs } from './signal-names.ts';
import { writeTexts } from './text-signals.ts';
import type { Best, RankedText } from './text-signals.ts';
import type { FollowWords } from './words.ts';

/** What the signals of a follow-up are taken from. */
export interface Followed {
  readonly question: Question;
  /** The question without what says that it goes on. */
  readonly own: Question;
  readonly before: Before;
  readonly previous: Previous;
  readonly language: QuestionLanguage;
  readonly leaning: Leaning;
  /** What it asks for in so many words, where that is known. */
  readonly request: Request | undefined;
  /** What it is by itself, and what the rules make of it. */
  readonly alone: Plan;
  readonly ruled: Plan;
}

/** What the signals are taken by. */
export interface SignalParts {
  readonly dossier: Dossier;
  readonly words: FollowWords;
  readonly besideOf: BesideOf;
  readonly aspects: Aspects;
  readonly read: (text: string) => Question;
  /** Ranks what may answer a whole question, these facts among it. */
  readonly rank: (question: Question, language: QuestionLanguage, beside: readonly FactId[]) => Ranked;
}

/** An answer that a follow-up may ask for. */
export interface Signalled {
  readonly facts: readonly FactId[];
  readonly decision: () => Decision;
  /** In the order of `FOLLOW_SIGNALS`. */
  readonly signals: Float64Array;
}

/** Most candidates of one text. */
const MOST_OF_TEXT = 5;

/** Some of the signals, by their names. */
type Row = Partial<Record<FollowSignal, number>>;

/** Where each signal stands in a row. */
const PLACES: ReadonlyMap<string, number> = new Map(FOLLOW_SIGNALS.map((name, at) => [name, at]));

/** Writes signals into a row. @throws RangeError where there is no such signal */
function write(into: Float64Array, row: Row): void {
  for (const [name, value] of Object.entries(row)) {
    const at = PLACES.get(name);
    if (at === undefined) throw new RangeError(`there is no signal ${name}`);
    into[at] = value;
  }
}

/** The answers that a follow-up may ask for, each with its signals. */
export function signalled(followed: Followed, parts: SignalParts): Signalled[] {
  const { previous, before, ruled, alone } = followed;
  const { dossier } = parts;
  const beside = parts.besideOf(before, previous.plan);
  const texts = textsOf(followed, parts).map(({ as, question }): RankedText => {
    const ranked = parts.rank(question, followed.language, beside);
    let vector: StatementVector | undefined;
    return {
      as,
      ranked,
      vector: () => (vector ??= parts.aspects.vectorOf(ranked)),
      byFacts: new Map(ranked.candidates.map((one) => [answerKey(one.facts), one])),
    };
  });
  const found = new Map<string, readonly FactId[]>();
  const add = (facts: readonly FactId[]): void => void (facts.length > 0 && found.set(answerKey(facts), facts));
  for (const plan of [ruled, alone]) if (plan.kind === 'facts') add(plan.facts);
  if (previous.plan.kind === 'facts') add(previous.plan.facts);
  for (const { ranked } of texts) for (const { facts } of ranked.candidates.slice(0, MOST_OF_TEXT)) add(facts);
  for (const id of beside) add([id]);
  const common = new Float64Array(FOLLOW_SIGNALS.length);
  write(common, saying(followed, parts));
  write(common, leaningOn(followed));
  return [...found].map(([key, facts]) => {
    const signals = common.slice();
    const own = facts.map((id) => known(dossier.facts, id));
    write(signals, standing(own, followed, dossier));
    write(signals, decided(facts, followed));
    const best = writeTexts(signals, key, texts);
    write(signals, aspectOf(facts, followed, parts, best));
    return { facts, decision: () => decisionOf(facts, best), signals };
  });
}

/** As the follow-up is decided in the text in which the answer is surest; without its verdict, which is on that text and not on what was typed. */
function decisionOf(facts: readonly FactId[], best: Best | undefined): Decision {
  const bare: Plan = { kind: 'facts', facts, related: [] };
  if (best === undefined) return { plan: bare, chosen: [], unexplained: [], coverage: 1 };
  const decision = accepted(best.ranked, best.candidate);
  const { plan } = decision;
  return { ...decision, plan: { ...bare, ...(plan.kind === 'facts' && { related: plan.related }) } };
}

interface Text {
  readonly as: TriedAs;
  readonly question: Question;
}

function textsOf({ question, own, before }: Followed, { dossier, words, read }: SignalParts): Text[] {
  const texts = new Map<string, Text>();
  const add = (as: TriedAs, text: string, given?: Question): void => {
    if (!texts.has(text)) texts.set(text, { as, question: given ?? read(text) });
  };
  add('alone', own.text, own);
  add('alone', question.text, question);
  for (const { text, made } of completions(own, before, dossier, words)) add(made, text);
  add('behind', `${before.text} ${own.text}`);
  return [...texts.values()];
}

const flag = (is: boolean): number => (is ? 1 : 0);

/** What the follow-up says. */
function saying({ question, own, before, language, leaning, request }: Followed, { words, dossier }: SignalParts): Row {
  const content = contentOf(own.tokens);
  const { shape } = question;
  const asks = (ask: Parameters<typeof asksFor>[1]): number => flag(own.tokens.some((token) => asksFor(token, ask)));
  return {
    content: content.length,
    asks: own.tokens.filter(({ kind }) => kind === 'ask').length,
    tokens: question.tokens.length,
    unknown: content.filter(({ kind }) => kind === 'unknown').length,
    values: content.filter(({ kind }) => kind === 'value' || kind === 'date').length,
    length: Math.log1p(own.text.length),
    english: flag(language === 'en'),
    yesNo: flag(shape.yesNo),
    negated: flag(shape.negated),
    states: flag(shape.states),
    open: flag(shape.open),
    goesOn: flag(words.goesOn(question.text)),
    refersBack: openStandIns(question, { words, dossier }).length,
    asksTheSame: flag(words.asksTheSame(question.text)),
    asksOthers: flag(words.asksForOthers(question.text)),
    asksBackThen: flag(words.asksBackThen(own.text)),
    compares: flag(comparesOnly(own, words)),
    saidBefore: content.length === 0 ? 0 : content.filter((token) => isSaidIn(before, token)).length / content.length,
    plainly: flag(leaning === 'plainly'),
    perhaps: flag(leaning === 'perhaps'),
    asksWho: asks('who'),
    asksWhen: Math.max(asks('when'), asks('day')),
    asksWhere: Math.max(asks('where'), asks('place')),
    asksWhy: asks('why'),
    asksAmount: Math.max(asks('money'), asks('percent'), asks('count')),
    ...(request !== undefined && { [REQUESTED[request]]: 1 }),
  };
}

const REQUESTED = {
  next: 'requestNext',
  earlier: 'requestEarlier',
  more: 'requestMore',
  others: 'requestOthers',
  source: 'requestSource',
  really: 'requestReally',
} as const satisfies Record<Request, FollowSignal>;

/** What it goes on from, what the rules make of it, and what it is by itself, whatever the answer. */
function leaningOn({ previous: { plan }, before, ruled, alone }: Followed): Row {
  const isOffTopic = (of: Plan): boolean => of.kind === 'refuse' && of.reason === 'off-topic';
  return {
    afterFacts: flag(plan.kind === 'facts'),
    afterRefusal: flag(plan.kind === 'refuse'),
    shown: before.facts.length,
    ruledRefuses: flag(ruled.kind === 'refuse'),
    ruledGap: flag(isGap(ruled)),
    ruledOffTopic: flag(isOffTopic(ruled)),
    ruledCard: flag(ruled.kind === 'card'),
    ruledWho: flag(ruled.kind === 'who'),
    ruledAlone: flag(ruled === alone),
    aloneRefuses: flag(alone.kind === 'refuse'),
    aloneGap: flag(isGap(alone)),
    aloneOffTopic: flag(isOffTopic(alone)),
    aloneAmbiguous: flag(alone.kind === 'refuse' && alone.reason === 'ambiguous'),
    aloneWho: flag(alone.kind === 'who'),
    aloneOther: flag(alone.kind !== 'refuse' && alone.kind !== 'facts' && alone.kind !== 'who'),
  };
}

/** How an answer stands to what was shown, and to whom the follow-up names. */
function standing(facts: readonly DossierFact[], { own, before, previous: { plan } }: Followed, dossier: Dossier): Row {
  const { facts: shown, subjects } = before;
  const share = (so: (fact: DossierFact) => boolean): number => facts.filter(so).length / facts.length;
  const [main] = shown;
  const matters = new Set(shown.flatMap((fact) => fact.concepts));
  const parties = new Set(shown.flatMap(partiesOf));
  const measures = new Set(shown.flatMap((fact) => fact.measured.map(({ concept }) => concept)));
  const subject = subjects.find(({ entity }) => entity !== undefined)?.entity;
  const named = [...own.entities];
  const isOf = (entity: EntityId) => (fact: DossierFact) => fact.speaker === entity || aboutOf(fact).some(([id]) => id === entity);
  const nearest = plan.kind === 'refuse' ? plan.nearest : [];
  const related = plan.kind === 'facts' ? plan.related : [];
  return {
    again: share((fact) => shown.includes(fact)),
    sameParagraph: share((fact) => shown.some(({ paragraphs }) => paragraphs.some((number) => fact.paragraphs.includes(number)))),
    nearness: Math.max(0, ...facts.map((fact) => nearnessOf(fact, shown))),
    tied: share((fact) => !shown.includes(fact) && shown.some((one) => saysTheSame(dossier, fact, one))),
    sameConcept: share((fact) => main?.concepts[0] !== undefined && fact.concepts[0] === main.concepts[0]),
    anyConcept: share((fact) => fact.concepts.some((concept) => matters.has(concept))),
    sameParty: share((fact) => partiesOf(fact).some((id) => parties.has(id))),
    sameSubject: subject === undefined ? 0 : share(isOf(subject)),
    sameSpeaker: share((fact) => main?.speaker !== undefined && fact.speaker === main.speaker),
    sameStatus: share((fact) => fact.status === main?.status),
    measuresSame: share((fact) => fact.measured.some(({ concept }) => measures.has(concept))),
    dated: share((fact) => fact.when !== undefined),
    measured: share((fact) => fact.measured.length > 0),
    asNearest: share(({ id }) => nearest.includes(id)),
    asRelated: share(({ id }) => related.includes(id)),
    facts: facts.length,
    namesHeld: named.length === 0 ? 0 : named.filter((entity) => facts.some(isOf(entity))).length / named.length,
    namesLacking: named.filter((entity) => !facts.some(isOf(entity))).length,
  };
}

/** Whether an answer tells the very thing that the follow-up asks, of those whom that and the question before name. */
const aspectOf = (facts: readonly FactId[], { own, before }: Followed, { aspects }: SignalParts, best: Best | undefined): Row => ({
  ...aspects.of(own, own.entities.union(entitiesMeant(before.tokens)), facts),
  ...(best !== undefined && aspects.statedOf(best.vector(), facts[0])),
});

/** Whether the rules, and the follow-up by itself, come to just this answer, and how much of it they share. */
function decided(facts: readonly FactId[], { ruled, alone }: Followed): Row {
  const same = (plan: Plan): number => flag(plan.kind === 'facts' && answerKey(plan.facts) === answerKey(facts));
  const share = (plan: Plan): number => (plan.kind === 'facts' ? facts.filter((id) => plan.facts.includes(id)).length / facts.length : 0);
  return { ruledSame: same(ruled), ruledShare: share(ruled), aloneSame: same(alone), aloneShare: share(alone) };
}
