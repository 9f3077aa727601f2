/** What leans on an answer, by the languages' own words: what goes on, what begins anew, what is asked for in so many words. */
import { describe, expect, test } from 'vitest';
import { followWords } from '../../../../src/answer/understand/follow/words.ts';
import { foldTerm } from '../../../../src/answer/understand/read/fold.ts';
import { REQUESTS } from '../../../../src/dossier/language/follow-ups.ts';
import type { Request } from '../../../../src/dossier/language/follow-ups.ts';
import { WORDS } from '../../../doubles/words.ts';

const words = followWords(WORDS.followUps);

describe('what is asked of an answer in so many words', () => {
  test.each<[Request, ...string[]]>([
    ['source', 'says who?', 'source?', 'and who said that', '来源呢', '这话是谁说的', '出處？', 'Where is that from?', 'really? says who'],
    ['really', 'really?', 'are you sure', 'is that true?', '真的吗', '真的假的啊', '你确定吗'],
    ['next', 'then what?', 'and then', 'what happened next', 'what happened after that?', '然后呢', '那然后呢', '後來怎麼樣了'],
    [
      'more',
      'more details please',
      'can you elaborate?',
      'break it down',
      'tell me more',
      '详细一点',
      '再说详细点吧',
      '展開說說',
      '具体点呢',
    ],
    ['others', 'anything else?', 'any others?', 'what else', '还有吗', '還有別的嗎', '还有呢'],
  ])('%s', (request, ...asked) => {
    expect(asked.map((text) => [text, words.requestIn(foldTerm(text))])).toEqual(asked.map((text) => [text, request]));
  });

  test.each([
    'then who sued',
    '然后呢 法官是谁',
    'what next to the harbour',
    'more cranes than before?',
    '还有谁起诉了',
    'source of the accident',
    '他真的这么说吗',
    '法律依据是什么时候有的',
    'thanks',
    '',
    '?!',
  ])('not “%s”', (text) => expect(words.requestIn(foldTerm(text))).toBeUndefined());

  test('no phrase stands for two of them', () => {
    const all = REQUESTS.flatMap((request) =>
      (['en', 'zh'] as const).flatMap((language) => WORDS.followUps.asked[request][language].map((phrase) => [phrase, request] as const)),
    );
    expect(all.filter(([phrase, request]) => words.requestIn(foldTerm(phrase)) !== request)).toEqual([]);
  });
});

describe('a correction', () => {
  test.each([
    ['no, I meant the union', 'the union'],
    ['not that. I asked about the trial, not the offer', 'the trial'],
    ['不是，我问的是时间，不是地点', '时间'],
    ['我是說碼頭工會', '码头工会'],
  ])('“%s” says that “%s” was meant', (text, meant) => expect(words.meant(foldTerm(text))).toBe(meant));

  test.each(['no', 'not that one', '不是', 'what did she mean', '我问的是，不是这个', ''])('“%s” says nothing that was', (text) =>
    expect(words.meant(foldTerm(text))).toBeUndefined(),
  );
});

describe('what asks in a word or two', () => {
  test.each([
    ['and which court?', 'where'],
    ['based on what', 'why'],
    ['那理由呢', '为什么'],
    ['時間？', '什么时候'],
  ])('“%s” is short for “%s”', (text, asked) => expect(words.shortFor(foldTerm(text))).toBe(asked));

  test.each(['where', 'which court in Stonnard', '时间到了'])('“%s” is short for nothing', (text) =>
    expect(words.shortFor(foldTerm(text))).toBeUndefined(),
  );
});

describe('what begins anew', () => {
  test.each([
    ['ok, totally unrelated: who is the judge', 'who is the judge'],
    ['cool. different question, when is the trial', 'when is the trial'],
    ['never mind. where is it', 'where is it'],
    ['算了 换个话题，什么时候开庭', '什么时候开庭'],
    ['好吧，另一个问题：谁是法官', '谁是法官'],
    ['唔講呢個，幾時開庭', '几时开庭'],
  ])('“%s” asks “%s”', (text, asked) => expect(words.anew(foldTerm(text))).toBe(asked));

  test.each(['and the union?', 'different cranes', 'never mind', '算了', 'ok', 'what is unrelated to the suit', ''])('not “%s”', (text) =>
    expect(words.anew(foldTerm(text))).toBeUndefined(),
  );
});

describe('what goes on', () => {
  test.each([
    ['and the union?', 'the union'],
    ['what about Dravensk', 'dravensk'],
    ['那工会呢', '工会'],
    ['工會那邊呢？', '工会'],
    ['德拉文斯克的话呢', '德拉文斯克'],
  ])('“%s” is about “%s”', (text, said) => {
    expect(words.goesOn(foldTerm(text))).toBe(true);
    expect(words.said(foldTerm(text))).toBe(said);
  });

  test.each(['the union and the board', '工会那边怎么说', 'android', ''])('not “%s”', (text) =>
    expect(words.goesOn(foldTerm(text))).toBe(false),
  );

  test('stands for somebody by the whole word', () => {
    const kinds = (text: string): readonly (readonly string[])[] => words.standIns(text).map((one) => one.kinds);
    expect(kinds('when did he say it')).toEqual([['person'], expect.arrayContaining(['organisation'])]);
    expect(kinds("what was the guy's name")).toEqual([['person']]);
    expect(kinds('the other hearing')).toEqual([]);
    expect(kinds('他们什么时候回应')).toEqual([expect.arrayContaining(['organisation'])]);
  });
});
