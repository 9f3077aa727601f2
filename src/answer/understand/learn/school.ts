/** What the engine of a dossier has learnt from its example questions: the intents, their model, and where each fact's intents stand. */
import type { Dossier, TaughtDossier } from '../../../dossier/dossier.ts';
import type { LanguageData } from '../../../dossier/language.ts';
import type { FactId } from '../../../dossier/schema.ts';
import { standardFor } from '../decide/confidence.ts';
import type { Standard } from '../decide/confidence.ts';
import type { EvidenceIndex } from '../rank/evidence.ts';
import { featuresOf } from '../rank/question-features.ts';
import { taughtBy } from './intents.ts';
import type { Intent } from './intents.ts';
import type { IntentModel } from '../rank/model.ts';
import type { Question } from '../read/question.ts';
import { train } from './training.ts';

/** All that an engine needs of a dossier's examples: it may be kept for the next engine of the same dossier. */
export interface Learnt {
  readonly intents: readonly Intent[];
  /** How many examples ask for facts. */
  readonly asked: number;
  readonly model: IntentModel;
}

export interface School extends Learnt {
  readonly index: EvidenceIndex;
  readonly standard: Standard;
  /** The intents that each fact answers. */
  readonly intentsOf: ReadonlyMap<FactId, readonly number[]>;
  /** The paragraphs that each intent's facts stand in; none where no fact answers it. */
  readonly paragraphsOf: readonly ReadonlySet<number>[];
}

/** Learns the dossier's examples, read by `read`. Undefined where there are none. */
export function learn(dossier: TaughtDossier, words: LanguageData, read: (raw: string) => Question): Learnt | undefined {
  const taught = taughtBy(dossier, words);
  if (taught === undefined) return undefined;
  const { intents, examples } = taught;
  const model = train(
    examples.map(({ text, intent }) => ({ features: featuresOf(read(text)), intent })),
    intents.map(({ kind }) => kind === 'facts'),
  );
  return { intents, asked: examples.filter(({ intent }) => intents[intent]?.kind === 'facts').length, model };
}

/** The school of a dossier whose examples have been learnt. */
export function schoolOf(dossier: Dossier, index: EvidenceIndex, learnt: Learnt): School {
  const intentsOf = new Map<FactId, number[]>();
  learnt.intents.forEach((intent, place) => {
    if (intent.kind !== 'facts') return;
    for (const fact of intent.facts) {
      const own = intentsOf.get(fact);
      if (own === undefined) intentsOf.set(fact, [place]);
      else own.push(place);
    }
  });
  const paragraphsOf = learnt.intents.map(
    (intent) => new Set(intent.kind === 'facts' ? intent.facts.flatMap((fact) => dossier.facts.get(fact)?.paragraphs ?? []) : []),
  );
  return { ...learnt, index, intentsOf, paragraphsOf, standard: standardFor(learnt.asked, dossier.facts.size) };
}
