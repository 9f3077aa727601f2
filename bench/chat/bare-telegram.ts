/**
 * The peer: a bare grammY bot. `node bare-telegram.ts ROOT TOKEN [PORT]`: by webhook on PORT where there is one, else by polling.
 * It looks nothing up: it echoes, or, given a file of messages by question, sends those, so that as much goes over the wire as from Exhibit.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';

interface Given {
  readonly text: string;
  readonly more: NonNullable<Parameters<Bot['api']['sendMessage']>[2]>;
}

const [root = '', token = '', port] = process.argv.slice(2);
const file = process.env['BARE_MESSAGES'];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bench itself wrote the file a moment ago
const messages = new Map<string, Given>(file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as [string, Given][]));

const bot = new Bot(token, { client: { apiRoot: root } });
bot.on('message:text', async (context) => {
  const { text } = context.msg;
  const given = messages.get(text);
  return given === undefined ? context.reply(text) : context.reply(given.text, given.more);
});
if (port === undefined) void bot.start();
else {
  await bot.init();
  const handle = webhookCallback(bot, 'http', { secretToken: 'secret' });
  await new Promise<void>((resolve) => {
    createServer((request, response) => void handle(request, response)).listen(Number(port), '127.0.0.1', resolve);
  });
  await bot.api.setWebhook(`http://127.0.0.1:${port}/telegram`, { secret_token: 'secret', max_connections: 100 });
}
