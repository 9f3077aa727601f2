/** Exhibit as a Telegram bot on the invented dispute, with its real store, in a local Telegram; several after one another on the same file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import type { User } from 'grammy/types';
import type { Understanding } from '../../../commands/context.ts';
import type { ModelBehind } from '../../../commands/planned.ts';
import type { TelegramBot } from '../../../src/chat/telegram/bot.ts';
import { createLog } from '../../../src/ops/log.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { telegramOn } from '../../../src/app/telegram-on.ts';
import { startTelegram } from '../../doubles/telegram/driver.ts';
import type { Telegram } from '../../doubles/telegram/driver.ts';
import type { BotState, Place } from '../../doubles/telegram/world.ts';
import type { SharedParts } from '../../../src/app/desk-on.ts';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import { engine, harbour } from './house.ts';

/** No process has this number, and each of these has one of its own: Linux gives none above four million. */
let nobody = 2_000_000_000;

export interface Launching {
  readonly by?: 'polling' | 'webhook';
  readonly understanding?: Understanding;
  readonly model?: ModelBehind;
  /** How long one call may take, in milliseconds. */
  readonly callWithin?: number;
  readonly posting?: SharedParts['posting'];
  readonly paint?: SharedParts['paint'];
  readonly site?: string;
  readonly dossier?: Dossier;
  /** In the process of this one, on its open file. */
  readonly beside?: Instance;
}

/** One process's bot. */
export interface Instance {
  readonly bot: TelegramBot;
  readonly store: Store;
  /** The log so far, line by line. */
  readonly lines: readonly string[];
  /** How often an event stands in the log. */
  readonly logged: (event: string) => number;
  /** Writes how often came again what stands in the log once. */
  readonly flush: () => void;
  /** Where Telegram calls it. */
  readonly url: string | undefined;
  /** Ends it without warning: nothing goes out, comes in or is kept any more. */
  readonly die: () => void;
}

export interface Setting {
  readonly telegram: Telegram;
  readonly state: BotState;
  /** The file that is kept. */
  readonly path: string;
  /** Makes a bot; it is not started yet. */
  readonly make: (how?: Launching) => Promise<Instance>;
  readonly launch: (how?: Launching) => Promise<Instance>;
  /** So many people with the bot's private chat of each. */
  readonly people: (count: number) => readonly { readonly person: User; readonly place: Place }[];
  /** What is open in the inbox, by state. */
  readonly open: () => Readonly<Record<string, number>>;
}

/** A local Telegram, and a folder for the state; all of it ends with the test, and no call may have broken a rule. */
export async function openSetting({ privacy = true }: { readonly privacy?: boolean } = {}): Promise<Setting> {
  const telegram = await startTelegram();
  const state = telegram.addBot('exhibit_bot', { privacy });
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  const path = join(folder, 'exhibit.sqlite');
  onTestFinished(async () => {
    await telegram.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const make = async ({
    by = 'polling',
    understanding = engine,
    model,
    callWithin,
    beside,
    posting,
    paint,
    site,
    dossier = harbour,
  }: Launching = {}): Promise<Instance> => {
    const lines: string[] = [];
    const log = createLog({ secrets: [state.token], to: { write: (line: string) => void lines.push(line) } });
    const store =
      beside?.store ?? openSqliteStore({ path, report: (error, what) => void log.trouble(error, what), gone: `test ${nobody++}` });
    const wire = await openWire(telegram.root);
    let handler: TelegramBot['webhook'] = async (_request, response) => void response.writeHead(404).end();
    const server = createHttp((request, response) => void handler(request, response));
    const url = by === 'webhook' ? `http://127.0.0.1:${await listening(server)}/telegram` : undefined;
    const bot = telegramOn({
      dossier,
      ...(posting !== undefined && { posting }),
      understanding,
      asksWhetherTrue: (folded) => engine.asksWhetherTrue(folded),
      model,
      paint,
      site,
      language: 'en',
      store,
      log,
      several: false,
      ...(callWithin !== undefined && { callWithin }),
      telegram: {
        token: state.token,
        api: `http://127.0.0.1:${wire.port}`,
        delivery: url === undefined ? { kind: 'polling' } : { kind: 'webhook', url, secret: 'only-we-know' },
        loginSeconds: 5,
      },
    });
    handler = bot.webhook;
    const die = (): void => {
      wire.cut();
      server.closeAllConnections();
      server.close();
      store.close();
    };
    onTestFinished(async () => {
      await bot.stop(200);
      die();
    });
    return {
      bot,
      store,
      lines,
      url,
      die,
      flush: () => log.flush(),
      logged: (event) => lines.filter((line) => line.includes(`"msg":"${event}"`)).length,
    };
  };

  return {
    telegram,
    state,
    path,
    make,
    launch: async (how) => {
      const instance = await make(how);
      await instance.bot.start();
      return instance;
    },
    people: (count) =>
      Array.from({ length: count }, (_, number) => {
        const person = telegram.person(`P${number}`, 'en');
        return { person, place: telegram.privately(person, state) };
      }),
    open: () => {
      const file = new DatabaseSync(path, { timeout: 5000 });
      try {
        const rows = file.prepare(`select state, count(*) as held from inbox where state <> 'done' group by state`).all();
        return Object.fromEntries(rows.map(({ state: name, held }) => [String(name), Number(held)]));
      } finally {
        file.close();
      }
    },
  };
}

/** A wire to a server that can be cut. */
async function openWire(root: string): Promise<{ readonly port: number; readonly cut: () => void }> {
  const to = Number(new URL(root).port);
  const ends = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.pipe(other);
      one.on('error', () => undefined);
      one.on('close', () => {
        ends.delete(one);
        other.destroy();
      });
    }
  });
  const port = await listening(server);
  const cut = (): void => {
    server.close();
    for (const end of ends) end.destroy();
  };
  return { port, cut };
}

/** Listens on a free port of the loopback, and gives it. */
async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return portOf(server.address());
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('the server has no port');
  return address.port;
}
