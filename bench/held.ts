/** A dossier's own examples, each asked of an engine that has not learnt it: what fits are made on. */
import { createEngine, createLearntEngine } from '../src/answer/engine.ts';
import type { Engine } from '../src/answer/engine.ts';
import type { StatementModel } from '../src/answer/understand/rank/statement-model.ts';
import { learnStatements } from '../src/answer/understand/learn/statements.ts';
import { taughtBy } from '../src/answer/understand/learn/intents.ts';
import type { Example, Taught } from '../src/answer/understand/learn/intents.ts';
import { thinned } from '../src/answer/understand/learn/thinned.ts';
import { countsOf, namedIn, samplesOf } from '../src/answer/understand/learn/trained.ts';
import { train } from '../src/answer/understand/learn/training.ts';
import { withUntold } from '../src/answer/understand/learn/untold.ts';
import { fold } from '../src/answer/understand/read/fold.ts';
import { readerOf } from '../src/answer/understand/reader.ts';
import type { Dossier, TaughtDossier } from '../src/dossier/dossier.ts';
import { tiesOf } from '../src/dossier/relations.ts';
import type { FactId } from '../src/dossier/schema.ts';
import { WORDS } from './exhibit.ts';

/** A question of the dossier's own that the engine has not seen. */
export interface Held extends Example {
  readonly kind: 'example' | 'knownGap' | 'unknownGap';
}

/** An engine with what it has not learnt. */
export interface Fold {
  readonly engine: Engine;
  readonly intents: Taught['intents'];
  readonly held: readonly Held[];
}

/** All that a dossier teaches. */
export function taughtOf(dossier: TaughtDossier): Taught {
  const { read } = readerOf(dossier, WORDS);
  return taughtBy(
    dossier,
    WORDS,
    namedIn(dossier, (raw) => read(fold(raw))),
  );
}

/** Whether facts answer a question that was held out for its main fact: `beside` where they may as well, as nobody has said, undefined where they are tied to it. */
export function heldLabels(
  dossier: Dossier,
  asked: readonly FactId[],
): (facts: readonly FactId[]) => 'right' | 'beside' | 'wrong' | undefined {
  const [main] = asked;
  const ties = (id: FactId): readonly FactId[] => {
    const fact = dossier.facts.get(id);
    return fact === undefined ? [id] : [id, ...tiesOf(fact)];
  };
  const paragraphs = asked.flatMap((id) => dossier.facts.get(id)?.paragraphs ?? []);
  return (facts) => {
    if (main !== undefined && facts.includes(main)) return 'right';
    if (main !== undefined && facts.some((id) => ties(id).some((one) => ties(main).includes(one)))) return undefined;
    return facts.some((id) => dossier.facts.get(id)?.paragraphs.some((number) => paragraphs.includes(number)) === true)
      ? 'beside'
      : 'wrong';
  };
}

const FOLDS = 5;
/** The confidence of answers goes without them. */
const NO_STATEMENTS = learnStatements([]);

/** The dossier as it is, with all that it teaches: for questions that are none of its own. */
export function wholeEngine(written: TaughtDossier, nearMisses: boolean): { readonly engine: Engine; readonly dossier: TaughtDossier } {
  const dossier = withUntold(thinned(written, { nearMisses: nearMisses ? undefined : 0 }), WORDS);
  return { engine: createEngine(dossier, WORDS), dossier };
}

/**
 * The dossier as it is: all but a fifth is learnt, one fifth after the other. Of what the source does not answer, whole intents are left out as well: most
 * near misses that people come up with have never been written down. Statements are no questions: those given are learnt by all.
 */
export function* inFolds(written: TaughtDossier, nearMisses: boolean, statements: StatementModel = NO_STATEMENTS): Generator<Fold> {
  const dossier = withUntold(thinned(written, { nearMisses: nearMisses ? undefined : 0 }), WORDS);
  const { intents, examples } = taughtOf(withUntold(written, WORDS));
  const samples = [...samplesOf(examples, readerOf(dossier, WORDS))];
  const answered = intents.map(({ kind }) => kind === 'facts');
  for (let part = 0; part < (nearMisses ? FOLDS : 2); part++) {
    const unknown = (intent: number): boolean =>
      answered[intent] === false && (intent % FOLDS === part || (!nearMisses && intents[intent]?.kind === 'gap'));
    const isHeld = ({ intent }: Pick<Example, 'intent'>, at: number): boolean => unknown(intent) || at % FOLDS === part;
    const learnt = samples.filter((sample, at) => !isHeld(sample, at));
    const engine = createLearntEngine(dossier, WORDS, {
      intents,
      ...countsOf(learnt, intents, dossier),
      model: train(learnt, answered),
      statements,
    });
    const held = examples.filter(isHeld).map((example): Held => ({
      ...example,
      kind: answered[example.intent] === true ? 'example' : unknown(example.intent) ? 'unknownGap' : 'knownGap',
    }));
    yield { engine, intents, held };
  }
}
