/** What is said in Telegram alone. */
import type { ReplyLanguage } from '../../reply/reply.ts';

/** One table a language; a missing key is a compile error. */
export interface TelegramWords {
  /** `typed` has its slash. */
  readonly unknownCommand: (typed: string) => string;
  /** Asks for what a command lacks. */
  readonly replyWithIt: string;
  readonly orPress: string;
  readonly askMe: string;
  readonly askPlaceholder: string;
  readonly unknownFact: string;
  readonly nothingInline: string;
  readonly welcome: (title: string) => string;
  readonly welcomeHow: readonly string[];
  readonly couldAsk: string;
  readonly inGroup: (name: string) => string;
  readonly mentionsWork: (name: string) => string;
  readonly mentionsDoNot: (name: string) => string;
  readonly inline: (name: string) => string;
  readonly soundless: string;
  /** What is kept here alone. */
  readonly kept: readonly string[];
  readonly askMore: string;
  /** Posts of a chat that are seen to from the private one. */
  readonly posts: {
    readonly choose: string;
    readonly group: string;
    readonly channel: string;
    readonly chosen: (title: string) => string;
    readonly notThere: string;
    readonly notAdmin: string;
    /** Said in a group, where the rest is for one alone. */
    readonly alone: string;
    readonly open: string;
    readonly openHere: string;
  };
  /** Not all pages of an answer could be sent. */
  readonly restUnsent: (reference: string) => string;
  /** The bot's own texts: https://core.telegram.org/bots/api#setmyname and the two after it. */
  readonly name: (title: string) => string;
  readonly about: (title: string) => string;
  readonly description: (about: string) => string;
}

const EN: TelegramWords = {
  unknownCommand: (typed) => `There is no ${typed}. These there are:`,
  replyWithIt: 'Reply to this message with it.',
  orPress: 'Press one, or reply to this message with it.',
  askMe: 'What do you want to know? Reply to this message with your question.',
  askPlaceholder: 'Your question',
  unknownFact: 'The record no longer has what this link points to.',
  nothingInline: 'Nothing on this in the record. Ask me',
  welcome: (title) => `I answer questions about ${title}, from the record and from nothing else.`,
  welcomeHow: ['Ask in your own words, in English or Chinese.', '/help lists the commands.'],
  couldAsk: 'You could ask:',
  inGroup: (name) => `In a group I speak when addressed: by a command such as /ask@${name}, or by a reply to a message of mine.`,
  mentionsWork: (name) => `Here a mention works too: @${name} and your question.`,
  mentionsDoNot: (name) =>
    `A bare mention of @${name} does not reach me here: an admin can make me an admin, or my owner can turn privacy mode off.`,
  inline: (name) => `In any chat: type @${name} and a question, and choose the answer to send.`,
  soundless: 'Telegram shows a group’s messages to everybody in it: answers for the asker only come without a sound here.',
  kept: [
    'For fifteen minutes: which of my messages answer which of yours, by their numbers, so that an edited question gets its answer edited.',
    'For a day: the numbers of what Telegram delivered, so that nothing is answered twice.',
  ],
  askMore: 'Ask more ↗',
  posts: {
    choose: 'Whose posts? Choose a group or a channel that you and I are in.',
    group: 'A group',
    channel: 'A channel',
    chosen: (title) =>
      `From now on /post here is about ${title}. /post preview shows what would be posted; to choose another chat, /post choose.`,
    notThere: 'I am not in that chat. Add me to it first, in a channel as an admin who may post.',
    notAdmin: 'Only admins see to the posts of a chat.',
    alone: 'What comes of it is in our private chat.',
    open: 'Open it alone ↗',
    openHere: 'This is for you alone: open it in our private chat.',
  },
  restUnsent: (reference) => `The rest could not be sent just now. Please ask again. Reference: ${reference}`,
  name: (title) => `Exhibit · ${title}`,
  about: (title) => `Answers about ${title}: who said it, as of when, and where it stands.`,
  description: (about) =>
    `${about}\n\nAsk in your own words, in English or Chinese. Every answer says who said it and where it stands in the source; what the source does not say, I do not say.`,
};

