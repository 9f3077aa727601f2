/** A reply as lines for a terminal: title and lead, facts as bullets with who says so, notes, chart, source, what to do next. */
import type { Action, Line, Reply } from '../../reply/reply.ts';
import { chartRows } from './bars.ts';
import { BLANK } from './row.ts';
import type { Face, Row } from './row.ts';
import { safeText } from './safe.ts';
import { displayWidth, padTo, wrap } from './width.ts';

const BULLET = '• ';
const NOTE = '※ ';

/** Text in one face, wrapped; the first line begins with `first`, the others with as much blank. */
function block(text: string, face: Face, width: number, first = ''): Row[] {
  const indent = displayWidth(first);
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line, place) =>
    wrap(safeText(line), width - indent).map((part, row): Row => ({
      text: (place === 0 && row === 0 ? first : ' '.repeat(indent)) + part,
      face,
    })),
  );
}

function lineRows(line: Line, width: number): Row[] {
  switch (line.kind) {
    case 'heading':
      return [BLANK, ...block(line.text, 'bold', width)];
    case 'text':
      return block(line.text, 'plain', width);
    case 'code':
      return line.text.split('\n').map((text): Row => ({ text, face: 'plain' }));
    case 'fact':
      return [
        ...block(line.when === undefined ? line.text : `${line.when}  ${line.text}`, 'plain', width, BULLET),
        ...aside(line.attribution, width),
      ];
    case 'figure':
      return [...block(`${line.label}  ${line.amount}`, 'plain', width, BULLET), ...aside(line.attribution, width)];
  }
}

/** What stands dimly under a bullet: who says so. */
const aside = (said: string | undefined, width: number): Row[] =>
  said === undefined ? [] : block(said, 'dim', width, ' '.repeat(BULLET.length));

/** What may be typed next. Votes and the other language are for platforms with buttons. */
function hintRows(actions: readonly Action[], width: number): Row[] {
  const hints = new Map(
    actions.flatMap((action) =>
      action.kind === 'source' || action.kind === 'fact' || action.kind === 'choose' ? [[`/source ${action.fact}`, action.label]] : [],
    ),
  );
  const widest = Math.max(0, ...[...hints.keys()].map(displayWidth));
  const beside = widest * 2 <= width;
  return [...hints].flatMap(([command, label]) =>
    beside
      ? block(label, 'dim', width, `${padTo(command, widest)}  `)
      : [...block(command, 'dim', width), ...block(label, 'dim', width, '  ')],
  );
}

/** The rows with one blank row at most between those that hold something, and none around them. */
function tidy(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  let gap = false;
  for (const row of rows) {
    const blank = row.text.trim() === '';
    if (!blank) kept.push(...(gap && kept.length > 0 ? [BLANK] : []), row);
    gap = blank;
  }
  return kept;
}

/** The rows of a reply at most `width` columns wide; without end where the width is infinite. */
export function replyRows(reply: Reply, width: number): Row[] {
  const head = [reply.title, reply.lead].flatMap((text) => (text === undefined ? [] : block(text, 'bold', width)));
  const body = reply.lines.flatMap((line) => lineRows(line, width));
  return tidy([
    ...head,
    ...body,
    ...reply.notes.flatMap((note) => block(note, 'plain', width, NOTE)),
    ...(reply.chart === undefined ? [] : chartRows(reply.chart, width)),
    BLANK,
    ...(reply.source === undefined ? [] : block(reply.source, 'dim', width)),
    ...hintRows(reply.actions, width),
  ]);
}
