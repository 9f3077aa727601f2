/** English as it is typed in chats is read as it is spelt, and whatever else holds the same letters is left as it is. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { spellingReader } from '../../../../src/answer/understand/read/spellings.ts';
import { engine } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const spelt = spellingReader(WORDS);
const read = (text: string, names: readonly string[] = []): string => spelt(text, new Set(names));
const typed = WORDS.spellings.flatMap(({ from }) => from);

describe('a word as it is typed', () => {
  test.each([
    ['wen trial', 'when trial'],
    ['wats the claim abt', "what's the claim about"],
    ['how mcuh, b4 tax?', 'how much, before tax?'],
  ])('%s is read as %s', (word, text) => expect(read(word)).toBe(text));

  test.each(['owen', 'wen-wei', "wen's", 'wat.example', 'swat', '/wat', 'wen2', 'éwen'])('%s is left as it is', (text) =>
    expect(read(text)).toBe(text),
  );

  test('is left as it is where it was written like a name', () => {
    expect(read('did wen sue', ['wen'])).toBe('did wen sue');
    expect(engine.trace('did Wen sue Brackenlift').question.text).toContain('wen');
  });

  property.prop([fc.array(fc.oneof(fc.constantFrom(...typed), fc.string({ maxLength: 8 })))])(
    'is read once: what is spelt stays',
    (words) => {
      const once = read(words.join(' '));
      expect(read(once)).toBe(once);
      for (const word of words.filter((one) => typed.includes(one))) expect(once.split(' ')).not.toContain(word);
    },
  );
});

test('an abbreviated question is answered as one that is spelt out', () => {
  expect(engine.trace('wen is teh trial').plan).toEqual(engine.trace('when is the trial').plan);
});
