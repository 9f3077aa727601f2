/** Plain questions that were once refused, or answered about somebody else: what kind of fault each shows, and the fact that tells it. */
import { expect, test } from 'vitest';
import { startExhibit } from '../../bench/exhibit.ts';
import { previousOf } from '../../src/answer/understand/follow/before.ts';

const { engine } = startExhibit();

test.each([
  ['partners are each other’s', 'openai最大的合作伙伴是哪家', 'microsoft-largest-partner'],
  ['whom it belongs to', 'who does xai belong to', 'xai-belongs-to-musk'],
  ['whose cake', '奥尔特曼要动谁的蛋糕', 'altman-takes-musk-cake'],
  ['nothing but an amount', 'what does the 62 billion refer to', 'musk-xai-stake-rise'],
  ['chat spelling', 'wen trial', 'trial-date'],
  ['a title that the source does not use', 'who is the ceo of openai', 'openai-led-by-altman'],
  ['the same of another company', 'xAI这家公司如今值几个钱', 'xai-valuation-250'],
  ['a plain yes/no question', 'did Google buy DeepMind?', 'google-acquired-deepmind'],
  ['a plain sum', 'how much is Musk suing OpenAI for?', 'damages-openai-part'],
])('%s: %s', (_, question, fact) => {
  expect(engine.trace(question).plan).toMatchObject({ kind: 'facts', facts: expect.arrayContaining([fact]) });
});

test('a sum of one is not told for another’s', () => {
  const { plan } = engine.trace('what is Bezos worth right now');
  expect(plan.kind).toBe('refuse');
});

test.each([
  ['what is the total claim', 'and microsoft?', 'damages-microsoft-part'],
  ['总共索赔多少', '那OpenAI呢', 'damages-openai-part'],
])('“%s”, “%s”: the part of the sum that is of whoever is named', (asked, question, fact) => {
  const previous = previousOf(engine.trace(asked).plan, asked);
  expect(engine.trace(question, { previous }).plan).toMatchObject({ kind: 'facts', facts: [fact] });
});

test('nothing is joined to an answer that tells all of the question', () => {
  expect(engine.trace('谁是最大的那个黑子').plan).toMatchObject({ kind: 'facts', facts: ['musk-top-hater'] });
});

test('what a sure fact tells is not computed of two measures', () => {
  const { plan } = engine.trace("who's richer, Musk or OpenAI's valuation");
  expect(plan).toMatchObject({ kind: 'facts', facts: expect.arrayContaining(['one-musk-equals-one-openai']) });
});

test.each([
  ['xAI整个值多少、里头老马那份又值多少?', ['xai-valuation-250', 'musk-xai-stake-value']],
  ['how much is xAI worth n who bought DeepMind', ['xai-valuation-250', 'google-acquired-deepmind']],
])('each of two questions is answered: %s', (question, facts) => {
  const { plan } = engine.trace(question);
  expect(plan).toMatchObject({ kind: 'facts', facts });
  expect(plan).not.toHaveProperty('untold');
});
