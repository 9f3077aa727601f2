import { describe, expect, test } from 'vitest';
import { stem, unitsOf } from '../../../src/answer/understand/units.ts';

describe('the forms of one word share a stem', () => {
  test.each([
    ['sue', 'sues', 'sued', 'suing'],
    ['invest', 'invests', 'invested', 'investing'],
    ['hire', 'hires', 'hired', 'hiring'],
    ['share', 'shares', 'shared', 'sharing'],
    ['company', 'companies'],
    ['bet', 'betting', 'bets'],
    ['launch', 'launches', 'launched'],
    ['musk', "musk's"],
  ])('%s', (...forms) => expect(new Set(forms.map(stem)).size).toBe(1));

  test.each([
    ['same', 'sam'],
    ['use', 'us'],
    ['press', 'pressure'],
    ['need', 'ned'],
  ])('%s and %s stay apart', (one, other) => expect(stem(one)).not.toBe(stem(other)));
});

describe('units', () => {
  test('are characters of Chinese and words of everything else', () => {
    expect(unitsOf('xai的go版, x.ai').map(({ key }) => key)).toEqual(['xai', '的', 'go', '版', 'x', 'ai']);
  });

  test('know where they stand', () => {
    const text = '马斯克 sued openai';
    expect(unitsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['马', '斯', '克', 'sued', 'openai']);
  });
});
