/** A copy of the shipped dossier to spoil, one thing at a time. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';

export const SHIPPED = readConfig({}).dossier;

const EXAMPLES = /\/(?:questions|gaps)$/u;

/** Copies the shipped dossier into a folder that goes when the test ends; without its examples, which are most of what there is to read. */
export function copyOfShipped(): string {
  const home = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const folder = join(home, 'dossier');
  cpSync(SHIPPED, folder, { recursive: true, filter: (path) => !EXAMPLES.test(path) });
  return folder;
}

/** Where the item `id` of a list begins and ends in the text of its file. The last one, where there are several. */
function blockOf(text: string, id: string): readonly [start: number, end: number] {
  const start = text.lastIndexOf(`\n- id: ${id}\n`) + 1;
  if (!text.startsWith(`- id: ${id}\n`, start)) throw new RangeError(`no item ${id}`);
  const next = text.indexOf('\n- id: ', start);
  return [start, next === -1 ? text.length : next + 1];
}

/** Changes the text of a file of `folder`; throws where nothing changes. */
export function change(folder: string, file: string, changed: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = changed(before);
  if (after === before) throw new RangeError(`nothing to change in ${file}`);
  writeFileSync(path, after);
}

/** Changes one item of a list, found by its id. */
export function changeItem(folder: string, file: string, id: string, changed: (item: string) => string): void {
  change(folder, file, (text) => {
    const [start, end] = blockOf(text, id);
    return text.slice(0, start) + changed(text.slice(start, end)) + text.slice(end);
  });
}

/** The text of one item of a list, found by its id. */
export function itemOf(folder: string, file: string, id: string): string {
  const text = readFileSync(join(folder, file), 'utf8');
  return text.slice(...blockOf(text, id));
}

/** The number of the first line that holds `mark`, from the item `id` on where one is given. */
export function lineWith(folder: string, file: string, mark: string, id?: string): number {
  const text = readFileSync(join(folder, file), 'utf8');
  const place = text.indexOf(mark, id === undefined ? 0 : blockOf(text, id)[0]);
  if (place === -1) throw new RangeError(`no ${mark} in ${file}`);
  return text.slice(0, place).split('\n').length;
}
