/** Every word that the commands themselves add: one table a language, and a missing key is a compile error. */
import type { Language } from '../src/dossier/schema.ts';
import type { ReplyLanguage } from '../src/reply/reply.ts';
import { toTraditional } from '../src/reply/traditional.ts';
import type { OptionType } from './options.ts';

interface Counts {
  readonly facts: number;
  readonly claims: number;
  readonly entities: number;
}

const en = {
  errors: {
    title: 'Not quite',
    unknown: (typed: string, type: OptionType): string => `“${typed}” is ${en.types[type]} I do not know.`,
    unknownTime: (typed: string): string => `I cannot read “${typed}” as a date. Try 2024, 2024-02, Feb 2024 or 2026-01-22.`,
    several: (typed: string): string => `“${typed}” may mean several things. Which one?`,
    missing: (command: string, type: OptionType): string => `/${command} needs ${en.types[type]}.`,
    unknownOption: (command: string, option: string): string => `/${command} has no “${option}”.`,
    nearest: 'Perhaps one of these:',
    takes: 'It takes:',
    suggestion: (label: string, value: string): string => `${label} (${value})`,
  },
  types: {
    text: 'a text',
    fact: 'a fact',
    claim: 'a claim',
    entity: 'a person, organisation or thing',
    concept: 'a figure',
    topic: 'a topic',
    when: 'a date',
    choice: 'a choice',
  } satisfies Record<OptionType, string> as Record<OptionType, string>,
  help: {
    title: 'What I can do',
    lead: (title: string): string =>
      `I answer from the record of ${title}, and from nothing else. Every answer says who said it and where it stands.`,
    commands: 'Commands',
    moderators: 'For moderators',
    line: (usage: string, description: string): string => `${usage}: ${description}`,
    close: 'Names, labels and free text all do; dates such as 2024-02 or Feb 2024. <…> is needed, […] may be left out.',
  },
  about: {
    sources: 'Sources',
    source: (title: string, byline: string, date: string): string => `“${title}”, ${byline}, ${date}`,
    holds: 'What it holds',
    counts: ({ facts, claims, entities }: Counts): string =>
      `${facts} facts, ${claims} claims, ${entities} people, organisations and things`,
    isNot: 'What it is not',
    limits: (date: string): readonly string[] => [
      'It is no legal advice and no judge of who is right.',
      'It says what the source says, which may be wrong; where the source disagrees with itself, it says so.',
      `It does not follow the news: it knows nothing after ${date}.`,
      'No answer is composed by a machine: every sentence was written and reviewed beforehand.',
    ],
  },
  privacy: {
    title: 'What is kept',
    lines: [
      'Nothing, once the program ends.',
      'Until then your last question is held in memory, so that a follow-up is understood. Nothing is written to disk or sent elsewhere.',
    ] as readonly string[],
  },
  check: { found: 'What the record says about this message', nothing: 'The record has nothing on this message' },
};

/** The words of one language. */
export type Words = typeof en;

const zh: Words = {
  errors: {
    title: '没看明白',
    unknown: (typed, type) => `没有找到“${typed}”这${zh.types[type]}。`,
    unknownTime: (typed) => `“${typed}”不像一个时间。可以写2024、2024-02、2024年2月或2026-01-22。`,
    several: (typed) => `“${typed}”可能指几样东西，是哪一个？`,
    missing: (command, type) => `/${command} 还缺一${zh.types[type]}。`,
    unknownOption: (command, option) => `/${command} 没有“${option}”这一项。`,
    nearest: '是不是其中之一：',
    takes: '它可以带：',
    suggestion: (label, value) => `${label}（${value}）`,
  },
  types: {
    text: '段文字',
    fact: '条事实',
    claim: '项诉求',
    entity: '个人物、机构或事物',
    concept: '项数据',
    topic: '个主题',
    when: '个时间',
    choice: '个选项',
  },
  help: {
    title: '我能做什么',
    lead: (title) => `我只依据“${title}”的记录作答。每个回答都注明是谁说的、出处在哪。`,
    commands: '命令',
    moderators: '管理员命令',
    line: (usage, description) => `${usage}：${description}`,
    close: '名称、标签或自己的话都行；时间可写2024-02或2024年2月。<…>必填，[…]可省略。',
  },
  about: {
    sources: '来源',
    source: (title, byline, date) => `《${title}》，${byline}，${date}`,
    holds: '收录内容',
    counts: ({ facts, claims, entities }) => `${facts}条事实，${claims}项诉求，${entities}个人物、机构和事物`,
    isNot: '它不是什么',
    limits: (date) => [
      '不是法律意见，也不评判谁对谁错。',
      '只转述来源的说法，来源可能有误；来源自相矛盾之处会注明。',
      `不追踪新闻：${date}之后的事它一概不知。`,
      '回答都不是机器写的：每句话都事先写好并审阅过。',
    ],
  },
  privacy: {
    title: '保存什么',
    lines: ['程序结束后什么都不留。', '运行期间只在内存里记住你的上一个问题，好听懂追问。不写入磁盘，也不发送到别处。'],
  },
  check: { found: '记录中关于这条消息的内容', nothing: '记录中没有关于这条消息的内容' },
};

const WORDS: Record<Language, Words> = { en, zh };

/** Words in a reply's language; `pick` chooses them from the table. */
export function say(language: ReplyLanguage, pick: (words: Words) => string): string {
  return language === 'zh-Hant' ? toTraditional(pick(WORDS.zh)) : pick(WORDS[language]);
}

/** The table of a reply's language, in Simplified Chinese where the reply is Chinese: for a reply that is converted as a whole. */
export const wordsOf = (language: ReplyLanguage): Words => WORDS[language === 'en' ? 'en' : 'zh'];
