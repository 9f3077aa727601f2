/** A local Discord: REST v10 and the gateway, enough that the real client logs in to it, and as strict as the real one. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { openGateway } from './gateway.ts';
import type { Gateway } from './gateway.ts';
import { countVerdicts } from '../../verdicts.ts';
import type { Judge } from './judge.ts';
import { faultsOf, isJson } from './rules.ts';
import type { Json } from './rules.ts';
import { openRooms } from './rooms.ts';
import type { Rooms } from './rooms.ts';
import { APPLICATION, BOT, messageJson, snowflake } from './world.ts';
import type { Guild } from './world.ts';

/** A call that came. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  /** The names of the files that came with it. */
  readonly files: readonly string[];
}

/** An interaction that was sent out, and what has become of it. */
export interface Pending {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  /** For a press: the message it was pressed on. */
  readonly message: string | undefined;
  acknowledged: boolean;
  deferred: boolean;
  /** The message of the first answer. */
  original: string | undefined;
  /** Discord waits no longer for it. */
  expired: boolean;
  readonly answers: Json[];
}

/**
 * How a call goes wrong: `dropped` before it is read, `done-dropped` after it was done and before its answer; `html` and `done-html` are a
 * 502 of something in between, before and after; `refused` is Discord's own 503; `cut` breaks off in the answer; `silent` is none at all.
 */
export type FaultKind = 'dropped' | 'done-dropped' | 'html' | 'done-html' | 'refused' | 'cut' | 'silent';
export interface Fault {
  readonly fits: RegExp;
  readonly how: FaultKind;
}

export interface LocalDiscord {
  readonly api: string;
  readonly token: string;
  readonly guilds: readonly Guild[];
  readonly gateway: Gateway;
  readonly calls: Call[];
  /** What the rules or the judge found wrong, of all calls. */
  readonly wrong: string[];
  readonly judged: { count: number };
  readonly messages: Map<string, Json>;
  /** Channels, members and what they may do. */
  readonly rooms: Rooms;
  readonly pending: Map<string, Pending>;
  /** The commands as they are registered, by scope. */
  readonly commands: Map<string, readonly Json[]>;
  /** Answers that come instead of the real ones, to the next calls that fit. */
  readonly instead: {
    readonly fits: RegExp;
    readonly status: number;
    readonly body: Json;
    readonly headers?: Readonly<Record<string, string>>;
  }[];
  /** What goes wrong with the next calls that fit, each once. */
  readonly faults: Fault[];
  /** What people have said, by its id: it can be fetched. */
  readonly said: Map<string, Json>;
  /** What `GET /gateway/bot` tells besides the truth. */
  readonly start: { remaining: number; url: string | undefined };
  /** Connections that are open now, those of the gateway included. */
  readonly sockets: ReadonlySet<Socket>;
  /** Discord is away: what was open breaks off, and nothing can be reached until it is back. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  /** Waits until something is as `holds` has it. Throws after fifteen seconds. */
  until<Value>(holds: () => Value | undefined | false): Promise<Value>;
  close(): Promise<void>;
}

export interface LocalOptions {
  readonly guilds: readonly Guild[];
  readonly judge?: Judge | undefined;
  readonly token?: string;
  /** How many shards are recommended. */
  readonly shards?: number;
  /** For measuring: there are no rules and no records, and the first answer to an interaction is handed here, unread, as it comes. */
  readonly bare?: (one: Pending, body: string) => void;
}

const WAIT = 15_000;
const EPHEMERAL = 1 << 6;
/** The faults that keep a call from being done. */
const BEFORE: ReadonlySet<FaultKind> = new Set(['dropped', 'html', 'refused', 'silent']);
const HTML = { 'content-type': 'text/html' };
const JSON_TYPE = { 'content-type': 'application/json' };
const BAD_GATEWAY = '<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>';
/** Where the first answer to an interaction goes. */
const CALLBACK = /^\/api\/v10\/interactions\/\d+\/([^/]+)\/callback(?:\?|$)/u;

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
const fail = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } });
const UNKNOWN_INTERACTION = fail(404, 10_062, 'Unknown interaction');
const UNKNOWN_MESSAGE = fail(404, 10_008, 'Unknown Message');

