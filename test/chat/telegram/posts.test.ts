/** The life of a post in Telegram: from a group, from a channel, from the private chat; topics, migration; who may. */
import type { Message, User } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../doubles/telegram/world.ts';
import { openSetting } from './running.ts';
import type { Setting } from './running.ts';

interface House extends Setting {
  readonly ann: User;
  readonly own: Place;
}

async function openHouse(posting = { every: 40 }): Promise<House> {
  const setting = await openSetting();
  await setting.launch({ posting });
  const ann = setting.telegram.person('Ann', 'en');
  return { ...setting, ann, own: setting.telegram.privately(ann, setting.state) };
}
const textOf = ({ text = '' }: Message): string => text;
const buttonsOf = ({ reply_markup: markup }: Message): string[] => (markup?.inline_keyboard ?? []).flat().map(({ text }) => text);
/** A group of some kind, in which Ann is an admin and the bot may post. */
function groupOf({ telegram, state, ann }: House, kind: Parameters<Setting['telegram']['group']>[0] = 'supergroup'): Place {
  const group = telegram.group(kind, ann, state);
  telegram.promote(group, ann, ann);
  return group;
}
const nameIn = (message: Message): string => / · (?<name>[2-9][2-9a-z]{5})$/u.exec(textOf(message))?.groups?.['name'] ?? '';
/** What comes next that holds some words. */
async function next(place: Place, words: string): Promise<Message> {
  for (;;) {
    const message = await place.sent.next();
    if (textOf(message).includes(words)) return message;
  }
}

describe('from a group', () => {
  test('what is previewed is for the admin alone, is exactly what is sent, and is sent once', async () => {
    const house = await openHouse();
    const { telegram, ann, own } = house;
    const group = groupOf(house);
    telegram.say(group, ann, '/post preview en');
    expect(textOf(await group.sent.next())).toBe('What comes of it is in our private chat.');
    const shown = await own.sent.next();
    const control = await own.sent.next();
    expect(textOf(shown)).toContain('by Saltmere Ferries together with the Quayside Union');
    expect(textOf(control)).toContain('exactly what will be posted');
    expect(buttonsOf(control)).toEqual(['Post', 'Change', 'Cancel']);
    // A change of what it says changes the preview in its place.
    await telegram.press(own, ann, control, 'Change');
    expect(buttonsOf(await own.edited.next())).toContain('中文 + English');
    await telegram.press(own, ann, control, '中文 + English');
    const changed = await own.edited.next();
    expect(textOf(changed)).toMatch(/盐泽轮渡[\s\S]*Saltmere/u);
    expect(changed.message_id).toBe(shown.message_id);
    await own.edited.next();
    await telegram.press(own, ann, control, 'Done');
    expect(buttonsOf(await own.edited.next())).toEqual(['Post', 'Change', 'Cancel']);
    await telegram.press(own, ann, control, 'Post');
    const posted = await next(group, '盐泽轮渡');
    expect(textOf(posted)).toBe(textOf(own.messages.get(shown.message_id) ?? posted));
    expect(posted.reply_markup).toBeUndefined();
    expect(textOf(await own.edited.next())).toContain('Posted in Group');
    // What no button of the message carries is no press.
    await telegram.pressData(own, ann, control, '1a.e.post~go.000000000000');
    expect(group.sent.all.filter((message) => textOf(message).includes('盐泽轮渡'))).toHaveLength(1);
  }, 60_000);

  test('a bot that administers the group says there where it went to the moderator alone; any other says it for all to see', async () => {
    const house = await openHouse();
    const { telegram, ann, own, state } = house;
    const group = groupOf(house);
    telegram.promote(group, state, ann);
    telegram.say(group, ann, '/post preview en');
    await own.sent.next();
    await own.sent.next();
    await expect
      .poll(() => group.alone.map(({ receiver, message }) => [receiver, textOf(message)]))
      .toEqual([[ann.id, 'What comes of it is in our private chat.']]);
    expect(group.sent.all).toEqual([]);
    const other = groupOf(house);
    telegram.say(other, ann, '/post preview en');
    expect(textOf(await other.sent.next())).toBe('What comes of it is in our private chat.');
    expect(other.alone).toEqual([]);
  }, 60_000);

  test('who is no admin posts nothing; rights lost between preview and press are lost; the bot’s own are named', async () => {
    const house = await openHouse();
    const { telegram, ann, own, state } = house;
    const group = groupOf(house);
    const ben = telegram.person('Ben', 'en');
    telegram.join(group, ben, ann);
    telegram.privately(ben, state);
    telegram.say(group, ben, '/post now en');
    expect(textOf(await telegram.privately(ben, state).sent.next())).toContain('is for moderators');
    await group.sent.next();
    telegram.say(group, ann, '/post preview en');
    await group.sent.next();
    await own.sent.next();
    const control = await own.sent.next();
    telegram.demote(group, ann, ben);
    await telegram.press(own, ann, control, 'Post');
    expect(textOf(await own.edited.next())).toContain('you lack the rights of an admin');
    telegram.promote(group, ann, ben);
    telegram.mute(group, state, ben);
    telegram.pick(own, ann, group);
    expect(textOf(await own.sent.next())).toContain('is about');
    telegram.say(own, ann, '/post now en');
    expect(textOf(await own.sent.next())).toContain('I lack Send Messages');
    expect(group.sent.left.map(textOf)).toEqual([]);
  }, 60_000);

  test('an anonymous admin gets a way to the private chat, where their own rights are looked at', async () => {
    const house = await openHouse();
    const { telegram, ann, own } = house;
    const group = groupOf(house);
    telegram.say(group, ann, '/post preview topic:suit en', { anonymous: true });
    const way = await group.sent.next();
    const [button] = way.reply_markup?.inline_keyboard.flat() ?? [];
    const link = button !== undefined && 'url' in button ? button.url : '';
    const start = new URL(link).searchParams.get('start') ?? '';
    telegram.say(own, ann, `/start ${start}`);
    expect(textOf(await own.sent.next())).toContain('The suit');
    const control = await own.sent.next();
    const ben = telegram.person('Ben', 'en');
    const bens = telegram.privately(ben, house.state);
    telegram.say(bens, ben, `/start ${start}`);
    expect(textOf(await bens.sent.next())).toContain('you lack the rights of an admin');
    await telegram.press(own, ann, control, 'Post');
    expect(textOf(await next(group, 'The suit'))).toContain('The suit');
  }, 60_000);
});

