/** Words that bound an amount (`data/language/bounds.yaml`), ready to be looked for in folded text. */
import type { Bound } from '../../dossier/bounds.ts';
import type { BoundWords } from '../../dossier/language/bounds.ts';
import { anyOf, inBoth } from '../understand/read/word-pattern.ts';

type Test = (text: string) => boolean;

export interface Bounding {
  /** Whether a text says that the top of a range is meant, or its floor. */
  readonly top: Test;
  /** Whether it says what something comes to at its most. */
  readonly peak: Test;
  readonly floor: Test;
  /** What bounds an amount between two texts. */
  readonly beside: (before: string, behind: string) => Bound | undefined;
  /** Whether a text says that something may come to more. */
  readonly may: Test;
  /** Whether a text has a word that bounds an amount, as far as that may stand apart from it. */
  readonly bounded: Test;
  /** Whether it has one that makes an amount a round one. */
  readonly rounded: Test;
  /** A text without any of these. */
  readonly without: (text: string) => string;
}

/** How far before an amount what bounds it may stand. “No more than” holds “more than”: what is longer comes first. */
const WITHIN = [
  ['under', 3],
  ['at-most', 4],
  ['at-least', 8],
  ['over', 3],
] as const satisfies readonly (readonly [Bound, number])[];

/** Builds what looks for them, once. */
export function boundingOf(words: BoundWords): Bounding {
  const holds = (of: BoundWords['may']): Test => {
    const pattern = new RegExp(inBoth(of), 'u');
    return (text) => pattern.test(text);
  };
  const beside = WITHIN.map(([bound, within]) => {
    const { before, behind } = words.beside[bound];
    return {
      bound,
      before: new RegExp(`(?:${inBoth(before)})[^，,。;；]{0,${within}}$`, 'u'),
      behind: new RegExp(String.raw`^\s*(?:${inBoth(behind)})`, 'u'),
    };
  });
  const any = new RegExp(anyOf([words.bounded, words.rounded].flatMap(({ zh, en }) => [...zh, ...en])), 'gu');
  return {
    top: holds(words.top),
    peak: holds(words.peak),
    floor: holds(words.floor),
    beside: (before, behind) => beside.find((one) => one.before.test(before) || one.behind.test(behind))?.bound,
    may: holds(words.may),
    bounded: holds(words.bounded),
    rounded: holds(words.rounded),
    without: (text) => text.replaceAll(any, ' '),
  };
}
