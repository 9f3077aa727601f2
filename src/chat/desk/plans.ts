/** The last plan of each person in each place, for ten minutes, in memory: what a short follow-up refers to. */
import type { CommandResult } from '../../../commands/context.ts';

type Plan = NonNullable<CommandResult['plan']>;

/** How long a follow-up may refer to the last answer. */
const FOLLOW_UP = 10 * 60_000;
/** So many are held: the oldest makes room. */
const MOST = 20_000;

export interface Plans {
  last(person: string, place: string): Plan | undefined;
  remember(person: string, place: string, plan: Plan): void;
  forget(person: string): void;
}

/** `now` is a clock in milliseconds that only goes forward. */
export function createPlans(now: () => number): Plans {
  /** By person and place, the oldest first. */
  const held = new Map<string, { readonly person: string; readonly plan: Plan; readonly at: number }>();
  return {
    last(person, place) {
      const found = held.get(`${person} ${place}`);
      return found !== undefined && now() - found.at < FOLLOW_UP ? found.plan : undefined;
    },
    remember(person, place, plan) {
      const key = `${person} ${place}`;
      held.delete(key);
      held.set(key, { person, plan, at: now() });
      for (const [oldest, { at }] of held) {
        if (held.size <= MOST && now() - at < FOLLOW_UP) break;
        held.delete(oldest);
      }
    },
    forget(person) {
      for (const [key, one] of held) if (one.person === person) held.delete(key);
    },
  };
}
