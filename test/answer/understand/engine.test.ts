import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/answer/plan.ts';
import type { Previous } from '../../../src/answer/understand/followup.ts';
import { createEngine } from '../../../src/answer/understand/engine.ts';
import { dispute } from '../../doubles/dossier.ts';

const engine = createEngine(dispute);
const plan = (question: string, previous?: Previous): Plan => engine.understand(question, { previous }).plan;
const facts = (question: string, previous?: Previous): readonly string[] => {
  const found = plan(question, previous);
  return found.kind === 'facts' ? found.facts : [];
};
const reason = (question: string): string => {
  const found = plan(question);
  return found.kind === 'refuse' ? found.reason : 'answered';
};

describe('a question that the dossier answers', () => {
  test.each([
    ['When is the trial?', 'trial-date'],
    ['什么时候开庭', 'trial-date'],
    ['什麼時候開庭？', 'trial-date'],
    ['how much is Lind asking for in damages', 'damages-total'],
    ['林德索赔多少钱', 'damages-total'],
    ["What is Cloudloaf's valuation?", 'cloudloaf-valuation'],
    ['CrustCo 的 valuation 是多少', 'crustco-valuation'],
    ['Who sued Cloudloaf?', 'lind-sues'],
    ['how many weekly users does Loafbot have', 'loafbot-users'],
    ['北磨持有云面包多少股份', 'northmill-stake'],
  ])('%s → %s', (question, expected) => expect(facts(question)).toContain(expected));

  test('a typo in a name is forgiven', () => expect(facts('what is the valuation of Cloudlaof')).toContain('cloudloaf-valuation'));

  test('what belongs to an owner is found by the owner', () =>
    expect(facts('how many weekly users does Cloudloaf have')).toContain('loafbot-users'));

  test('a bare name asks who that is', () => expect(plan('Cloudloaf?')).toEqual({ kind: 'who', entity: 'cloudloaf' }));
});

describe('a question that the dossier does not answer', () => {
  test.each([
    ['the right entity without the concept', "What is Lind's salary?"],
    ['the right concept of another entity', "What is Northmill's valuation?"],
    ['an unexplained word', 'Who is the judge at the trial?'],
    ['an unexplained word in Chinese', '这场官司的法官是谁'],
    ['a name that nobody mentions', 'What is the valuation of Zephyrbun?'],
    ['another date', 'What was the valuation of Cloudloaf in 2019?'],
    ['somebody else holding the stake', 'how much of Cloudloaf does Oldoven hold a stake in'],
  ])('%s is refused as not in the source', (_, question) => expect(reason(question)).toBe('not-in-source'));

  test.each(['what is the weather today', '今天天气怎么样', 'write me a poem', '给我讲个笑话'])('%s is off-topic', (question) =>
    expect(reason(question)).toBe('off-topic'),
  );

  test.each(['', '   ', '???', '\u200B\u200B', '🙂🙂', '\u0000\u0007'])('%j is unreadable', (question) =>
    expect(reason(question)).toBe('unreadable'),
  );

  test('the missing thing is named', () => {
    const found = plan('Who is the judge at the trial?');
    expect(found).toMatchObject({ kind: 'refuse', missing: [{ kind: 'words', words: 'judge' }] });
    expect(found.kind === 'refuse' && found.nearest).toContain('trial-date');
  });
});

describe('who does what to whom', () => {
  test('who sued whom is not taken for whom who sued', () => {
    expect(facts('When did Lind sue Cloudloaf?')).toContain('lind-sues');
    expect(reason('When did Cloudloaf sue Lind?')).toBe('not-in-source');
    expect(reason('云面包什么时候起诉林德的')).toBe('not-in-source');
    expect(reason('When was Lind sued by Cloudloaf?')).toBe('not-in-source');
  });

  test('who asks for the subject, which … did for the object', () => {
    expect(facts('Who sued Cloudloaf?')).toContain('lind-sues');
    expect(facts('Which companies did Lind sue?')).toContain('lind-sues');
    expect(reason('Which companies did Cloudloaf sue?')).toBe('not-in-source');
  });

  test('the passive turns the sides', () => {
    expect(facts('When was Cloudloaf sued by Lind?')).toContain('lind-sues');
    expect(facts('云面包被林德起诉是什么时候')).toContain('lind-sues');
  });
});

describe('a yes/no question', () => {
  test('with a wrong amount is corrected', () => {
    expect(plan('Lind wants $50 billion in damages, right?')).toMatchObject({ kind: 'facts', verdict: 'otherwise' });
  });

  test('with the right amount is not', () => {
    expect(facts('is CrustCo valued at $25 billion?')).toContain('crustco-valuation');
    expect(plan('is CrustCo valued at $25 billion?')).not.toHaveProperty('verdict');
  });

  test('with turned roles is corrected by what the source says', () => {
    const found = plan('Did Cloudloaf sue Lind?');
    expect(found).toMatchObject({ kind: 'facts', verdict: 'otherwise' });
  });
});

