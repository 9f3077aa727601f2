/** Exhibit as a Discord bot on the invented dispute, logged in to a local Discord. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Understanding } from '../../../commands/context.ts';
import { discordOn } from '../../../src/app/discord-on.ts';
import type { DiscordOnParts } from '../../../src/app/discord-on.ts';
import type { DiscordBot } from '../../../src/chat/discord/bot.ts';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import type { Log } from '../../../src/ops/log.ts';
import { createLog } from '../../../src/ops/log.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import type { SqliteStore } from '../../../src/store/sqlite.ts';
import { loadJudge } from '../../doubles/discord/judge.ts';
import { openDiscord } from '../../doubles/discord/server.ts';
import type { LocalDiscord, LocalOptions } from '../../doubles/discord/server.ts';
import { guildIn } from '../../doubles/discord/world.ts';
import type { Guild } from '../../doubles/discord/world.ts';
import { dispute, engine } from '../../doubles/dispute.ts';

export { engine } from '../../doubles/dispute.ts';

const judge = await loadJudge();

export interface Running {
  readonly discord: LocalDiscord;
  readonly bot: DiscordBot;
  readonly store: SqliteStore;
  readonly log: Log;
  /** The log's lines so far. */
  readonly lines: string[];
  readonly english: Guild;
  readonly chinese: Guild;
  /** Another instance on the same Discord, with a state of its own or the same. */
  readonly another: (more?: Partial<DiscordOnParts>) => DiscordBot;
  /** The file that the state is in. */
  readonly path: string;
  /** The same state as another process has it, closed in the end. */
  readonly stateAgain: () => SqliteStore;
  readonly close: () => Promise<void>;
}

export interface RunningOptions {
  readonly understanding?: Understanding;
  readonly dossier?: Dossier;
  readonly guilds?: readonly Guild[];
  readonly local?: Partial<LocalOptions>;
  readonly discord?: Partial<DiscordOnParts['discord']>;
  /** A local Discord that is open already, and whose it is to close. */
  readonly elsewhere?: LocalDiscord;
  /** Do not start it yet. */
  readonly waiting?: boolean;
  /** The name of the process that the bot runs in, where that counts as one that was killed. */
  readonly gone?: string | undefined;
  readonly posting?: DiscordOnParts['posting'];
  readonly paint?: DiscordOnParts['paint'];
  readonly site?: string;
}

/** What keeps this process busy: sockets and timers, and how many of each. */
export const busy = (): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo())
    if (/^(?:Timeout|TCPSocketWrap|TCPConnectWrap|TLSWrap)$/u.test(kind)) counted[kind] = (counted[kind] ?? 0) + 1;
  return counted;
};

/** Nothing but the timeout of the test itself. */
export const QUIET = { Timeout: 1 } as const;

/** A process that has ended without warning. */
export const GONE = 'gone';

/** A folder of its own for the state; deleted at `close`. */
export const stateFolder = (): string => mkdtempSync(join(tmpdir(), 'exhibit-'));

/** Opens a local Discord and starts a bot in it. */
export async function run({
  understanding = engine,
  dossier = dispute,
  guilds,
  local,
  discord: settings,
  elsewhere,
  waiting = false,
  gone,
  posting,
  paint,
  site,
}: RunningOptions = {}): Promise<Running> {
  const [english, chinese] = [guildIn('en-US'), guildIn('zh-CN')];
  const discord = elsewhere ?? (await openDiscord({ guilds: guilds ?? [english, chinese], judge, ...local }));
  const folder = stateFolder();
  const lines: string[] = [];
  const log = createLog({ secrets: [discord.token], to: { write: (line: string) => void lines.push(line) } });
  const path = join(folder, 'exhibit.sqlite');
  const stores: SqliteStore[] = [];
  const openStore = (killed?: string): SqliteStore => {
    const opened = openSqliteStore({ path, report: (error, what) => void log.trouble(error, what), gone: killed });
    stores.push(opened);
    return opened;
  };
  const store = openStore(gone);
  const parts: DiscordOnParts = {
    dossier,
    understanding,
    asksWhetherTrue: (folded) => engine.asksWhetherTrue(folded),
    language: 'en',
    store,
    log,
    paint,
    site,
    ...(posting !== undefined && { posting }),
    discord: {
      token: discord.token,
      guildId: undefined,
      shards: 'auto',
      shardCount: undefined,
      api: discord.api,
      loginSeconds: 10,
      ...settings,
    },
  };
  const another = (more: Partial<DiscordOnParts> = {}): DiscordBot => discordOn({ ...parts, ...more });
  const bot = another();
  if (!waiting) {
    const started = await bot.start();
    if ('failure' in started) throw new Error(`the bot did not start: ${started.failure}\n${lines.join('')}`);
  }
  return {
    discord,
    bot,
    store,
    log,
    lines,
    english,
    chinese,
    another,
    path,
    stateAgain: () => openStore(),
    async close() {
      await bot.stop();
      stores.forEach((one) => one.close());
      if (elsewhere === undefined) await discord.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
