/** Copies of the invented dispute to spoil, one thing at a time. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { CRANES } from '../doubles/cranes.ts';

/** Copies the invented dispute into a folder that goes when the test ends. */
export function copyOfCranes(): string {
  const home = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const folder = join(home, 'dossier');
  cpSync(CRANES, folder, { recursive: true });
  return folder;
}

/** The file of a fact, as a path inside its dossier. */
export function fileOf(folder: string, fact: string): string {
  const [file] = globSync(`facts/*/${fact}.yaml`, { cwd: folder });
  if (file === undefined) throw new RangeError(`no fact ${fact}`);
  return file;
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

/** Changes the file of a fact. */
export const changeFact = (folder: string, fact: string, changed: (text: string) => string): void =>
  change(folder, fileOf(folder, fact), changed);

/** The number of the first line that holds `mark`, from the item `id` on where one is given. */
export function lineWith(folder: string, file: string, mark: string, id?: string): number {
  const text = readFileSync(join(folder, file), 'utf8');
  const place = text.indexOf(mark, id === undefined ? 0 : blockOf(text, id)[0]);
  if (place === -1) throw new RangeError(`no ${mark} in ${file}`);
  return text.slice(0, place).split('\n').length;
}
