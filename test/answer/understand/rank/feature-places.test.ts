import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { placeOf, placesOf } from '../../../../src/answer/understand/rank/feature-places.ts';

const features = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 300 });

test.prop([features])('every feature is found where it was put', (names) => {
  const places = placesOf(names);
  expect(names.map((name) => placeOf(places, name))).toEqual(names.map((_, place) => place));
});

test.prop([features, fc.string({ unit: 'binary', maxLength: 30 })])('a feature that no example has is at no place', (names, other) => {
  fc.pre(!names.includes(other));
  expect(placeOf(placesOf(names), other)).toBeUndefined();
});

test('features that differ in one sign, or in their order, have places of their own', () => {
  const names = [...Array(50_000).keys()].flatMap((number) => [`b:${String(number)}`, `${String(number)}:b`, `w:${number.toString(36)}`]);
  const places = placesOf(names);
  expect(new Set(places.hashes).size).toBe(new Set(names).size);
});
