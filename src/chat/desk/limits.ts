/** How often somebody may ask, and how much there may be in one place. */
import type { Pick } from './words.ts';

/** What comes of taking a point: the first that is refused may be told so, and no other. */
export type Taken = 'allowed' | 'last-word' | 'over';
/** Counts what one key takes of a limit. */
export interface Limit {
  take(key: string): Promise<Taken>;
}

/** A minute, so long that a limit counts. */
export const LIMIT_SECONDS = 60;
/** How often in that time one person may ask, and press buttons, which is no asking; and how much there may be in one place, by everybody together. */
export const LIMIT_POINTS = {
  /** `place`: questions in a channel. */
  discord: { person: 20, press: 60, place: 60 },
  /**
   * `place`: messages and edits of the bot in a group, the one notice not counted; `alone`: the same in a private chat. Telegram takes about
   * 20 a minute in a group, and one a second in any chat: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
   */
  telegram: { person: 20, press: 30, place: 17, alone: 50 },
} as const;

/** Says that a limit is full. */
export const TOO_FAST: Pick = ({ tooFast }) => tooFast(LIMIT_SECONDS);
