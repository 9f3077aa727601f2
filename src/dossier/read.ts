/** Reading one YAML file of a dossier: parsed, validated, and every complaint with its line and field. */
import { join } from 'node:path';
import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { readTextFile } from './textfile.ts';
import { parseYaml, valueOf } from './yaml.ts';
import { issueWords } from './zod-words.ts';

type Path = readonly PropertyKey[];

/** A file that was read: its value when it is valid, what is wrong with it, and where a field stands. */
export interface FileRead<Value> {
  readonly file: string;
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
  locate(path: Path): Pick<Problem, 'file' | 'line' | 'field'>;
}

/** Reads `file` of `folder` by `schema`. Nothing is thrown for a bad or missing file: its problems say so; `missing` says how one is made. */
export function readFile<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  missing = 'it belongs to this folder',
): FileRead<z.output<Schema>> {
  const read = readTextFile(join(folder, file), missing);
  if ('fault' in read) {
    const problems = [{ file, message: read.fault, ...(read.line !== undefined && { line: read.line }) }];
    return { file, value: undefined, problems, locate: () => ({ file }) };
  }
  if (read.text.trim() === '') {
    const message = 'is empty: write in what it has to hold, as data/README.md tells';
    return { file, value: undefined, problems: [{ file, line: 1, message }], locate: () => ({ file }) };
  }
  const { document, lines, faults } = parseYaml(read.text);
  const locate = (path: Path): Pick<Problem, 'file' | 'line' | 'field'> => ({
    file,
    line: lineOf(document, lines, path),
    field: fieldOf(document, path),
  });
  if (faults.length > 0) return { file, value: undefined, problems: faults.map((fault) => ({ file, ...fault })), locate };
  const value = valueOf(document, lines);
  if ('fault' in value) return { file, value: undefined, problems: [{ file, line: value.line, message: value.fault }], locate };
  const parsed = schema.safeParse(value.value, { error: issueWords });
  if (parsed.success) return { file, value: parsed.data, problems: [], locate };
  const empty = isBlank(document.contents);
  const problems = parsed.error.issues.flatMap((issue) => {
    if (empty) return [{ file, line: 1, message: `is empty: write in what it has to hold, as data/README.md tells (${issue.message})` }];
    if (issue.path.length > 0 && document.hasIn(issue.path) && isBlank(document.getIn(issue.path)))
      return [{ ...locate(issue.path), message: `holds nothing: write in what it has to hold, or take it out (${issue.message})` }];
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ ...locate([...issue.path, key]), message: `there is no such field: ${mendOf(key)}` }))
      : [{ ...locate(issue.path), message: document.hasIn(issue.path) ? issue.message : `is missing: write it in (${issue.message})` }];
  });
  return { file, value: undefined, problems, locate };
}

/** Whether nothing stands behind a key. */
const isBlank = (value: unknown): boolean => value === null || (isScalar(value) && value.value === null);

/** What to do about a name of a field that is none: one of several words is the rest of a text, cut at its comma. */
const mendOf = (key: string): string =>
  /\s|\P{ASCII}/u.test(key) ? 'quote a text between braces that holds a comma' : 'correct its name or take it out';

/** The line of the node at `path`, or of the nearest one around it. */
function lineOf(document: Document, lines: LineCounter, path: Path): number | undefined {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node) && !isAlias(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

/** `[some-fact].text.zh`: an item of a list by its id where it has one, else by its place counted from 1. */
function fieldOf(document: Document, path: Path): string {
  let field = '';
  path.forEach((step, depth) => {
    if (typeof step !== 'number') {
      field += field === '' ? String(step) : `.${String(step)}`;
      return;
    }
    const id = document.getIn([...path.slice(0, depth + 1), 'id']);
    field += typeof id === 'string' ? `[${id}]` : `[${step + 1}]`;
  });
  return field;
}
