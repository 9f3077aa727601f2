/**
 * Training: example questions → a model that recognises what they ask for.
 * A softmax regression over the features of questions, fitted by AdaGrad (Duchi, Hazan, Singer 2011): for every feature and every intent
 * in whose examples it occurs, how much it speaks for the intent. The same examples always give the same model.
 */
import { placesOf } from '../rank/feature-places.ts';
import { isCounted } from '../rank/question-features.ts';
import { tellsApart } from '../rank/model.ts';
import { fitIntents, orderOf, ROUNDS, START } from './fit-intents.ts';
import type { Samples } from './fit-intents.ts';
import type { IntentModel } from '../rank/model.ts';

/** How far a step goes, of a feature's weight and of the bias, which every sample moves. */
const WEIGHT_STEP = 0.3;
const BIAS_STEP = 0.01;

export interface Sample {
  readonly features: readonly string[];
  readonly intent: number;
}

/** Fits a model to `samples`, which are read one by one; `answered` tells of each intent whether facts answer it. */
export function train(samples: Iterable<Sample>, answered: readonly boolean[]): IntentModel {
  const { places, spread, ...rows } = readAll(samples);
  // A gist is known by heart, as it were, and so is how roles are asked about: were they weighed as well, there would be nothing left for its words to learn.
  const rarity = Float32Array.from(spread, (questions) => Math.log(1 + rows.intents.length / questions));
  for (const [feature, place] of places) if (isCounted(feature)) rarity[place] = 0;
  const read: Samples = { ...rows, values: valuesOf(rows, rarity) };
  const { starts, intents, counts } = postingsOf(read, answered.length, places.size);
  const model: IntentModel = {
    places: placesOf(places.keys()),
    rarity,
    starts,
    intents,
    counts,
    weights: new Float32Array(intents.length),
    untold: untoldShares({ starts, intents, counts }, read.intents, answered),
    untoldWeights: new Float32Array(places.size),
    untoldBias: 0,
    widest: widestOf({ rarity, starts, counts }, answered.length),
  };
  fitIntents(model, weighedOf(read, model), answered.length);
  return { ...model, untoldBias: fitUntold(model, read, answered) };
}

/** Samples as rows of numbers, before it is known what their features count. */
type Rows = Omit<Samples, 'values'>;

/** Reads the samples, one after the other: of a large dossier there is no room for the names of all features at once. */
function readAll(samples: Iterable<Sample>): Rows & {
  /** Each feature's place, and how many samples have it. */
  readonly places: ReadonlyMap<string, number>;
  readonly spread: readonly number[];
} {
  const places = new Map<string, number>();
  const spread: number[] = [];
  const intents: number[] = [];
  const starts: number[] = [0];
  const features: number[] = [];
  for (const sample of samples) {
    for (const feature of sample.features) {
      let place = places.get(feature);
      if (place === undefined) {
        place = places.size;
        places.set(feature, place);
        spread.push(0);
      }
      spread[place] = (spread[place] ?? 0) + 1;
      features.push(place);
    }
    starts.push(features.length);
    intents.push(sample.intent);
  }
  return { places, spread, intents: new Int32Array(intents), starts: new Int32Array(starts), features: new Int32Array(features) };
}

/** For each feature the intents in whose examples it occurs, ascending, and in how many of them. */
function postingsOf(
  { intents: intentOf, starts: rows, features }: Rows,
  intentCount: number,
  featureCount: number,
): Pick<IntentModel, 'starts' | 'intents' | 'counts'> {
  const byIntent: number[][] = Array.from({ length: intentCount }, () => []);
  intentOf.forEach((intent, at) => byIntent[intent]?.push(at));
  const last = new Int32Array(featureCount).fill(-1);
  const sizes = new Int32Array(featureCount + 1);
  const each = (visit: (feature: number, intent: number) => void): void =>
    byIntent.forEach((own, intent) => {
      for (const at of own)
        for (let place = rows[at] ?? 0, end = rows[at + 1] ?? 0; place < end; place++) visit(features[place] ?? 0, intent);
    });
  each((feature, intent) => {
    if (last[feature] === intent) return;
    last[feature] = intent;
    sizes[feature + 1] = (sizes[feature + 1] ?? 0) + 1;
  });
  const starts = sizes.slice();
  for (let feature = 0; feature < featureCount; feature++) starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
  const ends = starts.slice();
  const total = starts[featureCount] ?? 0;
  const intents = new Int32Array(total);
  const counts = new Uint16Array(total);
  last.fill(-1);
  each((feature, intent) => {
    const end = ends[feature] ?? 0;
    if (last[feature] === intent) counts[end - 1] = (counts[end - 1] ?? 0) + 1;
    else {
      last[feature] = intent;
      intents[end] = intent;
      counts[end] = 1;
      ends[feature] = end + 1;
    }
  });
  return { starts, intents, counts };
}

