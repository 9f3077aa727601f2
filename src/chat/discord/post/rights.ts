/** What somebody may do in a channel, worked out of what Discord tells at that moment. https://docs.discord.com/developers/topics/permissions#permission-hierarchy */
import { ChannelFlags, ChannelType, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';
import type { Needing } from '../../../post/platform.ts';
import type { ReplyLanguage } from '../../../reply/reply.ts';
import { namesOf } from '../permission-names.ts';
import type { Permission } from '../permission-names.ts';
import { THREADS } from '../permissions.ts';

/** Where posts can go: text, announcements, forums, media, and threads. */
const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
] as const;
const postable: ReadonlySet<number> = new Set(POSTABLE);
const FORUMS: ReadonlySet<number> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);

const Id = z.string().regex(/^\d{1,20}$/u);
const Bits = z
  .string()
  .regex(/^\d{1,40}$/u)
  .transform(BigInt);
/** A channel, as far as it is read. */
export const Channel = z.object({
  id: Id,
  type: z.number(),
  name: z.string().nullish(),
  guild_id: Id.optional(),
  parent_id: Id.nullish(),
  flags: z.number().optional(),
  permission_overwrites: z.array(z.object({ id: Id, type: z.enum(OverwriteType), allow: Bits, deny: Bits })).default([]),
});
export type Channel = z.infer<typeof Channel>;
export const Guild = z.object({ id: Id, owner_id: Id, roles: z.array(z.object({ id: Id, permissions: Bits })) });
export type Guild = z.infer<typeof Guild>;
export const Member = z.object({ roles: z.array(Id), communication_disabled_until: z.string().nullish() });
export type Member = z.infer<typeof Member>;

export const isPostable = ({ type }: Pick<Channel, 'type'>): boolean => postable.has(type);
export const isForum = ({ type }: Pick<Channel, 'type'>): boolean => FORUMS.has(type);
export const isThread = ({ type }: Pick<Channel, 'type'>): boolean => THREADS.has(type);
/** Whether a forum asks for a tag on every post: https://docs.discord.com/developers/resources/channel#channel-object-channel-flags */
export const asksForTag = (channel: Pick<Channel, 'type' | 'flags'>): boolean =>
  isForum(channel) && ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0;

const ALL = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);
/** What is left to somebody in a timeout. */
const SILENCED = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/** What a member may do in a channel; of a thread, give the channel that it is in. */
export function permissionsIn(
  userId: string,
  { roles, communication_disabled_until: until }: Member,
  guild: Guild,
  channel: Channel,
  now: number,
): bigint {
  if (userId === guild.owner_id) return ALL;
  const mine = new Set([guild.id, ...roles]);
  const base = guild.roles.filter(({ id }) => mine.has(id)).reduce((bits, { permissions }) => bits | permissions, 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ALL;
  const { permission_overwrites: overwrites } = channel;
  const everyone = overwrites.find(({ id }) => id === guild.id);
  const ofRoles = overwrites.filter(({ id, type }) => type === OverwriteType.Role && id !== guild.id && mine.has(id));
  const own = overwrites.find(({ id, type }) => type === OverwriteType.Member && id === userId);
  const bits = [
    ...(everyone === undefined ? [] : [everyone]),
    {
      deny: ofRoles.reduce((all, { deny }) => all | deny, 0n),
      allow: ofRoles.reduce((all, { allow }) => all | allow, 0n),
    },
    ...(own === undefined ? [] : [own]),
  ].reduce((all, { allow, deny }) => (all & ~deny) | allow, base);
  return until !== undefined && until !== null && Date.parse(until) > now ? bits & SILENCED : bits;
}

/** What the bot needs for a post in a channel, and a moderator for ordering one there. */
export const rightsFor = (channel: Channel, { pin, picture }: Needing): readonly Permission[] => [
  'ViewChannel',
  ...(isThread(channel) ? (['SendMessagesInThreads'] as const) : (['SendMessages'] as const)),
  ...(isForum(channel) ? (['SendMessagesInThreads'] as const) : []),
  'ReadMessageHistory',
  ...(picture ? (['AttachFiles'] as const) : []),
  ...(pin ? (['PinMessages'] as const) : []),
];
export const MODERATES: readonly Permission[] = ['ViewChannel', 'ManageMessages'];

export const missing = (bits: bigint, rights: readonly Permission[]): Permission[] =>
  rights.filter((right) => (bits & PermissionFlagsBits[right]) === 0n);

/** The names of rights in every language. */
export const named = (rights: readonly Permission[]): Record<ReplyLanguage, string> => ({
  en: namesOf(rights, 'en'),
  zh: namesOf(rights, 'zh'),
  'zh-Hant': namesOf(rights, 'zh-Hant'),
});
