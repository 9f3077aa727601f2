/** The whole questions that a follow-up may be short for, tried one after the other. */
import type { Plan } from '../../plan.ts';
import { THRESHOLD } from '../rank/confidence.ts';
import { asksFor } from '../read/meaning.ts';
import { completions } from './completions.ts';
import type { Completion } from './completions.ts';
import { isAnswer, isOneAnswer } from './follow-up.ts';
import type { FollowParts, FollowUp, Understood } from './follow-up.ts';
import { isGap, showsAgain } from './refusal.ts';
import { aimed, toldAlready } from './told.ts';

/** How sure an answer has to be, by how the question was made whole: one that is put together of two reads like no example of either. */
const LEAST: Readonly<Record<Completion['made'], number>> = { instead: THRESHOLD, named: 0.35, joined: 0.28 };

/** The same where a question may as well be about something else: less than the threshold is enough for one fact of the same matter. */
const LEAST_PERHAPS = 0.36;
/** How sure an answer of another matter has to be, where names stand for what stood for them. */
const LEAST_BESIDE = { why: 0.8, other: 0.65 } as const;

/** What came of the whole questions that a follow-up may be short for. */
export interface Tried<Steps> {
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
export function tryAll<Steps extends Understood>(
  followUp: FollowUp,
  { dossier, words, read, understand, confidenceOf }: FollowParts<Steps>,
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
  // A reason is mostly asked of what was talked about.
  const least = own.tokens.some((token) => asksFor(token, 'why')) ? LEAST_BESIDE.why : LEAST_BESIDE.other;
  if (made === 'named' && confidence < least && !isOfIt(plan)) return true;
  return leaning === 'perhaps' && confidence < THRESHOLD && !(isOneAnswer(plan) && isOfIt(plan));
}
