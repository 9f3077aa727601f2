/** What becomes of posts and schedules in Telegram when things go wrong: several processes, ends without warning, a chat that moves or is closed. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Message, User } from 'grammy/types';
import { describe, expect, test, vi } from 'vitest';
import { Schedule } from '../../../src/post/record.ts';
import { daily } from '../../post/daily.ts';
import { changed } from '../../doubles/changed.ts';
import { badRequest, tooMany } from '../../doubles/telegram/refusal.ts';
import type { Place } from '../../doubles/telegram/world.ts';
import { harbour } from './house.ts';
import { openSetting } from './running.ts';
import type { Instance, Launching, Setting } from './running.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LONG = 90_000;

interface House extends Setting {
  readonly ann: User;
  readonly own: Place;
  readonly group: Place;
  /** The time of day of all processes. */
  readonly clock: { now: number };
  readonly posting: NonNullable<Launching['posting']>;
}

const textOf = ({ text = '' }: Message): string => text;
/** What stands in a chat that ends with the name of a post; a correction has it too. */
const posted = ({ sent }: Place): Message[] => sent.all.filter((message) => / · [2-9][2-9a-z]{5}$/u.test(textOf(message)));
const nameIn = (message: Message | undefined): string =>
  / · (?<name>[2-9][2-9a-z]{5})$/u.exec(message === undefined ? '' : textOf(message))?.groups?.['name'] ?? '';
const until = async (holds: () => boolean, timeout = 20_000): Promise<void> => void (await vi.waitUntil(holds, { timeout, interval: 20 }));
/** Whether something is so, and stays so for a while. */
async function stays(holds: () => boolean): Promise<boolean> {
  for (let looks = 0; looks < 12; looks++) {
    if (!holds()) return false;
    await sleep(40);
  }
  return true;
}

async function openHouse(kind: 'group' | 'supergroup' = 'supergroup'): Promise<House> {
  const setting = await openSetting();
  const { telegram, state } = setting;
  const ann = telegram.person('Ann', 'en');
  const own = telegram.privately(ann, state);
  const group = telegram.group(kind, ann, state);
  telegram.promote(group, ann, ann);
  const clock = { now: Date.parse('2041-06-01T08:00:00Z') };
  return { ...setting, ann, own, group, clock, posting: { now: () => clock.now, every: 30 } };
}

/** Schedules the short summary by the private chat; returns the schedule's name. */
async function schedule({ telegram, own, ann, group }: House, when: string): Promise<string> {
  telegram.pick(own, ann, group);
  await own.sent.next();
  telegram.say(own, ann, `/post schedule language:en ${when}`);
  await own.sent.next();
  const control = await own.sent.next();
  await telegram.press(own, ann, control, 'Schedule');
  const kept = await own.edited.next();
  return /Scheduled as (?<name>\w{6})/u.exec(textOf(kept))?.groups?.['name'] ?? '';
}

