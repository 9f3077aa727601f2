/** The HTTP client of the Bot API: connections that stay open, at a third of the cost of grammY's own, and a limit to how long a call may take. */
import { HttpError, InputFile } from 'grammy';
import type { Transformer } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import { Pool } from 'undici';
import type { Dispatcher } from 'undici';
import { callSignal } from './call-signal.ts';
import { Unacknowledged } from './failure.ts';

export interface ApiClient {
  /**
   * Makes the calls of an `Api` go over this client; those with a file in them go on over grammY's own, within a limit too. A call rejects
   * with grammY's HttpError where no answer came in time, and with Unacknowledged where the message was sent and the answer was cut short.
   */
  readonly transformer: Transformer;
  /** Hangs up at once: calls under way reject. */
  readonly close: () => Promise<void>;
}

export interface ApiClientOptions {
  readonly token: string;
  /** The Bot API's address where it is not Telegram's own. */
  readonly apiRoot?: string | undefined;
  /** How long a call may take, in milliseconds; a poll for as long after the time that it is held open. */
  readonly attempt: number;
  /** So many calls are made side by side, where that is not as usual; more wait. */
  readonly connections?: number | undefined;
}

const TELEGRAM = 'https://api.telegram.org';
/** So many calls are made side by side; more wait. */
const MOST_CONNECTIONS = 32;
/** How long a connection is kept for the next call where the server does not say, and may take to be made, in milliseconds. */
const KEPT = 20_000;
const CONNECTING = 5000;
/** So many times as long as any other call one with a file may take. */
const UPLOAD = 6;
/** What shows something anew each time it is called. */
const SENDS = /^(?:send|copy|forward)/u;

/** Opens a client; no connection is made before a call. */
export function openApiClient({ token, apiRoot = TELEGRAM, attempt, connections = MOST_CONNECTIONS }: ApiClientOptions): ApiClient {
  const { origin, pathname } = new URL(apiRoot);
  const path = `${pathname.replace(/\/$/u, '')}/bot${token}/`;
  // The signal of each call says how long it may take.
  const pool = new Pool(origin, {
    connections,
    keepAliveTimeout: KEPT,
    connect: { timeout: Math.min(CONNECTING, attempt) },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const headers = { 'content-type': 'application/json' };
  const call = async (method: string, payload: unknown, signal: AbortSignal): Promise<unknown> => {
    let head: Dispatcher.ResponseData | undefined;
    try {
      head = await pool.request({ method: 'POST', path: `${path}${method}`, headers, body: JSON.stringify(payload), signal });
      return JSON.parse(await head.body.text());
    } catch (error) {
      if (SENDS.test(method) && head !== undefined && saysDone(head))
        throw new Unacknowledged(`the answer to ${method} was cut short`, { cause: error });
      throw failed(method, error);
    }
  };
  return {
    transformer: async (previous, method, payload, signal) => {
      const given = signal !== undefined && signal instanceof AbortSignal ? signal : undefined;
      if (holdsFile(payload)) return limited(attempt * UPLOAD, given, async (within) => previous(method, payload, callSignal(within)));
      const answer = await limited(attempt + heldOpen(payload), given, async (within) => call(method, payload, within));
      if (!isResponse<Awaited<ReturnType<typeof previous<typeof method>>> extends ApiResponse<infer Result> ? Result : never>(answer))
        throw failed(method, new TypeError('not an answer of the Bot API'));
      return answer;
    },
    close: async () => {
      if (!pool.destroyed) await pool.destroy();
    },
  };
}

/** Does something within so many milliseconds, and within another signal's life; its own signal is cheaper than one that Node makes of both. */
async function limited<Result>(
  ms: number,
  given: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(given?.reason);
  const timer = setTimeout(() => controller.abort(new DOMException('no answer in time', 'TimeoutError')), ms);
  if (given?.aborted === true) abort();
  given?.addEventListener('abort', abort);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    given?.removeEventListener('abort', abort);
  }
}

/** What undici says of a failure holds neither the path nor the token in it. */
function failed(method: string, cause: unknown): HttpError {
  const error = new HttpError(`Network request for '${method}' failed!`, cause);
  error.cause = cause;
  return error;
}

/** The server sends this head when it has done what it was asked: https://core.telegram.org/bots/api#making-requests */
const saysDone = ({ statusCode, headers: { 'content-type': type } }: Dispatcher.ResponseData): boolean =>
  statusCode === 200 && String(type).includes('json');

/** How long the server may hold a call open before it answers, in milliseconds: https://core.telegram.org/bots/api#getupdates (`timeout`) */
const heldOpen = (payload: object): number => ('timeout' in payload && typeof payload.timeout === 'number' ? payload.timeout * 1000 : 0);

const holdsFile = (value: unknown): boolean =>
  value instanceof InputFile || (typeof value === 'object' && value !== null && Object.values(value).some(holdsFile));

/** Whoever answers so is Telegram, and its answers are what its types say: https://core.telegram.org/bots/api#making-requests */
const isResponse = <Result>(answer: unknown): answer is ApiResponse<Result> =>
  typeof answer === 'object' &&
  answer !== null &&
  'ok' in answer &&
  (answer.ok === true
    ? 'result' in answer
    : answer.ok === false &&
      'error_code' in answer &&
      typeof answer.error_code === 'number' &&
      'description' in answer &&
      typeof answer.description === 'string');
