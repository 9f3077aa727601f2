/** The least that the bot needs, and what of it is missing somewhere. https://docs.discord.com/developers/topics/permissions */
import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { PermissionsBitField } from 'discord.js';
import type { Permission } from './permission-names.ts';

/** Commands need none of these; answering a mention does. */
const NEEDED = ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'ReadMessageHistory'] as const satisfies readonly Permission[];
export type Needed = (typeof NEEDED)[number];

/** All that is asked for when the bot is added, as one number. */
const ASKED = NEEDED.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);

/** Threads of a channel, where one writes by a permission of its own: https://docs.discord.com/developers/resources/channel#channel-object-channel-types */
export const THREADS: ReadonlySet<number | undefined> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** Which of the needed permissions are not there. In a thread one writes by another permission than outside. */
export function lackingOf(permissions: Readonly<PermissionsBitField>, thread: boolean): Needed[] {
  const other: Needed = thread ? 'SendMessages' : 'SendMessagesInThreads';
  return NEEDED.filter((name) => name !== other && !permissions.has(PermissionFlagsBits[name]));
}

/** Where a server's owner adds the bot: https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({ client_id: applicationId, permissions: String(ASKED), scope: 'bot applications.commands' });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
