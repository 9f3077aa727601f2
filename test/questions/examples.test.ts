/** The examples that the shipped dossier was taught, asked again: what somebody has written down is hardly ever refused. */
import { expect, test } from 'vitest';
import { startExhibit } from '../../bench/exhibit.ts';
import { LANGUAGES } from '../../src/dossier/schema.ts';
import { loadedDossier } from '../shipped.ts';

/** One in so many is asked, and so many in a thousand may be refused, or be answered by other facts. Lower these when fewer are. */
const EVERY = 10;
const MOST = { refused: 1.5, otherwise: 3 } as const;

test('few examples are refused, and few answered by other facts', () => {
  const { engine } = startExhibit();
  const asked = loadedDossier()
    .examples.flatMap(({ facts, asked: texts }) => LANGUAGES.flatMap((language) => texts[language].map((text) => ({ facts, text }))))
    .filter((_, at) => at % EVERY === 0);
  const came = asked.map(({ facts, text }) => {
    const { plan } = engine.trace(text);
    if (plan.kind === 'refuse') return { text, as: 'refused' };
    return { text, as: plan.kind !== 'facts' || plan.facts.some((fact) => facts.includes(fact)) ? 'right' : 'otherwise' };
  });
  const share = (as: string): number => (1000 * came.filter((one) => one.as === as).length) / came.length;
  expect(came.length).toBeGreaterThan(2000);
  expect(share('refused')).toBeLessThanOrEqual(MOST.refused);
  expect(share('otherwise')).toBeLessThanOrEqual(MOST.otherwise);
});
