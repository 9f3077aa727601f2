/** Questions in languages that are not read, neither Chinese nor English: told by their script, and in Latin script by their words. */
import type { KnownWords } from '../../../dossier/language.ts';
import type { OtherLanguage } from '../../../dossier/language/vocabulary.ts';
import { matchesIn } from './matches.ts';

/** What a question shows of the language it is in, where that is not read. */
export interface Unread {
  /** How it is told so in its own words; undefined for a language that the data has no sentence of. */
  readonly sentence: string | undefined;
  /** Whether it is in a script that neither Chinese nor English is written in. */
  readonly script: boolean;
}

const HAN = /\p{Script=Han}/u;
const HANS = /\p{Script=Han}/gu;
const ENGLISH_ONLY = /^[\p{ASCII}\p{Script=Han}，。？！、；：“”‘’（）《》…—]*$/u;
const OTHER_LETTER = /[^\P{L}\p{Script=Latin}\p{Script=Han}]/gu;
const WORD = /\p{L}+(?:'\p{L}+)*/gu;
/** Of a language that runs short words into the next: l'an. */
const ELIDED = /^\p{L}{1,2}'(?=\p{L}{3})/u;
/** The least letters of a script, and their least share where Chinese characters stand beside them, for a question to be in it: a sign alone is not. */
const LEAST_LETTERS = 2;
const LEAST_SHARE = 0.25;
/** English words from so many on are an English question, whatever script a name in it has. */
const ENGLISH = 2;
const ASKING = 2;
const LEAST_SCORE = 2;

/** Builds the reader of what a folded text shows of a language that is not read; undefined for Chinese and English. */
export function otherLanguageReader({
  otherLanguages,
  stopWords,
}: Pick<KnownWords, 'otherLanguages' | 'stopWords'>): (text: string) => Unread | undefined {
  const scores = new Map<string, Map<OtherLanguage, number>>();
  const score = (word: string, language: OtherLanguage, worth: number): void => {
    scores.set(word, (scores.get(word) ?? new Map<OtherLanguage, number>()).set(language, worth));
  };
  for (const language of otherLanguages) {
    for (const word of language.words) score(word, language, 1);
    for (const word of language.asks) score(word, language, ASKING);
    for (const letter of language.letters) score(letter, language, ASKING / 2);
  }
  const letters = new RegExp(`[${otherLanguages.map((one) => RegExp.escape(one.letters)).join('')}]`, 'gu');
  const scripts = otherLanguages
    .filter((language) => language.scripts.length > 0)
    .map((language) => ({ language, pattern: new RegExp(`[${language.scripts.map((name) => `\\p{Script=${name}}`).join('')}]`, 'gu') }));
  const english = new Set(stopWords.en);
  const isEnglish = (word: string): boolean => !scores.has(word) && english.has(word);

  const byScript = (text: string, englishWords: number): Unread | undefined => {
    const others = matchesIn(text, OTHER_LETTER).length;
    if (others < LEAST_LETTERS || englishWords >= ENGLISH) return undefined;
    const han = matchesIn(text, HANS).length;
    if (others < LEAST_SHARE * (others + han)) return undefined;
    const found = scripts.find(({ pattern }) => matchesIn(text, pattern).length >= LEAST_LETTERS);
    // Japanese writes Chinese characters as well; of other scripts, a name in a Chinese question is fewer letters than the question.
    const isJapanese = found?.language.scripts.includes('Hiragana') === true;
    return !isJapanese && others <= han ? undefined : { sentence: found?.language.sentence, script: true };
  };

  const byWords = (text: string, words: readonly string[], englishWords: number, plain: boolean): Unread | undefined => {
    const keys = words.flatMap((word) => {
      const elided = word.includes("'") ? ELIDED.exec(word)?.[0] : undefined;
      return elided === undefined ? [word] : [word, elided];
    });
    // Letters that English has not.
    if (!plain) for (const { 0: letter } of matchesIn(text, letters)) keys.push(letter);
    const known = keys.filter((key) => scores.has(key));
    if (known.length === 0) return undefined;
    const total = new Map<OtherLanguage, number>();
    for (const key of known) for (const [language, worth] of scores.get(key) ?? []) total.set(language, (total.get(language) ?? 0) + worth);
    let [best, most]: [OtherLanguage | undefined, number] = [undefined, 0];
    for (const [language, worth] of total) if (worth > most) [best, most] = [language, worth];
    return most >= LEAST_SCORE && most > englishWords ? { sentence: best?.sentence, script: false } : undefined;
  };

  return (text) => {
    const plain = ENGLISH_ONLY.test(text);
    const chinese = HAN.test(text);
    if (plain && chinese) return undefined;
    const words = matchesIn(text, WORD).map(([word]) => word);
    const englishWords = words.filter(isEnglish).length;
    const unread = plain ? undefined : byScript(text, englishWords);
    return unread ?? (chinese ? undefined : byWords(text, words, englishWords, plain));
  };
}
