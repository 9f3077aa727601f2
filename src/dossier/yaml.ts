/** YAML as people get it wrong: every fault with its line and what to do about it. */
import { LineCounter, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode } from 'yaml';

/** What is wrong in a line. */
interface Fault {
  readonly line: number;
  readonly message: string;
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly faults: readonly Fault[];
}

/** Most faults of one file that are told: later ones mostly follow from the first. */
const MOST_FAULTS = 3;

/** What is wrong, where the library tells it to whoever calls it. */
const WORDS: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: 'a second document begins here',
  RESOURCE_EXHAUSTION: 'too deep',
};

const QUOTE = 'quote a text that holds ": " or begins with a special sign';

/** What to do where a fault is not about quoting. */
const MENDS: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'put what stands under both together, or take one of them out',
  TAB_AS_INDENT: 'indent with spaces, two for each step',
  BAD_INDENT: 'indent what belongs together alike, and close every bracket and quote',
  MISSING_CHAR: 'indent what belongs together alike, and close every bracket and quote',
  MULTIPLE_DOCS: 'leave out the lines that begin with ---',
  RESOURCE_EXHAUSTION: 'it is nested deeper than any file here has to be: is a bracket left open?',
  TAG_RESOLVE_FAILED: 'quote a text that begins with !',
};

/** Parses a text. Throws nothing. A document with faults has no value worth reading. */
export function parseYaml(text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const told = new Map<number, Fault>();
  // A warning is a fault here: a tag that nobody knows takes the first word of a text away.
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const { line } = lines.linePos(pos[0]);
    if (told.has(line)) continue;
    const tab = /^[ -]*\t/u.test(text.split('\n')[line - 1] ?? '');
    const mend = tab ? MENDS.TAB_AS_INDENT : (MENDS[code] ?? QUOTE);
    const name = code === 'DUPLICATE_KEY' ? `${/^[^:\n]*/u.exec(text.slice(pos[0]))?.[0].trim() ?? ''}: ` : '';
    told.set(line, { line, message: `not YAML: ${name}${WORDS[code] ?? message}; ${mend}` });
  }
  if (told.size === 0) for (const fault of swallowed(document, lines)) told.set(fault.line, fault);
  return { document, lines, faults: [...told.values()].slice(0, MOST_FAULTS) };
}

/** Words of a text that YAML takes for something else without a word: an anchor that nothing uses, a comment that begins right behind its sign. */
function swallowed(document: Document, lines: LineCounter): Fault[] {
  const used = new Set<string>();
  const anchors: { readonly name: string; readonly fault: Fault }[] = [];
  const comments: Fault[] = [];
  visit(document, {
    Alias: (_, alias) => void used.add(alias.source),
    Scalar(_, { anchor, comment, type, range }) {
      if (anchor === undefined && typeof comment !== 'string') return;
      const { line } = lines.linePos(range?.[0] ?? 0);
      if (anchor !== undefined)
        anchors.push({
          name: anchor,
          fault: { line, message: `not YAML: &${anchor} names what follows and is no part of it; quote a text that begins with &` },
        });
      if (type === 'PLAIN' && typeof comment === 'string' && /^[^\s#]/u.test(comment))
        comments.push({
          line,
          message: `not YAML: #${comment} is a comment and no part of the text; quote a text that holds " #", or put a blank behind the sign`,
        });
    },
  });
  return [...anchors.flatMap(({ name, fault }) => (used.has(name) ? [] : [fault])), ...comments];
}

/** The value of a document without faults; a fault where its aliases stand for what is not there, or for far too much. */
export function valueOf(
  document: Document,
  lines: LineCounter,
): { readonly value: unknown } | { readonly fault: string; readonly line: number } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    // https://eemeli.org/yaml/#document-methods tells of toJS and its `maxAliasCount`.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    let place = 0;
    visit(document, {
      Alias: (_, alias) => {
        place = alias.range?.[0] ?? place;
        return visit.BREAK;
      },
    });
    return { fault: `an alias (*name) cannot be used: ${error.message}; write out what it stands for`, line: lines.linePos(place).line };
  }
}
