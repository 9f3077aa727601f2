/** Channels, threads and members of the local Discord, and what each of them may do there. */
import { BOT, PERMISSIONS, snowflake } from './world.ts';
import type { Guild } from './world.ts';
import { isJson } from './rules.ts';
import type { Json } from './rules.ts';

export const TYPES = { text: 0, announcement: 5, thread: 11, forum: 15, media: 16 } as const;

export interface Room {
  readonly id: string;
  readonly guild: Guild;
  readonly type: number;
  readonly name: string;
  readonly parent: string | undefined;
  readonly owner: string | undefined;
  /** What is denied to somebody there, by their id. */
  readonly denied: Map<string, bigint>;
}

export interface Rooms {
  /** Makes a channel. */
  readonly make: (guild: Guild, kind: keyof typeof TYPES, name: string, parent?: Room) => Room;
  readonly close: (room: Room) => void;
  /** What a member may do in the server, beside everybody. */
  readonly allow: (guild: Guild, user: string, permissions: bigint) => void;
  readonly all: () => readonly Room[];
  readonly guildOf: (channel: string) => Guild | undefined;
  /** Ids of messages that are pinned, and that were published. */
  readonly pinned: string[];
  readonly published: string[];
  readonly answer: (call: RoomCall) => { readonly status: number; readonly body?: unknown } | undefined;
}

interface RoomCall {
  readonly method: string;
  readonly first: string | undefined;
  readonly second: string;
  readonly third: string;
  readonly fourth: string;
  readonly fifth: string;
  readonly data: Json;
  readonly query: URLSearchParams;
}

export interface RoomParts {
  readonly guilds: readonly Guild[];
  readonly messages: Map<string, Json>;
  readonly keep: (channel: string, data: Json) => Json;
}

const fail = (status: number, code: number, message: string) => ({ status, body: { code, message } });
const UNKNOWN_CHANNEL = fail(404, 10_003, 'Unknown Channel');
const UNKNOWN_MESSAGE = fail(404, 10_008, 'Unknown Message');
const NOT_ALLOWED = fail(403, 50_013, 'Missing Permissions');
const NO_ACCESS = fail(403, 50_001, 'Missing Access');

