/** One bot as a process of its own: Exhibit, or a bare grammY echo. `node telegram-bot.ts exhibit|echo polling|webhook ROOT TOKEN`; says `ready` once it runs. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot, webhookCallback } from 'grammy';
import { commands } from '../../commands/index.ts';
import { processMemory } from '../../commands/memory.ts';
import { createEngine } from '../../src/answer/understand/engine.ts';
import { fold, foldTerm } from '../../src/answer/understand/fold.ts';
import { createTelegramBot } from '../../src/chat/telegram/bot.ts';
import type { Delivery, TelegramParts } from '../../src/chat/telegram/parts.ts';
import { loadDossier } from '../../src/dossier/load.ts';

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

/** Parts that keep everything in memory, and allow everything. */
function partsFor(delivery: Delivery): TelegramParts {
  const dossier = loadDossier(process.env['BENCH_DOSSIER'] ?? '');
  const kept = new Map<string, string>();
  const claimed = new Set<string>();
  const plans = new Map<string, NonNullable<Awaited<ReturnType<TelegramParts['plans']['last']>>>>();
  return {
    token,
    apiRoot: root,
    delivery,
    commands,
    context: { dossier, understanding: createEngine(dossier), language: 'en', fold: foldTerm, memory: processMemory(), moderator: false },
    languageOf: (text) => fold(text).language,
    settings: { ofPerson: () => Promise.resolve({}), ofChat: () => Promise.resolve({}) },
    plans: {
      last: ({ person, chat }) => Promise.resolve(plans.get(`${person}/${chat}`)),
      keep: ({ person, chat }, plan) => Promise.resolve(void plans.set(`${person}/${chat}`, plan)),
    },
    take: () => Promise.resolve('go'),
    vote: () => Promise.resolve(),
    kept: { get: (key) => Promise.resolve(kept.get(key)), set: (key, value) => Promise.resolve(void kept.set(key, value)) },
    claim: (key) => {
      const first = !claimed.has(key);
      claimed.add(key);
      return Promise.resolve(first);
    },
    chats: { moved: () => Promise.resolve(), left: () => Promise.resolve() },
    log: {
      info: () => undefined,
      warn: () => undefined,
      fault: (event, error) => {
        process.stderr.write(`${event}: ${String(error)}\n`);
        return 'bench';
      },
    },
    now: () => Date.now(),
  };
}

async function exhibit(): Promise<void> {
  if (way === 'polling') {
    await createTelegramBot(partsFor({ kind: 'polling' })).start();
    return;
  }
  const { url, listen } = await openServer();
  const bot = createTelegramBot(partsFor({ kind: 'webhook', url, secret: 'secret' }));
  listen((request, response) => void bot.webhook(request, response));
  await bot.start();
}

await (kind === 'echo' ? echo() : exhibit());
process.stdout.write('ready\n');
