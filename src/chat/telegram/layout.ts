/** A reply as Telegram messages: marked-up pages, none over the limit, no fact cut. */
import { pages } from '../../reply/paging.ts';
import type { Drawn } from '../../reply/picture.ts';
import { cutAt } from '../../reply/quote.ts';
import type { Line, Reply } from '../../reply/reply.ts';
import { dataLanguage, WORDS } from '../../reply/words.ts';
import type { Words } from '../../reply/words.ts';
import { bold, italic, joined, plain, preformatted } from './html.ts';
import type { BotName, Piece } from './html.ts';

/** Most characters of a message, its markup read: https://core.telegram.org/bots/api#sendmessage */
export const LONGEST_MESSAGE = 4096;
/** Most characters that we put on a page: what a reader can take in, well below the limit. */
const LONGEST_PAGE = 1800;
/** The same of what is published: nobody turns its pages. */
const LONGEST_POST = LONGEST_MESSAGE - 96;
/** What a page has for its lines at least, however long its head and its source are. */
const LEAST_BODY = 900;

interface Block extends Piece {
  /** A heading: a blank line before it, and never the last on its page. */
  readonly opens: boolean;
  /** What is set off from the lines before it. */
  readonly apart: boolean;
}

const GAP = 2;

/** Replies do not change, so each is laid out once for all who see it. */
const laidOut = new WeakMap<BotName, WeakMap<Reply, readonly Piece[]>>();

/** The pages of a reply, in order; one at least. Each has the title and says where it all stands. */
export function pagesOf(reply: Reply, bot: BotName): readonly Piece[] {
  const known = laidOut.get(bot) ?? new WeakMap<Reply, readonly Piece[]>();
  laidOut.set(bot, known);
  const laid = known.get(reply) ?? layOut(reply, bot);
  known.set(reply, laid);
  return laid;
}

/** Most characters beneath a picture: https://core.telegram.org/bots/api#sendphoto */
const LONGEST_CAPTION = 1024;

/** What stands beneath a picture: the same for whoever cannot see it, since Telegram keeps no other words of one. */
export const captionOf = ({ alt }: Drawn, bot: BotName): Piece => plain(cutAt(alt, LONGEST_CAPTION)[0], bot);

/** The messages of what is published: each with as much as fits, its languages in one where they do. */
export function postPages(replies: readonly Reply[], bot: BotName): Piece[] {
  const messages: Piece[] = [];
  for (const page of replies.flatMap((reply) => layOut(reply, bot, LONGEST_POST))) {
    const last = messages.pop();
    if (last === undefined) messages.push(page);
    else if (last.text.length + page.text.length + GAP <= LONGEST_POST) messages.push(joined([last, page], '\n\n'));
    else messages.push(last, page);
  }
  return messages;
}

function layOut(reply: Reply, bot: BotName, longest = LONGEST_PAGE): readonly Piece[] {
  const words = WORDS[dataLanguage(reply.language)];
  const title = reply.title === undefined ? [] : [bold(plain(reply.title, bot))];
  const lead = reply.lead === undefined ? [] : [plain(reply.lead, bot)];
  const source = reply.source === undefined ? [] : [italic(plain(reply.source, bot))];
  const around = [...title, ...lead, ...source].reduce((sum, { text }) => sum + text.length + GAP, 0);
  const limit = Math.max(longest - around, LEAST_BODY);
  const blocks = [
    ...reply.lines.flatMap((line) => blocksOf(line, words, bot, limit)),
    ...reply.notes.flatMap((note) => split(`※ ${note}`, limit).map((text) => ({ ...plain(text, bot), opens: false, apart: true }))),
  ];
  const laid = pages(blocks, { limit, size: ({ text }) => text.length + GAP, opens: ({ opens }) => opens });
  const bodies = laid.length === 0 ? [[]] : laid;
  return bodies.map((body, page) => {
    const head = page === 0 ? [...title, ...lead] : title;
    return joined([...head, ...(body.length === 0 ? [] : [bodyOf(body)]), ...source], '\n\n');
  });
}

function bodyOf(blocks: readonly Block[]): Piece {
  return blocks
    .slice(1)
    .reduce<Piece>((all, block) => joined([all, block], block.opens || block.apart ? '\n\n' : '\n'), blocks[0] ?? joined([]));
}

function blocksOf(line: Line, words: Words, bot: BotName, limit: number): Block[] {
  const said = (text: string): Piece => plain(text, bot);
  const attributed = (first: Piece, attribution: string | undefined): Block[] => [
    {
      ...(attribution === undefined ? first : joined([first, joined([said('   '), italic(said(attribution))])], '\n')),
      opens: false,
      apart: false,
    },
  ];
  switch (line.kind) {
    case 'heading':
      return [{ ...bold(said(line.text)), opens: true, apart: false }];
    case 'text':
      return split(line.text, limit).map((text) => ({ ...said(text), opens: false, apart: false }));
    case 'code':
      return [{ ...preformatted(line.text), opens: false, apart: true }];
    case 'fact': {
      const when = line.when === undefined ? [] : [bold(said(words.colon(line.when, '')))];
      return attributed(joined([said('• '), ...when, said(line.text)]), line.attribution);
    }
    case 'figure':
      return attributed(joined([said('• '), said(words.colon(line.label, '')), bold(said(line.amount))]), line.attribution);
  }
}

/** A text in parts that fit, cut between words where there are any. Facts are never so long; what somebody typed may be. */
function split(text: string, limit: number): string[] {
  const most = limit - GAP;
  if (text.length <= most) return [text];
  const blank = text.lastIndexOf(' ', most);
  const low = text.charCodeAt(most - 1);
  const end = blank > most / 2 ? blank : low >= 0xd8_00 && low < 0xdc_00 ? most - 1 : most;
  const [head, tail] = cutAt(text, end);
  return [head, ...split(tail.trimStart(), limit)];
}
