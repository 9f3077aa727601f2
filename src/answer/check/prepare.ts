/** How a text is written before it is read as a statement. */
import { readable } from '../understand/read/fold.ts';

/** “It is not A, it is B” says B as well. */
const NOT_IT = /(?:并|可)?不是[^，,。;；]{1,14}?[，,]\s*(?=是)|\b(?:not|n't) [^,.;]{1,30}, (?:it's|it is|it was)(?= )/giu;
/** “Not A but B” says B. */
const NOT_BUT = /并?不是[^，,。;；]{1,14}?而是|\bnot [^,.;]{1,30}? but (?!also\b)(?:rather )?/giu;

/** A message without what it says that something is not, where it says at once what it is instead. */
export const withoutNegated = (message: string): string => message.replace(NOT_IT, '');

/** The number that a line of a list begins with. */
const LISTED_AT = /^\s*\d{1,2}[.．、)）]\s*(?=\D)/u;

/** A text as it is read, without the number of its line: no space stands inside a date (2024 年 2 月) or an amount (8000 多亿). */
export const prepared = (text: string): string =>
  readable(text.replace(LISTED_AT, '').replace(/[①-⑳]/gu, ' '))
    .replace(NOT_BUT, ' ')
    // “Like 20” is about 20.
    .replace(/\blike\s+(?=[$€£]?\d)/giu, 'about ')
    .replace(/[二两三四五六七八九](?=座)/gu, (sign) => String('零一二三四五六七八九'.indexOf(sign.replace('两', '二'))))
    .replace(/(?<=\d)\s+(?=[年月日号]|[多余几餘幾][万亿萬億])|(?<=[年月])\s+(?=\d)|(?<=月)\s+(?=[上中下初底])/gu, '');
