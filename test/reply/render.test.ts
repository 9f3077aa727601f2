import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { execute } from '../../src/answer/execute.ts';
import { CARD_POINTS } from '../../src/dossier/schema/card.ts';
import type { CardPoint } from '../../src/dossier/schema/card.ts';
import { plainText, replyText } from '../../src/reply/plain.ts';
import { LONGEST_LEAD } from '../../src/reply/render-refusal.ts';
import { render } from '../../src/reply/render.ts';
import type { Line, Reply, ReplyLanguage } from '../../src/reply/reply.ts';
import { quoted } from '../../src/reply/quote.ts';
import { REPLY_LANGUAGES } from '../../src/reply/reply.ts';
import { Decimal } from 'decimal.js';
import { dispute, factOf } from '../doubles/dispute.ts';
import { ANSWERS, conceptOf, entityOf, row } from './answers.ts';

const reply = (answer: Answer, language: ReplyLanguage = 'en'): Reply => render(dispute, answer, language);
const headings = (lines: readonly Line[]): string[] => lines.flatMap((line) => (line.kind === 'heading' ? [line.text] : []));
const everyKind = Object.entries<Answer>(ANSWERS).flatMap(([name, answer]) =>
  REPLY_LANGUAGES.map((language) => [name, language, answer] as const),
);
/** Those that tell no fact themselves. */
const LISTLESS: ReadonlySet<Answer['kind']> = new Set(['refusal', 'speakers', 'card']);
const answered = everyKind.filter(([, , { kind }]) => !LISTLESS.has(kind));
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
  test('the direct answer, where the source disagrees, and where it stands', () => {
    const { lead, lines, notes, source, facts, paragraphs, related } = reply(ANSWERS.facts);
    expect(lead).toBe('The article says otherwise.');
    expect(lines).toEqual([
      {
        kind: 'fact',
        fact: 'standstill-board',
        text: 'According to the Harbour Board, the Heronarm stood still for 96 days after the accident.',
        status: 'said',
      },
    ]);
    expect(notes).toEqual(['The source disagrees with itself: The Harbour Board says 96 days, The Quillmouth Lantern 118.']);
    expect(source).toBe('Source: article of 12 March 2041, paragraph 13');
    expect([facts, paragraphs, related]).toEqual([
      ['standstill-board'],
      [13],
      ['trial-date', 'ashdell-denies', 'brackenlift-valuation', 'crane-savings'],
    ]);
  });

  test('of several paragraphs name them in order, of several sources the newest first', () => {
    const share = { ...factOf('offer-share'), paragraphs: [8, 4] };
    const one = reply({ kind: 'facts', facts: [share], related: [], verdict: undefined });
    expect([one.paragraphs, one.source]).toEqual([[4, 8], 'Source: article of 12 March 2041, paragraphs 4 and 8']);
    expect(reply(ANSWERS.summary).source).toBe('Source: article of 3 April 2041, paragraph 3; article of 12 March 2041, paragraph 4');
  });

  test('in Chinese', () => {
    const { lead, lines, notes, source } = reply(ANSWERS.facts, 'zh');
    expect([lead, notes, source]).toEqual([
      '文章的说法不同。',
      ['文中说法不一：港务局说停了96天，《奎尔茅斯灯报》说是118天。'],
      '来源：2041年3月12日的文章，第13段',
    ]);
    expect(lines).toMatchObject([{ text: '据港务局说，鹭臂在事故后停用了96天。' }]);
  });

  test('the text of an answer has attributions and notes but no source line and no actions', () => {
    expect(replyText(reply(ANSWERS.who, 'zh'))).not.toContain('来源');
    expect(replyText(reply(ANSWERS.compare, 'zh'))).toContain('（德拉文斯克的预测，据《奎尔茅斯灯报》）');
    expect(replyText(reply(ANSWERS.facts, 'zh'))).toBe(
      '文章的说法不同。\n据港务局说，鹭臂在事故后停用了96天。\n文中说法不一：港务局说停了96天，《奎尔茅斯灯报》说是118天。',
    );
    expect(replyText(reply(ANSWERS.facts, 'zh-Hant'))).toBe(
      '文章的說法不同。\n據港務局說，鷺臂在事故後停用了96天。\n文中說法不一：港務局說停了96天，《奎爾茅斯燈報》說是118天。',
    );
  });

  test('a disagreement is told beside the fact it names too', () => {
    expect(reply({ kind: 'facts', facts: [factOf('dravensk-valuation')], related: [], verdict: undefined }).notes).toEqual([
      'The source disagrees with itself: The two valuations are of different times, US$2.1 billion of February 2041 and US$2.6 billion of the end of the year.',
    ]);
  });

  test('actions: the source, two related at most, the other languages, two votes', () => {
    expect(reply(ANSWERS.facts).actions).toEqual([
      { kind: 'source', fact: 'standstill-board', label: 'Source' },
      { kind: 'fact', fact: 'trial-date', label: 'The trial is to begin on 4 November 2041.' },
      { kind: 'fact', fact: 'ashdell-denies', label: "Corvin Ashdell, Brackenlift's chief executive, denies that…" },
      { kind: 'language', to: 'zh', label: '中文' },
      { kind: 'language', to: 'zh-Hant', label: '繁體' },
      { kind: 'vote', helpful: true, label: 'Helpful' },
      { kind: 'vote', helpful: false, label: 'Not helpful' },
    ]);
  });

  test('a long label is cut at a word', () => {
    const answer: Answer = { kind: 'facts', facts: [factOf('damages-total')], related: [factOf('dravensk-forecast')], verdict: undefined };
    const [, related] = reply(answer).actions;
    expect(related?.label).toBe('Dravensk expects to be valued at US$2.6 billion at most in…');
    expect(related?.label.length).toBeLessThanOrEqual(60);
  });

  test.each([
    ['damages-total', 'Saltmere Ferries’s side claims', '盐泽轮渡一方主张', 'an allegation is hedged whatever its text says'],
    [
      'dravensk-forecast',
      'Dravensk’s forecast, according to The Quillmouth Lantern',
      '德拉文斯克的预测，据《奎尔茅斯灯报》',
      'a forecast too',
    ],
    ['trial-date', undefined, undefined, 'what the source states needs nobody'],
    ['suit-decides-automation', undefined, undefined, 'its text names the author'],
    ['ashdell-denies', undefined, undefined, 'its text names him'],
    ['insurance-payout', undefined, undefined, 'its text names the paper'],
    ['drunken-heron', 'according to Odile Varnholt', '瓦恩霍特的说法', 'its text names the dockers only'],
  ] as const)('who says %s', (id, en, zh, _why) => {
    const answer: Answer = { kind: 'facts', facts: [factOf(id)], related: [], verdict: undefined };
    const attributionIn = (language: ReplyLanguage) =>
      reply(answer, language).lines.map((line) => (line.kind === 'fact' ? line.attribution : line.kind));
    expect(attributionIn('en')).toEqual([en]);
    expect(attributionIn('zh')).toEqual([zh]);
  });

  test('a remark is a note, and no disagreement', () => {
    const remarked = { ...factOf('trial-date'), remarks: [{ zh: '当天是星期一。', en: 'That is a Monday.' }] };
    const answer: Answer = { kind: 'facts', facts: [remarked], related: [], verdict: undefined };
    expect(reply(answer).notes).toEqual(['Note: That is a Monday.']);
    expect(reply(answer, 'zh').notes).toEqual(['注：当天是星期一。']);
  });

  test('the model’s choice is said to be one', () => {
    expect(render(dispute, { ...ANSWERS.facts, by: 'model' }, 'en').notes).toContain(
      'Facts chosen by a language model, words from the record.',
    );
  });

  test('more than six paragraphs: those of the first facts that fit', () => {
    const facts = ['damages-total', 'damages-union', 'concealment-allegation', 'trial-date', 'settlement-offer', 'accident', 'crane-price'];
    const answer: Answer = { kind: 'summary', topic: undefined, facts: facts.map(factOf) };
    expect(reply(answer).paragraphs).toEqual([4, 5, 6, 7, 8, 10]);
    expect(reply(answer).source).toContain('paragraphs 4–8, 10 and 11');
  });

  test('a figure that was computed is said to be', () => {
    expect(reply({ kind: 'facts', facts: [factOf('offer-share')], related: [], verdict: undefined }).notes).toEqual([
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
      'What may come of it',
    ]);
    expect(headings(reply(ANSWERS.claim, 'zh').lines).at(-1)).toBe('可能的结果');
  });

  test('its parts are called as the dossier has it, where it does', () => {
    const headingsOf = { outcome: { zh: '胜算', en: 'The odds' } };
    const own = { ...dispute, head: { ...dispute.head, headings: headingsOf } };
    for (const answer of [ANSWERS.claim, ANSWERS.sides]) {
      expect(headings(render(own, answer, 'en').lines).at(-1)).toBe('The odds');
      expect(headings(render(own, answer, 'zh-Hant').lines).at(-1)).toBe('勝算');
    }
    expect(headings(render(own, ANSWERS.claim, 'en').lines)[0]).toBe('What is alleged');
  });

  test('a side that says nothing is said to', () => {
    expect(replyText(reply(ANSWERS.sides))).toContain('The source gives no answer from Brackenlift.');
    expect(replyText(reply(ANSWERS.sides, 'zh'))).toContain('文章没有给出布拉肯起重的回应。');
  });

  test('each claim has its own facts, none is lost', () => {
    expect(headings(reply(ANSWERS.claims).lines)).toEqual(['The joint claim against Brackenlift', "The union's part of the claim"]);
    expect(reply(ANSWERS.claims).facts).toEqual(['damages-total', 'trial-date', 'damages-union']);
  });
});

