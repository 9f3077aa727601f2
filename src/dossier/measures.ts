/** What stands around a number and says what it measures, in any text. A dossier's own units are in units.ts. */
import { Decimal } from 'decimal.js';
import type { KnownUnit } from './schema.ts';

/** Words of one unit, and how many of it one of them is. */
interface Measure {
  readonly unit: KnownUnit;
  readonly words: string;
  readonly times?: string;
}

const PEOPLE_ZH = String.raw`[个個]?(?:人(?!民币|均|工|形|类|類|生|脉|脈)|用户|用戶|周活|月活|日活|活跃用户|活躍用戶)|[名位](?!单|字|列|称|為|为|于)`;
const MEASURES: readonly Measure[] = [
  {
    unit: 'USD',
    words: String.raw`[块蚊元]美[金元刀]|美元|美金|美刀|刀|块(?!地)|蚊(?!子|帐|香)|usd(?![a-z])|us dollars?(?![a-z])|dollars?(?![a-z])|bucks?(?![a-z])|\$`,
  },
  {
    unit: 'percent',
    words: String.raw`%|percent(?:age points?)?(?![a-z])|per cent(?![a-z])|pct(?![a-z])|[个個]?百分[点點]|[个個]点(?![钟半])|厘(?![米清定革头])`,
  },
  { unit: 'GW', words: String.raw`gw(?![a-z])|gigawatts?(?![a-z])|吉瓦|g瓦|千兆瓦` },
  { unit: 'GW', words: String.raw`mw(?![a-z])|megawatts?(?![a-z])|兆瓦`, times: '1e-3' },
  { unit: 'GW', words: String.raw`kw(?![a-z])|kilowatts?(?![a-z])|千瓦`, times: '1e-6' },
  { unit: 'GW', words: String.raw`tw(?![a-z])|terawatts?(?![a-z])|太瓦`, times: '1e3' },
  { unit: 'years-old', words: String.raw`岁|歲|years? old(?![a-z])` },
  { unit: 'years', words: String.raw`年(?!前|度)|years?(?![a-z])` },
  { unit: 'times', words: String.raw`倍|times(?![a-z])|x(?![a-z\d])|-?fold(?![a-z])` },
  { unit: 'months', words: String.raw`[个個]月|months?(?![a-z])` },
  { unit: 'weeks', words: String.raw`周(?!活|期|年|边|末|[一二三四五六日])|星期|礼拜|weeks?(?![a-z])` },
  { unit: 'days', words: String.raw`天|days?(?![a-z])` },
  { unit: 'hours', words: String.raw`[个個]?小时|[个個]?钟头|hours?(?![a-z])` },
  { unit: 'people', words: String.raw`${PEOPLE_ZH}|(?:people|persons?|users?|weekly users|monthly users|active users)(?![a-z])` },
];
/** Money that is not dollars, unless a dossier says what it is. */
const OTHER_MONEY = String.raw`欧元|英镑|日元|港元|港币|台币|新台币|人民币|韩元|卢布|瑞郎|加元|澳元|法郎|[块元](?!首|素|旦|年|老|宇)|(?:euros?|eur|pounds?|gbp|sterling|yen|jpy|yuan|rmb|cny|renminbi|francs?|rubles?|rupees?|won|pesos?|hkd|twd)(?![a-z])|[€£¥₩₹₽]`;
const AFTER = new RegExp(
  String.raw`[\s-]{0,2}(?:of )?(?:${MEASURES.map(({ words }, place) => `(?<m${place}>${words})`).join('|')}|(?<other>${OTHER_MONEY}))`,
  'uy',
);
const BEFORE =
  /(?<dollar>us\s?\$|usd\s?|(?<![a-z])\$|美元|美金)\s?$|(?<other>[€£¥₩₹₽]|(?:hk|nt|a|c|s|cad|aud)\$|(?<![a-z])(?:eur|gbp|rmb|cny|jpy)|人民币|欧元)\s?$/u;
/** How far back a sign is looked for. */
const FARTHEST = 6;

export interface Measured {
  readonly unit: KnownUnit | undefined;
  /** How many of the unit one of what was written is: a megawatt is a thousandth of a gigawatt. */
  readonly times: Decimal;
  readonly end: number;
  /** Money of another kind: no figure in dollars is held against it. */
  readonly otherMoney: boolean;
}

const ONE = new Decimal(1);

/** What the words behind a number, at `at`, say that it measures. */
export function measureAfter(text: string, at: number): Measured | undefined {
  AFTER.lastIndex = at;
  const match = AFTER.exec(text);
  if (match === null) return undefined;
  const end = at + match[0].length;
  const measure = MEASURES.find((_, place) => match.groups?.[`m${place}`] !== undefined);
  return {
    unit: measure?.unit,
    times: measure?.times === undefined ? ONE : new Decimal(measure.times),
    end,
    otherMoney: measure === undefined,
  };
}

/** What the sign before a number, which begins at `at`, says that it measures; with where the sign begins. */
export function measureBefore(text: string, at: number): { readonly unit: KnownUnit | undefined; readonly start: number } | undefined {
  const match = BEFORE.exec(text.slice(Math.max(0, at - FARTHEST), at));
  if (match === null) return undefined;
  return { unit: match.groups?.['dollar'] === undefined ? undefined : 'USD', start: at - match[0].length };
}
