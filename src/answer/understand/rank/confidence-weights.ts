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
    without: { base: -4.3791, aheadOfGaps: 0.0000, aheadOfOthers: 0.0121, own: 0.0000, near: 0.2748, untold: 0.0000, offTopic: 0.0000, sameWords: 0.0000, sameWordsUntold: -4.5843, lean: 0.0000, explained: 1.2204, openUntold: -0.2938, fit: 2.1628, lacksEntity: -0.6492, lacksValue: 0.0000, lacksAttribute: -0.3801, roles: 0.0000, turned: -1.3466, kind: -0.5358, speaker: -2.1106, measure: -0.5769, affirms: -1.0000, denies: -0.0568, yesNo: 0.2765, yesNoLacksValue: 1.2368, yesNoLacksEntity: 0.1623, ruled: 0.8235, ruledOthers: 0.0000, explainedAlone: 0.5752, leftOpen: 0.0000, sound: 0.6987, behind: 0.0000, choices: 0.0000, words: 0.1867, first: 0.1146, joined: 1.1002 },
    withNearMisses: { base: -2.5738, aheadOfGaps: 0.1042, aheadOfOthers: 0.2079, own: 0.0000, near: 0.2471, untold: 0.0000, offTopic: -0.9925, sameWords: 0.0000, sameWordsUntold: -2.7176, lean: 0.0000, explained: 2.0242, openUntold: -0.1742, fit: 2.1126, lacksEntity: -0.8310, lacksValue: 0.0000, lacksAttribute: -0.6091, roles: 0.0000, turned: -0.8375, kind: -0.5534, speaker: -2.9825, measure: -2.4567, affirms: -1.0000, denies: 0.0000, yesNo: 0.3472, yesNoLacksValue: 1.3982, yesNoLacksEntity: 0.0000, ruled: 0.8302, ruledOthers: 0.0000, explainedAlone: 0.2540, leftOpen: 0.0000, sound: 0.1658, behind: -0.2553, choices: 0.0000, words: 0.0756, first: 0.3388, joined: 0.5895 },
  },
  {
    without: { base: -5.1500, aheadOfGaps: 0.0000, aheadOfOthers: 0.0565, own: 0.0000, near: 0.2857, untold: 0.0000, offTopic: 0.0000, sameWords: 2.8147, sameWordsUntold: -3.1528, lean: -0.1194, explained: 2.9509, openUntold: -0.6115, fit: 0.4131, lacksEntity: -0.9277, lacksValue: 0.0000, lacksAttribute: -0.5598, roles: -0.1448, turned: -1.8779, kind: -0.8164, speaker: -2.0985, measure: -0.8191, affirms: -1.0000, denies: -0.3093, yesNo: 0.2163, yesNoLacksValue: 1.2109, yesNoLacksEntity: 0.2837, ruled: 0.5415, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.7964, behind: 0.0000, choices: 0.0000, words: 0.1538, first: 0.1041, joined: 0.8075 },
    withNearMisses: { base: -2.5166, aheadOfGaps: 0.0000, aheadOfOthers: 0.2097, own: 0.0000, near: 0.4104, untold: 0.0000, offTopic: -0.5619, sameWords: 1.8348, sameWordsUntold: -2.3157, lean: 0.0000, explained: 1.5020, openUntold: -0.5590, fit: 1.2148, lacksEntity: -0.8345, lacksValue: -0.0939, lacksAttribute: -0.3128, roles: 0.0000, turned: -1.5431, kind: -0.5692, speaker: -2.5227, measure: -1.9896, affirms: -1.0000, denies: -0.0708, yesNo: 0.2758, yesNoLacksValue: 1.0866, yesNoLacksEntity: 0.4159, ruled: 0.7302, ruledOthers: -0.2537, explainedAlone: 1.0447, leftOpen: 0.0000, sound: 0.1455, behind: -0.2711, choices: 0.0000, words: 0.0028, first: 0.2242, joined: 0.6723 },
  },
  {
    without: { base: -5.5075, aheadOfGaps: 0.0000, aheadOfOthers: 0.0000, own: 0.0534, near: 0.2214, untold: 0.0000, offTopic: 0.0000, sameWords: 2.8960, sameWordsUntold: 0.0000, lean: -0.0766, explained: 2.1525, openUntold: -1.3373, fit: 0.0000, lacksEntity: -0.7819, lacksValue: -0.2632, lacksAttribute: -0.4833, roles: -0.2739, turned: -1.0883, kind: -0.7858, speaker: -1.5038, measure: -0.8779, affirms: -1.0000, denies: -0.2889, yesNo: 0.3462, yesNoLacksValue: 1.2008, yesNoLacksEntity: 0.0689, ruled: 0.0000, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.9542, behind: 0.0000, choices: -0.1902, words: 0.3502, first: 0.0175, joined: 0.6094 },
    withNearMisses: { base: -3.4531, aheadOfGaps: 0.0523, aheadOfOthers: 0.0013, own: 0.0729, near: 0.3316, untold: 0.0000, offTopic: -0.3843, sameWords: 3.0352, sameWordsUntold: -1.2561, lean: -0.4642, explained: 1.9087, openUntold: -1.4815, fit: 0.0000, lacksEntity: -0.7222, lacksValue: -0.1536, lacksAttribute: 0.0000, roles: -0.3393, turned: -0.9326, kind: -0.5555, speaker: -1.4082, measure: -0.2565, affirms: -1.0000, denies: -0.2265, yesNo: 0.0849, yesNoLacksValue: 0.6999, yesNoLacksEntity: 0.1121, ruled: 0.1226, ruledOthers: -0.1395, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.3866, behind: 0.0000, choices: -0.2363, words: 0.1444, first: 0.2910, joined: 0.5541 },
  },
];
