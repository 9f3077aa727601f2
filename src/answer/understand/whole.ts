/** A whole question, in one part: ranked, then decided. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { FactId } from '../../dossier/schema.ts';
import { computation, isOfOneMeasure } from './decide/computation.ts';
import { decide, surest } from './decide/decide.ts';
import type { Decision } from './decide/decide.ts';
import { gapReader, refusalFor } from './decide/gaps.ts';
import type { ReadGeneral } from './decide/general.ts';
import type { Fits } from './follow/fits.ts';
import type { Trained } from './learn/trained.ts';
import { choicesOf } from './rank/ambiguity.ts';
import { candidatesFor } from './rank/candidates.ts';
import { examine, OWN } from './rank/constraints.ts';
import type { Examination, Ranked } from './rank/inquiry.ts';
import { recognise } from './rank/model.ts';
import { featuresOf } from './rank/question-features.ts';
import type { Rerank } from './rank/rerank.ts';
import { ruledAnswer } from './rank/rules.ts';
import { weigh } from './rank/score.ts';
import type { Scorer } from './rank/score.ts';
import type { QuestionLanguage } from './read/fold.ts';
import type { Inquiry, Question } from './read/question.ts';
import type { Trace } from './trace.ts';

/** The steps of a question by itself. */
export type Steps = Omit<Trace, 'leans' | 'mayLean' | 'spoken'>;

/** Understands a whole question. An answer has to be as sure as `threshold`, and to fit where that is asked. */
export type UnderstandWhole = (question: Question, language: QuestionLanguage, threshold?: number, fits?: Fits) => Steps;

/** Ranks what may answer a whole question, the facts `beside` among it, without deciding. */
export type RankWhole = (question: Question, language: QuestionLanguage, beside?: readonly FactId[]) => Ranked;

interface WholeParts {
  readonly dossier: Dossier;
  readonly scorer: Scorer;
  readonly trained: Trained;
  readonly generalOf: ReadGeneral;
  /** What looks again at how sure the candidates of a question by itself are; undefined where nothing does. */
  readonly rerank: Rerank | undefined;
}

/** How sure the surest candidate is, 0 to 1. */
export const confidenceOf = ({ candidates }: Steps): number => surest(candidates)?.confidence ?? 0;

/** Whether some example of what the facts tell is asked in the same words. */
export const isExample = ({ recognition: { sameWords } }: Examination, { intents }: Trained): boolean =>
  [...sameWords.keys()].some((intent) => intents[intent]?.kind === 'facts');

/** The share of a comparison that a fact must explain to answer it without computing. */
const OUTRIGHT = 0.85;

/** Whether one fact answers a comparison by itself: it explains nearly all, and is about everybody named. */
function saysOutright({ question: { shape }, weighed }: Inquiry, { plan, coverage, chosen }: Decision): boolean {
  const about = chosen.some(({ explained }) => weighed.every(({ token }, at) => token.kind !== 'entity' || (explained[at] ?? 0) >= OWN));
  return plan.kind === 'facts' && about && (coverage >= OUTRIGHT || !shape.whichOfTwo);
}

/** Builds what understands whole questions, and what ranks them, once for each engine. */
export function wholeQuestions({ dossier, scorer, trained, generalOf, rerank }: WholeParts): {
  readonly understand: UnderstandWhole;
  readonly rank: RankWhole;
} {
  const { index } = trained;
  const gapAsked = gapReader(dossier);
  // One question at a time: they are kept between questions, and read before the next.
  const scores = new Float64Array(trained.intents.length);
  const rank: RankWhole = (question, language, beside) => {
    const weighed = weigh(question.tokens, index);
    const features = featuresOf(question);
    const inquiry: Inquiry = { question, language, weighed };
    const examined = examine(inquiry, scorer.score(question, weighed), dossier.concepts);
    const sound = examined.filter(({ violations }) => violations.length === 0);
    const examination: Examination = {
      ...inquiry,
      examined,
      ruled: ruledAnswer(inquiry, examined, dossier.concepts),
      choices: choicesOf(question, sound),
      features,
      recognition: recognise(trained.model, features, scores),
      held: new Set(weighed.flatMap(({ token }) => (index.holds(token) ? [token] : []))),
    };
    return { ...examination, candidates: candidatesFor(examination, trained, dossier, scores, beside) };
  };
  const understand: UnderstandWhole = (question, language, threshold, fits) => {
    const all = rank(question, language);
    // Where less has to be sure, or other things than that it is asked for, the confidence decides that this is calibrated for.
    const isByItself = threshold === undefined && fits === undefined;
    const considered = isByItself && rerank !== undefined ? rerank(all) : all;
    const ranked = fits === undefined ? considered : { ...all, candidates: all.candidates.filter((candidate) => fits(candidate, all)) };
    // What is known to be untold is refused whatever else is like it, unless just this is an example of what is told.
    const gap = isExample(ranked, trained) ? undefined : gapAsked(ranked);
    if (gap !== undefined) {
      const plan = refusalFor(gap, dossier);
      return { ...ranked, plan, decision: { plan, ground: `gap ${gap.id}, by its words`, chosen: [], unexplained: [], coverage: 1 } };
    }
    const decision = decide(ranked, trained, dossier, threshold);
    const general = decision.plan.kind === 'refuse' && fits === undefined ? generalOf(question) : undefined;
    if (general !== undefined) return { ...ranked, plan: general, decision: { plan: general, chosen: [], unexplained: [], coverage: 1 } };
    // A fact that says it outright beats our own arithmetic; so does any that is sure, where the figures measure two things.
    const computed = saysOutright(ranked, decision) ? undefined : computation(question, ranked.examined, dossier);
    const isComputed = computed !== undefined && (decision.plan.kind !== 'facts' || isOfOneMeasure(computed, dossier));
    return { ...ranked, plan: isComputed ? computed : decision.plan, decision };
  };
  return { understand, rank };
}
