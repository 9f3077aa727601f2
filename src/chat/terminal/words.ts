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
  /** A package that it needs is not there. */
  readonly notInstalled: string;
  readonly unknownOption: (option: string) => string;
  readonly needsValue: (option: string) => string;
  readonly unexpected: (word: string) => string;
  readonly noQuestion: string;
  readonly noMessage: string;
  readonly wrongLanguage: (value: string, languages: readonly string[]) => string;
  readonly questionAndLines: string;
  readonly whyAndLines: string;
  readonly whyAndCheck: string;
  readonly afterAlone: string;
  readonly badLine: (line: number, fault: string) => string;
  readonly notJson: string;
  readonly notQuestion: string;
  readonly notMessage: string;
  readonly askUsage: string;
  readonly startUsage: string;
  readonly learning: string;
  readonly learningMeanwhile: string;
  /** While a language model is asked. */
  readonly asksModel: string;
  /** Why nothing came of that; `kind` is a word of ours. */
  readonly modelFailed: (kind: string) => string;
  readonly spoilt: (path: string) => string;
  readonly unknownCommand: (word: string) => string;
  /** What was started that is neither a command nor a dossier. */
  readonly unknownStart: (word: string, dossiers: string) => string;
  /** What a dossier was named that is not there, and those that are. */
  readonly unknownDossier: (named: string, dossiers: string) => string;
  readonly wrongVariable: (variable: string, value: string | undefined, choices: string, needs?: string) => string;
  /** What a variable of the environment has to be. */
  readonly needs: Readonly<Record<Needs, string>>;
}

/** What a variable of the environment has to be, where it is not one of a few. */
export type Needs =
  | 'token'
  | 'token-first'
  | 'id'
  | 'shards'
  | 'count'
  | 'count-with-shards'
  | 'url'
  | 'seconds'
  | 'telegram-token'
  | 'telegram-token-first'
  | 'telegram-secret'
  | 'own-path'
  | 'port'
  | 'model'
  | 'model-key'
  | 'model-seconds'
  | 'model-count'
  | 'model-price';

