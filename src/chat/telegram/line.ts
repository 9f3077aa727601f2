/** The line to the Bot API for what every answer needs: over connections that stay open, at a third of the cost of grammY's own client. */
import { HttpError } from 'grammy';
import type { Transformer } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import { Pool } from 'undici';

/** An open line. */
export interface Line {
  /** Makes the calls of an `Api` go over the line. */
  readonly transformer: Transformer;
  /** Hangs up; `at once`, or when the calls under way are answered. */
  readonly close: (how: 'at once' | 'in order') => Promise<void>;
}

/** The methods that go over it: none of them ever sends a file. */
const LIGHT: ReadonlySet<string> = new Set([
  'sendMessage',
  'editMessageText',
  'editMessageReplyMarkup',
  'deleteMessage',
  'answerCallbackQuery',
  'answerInlineQuery',
]);
const TELEGRAM = 'https://api.telegram.org';
/** So many calls are made side by side; more wait. */
const MOST_CONNECTIONS = 100;
/** How long a connection is kept for the next call where the server does not say, in milliseconds. */
const KEPT = 20_000;

/** Opens a line of so many connections to the server at `apiRoot`, or to Telegram's own; no call may take longer than `seconds`. A call rejects with grammY's HttpError where there is no answer. */
export function openLine(token: string, apiRoot: string = TELEGRAM, seconds = 60, connections = MOST_CONNECTIONS): Line {
  const { origin, pathname } = new URL(apiRoot);
  const path = `${pathname.replace(/\/$/u, '')}/bot${token}/`;
  const longest = seconds * 1000;
  const pool = new Pool(origin, {
    connections,
    keepAliveTimeout: KEPT,
    headersTimeout: longest,
    bodyTimeout: longest,
  });
  const headers = { 'content-type': 'application/json' };
  const call = async (method: string, payload: unknown): Promise<unknown> => {
    try {
      const { body } = await pool.request({ method: 'POST', path: `${path}${method}`, headers, body: JSON.stringify(payload) });
      return await body.json();
    } catch (error) {
      // What undici says of a failure holds neither the path nor the token in it.
      throw new HttpError(`Network request for '${method}' failed!`, error);
    }
  };
  return {
    transformer: async (previous, method, payload, signal) => {
      if (!LIGHT.has(method) || signal !== undefined) return previous(method, payload, signal);
      const answer = await call(method, payload);
      if (!isResponse<Awaited<ReturnType<typeof previous<typeof method>>> extends ApiResponse<infer Result> ? Result : never>(answer))
        throw new HttpError(`Network request for '${method}' failed!`, answer);
      return answer;
    },
    close: async (how) => {
      if (!pool.closed && !pool.destroyed) await (how === 'in order' ? pool.close() : pool.destroy());
    },
  };
}

/** Whoever answers there is Telegram, and its answers are what its types say: https://core.telegram.org/bots/api#making-requests */
const isResponse = <Result>(answer: unknown): answer is ApiResponse<Result> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
