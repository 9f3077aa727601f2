import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buttonsOf, marked, openHouse, until } from './house.ts';
import type { House } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

describe('a question in a private chat', () => {
  test('is answered in marked-up text with who says so, the source and buttons', async () => {
    const { alone, ann, asked } = house;
    const answer = await asked(alone, ann, 'How much do they want from Brackenlift in total?');
    expect(answer.text).toContain('US$210–265 million');
    expect(marked(answer, 'italic')).toEqual(
      expect.arrayContaining([expect.stringContaining('Saltmere'), expect.stringMatching(/^Source: /u)]),
    );
    expect(buttonsOf(answer).flat()).toEqual(expect.arrayContaining(['Source', '中文', '繁體', '👍', '👎']));
    expect(answer.reply_to_message).toBeUndefined();
  });

  test('is answered in its own language and script', async () => {
    const { alone, ann, asked } = house;
    expect((await asked(alone, ann, '盐泽轮渡和码头工会合计索赔多少')).text).toContain('2.1亿至2.65亿美元');
    expect((await asked(alone, ann, '鹽澤輪渡和碼頭工會合計索賠多少')).text).toContain('2.1億至2.65億美元');
  });

  test('is understood as following the one before', async () => {
    const { alone, ann, asked } = house;
    await asked(alone, ann, "How much is Saltmere's share of the claim?");
    expect((await asked(alone, ann, 'and the union?')).text).toContain('US$30–40 million');
  });

  test('that the record cannot answer says what is missing, and quotes the question', async () => {
    const { alone, ann, asked } = house;
    const answer = await asked(alone, ann, 'Who is the judge?');
    expect(answer.text).toContain('who the judge is');
    expect(answer.reply_to_message?.text).toBe('Who is the judge?');
  });

  test('that holds no words is told that it cannot be read', async () => {
    const { alone, ann, asked } = house;
    expect((await asked(alone, ann, '', { photo: true })).text).toContain('could not read');
  });

  test('with markup and names in it puts neither into the answer', async () => {
    const { alone, ann, asked } = house;
    const answer = await asked(alone, ann, '/who <b>@ann_person</b> & <script>');
    expect(answer.text).toContain('<b>@\u2060ann_person</b> & <script>');
    expect(marked(answer, 'mention')).toEqual([]);
  });

  test('forwarded from elsewhere is checked against the record', async () => {
    const { alone, telegram, ann } = house;
    const message = telegram.world.keep(alone, {
      from: ann,
      text: 'The trial is set for 4 November 2041.',
      forward_origin: { type: 'hidden_user', sender_user_name: 'Bo', date: 1 },
    });
    telegram.world.show(alone, message);
    expect((await alone.sent.next()).text).toContain('What the record says about this message');
  });
});

describe('a command in a private chat', () => {
  test('that lacks a thing asks for it with buttons, and one pressed is taken', async () => {
    const { alone, ann, asked, telegram } = house;
    const asking = await asked(alone, ann, '/who');
    expect(asking.text).toBe('/who needs a person, organisation or thing.\n\nPress one, or reply to this message with it.');
    expect(buttonsOf(asking)).toEqual(expect.arrayContaining([['Brackenlift']]));
    expect(await telegram.press(alone, ann, asking, 'Brackenlift')).toEqual({ text: '', alert: false, url: undefined });
    const answer = await alone.edited.next();
    expect(answer.message_id).toBe(asking.message_id);
    expect(answer.text).toContain('Brackenlift');
    expect(marked(answer, 'bold')).toContain('Brackenlift');
  });

  test('that lacks a thing takes it from a reply as well, in any language', async () => {
    const { alone, ann, asked } = house;
    const asking = await asked(alone, ann, '/who');
    const answer = await asked(alone, ann, '布拉肯起重', { replyTo: asking });
    expect(marked(answer, 'bold')).toContain('布拉肯起重');
  });

  test('that lacks a text asks for it with a field to write in', async () => {
    const { alone, ann, asked, telegram } = house;
    const asking = await asked(alone, ann, '/check');
    expect(asking.text).toContain('Reply to this message with it.');
    const sent = telegram.calls.findLast(({ method }) => method === 'sendMessage');
    expect(sent?.body).toMatchObject({ reply_markup: { force_reply: true, input_field_placeholder: 'The words to check' } });
    const answer = await asked(alone, ann, 'The trial is set for 4 November 2041.', { replyTo: asking });
    expect(answer.text).toContain('What the record says about this message');
  });

  test.each(['/check ""', '/check “”', '/ask 「」', '/ask \u200B', '“”', '""'])(
    'or a question that says nothing, as %s does, is told what is missing',
    async (typed) => {
      const { alone, ann, asked, telegram } = house;
      const name = typed.startsWith('/check') ? '/check' : '/ask';
      expect((await asked(alone, ann, typed)).text).toContain(`${name} needs a text.`);
      const bo = telegram.person('Bo', 'zh-hans');
      const his = telegram.privately(bo, house.bot);
      expect((await asked(his, bo, typed)).text).toContain(`${name} 还缺一段文字。`);
    },
  );

  test('with something unknown offers what comes near', async () => {
    const { alone, ann, asked, telegram } = house;
    const answer = await asked(alone, ann, '/who brackn');
    expect(answer.text).toContain('“brackn”');
    await telegram.press(alone, ann, answer, 'Brackenlift');
    expect((await alone.edited.next()).text).toContain('Brackenlift');
  });

  test('that there is none of is told so, with those that there are', async () => {
    const { alone, ann, asked } = house;
    const answer = await asked(alone, ann, '/frobnicate now');
    expect(answer.text).toContain('/frobnicate');
    expect(marked(answer, 'bot_command')).toEqual(expect.arrayContaining(['/ask', '/privacy']));
  });

  test('of help tells how the bot is used in other chats', async () => {
    const { alone, ann, asked } = house;
    expect((await asked(alone, ann, '/help')).text).toContain('type @exhibit_bot and a question');
  });
});

