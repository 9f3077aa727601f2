import { expect, test } from 'vitest';
import { withoutThinkingTwice } from '../../../src/chat/desk/understood.ts';
import { createEngine } from '../../../src/answer/understand/engine.ts';
import { harbour } from '../telegram/house.ts';

/** An engine that counts how often it thinks. */
function counting() {
  const engine = createEngine(harbour);
  let thoughts = 0;
  const understanding = withoutThinkingTwice((question, context) => {
    thoughts += 1;
    return engine.understand(question, context);
  });
  return { engine, understanding, thoughts: () => thoughts };
}

test('a question of its own is thought about once, whatever came before', async () => {
  const { understanding, thoughts } = counting();
  const first = await understanding.understand('Where is the trial?', {});
  const second = await understanding.understand('When is the trial?', { previous: first.plan });
  const third = await understanding.understand('When is the trial?', { previous: second.plan });
  expect(await understanding.understand('When is the trial?', {})).toBe(third);
  expect(third).toBe(second);
  expect(thoughts()).toBe(2);
});

test('one that leans on what came before is thought about once for each of these', async () => {
  const { engine, understanding, thoughts } = counting();
  const followUp = 'and Brackenlift?';
  const plans = ['How much do they want in total?', 'When did Brackenlift answer?'].map((question) => engine.understand(question).plan);
  for (const previous of plans) {
    const understood = await understanding.understand(followUp, { previous });
    expect(understood.plan).toEqual(engine.understand(followUp, { previous }).plan);
    expect(await understanding.understand(followUp, { previous })).toBe(understood);
  }
  expect(thoughts()).toBe(2);
  expect((await understanding.understand(followUp, {})).plan).toEqual(engine.understand(followUp).plan);
});
