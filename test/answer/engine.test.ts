import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/answer/plan.ts';
import type { Previous } from '../../src/answer/understand/follow/before.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { CRANES } from '../doubles/cranes.ts';
import { dispute, engine } from '../doubles/dispute.ts';
import { WORDS } from '../doubles/words.ts';

/** The same dispute before anybody has written how people ask: it is answered by rules alone. */
const byRules = createEngine({ ...loadDossier(CRANES), examples: [], gaps: new Map() }, WORDS);

/** What tests ask of an engine. */
const asking = ({ understand }: Pick<typeof engine, 'understand'>) => {
  const plan = (question: string, previous?: Previous): Plan => understand(question, { previous }).plan;
  const facts = (question: string, previous?: Previous): readonly string[] => {
    const found = plan(question, previous);
    return found.kind === 'facts' ? found.facts : [];
  };
  const reason = (question: string): string => {
    const found = plan(question);
    return found.kind === 'refuse' ? found.reason : 'answered';
  };
  /** What is understood of a question after another one. */
  const after = (question: string, follow: string): readonly string[] => facts(follow, { plan: plan(question), question });
  return { plan, facts, reason, after };
};

describe.each([
  ['with its examples', asking(engine)],
  ['by rules alone', asking(byRules)],
])('%s, a question', (_, { plan, facts, reason, after }) => {
  test.each([
    ['When is the trial?', 'trial-date'],
    ['什么时候开庭', 'trial-date'],
    ['什麼時候開庭？', 'trial-date'],
    ['how much are they asking for in damages', 'damages-total'],
    ['盐泽和工会一共索赔多少钱', 'damages-total'],
    ["What is Brackenlift's valuation?", 'brackenlift-valuation'],
    ['Dravensk 的 valuation 是多少', 'dravensk-valuation'],
    ['Who sued Brackenlift?', 'suit-filed'],
    ['how heavy was the container of the Heronarm', 'container-weight'],
    ['how many dockers were injured', 'injured'],
    ['科布莫尔持有布拉肯多少股份', 'cobblemoor-stake'],
  ])('that the dossier answers is answered: %s → %s', (question, expected) => expect(facts(question)).toContain(expected));

  test('with a typo in a name is forgiven', () => expect(facts('what is the valuation of Brakcenlift')).toContain('brackenlift-valuation'));

  test('of an owner finds what belongs to it', () => {
    expect(facts('how heavy was the container that Brackenlift dropped')).toContain('container-weight');
    expect(facts('how many were injured in the union')).toContain('injured');
  });

  test('that is a bare name asks who that is', () => expect(plan('Brackenlift?')).toEqual({ kind: 'who', entity: 'brackenlift' }));

  test.each([
    ['the right entity without the concept', "What is Rask's salary?"],
    ['the right concept of another entity', "What is Saltmere's valuation?"],
    ['an unexplained word', 'Who is the judge at the trial?'],
    ['an unexplained word in Chinese', '这场官司的法官是谁'],
    ['a name that nobody mentions', 'What is the valuation of Zephyrbun?'],
    ['another date', 'What was the valuation of Brackenlift in 2019?'],
    ['somebody else holding the stake', 'how much of Brackenlift does Greyshoal hold a stake in'],
  ])('with %s is refused as not in the source', (_name, question) => expect(reason(question)).toBe('not-in-source'));

  test.each(['今天天气怎么样', 'write me a poem', '给我讲个笑话', 'best pasta recipe'])('“%s” is off-topic', (question) =>
    expect(reason(question)).toBe('off-topic'),
  );

  test.each(['', '   ', '???', '\u200B\u200B', '🙂🙂', '\u0000\u0007'])('%j is unreadable', (question) =>
    expect(reason(question)).toBe('unreadable'),
  );

  test('that is refused names what is missing, and what is nearest', () => {
    const found = plan('Who is the judge at the trial?');
    const named = found.kind === 'refuse' ? found.missing : [];
    expect([
      { kind: 'gap', gap: 'judge' },
      { kind: 'words', words: 'judge' },
    ]).toContainEqual(named[0]);
    expect(named).toHaveLength(1);
    expect(found.kind === 'refuse' && found.nearest).toContain('trial-date');
  });

  test('of who sued whom is not taken for whom who sued', () => {
    expect(facts('When did Saltmere sue Brackenlift?')).toContain('suit-filed');
    expect(reason('When did Brackenlift sue Saltmere?')).toBe('not-in-source');
    expect(reason('布拉肯什么时候起诉盐泽的')).toBe('not-in-source');
    expect(reason('When was Saltmere sued by Brackenlift?')).toBe('not-in-source');
  });

  test('with who asks for the subject, with which … did for the object', () => {
    expect(facts('Who sued Brackenlift?')).toContain('suit-filed');
    expect(facts('Which company did Saltmere sue?')).toContain('suit-filed');
    expect(reason('Which companies did Brackenlift sue?')).toBe('not-in-source');
  });

  test('in the passive turns the sides', () => {
    expect(facts('When was Brackenlift sued by Saltmere?')).toContain('suit-filed');
    expect(facts('布拉肯被盐泽起诉是什么时候')).toContain('suit-filed');
  });

  test('of yes or no with a wrong amount is corrected', () => {
    expect(plan('Saltmere wants $50 billion in damages, right?')).toMatchObject({ kind: 'facts', verdict: 'otherwise' });
  });

  test('of yes or no with the right amount is not', () =>
    expect(plan('is Brackenlift valued at $940 million?')).not.toHaveProperty('verdict'));

  test('of nobody is answered where only one has it', () => expect(facts('how many were injured')).toContain('injured'));

  test('that compares two figures that no fact compares is computed', () => {
    expect(plan('Is Dravensk or Saltmere worth more?').kind).not.toBe('compute');
    expect(plan('which valuation is higher, Brackenlift or Dravensk?')).toMatchObject({ kind: 'compute', operation: 'larger' });
  });

  test.each([
    ["What is Brackenlift's valuation?", 'and Dravensk?', 'dravensk-valuation'],
    ['布拉肯的估值是多少', '那德拉文斯克呢', 'dravensk-valuation'],
    ['布拉肯的估值是多少', '德拉文斯克？', 'dravensk-valuation'],
    ['Who sued Brackenlift?', 'and when is the trial?', 'trial-date'],
    ["What is Brackenlift's valuation?", 'how many dockers were injured', 'injured'],
  ])('“%s”, “%s” takes what it leaves out from the question before', (question, follow, fact) => {
    expect(after(question, follow)).toContain(fact);
  });

  test('takes the same from what a button or a command showed', () => {
    expect(facts('and Dravensk?', { plan: plan("What is Brackenlift's valuation?") })).toContain('dravensk-valuation');
  });

  test.each(['says who?', 'who said that', 'source?', '谁说的', '出处呢'])('“%s” shows again who says it and where it stands', (follow) => {
    const before = plan("What is Brackenlift's valuation?");
    expect(plan(follow, { plan: before })).toEqual(before);
  });

  test.each([
    ['When is the trial?', "who's the judge?"],
    ["What is Brackenlift's valuation?", 'and its revenue?'],
    ['布拉肯的估值是多少', '那灰滩呢'],
  ])('“%s”, “%s” is refused as it would be by itself', (question, follow) => {
    expect(plan(follow, { plan: plan(question), question }).kind).toBe('refuse');
  });

  test.each([
    ["What is Brackenlift's valuation?", 'thanks'],
    ['布拉肯的估值是多少', '哈哈好的'],
  ])('“%s”, “%s” asks nothing of what was answered', (question, follow) => {
    expect(plan(follow, { plan: plan(question), question })).toEqual({ kind: 'card', point: 'thanks' });
  });

  test('of somebody else, after one that the source does not answer of them, is refused', () => {
    const question = "What is Brackenlift's valuation?";
    expect(plan('and Saltmere?', { plan: plan(question), question }).kind).toBe('refuse');
  });

  test('without a question before stands alone', () => expect(plan('and Dravensk?')).toMatchObject({ kind: 'who' }));
});

