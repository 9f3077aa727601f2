import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { plainText, replyText } from '../../src/reply/plain.ts';
import { LONGEST_LEAD } from '../../src/reply/render-refusal.ts';
import { render } from '../../src/reply/render.ts';
import type { Line, Reply, ReplyLanguage } from '../../src/reply/reply.ts';
import { quoted } from '../../src/reply/quote.ts';
import { REPLY_LANGUAGES } from '../../src/reply/reply.ts';
import { ANSWERS, concept, dossier, entity, fact, row } from './small-dossier.ts';

const reply = (answer: Answer, language: ReplyLanguage = 'en'): Reply => render(dossier, answer, language);
const headings = (lines: readonly Line[]): string[] => lines.flatMap((line) => (line.kind === 'heading' ? [line.text] : []));
const everyKind = Object.entries<Answer>(ANSWERS).flatMap(([name, answer]) =>
  REPLY_LANGUAGES.map((language) => [name, language, answer] as const),
);
const answered = everyKind.filter(([, , { kind }]) => kind !== 'refusal');
const refused = everyKind.filter(([, , { kind }]) => kind === 'refusal');

describe('every kind of answer', () => {
  test.each(everyKind)('%s in %s', (_name, language, answer) => {
    expect(plainText(reply(answer, language), { source: true, actions: true, attribution: true })).toMatchSnapshot();
  });

  test.each(answered)('%s in %s shows its facts and cites them', (_name, language, answer) => {
    const { facts, paragraphs, lines, source, audience } = reply(answer, language);
    const shown = lines.flatMap((line) => (line.kind === 'fact' || line.kind === 'figure' ? [line.fact] : []));
    expect(new Set(facts)).toEqual(new Set(shown));
    expect(new Set(facts).size).toBe(facts.length);
    expect(source).toBeDefined();
    expect(paragraphs).toEqual([...new Set(paragraphs)].toSorted((one, other) => one - other));
    expect(audience).toBe('everyone');
  });

  test.each(refused)('%s in %s answers nothing, for the asker alone', (_name, language, answer) => {
    expect(reply(answer, language)).toMatchObject({ kind: 'refusal', facts: [], paragraphs: [], audience: 'asker' });
  });
});

