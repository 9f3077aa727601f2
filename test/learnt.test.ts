import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DossierError } from '../src/dossier/problem.ts';
import { openLearnt } from '../src/learnt.ts';
import { CRANES } from './doubles/cranes.ts';

describe('what an engine learnt', () => {
  let home = '';
  let folder = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'exhibit-'));
    folder = join(home, 'harbour');
    cpSync(CRANES, folder, { recursive: true });
  });
  afterEach(() => rmSync(home, { recursive: true }));
  const start = (learns: () => void, cannotKeep?: (error: unknown) => void, kept = join(home, 'kept')): ReturnType<typeof openLearnt> =>
    openLearnt(folder, { learns, kept, ...(cannotKeep && { cannotKeep }) });

  test('is learnt once, and answers the same when it is taken up again', () => {
    const learns = vi.fn<() => void>();
    const first = start(learns);
    const second = start(learns);
    expect(learns).toHaveBeenCalledTimes(1);
    const question = 'how much do the ferry people want';
    expect(second.engine.understand(question).plan).toEqual(first.engine.understand(question).plan);
    expect(second.engine.school).toEqual(first.engine.school);
    expect([...second.dossier.facts]).toEqual([...first.dossier.facts]);
  });

  test('is learnt again after a change of the data', () => {
    const learns = vi.fn<() => void>();
    start(learns);
    appendFileSync(join(folder, 'gaps', 'suit.yaml'), '\n# one more thing\n');
    start(learns);
    expect(learns).toHaveBeenCalledTimes(2);
  });

  test.each(['harbour.json', 'harbour.bin'])('is learnt again where %s is spoilt', (file) => {
    const learns = vi.fn<() => void>();
    const first = start(learns);
    const path = join(home, 'kept', file);
    writeFileSync(path, readFileSync(path).subarray(0, -1));
    const second = start(learns);
    expect(learns).toHaveBeenCalledTimes(2);
    expect(second.engine.school).toEqual(first.engine.school);
  });

  test.each([
    ['a date edited in what was read', 'harbour.json', (bytes: Buffer) => Buffer.from(bytes.toString().replace('2041', '2042'))],
    [
      'a number changed in what was learnt',
      'harbour.bin',
      (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte)),
    ],
    ['cut short', 'harbour.bin', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['longer than it was', 'harbour.json', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(' ')])],
    ['emptied', 'harbour.bin', () => Buffer.alloc(0)],
    ['somebody else’s', 'harbour.json', () => Buffer.from('{"key":"of another program"}')],
  ] as const)('is not taken from a file that is %s, which is told', (_, file, change) => {
    const [learns, spoilt] = [vi.fn<() => void>(), vi.fn<(path: string) => void>()];
    const first = start(learns);
    const path = join(home, 'kept', file);
    const before = readFileSync(path);
    writeFileSync(path, change(Buffer.from(before)));
    expect(readFileSync(path).equals(before)).toBe(false);
    const second = openLearnt(folder, { learns, spoilt, kept: join(home, 'kept') });
    expect(learns).toHaveBeenCalledTimes(2);
    expect(spoilt.mock.calls).toEqual([[path]]);
    expect([...second.dossier.facts]).toEqual([...first.dossier.facts]);
    // What was learnt now is as good as what was there before.
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('is its owner’s alone', () => {
    start(() => undefined);
    const kept = join(home, 'kept');
    const modes = [kept, ...readdirSync(kept).map((name) => join(kept, name))].map((path) => statSync(path).mode & 0o777);
    expect(modes.map((mode) => mode.toString(8))).toEqual(['700', '600', '600']);
  });

  test('does not hide what is wrong with the data since', () => {
    start(() => undefined);
    appendFileSync(
      join(folder, 'facts', 'suit', 'together.yaml'),
      '\n- facts: [trial-date, no-such-fact]\n  asked: { en: [what of it] }\n',
    );
    expect(() => start(() => undefined)).toThrow(DossierError);
  });

  test('that cannot be kept is told, and the engine answers all the same', () => {
    const cannotKeep = vi.fn<(error: unknown) => void>();
    const blocked = join(home, 'blocked');
    writeFileSync(blocked, 'a file where a folder should be');
    const { engine } = start(() => undefined, cannotKeep, blocked);
    expect(cannotKeep).toHaveBeenCalledTimes(1);
    expect(engine.understand('hello').plan.kind).toBe('card');
  });
});