describe('in a forum', () => {
  test('it goes to the topic where it was ordered, or to the one that was named', async () => {
    const house = await openHouse();
    const { telegram, ann } = house;
    const forum = groupOf(house, 'forum');
    const [one, two] = [telegram.topic(forum, 'One'), telegram.topic(forum, 'Two')];
    telegram.say(forum, ann, '/post now suit en silent:yes', { topic: one });
    expect((await next(forum, 'The suit')).message_thread_id).toBe(one);
    telegram.say(forum, ann, `/post now accident en where:${two}`, { topic: one });
    expect((await next(forum, 'The accident')).message_thread_id).toBe(two);
  }, 60_000);
});

describe('from the private chat', () => {
  test('a channel is chosen, posted in, corrected, listed, withdrawn; the history tells', async () => {
    const house = await openHouse();
    const { telegram, ann, own } = house;
    const channel = groupOf(house, 'channel');
    telegram.say(own, ann, '/post preview');
    expect(textOf(await own.sent.next())).toContain('Choose a group or a channel');
    const strange = telegram.group('channel', house.state);
    telegram.pick(own, ann, strange);
    expect(textOf(await own.sent.next())).toContain('Only admins');
    telegram.pick(own, ann, channel);
    expect(textOf(await own.sent.next())).toContain('is about');
    telegram.say(own, ann, '/post now money zh pin:yes');
    const posted = await next(channel, '估值、持股与保险');
    expect(textOf(await own.sent.next())).toContain('Posted in Channel');
    expect(channel.pinned).toEqual([posted.message_id]);
    telegram.say(own, ann, '/post list');
    expect(textOf(await own.sent.next())).toContain(`${nameIn(posted)} · Valuation, stake and insurance · short · 中文`);
    telegram.say(own, ann, '/post correct');
    expect(textOf(await own.sent.next())).toContain('says what the record says');
    telegram.say(own, ann, `/post withdraw ${nameIn(posted)}`);
    expect(textOf(await own.sent.next())).toContain('is withdrawn');
    expect(channel.messages.has(posted.message_id)).toBe(false);
    telegram.say(own, ann, '/post history');
    expect(textOf(await own.sent.next())).toMatch(/withdrew[\s\S]*posted/u);
    telegram.say(own, ann, '/post history 1');
    expect(textOf(await own.sent.next())).toContain('at,person,deed,of,place,record');
  }, 60_000);

  test('what cannot be deleted any more is marked as withdrawn', async () => {
    const house = await openHouse();
    const { telegram, ann, own } = house;
    const group = groupOf(house);
    telegram.pick(own, ann, group);
    await own.sent.next();
    telegram.say(own, ann, '/post now both');
    const posted = await next(group, 'Saltmere');
    await own.sent.next();
    group.undeletable = true;
    telegram.say(own, ann, `/post withdraw ${nameIn(posted)}`);
    expect(textOf(await own.sent.next())).toContain('marked as withdrawn');
    expect(group.messages.get(posted.message_id)?.text).toMatch(/已由管理员于.*撤回。 This post was withdrawn by the moderators/u);
  }, 60_000);
});
