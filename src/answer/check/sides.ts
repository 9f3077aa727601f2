/** On which side of a relation a statement says that somebody is: “A is a plaintiff”, “the defendants are B and C”. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { StatementWords } from '../../dossier/language/statements.ts';
import type { EntityId } from '../../dossier/schema.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Token } from '../understand/read/tokens.ts';
import { alternatives, inBoth } from '../understand/read/word-pattern.ts';
import { namesAt } from './comparison.ts';

/** That some have a role of a relation, and not the other one. */
export interface SideClaim {
  readonly entities: readonly EntityId[];
  readonly role: string;
  readonly other: string;
}

/** All that a text says of who is on which side. */
export type SidesIn = (text: string, tokens: readonly Token[]) => readonly SideClaim[];

/** How far before the word for those on a side stands what says who it is, in characters: “is one of the”. */
const WITHIN = 24;

/** Makes ready to read on which side somebody is said to be, of the relations that have words for those who stand there. */
export function sidesBy({ concepts }: Pick<Dossier, 'concepts'>, { before, behind, asked }: StatementWords['on_sides']): SidesIn {
  const sides = [...concepts.values()].flatMap(({ relation }) =>
    relation?.called === undefined
      ? []
      : [
          { role: relation.from, other: relation.to, words: new RegExp(inBoth(relation.called.from), 'gu') },
          { role: relation.to, other: relation.from, words: new RegExp(inBoth(relation.called.to), 'gu') },
        ],
  );
  const follow = new RegExp(String.raw`^\p{Script=Han}{0,2}[\s:：]*(?:${inBoth(behind)}|[:：])\s*`, 'u');
  const lead = new RegExp(String.raw`(?:${inBoth(before)})[^，,。;；:：]{0,${WITHIN}}$`, 'u');
  const questioned = new RegExp(alternatives(asked), 'u');
  return (text, tokens) =>
    questioned.test(text)
      ? []
      : sides.flatMap(({ role, other, words }) =>
          [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
            const end = index + word.length;
            const following = follow.exec(text.slice(end));
            const leading = following === null ? lead.exec(text.slice(0, index)) : null;
            const names =
              following !== null
                ? namesAt(text, tokens, 'behind', end + following[0].length)
                : leading !== null
                  ? namesAt(text, tokens, 'before', leading.index)
                  : [];
            const entities = [...entitiesMeant(names)];
            return entities.length === 0 ? [] : [{ entities, role, other }];
          }),
        );
}
