/** Follow-ups: “and Acme?” takes what it leaves out from what was asked and answered before. */
import { known } from '../../../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import type { Plan } from '../../plan.ts';
import { jointly } from '../rank/choice.ts';
import { aboutOf } from '../rank/evidence.ts';
import { THRESHOLD } from '../rank/confidence.ts';
import { correctable, REQUIRED } from '../rank/constraints.ts';
import { isMissing, missingOf, MOST_NEAREST } from '../decide/refusal.ts';
import type { Candidate, Ranked } from '../rank/inquiry.ts';
import { isOpen } from '../read/asks.ts';
import type { QuestionLanguage } from '../read/fold.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { beforeOf, entityNamed } from './before.ts';
import type { Before, Previous } from './before.ts';
import { completions } from './completions.ts';
import type { Completion } from './completions.ts';
import { contentOf, INSTEAD, leaningOf } from './leaning.ts';
import { sameAt, sameOf } from './same.ts';
import type { FollowWords } from './words.ts';

/** How sure an answer has to be, by how the question was made whole: one that is put together of two reads like no example of either. */
const LEAST: Readonly<Record<Completion['made'], number>> = { instead: THRESHOLD, named: 0.35, joined: 0.28 };

/** What came of a whole question. */
interface Understood extends Ranked {
  readonly plan: Plan;
}

/** Says whether a candidate may answer. */
export type Fits = (candidate: Candidate, inquiry: Ranked) => boolean;

interface Parts<Steps> {
  readonly dossier: Dossier;
  readonly words: FollowWords;
  readonly read: (text: string) => Question;
  /** Understands a whole question: an answer has to be so sure, and to fit. */
  readonly understand: (question: Question, language: QuestionLanguage, threshold: number, fits: Fits) => Steps;
  readonly surenessOf: (steps: Steps) => number;
}

/** Understands a question as short for another; undefined where it is none. `alone` is what it is by itself. */
export type Follow<Steps> = (question: Question, alone: Steps, previous: Previous, language: QuestionLanguage) => Steps | undefined;

/** Builds what understands follow-ups. */
export const followUps =
  <Steps extends Understood>({ dossier, words, read, understand, surenessOf }: Parts<Steps>): Follow<Steps> =>
  (question, alone, previous, language) => {
    const leaning = leaningOf(question, { plan: alone.plan, sureness: surenessOf(alone) }, { dossier, words });
    if (leaning === 'not') return undefined;
    const before = beforeOf(previous, dossier, language, { read, words });
    const own = ownOf(question, words, read);
    const [tells, tellsName, isOfMatter] = [tellsOwn(own, mustTell), tellsOwn(own, mustHold), matterOf(before, previous.plan, dossier)];
    const continues = ({ examined }: Candidate): boolean => examined.some(({ evidence }) => isOfMatter(evidence.fact));
    // Two questions put together are answered by what is of one matter, not by something for each.
    const isJoint = ({ examined }: Candidate): boolean =>
      examined.length < 2 || examined.every(({ evidence }) => isOfMatter(evidence.fact));
    const continuesPlan = (plan: Plan): boolean => plan.kind === 'facts' && plan.facts.some((id) => isOfMatter(known(dossier.facts, id)));
    // What is less sure than an answer has to be goes on from the one before, and nothing is surer.
    const isSure: Fits = (candidate, inquiry) =>
      candidate.confidence >= THRESHOLD || (candidate === inquiry.candidates[0] && continues(candidate));
    const fitting: Readonly<Record<Completion['made'], Fits>> = {
      // What it asks for is asked for in the question before too.
      instead: (candidate, inquiry) => isSure(candidate, inquiry) && tellsName(candidate, inquiry),
      named: (candidate, inquiry) => isSure(candidate, inquiry) && tells(candidate, inquiry),
      joined: (candidate, inquiry) =>
        isSure(candidate, inquiry) && tells(candidate, inquiry) && isJoint(candidate) && explainsOwn(candidate, inquiry, own, before.facts),
    };
    let [first, tried, best]: (Steps | undefined)[] = [];
    // One after the other, and only two kept: what leads to a plan takes much room.
    for (const { text, made } of completions(own, before, dossier, words)) {
      const steps = understand(read(text), language, leaning === 'plainly' ? LEAST[made] : THRESHOLD, fitting[made]);
      if (made !== 'joined') first ??= steps;
      tried ??= steps;
      if (isAnswer(steps.plan) && (best === undefined || surenessOf(steps) > surenessOf(best))) best = steps;
    }
    // It may well be whole, and only begin as if it went on from something.
    // What only asks has nothing of its own to be whole by.
    if (isAnswer(alone.plan) && contentOf(own.tokens).length > 0) {
      const surest = best === undefined || surenessOf(alone) >= surenessOf(best);
      if (surest && (first === undefined || best !== undefined) && continuesPlan(alone.plan)) return alone;
      if (surest && first === undefined) return leaning === 'perhaps' ? (best ?? tried ?? alone) : alone;
    }
    if (best !== undefined) return best;
    const onlyAsks = contentOf(own.tokens).length === 0;
    if (onlyAsks && isOneAnswer(alone.plan) && surenessOf(alone) >= SURE && !words.goesOn(question.text)) return alone;
    const same = sameOfNamed(own, before, dossier);
    if (same !== undefined) return { ...alone, plan: same };
    // Where nothing but a name was asked about, another name asks who that is.
    return alone.plan.kind === 'who' && before.tokens.every(asksWho) ? alone : (first ?? refused(own, alone, before));
  };