describe('the card', () => {
  const card = (point: CardPoint, language: ReplyLanguage): Reply => reply(execute(dispute, { kind: 'card', point }), language);

  test.each(CARD_POINTS.record)('%s is answered from the record, with where it stands', (point) => {
    for (const language of REPLY_LANGUAGES) {
      const { kind, lines, source, paragraphs, audience, inPassing } = card(point, language);
      expect([kind, audience, inPassing]).toEqual(['answer', 'everyone', undefined]);
      expect(source).toBeDefined();
      expect(paragraphs.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).toMatchObject({ kind: 'text', text: expect.not.stringMatching(/[{}]|undefined/u) });
    }
  });

  test.each(CARD_POINTS.self)('%s is said to the asker, and is nothing of the record', (point) => {
    for (const language of REPLY_LANGUAGES) {
      const { kind, lines, source, facts, audience } = card(point, language);
      expect([kind, audience, source, facts]).toEqual(['notice', 'asker', undefined, []]);
      expect(lines).not.toEqual([]);
    }
  });

  test('what it says of its source is the source’s own', () => {
    expect(replyText(card('author', 'en'))).toBe(
      '“When the heron dropped its load: the crane case of Quillmouth”, by Wren Halloway, Harbour Review, 12 March 2041.',
    );
    expect(replyText(card('identity', 'zh-Hant'))).toContain('鹽澤輪渡和碼頭工會訴布拉肯起重案');
  });

  test('thanks and laughter are said in passing', () => {
    expect([card('thanks', 'en').inPassing, card('laughter', 'zh').inPassing, card('greeting', 'en').inPassing]).toEqual([
      true,
      true,
      undefined,
    ]);
  });

  test('a point that it does not have is off-topic', () => {
    expect(reply(execute({ ...dispute, card: {} }, { kind: 'card', point: 'about' }))).toMatchObject({
      kind: 'refusal',
      reason: 'off-topic',
    });
  });
});