const ZH: TelegramWords = {
  unknownCommand: (typed) => `没有 ${typed} 这个命令。有这些：`,
  replyWithIt: '请回复这条消息告诉我。',
  orPress: '按一个按钮，或回复这条消息告诉我。',
  askMe: '想知道什么？请回复这条消息写下问题。',
  askPlaceholder: '你的问题',
  unknownFact: '记录里已经没有这个链接指向的内容。',
  nothingInline: '记录中没有相关内容，去问我',
  welcome: (title) => `我回答关于“${title}”的问题，只依据记录。`,
  welcomeHow: ['用自己的话提问，中文英文都可以。', '/help 列出命令。'],
  couldAsk: '可以问：',
  inGroup: (name) => `在群里，叫我时我才说话：用命令（如 /ask@${name}），或回复我的消息。`,
  mentionsWork: (name) => `在这里也可以提及我：@${name} 加上问题。`,
  mentionsDoNot: (name) => `在这里只提及 @${name} 我收不到：请管理员把我设为管理员，或由我的主人关闭隐私模式。`,
  inline: (name) => `在任何聊天里输入 @${name} 加问题，就能选一个回答发出去。`,
  soundless: 'Telegram 群里的消息人人可见：“只有提问者”在这里是指回答不响提示音。',
  kept: ['十五分钟：我的哪些消息回答了你的哪条消息，只记编号，好在你修改问题时修改回答。', '一天：Telegram 送来的更新编号，以免重复回答。'],
  askMore: '继续问 ↗',
  posts: {
    choose: '管理哪里的发布？请选择你和我都在的群组或频道。',
    group: '群组',
    channel: '频道',
    chosen: (title) => `以后在这里用 /post 就是管理“${title}”。/post preview 可以预览；换一个请用 /post choose。`,
    notThere: '我不在那里。请先把我加进去；在频道里我要是能发消息的管理员。',
    notAdmin: '只有管理员能管理那里的发布。',
    alone: '结果在我们的私聊里。',
    open: '在私聊里打开 ↗',
    openHere: '这只给你看：请在我们的私聊里打开。',
  },
  restUnsent: (reference) => `其余部分暂时没能发出，请再问一次。编号：${reference}`,
  name: (title) => `Exhibit · ${title}`,
  about: (title) => `回答关于${title}的问题：谁说的、截至何时、出自哪里。`,
  description: (about) => `${about}\n\n用自己的话提问，中文英文都可以。每个回答都注明是谁说的、出自来源哪一段；来源没有说的，我也不说。`,
};

const ZH_HANT: TelegramWords = {
  unknownCommand: (typed) => `沒有 ${typed} 這個命令。有這些：`,
  replyWithIt: '請回覆這則訊息告訴我。',
  orPress: '按一個按鈕，或回覆這則訊息告訴我。',
  askMe: '想知道什麼？請回覆這則訊息寫下問題。',
  askPlaceholder: '你的問題',
  unknownFact: '記錄裡已經沒有這個連結指向的內容。',
  nothingInline: '記錄中沒有相關內容，去問我',
  welcome: (title) => `我回答關於「${title}」的問題，只依據記錄。`,
  welcomeHow: ['用自己的話提問，中文英文都可以。', '/help 列出命令。'],
  couldAsk: '可以問：',
  inGroup: (name) => `在群組裡，叫我時我才說話：用命令（如 /ask@${name}），或回覆我的訊息。`,
  mentionsWork: (name) => `在這裡也可以提及我：@${name} 加上問題。`,
  mentionsDoNot: (name) => `在這裡只提及 @${name} 我收不到：請管理員把我設為管理員，或由我的主人關閉隱私模式。`,
  inline: (name) => `在任何聊天裡輸入 @${name} 加問題，就能選一個回答發出去。`,
  soundless: 'Telegram 群組裡的訊息人人可見：「只有提問者」在這裡是指回答不響提示音。',
  kept: ['十五分鐘：我的哪些訊息回答了你的哪則訊息，只記編號，好在你修改問題時修改回答。', '一天：Telegram 送來的更新編號，以免重複回答。'],
  askMore: '繼續問 ↗',
  posts: {
    choose: '管理哪裡的發布？請選擇你和我都在的群組或頻道。',
    group: '群組',
    channel: '頻道',
    chosen: (title) => `以後在這裡用 /post 就是管理「${title}」。/post preview 可以預覽；換一個請用 /post choose。`,
    notThere: '我不在那裡。請先把我加進去；在頻道裡我要是能發訊息的管理員。',
    notAdmin: '只有管理員能管理那裡的發布。',
    alone: '結果在我們的私訊裡。',
    open: '在私訊裡開啟 ↗',
    openHere: '這只給你看：請在我們的私訊裡開啟。',
  },
  restUnsent: (reference) => `其餘部分暫時沒能發出，請再問一次。編號：${reference}`,
  name: (title) => `Exhibit · ${title}`,
  about: (title) => `回答關於${title}的問題：誰說的、截至何時、出自哪裡。`,
  description: (about) => `${about}\n\n用自己的話提問，中文英文都可以。每個回答都註明是誰說的、出自來源哪一段；來源沒有說的，我也不說。`,
};

/** The words of each language. */
export const TELEGRAM_WORDS: Readonly<Record<ReplyLanguage, TelegramWords>> = { en: EN, zh: ZH, 'zh-Hant': ZH_HANT };
