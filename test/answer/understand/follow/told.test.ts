/** What a follow-up aims at of what is told. */
import { describe, expect, test } from 'vitest';
import { leaningOf } from '../../../../src/answer/understand/follow/leaning.ts';
import { followWords } from '../../../../src/answer/understand/follow/words.ts';
import { saidBy, saidOf, toldAlready, whoseWords } from '../../../../src/answer/understand/follow/told.ts';
import type { Plan } from '../../../../src/answer/plan.ts';
import { fold } from '../../../../src/answer/understand/read/fold.ts';
import { readerOf } from '../../../../src/answer/understand/reader.ts';
import { dispute, engine, entity, factOf } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const reader = readerOf(dispute, WORDS);
const read = (text: string) => reader.read(fold(text));

const facts = (plan: Plan | undefined): readonly string[] => (plan?.kind === 'facts' ? plan.facts : []);
const after = (question: string, follow: string): readonly string[] =>
  facts(engine.understand(follow, { previous: { plan: engine.understand(question).plan, question } }).plan);

describe('who says what was told', () => {
  test('is whoever says what was shown, and else whoever says the same', () => {
    expect(facts(saidBy([factOf('rask-settlement-chance'), factOf('trial-date')], dispute))).toEqual(['rask-settlement-chance']);
    expect(facts(saidBy([factOf('trial-date')], dispute))).toEqual(['trial-date']);
  });

  test('is said of nothing where nothing was shown', () => expect(saidBy([], dispute)).toBeUndefined());
});

describe('an attribute of nobody', () => {
  const leaning = (text: string) =>
    leaningOf(
      read(text),
      { plan: engine.understand(text).plan, confidence: 0.9 },
      { dossier: dispute, words: followWords(WORDS.followUps) },
    );

  test('may be of whom the question before was about, however surely it is answered by itself', () => {
    expect(leaning('我问的是索赔')).toBe('perhaps');
    expect(leaning('how many were injured in the accident')).toBe('not');
  });
});

describe('what was shown', () => {
  const asked = (text: string) => toldAlready(engine.trace(text), read(text), [factOf('varnholt-warnings')], dispute);

  test('is told again to whoever asks who did it, or whether it is so, and not to who asks for more', () => {
    expect(facts(asked('who warned'))).toEqual(['varnholt-warnings']);
    expect(asked('why the warnings')).toBeUndefined();
    expect(asked('who was injured')).toBeUndefined();
  });
});

describe('what somebody says of a matter', () => {
  test('is what is told of it in their words', () => {
    expect(facts(saidOf(entity('rask'), () => true, dispute))).toEqual(['rask-payment-forecast', 'rask-settlement-chance']);
    expect(facts(saidOf(entity('rask'), ({ id }) => id === 'rask-settlement-chance', dispute))).toEqual(['rask-settlement-chance']);
    expect(saidOf(entity('dravensk'), ({ id }) => id === 'trial-date', dispute)).toBeUndefined();
  });

  test('is asked for where they say something and nothing else is named', () => {
    expect(whoseWords(read('what does Tobin Rask say'))).toBe('rask');
    expect(whoseWords(read('what does Tobin Rask say about the crane'))).toBeUndefined();
    expect(whoseWords(read('who is Tobin Rask'))).toBeUndefined();
  });
});

describe('a correction', () => {
  test('is not read together with what it corrects', () => {
    expect(after('What is the chance of a settlement?', 'no, I meant what Brackenlift offered')).toEqual(['settlement-offer']);
  });
});

describe('what points back at something', () => {
  test('is not answered with something else', () => {
    expect(after('When was Brackenlift sued?', "is that more than Dravensk's?")).toEqual([]);
  });
});
