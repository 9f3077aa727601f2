/** Follow-ups: “and Acme?” takes what it leaves out from what was asked and answered before. */
import { known } from '../../../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import type { Plan } from '../../plan.ts';
import { THRESHOLD } from '../rank/confidence.ts';
import type { Ranked } from '../rank/inquiry.ts';
import { aboutOf } from '../rank/evidence.ts';
import { isOpen } from '../read/asks.ts';
import type { QuestionLanguage } from '../read/fold.ts';
import { entitiesMeant } from '../read/meaning.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { beforeOf, entityNamed, isSaidIn } from './before.ts';
import type { Before, Previous } from './before.ts';
import { comparedWith } from './compared.ts';
import { completions } from './completions.ts';
import type { Completion } from './completions.ts';
import { asksAny, fitsOf, isOfSame, matterOf } from './fits.ts';
import type { Fits } from './fits.ts';
import { comparesOnly, contentOf, INSTEAD, leaningOf, openStandIns, SURE_ALONE } from './leaning.ts';
import type { Leaning } from './leaning.ts';
import { nameEndingWith } from './part-of-name.ts';
import { isGap, refusalIn, refusalOf, showsAgain } from './refusal.ts';
import { isToldInstead, sameAt, sameOf, sameOfOthers } from './same.ts';
import { aimed, asksWhoSays, saidBy, saidOf, toldAlready, whoseWords } from './told.ts';
import type { FollowWords } from './words.ts';

/** How sure an answer has to be, by how the question was made whole: one that is put together of two reads like no example of either. */
const LEAST: Readonly<Record<Completion['made'], number>> = { instead: THRESHOLD, named: 0.35, joined: 0.28 };

/** The same where a question may as well be about something else: less than the threshold is enough for one fact of the same matter. */
const LEAST_PERHAPS = 0.36;
/** How sure an answer of another matter has to be, where names stand for what stood for them. */
const LEAST_BESIDE = 0.6;

/** What came of a whole question. */
interface Understood extends Ranked {
  readonly plan: Plan;
}

interface Parts<Steps> {
  readonly dossier: Dossier;
  readonly words: FollowWords;
  readonly read: (text: string) => Question;
  /** Understands a whole question: an answer has to be so sure, and to fit. */
  readonly understand: (question: Question, language: QuestionLanguage, threshold: number, fits: Fits) => Steps;
  readonly confidenceOf: (steps: Steps) => number;
}

/** Understands a question as short for another; undefined where it is none. `alone` is what it is by itself. */
export type Follow<Steps> = (
  question: Question,
  alone: Steps,
  previous: Previous,
  language: QuestionLanguage,
  corrects?: boolean,
) => Steps | undefined;

