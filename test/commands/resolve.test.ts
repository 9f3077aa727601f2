import { describe, expect, test } from 'vitest';
import { resolve, suggest } from '../../commands/resolve.ts';
import { EntityId } from '../../src/dossier/schema.ts';
import { contextIn } from '../doubles/context.ts';
import { dispute, fact } from '../doubles/dossier.ts';

const english = contextIn('en');
const values = (suggestions: readonly { readonly value: string }[]): string[] => suggestions.map(({ value }) => value);

describe('what is typed names an entity', () => {
  test.each([
    ['cloudloaf', 'by id', 'cloudloaf'],
    ['harbour-court', 'by id', 'harbour-court'],
    ['Vera Lind', 'by name', 'lind'],
    ['林德', 'by Chinese name', 'lind'],
    ['CLF', 'by alias', 'cloudloaf'],
    ['磨坊巨头', 'by Chinese alias', 'northmill'],
    ['VERA LIND', 'in capitals', 'lind'],
    ['ｖｅｒａ', 'in full width', 'lind'],
    ['old-oven', 'with other marks', 'oldoven'],
    ['雲麵包', 'in Traditional', 'cloudloaf'],
    ['Clodloaf', 'with a typo', 'cloudloaf'],
    ['Nothrmill', 'with two letters swapped', 'northmill'],
    ['Lind’s company', 'with a curly apostrophe', 'crustco'],
  ])('%s: %s', (typed, _, id) => {
    expect(resolve('entity', typed, english)).toEqual({ kind: 'found', id });
  });
});

describe('what is typed names other things', () => {
  test('a claim by some of its words', () => {
    expect(resolve('claim', 'the recipe one of 2031', english)).toMatchObject({ kind: 'unknown', nearest: [{ value: 'recipe-2031' }] });
    expect(resolve('claim', 'the recipe claim', english)).toEqual({ kind: 'found', id: 'recipe-2031' });
  });

  test('a fact by its words in either language', () => {
    expect(resolve('fact', 'trial at Harbour Court', english)).toEqual({ kind: 'found', id: 'trial-date' });
    expect(resolve('fact', '海港法院开庭', english)).toEqual({ kind: 'found', id: 'trial-date' });
  });

  test('a label goes before an alias', () => {
    expect(resolve('concept', 'valuation', english)).toEqual({ kind: 'found', id: 'valuation' });
  });

  test('words in common count only where a name is not asked for', () => {
    expect(resolve('claim', 'the recipe claim', english, 'name').kind).toBe('unknown');
  });
});

describe('what names nothing for sure', () => {
  test('a term of two concepts offers both', () => {
    expect(resolve('concept', 'money', english)).toEqual({
      kind: 'several',
      nearest: [
        { value: 'damages-sought', label: 'damages sought' },
        { value: 'valuation', label: 'valuation' },
      ],
    });
  });

  test('an unknown word offers at most five that come near, in the reader’s language', () => {
    const found = resolve('entity', '林', contextIn('zh'));
    expect(found).toMatchObject({ kind: 'unknown', nearest: [{ value: 'lind', label: '林德' }, { value: 'crustco' }] });
    expect(resolve('fact', 'Cloudloaf', english)).toMatchObject({ kind: 'unknown' });
    expect(resolve('fact', 'Cloudloaf', english)).toHaveProperty('nearest.length', 5);
  });

  test('Traditional readers are offered Traditional labels', () => {
    expect(resolve('topic', '訴', contextIn('zh-Hant'))).toMatchObject({ nearest: [{ value: 'lawsuit', label: '訴訟' }] });
  });

  test('a short word is not taken for another by a typo', () => {
    expect(resolve('entity', 'CLX', english).kind).toBe('unknown');
  });

  test.each(['', '   ', '?!', '’'])('“%s” is nothing', (typed) => {
    expect(resolve('entity', typed, english).kind).toBe('unknown');
  });
});

describe('completion', () => {
  test('with nothing typed shows the most asked first', () => {
    expect(values(suggest('fact', '', english)).slice(0, 2)).toEqual(['damages-total', 'trial-date']);
    expect(values(suggest('entity', '', english))[0]).toBe('cloudloaf');
    expect(values(suggest('concept', '', english))[0]).toBe('damages-sought');
  });

  test('puts what begins so before what only holds it', () => {
    expect(values(suggest('entity', 'l', english)).slice(0, 2)).toEqual(['loafbot', 'lind']);
    expect(values(suggest('entity', 'loaf', english)).slice(0, 2)).toEqual(['loafbot', 'cloudloaf']);
  });

  test('puts the exact before all', () => {
    expect(values(suggest('entity', 'lind', english))[0]).toBe('lind');
  });

  test('finds aliases and near spellings', () => {
    expect(values(suggest('entity', 'the mi', english))[0]).toBe('northmill');
    expect(values(suggest('entity', 'crutsc', english))[0]).toBe('crustco');
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
