/**
 * Training: example questions → a model that recognises what they ask for.
 * A softmax regression over the features of questions, fitted by AdaGrad (Duchi, Hazan, Singer 2011): for every feature and every intent
 * in whose examples it occurs, how much it speaks for the intent. The same examples always give the same model.
 */
import { GIST } from '../rank/question-features.ts';
import { postingOf } from '../rank/model.ts';
import type { IntentModel } from '../rank/model.ts';

const ROUNDS = 4;
const STEP = 1;
/** What AdaGrad's sums of squares begin with. */
const START = 1e-2;
/** Gradients smaller than this change nothing that counts. */
const NEGLIGIBLE = 2e-3;
const FAR_BEHIND = -6;
/** Powers of e from 0 down to there, in steps fine enough for a gradient: the exponential is most of the work. */
const STEPS = 128;
const POWERS = Float64Array.from({ length: 1 - FAR_BEHIND * STEPS }, (_, step) => Math.exp(-step / STEPS));
/** How far an intent with few examples is made up for: 0 not at all, 1 wholly; and at most how many times. */
const BALANCE = 0.2;
const MOST_BALANCE = 4;

export interface Lesson {
  readonly features: readonly string[];
  readonly intent: number;
}

/** A lesson as the fitting takes it, again and again: the places of its features, and what each counts. */
interface Read {
  readonly intent: number;
  readonly features: Int32Array;
  readonly values: Float32Array;
}

