import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DossierError } from '../../src/dossier/problem.ts';
import { openLearnt } from '../../src/learning/learnt.ts';
import { CRANES } from '../doubles/cranes.ts';

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

  const fileKept = (ending: string): string => {
    const [name, ...more] = readdirSync(join(home, 'kept')).filter((one) => one.endsWith(ending));
    if (name === undefined || more.length > 0) throw new RangeError(`not one file in ${ending}`);
    return join(home, 'kept', name);
  };

  test('is learnt once, and answers the same when it is taken up again', () => {
    const learns = vi.fn<() => void>();
    const first = start(learns);
    const second = start(learns);
    expect(learns).toHaveBeenCalledTimes(1);
    const question = 'how much do the ferry people want';
    expect(second.engine.understand(question).plan).toEqual(first.engine.understand(question).plan);
    expect(second.engine.trained).toEqual(first.engine.trained);
    expect([...second.dossier.facts]).toEqual([...first.dossier.facts]);
  });

  test('is learnt again after a change of the data', () => {
    const learns = vi.fn<() => void>();
    start(learns);
    appendFileSync(join(folder, 'gaps', 'suit.yaml'), '\n# one more thing\n');
    start(learns);
    expect(learns).toHaveBeenCalledTimes(2);
  });

  test('is learnt again after a change that came while it was learnt', () => {
    const learns = vi.fn<() => void>(() => appendFileSync(join(folder, 'gaps', 'suit.yaml'), '\n# one more thing\n'));
    start(learns);
    start(learns);
    expect(learns).toHaveBeenCalledTimes(2);
  });

  test.each(['.json', '.bin'])('is learnt again where the file in %s is spoilt', (ending) => {
    const learns = vi.fn<() => void>();
    const first = start(learns);
    const path = fileKept(ending);
    writeFileSync(path, readFileSync(path).subarray(0, -1));
    const second = start(learns);
    expect(learns).toHaveBeenCalledTimes(2);
    expect(second.engine.trained).toEqual(first.engine.trained);
  });

  test.each([
    ['a date edited in what was read', '.json', (bytes: Buffer) => Buffer.from(bytes.toString().replace('2041', '2042'))],
    [
      'a number changed in what was learnt',
      '.bin',
      (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte)),
    ],
    ['cut short', '.bin', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['longer than it was', '.json', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(' ')])],
    ['emptied', '.bin', () => Buffer.alloc(0)],
    ['somebody else’s', '.json', () => Buffer.from('{"key":"of another program"}')],
  ] as const)('is not taken from a file that is %s, which is told', (_, ending, change) => {
    const [learns, spoilt] = [vi.fn<() => void>(), vi.fn<(path: string) => void>()];
    const first = start(learns);
    const path = fileKept(ending);
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

  test('is kept apart for two folders of one name', () => {
    const learns = vi.fn<() => void>();
    const other = join(home, 'other', 'harbour');
    cpSync(folder, other, { recursive: true });
    appendFileSync(join(other, 'gaps', 'suit.yaml'), '\n# another one\n');
    const kept = join(home, 'kept');
    for (let round = 0; round < 2; round++) for (const one of [folder, other]) openLearnt(one, { learns, kept });
    expect(learns).toHaveBeenCalledTimes(2);
  });

  test.each<[string, (path: string) => void]>([
    ['a folder', (path) => mkdirSync(path)],
    ['a link to nothing', (path) => symlinkSync('/nowhere/at/all', path)],
    ['a link to itself', (path) => symlinkSync(path, path)],
  ])('is told as a fault of the data where %s is named like one of its files', (_, spoil) => {
    spoil(join(folder, 'gaps', 'more.yaml'));
    expect(() => start(() => undefined)).toThrow(DossierError);
    // Where no file is read, it is in nobody's way.
    rmSync(join(folder, 'gaps', 'more.yaml'), { recursive: true });
    mkdirSync(join(folder, 'notes'));
    spoil(join(folder, 'notes', 'more.yaml'));
    expect(start(() => undefined).dossier.facts.size).toBeGreaterThan(0);
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
