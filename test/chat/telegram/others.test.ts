/** Presses by somebody else than the one who asked. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { User } from 'grammy/types';
import { buttonsOf, openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
let bo: User;
beforeEach(async () => {
  house = await openHouse();
  bo = house.telegram.person('Bo', 'en');
});
afterEach(() => house.close());

/** Opens a link to the bot as a client does: what follows `start` is said in the private chat. */
const follow = async (url: string | undefined, person: User) => {
  const { telegram, bot, asked } = house;
  const start = /^https:\/\/t\.me\/exhibit_bot\?start=(?<start>[\w-]{1,64})$/u.exec(url ?? '')?.groups?.['start'];
  if (start === undefined) throw new Error(`no link to the bot: ${url}`);
  return asked(telegram.privately(person, bot), person, `/start ${start}`);
};

describe('in a group somebody else’s press', () => {
  test.each([
    ['中文', '2041年11月4日'],
    ['Source', 'Where it stands'],
  ])('of “%s” leads to their own chat with the bot, and leaves the answer alone', async (button, shown) => {
    const { telegram, bot, ann, asked } = house;
    const group = telegram.group('supergroup', ann, bo, bot);
    const answer = await asked(group, ann, '/ask When is the trial?');
    const { url } = await telegram.press(group, bo, answer, button);
    const own = await follow(url, bo);
    expect(own.text).toContain(shown);
    expect(own.chat.id).toBe(bo.id);
    // There the buttons are theirs.
    await telegram.press(telegram.privately(bo, bot), bo, own, '繁體');
    expect((await telegram.privately(bo, bot).edited.next()).text).toContain('2041年');
    // And the asker's still are the asker's.
    await telegram.press(group, ann, answer, '繁體');
    expect((await group.edited.next()).text).toContain('2041年');
    expect(group.edited.all).toHaveLength(1);
    expect(group.sent.left).toEqual([]);
  });

  test('of a page leads to that page', async () => {
    const { telegram, bot, ann, asked } = house;
    const group = telegram.group('supergroup', ann, bo, bot);
    const first = await asked(group, ann, '/timeline');
    const own = await follow((await telegram.press(group, bo, first, 'More ▶')).url, bo);
    expect(buttonsOf(own)[0]).toEqual(['◀ Back', '2 / 2']);
    expect(group.edited.all).toEqual([]);
  });

  test('of a choice that the asker was given leads to what was chosen', async () => {
    const { telegram, bot, ann, asked } = house;
    const group = telegram.group('supergroup', ann, bo, bot);
    const asking = await asked(group, ann, '/who');
    expect((await follow((await telegram.press(group, bo, asking, 'Brackenlift')).url, bo)).text).toContain('Brackenlift');
    expect(group.edited.all).toEqual([]);
    await telegram.press(group, ann, asking, 'Brackenlift');
    expect((await group.edited.next()).text).toContain('Brackenlift');
  });

  test('of a vote counts as theirs', async () => {
    const { telegram, bot, ann, asked, memory } = house;
    const group = telegram.group('supergroup', ann, bo, bot);
    const answer = await asked(group, ann, '/ask When is the trial?');
    expect(await telegram.press(group, bo, answer, '👍')).toMatchObject({ text: 'Thank you. Your vote is counted.', alert: false });
    expect(memory.votes).toEqual([{ person: String(bo.id), fact: 'trial-date', helpful: true }]);
  });

  test('of what an anonymous admin asked changes it: nobody can tell who they are', async () => {
    const { telegram, bot, ann, asked } = house;
    const group = telegram.group('supergroup', ann, bo, bot);
    const answer = await asked(group, ann, '/ask When is the trial?', { anonymous: true });
    await telegram.press(group, bo, answer, '中文');
    expect((await group.edited.next()).text).toContain('2041年11月4日');
    await telegram.press(group, ann, answer, 'English');
    expect((await group.edited.next()).text).toContain('4 November 2041');
  });
});

test('a link to what the record no longer has says so', async () => {
  const { alone, ann, asked } = house;
  const gone = Buffer.from('1v.e0.fAAAA').toString('base64url');
  expect((await asked(alone, ann, `/start press_${gone}`)).text).toContain('no longer has');
});
