/** Who asks, from what Discord says of them. */
import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { ReplyLanguage } from '../../reply/reply.ts';
import type { Asker } from '../desk/asker.ts';
import type { ChannelMessage, Interaction } from './events.ts';
import type { Servers } from './servers.ts';

/** The language of a locale: https://docs.discord.com/developers/reference#locales. Undefined for one that no reply is written in. */
export function languageOfLocale(locale: string | null | undefined): ReplyLanguage | undefined {
  if (locale === 'zh-TW') return 'zh-Hant';
  if (locale === 'zh-CN') return 'zh';
  return locale === 'en-US' || locale === 'en-GB' ? 'en' : undefined;
}

const ownerOf = (id: string): string => BigInt(id).toString(36);

/** What moderators are known by: https://docs.discord.com/developers/topics/permissions */
export const MODERATORS = PermissionFlagsBits.ManageMessages;

/**
 * The asker of an interaction, with the permissions that they have at this moment. A server counts as their chat only where it has added the
 * bot, not where a person brought the bot along: there its moderators have nothing to say about the bot either.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
 */
export function askerOf({ id, userId, guildId, addedBy, channelId, ...told }: Interaction, servers: Servers): Asker {
  const added = guildId !== undefined && (addedBy === guildId || servers.has(guildId));
  return {
    person: `discord:${userId}`,
    owner: ownerOf(userId),
    chat: added ? chatOf(guildId) : undefined,
    notAdded: guildId !== undefined && !added,
    place: `discord:${channelId ?? userId}`,
    ...(added &&
      channelId !== undefined && { stands: { chat: chatOf(guildId), channel: channelId, asChat: false, request: `discord:${id}` } }),
    moderator: added && new PermissionsBitField(told.permissions).has(MODERATORS),
    locales: { person: languageOfLocale(told.locale), chat: languageOfLocale(told.guildLocale) },
  };
}

/** The author of a message. Discord does not say what language they have it in. */
export function authorOf({ authorId, guildId, channelId }: ChannelMessage, servers: Servers): Asker {
  return {
    person: `discord:${authorId}`,
    owner: ownerOf(authorId),
    chat: guildId === undefined ? undefined : chatOf(guildId),
    place: `discord:${channelId}`,
    moderator: false,
    locales: { person: undefined, chat: guildId === undefined ? undefined : languageOfLocale(servers.localeOf(guildId)) },
  };
}

/** The key that a server's things are kept under. */
export const chatOf = (guildId: string): string => `discord:guild:${guildId}`;
