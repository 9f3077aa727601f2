/**
 * `npm run tune -- [DOSSIER] [FILE …]`: fits how sure the engine is of an answer (`src/answer/understand/rank/confidence-weights.ts`), at each corner of how much
 * a dossier has taught: without examples, with a dozen a fact, with all; without near misses and with all. On the tune half of the project's questions, on those
 * worked through, and on the dossier's own examples, each asked of an engine that has not seen it. The verify half is never read.
 */
import { writeFileSync } from 'node:fs';
import { createEngine } from '../src/answer/engine.ts';
import type { Engine } from '../src/answer/engine.ts';
import type { Intent } from '../src/answer/understand/rank/intent.ts';
import { withUntold } from '../src/answer/understand/learn/untold.ts';
import { AT_LEAST, FEATURES, SIDES } from '../src/answer/understand/rank/candidate-features.ts';
import type { CandidateFeatures } from '../src/answer/understand/rank/candidate-features.ts';
import { MIDDLE, THRESHOLD } from '../src/answer/understand/rank/confidence.ts';
import type { Dossier, TaughtDossier } from '../src/dossier/dossier.ts';
import { loadDossier } from '../src/dossier/load.ts';
import { GoldError } from '../test/questions/score.ts';
import type { Gold } from '../test/questions/score.ts';
import { fittingUsage, runBench } from './arguments.ts';
import { answersGold } from './curve.ts';
import { WORDS } from './exhibit.ts';
import { heldLabels, inFolds, taughtOf, wholeEngine } from './held.ts';
import type { Held } from './held.ts';
import { heldFrom, youngerOf } from './younger.ts';
import type { All, NearMisses, Share } from './younger.ts';
import { tuneHalfFor } from './quality.ts';

/** What one row counts, by where it comes from: questions of others tell more than an author's variations on his own. */
const WEIGHT = { tune: 3, worked: 1, example: 0.4, near: 0.3, knownGap: 0.5, unknownGap: 1 } as const;
const ROUNDS = 400;
const PENALTY = 1e-4;
/** Most examples, and most near misses, that are asked of one engine. */
const MOST_ASKED = 4000;
/** The same of what a young dossier with near misses has never heard of: most that people ask beside its facts is near one of them. */
const MOST_UNKNOWN = 800;

/** One candidate of one question that was asked. */
interface Row {
  readonly features: CandidateFeatures;
  readonly right: boolean;
  readonly weight: number;
}

/** What was asked, with its candidates in no order. */
interface Asked {
  readonly answerable: boolean;
  /** It is one of the project's own questions, which the threshold is set by. */
  readonly gold: boolean;
  readonly rows: readonly Row[];
}

function goldAsked(engine: Engine, dossier: Dossier, golds: readonly Gold[]): Asked[] {
  return golds.map((gold) => ({
    answerable: gold.expect === 'answer',
    gold: true,
    rows: engine.trace(gold.q).candidates.map(({ features, facts }) => ({
      features,
      right: answersGold(gold, facts, dossier),
      weight: gold.kind === 'worked' ? WEIGHT.worked : WEIGHT.tune,
    })),
  }));
}

function heldAsked(engine: Engine, dossier: Dossier, intents: readonly Intent[], held: readonly Held[]): Asked[] {
  return held.flatMap(({ text, intent: place, kind }): Asked[] => {
    const intent = intents[place];
    if (intent === undefined) return [];
    const { candidates } = engine.trace(text);
    if (intent.kind !== 'facts')
      return [
        { answerable: false, gold: false, rows: candidates.map(({ features }): Row => ({ features, right: false, weight: WEIGHT[kind] })) },
      ];
    const labelOf = heldLabels(dossier, intent.facts);
    const rows = candidates.flatMap(({ facts, features }): Row[] => {
      const label = labelOf(facts);
      return label === undefined ? [] : [{ features, right: label === 'right', weight: label === 'beside' ? WEIGHT.near : WEIGHT.example }];
    });
    return [{ answerable: true, gold: false, rows }];
  });
}

/** An engine of a younger dossier is asked what the older one has learnt since. */
function askYounger(written: TaughtDossier, share: Share, all: All, golds: readonly Gold[]): Asked[] {
  const younger = withUntold(youngerOf(written, share), WORDS);
  const engine = createEngine(younger, WORDS);
  const held = heldFrom(younger, all, {
    told: MOST_ASKED,
    unknown: share.nearMisses === 'balanced' ? MOST_UNKNOWN : MOST_ASKED,
    known: Number.POSITIVE_INFINITY,
  });
  return [...goldAsked(engine, younger, golds), ...heldAsked(engine, younger, all.intents, held)];
}

/** The dossier as it is, asked what it has not learnt. */
function askInFolds(written: TaughtDossier, golds: readonly Gold[], nearMisses: boolean): Asked[] {
  const { engine, dossier } = wholeEngine(written, nearMisses);
  const asked = goldAsked(engine, dossier, golds);
  for (const fold of inFolds(written, nearMisses)) asked.push(...heldAsked(fold.engine, dossier, fold.intents, fold.held));
  return asked;
}

type Fitted = Record<string, number>;

