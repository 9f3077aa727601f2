/**
 * Training: example questions → a model that recognises what they ask for.
 * A softmax regression over the features of questions, fitted by AdaGrad (Duchi, Hazan, Singer 2011): for every feature and every intent
 * in whose examples it occurs, how much it speaks for the intent. The same examples always give the same model.
 */
import { placesOf } from '../rank/feature-places.ts';
import { GIST } from '../rank/question-features.ts';
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

/** A sample as the fitting takes it, again and again: the places of its features, and what each counts. */
interface Read {
  readonly intent: number;
  readonly features: Int32Array;
  readonly values: Float32Array;
}

/** Fits a model to `samples`, which are read one by one; `answered` tells of each intent whether facts answer it. */
export function train(samples: Iterable<Sample>, answered: readonly boolean[]): IntentModel {
  const places = new Map<string, number>();
  const spread: number[] = [];
  // One after the other: of a large dossier there is no room for the names of all features at once.
  const rows = Array.from(samples, ({ features, intent }) => ({
    intent,
    features: Int32Array.from(features, (feature) => {
      let place = places.get(feature);
      if (place === undefined) {
        place = places.size;
        places.set(feature, place);
        spread.push(0);
      }
      spread[place] = (spread[place] ?? 0) + 1;
      return place;
    }),
  }));
  // A gist is known by heart, as it were: were it weighed as well, there would be nothing left for its words to learn.
  const rarity = Float32Array.from(spread, (questions) => Math.log(1 + rows.length / questions));
  for (const [feature, place] of places) if (feature.startsWith(GIST)) rarity[place] = 0;
  const read = rows.map((row): Read => ({ ...row, values: valuesOf(row.features, rarity) }));
  const { starts, intents, counts } = postingsOf(read, answered.length, places.size);
  const model: IntentModel = {
    places: placesOf(places.keys()),
    rarity,
    starts,
    intents,
    counts,
    weights: new Float32Array(intents.length),
    untold: untoldShares(starts, intents, counts, rows, answered),
    untoldWeights: new Float32Array(places.size),
    untoldBias: 0,
    widest: widestOf({ rarity, starts, counts }, answered.length),
  };
  fitIntents(model, weighedOf(read, model), answered.length);
  return { ...model, untoldBias: fitUntold(model, read, answered) };
}

/** For each feature the intents in whose examples it occurs, ascending, and in how many of them. */
function postingsOf(
  samples: readonly Read[],
  intentCount: number,
  featureCount: number,
): Pick<IntentModel, 'starts' | 'intents' | 'counts'> {
  const byIntent: Int32Array[][] = Array.from({ length: intentCount }, () => []);
  for (const { intent, features } of samples) byIntent[intent]?.push(features);
  const last = new Int32Array(featureCount).fill(-1);
  const sizes = new Int32Array(featureCount + 1);
  const each = (visit: (feature: number, intent: number) => void): void =>
    byIntent.forEach((own, intent) => {
      for (const features of own) for (const feature of features) visit(feature, intent);
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
  starts: Int32Array,
  intents: Int32Array,
  counts: Uint16Array,
  samples: readonly Pick<Sample, 'intent'>[],
  answered: readonly boolean[],
): Float32Array {
  const allTold = samples.reduce((sum, { intent }) => sum + (answered[intent] === true ? 1 : 0), 0);
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

/** The samples as rows of numbers, with the features alone that tell intents apart. */
function weighedOf(samples: readonly Read[], model: IntentModel): Samples {
  const isWeighed = (feature: number): boolean => tellsApart(model, feature);
  const starts = new Int32Array(samples.length + 1);
  samples.forEach(
    ({ features }, at) => (starts[at + 1] = (starts[at] ?? 0) + features.reduce((sum, one) => sum + (isWeighed(one) ? 1 : 0), 0)),
  );
  const total = starts[samples.length] ?? 0;
  const [features, values] = [new Int32Array(total), new Float32Array(total)];
  let next = 0;
  for (const sample of samples) {
    for (let place = 0; place < sample.features.length; place++) {
      const feature = sample.features[place] ?? 0;
      if (!isWeighed(feature)) continue;
      features[next] = feature;
      values[next] = sample.values[place] ?? 0;
      next += 1;
    }
  }
  return { intents: Int32Array.from(samples, ({ intent }) => intent), starts, features, values };
}

/** The values of a sample's features: rare ones count more, and all together make one. */
function valuesOf(row: Int32Array, rarity: Float32Array): Float32Array {
  let squares = 0;
  for (const feature of row) squares += (rarity[feature] ?? 0) ** 2;
  const length = Math.sqrt(squares) || 1;
  return Float32Array.from(row, (feature) => (rarity[feature] ?? 0) / length);
}

/** Fits a logistic regression of whether the source is silent, by AdaGrad too: fills in the weights of the features, and returns the bias. */
function fitUntold({ untoldWeights }: IntentModel, samples: readonly Read[], answered: readonly boolean[]): number {
  const squares = new Float32Array(untoldWeights.length).fill(START);
  const told = samples.reduce((sum, { intent }) => sum + (answered[intent] === true ? 1 : 0), 0);
  const balance = told / Math.max(1, samples.length - told);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of orderOf(samples.length, round)) {
      const sample = samples[at];
      if (sample === undefined) continue;
      const { intent, features, values } = sample;
      let score = bias;
      for (let place = 0; place < features.length; place++) score += (untoldWeights[features[place] ?? 0] ?? 0) * (values[place] ?? 0);
      const untold = answered[intent] === true ? 0 : 1;
      const error = (1 / (1 + Math.exp(-score)) - untold) * (untold === 1 ? balance : 1);
      bias -= BIAS_STEP * error;
      for (let place = 0; place < features.length; place++) {
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
