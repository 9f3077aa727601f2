/** The bots of a process: what they share is put together, they are kept running, and stopped in order and in time. */
import { join } from 'node:path';
import type { Engine } from '../answer/engine.ts';
import { withoutThinkingTwice } from '../chat/desk/understood.ts';
import type { Config } from './config.ts';
import type { SharedParts } from './desk-on.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { healthPaths } from '../ops/health.ts';
import type { Health } from '../ops/health.ts';
import { openHttp } from '../ops/http.ts';
import type { Handler, HttpServer } from '../ops/http.ts';
import type { Log } from '../ops/log.ts';
import { openFiles, shareOut } from '../ops/open-files.ts';
import type { Need, OpenFiles } from '../ops/open-files.ts';
import { painter } from '../picture/painter.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Report, Store } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { operatorWords } from './operator.ts';
import { pauseAfter, supervise } from './supervisor.ts';
import type { Bot, Pauses, Supervisor } from './supervisor.ts';
import { sleep } from '../chat/desk/sleep.ts';

export interface BotsOptions {
  readonly config: Config;
  readonly dossier: Dossier;
  readonly understanding: Pick<Engine, 'understand' | 'check' | 'asksWhetherTrue' | 'consider' | 'trained'>;
  readonly log: Log;
  /** Tells the operator something in plain words. */
  readonly tell: (text: string) => unknown;
  /** Aborted when the bots are to stop. */
  readonly stop: AbortSignal;
  /** How long stopping may take, in milliseconds, asked when it begins. */
  readonly stopWithin: () => number;
  /** For tests, which wait for nothing. */
  readonly pauses?: Partial<Pauses>;
  readonly files?: OpenFiles;
}

/** The connections that each part needs. */
function needsOf({ discord, telegram, port }: Config): Readonly<Record<Part, Need>> {
  const none: Need = { held: 0, least: 0, most: 0 };
  return {
    // What events come over, and what a login needs beside that.
    discord: discord === undefined ? none : { held: (discord.shardCount ?? 1) + 1, least: 2, most: 64 },
    telegram: telegram === undefined ? none : { held: 1, least: 2, most: 64 },
    http: port === undefined ? none : { held: 1, least: 2, most: 200 },
  };
}
type Part = 'discord' | 'telegram' | 'http';
/** Of the connections to the HTTP server, so many are left for who asks how the bots fare. */
const FOR_HEALTH = 1;

interface HttpParts {
  readonly port: number;
  readonly connections: number;
  readonly paths: Readonly<Record<string, Handler>>;
  readonly log: Log;
}

/** Opens the HTTP server; undefined where its port cannot be had, which is logged where it is the first try. */
async function openHttpOn({ log, ...parts }: HttpParts, isFirst = true): Promise<HttpServer | undefined> {
  const report = (error: unknown): void => void log.trouble(error, 'the HTTP server failed');
  try {
    return await openHttp({ ...parts, report });
  } catch (error) {
    if (isFirst) report(error);
    return undefined;
  }
}

/** How long another program's port is waited for at a time, in milliseconds. */
const PORT_PAUSES = { first: 1000, longest: 30_000 };

/** Tries a port that could not be had again and again until `over`. */
async function openHttpLater(
  parts: HttpParts,
  over: AbortSignal,
  pauses: Pick<Pauses, 'first' | 'longest'>,
): Promise<HttpServer | undefined> {
  for (let failures = 1; ; failures++) {
    await sleep(pauseAfter(failures, pauses), over);
    if (over.aborted) return undefined;
    const http = await openHttpOn(parts, false);
    if (http === undefined) continue;
    parts.log.info('the HTTP server is open', { port: parts.port });
    return http;
  }
}

/** What runs, or did: for whoever has to say what was left. */
interface Running {
  readonly supervisors: Map<string, Supervisor>;
  http: HttpServer | undefined;
}

interface Parts {
  readonly options: BotsOptions;
  readonly shared: SharedParts;
  readonly connections: Readonly<Record<Part, number>>;
  readonly running: Running;
  /** Ends the bots, as when none of them can be started. */
  readonly ending: AbortController;
}

