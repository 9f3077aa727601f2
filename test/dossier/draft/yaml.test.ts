import { test as property, fc } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import { listYaml, numberYaml, textYaml } from '../../../src/dossier/draft/yaml.ts';

describe('values written as YAML', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('no', 'null', 'true', '2043-05-01', '1e5', 'a: b', 'a #b', '[x]', '', ' x', 'x ', '~', "it's", '"'),
  );
  property.prop([text])('a text is read back as it was, by itself and in braces', (value) => {
    expect(parse(`x: ${textYaml(value)}`)).toEqual({ x: value });
    expect(parse(`{x: ${textYaml(value)}, y: ${listYaml([value, value])}}`)).toEqual({ x: value, y: [value, value] });
  });

  property.prop([
    fc.oneof(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), fc.nat(), fc.constantFrom(0, 79e9, 1.2e6, 123_456_789, 5.8e8)),
  ])('a number is read back as it was', (value) => {
    expect(parse(`x: ${numberYaml(value)}`)).toEqual({ x: value });
  });
});
