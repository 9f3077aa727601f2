/** Posts in Discord: where they go, who may order them, and how they are sent, found, edited and taken away. */
import { ChannelType, MessageFlags, RequestMethod, Routes } from 'discord.js';
import { z } from 'zod';
import { Ending, Refused } from '../../../post/platform.ts';
import type { Lacking, Needing, Platform, Sending, Standing } from '../../../post/platform.ts';
import type { Message, Place } from '../../../post/record.ts';
import type { Sheet } from '../../../reply/picture.ts';
import { NotDelivered } from '../delivery.ts';
import { sendable } from '../body.ts';
import type { Body } from '../body.ts';
import { NONCE_KNOWN_FOR } from '../outgoing.ts';
import type { Permission } from '../permission-names.ts';
import type { Outlet } from '../serving.ts';
import { call, meaningOf, outcomeOf, POST_WITHIN, succeeds } from './calls.ts';
import { postBodies } from './layout.ts';
import { lookFor } from './look.ts';
import {
  asksForTag,
  Channel,
  Guild,
  isForum,
  isPostable,
  isThread,
  Member,
  missing,
  MODERATES,
  named,
  permissionsIn,
  rightsFor,
} from './rights.ts';

const Sent = z.object({ id: z.string(), channel_id: z.string() });
const Thread = z.object({ id: z.string() });
const LONGEST_TITLE = 100;

export interface DiscordPostParts {
  readonly outlet: Outlet;
  readonly botId: string;
  readonly now: () => number;
}

const guildIn = (chat: string): string => chat.slice(chat.lastIndexOf(':') + 1);
const personIn = (person: string): string => person.slice(person.lastIndexOf(':') + 1);
/** A message, and its picture; `over` where it takes the place of another. */
const madeOf = (
  body: Body,
  { flags = 0, over = false, ...more }: { readonly flags?: number; readonly over?: boolean; readonly nonce?: string } = {},
) => {
  const { body: own, ...files } = sendable(body, over);
  return { body: { ...own, ...more, flags: MessageFlags.IsComponentsV2 | flags }, ...files };
};
const TAG: Readonly<Record<keyof Lacking['rights'], string>> = {
  en: 'a tag, which this forum asks for on every post',
  zh: '标签（这个论坛要求每个帖子都有）',
  'zh-Hant': '標籤（這個論壇要求每則貼文都有）',
};

