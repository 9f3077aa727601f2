/** A question that asks for several things is answered in every part: with facts, or with what the source does not tell. */
import { describe, expect, test } from 'vitest';
import { execute } from '../../../../src/answer/execute.ts';
import type { Plan } from '../../../../src/answer/plan.ts';
import { allOf, withinWhole } from '../../../../src/answer/understand/decide/parts.ts';
import { replyText } from '../../../../src/reply/plain.ts';
import { render } from '../../../../src/reply/render.ts';
import { dispute, engine, fact, gap } from '../../../doubles/dispute.ts';

const textOf = (question: string): string => {
  const { plan, language } = engine.understand(question);
  return replyText(render(dispute, execute(dispute, plan), language));
};
const told = (...facts: readonly Parameters<typeof fact>[0][]): Extract<Plan, { kind: 'facts' }> => ({
  kind: 'facts',
  facts: facts.map(fact),
  related: [],
});
const refused: Extract<Plan, { kind: 'refuse' }> = {
  kind: 'refuse',
  reason: 'not-in-source',
  missing: [],
  nearest: [],
  choices: [],
  holders: [],
};
const untold = { ...refused, missing: [{ kind: 'gap', gap: gap('judge') }] } as const;

describe('a question in two parts', () => {
  test.each([
    ['when is the trial and who is the judge', 'The article does not say who the judge is.'],
    ['who is the judge, and when is the trial?', 'The article does not say who the judge is.'],
    ['when is the trial, who is the judge?', 'The article does not say who the judge is.'],
    ['什么时候开庭，法官是谁', '文章没有说谁是法官'],
    ['什麼時候開庭？法官是誰？', '文章沒有說'],
  ])('of which the source tells one says so of the other: %s', (question, sentence) => {
    expect(engine.understand(question).plan).toMatchObject({
      kind: 'facts',
      facts: ['trial-date'],
      untold: [{ kind: 'gap', gap: 'judge' }],
    });
    expect(textOf(question)).toContain(sentence);
  });

  test('that are both answered has the facts of both', () => {
    for (const question of ['how heavy was the container and how many dockers were hurt?', '什么时候开庭，谁起诉了Brackenlift'])
      expect(engine.understand(question).plan).toMatchObject({ kind: 'facts' });
    expect(engine.understand('how heavy was the container of the Heronarm, and how many dockers were injured?').plan).toMatchObject({
      facts: ['container-weight', 'injured'],
    });
  });

  test('of which nothing is known of one repeats it', () => {
    const { plan } = engine.understand('when is the trial and what does the mayor eat for breakfast?');
    expect(plan).toMatchObject({
      facts: ['trial-date'],
      untold: [{ kind: 'part', words: 'what does the mayor eat for breakfast' }],
    });
    expect(textOf('when is the trial and what does the mayor eat for breakfast?')).toContain('I found nothing in the article on “');
  });

  test('takes what its second part leaves out from its first', () => {
    expect(engine.understand('Brackenlift的估值是多少？Dravensk呢？').plan).toMatchObject({
      facts: expect.arrayContaining(['brackenlift-valuation', 'dravensk-valuation']),
    });
  });
});

describe('the plans of all parts are one', () => {
  const [whole] = [told('trial-date')];

  test('which says what is known to be missing, whatever the whole would say', () => {
    const plan = allOf(
      [
        { text: 'when', plan: told('trial-date') },
        { text: 'who judges', plan: untold },
      ],
      told('suit-filed'),
      dispute,
    );
    expect(plan).toEqual({ ...told('trial-date'), untold: untold.missing });
  });

  test('unless the whole knows more than a part of which nothing is known', () => {
    const parts = [
      { text: 'when', plan: told('trial-date') },
      { text: 'and so?', plan: refused },
    ];
    expect(allOf(parts, told('trial-date', 'suit-filed'), dispute)).toBeUndefined();
    expect(allOf(parts, whole, dispute)).toEqual({ ...whole, untold: [{ kind: 'part', words: 'and so' }] });
  });

  test('and tells nothing of a part beside what answers the whole too, and more surely', () => {
    const part = { text: 'and what of it', plan: told('trial-date', 'suit-filed'), sureness: 0.7 };
    expect(withinWhole(part, whole, 0.8)).toEqual({ ...part, plan: whole });
    expect(withinWhole(part, whole, 0.7)).toBe(part);
    expect(withinWhole(part, told('crane-price'), 0.8)).toBe(part);
    expect(withinWhole(part, refused, 0.8)).toBe(part);
    // It takes something from the part before it.
    const completed = { text: 'and of it', plan: told('trial-date', 'suit-filed'), completed: true };
    expect(withinWhole(completed, whole, 0.8)).toBe(completed);
  });

  test('unless none is known of', () => {
    const none = [
      { text: 'a', plan: refused },
      { text: 'b', plan: refused },
    ];
    expect(allOf(none, refused, dispute)).toBeUndefined();
    expect(
      allOf(
        [
          { text: 'a', plan: untold },
          { text: 'b', plan: untold },
        ],
        refused,
        dispute,
      ),
    ).toEqual(untold);
  });

  test('which gives a verdict only where one part is answered', () => {
    const yes = { ...told('suit-filed'), verdict: 'yes' } as const;
    const one = allOf(
      [
        { text: 'a', plan: yes },
        { text: 'b', plan: untold },
      ],
      whole,
      dispute,
    );
    const two = allOf(
      [
        { text: 'a', plan: yes },
        { text: 'b', plan: told('trial-date') },
      ],
      whole,
      dispute,
    );
    expect([one, two]).toMatchObject([{ verdict: 'yes' }, { facts: ['suit-filed', 'trial-date'] }]);
    expect(two).not.toHaveProperty('verdict');
  });
});
