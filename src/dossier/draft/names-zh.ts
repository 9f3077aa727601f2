/** Names in Chinese text: before words of saying and doing, beside titles, with a dot inside, in Latin letters, or with a telling end. */
import type { DraftingWords } from '../language.ts';
import type { EntityKind } from '../schema.ts';
import type { Mention, Numbered } from './mention.ts';

/** Fewest and most characters of a name. */
const SHORTEST = 2;
const LONGEST = 10;
/** A person's name in Chinese without its dots. */
const PERSON = 3;

const CLAUSE = /[^，。；：！？、“”‘’「」『』（）()《》〈〉\s]+/gu;
const DOTTED = /[\p{Script=Han}]{1,6}(?:·[\p{Script=Han}]{1,6})+/gu;
const LATIN = /(?<![\p{Script=Latin}\d])(?:\p{Lu}|\p{Ll}\p{Lu})[\p{Script=Latin}\d&.-]*(?:\s(?:\p{Lu})[\p{Script=Latin}\d&.-]*)*/gu;
const TITLED_WORK = /《([^》]{2,12})》/gu;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** What no name holds: particles, numbers, words of time and place. */
const NO_NAME = /[的了着过们是有会能要让给把从到为以及其之这那每各某个\d年月日时]|^[一二三四五六七八九十两几多]|什么|怎么|可以|没有|应该|因为|所以/u;

/** The names in `paragraphs`, in their order, as often as they are found so. */
export const namesInChinese = (paragraphs: readonly Numbered[], words: DraftingWords): Mention[] =>
  paragraphs.flatMap(({ sentences }) => sentences.flatMap((sentence) => namesInSentence(sentence, words)));

function namesInSentence(sentence: string, words: DraftingWords): Mention[] {
  return [
    ...[...sentence.matchAll(DOTTED)].map(([name]): Mention => ({ name, kind: 'person', certain: true })),
    ...[...sentence.matchAll(LATIN)].map(([name]): Mention => ({ name: name.replace(/[.&-]+$/u, ''), kind: undefined, certain: true })),
    ...[...sentence.matchAll(TITLED_WORK)].flatMap(([, name = '']): Mention[] =>
      kindByEnd(name, words) === 'outlet' ? [{ name, kind: 'outlet', certain: true }] : [],
    ),
    ...(sentence.match(CLAUSE) ?? []).flatMap((clause) => namesInClause(clause, words)),
  ].filter(({ name }) => name.length >= SHORTEST);
}

/** Who says or does something in a clause, and who has a title in it. */
function namesInClause(clause: string, words: DraftingWords): Mention[] {
  const verbs = [...Object.values(words.saying).flatMap(({ zh }) => zh), ...words.doing];
  const verb = earliest(clause, verbs);
  const subject = verb === undefined ? undefined : clause.slice(0, verb);
  const parts = subject === undefined ? [] : subject.split(/[和与及跟]|以及/u);
  return [...parts.flatMap((part) => namesInSubject(part, words)), ...(subject === undefined ? titledIn(clause, words) : [])];
}

/** Where the first of `words` begins that something stands before; undefined where there is none. */
function earliest(clause: string, words: readonly string[]): number | undefined {
  const places = words.map((word) => clause.indexOf(word)).filter((place) => place >= SHORTEST);
  return places.length === 0 ? undefined : Math.min(...places);
}

/** The organisation and the person of a subject such as 云雀快运首席执行官邵以宁. */
function namesInSubject(subject: string, words: DraftingWords): Mention[] {
  const phrase = stripped(subject, words);
  const title = titleIn(phrase, words);
  if (title === undefined) return named(phrase, undefined, words);
  const before = stripped(phrase.slice(0, title.start), words);
  const after = phrase.slice(title.end);
  // 邵以宁律师 has the title after the name, 首席执行官邵以宁 before it.
  return after === ''
    ? named(before, isPerson(before, words) ? 'person' : undefined, words)
    : [...named(before, undefined, words), ...named(after, 'person', words)];
}

/** A name right after a title inside a clause, where what follows does not run on. */
function titledIn(clause: string, words: DraftingWords): Mention[] {
  const title = titleIn(clause, words);
  const after = title === undefined ? '' : clause.slice(title.end);
  return title !== undefined && isPerson(after, words) ? named(after, 'person', words) : [];
}

function titleIn(phrase: string, { titles }: DraftingWords): { readonly start: number; readonly end: number } | undefined {
  return titles.zh
    .map((title) => ({ start: phrase.lastIndexOf(title), end: phrase.lastIndexOf(title) + title.length }))
    .filter(({ start }) => start >= 0)
    .toSorted((one, other) => other.end - one.end || one.start - other.start)[0];
}

/** A subject without the words that stand before a name and after it, and without what belongs to somebody else. */
function stripped(subject: string, { before, between }: DraftingWords): string {
  let phrase = subject.slice(subject.lastIndexOf('的') + 1);
  for (let again = true; again; ) {
    const begun = before.find((word) => phrase.startsWith(word));
    if (begun !== undefined) phrase = phrase.slice(begun.length);
    const ended = between.find((word) => phrase.endsWith(word));
    if (ended !== undefined) phrase = phrase.slice(0, -ended.length);
    again = begun !== undefined || ended !== undefined;
  }
  return phrase;
}

const isPerson = (name: string, { surnames }: DraftingWords): boolean =>
  name.length >= SHORTEST && name.length <= PERSON && HAN_ONLY.test(name) && surnames.some((surname) => name.startsWith(surname));

const kindByEnd = (name: string, { kinds }: DraftingWords): EntityKind | undefined =>
  kinds
    .flatMap(({ kind, zh }) => zh.filter((end) => name.endsWith(end) && name.length > end.length).map((end) => ({ kind, length: end.length })))
    .toSorted((one, other) => other.length - one.length)[0]?.kind;

function named(name: string, kind: EntityKind | undefined, words: DraftingWords): Mention[] {
  if (!HAN_ONLY.test(name) || name.length < SHORTEST || name.length > LONGEST || NO_NAME.test(name)) return [];
  if (words.nobody.includes(name) || words.titles.zh.includes(name)) return [];
  const own = kind ?? kindByEnd(name, words) ?? (isPerson(name, words) ? 'person' : undefined);
  return [{ name, kind: own, certain: own !== undefined }];
}
