/** Names in English text: runs of capitalised words. */
import type { DraftingWords } from '../language.ts';
import { readDates, readQuantities } from '../quantity.ts';
import type { EntityKind } from '../schema.ts';
import type { Mention, Numbered } from './mention.ts';

const WORD = String.raw`(?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}\p{N}'’&.-]*`;
const JOIN = String.raw`\s+(?:(?:of|de|del|van|von|der|la|le|du|&)\s+(?:the\s+)?)?`;
const RUN = new RegExp(String.raw`(?<![\p{L}\p{N}'’.-])${WORD}(?:${JOIN}${WORD})*`, 'gu');
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
/** A run of more words is a line in capitals, not a name. */
const MOST_WORDS = 5;

/** Words that the language has, in lower case: none of them is a name by itself. */
export interface EnglishWords extends DraftingWords {
  readonly stopWords: ReadonlySet<string>;
}

/** The names in `paragraphs`, in their order. */
export function namesInEnglish(paragraphs: readonly Numbered[], words: EnglishWords): Mention[] {
  const lower = new Set(
    paragraphs.flatMap(({ sentences }) => sentences.flatMap((text) => text.match(/(?<![\p{L}\p{N}-])\p{Ll}[\p{L}-]*/gu) ?? [])),
  );
  return paragraphs.flatMap(({ sentences }) => sentences.flatMap((sentence) => namesInSentence(sentence, lower, words)));
}

function namesInSentence(sentence: string, lower: ReadonlySet<string>, words: EnglishWords): Mention[] {
  // “Acme US$18 million” and “in March” name neither the US nor a march.
  const text = [...readDates(sentence), ...readQuantities(sentence)].reduce(
    (rest, { start, end }) => rest.slice(0, start) + '0'.repeat(end - start) + rest.slice(end),
    sentence,
  );
  return [...text.matchAll(RUN)].flatMap((match): Mention[] => {
    const opens = !/[\p{L}\p{N}]/u.test(text.slice(0, match.index));
    const before = text.slice(0, match.index).toLowerCase();
    const after = text.slice(match.index + match[0].length).toLowerCase();
    const { parts, titled } = trimmed(match[0].split(/\s+/u).map(bare), opens, lower, words);
    const name = parts.join(' ');
    if (parts.length === 0 || parts.length > MOST_WORDS || WEEKDAY.test(name) || !/\p{L}{2}/u.test(name)) return [];
    const kind = kindOf(parts, titled, before, after, words);
    const perhaps = perhapsOf(parts, before, after, words);
    return [{ name, kind, perhaps, certain: !opens || parts.length > 1 || kind !== undefined }];
  });
}

const bare = (word: string): string => word.replace(/(?:['’]s?|[.&-])+$/u, '');

/** The words of a run without those that only begin its sentence, and without a title before a name. */
function trimmed(
  run: readonly string[],
  opens: boolean,
  lower: ReadonlySet<string>,
  { stopWords, titles }: EnglishWords,
): { readonly parts: readonly string[]; readonly titled: boolean } {
  let parts = run;
  while (parts[0] !== undefined && isPlain(parts[0], stopWords)) parts = parts.slice(1);
  const title = titles.en.map((words) => words.split(' ')).find((words) => startsWith(parts, words) && words.length < parts.length);
  if (title !== undefined) return { parts: parts.slice(title.length), titled: true };
  while (isPlain(parts.at(-1) ?? '', stopWords)) parts = parts.slice(0, -1);
  // “Workers” at the beginning of a sentence is no name where it is an ordinary word elsewhere.
  const [only] = parts;
  if (opens && only !== undefined && parts.length === 1 && lower.has(only.toLowerCase())) return { parts: [], titled: false };
  return { parts, titled: false };
}

const isPlain = (word: string, stopWords: ReadonlySet<string>): boolean => stopWords.has(word.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(word);

const startsWith = (parts: readonly string[], words: readonly string[]): boolean =>
  words.every((word, place) => parts[place]?.toLowerCase() === word);

/** What the name itself or a word beside it says that it is. */
function kindOf(parts: readonly string[], titled: boolean, before: string, after: string, words: EnglishWords): EntityKind | undefined {
  if (parts.length > 1) {
    const lower = parts.map((part) => part.toLowerCase());
    // A hill may be anywhere in a name, but a place is called one at its end, or at its beginning: Lake Placid.
    const [first, last] = [lower[0] ?? '', lower.at(-1) ?? ''];
    const marked = words.kinds.find(({ kind, en }) =>
      en.some((word) => (kind === 'place' ? [first, last] : lower.slice(1)).includes(word)),
    );
    if (words.people.en.includes(last)) return 'group';
    if (marked !== undefined) return marked.kind;
  }
  const introduced = before.replace(/,?\s+$/u, '');
  if (titled || endsWithOne(introduced, words.titles.en)) return 'person';
  const explained = new RegExp(`^,\\s+(?:an?|the|its|their)\\s+(?:\\p{L}+\\s+){0,2}(?:${words.titles.en.join('|')})\\b|^,?\\s+who\\b`, 'u');
  if (parts.length > 1 && parts.length < 4 && explained.test(after)) return 'person';
  return words.kinds.find(({ en }) => endsWithOne(introduced, en))?.kind;
}

/** What it may be from where it stands: before a word of saying, or after one of place. */
function perhapsOf(parts: readonly string[], before: string, after: string, words: EnglishWords): EntityKind | undefined {
  const saying = Object.values(words.saying).flatMap(({ en }) => en);
  if (parts.length > 1 && parts.length < 4 && startsWithOne(after, saying)) return 'person';
  return endsWithOne(before.trimEnd(), words.at_places) ? 'place' : undefined;
}

const startsWithOne = (text: string, words: readonly string[]): boolean =>
  words.some((word) => new RegExp(`^,?\\s+${word}\\b`, 'u').test(text));
const endsWithOne = (text: string, words: readonly string[]): boolean => words.some((word) => new RegExp(`\\b${word}$`, 'u').test(text));
