/**
 * Keeps what discord.js throws from ending the process.
 *
 * discord.js 14.28.1 and @discordjs/ws 1.2.3 take each frame of the gateway at its word: a `null` where a list should be throws in the
 * packet handlers, out of a listener that nobody awaits, or out of a `setImmediate`. Either is an unhandled error, which ends the process,
 * and neither library has a place to catch it. So the few ways in are wrapped here, all of them and nowhere else: what a frame breaks costs
 * that frame. The wrapped methods are the libraries' own business: where a later version has others, making a client fails at once.
 */
import { SimpleShardingStrategy, WebSocketShardDestroyRecovery, WebSocketShardStatus } from 'discord.js';
import type { Client } from 'discord.js';
import { backoff } from './delivery.ts';
import { sleep } from '../desk/sleep.ts';

type Method = (...given: readonly unknown[]) => unknown;

/** Puts `around` in the place of a method; it is given the method as it was. @throws TypeError where there is no such method */
function wrap(target: object, name: string, around: (method: Method) => Method): void {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') throw new TypeError(`discord.js has no ${name} here any more`);
  Reflect.set(
    target,
    name,
    around((...given) => {
      const result: unknown = Reflect.apply(method, target, given);
      return result;
    }),
  );
}

/** Calls a method that discord.js has for itself. */
function call(target: object, name: string, ...given: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(target, name);
  const result: unknown = typeof method === 'function' ? Reflect.apply(method, target, given) : undefined;
  return result;
}

/** Whether a shard's socket is open, or will be: https://developer.mozilla.org/en-US/docs/Web/API/WebSocket/readyState */
function isOpen(shard: object): boolean {
  const socket: unknown = Reflect.get(shard, 'connection');
  return typeof socket === 'object' && socket !== null && 'readyState' in socket && (socket.readyState === 0 || socket.readyState === 1);
}

/** The name of a packet's event, such as `GUILD_CREATE`; nothing that somebody else may have written. */
function eventOf(packet: unknown): string {
  const name: unknown = typeof packet === 'object' && packet !== null && 't' in packet ? packet.t : undefined;
  return typeof name === 'string' && /^[A-Z_]{1,60}$/u.test(name) ? name : 'unknown';
}

export interface PacketOptions {
  /** Events that discord.js need not make anything of. */
  readonly skip: ReadonlySet<string>;
  readonly report: (error: unknown, event: string) => void;
}

/** What discord.js makes of packets, at once or when it is ready, ends in a report where it fails. @throws TypeError for another discord.js */
export function containPackets(client: Client, { skip, report }: PacketOptions): void {
  wrap(client.ws, 'handlePacket', (handle) => (packet, shard) => {
    const event = eventOf(packet);
    if (skip.has(event)) return true;
    try {
      return handle(packet, shard);
    } catch (error) {
      report(error, event);
      return true;
    }
  });
}

export interface ShardingOptions {
  /** A frame could not be taken. */
  readonly report: (error: unknown) => void;
  /** A shard will not connect any more. */
  readonly dead: (error: unknown) => void;
}

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** The shards of this process: what one throws ends in a report, they come back after growing pauses, and gone is gone. */
export class ContainedSharding extends SimpleShardingStrategy {
  readonly #options: ShardingOptions;
  readonly #shards = new Map<number, object>();
  /** How often each has tried to connect since it last was ready. */
  readonly #tries = new Map<number, number>();
  /** Those that Discord has said anything to since they last tried. */
  readonly #greeted = new Set<number>();
  readonly #leaving = new AbortController();

  constructor(manager: Manager, options: ShardingOptions) {
    super(manager);
    this.#options = options;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const shards: unknown = Reflect.get(this, 'shards');
    if (!(shards instanceof Map)) throw new TypeError('discord.js keeps its shards elsewhere');
    for (const id of shardIds) {
      const shard: unknown = shards.get(id);
      if (typeof shard !== 'object' || shard === null) throw new TypeError(`discord.js has no shard ${id}`);
      this.#shards.set(id, shard);
      this.#contain(id, shard);
    }
  }

  #contain(id: number, shard: object): void {
    const { report, dead } = this.#options;
    const orElse =
      (tell: (error: unknown) => void, first: () => void = () => undefined) =>
      (method: Method): Method =>
      async (...given) => {
        first();
        try {
          return await method(...given);
        } catch (error) {
          // After the end nobody waits for it.
          if (!this.#leaving.signal.aborted) tell(error);
          return undefined;
        }
      };
    wrap(
      shard,
      'onMessage',
      orElse(report, () => this.#greeted.add(id)),
    );
    for (const name of ['onClose', 'heartbeat', 'destroy', 'internalConnect']) wrap(shard, name, orElse(dead));
    // Without this a shard tries again every half second for as long as Discord is away, and one that was told to leave while it waited
    // for its session connects anew and serves once more.
    wrap(shard, 'internalConnect', (connect) => async () => {
      const tries = this.#tries.get(id) ?? 0;
      this.#tries.set(id, tries + 1);
      if (tries > 0) await sleep(backoff(tries - 1), this.#leaving.signal);
      if (this.#leaving.signal.aborted) return undefined;
      this.#greeted.delete(id);
      if (Reflect.get(shard, 'status') === WebSocketShardStatus.Idle) return connect();
      // Two reasons to connect anew came together: the second finds it done, or a shard that only believes to be connected.
      return isOpen(shard) ? undefined : call(shard, 'destroy', { recover: WebSocketShardDestroyRecovery.Resume });
    });
  }

  /** Whether Discord answers: some shard has heard of it since it last tried to connect. */
  get greeted(): boolean {
    return this.#greeted.size > 0;
  }

  /** A shard is connected: its next pause is short again. */
  ready(id: number): void {
    this.#tries.delete(id);
  }

  /** From now on nothing connects any more. */
  leave(): void {
    this.#leaving.abort();
  }

  /** Ends the sockets that did not end by themselves. */
  terminate(): void {
    for (const shard of this.#shards.values()) {
      const socket: unknown = Reflect.get(shard, 'connection');
      if (typeof socket !== 'object' || socket === null) continue;
      // A socket that is ended before it is open says so as an error, which ends the process where nobody listens.
      Reflect.set(socket, 'onerror', () => undefined);
      call(socket, 'terminate');
    }
  }
}
