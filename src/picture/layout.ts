/** Where everything of a picture stands: pure, given how wide texts are. */
import type { Picture, PictureBar, PictureDate, PictureEvent, PicturePart } from '../reply/picture.ts';
import { BAR, EVENT_SIZES, LEADING, LONGEST, MARGIN, SIZE, SPACE, WIDTH } from './design.ts';
import type { Tone } from './design.ts';
import { wrapped } from './wrap.ts';

export interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
}
/** How wide a text is, in pixels. */
export type Measure = (text: string, style: TextStyle) => number;

export type Mark =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
      readonly hatched?: boolean;
      readonly round?: number;
    }
  /** A line of text, whose letters stand on `y`. */
  | ({ readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly tone: Tone } & TextStyle);

export interface Layout {
  readonly height: number;
  readonly marks: readonly Mark[];
}

const INSIDE = WIDTH - 2 * MARGIN;
/** From the top of a line to where its letters stand, in their size. */
const ASCENT = 1.08;
const KICKER = { width: 96, height: 12 } as const;

/** What is laid out beneath each other. */
class Column {
  readonly marks: Mark[] = [];
  y = 0;
  readonly #measure: Measure;

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** A text in as many lines as it takes, `x` from the left edge of the column and at most so wide. */
  text(
    text: string,
    style: TextStyle & { readonly tone: Tone },
    { x = 0, width = INSIDE - x }: { readonly x?: number; readonly width?: number } = {},
  ): void {
    for (const line of this.lines(text, style, width)) {
      this.marks.push({ kind: 'text', x: MARGIN + x, y: this.y + style.size * ASCENT, text: line, ...style });
      this.y += Math.round(style.size * LEADING);
    }
  }
  lines(text: string, style: TextStyle, width: number): readonly string[] {
    return wrapped(text, width, (part) => this.#measure(part, style));
  }
  widthOf(text: string, style: TextStyle): number {
    return this.#measure(text, style);
  }
  box(box: Omit<Extract<Mark, { kind: 'box' }>, 'kind' | 'x' | 'y'> & { readonly x?: number }): void {
    this.marks.push({ kind: 'box', ...box, x: MARGIN + (box.x ?? 0), y: this.y });
  }
  skip(height: number): void {
    this.y += height;
  }
}

const plain = (size: number, tone: Tone): TextStyle & { readonly tone: Tone } => ({ size, bold: false, tone });
const bold = (size: number, tone: Tone): TextStyle & { readonly tone: Tone } => ({ size, bold: true, tone });

/** Lays a picture out, in smaller letters where it would be too long in the usual ones; undefined where it would be too long in those as well. */
export function layOut(picture: Picture, measure: Measure): Layout | undefined {
  return EVENT_SIZES.map((size) => layOutAt(picture, measure, size)).find(({ height }) => height <= LONGEST);
}

function layOutAt({ dispute, title, lead, body, notes, source }: Picture, measure: Measure, eventSize: number): Layout {
  const column = new Column(measure);
  column.skip(MARGIN);
  column.box({ ...KICKER, tone: 'accent' });
  column.skip(KICKER.height + SPACE.near * 2);
  // A title that names it already says it once.
  if (!title.startsWith(dispute)) {
    column.text(dispute, bold(SIZE.dispute, 'accent'));
    column.skip(SPACE.near);
  }
  column.text(title, bold(SIZE.title, 'ink'));
  if (lead !== undefined) column.text(lead, plain(SIZE.said, 'muted'));
  switch (body.kind) {
    case 'bars':
      if (body.unit !== '') column.text(body.unit, plain(SIZE.said, 'muted'));
      bars(body.bars, column);
      break;
    case 'dates':
      dates(body.rows, column);
      break;
    case 'events':
      events(body.events, column, eventSize);
      break;
    case 'card':
      card(body.parts, column);
      break;
  }
  column.skip(SPACE.section);
  column.box({ width: INSIDE, height: 2, tone: 'rule' });
  column.skip(SPACE.near * 2);
  for (const note of notes) column.text(note, plain(SIZE.foot, 'muted'));
  if (notes.length > 0 && source !== undefined) column.skip(SPACE.near);
  if (source !== undefined) column.text(source, plain(SIZE.foot, 'muted'));
  return { height: Math.ceil(column.y + MARGIN - SPACE.near), marks: column.marks };
}

/** Each with its label and its amount above it, on one scale that begins at nothing. */
function bars(all: readonly PictureBar[], column: Column): void {
  const ends = all.flatMap(({ low, high }) => [Number(low), Number(high)]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const at = (value: number): number => (most === least ? 0 : ((value - least) / (most - least)) * INSIDE);
  const zero = at(0);
  column.skip(SPACE.apart);
  all.forEach(({ label, amount, said, low, high, forecast = false }, place) => {
    const [first, last] = [at(Number(low)), at(Number(high))];
    const near = Math.abs(first - zero) <= Math.abs(last - zero) ? first : last;
    const far = near === first ? last : first;
    const sameSide = (near - zero) * (far - zero) >= 0;
    track({ label, amount, said, place }, column, () => {
      stretch(sameSide ? zero : first, sameSide ? far : last, forecast ? 'forecast' : 'range', forecast, column);
      // From nothing to the near end in full, and on to the far end lighter.
      if (sameSide) stretch(zero, near, forecast ? 'forecast' : 'bar', forecast, column);
    });
  });
}

/** So many years are written beneath a line of them. */
const MOST_YEARS = 8;

/** Each on a line of years, with who and when above it; what is before a time begins where the line does. The years stand beneath the last. */
function dates(all: readonly PictureDate[], column: Column): void {
  const first = Math.floor(Math.min(...all.map(({ from, to }) => from ?? to))) - 1;
  const last = Math.ceil(Math.max(...all.map(({ to }) => to))) + 1;
  const at = (year: number): number => ((year - first) / (last - first)) * INSIDE;
  column.skip(SPACE.apart);
  all.forEach(({ label, when, from = first, to, forecast = false, said }, place) => {
    track({ label, amount: when, said, place }, column, () => stretch(at(from), at(to), forecast ? 'forecast' : 'bar', forecast, column));
  });
  column.skip(SPACE.apart);
  column.box({ width: INSIDE, height: 2, tone: 'rule' });
  column.skip(SPACE.near / 2);
  const top = column.y;
  const step = Math.ceil((last - first) / MOST_YEARS);
  for (let year = first; year < last; year += step) {
    column.y = top;
    column.text(String(year), plain(SIZE.foot, 'muted'), { x: at(year) });
  }
}

interface Track {
  readonly label: string;
  readonly amount: string;
  readonly said: string | undefined;
  /** How many stand above it. */
  readonly place: number;
}

/** One track beneath those before it, with its label and its amount above it and who says so below; `fill` draws what is on it. */
function track({ label, amount, said, place }: Track, column: Column, fill: () => void): void {
  if (place > 0) column.skip(BAR.gap);
  labelled(label, amount, column);
  column.skip(SPACE.near);
  column.box({ width: INSIDE, height: BAR.height, tone: 'track', round: 4 });
  fill();
  column.skip(BAR.height);
  if (said === undefined) return;
  column.skip(SPACE.near / 2);
  column.text(said, plain(SIZE.said, 'muted'));
}

/** Something is seen of what is not nothing. */
const THINNEST = 6;
function stretch(from: number, to: number, tone: Tone, hatched: boolean, column: Column): void {
  if (from === to) return;
  const x = Math.min(from, to);
  const width = Math.max(THINNEST, Math.abs(to - from));
  column.box({ x: Math.min(x, INSIDE - width), width, height: BAR.height, tone, round: 4, ...(hatched && { hatched }) });
}

/** The label on the left and the amount on the right, or beneath it where there is no room beside it. */
function labelled(label: string, amount: string, column: Column): void {
  const style = bold(SIZE.amount, 'ink');
  const width = column.widthOf(amount, style);
  const room = INSIDE - width - SPACE.apart;
  const beside = column.widthOf(label, plain(SIZE.label, 'ink')) <= room;
  const top = column.y;
  column.text(label, plain(SIZE.label, 'ink'), { width: beside ? room : INSIDE });
  if (!beside) {
    column.text(amount, style);
    return;
  }
  const bottom = column.y;
  column.y = top;
  column.text(amount, style, { x: INSIDE - width, width: width + 1 });
  column.y = Math.max(bottom, column.y);
}

const DOT = 20;
const BESIDE = 48;

/** Down a line, each with its time above it. */
function events(all: readonly PictureEvent[], column: Column, size: number): void {
  for (const one of all) {
    if (one.kind === 'heading') {
      column.skip(SPACE.apart);
      column.text(one.text, bold(SIZE.label, 'ink'));
      continue;
    }
    column.skip(SPACE.near);
    const top = column.y;
    column.skip((size * LEADING - DOT) / 2);
    column.box({ width: DOT, height: DOT, tone: 'accent', round: DOT / 2 });
    column.y = top;
    column.text(one.when, bold(size, 'accent'), { x: BESIDE });
    const middle = column.y;
    column.text(one.text, plain(size, 'ink'), { x: BESIDE });
    const bottom = column.y;
    column.y = middle;
    column.box({ x: DOT / 2 - 1, width: 2, height: bottom - middle, tone: 'rule' });
    column.y = bottom;
  }
}

/** What is said, part by part. */
function card(parts: readonly PicturePart[], column: Column): void {
  for (const { heading, text, said } of parts) {
    column.skip(heading === undefined ? SPACE.near * 2 : SPACE.apart);
    if (heading !== undefined) {
      column.text(heading, bold(SIZE.said, 'accent'));
      column.skip(SPACE.near / 2);
    }
    column.text(text, plain(SIZE.text, 'ink'));
    if (said !== undefined) column.text(said, plain(SIZE.said, 'muted'));
  }
}
