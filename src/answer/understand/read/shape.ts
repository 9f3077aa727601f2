/** The shape of a question: whether it wants yes or no, denies, lets choose, or states something (`data/language/question-words.yaml`). */
import type { AskingWords } from '../../../dossier/language/question-words.ts';
import type { Operation } from '../../plan.ts';
import { mannerReader } from './asks.ts';
import type { AskSpan } from './asks.ts';
import { matchesIn } from './matches.ts';
import type { Place } from './matches.ts';
import type { DenialsIn } from './negation.ts';
import { alternatives, anyOf, inBoth } from './word-pattern.ts';

export interface QuestionShape {
  readonly asks: readonly AskSpan[];
  readonly yesNo: boolean;
  readonly negated: boolean;
  /** Where it denies. */
  readonly denials: readonly Place[];
  readonly whichOfTwo: boolean;
  /** It asks in words for something, of whatever kind: “what is it”, 怎么回事. */
  readonly open: boolean;
  /** It asks in what way something is done or comes about. */
  readonly manner: boolean;
  /** It asks what or who something is, in so many words. */
  readonly itself: boolean;
  /** It asks for a value that is worked out of others. */
  readonly computes?: Computed | undefined;
  /** It turns on more than what a fact says outright: by words that only make it the stronger, or by others. */
  readonly qualified?: 'stronger' | 'otherwise' | undefined;
  /** It asks for more than yes or no, or lets choose. */
  readonly more: boolean;
  /** It asks whether something is so by asking whether it is not. */
  readonly rhetorical: boolean;
  /** It asks nothing in words: a statement to be checked, or just a topic. */
  readonly bare: boolean;
  /** It says something that can be checked, and asks nothing. */
  readonly states: boolean;
}

/** Reads the shape of a folded question; `asks` are its question words. */
export type ShapeOf = (text: string, asks: readonly AskSpan[]) => QuestionShape;

type Test = (text: string) => boolean;

/** Whether a text wants yes or no. */
function yesNoReader({ begins, lead_in: leadIn, within, particles, ends, ends_nothing: nothing }: AskingWords['yes_no']): Test {
  const beginning = new RegExp(`^(?:\\W|${alternatives(leadIn)})*(?:${alternatives(begins)})\\b`, 'u');
  const ending = new RegExp(`(?:(?:${anyOf(particles)})[\\s?？!！。~]*|(?:${inBoth(ends)})(?<!${alternatives(nothing)})[\\s?？]*)$`, 'u');
  const anywhere = new RegExp(inBoth(within), 'u');
  return (text) => ending.test(text) || beginning.test(text) || anywhere.test(text);
}

/** Whether a text lets choose: “a or b, which is bigger”, “bigger: a or b”. */
function choiceReader({ zh, en, which, more, or, before_or: beforeOr, behind_or: behindOr }: AskingWords['of_two']): Test {
  const outright = new RegExp(`${inBoth({ zh, en })}|(?:${anyOf(which)})(?:的?[\\p{Script=Han}]{0,6})?(?:${anyOf(more)})`, 'u');
  const [joining, before, behind] = [or, beforeOr, behindOr].map((words) => new RegExp(anyOf(words), 'gu'));
  const placesOf = (text: string, pattern: RegExp | undefined): readonly number[] =>
    pattern === undefined ? [] : matchesIn(text, pattern).map(({ index }) => index);
  return (text) => {
    if (outright.test(text)) return true;
    const ors = placesOf(text, joining);
    const [first] = ors;
    if (first === undefined) return false;
    return (placesOf(text, before)[0] ?? text.length) < (ors.at(-1) ?? -1) || (placesOf(text, behind).at(-1) ?? -1) > first;
  };
}

/** Reads by what words a question turns on more than what a fact says outright. */
function qualifiedReader({ qualified, stronger }: AskingWords['yes_no']): (text: string) => QuestionShape['qualified'] {
  const [any, only] = [new RegExp(inBoth(qualified), 'u'), new RegExp(inBoth(stronger), 'gu')];
  return (text) => (any.test(text) ? (any.test(text.replace(only, ' ')) ? 'otherwise' : 'stronger') : undefined);
}

/** Whether a text asks whether something is so by asking whether it is not. */
function rhetoricalReader({ words, begins, denies, asks }: AskingWords['yes_no']['rhetorical']): Test {
  const pattern = new RegExp(
    String.raw`^\W*(?:${alternatives(begins)})\b|(?:${anyOf(denies)}).{0,40}(?:${anyOf(asks)})|${anyOf(words)}`,
    'u',
  );
  return (text) => pattern.test(text);
}

/** What a question may ask to be worked out, in the order in which it is looked for. */
const COMPUTED = ['ratio', 'difference', 'larger'] as const satisfies readonly Operation[];
type Computed = (typeof COMPUTED)[number];

/** Reads what a question asks to be worked out. */
function operationReader(computed: AskingWords['computed']): (text: string) => Computed | undefined {
  const asked = COMPUTED.map((operation) => ({ operation, pattern: new RegExp(inBoth(computed[operation]), 'u') }));
  return (text) => asked.find(({ pattern }) => pattern.test(text))?.operation;
}

/** Builds the reader of a question's shape; `denialsIn` reads negation. */
export function shapeReader(
  { manner, open, itself, whoever, yes_no: yesNoWords, of_two: ofTwo, stating, computed }: AskingWords,
  denialsIn: DenialsIn,
): ShapeOf {
  const [isOpen, states] = [new RegExp(inBoth(open), 'u'), new RegExp(`[.。!！]\\s*$|${inBoth(stating)}`, 'u')];
  const whatIs = new RegExp(`^(?:\\W|${alternatives(itself.lead_in)})*\\b(?:${alternatives(itself.en)})\\b|${anyOf(itself.zh)}`, 'u');
  const whoIs = new RegExp(inBoth(whoever), 'u');
  const asksManner = mannerReader(manner);
  const [wantsYesOrNo, choosesOfTwo] = [yesNoReader(yesNoWords), choiceReader(ofTwo)];
  const [qualifiedBy, operationIn] = [qualifiedReader(yesNoWords), operationReader(computed)];
  const [asksMore, isRhetorical] = [new RegExp(inBoth(yesNoWords.more), 'u'), rhetoricalReader(yesNoWords.rhetorical)];
  return (text, asks) => {
    const yesNo = wantsYesOrNo(text);
    const asksOpenly = isOpen.test(text);
    const asksItself = whatIs.test(text);
    const denials = denialsIn(text);
    return {
      asks,
      open: asksOpenly || asksItself,
      manner: asksManner(text),
      itself: asksItself || whoIs.test(text),
      bare: asks.length === 0 && (!asksOpenly || asksItself),
      states: !yesNo && asks.length === 0 && !asksOpenly && !asksItself && states.test(text),
      yesNo,
      negated: denials.length > 0,
      denials,
      whichOfTwo: choosesOfTwo(text),
      computes: operationIn(text),
      qualified: qualifiedBy(text),
      more: asksMore.test(text),
      rhetorical: isRhetorical(text),
    };
  };
}
