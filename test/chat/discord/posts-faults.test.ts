/** What becomes of posts and schedules in Discord when things go wrong: several processes, ends without warning, rights and channels that go. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Schedule } from '../../../src/post/record.ts';
import { changed } from '../../doubles/changed.ts';
import { Person } from '../../doubles/discord/driver.ts';
import type { Room } from '../../doubles/discord/rooms.ts';
import { componentsIn } from '../../doubles/discord/rules.ts';
import type { Json } from '../../doubles/discord/rules.ts';
import { BOT, PERMISSIONS } from '../../doubles/discord/world.ts';
import { dispute } from '../../doubles/dispute.ts';
import { daily } from '../../post/daily.ts';
import { run } from './running.ts';
import type { Running, RunningOptions } from './running.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const LONG = 60_000;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface House {
  readonly here: Running;
  readonly person: Person;
  readonly channel: Room;
  readonly clock: { now: number };
  readonly posting: { readonly now: () => number; readonly every: number };
  /** Another process on the same Discord and the same state. */
  readonly beside: (more?: Parameters<Running['another']>[0]) => Promise<void>;
}

async function openHouse(options: RunningOptions = {}, kind: 'text' | 'forum' = 'text'): Promise<House> {
  // In Discord ids tell the time: what was sent is looked for by it.
  const clock = { now: Date.now() };
  const posting = { now: () => clock.now, every: 30 };
  const here = await run({ posting, ...options });
  closing.push(async () => here.close());
  const person = new Person(here.discord, { guild: here.english, moderator: true });
  here.discord.rooms.allow(here.english, person.id, PERMISSIONS.manageMessages);
  return {
    here,
    person,
    channel: here.discord.rooms.make(here.english, kind, 'news'),
    clock,
    posting,
    beside: async (more = {}) => {
      const bot = here.another({ posting, store: here.stateAgain(), ...more });
      closing.push(async () => bot.stop());
      await bot.start();
    },
  };
}

const textIn = (message: Json): string =>
  componentsIn(message['components'])
    .map(({ content }) => (typeof content === 'string' ? content : ''))
    .join('\n')
    .replaceAll('\\', '');
const read = ({ text }: { readonly text: string }): string => text.replaceAll('\\', '');
const POST = / · [2-9][2-9a-z]{5}$/mu;
/** What stands in a channel, or in the threads of a forum, and is a post. */
const posted = ({ here: { discord } }: House, room: Room): Json[] =>
  [...discord.messages.values()].filter((message) => {
    const id = String(message['channel_id']);
    const inside = id === room.id || discord.rooms.all().some((thread) => thread.id === id && thread.parent === room.id);
    return inside && (Number(message['flags']) & 64) === 0 && POST.test(textIn(message));
  });
/** What the bot has told somebody in their private chat. */
const told = ({ here: { discord } }: House): string[] =>
  [...discord.messages.values()]
    .filter(({ guild_id: guild, type, flags }) => guild === undefined && type === 0 && (Number(flags) & 64) === 0)
    .map(textIn);
async function stays(holds: () => boolean): Promise<boolean> {
  for (let looks = 0; looks < 12; looks++) {
    if (!holds()) return false;
    await sleep(40);
  }
  return true;
}

/** A daily schedule that is due an hour from now. */
async function scheduleIn({ here, person, channel, clock }: House, more: Partial<Schedule> = {}): Promise<Schedule> {
  const place = { chat: `discord:guild:${here.english.id}`, channel: channel.id, label: '#news' };
  const due = clock.now + HOUR;
  const schedule = { ...daily({ id: 'daily7', place, person: `discord:${person.id}`, now: clock.now, due }), ...more };
  await here.store.ledger.add(`schedule:discord:${schedule.id}`, JSON.stringify(schedule));
  return schedule;
}

