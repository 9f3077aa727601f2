/** The Discord bot: logs in, registers the commands, serves what comes, and leaves in order. */
import { Events, GatewayDispatchEvents } from 'discord.js';
import { setMaxListeners } from 'node:events';
import { chatOf } from './asker.ts';
import { calmLog } from './calm.ts';
import { onMenu, onSlash } from './commands.ts';
import { onComplete } from './complete.ts';
import { backoff, deliver } from './delivery.ts';
import { readInteraction, readMessage } from './events.ts';
import { openConnection } from './gateway.ts';
import type { Failure } from './gateway.ts';
import { Intake } from './intake.ts';
import { doLeftOver } from './left-over.ts';
import type { Shards } from './left-over.ts';
import { onMessage } from './mention.ts';
import type { DiscordParts } from './parts.ts';
import type { Serving } from './serving.ts';
import { inviteLink } from './permissions.ts';
import { discordPlatform } from './post/platform.ts';
import { onPress } from './presses.ts';
import { register } from './register.ts';
import { registrationOf } from './registration.ts';
import { serversOf } from './servers.ts';
import { sleep } from '../desk/sleep.ts';

export interface DiscordBot {
  /** Comes once the bot serves: to its invite link. Otherwise to why it does not; then nothing of it is left. */
  start(): Promise<{ readonly invite: string } | { readonly failure: Failure }>;
  /** Comes when the bot has ended for good, after it was ready: to why, or to undefined after `stop`. Where there is a why, it is still to be stopped. */
  readonly ended: Promise<Failure | undefined>;
  /** Takes nothing more, finishes what is in hand, and leaves: within ten seconds, also where Discord is silent. What is not finished is left for the next: it comes to how much. */
  stop(): Promise<number>;
}

/** How long what is in hand may take at the end, and how long it may take to let go of it, in milliseconds. */
const FINISH_WITHIN = { work: 5000, letGo: 500 } as const;
/** The registration is tried for so long; it is not worth a start that takes minutes. */
const REGISTER_WITHIN = { all: 15_000, attempt: 5000 } as const;

/** The pauses between these, of two seconds and more, come to about a minute. */
const FORGET_TRIES = { first: 3, last: 8 } as const;

/** Makes a bot; nothing is connected before `start`. One that has ended is not started again: another is made. */
export function createDiscordBot(parts: DiscordParts): DiscordBot {
  const { settings, commands, log } = parts;
  const calm = calmLog(log, () => performance.now());
  const connection = openConnection(settings, log, calm);
  const { client } = connection;
  const ending = new AbortController();
  setMaxListeners(0, ending.signal);
  const intake = new Intake(parts.inbox);
  const servers = serversOf(client, calm);
  const inHand = new Set<Promise<void>>();
  let taking = true;
  let postsServed: ReturnType<DiscordParts['posts']['serve']> | undefined;
  const { promise: stopped, resolve: ends } = Promise.withResolvers<undefined>();
  // Whoever comes next takes what comes from now on.
  void connection.ended.then(() => (taking = false));

  const take = (event: string, work: (serving: Serving) => Promise<void>): void => {
    const botId = client.user?.id;
    if (!taking || botId === undefined) return;
    const serving: Serving = { ...parts, botId, outlet: { rest: client.rest, ending: ending.signal }, intake, servers, calm };
    const done = work(serving)
      // The handlers tell of their own errors: what arrives here cannot be read, or is a fault in that telling.
      .catch((error: unknown) => void calm.trouble(error, 'an event was not served', { packet: event }))
      .finally(() => inHand.delete(done));
    inHand.add(done);
  };
  /** Deletes what is kept of a server, as it was promised: also where the state cannot be used for a moment. */
  const forget = async (chat: string): Promise<void> => {
    for (let tries: number = FORGET_TRIES.first; ; tries++) {
      try {
        return await parts.forgetChat(chat);
      } catch (error) {
        if (tries === FORGET_TRIES.last || ending.signal.aborted) throw error;
        await sleep(backoff(tries), ending.signal);
      }
    }
  };
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: unknown) => {
    take(GatewayDispatchEvents.InteractionCreate, async (serving) => onInteraction(data, serving));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: unknown) => {
    take(GatewayDispatchEvents.MessageCreate, async (serving) => onMessage(readMessage(data), serving));
  });
  client.on(Events.GuildDelete, (guild) => {
    // Not for one that only cannot be reached for a while: that is another event.
    take(GatewayDispatchEvents.GuildDelete, async () => {
      await forget(chatOf(guild.id));
      await parts.posts.left(chatOf(guild.id));
    });
  });

  const shards = (): Shards => {
    const ids = [client.options.shards].flat().filter((id) => typeof id === 'number');
    return { ids, count: client.options.shardCount ?? ids.length };
  };
  /** Of all processes, the one with the first shard registers. A failure costs the registration, not the bot. */
  const registerCommands = async (applicationId: string): Promise<void> => {
    if (!shards().ids.includes(0)) return;
    const terms = { until: performance.now() + REGISTER_WITHIN.all, attempt: REGISTER_WITHIN.attempt, ending: ending.signal };
    try {
      const body = registrationOf(commands);
      const changed = await register(body, {
        put: async (route, given) => deliver(async (signal) => client.rest.put(route, { ...given, signal }), terms),
        applicationId,
        guildId: settings.guildId,
        hashes: parts.hashes,
      });
      log.info(changed ? 'the commands are registered' : 'the commands are registered already', { commands: body.length });
    } catch (error) {
      log.trouble(error, 'the commands could not be registered');
    }
  };

  const finish = async (milliseconds: number): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([Promise.all(inHand), late]);
    clearTimeout(timer);
  };
  const end = async (): Promise<number> => {
    taking = false;
    if (postsServed !== undefined) {
      const posts: Promise<void> = postsServed.stop().finally(() => inHand.delete(posts));
      inHand.add(posts);
    }
    await finish(FINISH_WITHIN.work);
    ending.abort();
    await finish(FINISH_WITHIN.letGo);
    const left = Math.max(inHand.size, await intake.close());
    await connection.leave();
    ends(undefined);
    return left;
  };
  let over: Promise<number> | undefined;
  const stop = async (): Promise<number> => (over ??= end());

  return {
    ended: Promise.race([connection.ended, stopped]),
    async start() {
      const failure = await connection.login();
      // A client may call itself ready without knowing who it is, where Discord did not tell it.
      const id = client.user === null ? undefined : client.application?.id;
      if (failure !== undefined || id === undefined) {
        await stop();
        return { failure: failure ?? 'silent' };
      }
      await registerCommands(id);
      postsServed = parts.posts.serve(
        discordPlatform({ outlet: { rest: client.rest, ending: ending.signal }, botId: client.user?.id ?? id, now: Date.now }),
      );
      take('left over', async (serving) => doLeftOver(shards(), serving));
      log.info('serving', { shards: client.ws.shards.size, servers: client.guilds.cache.size });
      return { invite: inviteLink(id) };
    },
    stop,
  };
}

async function onInteraction(event: unknown, serving: Serving): Promise<void> {
  const { interaction, deed } = readInteraction(event);
  switch (deed.kind) {
    case 'command':
      return onSlash(interaction, deed, serving);
    case 'menu':
      return onMenu(interaction, deed, serving);
    case 'press':
      return onPress(interaction, deed, serving);
    case 'completion':
      return onComplete(interaction, deed, serving);
    case 'unknown':
      return serving.calm.warn('', 'an interaction of an unknown kind');
  }
}