const EN: TerminalWords = {
  prompt: '> ',
  welcome: 'Ask in your own words, in English or Chinese. /help shows the commands, Tab completes them, /quit leaves.',
  empty: 'Type a question or /help; /quit leaves.',
  more: '--More-- (Enter: go on, q: stop)',
  leaving: '/quit: Leave; exit and Ctrl-D do the same. Tab completes.',
  apology: (reference) => `Sorry, something went wrong on our side. Reference: ${reference}`,
  notInstalled: 'Not all that Exhibit needs is installed: run npm ci, then start again.',
  unknownOption: (option) => `unknown option ${option}`,
  needsValue: (option) => `${option} needs a value`,
  unexpected: (word) => `unexpected: ${word}`,
  noQuestion: 'no question was given',
  noMessage: 'no message to check was given',
  wrongLanguage: (value, languages) => `--lang takes ${languages.join(', ')}, not ${value}`,
  questionAndLines: '--jsonl reads its questions from standard input: leave the question out',
  whyAndLines: '--why explains one question: leave --jsonl out',
  whyAndCheck: '--why explains one question: leave --check out',
  afterAlone: '--after is what was asked before one question: leave --jsonl and --check out',
  badLine: (line, fault) => `line ${line}: ${fault}`,
  notJson: 'not JSON',
  notQuestion: 'not an object with a text "id" and a text "q"',
  notMessage: 'not an object with a text "id" and a text "text"',
  askUsage: `Usage: npm run ask -- [--dossier D] [--lang LANGUAGE] [--after QUESTION] [--why] QUESTION
       npm run ask -- --check [--dossier D] [--lang LANGUAGE] MESSAGE
       npm run -s ask -- --jsonl [--check] [--dossier D] [--lang LANGUAGE] < questions.jsonl

Answers from the record, and says who said it and where it stands.

  --dossier D      ask the dossier of this folder, or of this id under data/; else the one that npm start asks
  --lang LANGUAGE  reply in zh, zh-Hant or en; else in the question's language
  --after QUESTION what was asked just before: the question may go on from it
  --why            first say how the question was understood, step by step
  --jsonl          read {"id","q"[,"after"]} lines from standard input, write one line of JSON each
  --check          say of a message what the record says of it; with --jsonl, of {"id","text"} lines
  --help           show this

Ends with 0 when answered or refused, 1 when a line or the dossier was bad, 2 on wrong usage.`,
  startUsage: `Usage: npm start -- [DOSSIER]         a chat in the terminal; with a token, the bots
       npm run ask -- QUESTION        one answer; --help tells more
       npm run check -- [DOSSIER]     whether a dossier holds together; --help tells more
       npm run learn -- [DOSSIER]     read, check and learn a dossier, so that the next start is quick
       npm run coverage -- [DOSSIER]  how each fact is asked for, and what is thin; --help tells more
       npm run -s export -- --format FORMAT [DOSSIER]
                                      the record as JSON, CSV, Markdown, linked data or a page; --help tells more
       npm run unanswered -- [DOSSIER]
                                      what people asked and the record could not answer; --help tells more
       npm run draft -- examples FACT a language model drafts how people may ask for a fact; --help tells more
       npm run new -- ARTICLE         begins another dossier; --help tells more

DOSSIER, or --dossier DOSSIER, is a folder, or the id of a dispute under data/; else EXHIBIT_DOSSIER, else the default that data/disputes.yaml names.`,
  asksModel: 'Asking the language model …',
  modelFailed: (kind) => `The language model was of no use: ${kind} (docs/reliability.md).`,
  learning: 'Learning how people ask. This takes some seconds, once after each change of the data …',
  learningMeanwhile: 'Learning how people ask: for some seconds, once after each change of the data, fewer questions are understood.',
  spoilt: (path) => `${path} is not as it was written, and is not used.`,
  unknownCommand: (word) => `unknown command ${word}`,
  unknownStart: (word, dossiers) => `${word} is neither a command nor a dossier; the dossiers there are: ${dossiers}`,
  unknownDossier: (named, dossiers) => `there is no dossier ${named}; it may be a folder, or one of: ${dossiers}`,
  wrongVariable: (variable, value, choices, needs) =>
    `${variable} is ${value === undefined ? 'not set' : `“${value}”`}: ${needs ?? (choices === '' ? 'correct it, or leave it out' : `it may be ${choices}`)}`,
  needs: {
    token: 'it is one word without spaces; copy it from the Bot page of your application at https://discord.com/developers/applications',
    'token-first':
      'the other DISCORD_ variables need it; copy it from the Bot page of your application at https://discord.com/developers/applications, or leave the others out',
    id: 'it is the number that “Copy Server ID” gives, 15 to 20 digits; or leave it out',
    shards: 'it may be auto, or numbers from 0 such as 0, 0,1 or 0-3',
    count: 'it is the number of all shards, 1 or more; or leave it out',
    'count-with-shards': 'DISCORD_SHARDS names shards, so it has to be the number of all shards, larger than each of them',
    url: 'it is an address that begins with http:// or https://; or leave it out',
    seconds: 'it is a number of seconds from 1 to 3600; or leave it out',
    'telegram-token': 'it is digits, a colon and letters, as @BotFather gives it; copy it from there (/mybots, API Token)',
    'telegram-token-first': 'the other TELEGRAM_ variables need it; copy it from @BotFather (/mybots, API Token), or leave the others out',
    'telegram-secret': 'it has to be set with TELEGRAM_WEBHOOK_URL: 1 to 256 letters, digits, _ and -, that only you know',
    'own-path': 'its path is one that Exhibit answers itself: choose another, such as /telegram',
    port: 'it is a number from 1 to 65535; or leave it out',
    model: 'OPENAI_API_KEY and OPENAI_BASE_URL need it: the name of a model of that server; until then no language model is asked',
    'model-key': 'it is one word of letters, digits and signs on a keyboard, without spaces; until then no language model is asked',
    'model-seconds': 'it is a number of seconds from 1 to 60; until then no language model is asked',
    'model-count': 'it is a whole number; until then no language model is asked',
    'model-price': 'it is three numbers, such as 0.15,0.075,0.60; until then no language model is asked',
  },
};

