/** The question engine: a question in anybody's words → a plan. Deterministic, offline, and able to say why. */
import type { Dossier, TaughtDossier } from '../../dossier/dossier.ts';
import type { KnownWords, LanguageData } from '../../dossier/language.ts';
import type { Plan } from '../plan.ts';
import { consider } from './admissible.ts';
import type { Considered } from './admissible.ts';
import { checkable } from './choice.ts';
import { computation } from './computation.ts';
import { decide, examine } from './decide.ts';
import type { Decision } from './decide.ts';
import { featuresOf } from './features.ts';
import { asksWhoSays, beforeOf, completions, leansOn } from './followup.ts';
import type { Previous } from './followup.ts';
import { fold } from './fold.ts';
import type { Folded, QuestionLanguage } from './fold.ts';
import { gapAsked, refusalFor } from './gaps.ts';
import { OWN } from './guards.ts';
import { judge, surest } from './judge.ts';
import { recognise } from './model.ts';
import type { Recognition } from './model.ts';
import { partsOf } from './parts.ts';
import { propose } from './proposals.ts';
import type { Proposal } from './proposals.ts';
import { readerOf } from './reader.ts';
import { learn, schoolOf } from './school.ts';
import type { Learnt, School } from './school.ts';
import { Scorer, weigh } from './score.ts';
import type { Question, Weighed } from './question.ts';

export interface Understood {
  readonly plan: Plan;
  readonly language: QuestionLanguage;
  /** Whether it may mean something else after another plan: else it is the same after any. */
  readonly leans: boolean;
}

/** How a question was understood, step by step. */
export interface Trace extends Understood {
  readonly question: Question;
  readonly weighed: readonly Weighed[];
  /** What the dossier's examples make of it, where there are any. */
  readonly recognition: Recognition | undefined;
  /** The answers considered by them, the surest first. */
  readonly proposals: readonly Proposal[];
  readonly decision: Decision;
}

/** The steps of a question by itself. */
type Steps = Omit<Trace, 'leans'>;

export interface QuestionContext {
  /** What was last answered to the same person in the same chat, while it is fresh. */
  readonly previous?: Previous | undefined;
}

export interface Engine {
  /** Understands one question. Never throws, whatever the text. */
  understand(raw: string, context?: QuestionContext): Understood;
  /** The same, with everything that led to the plan. */
  trace(raw: string, context?: QuestionContext): Trace;
  /** What somebody else may choose who answers in its place. */
  consider(raw: string, context?: QuestionContext): Considered;
  /** What the dossier's examples taught. Undefined where there are none. */
  readonly school: School | undefined;
}

/** The share of a comparison that a fact must explain to answer it without computing. */
const OUTRIGHT = 0.85;

/** Whether one fact answers a comparison by itself: it explains nearly all, and is about everybody named. */
function saysOutright({ shape }: Question, weighed: readonly Weighed[], { plan, coverage, chosen }: Decision): boolean {
  const about = chosen.some(({ explained }) => weighed.every(({ token }, at) => token.kind !== 'entity' || (explained[at] ?? 0) >= OWN));
  return plan.kind === 'facts' && about && (coverage >= OUTRIGHT || !shape.whichOfTwo);
}

/** A follow-up to an answered question is more likely one that can be answered: it has to be so much less sure. */
const IN_CONTEXT = 0.5;

/** How sure an answer is, 0 to 1. */
const surenessOf = ({ proposals, decision }: Steps): number => surest(proposals)?.confidence ?? decision.coverage;

/** One plan for two answers, as long as a reader can check it; undefined where either is a refusal. */
function bothOf(plans: readonly Plan[], dossier: Pick<Dossier, 'facts'>): Plan | undefined {
  const facts = [...new Set(plans.flatMap((plan) => (plan.kind === 'facts' ? plan.facts : [])))];
  if (plans.some(({ kind }) => kind !== 'facts') || !checkable(facts.flatMap((id) => dossier.facts.get(id) ?? []))) return undefined;
  return { kind: 'facts', facts, related: [] };
}

/** Builds the engine of a dossier on the languages' words, once: its lexicon, its index, and what its example questions teach, which takes seconds where there are thousands. */
export const createEngine = (dossier: TaughtDossier, words: LanguageData): Engine =>
  build(dossier, words, (read) => learn(dossier, words, read));

