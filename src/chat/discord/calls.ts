/**
 * How calls go out to Discord. What discord.js does by itself goes through the connections that Node keeps for all, and makes an object
 * of every header of every answer: half of what an answer costs.
 */
import { STATUS_CODES } from 'node:http';
import { DefaultRestOptions } from 'discord.js';
import type { ResponseLike, RESTOptions } from 'discord.js';
import { Agent, Headers, request } from 'undici';

/** The only headers of an answer that discord.js reads: https://docs.discord.com/developers/topics/rate-limits */
const isRead = (name: string): boolean => name === 'content-type' || name === 'retry-after' || name.startsWith('x-ratelimit-');
/** A connection is kept open so long for the next question: another would cost several ways to Discord and back. */
const KEEP_OPEN = 60_000;

const METHODS = ['POST', 'PUT', 'PATCH'] as const;
const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

/** Makes what discord.js makes its calls with, over connections of its own. Rejects as undici does. */
export function callsOut(): RESTOptions['makeRequest'] {
  const dispatcher = new Agent({ keepAliveTimeout: KEEP_OPEN });
  return async (url, init) => {
    const { body, headers, signal = null } = init;
    const method = METHODS.find((one) => one === init.method);
    // What is rare, such as a file or a question back, goes the usual way.
    if (typeof body !== 'string' || method === undefined) return DefaultRestOptions.makeRequest(url, { ...init, dispatcher });
    return responseOf(
      await request(url, { method, headers: Object.fromEntries(Object.entries(headers ?? {}).filter(isText)), signal, body, dispatcher }),
    );
  };
}

function responseOf({ statusCode, headers: sent, body }: Awaited<ReturnType<typeof request>>): ResponseLike {
  const headers = new Headers();
  for (const [name, value] of Object.entries(sent)) if (typeof value === 'string' && isRead(name)) headers.set(name, value);
  return {
    body,
    arrayBuffer: async () => body.arrayBuffer(),
    json: async () => body.json(),
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
