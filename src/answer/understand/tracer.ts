/** A question as it is typed, after what was answered before: what it is by itself, what the rules make of it as a follow-up, and what that is settled as. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { KnownWords } from '../../dossier/language.ts';
import type { Request } from '../../dossier/language/follow-ups.ts';
import type { Refusal } from '../plan.ts';
import { questionsAlone } from './alone.ts';
import { CARD_SURE, cardReader, greetingReader } from './card.ts';
import type { CardAsked } from './card.ts';
import { beforeOf } from './follow/before.ts';
import type { Previous } from './follow/before.ts';
import { besideIn } from './follow/beside.ts';
import type { BesideOf } from './follow/beside.ts';
import { chooseBy } from './follow/choose.ts';
import type { Choose } from './follow/choose.ts';
import { continued } from './follow/continued.ts';
import { isAnswer, ownOf } from './follow/follow-up.ts';
import { followUps } from './follow/follow.ts';
import type { Follow } from './follow/follow.ts';
import { contentOf, leaningOf, MOST_TOKENS } from './follow/leaning.ts';
import type { Leaning } from './follow/leaning.ts';
import { isGap, refusalOfBefore, showsAgain } from './follow/refusal.ts';
import { settle } from './follow/settle.ts';
import type { WatchFollowUp } from './follow/settle.ts';
import { whoseWords } from './follow/told.ts';
import { againBy } from './follow/again.ts';
import type { AsksAgain } from './follow/again.ts';
import { followWords } from './follow/words.ts';
import type { FollowWords } from './follow/words.ts';
import type { Trained } from './learn/trained.ts';
import type { Aspects } from './rank/aspect.ts';
import { fold, isSimplified } from './read/fold.ts';
import type { Folded, FoldedWords } from './read/fold.ts';
import { isKnownName } from './read/meaning.ts';
import type { Unread } from './read/other-language.ts';
import type { Question } from './read/question.ts';
import type { Token } from './read/tokens.ts';
import { summaryReader } from './summarise.ts';
import type { Trace } from './trace.ts';
import { confidenceOf, isExample } from './whole.ts';
import type { RankWhole, Steps, UnderstandWhole } from './whole.ts';

export interface TracerParts {
  readonly dossier: Dossier;
  readonly words: KnownWords;
  readonly trained: Trained;
  readonly aspects: Aspects;
  readonly read: (folded: FoldedWords) => Question;
  readonly understand: UnderstandWhole;
  readonly rank: RankWhole;
  readonly watch: WatchFollowUp | undefined;
}

/** So sure an answer to a question that leans on nothing is its own, whatever was asked before. */
const SURELY_WHOLE = 0.8;

/** What is typed after an answer, in the words that it is understood in. */
interface Typed {
  readonly raw: string;
  readonly folded: Folded;
  readonly previous: Previous | undefined;
  /** Without words that say it has nothing to do with what was before, or that something else was meant. */
  readonly typed: string;
  readonly anew: boolean;
  readonly corrects: boolean;
  readonly request: Request | undefined;
  /** In the words that most people ask it in, where it is a word or two. */
  readonly inFull: string | undefined;
  readonly asTyped: Question | undefined;
}

/** A question with what it is by itself, whatever was asked before. */
interface ByItself {
  readonly raw: string;
  readonly text: string;
  readonly whole: Question;
  readonly asked: CardAsked | undefined;
  /** Without a greeting before it. */
  readonly question: Question;
  readonly alone: Steps;
  readonly leaning: Leaning;
}

/** What the rules make of a question. */
type Ruled = Omit<Trace, 'mayLean'>;

/** Traces questions on one dossier. */
export class Tracer {
  readonly #parts: TracerParts;
  readonly #words: FollowWords;
  readonly #asksAgain: AsksAgain;
  readonly #choose: Choose | undefined;
  readonly #besideOf: BesideOf;
  readonly #follow: Follow<Steps>;
  readonly #understandAlone: (question: Question, folded: Folded) => Steps;
  readonly #cardAsked: ReturnType<typeof cardReader>;
  readonly #afterGreeting: ReturnType<typeof greetingReader>;
  readonly #summaryAsked: ReturnType<typeof summaryReader>;
  /** The question that was understood last: whether it leans on an answer is asked first, and then, mostly of the same, what it comes to after one. */
  #last: ByItself | undefined;

