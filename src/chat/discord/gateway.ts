/** The client, its login, and how a connection may end. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
import { Client, DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes, GatewayIntentBits, Options, Partials } from 'discord.js';
import { callsOut } from './calls.ts';
import type { DiscordSettings, Log } from './parts.ts';

/**
 * Why a connection could not be made, or will not be made again.
 * `token`, `intents` and `sharding` are the operator's to mend; `unreachable`, `silent` and `sessions` may pass.
 */
export type Failure = 'token' | 'intents' | 'sharding' | 'unreachable' | 'silent' | 'sessions';

const CLOSED: ReadonlyMap<number, Failure> = new Map<number, Failure>([
  [GatewayCloseCodes.AuthenticationFailed, 'token'],
  [GatewayCloseCodes.InvalidIntents, 'intents'],
  [GatewayCloseCodes.DisallowedIntents, 'intents'],
  [GatewayCloseCodes.InvalidShard, 'sharding'],
  [GatewayCloseCodes.ShardingRequired, 'sharding'],
  [GatewayCloseCodes.InvalidAPIVersion, 'unreachable'],
]);

/**
 * Servers, and messages that may speak to the bot: none of these intents is privileged.
 * Nothing is cached that is not needed: a server of a hundred thousand members costs no more than a small one.
 */
export function createClient({ api, shards, shardCount }: DiscordSettings): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Private chats are not told of before somebody speaks in them.
    partials: [Partials.Channel],
    // Nobody is pinged by what the bot says; each message says so too.
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api, makeRequest: callsOut() },
    shards: shards === 'auto' ? 'auto' : [...shards],
    ...(shardCount !== undefined && { shardCount }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      // Each event brings whoever it comes from along.
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildInviteManager: 0,
      GuildBanManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      VoiceStateManager: 0,
      AutoModerationRuleManager: 0,
      EntitlementManager: 0,
      ApplicationCommandManager: 0,
      ApplicationEmojiManager: 0,
    }),
  });
}

/** Logs the life of the connections, and tells of an end that no new attempt will mend. */
export function watch(client: Client, log: Log, onEnd: (failure: Failure) => void): void {
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.warn('a connection has ended for good', { shard, code });
    onEnd(CLOSED.get(code) ?? 'unreachable');
  });
  client.on(Events.ShardReconnecting, (shard) => log.info('connecting again', { shard }));
  client.on(Events.ShardResume, (shard, replayed) => log.info('resumed', { shard, replayed }));
  client.on(Events.ShardReady, (shard) => log.info('a connection is ready', { shard }));
  client.on(Events.ShardError, (error, shard) => log.trouble(error, 'a connection failed', { shard }));
  client.on(Events.Error, (error) => log.trouble(error, 'the client failed'));
  client.on(Events.Warn, () => log.warn('the client warns'));
  client.rest.on('rateLimited', ({ route, timeToReset, global }) =>
    log.warn('Discord asks to wait', { route, milliseconds: timeToReset, global }),
  );
}

/** Logs in. Comes to undefined once the client is ready, else to why it will not be. Its own time limit, since a login may never end. */
export async function login(
  client: Client,
  { token, loginSeconds }: DiscordSettings,
  ended: Promise<Failure>,
  log: Log,
): Promise<Failure | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const silent = new Promise<Failure>((resolve) => {
    timer = setTimeout(resolve, loginSeconds * 1000, 'silent');
  });
  const ready = new Promise<undefined>((resolve) => {
    client.once(Events.ClientReady, () => resolve(undefined));
  });
  const refused = client.login(token).then(
    async () => ready,
    (error: unknown): Failure => failureOf(error, log),
  );
  try {
    return await Promise.race([ready, refused, ended, silent]);
  } finally {
    clearTimeout(timer);
  }
}

/** How long a goodbye may take. */
const LEAVE_WITHIN = 2000;

/**
 * Leaves. Does not wait for ever: a client that is told to leave while it waits for its session neither leaves nor answers
 * (in `@discordjs/ws` 1.2, the wait that is broken off connects anew). Whoever ends the process has to end it himself.
 */
export async function leave(client: Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LEAVE_WITHIN);
  });
  await Promise.race([client.destroy(), late]);
  clearTimeout(timer);
}

function failureOf(error: unknown, log: Log): Failure {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return 'token';
  log.trouble(error, 'the login failed');
  return error instanceof Error && /session/iu.test(error.message) && /remaining/iu.test(error.message) ? 'sessions' : 'unreachable';
}
