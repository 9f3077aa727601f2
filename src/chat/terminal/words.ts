/** The terminal's own words: everything around a reply. */
import type { ReplyLanguage } from '../../reply/reply.ts';

export interface TerminalWords {
  readonly prompt: string;
  readonly welcome: string;
  readonly empty: string;
  readonly more: string;
  /** The chat's own line of `/help`. */
  readonly leaving: string;
  readonly apology: (reference: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly needsValue: (option: string) => string;
  readonly unexpected: (word: string) => string;
  readonly noQuestion: string;
  readonly wrongLanguage: (value: string, languages: readonly string[]) => string;
  readonly questionAndLines: string;
  readonly whyAndLines: string;
  readonly badLine: (line: number, fault: string) => string;
  readonly notJson: string;
  readonly notQuestion: string;
  readonly askUsage: string;
  readonly startUsage: string;
  readonly learning: string;
  readonly unknownCommand: (word: string) => string;
  readonly wrongVariable: (variable: string, value: string | undefined, choices: string) => string;
}

const EN: TerminalWords = {
  prompt: '> ',
  welcome: 'Ask in your own words, in English or Chinese. /help shows the commands, Tab completes them, /quit leaves.',
  empty: 'Type a question or /help; /quit leaves.',
  more: '--More-- (Enter: go on, q: stop)',
  leaving: '/quit: Leave; exit and Ctrl-D do the same. Tab completes.',
  apology: (reference) => `Sorry, something went wrong on our side. Reference: ${reference}`,
  unknownOption: (option) => `unknown option ${option}`,
  needsValue: (option) => `${option} needs a value`,
  unexpected: (word) => `unexpected: ${word}`,
  noQuestion: 'no question was given',
  wrongLanguage: (value, languages) => `--lang takes ${languages.join(', ')}, not ${value}`,
  questionAndLines: '--jsonl reads its questions from standard input: leave the question out',
  whyAndLines: '--why explains one question: leave --jsonl out',
  badLine: (line, fault) => `line ${line}: ${fault}`,
  notJson: 'not JSON',
  notQuestion: 'not an object with a text "id" and a text "q"',
  askUsage: `Usage: npm run ask -- [--lang LANGUAGE] [--why] QUESTION
       npm run -s ask -- --jsonl [--lang LANGUAGE] < questions.jsonl

Answers from the record, and says who said it and where it stands.

  --lang LANGUAGE  reply in zh, zh-Hant or en; else in the question's language
  --why            first say how the question was understood, step by step
  --jsonl          read {"id","q"} lines from standard input, write one line of JSON each
  --help           show this

Ends with 0 when answered or refused, 1 when a line or the dossier was bad, 2 on wrong usage.`,
  startUsage: `Usage: npm start                      a chat in the terminal
       npm run ask -- QUESTION        one answer; --help tells more
       npm run check -- [FOLDER]      whether a dossier holds together; --help tells more`,
  learning: 'Learning how people ask. This takes some seconds, once after each change of the data …',
  unknownCommand: (word) => `unknown command ${word}`,
  wrongVariable: (variable, value, choices) =>
    `${variable} is ${value === undefined ? 'not set' : `“${value}”`}: ${choices === '' ? 'correct it, or leave it out' : `it may be ${choices}`}`,
};

const ZH: TerminalWords = {
  prompt: '> ',
  welcome: '用自己的话提问，中文英文都可以。/help 列出命令，Tab 补全，/quit 退出。',
  empty: '请输入问题或 /help；/quit 退出。',
  more: '--更多--（回车：继续，q：停止）',
  leaving: '/quit：退出，也可以用 exit 或 Ctrl-D。Tab 补全。',
  apology: (reference) => `抱歉，我们这边出了错。编号：${reference}`,
  unknownOption: (option) => `没有这个选项：${option}`,
  needsValue: (option) => `${option} 后面要有值`,
  unexpected: (word) => `多余的参数：${word}`,
  noQuestion: '没有给出问题',
  wrongLanguage: (value, languages) => `--lang 只能是 ${languages.join('、')}，不能是 ${value}`,
  questionAndLines: '--jsonl 从标准输入读取问题，请不要再写问题',
  whyAndLines: '--why 只说明一个问题，请去掉 --jsonl',
  badLine: (line, fault) => `第 ${line} 行：${fault}`,
  notJson: '不是 JSON',
  notQuestion: '不是含有文本 "id" 和文本 "q" 的对象',
  askUsage: `用法：npm run ask -- [--lang 语言] [--why] 问题
      npm run -s ask -- --jsonl [--lang 语言] < questions.jsonl

按记录回答，并说明是谁说的、出自哪里。

  --lang 语言   用 zh、zh-Hant 或 en 回答；不写则随问题的语言
  --why         先逐步说明问题是怎样被理解的
  --jsonl       从标准输入逐行读取 {"id","q"}，每行输出一行 JSON
  --help        显示本说明

已回答或无法回答时返回 0，某行或资料有误时返回 1，用法有误时返回 2。`,
  startUsage: `用法：npm start                      在终端里聊天
      npm run ask -- 问题            只答一次；--help 查看详情
      npm run check -- [文件夹]      检查资料是否自洽；--help 查看详情`,
  learning: '正在学习人们怎样提问。数据每次改动之后要学一次，需要几秒钟……',
  unknownCommand: (word) => `没有这个命令：${word}`,
  wrongVariable: (variable, value, choices) =>
    `${variable} ${value === undefined ? '没有设置' : `是“${value}”`}：${choices === '' ? '请改正或去掉' : `可以是 ${choices}`}`,
};

const ZH_HANT: TerminalWords = {
  prompt: '> ',
  welcome: '用自己的話提問，中文英文都可以。/help 列出命令，Tab 補全，/quit 退出。',
  empty: '請輸入問題或 /help；/quit 退出。',
  more: '--更多--（Enter：繼續，q：停止）',
  leaving: '/quit：退出，也可以用 exit 或 Ctrl-D。Tab 補全。',
  apology: (reference) => `抱歉，我們這邊出了錯。編號：${reference}`,
  unknownOption: (option) => `沒有這個選項：${option}`,
  needsValue: (option) => `${option} 後面要有值`,
  unexpected: (word) => `多餘的參數：${word}`,
  noQuestion: '沒有給出問題',
  wrongLanguage: (value, languages) => `--lang 只能是 ${languages.join('、')}，不能是 ${value}`,
  questionAndLines: '--jsonl 從標準輸入讀取問題，請不要再寫問題',
  whyAndLines: '--why 只說明一個問題，請去掉 --jsonl',
  badLine: (line, fault) => `第 ${line} 行：${fault}`,
  notJson: '不是 JSON',
  notQuestion: '不是含有文字 "id" 和文字 "q" 的物件',
  askUsage: `用法：npm run ask -- [--lang 語言] [--why] 問題
      npm run -s ask -- --jsonl [--lang 語言] < questions.jsonl

按記錄回答，並說明是誰說的、出自哪裡。

  --lang 語言   用 zh、zh-Hant 或 en 回答；不寫則隨問題的語言
  --why         先逐步說明問題是怎樣被理解的
  --jsonl       從標準輸入逐行讀取 {"id","q"}，每行輸出一行 JSON
  --help        顯示本說明

已回答或無法回答時返回 0，某行或資料有誤時返回 1，用法有誤時返回 2。`,
  startUsage: `用法：npm start                      在終端機裡聊天
      npm run ask -- 問題            只答一次；--help 查看詳情
      npm run check -- [資料夾]      檢查資料是否自洽；--help 查看詳情`,
  learning: '正在學習人們怎樣提問。資料每次改動之後要學一次，需要幾秒鐘……',
  unknownCommand: (word) => `沒有這個命令：${word}`,
  wrongVariable: (variable, value, choices) =>
    `${variable} ${value === undefined ? '沒有設定' : `是「${value}」`}：${choices === '' ? '請改正或去掉' : `可以是 ${choices}`}`,
};

export const TERMINAL_WORDS: Readonly<Record<ReplyLanguage, TerminalWords>> = { en: EN, zh: ZH, 'zh-Hant': ZH_HANT };
