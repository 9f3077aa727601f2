/** “And Plus?”: somebody or something whose name ends with the only word that a follow-up has. */
import type { Dossier } from '../../../dossier/dossier.ts';
import { foldTerm } from '../read/fold.ts';
import type { Token } from '../read/tokens.ts';

/** Words of the language and words that nobody knows: what the dossier itself has a word for is no part of a name. */
const ORDINARY: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['light', 'sense', 'unknown']);

/** The whole name of the only one whose English name, of several words, ends with the text; undefined where the text is anything else. */
export function nameEndingWith(text: string, tokens: readonly Token[], { entities }: Pick<Dossier, 'entities'>): string | undefined {
  const word = text.replace(/^the\s+/u, '').trim();
  if (!/^[\p{Script=Latin}\p{N}]{2,}$/u.test(word) || !tokens.every(({ kind }) => ORDINARY.has(kind))) return undefined;
  const [name, another] = [...entities.values()].flatMap(({ names: { en } }) => (foldTerm(en).endsWith(` ${word}`) ? [en] : []));
  return another === undefined ? name : undefined;
}
