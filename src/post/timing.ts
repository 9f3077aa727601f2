/** When a schedule runs: as somebody types it, as it is kept, and the moments that come of it. Times of day are those of an IANA zone. */
import { Cron } from 'croner';
import { z } from 'zod';
import { readDates } from '../dossier/dates.ts';
import { isWhen } from '../dossier/when.ts';

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
export const Timing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), date: z.string().regex(/^\d{4}-\d\d-\d\d$/u), time }),
  z.object({ kind: z.literal('daily'), time }),
  /** Days as cron counts them: Sunday is 0. */
  z.object({ kind: z.literal('weekly'), days: z.array(z.int().min(0).max(6)).min(1), time }),
  z.object({ kind: z.literal('cron'), pattern: z.string() }),
  /** Whenever what it says has changed. */
  z.object({ kind: z.literal('change') }),
]);
export type Timing = z.infer<typeof Timing>;

const CHANGE =
  /^(?:on|at|upon|when|whenever)?\s*(?:the\s+)?(?:record|it)?\s*(?:is\s+)?changes?d?$|^(?:当)?(?:記錄|记录|内容|內容)?(?:有)?(?:变|變)(?:化|动|動|更)?(?:时|時)?$|^有?更新(?:时|時)?$/iu;
const HOURLY = /^(?:hourly|(?:once\s+)?(?:every|each|an)\s+hour|每(?:个|個)?(?:小时|小時|钟头|鐘頭)(?:一次)?)$/iu;
/** Parts of a day, and the hours that each may have: 8 is 20:00 in the evening. */
const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  am: [0, 11],
  pm: [12, 23],
  凌晨: [0, 6],
  清晨: [4, 9],
  早上: [4, 11],
  早晨: [4, 11],
  上午: [1, 11],
  中午: [11, 14],
  下午: [12, 18],
  傍晚: [16, 19],
  晚上: [17, 23],
};
const HAN_PARTS = Object.keys(PARTS).slice(2).join('|');
const CLOCK = String.raw`(?:at\s+)?(?<part>${HAN_PARTS})?\s*(?<hour>\d{1,2})(?:[:：](?<minute>\d{2})|[点點时時](?:(?<half>半)|(?<minutes>\d{1,2})分?|整)?)?\s*(?<noon>am|pm)?`;
const DAY_NAMES = [
  'sun(?:day)?',
  'mon(?:day)?',
  'tue(?:s(?:day)?)?',
  'wed(?:nesday)?',
  'thu(?:rs(?:day)?)?',
  'fri(?:day)?',
  'sat(?:urday)?',
];
const HAN_DAYS = '日一二三四五六';
const EACH = String.raw`weekly|every\s*week|each\s*week|every|each|on`;
const DAYS = String.raw`weekdays?|weekends?|(?:(?:${DAY_NAMES.join('|')})s?(?:\s*(?:,|and|&)\s*|\s+)?)+`;
const DAILY = new RegExp(String.raw`^(?:daily|every\s*day|each\s*day|每天|每日)\s*,?\s*${CLOCK}$`, 'iu');
const WEEKLY = new RegExp(String.raw`^(?:(?:${EACH})\s*,?\s*)*(?<days>${DAYS})\s*,?\s*${CLOCK}$`, 'iu');
const WEEKLY_HAN = new RegExp(
  String.raw`^每?(?:个|個)?(?:(?<named>工作日|(?:周|週)末)|(?:周|週|星期|礼拜|禮拜)(?<days>[${HAN_DAYS}天、,，和]+))\s*${CLOCK}$`,
  'u',
);
const ONLY_CLOCK = new RegExp(String.raw`^${CLOCK}$`, 'iu');
/** `9am on Mondays`, the time before the days. */
const CLOCK_FIRST = new RegExp(
  String.raw`^(?<clock>(?:at\s+)?\d{1,2}(?:[:：]\d{2})?\s*(?:am|pm)?)\s*,?\s+(?<rest>(?:daily|${EACH}|${DAYS})(?:\s.*)?)$`,
  'iu',
);
const CRON = /^[\dA-Z*,/#\-?]+(?: [\dA-Z*,/#\-?]+){4}$/iu;
const WEEKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [0, 6];

const HAN_DIGITS = '零一二三四五六七八九';
/** Hours in Chinese numerals, and what has a name of its own, as they are written in figures. */
const WRITTEN: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  [/(?<date>\d{4}-\d\d-\d\d)T(?=\d)/u, '$1 '],
  [/\b(?:12\s*)?(?:noon|midday)\b/iu, '12:00'],
  [/\bmidnight\b|午夜$/iu, '0:00'],
  [/[两兩](?=[点點时時])/u, '二'],
  [/正午$|中午$/u, '12:00'],
  [
    /(?<tens>二?十)?(?<ones>[零一二三四五六七八九])?(?<=[零一二三四五六七八九十])(?=[点點时時])/u,
    (_all, tens = '', ones = '') => String((tens === '' ? 0 : tens === '十' ? 10 : 20) + Math.max(0, HAN_DIGITS.indexOf(ones))),
  ],
  [/\bmon(?:day)?s?\s*(?:to|through|until|-|–)\s*fri(?:day)?s?\b/iu, 'weekdays'],
  [/(?:周|週|星期|礼拜|禮拜)一\s*[到至\-–]\s*(?:周|週|星期|礼拜|禮拜)?五/u, '工作日'],
];
const inFigures = (typed: string): string =>
  WRITTEN.reduce(
    (text, [pattern, written]) => (typeof written === 'string' ? text.replace(pattern, written) : text.replace(pattern, written)),
    typed.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim(),
  );

