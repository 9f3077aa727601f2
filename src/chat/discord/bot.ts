/** The Discord bot: logs in, registers the commands, serves what comes, and leaves in order. */
import { Events } from 'discord.js';
import type { Interaction } from 'discord.js';
import { chatOf } from './asker.ts';
import { onMenu, onSlash } from './commands.ts';
import { onComplete } from './complete.ts';
import { createClient, leave, login, watch } from './gateway.ts';
import type { Failure } from './gateway.ts';
import { onMessage } from './mention.ts';
import type { DiscordParts } from './parts.ts';
import { inviteLink } from './permissions.ts';
import { onPress } from './presses.ts';
import { register } from './register.ts';
import { registrationOf } from './registration.ts';

export interface DiscordBot {
  /** Comes once the bot serves: to its invite link. Otherwise to why it does not. */
  start(): Promise<{ readonly invite: string } | { readonly failure: Failure }>;
  /** Comes when the bot has ended for good, after it was ready: to why, or to undefined after `stop`. */
  readonly ended: Promise<Failure | undefined>;
  /** Takes nothing more, finishes what is in hand, and leaves. */
  stop(): Promise<void>;
}

/** How long what is in hand may take at the end. */
const FINISH_WITHIN = 10_000;

/** Makes a bot; nothing is connected before `start`. */
export function createDiscordBot(parts: DiscordParts): DiscordBot {
  const { settings, commands, log } = parts;
  const client = createClient(settings);
  const inHand = new Set<Promise<void>>();
  let taking = true;
  const { promise: lost, resolve: lose } = Promise.withResolvers<Failure>();
  const { promise: stopped, resolve: ends } = Promise.withResolvers<undefined>();
  watch(client, log, lose);

  const take = (work: () => Promise<void>): void => {
    if (!taking) return;
    const done = work()
      // The handlers tell of their own errors: what arrives here is a fault in that telling.
      .catch((error: unknown) => void log.trouble(error, 'an event was not served'))
      .finally(() => inHand.delete(done));
    inHand.add(done);
  };
  const serve = async (interaction: Interaction): Promise<void> => {
    if (interaction.isAutocomplete()) return onComplete(interaction, parts);
    if (interaction.isChatInputCommand()) return onSlash(interaction, parts);
    if (interaction.isMessageContextMenuCommand()) return onMenu(interaction, parts);
    if (interaction.isButton() || interaction.isStringSelectMenu()) return onPress(interaction, parts);
    log.warn('an interaction of an unknown kind', { type: interaction.type });
  };
  client.on(Events.InteractionCreate, (interaction) => take(async () => serve(interaction)));
  client.on(Events.MessageCreate, (message) => take(async () => onMessage(message, parts)));
  client.on(Events.GuildDelete, (guild) => {
    // Not for one that only cannot be reached for a while: that is another event.
    take(async () => parts.forgetChat(chatOf(guild.id)));
  });

  /** Of all processes, the one with the first shard registers. A failure costs the registration, not the bot. */
  const registerCommands = async (applicationId: string): Promise<void> => {
    if (!(client.options.shards === 'auto' || [client.options.shards].flat().includes(0))) return;
    try {
      const body = registrationOf(commands);
      const changed = await register(body, { rest: client.rest, applicationId, guildId: settings.guildId, hashes: parts.hashes });
      log.info(changed ? 'the commands are registered' : 'the commands are registered already', { commands: body.length });
    } catch (error) {
      log.trouble(error, 'the commands could not be registered');
    }
  };

  return {
    ended: Promise.race([lost, stopped]),
    async start() {
      const failure = await login(client, settings, lost, log);
      if (failure !== undefined || !client.isReady()) {
        await leave(client);
        return { failure: failure ?? 'unreachable' };
      }
      await registerCommands(client.application.id);
      log.info('serving', { shards: client.ws.shards.size, servers: client.guilds.cache.size });
      return { invite: inviteLink(client.application.id) };
    },
    async stop() {
      taking = false;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, FINISH_WITHIN);
      });
      await Promise.race([Promise.all(inHand), late]);
      clearTimeout(timer);
      await leave(client);
      ends(undefined);
    },
  };
}
