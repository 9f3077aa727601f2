/** What became of the lines of a post. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/post/stale.ts';
import type { LineRecord } from '../../src/post/record.ts';

const line = (words: string, ...facts: string[]): LineRecord => ({
  zh: `${words}。`,
  en: `${words}.`,
  facts: Object.fromEntries(facts.map((fact) => [fact, 'v1'])),
});
const words = (text: string): { zh: string; en: string } => ({ zh: `${text}。`, en: `${text}.` });

describe('between two versions of an account', () => {
  test('a line on some of the same facts became another; others were added or taken out', () => {
    const before = [line('one', 'a'), line('two', 'b', 'c'), line('three', 'd')];
    const after = [line('one', 'a'), line('zwei', 'c'), line('four', 'e')];
    expect(changesBetween(before, after)).toEqual([
      { was: words('two'), now: words('zwei') },
      { now: words('four') },
      { was: words('three') },
    ]);
  });

  test('a line whose words stand is no change, whatever became of its facts or its place', () => {
    expect(changesBetween([line('one', 'a'), line('two', 'b')], [line('two', 'c'), line('one', 'a')])).toEqual([]);
  });

  const lines = fc.array(
    fc.tuple(fc.constantFrom('p', 'q', 'r', 's'), fc.constantFrom('a', 'b', 'c')).map(([text, fact]) => line(text, fact)),
  );
  property.prop([lines, lines])('every line that came or went is told once', (before, after) => {
    const changes = changesBetween(before, after);
    const now = changes.flatMap((change) => change.now?.en ?? []);
    const was = changes.flatMap((change) => change.was?.en ?? []);
    expect(now).toEqual(after.filter(({ en }) => !before.some((other) => other.en === en)).map(({ en }) => en));
    expect([...was].sort()).toEqual(
      before
        .filter(({ en }) => !after.some((other) => other.en === en))
        .map(({ en }) => en)
        .sort(),
    );
  });
});
