/** How relevant facts are to a text, whether they tell what it says or not: those that its words ask for, and those near what they ask for that is not told. */
import type { NamedGap } from '../../../dossier/dossier.ts';
import type { FactId, GapId } from '../../../dossier/schema.ts';
import type { Intent } from './intent.ts';
import type { Recognition } from './model.ts';

/** How likely a text is about a fact, 0 to 1. */
export type RelevanceOf = (fact: FactId) => number;

/** Makes ready to tell how relevant facts are to texts, of a dossier with these intents and gaps. */
export function relevanceBy(
  intents: readonly Intent[],
  gaps: ReadonlyMap<GapId, NamedGap>,
): (recognition: Pick<Recognition, 'chances'>) => RelevanceOf {
  const near = intents.map((intent): readonly FactId[] =>
    intent.kind === 'facts' ? intent.facts : intent.kind === 'gap' ? (gaps.get(intent.gap)?.nearest ?? []) : [],
  );
  return ({ chances }) => {
    const found = new Map<FactId, number>();
    for (const [intent, chance] of chances) for (const fact of near[intent] ?? []) found.set(fact, (found.get(fact) ?? 0) + chance);
    return (fact) => found.get(fact) ?? 0;
  };
}
