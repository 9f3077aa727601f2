/** What stands around a question and is none of it is left out; what belongs to it is not. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/answer/understand/read/fold.ts';
import { askingReader } from '../../../../src/answer/understand/read/introductions.ts';
import { readerOf } from '../../../../src/answer/understand/reader.ts';
import { dispute, engine } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const { read } = readerOf(dispute, WORDS);
const asking = askingReader(WORDS);
const askedIn = (text: string): string | undefined => {
  const found = asking(read(fold(text)));
  return found?.isAll === true ? found.text : undefined;
};

describe('what asks in a message', () => {
  test.each([
    ["I'm a law student from Canada, when is the trial?", 'when is the trial?'],
    ['My name is Ben and I live in Texas. Where is the trial?', 'where is the trial?'],
    ['hola, when is the trial', 'when is the trial'],
    ['我是学生，下午要交作业，什么时候开庭', '什么时候开庭'],
    ['下午好 法官叫什么', '法官叫什么'],
    ['刚下班，开庭是四月吗', '开庭是四月吗'],
    ['Brackenlift要赔多少？只要Brackenlift的', 'brackenlift要赔多少?'],
  ])('is told from what stands around it: %s', (text, question) => expect(askedIn(text)).toBe(question));

  test.each([
    'when is the trial',
    'If Brackenlift loses, how much must it pay?',
    'Before the trial, what did Brackenlift say?',
    'Rask left in 2040, when is the trial?',
    'Dravensk, how much is it valued at?',
    '除了工会，谁还起诉了Brackenlift',
    '工会告了Brackenlift，要赔多少',
    'The judge is my uncle. How old is he?',
    'got a minute, mate? cheers',
  ])('is all of it where the rest belongs to it: %s', (text) => expect(askedIn(text)).toBeUndefined());

  test('is answered as if it stood alone', () => {
    const alone = engine.understand('when is the trial?').plan;
    expect(alone).toMatchObject({ kind: 'facts', facts: ['trial-date'] });
    for (const text of [
      "I'm a law student from Canada, when is the trial?",
      'hola, when is the trial?',
      '我是学生，下午要交作业，什么时候开庭',
    ])
      expect(engine.understand(text).plan).toMatchObject({ kind: 'facts', facts: ['trial-date'] });
    expect(engine.understand('下午好 法官叫什么').plan).toMatchObject({ missing: [{ kind: 'gap', gap: 'judge' }] });
  });
});