describe('the start', () => {
  test('greets, and offers what is most asked', async () => {
    const { alone, ann, asked, telegram } = house;
    const greeting = await asked(alone, ann, '/start');
    expect(greeting.text).toContain('I answer questions about');
    const [first] = buttonsOf(greeting).flat();
    await telegram.press(alone, ann, greeting, first ?? '');
    expect((await alone.edited.next()).text).toContain('US$210–265 million');
  });

  test('by a link to a fact tells that fact; one that is gone is said to be', async () => {
    const { alone, ann, asked } = house;
    expect((await asked(alone, ann, '/start fact_trial-date')).text).toContain('4 November 2041');
    expect((await asked(alone, ann, '/start fact_no-such-fact-at-all')).text).toContain('no longer');
  });

  test('by a link to ask waits for the question', async () => {
    const { alone, ann, asked } = house;
    const asking = await asked(alone, ann, '/start ask');
    expect((await asked(alone, ann, 'When is the trial?', { replyTo: asking })).text).toContain('4 November 2041');
  });
});

describe('an edited question', () => {
  test('gets its answer edited', async () => {
    const { alone, ann, telegram } = house;
    const question = telegram.say(alone, ann, 'When is the trial?');
    const answer = await alone.sent.next();
    telegram.edit(alone, question, 'Where is the trial?');
    const edited = await alone.edited.next();
    expect(edited.message_id).toBe(answer.message_id);
    expect(edited.text).toContain('Stonnard');
    expect(alone.sent.left).toEqual([]);
  });

  test('to the same words changes nothing, and a deleted answer stays deleted', async () => {
    const { alone, ann, asked, telegram } = house;
    const question = telegram.say(alone, ann, 'When is the trial?');
    const answer = await alone.sent.next();
    telegram.edit(alone, question, 'When is the trial ?');
    await until(() => expect(telegram.calls.some(({ description }) => description?.includes('not modified') === true)).toBe(true));
    telegram.erase(alone, answer);
    telegram.edit(alone, question, 'Where is the trial?');
    expect((await asked(alone, ann, '/about')).text).toContain('What it holds');
    expect(alone.edited.all).toEqual([]);
  });

  test('gets none after fifteen minutes, and none where it had none', async () => {
    const { alone, ann, asked, memory, telegram } = house;
    const question = telegram.say(alone, ann, 'When is the trial?');
    await alone.sent.next();
    memory.now += 16 * 60 * 1000;
    telegram.edit(alone, question, 'Where is the trial?');
    await asked(alone, ann, '/about');
    expect(alone.edited.all).toEqual([]);
  });
});

describe('a time of day that is set anew', () => {
  test.each([-5, 5])('by %i hours changes nothing of what goes by how long ago it was', async (hours) => {
    let ahead = 0;
    const own = await openHouse({ parts: (parts) => ({ ...parts, now: () => parts.now() + ahead }) });
    const { alone, ann, telegram, memory } = own;
    const question = telegram.say(alone, ann, 'When is the trial?');
    await alone.sent.next();
    await until(() => expect([...memory.kept.keys()].some((key) => key.startsWith('telegram:answered:'))).toBe(true));
    ahead = hours * 3_600_000;
    telegram.edit(alone, question, 'Where is the trial?');
    expect((await alone.edited.next()).text).toContain('Stonnard');
    memory.now += 16 * 60 * 1000;
    telegram.edit(alone, question, 'When is the trial?');
    await own.asked(alone, ann, '/about');
    expect(alone.edited.all).toHaveLength(1);
    await own.close();
  });
});

describe('limits', () => {
  test('are told once, and then kept in silence', async () => {
    const { alone, ann, asked, memory, telegram } = house;
    memory.allowance = 'tell';
    expect((await asked(alone, ann, 'When is the trial?')).text).toContain('a lot at once');
    memory.allowance = 'drop';
    telegram.say(alone, ann, 'When is the trial?');
    await until(() => expect(house.bot.queue.pending).toBe(0));
    memory.allowance = 'go';
    expect((await asked(alone, ann, 'Where is the trial?')).text).toContain('Stonnard');
  });
});

describe('a person’s settings', () => {
  test('choose the language of what shows none, and make answers in a group silent', async () => {
    const { alone, ann, asked, memory, telegram } = house;
    memory.persons.set(String(ann.id), { language: 'zh-Hant', quiet: true });
    expect((await asked(alone, ann, '/about')).text).toContain('收錄內容');
    const group = telegram.group('supergroup', ann, house.bot);
    await asked(group, ann, '/ask When is the trial?');
    expect(telegram.calls.findLast(({ method }) => method === 'sendMessage')?.body).toMatchObject({ disable_notification: true });
  });
});
