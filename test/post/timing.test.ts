/** When schedules run: what people type, zones, daylight-saving days, clocks that are set, runs that nobody was there for. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { comingOf, dueOf, misfitOf, nextOf, readTiming, readZone } from '../../src/post/timing.ts';

const at = (text: string): number => Date.parse(text);
const iso = (moments: readonly number[]): string[] => moments.map((moment) => new Date(moment).toISOString());
const HOUR = 3_600_000;

describe('what somebody types', () => {
  test.each([
    ['daily 09:00', { kind: 'daily', time: '09:00' }],
    ['every day at 9pm', { kind: 'daily', time: '21:00' }],
    ['每天 9点半', { kind: 'daily', time: '09:30' }],
    ['每日21:05', { kind: 'daily', time: '21:05' }],
    ['weekly mon 09:00', { kind: 'weekly', days: [1], time: '09:00' }],
    ['every Monday and Thursday at 8:30', { kind: 'weekly', days: [1, 4], time: '08:30' }],
    ['weekdays 18:00', { kind: 'weekly', days: [1, 2, 3, 4, 5], time: '18:00' }],
    ['每周一、四 9:00', { kind: 'weekly', days: [1, 4], time: '09:00' }],
    ['每週日9點', { kind: 'weekly', days: [0], time: '09:00' }],
    ['工作日 9:00', { kind: 'weekly', days: [1, 2, 3, 4, 5], time: '09:00' }],
    ['2041-03-20 09:00', { kind: 'once', date: '2041-03-20', time: '09:00' }],
    ['on 20 March 2041 at 9:00', { kind: 'once', date: '2041-03-20', time: '09:00' }],
    ['2041年3月20日9点', { kind: 'once', date: '2041-03-20', time: '09:00' }],
    ['0 9 * * 1-5', { kind: 'cron', pattern: '0 9 * * 1-5' }],
    ['每天早上9点', { kind: 'daily', time: '09:00' }],
    ['每天晚上8點半', { kind: 'daily', time: '20:30' }],
    ['每日下午三点', { kind: 'daily', time: '15:00' }],
    ['每天上午9:30', { kind: 'daily', time: '09:30' }],
    ['每天凌晨12点', { kind: 'daily', time: '00:00' }],
    ['每天中午', { kind: 'daily', time: '12:00' }],
    ['每天零点', { kind: 'daily', time: '00:00' }],
    ['每天二十一点', { kind: 'daily', time: '21:00' }],
    ['daily at noon', { kind: 'daily', time: '12:00' }],
    ['every day at midnight', { kind: 'daily', time: '00:00' }],
    ['9am daily', { kind: 'daily', time: '09:00' }],
    ['at 18:30 every weekday', { kind: 'weekly', days: [1, 2, 3, 4, 5], time: '18:30' }],
    ['9:00 on Mondays and Thursdays', { kind: 'weekly', days: [1, 4], time: '09:00' }],
    ['Monday to Friday 9:00', { kind: 'weekly', days: [1, 2, 3, 4, 5], time: '09:00' }],
    ['周一至周五晚上7点', { kind: 'weekly', days: [1, 2, 3, 4, 5], time: '19:00' }],
    ['每周日两点', { kind: 'weekly', days: [0], time: '02:00' }],
    ['weekends 10:00', { kind: 'weekly', days: [0, 6], time: '10:00' }],
    ['週末 10:00', { kind: 'weekly', days: [0, 6], time: '10:00' }],
    ['2041-03-20T09:00', { kind: 'once', date: '2041-03-20', time: '09:00' }],
    ['2041年3月20日 下午4点', { kind: 'once', date: '2041-03-20', time: '16:00' }],
    ['hourly', { kind: 'cron', pattern: '0 * * * *' }],
    ['每小时', { kind: 'cron', pattern: '0 * * * *' }],
    ['内容有变化时', { kind: 'change' }],
    ['on change', { kind: 'change' }],
    ['when the record changes', { kind: 'change' }],
    ['有变化时', { kind: 'change' }],
    ['記錄有變時', { kind: 'change' }],
  ])('%s', (typed, timing) => {
    expect(readTiming(typed)).toEqual(timing);
  });

  test.each([
    '',
    'soon',
    'daily',
    'daily 25:00',
    'daily 9:75',
    '2041-02-30 09:00',
    '2041-03 09:00',
    '0 9 * *',
    '0 0 9 * * *',
    'sometimes 9:00',
    '13pm',
    'daily 13pm',
    '每天晚上1点',
    '每天上午15点',
    '每天下午',
  ])('%s is no time', (typed) => {
    expect(readTiming(typed)).toBeUndefined();
  });

  property.prop([fc.string()])('nothing that is typed throws', (typed) => {
    readTiming(typed);
    readZone(typed);
  });

  property.prop([fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })])(
    'every time of day is read as it is',
    (hour, minute) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      expect(readTiming(`daily ${time}`)).toEqual({ kind: 'daily', time });
      const [next] = comingOf({ kind: 'daily', time }, 'UTC', at('2041-01-01T00:00:30Z'), 1);
      expect(new Date(next ?? 0).toISOString().slice(11, 16)).toBe(time);
    },
  );
});

describe('zones', () => {
  test.each([
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['asia/shanghai', 'Asia/Shanghai'],
    ['los angeles', 'America/Los_Angeles'],
    ['utc', 'UTC'],
    ['北京时间', 'Asia/Shanghai'],
    ['Beijing time', 'Asia/Shanghai'],
    ['台北', 'Asia/Taipei'],
    ['constructor', undefined],
    ['US/Pacific', 'America/Los_Angeles'],
    ['Nowhere/City', undefined],
    ['+08:00', undefined],
    ['', undefined],
  ])('%s is %s', (typed, zone) => {
    expect(readZone(typed)).toBe(zone);
  });
});

describe('what is kept is possible', () => {
  const now = at('2041-03-01T12:00:00Z');
  test.each([
    [{ kind: 'once', date: '2041-02-28', time: '09:00' }, 'UTC', 'past'],
    [{ kind: 'cron', pattern: '0 0 30 2 *' }, 'UTC', 'never'],
    [{ kind: 'cron', pattern: '*/30 * * * *' }, 'UTC', 'too-often'],
    [{ kind: 'cron', pattern: '0,59 9 1 1 *' }, 'UTC', 'too-often'],
    [{ kind: 'cron', pattern: '59 23 * * *' }, 'UTC', undefined],
    [{ kind: 'cron', pattern: '0 * * * *' }, 'America/Los_Angeles', undefined],
    [{ kind: 'daily', time: '09:00' }, 'asia/shanghai', 'zone'],
    [{ kind: 'change' }, 'UTC', undefined],
  ] as const)('%o in %s: %s', (timing, zone, misfit) => {
    expect(misfitOf(timing, zone, now)).toBe(misfit);
  });
});