describe('facts', () => {
  test('the direct answer, who says so, where the source disagrees, and where it stands', () => {
    const { lead, lines, notes, source, facts, paragraphs, related } = reply(ANSWERS.facts);
    expect(lead).toBe('The article says otherwise.');
    expect(lines).toEqual([
      { kind: 'fact', fact: 'sum', text: 'Anna asks Bidco for US$2–3 billion.', status: 'alleged', attribution: 'Anna, alleged' },
    ]);
    expect(notes).toEqual(['The source disagrees with itself: Two figures differ.']);
    expect(source).toBe('Source: “An article”, 22 January 2026, paragraphs 5 and 11');
    expect([facts, paragraphs, related]).toEqual([['sum'], [5, 11], ['trial', 'denial', 'worth', 'vague']]);
  });

  test('in Chinese', () => {
    const { lead, lines, notes, source } = reply(ANSWERS.facts, 'zh');
    expect([lead, notes, source]).toEqual([
      '文章的说法不同。',
      ['文中说法不一：两处数字不同。'],
      '来源：《一篇文章》，2026年1月22日，第5、11段',
    ]);
    expect(lines).toMatchObject([{ attribution: '安娜，指控' }]);
  });

  test('the text of an answer has attributions and notes but no source line and no actions', () => {
    expect(replyText(reply(ANSWERS.facts, 'zh'))).toBe(
      '文章的说法不同。\n安娜向必达公司索赔20亿至30亿美元。（安娜，指控）\n文中说法不一：两处数字不同。',
    );
    expect(replyText(reply(ANSWERS.facts, 'zh-Hant'))).toBe(
      '文章的說法不同。\n安娜向必達公司索賠20億至30億美元。（安娜，指控）\n文中說法不一：兩處數字不同。',
    );
  });

  test('a disagreement is told beside the fact it names too', () => {
    expect(reply({ kind: 'facts', facts: [fact('worth')], related: [], verdict: undefined }).notes).toEqual([
      'The source disagrees with itself: Two figures differ.',
    ]);
  });

  test('actions: the source, three related, the other languages, two votes', () => {
    expect(reply(ANSWERS.facts).actions).toEqual([
      { kind: 'source', fact: 'sum', label: 'Source' },
      { kind: 'fact', fact: 'trial', label: 'The trial is set for late April 2026.' },
      { kind: 'fact', fact: 'denial', label: 'Bidco said that the claim is baseless.' },
      { kind: 'fact', fact: 'worth', label: 'Bidco is valued at about US$5 billion.' },
      { kind: 'language', to: 'zh', label: '中文' },
      { kind: 'language', to: 'zh-Hant', label: '繁體' },
      { kind: 'vote', helpful: true, label: 'Helpful' },
      { kind: 'vote', helpful: false, label: 'Not helpful' },
    ]);
  });

  test('a long label is cut at a word', () => {
    const answer: Answer = { kind: 'facts', facts: [fact('sum')], related: [fact('worth-of-anna-co')], verdict: undefined };
    const [, related] = reply(answer).actions;
    expect(related?.label).toBe('Anna’s company is expected to be valued at US$1–2 billion…');
    expect(related?.label.length).toBeLessThanOrEqual(60);
  });

  test.each([
    ['sum', 'Anna, alleged', '安娜，指控'],
    ['worth', 'the article', '文章'],
    ['worth-of-anna-co', 'Annaco via The Herald, forecast', '安娜公司，先驱报转述，预测'],
    ['vague', 'the article’s author, analysis', '文章作者，分析'],
    ['denial', 'Bidco, said', '必达公司，说法'],
  ])('who says %s', (id, en, zh) => {
    const answer: Answer = { kind: 'facts', facts: [fact(id)], related: [], verdict: undefined };
    expect(reply(answer, 'en').lines).toMatchObject([{ attribution: en }]);
    expect(reply(answer, 'zh').lines).toMatchObject([{ attribution: zh }]);
  });

  test('the model’s choice is said to be one', () => {
    expect(render(dossier, ANSWERS.facts, 'en', { chosenByModel: true }).notes).toContain(
      'Facts chosen by a language model, words from the record.',
    );
  });

  test('more than six paragraphs: those of the first facts that fit', () => {
    const answer: Answer = { kind: 'summary', topic: undefined, facts: [...dossier.facts.values()] };
    expect(reply(answer).paragraphs).toEqual([2, 3, 4, 5, 7, 11]);
    expect(reply(answer).source).toContain('paragraphs 2–8 and 11');
  });

  test('a figure that was computed is said to be', () => {
    expect(reply({ kind: 'facts', facts: [fact('vague')], related: [], verdict: undefined }).notes).toEqual([
      'A figure here is computed from the source’s figures; the source does not state it.',
    ]);
  });
});

describe('claims', () => {
  test('section by section, empty ones left out', () => {
    expect(headings(reply(ANSWERS.claim).lines)).toEqual([
      'What is alleged',
      'What is sought',
      'What the other side says',
      'Odds and likely outcome',
    ]);
  });

  test('a side that says nothing is said to', () => {
    expect(replyText(reply(ANSWERS.sides))).toContain('The source gives no answer from Bidco.');
    expect(replyText(reply(ANSWERS.sides, 'zh'))).toContain('文章没有给出必达公司的回应。');
  });

  test('each claim has its own facts, none is lost', () => {
    expect(headings(reply(ANSWERS.claims).lines)).toEqual(['The first claim', 'The second claim']);
    expect(reply(ANSWERS.claims).facts).toEqual(['sum', 'worth', 'trial']);
  });
});

describe('figures', () => {
  test('a comparison has a chart, the largest first, equal rows once', () => {
    expect(reply(ANSWERS.compare).chart).toEqual({
      concept: 'valuation',
      title: 'Valuation',
      unit: 'US$',
      bars: [
        { label: 'Bidco (as of December 2025)', low: '5000000000', high: '5000000000', amount: 'about US$5 billion' },
        { label: 'Annaco (the first quarter of 2026)', low: '1000000000', high: '2000000000', amount: 'US$1–2 billion' },
      ],
    });
    expect(reply(ANSWERS.compare).lines.filter(({ kind }) => kind === 'figure')).toHaveLength(3);
  });

  test('one figure has no chart', () => {
    expect(reply(ANSWERS.figure).chart).toBeUndefined();
  });

  test('the chart is in the script of the reply', () => {
    expect(reply(ANSWERS.compare, 'zh-Hant').chart?.bars[0]).toMatchObject({ label: '必達公司（截至2025年12月）', amount: '約50億美元' });
  });
});

