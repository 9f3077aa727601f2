/** Follow-ups: “and Acme?” takes what it leaves out from what was asked and answered before. */
import { known } from '../../../dossier/dossier.ts';
import type { DossierFact } from '../../../dossier/dossier.ts';
import type { Plan } from '../../plan.ts';
import { THRESHOLD } from '../rank/confidence.ts';
import type { QuestionLanguage } from '../read/fold.ts';
import { entitiesMeant } from '../read/meaning.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import type { AsksAgain } from './again.ts';
import { beforeOf, factsOf } from './before.ts';
import type { Previous } from './before.ts';
import { isOwnMatter, isWhole } from './by-itself.ts';
import { comparedWith } from './compared.ts';
import { asksAny, isOfSame } from './fits.ts';
import { followUpOf, isAnswer, isOneAnswer, ownOf } from './follow-up.ts';
import type { FollowParts, FollowUp, Understood } from './follow-up.ts';
import { comparesOnly, leaningOf, SURE_ALONE } from './leaning.ts';
import { nearestOf, partOfNamed, sameOfNamed, toldOfNamed } from './of-named.ts';
import { refusalIn, refusalOf, showsAgain } from './refusal.ts';
import { sameOfOthers } from './same.ts';
import { asksWhoSays, saidBy, saidOf, whoseWords } from './told.ts';
import { tryAll } from './tried.ts';
import type { Tried } from './tried.ts';

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
  <Steps extends Understood>(parts: FollowParts<Steps>): Follow<Steps> =>
  (question, alone, previous, language, corrects = false) => {
    const { dossier, words, read, confidenceOf } = parts;
    const leaning = leaningOf(question, { plan: alone.plan, confidence: confidenceOf(alone) }, { dossier, words });
    const speaker = isAnswer(alone.plan) && alone.plan.kind !== 'said' ? undefined : whoseWords(question);
    const own = ownOf(question, parts);
    // However surely it is something by itself: “not 500 million?” is no question about whatever else is 500 million.
    const shown = factsOf(previous.plan, dossier);
    const again = parts.asksAgain(own, shown);
    if (again !== undefined) return { ...alone, plan: planOf(again, previous.plan, shown) };
    if (leaning === 'not' && speaker === undefined) return undefined;
    const before = beforeOf(previous, dossier, language, { read, words });
    if (isOwnMatter(question, alone, before, parts)) return undefined;
    const said =
      (speaker && saidOf(speaker, (fact) => isOfSame(fact, before.facts), dossier)) ??
      (leaning !== 'not' && asksWhoSays(own) ? saidBy(before.facts, dossier) : undefined);
    if (said !== undefined) return { ...alone, plan: said };
    if (leaning === 'not') return undefined;
    const part = partOfNamed(own, before.facts, dossier);
    if (part !== undefined) return { ...alone, plan: { kind: 'facts', facts: [part], related: [] } };
    const followUp = followUpOf({ question, own, before, previous, language, leaning }, parts);
    const tried = tryAll(followUp, parts);
    return (
      planned(alone, besideShown(followUp, alone, tried, parts)) ??
      asWhole(followUp, alone, tried, corrects, parts) ??
      found(followUp, alone, tried, parts) ??
      planned(alone, byFacts(followUp, parts)) ??
      otherwise(followUp, alone, tried, parts)
    );
  };

/** What shows what a follow-up asks of what was shown. */
function planOf(again: Exclude<ReturnType<AsksAgain>, undefined>, previous: Plan, shown: readonly DossierFact[]): Plan {
  if (again === 'again') return previous;
  return again === 'no-more' ? refusalOf(shown, [{ kind: 'further', what: 'more' }]) : { kind: 'facts', facts: [again.id], related: [] };
}

const planned = <Steps extends Understood>(alone: Steps, plan: Plan | undefined): Steps | undefined =>
  plan === undefined ? undefined : { ...alone, plan };

/** Others than those shown, which what was shown does not tell; and what is compared with somebody. */
function besideShown<Steps extends Understood>(
  { question, own, before, previous }: FollowUp,
  alone: Steps,
  { best }: Tried<Steps>,
  parts: FollowParts<Steps>,
): Plan | undefined {
  const { dossier, words, confidenceOf } = parts;
  // “Besides money, what did she bring” is a whole question, which what was shown may answer.
  const asksWhole = words.namesExcluded(question.text) && isAnswer(alone.plan) && confidenceOf(alone) >= THRESHOLD;
  if (asksWhole && showsAgain(alone.plan, previous.plan)) return alone.plan;
  if (words.asksForOthers(question.text) && best !== undefined && showsAgain(best.plan, previous.plan))
    return sameOfOthers(before.facts, entitiesMeant(before.tokens), dossier) ?? refusalOf(before.facts);
  return comparesOnly(own, words) && best === undefined ? comparedWith(own, before, dossier) : undefined;
}

