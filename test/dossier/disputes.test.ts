import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkDossier } from '../../src/dossier/check.ts';
import { defaultDispute, disputesIn, folderNamed } from '../../src/dossier/disputes.ts';
import { DossierError } from '../../src/dossier/problem.ts';
import { CRANES } from '../doubles/cranes.ts';

/** A folder of disputes, with a file that names the default where one is given. */
function data(ids: readonly string[], disputes?: string): string {
  const home = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  for (const id of ids) cpSync(CRANES, join(home, id), { recursive: true });
  for (const other of ['language', 'schema']) mkdirSync(join(home, other));
  if (disputes !== undefined) writeFileSync(join(home, 'disputes.yaml'), disputes);
  return home;
}
const problemOf = (home: string): unknown => {
  try {
    return defaultDispute(home);
  } catch (error) {
    return error instanceof DossierError ? error.lines() : error;
  }
};

describe('any number of disputes', () => {
  test('lie side by side, and one file names the one that is asked where nobody names another', () => {
    const home = data(['b', 'a', 'c'], '# why\ndefault: b\n');
    expect(disputesIn(home)).toEqual(['a', 'b', 'c']);
    expect(defaultDispute(home)).toBe(join(home, 'b'));
  });

  test('are called as their folders, which the check tells', () => {
    const home = data(['harbour-cranes', 'a'], 'default: a\n');
    expect(checkDossier({ folder: join(home, 'harbour-cranes') }).problems).toEqual([]);
    expect(checkDossier({ folder: join(home, 'a') }).problems).toEqual([
      expect.objectContaining({
        file: 'dossier.yaml',
        line: 2,
        field: 'id',
        message: expect.stringMatching(/^its folder is called a, .*: call both alike$/),
      }),
    ]);
    // Anywhere else a folder may be called as one likes.
    expect(checkDossier({ folder: join(data(['a']), 'a') }).problems).toEqual([]);
  });

  test('are named by id or by folder', () => {
    const home = data(['a']);
    expect(folderNamed('a', home)).toBe(join(home, 'a'));
    expect(folderNamed(CRANES, home)).toBe(CRANES);
    expect(folderNamed('language', home)).not.toBe(join(home, 'language'));
  });

  test.each([
    ['no file', undefined, /disputes\.yaml: is missing: .*such as default: a$/],
    [
      'an unknown one',
      '\ndefault: z\n',
      /disputes\.yaml:2: default: there is no dispute z beside this file: name one, such as default: a$/,
    ],
    ['another field', 'standard: a\n', /disputes\.yaml(?::1)?: (?:default|standard): /],
  ])('with %s for the default say how to mend it', (_, disputes, says) => {
    const [problem] = [problemOf(data(['a', 'b'], disputes))].flat();
    expect(problem).toMatch(says);
  });
});
