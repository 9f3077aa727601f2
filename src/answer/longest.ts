/** The one limit on how much of a text is read. Whatever is longer is cut before anything looks at it, on every way in. */

/**
 * Most characters (UTF-16 code units) of a text that are read. A message in Discord has 4000 at the most (2000 without Nitro), one in
 * Telegram 4096 (https://core.telegram.org/bots/api#sendmessage): hardly anything that people send is ever cut, and the time and the
 * memory that one message takes stay bounded.
 */
export const LONGEST_INPUT = 4000;

const isHighSurrogate = (code: number): boolean => code >= 0xd8_00 && code < 0xdc_00;

/** The text as far as it is read, or its first `most` code units. A character of two of them is never cut in half. */
export function shortened(text: string, most: number = LONGEST_INPUT): string {
  if (text.length <= most) return text;
  return text.slice(0, isHighSurrogate(text.charCodeAt(most - 1)) ? most - 1 : most);
}