export function openRooms({ guilds, messages, keep }: RoomParts): Rooms {
  const rooms = new Map<string, Room>();
  const allowed = new Map<string, bigint>();
  /** Private chats that the bot opened, by the person. */
  const chats = new Map<string, string>();
  const pinned: string[] = [];
  const published: string[] = [];
  const own = (guild: Guild): Room => {
    const room = rooms.get(guild.channel) ?? {
      id: guild.channel,
      guild,
      type: TYPES.text,
      name: 'talk',
      parent: undefined,
      owner: undefined,
      denied: new Map<string, bigint>(),
    };
    rooms.set(guild.channel, room);
    return room;
  };
  const roomAt = (id: string): Room | undefined => {
    const guild = guilds.find(({ channel }) => channel === id);
    return guild !== undefined && !closed.has(id) ? own(guild) : rooms.get(id);
  };
  const closed = new Set<string>();
  const permissionsOf = (room: Room, user: string): bigint => {
    const parent = room.parent === undefined ? room : (roomAt(room.parent) ?? room);
    const base = room.guild.permissions | (allowed.get(`${room.guild.id} ${user}`) ?? 0n);
    return base & ~(parent.denied.get(user) ?? 0n);
  };
  const json = ({ id, guild, type, name, parent, owner, denied }: Room): Json => ({
    id,
    type,
    name,
    guild_id: guild.id,
    parent_id: parent ?? null,
    ...(owner !== undefined && { owner_id: owner }),
    permission_overwrites: [...denied].map(([user, bits]) => ({ id: user, type: 1, allow: '0', deny: String(bits) })),
  });
  const guildJson = (guild: Guild): Json => ({
    id: guild.id,
    owner_id: '100000000000000099',
    roles: [
      { id: guild.id, permissions: String(guild.permissions) },
      ...[...allowed].flatMap(([key, bits]) => {
        const [of, user] = key.split(' ');
        return of === guild.id ? [{ id: user, permissions: String(bits) }] : [];
      }),
    ],
  });
  const make: Rooms['make'] = (guild, kind, name, parent) => {
    const room: Room = { id: snowflake(), guild, type: TYPES[kind], name, parent: parent?.id, owner: undefined, denied: new Map() };
    rooms.set(room.id, room);
    return room;
  };

  /** The bot may write there, or why not. */
  const writing = (room: Room): ReturnType<Rooms['answer']> => {
    const bits = permissionsOf(room, BOT.id);
    if ((bits & PERMISSIONS.view) === 0n) return NO_ACCESS;
    const needed = room.type === TYPES.thread ? PERMISSIONS.sendInThreads : PERMISSIONS.send;
    return (bits & needed) === 0n ? NOT_ALLOWED : undefined;
  };

  const inChannel = ({ method, second, third, fourth, fifth, data, query }: RoomCall): ReturnType<Rooms['answer']> => {
    const room = roomAt(second);
    // A private chat has no room.
    if (room === undefined)
      return closed.has(second) || third === '' || (method === 'POST' && third === 'threads') ? UNKNOWN_CHANNEL : undefined;
    if (third === '' && method === 'GET') return { status: 200, body: json(room) };
    if (third === '' && method === 'DELETE') {
      if (room.owner !== BOT.id) return NOT_ALLOWED;
      return (permissionsOf(room, BOT.id) & PERMISSIONS.manageThreads) === 0n
        ? NOT_ALLOWED
        : (closeRoom(room), { status: 200, body: json(room) });
    }
    if (third === 'threads' && method === 'POST') {
      const refused = writing(room);
      if (refused !== undefined) return refused;
      const message = isJson(data['message']) ? data['message'] : {};
      const id = snowflake();
      const thread: Room = {
        id,
        guild: room.guild,
        type: TYPES.thread,
        name: String(data['name']),
        parent: room.id,
        owner: BOT.id,
        denied: new Map(),
      };
      rooms.set(id, thread);
      const kept = keep(id, message);
      messages.delete(String(kept['id']));
      messages.set(id, { ...kept, id });
      return { status: 201, body: { ...json(thread), message: { ...kept, id } } };
    }
    if (third !== 'messages') return undefined;
    if (fourth === 'pins' && method === 'PUT') {
      if ((permissionsOf(room, BOT.id) & PERMISSIONS.pin) === 0n) return NOT_ALLOWED;
      pinned.push(fifth);
      return { status: 204 };
    }
    if (fifth === 'crosspost') {
      published.push(fourth);
      return { status: 200, body: messages.get(fourth) };
    }
    if (method === 'POST') return room.type === TYPES.forum || room.type === TYPES.media ? NOT_ALLOWED : writing(room);
    if (method === 'GET' && fourth === '') {
      const before = query.get('before');
      const found = [...messages.values()]
        .filter((one) => one['channel_id'] === second && (before === null || BigInt(String(one['id'])) < BigInt(before)))
        .toSorted((one, other) => Number(BigInt(String(other['id'])) - BigInt(String(one['id']))));
      return { status: 200, body: found.slice(0, Number(query.get('limit') ?? 50)) };
    }
    if (method === 'PATCH') {
      const before = messages.get(fourth);
      if (before === undefined) return UNKNOWN_MESSAGE;
      const message = { ...before, ...data, edited_timestamp: new Date().toISOString() };
      messages.set(fourth, message);
      return { status: 200, body: message };
    }
    return undefined;
  };
  const closeRoom = (room: Room): void => {
    rooms.delete(room.id);
    closed.add(room.id);
    for (const [id, message] of messages) if (message['channel_id'] === room.id) messages.delete(id);
  };

  return {
    make,
    close: closeRoom,
    allow: (guild, user, permissions) => void allowed.set(`${guild.id} ${user}`, permissions),
    all: () => [...rooms.values()],
    guildOf: (channel) => rooms.get(channel)?.guild,
    pinned,
    published,
    answer(call) {
      const { method, first, second, third, fourth } = call;
      if (first === 'channels') return inChannel(call);
      if (first === 'users' && third === 'channels' && method === 'POST') {
        const person = String(call.data['recipient_id']);
        const id = chats.get(person) ?? snowflake();
        chats.set(person, id);
        return { status: 200, body: { id, type: 1, recipients: [{ id: person }] } };
      }
      if (first !== 'guilds' || method !== 'GET') return undefined;
      const guild = guilds.find(({ id }) => id === second);
      if (guild === undefined) return fail(404, 10_004, 'Unknown Guild');
      if (third === '') return { status: 200, body: guildJson(guild) };
      if (third === 'members') {
        const roles = allowed.has(`${guild.id} ${fourth}`) ? [fourth] : [];
        return {
          status: 200,
          body: { user: { id: fourth }, roles, joined_at: new Date(0).toISOString(), deaf: false, mute: false, flags: 0 },
        };
      }
      if (third === 'channels')
        return {
          status: 200,
          body: [own(guild), ...rooms.values()].filter((room) => room.guild === guild && room.type !== TYPES.thread).map(json),
        };
      if (third === 'threads')
        return {
          status: 200,
          body: {
            threads: [...rooms.values()].filter((room) => room.guild === guild && room.type === TYPES.thread).map(json),
            members: [],
          },
        };
      return undefined;
    },
  };
}
