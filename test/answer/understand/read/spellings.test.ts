/** English as it is typed in chats is read as it is spelt, and whatever else holds the same letters is left as it is. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { spellingReader } from '../../../../src/answer/understand/read/spellings.ts';
import { engine } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const read = spellingReader(WORDS);

describe('a word as it is typed', () => {
  test.each([
    ['wen trial', 'when trial'],
    ['wats the claim abt', "what's the claim about"],
    ['how mcuh, b4 tax?', 'how much, before tax?'],
  ])('%s is read as %s', (typed, text) => expect(read(typed)).toBe(text));

  test.each(['owen', 'wen-wei', "wen's", 'wat.example', 'swat', '/wat', 'wen2', 'éwen'])('%s is left as it is', (text) =>
    expect(read(text)).toBe(text),
  );

  property.prop([fc.string()])('is read once: what is spelt stays', (text) => {
    expect(read(read(text))).toBe(read(text));
  });
});

test('an abbreviated question is answered as one that is spelt out', () => {
  expect(engine.trace('wen is teh trial').plan).toEqual(engine.trace('when is the trial').plan);
});
