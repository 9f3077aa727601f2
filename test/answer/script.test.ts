import { fc, test } from '@fast-check/vitest';
import { ConverterBuilder } from 'opencc-js/core';
import * as cn2t from 'opencc-js/preset/cn2t';
import * as t2cn from 'opencc-js/preset/t2cn';
import { describe, expect } from 'vitest';
import { converterOf } from '../../src/answer/script.ts';
import { loadedDossier } from '../shipped.ts';

const WAYS = [
  { name: 's2tw', from: 'cn', to: 'tw', preset: cn2t },
  { name: 's2t', from: 'cn', to: 't', preset: cn2t },
  { name: 'tw2sp', from: 'twp', to: 'cn', preset: t2cn },
] as const;

const texts = [...loadedDossier().facts.values()].map(({ text }) => text.zh);
const signs = [...new Set(texts.join(''))];

describe.each(WAYS)('conversion by $name', ({ name, from, to, preset }) => {
  const [own, library] = [converterOf(preset, name), ConverterBuilder(preset)({ from, to })];

  test('is the library’s of every fact, from both scripts', () => {
    const traditional = ConverterBuilder(cn2t)({ from: 'cn', to: 'tw' });
    const all = [...texts, ...texts.map((text) => traditional(text))];
    expect(all.map((text) => own(text))).toEqual(all.map((text) => library(text)));
  });

  const sign = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...signs) },
    fc.string({ unit: 'binary', maxLength: 2 }),
    fc.constantFrom('⿰', '𫠜', '\uD800'),
  );
  test.prop([fc.array(sign)])('is the library’s of any text', (some) => {
    expect(own(some.join(''))).toBe(library(some.join('')));
  });
});

test('a conversion that the tables do not have is a fault', () => {
  expect(() => converterOf(cn2t, 's2nowhere')).toThrow(RangeError);
});
