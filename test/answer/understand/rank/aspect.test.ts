/** Whether facts tell the very thing that is asked of them, and not only what it is about. */
import { describe, expect, test } from 'vitest';
import { Aspects } from '../../../../src/answer/understand/rank/aspect.ts';
import type { Aspect } from '../../../../src/answer/understand/rank/aspect.ts';
import { dispute, engine, fact } from '../../../doubles/dispute.ts';

const aspects = new Aspects(engine.trained, dispute);
const aspect = (text: string, ...facts: string[]): Aspect => {
  const { question } = engine.trace(text);
  return aspects.of(question, question.entities, facts.map(fact));
};

describe('the aspect asked', () => {
  test('is known by how people ask for the fact', () => {
    const when = aspect('when was it', 'trial-date').asked.get('when') ?? 0;
    const why = aspect('why was it', 'trial-date').asked.get('why') ?? 0;
    expect(when).toBeGreaterThan(why);
    expect(aspect('why was it', 'trial-date').leastAsked).toBe(Math.min(0, why));
  });

  test('of a reason is lacking where no fact gives any, and is asked for', () => {
    expect(aspect('why was it', 'trial-date')).toMatchObject({ givesReason: false, lacksReason: true });
    expect(aspect('when was it', 'trial-date').lacksReason).toBe(false);
  });

  test('of who counts those whom the question does not name, and nobody where nobody is asked for', () => {
    const asked = aspect('who sued Brackenlift', 'suit-filed');
    expect(asked.asksWho).toBe(true);
    expect(asked.names).toBeGreaterThan(0);
    expect(aspect('when was Brackenlift sued', 'suit-filed')).toMatchObject({ asksWho: false, names: 3 });
  });

  test('statements say something of a fact only where there are some about it', () => {
    const read = engine.trace('when is the trial');
    const vector = aspects.vectorOf(read);
    const without = [...dispute.facts.keys()].find((id) => !engine.trained.statements.facts.has(id));
    expect(without === undefined ? undefined : aspects.statedOf(vector, without)).toBeUndefined();
  });
});
