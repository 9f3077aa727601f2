/** What `npm run evaluate` and `npm run tune` read from the command line. */
import { basename } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readArguments, runBench } from '../../bench/arguments.ts';
import { UnknownDispute } from '../../src/dossier/disputes.ts';
import { CRANES } from '../doubles/cranes.ts';
import { SHIPPED } from '../shipped.ts';
import { GoldError } from './score.ts';

describe('the dossier that is scored', () => {
  test.each([
    ['the one named, by folder', ['--dossier', CRANES, 'a.jsonl', 'b.jsonl'], {}, CRANES],
    ['the one named, by id', [`--dossier=${basename(SHIPPED)}`, 'a.jsonl', 'b.jsonl'], { EXHIBIT_DOSSIER: CRANES }, SHIPPED],
    ['else that of the environment, whatever else is wrong with it', ['a.jsonl', 'b.jsonl'], { EXHIBIT_DOSSIER: CRANES, PORT: 'x' }, CRANES],
  ])('is %s', (_, args, env, folder) => {
    expect(readArguments(args, env)).toEqual({ folder, rest: ['a.jsonl', 'b.jsonl'], checks: false });
  });

  test('that is not there, or another option, is told in a line, and the end is 2', async () => {
    expect(() => readArguments(['--dossier', '/nowhere'], {})).toThrow(UnknownDispute);
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const ends = [
      async () => void readArguments(['--dossier', '/nowhere'], {}),
      async () => void readArguments(['--frobnicate'], {}),
      () => Promise.reject(new GoldError('no questions')),
    ];
    expect(await Promise.all(ends.map(runBench))).toEqual([2, 2, 2]);
    const lines = told.mock.calls.map(([text]) => String(text));
    told.mockRestore();
    expect(lines).toEqual([
      expect.stringMatching(/^there is no dossier \/nowhere; .*\n$/),
      expect.stringContaining('--frobnicate'),
      'no questions\n',
    ]);
  });

  test('that meets an error of ours ends with it', async () => {
    await expect(runBench(() => Promise.reject(new RangeError('ours')))).rejects.toThrow('ours');
  });
});
