/** What the operator is told of a connection that was not made: what is wrong, and the mend. */
import type { ReplyLanguage } from '../../reply/reply.ts';
import { toTraditional } from '../../reply/traditional.ts';
import type { Failure } from './gateway.ts';

const EN: Record<Failure, string> = {
  token:
    'Discord refuses DISCORD_TOKEN: it is wrong, or was reset. Copy it anew from the Bot page of your application at https://discord.com/developers/applications.',
  intents: 'Discord refuses the intents that the bot asks for. None of them is privileged: look whether the application is restricted.',
  sharding:
    'Discord refuses the shards: DISCORD_SHARDS and DISCORD_SHARD_COUNT do not fit what the bot needs. Leave both out, and it takes what Discord recommends.',
  unreachable: 'Discord could not be reached. Look at the network and at https://discordstatus.com.',
  silent: 'Discord did not finish the login in time (DISCORD_LOGIN_SECONDS). Look at https://discordstatus.com.',
  sessions: 'Discord allows no more logins for now: the bot was started too often today. That takes some hours.',
};
const ZH: Record<Failure, string> = {
  token: 'Discord 拒绝了 DISCORD_TOKEN：它有误或已被重置。请从 https://discord.com/developers/applications 上你的应用的 Bot 页面重新复制。',
  intents: 'Discord 拒绝了机器人请求的 intents。其中没有特权项，请查看应用是否受到限制。',
  sharding: 'Discord 拒绝了分片：DISCORD_SHARDS 与 DISCORD_SHARD_COUNT 不合所需。去掉这两项，就按 Discord 的建议分片。',
  unreachable: '连不上 Discord。请检查网络和 https://discordstatus.com。',
  silent: 'Discord 没有在时限内（DISCORD_LOGIN_SECONDS）完成登录。请查看 https://discordstatus.com。',
  sessions: 'Discord 暂不允许再登录：今天启动的次数太多。要过几小时才行。',
};

/** A failure in words, in the operator's language. */
export function tellFailure(failure: Failure, language: ReplyLanguage): string {
  if (language === 'en') return EN[failure];
  return language === 'zh' ? ZH[failure] : toTraditional(ZH[failure]);
}

/** Whether trying again may mend it; else something has to be changed first. */
export const mayPass = (failure: Failure): boolean => failure === 'unreachable' || failure === 'silent' || failure === 'sessions';