/** Events, since waiting for each chunk costs more than all else that is done here. */
const textOf = async (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.once('error', reject);
  });

const filesIn = (text: string): string[] =>
  [...text.matchAll(/name="files\[\d+\]"; filename="([^"]+)"/gu)].flatMap(([, name]) => name ?? []);
/** The files that a message shows. */
const shownIn = (body: unknown): string[] =>
  [...(JSON.stringify(body) ?? '').matchAll(/attachment:\/\/([^"]+)/gu)].flatMap(([, name]) => name ?? []);

function jsonIn(text: string): unknown {
  if (text === '') return undefined;
  // With files, the message is one part of several.
  const json = /name="payload_json"[\s\S]*?\r\n\r\n(?<json>[\s\S]*?)\r\n--/u.exec(text)?.groups?.['json'] ?? text;
  return JSON.parse(json);
}

/** A path as one reads it: only what would make another path of it stays encoded. */
const readable = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(decodeURIComponent(part)).replaceAll('%40', '@'))
    .join('/');

/** Opens a local Discord on a free port of this machine. */
export async function openDiscord({
  guilds,
  judge,
  token = 'local.token.of-the-bot',
  shards = 1,
  bare,
}: LocalOptions): Promise<LocalDiscord> {
  const calls: Call[] = [];
  const wrong: string[] = [];
  const judged = { count: 0 };
  const messages = new Map<string, Json>();
  const pending = new Map<string, Pending>();
  const commands = new Map<string, readonly Json[]>();
  const instead: LocalDiscord['instead'] = [];
  const faults: Fault[] = [];
  const said = new Map<string, Json>();
  const start: LocalDiscord['start'] = { remaining: 999, url: undefined };
  const sockets = new Set<Socket>();
  /** What the bot has sent, by its nonce. */
  const nonces = new Map<string, Json>();
  const waiting = new Set<() => void>();

  const http = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      wrong.push(`the local Discord failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      response.writeHead(500).end();
    });
  });
  const listen = async (port: number): Promise<void> =>
    new Promise<void>((resolve) => {
      http.listen(port, '127.0.0.1', resolve);
    });
  http.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listen(0);
  const address = http.address();
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  const host = `127.0.0.1:${address.port}`;
  const gateway = openGateway(http, token, guilds, () => `ws://${host}`);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    if (bare !== undefined) {
      const one = pending.get(CALLBACK.exec(request.url ?? '')?.[1] ?? '');
      if (one !== undefined) {
        bare(one, text);
        response.writeHead(204).end();
        return;
      }
    }
    const url = new URL(request.url ?? '/', `http://${host}`);
    const method = request.method ?? 'GET';
    const path = readable(url.pathname.replace(/^\/api\/v10/u, ''));
    const body = jsonIn(text);
    const files = text.startsWith('--') ? filesIn(text) : [];
    if (shownIn(body).some((name) => !files.includes(name))) wrong.push(`${method} ${path}: a file is shown that did not come along`);
    if (files.some((name) => !shownIn(body).includes(name))) wrong.push(`${method} ${path}: a file came along that is not shown`);
    const place = faults.findIndex(({ fits }) => fits.test(`${method} ${path}`));
    const [{ how } = { how: undefined }] = place < 0 ? [] : faults.splice(place, 1);
    if (how !== undefined && BEFORE.has(how)) {
      calls.push({ method, path, body, files, status: 0 });
      if (how === 'dropped') request.socket.destroy();
      else if (how === 'html') response.writeHead(502, HTML).end(BAD_GATEWAY);
      else if (how === 'refused') response.writeHead(503, JSON_TYPE).end(JSON.stringify({ code: 0, message: '503: Service Unavailable' }));
      waiting.forEach((look) => look());
      return;
    }
    const answer = answerTo(method, path, body, request.headers.authorization, url.searchParams);
    if (bare === undefined) calls.push({ method, path, body, files, status: answer.status });
    if (how !== undefined) {
      if (how === 'done-html') response.writeHead(502, HTML).end(BAD_GATEWAY);
      else if (how === 'done-dropped') request.socket.destroy();
      else
        response
          .writeHead(answer.status === 204 ? 200 : answer.status, { ...JSON_TYPE, 'content-length': '500' })
          .write('{"id":"1', () => request.socket.destroy());
      waiting.forEach((look) => look());
      return;
    }
    response.writeHead(answer.status, { ...(answer.body !== undefined && { 'content-type': 'application/json' }), ...answer.headers });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
    waiting.forEach((look) => look());
  }

  function answerTo(method: string, path: string, body: unknown, authorization: string | undefined, query: URLSearchParams): Answer {
    const place = instead.findIndex(({ fits }) => fits.test(`${method} ${path}`));
    const [other] = place < 0 ? [] : instead.splice(place, 1);
    if (other !== undefined) return other;
    const open = /^\/(?:interactions|webhooks)\//u.test(path);
    if (!open && authorization !== `Bot ${token}`) return fail(401, 0, '401: Unauthorized');
    const found = bare !== undefined ? [] : check(method, path, body);
    if (found.length > 0)
      return {
        status: 400,
        body: { code: 50_035, message: 'Invalid Form Body', errors: { _errors: found.map((message) => ({ code: 'INVALID', message })) } },
      };
    return route(method, path.split('/').slice(1), body, query);
  }

  function check(method: string, path: string, body: unknown): string[] {
    const found = faultsOf(method, path, body);
    if (judge !== undefined && method !== 'GET') {
      judged.count += 1;
      const { ok, errors } = judge(method, path, body);
      if (!ok) found.push(...errors);
    }
    wrong.push(...found.map((fault) => `${method} ${path.replace(/\/[^/]{30,}/gu, '/…')}: ${fault}`));
    return found;
  }

  function route(
    method: string,
    [first, second = '', third = '', fourth, fifth = '']: readonly string[],
    body: unknown,
    query: URLSearchParams,
  ): Answer {
    const data = isJson(body) ? body : {};
    if (first === 'gateway')
      return {
        status: 200,
        body: {
          url: start.url ?? `ws://${host}`,
          shards,
          session_start_limit: { total: 1000, remaining: start.remaining, reset_after: 0, max_concurrency: 16 },
        },
      };
    if (first === 'users' && second === '@me') return { status: 200, body: BOT };
    if (first === 'applications' && method === 'PUT' && Array.isArray(body)) {
      commands.set(third === 'guilds' ? (fourth ?? '') : 'everywhere', body.filter(isJson));
      return {
        status: 200,
        body: body.filter(isJson).map((command) => ({ ...command, id: snowflake(), application_id: APPLICATION, version: snowflake() })),
      };
    }
    if (first === 'interactions' && fourth === 'callback') return acknowledge(third, data, query);
    if (first === 'webhooks') return webhook(method, third, fourth === 'messages' ? fifth : undefined, data);
    const room = rooms.answer({ method, first, second, third, fourth: fourth ?? '', fifth, data, query });
    if (room !== undefined) return room;
    if (first === 'channels' && third === 'messages') {
      if (method === 'POST') return { status: 200, body: sentOnce(second, data) };
      if (method === 'GET') return fetchedFrom(second, fourth ?? '');
      if (method === 'DELETE') return messages.delete(fourth ?? '') ? { status: 204 } : UNKNOWN_MESSAGE;
    }
    return fail(404, 0, `404: ${method} ${[first, second, third, fourth].join('/')}`);
  }

  const rooms = openRooms({ guilds, messages, keep: (channel, data) => sentOnce(channel, data) });

  /** https://docs.discord.com/developers/resources/message#create-message: with `enforce_nonce`, a nonce that is known is the message it came with. */
  function sentOnce(channel: string, data: Json): Json {
    const nonce = data['enforce_nonce'] === true ? String(data['nonce']) : undefined;
    const known = nonces.get(nonce ?? '');
    if (known !== undefined) return known;
    const message = keep(channel, data);
    if (nonce !== undefined) nonces.set(nonce, message);
    return message;
  }

  /** A message as it is fetched: nothing is told of its server. */
  function fetchedFrom(channel: string, id: string): Answer {
    const found = said.get(id) ?? messages.get(id);
    if (found === undefined || found['channel_id'] !== channel) return UNKNOWN_MESSAGE;
    const { guild_id: _guild, member: _member, channel_type: _type, ...message } = found;
    return { status: 200, body: message };
  }

  /** Keeps a message that the bot sent. */
  function keep(channel: string, data: Json, more: Json = {}): Json {
    const id = snowflake();
    const guild = guilds.find((one) => one.channel === channel) ?? rooms.guildOf(channel);
    const reference = isJson(data['message_reference']) ? data['message_reference'] : undefined;
    const message = messageJson({
      id,
      channel_id: channel,
      author: BOT,
      type: reference === undefined ? 0 : 19,
      ...(guild !== undefined && { guild_id: guild.id }),
      ...data,
      ...more,
    });
    messages.set(id, message);
    return message;
  }

  function acknowledge(ticket: string, data: Json, query: URLSearchParams): Answer {
    const one = pending.get(ticket);
    if (one === undefined || one.expired) return UNKNOWN_INTERACTION;
    if (one.acknowledged) return fail(400, 40_060, 'Interaction has already been acknowledged.');
    one.acknowledged = true;
    const content = isJson(data['data']) ? data['data'] : {};
    switch (data['type']) {
      case 4: {
        const message = keep(one.channel, content, { type: 20 });
        one.original = String(message['id']);
        break;
      }
      case 5:
        one.deferred = true;
        one.original = String(keep(one.channel, { flags: Number(content['flags'] ?? 0) | 128 }, { type: 20 })['id']);
        break;
      case 6:
        one.original = one.message;
        break;
      case 7: {
        one.original = one.message;
        const before = messages.get(one.message ?? '');
        if (before === undefined) return UNKNOWN_MESSAGE;
        messages.set(one.message ?? '', { ...before, ...content, flags: Number(before['flags']) | Number(content['flags'] ?? 0) });
        break;
      }
      default:
        break;
    }
    one.answers.push(data);
    if (query.get('with_response') !== 'true') return { status: 204 };
    return {
      status: 200,
      body: { interaction: { id: one.id, type: 2 }, resource: { type: data['type'], message: messages.get(one.original ?? '') } },
    };
  }

  function webhook(method: string, ticket: string, which: string | undefined, data: Json): Answer {
    const one = pending.get(ticket);
    if (one === undefined || !one.acknowledged) return fail(404, 10_015, 'Unknown Webhook');
    const id = which === '@original' ? one.original : which;
    const before = messages.get(id ?? '');
    if (method === 'POST') {
      const message = keep(one.channel, data);
      one.answers.push({ type: 'followup', data: message });
      return { status: 200, body: message };
    }
    if (before === undefined || id === undefined) return UNKNOWN_MESSAGE;
    if (method === 'DELETE') {
      messages.delete(id);
      one.answers.push({ type: 'delete', data: { id } });
      return { status: 204 };
    }
    if (method === 'GET') return { status: 200, body: before };
    // The eyes it is for were decided when it was deferred.
    const message = { ...before, ...data, flags: (Number(before['flags']) & EPHEMERAL) | Number(data['flags'] ?? 0) };
    messages.set(id, message);
    one.answers.push({ type: 'edit', data: message });
    return { status: 200, body: message };
  }

  return {
    api: `http://${host}/api`,
    token,
    guilds,
    gateway,
    calls,
    wrong,
    judged,
    messages,
    rooms,
    pending,
    commands,
    instead,
    faults,
    said,
    start,
    sockets,
    async leave() {
      gateway.breakOff();
      const closed = new Promise<void>((resolve) => {
        http.close(() => resolve());
      });
      http.closeAllConnections();
      await closed;
    },
    comeBack: async () => listen(address.port),
    async until<Value>(holds: () => Value | undefined | false): Promise<Value> {
      const now = holds();
      if (now !== undefined && now !== false) return now;
      return new Promise<Value>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          clearInterval(again);
          reject(new Error(`nothing came of it; what was wrong so far: ${wrong.join('; ')}`));
        }, WAIT);
        const look = (): void => {
          const value = holds();
          if (value === undefined || value === false) return;
          clearTimeout(timer);
          clearInterval(again);
          waiting.delete(look);
          resolve(value);
        };
        const again = setInterval(look, 20);
        waiting.add(look);
      });
    },
    async close() {
      if (http.listening) countVerdicts({ platform: 'Discord', judged: judged.count });
      gateway.close();
      http.closeAllConnections();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
      });
    },
  };
}
