/** What kind of thing a question asks for, read off its question words. Knows language, not disputes. */

import { Taken } from '../../../dossier/spans.ts';
import { matchesIn } from './matches.ts';
import type { Denies } from './negation.ts';

export const ASKS = ['day', 'when', 'where', 'place', 'who', 'money', 'percent', 'count', 'duration', 'degree', 'why', 'list'] as const;
export type Ask = (typeof ASKS)[number];

/** Those that want an amount. */
export const NUMERIC_ASKS: ReadonlySet<Ask> = new Set(['money', 'percent', 'count']);

export interface AskSpan {
  readonly ask: Ask;
  readonly start: number;
  readonly end: number;
}

/** A word that asks for something only with a certain other word somewhere behind it, or only without. */
interface Proviso {
  readonly word: string;
  readonly other: RegExp;
  readonly with: boolean;
}

/** “Where is it based” asks for a place, “where was it said” does not. */
const STANDS_SOMEWHERE: Proviso = { word: 'where', other: /\b(?:located|based|built|situated|headquartered)\b/gu, with: true };
/** “多久一次” asks how often. */
const HOW_OFTEN: Proviso = { word: '多久', other: /一次/gu, with: false };

/** “How much did it fall” asks for any amount, “how much did it cost” for money. */
const CHANGES: Proviso = {
  word: 'how much',
  other: /\b(?:drop|fall|fell|decline|shrink|decrease|go down|rise|grow|increase|go up|climb|change|slow|fallen|dropped|risen|grown)\b/gu,
  with: false,
};

/** Earlier rows win where two overlap. No pattern looks far ahead: tried at each word of a long text that would take too long. */
const PATTERNS: readonly (readonly [ask: Ask, pattern: RegExp, proviso?: Proviso])[] = [
  [
    'percent',
    /百分之(?:几|多少)|几个百分点|几成|多少个?百分点|多大(?:的)?(?:比例|比重|概率|可能)|(?:占)?百分比|(?:what|how many) ?%|几%|多少%|(?:what|which) (?:percent(?:age)?|share|fraction|proportion)|how many percent/gu,
  ],
  [
    'money',
    /(?<!\bby )(?:多少(?:亿|万|个亿)?(?:钱|美元|美金|美刀|刀|块钱?|资金|银子)|几(?:个亿|亿|万)?(?:刀|美元|美金|块钱)|how much(?: (?:money|cash|dough))?(?: \$+)?|how many (?:(?:billions?|millions?)(?: of)? )?(?:dollars|bucks)|(?:what|which) (?:amount|sum|price))/gu,
    CHANGES,
  ],
  [
    'day',
    /(?<!几月)几[号日]|哪(?:一)?[天日]|具体(?:日期|时间)|\b(?:(?:what|which) (?:date|day)|what (?:exact )?time|exact (?:date|day)|what exact (?:date|day))\b/gu,
  ],
  [
    'when',
    /(?:什么|啥)(?:时候|时间|日子)|何时|几时|多会儿|哪(?:一)?(?:年|月|个月|个季度|个年份)|几月(?:份|几[号日])?|\b(?:when(?! (?:i|you|we|they|people|users|someone|talking|asking|it comes|using)\b)|what (?:year|month|quarter)|which (?:year|month|quarter)|how soon)\b/gu,
  ],
  [
    'place',
    /(?:建|设|盖|坐落|位于|选址|落户)(?:在|于)?(?:哪里|哪儿|哪|什么地方)|\bwhere\b|哪(?:个|座|一个|几个)?(?:国家|城市|州|国|市|省)|\b(?:(?:what|which) (?:city|state|country|location|region|venue|town))\b/gu,
    STANDS_SOMEWHERE,
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
    /为了?(?:什么|何|啥)|凭(?:什么|啥)|怎么会|干嘛|干吗|干什么要|(?:因为|出于)(?:什么|啥)|图(?:什么|个?啥)|咋就|\b(?:why|how come|what for|for what reason|what reason|what made)\b/gu,
  ],
  ['list', /哪(?:些|几(?:个|家|种|部分|样|方面|点|条|项|类|款|档)?|两(?:个|家|种|部分))|\b(?:which ones|what are the|name the|list)\b/gu],
  [
    'duration',
    /(?:多少|几)个?(?:年|天|周|星期|礼拜|月|小时|钟头|分钟)|多久|多长时间|\bhow many (?:days|weeks|months|hours|minutes)\b|\bhow long\b/gu,
    HOW_OFTEN,
  ],
  [
    'count',
    /多少(?:亿|万|个|家|人|座|倍|次|条|种|年|位|名)?|几(?:个亿|亿|万|个|家|座|倍|次|条|种|位|名|人|年|分|大|块)|几(?=\s*(?:gw|g瓦|吉瓦|%))|\bhow many(?: people| persons| folks)?\b|\bhow much\b/gu,
  ],
  [
    'degree',
    /多(?:大(?!了|年纪|岁数)|高|长|快|远)|多(?=贵|值钱|有钱)|\b(?:size|amount) of\b|\bhow (?:big|large|high|far|old|fast)\b|\bhow(?= (?:expensive|rich|valuable|wealthy)\b)/gu,
  ],
];

