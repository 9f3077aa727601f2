/** Looking whether a message of a post is there, after nobody heard whether it arrived. */
import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Sending } from '../../../post/platform.ts';
import type { Message } from '../../../post/record.ts';
import { madeAt } from '../events.ts';
import { postBodies, textIn } from './layout.ts';
import { Channel, isForum } from './rights.ts';

export interface Looking {
  readonly get: (route: `/${string}`, query?: URLSearchParams) => Promise<unknown>;
  readonly botId: string;
}

const Found = z.object({ id: z.string(), channel_id: z.string(), author: z.object({ id: z.string() }), components: z.unknown() });
const Active = z.object({
  threads: z.array(z.object({ id: z.string(), parent_id: z.string().nullish(), owner_id: z.string().nullish() })),
});

/** Clocks differ, and what was sent may have been on its way. */
const SPARE = 60_000;
/** As many messages as Discord gives at once, and so many times. */
const AT_ONCE = 100;
const MOST_LOOKS = 5;
const EPOCH = 1_420_070_400_000;
/** The first id that a message could have that was made at a time. */
const idAt = (time: number): string => String(BigInt(Math.max(0, time - EPOCH)) << 22n);

/** The message of a post on its page; `absent` where it surely is not there. Rejects as calls do. */
export async function lookFor(
  { place, replies, page, name, before, since, guild }: Omit<Sending, 'silent'> & { readonly since: number; readonly guild: string },
  { get, botId }: Looking,
): Promise<Message | 'absent' | 'unknown'> {
  const bodies = postBodies(replies);
  const wanted = textIn(bodies[page]?.components).trim();
  const isIt = ({ author, components }: z.infer<typeof Found>): boolean => {
    const text = textIn(components).trim();
    return author.id === botId && (text === wanted || (bodies.length === 1 && text.includes(name)));
  };
  const channel = Channel.parse(await get(Routes.channel(place.channel)));
  const [first] = before;
  if (isForum(channel) && first === undefined) {
    const { threads } = Active.parse(await get(Routes.guildActiveThreads(guild)));
    for (const thread of threads) {
      if (thread.parent_id !== channel.id || thread.owner_id !== botId || madeAt(thread.id) < since - SPARE) continue;
      const found = await searchIn(thread.id, since, isIt, get);
      if (found !== 'absent') return found;
    }
    return 'absent';
  }
  return searchIn(isForum(channel) ? (first?.channel ?? channel.id) : channel.id, since, isIt, get);
}

async function searchIn(
  channel: string,
  since: number,
  isIt: (message: z.infer<typeof Found>) => boolean,
  get: Looking['get'],
): Promise<Message | 'absent' | 'unknown'> {
  let after = idAt(since - SPARE);
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const found = z.array(Found).parse(await get(Routes.channelMessages(channel), new URLSearchParams({ limit: String(AT_ONCE), after })));
    const it = found.find(isIt);
    if (it !== undefined) return { channel: it.channel_id, id: it.id };
    if (found.length < AT_ONCE) return 'absent';
    after = found.map(({ id }) => id).reduce((last, id) => (BigInt(id) > BigInt(last) ? id : last), after);
  }
  return 'unknown';
}
