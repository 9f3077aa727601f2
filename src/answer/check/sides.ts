/** On which side of a relation a statement says that somebody is: “A is a plaintiff”, “the defendants are B and C”. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { ConceptId, EntityId } from '../../dossier/schema.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Token } from '../understand/read/tokens.ts';
import { namesAt } from './comparison.ts';
import { placesOfWords } from './words.ts';
import type { PlacesIn } from './words.ts';

/** That somebody has a role of a relation, and not the other. */
export interface SideClaim {
  readonly entities: readonly EntityId[];
  readonly role: string;
  readonly other: string;
}

/** The words for those on one side of a relation, ready to be looked for. */
export interface NamedSide {
  readonly concept: ConceptId;
  readonly role: string;
  readonly other: string;
  readonly places: PlacesIn;
}

/** The sides of a dossier's relations that have words for those who stand there. */
export const namedSides = ({ concepts }: Pick<Dossier, 'concepts'>): readonly NamedSide[] =>
  [...concepts.values()].flatMap(({ id, relation }) =>
    relation?.called === undefined
      ? []
      : [
          { concept: id, role: relation.from, other: relation.to, places: placesOfWords(relation.called.from) },
          { concept: id, role: relation.to, other: relation.from, places: placesOfWords(relation.called.to) },
        ],
  );

/** Stands behind the word where those who are it follow: 被告是甲, “the defendants are A”. */
const FOLLOW = /^(?:方|席|们)?[\s:：]*(?:就|才|只|都|一共|分别|其实)?(?:是|为|有|包括|[:：]|\b(?:is|are|was|were|include|includes)\b)\s*/u;
/** Stands before the word where those who are it are named before: 甲也是原告, “A is the plaintiff”. */
const LEAD =
  /(?:也|才|都|就|并|同样|其实)?(?:(?<!是不)是|成为?了?|作为|列为|当)(?!不)[^，,。;；是]{0,8}$|\b(?:is|are|was|were|as|became)\b[^,.;:]{0,24}$/u;

/** All that a text says of who is on which side. */
export function sidesIn(text: string, tokens: readonly Token[], sides: readonly NamedSide[]): readonly SideClaim[] {
  return sides.flatMap(({ role, other, places }) =>
    places(text).flatMap(({ start, end }) => {
      const follow = FOLLOW.exec(text.slice(end));
      const lead = LEAD.exec(text.slice(0, start));
      const names =
        follow !== null
          ? namesAt(text, tokens, 'after', end + follow[0].length)
          : lead !== null
            ? namesAt(
                text,
                tokens.filter((token) => token.start < lead.index),
                'before',
                lead.index,
              )
            : [];
      const entities = [...entitiesMeant(names)];
      return entities.length === 0 ? [] : [{ entities, role, other }];
    }),
  );
}
