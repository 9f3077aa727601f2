/** Whether facts tell the very thing that is asked of them, and not only what it is about. */
import { describe, expect, test } from 'vitest';
import { Aspects } from '../../../../src/answer/understand/rank/aspect.ts';
import type { AspectRow } from '../../../../src/answer/understand/rank/aspect.ts';
import { dispute, engine, fact } from '../../../doubles/dispute.ts';

const aspects = new Aspects(engine.trained, dispute);
const aspect = (text: string, ...facts: string[]): AspectRow => {
  const { question } = engine.trace(text);
  return aspects.of(question, question.entities, facts.map(fact));
};

describe('the aspect asked', () => {
  test('is known by how people ask for the fact', () => {
    const when = aspect('when was it', 'trial-date')['asked when'] ?? 0;
    const why = aspect('why was it', 'trial-date')['asked why'] ?? 0;
    expect(when).toBeGreaterThan(why);
    expect(aspect('why was it', 'trial-date').leastAsked).toBe(Math.min(0, why));
  });

  test('of a reason is lacking where no fact gives any, and is asked for', () => {
    expect(aspect('why was it', 'trial-date')).toMatchObject({ givesReason: 0, lacksReason: 1 });
    expect(aspect('when was it', 'trial-date').lacksReason).toBe(0);
  });

  test('of who counts those whom the question does not name, and nobody where nobody is asked for', () => {
    expect(aspect('who sued Brackenlift', 'suit-filed').names).toBeGreaterThan(0);
    expect(aspect('who sued Brackenlift', 'suit-filed').names).toBeLessThan(3);
    expect(aspect('when was Brackenlift sued', 'suit-filed').names).toBe(3);
  });

  test('is nothing that statements tell, of a fact without any', () => {
    const vector = aspects.vectorOf(engine.trace('when is the trial'));
    expect(aspects.statedOf(vector, fact('trial-date'))).toEqual({});
  });
});
