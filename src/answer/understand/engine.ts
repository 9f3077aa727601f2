/** The question engine: a question in anybody's words → a plan. Deterministic, offline, and able to say why. One path: read, rank, decide. */
import type { Dossier, TaughtDossier } from '../../dossier/dossier.ts';
import type { KnownWords, LanguageData } from '../../dossier/language.ts';
import { createChecker } from '../check/checker.ts';
import type { Checked } from '../check/checker.ts';
import type { Refusal } from '../plan.ts';
import { CARD_SURE, cardReader, greetingReader } from './card.ts';
import type { CardAsked } from './card.ts';
import { consider } from './decide/admissible.ts';
import type { Considered } from './decide/admissible.ts';
import { computation } from './decide/computation.ts';
import { decide, surest } from './decide/decide.ts';
import type { Decision } from './decide/decide.ts';
import { gapAsked, refusalFor } from './decide/gaps.ts';
import { allOf, isKnown } from './decide/parts.ts';
import type { Part } from './decide/parts.ts';
import { asksWhoSays, beforeOf, completions, leaningOf } from './followup.ts';
import type { Previous } from './followup.ts';
import { asksWhatNext, nextAfter } from './next.ts';
import { learn, trainedOf } from './learn/trained.ts';
import type { Learnt, Trained } from './learn/trained.ts';
import { choicesOf } from './rank/ambiguity.ts';
import { candidatesFor } from './rank/candidates.ts';
import { THRESHOLD } from './rank/confidence.ts';
import { examine, OWN } from './rank/constraints.ts';
import type { Examination, Ranked } from './rank/inquiry.ts';
import { recognise } from './rank/model.ts';
import { featuresOf } from './rank/question-features.ts';
import { ruledAnswer } from './rank/rules.ts';
import { Scorer, weigh } from './rank/score.ts';
import { fold } from './read/fold.ts';
import { askingReader } from './read/introductions.ts';
import type { Folded, QuestionLanguage } from './read/fold.ts';
import { partsOf } from './read/parts.ts';
import type { Unread } from './read/other-language.ts';
import type { Inquiry, Question } from './read/question.ts';
import type { Token } from './read/tokens.ts';
import { readerOf } from './read/reader.ts';
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

/** What a question may be short for. */
interface Completed {
  readonly best: Steps | undefined;
  /** The first where the same is asked of something else of its kind, and the first that is known to be untold. */
  readonly instead: Steps | undefined;
  readonly untold: Steps | undefined;
}

const sureness = ({ candidates }: Steps): number => surest(candidates)?.confidence ?? 0;

/** The share of a comparison that a fact must explain to answer it without computing. */
const OUTRIGHT = 0.85;

/** Whether one fact answers a comparison by itself: it explains nearly all, and is about everybody named. */
function saysOutright({ question: { shape }, weighed }: Inquiry, { plan, coverage, chosen }: Decision): boolean {
  const about = chosen.some(({ explained }) => weighed.every(({ token }, at) => token.kind !== 'entity' || (explained[at] ?? 0) >= OWN));
  return plan.kind === 'facts' && about && (coverage >= OUTRIGHT || !shape.whichOfTwo);
}

