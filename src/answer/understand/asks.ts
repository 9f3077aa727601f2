/** What kind of thing a question asks for, read off its question words. Knows language, not disputes. */

import { matchesIn } from './matches.ts';

export const ASKS = ['day', 'when', 'where', 'place', 'who', 'money', 'percent', 'count', 'duration', 'degree', 'why', 'list'] as const;
export type Ask = (typeof ASKS)[number];

/** Those that want an amount. */
export const NUMERIC_ASKS: ReadonlySet<Ask> = new Set(['money', 'percent', 'count']);

export interface AskSpan {
  readonly ask: Ask;
  readonly start: number;
  readonly end: number;
}

/** Earlier rows win where two overlap. */
const PATTERNS: readonly (readonly [Ask, RegExp])[] = [
  [
    'percent',
    /百分之(?:几|多少)|几个百分点|几成|多少个?百分点|多大(?:的)?(?:比例|比重|概率|可能)|(?:占)?百分比|(?:what|how many) ?%|几%|多少%|(?:what|which) (?:percent(?:age)?|share|fraction|proportion)|how many percent/gu,
  ],
  [
    'money',
    /多少(?:亿|万|个亿)?(?:钱|美元|美金|美刀|刀|块钱?|资金|银子)|几(?:个亿|亿|万)?(?:刀|美元|美金|块钱)|how much(?: (?:money|cash|dough))?(?: \$+)?|how many (?:(?:billions?|millions?)(?: of)? )?(?:dollars|bucks)|(?:what|which) (?:amount|sum|price)/gu,
  ],
  [
    'day',
    /(?:几月)?几号|哪(?:一)?[天日]|具体(?:日期|时间)|\b(?:(?:what|which) (?:date|day)|exact (?:date|day)|what exact (?:date|day))\b/gu,
  ],
  [
    'when',
    /(?:什么|啥)(?:时候|时间|日子)|何时|几时|多会儿|哪(?:一)?(?:年|月|个月|个季度|个年份)|几月份?|\b(?:when(?! (?:i|you|we|they|people|users|someone|talking|asking|it comes|using)\b)|what (?:year|month|time|quarter)|which (?:year|month|quarter)|how soon)\b/gu,
  ],
  [
    'place',
    /(?:建|设|盖|坐落|位于|选址|落户)(?:在|于)?(?:哪里|哪儿|哪|什么地方)|\bwhere\b(?=.*\b(?:located|based|built|situated|headquartered)\b)|哪(?:个|座|一个|几个)?(?:国家|城市|州|国|市|省)|\b(?:(?:what|which) (?:city|state|country|location|region|venue|town))\b/gu,
  ],
  [
    'where',
    /(?:在|去|从|到)?(?:哪里|哪儿|哪块地|何地|何处|什么地方|啥地方|哪个地方)|在哪(?!个|些|家|几|种|一|方)|\b(?:where|(?:what|which) (?:place|market))\b/gu,
  ],
  [
    'who',
    /谁(?:家)?|哪(?:位|号人|个人|家伙)|何人|什么人|啥人|哪(?:一)?(?:家|个|些|几家|几个)(?:公司|机构|媒体|报纸|报|平台|企业|巨头|厂商|实验室|大佬)|哪(?:一)?家|\b(?:who(?:se|m|'s)?|(?:which|what) (?:company|companies|firm|firms|lab|labs|newspaper|paper|outlet|platform|person|people|guy|party|parties|organi[sz]ation|side|corporation|giant|giants|tech giant|ceo|site|app|startup))\b/gu,
  ],
  [
    'why',
    /为(?:什么|何|啥)|凭(?:什么|啥)|怎么会|干嘛|干吗|干什么要|(?:因为|出于)(?:什么|啥)|图(?:什么|个?啥)|咋就|\b(?:why|how come|what for|for what reason|what reason|what made)\b/gu,
  ],
  ['list', /哪(?:些|几(?:个|家|种|部分|样|方面|点|条|项|类|款|档)?|两(?:个|家|种|部分))|\b(?:which ones|what are the|name the|list)\b/gu],
  [
    'duration',
    /(?:多少|几)个?(?:年|天|周|星期|礼拜|月|小时|钟头|分钟)|多久(?!.*一次)|多长时间|\bhow many (?:days|weeks|months|hours|minutes)\b|\bhow long\b/gu,
  ],
  [
    'count',
    /多少(?:亿|万|个|家|人|座|倍|次|条|种|年|位|名)?|几(?:个亿|亿|万|个|家|座|倍|次|条|种|位|名|人|年|分|大|块)|几(?=\s*(?:gw|g瓦|吉瓦|%))|\bhow many(?: people| persons| folks)?\b/gu,
  ],
  [
    'degree',
    /多(?:大|高|长|快|远)|多(?=贵|值钱|有钱)|\bhow (?:big|large|high|far|old|fast)\b|\bhow(?= (?:expensive|rich|valuable|wealthy)\b)/gu,
  ],
];

/** The question words of folded text, in order, none overlapping. */
export function asksIn(text: string): AskSpan[] {
  const found: AskSpan[] = [];
  for (const [ask, pattern] of PATTERNS) {
    for (const match of matchesIn(text, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.every((other) => end <= other.start || start >= other.end)) found.push({ ask, start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

const YES_NO =
  /[吗嘛][\s?？!！。~]*$|(?<![什怎那这多要])么[\s?？]*$|是不是|是否|有没有|有沒有|会不会|能不能|要不要|可不可以|算不算|对吧|对不对|是吧|没错吧|吧[\s?？]*$|[了到过]没(?:有)?[\s?？]*$|不[\s?？]*$|^(?:\W|hey|so|and|but|wait|quick q|hi|ok|um|well|btw|,)*\s*(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|must)\b|\bright\s*\?*\s*$|\b(?:is|was|did|does|are|do|will|has|have|had|can) not (?:it|he|she|they|that|we|you)\b|\b(?:correct|true|yes|no|really|huh)\s*\?*\s*$/u;
const NEGATION = /不|没|未|无|非|别|\b(?:not|never|no|without|none|cannot|nobody|neither)\b/u;
const WHICH_OF_TWO =
  /还是|(?:谁|哪(?:个|家|边|一?方|一?者|款|份|部分)?)(?:的?[\p{Script=Han}]{0,6})?(?:更|先|最先|比较|早|高|大|多|贵|值钱)|相比|对比|比起|\bvs\b|\bversus\b|\b(?:higher|bigger|larger|more|less|greater|smaller|lower|earlier|later|sooner|first|richer)\b.*\bor\b|\bor\b.*\b(?:higher|bigger|larger|more|less|first)\b|\bcompare[ds]?\b/u;

/** Senses of saying and thinking: whoever stands before one is asked about as a speaker. */
export const SPEECH: ReadonlySet<`s:${string}`> = new Set(
  [
    'say',
    'claim-assert',
    'announce',
    'believe',
    'think-ponder',
    'opinion',
    'predict',
    'expect',
    'promise',
    'warn',
    'argue',
    'respond',
    'report-doc',
  ].map((id) => `s:${id}` as const),
);

const SPEECH_KEYS: ReadonlySet<string> = SPEECH;
/** Whether a key is a sense of saying or thinking. */
export const isSpeech = (key: string): boolean => SPEECH_KEYS.has(key);

/** Asks for the thing itself: “what is its revenue”. */
const WHAT_IS = /^(?:\W|so|and|hey|ok)*\bwhat(?:'s| is| was| are)\b|是(?:什么|啥|怎样)/u;
/** Question words that say nothing of the kind of answer. */
const OPEN = /怎|什么|啥|咋|何|哪|谁|\b(?:what|how|which|who)\b/u;

export interface QuestionShape {
  readonly asks: readonly AskSpan[];
  readonly yesNo: boolean;
  readonly negated: boolean;
  readonly whichOfTwo: boolean;
  /** It asks nothing in words: a statement to be checked, or just a topic. */
  readonly bare: boolean;
}

/** Whether a folded question asks in words for something, of whatever kind: “what is it”, 怎么回事. */
export const isOpen = (text: string): boolean => OPEN.test(text) || WHAT_IS.test(text);

/** The shape of a folded question; `asks` are its question words. */
export function shapeOf(text: string, asks: readonly AskSpan[] = asksIn(text)): QuestionShape {
  return {
    asks,
    bare: asks.length === 0 && (!OPEN.test(text) || WHAT_IS.test(text)),
    yesNo: YES_NO.test(text),
    negated: NEGATION.test(text.replace(/(?:是不是|有没有|会不会|能不能|要不要|了没|不[\s?？]*$|没[\s?？]*$)/gu, '')),
    whichOfTwo: WHICH_OF_TWO.test(text),
  };
}