describe('on the days when clocks are changed', () => {
  const zone = 'America/Los_Angeles';
  test('a time that does not exist is the first that does, and the day before and after are as always', () => {
    expect(iso(comingOf({ kind: 'daily', time: '02:30' }, zone, at('2041-03-09T00:00:00Z'), 3))).toEqual([
      '2041-03-09T10:30:00.000Z',
      '2041-03-10T10:00:00.000Z',
      '2041-03-11T09:30:00.000Z',
    ]);
  });

  test('a time that comes twice has one run', () => {
    expect(iso(comingOf({ kind: 'daily', time: '01:30' }, zone, at('2041-11-02T12:00:00Z'), 3))).toEqual([
      '2041-11-03T08:30:00.000Z',
      '2041-11-04T09:30:00.000Z',
      '2041-11-05T09:30:00.000Z',
    ]);
    expect(nextOf({ kind: 'once', date: '2041-11-03', time: '01:30' }, zone, at('2041-11-01T00:00:00Z'))).toBe(at('2041-11-03T08:30:00Z'));
  });

  property.prop([fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })])(
    'every time of day has one run on each of the two days',
    (hour, minute) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      for (const [from, to] of [
        ['2041-03-09T08:00:00Z', '2041-03-12T07:00:00Z'],
        ['2041-11-02T07:00:00Z', '2041-11-05T08:00:00Z'],
      ] as const) {
        const runs = comingOf({ kind: 'daily', time }, zone, at(from) - 1, 10).filter((moment) => moment < at(to));
        expect(runs).toHaveLength(3);
      }
    },
  );
});

describe('what is due', () => {
  const daily = { kind: 'daily', time: '09:00' } as const;
  const next = at('2041-03-02T09:00:00Z');
  const due = (now: string, missed: 'late' | 'skip' = 'late') => dueOf(daily, 'UTC', { next, now: at(now), missed });

  test('nothing before its time', () => {
    expect(due('2041-03-02T08:59:59Z')).toEqual({ kind: 'wait', next });
  });

  test('its run from its moment on, and the next a day later', () => {
    expect(due('2041-03-02T09:00:00Z')).toEqual({ kind: 'run', slot: next, missed: 0, next: next + 24 * HOUR });
    expect(due('2041-03-02T09:09:00Z', 'skip')).toMatchObject({ kind: 'run', slot: next });
  });

  test('of runs that nobody was there for the last comes late, once, or none', () => {
    expect(due('2041-03-05T12:00:00Z')).toEqual({ kind: 'run', slot: next + 72 * HOUR, missed: 3, next: next + 96 * HOUR });
    expect(due('2041-03-05T12:00:00Z', 'skip')).toEqual({ kind: 'skip', missed: 4, next: next + 96 * HOUR });
  });

  test('a clock that is set back brings no moment before the one that comes next by it', () => {
    expect(dueOf(daily, 'UTC', { next: next + 720 * HOUR, now: at('2041-03-02T08:00:00Z'), missed: 'late' })).toEqual({
      kind: 'wait',
      next,
    });
  });

  test('what is for one day has no other', () => {
    const once = { kind: 'once', date: '2041-03-02', time: '09:00' } as const;
    expect(dueOf(once, 'UTC', { next, now: next, missed: 'late' })).toEqual({ kind: 'run', slot: next, missed: 0, next: undefined });
  });
});
