/** The model of a dossier's intents, and what it makes of a question: how likely each intent is, and whether the source is likely to be silent. */

/** What was learnt of every feature. Rows of numbers, so that it can be kept in a file and read back in no time. */
export interface IntentModel {
  /** The place of each feature in the rows below. */
  readonly places: ReadonlyMap<string, number>;
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
  /** How the feature leans towards what the source does not tell, and how a question without features does. */
  readonly leanings: Float32Array;
  readonly lean: number;
}

/** What the model makes of one question. */
export interface Recognition {
  /** The known features of the question: their places and values. */
  readonly features: readonly { readonly place: number; readonly value: number }[];
  /** For each intent, how much speaks for it. */
  readonly scores: Float64Array;
  /** For each intent, how likely it is, 0 to 1. */
  readonly chances: Float64Array;
  /** The intents, the likeliest first, as far as anything speaks for them. */
  readonly ranking: readonly number[];
  /** How the question leans: above 0 towards what the source does not tell. */
  readonly lean: number;
}

/** A feature that no example has counts as much as a rather rare one. */
const UNKNOWN = 6;
const MOST_RANKED = 24;
const MOST_LEAN = 6;
/** Far behind is as good as impossible, and not worth the exponential. */
const FAR_BEHIND = -12;

/** Recognises what a question with these features asks for. */
export function recognise(model: IntentModel, features: readonly string[], intentCount: number): Recognition {
  const known: { place: number; value: number }[] = [];
  let squares = 0;
  for (const feature of features) {
    const place = model.places.get(feature);
    if (place === undefined) squares += UNKNOWN;
    else {
      const value = model.rarity[place] ?? 0;
      known.push({ place, value });
      squares += value * value;
    }
  }
  const length = Math.sqrt(squares) || 1;
  const scores = new Float64Array(intentCount);
  let lean = model.lean;
  for (const one of known) {
    const value = (one.value /= length);
    lean += (model.leanings[one.place] ?? 0) * value;
    const end = model.starts[one.place + 1] ?? 0;
    for (let posting = model.starts[one.place] ?? 0; posting < end; posting++) {
      const intent = model.intents[posting] ?? 0;
      scores[intent] = (scores[intent] ?? 0) + (model.weights[posting] ?? 0) * value;
    }
  }
  return { features: known, scores, chances: chancesOf(scores), ranking: highest(scores), lean: Math.max(-MOST_LEAN, Math.min(MOST_LEAN, lean)) };
}

function chancesOf(scores: Float64Array): Float64Array {
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  let total = 0;
  const chances = new Float64Array(scores.length);
  for (let intent = 0; intent < scores.length; intent++) {
    const behind = (scores[intent] ?? 0) - most;
    if (behind < FAR_BEHIND) continue;
    const chance = Math.exp(behind);
    chances[intent] = chance;
    total += chance;
  }
  for (let intent = 0; intent < chances.length; intent++) chances[intent] = (chances[intent] ?? 0) / total;
  return chances;
}

/** The intents with the highest scores above 0, best first. */
function highest(scores: Float64Array): number[] {
  const best: number[] = [];
  for (let intent = 0; intent < scores.length; intent++) {
    const score = scores[intent] ?? 0;
    if (score <= 0 || (best.length === MOST_RANKED && score <= (scores[best[MOST_RANKED - 1] ?? 0] ?? 0))) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at -= 1;
    best.splice(at, 0, intent);
    if (best.length > MOST_RANKED) best.pop();
  }
  return best;
}