describe('a schedule', () => {
  test(
    'fires once a day whatever number of processes runs, also over restarts',
    async () => {
      const house = await openHouse();
      const { launch, posting, clock, group } = house;
      const first = await launch({ posting });
      await launch({ posting });
      await schedule(house, 'daily 09:00 zone:UTC');
      for (let day = 1; day <= 3; day++) {
        clock.now = Date.parse('2041-06-01T09:00:00Z') + (day - 1) * DAY;
        await until(() => posted(group).length === day);
        expect(await stays(() => posted(group).length === day)).toBe(true);
        if (day === 2) {
          await first.bot.stop();
          await launch({ posting });
        }
      }
    },
    LONG,
  );

  test.each([
    ['late', 1, 'comes late, once'],
    ['skip', 0, 'is left out'],
  ] as const)(
    'whose run nobody was there for: with “%s” it comes %i times',
    async (missed, times, told) => {
      const house = await openHouse();
      const { launch, posting, clock, group, own } = house;
      const first = await launch({ posting });
      await schedule(house, `missed:${missed} when:"daily 09:00" zone:UTC`);
      expect(own.sent.all.map(textOf).join('\n')).toContain(told);
      await first.bot.stop();
      clock.now += 3 * DAY + 4 * HOUR;
      await launch({ posting });
      if (times > 0) await until(() => posted(group).length === times);
      expect(await stays(() => posted(group).length === times)).toBe(true);
      clock.now = Date.parse('2041-06-05T09:00:00Z');
      await until(() => posted(group).length === times + 1);
    },
    LONG,
  );

  test(
    'goes along when its group becomes a supergroup',
    async () => {
      const house = await openHouse('group');
      const { launch, posting, clock, group, ann, telegram, own } = house;
      await launch({ posting });
      await schedule(house, 'daily 09:00 zone:UTC');
      const upgraded = telegram.migrate(group, ann);
      clock.now += HOUR;
      await until(() => posted(upgraded).length === 1);
      expect(posted(group)).toEqual([]);
      clock.now += DAY;
      await until(() => posted(upgraded).length === 2);
      telegram.say(own, ann, '/post list');
      expect(textOf(await own.sent.next())).toMatch(/daily 09:00 \(UTC\) · next .* · active/u);
    },
    LONG,
  );

  test(
    'goes along although nobody told that its group moved',
    async () => {
      const house = await openHouse('group');
      const { launch, posting, clock, group, ann, telegram } = house;
      const first = await launch({ posting });
      await schedule(house, 'daily 09:00 zone:UTC');
      await first.bot.stop();
      const upgraded = telegram.migrate(group, ann);
      // The updates that told of it are lost.
      await telegram.world.bots
        .get(house.state.token)
        ?.queue.poll({ offset: -1, limit: 100, timeout: 0, allowed: undefined, gone: new AbortController().signal });
      clock.now += HOUR;
      await launch({ posting });
      await until(() => posted(upgraded).length === 1);
      expect(await stays(() => posted(upgraded).length === 1)).toBe(true);
    },
    LONG,
  );

  test(
    'stops, and says so, when the bot was removed',
    async () => {
      const house = await openHouse();
      const { launch, posting, clock, group, own, ann, telegram, state } = house;
      await launch({ posting });
      const name = await schedule(house, 'daily 09:00 zone:UTC');
      telegram.remove(group, state, ann, 'kicked');
      expect(textOf(await own.sent.next())).toContain(`The schedule ${name} for Group`);
      clock.now += HOUR;
      expect(await stays(() => posted(group).length === 0)).toBe(true);
      telegram.join(group, state, ann);
      telegram.say(own, ann, '/post list');
      const list = textOf(await own.sent.next());
      expect(list).toMatch(/stopped · the channel is gone, or I was removed from it/u);
    },
    LONG,
  );

  test(
    'stops after three runs that failed in a row, and says so once',
    async () => {
      const house = await openHouse();
      const { launch, posting, clock, group, own, telegram } = house;
      await launch({ posting });
      const name = await schedule(house, 'daily 09:00 zone:UTC');
      telegram.trouble({ method: 'sendMessage', chat: group.chat.id, times: 100, refusal: badRequest('MESSAGE_NOT_LIKED') });
      for (let day = 0; day < 3; day++) {
        const before = telegram.calls.filter(({ description }) => description?.includes('NOT_LIKED') === true).length;
        clock.now = Date.parse('2041-06-01T09:00:00Z') + day * DAY;
        await until(() => telegram.calls.filter(({ description }) => description?.includes('NOT_LIKED') === true).length === before + 1);
      }
      const told = textOf(await own.sent.next());
      expect(told).toContain(`The schedule ${name} for ${'title' in group.chat ? group.chat.title : ''} is stopped.`);
      expect(told).toContain('the platform refused it');
      clock.now += 5 * DAY;
      expect(await stays(() => own.sent.left.length === 0 && posted(group).length === 0)).toBe(true);
    },
    LONG,
  );
});

describe('a process that ends without warning', () => {
  async function dying(): Promise<House & { readonly first: Instance }> {
    const house = await openHouse();
    const first = await house.launch({ posting: house.posting });
    await schedule(house, 'daily 09:00 zone:UTC');
    return { ...house, first };
  }

  test(
    'between the claim and the sending: the next one sends it, once',
    async () => {
      const house = await dying();
      const { telegram, clock, first, launch, posting, group } = house;
      telegram.trouble({ method: 'getChat', chat: group.chat.id, times: 1, refusal: 'silence' });
      const before = telegram.calls.filter(({ method }) => method === 'getChat').length;
      clock.now += HOUR;
      await until(() => telegram.calls.filter(({ method }) => method === 'getChat').length > before);
      first.die();
      expect(posted(group)).toEqual([]);
      await launch({ posting });
      await until(() => posted(group).length === 1);
      expect(await stays(() => posted(group).length === 1)).toBe(true);
    },
    LONG,
  );

  test(
    'between the sending and the record: nothing is sent again, and the moderator is told that nobody knows',
    async () => {
      const house = await dying();
      const { telegram, clock, first, launch, posting, group, own, ann } = house;
      telegram.trouble({ method: 'sendMessage', chat: group.chat.id, times: 1, refusal: 'lost answer' });
      clock.now += HOUR;
      await until(() => posted(group).length === 1);
      first.die();
      await launch({ posting });
      expect(textOf(await own.sent.next())).toContain('I cannot tell whether it arrived, and I do not send it twice');
      expect(await stays(() => posted(group).length === 1)).toBe(true);
      telegram.say(own, ann, '/post list');
      expect(textOf(await own.sent.next())).toContain('unknown whether it is there');
      clock.now += DAY;
      await until(() => posted(group).length === 2);
    },
    LONG,
  );
});

