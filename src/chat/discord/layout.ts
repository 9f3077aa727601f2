/** A reply as Components V2: a container of texts, page by page. https://docs.discord.com/developers/components/reference */
import { ComponentType } from 'discord.js';
import type { APIContainerComponent, APISeparatorComponent, APITextDisplayComponent } from 'discord.js';
import { pages as layPages } from '../../reply/paging.ts';
import type { Line, Reply } from '../../reply/reply.ts';
import { barsOf } from './bars.ts';
import { LIMITS } from './limits.ts';
import { bold, codeBlock, escapeMarkdown, small } from './markdown.ts';

/** Most characters of lines on one page: more is a wall, though Discord would take it. */
const PAGE = 1800;
/** Kept free for what stands between the texts. */
const SPARE = 50;

const COLOURS = { answer: 0x2f6f9f, refusal: 0xa08a3c, notice: 0x6b7280, error: 0xb0413e } as const satisfies Record<Reply['kind'], number>;

const text = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });
const SEPARATOR: APISeparatorComponent = { type: ComponentType.Separator };

/** With who says so beneath, where that is told. */
const attributed = (said: string, who: string | undefined): string => (who === undefined ? said : `${said}\n${small(who)}`);

/** One line of the body, who says so beneath it. */
function lineText(line: Line): string {
  switch (line.kind) {
    case 'heading':
      return `\n${bold(line.text)}`;
    case 'text':
      return escapeMarkdown(line.text);
    case 'code':
      return codeBlock(line.text);
    case 'fact': {
      const said = line.when === undefined ? escapeMarkdown(line.text) : `${bold(line.when)} ${escapeMarkdown(line.text)}`;
      return attributed(said, line.attribution);
    }
    case 'figure':
      return attributed(`${escapeMarkdown(line.label)} ${bold(line.amount)}`, line.attribution);
  }
}

export interface Page {
  readonly container: APIContainerComponent;
  /** How many pages there are. */
  readonly of: number;
  /** Which this is, from 0: the last one where fewer are left than were asked for. */
  readonly number: number;
}

/** Replies do not change, so a page is laid out once for all who see it. */
const laidOut = new WeakMap<Reply, Map<number, Page>>();

/** One of the pages of a reply, within Discord's limits. `count` says where in the pages the reader is, always in the same words. */
export function pageOf(reply: Reply, wanted: number, count: (page: number, of: number) => string): Page {
  const known = laidOut.get(reply) ?? new Map<number, Page>();
  laidOut.set(reply, known);
  const page = known.get(wanted) ?? layOut(reply, wanted, count);
  known.set(wanted, page);
  return page;
}

/** All pages of a reply with at most so many characters each: what is published stands in as few messages as it fits into. */
export function pagesIn(reply: Reply, most: number, count: (page: number, of: number) => string): Page[] {
  const first = layOut(reply, 0, count, most);
  return [first, ...Array.from({ length: first.of - 1 }, (_, place) => layOut(reply, place + 1, count, most))];
}

function layOut(reply: Reply, wanted: number, count: (page: number, of: number) => string, most = PAGE): Page {
  const title = reply.title === undefined ? [] : [`### ${escapeMarkdown(reply.title)}`];
  // A verdict or a reason stands out; what the bot says of itself does not.
  const tell = reply.kind === 'notice' || reply.kind === 'error' ? escapeMarkdown : bold;
  const lead = reply.lead === undefined ? [] : [tell(reply.lead)];
  const notes = reply.notes.map((note) => `> ${escapeMarkdown(note)}`);
  const source = reply.source === undefined ? [] : [small(reply.source)];
  const chart = reply.chart === undefined || reply.chart.bars.length === 0 ? [] : [barsOf(reply.chart)];
  const around = [...title, ...lead, ...notes, ...source, ...chart].join('\n').length;
  const laid = layPages(
    reply.lines.map((line) => ({ text: lineText(line), opens: line.kind === 'heading' })),
    {
      limit: most === PAGE ? Math.min(PAGE, LIMITS.text - around - SPARE) : most - around - SPARE,
      size: (line) => line.text.length + 1,
      opens: (line) => line.opens,
    },
  );
  const of = Math.max(1, laid.length);
  const number = Math.min(wanted, of - 1);
  const lines = (laid[number] ?? [])
    .map((line) => line.text)
    .join('\n')
    .replace(/^\n/u, '');
  const foot = [...notes, ...source, ...(of > 1 ? [small(count(number + 1, of))] : [])];
  const blocks = [[...title, ...lead].join('\n'), lines, ...(number === 0 ? chart : [])].filter((block) => block !== '');
  return {
    container: {
      type: ComponentType.Container,
      accent_color: COLOURS[reply.kind],
      components: [...blocks.map(text), ...(foot.length === 0 ? [] : [...(blocks.length === 0 ? [] : [SEPARATOR]), text(foot.join('\n'))])],
    },
    of,
    number,
  };
}
