/** One Redis server that may be away, slow or full: each use of it works, or rejects with a StoreError in time. */
import { createClient } from 'redis';
import { StoreError } from './store.ts';
import type { Report } from './store.ts';

export interface RedisConnection {
  /** One command. Rejects with a StoreError. */
  ask(...command: readonly [string, ...string[]]): Promise<unknown>;
  /** A script, in one atomic step: https://redis.io/docs/latest/develop/programmability/eval-intro/. Rejects with a StoreError. */
  step(script: string, keys: readonly string[], values: readonly (string | number)[]): Promise<unknown>;
  /** Whether it could be used last. */
  usable(): boolean;
  /** Lets it go when what was asked is answered, or at once where it is not. Throws nothing. */
  close(): Promise<void>;
}

export interface RedisOptions {
  readonly url: string;
  readonly report: Report;
}

/** Before all keys: a server may hold other things too. */
export const redisKey = (...parts: readonly string[]): string => ['exhibit', ...parts].join(':');

/** Nobody waits longer for the state than this, in milliseconds. */
const WITHIN = 2000;
const RECONNECT = { first: 100, longest: 5000 } as const;

/** Opens it; a server that is not there is tried again for as long as this process lives. Throws nothing but for an address that is none. */
export function connectRedis({ url, report }: RedisOptions): RedisConnection {
  const client = createClient({
    url,
    // What cannot be sent now is refused now: nobody waits for a server that is away.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: WITHIN,
      reconnectStrategy: (tries) => Math.min(RECONNECT.longest, RECONNECT.first * 2 ** Math.min(tries, 10)),
    },
  });
  client.on('error', (error: unknown) => report(error, 'Redis cannot be reached'));
  const opened = client.connect().catch((error: unknown) => report(error, 'Redis cannot be reached'));
  let first: Promise<unknown> | undefined = Promise.race([opened, later(WITHIN)]).then(() => (first = undefined));
  let closed = false;
  const within = async (work: () => Promise<unknown>): Promise<unknown> => {
    // The first of all waits for the connection to be made, as a file is opened.
    await first;
    if (closed) throw new StoreError('Redis is closed');
    const late = new AbortController();
    try {
      return await Promise.race([work(), tooLate(late.signal)]);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      throw new StoreError(error instanceof Error ? error.message : 'Redis cannot be used', { cause: error });
    } finally {
      late.abort();
    }
  };
  return {
    ask: async (...command) => within(async () => client.sendCommand([...command])),
    step: async (script, keys, values) => within(async () => client.eval(script, { keys: [...keys], arguments: values.map(String) })),
    usable: () => client.isReady,
    async close() {
      closed = true;
      try {
        if (client.isReady) await Promise.race([client.close(), later(WITHIN)]);
      } catch (error) {
        report(error, 'Redis was not let go in order');
      } finally {
        if (client.isOpen) client.destroy();
      }
    },
  };
}

const later = async (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

/** Rejects when it is too late, unless that does not matter any more. */
const tooLate = async (over: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const timer = setTimeout(() => reject(new StoreError('Redis does not answer')), WITHIN);
    over.addEventListener('abort', () => clearTimeout(timer));
  });
