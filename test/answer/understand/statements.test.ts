/** Amounts, dates and places that people state, right and wrong, asked of the shipped dossier end to end. */
import { beforeAll, describe, expect, test } from 'vitest';
import { startExhibit } from '../../../bench/exhibit.ts';
import type { Ask } from '../../../bench/exhibit.ts';
import type { DossierFact } from '../../../src/dossier/dossier.ts';
import { SHIPPED } from '../../shipped.ts';
import { notationsOf } from '../../dossier/notations.ts';

const OTHERWISE = /^(?:The article says otherwise|文章的说法不同|文章的說法不同)/u;
let ask: Ask;
let facts: ReadonlyMap<string, DossierFact>;
beforeAll(() => {
  const exhibit = startExhibit(SHIPPED);
  ask = exhibit.ask;
  facts = exhibit.dossier.facts;
}, 120_000);

describe('what is so', () => {
  test.each([
    '马斯克身家七千八百亿吗',
    'xAI手上有一百亿现金吗',
    'xAI手上有壹佰億現金嗎',
    '马斯克当年投了三千八百万，对吗',
    '马斯克当年投了3千8百万，对吗',
    '微软要赔二百五十亿六千万吗',
    'xAI估值两千五百亿吗',
    'Musk put in thirty-eight million, right?',
    'Musk put in 38 mio, right?',
    'Musk put in 38 thousand thousand dollars, right?',
    'Microsoft holds twenty-seven percent of OpenAI, right?',
    'Musk wants seventy-nine billion at least, right?',
    'Musk wants seventy-nine to one hundred and thirty-four billion dollars',
    'Musk wants 134.000.000.000 dollars, right?',
    'Musk wants 134 thousand million, right?',
    'Musk wants 7.9e10 dollars, right?',
    'is xAI worth a quarter of a trillion dollars?',
    'xAI has 10 000 million in cash, right?',
    '1 in 20 ChatGPT users pay, right?',
    'one in twenty ChatGPT users pays',
    '每20个ChatGPT用户有1人付费吗',
    'xAI will reach 2000 MW in 2026, right?',
    'ChatGPT有8亿周活吗',
    'ChatGPT has over 700 million weekly users, right?',
    'is the trial in Q2 2026?',
    'is the trial in the first half of 2026?',
    'is the trial in spring 2026?',
    'Is the trial in April?',
    'is the trial on 4/27/2026?',
    'is the trial on 3/4/2026?',
    'Will the trial take place on April 24, 2026?',
    'is the trial before June 2026?',
    'was the trial last April?',
    '开庭是在今年第二季度吗',
    '开庭在民國115年吗',
    '开庭在2026年上半年吗',
    'The trial is not in May 2027.',
    'Musk sued in February 2024 and the trial is in April 2026.',
    'Musk put in 38 million and wants 134 billion.',
    'Is the trial in California?',
    'Microsoft has not responded publicly.',
    '微软没有公开回应。',
    'Musk is suing Microsoft.',
    'The trial is in H1.',
    'Microsoft has not sued Musk.',
    'OpenAI is not suing Musk.',
    'Microsoft is not suing OpenAI.',
    'Google did not acquire OpenAI.',
    'Altman never sued Musk.',
    '微软没有起诉OpenAI',
    '奥特曼没有告马斯克。',
    'Musk is not the defendant.',
    'OpenAI is not the plaintiff.',
    '马斯克不是被告',
    'DeepMind did not acquire Google.',
    'OpenAI has no stake in Microsoft.',
    'xAI does not lease chips to VCI.',
    'Anthropic is not profitable.',
    'ChatGPT does not show ads in Plus.',
    '谷歌没有收购OpenAI',
    'Musk does not lead OpenAI.',
    'Altman does not own xAI.',
    'The damages are not from Google.',
    '马斯克没有起诉谷歌。',
    'xAI has not gone public.',
    'Musk did not invest in xAI in 2015.',
  ])('is never said to be otherwise: %s', async (text) => {
    expect((await ask(text)).text).not.toMatch(OTHERWISE);
  });

  test('is not in any notation of any figure', async () => {
    const wrong: string[] = [];
    for (const [id, { figures, text }] of facts) {
      const [figure] = figures;
      if (figure?.value === undefined || figures.length > 1 || Array.isArray(figure.value) || figure.value < 1000) continue;
      const written = notationsOf(figure.value).filter((_, place) => place % 5 === 0);
      for (const amount of written) {
        // The fact's own sentence, with its amount written another way.
        const stated = text.en.replace(/(?:US)?\$?[\d.,]+ (?:trillion|billion|million)/u, `${amount} dollars`);
        const answer = await ask(stated);
        if (OTHERWISE.test(answer.text) && answer.facts?.[0] === id) wrong.push(`${stated} → ${answer.text}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('what decides nothing', () => {
  test.each([
    'Musk put in 38 million euros, right?',
    'Musk put in €50 million, right?',
    'Musk put in 38 zillion, right?',
    'Musk put in a couple of million, right?',
    'Musk put in 3/4 million, right?',
    'Musk put in 500x7 dollars, right?',
    '马斯克投了好几千万吗',
    'is the trial on 5/6/2026?',
    'is the trial in winter 2026?',
  ])('is not contradicted: %s', async (text) => {
    expect((await ask(text)).text).not.toMatch(OTHERWISE);
  });
});

describe('what is wrong', () => {
  test.each([
    ['Microsoft has responded publicly.', 'not responded publicly'],
    ['微软已经公开回应了', '没有公开回应'],
    ['Musk is not suing Microsoft.', 'Musk is suing'],
    ['The trial is in H2.', 'April 2026'],
    ['开庭在下半年吧', '4月下旬'],
    ['马斯克要五亿吧', '790亿'],
    ['Microsoft has 49% of OpenAI.', '27%'],
    ['is the trial in May 2027?', 'April 2026'],
    ['The trial is in May 2027.', 'April 2026'],
    ['开庭在2027年5月', '4月下旬'],
    ['开庭在明年四月吗', '4月下旬'],
    ['is the trial in May?', 'April 2026'],
    ['is the trial before March 2026?', 'April 2026'],
    ['Is the trial in the second half of 2026?', 'April 2026'],
    ['The trial is in New York.', 'Oakland'],
    ['Is the trial in New York?', 'Oakland'],
    ['开庭在纽约', '奥克兰'],
    ['xAI will reach 3000 MW in 2026, right?', '2 GW'],
    ['1 in 10 ChatGPT users pay, right?', '5%'],
    ['is xAI valued at half a trillion?', '250 billion'],
    ['马斯克索赔一万五千亿吗', '790亿'],
    ['ChatGPT Go costs $10 a month.', 'US$8'],
    ['Musk is suing for 79 million', '79–134 billion'],
    ['ChatGPT有3亿周活', '8亿'],
  ])('is corrected, asked or stated: %s', async (text, right) => {
    const answer = await ask(text);
    expect(answer.text).toMatch(OTHERWISE);
    expect(answer.text).toContain(right);
  });
});

describe('what is denied', () => {
  test.each([
    ['Which plans do not show ads?', 'no-ads-plus-pro-enterprise'],
    ['which ChatGPT plans are without ads', 'no-ads-plus-pro-enterprise'],
    ['哪些套餐没有广告', 'no-ads-plus-pro-enterprise'],
    ['哪些版本无广告', 'no-ads-plus-pro-enterprise'],
    ['Which plans show ads?', 'ads-first-in-free-and-go'],
  ])('%s is about %s', async (text, fact) => {
    expect((await ask(text)).facts?.[0]).toBe(fact);
  });
});
