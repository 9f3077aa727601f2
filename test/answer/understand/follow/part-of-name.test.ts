/** “And Plus?”: the only word of a follow-up may be how somebody's name ends. */
import { describe, expect, test } from 'vitest';
import { nameEndingWith } from '../../../../src/answer/understand/follow/part-of-name.ts';
import type { Dossier } from '../../../../src/dossier/dossier.ts';
import { readerOf } from '../../../../src/answer/understand/reader.ts';
import { fold } from '../../../../src/answer/understand/read/fold.ts';
import { dispute, engine } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const { read } = readerOf(dispute, WORDS);
const ending = (text: string, dossier: Pick<Dossier, 'entities'> = dispute): string | undefined =>
  nameEndingWith(fold(text).text, read(fold(text)).tokens, dossier);

describe('a word by itself', () => {
  test('is a name that ends with it, where only one does', () => {
    expect(ending('queen')).toBe('Pelican Queen');
    expect(ending('the mutual')).toBe('Greyshoal Mutual');
    const [any] = dispute.entities.values();
    if (any === undefined) throw new Error('no entity');
    const another = { ...any, id: any.id, names: { zh: '另一个', en: 'Another Queen' } };
    expect(ending('queen', { entities: new Map([...dispute.entities, [any.id, another]]) })).toBeUndefined();
  });

  test('is none where it says more, or the dispute has a word for it', () => {
    expect(ending('queen of the ferries')).toBeUndefined();
    expect(ending('pelican')).toBeUndefined();
    expect(ending('office')).not.toBe('Quayside Union');
  });

  test('makes a follow-up that says nothing else be about it', () => {
    const question = 'When did the Harbour Board take the Heronarm over?';
    const previous = { plan: engine.understand(question).plan, question };
    expect(engine.understand('and Queen?', { previous }).plan).toMatchObject({ kind: 'refuse', reason: 'not-in-source' });
  });
});
