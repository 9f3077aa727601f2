/** Every word a reader sees that does not come from the dossier: one table a language, and a missing key is a compile error. */
import type { Exactness, KnownUnit, Language, Status, Unit } from '../dossier/schema.ts';
import type { Paragraph } from '../dossier/schema/sources.ts';
import type { Part, Season } from '../dossier/when.ts';
import type { MessageVerdict, StatementVerdict } from '../answer/plan.ts';
import type { ReplyLanguage } from './reply.ts';

type UnitWords = Record<KnownUnit, (number: string, one: boolean) => string>;
type ExactnessWords = Record<Exactness, (amount: string) => string>;
type AttributionWords = Record<Exclude<Status, 'stated'>, (who: string | undefined, person: boolean) => string>;
type KindWords = Record<Paragraph['kind'], string>;
type PartWords = Record<Part, (month: string) => string>;

/** A word for a power of ten, and the power from which on it is used. */
interface Scale {
  readonly word: string;
  readonly power: number;
  readonly from: number;
}

const counted = (one: string, other: string) => (number: string, single: boolean) => `${number} ${single ? one : other}`;
const listEn = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const eitherEn = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const listZh = new Intl.ListFormat('zh-CN', { type: 'conjunction' });
const eitherZh = new Intl.ListFormat('zh-CN', { type: 'disjunction' });

