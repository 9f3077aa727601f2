import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { withUntold } from '../../src/answer/understand/learn/untold.ts';
import type { Dossier, TaughtDossier } from '../../src/dossier/dossier.ts';
import { keptDossier, keptText } from '../../src/dossier/serialization.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { CRANES } from '../doubles/cranes.ts';
import { WORDS } from '../doubles/words.ts';
import { loadedDossier } from '../shipped.ts';

const cranes = withUntold(loadDossier(CRANES), WORDS);
const text = keptText(cranes, WORDS, 'key');

/** What answers need of a dossier, and no more. */
function withoutExamples(dossier: TaughtDossier): Dossier {
  const { head, sources, entities, concepts, topics, claims, card, facts, summaries } = dossier;
  const gaps = new Map([...dossier.gaps].map(([id, { asked: _asked, ...gap }]) => [id, gap]));
  return { head, sources, entities, concepts, topics, claims, card, facts, gaps, summaries };
}

describe('a dossier as text', () => {
  test.each([['the shipped one', withUntold(loadedDossier(), WORDS)] as const, ['an invented one', cranes] as const])(
    'comes back whole, but for how people ask: %s',
    (_name, dossier) => {
      const back = keptDossier(keptText(dossier, WORDS, 'key'), 'key');
      const { offTopic: _offTopic, attributes: _attributes, ...words } = WORDS;
      expect(back).toEqual({ dossier: withoutExamples(dossier), words });
      // The order counts as well: the first of the most asked leads.
      expect([...(back?.dossier.facts.keys() ?? [])]).toEqual([...dossier.facts.keys()]);
      expect([...(back?.dossier.gaps.keys() ?? [])]).toEqual([...dossier.gaps.keys()]);
    },
  );

  test('of another key is not taken', () => expect(keptDossier(text, 'another')).toBeUndefined());

  property.prop([fc.nat()])('cut short is not taken', (at) => {
    expect(keptDossier(text.slice(0, at % text.length), 'key')).toBeUndefined();
  });

  property.prop([fc.oneof(fc.string(), fc.json())])('whatever else is in the file, nothing is thrown', (other) => {
    expect(keptDossier(other, 'key')).toBeUndefined();
  });
});
