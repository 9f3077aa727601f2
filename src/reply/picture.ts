/** A reply as a picture, described in its own words; drawing it is done elsewhere. What a reader hears of it stands beside it. */
import type { Chart, Dates, Line, Reply, ReplyLanguage } from './reply.ts';

export type PictureBar = Chart['bars'][number];
export type PictureDate = Dates['rows'][number];
/** One thing of a timeline, or a heading above those that follow. */
export type PictureEvent =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'event'; readonly when: string; readonly text: string };
export interface PicturePart {
  readonly heading?: string;
  readonly text: string;
  readonly said?: string;
}
export type PictureBody =
  | { readonly kind: 'bars'; readonly unit: string; readonly bars: readonly PictureBar[] }
  | { readonly kind: 'dates'; readonly rows: readonly PictureDate[] }
  | { readonly kind: 'events'; readonly events: readonly PictureEvent[] }
  | { readonly kind: 'card'; readonly parts: readonly PicturePart[] };

export interface Picture {
  readonly language: ReplyLanguage;
  /** What the dispute is called. */
  readonly dispute: string;
  readonly title: string;
  /** What is said before all else, such as of which day it is. */
  readonly lead?: string;
  readonly body: PictureBody;
  readonly notes: readonly string[];
  readonly source?: string;
  /** The same for whoever cannot see it. */
  readonly alt: string;
}

/** A picture as it is sent. */
export interface Drawn {
  readonly png: Uint8Array;
  readonly alt: string;
}

/** Draws a picture; undefined where it cannot be drawn, or would be too long for a screen. Never rejects. */
export type Paint = (picture: Picture) => Promise<Drawn | undefined>;

/** What is published: its texts, and a picture before them. */
export interface Sheet {
  readonly replies: readonly Reply[];
  readonly picture?: Drawn | undefined;
  /** Where the facts stand that it is made of, on a page of the record. */
  readonly place?: string | undefined;
}

/** Most characters of what is told of a picture, on any platform: https://docs.discord.com/developers/components/reference#media-gallery */
const LONGEST_ALT = 1000;
/** Of a claim two of each are told: what is alleged, sought, on what basis, what the other side says, what may come of it. */
export const CLAIM_CARD: CardRoom = { each: 2 };
/** Fewer dated things than these are no line of time. */
const FEWEST_EVENTS = 3;

/** The picture of an answer: of figures or times side by side, or of what happened when; undefined where words do. */
export function pictureOf(reply: Reply, dispute: string): Picture | undefined {
  const { title, chart, dates, lines } = reply;
  if (chart !== undefined && chart.bars.length > 0)
    return assemble(reply, dispute, chart.title, { kind: 'bars', unit: chart.unit, bars: chart.bars });
  if (dates !== undefined) return assemble(reply, dispute, dates.title, { kind: 'dates', rows: dates.rows });
  const events = lines.flatMap(eventOf);
  if (title === undefined || events.filter(({ kind }) => kind === 'event').length < FEWEST_EVENTS) return undefined;
  // What has no date does not stand on a line of time.
  return events.length === lines.length ? assemble(reply, dispute, title, { kind: 'events', events }) : undefined;
}

/** How much of a reply a card holds: so many lines, and so many under each heading. */
export interface CardRoom {
  readonly most?: number;
  readonly each?: number;
}

/** A reply as a card to be shared: its title, and the first of its lines. */
export function cardOf(
  reply: Reply,
  dispute: string,
  { most = Number.POSITIVE_INFINITY, each = Number.POSITIVE_INFINITY }: CardRoom,
): Picture {
  const parts: PicturePart[] = [];
  let heading: string | undefined;
  let under = 0;
  for (const line of reply.lines) {
    if (parts.length === most) break;
    if (line.kind === 'heading') {
      heading = line.text;
      under = 0;
    }
    const part = partOf(line);
    if (part === undefined || under >= each) continue;
    under += 1;
    parts.push({ ...(heading !== undefined && { heading }), ...part });
    heading = undefined;
  }
  const card = assemble({ ...reply, notes: [] }, dispute, reply.title ?? dispute, { kind: 'card', parts });
  return reply.lead === undefined ? card : { ...card, lead: reply.lead };
}

function partOf(line: Line): Omit<PicturePart, 'heading'> | undefined {
  switch (line.kind) {
    case 'fact':
      return { text: line.text, ...(line.attribution !== undefined && { said: line.attribution }) };
    case 'figure':
      return { text: `${line.label} ${line.amount}`, ...(line.attribution !== undefined && { said: line.attribution }) };
    case 'text':
      return { text: line.text };
    case 'heading':
    case 'code':
      return undefined;
  }
}

function eventOf(line: Line): PictureEvent[] {
  if (line.kind === 'heading') return [{ kind: 'heading', text: line.text }];
  return line.kind === 'fact' && line.when !== undefined ? [{ kind: 'event', when: line.when, text: line.text }] : [];
}

function assemble({ language, notes, source }: Reply, dispute: string, title: string, body: PictureBody): Picture {
  return {
    language,
    dispute,
    title,
    body,
    notes,
    ...(source !== undefined && { source }),
    alt: within(
      [title, ...told(body, language === 'en' ? EN : ZH), ...(source === undefined ? [] : [source])],
      language === 'en' ? '. ' : '。',
    ),
  };
}

/** The signs of a language between parts of what is told. */
interface Signs {
  readonly colon: string;
  readonly comma: string;
}
const EN: Signs = { colon: ': ', comma: ', ' };
const ZH: Signs = { colon: '：', comma: '，' };

function told(body: PictureBody, { colon, comma }: Signs): string[] {
  switch (body.kind) {
    case 'bars':
      return body.bars.map(({ label, amount, said }) => [`${label}${colon}${amount}`, ...(said === undefined ? [] : [said])].join(comma));
    case 'dates':
      return body.rows.map(({ label, when, said }) => [`${label}${colon}${when}`, ...(said === undefined ? [] : [said])].join(comma));
    case 'events':
      return body.events.map((one) => (one.kind === 'heading' ? one.text : `${one.when}${colon}${one.text}`));
    case 'card':
      return body.parts.map(({ text }) => text);
  }
}

/** As many of the texts as there is room for, each of them whole. */
function within(texts: readonly string[], between: string): string {
  let all = '';
  for (const text of texts) {
    const next = all === '' ? text : `${all.replace(/[.。]$/u, '')}${between}${text}`;
    if (next.length > LONGEST_ALT) return `${all}…`;
    all = next;
  }
  return all;
}
