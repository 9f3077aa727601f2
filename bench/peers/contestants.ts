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
  /** What it learns from, in words. */
  readonly learns: string;
  /** Takes many minutes: only measured when asked for by name. */
  readonly slow?: true;
  /** Loads its code. */
  readonly open: () => Promise<Build>;
}

const openMiniSearch = async (): Promise<Build> => (await import('./minisearch.ts')).openMiniSearch();
const openOrama = async (): Promise<Build> => (await import('./orama.ts')).openOrama();
const openFlexSearch = async (): Promise<Build> => (await import('./flexsearch.ts')).openFlexSearch();
const openNlpJs = async (): Promise<Build> => (await import('./nlpjs.ts')).openNlpJs();

const FACTS = { examples: false, learns: 'facts' } as const;
const TAUGHT = { examples: true, learns: 'facts, examples, gaps' } as const;

export const CONTESTANTS: readonly Contestant[] = [
  { name: 'exhibit', title: 'Exhibit', ...TAUGHT, open: async () => (await import('./exhibit.ts')).buildExhibit },
  { name: 'minisearch', title: 'MiniSearch', needs: 'minisearch', ...FACTS, open: openMiniSearch },
  { name: 'orama', title: 'Orama', needs: '@orama/orama', ...FACTS, open: openOrama },
  { name: 'flexsearch', title: 'FlexSearch', needs: 'flexsearch', ...FACTS, open: openFlexSearch },
  { name: 'nlpjs', title: 'nlp.js', needs: '@nlpjs/nlp', examples: false, learns: 'facts, tune half', open: openNlpJs },
  { name: 'minisearch-examples', title: 'MiniSearch', needs: 'minisearch', ...TAUGHT, open: openMiniSearch },
  { name: 'orama-examples', title: 'Orama', needs: '@orama/orama', ...TAUGHT, open: openOrama },
  { name: 'flexsearch-examples', title: 'FlexSearch', needs: 'flexsearch', ...TAUGHT, open: openFlexSearch },
  // Learns for a quarter of an hour where there are forty thousand examples.
  { name: 'nlpjs-examples', title: 'nlp.js', needs: '@nlpjs/nlp', ...TAUGHT, slow: true, open: openNlpJs },
];
