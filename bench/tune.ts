/**
 * `npm run tune -- [DOSSIER] [FILE …]`: fits how sure the engine is of an answer (`src/answer/understand/confidence-weights.ts`), on the tune half of the project's
 * questions, on those worked through, and on the dossier's own examples, each asked of an engine that has not seen it. The verify half is never read.
 */
import { writeFileSync } from 'node:fs';
import { createEngine, createLearntEngine } from '../src/answer/understand/engine.ts';
import type { Engine } from '../src/answer/understand/engine.ts';
import { featuresOf } from '../src/answer/understand/features.ts';
import { taughtBy } from '../src/answer/understand/intents.ts';
import type { Example, Intent } from '../src/answer/understand/intents.ts';
import { SIDES, SIGNALS } from '../src/answer/understand/signals.ts';
import type { Signals } from '../src/answer/understand/signals.ts';
import { train } from '../src/answer/understand/training.ts';
import { withUntold } from '../src/answer/understand/untold.ts';
import type { Dossier, TaughtDossier } from '../src/dossier/dossier.ts';
import { DOSSIER_HELP } from '../src/cli/dossier-argument.ts';
import { loadDossier } from '../src/dossier/load.ts';
import { GoldError, halfOf } from '../test/questions/score.ts';
import type { Gold } from '../test/questions/score.ts';
import { answersGold } from './curve.ts';
import { runBench } from './arguments.ts';
import { WORDS } from './exhibit.ts';
import { goldFor } from './quality.ts';

const FOLDS = 5;
/** A young dossier has fewer examples, and is fitted in fewer rounds. */
const YOUNG_FOLDS = 2;
/** What one row counts, by where it comes from: questions of others tell more than an author's variations on his own. */
const WEIGHT = { tune: 3, worked: 1, example: 0.4, knownGap: 0.5, unknownGap: 1 } as const;
const ROUNDS = 400;
const PENALTY = 1e-4;

interface Row {
  readonly signals: Signals;
  readonly right: boolean;
  readonly weight: number;
}

function goldRows(engine: Engine, dossier: Dossier, golds: readonly Gold[]): Row[] {
  return golds.flatMap((gold) =>
    engine.trace(gold.q).proposals.map(({ signals, facts }) => ({
      signals,
      right: answersGold(gold, facts, dossier),
      weight: gold.kind === 'worked' ? WEIGHT.worked : WEIGHT.tune,
    })),
  );
}

interface Lesson extends Example {
  readonly features: readonly string[];
}

/** What is learnt and what is asked in one round of fitting. */
interface Split {
  readonly learnt: (lesson: Lesson, at: number) => boolean;
  readonly asked: (lesson: Lesson, at: number) => boolean;
  /** Of an intent that the source does not answer: whether no example of it is learnt. */
  readonly unknown: (intent: number) => boolean;
}

/**
 * All but a fifth is learnt. Of what the source does not answer, whole intents are left out as well: most near misses that people come up
 * with have never been written down.
 */
function wellTaught(intents: readonly Intent[], fold: number): Split {
  const unknown = (intent: number): boolean => intents[intent]?.kind !== 'facts' && intent % FOLDS === fold;
  const asked = ({ intent }: Lesson, at: number): boolean => unknown(intent) || at % FOLDS === fold;
  return { unknown, asked, learnt: (lesson, at) => !asked(lesson, at) };
}

/**
 * As in a young dossier: about fifteen examples a fact, and few gaps that people have written. What is off-topic comes with the language,
 * what is untold of anybody from a machine.
 */
function littleTaught(intents: readonly Intent[], fold: number): Split {
  const unknown = (intent: number): boolean => intents[intent]?.kind === 'gap' && intent % 4 !== fold % 4;
  const learnt = ({ intent }: Lesson, at: number): boolean => {
    const kind = intents[intent]?.kind;
    if (kind === 'off-topic') return intent % FOLDS !== fold && at % 2 === 0;
    return kind === 'untold' || (!unknown(intent) && at % 7 === fold);
  };
  return { unknown, learnt, asked: (lesson, at) => !learnt(lesson, at) && at % 7 === (fold + 1) % 7 };
}

/** The shipped dossier with every near miss that a machine would make if nobody had written any. */
function withAllUntold(dossier: TaughtDossier): TaughtDossier {
  const made = withUntold({ ...dossier, gaps: new Map() }, WORDS);
  return { ...dossier, gaps: new Map([...dossier.gaps, ...made.gaps]) };
}

/** A dossier's examples, read by its engine. */
function lessonsOf(dossier: TaughtDossier, engine: Engine): { readonly intents: readonly Intent[]; readonly lessons: readonly Lesson[] } {
  const taught = taughtBy(dossier, WORDS);
  if (taught === undefined) throw new Error('the dossier has no example questions: there is nothing to fit');
  const lessons = taught.examples.map((example) => ({ ...example, features: featuresOf(engine.trace(example.text).question) }));
  return { intents: taught.intents, lessons };
}

