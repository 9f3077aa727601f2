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
    without: { base: -4.3326, aheadOfGaps: 0.0000, aheadOfOthers: 0.0381, own: 0.0000, near: 0.2770, ownShare: 0.0000, untold: 0.0000, offTopic: 0.0000, sameWords: 0.0000, sameWordsUntold: -5.1855, untoldLogOdds: 0.0000, explained: 0.7697, openUntold: -0.4238, fit: 2.5591, lacksEntity: -0.5156, lacksValue: 0.0000, lacksAttribute: -0.4392, lacksAsk: -0.3147, roles: 0.0000, turned: -3.0000, kind: -0.2966, speaker: -1.9356, measure: -0.8014, affirms: -1.0000, denies: -0.1369, yesNo: 0.2516, yesNoLacksValue: 1.1973, yesNoLacksEntity: 0.0952, ruled: 0.7423, ruledOthers: 0.0000, explainedAlone: 0.4063, leftOpen: 0.0000, sound: 0.6633, behind: 0.0000, choices: 0.0000, words: 0.1720, first: 0.0767, joined: 0.5464 },
    withNearMisses: { base: -2.8855, aheadOfGaps: 0.1321, aheadOfOthers: 0.2163, own: 0.0000, near: 0.2093, ownShare: 0.0000, untold: 0.0000, offTopic: -1.3772, sameWords: 0.0000, sameWordsUntold: -2.5475, untoldLogOdds: 0.0000, explained: 1.6866, openUntold: -0.3657, fit: 2.4478, lacksEntity: -0.7453, lacksValue: 0.0000, lacksAttribute: -0.5532, lacksAsk: -0.0359, roles: 0.0000, turned: -3.0000, kind: -0.4586, speaker: -2.3575, measure: -3.0968, affirms: -1.0000, denies: 0.0000, yesNo: 0.3095, yesNoLacksValue: 1.3116, yesNoLacksEntity: 0.0000, ruled: 0.7007, ruledOthers: 0.0000, explainedAlone: 0.2838, leftOpen: 0.0000, sound: 0.1790, behind: -0.1057, choices: 0.0000, words: 0.0970, first: 0.3246, joined: 0.3986 },
  },
  {
    without: { base: -4.5309, aheadOfGaps: 0.0000, aheadOfOthers: 0.0456, own: 0.0000, near: 0.2844, ownShare: 0.1315, untold: 0.0000, offTopic: -0.3972, sameWords: 2.6356, sameWordsUntold: -3.9631, untoldLogOdds: -0.0969, explained: 1.8710, openUntold: -1.1674, fit: 0.8285, lacksEntity: -0.9237, lacksValue: -0.1176, lacksAttribute: -0.7546, lacksAsk: -1.5147, roles: -0.0543, turned: -3.0000, kind: -0.3627, speaker: -1.8898, measure: -0.9262, affirms: -1.0000, denies: -0.3679, yesNo: 0.2386, yesNoLacksValue: 1.1595, yesNoLacksEntity: 0.2837, ruled: 0.4911, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.7557, behind: 0.0000, choices: -0.3197, words: 0.1295, first: 0.1145, joined: 0.4758 },
    balanced: { base: -3.6682, aheadOfGaps: 0.0000, aheadOfOthers: 0.1182, own: 0.0000, near: 0.3207, ownShare: 0.0000, untold: 0.0000, offTopic: -0.7136, sameWords: 2.4915, sameWordsUntold: -1.7025, untoldLogOdds: -0.0842, explained: 1.3837, openUntold: -0.8647, fit: 0.8020, lacksEntity: -0.7597, lacksValue: -0.1061, lacksAttribute: -0.5539, lacksAsk: -1.3808, roles: -0.2209, turned: -3.0000, kind: -0.3451, speaker: -2.3505, measure: -1.7069, affirms: -1.0000, denies: -0.3067, yesNo: 0.2613, yesNoLacksValue: 1.1167, yesNoLacksEntity: 0.2007, ruled: 0.7273, ruledOthers: -0.0600, explainedAlone: 0.7379, leftOpen: 0.0000, sound: 0.5259, behind: 0.0000, choices: -1.7406, words: 0.0856, first: 0.1946, joined: 0.4035 },
    withNearMisses: { base: -2.1710, aheadOfGaps: 0.0000, aheadOfOthers: 0.2323, own: 0.0000, near: 0.3768, ownShare: 0.0000, untold: 0.0000, offTopic: -1.0262, sameWords: 1.9429, sameWordsUntold: -2.5334, untoldLogOdds: 0.0000, explained: 1.0886, openUntold: -0.5800, fit: 1.1003, lacksEntity: -0.7162, lacksValue: 0.0000, lacksAttribute: -0.2627, lacksAsk: -0.8243, roles: 0.0000, turned: -3.0000, kind: -0.1016, speaker: -2.0288, measure: -2.0056, affirms: -1.0000, denies: -0.2091, yesNo: 0.2960, yesNoLacksValue: 0.9398, yesNoLacksEntity: 0.3344, ruled: 0.6253, ruledOthers: -0.2137, explainedAlone: 1.4403, leftOpen: 0.0000, sound: 0.2870, behind: -0.4661, choices: -1.2218, words: -0.0025, first: 0.1940, joined: 0.5455 },
  },
  {
    without: { base: -5.5736, aheadOfGaps: 0.0134, aheadOfOthers: 0.0000, own: 0.0000, near: 0.2475, ownShare: 0.4882, untold: 0.0000, offTopic: -0.2460, sameWords: 2.9625, sameWordsUntold: 0.0000, untoldLogOdds: -0.0636, explained: 1.6399, openUntold: -1.6278, fit: 0.0000, lacksEntity: -0.7282, lacksValue: -0.2921, lacksAttribute: -0.6295, lacksAsk: -1.8879, roles: -0.3733, turned: -3.0000, kind: -0.4214, speaker: -1.6539, measure: -0.8950, affirms: -1.0000, denies: -0.3937, yesNo: 0.3498, yesNoLacksValue: 1.0302, yesNoLacksEntity: 0.0226, ruled: 0.0000, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.9528, behind: 0.0000, choices: -0.1620, words: 0.3288, first: 0.0000, joined: 0.3021 },
    withNearMisses: { base: -3.7683, aheadOfGaps: 0.0419, aheadOfOthers: 0.0000, own: 0.0653, near: 0.3113, ownShare: 0.4961, untold: 0.0000, offTopic: -1.0842, sameWords: 2.8016, sameWordsUntold: -1.3417, untoldLogOdds: -0.3973, explained: 1.5661, openUntold: -1.6814, fit: 0.0000, lacksEntity: -0.6978, lacksValue: -0.1739, lacksAttribute: -0.0002, lacksAsk: -1.9527, roles: -0.1567, turned: -3.0000, kind: -0.1946, speaker: -1.5306, measure: -0.3589, affirms: -1.0000, denies: -0.2525, yesNo: 0.1276, yesNoLacksValue: 0.5173, yesNoLacksEntity: 0.0598, ruled: 0.1377, ruledOthers: -0.0229, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.4436, behind: -0.1295, choices: -0.1761, words: 0.1458, first: 0.2146, joined: 0.2948 },
  },
];
