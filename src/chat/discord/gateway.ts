/** The client, its login, and how a connection may end. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  Partials,
} from 'discord.js';
import { callsOut } from './calls.ts';
import type { CalmLog } from './calm.ts';
import { ContainedSharding, containPackets } from './contain.ts';
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

/** These are read as they come (`events.ts`): what discord.js would make of them nobody uses. */
const OURS: ReadonlySet<string> = new Set([GatewayDispatchEvents.InteractionCreate, GatewayDispatchEvents.MessageCreate]);
/** How long a call may take of which nothing else is said, in milliseconds. */
const CALL_WITHIN = 10_000;
/** Discord's wish to wait is fulfilled by discord.js itself up to so long; beyond that whoever calls decides. */
const WAIT_AT_MOST = { first: 1000, later: 2000 } as const;
/** A lost connection may take so many times as long as a login to come back. */
const LOGINS = 3;
/** How long a goodbye may take. */
const LEAVE_WITHIN = 2000;

export interface Connection {
  readonly client: Client;
  /** Comes when it has ended for good, at the login or later: no new attempt will mend it, or none has for minutes. */
  readonly ended: Promise<Failure>;
  /** Logs in. Comes to undefined once the client is ready, else to why it will not be. Takes no longer than it may. */
  login(): Promise<Failure | undefined>;
  /** Leaves, and does not come back: no socket, call or timer of it is left. */
  leave(): Promise<void>;
}

/** Makes a client; nothing is connected before its login. */
export function openConnection(settings: DiscordSettings, log: Log, calm: CalmLog): Connection {
  const { promise: ended, resolve: end } = Promise.withResolvers<Failure>();
  const calls = callsOut({ connections: settings.connections, refused: () => end('token') });
  const shardings: ContainedSharding[] = [];
  const client = createClient(settings, calls.makeRequest, (manager) => {
    const sharding = new ContainedSharding(manager, {
      report: (error) => void calm.trouble(error, 'a frame could not be taken'),
      dead: (error) => {
        calm.trouble(error, 'a connection will not come back');
        end('unreachable');
      },
    });
    shardings.push(sharding);
    return sharding;
  });
  containPackets(client, {
    skip: OURS,
    report: (error, packet) => void calm.trouble(error, 'a packet could not be taken', { packet }),
  });
  tellOf(client, log, calm);
  const forget = watch(client, log, { shardings, patience: settings.loginSeconds * 1000 * LOGINS, end });
  return {
    client,
    ended,
    login: async () => login(client, settings, { ended, greeted: () => shardings.some(({ greeted }) => greeted), log }),
    async leave() {
      forget();
      for (const sharding of shardings) sharding.leave();
      // A client that is told to leave while it waits for its session never answers: the wait that is broken off connects anew.
      const gone = client.destroy().catch((error: unknown) => void calm.trouble(error, 'the client could not leave'));
      await within(LEAVE_WITHIN, gone);
      for (const sharding of shardings) sharding.terminate();
      await within(LEAVE_WITHIN, calls.close());
    },
  };
}

/**
 * Servers, and messages that may speak to the bot: none of these intents is privileged.
 * Nothing is cached that is not needed: a server of a hundred thousand members costs no more than a small one.
 */
function createClient(
  { api, shards, shardCount }: DiscordSettings,
  makeRequest: ReturnType<typeof callsOut>['makeRequest'],
  buildStrategy: (manager: ConstructorParameters<typeof ContainedSharding>[0]) => ContainedSharding,
): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Private chats are not told of before somebody speaks in them.
    partials: [Partials.Channel],
    // Nobody is pinged by what the bot says; each message says so too.
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      api,
      makeRequest,
      timeout: CALL_WITHIN,
      // What is tried again, and after which pause, is decided where it is sent (`delivery.ts`).
      retries: 0,
      rejectOnRateLimit: ({ route, timeToReset, retryAfter, sublimitTimeout }) =>
        Math.max(timeToReset, retryAfter, sublimitTimeout) > (route.startsWith('/interactions/') ? WAIT_AT_MOST.first : WAIT_AT_MOST.later),
    },
    ws: { buildStrategy },
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

/** Logs what happens to the connections. */
function tellOf(client: Client, log: Log, calm: CalmLog): void {
  client.on(Events.ShardReconnecting, (shard) => log.info('connecting again', { shard }));
  client.on(Events.ShardResume, (shard, replayed) => log.info('resumed', { shard, replayed }));
  client.on(Events.ShardReady, (shard) => log.info('a connection is ready', { shard }));
  client.on(Events.ShardError, (error, shard) => void calm.trouble(error, 'a connection failed', { shard }));
  client.on(Events.Error, (error) => void calm.trouble(error, 'the client failed'));
  client.on(Events.Warn, () => calm.warn('', 'the client warns'));
  client.rest.on('rateLimited', ({ route, timeToReset, global }) =>
    calm.warn(route, 'Discord asks to wait', { route, milliseconds: timeToReset, global }),
  );
}

interface WatchOptions {
  readonly shardings: readonly ContainedSharding[];
  /** How long a connection may take to come back, in milliseconds. */
  readonly patience: number;
  readonly end: (failure: Failure) => void;
}

/** Tells of a connection that has ended for good, or has not come back for too long. Returns what ends the watch. */
function watch(client: Client, log: Log, { shardings, patience, end }: WatchOptions): () => void {
  const away = new Map<number, NodeJS.Timeout>();
  let left = false;
  const back = (shard: number): void => {
    clearTimeout(away.get(shard));
    away.delete(shard);
    for (const sharding of shardings) sharding.ready(shard);
  };
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.warn('a connection has ended for good', { shard, code });
    end(CLOSED.get(code) ?? 'unreachable');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    if (left || away.has(shard)) return;
    const late = (): void => {
      log.warn('a connection has not come back', { shard });
      end('unreachable');
    };
    away.set(shard, setTimeout(late, patience));
  });
  return () => {
    away.forEach((timer) => clearTimeout(timer));
    away.clear();
    left = true;
  };
}

interface LoginOptions {
  readonly ended: Promise<Failure>;
  /** Whether Discord's gateway answers. */
  readonly greeted: () => boolean;
  readonly log: Log;
}

/** Logs in, in no more than its time: a login may never end by itself. */
async function login(
  client: Client,
  { token, loginSeconds }: DiscordSettings,
  { ended, greeted, log }: LoginOptions,
): Promise<Failure | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => resolve(greeted() ? 'silent' : 'unreachable'), loginSeconds * 1000);
  });
  const ready = new Promise<undefined>((resolve) => {
    client.once(Events.ClientReady, () => resolve(undefined));
  });
  const refused = client.login(token).then(
    async () => ready,
    (error: unknown): Failure => failureOf(error, log),
  );
  try {
    return await Promise.race([ready, refused, ended, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for something, but not for ever. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

function failureOf(error: unknown, log: Log): Failure {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return 'token';
  log.trouble(error, 'the login failed');
  return error instanceof Error && /session/iu.test(error.message) && /remaining/iu.test(error.message) ? 'sessions' : 'unreachable';
}
