/** The HTTP server, with whatever anybody may send to it over a bare connection. */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { fc, test as property } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openHttp } from '../../src/ops/http.ts';
import type { Handler, HttpOptions, HttpServer } from '../../src/ops/http.ts';

const fine: Handler = async (_, response) => void response.writeHead(200).end('fine');
const NEVER = Promise.withResolvers<undefined>().promise;
const PATHS: Readonly<Record<string, Handler>> = {
  '/fine': fine,
  '/throws': () => {
    throw new Error('at once');
  },
  '/rejects': async () => {
    await Promise.resolve();
    throw new Error('later');
  },
  '/half': async (_, response) => {
    response.writeHead(200).write('half of it');
    await Promise.resolve();
    throw new Error('in the middle');
  },
  '/body': async (request, response) => {
    let size = 0;
    for await (const part of request) size += part instanceof Buffer ? part.length : 0;
    response.writeHead(200).end(String(size));
  },
  '/never': async () => NEVER,
};
/** Short ones, so that no test waits; a client that is slow here is slow by far. */
const SHORT = { headers: 300, request: 400, idle: 500, look: 50 };

async function open(more: Partial<HttpOptions> = {}): Promise<{ server: HttpServer; reports: unknown[] }> {
  const reports: unknown[] = [];
  const server = await openHttp({ port: 0, paths: PATHS, report: (error) => void reports.push(error), times: SHORT, ...more });
  return { server, reports };
}

/** A bare connection: what was sent back so far, and its end. */
function talk(port: number): { socket: Socket; got: () => string; ended: Promise<void> } {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (part: Buffer) => (text += part.toString('latin1')));
  socket.on('error', () => socket.destroy());
  const ended = new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
  });
  return { socket, got: () => text, ended };
}

/** Sends the bytes, and comes to all that was answered once the connection is closed. */
async function send(port: number, bytes: string | Uint8Array): Promise<string> {
  const { socket, got, ended } = talk(port);
  socket.write(bytes);
  await ended;
  return got();
}

const status = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1]);
const get = (target: string, more = ''): string => `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${more}\r\n`;