/** A follow-up to an answered question is more likely one that can be answered: it has to be less sure. */
const THRESHOLD_IN_CONTEXT = 0.28;

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
  const askingIn = askingReader(words);
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
  const understandOne = (question: Question, language: QuestionLanguage, threshold = THRESHOLD): Steps => {
    const ranked = rank({ question, language, weighed: weigh(question.tokens, index) });
    // What is known to be untold is refused whatever else is like it, unless just this is an example of what is told.
    const gap = isExample(ranked, trained) ? undefined : gapAsked(ranked, dossier);
    if (gap !== undefined) {
      const plan = refusalFor(gap, dossier);
      return { ...ranked, plan, decision: { plan, ground: `gap ${gap.id}, by its words`, chosen: [], unexplained: [], coverage: 1 } };
    }
    const decision = decide(ranked, trained, dossier, threshold);
    // A fact that says it outright beats our own arithmetic.
    const computed = saysOutright(ranked, decision) ? undefined : computation(question, ranked.examined, dossier);
    return { ...ranked, plan: computed ?? decision.plan, decision };
  };
  /** What comes of the whole questions that one may be short for. */
  const completed = (question: Question, previous: Previous, language: QuestionLanguage, threshold?: number): Completed => {
    const readText = (text: string): Question => read(fold(text));
    const before = beforeOf(previous, dossier, language, readText);
    let [best, instead, untold]: (Steps | undefined)[] = [];
    // One after the other, and only two kept: what leads to a plan takes much room.
    for (const completion of completions(question, before, dossier)) {
      const steps = understandOne(readText(completion.text), language, threshold);
      if (completion.instead) instead ??= steps;
      if (steps.plan.kind === 'refuse' && steps.plan.missing.some(isKnown)) untold ??= steps;
      if (steps.plan.kind !== 'refuse' && (best === undefined || sureness(steps) > sureness(best))) best = steps;
    }
    return { best, instead, untold };
  };
  /** A part of a question: what it leaves out is taken from the part before it. */
  const understandPart = (text: string, before: Part | undefined, { language, names }: Folded): Part => {
    const question = read({ text, names });
    const { plan } = understandOne(question, language);
    const leaning = leaningOf(question, plan);
    if (before === undefined || leaning === 'not' || (question.entities.size > 0 && leaning !== 'plainly')) return { text, plan };
    const { best, untold } = completed(question, { plan: before.plan, question: before.text }, language);
    const isBare = plan.kind === 'who' || (plan.kind === 'refuse' && !plan.missing.some(isKnown));
    return best === undefined ? { text, plan: (isBare ? untold?.plan : undefined) ?? plan } : { text, plan: best.plan, completed: true };
  };
  const understandParts = (question: Question, folded: Folded): Steps => {
    const whole = understandOne(question, folded.language);
    const texts = partsOf(question.text);
    if (texts === undefined) return whole;
    const parts: Part[] = [];
    for (const text of texts) parts.push(understandPart(text, parts.at(-1), folded));
    const plan = allOf(parts, whole.plan, dossier);
    return plan === undefined ? whole : { ...whole, plan };
  };
  /** A statement as it would be asked about: where the record has it otherwise, it is corrected as the question is. */
  const correctedStatement = (question: Question, language: QuestionLanguage): Steps | undefined => {
    const { shape } = question;
    // What denies is right where the record has it the other way round.
    if (!shape.states || shape.negated) return undefined;
    const asked = understandOne({ ...question, shape: { ...shape, yesNo: true, states: false } }, language);
    return asked.plan.kind === 'facts' && asked.plan.verdict === 'otherwise' ? asked : undefined;
  };
  const understandAlone = (question: Question, folded: Folded): Steps => {
    const found = understandParts(question, folded);
    const whole = found.plan.kind === 'refuse' ? (correctedStatement(question, folded.language) ?? found) : found;
    // What stands around a question may well be part of it: it is left out where with it nothing is answered, or several things are.
    const { plan } = whole;
    const isSure = plan.kind === 'refuse' ? plan.reason === 'ambiguous' : plan.kind !== 'facts' || plan.facts.length < 2;
    const asking = isSure || (plan.kind === 'facts' && !SENTENCES.test(question.text)) ? undefined : askingIn(question);
    if (asking === undefined) return whole;
    const alone = understandParts(read({ text: asking, names: folded.names }), folded);
    return plan.kind === 'refuse' || alone.plan.kind === 'facts' ? alone : whole;
  };
  const trace = (raw: string, { previous }: QuestionContext = {}): Trace => {
    const folded = fold(raw);
    const whole = read(folded);
    const asked = cardAsked(whole.text);
    const rest = asked === undefined ? afterGreeting(whole.text) : undefined;
    const question = rest === undefined ? whole : read({ text: rest, names: folded.names });
    const alone = understandAlone(question, folded);
    if (question.unread !== undefined && asked?.nearness !== 1) return unreadTrace(alone, question.unread);
    const asksNext = asksWhatNext(question.text);
    const next = previous !== undefined && asksNext ? nextAfter(dossier, previous.plan) : undefined;
    if (next !== undefined) return { ...alone, plan: next, leans: true, spoken: tellsLanguage(question) };
    const card = asked !== undefined && isForCard(asked, alone, trained) ? asked : undefined;
    const ofCard: Trace | undefined = card && {
      ...alone,
      plan: { kind: 'card', point: card.point },
      leans: card.open || asksNext,
      spoken: tellsLanguage(question),
    };
    if (ofCard !== undefined && (!ofCard.leans || previous === undefined || asksNext)) return ofCard;
    if (asksNext) return { ...alone, leans: true, spoken: tellsLanguage(question) };
    const { language } = folded;
    const whoSays = asksWhoSays(question.text);
    const leaning = leaningOf(question, alone.plan);
    const leans = whoSays || ofCard !== undefined || leaning !== 'not';
    const spoken = tellsLanguage(question);
    if (previous === undefined || !leans) return { ...alone, leans, spoken };
    if (whoSays && previous.plan.kind !== 'refuse') return { ...alone, plan: previous.plan, leans, spoken };
    const { best, instead } = completed(question, previous, language, leaning === 'plainly' ? THRESHOLD_IN_CONTEXT : THRESHOLD);
    if (best === undefined && ofCard !== undefined) return ofCard;
    // Where the same is asked of somebody else, that they are known does not answer it.
    return { ...(best ?? (alone.plan.kind === 'who' ? instead : undefined) ?? alone), leans, spoken };
  };
  const check = createChecker(dossier, words, (raw) => trace(raw), index.facts);
  return {
    understand: trace,
    trace,
    check,
    consider: (raw, context) => consider(trace(raw, context), { dossier, index, scorer, trained }),
    trained,
  };
}