/** What was so back then, or is compared, is so of what was asked before. */
const isOfBefore = <Steps>({ own }: FollowUp, { words }: FollowParts<Steps>): boolean =>
  comparesOnly(own, words) || words.asksBackThen(own.text);

/** The follow-up by itself, where it is whole, and only begins as if it went on from something. */
function asWhole<Steps extends Understood>(
  followUp: FollowUp,
  alone: Steps,
  tried: Tried<Steps>,
  corrects: boolean,
  parts: FollowParts<Steps>,
): Steps | undefined {
  const { question, own, language } = followUp;
  const whole = own === question || !isAnswer(alone.plan) ? alone : parts.understand(own, language, THRESHOLD, () => true);
  const { confidenceOf } = parts;
  return !isOfBefore(followUp, parts) && isWhole(whole, tried, followUp, { corrects, confidenceOf }) ? whole : undefined;
}

/** The surest answer, or what was shown already, unless what is asked is known to be untold; what only asks, by itself. */
function found<Steps extends Understood>(
  followUp: FollowUp,
  alone: Steps,
  { best, gap, told }: Tried<Steps>,
  parts: FollowParts<Steps>,
): Steps | undefined {
  const { question, content, before, previous } = followUp;
  const { dossier, words, confidenceOf } = parts;
  const onlyAsks = content.length === 0;
  const asksForUntold = content.some(({ attribute, kind }) => attribute && kind === 'sense');
  // What is known to be untold may be told all the same of what the dossier itself has words for: who passed it on.
  const inOwnWords = content.every(({ kind }) => kind === 'term' || kind === 'entity');
  const isUntold = (steps: Steps): boolean =>
    asksForUntold || (showsAgain(steps.plan, previous.plan) && !(inOwnWords && confidenceOf(steps) >= SURE));
  if (best !== undefined) return gap !== undefined && !onlyAsks && isUntold(best) ? gap : best;
  if (told !== undefined && (gap === undefined || inOwnWords)) return { ...alone, plan: told };
  if (!onlyAsks || !isOneAnswer(alone.plan)) return undefined;
  if (confidenceOf(alone) >= SURE && !words.goesOn(question.text)) return alone;
  // What everybody asks for in so few words, where it is of the very matter that was shown.
  const isOfShown = alone.plan.kind === 'facts' && alone.plan.facts.every((id) => isOfSame(known(dossier.facts, id), before.facts));
  return isOfShown && confidenceOf(alone) >= THRESHOLD ? alone : undefined;
}

/** What the facts are about, of the only one that is named. */
const byFacts = <Steps>({ question, own, before, previous }: FollowUp, { dossier, words }: FollowParts<Steps>): Plan | undefined =>
  toldOfNamed(own, before, words.asksTheSame(question.text) || question.shape.yesNo) ??
  sameOfNamed(own, { facts: nearestOf(before, previous.plan, dossier) }, dossier);

/** What a follow-up comes to that nothing answers. */
function otherwise<Steps extends Understood>(
  followUp: FollowUp,
  alone: Steps,
  { first, any }: Tried<Steps>,
  parts: FollowParts<Steps>,
): Steps {
  const { own, before, previous, leaning, pointsBack, isOfIt } = followUp;
  const { words, confidenceOf } = parts;
  // Where nothing but a name was asked about, another name asks who that is.
  if (alone.plan.kind === 'who' && (previous.plan.kind === 'who' || before.tokens.every(asksWho))) return alone;
  const isBesideIt = pointsBack && leaning === 'perhaps' && isAnswer(alone.plan) && !isOfIt(alone.plan);
  if (isBesideIt) return { ...alone, plan: refusalOf(before.facts) };
  // What is sure by itself stays so where nothing before makes anything else of it.
  const isSure = leaning === 'perhaps' && isAnswer(alone.plan) && confidenceOf(alone) >= SURE_ALONE;
  if (isSure && !isOfBefore(followUp, parts) && words.standIns(own.text).length === 0) return alone;
  // What was found beside the matter is no answer after all.
  if (first !== undefined && isAnswer(first.plan)) return { ...alone, plan: refusalOf(before.facts) };
  // Else what goes on from something is not what it would be by itself.
  return first ?? (alone.plan.kind === 'refuse' ? undefined : any) ?? { ...alone, plan: refusalIn(before, own, alone) };
}

/** Whether a token is of a question that asks of a name who or what that is, and nothing else. */
const asksWho = (token: Token): boolean =>
  token.kind === 'light' || token.kind === 'entity' || (token.kind === 'ask' && asksAny(token, WHO));
const WHO: ReadonlySet<string> = new Set(['k:who']);

/** What only asks is answered by itself where one fact is surely meant, such as the one figure that everybody asks for. */
const SURE = 0.9;
