/** What a dossier's example statements teach: how much each feature of a statement speaks for its being right, wrong or untold, of any fact, of those of a paragraph and of each. */
import type { FactId } from '../../../dossier/schema.ts';
import { STATED } from '../../../dossier/schema/fact-files.ts';
import { placeOf } from './feature-places.ts';
import type { FeaturePlaces } from './feature-places.ts';
import { postingOf } from './model.ts';
import { isCounted } from './question-features.ts';

/** The weights of a feature: for `contradicted`, and for `not_in_record`, each against `supported`. */
export const WEIGHTS = 2;

/** The numbers of a fact and of the paragraph in which it stands first. */
export type FactNumbers = readonly [fact: number, paragraph: number];

/** What was learnt of every feature. Rows of numbers, so that it can be kept in a file and read back in no time. */
export interface StatementModel {
  /** The facts that statements were learnt of, each with its numbers below. */
  readonly facts: ReadonlyMap<FactId, FactNumbers>;
  /** How many statements. */
  readonly taught: number;
  /** The place of each feature in the rows below, and how rare it is. */
  readonly places: FeaturePlaces;
  readonly rarity: Float32Array;
  /** Of each feature, whatever the fact: its weights. */
  readonly general: Float32Array;
  /** Where its postings begin; they end where the next feature's begin. */
  readonly starts: Int32Array;
  /** Of each posting: the number of its fact or paragraph, in the statements of which verdicts the feature stands (a bit each, as in `STATED`), and its weights. */
  readonly intents: Int32Array;
  readonly stated: Uint8Array;
  readonly weights: Float32Array;
}

/** What the model makes of a statement as one about a fact. */
export interface StatementRecognition {
  /** What speaks for `contradicted` and for `not_in_record`, each against `supported`, as log odds: of this fact and its paragraph, and whatever the fact. */
  readonly contradicted: number;
  readonly untold: number;
  readonly generalContradicted: number;
  readonly generalUntold: number;
  /** The share of the statement that the fact's example statements hold. */
  readonly known: number;
  /** The shares of it that those of just these verdicts hold: bits as in `STATED`. */
  readonly shares: readonly number[];
}

/** A feature that no statement has counts as much as a rather rare one. */
const UNKNOWN = 6;
const MASKS = 2 ** STATED.length;

/** A statement as the model knows it: the places and values of its features. */
export interface StatementVector {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/** A statement with these features as the model knows it; all its values together make one. */
export function vectorOf({ places, rarity }: Pick<StatementModel, 'places' | 'rarity'>, features: readonly string[]): StatementVector {
  const known: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (const feature of features) {
    if (isCounted(feature)) continue;
    const place = placeOf(places, feature);
    const value = place === undefined ? UNKNOWN : (rarity[place] ?? 0);
    squares += value * value;
    if (place === undefined) continue;
    known.push(place);
    values.push(value);
  }
  const length = Math.sqrt(squares) || 1;
  return { places: known, values: values.map((value) => value / length) };
}

/** What the model makes of a statement as one about a fact; nothing of a fact that it has no statements of but what holds of any. */
export function recogniseStatement(model: StatementModel, { places, values }: StatementVector, fact: FactId): StatementRecognition {
  const { general, stated, weights } = model;
  const [number, paragraph] = model.facts.get(fact) ?? [];
  const sums = { contradicted: 0, untold: 0, generalContradicted: 0, generalUntold: 0 };
  const shares = Array.from({ length: MASKS }, () => 0);
  const under = (place: number, one: number | undefined): number => (one === undefined ? -1 : postingOf(model, place, one));
  const add = (posting: number, value: number): void => {
    if (posting < 0) return;
    sums.contradicted += value * (weights[WEIGHTS * posting] ?? 0);
    sums.untold += value * (weights[WEIGHTS * posting + 1] ?? 0);
  };
  places.forEach((place, at) => {
    const value = values[at] ?? 0;
    sums.generalContradicted += value * (general[WEIGHTS * place] ?? 0);
    sums.generalUntold += value * (general[WEIGHTS * place + 1] ?? 0);
    const posting = under(place, number);
    const mask = posting < 0 ? 0 : (stated[posting] ?? 0);
    shares[mask] = (shares[mask] ?? 0) + value * value;
    add(posting, value);
    add(under(place, paragraph), value);
  });
  return {
    ...sums,
    contradicted: sums.contradicted + sums.generalContradicted,
    untold: sums.untold + sums.generalUntold,
    known: shares.slice(1).reduce((sum, share) => sum + share, 0),
    shares,
  };
}
