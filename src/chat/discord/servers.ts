/** What the client knows of servers and channels, for those who ask by id. What it knows may be broken: then it counts as not known. */
import type { Client } from 'discord.js';
import type { CalmLog } from './calm.ts';
import { lackingOf } from './permissions.ts';
import type { Needed } from './permissions.ts';

export interface Servers {
  /** Whether the bot is a member there. */
  has(guildId: string): boolean;
  localeOf(guildId: string): string | undefined;
  /** Which of the needed permissions the bot has not in a channel; none where that cannot be told. */
  lackingIn(guildId: string, channelId: string): readonly Needed[];
}

export function serversOf(client: Client, log: CalmLog): Servers {
  return {
    has: (guildId) => client.guilds.cache.has(guildId),
    localeOf: (guildId) => client.guilds.cache.get(guildId)?.preferredLocale,
    lackingIn(guildId, channelId) {
      try {
        const guild = client.guilds.cache.get(guildId);
        const channel = guild?.channels.cache.get(channelId);
        const me = guild?.members.me;
        if (channel === undefined || me === undefined || me === null) return [];
        const permissions = channel.permissionsFor(me);
        return permissions === null ? [] : lackingOf(permissions, channel.isThread());
      } catch (error) {
        log.trouble(error, 'the permissions in a channel could not be told');
        return [];
      }
    },
  };
}
