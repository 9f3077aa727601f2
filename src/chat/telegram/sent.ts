/** How many messages the bot wrote in each chat within the last while. Telegram counts those, and not what was asked. */
import type { Limit } from '../desk/desk.ts';

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

/** So many places are looked after before those where nothing was sent of late are let go. */
const MOST_PLACES = 1000;

/** Opens a limit over a window that slides: in no span of so many seconds is it more. */
export function openSentLimit({ points, seconds, clock }: SentLimitOptions): SentLimit {
  const window = seconds * 1000;
  const sent = new Map<string, number[]>();
  const told = new Map<string, number>();
  const within = (time: number | undefined): boolean => time !== undefined && clock() - time < window;
  const recent = (place: string): number[] => (sent.get(place) ?? []).filter(within);
  const tidy = (): void => {
    for (const [place, times] of sent) if (!within(times.at(-1))) sent.delete(place);
    for (const [place, time] of told) if (!within(time)) told.delete(place);
  };
  return {
    async take(place) {
      const used = recent(place).length;
      if (used < points) return 'allowed';
      if (used > points || within(told.get(place))) return 'over';
      told.set(place, clock());
      return 'last-word';
    },
    count(place) {
      if (sent.size > MOST_PLACES) tidy();
      sent.set(place, [...recent(place), clock()]);
    },
    full: (place) => recent(place).length >= points,
    wait(place) {
      const oldest = recent(place).at(-1 - points);
      return oldest === undefined ? 0 : Math.max(0, oldest + window - clock());
    },
  };
}