describe('when the record changes', () => {
  test(
    'whoever posted is told once; one command mends every post, with a dated note; what cannot be edited gets a reply',
    async () => {
      const house = await openHouse();
      const { telegram, own, ann, group, launch, posting, clock } = house;
      const first = await launch({ posting });
      telegram.pick(own, ann, group);
      await own.sent.next();
      for (const topic of ['suit', 'money']) {
        telegram.say(own, ann, `/post now ${topic} language:both`);
        await own.sent.next();
      }
      const [suit, money] = posted(group);
      await first.bot.stop();
      clock.now += 10 * DAY;
      const dossier = changed(changed(harbour, 'US$48 million', 'US$50 million'), '4800万美元', '5000万美元');
      const second = await launch({ posting, dossier });
      expect(textOf(await own.sent.next())).toContain(`: ${nameIn(suit)}. /post correct`);
      telegram.say(own, ann, '/post list');
      const list = await own.sent.next();
      expect(textOf(list)).toContain(`⚠ ${nameIn(suit)}`);
      expect(textOf(list)).not.toContain(`⚠ ${nameIn(money)}`);
      await telegram.press(own, ann, list, 'Look at the corrections');
      const looked = await own.edited.next();
      expect(textOf(looked)).toMatch(/To be corrected[^]*“.*US\$48 million.*” is now “.*US\$50 million.*”/u);
      await telegram.press(own, ann, looked, 'Correct');
      expect(textOf(await own.edited.next())).toContain('Corrected: 1.');
      const mended = textOf(group.messages.get(suit?.message_id ?? 0) ?? list);
      expect(mended).toContain('US$50 million to settle');
      expect(mended).toMatch(/※ Corrected on 11 June 2041: “.*US\$48 million.*” is now “.*US\$50 million.*”\./u);
      expect(mended).toMatch(/※ 2041年6月11日更正：“.*4800万美元.*”改为“.*5000万美元.*”。/u);
      expect(group.messages.get(money?.message_id ?? 0)?.text).toBe(money?.text);
      await second.bot.stop();
      // Once more, and now the platform does not let it be edited.
      group.uneditable = true;
      clock.now += DAY;
      await launch({ posting, dossier: changed(dossier, 'US$50 million', 'US$52 million') });
      await own.sent.next();
      telegram.say(own, ann, `/post correct ${nameIn(suit)}`);
      await telegram.press(own, ann, await own.sent.next(), 'Correct');
      expect(textOf(await own.edited.next())).toContain('answered with the correction: 1');
      const reply = group.sent.all.at(-1);
      expect(reply?.reply_to_message?.message_id).toBe(suit?.message_id);
      expect(reply?.text).toMatch(/Corrected on 12 June 2041: “.*US\$50 million.*” is now “.*US\$52 million.*”/u);
    },
    LONG,
  );

  test(
    'a schedule for that posts once, and not before',
    async () => {
      const house = await openHouse();
      const { group, launch, posting } = house;
      const first = await launch({ posting });
      await schedule(house, 'on change');
      expect(await stays(() => posted(group).length === 0)).toBe(true);
      await first.bot.stop();
      const dossier = changed(harbour, 'US$48 million', 'US$50 million');
      await launch({ posting, dossier });
      await launch({ posting, dossier });
      await until(() => posted(group).length === 1);
      expect(await stays(() => posted(group).length === 1)).toBe(true);
      expect(posted(group)[0]?.text).toContain('US$50 million');
    },
    LONG,
  );

  test(
    'a schedule that leaves out what has not changed posts what is new',
    async () => {
      const house = await openHouse();
      const { group, launch, posting, clock } = house;
      const first = await launch({ posting });
      await schedule(house, 'unchanged:skip when:"daily 09:00" zone:UTC');
      clock.now += HOUR;
      await until(() => posted(group).length === 1);
      clock.now += DAY;
      expect(await stays(() => posted(group).length === 1)).toBe(true);
      await first.bot.stop();
      await launch({ posting, dossier: changed(harbour, 'US$48 million', 'US$50 million') });
      clock.now += DAY;
      await until(() => posted(group).length === 2);
    },
    LONG,
  );
});

test(
  'a hundred schedules that are due at once all come, each once, although Telegram wants to be left alone',
  async () => {
    const house = await openHouse();
    const { telegram, state, ann, launch, posting, clock } = house;
    const first = await launch({ posting });
    await launch({ posting });
    const groups = Array.from({ length: 100 }, () => telegram.group('supergroup', ann, state));
    for (const [place, group] of groups.entries()) {
      const row = daily({
        id: `s${place}`,
        place: { chat: `telegram:chat:${group.chat.id}`, channel: String(group.chat.id), label: `Group ${place}` },
        person: `telegram:${ann.id}`,
        now: clock.now,
        due: Date.parse('2041-06-01T09:00:00Z'),
      });
      await first.store.ledger.add(`schedule:telegram:${row.id}`, JSON.stringify(Schedule.parse(row)));
    }
    telegram.trouble({ method: 'sendMessage', times: 40, refusal: tooMany(1), after: 10 });
    clock.now += HOUR;
    await until(() => groups.every((group) => posted(group).length > 0), LONG);
    expect(await stays(() => groups.every((group) => posted(group).length === 1))).toBe(true);
    expect(telegram.calls.filter(({ status }) => status === 429)).toHaveLength(40);
  },
  2 * LONG,
);
