/** The local Telegram itself, as real grammY meets it: what it takes, what it refuses, and whom it shows what. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Api, GrammyError } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../child.ts';
import { startTelegram } from './driver.ts';
import type { Telegram } from './driver.ts';
import { complete, findEntities, parseHtml } from './markup.ts';
import { liveIn, ownRules, schemaJudge } from './rules.ts';
import { sees } from './world.ts';
import type { BotState } from './world.ts';

let telegram: Telegram;
let bot: BotState;
let api: Api;
beforeEach(async () => {
  telegram = await startTelegram();
  bot = telegram.addBot();
  api = new Api(bot.token, { apiRoot: telegram.root });
});
afterEach(() => telegram.close());

const refusal = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
    throw error;
  }
  return 'taken';
};

describe('HTML', () => {
  test.each([
    ['<b>a</i>', `Unmatched end tag at byte offset 4, expected "</b>", found "</i>"`],
    ['<b>a', `Can't find end tag corresponding to start tag "b"`],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<div>a</div>', 'Unsupported start tag "div" at byte offset 0'],
    ['汉 < b', 'Unclosed start tag at byte offset 4'],
    ['<script>alert(1)</script>', 'Unsupported start tag "script" at byte offset 0'],
  ])('%s is refused', (html, why) => {
    expect(() => parseHtml(html)).toThrow(`can't parse entities: ${why}`);
  });

  test('is read into text and what is marked in it, in UTF-16 units', () => {
    expect(parseHtml('😀<b>a &lt; <i>b</i></b> &amp;&#33; &nbsp;')).toEqual({
      text: '😀a < b &! &nbsp;',
      entities: [
        { type: 'bold', offset: 2, length: 5 },
        { type: 'italic', offset: 6, length: 1 },
      ],
    });
  });

  const found = (text: string): string[] =>
    findEntities(text).map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);
  test('or none, what Telegram makes live by itself is found', () => {
    expect(found('/ask@a_bot me@b.org @ann_p, #tag $EVIL +1 212 555 0123 https://x.org a/b')).toEqual([
      'bot_command /ask@a_bot',
      'mention @ann_p',
      'hashtag #tag',
      'cashtag $EVIL',
      'email me@b.org',
      'phone_number +1 212 555 0123',
      'url https://x.org',
    ]);
    expect(found('evil.com, t.me/x 例子.中国 10.0.0.1 tg://resolve?domain=x Evil.Co.UK:80/a?b')).toEqual([
      'url evil.com',
      'url t.me/x',
      'url 例子.中国',
      'url 10.0.0.1',
      'url tg://resolve?domain=x',
      'url Evil.Co.UK:80/a?b',
    ]);
    expect(found('US$79–134 billion, $5, a/b, 4.5, e.g. this; v1.2.3 and x#1')).toEqual([]);
  });

  test('or none, nothing is found in code', () => {
    expect(complete(parseHtml('<code>evil.com</code> evil.org')).entities.map(({ type, offset }) => [type, offset])).toEqual([
      ['code', 0],
      ['url', 9],
    ]);
  });
});

describe('calls', () => {
  test('are refused as the real server does', async () => {
    const ann = telegram.person();
    const alone = telegram.privately(ann, bot);
    const { id } = alone.chat;
    expect(await refusal(api.sendMessage(id, 'x'.repeat(4097)))).toBe('400 Bad Request: message is too long');
    expect(await refusal(api.sendMessage(id, `<b>${'x'.repeat(4096)}</b>`, { parse_mode: 'HTML' }))).toBe('taken');
    expect(await refusal(api.sendMessage(id, ' '))).toBe('400 Bad Request: message text is empty');
    expect(await refusal(api.sendMessage(id, '<b>x', { parse_mode: 'HTML' }))).toContain("400 Bad Request: can't parse entities");
    const button = { text: 'b', callback_data: '汉'.repeat(22) };
    expect(await refusal(api.sendMessage(id, 'x', { reply_markup: { inline_keyboard: [[button]] } }))).toBe(
      '400 Bad Request: BUTTON_DATA_INVALID',
    );
    expect(await refusal(api.sendMessage(id, 'x', { reply_parameters: { message_id: 99 } }))).toBe(
      '400 Bad Request: message to be replied not found',
    );
    expect(await refusal(api.sendMessage(424_242, 'x'))).toBe("403 Forbidden: bot can't initiate conversation with a user");
    expect(await refusal(api.sendMessage(-42, 'x'))).toBe('400 Bad Request: chat not found');
    expect(await refusal(api.setMyCommands([{ command: 'Ask', description: 'x' }]))).toBe('400 Bad Request: BOT_COMMAND_INVALID');
    expect(await refusal(api.answerCallbackQuery('7'))).toContain('query is too old');
    telegram.block(alone, ann);
    expect(await refusal(api.sendMessage(id, 'x'))).toBe('403 Forbidden: bot was blocked by the user');
    expect(telegram.faults.length).toBeGreaterThan(0);
  });

  test('that edit are refused where nothing changes, or there is nothing', async () => {
    const { chat } = telegram.privately(telegram.person(), bot);
    const { message_id: id } = await api.sendMessage(chat.id, '<b>x</b>', { parse_mode: 'HTML' });
    expect(await refusal(api.editMessageText(chat.id, id, '<b>x</b>', { parse_mode: 'HTML' }))).toContain('message is not modified');
    expect(await refusal(api.editMessageText(chat.id, id, 'x'))).toBe('taken');
    await api.deleteMessage(chat.id, id);
    expect(await refusal(api.editMessageText(chat.id, id, 'y'))).toBe('400 Bad Request: message to edit not found');
  });

  test('in a forum need a topic that is there, and General needs none', async () => {
    const forum = telegram.group('forum', bot);
    const topic = telegram.topic(forum, 'A topic');
    expect(await refusal(api.sendMessage(forum.chat.id, 'x', { message_thread_id: topic }))).toBe('taken');
    expect(await refusal(api.sendMessage(forum.chat.id, 'x'))).toBe('taken');
    expect(await refusal(api.sendMessage(forum.chat.id, 'x', { message_thread_id: 1 }))).toBe('400 Bad Request: message thread not found');
  });

  test('with a wrong token, and to a group that moved, say what is the matter', async () => {
    expect(await refusal(new Api(`1:${'x'.repeat(35)}`, { apiRoot: telegram.root }).getMe())).toBe('401 Unauthorized');
    expect(await refusal(new Api('x', { apiRoot: telegram.root }).getMe())).toBe('404 Not Found');
    const ann = telegram.person();
    const group = telegram.group('group', ann, bot);
    const moved = telegram.migrate(group, ann);
    await expect(api.sendMessage(group.chat.id, 'x')).rejects.toMatchObject({ parameters: { migrate_to_chat_id: moved.chat.id } });
  });
});

describe('updates', () => {
  test('stay until they are confirmed', async () => {
    const ann = telegram.person();
    const alone = telegram.privately(ann, bot);
    telegram.say(alone, ann, 'one');
    telegram.say(alone, ann, 'two');
    const [first] = await api.getUpdates({ limit: 1 });
    expect((await api.getUpdates()).map(({ message }) => message?.text)).toEqual(['one', 'two']);
    expect((await api.getUpdates({ offset: (first?.update_id ?? 0) + 1 })).map(({ message }) => message?.text)).toEqual(['two']);
  });

  test('go to one poller, and to none while there is a webhook', async () => {
    const waiting = refusal(api.getUpdates({ timeout: 20 }));
    await expect.poll(() => bot.queue.polled).toBe(true);
    await api.getUpdates();
    expect(await waiting).toContain('409 Conflict: terminated by other getUpdates request');
    await api.setWebhook('http://127.0.0.1:9/x');
    expect(await refusal(api.getUpdates())).toContain("409 Conflict: can't use getUpdates method while webhook is active");
  });

  test('that were not asked for are not sent', async () => {
    const ann = telegram.person();
    const alone = telegram.privately(ann, bot);
    await api.getUpdates({ allowed_updates: ['callback_query'] });
    telegram.say(alone, ann, 'one');
    expect(await api.getUpdates()).toEqual([]);
  });
});

describe('a bot with privacy mode on', () => {
  test('is shown what is meant for it, and as an admin everything', () => {
    const ann = telegram.person();
    const other = telegram.addBot('other_bot');
    const open = telegram.addBot('open_bot', { privacy: false });
    const group = telegram.group('supergroup', ann, bot, other, open);
    const shown = (text: string, how: Parameters<Telegram['say']>[3] = {}): string[] => {
      const message = telegram.say(group, ann, text, how);
      return [bot, other, open].filter((one) => sees(one, group, message)).map(({ user }) => user.username);
    };
    expect(shown('hello')).toEqual(['open_bot']);
    expect(shown('@exhibit_bot hello')).toEqual(['open_bot']);
    expect(shown('/ask@exhibit_bot hello')).toEqual(['exhibit_bot', 'open_bot']);
    expect(shown('/ask hello')).toEqual(['open_bot']);
    group.lastBot = other.user.id;
    expect(shown('/ask hello')).toEqual(['other_bot', 'open_bot']);
    expect(shown('sent inline', { viaBot: bot })).toEqual(['exhibit_bot', 'open_bot']);
    telegram.promote(group, bot, ann);
    expect(shown('hello')).toEqual(['exhibit_bot', 'open_bot']);
    telegram.remove(group, bot, ann);
    expect(shown('/ask@exhibit_bot hello')).toEqual(['open_bot']);
  });
});

describe('the rules bite on', () => {
  test.each([
    ['capitals in a command', 'setMyCommands', { commands: [{ command: 'Ask', description: 'x' }] }],
    ['a command without description', 'setMyCommands', { commands: [{ command: 'ask', description: '' }] }],
    ['a language of three letters', 'setMyCommands', { commands: [], language_code: 'zho' }],
    ['a button without an action', 'sendMessage', { reply_markup: { inline_keyboard: [[{ text: 'x' }]] } }],
    [
      'a button with two',
      'sendMessage',
      { reply_markup: { inline_keyboard: [[{ text: 'x', url: 'https://x.org', callback_data: 'x' }]] } },
    ],
    ['an empty row', 'sendMessage', { reply_markup: { inline_keyboard: [[]] } }],
    ['data too long', 'sendMessage', { reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: '汉'.repeat(22) }]] } }],
    ['too many results', 'answerInlineQuery', { results: Array.from({ length: 51 }, (_, id) => ({ id: String(id) })) }],
    ['two results with one id', 'answerInlineQuery', { results: [{ id: 'a' }, { id: 'a' }] }],
  ])('%s', (_, method, body) => {
    expect(ownRules(method, body)).toHaveLength(1);
  });

  test('whatever is live and not the bot’s own', () => {
    expect(liveIn({ text: 'Ask <b>@ann_p</b>' }, 'exhibit_bot', [])).toEqual(['a live mention: @ann_p']);
    expect(liveIn({ text: 'Ask @exhibit_bot by /ask@exhibit_bot, not <code>@ann_p</code>' }, 'exhibit_bot', ['ask'])).toEqual([]);
  });

  test.skipIf(!existsSync(join(ROOT, '..', 'shared', 'specs', 'judge-telegram.mjs')))(
    'what the platform’s schema does not know',
    async () => {
      const judge = await schemaJudge();
      expect(judge?.('sendMessage', { chat_id: 1, text: 'x' })).toEqual([]);
      expect(judge?.('sendMessage', { chat_id: 1, text: 'x', colour: 'red' })).toHaveLength(1);
      expect(judge?.('sendMassage', {})).toHaveLength(1);
    },
  );
});
