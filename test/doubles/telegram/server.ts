/** The local Bot API over HTTP: what real grammY talks to when its `apiRoot` points here. */
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { countVerdicts } from '../../verdicts.ts';
import { METHODS } from './methods.ts';
import { Refusal, badRequest } from './refusal.ts';
import { liveIn, ownRules, schemaJudge } from './rules.ts';
import type { BotState, World } from './world.ts';

/** A call as it was made and answered; without a status while it is not. */
export interface Recorded {
  readonly bot: string;
  readonly method: string;
  readonly body: unknown;
  status: number | undefined;
  description: string | undefined;
}

/** How a call goes wrong besides being refused. */
export type Mishap =
  /** The connection breaks before anything is done. */
  | 'hang up'
  /** Nothing is done, and nothing comes back for as long as the caller waits. */
  | 'silence'
  /** Something in between answers for the server. */
  | 'an HTML page'
  /** It is done, and the connection breaks in the middle of the answer. */
  | 'cut short'
  /** It is done, and the answer never comes. */
  | 'lost answer';

/** Something that the server does instead of answering, for the next calls of a method. */
export interface Trouble {
  readonly method: string;
  readonly times: number;
  readonly refusal: Refusal | Mishap;
  /** Only for calls about this chat. */
  readonly chat?: number;
  /** So many calls go well before. */
  readonly after?: number;
}

export interface ApiServer {
  /** What grammY takes as `apiRoot`. */
  readonly root: string;
  readonly calls: readonly Recorded[];
  /** What broke a rule, call by call. */
  readonly faults: string[];
  /** How many calls the platform's own schema was asked about; 0 where it is not at hand. */
  readonly judged: () => number;
  /** Makes calls go wrong; returns what ends that. */
  readonly trouble: (trouble: Trouble) => () => void;
  /** How often updates were asked for. */
  readonly polls: () => number;
  readonly close: () => Promise<void>;
}

/** Calls that tell nothing about what the bot does. */
const UNRECORDED: ReadonlySet<string> = new Set(['getUpdates']);

export interface ServeOptions {
  /** Off leaves out rules and records, for measuring speed. */
  readonly judging?: boolean;
  /** How far away the server is, in milliseconds for a call. */
  readonly latency?: number;
  /** Told of each call before it is answered. */
  readonly onCall?: (method: string, body: Readonly<Record<string, unknown>>) => void;
}

