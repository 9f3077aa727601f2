/** Whatever the gateway sends, the bot serves on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { MENTION, Person } from '../../doubles/discord/driver.ts';
import { isJson } from '../../doubles/discord/rules.ts';
import type { Json } from '../../doubles/discord/rules.ts';
import { guildIn, guildJson, messageJson, snowflake, userJson } from '../../doubles/discord/world.ts';
import { run } from './running.ts';
import type { Running } from './running.ts';

let here: Running;
beforeAll(async () => {
  here = await run();
});
afterAll(async () => {
  expect(here.discord.wrong).toEqual([]);
  await here.close();
});

/** What would end the process. */
const unhandled: unknown[] = [];
const note = (error: unknown): void => void unhandled.push(error);
beforeAll(() => process.on('unhandledRejection', note).on('uncaughtException', note));
afterAll(() => process.off('unhandledRejection', note).off('uncaughtException', note));

let asked = 0;
/** An ordinary question is answered: of ever another person, since each may ask only so often. */
async function stillServes(): Promise<boolean> {
  asked += 1;
  const person = new Person(here.discord, { guild: asked % 2 === 0 ? here.english : here.chinese });
  expect((await person.types('who', { name: 'varnholt', 'only-me': true })).text).toMatch(/Odile Varnholt|瓦恩霍特/u);
  expect(unhandled).toEqual([]);
  return true;
}
const message = (more: Json): Json =>
  messageJson({
    id: snowflake(),
    channel_id: here.english.channel,
    guild_id: here.english.id,
    author: userJson({ id: snowflake(), username: 'somebody' }),
    member: { roles: [], joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 },
    ...more,
  });

describe('a message that discord.js cannot take', () => {
  test.each([
    ['components', { components: null }],
    ['a thread', { thread: null }],
    ['a snapshot', { message_snapshots: [{ message: null }] }],
    ['the interaction it came of', { interaction_metadata: { id: '1', type: 2, user: null } }],
    ['attachments', { attachments: null }],
    ['mentions of roles', { mention_roles: null }],
    ['embeds', { embeds: [null] }],
    ['its member', { member: null }],
  ])('for %s is answered all the same', async (_, broken) => {
    const mentions = [{ id: '100000000000000001', username: 'exhibit', discriminator: '0001', avatar: null, bot: true }];
    const data = message({ content: `${MENTION} when is the trial?`, mentions, ...broken });
    here.discord.gateway.dispatch('MESSAGE_CREATE', data, here.english.id);
    const id = String(data['id']);
    const person = new Person(here.discord, { guild: here.english });
    expect((await person.replyTo(id)).text).toContain('4 November 2041');
  });
});

describe('an interaction with parts that are broken', () => {
  test.each([
    ['entitlements', { entitlements: null }],
    ['the channel', { channel: null }],
    ['the server that added the bot', { authorizing_integration_owners: null }],
    ['the bot’s permissions', { app_permissions: null }],
    ['the locale', { locale: null }],
    ['the limit of attachments', { attachment_size_limit: 'large' }],
  ])('in %s is answered all the same', async (_, broken) => {
    const person = new Person(here.discord, { guild: here.english });
    const { deed, one } = person.prepares('who', { name: 'varnholt' });
    here.discord.gateway.dispatch('INTERACTION_CREATE', { ...deed, ...broken }, here.english.id);
    expect((await person.outcome(one)).text).toContain('Odile Varnholt');
  });

  test.each([
    ['data', { data: null }],
    ['the person', { member: null }],
    ['a type', { type: 99 }],
    ['an id', { id: null }],
  ])('without %s costs itself alone', async (_, broken) => {
    const person = new Person(here.discord, { guild: here.english });
    const { deed } = person.prepares('who', { name: 'varnholt' });
    here.discord.gateway.dispatch('INTERACTION_CREATE', { ...deed, ...broken }, here.english.id);
    expect(await stillServes()).toBe(true);
  });
});

