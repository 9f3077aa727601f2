/**
 * The signals of an answer that is considered for a question, as numbers: its features, and whether the facts tell the very thing that is asked of them
 * (`aspect.ts`).
 */
import { oddsOf } from '../../fitted/network.ts';
import { ASKED_SIGNALS, ASPECT_SIGNALS, MOST_ODDS } from './aspect.ts';
import type { Aspects, AspectSignal } from './aspect.ts';
import { FEATURES } from './candidate-features.ts';
import type { FeatureName } from './candidate-features.ts';
import { along, FULL } from './confidence.ts';
import type { Taught } from './confidence.ts';
import type { Ranked } from './inquiry.ts';

/** So many of the surest candidates are looked at. */
export const MOST_RERANKED = 4;

const OF_ANSWER = [
  // How much the dossier has taught, as a part of what makes it fully taught.
  'examples',
  'nearMisses',
  // How sure it is by its features alone, as log odds, which place that gives it, and how far it is ahead of the surest other.
  'sureness',
  'place',
  'ahead',
  'asksWho',
  // The question denies, states, lets choose, or asks nothing in words.
  'negated',
  'states',
  'ofTwo',
  'bare',
  // How many facts it has, and whether one of them is yet to come, or said by somebody.
  'facts',
  'forecast',
  'said',
] as const;

export type AnswerSignal = FeatureName | AspectSignal | (typeof OF_ANSWER)[number];
/** All signals, in the order of their rows. */
export const ANSWER_SIGNALS: readonly AnswerSignal[] = [...FEATURES, ...ASKED_SIGNALS, ...ASPECT_SIGNALS, ...OF_ANSWER];
/** Where the confidence stands in a row, as log odds. */
export const SURENESS = ANSWER_SIGNALS.indexOf('sureness');
const PLACES: ReadonlyMap<string, number> = new Map(ANSWER_SIGNALS.map((name, place) => [name, place]));

/** What the signals are taken by. */
export interface AnswerParts {
  readonly taught: Taught;
  readonly aspects: Aspects;
}

/** The signals of the surest candidates, each in the order of `ANSWER_SIGNALS`. */
export function answerSignals(
  { question, features, candidates }: Pick<Ranked, 'question' | 'features' | 'candidates'>,
  parts: AnswerParts,
): Float64Array[] {
  const { taught, aspects } = parts;
  const { shape, entities } = question;
  const vector = aspects.vectorOf({ question, features });
  const [first, second] = candidates;
  return candidates.slice(0, MOST_RERANKED).map((candidate, place) => {
    const row = new Float64Array(ANSWER_SIGNALS.length);
    const set = (name: AnswerSignal, value: number): void => void (row[PLACES.get(name) ?? -1] = value);
    FEATURES.forEach((name, at) => (row[at] = candidate.features[name]));
    const { facts, confidence } = candidate;
    set('examples', along(taught.examples, FULL.examples));
    set('nearMisses', along(taught.nearMisses, FULL.nearMisses));
    set('sureness', oddsOf(confidence, MOST_ODDS));
    set('place', place);
    set('ahead', confidence - ((place === 0 ? second : first)?.confidence ?? 0));
    const aspect = { ...aspects.of(question, entities, facts), ...aspects.statedOf(vector, facts[0]) };
    for (const [name, value] of Object.entries(aspect)) row[PLACES.get(name) ?? -1] = value;
    set('asksWho', shape.asks.some(({ ask }) => ask === 'who') ? 1 : 0);
    set('negated', shape.negated ? 1 : 0);
    set('states', shape.states ? 1 : 0);
    set('ofTwo', shape.whichOfTwo ? 1 : 0);
    set('bare', shape.bare ? 1 : 0);
    const told = candidate.examined.map(({ evidence: { fact } }) => fact);
    set('facts', facts.length);
    set('forecast', told.some(({ status }) => status === 'forecast') ? 1 : 0);
    set('said', told.some(({ speaker }) => speaker !== undefined) ? 1 : 0);
    return row;
  });
}
