/** What facts tell, with one thing in it changed: few may be borne out, and those are counted. */
import { describe, expect, test } from 'vitest';
import { startExhibit } from '../../bench/exhibit.ts';
import { LANGUAGES } from '../../src/dossier/schema.ts';

/** How many in a hundred may still be called supported. Lower them when fewer are. */
const MOST = { amount: 26, year: 15 } as const;

const YEAR = /20[0-3]\d/u;
const NUMBER = /\d[\d,.]*\d|\d/u;

describe('a fact that is told', () => {
  const { dossier, engine } = startExhibit();
  const texts = [...dossier.facts.values()].flatMap((fact) => LANGUAGES.map((language) => ({ fact, text: fact.text[language] })));

  const shareSupported = (messages: readonly string[]): number => {
    expect(messages.length).toBeGreaterThan(50);
    return (100 * messages.filter((message) => engine.check(message).verdict === 'supported').length) / messages.length;
  };

  test('with another amount is borne out in few cases', () => {
    const messages = texts.flatMap(({ fact, text }) => {
      if (!fact.figures.some(({ value }) => value !== undefined)) return [];
      const amounts = engine.trace(text).question.tokens.filter(({ amount }) => amount?.values.length === 1);
      return amounts.flatMap((token) => {
        const number = NUMBER.exec(token.text)?.[0];
        if (number === undefined || !text.includes(number)) return [];
        const own = Number(number.replaceAll(',', ''));
        return [text.replace(number, String(own > 50 ? Math.round(own / 3) : own * 4))];
      });
    });
    expect(shareSupported(messages)).toBeLessThanOrEqual(MOST.amount);
  });

  test('with another year is borne out in few cases', () => {
    const messages = texts.flatMap(({ text }) => {
      const year = YEAR.exec(text)?.[0];
      return year === undefined ? [] : [text.replaceAll(year, String(Number(year) + 3))];
    });
    expect(shareSupported(messages)).toBeLessThanOrEqual(MOST.year);
  });
});
