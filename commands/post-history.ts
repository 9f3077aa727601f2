/** What was done with posts, in words and as CSV. */
import type { CommandResult } from './context.ts';
import { notice } from './notice.ts';
import { formatMoment, said } from './post-replies.ts';
import type { Audit } from '../src/post/record.ts';
import { wordsOf } from '../src/post/words.ts';
import { csvLine } from '../src/reply/csv.ts';
import type { ReplyLanguage } from '../src/reply/reply.ts';

const MOST_HISTORY = 20;
/** Most characters of CSV on a page of any platform. */
const MOST_CODE = 1300;

/** What was done, by whom: the latest of it, or all of it as CSV, part by part. */
export function historyReply(history: readonly Audit[], language: ReplyLanguage, part: string | undefined): CommandResult {
  const { history: words, none } = wordsOf(language);
  if (history.length === 0) return said(language, () => none.history);
  if (part !== undefined) {
    const parts = csvParts(history);
    // Whatever is no number asks for the first.
    const number = Math.min(Math.max(1, Number(/^\d{1,6}$/u.exec(part.normalize('NFKC').trim())?.[0] ?? 1)), parts.length);
    return {
      reply: notice(language, {
        title: words.export,
        sections: [
          { texts: [words.part(number, parts.length)], code: parts[number - 1] ?? '' },
          ...(number < parts.length ? [{ texts: [words.next(number + 1)] }] : []),
        ],
      }),
    };
  }
  const lines = history
    .slice(0, MOST_HISTORY)
    .map(({ at, person, deed, of, label, record }) =>
      words.line(formatMoment(at, 'UTC', language), person ?? words.itself, words.deeds[deed], of, label, record.slice(0, 8)),
    );
  return { reply: notice(language, { title: words.title, sections: [{ texts: lines }, { texts: [words.kept] }] }) };
}

const HEAD = csvLine(['at', 'person', 'deed', 'of', 'place', 'record']);

/** CSV in parts that fit on a page, each with its head. */
function csvParts(history: readonly Audit[]): string[] {
  const rows = history
    .toReversed()
    .map(({ at, person = '', deed, of, label, record }) => csvLine([new Date(at).toISOString(), person, deed, of, label, record]));
  const parts: string[][] = [];
  let size = MOST_CODE;
  for (const row of rows) {
    if (size + row.length + 1 > MOST_CODE) {
      parts.push([HEAD]);
      size = HEAD.length;
    }
    parts.at(-1)?.push(row);
    size += row.length + 1;
  }
  return parts.map((lines) => lines.join('\n'));
}
