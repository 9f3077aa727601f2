/** MiniSearch: BM25+ over the facts. https://lucaong.github.io/minisearch/ */
import { z } from 'zod';
import { hitsOf, libraryOf, wordsOf } from './documents.ts';
import type { Document, Field } from './documents.ts';
import { callable, loadPackage } from './package.ts';
import type { Build } from './peer.ts';

interface Index {
  addAll(documents: readonly Document[]): void;
  search(question: string): readonly { readonly id: string; readonly score: number }[];
}
type MiniSearch = new (options: {
  readonly fields: readonly Field[];
  readonly tokenize: (text: string) => string[];
  readonly processTerm: (word: string) => string;
  readonly searchOptions: { readonly bm25: { readonly k: number; readonly b: number; readonly d: number } };
}) => Index;

// Did best on the tune half, of some twenty settings; so did matching whole words only, over prefixes and near spellings.
const BM25 = { k: 1.2, b: 0.9, d: 0 };

/** Loads MiniSearch. */
export async function openMiniSearch(): Promise<Build> {
  const { default: Index } = await loadPackage('minisearch', z.object({ default: callable<MiniSearch>() }));
  return async (lesson) => {
    const library = libraryOf(lesson);
    const index = new Index({ fields: library.fields, tokenize: wordsOf, processTerm: (word) => word, searchOptions: { bm25: BM25 } });
    index.addAll(library.documents);
    return { kind: 'ranker', grows: true, find: async (question) => hitsOf(index.search(question), library) };
  };
}
