/**
 * The features of a candidate: what speaks for and against an answer, as numbers. Those of the model say what questions like this one were
 * asked for; those of the evidence say what the facts themselves explain and lack. Confidence is made of them.
 */
/** Each feature with the side it may be weighed on: for the answer, against it, or either. */
export const SIDES = {
  /** How far the best of its intents is ahead of the best that the source does not answer, and of the best of other facts. */
  aheadOfGaps: 'for',
  aheadOfOthers: 'for',
  /** The odds of its own intents, and of all those told in the same paragraphs: logarithms. */
  own: 'for',
  near: 'for',
  /** The share of its own intents in that of all told in the same paragraphs. */
  ownShare: 'for',
  /** How likely it is that the question is about something untold, and off-topic, 0 to 1. */
  untold: 'against',
  offTopic: 'against',
  /** The share of the examples asked in the same words that ask for this, and for something untold or off-topic. */
  sameWords: 'for',
  sameWordsUntold: 'against',
  /** Whether the source is silent, by the words of the question, as log odds. */
  untoldLogOdds: 'against',
  /** The share of the question that the facts explain, their examples counted in. */
  explained: 'for',
  /** How much the most telling open word is asked with where the source is silent. */
  openUntold: 'against',
  /** How well the best of the facts fits what is asked. */
  fit: 'for',
  /** How many entities, amounts and dates, and attributes no fact holds. */
  lacksEntity: 'against',
  lacksValue: 'against',
  lacksAttribute: 'against',
  /** How much of what it asks for (who, when, why …) neither the facts tell nor their examples ask for. */
  lacksAsk: 'against',
  /** The share of the facts that meet with each violation. */
  roles: 'against',
  turned: 'against',
  kind: 'against',
  speaker: 'against',
  measure: 'against',
  /** The share of the facts that affirm what is asked about as denied, and of those that deny what is asked about as affirmed. */
  affirms: 'against',
  denies: 'against',
  /** A yes/no question may state something wrong, which the facts correct. */
  yesNo: 'either',
  yesNoLacksValue: 'for',
  yesNoLacksEntity: 'for',
  /** How far the rules choose just these facts, 0 to 1; and whether they choose others altogether. */
  ruled: 'for',
  ruledOthers: 'against',
  /** The share of the question that the facts explain by themselves, and the weight of what they leave open. */
  explainedAlone: 'for',
  leftOpen: 'against',
  /** The share of the facts that violate no constraint, and how far the best of all facts that violate none is ahead. */
  sound: 'for',
  behind: 'against',
  /** The dossier measures the same of several, and the question names none of them. */
  choices: 'against',
  /** How many weighed words the question has. */
  words: 'either',
  /** Whether it is the likeliest intent, and whether several intents are joined in it. */
  first: 'for',
  joined: 'either',
} as const satisfies Record<string, 'for' | 'against' | 'either'>;

export type FeatureName = keyof typeof SIDES;
export type CandidateFeatures = Readonly<Record<FeatureName, number>>;
/** The names of all features, in the order they are told in. */
export const FEATURES: readonly FeatureName[] = Object.keys(SIDES).filter((name): name is FeatureName => name in SIDES);

/** What weighs at least so much, as a share of the score: too rare among the project's questions for the fit to tell, and plain by itself. */
export const AT_LEAST: Partial<Record<FeatureName, number>> = { affirms: 1, turned: 3 };