describe('a figure asked of nobody', () => {
  test.each(['What is the valuation?', '估值是多少'])('%s asks back whom is meant', (question) => {
    const found = plan(question);
    expect(found).toMatchObject({ kind: 'refuse', reason: 'ambiguous' });
    expect(found.kind === 'refuse' && found.choices.toSorted()).toEqual(['cloudloaf-valuation', 'crustco-valuation']);
  });

  test('is answered where only one has it', () => expect(facts('how many weekly users are there')).toContain('loafbot-users'));
});

describe('a comparison', () => {
  test('of two figures that no fact makes is computed', () => {
    expect(plan('Is CrustCo or Northmill worth more?').kind).not.toBe('compute');
    expect(plan('which valuation is higher, Cloudloaf or CrustCo?')).toMatchObject({ kind: 'compute', operation: 'larger' });
  });
});

describe('a follow-up', () => {
  /** What is understood of a question after another one. */
  const after = (question: string, follow: string): readonly string[] => facts(follow, { plan: plan(question), question });

  test.each([
    ["What is Cloudloaf's valuation?", 'and CrustCo?', 'crustco-valuation'],
    ['云面包的估值是多少', '那脆壳呢', 'crustco-valuation'],
    ['云面包的估值是多少', '脆壳？', 'crustco-valuation'],
    ['Who sued Cloudloaf?', 'and when is the trial?', 'trial-date'],
    ["What is Cloudloaf's valuation?", 'how many weekly users are there', 'loafbot-users'],
  ])('“%s”, “%s” takes what it leaves out from the question before', (question, follow, fact) => {
    expect(after(question, follow)).toContain(fact);
  });

  test('takes the same from what a button or a command showed', () => {
    expect(facts('and CrustCo?', { plan: plan("What is Cloudloaf's valuation?") })).toContain('crustco-valuation');
  });

  test.each(['says who?', 'who said that', 'source?', '谁说的', '出处呢'])('“%s” shows again who says it and where it stands', (follow) => {
    const before = plan("What is Cloudloaf's valuation?");
    expect(plan(follow, { plan: before })).toEqual(before);
  });

  test.each([
    ['When is the trial?', "who's the judge?"],
    ["What is Cloudloaf's valuation?", 'and its revenue?'],
    ["What is Cloudloaf's valuation?", 'thanks'],
    ['云面包的估值是多少', '哈哈好的'],
    ['云面包的估值是多少', '那老炉呢'],
  ])('“%s”, “%s” is refused as it would be by itself', (question, follow) => {
    expect(plan(follow, { plan: plan(question), question }).kind).toBe('refuse');
  });

  test('of somebody else is refused where the source does not tell the same of them, and tells who they are where nothing took their place', () => {
    const question = "What is Cloudloaf's valuation?";
    expect(plan('and Oldoven?', { plan: plan(question), question }).kind).toBe('refuse');
    expect(plan('and Oldoven?', { plan: plan('Who is Vera Lind?') })).toMatchObject({ kind: 'who', entity: 'oldoven' });
  });

  test('without a question before stands alone', () => expect(plan('and CrustCo?')).toMatchObject({ kind: 'who' }));
});

describe('the language of the answer', () => {
  test.each([
    ['When is the trial?', 'en'],
    ['什么时候开庭', 'zh'],
    ['什麼時候開庭', 'zh-Hant'],
    ['CrustCo 的 valuation', 'zh'],
  ])('%s is answered in %s', (question, language) => expect(engine.understand(question).language).toBe(language));
});

describe('whatever is typed', () => {
  const words = fc.constantFrom('Lind', 'Cloudloaf', 'sued', '估值', '什么时候', 'trial', '$50 billion', '2031', '？', 'the');
  const typed = fc
    .tuple(fc.array(words, { maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 300 }))
    .map(([some, text]) => some.join(' ') + text);
  test('nothing makes it throw, and every plan names facts that exist', () => {
    let naming = 0;
    fc.assert(
      fc.property(typed, (question) => {
        const found = plan(question);
        const named = found.kind === 'facts' ? found.facts : found.kind === 'refuse' ? found.nearest : [];
        naming += named.length;
        expect(named.filter((id) => !dispute.facts.has(id))).toEqual([]);
      }),
    );
    expect(naming).toBeGreaterThan(20);
  });

  property.prop([
    fc.constantFrom('When is the trial?', '林德索赔多少钱', 'Who sued Cloudloaf?'),
    fc.constantFrom('\u200B', '**', ' <@123> ', '~~', '`'),
  ])('invisible characters, markup and mentions change nothing', (question, noise) => {
    expect(plan(`${noise}${question}${noise}`)).toEqual(plan(question));
  });

  test('a question of a hundred thousand characters gets a quick refusal', () => {
    expect(plan('云'.repeat(100_000)).kind).toBe('refuse');
    expect(plan('why '.repeat(25_000)).kind).toBe('refuse');
  });

  test('lone surrogates are read past', () => expect(facts('\uD83DWhen is the trial?\uDE00')).toContain('trial-date'));
});