/** Serves a world on a free port of the loopback. */
export async function serve(world: World, { judging = true, latency = 0, onCall }: ServeOptions = {}): Promise<ApiServer> {
  const judge = judging ? await schemaJudge() : undefined;
  const calls: Recorded[] = [];
  const faults: string[] = [];
  const troubles: (Omit<Trouble, 'times' | 'after'> & { left: number; well: number })[] = [];
  const troubleFor = (method: string, body: unknown): Trouble['refusal'] | undefined => {
    const chat = isRecord(body) ? Number(body['chat_id']) : undefined;
    const found = troubles.find((one) => one.method === method && one.left > 0 && (one.chat === undefined || one.chat === chat));
    if (found === undefined) return undefined;
    found.well -= 1;
    if (found.well >= 0) return undefined;
    found.left -= 1;
    return found.refusal;
  };
  let judged = 0;
  let polls = 0;

  const weigh = (bot: BotState, method: string, body: unknown): void => {
    if (judge !== undefined) judged += 1;
    const found = [...(judge?.(method, body) ?? []), ...ownRules(method, body), ...liveIn(body, bot.user.username, commandsOf(bot))];
    faults.push(...found.map((fault) => `${method}: ${fault} in ${JSON.stringify(body).slice(0, 600)}`));
  };

  const answer = async (bot: BotState, method: string, body: unknown, gone: AbortSignal): Promise<unknown> => {
    const handler = METHODS[method];
    if (handler === undefined) throw new Refusal(404, 'Not Found: method not found');
    if (judging) weigh(bot, method, body);
    try {
      return await handler({ world, bot, body, gone });
    } catch (error) {
      if (
        error instanceof Refusal &&
        /can't parse|too long|TOO_LONG|(?:BUTTON_DATA|COMMAND|DESCRIPTION)_INVALID|TOO_MUCH|DUPLICATE|empty/u.test(error.message) &&
        judging
      )
        faults.push(`${method}: ${error.message} in ${JSON.stringify(body).slice(0, 600)}`);
      throw error;
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)/u.exec(request.url ?? '') ?? [];
    const body = await bodyOf(request);
    const record: Recorded = { bot: token, method, body, status: undefined, description: undefined };
    if (onCall !== undefined && isRecord(body)) onCall(method, body);
    if (method === 'getUpdates') polls += 1;
    if (judging && !UNRECORDED.has(method)) calls.push(record);
    let status = 200;
    let sent: unknown;
    const trouble = troubleFor(method, body);
    try {
      if (!/^\d+:[\w-]{35}$/u.test(token)) throw new Refusal(404, 'Not Found');
      const bot = world.bots.get(token);
      if (bot === undefined) throw new Refusal(401, 'Unauthorized');
      switch (trouble) {
        case 'hang up':
          return void request.socket.destroy();
        case 'silence':
          return;
        case 'an HTML page':
          return void response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body><h1>502 Bad Gateway</h1></body></html>');
        case 'cut short':
        case 'lost answer':
        case undefined:
          break;
        default:
          throw trouble;
      }
      sent = { ok: true, result: await answer(bot, method, body, gone.signal) };
      if (trouble === 'cut short') cutShort(response, JSON.stringify(sent));
      if (trouble !== undefined) return;
    } catch (error) {
      const refusal = error instanceof Refusal ? error : badRequest(error instanceof Error ? error.message : String(error));
      status = refusal.code;
      record.description = refusal.message;
      sent = {
        ok: false,
        error_code: status,
        description: refusal.message,
        ...(refusal.parameters !== undefined && { parameters: refusal.parameters }),
      };
    }
    record.status = status;
    if (latency > 0) await setTimeout(latency);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(sent));
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  // As long as Telegram's own: a bot that is idle for some seconds finds its connections again.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    root: `http://127.0.0.1:${portOf(server.address())}`,
    calls,
    faults,
    judged: () => judged,
    polls: () => polls,
    trouble: ({ times, after = 0, ...one }) => {
      const trouble = { ...one, left: times, well: after };
      troubles.push(trouble);
      return () => void (trouble.left = 0);
    },
    close: async () => {
      if (server.listening) countVerdicts({ platform: 'Telegram', judged });
      for (const bot of world.bots.values()) bot.queue.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** The commands that a bot has menus for, up to a hyphen that our words have in place of the underscore; and the one that every bot has. */
const commandsOf = ({ menus }: BotState): string[] => [
  'start',
  ...[...menus.values()].flat().flatMap(({ command }) => [command, command.replace(/_.*$/u, '')]),
];

/** Sends the first half of an answer. */
function cutShort(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('the server has no port');
  return address.port;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) if (part instanceof Buffer) parts.push(part);
  const whole = Buffer.concat(parts);
  const boundary = /boundary=(?<boundary>\S+)/u.exec(request.headers['content-type'] ?? '')?.groups?.['boundary'];
  // One character a byte, so that nothing of a file is lost.
  if (boundary !== undefined) return partsIn(whole.toString('latin1'), boundary);
  const text = whole.toString();
  return text === '' ? {} : JSON.parse(text);
}

/** Texts whose value looks like something else stay texts. */
const TEXTS: ReadonlySet<string> = new Set(['caption', 'text', 'photo', 'parse_mode']);

/** A form with files, as https://core.telegram.org/bots/api#sending-files has it: what it holds, and of each file how long it is. */
function partsIn(text: string, boundary: string): Readonly<Record<string, unknown>> {
  const files: Record<string, number> = {};
  const body: Record<string, unknown> = {};
  for (const part of text.split(`--${boundary}`)) {
    const {
      name,
      file,
      value = '',
    } = /name="(?<name>[^"]+)"(?:;\s*filename="?(?<file>[^"\r;]+)"?)?[^]*?\r\n\r\n(?<value>[^]*)\r\n$/u.exec(part)?.groups ?? {};
    if (name === undefined) continue;
    const read = Buffer.from(value, 'latin1').toString();
    if (file !== undefined) files[name] = value.length;
    else body[name] = TEXTS.has(name) || !/^[\d{[tf-]/u.test(read) ? read : JSON.parse(read);
  }
  const uploads = JSON.stringify(body).matchAll(/attach:\/\/([\w-]+)/gu);
  for (const [, name = ''] of uploads) if ((files[name] ?? 0) < 1) throw badRequest(`there is no file ${name}`);
  return body;
}
