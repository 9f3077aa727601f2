/** The question engine: a question in anybody's words → a plan. Deterministic, offline, and able to say why. One path: read, rank, decide. */
import type { Dossier, TaughtDossier } from '../dossier/dossier.ts';
import type { KnownWords, LanguageData } from '../dossier/language.ts';
import { createChecker } from './check/checker.ts';
import type { Checked } from './check/checker.ts';
import type { Refusal } from './plan.ts';
import { questionsAlone } from './understand/alone.ts';
import { CARD_SURE, cardReader, greetingReader } from './understand/card.ts';
import type { CardAsked } from './understand/card.ts';
import { consider } from './understand/decide/admissible.ts';
import type { Considered } from './understand/decide/admissible.ts';
import { generalReader } from './understand/decide/general.ts';
import { beforeOf } from './understand/follow/before.ts';
import { chooseBy } from './understand/follow/choose.ts';
import type { Previous } from './understand/follow/before.ts';
import { continued } from './understand/follow/continued.ts';
import { ownOf } from './understand/follow/follow-up.ts';
import { followUps } from './understand/follow/follow.ts';
import { contentOf, leaningOf } from './understand/follow/leaning.ts';
import { isGap, refusalOfBefore, showsAgain } from './understand/follow/refusal.ts';
import { settle } from './understand/follow/settle.ts';
import type { WatchFollowUp } from './understand/follow/settle.ts';
import { whoseWords } from './understand/follow/told.ts';
import { followWords } from './understand/follow/words.ts';
import { learn, trainedOf } from './understand/learn/trained.ts';
import type { Learnt, Trained } from './understand/learn/trained.ts';
import { Scorer } from './understand/rank/score.ts';
import { fold, isSimplified } from './understand/read/fold.ts';
import type { Folded } from './understand/read/fold.ts';
import type { Unread } from './understand/read/other-language.ts';
import type { Question } from './understand/read/question.ts';
import type { Token } from './understand/read/tokens.ts';
import { isKnownName } from './understand/read/meaning.ts';
import { readerOf } from './understand/reader.ts';
import type { Reader } from './understand/reader.ts';
import { summaryReader } from './understand/summarise.ts';
import type { Trace, Understood } from './understand/trace.ts';
import { whetherTrueReader } from './understand/whether-true.ts';
import { isExample, confidenceOf, wholeQuestions } from './understand/whole.ts';
import type { Steps } from './understand/whole.ts';

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

/** A question with what it is by itself, whatever was asked before. */
interface ByItself {
  readonly raw: string;
  /** What of it was understood: without words that say it has nothing to do with what was before, with those that it leaves out. */
  readonly text: string;
  readonly whole: Question;
  readonly asked: CardAsked | undefined;
  /** Without a greeting before it. */
  readonly question: Question;
  readonly alone: Steps;
}

