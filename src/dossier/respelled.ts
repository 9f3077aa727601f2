/** Amounts and lengths of time that people write in ways which are read in another: 130多个billion, “half a year”, 分两块. */

const HAN_DIGITS = '零一二三四五六七八九';
const digitOf = (sign: string): string => (/\d/u.test(sign) ? sign : String(HAN_DIGITS.indexOf(sign.replace('两', '二'))));

/** Ways of writing amounts and lengths of time that are read in another: each pattern with what stands for it. */
const AMOUNTS: readonly (readonly [RegExp, string | ((piece: string, count: string) => string)])[] = [
  // “Like 20” is about 20.
  [/\blike\s+(?=[$€£]?\d)/giu, 'about '],
  // 130多个billion, “20-something billion”, “60ish billion”, 780个B.
  [/(?<=\d)(?:\s?多\s?个?\s?|[\s-]something\s)(?=[mb]illion|mil\b|bn\b|b\b)/giu, '+ '],
  [/(?<=\d)\s?个\s?(?=[mb]illion|mil\b|bn\b|b\b)/giu, ' '],
  [/(?<![\d.])(\d[\d,.]*)-?ish (?=[mb]illion|mil\b|bn\b|b\b|percent|%)/giu, (_, count) => `about ${count} `],
  // “Half a year”, “a decade behind”, 两年半.
  [/\bhalf a (?=year (?:behind|later?|earlier|ahead|slower|before|after|sooner)\b)/giu, '0.5 '],
  [/\bhalf a decade(?= (?:behind|later?|earlier|ahead|slower|before|after|sooner)\b)/giu, '5 years'],
  [/\b(?:a|one)(?: (?:whole|full|solid))? decade(?= (?:behind|after|later|slower|ahead|earlier|before|sooner))/giu, '10 years'],
  [/(?<=[晚早慢快迟差][了个]?)半年(?![报度])/gu, '0.5年'],
  [/(?<![\d.年])([一两二三四五六七八九\d])年半(?![载导报数路夜])/gu, (_, count) => `${digitOf(count)}.5年`],
  [/[二两三四五六七八九](?=座)/gu, digitOf],
  // 一块儿 is “together”, 分两块 “in two parts”.
  [/(?<![零一二三四五六七八九十百千万\d每第这那另])一块儿(?!钱)/gu, '一起'],
  [/(?<=[捆站加合凑绑拼叠])一块(?![儿钱美\d])/gu, '一起'],
  [/(?<=[分拆切][成为作]?[一两二三四五六])块(?![钱儿美])/gu, '部分'],
  // No space stands inside a date (2024 年 2 月) or an amount (8000 多亿).
  [/(?<=\d)\s+(?=[年月日号]|[多余餘几幾][万亿萬億])|(?<=[年月])\s+(?=\d)|(?<=月)\s+(?=[上中下初底])/gu, ''],
];

/** A text with these as they are read; nothing else of it is changed. */
export const respelled = (text: string): string =>
  AMOUNTS.reduce<string>(
    (read, [pattern, instead]) => (typeof instead === 'string' ? read.replace(pattern, instead) : read.replace(pattern, instead)),
    text,
  );