const ZH: TerminalWords = {
  prompt: '> ',
  welcome: '用自己的话提问，中文英文都可以。/help 列出命令，Tab 补全，/quit 退出。',
  empty: '请输入问题或 /help；/quit 退出。',
  more: '--更多--（回车：继续，q：停止）',
  leaving: '/quit：退出，也可以用 exit 或 Ctrl-D。Tab 补全。',
  apology: (reference) => `抱歉，我们这边出了错。编号：${reference}`,
  notInstalled: '所需的软件包没有装齐：请先运行 npm ci，再启动。',
  unknownOption: (option) => `没有这个选项：${option}`,
  needsValue: (option) => `${option} 后面要有值`,
  unexpected: (word) => `多余的参数：${word}`,
  noQuestion: '没有给出问题',
  noMessage: '没有给出要核查的话',
  wrongLanguage: (value, languages) => `--lang 只能是 ${languages.join('、')}，不能是 ${value}`,
  questionAndLines: '--jsonl 从标准输入读取问题，请不要再写问题',
  whyAndLines: '--why 只说明一个问题，请去掉 --jsonl',
  whyAndCheck: '--why 只说明一个问题，请去掉 --check',
  afterAlone: '--after 是一个问题之前问过的话，请去掉 --jsonl 和 --check',
  badLine: (line, fault) => `第 ${line} 行：${fault}`,
  notJson: '不是 JSON',
  notQuestion: '不是含有文本 "id" 和文本 "q" 的对象',
  notMessage: '不是含有文本 "id" 和文本 "text" 的对象',
  askUsage: `用法：npm run ask -- [--dossier 资料] [--lang 语言] [--after 问题] [--why] 问题
      npm run ask -- --check [--dossier 资料] [--lang 语言] 消息
      npm run -s ask -- --jsonl [--check] [--dossier 资料] [--lang 语言] < questions.jsonl

按记录回答，并说明是谁说的、出自哪里。

  --dossier 资料  问这个文件夹（或 data/ 下这个 id）的资料；不写则与 npm start 相同
  --lang 语言   用 zh、zh-Hant 或 en 回答；不写则随问题的语言
  --after 问题  刚才问过的问题：这一问可以接着它问
  --why         先逐步说明问题是怎样被理解的
  --jsonl       从标准输入逐行读取 {"id","q"[,"after"]}，每行输出一行 JSON
  --check       对照记录核查一条消息；与 --jsonl 同用时逐行读取 {"id","text"}
  --help        显示本说明

已回答或无法回答时返回 0，某行或资料有误时返回 1，用法有误时返回 2。`,
  startUsage: `用法：npm start -- [资料]            在终端里聊天；设了令牌则运行机器人
      npm run ask -- 问题            只答一次；--help 查看详情
      npm run check -- [资料]        检查资料是否自洽；--help 查看详情
      npm run learn -- [资料]        读取、检查并学习资料，使下次启动更快
      npm run coverage -- [资料]     每条事实怎样被问到，哪里还薄弱；--help 查看详情
      npm run -s export -- --format 格式 [资料]   导出记录；--help 查看详情
      npm run unanswered -- [资料]   大家问过而记录答不上来的问题；--help 查看详情
      npm run draft -- examples 事实  请语言模型起草事实的问法；--help 查看详情
      npm run new -- 文章            为另一场争议建立资料；--help 查看详情

“资料”（也可写成 --dossier 资料）是一个文件夹，或 data/ 下一起纠纷的 id；不写则用 EXHIBIT_DOSSIER，再不然用 data/disputes.yaml 写明的默认值。`,
  asksModel: '正在请语言模型挑选事实……',
  modelFailed: (kind) => `语言模型没能帮上忙：${kind}（见 docs/reliability.md）。`,
  learning: '正在学习人们怎样提问。数据每次改动之后要学一次，需要几秒钟……',
  learningMeanwhile: '正在学习人们怎样提问：数据每次改动之后要学一次，这几秒钟里能听懂的问题少一些。',
  spoilt: (path) => `${path} 与写入时不符，不予使用。`,
  unknownCommand: (word) => `没有这个命令：${word}`,
  unknownStart: (word, dossiers) => `“${word}”既不是命令，也不是资料；现有资料：${dossiers}`,
  unknownDossier: (named, dossiers) => `没有资料“${named}”；可以是文件夹，或其中之一：${dossiers}`,
  wrongVariable: (variable, value, choices, needs) =>
    `${variable} ${value === undefined ? '没有设置' : `是“${value}”`}：${needs ?? (choices === '' ? '请改正或去掉' : `可以是 ${choices}`)}`,
  needs: {
    token: '它是不含空格的一个词，请从 https://discord.com/developers/applications 上你的应用的 Bot 页面复制',
    'token-first': '其他 DISCORD_ 变量需要它，请从 https://discord.com/developers/applications 上你的应用的 Bot 页面复制，或去掉其他变量',
    id: '它是“复制服务器 ID”得到的编号，15 到 20 位数字；也可以去掉',
    shards: '可以是 auto，或从 0 起的编号，如 0、0,1 或 0-3',
    count: '它是全部分片的数目，至少为 1；也可以去掉',
    'count-with-shards': 'DISCORD_SHARDS 指定了分片，所以它须是全部分片的数目，大于其中每一个',
    url: '它是以 http:// 或 https:// 开头的地址；也可以去掉',
    seconds: '它是 1 到 3600 的秒数；也可以去掉',
    'telegram-token': '它是数字、冒号和字母，由 @BotFather 给出，请从那里（/mybots，API Token）复制',
    'telegram-token-first': '其他 TELEGRAM_ 变量需要它，请从 @BotFather（/mybots，API Token）复制，或去掉其他变量',
    'telegram-secret': '它须与 TELEGRAM_WEBHOOK_URL 一起设置：1 到 256 个字母、数字、_ 和 -，只有你知道',
    'own-path': '它的路径由 Exhibit 自己使用，请换一个，例如 /telegram',
    port: '它是 1 到 65535 的数字；也可以去掉',
    model: 'OPENAI_API_KEY 和 OPENAI_BASE_URL 需要它：那台服务器上某个模型的名称；在此之前不使用语言模型',
    'model-key': '它是一个词，只含英文字母、数字和半角符号，没有空格；在此之前不使用语言模型',
    'model-seconds': '它是 1 到 60 的秒数；在此之前不使用语言模型',
    'model-count': '它是一个整数；在此之前不使用语言模型',
    'model-price': '它是三个数，如 0.15,0.075,0.60；在此之前不使用语言模型',
  },
};

