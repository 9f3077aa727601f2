/** Names in Chinese text: before words of saying and doing, beside titles, with a dot inside, in Latin letters, or with a telling end. */
import type { DraftingWords } from '../language/drafting.ts';
import { readQuantities } from '../quantity.ts';
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
const NO_NAME =
  /[的了着过们是有会能要让给把从到为以及其之这那每各某个\d年月日时]|^[一二三四五六七八九十两几多]|什么|怎么|可以|没有|应该|因为|所以/u;

/** What a name does not run across to its left. */
const BORDER = /[的了把被由在向与和对给将是为就从让到于及跟同等称说\d]/u;
const PLACE = /(?:在|位于|来自)(\p{Script=Han}{1,4}?(?:市|省|县|镇|乡|村|岛|湾|港|湖|河))/gu;
/** How often a word that no dictionary knows has to stand there to be taken for a name, and its fewest characters. */
const OFTEN = 3;
const SHORTEST_UNKNOWN = 3;
/** A longer run is no word, but a text of another time. */
const LONGEST_RUN = 20;

/** Words that the language has, and those without content. */
export interface ChineseWords extends DraftingWords {
  readonly stopWords: ReadonlySet<string>;
}

/** The names in `paragraphs`, in their order, as often as they are found so. */
export function namesInChinese(paragraphs: readonly Numbered[], words: ChineseWords): Mention[] {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const found = sentences.flatMap((sentence) => namesInSentence(sentence, words));
  return [...found, ...shortCompanies(found, sentences), ...unknownWords(sentences, words)];
}

/** What the name of a company ends with that people leave out. */
export const COMPANY_END = /(?:股份)?(?:有限)?(?:责任)?(?:公司|集团)$/u;

/** Companies by what is left of their names without “有限公司”, where the text calls them so too. */
function shortCompanies(found: readonly Mention[], sentences: readonly string[]): Mention[] {
  const text = sentences.join('\n');
  return [...new Set(found.map(({ name }) => name))].flatMap((name): Mention[] => {
    const short = name.replace(COMPANY_END, '');
    const alone = text.split(short).length > text.split(name).length;
    return short !== name && short.length > SHORTEST && alone ? [{ name: short, kind: undefined, certain: true }] : [];
  });
}

/** Runs of single characters, which is what cutting text into words by a dictionary leaves of a word that is not in it. */
function unknownWords(sentences: readonly string[], words: ChineseWords): Mention[] {
  const cutter = new Intl.Segmenter('zh', { granularity: 'word' });
  const parts = sentences.flatMap((sentence) =>
    [...cutter.segment(sentence)]
      .map(({ segment }) => (/^\p{Script=Han}$/u.test(segment) && !words.stopWords.has(segment) ? segment : ' '))
      .join('')
      .split(/\s+/u)
      .flatMap((run) => partsOf(run.slice(0, LONGEST_RUN))),
  );
  const often = [...Map.groupBy(parts, (part) => part)].flatMap(([part, all]) =>
    all.length >= OFTEN ? [{ part, count: all.length }] : [],
  );
  return often
    .filter(({ part, count }) => !often.some((other) => other.part !== part && other.part.includes(part) && other.count === count))
    .flatMap(({ part }) => named(part, undefined, words).map((mention) => ({ ...mention, certain: true })));
}

/** Every part of a run that is long enough to be a name. */
function partsOf(run: string): string[] {
  const lengths = Array.from({ length: LONGEST - SHORTEST_UNKNOWN + 1 }, (_, more) => SHORTEST_UNKNOWN + more);
  return lengths.flatMap((length) =>
    Array.from({ length: Math.max(0, run.length - length + 1) }, (_, start) => run.slice(start, start + length)),
  );
}

function namesInSentence(sentence: string, words: DraftingWords): Mention[] {
  return [
    ...[...sentence.matchAll(PLACE)].flatMap(([, name = '']) => named(name, 'place', words)),
    ...[...sentence.matchAll(DOTTED)].map(([name]): Mention => ({ name: withoutRest(name, words), kind: 'person', certain: true })),
    ...[...withoutQuantities(sentence).matchAll(LATIN)].map(([name]): Mention => ({
      name: name.replace(/[.&-]+$/u, ''),
      kind: undefined,
      certain: true,
    })),
    ...[...sentence.matchAll(TITLED_WORK)].flatMap(([, name = '']): Mention[] =>
      kindByEnd(name, words) === 'outlet' ? [{ name, kind: 'outlet', certain: true }] : [],
    ),
    ...(sentence.match(CLAUSE) ?? []).flatMap((clause) => namesInClause(clause, words)),
  ].filter(({ name }) => name.length >= SHORTEST);
}

