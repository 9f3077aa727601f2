/** What kind of clause a text is: whether it states anything, or only leads to a statement, says whose words it is, or takes something back. */
import { isSpeech } from '../understand/read/asks.ts';
import { foldTerm } from '../understand/read/fold.ts';
import type { Place } from '../understand/read/matches.ts';
import type { Token } from '../understand/read/tokens.ts';
import type { Trace } from '../understand/trace.ts';
import type { Wording } from './words.ts';

/** Longest text that only says when something was, in characters. */
const LONGEST_TIME = 14;

/** “This story is wrong”: so many tokens may say what it is that is taken back. */
const MOST_TAKEN_BACK = 1;

/** A question mark at the end, with the particle before it that asks no more than the mark: whether the text asks is told by its other words. */
const QUESTION_MARK = /吧?\s*[?？]+[\s!！]*$/u;

/** A text without that. */
export const withoutQuestionMark = (text: string): string => text.replace(QUESTION_MARK, '');

/** How a clause ends that asks. */
const ASKS = /[?？]\s*$|[吗呢嘛][\s?？!！]*$/u;
/** Ends a statement as well as a question. */
const IN_PASSING = /[呢嘛][\s!！]*$/u;

/** A clause, as far as its kind goes. */
interface Traced {
  readonly trace: Trace;
}

/** Makes ready to tell kinds of clauses; `plain` strips what merely leads to a statement. */
export function clauseKinds({
  wording,
  plain,
  trace,
}: {
  readonly wording: Wording;
  readonly plain: (text: string) => string;
  readonly trace: (raw: string) => Trace;
}) {
  const isName = (token: Token): boolean => token.kind === 'entity' || token.name || wording.nameKind(token) !== undefined;
  const isSaying = ({ readings }: Token): boolean => readings.some(({ key }) => isSpeech(key));
  /** Where words say that a text is not so, or not known; undefined where none do, or they are a piece of another word (社会不会). */
  const unassertedIn = ({ question: { text, tokens } }: Trace, from = 0): Place | undefined => {
    const place = wording.unasserted.find(text.slice(from));
    if (place === undefined) return undefined;
    const [first, last] = [place.start + from, place.end + from];
    const isPiece = tokens.some(({ kind, start, end }) => kind !== 'light' && start < first && end > first && end < last);
    return isPiece ? undefined : { start: first, end: last };
  };
  /** Whether words are denied that begin at such a place, be it by their first sign (不是…): “that is no rumour” takes nothing back. */
  const isDeniedAt = (text: string, start: number): boolean =>
    wording.denies(text.slice(0, start)) || (wording.denies(text.slice(0, start + 1)) && !wording.denies(text.charAt(start)));
  /** Whether a text only takes back what was told before it: “that is wrong”, and not “stop saying that they hide”, which takes back what it says itself. */
  const takesBack = (text: string): boolean => {
    if (wording.takenBack(foldTerm(text))) return true;
    const bare = plain(text);
    // Most texts hold no such word: they are not read again.
    if (!wording.unasserted(foldTerm(bare))) return false;
    const traced = trace(bare);
    const { text: folded, tokens } = traced.question;
    const place = unassertedIn(traced);
    if (place === undefined || isDeniedAt(folded, place.start)) return false;
    const others = tokens.filter(({ kind, start, end }) => kind !== 'light' && (end <= place.start || start >= place.end));
    if (others.some((token) => isName(token) || token.kind === 'value' || token.kind === 'date' || token.start >= place.end)) return false;
    return others.filter((token) => !isSaying(token)).length <= MOST_TAKEN_BACK;
  };
  /** Whether its words ask something, whatever sign it ends with: “they won?” does not. */
  const asks = (bare: string): boolean => {
    const { question } = trace(bare.replace(QUESTION_MARK, '。'));
    return question.shape.asks.length > 0 || !question.shape.states;
  };
  /** Whether a text says what somebody thinks or wishes, and nobody is told to say so. */
  const isOpinion = (text: string, bare = plain(text)): boolean => {
    const folded = foldTerm(bare === '' ? text : bare);
    if (wording.opinions(folded) || wording.wishes(folded)) return true;
    return wording.urges(folded) && !trace(bare).question.tokens.some(isSaying);
  };

  return {
    isName,
    /** Whether words say from such a place on that a text is not so, or not known. */
    isUnasserted: (traced: Trace, from: number): boolean => unassertedIn(traced, from) !== undefined,
    takesBack,
    /** Whether what a text takes back is all that stands before it. */
    takesBackAll: (text: string): boolean => wording.takenBackAll(foldTerm(text)),
    isOpinion: (text: string): boolean => isOpinion(text),
    /** Whether a text has the sign of a question, and asks nothing: “The bridge? It was closed”. */
    isRhetorical: (text: string): boolean => QUESTION_MARK.test(text) && !asks(plain(text)),
    /** Whether a text states nothing: it asks, says what somebody thinks, or only takes back what stands before it. */
    statesNothing: (text: string): boolean => {
      const bare = plain(text);
      return (
        isOpinion(text, bare) ||
        wording.takenBack(foldTerm(text)) ||
        (ASKS.test(text) &&
          !(IN_PASSING.test(text) && trace(bare).question.shape.asks.length === 0) &&
          (ASKS.test(bare) || bare === '') &&
          asks(bare))
      );
    },
    /** Names in a list, who says what follows, or when it was: no statement by itself. */
    isLeadOnly: ({ trace: { question } }: Traced): boolean => {
      const isLead = (token: Token): boolean => isName(token) || token.place === true || token.kind === 'date';
      if (wording.before(question.text) && question.text.length <= LONGEST_TIME) return true;
      // “Nor will A” says something.
      if (wording.denies(question.text)) return false;
      return question.tokens.some(isLead) && question.tokens.every((token) => isLead(token) || token.kind === 'light' || isSaying(token));
    },
    /** Whether a text is only a name, an amount or a date, be it “it was A”. */
    isNameOnly: (text: string): boolean => {
      const { tokens } = trace(plain(text)).question;
      const isNamed = (token: Token): boolean => isName(token) || token.kind === 'value' || token.kind === 'date';
      return tokens.some(isNamed) && tokens.every((token) => isNamed(token) || token.kind === 'light');
    },
    /** “…, says the mayor”: only whose words are told. */
    tellsOnlyWho: ({ trace: { question } }: Traced): boolean =>
      wording.speakers(question.text).length + wording.voices(question.text).length > 0 &&
      question.tokens.every(
        (token) => token.kind === 'entity' || token.kind === 'light' || wording.nameKind(token) !== undefined || isSaying(token),
      ),
    /** How the clauses of a sentence are meant: stated, or only supposed, or taken back, unless it is a denial that is taken back. */
    meant: (clauses: readonly string[]): 'stated' | 'supposed' | 'taken back' => {
      const denied = (before: readonly string[]): boolean => before.some((text) => wording.denies(foldTerm(text)));
      if (wording.toldAsWrong(foldTerm(clauses[0] ?? ''))) return 'taken back';
      if (clauses.some((text, at) => takesBack(text) && !denied(clauses.slice(0, at)))) return 'taken back';
      return clauses.some((text) => wording.supposed(foldTerm(plain(text)))) ? 'supposed' : 'stated';
    },
    startsWithSpeech: ({ trace: { question } }: Traced): boolean => question.tokens[0] !== undefined && isSaying(question.tokens[0]),
    /** Whether it names anybody or anything, but for a place. */
    namesAnybody: ({ trace: { question } }: Traced): boolean =>
      question.tokens.some((token) => isName(token) && token.place !== true && wording.nameKind(token) !== 'place'),
  };
}
