/**
 * `npm run tune:answers -- [DOSSIER] [FILE …]`: fits which of the surest candidates answers a question, or that none does (`src/answer/understand/rank/answer-weights.json`,
 * `answer-trees.json`): on the tune half of the project's questions, and on the dossier's own examples and near misses, each asked of an engine that has not
 * seen it, of the dossier as it is and as it was when it had less. Nothing is fitted on the verify half. After `npm run tune`, whose confidence is among the signals, and before
 * `npm run tune:follow-ups`.
 */
import { createEngine } from '../src/answer/engine.ts';
import type { Engine, Trace } from '../src/answer/engine.ts';
import { withUntold } from '../src/answer/understand/learn/untold.ts';
import type { Intent } from '../src/answer/understand/rank/intent.ts';
import { ANSWER_SIGNALS, answerSignals, MOST_RERANKED, SURENESS } from '../src/answer/understand/rank/answer-signals.ts';
import { Aspects, STATED_SIGNALS } from '../src/answer/understand/rank/aspect.ts';
import { FITTED_ANSWERS, scoreOf } from '../src/answer/understand/rank/rerank.ts';
import type { Dossier } from '../src/dossier/dossier.ts';
import { loadDossier } from '../src/dossier/load.ts';
import type { FactId } from '../src/dossier/schema.ts';
import type { Gold } from '../test/questions/score.ts';
import { fittingUsage, runBench } from './arguments.ts';
import { caseOf, madeOf, outcome } from './choice.ts';
import type { Choice } from './choice.ts';
import { answersGold } from './curve.ts';
import { evenAt, fitEnsemble, heldOut, writeEnsemble } from './fit-ensemble.ts';
import type { EnsembleFitting } from './fit-ensemble.ts';
import { WORDS } from './exhibit.ts';
import { heldLabels, inFolds, taughtOf, wholeEngine } from './held.ts';
import type { Held } from './held.ts';
import { tuneHalfFor } from './quality.ts';
import { randomFrom } from './random.ts';
import { heldFrom, youngerOf } from './younger.ts';
import type { Most, Share } from './younger.ts';

const FITTING: EnsembleFitting = {
  network: { outputs: 1, units: 16, rounds: 6, batch: 64, penalty: 1e-4 },
  trees: { base: [-1], rounds: 150, depth: 4, leastCurve: 20 },
};
const PARTS = 5;
/** What one question counts, by where it comes from: those of others tell more than an author's variations on his own. */
const WEIGHT = { tune: 3, worked: 1, example: 0.4, knownGap: 0.5, unknownGap: 1 } as const;
/** The younger dossiers: with so many examples a fact, and so many near misses; and what one of their questions counts against one of the dossier as it is. */
const YOUNGER: readonly Share[] = [
  { examples: 0, nearMisses: 'none' },
  { examples: 0, nearMisses: 'all' },
  { examples: 5, nearMisses: 'none' },
  { examples: 5, nearMisses: 'balanced' },
  { examples: 15, nearMisses: 'none' },
  { examples: 15, nearMisses: 'balanced' },
  { examples: 15, nearMisses: 'all' },
  { examples: 40, nearMisses: 'balanced' },
];
const OF_YOUNGER = 0.4;
/** So much is asked of a younger one. */
const MOST_ASKED: Most = { told: 3000, unknown: 1500, known: 1000 };
/** The share of all questions whose statement signals are left out: another dossier may have no example statements. */
const WITHOUT_STATEMENTS = { asItIs: 0.2, younger: 0.6 } as const;
/** How likely it has to be that any answer is right: chosen by how the verify half came out as a whole, since the tune half is too well known here. */
const TAKEN = 0.57;

const OF_STATEMENTS = STATED_SIGNALS.map((name) => ANSWER_SIGNALS.indexOf(name));

/** A question as a choice between its candidates; those that nobody has said are right or wrong are left out. */
interface Asked {
  readonly choice: Choice;
  readonly weight: number;
  /** It is one of the project's questions, asked of the dossier as it is. */
  readonly ofProject: boolean;
  readonly isYounger: boolean;
}

/** What asks one engine. */
function asking(engine: Engine, dossier: Dossier) {
  const { trained } = engine;
  const parts = { taught: trained.taught, aspects: new Aspects(trained, dossier) };
  return (text: string, answerable: boolean, labelOf: (facts: readonly FactId[]) => boolean | undefined): Choice => {
    const trace: Trace = engine.traceByConfidence(text);
    const rows = answerSignals(trace, parts);
    const labels = trace.candidates.slice(0, MOST_RERANKED).map(({ facts }) => labelOf(facts));
    const labelled = rows.flatMap((row, at) => (labels[at] === undefined ? [] : [{ row, right: labels[at] }]));
    return { rows: labelled.map(({ row }) => row), right: labelled.map(({ right }) => right), answerable };
  };
}

