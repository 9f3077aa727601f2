/** Orama: BM25 over the facts. https://docs.orama.com/docs/orama-js */
import { z } from 'zod';
import { hitsOf, libraryOf, wordsOf } from './documents.ts';
import type { Document, Field } from './documents.ts';
import { callable, loadPackage } from './package.ts';
import type { Build } from './peer.ts';

type Schema = Partial<Record<Field, 'string'>>;
interface Tokenizer {
  readonly language: string;
  readonly normalizationCache: ReadonlyMap<string, string>;
  readonly tokenize: (text: string) => string[];
}
interface Query {
  readonly term: string;
  readonly limit: number;
  readonly relevance: { readonly k: number; readonly b: number; readonly d: number };
  readonly boost: Partial<Record<Field, number>>;
}
interface Results {
  readonly hits: readonly { readonly id: string; readonly score: number }[];
}
type Create = (options: { readonly schema: Schema; readonly components: { readonly tokenizer: Tokenizer } }) => unknown;
type Insert = (index: unknown, documents: readonly Document[]) => Promise<unknown>;
type Search = (index: unknown, query: Query) => Results | Promise<Results>;

const LIMIT = 10;
// Did best on the tune half, of some twenty settings.
const RELEVANCE = { k: 1.2, b: 0, d: 0.5 };
const BOOST = { facts: { aliases: 3 }, examples: { examples: 4 } };

/** A word once, as Orama counts them, and with an end: what Orama looks up is a beginning, and “a” begins half of all words. */
const tokenize = (text: string): string[] => [...new Set(wordsOf(text).map((word) => `${word} `))];

/** Loads Orama. */
export async function openOrama(): Promise<Build> {
  const { create, insertMultiple, search } = await loadPackage(
    '@orama/orama',
    z.object({ create: callable<Create>(), insertMultiple: callable<Insert>(), search: callable<Search>() }),
  );
  return async (lesson) => {
    const library = libraryOf(lesson);
    const schema: Schema = Object.fromEntries(library.fields.map((field) => [field, 'string']));
    const index = create({ schema, components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize } } });
    await insertMultiple(index, library.documents);
    const query = { limit: LIMIT, relevance: RELEVANCE, boost: lesson.examples ? BOOST.examples : BOOST.facts };
    return {
      kind: 'ranker',
      grows: true,
      find: async (question) => hitsOf((await search(index, { term: question, ...query })).hits, library),
    };
  };
}
