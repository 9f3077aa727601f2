import { expect } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { faultIn, variantsOf } from '../../src/dossier/language/variants.ts';

test.each([
  ['day', ['day']],
  ['day[s]', ['days', 'day']],
  ['(which|what) day', ['which day', 'what day']],
  ['a[ (b|c)][d]', ['a bd', 'a b', 'a cd', 'a c', 'ad', 'a']],
  ['哪[一](天|日)', ['哪一天', '哪一日', '哪天', '哪日']],
  ['a[b|b]', ['ab', 'a']],
])('%s stands for %j', (word, words) => expect(variantsOf(word)).toEqual(words));

test.each(['(a', 'a)', '[a', 'a]', '(a]', 'a|b', '[a|b', '[a]', `${'[a|b|c]'.repeat(8)}d`])('%s cannot be read', (word) =>
  expect(faultIn(word)).toBeTypeOf('string'),
);

test.prop([fc.stringMatching(/^[^()[\]|]+$/u)])('a word without brackets is itself', (word) => {
  expect(variantsOf(word)).toEqual([word]);
});

test.prop([fc.array(fc.stringMatching(/^[a-z]{1,3}$/u), { minLength: 1, maxLength: 5 }), fc.stringMatching(/^[a-z]{1,3}$/u)])(
  'what may be left out is there and is not',
  (words, rest) => {
    expect(new Set(variantsOf(`[${words.join('|')}]${rest}`))).toEqual(new Set([...words.map((word) => word + rest), rest]));
  },
);
