/** The gateway of the local Discord, over a real websocket. https://docs.discord.com/developers/events/gateway */
import type { Server } from 'node:http';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { isJson } from './rules.ts';
import type { Json } from './rules.ts';
import { APPLICATION, BOT, guildJson, snowflake } from './world.ts';
import type { Guild } from './world.ts';

interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  socket: WebSocket | undefined;
  sequence: number;
}

/** What may go wrong. */
export interface GatewayFaults {
  /** An identify is answered by a close with this code. */
  closeIdentify: number | undefined;
  /** Hello is said, and nothing after it. */
  neverReady: boolean;
  /** The next resume is answered by an invalid session. */
  refuseResume: boolean;
  /** What READY says instead of what it should. */
  ready: Json | null | undefined;
  /** Whoever connects is broken off at once. */
  breaks: boolean;
}

/** An event as it was sent out. */
export interface Dispatched {
  readonly event: string;
  readonly data: Json;
}

export interface Gateway {
  readonly faults: GatewayFaults;
  /** Every identify and resume that came, in order. */
  readonly heard: Json[];
  /** Every event that was sent out by `dispatch`, in order. */
  readonly dispatched: Dispatched[];
  /** When each client connected, on the clock of `performance.now()`. */
  readonly arrivals: number[];
  /** Sends an event on the shard of a server, or on the first. */
  dispatch(event: string, data: Json, guild?: string): void;
  /** Sends a frame as it is, whatever it is, to every client. */
  frame(raw: string | Uint8Array): void;
  /** Sends an event on every connection, whatever it holds. */
  send(event: unknown, data: unknown): void;
  /** Closes every connection with a code. */
  drop(code: number): void;
  /** Breaks every connection off without a word. */
  breakOff(): void;
  /** How many clients are connected. */
  readonly connected: number;
  /** Asks every client to reconnect. */
  reconnect(): void;
  /** Tells every client that its session is invalid. */
  invalidate(resumable: boolean): void;
  close(): void;
}

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalid: 9, hello: 10, ack: 11 } as const;

export function openGateway(http: Server, token: string, guilds: readonly Guild[], url: () => string): Gateway {
  const server = new WebSocketServer({ server: http });
  const sessions = new Map<string, Session>();
  const heard: Json[] = [];
  const dispatched: Dispatched[] = [];
  const faults: GatewayFaults = { closeIdentify: undefined, neverReady: false, refuseResume: false, ready: undefined, breaks: false };
  const arrivals: number[] = [];
  const send = (socket: WebSocket | undefined, op: number, d: unknown, more: Json = {}): void => {
    if (socket?.readyState === socket?.OPEN) socket?.send(JSON.stringify({ op, d, s: null, t: null, ...more }));
  };
  const event = (session: Session, t: unknown, d: unknown): void => send(session.socket, OP.dispatch, d, { t, s: ++session.sequence });
  const shardOf = (guild: string, count: number): number => Number((BigInt(guild) >> 22n) % BigInt(count));

  const identify = (socket: WebSocket, data: Json): void => {
    if (data['token'] !== token) return socket.close(4004, 'Authentication failed.');
    if (faults.closeIdentify !== undefined) return socket.close(faults.closeIdentify);
    if (faults.neverReady) return;
    const [id = 0, count = 1] = Array.isArray(data['shard']) ? data['shard'].map(Number) : [];
    const session: Session = { id: snowflake(), shard: [id, count], socket, sequence: 0 };
    sessions.set(session.id, session);
    const mine = guilds.filter((guild) => shardOf(guild.id, count) === id);
    const ready: Json = {
      v: 10,
      user: BOT,
      guilds: mine.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url(),
      shard: session.shard,
      application: { id: APPLICATION, flags: 0 },
    };
    event(session, 'READY', faults.ready === undefined ? ready : faults.ready && { ...ready, ...faults.ready });
    for (const guild of mine) event(session, 'GUILD_CREATE', guildJson(guild));
  };
  const resume = (socket: WebSocket, data: Json): void => {
    const session = sessions.get(String(data['session_id']));
    if (session === undefined || faults.refuseResume) {
      faults.refuseResume = false;
      return send(socket, OP.invalid, false);
    }
    session.socket = socket;
    event(session, 'RESUMED', {});
  };

  server.on('connection', (socket) => {
    arrivals.push(performance.now());
    if (faults.breaks) return socket.terminate();
    send(socket, OP.hello, { heartbeat_interval: 41_250 });
    socket.on('message', (raw: Buffer) => {
      const frame: unknown = JSON.parse(raw.toString('utf8'));
      if (!isJson(frame)) return;
      const data = isJson(frame['d']) ? frame['d'] : {};
      if (frame['op'] === OP.heartbeat) return send(socket, OP.ack, null);
      if (frame['op'] !== OP.identify && frame['op'] !== OP.resume) return;
      heard.push({ op: frame['op'], ...data });
      if (frame['op'] === OP.identify) identify(socket, data);
      else resume(socket, data);
    });
  });

  const each = (work: (session: Session) => void): void => sessions.forEach(work);
  return {
    faults,
    heard,
    dispatched,
    arrivals,
    get connected() {
      return server.clients.size;
    },
    frame: (raw) => each(({ socket }) => socket?.send(raw)),
    send: (name, data) => each((session) => event(session, name, data)),
    breakOff() {
      for (const socket of server.clients) socket.terminate();
    },
    dispatch(name, data, guild) {
      const open = [...sessions.values()].filter(({ socket }) => socket?.readyState === socket?.OPEN);
      const session = open.find(({ shard: [id, count] }) => guild === undefined || shardOf(guild, count) === id) ?? open[0];
      if (session === undefined) throw new Error('nobody is connected');
      dispatched.push({ event: name, data });
      event(session, name, data);
    },
    drop: (code) => each(({ socket }) => socket?.close(code)),
    reconnect: () => each(({ socket }) => send(socket, OP.reconnect, null)),
    invalidate: (resumable) => each(({ socket }) => send(socket, OP.invalid, resumable)),
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