/** Starts everything, and comes to the exit code when all of it has ended. */
async function keepRunning({ options, shared, connections, running, ending }: Parts): Promise<number> {
  const { config, log, tell, stop, pauses } = options;
  const { discord, telegram, port, wrong } = config;
  const { supervisors } = running;
  const words = operatorWords(config.language);
  let webhook: Handler = async (_, response) => void response.writeHead(503).end();
  const called = telegram?.delivery.kind === 'webhook' ? new URL(telegram.delivery.url).pathname : undefined;

  const health = (): Health => ({
    ...(wrong.discord.length > 0 && { discord: MISCONFIGURED }),
    ...(wrong.telegram.length > 0 && { telegram: MISCONFIGURED }),
    ...Object.fromEntries(
      [...supervisors].map(([name, one]) => [name, stop.aborted && one.health().state !== 'ended' ? STOPPING : one.health()]),
    ),
  });
  const over = new AbortController();
  let opensLater: Promise<void> | undefined;
  if (port !== undefined) {
    const paths = {
      ...(called !== undefined && { [called]: (async (...call) => webhook(...call)) satisfies Handler }),
      ...healthPaths(health),
    };
    const parts: HttpParts = { port, connections: connections.http, paths, log };
    running.http = await openHttpOn(parts);
    if (running.http === undefined && called === undefined) {
      tell(words.noPort(port));
      const until = AbortSignal.any([ending.signal, over.signal]);
      opensLater = openHttpLater(parts, until, { ...PORT_PAUSES, ...pauses }).then((http) => void (running.http = http));
    }
  }
  const bots: [name: string, bot: Bot][] = [];
  // Each is loaded where it runs: the other platform's library takes as much room as all the rest.
  if (discord !== undefined) {
    const { discordBot } = await import('./discord-on.ts');
    bots.push(['discord', discordBot({ ...shared, discord, connections: connections.discord })]);
  }
  if (telegram !== undefined) {
    const calledBy = (handler: Handler): void => void (webhook = handler);
    const limits = { out: connections.telegram, in: Math.max(1, connections.http - FOR_HEALTH) };
    const portIsTaken = running.http === undefined;
    const { telegramBot } = await import('./telegram-on.ts');
    bots.push(['telegram', telegramBot({ ...shared, telegram, connections: limits, calledBy, portIsTaken })]);
  }
  for (const [name, bot] of bots)
    supervisors.set(name, supervise(bot, { log, tell, words, stop: ending.signal, ...(pauses && { pauses }) }));
  const all = [...supervisors.values()];

  const begun = await Promise.all(all.map(async (one) => one.begun));
  // Nobody is served by this process, and nobody has been: whoever supervises it is told, and may try it anew.
  const hopeless = begun.includes('not yet') && begun.every((how) => how === 'not yet' || how === 'ended');
  if (hopeless) {
    log.warn('no bot could be started');
    ending.abort();
  }
  const ends = await Promise.all(all.map(async (one) => one.done));
  over.abort();
  await opensLater;
  await running.http?.close();
  if (hopeless) return EXIT.tryAgain;
  const left = [...supervisors].flatMap(([name, one]) => (one.left() > 0 ? [name] : []));
  if (left.length > 0 && ends.includes('stopped')) {
    log.warn('not all was finished in time', { left });
    return EXIT.tryAgain;
  }
  if (ends.includes('stopped')) log.info('stopped');
  return ends.includes('stopped') ? EXIT.stopped : EXIT.mendFirst;
}

const MISCONFIGURED = { state: 'ended', failure: 'variables' } as const;
const STOPPING = { state: 'stopping' } as const;

/** Opens where state is kept: in a file, or on Redis, whose client is loaded for that alone. */
async function openStore({ redis, state }: Config, report: Report): Promise<Store> {
  if (redis === undefined) return openSqliteStore({ path: join(state, 'exhibit.sqlite'), report });
  const { openRedisStore } = await import('../store/redis.ts');
  return openRedisStore({ url: redis, report });
}

/**
 * Runs the bots until they are told to stop, or none of them can run; returns the exit code.
 * What has not stopped in time is left behind, and it is said what.
 */
export async function runBots(options: BotsOptions): Promise<number> {
  const { config, dossier, understanding, log, tell, stop, stopWithin, files = openFiles() } = options;
  const report: Report = (error, what) => void log.trouble(error, what);
  const store = await openStore(config, report);
  const ending = new AbortController();
  const running: Running = { supervisors: new Map(), http: undefined };
  const late = Promise.withResolvers<'late'>();
  let timer: NodeJS.Timeout | undefined;
  ending.signal.addEventListener('abort', () => (timer = setTimeout(() => late.resolve('late'), stopWithin())));
  const onStop = (): void => {
    log.info('stopping');
    ending.abort();
  };
  try {
    const share = shareOut(files, needsOf(config));
    if ('wants' in share) {
      log.warn('too few files may be open', { limit: files.limit, wants: share.wants });
      tell(operatorWords(config.language).tooFewFiles(files.limit, share.wants));
      return EXIT.mendFirst;
    }
    for (const [platform, wrong] of [['Discord', config.wrong.discord] as const, ['Telegram', config.wrong.telegram] as const])
      if (wrong.length > 0) log.warn(`the ${platform} bot cannot run`, { variables: wrong.map(({ variable }) => variable) });
    if (config.wrong.model.length > 0)
      log.warn('no language model is asked', { variables: config.wrong.model.map(({ variable }) => variable) });
    if (stop.aborted) onStop();
    else stop.addEventListener('abort', onStop);
    const shared: SharedParts = {
      dossier,
      understanding: {
        ...withoutThinkingTwice(
          (question, context) => understanding.understand(question, context),
          () => understanding.trained,
        ),
        check: (message) => understanding.check(message),
      },
      asksWhetherTrue: (folded) => understanding.asksWhetherTrue(folded),
      model:
        config.model &&
        (await import('./model-on.ts')).modelOn({
          config: config.model,
          dossier,
          engine: understanding,
          store,
          log,
          keyRefused: () => tell(operatorWords(config.language).keyRefused),
        }),
      paint:
        config.pictures === 'off'
          ? undefined
          : painter({
              theme: config.pictures,
              report,
              // Loaded with the first picture: where its library cannot be, there are none, and all else goes on.
              draw: async (picture, theme) => (await import('../picture/canvas.ts')).draw(picture, theme),
            }),
      site: config.site,
      several: config.redis !== undefined,
      language: config.language,
      store,
      log,
    };
    const outcome = await Promise.race([keepRunning({ options, shared, connections: share.connections, running, ending }), late.promise]);
    if (outcome !== 'late') return outcome;
    const left = [...running.supervisors].flatMap(([name, { health }]) => (health().state === 'stopped' ? [] : [name]));
    log.warn('not all was finished in time', { left });
    void running.http?.close();
    return EXIT.tryAgain;
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', onStop);
    await store.close();
    log.flush();
  }
}