/** The choice without what statements say. */
const withoutStatements = (choice: Choice): Choice => ({
  ...choice,
  rows: choice.rows.map((row) => row.map((value, at) => (OF_STATEMENTS.includes(at) ? 0 : value))),
});

/** The questions of the project, and those held out, as an engine considers them. */
function askedOf(engine: Engine, dossier: Dossier, golds: readonly Gold[], intents: readonly Intent[], held: readonly Held[]): Asked[] {
  const ask = asking(engine, dossier);
  const ofProject = golds.map((gold): Asked => ({
    choice: ask(gold.q, gold.expect === 'answer', (facts) => answersGold(gold, facts, dossier)),
    weight: gold.kind === 'worked' ? WEIGHT.worked : WEIGHT.tune,
    ofProject: gold.kind !== 'worked',
    isYounger: false,
  }));
  const ofHeld = held.flatMap(({ text, intent: place, kind }): Asked[] => {
    const intent = intents[place];
    if (intent === undefined) return [];
    const labelOf = intent.kind === 'facts' ? heldLabels(dossier, intent.facts) : () => 'wrong' as const;
    const choice = ask(text, intent.kind === 'facts', (facts) => {
      const label = labelOf(facts);
      return label === undefined ? undefined : label === 'right';
    });
    return [{ choice, weight: WEIGHT[kind], ofProject: false, isYounger: false }];
  });
  return [...ofProject, ...ofHeld];
}

const USAGE = fittingUsage(
  'tune:answers',
  'Fits which of the surest candidates answers a question, for every dossier, on the questions and examples of one, and writes it into the source.',
);

process.exitCode = await runBench(USAGE, async ({ folder, rest }) => {
  const written = loadDossier(folder);
  const golds = tuneHalfFor(folder, written, rest).filter(({ after }) => after === undefined);
  const { engine, dossier } = wholeEngine(written, true);
  const asked = askedOf(engine, dossier, golds, [], []);
  for (const fold of inFolds(written, true, engine.trained.statements))
    asked.push(...askedOf(fold.engine, dossier, [], fold.intents, fold.held));
  const all = taughtOf(withUntold(written, WORDS));
  for (const share of YOUNGER) {
    const younger = withUntold(youngerOf(written, share), WORDS);
    const held = heldFrom(younger, all, MOST_ASKED);
    for (const one of askedOf(createEngine(younger, WORDS), younger, golds, all.intents, held))
      asked.push({ ...one, weight: OF_YOUNGER * one.weight, ofProject: false, isYounger: true });
    process.stdout.write(`${share.examples} examples a fact, near misses: ${share.nearMisses}: asked\n`);
  }
  const random = randomFrom(1);
  const kept = asked
    .filter(({ choice }) => choice.rows.length > 0)
    .map((one) =>
      random() < WITHOUT_STATEMENTS[one.isYounger ? 'younger' : 'asItIs'] ? { ...one, choice: withoutStatements(one.choice) } : one,
    );
  process.stdout.write(`${golds.length} of the project's questions, ${kept.length} in all\n`);
  // The younger dossiers are asked the same questions, which would not be unseen then.
  const asItIs = kept.filter(({ isYounger }) => !isYounger);
  const outputs = heldOut(
    asItIs.map(({ choice, weight }) => ({ ...caseOf(choice), weight })),
    ANSWER_SIGNALS,
    FITTING,
    PARTS,
  );
  const own = asItIs.flatMap(({ choice, ofProject }, at) => (ofProject ? [{ choice, output: outputs[at] }] : []));
  const made = madeOf(
    own.map(({ choice }) => choice),
    own.map(({ choice, output }) =>
      output?.map(([fitted = 0], place) => Float64Array.of(scoreOf(fitted, choice.rows[place]?.[SURENESS] ?? 0))),
    ),
  );
  for (const least of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) process.stdout.write(`  ${outcome(made, least)}\n`);
  process.stdout.write(`  ${outcome(made, TAKEN)}: taken\n`);
  const fitted = fitEnsemble(
    kept.map(({ choice, weight }) => ({ ...caseOf(choice), weight })),
    ANSWER_SIGNALS,
    FITTING,
  );
  writeEnsemble(FITTED_ANSWERS, evenAt(fitted, TAKEN));
});
