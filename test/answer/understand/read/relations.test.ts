/** Who has what of whom in Chinese, where a noun says what it is; and who speaks, where somebody is spoken of or spoken to meanwhile. */
import { describe, expect, test } from 'vitest';
import { engine } from '../../../doubles/dispute.ts';

const stakeIn = (text: string) => engine.trace(text).question.relations.find(({ concept }) => concept === 'stake');

describe('who holds a share', () => {
  test.each([
    ['behind a verb of having', '科布莫尔拿了布拉肯起重34%的股份'],
    ['behind a verb of having, without how much', '科布莫尔持有布拉肯起重的股份'],
    ['as whoever it is given to', '布拉肯起重把34%的股份让给了科布莫尔'],
  ])('is told %s: %s', (_, text) => {
    const stake = stakeIn(text);
    expect(stake?.from).toContain('cobblemoor');
    expect(stake?.to).toContain('brackenlift');
  });

  test('is told the other way round by the other order', () => {
    expect(stakeIn('布拉肯起重拿了科布莫尔34%的股份')?.from).toContain('brackenlift');
  });
});

describe('whoever speaks', () => {
  const speakersOf = (text: string) => [...engine.trace(text).question.speakers];
  test('is not the outlet on which it is said', () => {
    expect(speakersOf('布拉肯起重在《灯报》上说起重机没问题')).not.toContain('lantern');
  });
  test('is not the one spoken to meanwhile', () => {
    expect(speakersOf('布拉肯起重在反驳码头工会时说起重机没问题')).not.toContain('quayside-union');
  });
});