describe('a schedule', () => {
  test(
    'fires once whatever number of processes runs',
    async () => {
      const house = await openHouse();
      await house.beside();
      await house.beside();
      await scheduleIn(house);
      for (let day = 1; day <= 3; day++) {
        house.clock.now += day === 1 ? HOUR : DAY;
        await house.here.discord.until(() => posted(house, house.channel).length === day);
        expect(await stays(() => posted(house, house.channel).length === day)).toBe(true);
      }
    },
    LONG,
  );

  test(
    'stops at once, and says so, when its channel is gone or the bot may not write there',
    async () => {
      const house = await openHouse();
      await scheduleIn(house);
      house.channel.denied.set(BOT.id, PERMISSIONS.send);
      house.clock.now += HOUR;
      await house.here.discord.until(() => told(house).length === 1);
      expect(told(house)[0]).toContain('The schedule daily7 for #news is stopped.');
      expect(told(house)[0]).toContain('I may not write there');
      house.channel.denied.delete(BOT.id);
      await scheduleIn(house, { id: 'daily8' });
      house.here.discord.rooms.close(house.channel);
      house.clock.now += DAY;
      await house.here.discord.until(() => told(house).length === 2);
      expect(told(house)[1]).toContain('the channel is gone');
      house.clock.now += 9 * DAY;
      expect(await stays(() => told(house).length === 2)).toBe(true);
    },
    LONG,
  );

  test(
    'whose channel nobody answers for goes on, and its post comes when Discord is back',
    async () => {
      const house = await openHouse();
      const { here, channel, clock, person } = house;
      await scheduleIn(house);
      const looks = new RegExp(`GET /channels/${channel.id}$`, 'u');
      for (let time = 0; time < 100; time++) here.discord.faults.push({ fits: looks, how: 'refused' });
      clock.now += HOUR;
      await here.discord.until(() => here.lines.some((line) => line.includes('a run of a schedule was broken off')));
      expect(told(house)).toEqual([]);
      here.discord.faults.splice(0);
      await here.discord.until(() => posted(house, channel).length === 1);
      expect(read(await person.types('post', { do: 'list' }))).toMatch(/^daily7 · .* · active$/mu);
      expect(told(house)).toEqual([]);
    },
    LONG,
  );

  test(
    'stops when the bot is removed from the server',
    async () => {
      const house = await openHouse();
      await scheduleIn(house);
      house.here.discord.gateway.dispatch('GUILD_DELETE', { id: house.here.english.id }, house.here.english.id);
      await house.here.discord.until(() => told(house).length === 1);
      expect(told(house)[0]).toContain('I was removed from it');
      house.clock.now += DAY;
      expect(await stays(() => posted(house, house.channel).length === 0)).toBe(true);
    },
    LONG,
  );
});

