/** The life of a post in Discord: preview, change, post, publish, list, correct, withdraw, history; who may, and where. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../../doubles/discord/driver.ts';
import { isJson } from '../../doubles/discord/rules.ts';
import { BOT, PERMISSIONS } from '../../doubles/discord/world.ts';
import { run } from './running.ts';
import type { Running } from './running.ts';

let here: Running;
beforeAll(async () => {
  here = await run({ posting: { every: 50 } });
});
afterAll(async () => {
  expect(here.discord.wrong).toEqual([]);
  await here.close();
});

/** A moderator of the English server. */
function moderator(rights: bigint = PERMISSIONS.manageMessages): Person {
  const person = new Person(here.discord, { guild: here.english, moderator: true });
  here.discord.rooms.allow(here.english, person.id, rights);
  return person;
}
/** What the bot has published in a channel so far. */
const inChannel = (channel: string): readonly Readonly<Record<string, unknown>>[] =>
  [...here.discord.messages.values()].filter(
    (one) => one['channel_id'] === channel && (Number(one['flags']) & 64) === 0 && one['type'] === 0,
  );
/** What somebody reads, without the signs of escaping. */
const read = ({ text }: { readonly text: string }): string => text.replaceAll('\\', '');
const nameIn = (text: string): string => / · (?<name>[2-9][2-9a-z]{5})$/mu.exec(text)?.groups?.['name'] ?? '';
const containers = (message: Readonly<Record<string, unknown>>): unknown[] =>
  Array.isArray(message['components']) ? message['components'].filter((one) => isJson(one) && one['type'] === 17) : [];
const textOf = (message: Readonly<Record<string, unknown>>): string => JSON.stringify(message['components']);

describe('a post', () => {
  test('is previewed as it will be, for the moderator alone, changed, and posted once', async () => {
    const person = moderator();
    const channel = here.discord.rooms.make(here.english, 'text', 'news');
    const preview = await person.types('post', { do: 'preview', where: channel.id, language: 'en' });
    expect(preview).toMatchObject({ ephemeral: true, buttons: ['Post', 'Change', 'Cancel'] });
    expect(read(preview)).toContain('To be posted in #news');
    expect(inChannel(channel.id)).toEqual([]);
    const menu = await person.presses(preview, 'Change');
    expect(menu.buttons).toEqual(['中文', '繁體', '中文 + English', 'Full', '☐ Pin', '☐ Silent', '☐ Picture', 'Done']);
    const both = await person.presses(menu, '中文 + English');
    const done = await person.presses(both, 'Done');
    const posted = await person.presses(done, 'Post');
    expect(read(posted)).toContain('Posted in #news');
    const [message, more] = inChannel(channel.id);
    expect(more).toBeUndefined();
    // Exactly what was shown.
    expect(containers(message ?? {})).toEqual(containers(done.body).slice(0, 2));
    expect(textOf(message ?? {})).toMatch(/盐泽轮渡.*Saltmere Ferries/su);
    // A second press of the same button posts nothing.
    const again = await person.presses(done, 'Post');
    expect(read(again)).toContain('posted already');
    expect(inChannel(channel.id)).toHaveLength(1);
  });

  test('stands in announcement channels, offered to be published; in forums and media channels, and in threads', async () => {
    const person = moderator();
    const { rooms } = here.discord;
    const announcements = rooms.make(here.english, 'announcement', 'announcements');
    const posted = await person.types('post', { do: 'now', where: announcements.id, topic: 'suit', language: 'zh' });
    expect(posted.buttons).toEqual(['Publish to followers']);
    expect(read(await person.presses(posted, 'Publish to followers'))).toContain('follow the channel');
    expect(rooms.published).toEqual([String(inChannel(announcements.id)[0]?.['id'])]);
    for (const kind of ['forum', 'media'] as const) {
      const forum = rooms.make(here.english, kind, kind);
      await person.types('post', { do: 'now', where: forum.id, topic: 'accident', length: 'full', language: 'both' });
      const thread = rooms.all().find((room) => room.parent === forum.id);
      expect(thread?.name).toBe('事故与起重机 · The accident and the crane');
      expect(inChannel(thread?.id ?? '').length).toBeGreaterThan(0);
    }
    const thread = rooms.make(here.english, 'thread', 'talk about it', announcements);
    await person.types('post', { do: 'now', where: thread.id, topic: 'money', language: 'en', silent: 'yes' });
    expect(inChannel(thread.id)).toHaveLength(1);
    expect(Number(inChannel(thread.id)[0]?.['flags']) & 4096).toBe(4096);
  });

  test('is withdrawn; a name that there is not is told', async () => {
    const person = moderator();
    const channel = here.discord.rooms.make(here.english, 'text', 'to-withdraw');
    const posted = await person.types('post', { do: 'now', where: channel.id, language: 'en' });
    const name = /called (?<name>\w{6})/u.exec(read(posted))?.groups?.['name'] ?? '';
    expect(nameIn(textOf(inChannel(channel.id)[0] ?? {}).replaceAll('"', '\n'))).toBe(name);
    expect(read(await person.types('post', { do: 'list' }))).toContain(`${name} · the whole dispute · short · English · #to-withdraw`);
    expect(read(await person.types('post', { do: 'withdraw', post: name }))).toContain('is withdrawn');
    expect(inChannel(channel.id)).toEqual([]);
    expect(read(await person.types('post', { do: 'withdraw', post: '2bcdfg' }))).toContain('There is no post or schedule');
    const history = await person.types('post', { do: 'history' });
    expect(read(history)).toMatch(new RegExp(`discord:${person.id} · withdrew · ${name} · #to-withdraw · record [0-9a-f]{8}`, 'u'));
    const csv = await person.types('post', { do: 'history', export: '1' });
    expect(read(csv)).toContain('at,person,deed,of,place,record');
  });
});

