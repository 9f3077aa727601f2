/** How a text is written before it is read as a statement. */
import { respelled } from '../../dossier/respelled.ts';
import { readable } from '../understand/read/fold.ts';

/** “It is not A, it is B” says B as well. */
const NOT_IT = /(?:并|可)?不是[^，,。;；]{1,14}?[，,]\s*(?=是)|(?:\bnot|n['’]t) [^,.;]{1,30}, (?:it['’]s|it is|it was)(?= )/giu;
/** “Not A but B” says B. */
const NOT_BUT = /并?不是[^，,。;；]{1,14}?而是|\bnot [^,.;]{1,30}? but (?!also\b)(?:rather )?/giu;

/** “Isn't it A?”, 不是A吗: whoever asks so says that it is. */
const IS_IT_NOT = {
  zh: /(?<!是)不是([^，,。;；?？!！\n]{2,40}?)[吗嗎嘛](?=\s*[?？])/gu,
  en: /(?<=(?:^|[.!?\n,])\s{0,3}(?:(?!wh|how)[a-z]{1,8}\s)?)\b(is|was|are|were|do|does|did|has|have|had|wo|would)n['’]?t\s+((?:[^.!?\n]|\.(?=\d)){8,160})\?+/giu,
};

/** A message as it is taken apart, and what it was written as: each piece that was written otherwise, by what stands for it. */
export interface Asserted {
  readonly text: string;
  readonly written: ReadonlyMap<string, string>;
}

/** A message without what it says that something is not, where it says at once what it is instead; and what a question takes for granted stands in it as a statement. */
export function asserted(message: string): Asserted {
  const written = new Map<string, string>();
  const said = (own: string, piece: string): string => {
    written.set(own, piece);
    return own;
  };
  const text = message
    .replace(NOT_IT, '')
    .replace(IS_IT_NOT.zh, (piece, what: string) => said(`是${what}`, piece))
    // “Isn't it A who …” would ask again without its verb.
    .replace(IS_IT_NOT.en, (piece, verb: string, what: string) =>
      said(`${what.replace(/^it\b/iu, (it) => `${it} ${verb.toLowerCase()}`)}.`, piece),
    );
  return { text, written };
}

/** A piece of what was taken apart, as it was written. */
export const asWritten = (piece: string, { written }: Asserted): string =>
  [...written].reduce((text, [own, before]) => (text.includes(before) ? text : text.replace(own, () => before)), piece);

/** The number that a line of a list begins with. */
const LISTED_AT = /^\s*\d{1,2}[.．、)）]\s*(?=\D)/u;

/** A text as it is read, without the number of its line. */
export const prepared = (text: string): string =>
  respelled(readable(text.replace(LISTED_AT, '').replace(/[①-⑳]/gu, ' ')).replace(NOT_BUT, ' '));
