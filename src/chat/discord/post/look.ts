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

/** This machine's clock and Discord's may differ by so much: what is older than that cannot be it. */
const SPARE = 24 * 60 * 60_000;
/** As many messages as Discord gives at once, and so many times; and so many threads. */
const AT_ONCE = 100;
const MOST_LOOKS = 5;
const MOST_THREADS = 20;

/** The message of a post on its page; `absent` where it surely is not there. Rejects as calls do. */
export async function lookFor(
  { place, sheet, page, name, before, since, guild }: Omit<Sending, 'silent'> & { readonly since: number; readonly guild: string },
  { get, botId }: Looking,
): Promise<Message | 'absent' | 'unknown'> {
  const bodies = postBodies(sheet);
  const wanted = textIn(bodies[page]?.components).trim();
  const isIt = ({ author, components }: z.infer<typeof Found>): boolean => {
    const text = textIn(components).trim();
    return author.id === botId && (text === wanted || (bodies.length === 1 && text.includes(name)));
  };
  const channel = Channel.parse(await get(Routes.channel(place.channel)));
  const [first] = before;
  if (isForum(channel) && first === undefined) {
    const { threads } = Active.parse(await get(Routes.guildActiveThreads(guild)));
    const own = threads
      .filter((thread) => thread.parent_id === channel.id && thread.owner_id === botId)
      .toSorted((one, other) => madeAt(other.id) - madeAt(one.id));
    for (const thread of own.slice(0, MOST_THREADS)) {
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
  let before: string | undefined;
  // From the newest back, so that what came last is looked at whatever the clocks say.
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const query = new URLSearchParams({ limit: String(AT_ONCE), ...(before !== undefined && { before }) });
    const found = z.array(Found).parse(await get(Routes.channelMessages(channel), query));
    const it = found.find(isIt);
    if (it !== undefined) return { channel: it.channel_id, id: it.id };
    const oldest = found.map(({ id }) => id).toSorted((one, other) => madeAt(one) - madeAt(other))[0];
    if (oldest === undefined || found.length < AT_ONCE || madeAt(oldest) < since - SPARE) return 'absent';
    before = oldest;
  }
  return 'unknown';
}
