/** Every word that the commands themselves add: one table a language, and a missing key is a compile error. */
import type { Language } from '../src/dossier/schema.ts';
import type { StubKind } from '../src/dossier/stubs.ts';
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
    moderatorsOnly: (command: string): string => `/${command} is for moderators of this chat.`,
    noChat: 'This chat is private: it has no settings of its own. Yours hold here.',
    notAdded: 'I was not added to this server: it has no settings with me. Yours hold here.',
    nearest: 'Perhaps one of these:',
    takes: 'It takes:',
    examples: 'You could try:',
    suggestion: (label: string, value: string): string => (label === value ? label : `${label} (${value})`),
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
    draft: {
      title: 'A record in the making',
      lead: 'It is still being written: what it holds already is vetted, and the rest is to come.',
    },
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
    inProcess: [
      'Nothing, once the program ends.',
      'Until then your last question, and what it was understood as, is held in memory for ten minutes, so that a follow-up is understood; and your settings, and the questions that could not be answered. Nothing is written to disk.',
    ] as readonly string[],
    onDisk: {
      you: 'Of you',
      ofYou: [
        'Your settings, once you set any, and your votes on facts, under the number of your account: until you change them or use /forget.',
        'What you ask me, from its arrival until its answer was sent, on disk: so that nothing is lost where the program ends without warning.',
        'Your last question, and what it was understood as, in memory, for ten minutes, so that a follow-up is understood.',
        'How often you asked within the last minute, so that nobody floods the chat.',
        'What you ask, while it is in hand, so that it is answered after a restart as well: the number of its message, and its words only where the platform would not give them again. Once it is answered the number alone, for a while, so that it is not answered twice.',
      ] as readonly string[],
      chat: 'Of a group or server',
      ofChat: [
        'Its settings, and a mark that a moderator was told of a missing permission.',
        'Questions that the record could not answer: their words in folded form, how often, and when last; not who asked. Its moderators see them by /unanswered and can delete them. In private chats they are not kept.',
        'Posts that its moderators made or scheduled: what, where, when, under the number of whose account, and what was done to them since; for 400 days, also after I was removed and after /forget, so that a chat can tell who published what.',
      ] as readonly string[],
      not: 'What is not',
      isNot: [
        'Messages that are not addressed to me are not read. What you ask is not written to the log.',
        'My replies are messages like any other: the platform keeps them. The buttons under them hold the number of the account that asked.',
      ] as readonly string[],
      lost: 'At this moment the state file cannot be used: what is said above to be kept lasts only until the program ends.',
    },
  },
  sent: {
    heading: 'What is sent elsewhere',
    nothing: 'Nothing.',
    off: 'Nothing: no language model is asked here.',
    /** `host`: whose server a language model runs on. */
    toModel: (host: string): readonly string[] => [
      `A question that the record does not seem to answer, a statement to be checked that I cannot decide, and what is in a language I do not read, go to a language model at ${host}: the words, without mentions, addresses, telephone numbers and links, and nothing about who asked or where. With it go facts of the record; of a follow-up also which of them you were shown before.`,
      'The model only chooses facts; every word you read is the record’s, and the reply says that a model chose.',
      'What it chose is kept for a week at most, not what was asked. What that server keeps is for its operator to say.',
      'To have it asked nothing from you: /settings model:off. Moderators can do the same for the whole chat.',
    ],
  },
  settings: {
    title: 'Settings',
    kept: 'Set.',
    keptForNow:
      'Set, for now in memory only: at this moment the state file cannot be used. If the program ends before it can, the setting is lost.',
    yours: 'Yours',
    chat: 'This chat’s',
    language: (name: string): string => `Language: ${name}`,
    anyLanguage: 'the question’s own',
    answers: (whom: string): string => `Answers: ${whom}`,
    everyone: 'for everyone',
    asker: 'for the asker only, where the platform can',
    model: (asked: boolean): string => `Language model: ${asked ? 'may be asked' : 'is never asked'}`,
    how: 'The language of a question always decides the language of its answer; this decides where there is no question.',
  },
  forget: {
    title: 'Forgotten',
    settings: 'Your settings are deleted.',
    votes: (count: number): string => (count === 1 ? 'Your one vote is deleted.' : `Your ${count} votes are deleted.`),
    last: 'Your last question is no longer remembered.',
    nothing: 'Nothing else was kept of you.',
    rest: 'Questions counted as unanswered hold no name, so none can be found as yours. Messages in the chat are the platform’s: delete them there.',
  },
  unanswered: {
    title: 'What the record could not answer',
    none: 'Nothing so far.',
    line: (question: string, times: number): string => `${times}× ${question}`,
    votes: 'Votes on facts',
    vote: (fact: string, helpful: number, notHelpful: number): string => `${fact} (helpful ${helpful}, not ${notHelpful})`,
    chosen: (fact: string): string => `Chosen by a language model: ${fact}`,
    how: 'To delete one: /unanswered remove: with its words, or all. To put them into the record’s files: /unanswered export: with examples or near-misses.',
    exported: {
      examples: 'Examples to paste',
      'near-misses': 'Near misses to paste',
    } satisfies Record<StubKind, string> as Record<StubKind, string>,
    where: {
      examples: 'Under the fact that answers them: its file in facts/, as its asked, or line by line into what stands there.',
      'near-misses':
        'Under the fact they come close to, below its near_misses, or into gaps/. Correct the id, and write what is missing, as in “The article does not say …”.',
    } satisfies Record<StubKind, string> as Record<StubKind, string>,
    part: (title: string, number: number, of: number): string => (of === 1 ? title : `${title} (${number} of ${of})`),
    next: (kind: StubKind, page: number): string => `The rest: /unanswered export:${kind} page:${page}`,
    removed: (count: number): string => (count === 1 ? 'One question is deleted.' : `${count} questions are deleted.`),
    notThere: (question: string): string => `“${question}” is not in the list.`,
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
    moderatorsOnly: (command) => `/${command} 只有这里的管理员能用。`,
    noChat: '这里是私聊，没有群组设置，你自己的设置在这里有效。',
    notAdded: '这个群组没有添加我，所以这里没有群组设置；你自己的设置在这里有效。',
    nearest: '是不是其中之一：',
    takes: '它可以带：',
    examples: '可以试试：',
    suggestion: (label, value) => (label === value ? label : `${label}（${value}）`),
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
    draft: { title: '编写中的记录', lead: '这份记录还没写完：已经收录的都经过审阅，其余有待补充。' },
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
    inProcess: [
      '程序结束后什么都不留。',
      '运行期间只在内存里记住你的上一个问题及其被理解成什么（十分钟，好听懂追问），以及你的设置和答不上来的问题。不写入磁盘。',
    ],
    onDisk: {
      you: '关于你',
      ofYou: [
        '你做过的设置和对事实的评价，记在你的账号编号下，直到你更改或使用 /forget。',
        '你问我的话，从送达到回答发出为止，存在磁盘上，以免程序意外中断时丢失。',
        '你的上一个问题，以及它被理解成什么，只在内存里记十分钟，好听懂追问。',
        '最近一分钟内你问了几次，以免有人刷屏。',
        '正在处理的提问，好在重启后仍能回答：只记消息编号，平台不会再次提供原文时才记原文；答完只把编号再留一阵，以免重复回答。',
      ],
      chat: '关于群组或服务器',
      ofChat: [
        '它的设置，以及是否已告诉管理员缺少某项权限。',
        '记录答不上来的问题：折叠后的文字、次数和最近一次的时间，不记是谁问的。管理员可用 /unanswered 查看和删除。私聊里不保存。',
        '管理员发布或定时的概要：内容、地点、时间、账号编号，以及后来的改动；保存400天，我被移出或使用 /forget 之后也保留，以便群组查明谁发布了什么。',
      ],
      not: '不保存什么',
      isNot: ['不是对我说的消息，我不读。你问的话不写入日志。', '我的回复和别的消息一样由平台保存，下面的按钮里带有提问账号的编号。'],
      lost: '眼下状态文件不能用：上面说的保存只到程序结束为止。',
    },
  },
  sent: {
    heading: '发送到别处的',
    nothing: '没有。',
    off: '没有：这里不使用语言模型。',
    toModel: (host) => [
      `记录看来答不上的问题、要核查而我无法判断的话，以及我读不懂的语言写的内容，会发给 ${host} 上的语言模型：只发文字，去掉提及、地址、电话号码和链接，不含是谁、在哪里问的；同时发送记录里的一些事实，追问还会带上刚给你看过其中哪几条。`,
      '模型只挑选事实；你读到的每个字都出自记录，回复会注明是模型挑选的。',
      '它挑选的结果最多保存一周，不保存问题。那边的服务器保存什么，由其运营者说明。',
      '不想让它看到你的问题：/settings model:off。管理员可以为整个群组关闭。',
    ],
  },
  settings: {
    title: '设置',
    kept: '已设好。',
    keptForNow: '已设好，但眼下只在内存里：状态文件不能用。如果到程序结束时还不能用，这个设置就会丢失。',
    yours: '你的',
    chat: '本群组的',
    language: (name) => `语言：${name}`,
    anyLanguage: '随提问',
    answers: (whom) => `回答：${whom}`,
    everyone: '所有人可见',
    asker: '只给提问者看（平台支持时）',
    model: (asked) => `语言模型：${asked ? '可以使用' : '从不使用'}`,
    how: '回答的语言总是随提问；没有提问文字时才由这里决定。',
  },
  forget: {
    title: '已忘记',
    settings: '你的设置已删除。',
    votes: (count) => `你的${count}个评价已删除。`,
    last: '不再记得你的上一个问题。',
    nothing: '除此之外没有保存关于你的内容。',
    rest: '答不上来的问题只计次数，不记名字，所以无法找出哪些是你的。聊天里的消息由平台保存，请在平台上删除。',
  },
  unanswered: {
    title: '记录答不上来的问题',
    none: '目前没有。',
    line: (question, times) => `${times}次 ${question}`,
    votes: '对事实的评价',
    vote: (fact, helpful, notHelpful) => `${fact}（有用${helpful}，没用${notHelpful}）`,
    chosen: (fact) => `由语言模型挑选：${fact}`,
    how: '要删除一条：/unanswered remove: 加上它的文字，或 all 全部删除。要放进记录的文件：/unanswered export: 加上 examples 或 near-misses。',
    exported: { examples: '可粘贴的例句', 'near-misses': '可粘贴的未答问法' },
    where: {
      examples: '放到能回答它们的那条事实之下：facts/ 里它的文件，作为 asked，或逐行并入已有的例句。',
      'near-misses': '放到最接近的那条事实的 near_misses 之下，或放进 gaps/。请改好 id，并写上 missing，即“文章没有说……”后面的话。',
    },
    part: (title, number, of) => (of === 1 ? title : `${title}（${number}/${of}）`),
    next: (kind, page) => `其余：/unanswered export:${kind} page:${page}`,
    removed: (count) => `已删除${count}个问题。`,
    notThere: (question) => `列表里没有“${question}”。`,
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