/** A question in a language that is not read: told so in its own words, whatever its names would answer. */
function unreadTrace(alone: Steps, { sentence }: Unread): Trace {
  const none = { missing: [], nearest: [], choices: [], holders: [] };
  const plan: Refusal = { kind: 'refuse', reason: 'unreadable', ...none, ...(sentence !== undefined && { sentence }) };
  return { ...alone, language: 'en', plan, leans: false, spoken: true };
}

/** Sentences before the question. */
const SENTENCES = /[.!。！]\s*\S/u;

/** What a text in any language may hold. */
const OF_ANY_LANGUAGE: ReadonlySet<Token['kind']> = new Set(['entity', 'value', 'date']);

/** Whether the words of a question tell its language: Chinese characters, or more than names, numbers and signs. A word that nobody knows may be a name. */
const tellsLanguage = ({ text, tokens }: Question): boolean =>
  /\p{Script=Han}/u.test(text) || tokens.some((token) => !OF_ANY_LANGUAGE.has(token.kind) && !(tokens.length === 1 && mayBeName(token)));

const mayBeName = ({ kind, readings }: Token): boolean => kind === 'unknown' || readings.some(({ key }) => key.startsWith('s:name-'));
/** Whether a question asks for the card: unless just this is an example of what the facts tell, or they answer what is only like one of the card's. */
const isForCard = ({ nearness }: CardAsked, alone: Steps, trained: Trained): boolean =>
  nearness === 1 || alone.plan.kind === 'refuse' || (nearness >= CARD_SURE && !isExample(alone, trained));

/** Whether some example of what the facts tell is asked in the same words. */
const isExample = ({ recognition: { sameWords } }: Examination, { intents }: Trained): boolean =>
  [...sameWords.keys()].some((intent) => intents[intent]?.kind === 'facts');