/** So many postings are gone through in one round at the most: some seconds' work for all rounds, however large the dossier. */
const MOST_VISITS = 250e6;

/** How many intents a feature may be asked with for all those as wide, and narrower ones, to be learnt in time. */
export function widestOf(
  model: Pick<IntentModel, 'rarity' | 'starts' | 'counts'>,
  intentCount: number,
  most: number = MOST_VISITS,
): number {
  const { starts, counts } = model;
  const all = { ...model, widest: intentCount };
  const visits = new Map<number, number>();
  for (let feature = 0; feature + 1 < starts.length; feature++) {
    if (!tellsApart(all, feature)) continue;
    const start = starts[feature] ?? 0;
    const end = starts[feature + 1] ?? 0;
    let occurs = 0;
    for (let posting = start; posting < end; posting++) occurs += counts[posting] ?? 0;
    visits.set(end - start, (visits.get(end - start) ?? 0) + occurs * (end - start));
  }
  let total = 0;
  let widest = 0;
  for (const [width, more] of [...visits].sort(([one], [other]) => one - other)) {
    total += more;
    if (total > most) return widest;
    widest = width;
  }
  return widest;
}

/** For each feature, how much more it is asked with where the source is silent than where it answers, 0 to 1; ½ where equally. */
function untoldShares(
  { starts, intents, counts }: Pick<IntentModel, 'starts' | 'intents' | 'counts'>,
  samples: Int32Array,
  answered: readonly boolean[],
): Float32Array {
  const allTold = toldOf(samples, answered);
  const allUntold = samples.length - allTold;
  return Float32Array.from({ length: starts.length - 1 }, (_, feature) => {
    let told = 0;
    let untold = 0;
    for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at++) {
      if (answered[intents[at] ?? 0] === true) told += counts[at] ?? 0;
      else untold += counts[at] ?? 0;
    }
    const share = (untold + 0.5) / (allUntold + 1);
    return share / (share + (told + 0.5) / (allTold + 1));
  });
}

/** How many samples facts answer. */
const toldOf = (samples: Int32Array, answered: readonly boolean[]): number =>
  samples.reduce((sum, intent) => sum + (answered[intent] === true ? 1 : 0), 0);

/** The samples with the features alone that tell intents apart. */
function weighedOf(samples: Samples, model: IntentModel): Samples {
  const isWeighed = Uint8Array.from(model.rarity, (_, feature) => Number(tellsApart(model, feature)));
  const starts = new Int32Array(samples.starts.length);
  const features = new Int32Array(samples.features.length);
  const values = new Float32Array(samples.features.length);
  let next = 0;
  for (let at = 0; at + 1 < starts.length; at++) {
    for (let place = samples.starts[at] ?? 0, end = samples.starts[at + 1] ?? 0; place < end; place++) {
      const feature = samples.features[place] ?? 0;
      if (isWeighed[feature] !== 1) continue;
      features[next] = feature;
      values[next] = samples.values[place] ?? 0;
      next += 1;
    }
    starts[at + 1] = next;
  }
  return { intents: samples.intents, starts, features: features.subarray(0, next), values: values.subarray(0, next) };
}

/** The values of the samples' features: rare ones count more, and all of a sample's together make one. */
function valuesOf({ starts, features }: Rows, rarity: Float32Array): Float32Array {
  const values = new Float32Array(features.length);
  for (let at = 0; at + 1 < starts.length; at++) {
    const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    let squares = 0;
    for (let place = start; place < end; place++) squares += (rarity[features[place] ?? 0] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let place = start; place < end; place++) values[place] = (rarity[features[place] ?? 0] ?? 0) / length;
  }
  return values;
}

/** Fits a logistic regression of whether the source is silent, by AdaGrad too: fills in the weights of the features, and returns the bias. */
function fitUntold({ untoldWeights }: IntentModel, { intents, starts, features, values }: Samples, answered: readonly boolean[]): number {
  const squares = new Float32Array(untoldWeights.length).fill(START);
  const told = toldOf(intents, answered);
  const balance = told / Math.max(1, intents.length - told);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of orderOf(intents.length, round)) {
      const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? 0];
      let score = bias;
      for (let place = start; place < end; place++) score += (untoldWeights[features[place] ?? 0] ?? 0) * (values[place] ?? 0);
      const untold = answered[intents[at] ?? 0] === true ? 0 : 1;
      const error = (1 / (1 + Math.exp(-score)) - untold) * (untold === 1 ? balance : 1);
      bias -= BIAS_STEP * error;
      for (let place = start; place < end; place++) {
        const feature = features[place] ?? 0;
        const slope = error * (values[place] ?? 0);
        const sum = (squares[feature] ?? 0) + slope * slope;
        squares[feature] = sum;
        untoldWeights[feature] = (untoldWeights[feature] ?? 0) - (WEIGHT_STEP * slope) / Math.sqrt(sum);
      }
    }
  }
  return bias;
}
