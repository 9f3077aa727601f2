import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { replyRows } from '../../../src/chat/terminal/layout.ts';
import { paint } from '../../../src/chat/terminal/row.ts';
import { displayWidth } from '../../../src/chat/terminal/width.ts';
import { FactId, ConceptId } from '../../../src/dossier/schema.ts';
import type { Chart, Line, Reply } from '../../../src/reply/reply.ts';

const damages = FactId.parse('damages-total');
const EMPTY: Reply = {
  language: 'en',
  kind: 'answer',
  lines: [],
  notes: [],
  actions: [],
  audience: 'everyone',
  facts: [],
  paragraphs: [],
  related: [],
};
const FACT: Line = {
  kind: 'fact',
  fact: damages,
  text: 'Musk asks for US$79–134 billion.',
  status: 'alleged',
  attribution: 'Musk, alleged',
};
const chartOf = (...bars: Chart['bars']): Chart => ({ concept: ConceptId.parse('valuation'), title: 'Valuation', unit: 'US$', bars });
const textOf = (reply: Reply, width = 60): string => paint(replyRows(reply, width), false);

const words = fc.string({
  unit: fc.oneof(fc.constantFrom(...'马斯克起诉，。《》'), fc.constantFrom(...'Musk sues -79.'), fc.constantFrom('\n', '\u001B', '👍')),
  maxLength: 80,
});
const line: fc.Arbitrary<Line> = fc.oneof(
  words.map((text): Line => ({ kind: 'text', text })),
  words.map((text): Line => ({ kind: 'heading', text })),
  fc.record({ text: words, attribution: words }).map((parts): Line => ({ kind: 'fact', fact: damages, status: 'said', ...parts })),
  fc.record({ label: words, amount: words, attribution: words }).map((parts): Line => ({ kind: 'figure', fact: damages, ...parts })),
);
const amount = fc.nat({ max: 1e6 }).map(String);
const bar = fc.record({ label: words, low: amount, high: amount, amount: words });
const anyReply: fc.Arbitrary<Reply> = fc
  .record({
    title: words,
    lead: words,
    lines: fc.array(line, { maxLength: 5 }),
    notes: fc.array(words, { maxLength: 3 }),
    source: words,
    bars: fc.array(bar, { maxLength: 4 }),
    label: words,
  })
  .map(({ bars, label, ...parts }) => ({
    ...EMPTY,
    ...parts,
    chart: chartOf(...bars),
    actions: [{ kind: 'source', fact: damages, label }],
  }));

describe('a reply', () => {
  property.prop([anyReply, fc.integer({ min: 8, max: 120 })])('stays within the width of the terminal', (reply, width) => {
    for (const row of replyRows(reply, width)) expect(displayWidth(row.text)).toBeLessThanOrEqual(width);
  });

  property.prop([anyReply])('sends no control character but the line ends', (reply) => {
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(paint(replyRows(reply, 40), false)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });

  property.prop([anyReply, fc.integer({ min: 8, max: 120 })])(
    'never has two blank rows together, nor one at either end',
    (reply, width) => {
      const shape = replyRows(reply, width)
        .map(({ text }) => (text.trim() === '' ? ' ' : 'x'))
        .join('');
      expect(shape).toMatch(/^(x+( x+)*)?$/);
    },
  );

  test('puts the lead before the facts, who says so under each, then notes, source and what to type next', () => {
    const reply: Reply = {
      ...EMPTY,
      title: 'Damages',
      lead: 'The article says otherwise.',
      lines: [FACT],
      notes: ['The parts do not quite add up.'],
      source: 'Source: an article, paragraphs 5 and 11',
      actions: [
        { kind: 'source', fact: damages, label: 'Source' },
        { kind: 'fact', fact: FactId.parse('trial-date'), label: 'When the trial begins' },
        { kind: 'language', to: 'zh', label: '中文' },
        { kind: 'vote', helpful: true, label: 'Helpful' },
      ],
    };
    expect(textOf(reply)).toBe(`Damages
The article says otherwise.
• Musk asks for US$79–134 billion.
  Musk, alleged
※ The parts do not quite add up.

Source: an article, paragraphs 5 and 11
/source damages-total  Source
/source trial-date     When the trial begins
`);
  });

  test('wraps under its bullet', () => {
    expect(textOf({ ...EMPTY, lines: [FACT] }, 20)).toBe(`• Musk asks for
  US$79–134 billion.
  Musk, alleged
`);
  });

  test('has the time of an event in front of it', () => {
    expect(textOf({ ...EMPTY, lines: [{ ...FACT, when: 'January 2026' }] })).toContain('• January 2026  Musk asks');
  });

  test('sets its sections apart by one blank row', () => {
    const lines: Line[] = [{ kind: 'heading', text: 'One side' }, FACT, { kind: 'heading', text: 'The other' }, FACT];
    expect(textOf({ ...EMPTY, lines })).toBe(`One side
• Musk asks for US$79–134 billion.
  Musk, alleged

The other
• Musk asks for US$79–134 billion.
  Musk, alleged
`);
  });

  test('shows its lead bold and its source dim only where colour is wanted', () => {
    const rows = replyRows({ ...EMPTY, lead: 'Yes.', source: 'Source: x' }, 60);
    expect(paint(rows, true)).toBe('\u001B[1mYes.\u001B[22m\n\n\u001B[2mSource: x\u001B[22m\n');
    expect(paint(rows, false)).toBe('Yes.\n\nSource: x\n');
  });

  test('cannot steer the terminal by what somebody typed', () => {
    expect(textOf({ ...EMPTY, lead: 'no “\u001B[2J\u001B]0;owned\u0007” here \uD83D' })).toBe('no “[2J]0;owned” here \uFFFD\n');
  });
});

describe('a chart', () => {
  const bars = [
    { label: 'OpenAI', low: '500', high: '500', amount: 'US$500 billion' },
    { label: 'xAI', low: '125', high: '250', amount: 'US$125–250 billion' },
    { label: '零', low: '0', high: '0', amount: '0' },
  ];

  test('has bars to scale, the stretch of a range lighter, and amounts in one column', () => {
    expect(textOf({ ...EMPTY, chart: chartOf(...bars) }, 46)).toBe(`Valuation
OpenAI  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ US$500 billion
xAI     ▇▇▇▇▇░░░░          US$125–250 billion
零                         0
`);
  });

  test('has its labels above the bars where the terminal is narrow', () => {
    expect(textOf({ ...EMPTY, chart: chartOf(...bars) }, 30)).toContain('OpenAI\n▇▇▇▇▇▇▇▇▇ US$500 billion\n');
  });

  test('without bars is no chart', () => {
    expect(textOf({ ...EMPTY, lead: 'Yes.', chart: chartOf() })).toBe('Yes.\n');
  });
});
