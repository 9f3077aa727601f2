/** Fitted by `npm run tune` on the project's questions (the tune half) and the examples held out. Not written by hand. */
import type { CandidateFeatures } from './candidate-features.ts';

export type Weights = { -readonly [Name in keyof CandidateFeatures | 'base']: number };

/** A dossier with so many examples, without near misses and with many. */
export interface Corner {
  readonly without: Weights;
  readonly withNearMisses: Weights;
}

/** From a dossier without examples to one with many for each fact, in equal steps. */
export const CORNERS: readonly [Corner, Corner, Corner] = [
  {
    without: { base: -4.7251, aheadOfGaps: 0.0000, aheadOfOthers: 0.0000, own: 0.0000, near: 0.2795, untold: 0.0000, offTopic: 0.0000, sameWords: 0.0000, sameWordsUntold: -6.8404, lean: 0.0000, explained: 0.8289, openUntold: -0.3858, fit: 2.5897, lacksEntity: -0.4485, lacksValue: 0.0000, lacksAttribute: -0.3533, roles: 0.0000, turned: -1.5412, kind: -0.4948, speaker: -1.6934, measure: -1.0082, yesNo: 0.3326, yesNoLacksValue: 1.0990, yesNoLacksEntity: 0.2461, ruled: 0.9970, ruledOthers: 0.0000, explainedAlone: 0.2443, leftOpen: 0.0000, sound: 0.7129, behind: 0.0000, choices: 0.0000, words: 0.2004, first: 0.1664, joined: 1.1307 },
    withNearMisses: { base: -3.4439, aheadOfGaps: 0.0761, aheadOfOthers: 0.1919, own: 0.0000, near: 0.2521, untold: 0.0000, offTopic: -0.8508, sameWords: 0.0000, sameWordsUntold: -2.4595, lean: 0.0000, explained: 1.7002, openUntold: -0.1523, fit: 2.2634, lacksEntity: -0.3383, lacksValue: 0.0000, lacksAttribute: -0.2241, roles: 0.0000, turned: -1.0726, kind: -0.2075, speaker: -1.9065, measure: -2.4514, yesNo: 0.3244, yesNoLacksValue: 1.3755, yesNoLacksEntity: 0.3323, ruled: 1.2600, ruledOthers: 0.0000, explainedAlone: 0.1035, leftOpen: 0.0000, sound: 0.5757, behind: -0.1199, choices: -1.0913, words: 0.0691, first: 0.4920, joined: 0.7563 },
  },
  {
    without: { base: -5.6274, aheadOfGaps: 0.0000, aheadOfOthers: 0.0505, own: 0.0134, near: 0.2734, untold: 0.0000, offTopic: -0.1731, sameWords: 2.9510, sameWordsUntold: -4.5201, lean: -0.1156, explained: 2.9350, openUntold: -0.5197, fit: 0.2842, lacksEntity: -0.9735, lacksValue: 0.0000, lacksAttribute: -0.6897, roles: -0.0453, turned: -1.8758, kind: -0.7958, speaker: -2.1146, measure: -0.8247, yesNo: 0.3816, yesNoLacksValue: 1.0960, yesNoLacksEntity: 0.3032, ruled: 0.7391, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.7477, behind: 0.0000, choices: 0.0000, words: 0.1144, first: 0.1726, joined: 0.7078 },
    withNearMisses: { base: -3.3043, aheadOfGaps: 0.0000, aheadOfOthers: 0.2306, own: 0.0030, near: 0.3959, untold: 0.0000, offTopic: -0.7786, sameWords: 1.2116, sameWordsUntold: -2.3037, lean: 0.0000, explained: 1.7211, openUntold: -0.3579, fit: 0.8098, lacksEntity: -0.8963, lacksValue: 0.0000, lacksAttribute: -0.4280, roles: 0.0000, turned: -1.2693, kind: -0.5607, speaker: -2.2653, measure: -1.9361, yesNo: 0.4229, yesNoLacksValue: 0.8948, yesNoLacksEntity: 0.6610, ruled: 1.1462, ruledOthers: -0.2368, explainedAlone: 0.9438, leftOpen: 0.0000, sound: 0.2237, behind: -0.5175, choices: -0.1615, words: -0.0034, first: 0.2628, joined: 0.7962 },
  },
  {
    without: { base: -5.7303, aheadOfGaps: 0.0000, aheadOfOthers: 0.0143, own: 0.0403, near: 0.2221, untold: 0.0000, offTopic: -0.5930, sameWords: 2.9850, sameWordsUntold: -0.5529, lean: -0.0303, explained: 2.1832, openUntold: -1.3387, fit: 0.0000, lacksEntity: -0.7356, lacksValue: -0.1174, lacksAttribute: -0.5339, roles: -0.3292, turned: -0.9495, kind: -0.7657, speaker: -1.4652, measure: -1.0583, yesNo: 0.3878, yesNoLacksValue: 1.0753, yesNoLacksEntity: 0.0484, ruled: 0.0000, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.9475, behind: 0.0000, choices: -0.1073, words: 0.3693, first: 0.0921, joined: 0.6906 },
    withNearMisses: { base: -3.7538, aheadOfGaps: 0.0106, aheadOfOthers: 0.0133, own: 0.0803, near: 0.3283, untold: 0.0000, offTopic: -0.6180, sameWords: 2.9898, sameWordsUntold: -1.4290, lean: -0.4828, explained: 1.8933, openUntold: -1.4640, fit: 0.0000, lacksEntity: -0.7239, lacksValue: -0.0767, lacksAttribute: 0.0000, roles: -0.2476, turned: -0.8446, kind: -0.6135, speaker: -1.2812, measure: -0.2119, yesNo: 0.0900, yesNoLacksValue: 0.6893, yesNoLacksEntity: 0.1474, ruled: 0.2063, ruledOthers: -0.1769, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.3789, behind: 0.0000, choices: -0.1869, words: 0.1456, first: 0.2885, joined: 0.5741 },
  },
];
