import { describe, expect, test } from 'vitest';
import { resolve, suggest } from '../../commands/resolve.ts';
import { EntityId } from '../../src/dossier/schema.ts';
import { contextIn } from '../doubles/context.ts';
import { dispute, fact } from '../doubles/dispute.ts';

const english = contextIn('en');
const values = (suggestions: readonly { readonly value: string }[]): string[] => suggestions.map(({ value }) => value);

describe('what is typed names an entity', () => {
  test.each([
    ['brackenlift', 'by id', 'brackenlift'],
    ['harbour-board', 'by id', 'harbour-board'],
    ['Odile Varnholt', 'by name', 'varnholt'],
    ['瓦恩霍特', 'by Chinese name', 'varnholt'],
    ['LSO', 'by alias', 'safety-office'],
    ['工会领袖', 'by Chinese alias', 'varnholt'],
    ['ODILE VARNHOLT', 'in capitals', 'varnholt'],
    ['ｏｄｉｌｅ', 'in full width', 'varnholt'],
    ['Cobble-Moor', 'with other marks', 'cobblemoor'],
    ['鹽澤輪渡', 'in Traditional', 'saltmere'],
    ['Brakenlift', 'with a typo', 'brackenlift'],
    ['Dravesnk', 'with two letters swapped', 'dravensk'],
    ['Brackenlift’s boss', 'with a curly apostrophe', 'ashdell'],
  ])('%s: %s', (typed, _, id) => {
    expect(resolve('entity', typed, english)).toEqual({ kind: 'found', id });
  });
});

describe('what is typed names other things', () => {
  test('a claim by some of its words', () => {
    expect(resolve('claim', 'the joint one of 2041', english)).toMatchObject({
      kind: 'unknown',
      nearest: [{ value: 'joint-claim' }],
      held: false,
    });
    expect(resolve('claim', 'the joint claim', english)).toEqual({ kind: 'found', id: 'joint-claim' });
  });

  test('a fact by its words in either language', () => {
    expect(resolve('fact', 'trial on 4 November', english)).toEqual({ kind: 'found', id: 'trial-date' });
    expect(resolve('fact', '11月4日开庭', english)).toEqual({ kind: 'found', id: 'trial-date' });
  });

  test('a label goes before an alias', () => {
    expect(resolve('concept', 'valuation', english)).toEqual({ kind: 'found', id: 'valuation' });
  });

  test('words in common count only where a name is not asked for', () => {
    expect(resolve('claim', 'claim against Brackenlift', english, 'name').kind).toBe('unknown');
  });
});

describe('what names nothing for sure', () => {
  test('a term of two concepts offers both', () => {
    expect(resolve('concept', 'payout', english)).toEqual({
      kind: 'several',
      nearest: [
        { value: 'damages-sought', label: 'damages sought' },
        { value: 'insurance', label: 'insurance payout' },
      ],
    });
  });

  test('an unknown word offers at most five that come near, in the reader’s language', () => {
    const found = resolve('entity', '工', contextIn('zh'));
    expect(found).toMatchObject({
      kind: 'unknown',
      nearest: [{ value: 'quayside-union', label: '码头工会' }, { value: 'dockers' }, { value: 'varnholt' }],
    });
    expect(resolve('fact', 'Brackenlift', english)).toMatchObject({ kind: 'unknown' });
    expect(resolve('fact', 'Brackenlift', english)).toHaveProperty('nearest.length', 5);
  });

  test('Traditional readers are offered Traditional labels', () => {
    expect(resolve('topic', '這起官司', contextIn('zh-Hant'))).toMatchObject({ nearest: [{ value: 'suit', label: '這起訴訟' }] });
  });

  test('the only one whose names hold the word is taken', () => {
    expect(resolve('topic', '訴', contextIn('zh-Hant'))).toEqual({ kind: 'found', id: 'suit' });
    expect(resolve('entity', 'greysho', english)).toEqual({ kind: 'found', id: 'greyshoal' });
    expect(resolve('entity', 'crane', english)).toMatchObject({ kind: 'unknown', held: true });
  });

  test('a short word is not taken for another by a typo', () => {
    expect(resolve('entity', 'LSX', english).kind).toBe('unknown');
  });

  test.each(['', '   ', '?!', '’'])('“%s” is nothing', (typed) => {
    expect(resolve('entity', typed, english).kind).toBe('unknown');
  });
});

describe('completion', () => {
  test('with nothing typed shows the most asked first', () => {
    expect(values(suggest('fact', '', english)).slice(0, 3)).toEqual(['damages-total', 'accident', 'trial-date']);
    expect(values(suggest('entity', '', english))[0]).toBe('brackenlift');
    expect(values(suggest('concept', '', english))[0]).toBe('damages-sought');
  });

  test('puts what begins so before what only holds it', () => {
    expect(values(suggest('entity', 'h', english)).slice(0, 2)).toEqual(['heronarm', 'harbour-board']);
    expect(values(suggest('entity', 'qu', english)).slice(0, 3)).toEqual(['quayside-union', 'quillmouth', 'lantern']);
  });

  test('puts the exact before all', () => {
    expect(values(suggest('entity', 'heronarm', english))).toEqual(['heronarm', 'brackenlift']);
  });

  test('finds aliases and near spellings', () => {
    expect(values(suggest('entity', 'port au', english))[0]).toBe('harbour-board');
    expect(values(suggest('entity', 'dravsn', english))[0]).toBe('dravensk');
  });

  test('puts near spellings last, where there is room for them', () => {
    const [one] = dispute.entities.values();
    if (one === undefined) throw new Error('the double has no entities');
    const called = (en: string) => ({
      ...one,
      id: EntityId.parse(en.toLowerCase()),
      names: { zh: '某某', en },
      aliases: { zh: [], en: [] },
    });
    const mills = [called('Redmall'), called('Red-Mill'), called('Ovens')];
    const context = contextIn('en', { dossier: { ...dispute, entities: new Map(mills.map((mill) => [mill.id, mill])) } });
    expect(values(suggest('entity', 'red moll', context))).toEqual(['red-mill', 'redmall']);
    expect(values(suggest('entity', 'red moll', context, 1))).toEqual(['red-mill']);
  });

  test('shows no more than a platform can', () => {
    expect(suggest('fact', '', english, 3)).toHaveLength(3);
    const [one] = dispute.facts.values();
    if (one === undefined) throw new Error('the double has no facts');
    const many = Array.from({ length: 40 }, (_, place) => ({ ...one, id: fact(`fact-${place}`) }));
    const crowded = contextIn('en', { dossier: { ...dispute, facts: new Map(many.map((other) => [other.id, other])) } });
    for (const typed of ['', one.text.en]) expect(suggest('fact', typed, crowded)).toHaveLength(25);
  });

  test('offers values that resolve to themselves', () => {
    for (const type of ['fact', 'claim', 'entity', 'concept', 'topic'] as const) {
      for (const { value } of suggest(type, '', english)) expect(resolve(type, value, english)).toEqual({ kind: 'found', id: value });
    }
  });

  test('offers labels that resolve to their values', () => {
    for (const type of ['fact', 'claim', 'entity', 'concept', 'topic'] as const) {
      for (const { value, label } of suggest(type, '', english))
        expect(resolve(type, label, english)).toEqual({ kind: 'found', id: value });
    }
  });
});
