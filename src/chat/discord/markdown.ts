/** The one place where text becomes Discord's markdown. https://support.discord.com/hc/en-us/articles/210298617 */
import { unmarked } from '../../reply/quote.ts';

/** What marks up anywhere: emphasis, code, spoilers, quotes, links, headings, mentions. */
const MARKS = /[\\*_~`|<>[\]#@]/g;
/** What marks up at the beginning of a line: lists, and small print. */
const OPENERS = /^(\s*(?:\d+(?=\.))?)([-+.])/u;
/** A slash inside an address: without it there is no link, and no invite either, which needs no scheme (`discord.gg/…`). */
const ADDRESS = /(?<=[\p{L}\p{N}.:/-])\//gu;
// Line breaks would open a new line of markup; controls and marks of direction would disorder the message.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const STEERING = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;

/** Text as it is to be read, on one line, with nothing in it that Discord would take for markup, a mention or a link. */
export function escapeMarkdown(text: string): string {
  return unmarked(text.toWellFormed())
    .replaceAll(STEERING, ' ')
    .replaceAll(MARKS, String.raw`\$&`)
    .replaceAll(ADDRESS, String.raw`\/`)
    .replace(OPENERS, String.raw`$1\$2`);
}

/** Text for a block of code: nothing in it ends the block. */
export const inCodeBlock = (text: string): string => unmarked(text.toWellFormed()).replaceAll(STEERING, ' ').replaceAll('`', 'ˋ');

/** A block of several lines of code, as they stand. https://support.discord.com/hc/en-us/articles/210298617 */
export const codeBlock = (text: string): string => ['```yaml', ...text.split('\n').map(inCodeBlock), '```'].join('\n');

export const bold = (text: string): string => `**${escapeMarkdown(text)}**`;
export const small = (text: string): string => `-# ${escapeMarkdown(text)}`;
