/** What the operator is told of the process as a whole; each platform tells of its own. */
import type { ReplyLanguage } from '../reply/reply.ts';
import { toTraditional } from '../reply/traditional.ts';
import type { SupervisorWords } from './supervisor.ts';

export interface OperatorWords extends SupervisorWords {
  /** The port of the HTTP server cannot be had, and nothing but /healthz and /readyz needs it. */
  readonly noPort: (port: number) => string;
  readonly tooFewFiles: (limit: number, wants: number) => string;
  /** The server of the language model refuses the key. */
  readonly keyRefused: string;
}

const EN: OperatorWords = {
  triesAgain: 'It is tried again by itself.',
  fault: (platform, reference) => `The ${platform} bot failed, through a fault of ours. Reference: ${reference}.`,
  noPort: (port) =>
    `Port ${port} (PORT) cannot be had: another program has it, or it is not allowed. /healthz and /readyz are not served until it can; the bots run all the same.`,
  tooFewFiles: (limit, wants) =>
    `This process may have ${limit} files open, connections included, and needs ${wants}: it would lose answers. Raise the limit (ulimit -n, LimitNOFILE= of systemd, --ulimit nofile= of Docker).`,
  keyRefused:
    'The server of the language model refuses the key: correct OPENAI_API_KEY. Until then the engine answers alone; every ten minutes it is tried again.',
};
const ZH: OperatorWords = {
  triesAgain: '会自动重试。',
  fault: (platform, reference) => `${platform} 机器人因我们这边的错误而中断。编号：${reference}。`,
  noPort: (port) =>
    `端口 ${port}（PORT）用不了：被别的程序占用，或没有权限。在它能用之前 /healthz 和 /readyz 无法访问；机器人照常运行，会自动重试。`,
  tooFewFiles: (limit, wants) =>
    `本进程最多只能打开 ${limit} 个文件（连接也算在内），而它需要 ${wants} 个，否则会丢失回答。请提高上限（ulimit -n，systemd 的 LimitNOFILE=，Docker 的 --ulimit nofile=）。`,
  keyRefused: '语言模型的服务器拒绝了密钥：请改正 OPENAI_API_KEY。在此之前只由引擎作答；每十分钟重试一次。',
};

/** The words in the operator's language. */
export function operatorWords(language: ReplyLanguage): OperatorWords {
  if (language === 'en') return EN;
  if (language === 'zh') return ZH;
  return {
    triesAgain: toTraditional(ZH.triesAgain),
    fault: (platform, reference) => toTraditional(ZH.fault(platform, reference)),
    noPort: (port) => toTraditional(ZH.noPort(port)),
    tooFewFiles: (limit, wants) => toTraditional(ZH.tooFewFiles(limit, wants)),
    keyRefused: toTraditional(ZH.keyRefused),
  };
}
