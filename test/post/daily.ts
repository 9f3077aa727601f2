/** A schedule as it is kept: the short account of the whole dispute in English, each day. */
import type { Schedule } from '../../src/post/record.ts';

interface Daily extends Pick<Schedule, 'id' | 'place'> {
  /** Who made it. */
  readonly person: string;
  readonly now: number;
  /** When it runs next; each day at that time, UTC. */
  readonly due: number;
}

const MINUTE = 60_000;

export const daily = ({ id, place, person, now, due }: Daily): Schedule => ({
  id,
  place,
  content: { length: 'short', language: 'en' },
  pin: false,
  silent: false,
  by: { person, language: 'en' },
  at: now,
  terms: { when: { kind: 'daily', time: new Date(due).toISOString().slice(11, 16) }, zone: 'UTC', missed: 'late', unchanged: 'post' },
  state: 'active',
  next: Math.floor(due / MINUTE) * MINUTE,
  failures: 0,
  seen: [],
});