const CASES: readonly (readonly [bytes: string, wanted: number])[] = [
  [get('/fine'), 200],
  [get('/fine?a=b'), 200],
  [get('/fine?//#x'), 200],
  [get('http://elsewhere/fine'), 200],
  ['GET /fine HTTP/1.0\r\n\r\n', 200],
  [get('//'), 404],
  ['GET // HTTP/1.1\r\n\r\n', 404],
  [get('//%00'), 404],
  [get('/%00'), 404],
  [get('/%'), 404],
  [get('/constructor'), 404],
  [get('/__proto__'), 404],
  [get('http://['), 400],
  [get('http://'), 400],
  [get('https://user:word@host:99999/fine'), 400],
  [get('ftp://host/fine'), 400],
  [get('fine'), 400],
  ['OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ['CONNECT elsewhere:443 HTTP/1.1\r\nHost: elsewhere:443\r\n\r\n', 405],
  ['CONNECT // HTTP/1.1\r\n\r\n', 405],
  [get('/nowhere', 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\n'), 404],
  ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['hello\r\n\r\n', 400],
  ['GET\r\n\r\n', 400],
  ['GET /fine HTTP/9.9\r\nHost: a\r\n\r\n', 400],
  [get('/fine', 'no colon here\r\n'), 400],
  [get('/body', 'Content-Length: 3\r\nContent-Length: 4\r\n'), 400],
  [get('/body', 'Content-Length: -1\r\n'), 400],
  [get('/fine', `Long: ${'x'.repeat(20_000)}\r\n`), 431],
  [get(`/${'x'.repeat(20_000)}`), 431],
  ['\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001', 400],
  [get('/throws'), 500],
  [get('/rejects'), 500],
];

describe('whatever is sent', () => {
  let server: HttpServer;
  let reports: unknown[];
  // So few connections that one which is not closed would be missed.
  beforeAll(async () => ({ server, reports } = await open({ connections: 4 })));
  afterAll(async () => server.close());
  const alive = async (): Promise<void> => expect(await send(server.port, get('/fine'))).toContain('fine');

  test.each(CASES.map(([bytes, wanted]) => ({ name: JSON.stringify(bytes.slice(0, 60)), bytes, wanted })))(
    '$name is answered with $wanted',
    async ({ bytes, wanted }) => {
      expect(status(await send(server.port, bytes))).toBe(wanted);
      await alive();
    },
  );

  test('a handler that fails in the middle of its answer closes the connection', async () => {
    expect(await send(server.port, get('/half'))).not.toMatch(/0\r\n\r\n$/u);
    await alive();
  });

  test('what a handler throws is told, and what a client does is not', async () => {
    const before = reports.length;
    await send(server.port, 'hello\r\n\r\n');
    await send(server.port, get('/throws'));
    expect(reports.slice(before)).toEqual([new Error('at once')]);
  });

  test.each([
    ['nothing', '', '', 408],
    ['half a request line', 'GET /fi', '', 408],
    ['headers that never end', 'GET /fine HTTP/1.1\r\nHost: a\r\n', 'X: y\r\n', 408],
    ['a body that never ends', 'POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n', 'x', 408],
    ['a chunked body that never ends', 'POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\nx\r\n', 408],
  ])('who sends %s is closed in time', async (_, first, again, wanted) => {
    const { socket, got, ended } = talk(server.port);
    socket.write(first);
    const drip = setInterval(() => void (again !== '' && socket.writable && socket.write(again)), 20);
    await ended;
    clearInterval(drip);
    expect(status(got())).toBe(wanted);
    await alive();
  });

  test('who waits for an answer that never comes is closed in time', async () => {
    expect(await send(server.port, get('/never'))).toBe('');
    await alive();
  });

  test.each([
    '',
    'GET /fi',
    'POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc',
    get('/never'),
    'CONNECT a:1 HTTP/1.1\r\n\r\n',
  ])('who goes in the middle of %j takes nothing along', async (bytes) => {
    const before = reports.length;
    const { socket, ended } = talk(server.port);
    socket.write(bytes, () => socket.resetAndDestroy());
    await ended;
    await alive();
    // A body that was cut short is an error of the handler's own reading: told, and no more.
    expect(reports.length - before).toBeLessThanOrEqual(1);
  });

  const line = fc
    .tuple(
      fc.constantFrom('GET', 'POST', 'CONNECT', 'HEAD', 'OPTIONS', 'get', ''),
      fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('//', '*', '/fine', '/body', 'http://[', '//%00', '\\', '/..')),
      fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP', ''),
      fc.string(),
    )
    .map(([method, target, version, rest]) => Buffer.from(`${method} ${target} ${version}\r\n${rest}\r\n\r\n`));
  property.prop(
    [
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
        line,
      ),
    ],
    { numRuns: 300 },
  )('any bytes are answered or closed, and the next one is served', async (bytes) => {
    const { socket, got, ended } = talk(server.port);
    socket.end(bytes);
    await ended;
    expect(got()).toMatch(/^(?:HTTP\/1\.[01] \d{3} |$)/u);
    await alive();
  });
});

describe('connections', () => {
  test('are so many at most, and others are taken once these are gone', async () => {
    const { server } = await open({ connections: 3 });
    onTestFinished(async () => server.close());
    const held = [1, 2, 3].map(() => talk(server.port));
    await Promise.all(held.map(async ({ socket }) => once(socket, 'connect')));
    expect(await send(server.port, get('/fine'))).toBe('');
    held.forEach(({ socket }) => socket.destroy());
    await Promise.all(held.map(async ({ ended }) => ended));
    await expect.poll(async () => send(server.port, get('/fine'))).toContain('fine');
  });

  test('do not hold up the end', async () => {
    const { server } = await open({ times: { ...SHORT, request: 60_000, idle: 60_000 } });
    const { socket, ended } = talk(server.port);
    await once(socket, 'connect');
    socket.write(get('/never'));
    await server.close();
    expect(await ended).toBeUndefined();
  });

  test('a port that is taken is told', async () => {
    const { server } = await open();
    onTestFinished(async () => server.close());
    await expect(open({ port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
