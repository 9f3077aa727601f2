/** Who takes part: Exhibit and its peers, each in one round or two. */
import type { Build } from './peer.ts';

export interface Contestant {
  /** Names it on the command line of `child.ts`. */
  readonly name: string;
  readonly title: string;
  /** The package that has to be installed for it; Exhibit needs none. */
  readonly needs?: string;
  /** Whether it learns from the dossier's example questions and gaps too. */
  readonly examples: boolean;
  /** Takes many minutes: only measured when asked for by name. */
  readonly slow?: true;
  /** Loads its code. */
  readonly open: () => Promise<Build>;
}

const openMiniSearch = async (): Promise<Build> => (await import('./minisearch.ts')).openMiniSearch();
const openOrama = async (): Promise<Build> => (await import('./orama.ts')).openOrama();
const openFlexSearch = async (): Promise<Build> => (await import('./flexsearch.ts')).openFlexSearch();
const openNlpJs = async (): Promise<Build> => (await import('./nlpjs.ts')).openNlpJs();

export const CONTESTANTS: readonly Contestant[] = [
  { name: 'exhibit', title: 'Exhibit', examples: true, open: async () => (await import('./exhibit.ts')).buildExhibit },
  { name: 'minisearch', title: 'MiniSearch', needs: 'minisearch', examples: false, open: openMiniSearch },
  { name: 'orama', title: 'Orama', needs: '@orama/orama', examples: false, open: openOrama },
  { name: 'flexsearch', title: 'FlexSearch', needs: 'flexsearch', examples: false, open: openFlexSearch },
  { name: 'nlpjs', title: 'nlp.js', needs: '@nlpjs/nlp', examples: false, open: openNlpJs },
  { name: 'minisearch-examples', title: 'MiniSearch', needs: 'minisearch', examples: true, open: openMiniSearch },
  { name: 'orama-examples', title: 'Orama', needs: '@orama/orama', examples: true, open: openOrama },
  { name: 'flexsearch-examples', title: 'FlexSearch', needs: 'flexsearch', examples: true, open: openFlexSearch },
  { name: 'nlpjs-examples', title: 'nlp.js', needs: '@nlpjs/nlp', examples: true, slow: true, open: openNlpJs },
];
