/** Text as Telegram's HTML. Here alone text is escaped, and here alone markup is made: https://core.telegram.org/bots/api#html-style */
import { partsOf } from '../../reply/quote.ts';

declare const made: unique symbol;
/** HTML that this file made. */
export type Html = string & { readonly [made]: true };

/** Marked-up text, and the same as the reader sees it: limits count the latter. */
export interface Piece {
  readonly html: Html;
  readonly text: string;
}

/** What of a text stays as it is although it looks like a call for somebody: the bot's own name. */
export interface BotName {
  /** The bot's name, without its `@`. */
  readonly username: string;
}

// Control characters, line separators and direction marks: they show nothing, or turn what follows
// (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const STEERING = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;
/** What Telegram takes as a mention: https://core.telegram.org/api/mentions */
const MENTION = /(?<![A-Za-z0-9_])@(?=(?<name>[A-Za-z0-9_]+))/g;
const WORD_JOINER = '\u2060';
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function branded(html: string): Html;
function branded(html: string): string {
  return html;
}
const escaped = (text: string): Html => branded(text.replaceAll(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign));

/**
 * Text that only shows: no markup, no line of its own making, nobody called by it but the bot itself. What it repeats of somebody's own
 * words stands in code, where Telegram makes no link, command, hashtag, address or number live: https://core.telegram.org/api/entities
 */
export function plain(text: string, bot: BotName): Piece {
  return joined(
    partsOf(text.toWellFormed()).map((part) => {
      const shown = callingNobody(part.text.replaceAll(STEERING, ' '), bot);
      const piece = { html: escaped(shown), text: shown };
      return part.quoted ? within('code')(piece) : piece;
    }),
  );
}

const callingNobody = (text: string, { username }: BotName): string =>
  text.replaceAll(MENTION, (sign, name: string) => (name.toLowerCase() === username.toLowerCase() ? sign : `${sign}${WORD_JOINER}`));

const within =
  (tag: 'b' | 'i' | 'pre' | 'code') =>
  ({ html, text }: Piece): Piece => ({ html: branded(`<${tag}>${html}</${tag}>`), text });
/** A piece in bold; and one in italics. */
export const bold = within('b');
export const italic = within('i');

/** Several lines of code, as they stand: in it Telegram finds no link, no command and nobody to call. */
export function preformatted(text: string): Piece {
  const shown = text
    .toWellFormed()
    .split('\n')
    .map((line) => line.replaceAll(STEERING, ' '))
    .join('\n');
  return within('pre')({ html: escaped(shown), text: shown });
}

/** Pieces one after the other. */
export const joined = (pieces: readonly Piece[], between: '' | ' ' | '\n' | '\n\n' = ''): Piece => ({
  html: branded(pieces.map(({ html }) => html).join(between)),
  text: pieces.map(({ text }) => text).join(between),
});
