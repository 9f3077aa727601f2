/** What tokens may mean, read off their keys: entities, concepts, and the kind of thing asked for. */
import { ConceptId, EntityId } from '../../dossier/schema.ts';
import type { Ask } from './asks.ts';
import type { Token } from './tokens.ts';

const idsOf = (tokens: readonly Token[], prefix: 'e:' | 'c:'): string[] =>
  tokens.flatMap(({ readings }) => readings.flatMap(({ key }) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])));

/** The entities that the tokens may mean, in order, each once. */
export const entitiesMeant = (tokens: readonly Token[]): Set<EntityId> => new Set(idsOf(tokens, 'e:').map((id) => EntityId.parse(id)));

/** The concepts that the tokens may mean, in order, each once. */
export const conceptsMeant = (tokens: readonly Token[]): Set<ConceptId> => new Set(idsOf(tokens, 'c:').map((id) => ConceptId.parse(id)));

/** Whether the token is a term of some fact alone. */
export const isOwnTerm = ({ readings }: Token): boolean => readings.some(({ key }) => key.startsWith('t:'));

/** Whether the token is a question word for that kind of thing. */
export const asksFor = ({ readings }: Token, ask: Ask): boolean => readings.some(({ key }) => key === `k:${ask}`);