/** A name with dots without what runs on after its last part: 约翰·杜伊否认 is 约翰·杜伊. */
function withoutRest(name: string, words: DraftingWords): string {
  const last = name.slice(name.lastIndexOf('·') + 1);
  const ends = [
    ...verbsOf(words).map((verb) => last.indexOf(verb)),
    ...words.between.map((word) => last.indexOf(word)),
    last.search(BORDER),
  ];
  const end = Math.min(...ends.filter((place) => place > 0), last.length);
  return name.slice(0, name.length - last.length + end);
}

const verbsOf = ({ saying, doing }: DraftingWords): string[] => [...Object.values(saying).flatMap(({ zh }) => zh), ...doing];

/** A text with its amounts and their units, such as 2GW, blotted out. */
const withoutQuantities = (text: string): string =>
  readQuantities(text).reduce((rest, { start, end }) => rest.slice(0, start) + '0'.repeat(end - start) + rest.slice(end), text);

/** Who says or does something in a clause, and who has a title in it. */
function namesInClause(clause: string, words: DraftingWords): Mention[] {
  const verbs = verbsOf(words);
  const verb = earliest(clause, verbs);
  const subject = verb === undefined ? undefined : clause.slice(0, verb);
  const parts = subject === undefined ? [] : subject.split(/[和与及跟]|以及/u);
  return [
    ...parts.flatMap((part) => namesInSubject(part, words)),
    ...(subject === undefined ? titledIn(clause, words) : []),
    ...endingIn(clause, verbs, words),
  ];
}

/** What ends as an institution does, from the last word on that cannot be a part of its name. */
function endingIn(clause: string, verbs: readonly string[], words: DraftingWords): Mention[] {
  return words.kinds.flatMap(({ kind, zh }) =>
    zh
      .filter((end) => end.length > 1)
      .flatMap((end) => {
        const place = clause.indexOf(end, 1);
        if (place === -1) return [];
        const before = clause.slice(0, place);
        const from = Math.max(
          ...[...before].map((sign, at) => (BORDER.test(sign) ? at + 1 : 0)),
          ...verbs.map((verb) => (before.includes(verb) ? before.lastIndexOf(verb) + verb.length : 0)),
        );
        const name = stripped(before.slice(from), words);
        return name === '' || name.length + end.length > LONGEST ? [] : named(name + end, kind, words);
      }),
  );
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
const stripped = (subject: string, words: DraftingWords): string => withoutEnds(subject.slice(subject.lastIndexOf('的') + 1), words);

function withoutEnds(phrase: string, words: DraftingWords): string {
  const begun = words.before.find((word) => phrase.startsWith(word))?.length ?? 0;
  const ended = words.between.find((word) => phrase.slice(begun).endsWith(word))?.length ?? 0;
  return begun + ended === 0 ? phrase : withoutEnds(phrase.slice(begun, phrase.length - ended), words);
}

const isPerson = (name: string, { surnames }: DraftingWords): boolean =>
  name.length >= SHORTEST && name.length <= PERSON && HAN_ONLY.test(name) && surnames.some((surname) => name.startsWith(surname));

const kindByEnd = (name: string, { kinds }: DraftingWords): EntityKind | undefined =>
  kinds
    .flatMap(({ kind, zh }) =>
      zh.filter((end) => name.endsWith(end) && name.length > end.length).map((end) => ({ kind, length: end.length })),
    )
    .toSorted((one, other) => other.length - one.length)[0]?.kind;

function named(name: string, kind: EntityKind | undefined, words: DraftingWords): Mention[] {
  if (!HAN_ONLY.test(name) || name.length < SHORTEST || name.length > LONGEST || NO_NAME.test(name.replace(COMPANY_END, ''))) return [];
  if (words.nobody.includes(name) || words.titles.zh.includes(name)) return [];
  const own = kind ?? kindByEnd(name, words) ?? (isPerson(name, words) ? 'person' : undefined);
  // 合作社 by itself is one that the article has named in full.
  const short = words.kinds.some(({ zh }) => zh.includes(name));
  return [{ name, kind: own, certain: own !== undefined || short }];
}
