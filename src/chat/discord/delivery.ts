/** Sending until it arrives: what may pass is tried again after growing pauses, within the time that makes sense, and never so that it comes twice. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { sleep } from '../desk/sleep.ts';

export interface Terms {
  /** When it is too late, on the clock of `performance.now()`. */
  readonly until: number;
  /** How long one attempt may take, in milliseconds. */
  readonly attempt: number;
  /** It ends with the bot. */
  readonly ending: AbortSignal;
  /** How long after it may have arrived it may be sent again all the same, in milliseconds: where Discord sees that it is the same. For ever without it. */
  readonly knownFor?: number;
  /** Whether an error says that an earlier attempt, which seemed to fail, did arrive. */
  readonly arrived?: (error: DiscordAPIError) => boolean;
}

/**
 * It was not delivered, or nobody knows: Discord cannot be reached (`unreachable`), wants to be left alone for longer than makes sense
 * (`limited`), or the bot ends (`ending`). Another message would fare no better.
 */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';
  readonly reason: 'unreachable' | 'limited' | 'ending';
  /** Whether it may be there all the same. */
  readonly mayHaveArrived: boolean;
  constructor(reason: NotDelivered['reason'], cause: unknown, mayHaveArrived = false) {
    super(`not delivered: ${reason}`, { cause });
    this.reason = reason;
    this.mayHaveArrived = mayHaveArrived;
  }
}

/** An answer of Discord's that broke off. */
export class CutShort extends Error {
  override readonly name = 'CutShort';
}

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;

/** A pause that grows with each attempt, up to half a minute; not the same for all who wait. In milliseconds. */
export const backoff = (tries: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries, 20)) * (0.5 + Math.random() / 2);

/** Nothing of it went out: https://nodejs.org/api/errors.html#common-system-errors */
const NOT_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EMFILE',
  'ENFILE',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What comes of a network that fails, and not of a call that was made wrongly. */
const NETWORK = /^(?:E(?!RR_)[A-Z_]+|UND_ERR_(?!INVALID_|NOT_SUPPORTED)\w+|HPE_\w+|CERT_\w+|ERR_(?:TLS|SSL)_\w+)$/;

interface MayPass {
  readonly mayHaveArrived: boolean;
  /** How long Discord asks to wait, in milliseconds. */
  readonly wait: number | undefined;
}

/** What an error of an attempt means; undefined where trying again mends nothing. */
function mayPass(error: unknown, gaveUp: boolean): MayPass | undefined {
  if (error instanceof RateLimitError)
    return { mayHaveArrived: false, wait: Math.max(error.retryAfter, error.timeToReset, error.sublimitTimeout) };
  if (error instanceof DiscordAPIError) return undefined;
  if (gaveUp || error instanceof HTTPError || error instanceof CutShort) return { mayHaveArrived: true, wait: undefined };
  if (!(error instanceof Error)) return undefined;
  const code: unknown = 'code' in error ? error.code : undefined;
  const network = error.name === 'AbortError' || (typeof code === 'string' && NETWORK.test(code));
  return network ? { mayHaveArrived: !NOT_SENT.has(code), wait: undefined } : undefined;
}

/** One attempt, given up after its time or with the bot. */
async function attempt(call: (signal: AbortSignal) => Promise<unknown>, milliseconds: number, ending: AbortSignal) {
  const controller = new AbortController();
  const giveUp = (): void => controller.abort();
  const timer = setTimeout(giveUp, milliseconds);
  ending.addEventListener('abort', giveUp, { once: true });
  try {
    await call(controller.signal);
    return { failed: false } as const;
  } catch (error) {
    return { failed: true, error, gaveUp: controller.signal.aborted } as const;
  } finally {
    clearTimeout(timer);
    ending.removeEventListener('abort', giveUp);
  }
}

/**
 * Makes a call until it succeeds. Rejects with a NotDelivered, or with what Discord says against it.
 */
export async function deliver(call: (signal: AbortSignal) => Promise<unknown>, terms: Terms): Promise<void> {
  const { ending, arrived = () => false } = terms;
  let { until } = terms;
  let mayHaveArrived = false;
  for (let tries = 0; ; tries++) {
    if (ending.aborted) throw new NotDelivered('ending', undefined, mayHaveArrived);
    const result = await attempt(call, Math.min(terms.attempt, until - performance.now()), ending);
    if (!result.failed) return;
    const { error } = result;
    if (mayHaveArrived && error instanceof DiscordAPIError && arrived(error)) return;
    const passes = mayPass(error, result.gaveUp);
    if (passes === undefined) throw error;
    if (passes.mayHaveArrived && !mayHaveArrived) {
      mayHaveArrived = true;
      until = Math.min(until, performance.now() + (terms.knownFor ?? Number.POSITIVE_INFINITY));
    }
    const wait = passes.wait ?? backoff(tries);
    if (performance.now() + wait >= until)
      throw new NotDelivered(passes.wait === undefined ? 'unreachable' : 'limited', error, mayHaveArrived);
    await sleep(wait, ending);
  }
}
