import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callsOut } from '../../../src/chat/discord/calls.ts';

interface Heard {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const heard: Heard[] = [];
let answers: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    heard.push({ method: request.method, headers: request.headers, body });
    const answer = answers.shift() ?? { status: 204, headers: {}, body: '' };
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
});
let rest = new REST();
let calls = callsOut();
const sockets = new Set<Socket>();
let most = 0;
server.on('connection', (socket) => {
  sockets.add(socket);
  most = Math.max(most, sockets.size);
  socket.once('close', () => sockets.delete(socket));
});
/** Makes the client with a way out of its own. */
function open(options: Parameters<typeof callsOut>[0] = {}): void {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  calls = callsOut(options);
  rest = new REST({ api: `http://127.0.0.1:${address.port}/api`, makeRequest: calls.makeRequest, retries: 1 }).setToken('a.bot.token');
}

beforeEach(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  open();
});
afterEach(async () => {
  await calls.close();
  heard.length = 0;
  most = 0;
  answers = [];
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

describe('a call', () => {
  test('goes out with its body and headers, and comes back read', async () => {
    answers = [{ status: 200, headers: { 'content-type': 'application/json' }, body: '{"id":"微软"}' }];
    expect(await rest.post('/channels/100000000000000001/messages', { body: { content: '问' } })).toEqual({ id: '微软' });
    const [{ method, headers, body } = expect.fail('nothing was heard')] = heard;
    expect({ method, body: JSON.parse(body) }).toEqual({ method: 'POST', body: { content: '问' } });
    expect(headers).toMatchObject({ authorization: 'Bot a.bot.token', 'content-type': 'application/json' });
  });

  test('with a file goes out in parts, as discord.js has it', async () => {
    await rest.post('/channels/100000000000000001/messages', { body: { content: 'x' }, files: [{ name: 'a.txt', data: 'inside' }] });
    expect(heard[0]?.headers['content-type']).toContain('multipart/form-data');
    expect(heard[0]?.body).toContain('inside');
  });

  test('that Discord limits waits as told, and is made again', async () => {
    const limited = { status: 429, headers: { 'content-type': 'application/json', 'retry-after': '0.2' }, body: '{"retry_after":0.2}' };
    answers = [limited];
    const start = performance.now();
    await rest.post('/interactions/100000000000000001/token/callback', { body: {}, auth: false });
    expect(performance.now() - start).toBeGreaterThan(195);
    expect(heard).toHaveLength(2);
  });

  test('after the last of a bucket waits until that is full again', async () => {
    const last = { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '0.2', 'x-ratelimit-bucket': 'b' };
    // The first only tells which bucket it is.
    answers = [1, 2].map(() => ({ status: 204, headers: last, body: '' }));
    const start = performance.now();
    for (let call = 0; call < 3; call++) await rest.post('/channels/100000000000000001/messages', { body: {} });
    expect(performance.now() - start).toBeGreaterThan(195);
  });

  test('that fails at Discord is made again; one that Discord refuses says its code', async () => {
    answers = [{ status: 502, headers: {}, body: '' }];
    await rest.patch('/webhooks/100000000000000001/token/messages/@original', { body: {}, auth: false });
    expect(heard).toHaveLength(2);
    answers = [{ status: 404, headers: { 'content-type': 'application/json' }, body: '{"code":10062,"message":"Unknown interaction"}' }];
    await expect(rest.post('/interactions/1/t/callback', { body: {} })).rejects.toMatchObject({ code: 10_062, status: 404 });
  });
});

describe('many calls at once', () => {
  test('share as many connections as there may be, and all are made', async () => {
    open({ connections: 3 });
    await Promise.all(
      Array.from({ length: 60 }, async (_, call) => rest.post(`/interactions/1/token-${call}/callback`, { body: {}, auth: false })),
    );
    expect(heard).toHaveLength(60);
    expect(most).toBe(3);
  });

  test('are not held up by answers that nobody reads', async () => {
    open({ connections: 1 });
    const page = 'x'.repeat(500_000);
    answers = [
      { status: 502, headers: { 'content-type': 'text/html' }, body: page },
      { status: 429, headers: { 'content-type': 'application/json', 'retry-after': '0.01' }, body: JSON.stringify({ page }) },
    ];
    await rest.post('/interactions/1/one/callback', { body: {}, auth: false });
    await rest.get('/users/@me');
    expect(heard.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST', 'GET']);
  });

  test('leave no connection behind', async () => {
    await Promise.all(Array.from({ length: 20 }, async () => rest.get('/users/@me')));
    expect(sockets.size).toBeGreaterThan(0);
    await calls.close();
    await expect.poll(() => sockets.size).toBe(0);
  });
});

describe('a refusal', () => {
  test('of the bot’s token is told; one of an interaction’s is not', async () => {
    let refused = 0;
    open({ refused: () => (refused += 1) });
    const unauthorized = { status: 401, headers: { 'content-type': 'application/json' }, body: '{"code":0,"message":"401: Unauthorized"}' };
    answers = [unauthorized, unauthorized];
    await expect(rest.post('/interactions/1/token/callback', { body: {}, auth: false })).rejects.toMatchObject({ status: 401 });
    expect(refused).toBe(0);
    await expect(rest.get('/users/@me')).rejects.toMatchObject({ status: 401 });
    expect(refused).toBe(1);
  });

  test.each([
    ['no JSON', 'no JSON'],
    ['half of it', '{"code":1'],
    ['a word', '"no"'],
    ['nothing', 'null'],
  ])('that says %s is one by its status', async (_, body) => {
    answers = [{ status: 403, headers: { 'content-type': 'application/json' }, body }];
    await expect(rest.get('/users/@me')).rejects.toMatchObject({ name: expect.stringContaining('DiscordAPIError'), status: 403 });
  });
});
