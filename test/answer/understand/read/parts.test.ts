import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsReader } from '../../../../src/answer/understand/read/parts.ts';
import { WORDS } from '../../../doubles/words.ts';

const partsOf = partsReader(WORDS.several);

describe('several questions in one message', () => {
  test.each([
    ['who gets no ads and how much is go', ['who gets no ads', 'how much is go']],
    ['when is the trial? where is it?', ['when is the trial?', 'where is it?']],
    ['什么时候开庭，在哪里开', ['什么时候开庭', '在哪里开']],
    ['谁是被告？要赔多少？', ['谁是被告？', '要赔多少？']],
    ['要赔多少钱，还有什么时候开庭', ['要赔多少钱', '什么时候开庭']],
    ['where is the trial, who is the judge?', ['where is the trial', 'who is the judge?']],
    ['when is the trial, where is it, and who is the judge?', ['when is the trial, where is it', 'who is the judge?']],
    ['什么时候开庭？在哪里？法官是谁？', ['什么时候开庭？', '在哪里？', '法官是谁？']],
    ['谁告谁，要多少钱', ['谁告谁', '要多少钱']],
    ['开庭在哪天 哪个城市', ['开庭在哪天', '哪个城市']],
    ['何时开庭、直播链接在哪', ['何时开庭', '直播链接在哪']],
    ['审判在哪里 还有法官是谁', ['审判在哪里', '法官是谁']],
    ['who is suing them and why', ['who is suing them', 'why']],
    ['a? who b? who c? who d? who e? who f?', ['a? who b?', 'who c?', 'who d?', 'who e? who f?']],
  ])('%s', (text, parts) => expect(partsOf(text)).toEqual(parts));

  test.each([
    'when is the trial',
    'what do musk and openai say',
    '马斯克和OpenAI谁先起诉的',
    'so, what now',
    'musk, who runs xai, sued them',
    'when and where is the trial',
    'when did musk, who is the owner, sue',
    '什么时候、在哪里开庭',
  ])('%s is one question', (text) => expect(partsOf(text)).toBeUndefined());

  test('whatever is typed, the first part begins it and the last ends it, and only what joins them is between', () => {
    const pieces = [
      'who sued',
      'when is it',
      ' and ',
      ', ',
      '，',
      '、',
      '? ',
      '？',
      '还有',
      '谁告的',
      '什么时候',
      ' musk',
      '马斯克',
      ' ',
      'what',
    ];
    const typed = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 8 }).map((some) => some.join('').trim());
    let parted = 0;
    fc.assert(
      fc.property(typed, (text) => {
        const parts = partsOf(text);
        if (parts === undefined) return;
        parted += 1;
        expect(text.startsWith(parts[0] ?? '-')).toBe(true);
        expect(text.endsWith(parts.at(-1) ?? '-')).toBe(true);
        let end = 0;
        for (const part of parts) {
          const start = text.indexOf(part, end);
          expect(start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, start)).toMatch(/^[\s,，、]*(?:and|还有)?\s*$/u);
          end = start + part.length;
        }
      }),
      { numRuns: 1000 },
    );
    expect(parted).toBeGreaterThan(50);
  });
});