function build(dossier: Dossier, words: KnownWords, learntBy: (reader: Reader) => Learnt, watch?: WatchFollowUp): Engine {
  const reader = readerOf(dossier, words);
  const { index, read } = reader;
  const scorer = new Scorer(index);
  const readText = (text: string): Question => read(fold(text));
  const trained = trainedOf(dossier, index, learntBy(reader));
  const { understand, rank } = wholeQuestions({ dossier, scorer, trained, generalOf: generalReader(dossier, words.summaryRequests) });
  const leaningWords = followWords(words.followUps);
  const choose = chooseBy(trained.taught);
  const follow = followUps({ dossier, words: leaningWords, read: readText, understand, confidenceOf });
  const understandAlone = questionsAlone({ dossier, words, read, understand, follow });
  const cardAsked = cardReader(dossier, words.cardQuestions);
  const afterGreeting = greetingReader(words.cardQuestions);
  const summaryAsked = summaryReader(dossier, words.summaryRequests);
  /** “那机器人呢” is about what was answered, “那你是谁” is not. */
  const goesOnFromAnswer = (text: string): boolean => leaningWords.goesOn(text) && !leaningWords.speaksToBot(text);
  /** “By whom” is about what was answered too, “who are you” is not. */
  const onlyAsks = ({ text, tokens, shape }: Question): boolean =>
    shape.asks.length > 0 && contentOf(tokens).length === 0 && !leaningWords.speaksToBot(text);
  const byItself = (raw: string, text: string, folded: Folded): ByItself => {
    const { names } = folded;
    const whole = read({ text, names });
    const asked = cardAsked(text);
    const rest = asked === undefined ? afterGreeting(text) : undefined;
    const question = rest === undefined ? whole : read({ text: rest, names });
    return { raw, text, whole, asked, question, alone: understandAlone(question, folded) };
  };
  /** The question that was understood last: whether it leans on an answer is asked first, and then, mostly of the same, what it comes to after one. */
  let last: ByItself | undefined;
  const traceOf = (raw: string, given: Previous | undefined, asIs = false): Trace => {
    const folded = fold(raw);
    const { names, language } = folded;
    const anew = leaningWords.anew(folded.text);
    const previous = anew === undefined ? given : undefined;
    const meant = previous === undefined ? undefined : leaningWords.meant(folded.text);
    const typed = meant ?? anew ?? folded.text;
    const request = leaningWords.requestIn(typed);
    const short = previous?.plan.kind !== 'facts' || asIs || request !== undefined ? undefined : leaningWords.shortFor(typed);
    const asTyped = short === undefined ? undefined : read({ text: typed, names });
    const inFull = asTyped?.shape.asks.some(({ ask }) => ask !== 'day') === true ? undefined : short;
    const text = inFull ?? typed;
    last = last?.raw === raw && last.text === text ? last : byItself(raw, text, folded);
    const { whole, asked, question, alone } = last;
    if (question.unread !== undefined && asked?.nearness !== 1) return unreadTrace(alone, question.unread);
    const spoken = tellsLanguage(question);
    const summary = summaryAsked(whole.text);
    if (summary !== undefined) return { ...alone, plan: summary, leans: false, spoken };
    const ruled = ((): Trace => {
      const goesOn = request === undefined || previous === undefined ? undefined : continued(request, previous.plan, dossier, leaningWords);
      const card = asked !== undefined && isForCard(asked, alone, trained) ? asked : undefined;
      const ofCard: Trace | undefined = card && {
        ...alone,
        plan: { kind: 'card', point: card.point },
        leans: anew === undefined && (card.open || request !== undefined || goesOnFromAnswer(whole.text) || onlyAsks(whole)),
        spoken,
      };
      // Where the record has nothing later, the card says what it can of what came after.
      if (goesOn !== undefined && (goesOn.kind !== 'refuse' || ofCard === undefined))
        return { ...alone, plan: goesOn, leans: true, spoken };
      if (ofCard !== undefined && (!ofCard.leans || previous === undefined || request !== undefined)) return ofCard;
      const leans =
        anew === undefined &&
        (request !== undefined ||
          ofCard !== undefined ||
          whoseWords(question) !== undefined ||
          leaningOf(question, { plan: alone.plan, confidence: confidenceOf(alone) }, { dossier, words: leaningWords }) !== 'not');
      const followed = previous === undefined ? undefined : follow(question, alone, previous, language, meant !== undefined);
      // What is asked in a word or two may be known to be untold, where it is not told by anything but what was shown: “which court”.
      const untold =
        inFull !== undefined && asTyped !== undefined && previous !== undefined && showsAgain(followed?.plan, previous.plan)
          ? understandAlone(asTyped, folded)
          : undefined;
      const found = untold !== undefined && isGap(untold.plan) ? untold : (followed ?? alone);
      if (found === alone && ofCard !== undefined) return ofCard;
      // What nothing tells that asked in full may be told of what was typed.
      if (inFull !== undefined && found.plan.kind === 'refuse') return traceOf(raw, given, true);
      const ofBefore = previous === undefined ? undefined : refusalOfBefore(found, previous, goesOnFromAnswer(typed));
      return ofBefore === undefined ? { ...found, leans, spoken } : { ...found, plan: ofBefore, leans: true, spoken };
    })();
    if (previous === undefined || asIs) return ruled;
    const parts = { dossier, words: leaningWords, read: readText, understand, confidenceOf, rank, choose, watch };
    const followed = {
      question,
      own: ownOf(question, parts),
      before: beforeOf(previous, dossier, language, parts),
      previous,
      language,
      leaning: leaningOf(question, { plan: alone.plan, confidence: confidenceOf(alone) }, { dossier, words: leaningWords }),
      request,
      alone: alone.plan,
    };
    return settle(ruled, followed, parts);
  };
  const trace = (raw: string, { previous }: QuestionContext = {}): Trace => {
    const traced = traceOf(raw, previous);
    // What tells no language is said in that of the question it goes on from.
    const before = previous?.question === undefined ? undefined : fold(previous.question);
    if (before === undefined) return traced;
    if (traced.leans && !traced.spoken && tellsLanguage(read(before))) return { ...traced, language: before.language, spoken: true };
    // So is what both ways of writing Chinese write alike.
    return traced.language === 'zh' && before.language === 'zh-Hant' && !isSimplified(raw) ? { ...traced, language: 'zh-Hant' } : traced;
  };
  const check = createChecker({ dossier, words, trace: (raw) => trace(raw), evidence: index.facts, statements: trained.statements });
  return {
    understand: trace,
    trace,
    check,
    asksWhetherTrue: whetherTrueReader(words.whetherTrue),
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

/** What a text in any language may hold. */
const OF_ANY_LANGUAGE: ReadonlySet<Token['kind']> = new Set(['entity', 'value', 'date']);

/** Whether the words of a question tell its language: Chinese characters, or more than names, numbers and signs. A word that nobody knows may be a name. */
const tellsLanguage = ({ text, tokens }: Question): boolean =>
  /\p{Script=Han}/u.test(text) || tokens.some((token) => !OF_ANY_LANGUAGE.has(token.kind) && !(tokens.length === 1 && mayBeName(token)));

const mayBeName = (token: Token): boolean => token.kind === 'unknown' || isKnownName(token);

/** Whether a question asks for the card: unless just this is an example of what the facts tell, or they answer what is only like one of the card's. */
const isForCard = ({ nearness }: CardAsked, alone: Steps, trained: Trained): boolean =>
  nearness === 1 || alone.plan.kind === 'refuse' || (nearness >= CARD_SURE && !isExample(alone, trained));