/** A refusal names what it is likely to be asked for, where nothing else tells whose. */
const LIKELY = 0.75;

/** What a follow-up of a word or two is refused with, which by itself is about nothing: it is about what was shown. */
function refused<Steps extends Understood>({ tokens, entities }: Question, alone: Steps, { facts }: Before): Steps {
  const { plan, held, recognition } = alone;
  const content = contentOf(tokens);
  const isRefused = plan.kind === 'refuse' && plan.reason !== 'ambiguous';
  if (facts.length === 0 || content.length > 1 || entities.size > 0 || (content.length > 0 && !isRefused)) return alone;
  const [likeliest = -1] = recognition.ranking;
  const isNamed = isRefused && plan.missing.some(({ kind }) => kind !== 'words') && (recognition.chances[likeliest] ?? 0) >= LIKELY;
  if (content.length > 0 && isNamed) return alone;
  const told = new Set([...held].map(({ text }) => text));
  const missing = missingOf(content.filter((token) => isMissing(token) && !told.has(token.text)).map(({ text }) => text));
  const nearest = facts.slice(0, MOST_NEAREST).map(({ id }) => id);
  return { ...alone, plan: { kind: 'refuse', reason: 'not-in-source', missing, nearest, choices: [], holders: [] } };
}

/** Whether a token is of a question that asks of a name who or what that is, and nothing else. */
const asksWho = (token: Token): boolean =>
  token.kind === 'light' || token.kind === 'entity' || (token.kind === 'ask' && asksAny(token, WHO));
const WHO: ReadonlySet<string> = new Set(['k:who']);

/** What only asks is answered by itself where one fact is surely meant, such as the one figure that everybody asks for. */
const SURE = 0.9;
const isOneAnswer = (plan: Plan): boolean => plan.kind === 'facts' && plan.facts.length === 1;

const isAnswer = ({ kind }: Plan): boolean => kind !== 'refuse' && kind !== 'who';

/** The same of the one, or at the time, that the question names and asks nothing else of. */
function sameOfNamed({ text, tokens }: Question, { facts }: Before, dossier: Dossier): Plan | undefined {
  const [token, another] = tokens.filter(({ kind }) => kind !== 'light');
  if (token === undefined || another !== undefined || isOpen(text)) return undefined;
  if (token.date !== undefined) return sameAt(token.date.date, facts, dossier);
  const entity = entityNamed(token);
  return entity === undefined ? undefined : sameOf(entity, facts, dossier);
}

/** The question without what says that it goes on. */
function ownOf(question: Question, words: FollowWords, read: (text: string) => Question): Question {
  const said = words.said(question.text);
  return said === '' || said === question.text ? question : read(said);
}

