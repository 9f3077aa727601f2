import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/answer/understand/read/fold.ts';

describe('folding', () => {
  test.each([
    ['ＯｐｅｎＡＩ　是谁', 'openai 是谁'],
    ['馬斯克為什麼告微軟', '马斯克为什么告微软'],
    ['他說著那個軟體巨頭', '他说着那个软件巨头'],
    ['<@123456> **when** is the _trial_?', 'when is the trial ?'],
    ['see https://example.org/a?b=c now', 'see now'],
    ['z\u200Bq\u200Bx', 'zqx'],
    ["Didn't he win? He won't say", 'did not he win? he will not say'],
    ['Musk’s case', "musk's case"],
    ['a\tb\r\nc', 'a b c'],
    ['\u001B[31mred\u001B[0m', 'red'],
  ])('%j → %j', (raw, text) => expect(fold(raw).text).toBe(text));

  test.each([
    ['When is the trial?', 'en'],
    ['什么时候开庭', 'zh'],
    ['什麼時候開庭', 'zh-Hant'],
    ['VCI 是什麼', 'zh-Hant'],
    ['裡面', 'zh-Hant'],
    ['著名', 'zh'],
    ['Musk 告了谁', 'zh'],
    ['法官叫咩名', 'zh-Hant'],
    ['佢几时话咗', 'zh'],
    ['머스크가 이길 확률은', 'en'],
    ['裁判はいつですか', 'en'],
    ['马斯克の官司', 'zh'],
    ['', 'en'],
  ])('%j is in %s', (raw, language) => expect(fold(raw).language).toBe(language));

  test('words written like names are kept as names, a headline is not', () => {
    expect([...fold('What about Gemini and the CFO?').names]).toEqual(['gemini', 'cfo']);
    expect([...fold('What Does Elon Want').names]).toEqual([]);
  });

  property.prop([fc.string({ unit: 'binary', maxLength: 200 })])('folding twice is folding once', (raw) => {
    const { text } = fold(raw);
    expect(fold(text).text).toBe(text);
  });
});

test.each(['诉讼文件里写了什么', '这起案子的法律程序到哪一步了', 'OpenAI是哪年建立的'])(
  'words that Taiwan has for others make a text no Traditional one: %s',
  (text) => {
    expect(fold(text).language).toBe('zh');
  },
);
