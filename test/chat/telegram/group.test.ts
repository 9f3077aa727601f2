import { afterEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { defineCommand } from '../../../commands/definition.ts';
import { notice } from '../../../commands/notice.ts';
import { badRequest, forbidden } from '../../doubles/telegram/refusal.ts';
import { buttonsOf, openHouse, until } from './house.ts';
import type { House, HouseOptions } from './house.ts';

let house: House;
const open = async (options: HouseOptions = {}): Promise<House> => {
  house = await openHouse(options);
  return house;
};
afterEach(() => house.close());

describe('in a group, with privacy mode on', () => {
  test('a command is answered in reply, with or without the bot’s name, and another bot’s is not', async () => {
    const { telegram, bot, ann, asked, silence } = await open();
    const other = telegram.addBot('other_bot');
    const group = telegram.group('supergroup', ann, bot);
    const answer = await asked(group, ann, '/ask When is the trial?');
    expect(answer.text).toContain('4 November 2041');
    expect(answer.reply_to_message?.text).toBe('/ask When is the trial?');
    expect((await asked(group, ann, '/ask@exhibit_bot Where is the trial?')).text).toContain('Stonnard');
    telegram.join(group, other, ann);
    telegram.say(group, ann, '/ask@other_bot When is the trial?');
    telegram.say(group, ann, '/ban everybody');
    expect(await silence(group, ann)).toEqual([]);
  });

  test('talk among people is left alone, about the matter or not', async () => {
    const { telegram, bot, ann, silence } = await open();
    const group = telegram.group('supergroup', ann, bot);
    telegram.say(group, ann, 'When is the trial?');
    telegram.say(group, ann, '@exhibit_bot When is the trial?');
    expect(await silence(group, ann)).toEqual([]);
  });

  test('a reply to the bot is a question, and follows the one before', async () => {
    const { telegram, bot, ann, asked } = await open();
    const group = telegram.group('supergroup', ann, bot);
    const answer = await asked(group, ann, "/ask How much is Saltmere's share of the claim?");
    expect((await asked(group, ann, 'and the union?', { replyTo: answer })).text).toContain('US$30–40 million');
  });

  test('thanks and laughter in reply are met with silence, but not as a command, nor in a private chat', async () => {
    const { telegram, bot, ann, alone, asked, silence } = await open();
    const group = telegram.group('supergroup', ann, bot);
    const answer = await asked(group, ann, '/ask When is the trial?');
    telegram.say(group, ann, 'thanks!', { replyTo: answer });
    telegram.say(group, ann, '哈哈哈', { replyTo: answer });
    expect(await silence(group, ann)).toEqual([]);
    expect((await asked(group, ann, 'who are you?', { replyTo: answer })).text).toContain('Exhibit');
    expect((await asked(group, ann, '/ask thanks')).text).toContain('welcome');
    expect((await asked(alone, ann, 'thanks')).text).toContain('welcome');
  });

  test('what two people ask is not mixed up', async () => {
    const { telegram, bot, ann, asked } = await open();
    const bo = telegram.person('Bo', 'en');
    const group = telegram.group('supergroup', ann, bo, bot);
    await asked(group, ann, "/ask How much is Saltmere's share of the claim?");
    await asked(group, bo, '/ask When is the trial?');
    const followed = await asked(group, ann, '/ask and the union?');
    expect(followed.text).toContain('US$30–40 million');
    expect((await asked(group, bo, '/ask and the union?')).text).not.toBe(followed.text);
  });

  test('a reply by somebody else follows the answer that it replies to, not what they were last told', async () => {
    const { telegram, bot, ann, asked } = await open();
    const bo = telegram.person('Bo', 'en');
    const group = telegram.group('supergroup', ann, bo, bot);
    const answer = await asked(group, ann, "/ask How much is Saltmere's share of the claim?");
    await asked(group, bo, '/ask When is the trial?');
    expect((await asked(group, bo, 'and the union?', { replyTo: answer })).text).toContain('US$30–40 million');
  });

  test('/check in reply to a message is about that message', async () => {
    const { telegram, bot, ann, asked } = await open();
    const group = telegram.group('supergroup', ann, bot);
    const claim = telegram.say(group, ann, 'The trial is set for 5 December 2042.');
    const answer = await asked(group, ann, '/check', { replyTo: claim });
    expect(answer.text).toContain('What the record says about this message');
    expect(answer.text).toContain('4 November 2041');
  });

  test.each(['/ask is this true?', '/ask 真的假的'])('%s in reply to somebody is the check of their message', async (typed) => {
    const { telegram, bot, ann, asked } = await open();
    const group = telegram.group('supergroup', ann, bot);
    const claim = telegram.say(group, ann, 'The Harbour Board paid US$90 million for the Heronarm');
    const { text } = await asked(group, ann, typed, { replyTo: claim });
    expect(text).toContain('US$62 million');
    expect(text).toContain('What the record says about this message');
  });

  test('help says that a bare mention does not arrive, and an answer for the asker alone makes no sound', async () => {
    const { telegram, bot, ann, asked, memory } = await open();
    expect(memory.events).toContain('telegram.privacy');
    const group = telegram.group('supergroup', ann, bot);
    const help = await asked(group, ann, '/help');
    expect(help.text).toContain('/ask@exhibit_bot');
    expect(help.text).toContain('A bare mention of @exhibit_bot does not reach me here');
    expect(telegram.calls.findLast(({ method }) => method === 'sendMessage')?.body).toMatchObject({ disable_notification: true });
  });

  test('what is missing is asked for, and a reply with it is taken', async () => {
    const { telegram, bot, ann, asked } = await open();
    const group = telegram.group('supergroup', ann, bot);
    const asking = await asked(group, ann, '/who');
    expect(buttonsOf(asking).flat()).toContain('Brackenlift');
    expect((await asked(group, ann, 'Saltmere', { replyTo: asking })).text).toContain('Saltmere Ferries');
  });

  test('the chat’s settings choose the language of what shows none', async () => {
    const { telegram, bot, ann, asked, memory } = await open();
    const group = telegram.group('supergroup', ann, bot);
    memory.chats.set(String(group.chat.id), { language: 'zh' });
    expect((await asked(group, ann, '/about')).text).toContain('收录内容');
  });

  test('a deleted question is answered all the same, without a reply', async () => {
    const { telegram, bot, ann } = await open();
    const group = telegram.group('supergroup', ann, bot);
    telegram.erase(group, telegram.say(group, ann, '/ask When is the trial?'));
    const answer = await group.sent.next();
    expect(answer.text).toContain('4 November 2041');
    expect(answer.reply_to_message).toBeUndefined();
  });
});

describe('in a group, with privacy mode off', () => {
  test('a mention is answered, and help says that it is', async () => {
    const { telegram, bot, ann, asked, memory } = await open({ privacy: false });
    expect(memory.events).not.toContain('telegram.privacy');
    const group = telegram.group('group', ann, bot);
    expect((await asked(group, ann, 'hey @exhibit_bot when is the trial?')).text).toContain('4 November 2041');
    expect((await asked(group, ann, '/help')).text).toContain('a mention works too');
  });

  test('a mention alone asks what is wanted, and in reply to a message checks that', async () => {
    const { telegram, bot, ann, asked } = await open({ privacy: false });
    const group = telegram.group('supergroup', ann, bot);
    const asking = await asked(group, ann, '@exhibit_bot');
    expect(asking.text).toContain('What do you want to know?');
    expect((await asked(group, ann, 'When is the trial?', { replyTo: asking })).text).toContain('4 November 2041');
    const claim = telegram.say(group, ann, 'The trial is set for 4 November 2041.');
    expect((await asked(group, ann, '@exhibit_bot', { replyTo: claim })).text).toContain('about this message');
  });

  test('talk among people, a bot’s talk and an inline answer are left alone', async () => {
    const { telegram, bot, ann, silence } = await open({ privacy: false });
    const group = telegram.group('supergroup', ann, bot);
    telegram.say(group, ann, 'When is the trial?');
    telegram.say(group, ann, '@exhibit_bot When is the trial?', { viaBot: bot });
    telegram.say(group, ann, '/start');
    telegram.say(group, ann, '/frobnicate');
    expect(await silence(group, ann)).toEqual([]);
  });
});

describe('in a forum', () => {
  test('each topic gets its answers, and General its own', async () => {
    const { telegram, bot, ann, asked } = await open();
    const forum = telegram.group('forum', ann, bot);
    const topic = telegram.topic(forum, 'The case');
    expect(await asked(forum, ann, '/ask When is the trial?', { topic })).toMatchObject({
      message_thread_id: topic,
      is_topic_message: true,
    });
    const general = await asked(forum, ann, '/ask When is the trial?');
    expect(general.message_thread_id).toBeUndefined();
    expect(await asked(forum, ann, '/timeline', { topic })).toMatchObject({ message_thread_id: topic });
  });

  test('a closed topic is left in peace', async () => {
    const { telegram, bot, ann, memory, silence } = await open();
    const forum = telegram.group('forum', ann, bot);
    const topic = telegram.topic(forum, 'The case');
    const kept = forum.topics.get(topic);
    if (kept !== undefined) kept.closed = true;
    telegram.say(forum, ann, '/ask When is the trial?', { topic });
    expect(await silence(forum, ann)).toEqual([]);
    expect(memory.events).toContain('telegram.muted');
  });

  test('a reply thread of a group without topics is no topic', async () => {
    const { telegram, bot, ann, asked } = await open();
    const group = telegram.group('supergroup', ann, bot);
    const first = telegram.say(group, ann, 'Look at this');
    expect((await asked(group, ann, '/ask When is the trial?', { replyTo: first })).message_thread_id).toBeUndefined();
  });
});

describe('in a channel and its group', () => {
  test('a command in a post is answered in the channel, and not once more in the group', async () => {
    const { telegram, bot, ann, asked } = await open();
    const channel = telegram.group('channel', bot);
    const group = telegram.group('supergroup', ann, bot);
    telegram.link(channel, group);
    telegram.post(channel, 'News of the day');
    telegram.post(channel, '/ask When is the trial?');
    const answer = await channel.sent.next();
    expect(answer.text).toContain('4 November 2041');
    expect(answer.sender_chat?.id).toBe(channel.chat.id);
    expect((await asked(group, ann, '/about@exhibit_bot')).text).toContain('What it holds');
    expect(channel.sent.left).toEqual([]);
  });

  test('buttons work there, and whoever writes as a channel is answered', async () => {
    const { telegram, bot, ann, asked } = await open();
    const channel = telegram.group('channel', bot);
    telegram.post(channel, '/ask When is the trial?');
    const answer = await channel.sent.next();
    await telegram.press(channel, ann, answer, '中文');
    expect((await channel.edited.next()).text).toContain('2041年11月4日');
    const group = telegram.group('supergroup', ann, bot);
    expect((await asked(group, ann, '/ask When is the trial?', { as: channel })).text).toContain('4 November 2041');
  });

  test('an edited post gets its answer edited', async () => {
    const { telegram, bot } = await open();
    const channel = telegram.group('channel', bot);
    const post = telegram.post(channel, '/ask When is the trial?');
    await channel.sent.next();
    telegram.edit(channel, post, '/ask Where is the trial?');
    expect((await channel.edited.next()).text).toContain('Stonnard');
  });
});

describe('a command for moderators', () => {
  const forModerators = defineCommand({
    name: 'look-after',
    descriptions: { 'zh-CN': '照看', 'zh-TW': '照看', en: 'Look after' },
    options: {},
    for: 'moderator',
    run: ({ language }) => ({ reply: notice(language, { sections: [{ texts: ['Looked after.'] }] }) }),
  });
  const withIt: HouseOptions = { commands: [...commands, forModerators] };

  test('is for admins, anonymous ones too, and for nobody else', async () => {
    const { telegram, bot, ann, alone, asked } = await open(withIt);
    const bo = telegram.person('Bo', 'en');
    const group = telegram.group('supergroup', ann, bo, bot);
    telegram.promote(group, bo, bo);
    expect((await asked(group, ann, '/look_after')).text).toContain('moderators');
    expect((await asked(group, bo, '/look_after')).text).toBe('Looked after.');
    expect((await asked(group, bo, '/look_after', { anonymous: true })).text).toBe('Looked after.');
    expect((await asked(alone, ann, '/look_after')).text).toContain('moderators');
  });

  test('is for nobody who is an admin no more', async () => {
    const { telegram, bot, ann, asked, memory } = await open();
    const bo = telegram.person('Bo', 'en');
    const group = telegram.group('supergroup', ann, bo, bot);
    telegram.promote(group, bo, ann);
    expect((await asked(group, bo, '/settings whose:chat language:en')).text).toContain('English');
    expect((await asked(group, bo, '/unanswered remove:all')).text).toContain('deleted');
    telegram.demote(group, bo, ann);
    expect((await asked(group, bo, '/settings whose:chat language:zh')).text).toContain('moderators');
    expect((await asked(group, bo, '/unanswered remove:all')).text).toContain('moderators');
    expect(memory.chats.get(String(group.chat.id))).toEqual({ language: 'en' });
  });

  test('stands in the menu of admins alone', async () => {
    const { bot } = await open(withIt);
    const names = (key: string): readonly string[] => (bot.menus.get(key) ?? []).map(({ command }) => command);
    expect(names('all_chat_administrators/')).toContain('look_after');
    expect(names('all_group_chats/')).not.toContain('look_after');
    expect(names('all_private_chats/zh')).toContain('ask');
  });
});

describe('a chat that changes', () => {
  test('into a supergroup is told of once, and what comes after is answered there', async () => {
    const { telegram, bot, ann, asked, memory } = await open();
    const group = telegram.group('group', ann, bot);
    await asked(group, ann, '/about');
    const supergroup = telegram.migrate(group, ann);
    expect((await asked(supergroup, ann, '/ask When is the trial?')).text).toContain('4 November 2041');
    expect(memory.moved).toEqual([[String(group.chat.id), String(supergroup.chat.id)]]);
    await until(() => expect(memory.events.filter((event) => event === 'telegram.membership').length).toBeGreaterThan(0));
    expect(memory.left).toEqual([]);
  });

  test('while it is answered gets the answer where it went', async () => {
    const { telegram, bot, ann, asked, memory } = await open();
    const group = telegram.group('group', ann, bot);
    const answer = await asked(group, ann, '/ask When is the trial?');
    const upgraded = telegram.group('supergroup', ann, bot);
    Object.assign(group, { upgradedTo: upgraded });
    telegram.say(group, ann, '/ask Where is the trial?', { replyTo: answer });
    expect((await upgraded.sent.next()).text).toContain('Stonnard');
    expect(memory.moved).toEqual([[String(group.chat.id), String(upgraded.chat.id)]]);
  });
});

describe('a bot that is', () => {
  test('added, removed and added again comes and goes without a word', async () => {
    const { telegram, bot, ann, asked, memory } = await open();
    const group = telegram.group('supergroup', ann);
    telegram.join(group, bot, ann);
    telegram.remove(group, bot, ann, 'kicked');
    await until(() => expect(memory.left).toEqual([String(group.chat.id)]));
    telegram.join(group, bot, ann);
    expect((await asked(group, ann, '/about')).text).toContain('What it holds');
    expect(group.sent.all).toHaveLength(1);
  });

  test('removed while it answers takes it as it is', async () => {
    const { telegram, bot, ann, alone, asked, memory } = await open();
    const group = telegram.group('supergroup', ann, bot);
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: forbidden('bot was kicked from the supergroup chat') });
    telegram.say(group, ann, '/ask When is the trial?');
    await until(() => expect(memory.left).toEqual([String(group.chat.id)]));
    expect((await asked(alone, ann, '/about')).text).toContain('What it holds');
  });

  test('muted keeps silent, and speaks again when it may', async () => {
    const { telegram, bot, ann, asked, memory } = await open();
    const group = telegram.group('supergroup', ann, bot);
    telegram.mute(group, bot, ann);
    telegram.say(group, ann, '/ask When is the trial?');
    telegram.promote(group, bot, ann);
    expect((await asked(group, ann, '/ask Where is the trial?')).text).toContain('Stonnard');
    expect(group.sent.all).toHaveLength(1);
    expect(memory.faults).toEqual([]);
    expect(telegram.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(1);
  });

  test('muted without having been told takes the refusal', async () => {
    const { telegram, bot, ann, memory } = await open();
    const group = telegram.group('supergroup', ann, bot);
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: badRequest('not enough rights to send text messages to the chat') });
    telegram.say(group, ann, '/ask When is the trial?');
    await until(() => expect(memory.events).toContain('telegram.muted'));
  });

  test('blocked by a person, and unblocked, takes it as it is', async () => {
    const { telegram, ann, alone, asked, memory } = await open();
    await asked(alone, ann, '/about');
    telegram.block(alone, ann);
    await until(() => expect(memory.left).toEqual([String(ann.id)]));
    telegram.unblock(alone, ann);
    expect((await asked(alone, ann, 'When is the trial?')).text).toContain('4 November 2041');
  });
});
