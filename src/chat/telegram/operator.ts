/** What the operator is told of a bot that could not run: what is wrong, and the mend. */
import type { ReplyLanguage } from '../../reply/reply.ts';
import { toTraditional } from '../../reply/traditional.ts';
import type { FailureKind } from './failure.ts';

/** Why the bot cannot run; `port` where the webhook's own port cannot be had. */
export type Trouble = FailureKind | 'port';

const EN: Record<Trouble, string> = {
  unauthorised: 'Telegram refuses TELEGRAM_TOKEN: it is wrong, or was revoked. Copy it anew from @BotFather (/mybots, API Token).',
  webhook:
    'Telegram refuses the webhook. TELEGRAM_WEBHOOK_URL has to be an https:// address that Telegram can reach, on port 443, 80, 88 or 8443; without it the bot polls.',
  refused: 'Telegram refuses something that the bot needs at its start.',
  unreachable: 'Telegram could not be reached in time (TELEGRAM_LOGIN_SECONDS). Look at the network.',
  port: 'The port for the Telegram webhook (PORT) cannot be had: another program has it, or it is not allowed. Choose another.',
};
const ZH: Record<Trouble, string> = {
  unauthorised: 'Telegram 拒绝了 TELEGRAM_TOKEN：它有误或已被撤销。请从 @BotFather（/mybots，API Token）重新复制。',
  webhook:
    'Telegram 拒绝了 webhook。TELEGRAM_WEBHOOK_URL 须是 Telegram 能连到的 https:// 地址，端口为 443、80、88 或 8443；不设则改为轮询。',
  refused: 'Telegram 拒绝了启动所需的一项请求。',
  unreachable: '没有在时限内（TELEGRAM_LOGIN_SECONDS）连上 Telegram。请检查网络。',
  port: 'Telegram webhook 要用的端口（PORT）用不了：被别的程序占用，或没有权限。请换一个。',
};

/** A failure in words, in the operator's language; with what Telegram said of it, where that is known. */
export function tellFailure(kind: Trouble, language: ReplyLanguage, said?: string): string {
  if (language === 'en') return said === undefined ? EN[kind] : `${EN[kind]} It says: “${said}”.`;
  const words = language === 'zh' ? ZH[kind] : toTraditional(ZH[kind]);
  if (said === undefined) return words;
  return language === 'zh' ? `${words}它说：“${said}”。` : `${words}它說：「${said}」。`;
}

/** Whether trying again may mend it; else something has to be changed first. */
export const mayPass = (kind: Trouble): boolean => kind === 'unreachable' || kind === 'refused';
