/** The question engine: a question in anybody's words → a plan. Deterministic, offline, and able to say why. One path: read, rank, decide; after an answer, follow and settle. */
import type { Dossier, TaughtDossier } from '../dossier/dossier.ts';
import type { KnownWords, LanguageData } from '../dossier/language.ts';
import type { Plan } from './plan.ts';
import { createChecker } from './check/checker.ts';
import type { Checked } from './check/checker.ts';
import { consider } from './understand/decide/admissible.ts';
import type { Considered } from './understand/decide/admissible.ts';
import { generalReader } from './understand/decide/general.ts';
import type { Previous } from './understand/follow/before.ts';
import type { WatchFollowUp } from './understand/follow/settle.ts';
import { learn, trainedOf } from './understand/learn/trained.ts';
import type { Learnt, Trained } from './understand/learn/trained.ts';
import { Aspects } from './understand/rank/aspect.ts';
import { rerankBy } from './understand/rank/rerank.ts';
import type { Rerank } from './understand/rank/rerank.ts';
import { Scorer } from './understand/rank/score.ts';
import { readerOf } from './understand/reader.ts';
import type { Reader } from './understand/reader.ts';
import type { Trace, Understood } from './understand/trace.ts';
import { Tracer } from './understand/tracer.ts';
import { whetherTrueReader } from './understand/whether-true.ts';
import { wholeQuestions } from './understand/whole.ts';

export interface QuestionContext {
  /** What was last answered to the same person in the same chat, while it is fresh. */
  readonly previous?: Previous | undefined;
}

export type { Trace, Understood } from './understand/trace.ts';

export interface Engine {
  /** Understands one question. Never throws, whatever the text. */
  understand(raw: string, context?: QuestionContext): Understood;
  /** The same, with everything that led to the plan. */
  trace(raw: string, context?: QuestionContext): Trace;
  /** The same of a text by itself, without reranking: what it may be about, as messages are checked by. */
  traceByConfidence(raw: string): Trace;
  /** What somebody else may choose who answers in its place. */
  consider(raw: string, context?: QuestionContext): Considered;
  /** Takes a message apart and says of each of its statements what the record says of it. Never throws, whatever the text. */
  check(message: string): Checked;
  /** Whether a folded text asks nothing but whether what it replies to is so. */
  asksWhetherTrue(folded: string): boolean;
  /** What was learnt from the dossier's facts and examples. */
  readonly trained: Trained;
}

/** Builds the engine of a dossier on the languages' words, once: its lexicon, its index, and what it learns, which takes seconds where there are thousands of examples. */
export const createEngine = (dossier: TaughtDossier, words: LanguageData): Engine =>
  build(dossier, words, (reader) => learn(dossier, words, reader));

/** Builds the engine of a dossier with what an engine of the same dossier learnt before. */
export const createLearntEngine = (dossier: Dossier, words: KnownWords, learnt: Learnt, watch?: WatchFollowUp): Engine =>
  build(dossier, words, () => learnt, watch);

const isSamePlan = (one: Plan, other: Plan): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

function build(dossier: Dossier, words: KnownWords, learntBy: (reader: Reader) => Learnt, watch?: WatchFollowUp): Engine {
  const reader = readerOf(dossier, words);
  const { index, read } = reader;
  const scorer = new Scorer(index);
  const trained = trainedOf(dossier, index, learntBy(reader));
  const aspects = new Aspects(trained, dossier);
  const generalOf = generalReader(dossier, words.summaryRequests);
  const tracerWith = (rerank: Rerank | undefined): Tracer => {
    const whole = wholeQuestions({ dossier, scorer, trained, generalOf, rerank });
    return new Tracer({ dossier, words, trained, aspects, read, ...whole, watch });
  };
  const tracer = tracerWith(rerankBy(trained, aspects));
  // Whether a statement is about a fact is another question than whether the fact answers it.
  const byConfidence = tracerWith(undefined);
  const traceByConfidence = (raw: string): Trace => byConfidence.trace(raw, undefined);
  const trace = (raw: string, { previous }: QuestionContext = {}): Trace => {
    if (previous === undefined) return tracer.trace(raw, undefined);
    // What a follow-up asks for is weighed by confidences; where it goes on from nothing, it is decided as by itself.
    const after = byConfidence.trace(raw, previous);
    if (after.leans || !isSamePlan(after.plan, traceByConfidence(raw).plan)) return after;
    const { language, spoken, leans, mayLean } = after;
    return { ...tracer.trace(raw, undefined), language, spoken, leans, mayLean };
  };
  const { intents, statements } = trained;
  const check = createChecker({ dossier, words, trace: traceByConfidence, evidence: index.facts, intents, statements });
  return {
    understand: trace,
    trace,
    traceByConfidence,
    check,
    asksWhetherTrue: whetherTrueReader(words.whetherTrue),
    consider: (raw, context) => consider(trace(raw, context), { dossier, index, scorer, trained }),
    trained,
  };
}
