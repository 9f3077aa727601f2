import { learnStatements } from '../../../../src/answer/understand/learn/statements.ts';
import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { bytesOf, learntOf } from '../../../../src/answer/understand/learn/learnt-bytes.ts';
import { GapId } from '../../../../src/dossier/schema.ts';
import { postingOf, recognise } from '../../../../src/answer/understand/rank/model.ts';
import type { Learnt } from '../../../../src/answer/understand/learn/trained.ts';
import { train, widestOf } from '../../../../src/answer/understand/learn/training.ts';
import type { Sample } from '../../../../src/answer/understand/learn/training.ts';
import { fact } from '../../../doubles/dispute.ts';

const PRICE = 0;
const DATE = 1;
const JUDGE = 2;
const ANSWERED = [true, true, false];
const samples: readonly Sample[] = [
  { intent: PRICE, features: ['w:how', 'w:much', 'w:crane', 'gist:how crane'] },
  { intent: PRICE, features: ['w:price', 'w:crane', 'gist:price crane'] },
  { intent: PRICE, features: ['w:what', 'w:cost', 'w:crane', 'gist:cost crane'] },
  { intent: DATE, features: ['w:when', 'w:trial', 'gist:when trial'] },
  { intent: DATE, features: ['w:date', 'w:trial', 'gist:date trial'] },
  { intent: JUDGE, features: ['w:who', 'w:judge', 'w:trial', 'gist:judge trial'] },
  { intent: JUDGE, features: ['w:name', 'w:judge', 'gist:name judge'] },
];
const model = train(samples, ANSWERED);
const scores = (): Float64Array => new Float64Array(ANSWERED.length);
const LEARNT: Learnt = {
  intents: [
    { kind: 'facts', facts: [fact('crane-price')] },
    { kind: 'off-topic', theme: 'the weather' },
    { kind: 'gap', gap: GapId.parse('who-judges'), about: [] },
  ],
  asked: 5,
  missed: 2,
  model,
  statements: learnStatements([]),
};
const likeliest = (...features: string[]): number | undefined => recognise(model, features, scores()).ranking[0];

describe('what is learnt from examples', () => {
  test('is recognised in questions that are none of them', () => {
    expect(likeliest('w:what', 'w:price', 'w:crane')).toBe(PRICE);
    expect(likeliest('w:when', 'w:date', 'w:trial')).toBe(DATE);
    expect(likeliest('w:judge', 'w:when')).toBe(JUDGE);
  });

  test('takes the source for silent where its examples do', () => {
    const untold = (...features: string[]): number => recognise(model, features, scores()).untoldLogOdds;
    expect(untold('w:judge')).toBeGreaterThan(untold('w:crane'));
  });

  test('knows a gist by heart, and does not weigh it', () => {
    const { sameWords, ranking } = recognise(model, ['gist:judge trial'], scores());
    expect([...sameWords]).toEqual([[JUDGE, 1]]);
    expect(ranking).toEqual([]);
  });

  test('leaves out what is asked with the most intents where all would take too long', () => {
    // A trial is asked about with two intents, in three examples; all else is narrower.
    const [narrow, wide] = [14, 3 * 2];
    expect(widestOf(model, ANSWERED.length, narrow + wide)).toBe(2);
    expect(widestOf(model, ANSWERED.length, narrow + wide - 1)).toBe(1);
    const { ranking } = recognise({ ...model, widest: 1 }, ['w:trial'], scores());
    expect(ranking).toEqual([]);
  });

  test('says nothing of a question without anything known', () => {
    const { ranking, chances } = recognise(model, ['w:zebra'], scores());
    expect(ranking).toEqual([]);
    expect(chances.size).toBe(0);
  });

  test('is the same each time', () => expect(train(samples, ANSWERED)).toEqual(model));

  property.prop([fc.uniqueArray(fc.integer({ min: 0, max: 200 })), fc.integer({ min: 0, max: 200 })])(
    'an intent is found among its postings exactly where it stands',
    (intents, one) => {
      const sorted = Int32Array.from(intents).sort();
      expect(postingOf({ starts: Int32Array.of(0, sorted.length), intents: sorted }, 0, one)).toBe(sorted.indexOf(one));
    },
  );
});

describe('what was learnt, as bytes,', () => {
  property.prop([
    fc.array(
      fc.record({
        intent: fc.integer({ min: 0, max: 2 }),
        features: fc.uniqueArray(
          fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !name.includes('\n')),
          { minLength: 1 },
        ),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  ])('comes back whole', (examples) => {
    const statements = learnStatements(
      examples.map(({ features, intent }) => ({ features, fact: fact('crane-price'), paragraph: 1, verdict: intent })),
    );
    const learnt = { ...LEARNT, model: train(examples, ANSWERED), statements };
    expect(learntOf(bytesOf(learnt, 'key'), 'key')).toEqual(learnt);
  });

  test('of another key is not taken', () => expect(learntOf(bytesOf(LEARNT, 'key'), 'another')).toBeUndefined());

  property.prop([fc.nat()])('cut short is not taken', (at) => {
    const bytes = bytesOf(LEARNT, 'key');
    expect(learntOf(bytes.subarray(0, at % bytes.length), 'key')).toBeUndefined();
  });

  property.prop([fc.uint8Array()])('whatever else is in the file, nothing is thrown', (bytes) => {
    expect(learntOf(Buffer.from(bytes), 'key')).toBeUndefined();
  });
});