/** The platform that posts are made on, over a connected bot. */
export function discordPlatform({ outlet, botId, now }: DiscordPostParts): Platform {
  const get = async (route: `/${string}`, query?: URLSearchParams): Promise<unknown> =>
    call(outlet, RequestMethod.Get, route, query === undefined ? {} : { query });
  const channelAt = async (id: string): Promise<Channel> => Channel.parse(await get(Routes.channel(id)));
  /** A channel; or that it is no more, or that the bot may not see it. Where nobody answers it rejects: what cannot be reached is not gone. */
  const lookAt = async (id: string): Promise<Channel | 'gone' | 'unseen'> => {
    try {
      return await channelAt(id);
    } catch (error) {
      const meaning = meaningOf(error);
      if (meaning instanceof Refused && meaning.why !== 'unreachable') return meaning.why === 'gone' ? 'gone' : 'unseen';
      throw meaning instanceof Ending ? meaning : error;
    }
  };
  const channelIfThere = async (id: string): Promise<Channel | undefined> => {
    const found = await lookAt(id);
    return typeof found === 'string' ? undefined : found;
  };
  const memberAt = async (guild: string, user: string): Promise<Member> => Member.parse(await get(Routes.guildMember(guild, user)));

  /** Channels and open threads of a server. */
  const channelsOf = async (guild: string): Promise<Channel[]> => {
    const [channels, active] = await Promise.all([get(Routes.guildChannels(guild)), get(Routes.guildActiveThreads(guild))]);
    const threads = z.object({ threads: z.array(z.unknown()) }).safeParse(active).data?.threads ?? [];
    return [...z.array(z.unknown()).parse(channels), ...threads].flatMap((one) => Channel.safeParse(one).data ?? []);
  };

  const lackingOf = async (userId: string, rights: readonly Permission[], channel: Channel, guild: Guild): Promise<Permission[]> => {
    // A thread has the permissions of the channel that it is in.
    const parent = isThread(channel) && channel.parent_id ? await channelAt(channel.parent_id) : channel;
    return missing(permissionsIn(userId, await memberAt(guild.id, userId), guild, parent, now()), rights);
  };
  const labelOf = (channel: Channel): string => `#${channel.name ?? channel.id}`;
  const placeOf = (channel: Channel, chat: string): Place => ({ chat, channel: channel.id, label: labelOf(channel) });

  const lacking = async (place: Place, standing: Standing | undefined, needing: Needing): Promise<Lacking | undefined> => {
    const guildId = guildIn(place.chat);
    const channel = await lookAt(place.channel);
    if (channel === 'gone') return { whose: 'mine', rights: named(['ViewChannel']), gone: true };
    if (channel === 'unseen') return { whose: 'mine', rights: named(['ViewChannel']) };
    const guild = Guild.parse(await get(Routes.guild(guildId)));
    const theirs = standing === undefined ? [] : await lackingOf(personIn(standing.person), MODERATES, channel, guild);
    if (theirs.length > 0) return { whose: 'yours', rights: named(theirs) };
    const mine = await lackingOf(botId, rightsFor(channel, needing), channel, guild);
    if (mine.length > 0) return { whose: 'mine', rights: named(mine) };
    return asksForTag(channel) ? { whose: 'mine', rights: TAG } : undefined;
  };

  /** What is sent again is known again by its nonce, for some minutes; a new thread has none. */
  const send = async ({ place, sheet, page, title, silent, name, before }: Sending): Promise<Message> => {
    const made = madeOf(bodyAt(sheet, page), { flags: silent ? MessageFlags.SuppressNotifications : 0 });
    try {
      const channel = await channelAt(place.channel);
      const [first] = before;
      if (isForum(channel) && first === undefined) {
        const opened = await call(outlet, RequestMethod.Post, Routes.threads(place.channel), {
          ...made,
          body: { name: title.slice(0, LONGEST_TITLE), message: made.body },
          within: POST_WITHIN,
          knownFor: 0,
        });
        const { id } = Thread.parse(opened);
        return { channel: id, id };
      }
      const sent = await call(
        outlet,
        RequestMethod.Post,
        Routes.channelMessages(isForum(channel) ? (first?.channel ?? '') : place.channel),
        {
          ...made,
          body: { ...made.body, nonce: `p${name}${page}`, enforce_nonce: true },
          within: POST_WITHIN,
          knownFor: NONCE_KNOWN_FOR,
        },
      );
      const { id, channel_id: in_ } = Sent.parse(sent);
      return { channel: in_, id };
    } catch (error) {
      throw meaningOf(error);
    }
  };

  return {
    name: 'discord',
    async find(wanted, { chat, channel: here }) {
      const guild = guildIn(chat);
      const typed = (wanted ?? here).trim();
      const id = /^(?:<#)?(?<id>\d{15,20})>?$/u.exec(typed)?.groups?.['id'];
      if (id !== undefined) {
        const channel = await channelIfThere(id);
        // A channel of another server is none of this one's.
        return channel === undefined || channel.guild_id !== guild || !isPostable(channel) ? undefined : placeOf(channel, chat);
      }
      const name = typed.replace(/^#/u, '').toLowerCase();
      const found = (await channelsOf(guild)).find((channel) => isPostable(channel) && channel.name?.toLowerCase() === name);
      return found === undefined ? undefined : placeOf(found, chat);
    },
    lacking,
    pages: (sheet) => postBodies(sheet).length,
    send,
    look: async (sending, since) => {
      try {
        return await lookFor({ ...sending, since, guild: guildIn(sending.place.chat) }, { get, botId });
      } catch (error) {
        // What the bot is too late to find the next one finds.
        if (error instanceof NotDelivered && error.reason === 'ending') throw new Ending('the bot ends', { cause: error });
        const { name } = meaningOf(error);
        if (name === 'Refused' || name === 'Unsure') return 'unknown';
        throw error;
      }
    },
    edit: async ({ channel, id }, sheet, page) =>
      outcomeOf(async () =>
        call(outlet, RequestMethod.Patch, Routes.channelMessage(channel, id), madeOf(bodyAt(sheet, page), { over: true })),
      ),
    async answer({ channel, id }, sheet, page) {
      let answered: Message | undefined;
      await outcomeOf(async () => {
        const sent = await call(outlet, RequestMethod.Post, Routes.channelMessages(channel), {
          body: { ...madeOf(bodyAt(sheet, page)).body, message_reference: { message_id: id, fail_if_not_exists: false } },
          knownFor: 0,
        });
        const read = Sent.parse(sent);
        answered = { channel: read.channel_id, id: read.id };
      });
      return answered;
    },
    async remove({ channel, id }) {
      // The first message of a forum's post is its thread: without the right to delete that, the message goes alone.
      const thread = channel === id ? await outcomeOf(async () => call(outlet, RequestMethod.Delete, Routes.channel(channel))) : 'refused';
      if (thread !== 'refused') return thread;
      return outcomeOf(async () => call(outlet, RequestMethod.Delete, Routes.channelMessage(channel, id)));
    },
    pin: async ({ channel, id }) => succeeds(async () => call(outlet, RequestMethod.Put, Routes.channelMessagesPin(channel, id))),
    async publishable({ channel }) {
      return (await channelIfThere(channel))?.type === ChannelType.GuildAnnouncement;
    },
    publish: async ({ channel, id }) => succeeds(async () => call(outlet, RequestMethod.Post, Routes.channelMessageCrosspost(channel, id))),
    tell: async (person, reply) =>
      succeeds(async () => {
        const chat = await call(outlet, RequestMethod.Post, Routes.userChannels(), { body: { recipient_id: personIn(person) } });
        await call(outlet, RequestMethod.Post, Routes.channelMessages(Thread.parse(chat).id), {
          ...madeOf(bodyAt({ replies: [reply] }, 0)),
          knownFor: 0,
        });
      }),
  };
}

function bodyAt(sheet: Sheet, page: number): Body {
  const body = postBodies(sheet)[page];
  if (body === undefined) throw new RangeError(`a post has no page ${page}`);
  return body;
}
