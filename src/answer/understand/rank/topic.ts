/** What a text is about, be it told or not: the facts that its words ask for, and those near what they ask for that is not told. */
import type { NamedGap } from '../../../dossier/dossier.ts';
import type { FactId, GapId } from '../../../dossier/schema.ts';
import type { Intent } from './intent.ts';
import type { Recognition } from './model.ts';

/** How likely a text is about a fact, 0 to 1. */
export type TopicOf = (fact: FactId) => number;

/** Makes ready to tell what texts are about, of a dossier with these intents and gaps. */
export function topicsBy(
  intents: readonly Intent[],
  gaps: ReadonlyMap<GapId, NamedGap>,
): (recognition: Pick<Recognition, 'chances'>) => TopicOf {
  const near = intents.map((intent): readonly FactId[] =>
    intent.kind === 'facts' ? intent.facts : intent.kind === 'gap' ? (gaps.get(intent.gap)?.nearest ?? []) : [],
  );
  return ({ chances }) => {
    const found = new Map<FactId, number>();
    for (const [intent, chance] of chances) for (const fact of near[intent] ?? []) found.set(fact, (found.get(fact) ?? 0) + chance);
    return (fact) => found.get(fact) ?? 0;
  };
}