/** Builds the engine of a dossier with what an engine of the same dossier learnt before. */
export const createLearntEngine = (dossier: Dossier, words: KnownWords, learnt: Learnt): Engine => build(dossier, words, () => learnt);

function build(dossier: Dossier, words: KnownWords, learntBy: (read: (raw: string) => Question) => Learnt | undefined): Engine {
  const { index, read } = readerOf(dossier, words);
  const scorer = new Scorer(index);
  const learnt = learntBy((raw) => read(fold(raw)));
  const school = learnt && schoolOf(dossier, index, learnt);
  const inContext = school && { ...school, standard: { ...school.standard, least: school.standard.least * IN_CONTEXT } };
  const understandOne = (question: Question, language: QuestionLanguage, standing = school): Steps => {
    const weighed = weigh(question.tokens, index);
    const candidates = lazily(() => scorer.score(question, weighed));
    const recognition = standing && recognise(standing.model, featuresOf(question), standing.intents.length);
    const proposals = standing && recognition ? propose(question, weighed, recognition, standing, dossier) : [];
    // What is known to be untold is refused whatever else is like it, unless just this is an example of what is told.
    const gap = recognition && standing && isExample(recognition, standing) ? undefined : gapAsked(question, weighed, dossier);
    if (gap !== undefined) {
      const plan = refusalFor(gap, dossier);
      const decision = { plan, chosen: [], examined: [], unexplained: [], coverage: 1 };
      return { plan, language, question, weighed, recognition, proposals, decision };
    }
    const decision =
      standing && recognition
        ? judge(question, weighed, recognition, proposals, standing, dossier, () => examine(question, weighed, candidates(), dossier))
        : decide(question, weighed, candidates(), dossier);
    // A fact that says it outright beats our own arithmetic.
    const computed = saysOutright(question, weighed, decision) ? undefined : computation(question, candidates, dossier);
    return { plan: computed ?? decision.plan, language, question, weighed, recognition, proposals, decision };
  };
  const understandAlone = (question: Question, folded: Folded): Steps => {
    const { language } = folded;
    const whole = understandOne(question, language);
    const parts = school === undefined ? undefined : partsOf(question.text);
    if (parts === undefined) return whole;
    const answers = parts.map((part) => understandOne(read({ text: part, names: folded.names }), language).plan);
    const both = bothOf(answers, dossier);
    return both === undefined ? whole : { ...whole, plan: both };
  };
  const trace = (raw: string, { previous }: QuestionContext = {}): Trace => {
    const folded = fold(raw);
    const question = read(folded);
    const alone = understandAlone(question, folded);
    const { language } = folded;
    const whoSays = asksWhoSays(question.text);
    const leans = whoSays || leansOn(question, alone.plan);
    if (previous === undefined || !leans) return { ...alone, leans };
    if (whoSays && previous.plan.kind !== 'refuse') return { ...alone, plan: previous.plan, leans };
    const readText = (text: string): Question => read(fold(text));
    const before = beforeOf(previous, dossier, language, readText);
    let [first, best]: (Steps | undefined)[] = [];
    // One after the other, and only two kept: what leads to a plan takes much room.
    for (const { text, instead } of completions(question, before, dossier)) {
      const steps = understandOne(readText(text), language, inContext);
      // Where the same is asked of somebody else, that they are known does not answer it.
      if (instead && alone.plan.kind === 'who') first ??= steps;
      if (steps.plan.kind !== 'refuse' && (best === undefined || surenessOf(steps) > surenessOf(best))) best = steps;
    }
    return { ...(best ?? first ?? alone), leans };
  };
  return {
    understand: trace,
    trace,
    consider: (raw, context) => consider(trace(raw, context), { dossier, index, scorer, school }),
    school,
  };
}

/** Whether some example of what the facts tell is asked in the same words. */
const isExample = ({ sameWords }: Recognition, { intents }: School): boolean =>
  [...sameWords.keys()].some((intent) => intents[intent]?.kind === 'facts');

/** Computes a value when it is first asked for, and never twice. */
function lazily<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | undefined;
  return () => (computed ??= { value: compute() }).value;
}
