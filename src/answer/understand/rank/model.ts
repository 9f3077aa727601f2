/** The model of a dossier's intents, and what it makes of a question: how likely each intent is, and whether the source is likely to be silent. */
import { placeOf } from './feature-places.ts';
import type { FeaturePlaces } from './feature-places.ts';
import { highest } from './highest.ts';
import { GIST, isCounted } from './question-features.ts';

/** What was learnt of every feature. Rows of numbers, so that it can be kept in a file and read back in no time. */
export interface IntentModel {
  /** The place of each feature in the rows below. */
  readonly places: FeaturePlaces;
  /** How rare it is. */
  readonly rarity: Float32Array;
  /** Where its postings begin; they end where the next feature's begin. */
  readonly starts: Int32Array;
  /** Of each posting: the intent, in how many of its examples the feature occurs, and how much it speaks for it. */
  readonly intents: Int32Array;
  readonly counts: Uint16Array;
  readonly weights: Float32Array;
  /** How much more the feature is asked with where the source is silent, 0 to 1. */
  readonly untold: Float32Array;
  /** A logistic regression of whether the source is silent: the weight of each feature, and the bias. */
  readonly untoldWeights: Float32Array;
  readonly untoldBias: number;
  /** A feature that more intents are asked with is not weighed: learning it would take too long, and it tells least. */
  readonly widest: number;
}

/** What the model makes of one question. */
export interface Recognition {
  /** The known features of the question: their places and values. */
  readonly features: readonly { readonly place: number; readonly value: number }[];
  /** How likely each intent of the ranking is, 0 to 1; the others are not. */
  readonly chances: ReadonlyMap<number, number>;
  /** The intents, the likeliest first, as far as anything speaks for them. */
  readonly ranking: readonly number[];
  /** How many examples of each intent are asked in the same words. */
  readonly sameWords: ReadonlyMap<number, number>;
  /** Whether the source is silent, as log odds: above 0 where that is likelier than not. */
  readonly untoldLogOdds: number;
}

/** A feature that no example has counts as much as a rather rare one. */
const UNKNOWN = 6;
/** A feature that so many intents are asked with, and more than a twentieth of all examples, tells them hardly apart and takes most of the time: it is not weighed. */
const MANY_INTENTS = 300;
const LEAST_RARITY = Math.log(1 + 20);
const MOST_RANKED = 24;
const MOST_LOG_ODDS = 6;
/**
 * How sharply scores tell likely intents from others. A question nobody has seen gets lower scores than the examples that were learnt;
 * this makes up for it (it is the most likely value on the tune half of the project's own questions).
 */
const SHARPNESS = 2.3;

/**
 * Recognises what a question with these features asks for. How much speaks for each intent is written into `scores`, one for each, which whoever
 * asks keeps: of a large dossier they would be a megabyte for each question.
 */
export function recognise(model: IntentModel, features: readonly string[], scores: Float64Array): Recognition {
  const { places, rarity, starts, intents, counts, weights, untoldWeights } = model;
  const known: { place: number; value: number }[] = [];
  const sameWords = new Map<number, number>();
  let squares = 0;
  for (const feature of features) {
    const place = placeOf(places, feature);
    if (place === undefined) squares += isCounted(feature) ? 0 : UNKNOWN;
    else {
      if (feature.startsWith(GIST))
        for (let posting = starts[place] ?? 0; posting < (starts[place + 1] ?? 0); posting++)
          sameWords.set(intents[posting] ?? 0, counts[posting] ?? 0);
      const value = rarity[place] ?? 0;
      known.push({ place, value });
      squares += value * value;
    }
  }
  const length = Math.sqrt(squares) || 1;
  scores.fill(0);
  let logOdds = model.untoldBias;
  for (const one of known) {
    const value = (one.value /= length);
    logOdds += (untoldWeights[one.place] ?? 0) * value;
    if (!tellsApart(model, one.place)) continue;
    const end = starts[one.place + 1] ?? 0;
    for (let posting = starts[one.place] ?? 0; posting < end; posting++) {
      const intent = intents[posting] ?? 0;
      scores[intent] = (scores[intent] ?? 0) + (weights[posting] ?? 0) * value;
    }
  }
  const ranking = highest(scores, MOST_RANKED);
  return {
    features: known,
    chances: chancesOf(scores, ranking),
    ranking,
    sameWords,
    untoldLogOdds: Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, logOdds)),
  };
}

/** Whether the feature at a place is weighed: a gist is not (it is known by heart), nor what nearly everything is asked with. */
export function tellsApart({ rarity, starts, widest }: Pick<IntentModel, 'rarity' | 'starts' | 'widest'>, place: number): boolean {
  const width = (starts[place + 1] ?? 0) - (starts[place] ?? 0);
  const rare = rarity[place] ?? 0;
  return rare > 0 && width <= widest && (rare >= LEAST_RARITY || width < MANY_INTENTS);
}

/** The chances of the intents ranked; the others have none worth counting. */
function chancesOf(scores: Float64Array, ranking: readonly number[]): Map<number, number> {
  const most = scores[ranking[0] ?? 0] ?? 0;
  const odds = ranking.map((intent) => Math.exp(SHARPNESS * ((scores[intent] ?? 0) - most)));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return new Map(ranking.map((intent, place) => [intent, (odds[place] ?? 0) / total]));
}

/** How many examples of these intents have a feature. */
export function examplesWith(
  model: Pick<IntentModel, 'places' | 'starts' | 'intents' | 'counts'>,
  feature: string,
  intents: readonly number[],
): number {
  const place = placeOf(model.places, feature);
  if (place === undefined) return 0;
  return intents.reduce((sum, intent) => {
    const posting = postingOf(model, place, intent);
    return sum + (posting < 0 ? 0 : (model.counts[posting] ?? 0));
  }, 0);
}

/** Where the intent stands among the postings of the feature at a place, or -1. */
export function postingOf({ starts, intents }: Pick<IntentModel, 'starts' | 'intents'>, place: number, intent: number): number {
  let low = starts[place] ?? 0;
  let high = (starts[place + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = intents[middle] ?? 0;
    if (found === intent) return middle;
    if (found < intent) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
