/** What facts rule out by name, found in what somebody says. */
import { describe, expect, test } from 'vitest';
import { ruledOutBy } from '../../../src/answer/check/ruled-out.ts';
import type { DossierFact } from '../../../src/dossier/dossier.ts';
import { denialsBy, deniesBy } from '../../../src/answer/understand/read/negation.ts';
import { foldTerm } from '../../../src/answer/understand/read/fold.ts';
import { LANGUAGE, loadLanguage } from '../../../src/dossier/language.ts';
import { dispute } from '../../doubles/dispute.ts';

const first = (): DossierFact => {
  const [fact] = dispute.facts.values();
  if (fact === undefined) throw new Error('no fact');
  return fact;
};
const fact: DossierFact = {
  ...first(),
  ruled_out: { zh: ['也…补贴'], en: ['put out…statement'] },
  ruled_out_alone: { zh: [], en: ['jury found'] },
};
const { negation, statements } = loadLanguage(LANGUAGE);
const folded = { zh: foldTerm(fact.text.zh), en: foldTerm(fact.text.en) };
const find = ruledOutBy([{ fact, folded }], deniesBy(denialsBy(negation)), [...statements.fillers.zh, ...statements.fillers.en]);
const foundIn = (text: string) => find(foldTerm(text)).get(fact.id);

describe('what a fact rules out', () => {
  test('is found with a few words between its pieces, in any inflection', () => {
    expect(foundIn('They put out a very long statement')).toMatchObject({ alone: false });
    expect(foundIn('工会也拿到了补贴')).toMatchObject({ alone: false });
  });

  test('is not found with too many between them, nor where those deny it', () => {
    expect(foundIn('They put out the fire and then went home to write a statement')).toBeUndefined();
    expect(foundIn('工会也没有补贴')).toBeUndefined();
    expect(foundIn('They put out no statement')).toBeUndefined();
  });

  test('is found with fillers between its words, and not with many, nor with any that mean something', () => {
    expect(foundIn('A jury has even found for them')).toMatchObject({ alone: true });
    expect(foundIn('A jury has never found for them')).toBeUndefined();
    expect(foundIn('A jury of all the people of this town found for them')).toBeUndefined();
  });

  test('is told apart where it decides by itself', () => {
    expect(foundIn('A jury found for them')).toMatchObject({ alone: true });
  });
});