describe('figures', () => {
  test('a comparison has a chart, the largest first, equal rows once', () => {
    expect(reply(ANSWERS.compare).chart).toEqual({
      concept: 'valuation',
      title: 'Valuation',
      unit: 'US$',
      bars: [
        {
          label: 'Dravensk, forecast (the fourth quarter of 2041)',
          forecast: true,
          low: '2600000000',
          high: '2600000000',
          amount: 'at most US$2.6 billion',
          said: 'Dravensk’s forecast, according to The Quillmouth Lantern',
        },
        { label: 'Brackenlift (as of February 2041)', low: '940000000', high: '940000000', amount: 'about US$940 million' },
        {
          label: 'Brackenlift, forecast',
          forecast: true,
          low: '70000000',
          high: '90000000',
          amount: 'US$70–90 million',
          said: 'Tobin Rask’s forecast',
        },
      ],
    });
    expect(reply(ANSWERS.compare).lines.filter(({ kind }) => kind === 'figure')).toHaveLength(4);
  });

  test('one figure has no chart', () => {
    expect(reply(ANSWERS.figure).chart).toBeUndefined();
  });

  test('the chart is in the script of the reply', () => {
    expect(reply(ANSWERS.compare, 'zh-Hant').chart?.bars[1]).toMatchObject({ label: '布拉肯起重（截至2041年2月）', amount: '約9.4億美元' });
  });
});

