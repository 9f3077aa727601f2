/** The names of the signals of an answer to a follow-up, in the order of their rows. */
import { FEATURES } from '../rank/candidate-features.ts';
import { ASKED_SIGNALS, ASPECT_SIGNALS } from '../rank/aspect.ts';
import type { AspectSignal } from '../rank/aspect.ts';

/** The texts that a follow-up is tried as: by itself, as each sort of whole question that it may be short for, and put behind the question before. */
export const TRIED_AS = ['alone', 'instead', 'named', 'joined', 'behind'] as const;
export type TriedAs = (typeof TRIED_AS)[number];

/** What is known of an answer in each of those texts. */
export const OF_TEXT = ['Has', 'Confidence', 'Own', 'Near', 'First', 'Ahead', 'Untold'] as const;

const PLAIN = [
  // How the answer stands to what was shown.
  'again',
  'sameParagraph',
  'nearness',
  'tied',
  'sameConcept',
  'anyConcept',
  'sameParty',
  'sameSubject',
  'sameSpeaker',
  'sameStatus',
  'measuresSame',
  'dated',
  'measured',
  'asNearest',
  'asRelated',
  'facts',
  // How it stands to the names that the follow-up says itself.
  'namesHeld',
  'namesLacking',
  // What the follow-up says.
  'content',
  'asks',
  'tokens',
  'unknown',
  'values',
  'length',
  'english',
  'yesNo',
  'negated',
  'states',
  'open',
  'goesOn',
  'refersBack',
  'asksTheSame',
  'asksOthers',
  'asksBackThen',
  'compares',
  'saidBefore',
  'plainly',
  'perhaps',
  'asksWho',
  'asksWhen',
  'asksWhere',
  'asksWhy',
  'asksAmount',
  'requestNext',
  'requestEarlier',
  'requestMore',
  'requestOthers',
  'requestSource',
  'requestReally',
  // What it goes on from.
  'afterFacts',
  'afterRefusal',
  'shown',
  // What the rules make of it, and what it is by itself.
  'ruledSame',
  'ruledShare',
  'ruledRefuses',
  'ruledGap',
  'ruledOffTopic',
  'ruledCard',
  'ruledWho',
  'ruledAlone',
  'aloneSame',
  'aloneShare',
  'aloneRefuses',
  'aloneGap',
  'aloneOffTopic',
  'aloneAmbiguous',
  'aloneWho',
  'aloneOther',
] as const;

export type FollowSignal =
  | (typeof PLAIN)[number]
  | AspectSignal
  | `${TriedAs}${(typeof OF_TEXT)[number]}`
  | `${'alone' | 'best'}.${(typeof FEATURES)[number]}`;

/** All of them, in the order of a row. */
export const FOLLOW_SIGNALS: readonly FollowSignal[] = [
  ...PLAIN,
  // Whether it tells the very thing that the follow-up asks, and what example statements make of the text in which it is surest.
  ...ASPECT_SIGNALS,
  ...ASKED_SIGNALS,
  ...TRIED_AS.flatMap((text) => OF_TEXT.map((name) => `${text}${name}` as const)),
  ...(['alone', 'best'] as const).flatMap((text) => FEATURES.map((name) => `${text}.${name}` as const)),
];
