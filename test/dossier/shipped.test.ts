import { describe, expect, test } from 'vitest';
import { owners, sourceOf } from '../../src/dossier/dossier.ts';
import { LANGUAGES, LONGEST_TEXT } from '../../src/dossier/schema.ts';
import { loadedDossier } from '../shipped.ts';

const dossier = loadedDossier();
const { head, sources, entities, concepts, topics, claims } = dossier;
const facts = [...dossier.facts.values()];

describe('the shipped dossier', () => {
  test('has a few hundred facts at most, so that each can be reviewed', () => {
    expect(facts.length).toBeGreaterThanOrEqual(150);
    expect(facts.length).toBeLessThanOrEqual(260);
  });

  test('has facts in each of its topics', () => {
    expect(new Set(facts.map(({ topic }) => topic))).toEqual(new Set(topics.keys()));
  });

  test('covers every factual paragraph of its sources, and cites no furniture', () => {
    for (const source of sources.values()) {
      const cited = new Set(facts.filter((fact) => sourceOf(dossier, fact) === source).flatMap(({ paragraphs }) => paragraphs));
      const numbersOf = (kind: string): number[] => source.paragraphs.filter((other) => other.kind === kind).map(({ number }) => number);
      expect(numbersOf('factual').filter((number) => !cited.has(number))).toEqual([]);
      expect(numbersOf('furniture').filter((number) => cited.has(number))).toEqual([]);
    }
  });

  test.each(LANGUAGES)('tells each fact in %s, short enough to be a reply, as a sentence that ends', (language) => {
    const sentence = language === 'zh' ? /\p{Script=Han}.*[。！？”]$/u : /^\P{Script=Han}+[.!?”"']$/u;
    const wrong = facts.filter(({ text }) => !sentence.test(text[language]) || text[language].length > LONGEST_TEXT[language]);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('tells no two facts in the same words', () => {
    for (const language of LANGUAGES) expect(new Set(facts.map(({ text }) => text[language])).size).toBe(facts.length);
  });

  test('names the speaker of what is alleged, said or reported, and none of what the source states', () => {
    const silent = facts.filter(({ speaker }) => speaker === undefined).map(({ status }) => status);
    const spoken = facts.filter(({ speaker }) => speaker !== undefined).map(({ status }) => status);
    expect(['stated', 'analysis', 'forecast']).toEqual(expect.arrayContaining(silent));
    expect(['alleged', 'said', 'reported', 'forecast']).toEqual(expect.arrayContaining(spoken));
  });

  test('has an opening: what is most asked, and a summary, each fact once', () => {
    for (const list of [head.most_asked, head.summary]) {
      expect(list.length).toBeGreaterThanOrEqual(5);
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((id) => !dossier.facts.has(id))).toEqual([]);
    }
  });

  test('says of each claim what is alleged or sought', () => {
    expect([...claims.values()].filter(({ alleges, seeks }) => alleges.length + seeks.length === 0)).toEqual([]);
  });

  test('has nobody in it that no fact is about, says or passes on', () => {
    const met = new Set(
      facts.flatMap(({ about, speaker, via, figures }) => [
        ...Object.keys(about),
        ...[speaker, via].flatMap((id) => id ?? []),
        ...figures.flatMap(({ of }) => of),
      ]),
    );
    const owned = new Set([...entities.keys()].flatMap((id) => owners(dossier, id).slice(1)));
    expect([...entities.keys()].filter((id) => !met.has(id) && !owned.has(id))).toEqual([]);
  });

  test('has words for every concept in both languages', () => {
    const unnamed = [...concepts.values()].filter(({ terms }) => LANGUAGES.some((language) => terms[language].length === 0));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });
});