type Groups = Readonly<Record<string, string | undefined>>;

/** `09:00` of what was found of a time of day; undefined where there is no such time. */
function clockOf({ hour: typed, minute, minutes, half, noon, part = noon?.toLowerCase() }: Groups): string | undefined {
  const hour = Number(typed);
  if (noon !== undefined && hour > 12) return undefined;
  const past = half === undefined ? Number(minute ?? minutes ?? 0) : 30;
  const of24 = part === undefined ? hour : hourIn(hour, PARTS[part]);
  const written = `${String(of24).padStart(2, '0')}:${String(past).padStart(2, '0')}`;
  return time.safeParse(written).data;
}

/** The hour that a part of the day means; undefined where it has none, such as one in the evening. */
function hourIn(hour: number, [from, to]: readonly [number, number] = [0, 23]): number | undefined {
  const may = hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12];
  const [found, more] = may.filter((one) => one >= from && one <= to);
  return more === undefined ? found : undefined;
}

const daysIn = (typed: string): number[] =>
  /^weekdays?$/iu.test(typed)
    ? WEEKDAYS
    : /^weekends?$/iu.test(typed)
      ? WEEKEND
      : [...typed.matchAll(/[a-z]+/giu)].flatMap(([word]) => {
          const day = DAY_NAMES.findIndex((name) => new RegExp(`^${name}s?$`, 'iu').test(word));
          return day < 0 ? [] : [day];
        });
const daysNamed = (named: string): number[] => (named === '工作日' ? WEEKDAYS : WEEKEND);
const hanDaysIn = (typed: string): number[] =>
  [...typed.replaceAll('天', '日')].flatMap((letter) => (HAN_DAYS.includes(letter) ? [HAN_DAYS.indexOf(letter)] : []));
const inOrder = (days: readonly number[]): number[] => [...new Set(days)].toSorted((one, other) => one - other);

/**
 * Reads `daily 09:00`, `9am on Mondays`, `每周一、四 晚上8点`, `hourly`, `2041-03-20 09:00`, `0 9 * * 1-5`, `on change`. Undefined for anything
 * else.
 */
