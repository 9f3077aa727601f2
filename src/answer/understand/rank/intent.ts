/** Intents: what questions ask for. */
import type { EntityId, FactId, GapId } from '../../../dossier/schema.ts';

/** What a question asks for: facts that answer it, something known to be missing, or nothing of ours. */
export type Intent =
  | { readonly kind: 'facts'; readonly facts: readonly FactId[] }
  /** `about`: whom it names, and those they belong to; what is asked of others is not this. */
  | { readonly kind: 'gap'; readonly gap: GapId; readonly about: readonly EntityId[] }
  /** An attribute or a measured concept, by its id, that is missing of several entities. */
  | { readonly kind: 'untold'; readonly what: string }
  | { readonly kind: 'off-topic'; readonly theme: string };

/** Whether an intent is a gap about others than those whom a question names. */
export const isOfOthers = (intent: Intent | undefined, { entities }: { readonly entities: ReadonlySet<EntityId> }): boolean =>
  intent?.kind === 'gap' && intent.about.length > 0 && entities.size > 0 && !intent.about.some((entity) => entities.has(entity));

/** The theme of what names somebody of the dispute and asks nothing about it. */
export const OURS = 'the dispute';
