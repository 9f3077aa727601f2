/** Folding: every way of typing the same question becomes one text, before anything is understood. */
import type { ConverterFunction } from 'opencc-js/core';
import * as presetCN2T from 'opencc-js/preset/cn2t';
import * as presetT2CN from 'opencc-js/preset/t2cn';
import { shortened } from '../../longest.ts';
import { converterOf } from '../../script.ts';
import { matchesIn } from './matches.ts';

/** The language a question is in, and so the one it is answered in. */
export type QuestionLanguage = 'zh' | 'zh-Hant' | 'en';

/** A question, folded: what is read of it. */
export interface FoldedWords {
  /** NFKC, lower case, Simplified, without markup, mentions, links and invisible characters. */
  readonly text: string;
  /** Latin words written like a name (`Acme`, `CFO`), lower-cased. */
  readonly names: ReadonlySet<string>;
}

export interface Folded extends FoldedWords {
  readonly language: QuestionLanguage;
}

// `twp` also folds Taiwan's own words (軟體 → 软件) and 著 → 着, which `t` leaves.
const toSimplified = converterOf(presetT2CN, 'tw2sp');
const HAN = /\p{Script=Han}/u;
/** One sign of them alone is a decoration of Chinese. */
const KANA_OR_HANGUL =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}].*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/su;
/** Written Cantonese has it for 是, where simplifying would make 系 of it; not in 關係, 係數. */
const CANTONESE_IS = /(?<![关關联聯体體谱譜派])係(?![数數列统統])/gu;

// Pasted from a terminal. The escape character itself is what is looked for.
// oxlint-disable-next-line no-control-regex
const TERMINAL_COLOUR = /\u001B\[[\d;]*[A-Za-z]/gu;
const MENTION = /<(?:@[!&]?|#|:\w+:|a:\w+:)\d+>|@(?:everyone|here)\b/gu;
const LINK = /https?:\/\/\S+/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u{FE00}-\u{FE0F}]+/gu;
const MARKUP = /[*_~`|>#\\]+/gu;
const CURLY = /[‘’ʼ＇`]/gu;

/** Characters that both write: no evidence of Traditional writing. */
const SHARED = '著乾只台里后干面';
const NOT_TRADITIONAL = new Set(SHARED);
/** Nor is there any of Simplified in what Traditional writing has more than one character for. */
const NOT_SIMPLIFIED = new Set(`${SHARED}後裡麼於發髮`);

/** Folds one question. Never throws, whatever the text. */
export function fold(raw: string): Folded {
  const visible = visibleIn(raw);
  const simplified = simplify(visible);
  return { text: lowered(simplified), language: languageOf(visible, simplified), names: namesIn(visible) };
}

/** The same without guessing a language. */
export function foldWords(raw: string): FoldedWords {
  const visible = visibleIn(raw);
  return { text: lowered(simplify(visible)), names: namesIn(visible) };
}

/** Folds a term of the data: as `fold`, without guessing a language. */
export const foldTerm = (term: string): string => lowered(simplify(visibleIn(term)));

/** A text as a reader would see it, in Simplified, its capitals kept. */
export const readable = (raw: string): string => simplify(visibleIn(raw));

/** Text that folding shows as it is: letters and digits of one form only, and signs that mark nothing up. */
const PLAIN = /^[A-Za-z0-9 ?!.,;'"()%$&+/\u4e00-\u9fef-]*$/u;

/** What a reader would see of the text, without markup; no more of it than is read. */
function visibleIn(raw: string): string {
  const text = shortened(raw);
  if (PLAIN.test(text)) return text;
  // One sign may stand for many: ﷺ for eighteen.
  return shortened(text.toWellFormed().replace(TERMINAL_COLOUR, '').replace(MENTION, ' ').replace(LINK, ' ').normalize('NFKC'))
    .replace(/[\t\r\n\u0085\u2028\u2029]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(CURLY, "'")
    .replace(MARKUP, ' ');
}

const simplify = (visible: string): string => (HAN.test(visible) ? toSimplified(visible.replace(CANTONESE_IS, '是')) : visible);

function lowered(simplified: string): string {
  const lower = simplified.toLowerCase();
  const open = lower.includes("n't") ? lower.replace(/\b(\w+)n't\b/gu, (_: string, verb: string) => `${NEGATED[verb] ?? verb} not`) : lower;
  return shortened(open.replace(/\s+/gu, ' ').trim()).trimEnd();
}

const NEGATED: Record<string, string> = { wo: 'will', ca: 'can', sha: 'shall' };

function languageOf(visible: string, simplified: string): QuestionLanguage {
  if (!HAN.test(visible) || KANA_OR_HANGUL.test(visible)) return 'en';
  let traditional = 0;
  const after = [...simplified];
  [...visible].forEach((sign, place) => {
    // A word may be Taiwan's in signs that both have: 建立 for 创建, 文件, 程序.
    if (after.length > place && sign !== after[place] && HAN.test(sign) && !NOT_TRADITIONAL.has(sign) && toSimplified(sign) !== sign)
      traditional += 1;
  });
  return traditional > 0 || (CANTONESE.test(visible) && !isSimplified(visible)) ? 'zh-Hant' : 'zh';
}

/** Signs that only written Cantonese has, which is mostly written in Traditional. */
const CANTONESE = /[咩喺嘅哋咗冇嚟嗰啲唔佢乜嘢㗎啱攞噉]/u;

let toTraditional: ConverterFunction | undefined;
/** Whether a text holds a sign that only Simplified writing has; it may be in Traditional otherwise. The tables are built at the first call. */
export function isSimplified(raw: string): boolean {
  toTraditional ??= converterOf(presetCN2T, 's2t');
  const visible = visibleIn(raw);
  const other = [...toTraditional(visible)];
  return [...visible].some((sign, place) => HAN.test(sign) && sign !== other[place] && !NOT_SIMPLIFIED.has(sign));
}

const LATIN_WORD = /[A-Za-z][A-Za-z0-9'’-]*/gu;
const CAPITAL = /^[A-Z]/u;
const ONLY_CAPITALS = /^[A-Z]{2,}$/u;

/** Words with a capital that does not merely begin the sentence. */
function namesIn(visible: string): Set<string> {
  const names = new Set<string>();
  const words = matchesIn(visible, LATIN_WORD);
  const capitals = words.filter(({ 0: word }) => CAPITAL.test(word)).length;
  // A Headline Or a SHOUT says nothing about names.
  if (words.length > 3 && capitals === words.length) return names;
  let end = 0;
  for (const { 0: word, index } of words) {
    // Only what stands between two words is looked at: to look back over all the text for each word takes too long.
    const between = visible.slice(end, index).trimEnd();
    const begins = between === '' ? end === 0 : SENTENCE_ENDS.has(between.slice(-1));
    if (CAPITAL.test(word) && (!begins || ONLY_CAPITALS.test(word))) names.add(word.toLowerCase());
    end = index + word.length;
  }
  return names;
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set('.!?。！？');
