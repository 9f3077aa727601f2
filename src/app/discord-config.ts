/** What the environment says of the Discord bot. */
import { z } from 'zod';
import type { DiscordSettings } from '../chat/discord/parts.ts';
import type { Needs } from '../chat/terminal/words.ts';
import { described, number, setting } from './variables.ts';
import type { WrongVariable } from './variables.ts';

/** What the environment sets for Discord; how many connections it may have depends on the machine. */
export type DiscordConfig = Omit<DiscordSettings, 'connections'>;

export const Discord = z.object({
  // A token is one word; what it is worth only Discord can say. Some write it as it stands in the header.
  DISCORD_TOKEN: described(
    setting.transform((token) => token?.replace(/^Bot\s+/iu, '')).refine((token) => token === undefined || /^\S+$/u.test(token)),
    '',
    'With a token (https://discord.com/developers/applications, Bot) `npm start` runs the Discord bot.',
  ),
  DISCORD_GUILD_ID: described(
    setting.refine((id) => id === undefined || /^\d{15,20}$/u.test(id)),
    '',
    'Register the commands in this server only, where they show at once.',
  ),
  DISCORD_SHARDS: described(
    setting.transform((shards, context) => {
      const read = readShards(shards);
      if (read === undefined) context.addIssue('not shards');
      return read ?? 'auto';
    }),
    'auto',
    'Which shards this process runs, and of how many: auto, or numbers such as 0,1.',
  ),
  DISCORD_SHARD_COUNT: described(number.pipe(z.int().min(1).max(10_000).optional()), ''),
  DISCORD_LOGIN_SECONDS: described(number.pipe(z.number().min(1).max(3600).optional()), '60', 'How long a login may take, in seconds.'),
  DISCORD_API: setting.pipe(z.url({ protocol: /^https?$/ }).optional()),
});
export type Discord = z.infer<typeof Discord>;

/** What each of its variables has to be. */
export const DISCORD_NEEDS: Readonly<Record<string, Needs>> = {
  DISCORD_TOKEN: 'token',
  DISCORD_GUILD_ID: 'id',
  DISCORD_SHARDS: 'shards',
  DISCORD_SHARD_COUNT: 'count',
  DISCORD_LOGIN_SECONDS: 'seconds',
  DISCORD_API: 'url',
};

/** Reads `auto`, `0`, `0,1,5` or `0-3`; undefined for anything else. */
function readShards(text: string | undefined): 'auto' | readonly number[] | undefined {
  if (text === undefined || text === 'auto') return 'auto';
  const shards = text.split(',').map((part) => {
    const { from, to } = /^\s*(?<from>\d{1,4})(?:\s*-\s*(?<to>\d{1,4}))?\s*$/u.exec(part)?.groups ?? {};
    if (from === undefined) return undefined;
    const [first, last] = [Number(from), Number(to ?? from)];
    return first > last ? undefined : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return shards.includes(undefined) ? undefined : [...new Set(shards.flatMap((part) => part ?? []))];
}

/** The variables of the Discord bot that do not go together. */
export function discordFaults(env: Discord): WrongVariable[] {
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guild, DISCORD_SHARDS: shards, DISCORD_SHARD_COUNT: count } = env;
  const others = [guild, shards === 'auto' ? undefined : shards, count];
  if (token === undefined && others.some((value) => value !== undefined))
    return [{ variable: 'DISCORD_TOKEN', value: undefined, choices: [], needs: 'token-first' }];
  if (shards !== 'auto' && (count === undefined || shards.some((shard) => shard >= count)))
    return [{ variable: 'DISCORD_SHARD_COUNT', value: count?.toString(), choices: [], needs: 'count-with-shards' }];
  return [];
}

/** The configuration of the bot; undefined where there is none to run. */
export function discordOf(env: Discord): DiscordConfig | undefined {
  const { DISCORD_TOKEN: token } = env;
  if (token === undefined) return undefined;
  return {
    token,
    guildId: env.DISCORD_GUILD_ID,
    shards: env.DISCORD_SHARDS,
    // With no shards named, this process runs all there are: Discord's number of them, or this one.
    ...(env.DISCORD_SHARD_COUNT !== undefined && env.DISCORD_SHARDS === 'auto'
      ? { shards: Array.from({ length: env.DISCORD_SHARD_COUNT }, (_, shard) => shard) }
      : {}),
    shardCount: env.DISCORD_SHARD_COUNT,
    api: env.DISCORD_API ?? 'https://discord.com/api',
    loginSeconds: env.DISCORD_LOGIN_SECONDS ?? 60,
  };
}
