import { describe, expect, test } from 'vitest';
import { commandNamed } from '../../commands/index.ts';
import type { Command } from '../../commands/definition.ts';
import { parseRest, readValues } from '../../commands/parse.ts';
import { readWhen } from '../../src/dossier/when.ts';
import { contextIn } from '../doubles/context.ts';

const english = contextIn('en');

function command(name: string): Command {
  const found = commandNamed(name);
  if (found === undefined) throw new Error(`no command ${name}`);
  return found;
}
const parse = (name: string, rest: string): unknown => parseRest(command(name), rest, english);
const options = (value: object): object => ({ ok: true, value });

describe('text after a command', () => {
  test('goes whole to a text option, as it was typed', () => {
    expect(parse('ask', '  when  is the "trial", at: Stonnard? ')).toEqual(options({ question: 'when  is the "trial", at: Stonnard?' }));
  });

  test('may be quoted or named', () => {
    expect(parse('ask', '"when is it?"')).toEqual(options({ question: 'when is it?' }));
    expect(parse('ask', 'question: when is  it?')).toEqual(options({ question: 'when is  it?' }));
  });

  test('that may be anything is not searched for names of options', () => {
    expect(parse('check', 'he wrote text: hello')).toEqual(options({ text: 'he wrote text: hello' }));
  });

  test('is read by the one option there is, in free words too', () => {
    expect(parse('who', 'odile varnholt')).toEqual(options({ name: 'varnholt' }));
    expect(parse('claim', 'the joint claim')).toEqual(options({ claim: 'joint-claim' }));
    expect(parse('source', 'trial on 4 November')).toEqual(options({ fact: 'trial-date' }));
  });

  test('does not matter to a command without options', () => {
    expect(parse('help', 'me please')).toEqual(options({}));
  });

  test('may be left out where nothing is required', () => {
    expect(parse('timeline', '')).toEqual(options({}));
  });
});

describe('several options', () => {
  const [from, to] = [readWhen('2024-02'), readWhen('2026')];

  test.each([
    ['2024-02 2026 brackenlift'],
    ['Feb 2024 2026 Bracken Lift'],
    ['2024年2月 2026年 布拉肯起重'],
    ['from:2024-02 to:2026 about:brackenlift'],
    ['about: "Bracken Lift" from: Feb 2024 to: 2026'],
    ['about：布拉肯起重 2024-02 2026'],
    ['Brackenlift 2024-02 2026'],
  ])('in order or by name: %s', (rest) => {
    expect(parse('timeline', rest)).toEqual(options({ from, to, about: 'brackenlift' }));
  });

  test('are passed over where what stands there is no value of theirs', () => {
    expect(parse('timeline', 'the harbour board')).toEqual(options({ about: 'harbour-board' }));
    expect(parse('said', 'the suit')).toEqual(options({ topic: 'suit' }));
    expect(parse('summary', 'long')).toEqual(options({ length: 'long' }));
  });

  test('take the longest beginning that names something', () => {
    expect(parse('said', 'the harbour board the suit')).toEqual(options({ speaker: 'harbour-board', topic: 'suit' }));
    expect(parse('figure', 'number of cranes heron arm')).toEqual(options({ figure: 'crane-number', of: 'heronarm' }));
  });

  test('may come in another order', () => {
    expect(parse('figure', 'brackenlift valuation')).toEqual(options({ figure: 'valuation', of: 'brackenlift' }));
  });

  test('choices are known by their labels in any script', () => {
    expect(parse('summary', '这起诉讼 详细')).toEqual(options({ topic: 'suit', length: 'long' }));
    expect(parse('summary', '這起訴訟 詳細')).toEqual(options({ topic: 'suit', length: 'long' }));
    // Of a topic's name a part will do, with the choice behind it too.
    expect(parse('summary', '诉讼 详细')).toEqual(options({ topic: 'suit', length: 'long' }));
  });
});

describe('what cannot be read is the user’s to mend', () => {
  test('an unknown name, with what comes near', () => {
    expect(parse('who', 'Brackenlofe Inc')).toMatchObject({
      ok: false,
      error: { kind: 'unknown', option: 'name', typed: 'Brackenlofe Inc', type: 'entity' },
    });
    expect(parse('who', 'crane')).toMatchObject({
      ok: false,
      error: { kind: 'unknown', nearest: [{ value: 'brackenlift' }, {}, { value: 'heronarm' }, {}] },
    });
  });

  test('a name of several', () => {
    expect(parse('figure', 'payout')).toMatchObject({
      ok: false,
      error: { kind: 'several', option: 'figure', nearest: [{ value: 'damages-sought' }, { value: 'insurance' }] },
    });
  });

  test('a time that is none', () => {
    expect(parse('timeline', 'from:soon')).toMatchObject({ ok: false, error: { kind: 'unknown', type: 'when', typed: 'soon' } });
  });

  test('a required option left out, with the most asked', () => {
    expect(parse('figure', '')).toMatchObject({
      ok: false,
      error: { kind: 'missing', command: 'figure', option: 'figure', nearest: [{ value: 'damages-sought' }, {}, {}, {}, {}] },
    });
    expect(parse('ask', '   ')).toMatchObject({ ok: false, error: { kind: 'missing', option: 'question', nearest: [] } });
  });

  test('more than there are options for', () => {
    expect(parse('timeline', 'from:2024 to:2025 about:dravensk brackenlift')).toMatchObject({
      ok: false,
      error: { kind: 'unknown', option: 'about', typed: 'brackenlift' },
    });
    expect(parse('figure', 'valuation brackenlift yesterday evening')).toMatchObject({
      ok: false,
      error: { kind: 'unknown', option: 'of', typed: 'brackenlift yesterday evening', nearest: [{ value: 'brackenlift' }, {}] },
    });
  });

  test('a very long line', () => {
    for (const name of ['timeline', 'figure', 'said', 'who', 'summary'])
      expect(parse(name, 'crane spoon '.repeat(400))).toMatchObject({ ok: false, error: { kind: 'unknown' } });
  });

  test('names the option that the words come nearest to', () => {
    expect(parse('timeline', 'crane')).toMatchObject({
      ok: false,
      error: { option: 'about', nearest: [{ value: 'brackenlift' }, {}, {}, {}] },
    });
  });
});

describe('values by option', () => {
  const read = (name: string, typed: Record<string, string>): unknown => readValues(command(name), typed, english);

  test('are ids, labels or free text', () => {
    expect(read('timeline', { from: '2024年2月', about: 'brackenlift' })).toEqual(
      options({ from: readWhen('2024-02'), about: 'brackenlift' }),
    );
    expect(read('claim', { claim: 'union part' })).toEqual(options({ claim: 'union-claim' }));
    expect(read('source', { fact: '4 november trial' })).toEqual(options({ fact: 'trial-date' }));
  });

  test('that are empty count as left out', () => {
    expect(read('claim', { claim: ' ' })).toEqual(options({}));
    expect(read('who', { name: '' })).toMatchObject({ ok: false, error: { kind: 'missing' } });
  });

  test('of an option that the command does not have are an error', () => {
    expect(read('claim', { constructor: 'x' })).toMatchObject({ ok: false, error: { kind: 'unknown-option' } });
    expect(read('claim', { clam: 'x' })).toMatchObject({
      ok: false,
      error: { kind: 'unknown-option', option: 'clam', nearest: [{ value: 'claim' }] },
    });
  });
});
