/** What a question is by itself is kept for the next call; that changes nothing of what it is understood as. */
import { expect, test } from 'vitest';
import { engine } from '../../doubles/dispute.ts';

const ANSWERED = 'Who sued Brackenlift?';
const LEANING = ['and when?', 'in florins?', 'Dravensk?', '什么时候'];

test.each(LEANING)('“%s” is understood alike after an answer, whether or not it was just asked by itself', (question) => {
  const previous = { plan: engine.understand(ANSWERED).plan, question: ANSWERED };
  const { plan, leans } = engine.understand(question, { previous });
  const alone = engine.understand(question);
  expect(engine.understand(question, { previous })).toMatchObject({ plan, leans });
  engine.understand(ANSWERED);
  expect(engine.understand(question).plan).toEqual(alone.plan);
});
