/** The question engine: a question in anybody's words → a plan. Deterministic, offline, and able to say why. One path: read, rank, decide. */
import type { Dossier, TaughtDossier } from '../../dossier/dossier.ts';
import type { KnownWords, LanguageData } from '../../dossier/language.ts';
import { createChecker } from '../check/checker.ts';
import type { Checked } from '../check/checker.ts';
import type { Plan } from '../plan.ts';
import { CARD_SURE, cardReader, greetingReader } from './card.ts';
import type { CardAsked } from './card.ts';
import { consider } from './decide/admissible.ts';
import type { Considered } from './decide/admissible.ts';
import { computation } from './decide/computation.ts';
import { decide, surest } from './decide/decide.ts';
import type { Decision } from './decide/decide.ts';
import { gapAsked, refusalFor } from './decide/gaps.ts';
import type { Previous } from './follow/before.ts';
import { continued } from './follow/continued.ts';
import type { Fits } from './follow/fits.ts';
import { followUps } from './follow/follow.ts';
import { leaningOf } from './follow/leaning.ts';
import { followWords } from './follow/words.ts';
import { learn, trainedOf } from './learn/trained.ts';
import type { Learnt, Trained } from './learn/trained.ts';
import { choicesOf } from './rank/ambiguity.ts';
import { candidatesFor } from './rank/candidates.ts';
import { checkable } from './rank/choice.ts';
import { THRESHOLD } from './rank/confidence.ts';
import { examine, OWN } from './rank/constraints.ts';
import type { Examination, Ranked } from './rank/inquiry.ts';
import { recognise } from './rank/model.ts';
import { featuresOf } from './rank/question-features.ts';
import { ruledAnswer } from './rank/rules.ts';
import { Scorer, weigh } from './rank/score.ts';
import { fold } from './read/fold.ts';
import type { Folded, QuestionLanguage } from './read/fold.ts';
import { partsOf } from './read/parts.ts';
import type { Inquiry, Question } from './read/question.ts';
import type { Token } from './read/tokens.ts';
import { readerOf } from './read/reader.ts';
import { summaryReader } from './summarise.ts';
import type { Trace, Understood } from './trace.ts';

/** The steps of a question by itself. */
type Steps = Omit<Trace, 'leans' | 'spoken'>;

export interface QuestionContext {
  /** What was last answered to the same person in the same chat, while it is fresh. */
  readonly previous?: Previous | undefined;
}

export type { Trace, Understood } from './trace.ts';

export interface Engine {
  /** Understands one question. Never throws, whatever the text. */
  understand(raw: string, context?: QuestionContext): Understood;
  /** The same, with everything that led to the plan. */
  trace(raw: string, context?: QuestionContext): Trace;
  /** What somebody else may choose who answers in its place. */
  consider(raw: string, context?: QuestionContext): Considered;
  /** Takes a message apart and says of each of its statements what the record says of it. Never throws, whatever the text. */
  check(message: string): Checked;
  /** What was learnt from the dossier's facts and examples. */
  readonly trained: Trained;
}

/** The share of a comparison that a fact must explain to answer it without computing. */
const OUTRIGHT = 0.85;

/** Whether one fact answers a comparison by itself: it explains nearly all, and is about everybody named. */
function saysOutright({ question: { shape }, weighed }: Inquiry, { plan, coverage, chosen }: Decision): boolean {
  const about = chosen.some(({ explained }) => weighed.every(({ token }, at) => token.kind !== 'entity' || (explained[at] ?? 0) >= OWN));
  return plan.kind === 'facts' && about && (coverage >= OUTRIGHT || !shape.whichOfTwo);
}

/** One plan for two answers, as long as a reader can check it; undefined where either is a refusal. */
function bothOf(plans: readonly Plan[], dossier: Pick<Dossier, 'facts'>): Plan | undefined {
  const facts = [...new Set(plans.flatMap((plan) => (plan.kind === 'facts' ? plan.facts : [])))];
  if (plans.some(({ kind }) => kind !== 'facts') || !checkable(facts.flatMap((id) => dossier.facts.get(id) ?? []))) return undefined;
  return { kind: 'facts', facts, related: [] };
}

