/** How many messages the bot wrote in each chat within the last while. Telegram counts those, and not what was asked. */
import type { Limit } from '../desk/limits.ts';

/** The chats of one kind. As a limit it takes no point: what is sent counts. */
export interface SentLimit extends Limit {
  /** Counts a message, or an edit, in a place. */
  readonly count: (place: string) => void;
  /** Whether no more answers should be written there now. */
  readonly full: (place: string) => boolean;
  /** How long until one message more may be written there, in milliseconds. The notice that it is full has room still when answers have not. */
  readonly wait: (place: string) => number;
}

export interface SentLimitOptions {
  /** Most messages within the time; one more is left for the notice. */
  readonly points: number;
  readonly seconds: number;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
}

/** Opens a limit over a window that slides: in no span of so many seconds is it more. */
export function openSentLimit({ points, seconds, clock }: SentLimitOptions): SentLimit {
  const window = seconds * 1000;
  /** When something was sent to each place, and when that it is full; where it was longest ago first. */
  const sent = new Map<string, { readonly times: readonly number[]; readonly told: number | undefined }>();
  const within = (time: number | undefined, now: number): boolean => time !== undefined && now - time < window;
  const recent = (place: string): readonly number[] => {
    const now = clock();
    return sent.get(place)?.times.filter((time) => within(time, now)) ?? [];
  };
  const note = (place: string, times: readonly number[], told: number | undefined): void => {
    sent.delete(place);
    sent.set(place, { times, told });
    const now = clock();
    for (const [oldest, last] of sent) {
      if (within(last.times.at(-1), now) || within(last.told, now)) break;
      sent.delete(oldest);
    }
  };
  return {
    async take(place) {
      const times = recent(place);
      if (times.length < points) return 'allowed';
      if (times.length > points || within(sent.get(place)?.told, clock())) return 'over';
      note(place, times, clock());
      return 'last-word';
    },
    count: (place) => note(place, [...recent(place), clock()], sent.get(place)?.told),
    full: (place) => recent(place).length >= points,
    wait(place) {
      const oldest = recent(place).at(-1 - points);
      return oldest === undefined ? 0 : Math.max(0, oldest + window - clock());
    },
  };
}
