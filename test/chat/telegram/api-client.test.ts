/** The client of the Bot API, as grammY's own calls meet it. */
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { inspect } from 'node:util';
import { Api, InputFile } from 'grammy';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openApiClient } from '../../../src/chat/telegram/api-client.ts';
import { retrying } from '../../../src/chat/telegram/transformers.ts';
import { openHouse, until } from './house.ts';

describe('when the server fails for good', () => {
  test('the token stays out of what is logged', async () => {
    const house = await openHouse();
    const { telegram, alone, ann, memory, bot } = house;
    telegram.trouble({ method: 'sendMessage', times: 1000, refusal: 'hang up' });
    telegram.say(alone, ann, 'When is the trial?');
    await until(() => expect(telegram.calls.some(({ method }) => method === 'sendMessage')).toBe(true));
    memory.now += 20 * 60_000;
    await until(() => expect(memory.faults).toHaveLength(1));
    expect(inspect(memory.faults.splice(0), { depth: 9, showHidden: true })).not.toContain(bot.token);
    await house.close();
  });
});

describe('an upload', () => {
  /** A server whose first answers go wrong, and grammY's own calls to it. */
  async function open(...first: readonly RequestListener[]) {
    const bodies: string[] = [];
    const wrong = [...first];
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        bodies.push(Buffer.concat(parts).toString());
        const listener = wrong.shift() ?? ((_request, answer) => void answer.end('{"ok":true,"result":{"message_id":7}}'));
        listener(request, response);
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new TypeError('no port');
    const apiRoot = `http://127.0.0.1:${address.port}`;
    const client = openApiClient({ token: '1:x', apiRoot, attempt: 200 });
    const api = new Api('1:x', { apiRoot });
    api.config.use(client.transformer, retrying({ signal: new AbortController().signal, clock: () => performance.now() }));
    onTestFinished(async () => {
      await client.close();
      server.closeAllConnections();
      server.close();
    });
    return { api, bodies };
  }

  test('is tried again like any other call, whatever goes wrong', async () => {
    const { api, bodies } = await open(
      (request) => void request.socket.destroy(),
      (_request, response) => void response.writeHead(502).end('<html>'),
      () => undefined,
    );
    const sent = await api.sendPhoto(1, new InputFile(Buffer.from('a picture')));
    expect(sent.message_id).toBe(7);
    expect(bodies.map((body) => body.includes('a picture'))).toEqual([true, true, true, true]);
  });

  test('that is refused is refused at once', async () => {
    const { api, bodies } = await open(
      (_request, response) => void response.writeHead(400).end('{"ok":false,"error_code":400,"description":"Bad Request: no"}'),
    );
    await expect(api.sendPhoto(1, new InputFile(Buffer.from('a picture')))).rejects.toMatchObject({ error_code: 400 });
    expect(bodies).toHaveLength(1);
  });
});
