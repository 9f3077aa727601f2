/**
 * `docs/adding-a-dispute.md`, followed as it stands: its files are written, its commands are run, and they print what it says.
 * `npx vitest run test/docs -u` writes what they print now into the page.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { printedAs, stepsOf, withPrinted } from './guide.ts';
import { readerIn } from './reader.ts';

const PAGE = fileURLToPath(new URL('../../docs/adding-a-dispute.md', import.meta.url));
const page = readFileSync(PAGE, 'utf8');
const steps = stepsOf(page);

describe('the page about adding a dispute', () => {
  test('leads from an article to answers: whoever follows it sees what it shows', async () => {
    const home = mkdtempSync(join(tmpdir(), 'exhibit-'));
    onTestFinished(() => rmSync(home, { recursive: true }));
    const reader = readerIn(home);
    let answered = 0;
    let followed = page;
    for (const step of steps) {
      if (step.kind === 'file') {
        reader.write(step);
        continue;
      }
      const printed = await reader.run(step);
      if (!printedAs(printed, step.prints)) followed = withPrinted(followed, step, printed);
      if (step.words.includes('ask') && printed.startsWith('•')) answered += 1;
    }
    await expect(followed).toMatchFileSnapshot(PAGE);
    expect(answered).toBeGreaterThan(4);
  }, 120_000);

  test('comes to the first right answer within six of its headings', () => {
    const [before = ''] = page.split('\n• ');
    expect(before.match(/^### \d+\./gmu)?.length).toBeLessThanOrEqual(6);
  });

  test('shows a file of every kind', () => {
    const files = steps.flatMap((step) => (step.kind === 'file' ? [step.path.replace('data/tallow-hill-bees/', '')] : []));
    for (const file of ['dossier.yaml', 'source.yaml', 'entities.yaml', 'concepts.yaml', 'topics.yaml', 'claims.yaml', 'card.yaml'])
      expect(files).toContain(file);
    const kinds = [/^facts\/\w+\/[\w-]+\.yaml$/u, /^facts\/\w+\/together\.yaml$/u, /^gaps\/\w+\.yaml$/u];
    expect(kinds.filter((kind) => !files.some((file) => kind.test(file)))).toEqual([]);
  });
});

describe('reading a page', () => {
  test('takes files by the names above them, and commands with what they print', () => {
    const read = stepsOf(
      'Text.\n\n`a/b.yaml`, at its end:\n```yaml\nx: 1\n```\n```console\n$ npm run ask -- "a b" c\nanswer\n$ mv a b\n```\n```sh\nnot run\n```\n',
    );
    expect(read).toMatchObject([
      { kind: 'file', path: 'a/b.yaml', part: 'end', text: 'x: 1\n' },
      { kind: 'command', words: ['npm', 'run', 'ask', '--', 'a b', 'c'], prints: 'answer' },
      { kind: 'command', words: ['mv', 'a', 'b'], prints: '' },
    ]);
  });

  test.each([
    ['a\nb', 'a\nb', true],
    ['a\nx\ny\nb', 'a\n…\nb', true],
    ['a\nb', 'a\n…\nb', true],
    ['a\nx\nc', 'a\n…\nb', false],
    ['a\nx', 'a\n…', true],
    ['b\nx', 'a\n…', false],
    ['a (1)', 'a (1)', true],
    ['ab', 'a', false],
  ])('%j printed, %j on the page: %s', (printed, shown, same) => {
    expect(printedAs(printed, shown)).toBe(same);
  });
});