describe('what was computed', () => {
  test.each([
    [
      'ratio',
      'US$2–3 billion (Bidco, damages sought) is about 0.4–0.6 times about US$5 billion (Bidco, valuation).',
      '20亿–30亿美元（必达公司，索赔金额）是约50亿美元（必达公司，估值）的约0.4–0.6倍。',
    ],
    [
      'difference',
      'US$2–3 billion (Bidco, damages sought) is about US$2–3 billion less than about US$5 billion (Bidco, valuation).',
      '20亿–30亿美元（必达公司，索赔金额）比约50亿美元（必达公司，估值）少约20亿–30亿美元。',
    ],
    [
      'sum',
      'US$2–3 billion (Bidco, damages sought) plus US$1–2 billion (Annaco, valuation) comes to US$3–5 billion.',
      '20亿–30亿美元（必达公司，索赔金额）加上10亿–20亿美元（安娜公司，估值），合计30亿–50亿美元。',
    ],
    [
      'share',
      'US$2–3 billion (Bidco, damages sought) is about 40–60% of about US$5 billion (Bidco, valuation).',
      '20亿–30亿美元（必达公司，索赔金额）相当于约50亿美元（必达公司，估值）的约40%–60%。',
    ],
    [
      'larger',
      'about US$5 billion (Bidco, valuation) is larger than US$2–3 billion (Bidco, damages sought).',
      '约50亿美元（必达公司，估值）大于20亿–30亿美元（必达公司，索赔金额）。',
    ],
    [
      'earlier',
      'December 2025 (Bidco, valuation) is earlier than January 2026 (Bidco, damages sought).',
      '2025年12月（必达公司，估值）早于2026年1月（必达公司，索赔金额）。',
    ],
  ] as const)('%s names the figures it came from', (name, en, zh) => {
    expect(reply(ANSWERS[name], 'en').lead).toBe(en.charAt(0).toUpperCase() + en.slice(1));
    expect(reply(ANSWERS[name], 'zh').lead).toBe(zh);
  });

  test('percentages differ by percentage points', () => {
    const percent = { ...row('worth'), figure: { ...row('worth').figure, unit: 'percent', is: 'exact' } } as const;
    const answer: Answer = {
      kind: 'computed',
      operation: 'difference',
      rows: [percent, percent],
      computed: { kind: 'number', unit: 'percent', values: [ANSWERS.share.computed.values[0]] },
    };
    expect(reply(answer).lead).toContain('is 40 percentage points more than');
  });

  test('a bound of a part is a bound of the sum', () => {
    const over = { ...row('worth'), figure: { ...row('worth').figure, is: 'over' } } as const;
    expect(reply({ ...ANSWERS.sum, rows: [row('sum'), over] }).lead).toContain('comes to more than US$3–5 billion.');
    expect(reply({ ...ANSWERS.ratio, rows: [row('sum'), over] }).lead).toContain('is under 0.4–0.6 times');
  });
});

describe('refusals', () => {
  test('off-topic says what it can talk about', () => {
    expect(reply(ANSWERS['off-topic']).lead).toContain('Anna v. Bidco');
  });

  test('what is missing is named, and for whom it is given', () => {
    expect(reply(ANSWERS['not-in-source']).lead).toBe(
      `The article gives no “damages sought” for The Herald. It gives that for Bidco and Annaco. The article says nothing about “${quoted('judge')}”. The nearest it has:`,
    );
    expect(reply(ANSWERS['not-in-source']).related).toEqual(['trial', 'sum']);
  });

  test('an ambiguous question offers its choices', () => {
    const { lead, actions } = reply(ANSWERS.ambiguous);
    expect(lead).toBe('Which do you mean?');
    expect(actions.filter(({ kind }) => kind === 'choose')).toHaveLength(2);
    expect(actions.filter(({ kind }) => kind === 'fact')).toHaveLength(0);
  });

  test('it stays short whatever was typed', () => {
    const typed = (letter: string) => ({ kind: 'words', words: letter.repeat(300) }) as const;
    const answer: Answer = {
      ...ANSWERS['not-in-source'],
      missing: [{ kind: 'concept', concept: concept('valuation'), entity: entity('anna') }, typed('x'), typed('y'), typed('z'), typed('w')],
    };
    for (const language of REPLY_LANGUAGES) expect(reply(answer, language).lead?.length).toBeLessThanOrEqual(LONGEST_LEAD);
  });
});
