import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { guessParagraphs } from '../../../src/dossier/draft/paragraphs.ts';
import { WORDS } from './drafting.ts';

const SAID = 'The council said on Monday that it had paid for the bridge.';
const ZH_SAID = '镇政府周一表示，修桥的钱已经付清。';
const guess = (...paragraphs: readonly string[]): string[] => guessParagraphs(paragraphs, WORDS);

describe('what a paragraph is', () => {
  test('a title, who wrote it, a heading, and what states something', () => {
    expect(guess('The bridge that nobody wanted', 'By Ann Lee, 3 May 2040', SAID, 'The costs', SAID)).toEqual([
      'title',
      'dateline',
      'factual',
      'heading',
      'factual',
    ]);
    expect(guess('没人要的桥', '记者 李安 2040年5月3日', ZH_SAID, '造价', ZH_SAID)).toEqual([
      'title',
      'dateline',
      'factual',
      'heading',
      'factual',
    ]);
  });

  test('a title may ask or cry out, or be marked; a first sentence is none', () => {
    expect(guess('Who pays for the bridge?', SAID)[0]).toBe('title');
    expect(guess('# The bridge', SAID)[0]).toBe('title');
    expect(guess(SAID, SAID)).toEqual(['factual', 'factual']);
  });

  test.each(['## The costs', '**The costs**', '一、造价', '【造价】'])('%s is a heading', (line) => {
    expect(guess('The bridge', SAID, line, SAID)[2]).toBe('heading');
  });

  test.each([
    '3 May 2040',
    '2040-05-03 09:30',
    '2040年5月3日 星期四',
    'Thursday, 3 May 2040',
    'Harbour Review, 3 May 2040',
    '文/李安',
    '作者：李安',
    'By Ann Lee',
  ])('%s is a line of author or date', (line) => {
    expect(guess('The bridge', line, SAID)[1]).toBe('dateline');
  });

  test.each([
    'Share this article',
    'Share',
    'Photo: Ann Lee',
    'Updated 3 May 2040',
    'Read more',
    'Advertisement',
    '分享到：微信',
    '责任编辑：李安',
    '图源：网络',
    '扫码关注',
    '***',
    '12',
    'https://example.org/bridge',
  ])('%s stands around the article', (line) => {
    expect(guess('The bridge', SAID, line, SAID)[2]).toBe('furniture');
  });

  test('“Share of the costs” leads to a section, though “Share” is a button', () => {
    expect(guess('The bridge', SAID, 'Share of the costs', SAID)[2]).toBe('heading');
  });

  test('a short line that leads to nothing stands around the article', () => {
    expect(guess('The bridge', SAID, 'More from the town', 'The bakery')).toEqual(['title', 'factual', 'furniture', 'furniture']);
  });

  test('an item of a list states something, a paragraph under “Summary:” sums up', () => {
    expect(guess('The bridge', '摘要：镇上修了一座桥', SAID, '- a new bridge over the river')).toEqual([
      'title',
      'abstract',
      'factual',
      'factual',
    ]);
  });

  property.prop([fc.array(fc.string({ unit: 'grapheme', minLength: 1 }))])(
    'is guessed for any, and at most one is the title',
    (paragraphs) => {
      const guesses = guessParagraphs(paragraphs, WORDS);
      expect(guesses).toHaveLength(paragraphs.length);
      expect(guesses.filter((one) => one === 'title').length).toBeLessThan(2);
    },
  );
});