/** Asks that an answer tells or does not tell; others are open: “how”. */
const TOLD_OR_NOT: ReadonlySet<string> = new Set(['k:day', 'k:when', 'k:duration', 'k:place', 'k:where', 'k:who', 'k:why']);
const asksAny = ({ kind, readings }: Token, asks: ReadonlySet<string>): boolean =>
  kind === 'ask' && readings.some(({ key }) => asks.has(key));
const AMOUNTS: ReadonlySet<string> = new Set(['k:money', 'k:percent', 'k:count']);

/** Whether an answer has to tell this of a follow-up, whatever else the question before was about. */
const mustTell = (token: Token): boolean => mustHold(token) || asksAny(token, TOLD_OR_NOT) || asksAny(token, AMOUNTS);
const mustHold = ({ kind, attribute, name }: Token): boolean => INSTEAD.has(kind) || attribute || name;

/** What a token is known by in a question that was made whole: whom it names, under whatever name, or its text. */
const keyOf = (token: Token): string => entityNamed(token) ?? token.text;

/** An answer tells what the follow-up itself names and asks for: else it would only say again what is known of the question before. */
function tellsOwn({ tokens }: Question, must: (token: Token) => boolean): Fits {
  const own = new Set(tokens.filter(must).map(keyOf));
  return ({ examined }, { question, weighed }) => {
    const explained = jointly(weighed, examined);
    const tells = (token: Token, at: number): boolean => {
      if (asksAny(token, AMOUNTS)) return examined.some(({ evidence }) => evidence.fact.measured.length > 0);
      if (
        asksAny(token, TOLD_OR_NOT) &&
        examined.every(({ violations }) => violations.some((one) => 'token' in one && one.token === token))
      )
        return false;
      return (explained[at] ?? 0) >= REQUIRED || examined.some(({ evidence }) => correctable(question, token, evidence));
    };
    return weighed.every(({ token }, at) => !own.has(keyOf(token)) || !must(token) || tells(token, at));
  };
}

/** The share of the known words of a follow-up that an answer explains, where its question is put together of two. */
const EXPLAINED = 0.5;
/** How well each of its words is explained by what was shown already, for that to be shown again. */
const OUTRIGHT = 0.9;

/** Whether an answer explains what the follow-up says, and not just the question before. */
function explainsOwn({ examined }: Candidate, { weighed }: Ranked, { tokens }: Question, shown: readonly DossierFact[]): boolean {
  const explained = jointly(weighed, examined);
  const of = (texts: ReadonlySet<string>): { readonly weight: number; readonly explained: number }[] =>
    weighed.flatMap(({ token, weight }, at) => (texts.has(token.text) ? [{ weight, explained: explained[at] ?? 0 }] : []));
  const again = examined.every(({ evidence }) => shown.includes(evidence.fact));
  if (again && of(new Set(contentOf(tokens).map(({ text }) => text))).some((one) => one.explained < OUTRIGHT)) return false;
  const own = of(new Set(tokens.filter(({ kind }) => kind === 'sense' || kind === 'term').map(({ text }) => text)));
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  return own.reduce((sum, one) => sum + one.weight * one.explained, 0) >= EXPLAINED * total;
}

/** Says whether a fact is of the matter that was talked about: of what was shown, what a refusal named as nearest, or whom was asked about. */
function matterOf({ facts, subjects }: Before, plan: Plan, dossier: Dossier): (fact: DossierFact) => boolean {
  const near = plan.kind === 'refuse' ? plan.nearest.flatMap((id) => dossier.facts.get(id) ?? []) : facts;
  const concepts = new Set(near.flatMap((fact) => fact.concepts));
  const paragraphs = new Set(near.flatMap((fact) => fact.paragraphs));
  const entities = new Set(subjects.flatMap(({ entity }) => entity ?? []));
  return (fact) =>
    fact.concepts.some((concept) => concepts.has(concept)) ||
    fact.paragraphs.some((paragraph) => paragraphs.has(paragraph)) ||
    (near.length === 0 && aboutOf(fact).some(([entity]) => entities.has(entity)));
}
