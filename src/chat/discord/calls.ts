/**
 * How calls go out to Discord. What discord.js does by itself goes through the connections that Node keeps for all, as many as there are
 * calls, makes an object of every header of every answer, which is half of what an answer costs, and leaves the answers unread that it
 * tries again after, which holds their connections.
 */
import { STATUS_CODES } from 'node:http';
import { DefaultRestOptions } from 'discord.js';
import type { ResponseLike, RESTOptions } from 'discord.js';
import { Agent, Headers, request } from 'undici';

/** The only headers of an answer that discord.js reads: https://docs.discord.com/developers/topics/rate-limits */
const isRead = (name: string): boolean => name === 'content-type' || name === 'retry-after' || name.startsWith('x-ratelimit-');
/** A connection is kept open so long for the next question: another would cost several ways to Discord and back. */
const KEEP_OPEN = 60_000;
/** In milliseconds; the time of a call as a whole is given with it. */
const WITHIN = { connect: 3000, body: 5000 } as const;
/** So many connections at most where nothing else is said: each is a file descriptor. */
const CONNECTIONS = 64;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

export interface CallsOptions {
  /** Most connections at once; what is more waits for one to be free. */
  readonly connections?: number | undefined;
  /** Told when Discord refuses the bot's token: discord.js forgets it then, and every call after it fails. */
  readonly refused?: () => void;
}

export interface Calls {
  /** Makes what discord.js makes its calls with. Rejects as undici does. */
  readonly makeRequest: RESTOptions['makeRequest'];
  /** Breaks off what is under way and closes the connections. */
  close(): Promise<void>;
}

/** Opens the way out, over connections of its own. */
export function callsOut({ connections = CONNECTIONS, refused = () => undefined }: CallsOptions = {}): Calls {
  const dispatcher = new Agent({
    connections,
    keepAliveTimeout: KEEP_OPEN,
    connect: { timeout: WITHIN.connect },
    bodyTimeout: WITHIN.body,
  });
  const send: RESTOptions['makeRequest'] = async (url, init) => {
    const { body, headers, signal = null } = init;
    const method = METHODS.find((one) => one === init.method);
    // What is rare, such as a file, goes the usual way.
    if ((typeof body !== 'string' && body !== null && body !== undefined) || method === undefined)
      return DefaultRestOptions.makeRequest(url, { ...init, dispatcher });
    const all = Object.fromEntries(Object.entries(headers ?? {}).filter(isText));
    return responseOf(await request(url, { method, headers: all, signal, body: body ?? null, dispatcher }));
  };
  return {
    async makeRequest(url, init) {
      const response = await send(url, init);
      if (response.status === 401 && 'Authorization' in (init.headers ?? {})) refused();
      return response;
    },
    close: async () => dispatcher.destroy(),
  };
}

function responseOf({ statusCode, headers: sent, body }: Awaited<ReturnType<typeof request>>): ResponseLike {
  const headers = new Headers();
  for (const [name, value] of Object.entries(sent)) if (typeof value === 'string' && isRead(name)) headers.set(name, value);
  // Of these discord.js reads the status and the headers alone.
  if (statusCode === 429 || statusCode >= 500) body.dump().catch(() => undefined);
  return {
    body,
    arrayBuffer: async () => body.arrayBuffer(),
    json: async () => (statusCode >= 400 ? refusalIn(body) : body.json()),
    text: async () => body.text(),
    get bodyUsed() {
      return body.bodyUsed;
    },
    headers,
    status: statusCode,
    statusText: STATUS_CODES[statusCode] ?? '',
    ok: statusCode >= 200 && statusCode < 300,
  };
}

/** What Discord says against a call; discord.js takes it for an object, whatever it is. */
async function refusalIn(body: { json(): Promise<unknown> }): Promise<unknown> {
  try {
    const told = await body.json();
    if (typeof told === 'object' && told !== null) return told;
  } catch {
    // It broke off or is no JSON: the status says enough.
  }
  return { code: 0, message: 'no reason given' };
}