describe('a process that ends without warning', () => {
  test.each(['text', 'forum'] as const)(
    'between the claim and the sending: the next one sends it, once (%s)',
    async (kind) => {
      const house = await openHouse({ gone: 'killed' }, kind);
      const { here, channel, clock } = house;
      here.discord.faults.push({ fits: new RegExp(`GET /channels/${channel.id}$`, 'u'), how: 'silent' });
      await scheduleIn(house);
      clock.now += HOUR;
      await here.discord.until(() => here.discord.faults.length === 0);
      here.store.close();
      await here.bot.stop();
      expect(posted(house, channel)).toEqual([]);
      await house.beside();
      await here.discord.until(() => posted(house, channel).length === 1);
      expect(await stays(() => posted(house, channel).length === 1)).toBe(true);
    },
    LONG,
  );

  test.each(['text', 'forum'] as const)(
    'between the sending and the record: it is found, and not sent again (%s)',
    async (kind) => {
      const house = await openHouse({ gone: 'killed' }, kind);
      const { here, channel, clock, person } = house;
      const made = kind === 'text' ? 'messages' : 'threads';
      here.discord.faults.push({ fits: new RegExp(`POST /channels/${channel.id}/${made}$`, 'u'), how: 'done-dropped' });
      await scheduleIn(house);
      clock.now += HOUR;
      await here.discord.until(() => posted(house, channel).length === 1);
      here.store.close();
      await here.bot.stop();
      await house.beside();
      await here.discord.until(() => told(house).length === 1);
      expect(told(house)[0]).toMatch(/had arrived in #news although the program ended over it/u);
      expect(await stays(() => posted(house, channel).length === 1)).toBe(true);
      const list = await person.types('post', { do: 'list' });
      expect(read(list)).toMatch(/#news · .* · there/u);
    },
    LONG,
  );
});

test(
  'a post of a forum that cannot be deleted now is not told as withdrawn',
  async () => {
    const house = await openHouse({}, 'forum');
    const { here, person, channel } = house;
    const sent = await person.types('post', { do: 'now', where: channel.id, language: 'en' });
    const name = /called (?<name>\w{6})/u.exec(read(sent))?.groups?.['name'] ?? '';
    for (let time = 0; time < 100; time++) here.discord.faults.push({ fits: /DELETE \/channels\/\d+$/u, how: 'refused' });
    expect(read(await person.types('post', { do: 'withdraw', post: name }))).toContain('could neither be deleted nor marked');
    expect(posted(house, channel)).toHaveLength(1);
    here.discord.faults.splice(0);
    expect(read(await person.types('post', { do: 'withdraw', post: name }))).toContain('is withdrawn');
    expect(posted(house, channel)).toEqual([]);
  },
  LONG,
);

test(
  'an answer that gets lost costs nothing: what was sent is found, whether Discord knows it again or not',
  async () => {
    const house = await openHouse({}, 'forum');
    const { here, person, channel } = house;
    here.discord.faults.push({ fits: /POST \/channels\/\d+\/threads$/u, how: 'done-html' });
    const forum = await person.types('post', { do: 'now', where: channel.id, language: 'en' });
    expect(read(forum)).toContain('Posted in #news');
    expect(posted(house, channel)).toHaveLength(1);
    const text = here.discord.rooms.make(here.english, 'text', 'text');
    here.discord.faults.push({ fits: new RegExp(`POST /channels/${text.id}/messages$`, 'u'), how: 'done-dropped' });
    expect(read(await person.types('post', { do: 'now', where: text.id, language: 'en' }))).toContain('Posted in #text');
    expect(posted(house, text)).toHaveLength(1);
  },
  LONG,
);

test(
  'a changed record: told once, all posts mended with a dated note; one that was deleted is told as gone',
  async () => {
    const house = await openHouse();
    const { here, person, channel, clock, posting } = house;
    await person.types('post', { do: 'now', where: channel.id, topic: 'suit', language: 'both' });
    const forum = here.discord.rooms.make(here.english, 'forum', 'forum');
    await person.types('post', { do: 'now', where: forum.id, topic: 'suit', length: 'full', language: 'en' });
    const gone = here.discord.rooms.make(here.english, 'text', 'gone');
    await person.types('post', { do: 'now', where: gone.id, topic: 'suit', language: 'en' });
    await here.bot.stop();
    here.discord.messages.delete(String(posted(house, gone)[0]?.['id']));
    clock.now += 3 * DAY;
    const dossier = changed(changed(dispute, 'US$48 million', 'US$50 million'), '4800万美元', '5000万美元');
    await house.beside({ dossier, posting });
    await house.beside({ dossier, posting });
    await here.discord.until(() => told(house).length > 0);
    expect(await stays(() => told(house).length === 1)).toBe(true);
    expect(told(house)[0]).toContain('The record has changed');
    const looked = await person.types('post', { do: 'correct' });
    expect(looked).toMatchObject({ ephemeral: true, buttons: ['Correct', 'Cancel'] });
    expect(read(looked)).toMatch(/To be corrected.*#news.*Corrected on \d+ \w+ \d{4}: “.*US\$48 million.*” is now “.*US\$50 million.*”/su);
    // Looking changes nothing.
    expect(textIn(posted(house, channel)[0] ?? {})).toContain('US$48 million');
    const corrected = await person.presses(looked, 'Correct');
    expect(read(corrected)).toContain('Corrected: 2.');
    expect(read(corrected)).toContain('Deleted by somebody in the meantime: 1.');
    for (const room of [channel, forum]) {
      const [message, more] = posted(house, room);
      expect(more).toBeUndefined();
      expect(textIn(message ?? {})).toMatch(/Corrected on \d+ \w+ \d{4}: “.*US\$48 million.*” is now “.*US\$50 million.*”/u);
    }
    expect(textIn(posted(house, channel)[0] ?? {})).toMatch(/更正：“.*4800万美元.*”改为“.*5000万美元.*”/u);
    expect(read(await person.types('post', { do: 'correct' }))).toContain('Every post here says what the record says');
  },
  LONG,
);

test(
  'sixty schedules that are due at once all come, each once, although Discord wants to be left alone',
  async () => {
    const house = await openHouse();
    const { here, clock } = house;
    await house.beside();
    const rooms = Array.from({ length: 60 }, (_, place) => here.discord.rooms.make(here.english, 'text', `room-${place}`));
    for (const [place, room] of rooms.entries())
      await scheduleIn(house, {
        id: `daily${place}`,
        place: { chat: `discord:guild:${here.english.id}`, channel: room.id, label: `#${place}` },
      });
    for (let time = 0; time < 10; time++)
      here.discord.instead.push({
        fits: /POST \/channels\/\d+\/messages$/u,
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: 0.3, global: false },
        headers: { 'retry-after': '1', 'x-ratelimit-scope': 'user' },
      });
    clock.now += HOUR;
    await here.discord.until(() => rooms.every((room) => posted(house, room).length > 0));
    expect(await stays(() => rooms.every((room) => posted(house, room).length === 1))).toBe(true);
    expect(here.discord.calls.filter(({ status }) => status === 429)).toHaveLength(10);
  },
  LONG,
);