const ZH_HANT: TerminalWords = {
  prompt: '> ',
  welcome: '用自己的話提問，中文英文都可以。/help 列出命令，Tab 補全，/quit 退出。',
  empty: '請輸入問題或 /help；/quit 退出。',
  more: '--更多--（Enter：繼續，q：停止）',
  leaving: '/quit：退出，也可以用 exit 或 Ctrl-D。Tab 補全。',
  apology: (reference) => `抱歉，我們這邊出了錯。編號：${reference}`,
  notInstalled: '所需的套件沒有裝齊：請先執行 npm ci，再啟動。',
  unknownOption: (option) => `沒有這個選項：${option}`,
  needsValue: (option) => `${option} 後面要有值`,
  unexpected: (word) => `多餘的參數：${word}`,
  noQuestion: '沒有給出問題',
  noMessage: '沒有給出要核查的話',
  wrongLanguage: (value, languages) => `--lang 只能是 ${languages.join('、')}，不能是 ${value}`,
  questionAndLines: '--jsonl 從標準輸入讀取問題，請不要再寫問題',
  whyAndLines: '--why 只說明一個問題，請去掉 --jsonl',
  whyAndCheck: '--why 只說明一個問題，請去掉 --check',
  afterAlone: '--after 是一個問題之前問過的話，請去掉 --jsonl 和 --check',
  badLine: (line, fault) => `第 ${line} 行：${fault}`,
  notJson: '不是 JSON',
  notQuestion: '不是含有文字 "id" 和文字 "q" 的物件',
  notMessage: '不是含有文字 "id" 和文字 "text" 的物件',
  askUsage: `用法：npm run ask -- [--dossier 資料] [--lang 語言] [--after 問題] [--why] 問題
      npm run ask -- --check [--dossier 資料] [--lang 語言] 訊息
      npm run -s ask -- --jsonl [--check] [--dossier 資料] [--lang 語言] < questions.jsonl

按記錄回答，並說明是誰說的、出自哪裡。

  --dossier 資料  問這個資料夾（或 data/ 下這個 id）的資料；不寫則與 npm start 相同
  --lang 語言   用 zh、zh-Hant 或 en 回答；不寫則隨問題的語言
  --after 問題  剛才問過的問題：這一問可以接著它問
  --why         先逐步說明問題是怎樣被理解的
  --jsonl       從標準輸入逐行讀取 {"id","q"[,"after"]}，每行輸出一行 JSON
  --check       對照記錄核查一則訊息；與 --jsonl 同用時逐行讀取 {"id","text"}
  --help        顯示本說明

已回答或無法回答時返回 0，某行或資料有誤時返回 1，用法有誤時返回 2。`,
  startUsage: `用法：npm start -- [資料]            在終端機裡聊天；設了權杖則執行機器人
      npm run ask -- 問題            只答一次；--help 查看詳情
      npm run check -- [資料]        檢查資料是否自洽；--help 查看詳情
      npm run learn -- [資料]        讀取、檢查並學習資料，使下次啟動更快
      npm run coverage -- [資料]     每條事實怎樣被問到，哪裡還薄弱；--help 查看詳情
      npm run -s export -- --format 格式 [資料]   匯出記錄；--help 查看詳情
      npm run unanswered -- [資料]   大家問過而記錄答不上來的問題；--help 查看詳情
      npm run draft -- examples 事實  請語言模型起草事實的問法；--help 查看詳情
      npm run new -- 文章            為另一場爭議建立資料；--help 查看詳情

「資料」（也可寫成 --dossier 資料）是一個資料夾，或 data/ 下一起糾紛的 id；不寫則用 EXHIBIT_DOSSIER，再不然用 data/disputes.yaml 寫明的預設值。`,
  asksModel: '正在請語言模型挑選事實……',
  modelFailed: (kind) => `語言模型沒能幫上忙：${kind}（見 docs/reliability.md）。`,
  learning: '正在學習人們怎樣提問。資料每次改動之後要學一次，需要幾秒鐘……',
  learningMeanwhile: '正在學習人們怎樣提問：資料每次改動之後要學一次，這幾秒鐘裡能聽懂的問題少一些。',
  spoilt: (path) => `${path} 與寫入時不符，不予使用。`,
  unknownCommand: (word) => `沒有這個命令：${word}`,
  unknownStart: (word, dossiers) => `「${word}」既不是命令，也不是資料；現有資料：${dossiers}`,
  unknownDossier: (named, dossiers) => `沒有資料「${named}」；可以是資料夾，或其中之一：${dossiers}`,
  wrongVariable: (variable, value, choices, needs) =>
    `${variable} ${value === undefined ? '沒有設定' : `是「${value}」`}：${needs ?? (choices === '' ? '請改正或去掉' : `可以是 ${choices}`)}`,
  needs: {
    token: '它是不含空格的一個詞，請從 https://discord.com/developers/applications 上你的應用程式的 Bot 頁面複製',
    'token-first':
      '其他 DISCORD_ 變數需要它，請從 https://discord.com/developers/applications 上你的應用程式的 Bot 頁面複製，或去掉其他變數',
    id: '它是「複製伺服器 ID」得到的編號，15 到 20 位數字；也可以去掉',
    shards: '可以是 auto，或從 0 起的編號，如 0、0,1 或 0-3',
    count: '它是全部分片的數目，至少為 1；也可以去掉',
    'count-with-shards': 'DISCORD_SHARDS 指定了分片，所以它須是全部分片的數目，大於其中每一個',
    url: '它是以 http:// 或 https:// 開頭的位址；也可以去掉',
    seconds: '它是 1 到 3600 的秒數；也可以去掉',
    'telegram-token': '它是數字、冒號和字母，由 @BotFather 給出，請從那裡（/mybots，API Token）複製',
    'telegram-token-first': '其他 TELEGRAM_ 變數需要它，請從 @BotFather（/mybots，API Token）複製，或去掉其他變數',
    'telegram-secret': '它須與 TELEGRAM_WEBHOOK_URL 一起設定：1 到 256 個字母、數字、_ 和 -，只有你知道',
    'own-path': '它的路徑由 Exhibit 自己使用，請換一個，例如 /telegram',
    port: '它是 1 到 65535 的數字；也可以去掉',
    model: 'OPENAI_API_KEY 和 OPENAI_BASE_URL 需要它：那台伺服器上某個模型的名稱；在此之前不使用語言模型',
    'model-key': '它是一個詞，只含英文字母、數字和半形符號，沒有空格；在此之前不使用語言模型',
    'model-seconds': '它是 1 到 60 的秒數；在此之前不使用語言模型',
    'model-count': '它是一個整數；在此之前不使用語言模型',
    'model-price': '它是三個數，如 0.15,0.075,0.60；在此之前不使用語言模型',
  },
};

export const TERMINAL_WORDS: Readonly<Record<ReplyLanguage, TerminalWords>> = { en: EN, zh: ZH, 'zh-Hant': ZH_HANT };