/** The question words of folded text, in order, none overlapping. */
export function asksIn(text: string): AskSpan[] {
  const found: AskSpan[] = [];
  const taken = new Taken(text.length);
  for (const [ask, pattern, proviso] of PATTERNS) {
    const matches = matchesIn(text, pattern);
    const last = proviso && matches.length > 0 ? (matchesIn(text, proviso.other).at(-1)?.index ?? -1) : -1;
    for (const { 0: word, index: start } of matches) {
      const end = start + word.length;
      if (word === proviso?.word && last >= end !== proviso.with) continue;
      if (taken.take(start, end)) found.push({ ask, start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** What ends a question that wants yes or no. */
const YES_NO_END =
  /(?:[吗嘛][\s?？!！。~]*|(?<![什怎那这多要])么[\s?？]*|吧[\s?？]*|[了到过]没有?[\s?？]*|不[\s?？]*|\b(?:right|correct|true|yes|no|really|huh)\s*(?:\?+\s*)?)$/u;
/** What begins one, behind whatever is said before the verb. */
const YES_NO_BEGINNING =
  /^(?:\W|hey|so|and|but|wait|quick q|hi|ok|um|well|btw)*(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|must)\b/u;
/** What makes one wherever it stands. */
const YES_NO_WITHIN =
  /是不是|是否|有没有|有沒有|会不会|能不能|要不要|可不可以|算不算|对吧|对不对|是吧|没错吧|\b(?:is|was|did|does|are|do|will|has|have|had|can) not (?:it|he|she|they|that|we|you)\b/u;
const wantsYesOrNo = (text: string): boolean => YES_NO_END.test(text) || YES_NO_BEGINNING.test(text) || YES_NO_WITHIN.test(text);

const WHICH_OF_TWO =
  /还是|(?:谁|哪(?:个|家|边|一?方|一?者|款|份|部分)?)(?:的?[\p{Script=Han}]{0,6})?(?:[更先早高大多贵]|最先|比较|值钱)|相比|对比|比起|\bvs\b|\bversus\b|\bcompare[ds]?\b/u;
const OR = /\bor\b/gu;
/** Words of comparing that make an “or” before or behind them a choice of two. */
const COMPARING_AND_OR = /\b(?:higher|bigger|larger|more|less|greater|smaller|lower|earlier|later|sooner|first|richer)\b/gu;
const OR_AND_COMPARING = /\b(?:higher|bigger|larger|more|less|first)\b/gu;

/** Whether the question lets choose: “a or b, which is bigger”, “bigger: a or b”. */
function choosesOfTwo(text: string): boolean {
  if (WHICH_OF_TWO.test(text)) return true;
  const ors = matchesIn(text, OR);
  const [or] = ors;
  if (or === undefined) return false;
  const first = matchesIn(text, COMPARING_AND_OR)[0]?.index ?? text.length;
  const last = matchesIn(text, OR_AND_COMPARING).at(-1)?.index ?? -1;
  return first < (ors.at(-1)?.index ?? -1) || last > or.index;
}

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
const WHO_IS = /\bwho(?:'s| is| are)\b|是谁/u;
/** Whether it asks what or who something is, in so many words. */
export const asksWhatIs = (text: string): boolean => WHAT_IS.test(text) || WHO_IS.test(text);
/** Question words that say nothing of the kind of answer. */
const OPEN = /怎|什么|啥|咋|何|哪|谁|\b(?:what|how|which|who)\b/u;

export interface QuestionShape {
  readonly asks: readonly AskSpan[];
  readonly yesNo: boolean;
  readonly negated: boolean;
  readonly whichOfTwo: boolean;
  /** It asks nothing in words: a statement to be checked, or just a topic. */
  readonly bare: boolean;
  /** It says something that can be checked, and asks nothing. */
  readonly states: boolean;
}

/** What a statement has and a topic has not: a verb, or the end of a sentence. */
const STATING =
  /[.。!！]\s*$|\b(?:is|are|was|were|will|has|have|had|gets?|got|takes?|took|put|pays?|paid|wants?|owns?|holds?|held|raised|asks?|asked|starts?|begins?|goes|went|opens?|sued|seeks?|costs?|expects?|makes?|made)\b|是|在|将|会|要|了|有|占|于/u;

/** Whether a folded question asks in words for something, of whatever kind: “what is it”, 怎么回事. */
export const isOpen = (text: string): boolean => OPEN.test(text) || WHAT_IS.test(text);

/** The shape of a folded question; `asks` are its question words, `denies` reads negation. */
export function shapeOf(text: string, denies: Denies, asks: readonly AskSpan[] = asksIn(text)): QuestionShape {
  const yesNo = wantsYesOrNo(text);
  return {
    asks,
    bare: asks.length === 0 && (!OPEN.test(text) || WHAT_IS.test(text)),
    states: !yesNo && asks.length === 0 && !isOpen(text) && STATING.test(text),
    yesNo,
    negated: denies(text),
    whichOfTwo: choosesOfTwo(text),
  };
}