  constructor(parts: TracerParts) {
    const { dossier, words, trained, read, understand } = parts;
    this.#parts = parts;
    this.#words = followWords(words.followUps);
    this.#asksAgain = againBy(words, this.#words, dossier);
    this.#choose = chooseBy(trained.taught);
    this.#besideOf = besideIn(dossier);
    this.#follow = followUps({
      dossier,
      words: this.#words,
      asksAgain: this.#asksAgain,
      read: this.#readText,
      understand,
      confidenceOf,
    });
    this.#understandAlone = questionsAlone({ dossier, words, read, understand, follow: this.#follow });
    this.#cardAsked = cardReader(dossier, words.cardQuestions);
    this.#afterGreeting = greetingReader(words.cardQuestions, words.followUps);
    this.#summaryAsked = summaryReader(dossier, words.summaryRequests);
  }

  /** What a question comes to, with everything that led to it. */
  trace(raw: string, previous: Previous | undefined): Trace {
    const traced = this.#traceOf(raw, previous);
    // What tells no language is said in that of the question it goes on from.
    const before = previous?.question === undefined ? undefined : fold(previous.question);
    if (before === undefined) return traced;
    if (traced.leans && !traced.spoken && tellsLanguage(this.#parts.read(before)))
      return { ...traced, language: before.language, spoken: true };
    // So is what both ways of writing Chinese write alike.
    return traced.language === 'zh' && before.language === 'zh-Hant' && !isSimplified(raw) ? { ...traced, language: 'zh-Hant' } : traced;
  }

  #traceOf(raw: string, given: Previous | undefined, asIs = false): Trace {
    const typed = this.#typedIn(raw, given, asIs);
    const own = this.#byItself(typed);
    const { whole, asked, question, alone } = own;
    if (question.unread !== undefined && asked?.nearness !== 1) return unreadTrace(alone, question.unread);
    const spoken = tellsLanguage(question);
    const summary = this.#summaryAsked(whole.text);
    if (summary !== undefined) return { ...alone, plan: summary, leans: false, mayLean: false, spoken };
    const ruled = this.#ruledBy(typed, own, spoken);
    // What nothing tells that asked in full may be told of what was typed.
    if (ruled === undefined) return this.#traceOf(raw, given, true);
    const traced: Trace = { ...ruled, mayLean: ruled.leans || this.#isOpen(typed, own, ruled) };
    return typed.previous === undefined || asIs || !traced.mayLean ? traced : this.#settled(traced, typed, own, typed.previous);
  }

  #typedIn(raw: string, given: Previous | undefined, asIs: boolean): Typed {
    const words = this.#words;
    const folded = fold(raw);
    const anew = words.anew(folded.text);
    const previous = anew === undefined ? given : undefined;
    const meant = previous === undefined ? undefined : words.meant(folded.text);
    const typed = meant ?? anew ?? folded.text;
    const request = words.requestIn(typed);
    const short = previous?.plan.kind !== 'facts' || asIs || request !== undefined ? undefined : words.shortFor(typed);
    const asTyped = short === undefined ? undefined : this.#parts.read({ text: typed, names: folded.names });
    const inFull = asTyped?.shape.asks.some(({ ask }) => ask !== 'day') === true ? undefined : short;
    return { raw, folded, previous, typed, anew: anew !== undefined, corrects: meant !== undefined, request, inFull, asTyped };
  }

  #byItself({ raw, folded, typed, inFull }: Typed): ByItself {
    const text = inFull ?? typed;
    if (this.#last?.raw === raw && this.#last.text === text) return this.#last;
    const { dossier, read } = this.#parts;
    const { names } = folded;
    const whole = read({ text, names });
    const typedWhole = this.#cardAsked(text);
    const rest = typedWhole === undefined ? this.#afterGreeting(text) : undefined;
    const asked = rest === undefined ? typedWhole : this.#cardAsked(rest);
    const question = rest === undefined ? whole : read({ text: rest, names });
    const alone = this.#understandAlone(question, folded);
    const leaning = leaningOf(question, { plan: alone.plan, confidence: confidenceOf(alone) }, { dossier, words: this.#words });
    return (this.#last = { raw, text, whole, asked, question, alone, leaning });
  }

  /** What the rules make of it; undefined where what it is short for is not told. */
  #ruledBy(typed: Typed, own: ByItself, spoken: boolean): Ruled | undefined {
    const { folded, previous, request, inFull, asTyped, corrects } = typed;
    const { question, alone } = own;
    const goesOn =
      request === undefined || previous === undefined ? undefined : continued(request, previous.plan, this.#parts.dossier, this.#words);
    const ofCard = this.#ofCard(typed, own, spoken);
    // Where the record has nothing later, the card says what it can of what came after.
    if (goesOn !== undefined && (goesOn.kind !== 'refuse' || ofCard === undefined)) return { ...alone, plan: goesOn, leans: true, spoken };
    if (ofCard !== undefined && (!ofCard.leans || previous === undefined || request !== undefined)) return ofCard;
    const leans = this.#leans(typed, own, ofCard !== undefined);
    const followed = previous === undefined ? undefined : this.#follow(question, alone, previous, folded.language, corrects);
    // What is asked in a word or two may be known to be untold, where it is not told by anything but what was shown: “which court”.
    const untold =
      inFull !== undefined && asTyped !== undefined && previous !== undefined && showsAgain(followed?.plan, previous.plan)
        ? this.#understandAlone(asTyped, folded)
        : undefined;
    const found = untold !== undefined && isGap(untold.plan) ? untold : (followed ?? alone);
    if (found === alone && ofCard !== undefined) return ofCard;
    if (inFull !== undefined && found.plan.kind === 'refuse') return undefined;
    const ofBefore = previous === undefined ? undefined : refusalOfBefore(found, previous, this.#goesOnFromAnswer(typed.typed));
    return ofBefore === undefined ? { ...found, leans, spoken } : { ...found, plan: ofBefore, leans: true, spoken };
  }

  /** The card's answer, where it is asked. */
  #ofCard({ anew, request }: Typed, { whole, asked, alone }: ByItself, spoken: boolean): Ruled | undefined {
    if (asked === undefined || !isForCard(asked, alone, this.#parts.trained)) return undefined;
    const leans = !anew && (asked.open || request !== undefined || this.#goesOnFromAnswer(whole.text) || this.#onlyAsks(whole));
    return { ...alone, plan: { kind: 'card', point: asked.point }, leans, spoken };
  }

  #leans({ anew, request }: Typed, { question, leaning }: ByItself, ofCard: boolean): boolean {
    return !anew && (request !== undefined || ofCard || leaning !== 'not' || whoseWords(question) !== undefined);
  }

  /**
   * Whether it may be understood otherwise although its words lean on nothing: where one is chosen of many answers, all may be that are not surely
   * their own, nor known to be untold, nor say much of something else.
   */
  #isOpen({ anew }: Typed, { alone, question }: ByItself, { plan }: Ruled): boolean {
    if (anew || plan.kind === 'card' || this.#choose === undefined || isGap(alone.plan)) return false;
    const isElsewhere =
      alone.plan.kind === 'refuse' && alone.plan.reason === 'off-topic' && contentOf(question.tokens).length > MOST_TOKENS;
    return !isElsewhere && !(isAnswer(alone.plan) && confidenceOf(alone) >= SURELY_WHOLE);
  }

  #settled(ruled: Trace, { folded, request }: Typed, { question, alone, leaning }: ByItself, previous: Previous): Trace {
    const { dossier, aspects, understand, rank, watch } = this.#parts;
    const words = this.#words;
    const [besideOf, choose, asksAgain] = [this.#besideOf, this.#choose, this.#asksAgain];
    const parts = { dossier, words, asksAgain, read: this.#readText, besideOf, aspects, understand, confidenceOf, rank, choose, watch };
    const { language } = folded;
    const before = beforeOf(previous, dossier, language, parts);
    const own = ownOf(question, parts);
    return settle(ruled, { question, own, before, previous, language, leaning, request, alone: alone.plan }, parts);
  }

  readonly #readText = (text: string): Question => this.#parts.read(fold(text));

  /** “那机器人呢” is about what was answered, “那你是谁” is not. */
  #goesOnFromAnswer(text: string): boolean {
    return this.#words.goesOn(text) && !this.#words.speaksToBot(text);
  }

  /** “By whom” is about what was answered too, “who are you” is not. */
  #onlyAsks({ text, tokens, shape }: Question): boolean {
    return shape.asks.length > 0 && contentOf(tokens).length === 0 && !this.#words.speaksToBot(text);
  }
}

/** A question in a language that is not read: told so in its own words, whatever its names would answer. */
function unreadTrace(alone: Steps, { sentence }: Unread): Trace {
  const none = { missing: [], nearest: [], choices: [], holders: [] };
  const plan: Refusal = { kind: 'refuse', reason: 'unreadable', ...none, ...(sentence !== undefined && { sentence }) };
  return { ...alone, language: 'en', plan, leans: false, mayLean: false, spoken: true };
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
