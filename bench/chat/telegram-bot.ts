/** One bot as a process of its own: Exhibit, or a bare grammY echo. `node telegram-bot.ts exhibit|echo polling|webhook ROOT TOKEN`; says `ready` once it runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bot, webhookCallback } from 'grammy';
import { createEngine } from '../../src/answer/understand/engine.ts';
import { withoutThinkingTwice } from '../../src/chat/desk/understood.ts';
import type { TelegramBot } from '../../src/chat/telegram/bot.ts';
import type { TelegramConfig } from '../../src/config.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { createLog } from '../../src/ops/log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { telegramOn } from '../../src/telegram-on.ts';

const [kind, way, root = '', token = ''] = process.argv.slice(2);
type Handle = Parameters<typeof createServer>[1];

/** Opens a server for a webhook; `handle` may be set later. */
async function openServer(): Promise<{ url: string; listen: (handle: NonNullable<Handle>) => void }> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return { url: `http://127.0.0.1:${address.port}/telegram`, listen: (handle) => void server.on('request', handle) };
}

async function echo(): Promise<void> {
  const bot = new Bot(token, { client: { apiRoot: root } });
  bot.on('message:text', (context) => context.reply(context.msg.text));
  if (way === 'polling') {
    await new Promise<void>((resolve) => {
      void bot.start({ onStart: () => resolve() });
    });
    return;
  }
  const { url, listen } = await openServer();
  await bot.init();
  const handle = webhookCallback(bot, 'http', { secretToken: 'secret' });
  listen((request, response) => void handle(request, response));
  await bot.api.setWebhook(url, { secret_token: 'secret', max_connections: 100 });
}

/** The bot as it is run: over a store on disk, its log on standard error. Only the limits let everything pass, since few ask all. */
function botFor(delivery: TelegramConfig['delivery']): TelegramBot {
  const dossier = loadDossier(process.env['BENCH_DOSSIER'] ?? '');
  const engine = createEngine(dossier);
  const state = mkdtempSync(join(tmpdir(), 'exhibit-bench-'));
  process.once('exit', () => rmSync(state, { recursive: true, force: true }));
  process.once('SIGTERM', () => process.exit());
  const log = createLog({ level: 'warn', to: process.stderr });
  const store = openSqliteStore({ path: join(state, 'exhibit.sqlite'), report: (error, what) => void log.trouble(error, what) });
  return telegramOn({
    dossier,
    understanding: withoutThinkingTwice((question, context) => engine.understand(question, context)),
    language: 'en',
    telegram: { token, api: root, delivery, loginSeconds: 30 },
    store: {
      ...store,
      limit: (rule) => {
        const limit = store.limit(rule);
        return {
          async take(key) {
            await limit.take(key);
            return 'allowed';
          },
        };
      },
    },
    log,
  });
}

async function exhibit(): Promise<void> {
  if (way === 'polling') {
    await botFor({ kind: 'polling' }).start();
    return;
  }
  const { url, listen } = await openServer();
  const bot = botFor({ kind: 'webhook', url, secret: 'secret', port: 0 });
  listen((request, response) => void bot.webhook(request, response));
  await bot.start();
}

await (kind === 'echo' ? echo() : exhibit());
process.stdout.write('ready\n');
