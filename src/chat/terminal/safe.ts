/** What may reach a terminal: text that only shows, and never steers. */
import { unmarked } from '../../reply/quote.ts';

// C0, DEL and C1, which hold ESC and CSI; U+2028–2029, which break lines; and the marks that turn the direction of what
// follows (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const STEERING = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const BLANK = /[\t\n\r\u2028\u2029]+/g;

/** `text` on one line for a terminal: blanks as spaces, other control characters gone, lone surrogates as U+FFFD. */
export function safeText(text: string): string {
  return unmarked(text.toWellFormed()).replaceAll(BLANK, ' ').replaceAll(STEERING, '');
}

/** JSON on one line, pure enough for a terminal and still the same value: what would steer is written as an escape. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
