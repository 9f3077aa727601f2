/** What is asked of somebody in general: what they say, how they are. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../src/answer/plan.ts';
import { engine } from '../../../doubles/dispute.ts';

const planOf = (question: string): Plan => engine.understand(question).plan;

describe('a question about somebody in general', () => {
  test.each([
    ['what did Cobblemoor say', 'cobblemoor'],
    ['科布莫尔怎么看', 'cobblemoor'],
  ])('“%s” asks for all that they are quoted with', (question, speaker) => {
    expect(planOf(question)).toEqual({ kind: 'said', speaker });
  });

  test.each([
    ['how is Dravensk doing', 'dravensk'],
    ['德拉文斯克现状如何', 'dravensk'],
    ["what's the latest on Cobblemoor", 'cobblemoor'],
  ])('“%s” asks who they are here', (question, entity) => {
    expect(planOf(question)).toEqual({ kind: 'who', entity });
  });

  test.each(['what does Rask say about Dravensk', 'what did Cobblemoor say in court', 'how is the weather', 'did Cobblemoor say that'])(
    '“%s” asks something else',
    (question) => expect(planOf(question)).not.toMatchObject({ kind: 'said' }),
  );
});
