import { expect, test } from 'vitest';
import { mostFactsFor } from '../../../src/answer/check/facts-shown.ts';
import { startExhibit } from '../../../bench/exhibit.ts';

test('two facts are shown for a statement, and three for one that is as long as several', () => {
  expect(['The cranes were sold', 'The cranes were sold and '.repeat(5), '起重机卖掉了，'.repeat(10)].map(mostFactsFor)).toEqual([2, 3, 3]);
});

test('no statement of a message shows more', () => {
  const { dossier, engine } = startExhibit();
  const messages = [...dossier.facts.values()].map(({ text }) => text.en).slice(0, 60);
  for (let at = 0; at + 1 < messages.length; at += 2)
    for (const { text, facts } of engine.check(`${messages[at] ?? ''} ${messages[at + 1] ?? ''}`).statements)
      expect(facts.length).toBeLessThanOrEqual(mostFactsFor(text));
});
