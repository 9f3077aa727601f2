/** What is known of an answer to a follow-up in each text that this is tried as: signals by the sort of text. */
import { oddsOf } from '../../fitted/network.ts';
import { FEATURES } from '../rank/candidate-features.ts';
import type { Candidate, Ranked } from '../rank/inquiry.ts';
import type { StatementVector } from '../rank/statement-model.ts';
import { FOLLOW_SIGNALS, OF_TEXT, TRIED_AS } from './signal-names.ts';
import type { FollowSignal, TriedAs } from './signal-names.ts';

/** A candidate is at least and at most so likely, as log odds. */
const MOST_ODDS = 6;

/** What is written of an answer that a sort of text has not: it is there not, and as unlikely as can be. */
const MISSING = OF_TEXT.map((name) => (name === 'Confidence' || name === 'Own' || name === 'Near' ? -MOST_ODDS : 0));

const placeOf = (name: FollowSignal): number => FOLLOW_SIGNALS.indexOf(name);

/** A text that a follow-up is tried as, with what may answer it. */
export interface RankedText {
  readonly as: TriedAs;
  readonly ranked: Ranked;
  /** Its words, as example statements know them. Told when it is asked for. */
  readonly vector: () => StatementVector;
  /** Its candidates by their facts. */
  readonly byFacts: ReadonlyMap<string, Candidate>;
}

/** An answer in the text in which it is surest. */
export interface Best {
  readonly candidate: Candidate;
  readonly ranked: Ranked;
  readonly vector: () => StatementVector;
}

/** Where the signals of each sort of text begin, in the order of `OF_TEXT`, and those of the features of an answer by itself and where it is surest. */
const OF_TEXTS = TRIED_AS.map((as) => ({ as, at: placeOf(`${as}${OF_TEXT[0]}`) }));
const placesOf = (text: 'alone' | 'best'): number[] => FEATURES.map((name) => placeOf(`${text}.${name}`));
const OF_ALONE = placesOf('alone');
const OF_BEST = placesOf('best');

function writeFeatures(into: Float64Array, places: readonly number[], { features }: Candidate): void {
  places.forEach((at, place) => {
    const name = FEATURES[place];
    if (name !== undefined) into[at] = features[name];
  });
}

/** Writes what is known of an answer in each sort of text, and returns where it is surest: of several texts of one sort, in that. */
export function writeTexts(into: Float64Array, key: string, texts: readonly RankedText[]): Best | undefined {
  let best: Best | undefined;
  for (const { as, at } of OF_TEXTS) {
    let own: Candidate | undefined;
    let from: RankedText | undefined;
    for (const text of texts) {
      if (text.as !== as) continue;
      const found = text.byFacts.get(key);
      if (found !== undefined && (own === undefined || found.confidence > own.confidence)) [own, from] = [found, text];
    }
    if (own === undefined || from === undefined) {
      into.set(MISSING, at);
      continue;
    }
    const [first, second] = from.ranked.candidates;
    const other = first === own ? second : first;
    const { confidence, features } = own;
    const ahead = confidence - (other?.confidence ?? 0);
    into.set([1, oddsOf(confidence, MOST_ODDS), features.own, features.near, first === own ? 1 : 0, ahead, features.untold], at);
    if (as === 'alone') writeFeatures(into, OF_ALONE, own);
    if (best === undefined || confidence > best.candidate.confidence) best = { candidate: own, ranked: from.ranked, vector: from.vector };
  }
  if (best !== undefined) writeFeatures(into, OF_BEST, best.candidate);
  return best;
}
