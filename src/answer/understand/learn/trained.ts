/** What the engine of a dossier has learnt from its facts and example questions: the intents, their model, and where each fact's intents stand. */
import { owners } from '../../../dossier/dossier.ts';
import type { Dossier, TaughtDossier } from '../../../dossier/dossier.ts';
import { possessions } from '../../lookup.ts';
import type { LanguageData } from '../../../dossier/language.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import type { EntityId, FactId } from '../../../dossier/schema.ts';
import type { Gap } from '../../../dossier/schema/fact-files.ts';
import { learnStatements, statementsOf } from './statements.ts';
import type { StatementModel } from '../rank/statement-model.ts';
import { calibrationFor } from '../rank/confidence.ts';
import type { Calibration, Taught } from '../rank/confidence.ts';
import type { EvidenceIndex } from '../rank/evidence.ts';
import { featuresOf } from '../rank/question-features.ts';
import { taughtBy } from './intents.ts';
import type { Example } from './intents.ts';
import type { Intent } from '../rank/intent.ts';
import type { IntentModel } from '../rank/model.ts';
import { foldWords } from '../read/fold.ts';
import type { Question } from '../read/question.ts';
import type { Reader } from '../reader.ts';
import { train } from './training.ts';
import type { Sample } from './training.ts';

/** All that an engine needs of a dossier's examples: it may be kept for the next engine of the same dossier. */
export interface Learnt {
  readonly intents: readonly Intent[];
  /** How many examples ask for facts, beside the facts' own texts, and how many near misses people have written. */
  readonly asked: number;
  readonly missed: number;
  readonly model: IntentModel;
  /** What its example statements teach. */
  readonly statements: StatementModel;
}

export interface Trained extends Learnt {
  readonly index: EvidenceIndex;
  readonly calibration: Calibration;
  /** How much was taught for each fact. */
  readonly taught: Taught;
  /** The intents that each fact answers. */
  readonly intentsOf: ReadonlyMap<FactId, readonly number[]>;
  /** The paragraphs that each intent's facts stand in; none where no fact answers it. */
  readonly paragraphsOf: readonly ReadonlySet<number>[];
}

/** Learns the dossier's facts and examples, as its reader reads them. */
export function learn(dossier: TaughtDossier, words: LanguageData, { read, readWords }: Pick<Reader, 'read' | 'readWords'>): Learnt {
  const { intents, examples } = taughtBy(
    dossier,
    words,
    namedIn(dossier, (raw) => read(foldWords(raw))),
  );
  const model = train(
    samplesOf(examples, { readWords }),
    intents.map(({ kind }) => kind === 'facts'),
  );
  return { intents, ...countsOf(examples, intents, dossier), model, statements: learnStatements(statementsOf(dossier, { readWords })) };
}

/** What intents are learnt from: their examples, as they are read. */
export function* samplesOf(examples: Iterable<Example>, { readWords }: Pick<Reader, 'readWords'>): Generator<Sample> {
  for (const { text, intent } of examples) yield { features: featuresOf(readWords(foldWords(text))), intent };
}

/** Whom the words for what is missing name, with those they belong to and those that belong to them. */
export const namedIn =
  (dossier: Dossier, read: (raw: string) => Pick<Question, 'entities'>) =>
  (missing: Gap['missing']): EntityId[] => {
    const named = new Set(LANGUAGES.flatMap((language) => [...read(missing[language]).entities]));
    return [...new Set([...named].flatMap((id) => [...owners(dossier, id), ...possessions(dossier, id)]))];
  };

/** What an engine of an earlier edition of the dossier learnt, without what the dossier no longer has: questions for that are known to be untold. */
export function heldBy({ facts, gaps }: Pick<Dossier, 'facts' | 'gaps'>, learnt: Learnt): Learnt {
  const gone: Intent = { kind: 'untold', what: 'no longer told' };
  return {
    ...learnt,
    intents: learnt.intents.map((intent) => {
      if (intent.kind === 'facts') return intent.facts.every((fact) => facts.has(fact)) ? intent : gone;
      return intent.kind === 'gap' && !gaps.has(intent.gap) ? gone : intent;
    }),
  };
}

/** How much of each kind was taught. */
export function countsOf(
  examples: readonly Pick<Example, 'intent'>[],
  intents: readonly Intent[],
  { facts }: Pick<Dossier, 'facts'>,
): Pick<Learnt, 'asked' | 'missed'> {
  const kinds = examples.map(({ intent }) => intents[intent]?.kind);
  const told = kinds.filter((kind) => kind === 'facts').length;
  return {
    asked: Math.max(0, told - LANGUAGES.length * facts.size),
    missed: kinds.filter((kind) => kind === 'gap').length,
  };
}

/** What was learnt of a dossier, ready to be asked. */
export function trainedOf(dossier: Dossier, index: EvidenceIndex, learnt: Learnt): Trained {
  const intentsOf = new Map<FactId, number[]>();
  learnt.intents.forEach((intent, place) => {
    if (intent.kind !== 'facts') return;
    for (const fact of intent.facts) {
      const own = intentsOf.get(fact);
      if (own === undefined) intentsOf.set(fact, [place]);
      else own.push(place);
    }
  });
  const size = Math.max(1, dossier.facts.size);
  const paragraphsOf = learnt.intents.map(
    (intent) => new Set(intent.kind === 'facts' ? intent.facts.flatMap((fact) => dossier.facts.get(fact)?.paragraphs ?? []) : []),
  );
  const taught = { examples: learnt.asked / size, nearMisses: learnt.missed / size };
  return {
    ...learnt,
    index,
    intentsOf,
    paragraphsOf,
    calibration: calibrationFor(taught),
    taught,
  };
}