const en = {
  locale: 'en-GB',
  and: (items: readonly string[]): string => listEn.format(items),
  /** A text as the start of a sentence or title; a name such as eBay keeps its first letter. */
  starts: (text: string): string => text.replace(/^\p{Ll}+(?!\p{L})/u, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  /** Sentences, one after the other. */
  sentences: (items: readonly string[]): string => items.join(' '),
  colon: (head: string, rest: string): string => `${head}: ${rest}`,
  aside: (text: string, beside: string): string => `${text} (${beside})`,

  scales: [
    { word: ' trillion', power: 12, from: 12 },
    { word: ' billion', power: 9, from: 9 },
    { word: ' million', power: 6, from: 6 },
    { word: ' thousand', power: 3, from: 4 },
  ] satisfies Scale[] as readonly Scale[],
  /** Whether digits before a scale are grouped too: 1,900 trillion, but 5000亿. */
  groupsBeforeScale: true,
  /** Both ends of a range; `shared` is the scale that both have. */
  range: (low: string, high: string, shared: string, _unit: Unit): string => `${low.slice(0, low.length - shared.length)}–${high}`,
  fromTo: (low: string, high: string): string => `${low} to ${high}`,
  units: {
    USD: (number) => `US$${number}`,
    'money-without-currency': (number) => `${number} (currency not named)`,
    percent: (number) => `${number}%`,
    GW: (number) => `${number} GW`,
    people: counted('person', 'people'),
    times: (number) => `${number} times`,
    years: counted('year', 'years'),
    'years-old': counted('year old', 'years old'),
    months: counted('month', 'months'),
    weeks: counted('week', 'weeks'),
    days: counted('day', 'days'),
    hours: counted('hour', 'hours'),
    unspecified: (number) => number,
  } satisfies UnitWords as UnitWords,
  /** What a chart writes beside its values. */
  unitNames: {
    USD: 'US$',
    'money-without-currency': 'currency not named',
    percent: '%',
    GW: 'GW',
    people: 'people',
    times: 'times',
    years: 'years',
    'years-old': 'years old',
    months: 'months',
    weeks: 'weeks',
    days: 'days',
    hours: 'hours',
    unspecified: '',
  } satisfies Record<KnownUnit, string> as Record<KnownUnit, string>,
  percentagePoints: (number: string): string => `${number} percentage points`,
  exactness: {
    exact: (amount) => amount,
    about: (amount) => `about ${amount}`,
    'at-least': (amount) => `at least ${amount}`,
    'at-most': (amount) => `at most ${amount}`,
    over: (amount) => `more than ${amount}`,
    under: (amount) => `under ${amount}`,
  } satisfies ExactnessWords,

  parts: {
    early: (month) => `early ${month}`,
    mid: (month) => `mid-${month}`,
    late: (month) => `late ${month}`,
  } satisfies PartWords,
  year: (year: number): string => String(year),
  quarter: (year: number, quarter: number): string =>
    `the ${['first', 'second', 'third', 'fourth'][quarter - 1] ?? String(quarter)} quarter of ${year}`,
  half: (year: number, half: number): string => `the ${half === 1 ? 'first' : 'second'} half of ${year}`,
  season: (year: number, season: Season): string => `${season} ${year}`,
  span: (from: string, to: string): string => (`${from}${to}`.includes(' ') ? `${from} – ${to}` : `${from}–${to}`),
  before: (point: string): string => `before ${point}`,
  by: (point: string): string => `by ${point}`,
  asOf: (time: string): string => `as of ${time}`,

  /** Who says it, by how the source holds it; `who` is undefined where the source names nobody. */
  attributed: {
    alleged: (who) => (who === undefined ? 'alleged' : `${who}’s side claims`),
    said: (who) => (who === undefined ? 'said' : `according to ${who}`),
    reported: (who) => `reported by ${who ?? 'an outlet that the article does not name'}`,
    forecast: (who) => (who === undefined ? 'a forecast' : `${who}’s forecast`),
    analysis: () => 'the author’s view',
  } satisfies AttributionWords as AttributionWords,
  passedOn: {
    outlet: (said: string, outlet: string): string => `${said}, according to ${outlet}`,
    other: (said: string, by: string): string => `${said}, passed on by ${by}`,
  },
  /** What a text calls the source by. */
  sourceItself: ['the article', 'the author'] as readonly string[],

  verdicts: { yes: 'Yes.', no: 'No.', otherwise: 'The article says otherwise.' },
  /** What the record says of a message. */
  checked: {
    whole: {
      supported: 'The article says so too.',
      contradicted: 'The article says otherwise.',
      mixed: 'Partly: the article bears out some of it and says otherwise of the rest.',
      'not-in-record': 'The article has nothing that decides this.',
    } satisfies Record<MessageVerdict, string> as Record<MessageVerdict, string>,
    signs: { supported: '✓', contradicted: '✗', 'not-in-record': '?' } satisfies Record<StatementVerdict, string>,
    /** Of a message that only says what somebody thinks. */
    opinion: 'That is an opinion, not a statement that the record can decide.',
    /** A statement whose words are no longer known. */
    statement: (number: number): string => `Statement ${number}`,
  },
  nothingHere: 'The article has nothing on this.',
  /** Of a dossier whose facts are all drafts. */
  nothingYet: 'Nothing is in the record yet: its facts are still to be written.',
  remark: (note: string): string => `Note: ${note}`,
  disagreement: (note: string): string => `The source disagrees with itself: ${note}`,
  computedFigure: 'A figure here is computed from the source’s figures; the source does not state it.',
  computedHere: 'Computed here from the figures below; the source does not state it.',
  chosenByModel: 'Facts chosen by a language model, words from the record.',

  claim: {
    list: 'Suits and claims',
    parties: (by: string, against: string): string => `${by} against ${against}`,
    at: (parties: string, when: string): string => `${parties}, ${when}`,
    alleges: 'What is alleged',
    seeks: 'What is sought',
    basis: 'On what basis',
    answers: 'What the other side says',
    outcome: 'What may come of it',
    noAnswer: (against: string): string => `The source gives no answer from ${against}.`,
    side: (who: string): string => `The side of ${who}`,
  },
  who: { did: 'In the article', said: 'What they say', others: 'Also' },
  timeline: 'Timeline',
  happened: 'What happened',
  expected: 'What is expected',
  timelineOf: (who: string): string => `Timeline: ${who}`,
  compare: (concept: string): string => `Compared: ${concept}`,
  onlyOne: (who: string): string => `Only ${who} has this figure in the article.`,
  forecast: (label: string): string => `${label}, forecast`,
  said: 'What was said',
  saidBy: (who: string): string => `What was said: ${who}`,
  saidOn: (title: string, topic: string): string => `${title} (${topic})`,
  speakers: {
    lead: 'Whom the article quotes. Name one to read what they say.',
    line: (who: string, sayings: number): string => `${who} (${sayings})`,
  },
  summary: (of: string): string => `Summary: ${of}`,

  account: {
    head: (date: string): string => `From an article of ${date}; what is claimed is the parties’ own word, no court’s.`,
    cited: (places: readonly string[]): string => ` [${places.join('; ')}]`,
    /** Paragraphs of another source than the first. */
    other: (date: string, runs: readonly string[]): string => `${date}: ${runs.join(', ')}`,
    foot: '[n]: paragraph of the article. Not legal advice.',
  },
  source: (cited: readonly string[]): string => `Source: ${cited.join('; ')}`,
  cited: (date: string, paragraphs: string): string => `article of ${date}, ${paragraphs}`,
  paragraphs: (runs: readonly string[], one: boolean): string => `${one ? 'paragraph' : 'paragraphs'} ${listEn.format(runs)}`,
  card: {
    title: 'Where it stands',
    source: (title: string): string => `“${title}”`,
    byline: (author: string): string => `By ${author}`,
    published: (date: string): string => `Published ${date}`,
    kinds: { furniture: 'page furniture', abstract: 'abstract', heading: 'heading', factual: 'body' } satisfies KindWords,
    paragraph: (number: number, kind: string, section: string | undefined): string =>
      `Paragraph ${number}: ${kind}${section === undefined ? '' : `, ${section}`}`,
    language: { en: 'in English', zh: 'in Chinese' } satisfies Record<Language, string> as Record<Language, string>,
  },

  computed: {
    figure: (amount: string, name: string): string => `${amount} (${name})`,
    name: (of: string, concept: string): string => (of === '' ? concept : `${of}, ${concept}`),
    ratio: (first: string, second: string, times: string): string => `${first} is ${times} ${second}.`,
    more: (first: string, second: string, by: string): string => `${first} is ${by} more than ${second}.`,
    less: (first: string, second: string, by: string): string => `${first} is ${by} less than ${second}.`,
    equal: (first: string, second: string): string => `${first} equals ${second}.`,
    between: (first: string, second: string, by: string): string => `${first} less ${second} comes to ${by}.`,
    sum: (items: readonly string[], total: string): string => `${items.join(' plus ')} comes to ${total}.`,
    share: (first: string, second: string, percent: string): string => `${first} is ${percent} of ${second}.`,
    larger: (winner: string, others: string): string => `${winner} is larger than ${others}.`,
    earlier: (winner: string, others: string): string => `${winner} is earlier than ${others}.`,
    undecided: (items: readonly string[]): string => `The figures do not decide it: ${items.join('; ')}.`,
  },

  refusal: {
    offTopic: (title: string): string =>
      `That is outside what I know. I can talk about ${title}: who, when, how much, and what each side says.`,
    unreadable: 'I could not read that. Please write a short sentence, in Chinese or English.',
    ambiguous: 'Which do you mean?',
    unanswered: 'I find no direct answer to that in the article.',
    words: (words: readonly string[]): string => `The article says nothing about ${eitherEn.format(words.map((word) => `“${word}”`))}.`,
    /** `missing` is an indirect question: “who the judge is”. */
    gap: (missing: string): string => `The article does not say ${missing}.`,
    /** A part of a question, in the asker's words. */
    part: (words: string): string => `I found nothing in the article on “${words}”.`,
    entity: (name: string): string => `The article does not say this of ${name}.`,
    notQuoted: (name: string, topic?: string): string =>
      topic === undefined ? `The article does not quote ${name}.` : `The article does not quote ${name} on “${topic}”.`,
    concept: (concept: string): string => `The article gives no “${concept}”.`,
    conceptOf: (concept: string, name: string): string => `The article gives no “${concept}” for ${name}.`,
    holders: (names: readonly string[], more: boolean): string =>
      `It gives that for ${listEn.format(more ? [...names, 'others'] : names)}.`,
    /** `said` is a sentence of the dossier's: “Anna sued Acme”. */
    relation: (said: string): string => `The article does not say that ${said}.`,
    toldInstead: (told: readonly string[]): string => `It does say that ${listEn.format(told)}.`,
    further: {
      more: 'I have nothing more on just that.',
      next: 'I have nothing later on that.',
      earlier: 'I have nothing earlier on that.',
    },
    nearest: 'The nearest it has:',
  },

  actions: { source: 'Source', related: 'Related', helpful: 'Helpful', notHelpful: 'Not helpful' },
};

/** The words of one language. */
export type Words = typeof en;

const zh: Words = {
  locale: 'zh-CN',
  and: (items) => listZh.format(items),
  starts: (text) => text,
  sentences: (items) => items.join(''),
  colon: (head, rest) => `${head}：${rest}`,
  aside: (text, beside) => `${text}（${beside}）`,

  scales: [
    { word: '万亿', power: 12, from: 12 },
    { word: '亿', power: 8, from: 8 },
    { word: '万', power: 4, from: 4 },
  ],
  groupsBeforeScale: false,
  range: (low, high, _shared, unit) => `${low}${unit === 'percent' ? '%' : ''}–${high}`,
  fromTo: (low, high) => `${low}至${high}`,
  units: {
    USD: (number) => `${number}美元`,
    'money-without-currency': (number) => `${number}（未注明币种）`,
    percent: (number) => `${number}%`,
    GW: (number) => `${number} GW`,
    people: (number) => `${number}人`,
    times: (number) => `${number}倍`,
    years: (number) => `${number}年`,
    'years-old': (number) => `${number}岁`,
    months: (number) => `${number}个月`,
    weeks: (number) => `${number}周`,
    days: (number) => `${number}天`,
    hours: (number) => `${number}小时`,
    unspecified: (number) => number,
  },
  unitNames: {
    USD: '美元',
    'money-without-currency': '未注明币种',
    percent: '%',
    GW: 'GW',
    people: '人',
    times: '倍',
    years: '年',
    'years-old': '岁',
    months: '个月',
    weeks: '周',
    days: '天',
    hours: '小时',
    unspecified: '',
  },
  percentagePoints: (number) => `${number}个百分点`,
  exactness: {
    exact: (amount) => amount,
    about: (amount) => `约${amount}`,
    'at-least': (amount) => `至少${amount}`,
    'at-most': (amount) => `最多${amount}`,
    over: (amount) => `超过${amount}`,
    under: (amount) => `不到${amount}`,
  },

  parts: { early: (month) => `${month}上旬`, mid: (month) => `${month}中旬`, late: (month) => `${month}下旬` },
  year: (year) => `${year}年`,
  quarter: (year, quarter) => `${year}年第${['一', '二', '三', '四'][quarter - 1] ?? String(quarter)}季度`,
  half: (year, half) => `${year}年${half === 1 ? '上' : '下'}半年`,
  season: (year, season) => `${year}年${{ spring: '春', summer: '夏', autumn: '秋' }[season]}季`,
  span: (from, to) => `${from}至${to}`,
  before: (point) => `${point}之前`,
  by: (point) => `${point}前`,
  asOf: (time) => `截至${time}`,

  attributed: {
    alleged: (who) => (who === undefined ? '一方主张' : `${who}一方主张`),
    said: (who, person) => (who === undefined ? '说法' : person ? `${who}的说法` : `${who}方面的说法`),
    reported: (who) => `据${who ?? '文章未具名的媒体'}报道`,
    forecast: (who) => (who === undefined ? '预测' : `${who}的预测`),
    analysis: () => '作者看法',
  },
  passedOn: { outlet: (said, outlet) => `${said}，据《${outlet.replace(/^《|》$/gu, '')}》`, other: (said, by) => `${said}，由${by}转发` },
  sourceItself: ['文章', '作者'],

  verdicts: { yes: '是。', no: '否。', otherwise: '文章的说法不同。' },
  checked: {
    whole: {
      supported: '与文章一致。',
      contradicted: '与文章不符。',
      mixed: '部分属实：有的与文章一致，有的不符。',
      'not-in-record': '文章没有能判断这一点的内容。',
    },
    signs: { supported: '✓', contradicted: '✗', 'not-in-record': '?' },
    opinion: '这是看法，不是记录能判断真假的陈述。',
    statement: (number) => `第${number}句`,
  },
  nothingHere: '文章没有这方面的内容。',
  nothingYet: '记录里还没有内容：事实尚待撰写。',
  remark: (note) => `注：${note}`,
  disagreement: (note) => `文中说法不一：${note}`,
  computedFigure: '这里有数字是由文中数字算出的，文章本身没有写明。',
  computedHere: '由以下数字算出，文章本身没有写明。',
  chosenByModel: '事实由语言模型挑选，文字出自已核对的记录。',

  claim: {
    list: '诉讼与诉求',
    parties: (by, against) => `${by}诉${against}`,
    at: (parties, when) => `${parties}，${when}`,
    alleges: '指控什么',
    seeks: '要求什么',
    basis: '依据什么',
    answers: '对方怎么说',
    outcome: '可能的结果',
    noAnswer: (against) => `文章没有给出${against}的回应。`,
    side: (who) => `${who}一方`,
  },
  who: { did: '文章所述', said: '本人或本方的说法', others: '其他相关内容' },
  timeline: '时间线',
  happened: '已发生',
  expected: '预计',
  timelineOf: (who) => `时间线：${who}`,
  compare: (concept) => `比较：${concept}`,
  onlyOne: (who) => `文章里只有${who}有这项数据。`,
  forecast: (label) => `${label}，预测`,
  said: '各方言论',
  saidBy: (who) => `言论：${who}`,
  saidOn: (title, topic) => `${title}（${topic}）`,
  speakers: { lead: '文章引述了这些说法，写出名字可看内容。', line: (who, sayings) => `${who}（${sayings}条）` },
  summary: (of) => `摘要：${of}`,

  account: {
    head: (date) => `据${date}的一篇文章；主张和指控都是各方的说法，不是法院的认定。`,
    cited: (places) => `〔${places.join('；')}〕`,
    other: (date, runs) => `${date}：${runs.join('、')}`,
    foot: '〔〕内是文章的段落。以上不构成法律意见。',
  },
  source: (cited) => `来源：${cited.join('；')}`,
  cited: (date, paragraphs) => `${date}的文章，${paragraphs}`,
  paragraphs: (runs) => `第${runs.join('、')}段`,
  card: {
    title: '出处',
    source: (title) => `《${title}》`,
    byline: (author) => `作者：${author}`,
    published: (date) => `发布日期：${date}`,
    kinds: { furniture: '页面元素', abstract: '摘要', heading: '标题', factual: '正文' },
    paragraph: (number, kind, section) => `第${number}段：${kind}${section === undefined ? '' : `，${section}`}`,
    language: { en: '英文', zh: '中文' },
  },

  computed: {
    figure: (amount, name) => `${amount}（${name}）`,
    name: (of, concept) => (of === '' ? concept : `${of}，${concept}`),
    ratio: (first, second, times) => `${first}是${second}的${times}。`,
    more: (first, second, by) => `${first}比${second}多${by}。`,
    less: (first, second, by) => `${first}比${second}少${by}。`,
    equal: (first, second) => `${first}与${second}相等。`,
    between: (first, second, by) => `${first}减去${second}，为${by}。`,
    sum: (items, total) => `${items.join('加上')}，合计${total}。`,
    share: (first, second, percent) => `${first}相当于${second}的${percent}。`,
    larger: (winner, others) => `${winner}大于${others}。`,
    earlier: (winner, others) => `${winner}早于${others}。`,
    undecided: (items) => `这些数字分不出先后高下：${items.join('；')}。`,
  },

  refusal: {
    offTopic: (title) => `这个问题不在我的范围内。我可以谈${title}：谁、何时、多少，以及双方怎么说。`,
    unreadable: '没有读懂。请用一句简短的中文或英文来说。',
    ambiguous: '你问的是哪一个？',
    unanswered: '没有在文章里找到直接的回答。',
    words: (words) => `文章没有提到${eitherZh.format(words.map((word) => `“${word}”`))}。`,
    gap: (missing) => `文章没有说${missing}。`,
    part: (words) => `关于“${words}”，没有在文章里找到答案。`,
    entity: (name) => `文章没有说到${name}的这一点。`,
    notQuoted: (name, topic) => (topic === undefined ? `文章没有引述${name}的话。` : `文章没有引述${name}关于“${topic}”的话。`),
    concept: (concept) => `文章没有给出“${concept}”。`,
    conceptOf: (concept, name) => `文章没有给出${name}的“${concept}”。`,
    holders: (names, more) => `文章给出的是${listZh.format(names)}${more ? '等' : ''}的。`,
    relation: (said) => `文章没有说${said}。`,
    toldInstead: (told) => `文章说的是${told.join('，')}。`,
    further: { more: '关于这一点，我没有更多内容。', next: '关于这件事，我没有更晚的内容。', earlier: '关于这件事，我没有更早的内容。' },
    nearest: '最接近的内容：',
  },

  actions: { source: '出处', related: '相关', helpful: '有用', notHelpful: '没用' },
};

/** The words of each language that data is written in. */
export const WORDS: Record<Language, Words> = { en, zh };

/** How each language calls itself, whatever the language of the reply. */
export const OWN_NAMES = { zh: '中文', 'zh-Hant': '繁體', en: 'English' } as const satisfies Record<ReplyLanguage, string>;

/** The language of the data that a reply in `language` is first written in; Traditional is made from it at the end. */
export const dataLanguage = (language: ReplyLanguage): Language => (language === 'en' ? 'en' : 'zh');
