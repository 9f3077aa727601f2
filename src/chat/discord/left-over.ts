/** What an earlier process, or an earlier bot of this one, took in and did not finish: it is done now, unless that would be too late or twice. */
import { DiscordAPIError } from 'discord.js';
import { madeAt, readMessage as parseMessage } from './events.ts';
import { fillIn, workOn } from './commands.ts';
import type { Dealt, Item } from './intake.ts';
import { prefixOf, readDeferred, readMessage } from './kept.ts';
import type { KeptDeferred, KeptMessage } from './kept.ts';
import { answer, spokenTo } from './mention.ts';
import { Answering, ANSWER_WITHIN, messageAt, NONCE_KNOWN_FOR, TOKEN_LIVES } from './outgoing.ts';
import type { LeftOver } from './parts.ts';
import type { Serving } from './serving.ts';
import { dealtWith, fieldsOf } from './send.ts';

/** So many are done at once: those who ask now come first. */
const AT_ONCE = 4;

/** The shards of this process. */
export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

/** Whether a server is this process's; private chats come to the first shard. https://docs.discord.com/developers/events/gateway#sharding */
const isMine = (guildId: string | undefined, { ids, count }: Shards): boolean =>
  ids.includes(guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)));

/** Does what was left. Rejects with nothing but a fault of its own. */
export async function doLeftOver(shards: Shards, serving: Serving): Promise<void> {
  const { inbox, botId, log } = serving;
  const messages = await inbox.leftOver(prefixOf(botId, 'message'), ({ body }) => {
    const kept = readMessage(body);
    return kept === undefined || isMine(kept.guildId, shards);
  });
  const interactions = await inbox.leftOver(prefixOf(botId, 'interaction'), ({ body }) => {
    const kept = readDeferred(body);
    return kept === undefined || isMine(kept.interaction.guildId, shards);
  });
  if (messages.length + interactions.length === 0) return;
  log.info('an earlier process left something to do', { messages: messages.length, interactions: interactions.length });
  // Those of interactions first: their time is shorter.
  const all = [
    ...interactions.map((left) => async () => resume(left, readDeferred(left.body), doInteraction, serving)),
    ...messages.map((left) => async () => resume(left, readMessage(left.body), doMessage, serving)),
  ].values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of all) await one();
    }),
  );
}

type Doing<Kept> = (kept: Kept, state: LeftOver['state'], item: Item, serving: Serving) => Promise<Dealt>;

async function resume<Kept>({ key, state }: LeftOver, kept: Kept | undefined, doing: Doing<Kept>, serving: Serving): Promise<void> {
  await serving.intake.resume(key, async (item) => {
    try {
      if (kept !== undefined) return await doing(kept, state, item, serving);
      serving.calm.warn('', 'what an earlier process left could not be read');
    } catch (error) {
      serving.calm.trouble(error, 'what an earlier process left could not be done');
    }
    return 'done';
  });
}

const isOld = (id: string, milliseconds: number): boolean => Date.now() - madeAt(id) > milliseconds;

/** A message: it is fetched as it is now, since none of its words was kept. */
async function doMessage(kept: KeptMessage, state: LeftOver['state'], item: Item, serving: Serving): Promise<Dealt> {
  const { log, outlet, botId } = serving;
  const fields = { ...fieldsOf('message', kept.id), channel: kept.channelId };
  if (isOld(kept.id, ANSWER_WITHIN)) {
    log.warn('a question was left too long and is let go', fields);
    return 'done';
  }
  // While Discord knows the nonce again, it cannot be answered twice.
  if (state === 'sending' && isOld(kept.id, NONCE_KNOWN_FOR)) {
    log.warn('an answer may have been sent and is not sent again', fields);
    return 'done';
  }
  let found: unknown;
  try {
    found = await messageAt(outlet, kept);
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 404) {
      log.info('a question is gone', fields);
      return 'done';
    }
    return dealtWith(error, fields, serving);
  }
  // Discord tells of the server where it delivers a message, and not where it is fetched.
  const message = parseMessage(typeof found === 'object' ? { ...found, guild_id: kept.guildId } : found);
  const text = spokenTo(message, botId);
  return text === undefined ? 'done' : answer(message, text, item, serving);
}

/** An interaction that was told to wait: it is filled in while its token lives, and not where it was. */
async function doInteraction(kept: KeptDeferred, state: LeftOver['state'], item: Item, serving: Serving): Promise<Dealt> {
  const { interaction, alone, typed, ephemeral } = kept;
  const fields = fieldsOf('interaction', interaction.id);
  const command = serving.commands.find(({ name }) => name === kept.command);
  if (command === undefined || isOld(interaction.id, TOKEN_LIVES)) {
    serving.log.warn('an interaction was left too long and is let go', fields);
    return 'done';
  }
  const { chat, locales } = kept.asker;
  const asker = { ...kept.asker, chat, locales: { person: locales.person, chat: locales.chat } };
  const answering = new Answering(serving.outlet, interaction, { ephemeral });
  try {
    if (state === 'sending' && !(await answering.waits())) return 'done';
  } catch (error) {
    return dealtWith(error, fields, serving);
  }
  const served = await workOn({ command, typed, alone }, asker, interaction.id, serving);
  return fillIn(served, { answering, asker, id: interaction.id }, item, serving);
}
