/** Finding the names and aliases of entities in a text of the data. */
import { LANGUAGES } from './schema.ts';
import type { Entity, EntityId } from './schema.ts';

export interface EntityNames {
  /** The entities a text names, each by its longest name: “founder of Acme” names the founder alone. */
  in(text: string): Set<EntityId>;
  /** The entities any of whose names stands in it, inside longer ones too. */
  anywhereIn(text: string): Set<EntityId>;
  /** The text with blanks in place of names. */
  without(text: string): string;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Makes ready to look for the names of entities, in both languages, whatever the language of the text. */
export function entityNames(entities: Iterable<Entity>): EntityNames {
  const names = [...entities]
    .flatMap(({ id, names: main, aliases }) =>
      LANGUAGES.flatMap((language) => [main[language], ...aliases[language]]).map((name) => ({
        id,
        pattern: patternOf(fold(name)),
        size: name.length,
      })),
    )
    .toSorted((one, other) => other.size - one.size);
  const strip = (text: string, each: (id: EntityId) => void): string =>
    names.reduce(
      (left, { id, pattern }) =>
        left.replace(pattern, (name) => {
          each(id);
          return ' '.repeat(name.length);
        }),
      text,
    );
  return {
    in(text) {
      const found = new Set<EntityId>();
      strip(fold(text), (id) => found.add(id));
      return found;
    },
    anywhereIn: (text) => new Set(names.flatMap(({ id, pattern }) => (fold(text).search(pattern) === -1 ? [] : [id]))),
    without: (text) => strip(fold(text), () => undefined),
  };
}

/** A name as a pattern: one that begins or ends with a letter or digit is a word of its own there. */
function patternOf(name: string): RegExp {
  return new RegExp(
    `${/^[a-z0-9]/u.test(name) ? '(?<![a-z0-9])' : ''}${RegExp.escape(name)}${/[a-z0-9]$/u.test(name) ? '(?![a-z0-9])' : ''}`,
    'gu',
  );
}
