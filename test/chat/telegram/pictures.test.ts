/** Pictures in Telegram: after answers that compare, before the texts of posts; what is told of them stands beneath. */
import type { Message, User } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { draw } from '../../../src/picture/canvas.ts';
import { painter } from '../../../src/picture/painter.ts';
import type { Paint } from '../../../src/reply/picture.ts';
import type { Place } from '../../doubles/telegram/world.ts';
import { changed } from '../../doubles/changed.ts';
import { harbour } from './house.ts';
import { openSetting } from './running.ts';
import type { Instance, Setting } from './running.ts';

const LONG = 60_000;
const drawing = painter({ theme: 'light', report: () => undefined, draw });
const broken: Paint = async () => undefined;
interface House extends Setting {
  readonly ann: User;
  readonly own: Place;
  readonly group: Place;
  readonly first: Instance;
}

async function openHouse(paint: Paint = drawing): Promise<House> {
  const setting = await openSetting();
  const first = await setting.launch({ paint, posting: { every: 40 } });
  const { telegram, state } = setting;
  const ann = telegram.person('Ann', 'en');
  const group = telegram.group('supergroup', ann, state);
  telegram.promote(group, ann, ann);
  return { ...setting, ann, group, first, own: telegram.privately(ann, state) };
}
const textOf = ({ text = '', caption = '' }: Message): string => text + caption;
const isPhoto = ({ photo }: Message): boolean => photo !== undefined;

describe('an answer', () => {
  test('that compares is followed by its picture, without a sound', async () => {
    const { telegram, ann, own } = await openHouse();
    telegram.say(own, ann, '/compare valuation');
    const answer = await own.sent.next();
    expect(isPhoto(answer)).toBe(false);
    const picture = await own.sent.next();
    expect(isPhoto(picture)).toBe(true);
    expect(textOf(picture)).toContain('at most US$2.6 billion');
    const call = telegram.calls.find(({ method }) => method === 'sendPhoto');
    expect(call?.body).toMatchObject({ disable_notification: true });
    telegram.say(own, ann, '/claim');
    expect(isPhoto(await own.sent.next())).toBe(false);
  });

  test('stands without a picture that cannot be drawn, or that is refused', async () => {
    const house = await openHouse(broken);
    house.telegram.say(house.own, house.ann, '/compare valuation');
    expect(textOf(await house.own.sent.next())).toContain('US$2.1 billion');
    house.telegram.say(house.own, house.ann, '/about');
    expect(isPhoto(await house.own.sent.next())).toBe(false);
  });
});

describe('a post', () => {
  test(
    'is previewed and sent with its picture before its text, and corrected in both',
    async () => {
      const { telegram, ann, own, group, first, launch } = await openHouse();
      telegram.say(group, ann, '/post preview topic:money length:full language:en picture:yes');
      await group.sent.next();
      const shown = await own.sent.next();
      expect(isPhoto(shown)).toBe(true);
      expect(textOf(await own.sent.next())).toContain('US$');
      const control = await own.sent.next();
      await telegram.press(own, ann, control, 'Post');
      expect(textOf(await own.edited.next())).toContain('Posted in');
      const photo = await group.sent.next();
      expect(isPhoto(photo)).toBe(true);
      expect(textOf(photo)).toBe(textOf(shown));
      expect(isPhoto(await group.sent.next())).toBe(false);
      await first.bot.stop();
      const dossier = changed(harbour, 'US$2.1 billion', 'US$2.3 billion');
      const facts = new Map(
        [...dossier.facts].map(([id, fact]) => [
          id,
          {
            ...fact,
            figures: fact.figures.map((figure) => (figure.value === 2_100_000_000 ? { ...figure, value: 2_300_000_000 } : figure)),
          },
        ]),
      );
      await launch({ paint: drawing, posting: { every: 40 }, dossier: { ...dossier, facts } });
      telegram.say(group, ann, '/post correct');
      // From the private chat, where no group was chosen: what is corrected goes with the button.
      let looked = await own.sent.next();
      while (!textOf(looked).includes('To be corrected')) looked = await own.sent.next();
      expect(textOf(looked)).toContain('the picture');
      await telegram.press(own, ann, looked, 'Correct');
      expect(textOf(await own.edited.next())).toContain('Corrected: 1.');
      const edited = [await group.edited.next(), await group.edited.next()];
      expect(edited.map(isPhoto)).toEqual([true, false]);
      expect(edited.map(textOf).join('\n')).toContain('US$2.3 billion');
      expect(textOf(edited[1] ?? photo)).toContain('the picture');
    },
    LONG,
  );

  test(
    'is previewed with another picture where another is wanted, in the place of the first',
    async () => {
      const { telegram, ann, own, group } = await openHouse();
      telegram.say(group, ann, '/post preview topic:money language:en picture:yes');
      const shown = await own.sent.next();
      await own.sent.next();
      const control = await own.sent.next();
      const now = ({ message_id: id }: Message): Message => own.messages.get(id) ?? shown;
      const offers = async (label: string): Promise<void> => {
        await expect.poll(() => (now(control).reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text)).toContain(label);
      };
      await telegram.press(own, ann, control, 'Change');
      await offers('中文');
      await telegram.press(own, ann, control, '中文');
      await offers('English');
      expect(isPhoto(now(shown))).toBe(true);
      expect(textOf(now(shown))).toMatch(/^估值、持股与保险/u);
      await telegram.press(own, ann, control, 'Done');
      await offers('Post');
      await telegram.press(own, ann, control, 'Post');
      await group.sent.next();
      const photo = await group.sent.next();
      expect(isPhoto(photo)).toBe(true);
      expect(textOf(photo)).toBe(textOf(now(shown)));
      expect(own.sent.left).toEqual([]);
    },
    LONG,
  );

  test(
    'goes without a picture that cannot be drawn',
    async () => {
      const { telegram, ann, group } = await openHouse(broken);
      telegram.say(group, ann, '/post now language:en picture:yes');
      const post = await group.sent.next();
      expect(isPhoto(post)).toBe(false);
      expect(textOf(post)).toContain('by Saltmere Ferries');
    },
    LONG,
  );
});

test('where the page of the record is published, sources and posts lead there', async () => {
  const site = 'https://exhibit.example/cranes';
  const { telegram, launch, state } = await openSetting();
  await launch({ site, posting: { every: 40 } });
  const ann = telegram.person('Ann', 'en');
  const own = telegram.privately(ann, state);
  const group = telegram.group('supergroup', ann, state);
  telegram.promote(group, ann, ann);
  const links = ({ reply_markup: markup }: Message): string[] =>
    (markup?.inline_keyboard ?? []).flat().flatMap((button) => ('url' in button ? [button.url] : []));
  telegram.say(own, ann, 'how much do they seek');
  expect(links(await own.sent.next())).toEqual([expect.stringMatching(/^https:\/\/exhibit\.example\/cranes#fact-[a-z0-9-]+$/u)]);
  telegram.say(group, ann, '/post now topic:money language:en');
  expect(links(await group.sent.next())).toEqual([`${site}#topic-money`]);
});