export function readTiming(typed: string): Timing | undefined {
  const written = inFigures(typed);
  if (CHANGE.test(written) && written !== '') return { kind: 'change' };
  if (HOURLY.test(written)) return { kind: 'cron', pattern: '0 * * * *' };
  const text = written.replace(CLOCK_FIRST, '$<rest> $<clock>');
  const daily = clockIn(DAILY.exec(text));
  if (daily !== undefined) return { kind: 'daily', time: daily };
  for (const [pattern, read] of [
    [WEEKLY, daysIn],
    [WEEKLY_HAN, hanDaysIn],
  ] as const) {
    const found = pattern.exec(text);
    const at = clockIn(found);
    const named = found?.groups?.['named'];
    const days = named === undefined ? inOrder(read(found?.groups?.['days'] ?? '')) : daysNamed(named);
    if (at !== undefined && days.length > 0) return { kind: 'weekly', days, time: at };
  }
  const date = onDate(text);
  if (date !== undefined) return date;
  return CRON.test(text) && cronOf(text, 'UTC') !== undefined ? { kind: 'cron', pattern: text } : undefined;
}

const clockIn = (found: RegExpExecArray | null): string | undefined => (found?.groups === undefined ? undefined : clockOf(found.groups));

function onDate(text: string): Timing | undefined {
  const [found, more] = readDates(text);
  if (found === undefined || more !== undefined || !/^\d{4}-\d\d-\d\d$/u.test(found.date) || !isWhen(found.date)) return undefined;
  const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`
    .replace(/^\s*(?:once\s+)?(?:on\s+)?/iu, '')
    .replace(/^[\s,日]+/u, '')
    .trim();
  const at = clockIn(ONLY_CLOCK.exec(rest));
  return at === undefined ? undefined : { kind: 'once', date: found.date, time: at };
}

function cronOf(pattern: string, zone: string): Cron | undefined {
  try {
    // Five fields, or a moment: seconds are nobody's affair.
    return new Cron(pattern, { timezone: zone, paused: true, ...(!pattern.includes('T') && { mode: '5-part' as const }) });
  } catch {
    // The library throws for a pattern or a zone that is none.
    return undefined;
  }
}

const clockFields = (at: string): string => `${Number(at.slice(3))} ${Number(at.slice(0, 2))}`;

function patternOf(timing: Exclude<Timing, { kind: 'change' }>): string {
  switch (timing.kind) {
    case 'once':
      return `${timing.date}T${timing.time}:00`;
    case 'daily':
      return `${clockFields(timing.time)} * * *`;
    case 'weekly':
      return `${clockFields(timing.time)} * * ${timing.days.join(',')}`;
    case 'cron':
      return timing.pattern;
  }
}

/**
 * The first moment of it after `after`, both in milliseconds since 1970; undefined where none comes. On the day when clocks go forward a time
 * that does not exist is the first that does; on the day when they go back one that comes twice is the first of the two.
 */
export function nextOf(timing: Timing, zone: string, after: number): number | undefined {
  if (timing.kind === 'change') return undefined;
  return cronOf(patternOf(timing), zone)?.nextRun(new Date(after))?.getTime();
}

/** The moments after `after`, at most so many. */
export function comingOf(timing: Timing, zone: string, after: number, most: number): number[] {
  const found: number[] = [];
  for (let next = nextOf(timing, zone, after); next !== undefined && found.length < most; next = nextOf(timing, zone, next))
    found.push(next);
  return found;
}

/** The least that lies between two runs. */
const HOUR = 60 * 60_000;
/** With at most one run an hour, so many span days: a pattern that comes closer anywhere does so here. */
const LOOKED_AT = 100;

export type Misfit = 'zone' | 'past' | 'never' | 'too-often';

/** Why a schedule is not to be kept; undefined where it may be. */
export function misfitOf(timing: Timing, zone: string, now: number): Misfit | undefined {
  if (readZone(zone) !== zone) return 'zone';
  if (timing.kind === 'change') return undefined;
  const coming = comingOf(timing, zone, now, LOOKED_AT);
  if (coming.length === 0) return timing.kind === 'once' ? 'past' : 'never';
  return coming.some((at, place) => place > 0 && at - (coming[place - 1] ?? 0) < HOUR) ? 'too-often' : undefined;
}

/** Cities and countries that people name a zone by, and no zone is named after in this way. */
const CITIES: Readonly<Record<string, string>> = {
  beijing: 'Asia/Shanghai',
  北京: 'Asia/Shanghai',
  上海: 'Asia/Shanghai',
  中国: 'Asia/Shanghai',
  中國: 'Asia/Shanghai',
  香港: 'Asia/Hong_Kong',
  澳门: 'Asia/Macau',
  澳門: 'Asia/Macau',
  台北: 'Asia/Taipei',
  臺北: 'Asia/Taipei',
  台湾: 'Asia/Taipei',
  台灣: 'Asia/Taipei',
  新加坡: 'Asia/Singapore',
  东京: 'Asia/Tokyo',
  東京: 'Asia/Tokyo',
  伦敦: 'Europe/London',
  倫敦: 'Europe/London',
  纽约: 'America/New_York',
  紐約: 'America/New_York',
  洛杉矶: 'America/Los_Angeles',
  洛杉磯: 'America/Los_Angeles',
};

/** The name of an IANA zone as it is written: of `asia/shanghai`, and of a city that a zone is known by. Undefined where there is none. */
export function readZone(typed: string): string | undefined {
  const wanted = typed
    .normalize('NFKC')
    .trim()
    .replace(/(?:\s+time|时间|時間)$/iu, '')
    .replaceAll(/\s+/gu, '_')
    .toLowerCase();
  if (Object.hasOwn(CITIES, wanted)) return CITIES[wanted];
  if (wanted === 'utc' || wanted === 'gmt') return 'UTC';
  const zones = Intl.supportedValuesOf('timeZone');
  const whole = zones.find((zone) => zone.toLowerCase() === wanted);
  if (whole !== undefined) return whole;
  const [city, more] = zones.filter((zone) => zone.toLowerCase().split('/').at(-1) === wanted);
  if (city !== undefined && more === undefined) return city;
  // Older names of zones are not listed, and still hold.
  return /^[a-z_]+(?:\/[a-z_+\-\d]+)+$/u.test(wanted) ? alias(typed.trim().replaceAll(/\s+/gu, '_')) : undefined;
}

function alias(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** How long after its moment a run still counts as on time: a process may have been starting, a platform busy. */
const GRACE = 10 * 60_000;
/** So many runs that nobody was there for are looked at. */
const MOST_MISSED = 1000;

/** What becomes of runs that nobody was there for: the last of them comes late, or none does. */
export const MISSED = ['late', 'skip'] as const;
export type Missed = (typeof MISSED)[number];

export type Due =
  /** Nothing yet; `next` is when, which is other than what is kept where the clock was set. */
  | { readonly kind: 'wait'; readonly next: number | undefined }
  /** The run of that moment is due; `missed` are those before it that never come. */
  | { readonly kind: 'run'; readonly slot: number; readonly missed: number; readonly next: number | undefined }
  | { readonly kind: 'skip'; readonly missed: number; readonly next: number | undefined };

/** What is due of a schedule whose next moment is kept as `next`. */
export function dueOf(timing: Timing, zone: string, { next, now, missed }: { next: number; now: number; missed: Missed }): Due {
  const following = nextOf(timing, zone, now);
  // A clock that was set back brings moments again; those that had their run are known by it.
  if (next > now) return { kind: 'wait', next: following === undefined ? next : Math.min(next, following) };
  const slots = [next];
  for (
    let slot = nextOf(timing, zone, next);
    slot !== undefined && slot <= now && slots.length < MOST_MISSED;
    slot = nextOf(timing, zone, slot)
  )
    slots.push(slot);
  const last = slots.at(-1) ?? next;
  if (now - last <= GRACE || missed === 'late') return { kind: 'run', slot: last, missed: slots.length - 1, next: following };
  return { kind: 'skip', missed: slots.length, next: following };
}
