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
    without: { base: -4.3598, aheadOfGaps: 0.0000, aheadOfOthers: 0.0244, own: 0.0000, near: 0.2703, ownShare: 0.0000, untold: 0.0000, offTopic: 0.0000, sameWords: 0.0000, sameWordsUntold: -5.1440, untoldLogOdds: 0.0000, explained: 0.8806, openUntold: -0.4894, fit: 2.5384, lacksEntity: -0.5493, lacksValue: 0.0000, lacksAttribute: -0.3599, lacksAsk: -0.3269, roles: 0.0000, turned: -3.0000, kind: -0.2931, speaker: -1.9669, measure: -0.5630, affirms: -1.0000, denies: -0.1828, yesNo: 0.3786, yesNoLacksValue: 1.1074, yesNoLacksEntity: 0.1749, ruled: 0.7441, ruledOthers: 0.0000, explainedAlone: 0.2595, leftOpen: 0.0000, sound: 0.7501, behind: 0.0000, choices: 0.0000, words: 0.2149, first: 0.1176, joined: 0.6215 },
    withNearMisses: { base: -2.6519, aheadOfGaps: 0.1465, aheadOfOthers: 0.2261, own: 0.0000, near: 0.2153, ownShare: 0.0000, untold: 0.0000, offTopic: -1.2931, sameWords: 0.0000, sameWordsUntold: -2.6887, untoldLogOdds: 0.0000, explained: 1.7169, openUntold: -0.3599, fit: 2.6077, lacksEntity: -0.7993, lacksValue: 0.0000, lacksAttribute: -0.6038, lacksAsk: -0.0043, roles: 0.0000, turned: -3.0000, kind: -0.4640, speaker: -2.4400, measure: -2.9539, affirms: -1.0000, denies: -0.0645, yesNo: 0.4046, yesNoLacksValue: 1.3913, yesNoLacksEntity: 0.0000, ruled: 0.6580, ruledOthers: 0.0000, explainedAlone: 0.1313, leftOpen: 0.0000, sound: 0.2184, behind: -0.3148, choices: 0.0000, words: 0.1074, first: 0.2808, joined: 0.3889 },
  },
  {
    without: { base: -4.4354, aheadOfGaps: 0.0000, aheadOfOthers: 0.0493, own: 0.0000, near: 0.2886, ownShare: 0.1625, untold: 0.0000, offTopic: -0.2141, sameWords: 2.5073, sameWordsUntold: -3.2448, untoldLogOdds: -0.1114, explained: 2.0760, openUntold: -0.9897, fit: 0.5735, lacksEntity: -0.8884, lacksValue: -0.1487, lacksAttribute: -0.7426, lacksAsk: -1.5605, roles: -0.0973, turned: -3.0000, kind: -0.4330, speaker: -1.7961, measure: -1.2448, affirms: -1.0000, denies: -0.3612, yesNo: 0.3493, yesNoLacksValue: 1.2735, yesNoLacksEntity: 0.1304, ruled: 0.5473, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.7359, behind: 0.0000, choices: 0.0000, words: 0.1331, first: 0.1296, joined: 0.5432 },
    balanced: { base: -3.7307, aheadOfGaps: 0.0000, aheadOfOthers: 0.1309, own: 0.0000, near: 0.3184, ownShare: 0.0000, untold: 0.0000, offTopic: -0.5774, sameWords: 2.0417, sameWordsUntold: -2.9744, untoldLogOdds: -0.1044, explained: 1.5752, openUntold: -0.8516, fit: 0.6710, lacksEntity: -0.6455, lacksValue: -0.1623, lacksAttribute: -0.5014, lacksAsk: -1.3342, roles: -0.3696, turned: -3.0000, kind: -0.2949, speaker: -1.9776, measure: -1.9328, affirms: -1.0000, denies: -0.3762, yesNo: 0.2657, yesNoLacksValue: 1.3560, yesNoLacksEntity: 0.2172, ruled: 0.7183, ruledOthers: -0.1213, explainedAlone: 0.6706, leftOpen: 0.0000, sound: 0.6120, behind: -0.0200, choices: 0.0000, words: 0.0985, first: 0.2289, joined: 0.5991 },
    withNearMisses: { base: -2.0683, aheadOfGaps: 0.0000, aheadOfOthers: 0.2379, own: 0.0096, near: 0.3747, ownShare: 0.0145, untold: 0.0000, offTopic: -1.0481, sameWords: 1.4490, sameWordsUntold: -3.0044, untoldLogOdds: 0.0000, explained: 1.3272, openUntold: -0.4737, fit: 1.0314, lacksEntity: -0.7312, lacksValue: -0.0740, lacksAttribute: -0.3080, lacksAsk: -0.7722, roles: 0.0000, turned: -3.0000, kind: -0.1644, speaker: -2.2384, measure: -2.1594, affirms: -1.0000, denies: -0.2571, yesNo: 0.3211, yesNoLacksValue: 1.1268, yesNoLacksEntity: 0.1264, ruled: 0.6208, ruledOthers: -0.2518, explainedAlone: 1.3580, leftOpen: 0.0000, sound: 0.2526, behind: -0.5901, choices: -0.1232, words: 0.0033, first: 0.1911, joined: 0.5689 },
  },
  {
    without: { base: -5.3337, aheadOfGaps: 0.0102, aheadOfOthers: 0.0000, own: 0.0143, near: 0.2359, ownShare: 0.4777, untold: 0.0000, offTopic: -0.0971, sameWords: 2.9525, sameWordsUntold: 0.0000, untoldLogOdds: -0.0745, explained: 1.5577, openUntold: -1.6356, fit: 0.0000, lacksEntity: -0.7454, lacksValue: -0.2257, lacksAttribute: -0.6241, lacksAsk: -1.9482, roles: -0.3840, turned: -3.0000, kind: -0.4171, speaker: -1.6176, measure: -1.1086, affirms: -1.0000, denies: -0.4368, yesNo: 0.3814, yesNoLacksValue: 0.9641, yesNoLacksEntity: 0.1187, ruled: 0.0000, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.9790, behind: 0.0000, choices: 0.0000, words: 0.3444, first: 0.0000, joined: 0.2978 },
    withNearMisses: { base: -3.6516, aheadOfGaps: 0.0617, aheadOfOthers: 0.0000, own: 0.0713, near: 0.2989, ownShare: 0.4554, untold: 0.0000, offTopic: -1.0460, sameWords: 2.7216, sameWordsUntold: -1.4615, untoldLogOdds: -0.3992, explained: 1.5583, openUntold: -1.6334, fit: 0.0000, lacksEntity: -0.6844, lacksValue: -0.1146, lacksAttribute: 0.0000, lacksAsk: -2.0725, roles: -0.2526, turned: -3.0000, kind: -0.2092, speaker: -1.4474, measure: -0.3111, affirms: -1.0000, denies: -0.2619, yesNo: 0.1163, yesNoLacksValue: 0.5372, yesNoLacksEntity: 0.0523, ruled: 0.1378, ruledOthers: -0.0507, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.4323, behind: -0.1705, choices: -0.1523, words: 0.1510, first: 0.2442, joined: 0.3356 },
  },
];