/** Fits a model to `lessons`; `answered` tells of each intent whether facts answer it. */
export function train(lessons: readonly Lesson[], answered: readonly boolean[]): IntentModel {
  const places = new Map<string, number>();
  const spread: number[] = [];
  const rows = lessons.map(({ features, intent }) => ({
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
  const rarity = Float32Array.from(spread, (questions) => Math.log(1 + lessons.length / questions));
  for (const [feature, place] of places) if (feature.startsWith(GIST)) rarity[place] = 0;
  const read = rows.map((row): Read => ({ ...row, values: valuesOf(row.features, rarity) }));
  const { starts, intents, counts } = postingsOf(read, answered.length, places.size);
  const model: IntentModel = {
    places,
    rarity,
    starts,
    intents,
    counts,
    weights: new Float32Array(intents.length),
    untold: untoldShares(starts, intents, counts, lessons, answered),
    leanings: new Float32Array(places.size),
    lean: 0,
  };
  fitIntents(model, read, answered.length);
  return { ...model, lean: fitLeanings(model, read, answered) };
}

/** For each feature the intents in whose examples it occurs, ascending, and in how many of them. */
function postingsOf(
  lessons: readonly Read[],
  intentCount: number,
  featureCount: number,
): Pick<IntentModel, 'starts' | 'intents' | 'counts'> {
  const byIntent: Int32Array[][] = Array.from({ length: intentCount }, () => []);
  for (const { intent, features } of lessons) byIntent[intent]?.push(features);
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

/** For each feature, how much more it is asked with where the source is silent than where it answers, 0 to 1; ½ where equally. */
function untoldShares(
  starts: Int32Array,
  intents: Int32Array,
  counts: Uint16Array,
  lessons: readonly Lesson[],
  answered: readonly boolean[],
): Float32Array {
  const allTold = lessons.reduce((sum, { intent }) => sum + (answered[intent] === true ? 1 : 0), 0);
  const allUntold = lessons.length - allTold;
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

/** The values of a lesson's features: rare ones count more, and all together make one. */
function valuesOf(row: Int32Array, rarity: Float32Array): Float32Array {
  let squares = 0;
  for (const feature of row) squares += (rarity[feature] ?? 0) ** 2;
  const length = Math.sqrt(squares) || 1;
  return Float32Array.from(row, (feature) => (rarity[feature] ?? 0) / length);
}

/** A fixed shuffle of `size` places, another one each round. */
function orderOf(size: number, round: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, at) => at);
  let state = round + 1;
  for (let at = size - 1; at > 0; at--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const other = state % (at + 1);
    const one = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = one;
  }
  return order;
}

function fitIntents({ starts, intents, weights }: IntentModel, lessons: readonly Read[], intentCount: number): void {
  const squares = new Float32Array(weights.length).fill(START);
  const sizes = new Int32Array(intentCount);
  for (const { intent } of lessons) sizes[intent] = (sizes[intent] ?? 0) + 1;
  const mean = lessons.length / intentCount;
  const scores = new Float64Array(intentCount);
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of orderOf(lessons.length, round)) {
      const lesson = lessons[at];
      if (lesson === undefined) continue;
      const { intent, features, values } = lesson;
      scores.fill(0);
      features.forEach((feature, place) => {
        const value = values[place] ?? 0;
        const end = starts[feature + 1] ?? 0;
        for (let posting = starts[feature] ?? 0; posting < end; posting++) {
          const one = intents[posting] ?? 0;
          scores[one] = (scores[one] ?? 0) + (weights[posting] ?? 0) * value;
        }
      });
      const errors = errorsOf(scores, intent, Math.min(MOST_BALANCE, (mean / (sizes[intent] ?? 1)) ** BALANCE));
      features.forEach((feature, place) => {
        const value = values[place] ?? 0;
        if (value === 0) return;
        for (const [one, error] of errors) {
          const posting = postingOf(intents, starts[feature] ?? 0, starts[feature + 1] ?? 0, one);
          if (posting < 0) continue;
          const slope = error * value;
          const sum = (squares[posting] ?? 0) + slope * slope;
          squares[posting] = sum;
          weights[posting] = (weights[posting] ?? 0) - (STEP * slope) / Math.sqrt(sum);
        }
      });
    }
  }
}

/** The intents whose probability has to change, each with by how much it is too high. */
function errorsOf(scores: Float64Array, right: number, weight: number): [number, number][] {
  let highest = 0;
  for (const score of scores) if (score > highest) highest = score;
  let total = 0;
  for (let intent = 0; intent < scores.length; intent++) {
    const behind = (scores[intent] ?? 0) - highest;
    // Far behind is as good as impossible, and not worth the exponential.
    const odds = behind < FAR_BEHIND ? 0 : (POWERS[Math.trunc(-behind * STEPS)] ?? 0);
    scores[intent] = odds;
    total += odds;
  }
  const errors: [number, number][] = [];
  for (let intent = 0; intent < scores.length; intent++) {
    const error = weight * ((scores[intent] ?? 0) / total - (intent === right ? 1 : 0));
    if (error > NEGLIGIBLE || error < -NEGLIGIBLE) errors.push([intent, error]);
  }
  return errors;
}

/** Fits how each feature leans towards what the source does not tell, whatever it is; returns how questions lean that show nothing. */
function fitLeanings({ leanings }: IntentModel, lessons: readonly Read[], answered: readonly boolean[]): number {
  const squares = new Float32Array(leanings.length).fill(START);
  const told = lessons.reduce((sum, { intent }) => sum + (answered[intent] === true ? 1 : 0), 0);
  const balance = told / Math.max(1, lessons.length - told);
  let lean = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of orderOf(lessons.length, round)) {
      const lesson = lessons[at];
      if (lesson === undefined) continue;
      const { intent, features, values } = lesson;
      let score = lean;
      features.forEach((feature, place) => (score += (leanings[feature] ?? 0) * (values[place] ?? 0)));
      const untold = answered[intent] === true ? 0 : 1;
      const error = (1 / (1 + Math.exp(-score)) - untold) * (untold === 1 ? balance : 1);
      lean -= 0.01 * error;
      features.forEach((feature, place) => {
        const slope = error * (values[place] ?? 0);
        const sum = (squares[feature] ?? 0) + slope * slope;
        squares[feature] = sum;
        leanings[feature] = (leanings[feature] ?? 0) - (0.3 * slope) / Math.sqrt(sum);
      });
    }
  }
  return lean;
}
