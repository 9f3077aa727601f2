/** Names in English text: runs of capitalised words. */
import type { DraftingWords } from '../language/drafting.ts';
import { readDates } from '../dates.ts';
import { readQuantities } from '../quantity.ts';
import type { EntityKind } from '../schema.ts';
import type { Mention, Numbered } from './mention.ts';

const WORD = String.raw`(?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}\p{N}'’&.-]*`;
const JOIN = String.raw`\s+(?:(?:of|de|del|van|von|der|la|le|du|&)\s+(?:the\s+)?)?`;
const RUN = new RegExp(String.raw`(?<![\p{L}\p{N}'’.-])${WORD}(?:${JOIN}${WORD})*`, 'gu');
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
const AROUND = ['in', 'near', 'outside', 'around'];
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
    const run = match[0].split(/\s+/u);
    const { parts, titled } = trimmed([...run.slice(0, -1), bare(run.at(-1) ?? '')], opens, lower, words);
    return apart(parts, titled, words).flatMap((own, place): Mention[] => {
      const name = own.join(' ');
      if (own.length === 0 || own.length > MOST_WORDS || WEEKDAY.test(name) || !/\p{L}{2}/u.test(name)) return [];
      const kind = kindOf(own, titled && place === 0, place === 0 ? before : '', after, words);
      const perhaps = perhapsOf(own, before, after, words);
      return [{ name, kind, perhaps, certain: !opens || own.length > 1 || kind !== undefined }];
    });
  });
}

const bare = (word: string): string => word.replace(/(?:['’]s?|[.&-])+$/u, '');

/**
 * The names of a run: one as a rule, such as Bakers' Union of Quillport; two where somebody is told with where they work (Jane Doe of Acme
 * University), or what belongs to somebody with whose it is (Acme's Jane Doe).
 */
function apart(parts: readonly string[], titled: boolean, { kinds }: EnglishWords): (readonly string[])[] {
  const isKind = (word = ''): boolean => kinds.some(({ en }) => en.includes(word.toLowerCase()));
  const owner = parts.findIndex((part, place) => /['’]s$/u.test(part) && place < parts.length - 1);
  if (owner >= 0 && !isKind(parts.at(-1))) return [[...parts.slice(0, owner), bare(parts[owner] ?? '')], parts.slice(owner + 1)];
  const of = parts.indexOf('of');
  const [left, right] = [parts.slice(0, of), parts.slice(of + 1).filter((word, place) => place > 0 || word !== 'the')];
  const isPerson = of > 1 && of < 4 && (titled || isKind(right.at(-1))) && !left.some((word) => isKind(word));
  return isPerson ? [left, right] : [parts];
}

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
  words.every((word, place) => parts[place]?.toLowerCase().replace(/\.$/u, '') === word);

/** What the name itself or a word beside it says that it is. */
function kindOf(parts: readonly string[], titled: boolean, before: string, after: string, words: EnglishWords): EntityKind | undefined {
  if (parts.length > 1) {
    const lower = parts.map((part) => part.toLowerCase());
    // A hill may be anywhere in a name, but a place is called one at its end, or at its beginning: Lake Placid.
    const [first, last] = [lower[0] ?? '', lower.at(-1) ?? ''];
    const marked = words.kinds.find(({ kind, en }) =>
      en.some((word) => (kind === 'place' ? [first, last] : lower.slice(1)).includes(word)),
    );
    if (parts.includes('&')) return 'organisation';
    if (words.people.en.includes(last)) return 'group';
    if (marked !== undefined) return marked.kind;
  }
  const introduced = before.replace(/,?\s+$/u, '');
  if (titled || endsWithOne(introduced, words.titles.en) || isOneOfPeople(parts, before, words)) return 'person';
  const explained = new RegExp(
    `^,\\s+(?:an?|the|its|their)\\s+(?:[\\p{L}'’]+\\s+){0,2}(?:${words.titles.en.join('|')})\\b|^,?\\s+who\\b`,
    'u',
  );
  if (parts.length > 1 && parts.length < 4 && explained.test(after)) return 'person';
  return words.kinds.find(({ en }) => endsWithOne(introduced, en))?.kind;
}

/** Whether a name stands in a row behind people: two workers, Jane Doe and John Roe. */
function isOneOfPeople(parts: readonly string[], before: string, { people }: EnglishWords): boolean {
  if (parts.length < 2 || parts.length > 3) return false;
  return new RegExp(
    `\\b(?:${people.en.join('|')}),\\s+(?:\\p{L}[\\p{L}'’.-]*(?:\\s+\\p{L}[\\p{L}'’.-]*){1,2}(?:,\\s+|,?\\s+and\\s+))?$`,
    'u',
  ).test(before);
}

/** What it may be from where it stands: beside a word of saying, or after one of place, but not after whom something is according to. */
function perhapsOf(parts: readonly string[], before: string, after: string, words: EnglishWords): EntityKind | undefined {
  const saying = Object.values(words.saying).flatMap(({ en }) => en);
  const spoken =
    startsWithOne(after, saying) || (/["”'’,]\s+\p{L}+\s+$/u.test(before) && endsWithOne(before.trimEnd(), words.saying.said.en));
  if (parts.length > 1 && parts.length < 4 && spoken) return 'person';
  const cited = endsWithOne(before.trimEnd(), words.citing.en);
  // Of longer names fewer are places: a company buys from another, and turns to it.
  return !cited && endsWithOne(before.trimEnd(), parts.length === 1 ? words.at_places : AROUND) ? 'place' : undefined;
}

const startsWithOne = (text: string, words: readonly string[]): boolean =>
  words.some((word) => new RegExp(`^,?\\s+${word}\\b`, 'u').test(text));
const endsWithOne = (text: string, words: readonly string[]): boolean => words.some((word) => new RegExp(`\\b${word}$`, 'u').test(text));
