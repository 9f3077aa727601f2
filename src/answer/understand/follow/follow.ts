/** Follow-ups: “and Acme?” takes what it leaves out from what was asked and answered before. */
import { known } from '../../../dossier/dossier.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import type { Plan } from '../../plan.ts';
import { THRESHOLD } from '../rank/confidence.ts';
import type { Ranked } from '../rank/inquiry.ts';
import { isOpen } from '../read/asks.ts';
import type { QuestionLanguage } from '../read/fold.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { beforeOf, entityNamed } from './before.ts';
import type { Before, Previous } from './before.ts';
import { completions } from './completions.ts';
import type { Completion } from './completions.ts';
import { asksAny, fitsOf, isOfSame, matterOf } from './fits.ts';
import type { Fits } from './fits.ts';
import { contentOf, INSTEAD, leaningOf } from './leaning.ts';
import { isGap, refusalIn, refusalOf, showsAgain } from './refusal.ts';
import { sameAt, sameOf } from './same.ts';
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
  <Steps extends Understood>({ dossier, words, read, understand, confidenceOf }: Parts<Steps>): Follow<Steps> =>
  (question, alone, previous, language, corrects = false) => {
    const leaning = leaningOf(question, { plan: alone.plan, confidence: confidenceOf(alone) }, { dossier, words });
    const speaker = whoseWords(question);
    if (leaning === 'not' && (speaker === undefined || isAnswer(alone.plan))) return undefined;
    const before = beforeOf(previous, dossier, language, { read, words });
    const own = ownOf(question, words, read);
    const isOfMatter = matterOf(before, previous.plan, dossier);
    const isOfIt = (plan: Plan): boolean => plan.kind === 'facts' && plan.facts.some((id) => isOfMatter(known(dossier.facts, id)));
    const fits = fitsOf(own, before, isOfMatter);
    if (speaker !== undefined && !isAnswer(alone.plan)) {
      const plan = saidOf(speaker, (fact) => isOfSame(fact, before.facts), dossier);
      if (plan !== undefined) return { ...alone, plan };
      if (leaning === 'not') return undefined;
    }
    if (asksWhoSays(own)) {
      const plan = saidBy(before.facts, dossier);
      if (plan !== undefined) return { ...alone, plan };
    }
    const surer = (one: Steps, other: Steps | undefined): Steps =>
      other === undefined || confidenceOf(one) > confidenceOf(other) ? one : other;
    const content = contentOf(own.tokens);
    const onlyAsks = content.length === 0;
    let [first, tried, best, again, gap]: (Steps | undefined)[] = [];
    let told: Plan | undefined;
    // In what says nothing itself: 算力 is no 算.
    const pointsBack = words.asksTheSame(lightOf(own));
    // One after the other, and only two kept: what leads to a plan takes much room.
    for (const { text, made } of completions(own, before, dossier, words)) {
      const found = understand(
        read(text),
        language,
        leaning === 'plainly' ? LEAST[made] : Math.max(LEAST[made], LEAST_PERHAPS),
        fits[made],
      );
      const steps = aimed(found, own);
      if (made !== 'joined') first ??= steps;
      // What points back at something is about that and nothing else.
      if (pointsBack && own.text.startsWith(text) && isAnswer(steps.plan) && !isOfIt(steps.plan)) continue;
      if (made === 'named' && isAnswer(steps.plan) && confidenceOf(steps) < LEAST_BESIDE && !isOfIt(steps.plan)) continue;
      if (
        leaning === 'perhaps' &&
        isAnswer(steps.plan) &&
        confidenceOf(steps) < THRESHOLD &&
        !(isOneAnswer(steps.plan) && isOfIt(steps.plan))
      )
        continue;
      tried ??= steps;
      // Where it is known not to be told of another, both together tell no more of it.
      if (made === 'joined' && gap !== undefined && gap === first) continue;
      if (isGap(steps.plan)) gap ??= steps;
      told ??= toldAlready(steps, own, before.facts, dossier);
      if (!isAnswer(steps.plan)) continue;
      // What was shown is shown again only where nothing else tells what the follow-up says.
      if (!onlyAsks && showsAgain(steps.plan, previous.plan)) again = surer(steps, again);
      else best = surer(steps, best);
    }
    if (best === undefined || (again !== undefined && !isOfIt(best.plan))) best = again ?? best;
    // It may well be whole, and only begin as if it went on from something; names and what only asks have nothing of their own to be whole by.
    const mayBeWhole = content.some(({ kind }) => !INSTEAD.has(kind));
    const whole = own === question || !isAnswer(alone.plan) ? alone : understand(own, language, THRESHOLD, () => true);
    // What is corrected is not what was asked before.
    if (corrects && isAnswer(whole.plan) && isOfIt(whole.plan)) return whole;
    const namesUnknown = showsAgain(whole.plan, previous.plan) && own.tokens.some((token) => token.name || token.kind === 'unknown');
    if (isAnswer(whole.plan) && mayBeWhole && !namesUnknown && (best === undefined || confidenceOf(whole) >= confidenceOf(best))) {
      if (isOfIt(whole.plan) && (first === undefined || best !== undefined)) return whole;
      if (first === undefined && leaning === 'plainly' && confidenceOf(whole) >= THRESHOLD) return whole;
    }
    // What is known to be untold is not told by what was shown already.
    if (best !== undefined) return gap !== undefined && !onlyAsks && showsAgain(best.plan, previous.plan) ? gap : best;
    if (told !== undefined) return { ...alone, plan: told };
    if (onlyAsks && isOneAnswer(alone.plan) && confidenceOf(alone) >= SURE && !words.goesOn(question.text)) return alone;
    const same = sameOfNamed(own, before, dossier);
    if (same !== undefined) return { ...alone, plan: same };
    // Where nothing but a name was asked about, another name asks who that is.
    if (alone.plan.kind === 'who' && (previous.plan.kind === 'who' || before.tokens.every(asksWho))) return alone;
    if (pointsBack && leaning === 'perhaps' && isAnswer(alone.plan) && !isOfIt(alone.plan))
      return { ...alone, plan: refusalOf(before.facts) };
    // Else what goes on from something is not what it would be by itself.
    return first ?? (alone.plan.kind === 'refuse' ? undefined : tried) ?? { ...alone, plan: refusalIn(before, own, alone) };
  };

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

/** What of a question says nothing itself. */
const lightOf = ({ text, tokens }: Question): string =>
  tokens.filter(({ kind }) => kind !== 'light').reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);

/** The question without what says that it goes on. */
function ownOf(question: Question, words: FollowWords, read: (text: string) => Question): Question {
  const said = words.said(question.text);
  return said === '' || said === question.text ? question : read(said);
}