/** Builds the engine of a dossier on the languages' words, once: its lexicon, its index, and what it learns, which takes seconds where there are thousands of examples. */
export const createEngine = (dossier: TaughtDossier, words: LanguageData): Engine =>
  build(dossier, words, (read) => learn(dossier, words, read));

/** Builds the engine of a dossier with what an engine of the same dossier learnt before. */
export const createLearntEngine = (dossier: Dossier, words: KnownWords, learnt: Learnt): Engine => build(dossier, words, () => learnt);

function build(dossier: Dossier, words: KnownWords, learntBy: (read: (raw: string) => Question) => Learnt): Engine {
  const { index, read } = readerOf(dossier, words);
  const scorer = new Scorer(index);
  const trained = trainedOf(
    dossier,
    index,
    learntBy((raw) => read(fold(raw))),
  );
  const cardAsked = cardReader(dossier, words.cardQuestions);
  const afterGreeting = greetingReader(words.cardQuestions);
  const rank = (inquiry: Inquiry): Ranked => {
    const { question, weighed } = inquiry;
    const examined = examine(inquiry, scorer.score(question, weighed), dossier.concepts);
    const examination: Examination = {
      ...inquiry,
      examined,
      ruled: ruledAnswer(inquiry, examined, dossier.concepts),
      choices: choicesOf(
        question,
        examined.filter(({ violations }) => violations.length === 0),
      ),
      recognition: recognise(trained.model, featuresOf(question), trained.intents.length),
      held: new Set(weighed.flatMap(({ token }) => (index.holds(token) ? [token] : []))),
    };
    return { ...examination, candidates: candidatesFor(examination, trained, dossier) };
  };
  const understandOne = (question: Question, language: QuestionLanguage, threshold = THRESHOLD, fits?: Fits): Steps => {
    const all = rank({ question, language, weighed: weigh(question.tokens, index) });
    const ranked = fits === undefined ? all : { ...all, candidates: all.candidates.filter((candidate) => fits(candidate, all)) };
    // What is known to be untold is refused whatever else is like it, unless just this is an example of what is told.
    const gap = isExample(ranked, trained) ? undefined : gapAsked(ranked, dossier);
    if (gap !== undefined) {
      const plan = refusalFor(gap, dossier);
      return { ...ranked, plan, decision: { plan, chosen: [], unexplained: [], coverage: 1 } };
    }
    const decision = decide(ranked, trained, dossier, threshold);
    // A fact that says it outright beats our own arithmetic.
    const computed = saysOutright(ranked, decision) ? undefined : computation(question, ranked.examined, dossier);
    return { ...ranked, plan: computed ?? decision.plan, decision };
  };
  const understandAlone = (question: Question, folded: Folded): Steps => {
    const { language } = folded;
    const whole = understandOne(question, language);
    const parts = partsOf(question.text);
    if (parts === undefined) return whole;
    const questions = parts.map((part) => read({ text: part, names: folded.names }));
    // “… and where” asks nothing without the other part.
    if (questions.some(({ tokens }) => tokens.every(({ kind }) => kind === 'ask' || kind === 'light'))) return whole;
    const answers = questions.map((part) => understandOne(part, language).plan);
    const both = bothOf(answers, dossier);
    return both === undefined ? whole : { ...whole, plan: both };
  };
  const summaryAsked = summaryReader(dossier, words.summaryRequests);
  const leaningWords = followWords(words.followUps);
  const surenessOf = ({ candidates }: Steps): number => surest(candidates)?.confidence ?? 0;
  const follow = followUps({
    dossier,
    words: leaningWords,
    read: (text) => read(fold(text)),
    understand: understandOne,
    surenessOf,
  });
  /** “那机器人呢” is about what was answered, “那你是谁” is not. */
  const goesOnFromAnswer = (text: string): boolean => leaningWords.goesOn(text) && !leaningWords.speaksToBot(text);
  const traceOf = (raw: string, given: Previous | undefined): Trace => {
    const folded = fold(raw);
    const { names, language } = folded;
    const anew = leaningWords.anew(folded.text);
    const previous = anew === undefined ? given : undefined;
    const whole = read({ text: anew ?? folded.text, names });
    const request = leaningWords.requestIn(whole.text);
    const asked = cardAsked(whole.text);
    const rest = asked === undefined ? afterGreeting(whole.text) : undefined;
    const question = rest === undefined ? whole : read({ text: rest, names });
    const alone = understandAlone(question, folded);
    const spoken = tellsLanguage(question);
    const summary = summaryAsked(whole.text);
    if (summary !== undefined) return { ...alone, plan: summary, leans: false, spoken };
    const goesOn = request === undefined || previous === undefined ? undefined : continued(request, previous.plan, dossier);
    const card = asked !== undefined && isForCard(asked, alone, trained) ? asked : undefined;
    const ofCard: Trace | undefined = card && {
      ...alone,
      plan: { kind: 'card', point: card.point },
      leans: anew === undefined && (card.open || request !== undefined || goesOnFromAnswer(whole.text)),
      spoken,
    };
    // Where the record has nothing later, the card says what it can of what came after.
    if (goesOn !== undefined && (goesOn.kind !== 'refuse' || ofCard === undefined)) return { ...alone, plan: goesOn, leans: true, spoken };
    if (ofCard !== undefined && (!ofCard.leans || previous === undefined || request !== undefined)) return ofCard;
    const leans =
      anew === undefined &&
      (request !== undefined ||
        ofCard !== undefined ||
        leaningOf(question, { plan: alone.plan, sureness: surenessOf(alone) }, { dossier, words: leaningWords }) !== 'not');
    const followed = previous === undefined ? undefined : follow(question, alone, previous, language);
    if (followed !== undefined && followed !== alone) return { ...followed, leans, spoken };
    return ofCard ?? { ...alone, leans, spoken };
  };
  const trace = (raw: string, { previous }: QuestionContext = {}): Trace => {
    const traced = traceOf(raw, previous);
    // What tells no language is said in that of the question it goes on from.
    const before = traced.leans && !traced.spoken && previous?.question !== undefined ? fold(previous.question) : undefined;
    return before !== undefined && tellsLanguage(read(before)) ? { ...traced, language: before.language, spoken: true } : traced;
  };
  const check = createChecker(dossier, words, (raw) => trace(raw));
  return {
    understand: trace,
    trace,
    check,
    consider: (raw, context) => consider(trace(raw, context), { dossier, index, scorer, trained }),
    trained,
  };
}

/** What a text in any language may hold. */
const OF_ANY_LANGUAGE: ReadonlySet<Token['kind']> = new Set(['entity', 'value', 'date']);

/** Whether the words of a question tell its language: Chinese characters, or more than names, numbers and signs. */
const tellsLanguage = ({ text, tokens }: Question): boolean =>
  /\p{Script=Han}/u.test(text) || tokens.some(({ kind }) => !OF_ANY_LANGUAGE.has(kind));
/** Whether a question asks for the card: unless just this is an example of what the facts tell, or they answer what is only like one of the card's. */
const isForCard = ({ nearness }: CardAsked, alone: Steps, trained: Trained): boolean =>
  nearness === 1 || alone.plan.kind === 'refuse' || (nearness >= CARD_SURE && !isExample(alone, trained));

/** Whether some example of what the facts tell is asked in the same words. */
const isExample = ({ recognition: { sameWords } }: Examination, { intents }: Trained): boolean =>
  [...sameWords.keys()].some((intent) => intents[intent]?.kind === 'facts');
