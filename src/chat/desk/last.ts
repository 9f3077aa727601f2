/** What each person was last answered in each place, for ten minutes, in memory: what a short follow-up refers to. */
import type { CommandResult } from '../../../commands/context.ts';

type Previous = NonNullable<CommandResult['previous']>;

/** How long a follow-up may refer to the last answer. */
const FOLLOW_UP = 10 * 60_000;
/** So many are held: the oldest makes room. */
const MOST = 20_000;

export interface LastAnswers {
  of(person: string, place: string): Previous | undefined;
  remember(person: string, place: string, previous: Previous): void;
  forget(person: string): void;
}

/** `now` is a clock in milliseconds that only goes forward. */
export function createLastAnswers(now: () => number): LastAnswers {
  /** By person and place, the oldest first. */
  const held = new Map<string, { readonly person: string; readonly previous: Previous; readonly at: number }>();
  return {
    of(person, place) {
      const found = held.get(`${person} ${place}`);
      return found !== undefined && now() - found.at < FOLLOW_UP ? found.previous : undefined;
    },
    remember(person, place, previous) {
      const key = `${person} ${place}`;
      held.delete(key);
      // A copy: the plan that was carried out may have a whole reply, and a word of it a whole message, held with it.
      held.set(key, { person, previous: structuredClone(previous), at: now() });
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