describe('a frame', () => {
  test.each([
    ['that is no JSON', '{"op":0,"t":"MESSAGE_CREATE","d":{'],
    ['that is nothing', 'null'],
    ['that is a number', '5'],
    ['that is a list', '[[]]'],
    ['that is empty', ''],
    ['of bytes', new Uint8Array([0x78, 0x9c, 0, 0, 0xff, 0xff])],
    ['with an opcode that nobody knows', '{"op":99,"d":null,"s":null,"t":null}'],
    ['with no opcode', '{"d":{},"s":1,"t":"MESSAGE_CREATE"}'],
    ['of an invalid session that does not say which', '{"op":9,"s":null,"t":null}'],
    ['of an event without a name', '{"op":0,"d":{},"s":1,"t":null}'],
    ['of an event named error', '{"op":0,"d":{},"s":1,"t":"error"}'],
    ['of an event that nobody knows', '{"op":0,"d":{"a":[1]},"s":1,"t":"NOBODY_KNOWS_THIS"}'],
    ['whose event is named by a number', '{"op":0,"d":{},"s":1,"t":7}'],
    ['whose event is named as what every object has', '{"op":0,"d":null,"s":1,"t":"constructor"}'],
  ])('%s changes nothing', async (_, frame) => {
    here.discord.gateway.frame(frame);
    expect(await stillServes()).toBe(true);
  });

  test.each(['MESSAGE_CREATE', 'INTERACTION_CREATE', 'GUILD_CREATE', 'GUILD_UPDATE', 'CHANNEL_CREATE', 'CHANNEL_UPDATE', 'THREAD_CREATE'])(
    'of %s without data changes nothing',
    async (event) => {
      for (const data of [null, undefined, 5, 'x', [], {}]) here.discord.gateway.send(event, data);
      expect(await stillServes()).toBe(true);
    },
  );
});

describe('a server', () => {
  test('whose lists are broken is served all the same', async () => {
    const guild = guildIn('en-US');
    const lists = ['channels', 'roles', 'threads', 'members', 'emojis', 'stickers', 'presences', 'voice_states', 'stage_instances'];
    for (const list of [...lists, 'guild_scheduled_events', 'soundboard_sounds', 'features'])
      here.discord.gateway.dispatch('GUILD_CREATE', { ...guildJson(guild), [list]: null }, guild.id);
    const person = new Person(here.discord, { guild });
    expect((await person.types('who', { name: 'varnholt' })).text).toContain('Odile Varnholt');
    expect((await person.asks(`${MENTION} when is the trial?`)).text).toContain('4 November 2041');
  });
});

/** Every place in a value, as the way to it. */
function places(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => [[...way, name], ...places(inside, [...way, name])]);
}

/** A copy with something else in one place; nothing at all where that is undefined. */
function changed(value: unknown, [name, ...rest]: readonly string[], to: unknown): unknown {
  if (name === undefined) return to;
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value];
    copy[Number(name)] = changed(copy[Number(name)], rest, to);
    return copy;
  }
  if (!isJson(value)) return to;
  const { [name]: inside, ...others } = value;
  const put = changed(inside, rest, to);
  return put === undefined ? others : { ...others, [name]: put };
}

describe('every packet that people send', () => {
  let packets: readonly { readonly event: string; readonly data: Json }[] = [];
  beforeAll(async () => {
    const first = here.discord.gateway.dispatched.length;
    const person = new Person(here.discord, { guild: here.english, moderator: true });
    const answer = await person.types('ask', { question: 'When is the trial?' });
    await person.presses(answer, '中文');
    const [option = ''] = answer.menus[0]?.options ?? [];
    await person.picks(answer, 'Related', option);
    await person.completes('who', 'name', 'varn');
    await person.rightClicks('When is the trial?', 'Check against the record');
    const reply = await person.asks(`${MENTION} when is the trial?`);
    await person.asks('and who sued?', { replyTo: reply });
    await new Person(here.discord).asks('When is the trial?');
    await new Person(here.discord, { brings: true }).types('about');
    here.discord.gateway.dispatch('GUILD_CREATE', guildJson(here.english), here.english.id);
    packets = here.discord.gateway.dispatched.slice(first);
  });

  test('with null in any one place costs itself at most', async () => {
    for (const { event, data } of packets) {
      for (const place of places(data)) here.discord.gateway.send(event, changed(data, place, null));
      expect({ event, serves: await stillServes() }).toEqual({ event, serves: true });
    }
  });

  property.prop([fc.nat(), fc.nat(), fc.oneof(fc.constant(undefined), fc.jsonValue())], { numRuns: 300 })(
    'with something else in any one place costs itself at most',
    async (which, where, put) => {
      const packet = packets[which % packets.length];
      if (packet === undefined) throw new Error('no packets');
      const ways = places(packet.data);
      here.discord.gateway.send(packet.event, changed(packet.data, ways[where % ways.length] ?? [], put));
      expect(await stillServes()).toBe(true);
    },
  );
});

describe('a flood of broken packets', () => {
  test('is a line of the log, with a reference and how many', async () => {
    const there = await run();
    for (let time = 0; time < 500; time++) there.discord.gateway.send('GUILD_CREATE', { id: snowflake(), channels: [null] });
    const person = new Person(there.discord, { guild: there.english });
    await person.types('about');
    const told = there.lines.filter((line) => line.includes('a packet could not be taken'));
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(5);
    expect(told[0]).toMatch(/"reference":"[0-9a-f]{8}".*"packet":"GUILD_CREATE"/u);
    await there.close();
  });
});
