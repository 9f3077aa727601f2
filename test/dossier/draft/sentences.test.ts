import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/dossier/draft/sentences.ts';
import { WORDS } from './drafting.ts';

const cut = (text: string): string[] => sentencesOf(text, WORDS.abbreviations);

describe('sentences', () => {
  test.each([
    ['One thing happened. Then another did.', ['One thing happened.', 'Then another did.']],
    ['Dr. Oda Merrin of Skylark Inc. said so. J. Tarn did not.', ['Dr. Oda Merrin of Skylark Inc. said so.', 'J. Tarn did not.']],
    ['It cost 1.5 million. The U.S. Court agreed.', ['It cost 1.5 million.', 'The U.S. Court agreed.']],
    ['“We will not pay.” They left.', ['“We will not pay.”', 'They left.']],
    ['Who pays? Nobody! So be it.', ['Who pays?', 'Nobody!', 'So be it.']],
    ['At www.example.org. and elsewhere.', ['At www.example.org. and elsewhere.']],
    ['一件事发生了。另一件也发生了！谁来赔？', ['一件事发生了。', '另一件也发生了！', '谁来赔？']],
    ['他说：“不赔。”众人散去。', ['他说：“不赔。”', '众人散去。']],
    ['赔了1.5亿元，没有停', ['赔了1.5亿元，没有停']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  const text = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('. ', '。', '?', '”', ' The ', 'Dr. ', '!')), { maxLength: 20 })
    .map((parts) => parts.join(''));
  property.prop([text])('hold all of a paragraph but the space between them, and none is blank', (paragraph) => {
    const squeeze = (some: string): string => some.replaceAll(/\s+/gu, '');
    expect(squeeze(cut(paragraph).join(''))).toBe(squeeze(paragraph));
    expect(cut(paragraph).filter((sentence) => sentence.trim() === '')).toEqual([]);
  });
});