describe('what was computed', () => {
  test.each([
    [
      'ratio',
      'US$210–265 million (Brackenlift, damages sought) is about 0.2234–0.2819 times about US$940 million (Brackenlift, valuation).',
      '2.1亿–2.65亿美元（布拉肯起重，索赔金额）是约9.4亿美元（布拉肯起重，估值）的约0.2234–0.2819倍。',
    ],
    [
      'difference',
      'US$210–265 million (Brackenlift, damages sought) is about US$675–730 million less than about US$940 million (Brackenlift, valuation).',
      '2.1亿–2.65亿美元（布拉肯起重，索赔金额）比约9.4亿美元（布拉肯起重，估值）少约6.75亿–7.3亿美元。',
    ],
    [
      'sum',
      'US$180–225 million (Brackenlift, damages sought) plus US$30–40 million (Brackenlift, damages sought) comes to US$210–265 million.',
      '1.8亿–2.25亿美元（布拉肯起重，索赔金额）加上3000万–4000万美元（布拉肯起重，索赔金额），合计2.1亿–2.65亿美元。',
    ],
    [
      'share',
      'US$210–265 million (Brackenlift, damages sought) is about 22.34–28.19% of about US$940 million (Brackenlift, valuation).',
      '2.1亿–2.65亿美元（布拉肯起重，索赔金额）相当于约9.4亿美元（布拉肯起重，估值）的约22.34%–28.19%。',
    ],
    [
      'larger',
      'about US$940 million (Brackenlift, valuation) is larger than US$210–265 million (Brackenlift, damages sought).',
      '约9.4亿美元（布拉肯起重，估值）大于2.1亿–2.65亿美元（布拉肯起重，索赔金额）。',
    ],
    [
      'earlier',
      '9 January 2041 (Brackenlift, damages sought) is earlier than February 2041 (Brackenlift, valuation).',
      '2041年1月9日（布拉肯起重，索赔金额）早于2041年2月（布拉肯起重，估值）。',
    ],
  ] as const)('%s names the figures it came from', (name, en, zh) => {
    expect(reply(ANSWERS[name], 'en').lead).toBe(en.charAt(0).toUpperCase() + en.slice(1));
    expect(reply(ANSWERS[name], 'zh').lead).toBe(zh);
  });

  test('percentages differ by percentage points', () => {
    const percent = {
      ...row('brackenlift-valuation'),
      figure: { ...row('brackenlift-valuation').figure, unit: 'percent', is: 'exact' },
    } as const;
    const answer: Answer = {
      kind: 'computed',
      operation: 'difference',
      rows: [percent, percent],
      computed: { kind: 'number', unit: 'percent', values: [new Decimal(40)] },
    };
    expect(reply(answer).lead).toContain('is 40 percentage points more than');
  });

  test('a bound of a part is a bound of the sum', () => {
    const over = { ...row('brackenlift-valuation'), figure: { ...row('brackenlift-valuation').figure, is: 'over' } } as const;
    expect(reply({ ...ANSWERS.sum, rows: [row('damages-saltmere'), over] }).lead).toContain('comes to more than US$210–265 million.');
    expect(reply({ ...ANSWERS.ratio, rows: [row('damages-total'), over] }).lead).toContain('is under 0.2235–0.282 times');
  });
});

describe('refusals', () => {
  test('off-topic says what it can talk about', () => {
    expect(reply(ANSWERS['off-topic']).lead).toContain('Saltmere and the Quayside Union v. Brackenlift');
  });

  test('what is missing is named, and for whom it is given', () => {
    expect(reply(ANSWERS['not-in-source']).lead).toBe(
      `The article gives no “valuation” for Saltmere Ferries. It gives that for Brackenlift and Dravensk. The article says nothing about “${quoted('bailiff')}”. The nearest it has:`,
    );
    expect(reply(ANSWERS['not-in-source']).related).toEqual(['brackenlift-valuation', 'trial-date']);
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
      missing: [
        { kind: 'concept', concept: conceptOf('valuation'), entity: entityOf('saltmere') },
        typed('x'),
        typed('y'),
        typed('z'),
        typed('w'),
      ],
    };
    for (const language of REPLY_LANGUAGES) expect(reply(answer, language).lead?.length).toBeLessThanOrEqual(LONGEST_LEAD);
  });
});