/** Builds what understands follow-ups. */
export const followUps =
  <Steps extends Understood>(parts: Parts<Steps>): Follow<Steps> =>
  (question, alone, previous, language, corrects = false) => {
    const { dossier, words, read, confidenceOf } = parts;
    const leaning = leaningOf(question, { plan: alone.plan, confidence: confidenceOf(alone) }, { dossier, words });
    const speaker = isAnswer(alone.plan) && alone.plan.kind !== 'said' ? undefined : whoseWords(question);
    if (leaning === 'not' && speaker === undefined) return undefined;
    const before = beforeOf(previous, dossier, language, { read, words });
    if (isOwnMatter(question, alone, before, parts)) return undefined;
    const own = ownOf(question, parts);
    const said =
      (speaker && saidOf(speaker, (fact) => isOfSame(fact, before.facts), dossier)) ??
      (leaning !== 'not' && asksWhoSays(own) ? saidBy(before.facts, dossier) : undefined);
    if (said !== undefined) return { ...alone, plan: said };
    if (leaning === 'not') return undefined;
    const isOfMatter = matterOf(before, previous.plan, dossier);
    const isOfIt = (plan: Plan): boolean => plan.kind === 'facts' && plan.facts.some((id) => isOfMatter(known(dossier.facts, id)));
    const [subject] = before.subjects;
    const shows = (plan: Plan): DossierFact[] => (plan.kind === 'facts' ? plan.facts.map((id) => known(dossier.facts, id)) : []);
    const followUp: FollowUp = {
      isYetToCome: (plan) =>
        plan.kind === 'facts' && words.asksSoFar(question.text) && shows(plan).every(({ status }) => status === 'forecast'),
      isOfSubject: (plan) =>
        shows(plan).some((fact) => fact.speaker === subject?.entity || aboutOf(fact).some(([id]) => id === subject?.entity)),
      own,
      before,
      previous,
      language,
      leaning,
      isOfIt,
      fits: fitsOf(own, before, isOfMatter, dossier),
      content: contentOf(own.tokens),
      // In what says nothing itself: 算力 is no 算.
      pointsBack: words.asksTheSame(lightOf(own)),
    };
    const compares = comparesOnly(own, words);
    const tried = tryAll(followUp, parts);
    const { first, gap, told } = tried;
    // Others than those shown are not told of by what was shown.
    const isAgain = words.asksForOthers(question.text) && tried.best !== undefined && showsAgain(tried.best.plan, previous.plan);
    const ofOthers = isAgain ? (sameOfOthers(before.facts, entitiesMeant(before.tokens), dossier) ?? refusalOf(before.facts)) : undefined;
    if (ofOthers !== undefined) return { ...alone, plan: ofOthers };
    const { best } = tried;
    const compared = compares && best === undefined ? comparedWith(own, before, dossier) : undefined;
    if (compared !== undefined) return { ...alone, plan: compared };
    const onlyAsks = followUp.content.length === 0;
    // It may well be whole, and only begin as if it went on from something.
    const whole = own === question || !isAnswer(alone.plan) ? alone : parts.understand(own, language, THRESHOLD, () => true);
    if (!compares && isWhole(whole, tried, followUp, { corrects, confidenceOf })) return whole;
    // What is known to be untold is not told by what was shown already.
    const asksForUntold = followUp.content.some(({ attribute, kind }) => attribute && kind === 'sense');
    if (best !== undefined) return gap !== undefined && !onlyAsks && (asksForUntold || showsAgain(best.plan, previous.plan)) ? gap : best;
    // What is known to be untold may be told all the same of what the dossier itself has words for: who passed it on.
    const isOwnWord = ({ kind }: Token): boolean => kind === 'term' || kind === 'entity';
    if (told !== undefined && (gap === undefined || followUp.content.every(isOwnWord))) return { ...alone, plan: told };
    if (onlyAsks && isOneAnswer(alone.plan) && confidenceOf(alone) >= SURE && !words.goesOn(question.text)) return alone;
    // What everybody asks for in so few words, where it is of the very matter that was shown.
    const isOfShown = alone.plan.kind === 'facts' && alone.plan.facts.every((id) => isOfSame(known(dossier.facts, id), before.facts));
    if (onlyAsks && isOneAnswer(alone.plan) && isOfShown && confidenceOf(alone) >= THRESHOLD) return alone;
    const ofShown = toldOfNamed(own, before, words.asksTheSame(question.text) || question.shape.yesNo);
    if (ofShown !== undefined) return { ...alone, plan: ofShown };
    const same = sameOfNamed(own, { facts: nearestOf(before, previous.plan, dossier) }, dossier);
    if (same !== undefined) return { ...alone, plan: same };
    // Where nothing but a name was asked about, another name asks who that is.
    if (alone.plan.kind === 'who' && (previous.plan.kind === 'who' || before.tokens.every(asksWho))) return alone;
    if (followUp.pointsBack && leaning === 'perhaps' && isAnswer(alone.plan) && !isOfIt(alone.plan))
      return { ...alone, plan: refusalOf(before.facts) };
    // What is sure by itself stays so where nothing before makes anything else of it.
    if (leaning === 'perhaps' && isAnswer(alone.plan) && confidenceOf(alone) >= SURE_ALONE && words.standIns(own.text).length === 0)
      return alone;
    // Else what goes on from something is not what it would be by itself.
    // What was found beside the matter is no answer after all.
    if (first !== undefined && isAnswer(first.plan)) return { ...alone, plan: refusalOf(before.facts) };
    return first ?? (alone.plan.kind === 'refuse' ? undefined : tried.any) ?? { ...alone, plan: refusalIn(before, own, alone) };
  };

/** Whether a word that was not used before is surely about something of its own: “who mocked it” after a question of mockery is not. */
function isOwnMatter<Steps extends Understood>(
  { tokens, text, entities }: Question,
  alone: Steps,
  before: Before,
  { words, dossier, confidenceOf }: Parts<Steps>,
): boolean {
  const [word, another] = contentOf(tokens);
  if (word === undefined || entities.size > 0 || !isAnswer(alone.plan)) return false;
  if (
    (another === undefined && word.attribute) ||
    words.goesOn(text) ||
    words.asksTheSame(text) ||
    openStandIns({ text, tokens }, { words, dossier }).length > 0
  )
    return false;
  const [subject] = before.subjects;
  const [main] = alone.plan.kind === 'facts' ? alone.plan.facts.map((id) => known(dossier.facts, id)) : [];
  // It is told of whom the question before was about, and the answer is about somebody else.
  const isOfSubject = subject?.entity !== undefined && main !== undefined && isToldInstead(subject.entity, main, dossier);
  if (another !== undefined) return !isOfSubject;
  return confidenceOf(alone) >= SURE_ALONE && !isSaidIn(before, word);
}

