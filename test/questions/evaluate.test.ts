/** What `npm run evaluate` and `npm run tune` read from the command line. */
import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { readArguments, runBench } from '../../bench/arguments.ts';
import { UnknownDispute } from '../../src/dossier/disputes.ts';
import { ROOT } from '../child.ts';
import { CRANES } from '../doubles/cranes.ts';
import { SHIPPED } from '../shipped.ts';
import { GoldError } from './score.ts';

describe('the dossier that is scored', () => {
  test.each([
    ['the one named, by folder', ['--dossier', CRANES, 'a.jsonl', 'b.jsonl'], {}, CRANES],
    ['the one named, by id', [`--dossier=${basename(SHIPPED)}`, 'a.jsonl', 'b.jsonl'], { EXHIBIT_DOSSIER: CRANES }, SHIPPED],
    ['the one named alone, by id', [basename(SHIPPED), 'a.jsonl', 'b.jsonl'], { EXHIBIT_DOSSIER: CRANES }, SHIPPED],
    ['the one named alone, by folder', [CRANES, 'a.jsonl', 'b.jsonl'], {}, CRANES],
    ['else that of the environment, whatever else is wrong with it', ['a.jsonl', 'b.jsonl'], { EXHIBIT_DOSSIER: CRANES, PORT: 'x' }, CRANES],
  ])('is %s', (_, args, env, folder) => {
    expect(readArguments(args, env)).toEqual({ folder, rest: ['a.jsonl', 'b.jsonl'], checks: false });
  });

  test('that is not there, or another option, is told in a line, and the end is 2', async () => {
    expect(() => readArguments(['--dossier', '/nowhere'], {})).toThrow(UnknownDispute);
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const run = async (args: string[]): Promise<number> => runBench('', () => Promise.reject(new GoldError('no questions')), args);
    expect([await run(['--dossier', '/nowhere']), await run(['nowhere']), await run(['--frobnicate']), await run([CRANES])]).toEqual([2, 2, 2, 2]);
    const lines = told.mock.calls.map(([text]) => String(text));
    told.mockRestore();
    expect(lines).toEqual([
      expect.stringMatching(/^there is no dossier \/nowhere; .*\n$/),
      expect.stringMatching(/^there is no dossier nowhere; .*\n$/),
      expect.stringContaining('--frobnicate'),
      'no questions\n',
    ]);
  });

  test('that meets an error of ours ends with it', async () => {
    await expect(runBench('', () => Promise.reject(new RangeError('ours')), [CRANES])).rejects.toThrow('ours');
  });

  test.each(['index.ts', 'tune.ts', join('chat', 'index.ts')])('is told with --help by %s, which measures nothing', async (bench) => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'bench', bench), ...(bench === 'index.ts' ? ['quality'] : []), '--help']);
    expect(stdout).toMatch(/^Usage: npm run [\w:]+ -- \[[\s\S]+--help {2,}show this\n\nEnds with 0, /);
  });

  test('may be read no further than its first line', async () => {
    const command = `"${process.execPath}" "${join(ROOT, 'bench', 'index.ts')}" quality "${CRANES}" | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command]);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
    expect(stderr).not.toContain('EPIPE');
  });
});