describe('rights', () => {
  test('are looked at when it is ordered, and the missing one is named', async () => {
    const { rooms } = here.discord;
    const channel = rooms.make(here.english, 'text', 'guarded');
    const nobody = moderator(0n);
    const refused = await nobody.types('post', { do: 'now', where: channel.id });
    expect(read(refused)).toContain('You may not post in #guarded: you lack Manage Messages.');
    const person = moderator();
    const bot = BOT.id;
    channel.denied.set(bot, PERMISSIONS.send);
    expect(read(await person.types('post', { do: 'now', where: channel.id }))).toContain(
      'I cannot post in #guarded: I lack Send Messages.',
    );
    channel.denied.delete(bot);
    expect(read(await person.types('post', { do: 'now', where: channel.id, pin: 'yes' }))).toContain('I lack Pin Messages');
    expect(inChannel(channel.id)).toEqual([]);
  });

  test('that were lost between the preview and the press are lost', async () => {
    const channel = here.discord.rooms.make(here.english, 'text', 'lost');
    const person = moderator();
    const preview = await person.types('post', { do: 'preview', where: channel.id, language: 'en' });
    here.discord.rooms.allow(here.english, person.id, 0n);
    expect(read(await person.presses(preview, 'Post'))).toContain('you lack Manage Messages');
    here.discord.rooms.allow(here.english, person.id, PERMISSIONS.manageMessages);
    const bot = BOT.id;
    channel.denied.set(bot, PERMISSIONS.view);
    expect(read(await person.presses(preview, 'Post'))).toContain('I lack View Channel');
    expect(inChannel(channel.id)).toEqual([]);
    channel.denied.delete(bot);
    expect(read(await person.presses(preview, 'Post'))).toContain('Posted in #lost');
    const again = await person.types('post', { do: 'preview', where: channel.id, language: 'en' });
    here.discord.rooms.close(channel);
    expect(read(await person.presses(again, 'Post'))).toContain('I cannot post in #lost: it is gone, or I was removed from it.');
  });

  test('nobody else posts what somebody previewed, nor in a channel of another server', async () => {
    const person = moderator();
    const preview = await person.types('post', { do: 'preview', language: 'en' });
    const stranger = new Person(here.discord, { guild: here.english });
    expect(read(await stranger.presses(preview, 'Post'))).toContain('you lack Manage Messages');
    const other = here.discord.rooms.make(here.chinese, 'text', 'elsewhere');
    expect(read(await person.types('post', { do: 'now', where: other.id }))).toContain('I find no such place here');
    expect(inChannel(other.id)).toEqual([]);
  });
});

describe('a schedule', () => {
  test('shows its next runs before it is kept, and refuses what is past, too often or in no zone', async () => {
    const person = moderator();
    const preview = await person.types('post', { do: 'schedule', when: 'every Monday 9:00', zone: 'America/Los_Angeles', language: 'en' });
    expect(preview.buttons).toEqual(['Schedule', 'Change', 'Cancel']);
    expect(preview.text.match(/• Mon/gu)).toHaveLength(3);
    const kept = await person.presses(preview, 'Schedule');
    const name = /Scheduled as (?<name>\w{6})/u.exec(read(kept))?.groups?.['name'] ?? '';
    expect(read(await person.types('post', { do: 'list' }))).toContain(
      `${name} · the whole dispute · short · English · #talk · Monday 09:00 (America/Los_Angeles)`,
    );
    expect(read(await person.types('post', { do: 'stop', post: name }))).toContain('is stopped');
    for (const [when, zone, told] of [
      ['2020-01-01 09:00', 'UTC', 'is past'],
      ['*/10 * * * *', 'UTC', 'too often'],
      ['0 0 30 2 *', 'UTC', 'never comes'],
      ['daily 09:00', 'Mars/Olympus', 'time zone'],
      ['soon', 'UTC', 'cannot read that time'],
    ] as const)
      expect(read(await person.types('post', { do: 'schedule', when, zone }))).toContain(told);
  });
});

test('the part that is typed is registered as a command of its own, with its options alone', () => {
  const registered = here.discord.commands.get('everywhere')?.find(({ name }) => name === 'post');
  const parts = Array.isArray(registered?.['options']) ? registered['options'].filter(isJson) : [];
  expect(parts.map(({ name, type }) => [name, type])).toEqual(
    ['preview', 'now', 'schedule', 'list', 'correct', 'withdraw', 'stop', 'history'].map((name) => [name, 1]),
  );
});
