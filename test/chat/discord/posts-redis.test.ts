/** Schedules on Redis: processes side by side that share no file. Skipped where there is no Redis. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openRedisStore } from '../../../src/store/redis.ts';
import { Person } from '../../doubles/discord/driver.ts';
import { PERMISSIONS } from '../../doubles/discord/world.ts';
import { HAS_REDIS, openRedis } from '../../doubles/redis.ts';
import { daily } from '../../post/daily.ts';
import { run } from './running.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

describe.skipIf(!HAS_REDIS)('on Redis', () => {
  test('a schedule fires once in two processes side by side, and both know of its posts', async () => {
    const server = await openRedis();
    onTestFinished(async () => server.close());
    const clock = { now: Date.now() };
    const posting = { now: () => clock.now, every: 30 };
    const here = await run({ posting, waiting: true });
    onTestFinished(async () => here.close());
    const stores = [1, 2].map(() => openRedisStore({ url: server.url, report: () => undefined }));
    const bots = stores.map((store) => here.another({ store, several: true }));
    onTestFinished(async () => {
      await Promise.all(bots.map(async (bot) => bot.stop()));
      await Promise.all(stores.map(async (store) => store.close()));
    });
    for (const bot of bots) expect(await bot.start()).toHaveProperty('invite');
    const channel = here.discord.rooms.make(here.english, 'text', 'news');
    const person = new Person(here.discord, { guild: here.english, moderator: true });
    here.discord.rooms.allow(here.english, person.id, PERMISSIONS.manageMessages);
    const place = { chat: `discord:guild:${here.english.id}`, channel: channel.id, label: '#news' };
    const schedule = daily({ id: 'daily7', place, person: `discord:${person.id}`, now: clock.now, due: clock.now + HOUR });
    await stores[0]?.ledger.add(`schedule:discord:${schedule.id}`, JSON.stringify(schedule));
    const inChannel = (): number => [...here.discord.messages.values()].filter((message) => message['channel_id'] === channel.id).length;
    for (let day = 1; day <= 3; day++) {
      clock.now += day === 1 ? HOUR : DAY;
      await here.discord.until(() => inChannel() === day);
      await sleep(400);
      expect(inChannel()).toBe(day);
    }
    expect(await stores[1]?.ledger.list('post:discord:')).toHaveLength(3);
  }, 60_000);
});
