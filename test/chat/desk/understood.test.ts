import { describe, expect, test, vi } from 'vitest';
import { withoutThinkingTwice } from '../../../src/chat/desk/understood.ts';
import { engine } from '../../doubles/dispute.ts';

const setUp = () => {
  const understand = vi.fn<typeof engine.understand>((question, context) => engine.understand(question, context));
  return { understand, understanding: withoutThinkingTwice(understand) };
};

describe('a question that comes again', () => {
  test('is understood once, whatever came before it', async () => {
    const { understand, understanding } = setUp();
    const { plan } = await understanding.understand("What is Dravensk's valuation?", {});
    const one = await understanding.understand('When did the Harbour Board take the Heronarm over?', {});
    const again = await understanding.understand('When did the Harbour Board take the Heronarm over?', { previous: { plan } });
    expect(again).toBe(one);
    expect(engine.understand('When did the Harbour Board take the Heronarm over?').leans).toBe(false);
    expect(understand).toHaveBeenCalledTimes(2);
  });

  test('is understood once after each thing that it leans on', async () => {
    const { understand, understanding } = setUp();
    const before = await Promise.all(
      ["What is Dravensk's valuation?", 'When is the trial?'].map(async (question) => {
        const { plan } = await understanding.understand(question, {});
        return { plan, question };
      }),
    );
    const leaning = 'and Brackenlift?';
    expect(engine.understand(leaning).leans).toBe(true);
    for (const previous of [undefined, ...before, undefined, ...before]) {
      const { plan, language } = await understanding.understand(leaning, { previous });
      const plain = engine.understand(leaning, { previous });
      expect({ plan, language }).toEqual({ plan: plain.plan, language: plain.language });
    }
    expect(understand).toHaveBeenCalledTimes(2 + 1 + 2);
  });
});

test('questions that come to the same have one plan, and each its own language', async () => {
  const { understanding } = setUp();
  const english = await understanding.understand('When is the trial?', {});
  const other = await understanding.understand('when is the trial', {});
  const chinese = await understanding.understand('什么时候开庭？', {});
  expect(other.plan).toBe(english.plan);
  expect(chinese.plan).toBe(english.plan);
  expect([english.language, chinese.language]).toEqual(['en', 'zh']);
});