/** A follow-up that is being understood. */
interface FollowUp {
  /** The question without what says that it goes on, and what of it says something. */
  readonly own: Question;
  readonly content: readonly Token[];
  readonly before: Before;
  readonly previous: Previous;
  readonly language: QuestionLanguage;
  readonly leaning: Leaning;
  readonly fits: Readonly<Record<Completion['made'], Fits>>;
  /** Whether a plan shows something of the matter that was talked about. */
  readonly isOfIt: (plan: Plan) => boolean;
  /** Whether a plan shows only what is expected, and is asked how it has been. */
  readonly isYetToCome: (plan: Plan) => boolean;
  /** Whether a plan shows something about whom the question before named first. */
  readonly isOfSubject: (plan: Plan) => boolean;
  /** Whether it points back at the whole of what was asked. */
  readonly pointsBack: boolean;
}

/** What came of the whole questions that a follow-up may be short for. */
interface Tried<Steps> {
  /** Of the first that is made of one question alone, and of the first at all. */
  readonly first: Steps | undefined;
  readonly any: Steps | undefined;
  /** The surest answer. */
  readonly best: Steps | undefined;
  /** The first that is known to be untold. */
  readonly gap: Steps | undefined;
  /** What was shown, where it tells all that the follow-up asks. */
  readonly told: Plan | undefined;
}

/** Tries a follow-up as the whole questions that it may be short for: one after the other, and only a few kept, since what leads to a plan takes much room. */
function tryAll<Steps extends Understood>(
  followUp: FollowUp,
  { dossier, words, read, understand, confidenceOf }: Parts<Steps>,
): Tried<Steps> {
  const { own, before, previous, language, leaning, fits, isOfIt, content } = followUp;
  const surer = (one: Steps, other: Steps | undefined): Steps =>
    other === undefined || confidenceOf(one) > confidenceOf(other) ? one : other;
  let [first, any, best, again, gap]: (Steps | undefined)[] = [];
  let told: Plan | undefined;
  let [isNamed, isAgain] = [false, false];
  for (const completion of completions(own, before, dossier, words)) {
    const { text, made } = completion;
    const least = leaning === 'plainly' ? LEAST[made] : Math.max(LEAST[made], LEAST_PERHAPS);
    const steps = aimed(understand(read(text), language, least, fits[made]), own);
    const { plan } = steps;
    if (made !== 'joined') first ??= steps;
    if (isAnswer(plan) && isBeside(plan, completion, followUp, confidenceOf(steps))) continue;
    any ??= steps;
    // Where it is known not to be told of another, both together tell no more of it.
    if (made === 'joined' && gap !== undefined && gap === first) continue;
    if (isGap(plan)) gap ??= steps;
    told ??= toldAlready(steps, own, before.facts, dossier);
    if (!isAnswer(plan)) continue;
    // What was shown is shown again only where nothing else tells what the follow-up says.
    const shows = showsAgain(plan, previous.plan);
    // What only asks of whom a word stands for is something else than was asked before, where that is answered.
    if (made === 'joined' && shows && isNamed && !isAgain) continue;
    if (made === 'named' && confidenceOf(steps) >= THRESHOLD) [isNamed, isAgain] = [true, shows];
    if (content.length > 0 && shows) again = surer(steps, again);
    else best = surer(steps, best);
  }
  return { first, any, best: best === undefined || (again !== undefined && !isOfIt(best.plan)) ? (again ?? best) : best, gap, told };
}

/** Whether an answer is beside the matter, where it has to be of it: what points back is about that, and what is less sure is of what was talked about. */
function isBeside(
  plan: Plan,
  { text, made }: Completion,
  { own, pointsBack, leaning, isOfIt, isYetToCome }: FollowUp,
  confidence: number,
): boolean {
  if (isYetToCome(plan)) return true;
  if (pointsBack && own.text.startsWith(text) && !isOfIt(plan)) return true;
  if (made === 'named' && confidence < LEAST_BESIDE && !isOfIt(plan)) return true;
  return leaning === 'perhaps' && confidence < THRESHOLD && !(isOneAnswer(plan) && isOfIt(plan));
}

