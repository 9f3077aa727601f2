/** What tokens may mean, read off their keys: entities, concepts, and the kind of thing asked for. */
import { ConceptId, EntityId } from '../../../dossier/schema.ts';
import type { Ask } from '../../../dossier/language/question-words.ts';
import { KNOWN_NAME } from './lexicon.ts';
import type { Key, Token } from './tokens.ts';

/** The ids that keys name, each checked once. */
const entityIds = new Map<Key, EntityId>();
const conceptIds = new Map<Key, ConceptId>();

function meant<Id>(tokens: readonly Token[], prefix: 'e:' | 'c:', ids: Map<Key, Id>, parse: (text: string) => Id): Set<Id> {
  const found = new Set<Id>();
  for (const { readings } of tokens) {
    for (const { key } of readings) {
      if (!key.startsWith(prefix)) continue;
      let id = ids.get(key);
      if (id === undefined) ids.set(key, (id = parse(key.slice(prefix.length))));
      found.add(id);
    }
  }
  return found;
}

/** The entities that the tokens may mean, in order, each once. */
export const entitiesMeant = (tokens: readonly Token[]): Set<EntityId> => meant(tokens, 'e:', entityIds, (id) => EntityId.parse(id));

/** The concepts that the tokens may mean, in order, each once. */
export const conceptsMeant = (tokens: readonly Token[]): Set<ConceptId> => meant(tokens, 'c:', conceptIds, (id) => ConceptId.parse(id));

/** Whether the token is a term of some fact alone. */
export const isOwnTerm = ({ readings }: Token): boolean => readings.some(({ key }) => key.startsWith('t:'));

/** Whether the token is a well-known name that the dossier does not know. */
export const isKnownName = ({ readings }: Token): boolean => readings.some(({ key }) => key.startsWith(KNOWN_NAME));

/** Whether the token is a question word for that kind of thing. */
export const asksFor = ({ kind, readings }: Token, ask: Ask): boolean => kind === 'ask' && readings.some(({ key }) => key === `k:${ask}`);
