import { describe, expect, test } from 'vitest';
import { asksReader } from '../../../../src/answer/understand/read/asks.ts';
import { fold } from '../../../../src/answer/understand/read/fold.ts';
import { denialsBy } from '../../../../src/answer/understand/read/negation.ts';
import { shapeReader } from '../../../../src/answer/understand/read/shape.ts';
import { WORDS } from '../../../doubles/words.ts';

const asksIn = asksReader(WORDS.questionWords);
const shapeOf = shapeReader(WORDS.questionWords, denialsBy(WORDS.negation));
const shape = (text: string) => shapeOf(text, asksIn(text));

describe('what a question asks for', () => {
  test.each([
    ['when is the trial', 'when'],
    ['几月开庭', 'when'],
    ['具体几号开庭', 'day'],
    ['which day is it', 'day'],
    ['where was it said', 'where'],
    ['建在哪个州', 'place'],
    ['which city', 'place'],
    ['who sued them', 'who'],
    ['哪家公司', 'who'],
    ['要多少钱', 'money'],
    ['how much $$ does he want', 'money'],
    ['by how much did it grow', 'count'],
    ['how much did traffic fall', 'count'],
    ['how much did it cost', 'money'],
    ['几月几号开庭', 'when'],
    ['几号开庭', 'day'],
    ['what time is the trial', 'day'],
    ['占百分之几', 'percent'],
    ['what percentage pays', 'percent'],
    ['how many users', 'count'],
    ['有几亿用户', 'count'],
    ['几gw', 'count'],
    ['要开几天庭', 'duration'],
    ['how long will it take', 'duration'],
    ['为啥要告', 'why'],
    ['how come', 'why'],
  ])('%s asks for %s', (text, ask) => expect(asksIn(text).map((span) => span.ask)).toContain(ask));

  test('spans never overlap', () => {
    for (const text of ['谁在什么时候给了多少钱', 'who paid how much and when']) {
      const spans = asksIn(text);
      expect(spans.length).toBeGreaterThan(1);
      spans.slice(1).forEach((span, place) => expect(span.start).toBeGreaterThanOrEqual(spans[place]?.end ?? 0));
    }
  });
});

describe('the shape of a question', () => {
  test.each(['did he sue them', '他告了吗', '会看到广告不', 'half of them pay, right?', '是不是真的'])('%s wants yes or no', (text) =>
    expect(shape(text).yesNo).toBe(true),
  );
  test.each(['他告了么', '他告了麼', '是真的么？'])('%s does too, which folds into another sign', (text) =>
    expect(shape(fold(text).text).yesNo).toBe(true),
  );
  test.each(['when did he sue them', '他为什么告', 'valuation'])('%s does not', (text) => expect(shape(text).yesNo).toBe(false));
  test.each(['谁的估值更高', 'is it bigger or smaller', 'a vs b'])('%s compares', (text) => expect(shape(text).whichOfTwo).toBe(true));
  test('a negation is seen, the particle of a question is none', () => {
    expect(shape('who will not see ads').negated).toBe(true);
    expect(shape('会不会看到广告').negated).toBe(false);
  });
});

describe('whether a question asks in what way', () => {
  test.each([
    'how do advertisers pay',
    'how was it built',
    '怎么付钱',
    '怎麼付錢',
    '他们是如何做到的',
    '靠什么赚钱',
    '咋判断的',
    'by what means did he win',
  ])('%s does', (question) => expect(shape(fold(question).text).manner).toBe(true));
  test.each([
    'how much is it',
    'how many users',
    'how long will it take',
    'how come',
    '怎么会这样',
    '咋就不行了',
    'who sued them',
    '什么时候开庭',
  ])('%s does not', (question) => expect(shape(fold(question).text).manner).toBe(false));
});