describe('by rules alone, a question', () => {
  const { plan } = asking(byRules);

  test('with turned roles is corrected by what the source says', () => {
    expect(plan('Did Brackenlift sue Saltmere?')).toMatchObject({ kind: 'facts', verdict: 'otherwise' });
  });

  test.each(['What is the valuation?', '估值是多少'])('for a figure of nobody asks back whom is meant: %s', (question) => {
    const found = plan(question);
    expect(found).toMatchObject({ kind: 'refuse', reason: 'ambiguous' });
    expect(found.kind === 'refuse' && found.choices.toSorted()).toEqual(['brackenlift-valuation', 'dravensk-forecast']);
  });

  test('of somebody else, where nothing took the place of anybody, tells who they are', () => {
    expect(plan('and Greyshoal?', { plan: plan('Who is Tobin Rask?') })).toMatchObject({ kind: 'who', entity: 'greyshoal' });
  });
});

describe('the language of the answer', () => {
  test.each([
    ['When is the trial?', 'en'],
    ['什么时候开庭', 'zh'],
    ['什麼時候開庭', 'zh-Hant'],
    ['Dravensk 的 valuation', 'zh'],
  ])('%s is answered in %s', (question, language) => expect(engine.understand(question).language).toBe(language));

  test('is written as the question before was, where both ways of writing Chinese write it alike', () => {
    const previous = { plan: engine.understand('什麼時候開庭').plan, question: '什麼時候開庭' };
    expect(engine.understand('Brackenlift呢', { previous }).language).toBe('zh-Hant');
    expect(engine.understand('法官是谁', { previous }).language).toBe('zh');
  });
});

describe('whatever is typed', () => {
  const { plan, facts } = asking(engine);
  const words = fc.constantFrom('Saltmere', 'Brackenlift', 'sued', '估值', '什么时候', 'trial', '$50 billion', '2031', '？', 'the');
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
    fc.constantFrom('When is the trial?', '盐泽索赔多少钱', 'Who sued Brackenlift?'),
    fc.constantFrom('\u200B', '**', ' <@123> ', '~~', '`'),
  ])('invisible characters, markup and mentions change nothing', (question, noise) => {
    expect(plan(`${noise}${question}${noise}`)).toEqual(plan(question));
  });

  test('a question of a hundred thousand characters gets a quick refusal', () => {
    expect(plan('云'.repeat(100_000)).kind).toBe('refuse');
    expect(plan('zebra '.repeat(20_000)).kind).toBe('refuse');
  });

  test('lone surrogates are read past', () => expect(facts('\uD83DWhen is the trial?\uDE00')).toContain('trial-date'));
});
