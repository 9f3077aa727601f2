/** “More than Acme?”: what was just told of one, compared with what the record tells of another. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../src/answer/plan.ts';
import { openLearnt } from '../../../../src/learning/learnt.ts';
import { engine } from '../../../doubles/dispute.ts';
import { SHIPPED } from '../../../shipped.ts';

const after = (question: string, follow: string): Plan =>
  engine.understand(follow, { previous: { plan: engine.understand(question).plan, question } }).plan;

describe('a comparison with somebody', () => {
  test.each([
    ["What is Brackenlift's valuation?", 'more than Dravensk?'],
    ["What is Brackenlift's valuation?", "is that higher than Dravensk's"],
    ['布拉肯估值多少', '比德拉文斯克高吗'],
  ])('“%s”, “%s” is of what was asked before', (question, follow) => {
    expect(after(question, follow)).toMatchObject({
      kind: 'compute',
      operation: 'larger',
      figures: [{ fact: 'brackenlift-valuation' }, { fact: 'dravensk-valuation' }],
    });
  });

  test('of whom the record does not measure it is refused by name', () => {
    expect(after('How much did the Heronarm cost?', 'is that more than Dravensk?')).toMatchObject({
      kind: 'refuse',
      missing: [{ kind: 'concept', concept: 'crane-price', entity: 'dravensk' }],
      nearest: ['crane-price'],
    });
  });

  test('of two who are both named is a question of its own', () => {
    expect(after('How many were injured?', 'is Brackenlift worth more than Dravensk')).toMatchObject({ kind: 'compute' });
  });
});

describe('by how much, which a fact tells', () => {
  const { engine: shipped } = openLearnt(SHIPPED);
  test.each([
    ['OpenAI 什么时候现金流转正', '比xAI慢几年'],
    ['OpenAI 什麼時候現金流轉正', '比 xAI 慢幾年'],
    ['when does OpenAI turn a profit', 'how many years later than xAI'],
  ])('is asked of whoever was told of: %s, %s', (before, question) => {
    const { plan: previous } = shipped.understand(before);
    const { plan } = shipped.understand(question, { previous: { plan: previous, question: before } });
    expect(plan).toMatchObject({ kind: 'facts', facts: ['openai-profit-two-years-later'] });
  });
});
