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
    expect(parse('ask', '  when  is the "trial", at: Harbour? ')).toEqual(options({ question: 'when  is the "trial", at: Harbour?' }));
  });

  test('may be quoted or named', () => {
    expect(parse('ask', '"when is it?"')).toEqual(options({ question: 'when is it?' }));
    expect(parse('ask', 'question: when is  it?')).toEqual(options({ question: 'when is  it?' }));
  });

  test('that may be anything is not searched for names of options', () => {
    expect(parse('check', 'he wrote text: hello')).toEqual(options({ text: 'he wrote text: hello' }));
  });

  test('is read by the one option there is, in free words too', () => {
    expect(parse('who', 'vera lind')).toEqual(options({ name: 'lind' }));
    expect(parse('claim', 'the recipe claim')).toEqual(options({ claim: 'recipe-2031' }));
    expect(parse('source', 'trial at Harbour Court')).toEqual(options({ fact: 'trial-date' }));
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
    ['2024-02 2026 cloudloaf'],
    ['Feb 2024 2026 Cloud Loaf'],
    ['2024年2月 2026年 云面包'],
    ['from:2024-02 to:2026 about:cloudloaf'],
    ['about: "Cloud Loaf" from: Feb 2024 to: 2026'],
    ['about：云面包 2024-02 2026'],
    ['Cloudloaf 2024-02 2026'],
  ])('in order or by name: %s', (rest) => {
    expect(parse('timeline', rest)).toEqual(options({ from, to, about: 'cloudloaf' }));
  });

  test('are passed over where what stands there is no value of theirs', () => {
    expect(parse('timeline', 'the mill')).toEqual(options({ about: 'northmill' }));
    expect(parse('said', 'the lawsuit')).toEqual(options({ topic: 'lawsuit' }));
    expect(parse('summary', 'long')).toEqual(options({ length: 'long' }));
  });

  test('take the longest beginning that names something', () => {
    expect(parse('said', 'the mill business')).toEqual(options({ speaker: 'northmill', topic: 'business' }));
    expect(parse('figure', 'weekly users cloud loaf')).toEqual(options({ figure: 'weekly-users', of: 'cloudloaf' }));
  });

  test('may come in another order', () => {
    expect(parse('figure', 'cloudloaf valuation')).toEqual(options({ figure: 'valuation', of: 'cloudloaf' }));
  });

  test('choices are known by their labels in any script', () => {
    expect(parse('summary', '诉讼 详细')).toEqual(options({ topic: 'lawsuit', length: 'long' }));
    expect(parse('summary', '訴訟 詳細')).toEqual(options({ topic: 'lawsuit', length: 'long' }));
  });
});

describe('what cannot be read is the user’s to mend', () => {
  test('an unknown name, with what comes near', () => {
    expect(parse('who', 'Cloudlofe Inc')).toMatchObject({
      ok: false,
      error: { kind: 'unknown', option: 'name', typed: 'Cloudlofe Inc', type: 'entity' },
    });
    expect(parse('who', 'loaf')).toMatchObject({
      ok: false,
      error: { kind: 'unknown', nearest: [{ value: 'loafbot' }, { value: 'cloudloaf' }] },
    });
  });

  test('a name of several', () => {
    expect(parse('figure', 'money')).toMatchObject({
      ok: false,
      error: { kind: 'several', option: 'figure', nearest: [{ value: 'damages-sought' }, { value: 'valuation' }] },
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
    expect(parse('timeline', 'from:2024 to:2025 about:northmill cloudloaf')).toMatchObject({
      ok: false,
      error: { kind: 'unknown', option: 'about', typed: 'cloudloaf' },
    });
    expect(parse('figure', 'valuation cloudloaf yesterday evening')).toMatchObject({
      ok: false,
      error: { kind: 'unknown', option: 'of', typed: 'cloudloaf yesterday evening', nearest: [{ value: 'cloudloaf' }] },
    });
  });

  test('a very long line', () => {
    for (const name of ['timeline', 'figure', 'said', 'who', 'summary'])
      expect(parse(name, 'loaf spoon '.repeat(400))).toMatchObject({ ok: false, error: { kind: 'unknown' } });
  });

  test('names the option that the words come nearest to', () => {
    expect(parse('timeline', 'Cloudlo')).toMatchObject({ ok: false, error: { option: 'about', nearest: [{ value: 'cloudloaf' }] } });
  });
});

describe('values by option', () => {
  const read = (name: string, typed: Record<string, string>): unknown => readValues(command(name), typed, english);

  test('are ids, labels or free text', () => {
    expect(read('timeline', { from: '2024年2月', about: 'cloudloaf' })).toEqual(options({ from: readWhen('2024-02'), about: 'cloudloaf' }));
    expect(read('claim', { claim: 'first suit' })).toEqual(options({ claim: 'name-2029' }));
    expect(read('source', { fact: 'harbour court trial' })).toEqual(options({ fact: 'trial-date' }));
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
