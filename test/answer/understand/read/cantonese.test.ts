/** Written Cantonese is read as the standard words, and standard Chinese is left as it is. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cantoneseReader } from '../../../../src/answer/understand/read/cantonese.ts';
import { fold } from '../../../../src/answer/understand/read/fold.ts';
import { engine } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const standard = cantoneseReader(WORDS);
const read = (text: string): string => standard(fold(text).text);

describe('written Cantonese', () => {
  test.each([
    ['邊個告邊個', '谁告谁'],
    ['工會要幾多錢', '工会要多少钱'],
    ['點解要告佢', '为什么要告他'],
    ['喺邊度開庭', '在哪里开庭'],
    ['係咪告咗', '是不是告了'],
    ['係唔係真嘅', '是不是真的'],
    ['佢話乜嘢', '他说什么'],
    ['幾時開庭', '什么时候开庭'],
    ['邊間公司被告', '哪家公司被告'],
    ['係邊個', '是谁'],
    ['有冇人受傷', '有没有人受伤'],
    ['真係咩？', '真是吗?'],
    ['咩價', '什么价'],
  ])('%s is read as %s', (typed, text) => expect(read(typed)).toBe(text));

  test.each(['重点解读', '观点解释', '这边个别工人', '关系', '關係', '係數', '俾斯麦', '身边个人', '一定是他', '几大公司', '大话西游'])(
    '%s is left as it is',
    (text) => expect(read(text)).toBe(fold(text).text),
  );

  test.each([
    ['單官司幾時開庭', 'trial-date'],
    ['邊個告咗Brackenlift', 'suit-filed'],
    ['有幾多個碼頭工人受傷', 'injured'],
  ])('is answered in Traditional: %s', (question, fact) => {
    const { plan, language } = engine.understand(question);
    expect(plan).toMatchObject({ kind: 'facts', facts: expect.arrayContaining([fact]) });
    expect(language).toBe('zh-Hant');
  });

  test('read twice is read once, whatever is typed', () => {
    const pieces = fc.constantFrom(...WORDS.cantonese.map(({ from }) => from), '开庭', '公司', ' ', '?', 'a');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (some) => {
        const once = standard(some.join(''));
        expect(standard(once)).toBe(once);
      }),
    );
  });
});