/** The rows of one round: the examples asked, and what `golds` ask, of an engine that has learnt the split's part. */
function rowsOf(dossier: Dossier, { intents, lessons }: ReturnType<typeof lessonsOf>, split: Split, golds: readonly Gold[]): Row[] {
  const model = train(
    lessons.filter(split.learnt),
    intents.map(({ kind }) => kind === 'facts'),
  );
  const asked = lessons.filter(({ intent }) => intents[intent]?.kind === 'facts').length;
  const engine = createLearntEngine(dossier, WORDS, { intents, asked, model });
  const held = lessons.filter(split.asked).flatMap((lesson) => {
    const intent = intents[lesson.intent];
    if (intent === undefined) return [];
    const { proposals } = engine.trace(lesson.text);
    if (intent.kind !== 'facts') {
      const weight = split.unknown(lesson.intent) ? WEIGHT.unknownGap : WEIGHT.knownGap;
      return proposals.map(({ signals }): Row => ({ signals, right: false, weight }));
    }
    const [main] = intent.facts;
    const paragraphs = intent.facts.flatMap((id) => dossier.facts.get(id)?.paragraphs ?? []);
    return proposals.flatMap(({ facts, signals }): Row[] => {
      const right = main !== undefined && facts.includes(main);
      // A fact of the same paragraph may answer as well: nobody has said.
      const near = facts.some((id) => dossier.facts.get(id)?.paragraphs.some((number) => paragraphs.includes(number)) === true);
      return right || !near ? [{ signals, right, weight: WEIGHT.example }] : [];
    });
  });
  return [...goldRows(engine, dossier, golds), ...held];
}

/** Logistic regression by gradient steps over all rows, on signals brought to one scale. */
function fit(rows: readonly Row[]): { base: number; weights: Record<string, number> } {
  const vectors = rows.map(({ signals }) => SIGNALS.map((name) => signals[name]));
  const mean = SIGNALS.map((_, at) => vectors.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / rows.length);
  const spread = SIGNALS.map((_, at) =>
    Math.max(1e-6, Math.sqrt(vectors.reduce((sum, vector) => sum + ((vector[at] ?? 0) - (mean[at] ?? 0)) ** 2, 0) / rows.length)),
  );
  const scaled = vectors.map((vector) =>
    Float64Array.from([1, ...vector.map((value, at) => (value - (mean[at] ?? 0)) / (spread[at] ?? 1))]),
  );
  const weights = new Float64Array(SIGNALS.length + 1);
  const squares = new Float64Array(SIGNALS.length + 1).fill(1e-6);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Float64Array(weights.length);
    rows.forEach(({ right, weight }, at) => {
      const vector = scaled[at] ?? weights;
      let score = 0;
      for (let place = 0; place < weights.length; place++) score += (weights[place] ?? 0) * (vector[place] ?? 0);
      const error = weight * (1 / (1 + Math.exp(-score)) - (right ? 1 : 0));
      for (let place = 0; place < weights.length; place++) slopes[place] = (slopes[place] ?? 0) + error * (vector[place] ?? 0);
    });
    for (let place = 0; place < weights.length; place++) {
      const slope = (slopes[place] ?? 0) / total + PENALTY * (weights[place] ?? 0);
      squares[place] = (squares[place] ?? 0) + slope * slope;
      const weight = (weights[place] ?? 0) - (0.3 * slope) / Math.sqrt(squares[place] ?? 1);
      const name = SIGNALS[place - 1];
      const side = name === undefined ? 'either' : SIDES[name];
      weights[place] = side === 'for' ? Math.max(0, weight) : side === 'against' ? Math.min(0, weight) : weight;
    }
  }
  const own = SIGNALS.map((name, at) => [name, (weights[at + 1] ?? 0) / (spread[at] ?? 1)] as const);
  const base = (weights[0] ?? 0) - own.reduce((sum, [, weight], at) => sum + weight * (mean[at] ?? 0), 0);
  return { base, weights: Object.fromEntries(own) };
}

const USAGE = `Usage: npm run tune -- [DOSSIER] [FILE …]

Fits how sure the engine is of an answer, for every dossier, on the questions and examples of one, and writes it into the source.

  ${DOSSIER_HELP}
  FILE           questions; else the *.jsonl in the dossier's folder, and of the dossier shipped the project's own
  --help         show this

Ends with 0, with 2 where the dossier does not hold together or there are no questions for it.`;

process.exitCode = await runBench(USAGE, async ({ folder, rest }) => {
  const written = loadDossier(folder);
  const dossier = withUntold(written, WORDS);
  const young = withAllUntold(written);
  const golds = goldFor(folder, dossier, rest).filter(
    (gold) => gold.after === undefined && halfOf(gold) === 'tune' && gold.expect !== 'either',
  );
  if (written.examples.length === 0) throw new GoldError('the dossier has no example questions: there is nothing to fit');
  const engine = createEngine(dossier, WORDS);
  const ofDossier = lessonsOf(dossier, engine);
  const ofYoung = lessonsOf(young, engine);

  const much = goldRows(engine, dossier, golds);
  const little: Row[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    much.push(...rowsOf(dossier, ofDossier, wellTaught(ofDossier.intents, fold), []));
    if (fold < YOUNG_FOLDS) little.push(...rowsOf(young, ofYoung, littleTaught(ofYoung.intents, fold), golds));
    process.stdout.write(`${fold + 1} of ${FOLDS} folds, ${much.length} and ${little.length} rows\n`);
  }

  const weightsText = ({ base, weights }: ReturnType<typeof fit>): string =>
    `{\n  base: ${base.toFixed(4)},\n${SIGNALS.map((name) => `  ${name}: ${(weights[name] ?? 0).toFixed(4)},`).join('\n')}\n}`;
  const file = new URL('../src/answer/understand/confidence-weights.ts', import.meta.url);
  writeFileSync(
    file,
    `/** Fitted by \`npm run tune\` on the project's questions (the tune half) and the examples held out. Not written by hand. */
import type { Signals } from './signals.ts';

export type Weights = Signals & { readonly base: number };

/** For a dossier with many example questions a fact. */
export const WELL_TAUGHT: Weights = ${weightsText(fit(much))};

/** For a dossier with few. */
export const LITTLE_TAUGHT: Weights = ${weightsText(fit(little))};
`,
  );
  process.stdout.write(`${file.pathname} written\n`);
});
