/** Who asks, from what Discord says of them. */
import { ApplicationIntegrationType, PermissionFlagsBits } from 'discord.js';
import type { BaseInteraction, Message } from 'discord.js';
import type { ReplyLanguage } from '../../reply/reply.ts';
import type { Asker } from '../desk/asker.ts';

/** The language of a locale: https://docs.discord.com/developers/reference#locales. Undefined for one that no reply is written in. */
export function languageOfLocale(locale: string | null | undefined): ReplyLanguage | undefined {
  if (locale === 'zh-TW') return 'zh-Hant';
  if (locale === 'zh-CN') return 'zh';
  return locale === 'en-US' || locale === 'en-GB' ? 'en' : undefined;
}

const ownerOf = (id: string): string => BigInt(id).toString(36);

/** What moderators are known by: https://docs.discord.com/developers/topics/permissions */
export const MODERATORS = PermissionFlagsBits.ManageMessages;

/** The asker of an interaction. A server counts as their chat only where the bot was added to it, not brought along by a person. */
export function askerOf(interaction: BaseInteraction): Asker {
  const { user, guildId, locale, guildLocale, memberPermissions } = interaction;
  const added =
    guildId !== null &&
    (interaction.inCachedGuild() || ApplicationIntegrationType.GuildInstall in interaction.authorizingIntegrationOwners);
  return {
    person: `discord:${user.id}`,
    owner: ownerOf(user.id),
    chat: added ? chatOf(guildId) : undefined,
    place: `discord:${interaction.channelId ?? user.id}`,
    moderator: guildId !== null && memberPermissions?.has(MODERATORS) === true,
    locales: { person: languageOfLocale(locale), chat: languageOfLocale(guildLocale) },
  };
}

/** The author of a message. Discord does not say what language they have it in. */
export function authorOf({ author, guild, channelId }: Message): Asker {
  return {
    person: `discord:${author.id}`,
    owner: ownerOf(author.id),
    chat: guild === null ? undefined : chatOf(guild.id),
    place: `discord:${channelId}`,
    moderator: false,
    locales: { person: undefined, chat: languageOfLocale(guild?.preferredLocale) },
  };
}

/** The key that a server's things are kept under. */
export const chatOf = (guildId: string): string => `discord:guild:${guildId}`;
