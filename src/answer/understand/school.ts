/** What the engine of a dossier has learnt from its example questions: the intents, their model, and where each fact's intents stand. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { FactId } from '../../dossier/schema.ts';
import { standardFor } from './confidence.ts';
import type { Standard } from './confidence.ts';
import type { EvidenceIndex } from './evidence.ts';
import { featuresOf } from './features.ts';
import { taughtBy } from './intents.ts';
import type { Intent } from './intents.ts';
import type { IntentModel } from './model.ts';
import type { Question } from './question.ts';
import { train } from './training.ts';

export interface School {
  readonly intents: readonly Intent[];
  readonly model: IntentModel;
  readonly index: EvidenceIndex;
  readonly standard: Standard;
  /** The intents that each fact answers. */
  readonly intentsOf: ReadonlyMap<FactId, readonly number[]>;
  /** The paragraphs that each intent's facts stand in; none where no fact answers it. */
  readonly paragraphsOf: readonly ReadonlySet<number>[];
}

/** Teaches the dossier's examples, read by `read`; or takes up a `model` that was made of the same examples. Undefined where there are none. */
export function schoolOf(dossier: Dossier, index: EvidenceIndex, read: (raw: string) => Question, model?: IntentModel): School | undefined {
  const taught = taughtBy(dossier);
  if (taught === undefined) return undefined;
  const { intents, examples } = taught;
  const intentsOf = new Map<FactId, number[]>();
  intents.forEach((intent, place) => {
    if (intent.kind !== 'facts') return;
    for (const fact of intent.facts) {
      const own = intentsOf.get(fact);
      if (own === undefined) intentsOf.set(fact, [place]);
      else own.push(place);
    }
  });
  const learnt =
    model ??
    train(
      examples.map(({ text, intent }) => ({ features: featuresOf(read(text)), intent })),
      intents.map(({ kind }) => kind === 'facts'),
    );
  const asked = examples.filter(({ intent }) => intents[intent]?.kind === 'facts').length;
  const paragraphsOf = intents.map(
    (intent) => new Set(intent.kind === 'facts' ? intent.facts.flatMap((fact) => dossier.facts.get(fact)?.paragraphs ?? []) : []),
  );
  return { intents, model: learnt, index, intentsOf, paragraphsOf, standard: standardFor(asked, dossier.facts.size) };
}
