/** The signals of a candidate that a network weighs: its features, and what the question and the other candidates say beside them. */
import type { Intent } from './intent.ts';
import { FEATURES } from './candidate-features.ts';
import type { Candidate, Examination } from './inquiry.ts';

const BESIDE = [
  'facts',
  'open',
  'linear',
  'linearBehind',
  'likeliest',
  'likeliestTold',
  'nextTold',
  'likeliestUntold',
  'untoldOffTopic',
  'untoldByMachine',
  'english',
  'tokens',
  'unknown',
  'unknownShare',
  'weight',
  'known',
  'asks',
  'negated',
  'states',
  'entities',
  'relations',
] as const;

/** The names of the signals, in the order of a row. */
export const ANSWER_SIGNALS: readonly ((typeof FEATURES)[number] | (typeof BESIDE)[number])[] = [...FEATURES, ...BESIDE];

/** Chances are at least and at most so much, as log odds. */
const MOST_ODDS = 9;
export const logOddsOf = (chance: number): number =>
  Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.log(Math.max(1e-6, chance) / Math.max(1e-6, 1 - chance))));

/** The rows of a question's candidates, whose confidence so far is that of their features alone. */
export function answerSignals(
  { question, language, weighed, recognition }: Examination,
  candidates: readonly Candidate[],
  intents: readonly Intent[],
): Float64Array[] {
  const { ranking, chances, features } = recognition;
  const told = ranking.filter((intent) => intents[intent]?.kind === 'facts');
  const untold = ranking.find((intent) => intents[intent]?.kind !== 'facts');
  const chanceOf = (intent: number | undefined): number => logOddsOf(intent === undefined ? 0 : (chances.get(intent) ?? 0));
  const kindOfUntold = untold === undefined ? undefined : intents[untold]?.kind;
  const { tokens, shape } = question;
  const unknown = tokens.filter(({ kind }) => kind === 'unknown').length;
  const most = candidates.reduce((highest, { confidence }) => Math.max(highest, confidence), 0);
  const beside = [
    chanceOf(ranking[0]),
    chanceOf(told[0]),
    chanceOf(told[1]),
    chanceOf(untold),
    kindOfUntold === 'off-topic' ? 1 : 0,
    kindOfUntold === 'untold' ? 1 : 0,
    language === 'en' ? 1 : 0,
    tokens.length,
    unknown,
    unknown / Math.max(1, tokens.length),
    weighed.reduce((sum, { weight }) => sum + weight, 0),
    features.reduce((sum, { value }) => sum + value * value, 0),
    shape.asks.length,
    shape.negated ? 1 : 0,
    shape.states ? 1 : 0,
    question.entities.size,
    question.relations.length,
  ];
  return candidates.map((candidate) => {
    const { facts, confidence, open } = candidate;
    const own = FEATURES.map((name) => candidate.features[name]);
    return Float64Array.from([...own, facts.length > 1 ? 1 : 0, open().length, logOddsOf(confidence), confidence - most, ...beside]);
  });
}
