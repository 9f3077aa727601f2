/** nlp.js: a classifier of intents, here one for each fact and one for what no fact answers. https://github.com/axa-group/nlp.js */
import { z } from 'zod';
import { fold, foldTerm } from '../../src/answer/understand/fold.ts';
import type { Language } from '../../src/dossier/schema.ts';
import { FactId, LANGUAGES } from '../../src/dossier/schema.ts';
import { outcomeOf } from '../../test/questions/score.ts';
import type { Gold } from '../../test/questions/score.ts';
import { libraryOf, wordsOf } from './documents.ts';
import { callable, loadPackage } from './package.ts';
import type { Build, Find, Lesson } from './peer.ts';
import { givenBy, languageOf } from './reply.ts';

interface Nlp {
  addDocument(locale: Language, utterance: string, intent: string): void;
  train(): Promise<unknown>;
  process(
    locale: Language,
    utterance: string,
  ): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>;
}
interface Container {
  use(plugin: unknown): void;
}
type NewNlp = new (settings: {
  readonly container: Container;
  readonly languages: readonly Language[];
  readonly autoSave: false;
  readonly autoLoad: false;
  readonly calculateSentiment: false;
  readonly nlu: { readonly log: false; readonly useNoneFeature: boolean };
}) => Nlp;
