/** FlexSearch over the facts. It names what matches without a score, so the words that match are weighed here. https://github.com/nextapps-de/flexsearch */
import { z } from 'zod';
import { hitsOf, libraryOf, wordsOf } from './documents.ts';
import { callable, loadPackage } from './package.ts';
import type { Build } from './peer.ts';

interface Index {
  add(id: string, text: string): unknown;
  search(word: string, options: { readonly limit: number }): readonly string[];
}
type FlexSearch = new (options: {
  readonly tokenize: 'strict';
  readonly encode: (text: string) => string[];
  readonly resolution: number;
}) => Index;

/** As few slots as make sense: the place of a word in the text tells nothing here. */
const RESOLUTION = 3;

/** Loads FlexSearch. */
export async function openFlexSearch(): Promise<Build> {
  const { Index } = await loadPackage('flexsearch', z.object({ Index: callable<FlexSearch>() }));
  return async (lesson) => {
    const library = libraryOf(lesson);
    const index = new Index({ tokenize: 'strict', encode: wordsOf, resolution: RESOLUTION });
    for (const { id, ...fields } of library.documents) index.add(id, library.fields.map((field) => fields[field]).join('\n'));
    const all = library.documents.length;
    return {
      kind: 'ranker',
      grows: true,
      find: async (question) => {
        const found = [...new Set(wordsOf(question))].map((word) => index.search(word, { limit: all }));
        return hitsOf(ranked(found, all), library);
      },
    };
  };
}

/**
 * The documents by the words that they share with the question, each worth the more the fewer documents hold it.
 * FlexSearch's own order, by the mere number of such words, did worse on the tune half.
 */
function ranked(found: readonly (readonly string[])[], all: number): { id: string; score: number }[] {
  const scores = new Map<string, number>();
  for (const ids of found) for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + Math.log(1 + all / ids.length));
  return [...scores].map(([id, score]) => ({ id, score })).sort((one, other) => other.score - one.score);
}
