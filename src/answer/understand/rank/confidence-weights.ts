/** Fitted by `npm run tune` on the project's questions (the tune half) and the examples held out. Not written by hand. */
import type { CandidateFeatures } from './candidate-features.ts';

export type Weights = { -readonly [Name in keyof CandidateFeatures | 'base']: number };

/** A dossier with so many examples, without near misses and with many. */
export interface Corner {
  readonly without: Weights;
  /** With as many near misses as so many examples bring. */
  readonly balanced?: Weights;
  readonly withNearMisses: Weights;
}

/** From a dossier without examples to one with many for each fact, in equal steps. */
export const CORNERS: readonly [Corner, Corner, Corner] = [
  {
    without: { base: -4.3008, aheadOfGaps: 0.0000, aheadOfOthers: 0.0208, own: 0.0000, near: 0.2772, ownShare: 0.0000, untold: 0.0000, offTopic: 0.0000, sameWords: 0.0000, sameWordsUntold: -6.2014, untoldLogOdds: 0.0000, explained: 0.7003, openUntold: -0.5177, fit: 2.6588, lacksEntity: -0.4890, lacksValue: 0.0000, lacksAttribute: -0.3934, lacksAsk: -0.3164, roles: 0.0000, turned: -3.0000, kind: -0.3060, speaker: -1.8622, measure: -0.5987, affirms: -1.0000, denies: -0.1203, yesNo: 0.2671, yesNoLacksValue: 1.2361, yesNoLacksEntity: 0.0507, ruled: 0.7344, ruledOthers: 0.0000, explainedAlone: 0.3554, leftOpen: 0.0000, sound: 0.6678, behind: 0.0000, choices: 0.0000, words: 0.1670, first: 0.1159, joined: 0.5733 },
    withNearMisses: { base: -2.8582, aheadOfGaps: 0.1237, aheadOfOthers: 0.2186, own: 0.0000, near: 0.2268, ownShare: 0.0000, untold: 0.0000, offTopic: -1.2051, sameWords: 0.0000, sameWordsUntold: -2.5893, untoldLogOdds: 0.0000, explained: 1.5449, openUntold: -0.3878, fit: 2.6299, lacksEntity: -0.7165, lacksValue: 0.0000, lacksAttribute: -0.4107, lacksAsk: -0.0220, roles: 0.0000, turned: -3.0000, kind: -0.3076, speaker: -2.4860, measure: -2.9753, affirms: -1.0000, denies: -0.0294, yesNo: 0.2979, yesNoLacksValue: 1.5108, yesNoLacksEntity: 0.1034, ruled: 0.6626, ruledOthers: 0.0000, explainedAlone: 0.2568, leftOpen: 0.0000, sound: 0.2803, behind: -0.1343, choices: 0.0000, words: 0.0943, first: 0.3030, joined: 0.2476 },
  },
  {
    without: { base: -4.9447, aheadOfGaps: 0.0000, aheadOfOthers: 0.0214, own: 0.0000, near: 0.2857, ownShare: 0.1903, untold: 0.0000, offTopic: -0.4864, sameWords: 2.5392, sameWordsUntold: -2.6718, untoldLogOdds: -0.0992, explained: 2.0884, openUntold: -1.0303, fit: 0.7323, lacksEntity: -0.9497, lacksValue: -0.0121, lacksAttribute: -0.7146, lacksAsk: -1.5303, roles: -0.2396, turned: -3.0000, kind: -0.4302, speaker: -1.8910, measure: -1.0938, affirms: -1.0000, denies: -0.3779, yesNo: 0.2238, yesNoLacksValue: 1.0398, yesNoLacksEntity: 0.4316, ruled: 0.5097, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.7044, behind: 0.0000, choices: -0.3785, words: 0.1397, first: 0.0993, joined: 0.5048 },
    balanced: { base: -3.9926, aheadOfGaps: 0.0000, aheadOfOthers: 0.1064, own: 0.0000, near: 0.3137, ownShare: 0.0000, untold: 0.0000, offTopic: -0.7220, sameWords: 2.4685, sameWordsUntold: -2.9666, untoldLogOdds: -0.1002, explained: 1.5037, openUntold: -0.7954, fit: 0.8068, lacksEntity: -0.9635, lacksValue: -0.0737, lacksAttribute: -0.5265, lacksAsk: -1.4292, roles: -0.1239, turned: -3.0000, kind: -0.2700, speaker: -1.8599, measure: -1.7629, affirms: -1.0000, denies: -0.4317, yesNo: 0.2905, yesNoLacksValue: 0.8136, yesNoLacksEntity: 0.5355, ruled: 0.7879, ruledOthers: -0.0309, explainedAlone: 0.4394, leftOpen: 0.0000, sound: 0.4946, behind: -0.0949, choices: 0.0000, words: 0.0780, first: 0.1811, joined: 0.5302 },
    withNearMisses: { base: -2.1326, aheadOfGaps: 0.0000, aheadOfOthers: 0.2267, own: 0.0000, near: 0.3799, ownShare: 0.0000, untold: 0.0000, offTopic: -1.1264, sameWords: 2.0063, sameWordsUntold: -2.6370, untoldLogOdds: 0.0000, explained: 1.3342, openUntold: -0.7576, fit: 1.0206, lacksEntity: -0.6537, lacksValue: -0.0453, lacksAttribute: -0.1994, lacksAsk: -0.8957, roles: 0.0000, turned: -3.0000, kind: -0.0783, speaker: -2.2836, measure: -1.8876, affirms: -1.0000, denies: -0.2072, yesNo: 0.3124, yesNoLacksValue: 0.8138, yesNoLacksEntity: 0.3176, ruled: 0.6182, ruledOthers: -0.2455, explainedAlone: 1.2323, leftOpen: 0.0000, sound: 0.2668, behind: -0.5569, choices: -0.3613, words: 0.0196, first: 0.1699, joined: 0.5755 },
  },
  {
    without: { base: -5.5774, aheadOfGaps: 0.0239, aheadOfOthers: 0.0000, own: 0.0000, near: 0.2463, ownShare: 0.4606, untold: 0.0000, offTopic: -0.3975, sameWords: 3.0267, sameWordsUntold: 0.0000, untoldLogOdds: -0.0393, explained: 1.7221, openUntold: -1.6123, fit: 0.0000, lacksEntity: -0.7212, lacksValue: -0.2532, lacksAttribute: -0.6315, lacksAsk: -1.8516, roles: -0.4705, turned: -3.0000, kind: -0.4271, speaker: -1.7086, measure: -1.0203, affirms: -1.0000, denies: -0.3975, yesNo: 0.3930, yesNoLacksValue: 0.9681, yesNoLacksEntity: 0.0583, ruled: 0.0000, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.9566, behind: 0.0000, choices: 0.0000, words: 0.3321, first: 0.0115, joined: 0.2975 },
    withNearMisses: { base: -3.8174, aheadOfGaps: 0.0609, aheadOfOthers: 0.0000, own: 0.0675, near: 0.3078, ownShare: 0.4642, untold: 0.0000, offTopic: -1.0290, sameWords: 2.6893, sameWordsUntold: -1.4333, untoldLogOdds: -0.3997, explained: 1.5129, openUntold: -1.6682, fit: 0.0000, lacksEntity: -0.6787, lacksValue: -0.1162, lacksAttribute: -0.0001, lacksAsk: -2.0229, roles: -0.2797, turned: -3.0000, kind: -0.2171, speaker: -1.5084, measure: -0.3370, affirms: -1.0000, denies: -0.2556, yesNo: 0.0829, yesNoLacksValue: 0.5252, yesNoLacksEntity: 0.0398, ruled: 0.1168, ruledOthers: -0.0408, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.4384, behind: -0.1138, choices: 0.0000, words: 0.1345, first: 0.2396, joined: 0.3155 },
  },
];