/** Logistic regression by gradient steps over all rows, on features brought to one scale. */
function fit(rows: readonly Row[]): Fitted {
  const vectors = rows.map(({ features }) => FEATURES.map((name) => features[name]));
  const mean = FEATURES.map((_, at) => vectors.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / rows.length);
  const deviation = FEATURES.map((_, at) =>
    Math.max(1e-6, Math.sqrt(vectors.reduce((sum, vector) => sum + ((vector[at] ?? 0) - (mean[at] ?? 0)) ** 2, 0) / rows.length)),
  );
  const scaled = vectors.map((vector) =>
    Float64Array.from([1, ...vector.map((value, at) => (value - (mean[at] ?? 0)) / (deviation[at] ?? 1))]),
  );
  const weights = new Float64Array(FEATURES.length + 1);
  const squares = new Float64Array(FEATURES.length + 1).fill(1e-6);
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
      const name = FEATURES[place - 1];
      const side = name === undefined ? 'either' : SIDES[name];
      weights[place] = side === 'for' ? Math.max(0, weight) : side === 'against' ? Math.min(0, weight) : weight;
    }
  }
  const own = FEATURES.map((name, at) => {
    const fitted = (weights[at + 1] ?? 0) / (deviation[at] ?? 1);
    const least = AT_LEAST[name] ?? 0;
    return [name, SIDES[name] === 'against' ? Math.min(-least, fitted) : Math.max(least === 0 ? -Infinity : least, fitted)] as const;
  });
  const base = (weights[0] ?? 0) - own.reduce((sum, [, weight], at) => sum + weight * (mean[at] ?? 0), 0);
  return { base, ...Object.fromEntries(own) };
}

const scoreOf = (features: CandidateFeatures, weights: Fitted): number =>
  FEATURES.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], weights['base'] ?? 0);

/** Moves the base so that the threshold refuses this share of the project's questions that cannot be answered. */
function thresholded(weights: Fitted, asked: readonly Asked[], refused: number): Fitted {
  const best = asked
    .filter(({ answerable, gold }) => gold && !answerable)
    .map(({ rows }) => Math.max(-Infinity, ...rows.map(({ features }) => scoreOf(features, weights))))
    .sort((one, other) => one - other);
  const least = best[Math.min(best.length - 1, Math.floor(refused * best.length))] ?? 0;
  const right = asked
    .filter(({ answerable, gold }) => gold && answerable)
    .filter(({ rows }) => {
      const first = rows.toSorted((one, other) => scoreOf(other.features, weights) - scoreOf(one.features, weights))[0];
      return first?.right === true && scoreOf(first.features, weights) > least;
    });
  process.stdout.write(
    `  of the tune half: ${right.length} of ${asked.filter(({ answerable, gold }) => gold && answerable).length} right, ${(100 * refused).toFixed(1)} % refused at ${least.toFixed(2)}\n`,
  );
  return { ...weights, base: (weights['base'] ?? 0) - least + Math.log(THRESHOLD / (1 - THRESHOLD)) };
}

/** The corners: how many examples a fact, and how much of what cannot be answered has to be refused there, without near misses and with them. */
const STEPS: readonly {
  readonly examples: number | undefined;
  readonly refused: { readonly without: number; readonly balanced?: number; readonly withNearMisses: number };
}[] = [
  { examples: 0, refused: { without: 0.935, withNearMisses: 0.945 } },
  { examples: MIDDLE, refused: { without: 0.925, balanced: 0.92, withNearMisses: 0.94 } },
  { examples: undefined, refused: { without: 0.945, withNearMisses: 0.975 } },
];

const text = (weights: Fitted): string =>
  `{ ${['base', ...FEATURES].map((name) => `${name}: ${(weights[name] ?? 0).toFixed(4)}`).join(', ')} }`;

const USAGE = fittingUsage(
  'tune',
  'Fits how sure the engine is of an answer, for every dossier, on the questions and examples of one, and writes it into the source.',
);

process.exitCode = await runBench(USAGE, async ({ folder, rest }) => {
  const written = loadDossier(folder);
  if (written.examples.length === 0) throw new GoldError('the dossier has no example questions: there is nothing to fit');
  const golds = tuneHalfFor(folder, written, rest).filter(({ after }) => after === undefined);
  const all = taughtOf(withUntold(written, WORDS));
  const corner = (examples: number | undefined, nearMisses: NearMisses, refused: number): string => {
    process.stdout.write(`${examples ?? 'all'} examples a fact, near misses: ${nearMisses}\n`);
    const asked =
      examples === undefined
        ? askInFolds(written, golds, nearMisses !== 'none')
        : askYounger(written, { examples, nearMisses }, all, golds);
    return text(thresholded(fit(asked.flatMap(({ rows }) => rows)), asked, refused));
  };
  const corners = STEPS.map(({ examples, refused: { without, balanced, withNearMisses } }) => {
    const own = [
      `without: ${corner(examples, 'none', without)}`,
      ...(balanced === undefined ? [] : [`balanced: ${corner(examples, 'balanced', balanced)}`]),
      `withNearMisses: ${corner(examples, 'all', withNearMisses)}`,
    ];
    return `  {\n${own.map((line) => `    ${line},\n`).join('')}  },`;
  });
  const file = new URL('../src/answer/understand/rank/confidence-weights.ts', import.meta.url);
  writeFileSync(
    file,
    `/** Fitted by \`npm run tune\` on the project's questions (the tune half) and the examples held out. Not written by hand. */
import type { CandidateFeatures } from './candidate-features.ts';

export type Weights = { -readonly [Name in keyof CandidateFeatures | 'base']: number };

/** A dossier with so many examples, without near misses and with many. */
export interface Corner {
  readonly without: Weights;
  /** With as many near misses as so many examples bring. */
  readonly balanced?: Weights;
  readonly withNearMisses: Weights;
}

/** From a dossier without examples to one with many for each fact, in equal steps. */
export const CORNERS: readonly [Corner, Corner, Corner] = [
${corners.join('\n')}
];
`,
  );
  process.stdout.write(`${file.pathname} written\n`);
});
