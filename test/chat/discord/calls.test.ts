import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
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

beforeEach(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  rest = new REST({ api: `http://127.0.0.1:${address.port}/api`, makeRequest: callsOut().makeRequest, retries: 1 }).setToken('a.bot.token');
});
afterEach(async () => {
  heard.length = 0;
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