/** Whether a follow-up is answered as by itself; names and what only asks have nothing of their own to be whole by. */
function isWhole<Steps extends Understood>(
  whole: Steps,
  { first, best, gap }: Tried<Steps>,
  { own, content, before, previous, leaning, isOfIt, isOfSubject }: FollowUp,
  { corrects, confidenceOf }: { readonly corrects: boolean } & Pick<Parts<Steps>, 'confidenceOf'>,
): boolean {
  if (!isAnswer(whole.plan)) return false;
  // What is known to be untold of whom it goes on from is not told of others.
  if (gap !== undefined && best === undefined && before.facts.length === 0 && !isOfSubject(whole.plan)) return false;
  // What is corrected is not what was asked before.
  if (corrects && isOfIt(whole.plan)) return true;
  const namesUnknown = showsAgain(whole.plan, previous.plan) && own.tokens.some(({ name, kind }) => name || kind === 'unknown');
  // What only takes up words of the question before is of what that was about.
  const takesUp = best !== undefined && content.every((token) => isSaidIn(before, token)) && content.every(({ kind }) => kind !== 'entity');
  const mayBeWhole = content.some(({ kind }) => !INSTEAD.has(kind)) && !namesUnknown && !takesUp;
  if (!mayBeWhole || (best !== undefined && confidenceOf(whole) < confidenceOf(best))) return false;
  if (isOfIt(whole.plan) && (first === undefined || best !== undefined)) return true;
  return first === undefined && leaning === 'plainly' && confidenceOf(whole) >= THRESHOLD;
}

/** Whether a token is of a question that asks of a name who or what that is, and nothing else. */
const asksWho = (token: Token): boolean =>
  token.kind === 'light' || token.kind === 'entity' || (token.kind === 'ask' && asksAny(token, WHO));
const WHO: ReadonlySet<string> = new Set(['k:who']);

/** What only asks is answered by itself where one fact is surely meant, such as the one figure that everybody asks for. */
const SURE = 0.9;
const isOneAnswer = (plan: Plan): boolean => plan.kind === 'facts' && plan.facts.length === 1;

const isAnswer = ({ kind }: Plan): boolean => kind !== 'refuse' && kind !== 'who';

/** What was shown, or what a refusal said comes nearest to what was asked. */
const nearestOf = ({ facts }: Before, plan: Plan, dossier: Dossier): readonly DossierFact[] =>
  plan.kind === 'refuse' ? plan.nearest.slice(0, 1).flatMap((id) => dossier.facts.get(id) ?? []) : facts;

/** Those of the facts shown that are about the only one that a follow-up names, and its question did not: “Acme too?”. */
function toldOfNamed({ text, tokens }: Question, { tokens: asked, facts }: Before, wantsSame: boolean): Plan | undefined {
  const [token, another] = tokens.filter(({ kind }) => kind !== 'light');
  const entity = token === undefined ? undefined : entityNamed(token);
  if (entity === undefined || another !== undefined || !wantsSame || isOpen(text) || entitiesMeant(asked).has(entity)) return undefined;
  const told = facts.filter((fact) => aboutOf(fact).some(([id, role]) => id === entity && role !== 'mentioned'));
  return told.length === 0 ? undefined : { kind: 'facts', facts: told.map(({ id }) => id), related: [] };
}

/** The same of the one, or at the time, that the question names and asks nothing else of. */
function sameOfNamed({ text, tokens }: Question, { facts }: Pick<Before, 'facts'>, dossier: Dossier): Plan | undefined {
  const [token, another] = tokens.filter(({ kind }) => kind !== 'light');
  if (token === undefined || another !== undefined || isOpen(text)) return undefined;
  if (token.date !== undefined) return sameAt(token.date.date, facts, dossier);
  const entity = entityNamed(token);
  return entity === undefined ? undefined : sameOf(entity, facts, dossier);
}

/** What of a question says nothing itself. */
const lightOf = ({ text, tokens }: Question): string =>
  tokens.filter(({ kind }) => kind !== 'light').reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);

/** The question without what says that it goes on. */
function ownOf<Steps>(question: Question, { words, read, dossier }: Parts<Steps>): Question {
  const said = words.said(question.text);
  if (said === '' || said === question.text) return question;
  return read(nameEndingWith(said, question.tokens, dossier) ?? said);
}
