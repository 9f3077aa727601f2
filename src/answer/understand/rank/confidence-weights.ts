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
    without: { base: -4.3448, aheadOfGaps: 0.0000, aheadOfOthers: 0.0222, own: 0.0000, near: 0.2776, untold: 0.0000, offTopic: 0.0000, sameWords: 0.0000, sameWordsUntold: -6.6235, lean: 0.0000, explained: 0.8166, openUntold: -0.3839, fit: 2.6077, lacksEntity: -0.4781, lacksValue: 0.0000, lacksAttribute: -0.3031, roles: 0.0000, turned: -1.4859, kind: -0.4809, speaker: -1.6955, affirms: -1, denies: -0.1, measure: -0.9085, yesNo: 0.3179, yesNoLacksValue: 1.1101, yesNoLacksEntity: 0.1987, ruled: 0.9727, ruledOthers: 0.0000, explainedAlone: 0.2166, leftOpen: 0.0000, sound: 0.7384, behind: 0.0000, choices: 0.0000, words: 0.2070, first: 0.0970, joined: 1.0693 },
    withNearMisses: { base: -2.8500, aheadOfGaps: 0.1149, aheadOfOthers: 0.1794, own: 0.0000, near: 0.2139, untold: 0.0000, offTopic: -0.9381, sameWords: 0.0000, sameWordsUntold: -2.4106, lean: 0.0000, explained: 1.8321, openUntold: -0.0852, fit: 2.2773, lacksEntity: -0.5255, lacksValue: 0.0000, lacksAttribute: -0.4461, roles: 0.0000, turned: -0.9553, kind: -0.4116, speaker: -2.5069, affirms: -1, denies: -0.1, measure: -2.5898, yesNo: 0.3026, yesNoLacksValue: 1.2998, yesNoLacksEntity: 0.2792, ruled: 1.2532, ruledOthers: 0.0000, explainedAlone: 0.0047, leftOpen: 0.0000, sound: 0.3602, behind: -0.1190, choices: -1.0117, words: 0.0654, first: 0.4465, joined: 0.9100 },
  },
  {
    without: { base: -5.1830, aheadOfGaps: 0.0000, aheadOfOthers: 0.0506, own: 0.0137, near: 0.2718, untold: 0.0000, offTopic: -0.1695, sameWords: 2.9644, sameWordsUntold: -4.5108, lean: -0.1182, explained: 2.9579, openUntold: -0.5166, fit: 0.2846, lacksEntity: -0.9844, lacksValue: 0.0000, lacksAttribute: -0.6895, roles: -0.0729, turned: -1.8866, kind: -0.7952, speaker: -2.1382, affirms: -1, denies: -0.1, measure: -0.8097, yesNo: 0.3807, yesNoLacksValue: 1.1057, yesNoLacksEntity: 0.2965, ruled: 0.7301, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.7443, behind: 0.0000, choices: 0.0000, words: 0.1156, first: 0.1782, joined: 0.6941 },
    withNearMisses: { base: -2.9590, aheadOfGaps: 0.0000, aheadOfOthers: 0.2316, own: 0.0021, near: 0.4021, untold: 0.0000, offTopic: -0.7091, sameWords: 1.3302, sameWordsUntold: -2.4084, lean: 0.0000, explained: 1.6677, openUntold: -0.3225, fit: 0.8198, lacksEntity: -0.9273, lacksValue: 0.0000, lacksAttribute: -0.4587, roles: 0.0000, turned: -1.2494, kind: -0.5050, speaker: -2.1346, affirms: -1, denies: -0.1, measure: -2.0760, yesNo: 0.4421, yesNoLacksValue: 0.9110, yesNoLacksEntity: 0.6893, ruled: 1.1554, ruledOthers: -0.1899, explainedAlone: 0.9608, leftOpen: 0.0000, sound: 0.1788, behind: -0.5857, choices: 0.0000, words: -0.0128, first: 0.3195, joined: 0.9234 },
  },
  {
    without: { base: -5.5753, aheadOfGaps: 0.0000, aheadOfOthers: 0.0148, own: 0.0401, near: 0.2204, untold: 0.0000, offTopic: -0.6609, sameWords: 2.9732, sameWordsUntold: -0.4936, lean: -0.0257, explained: 2.1833, openUntold: -1.3491, fit: 0.0000, lacksEntity: -0.7369, lacksValue: -0.1169, lacksAttribute: -0.5344, roles: -0.3169, turned: -0.9559, kind: -0.7558, speaker: -1.4572, affirms: -1, denies: -0.1, measure: -1.0698, yesNo: 0.3789, yesNoLacksValue: 1.0735, yesNoLacksEntity: 0.0702, ruled: 0.0000, ruledOthers: 0.0000, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.9478, behind: 0.0000, choices: -0.0956, words: 0.3721, first: 0.0926, joined: 0.6841 },
    withNearMisses: { base: -3.4986, aheadOfGaps: 0.0393, aheadOfOthers: 0.0093, own: 0.0771, near: 0.3296, untold: 0.0000, offTopic: -0.6965, sameWords: 2.9509, sameWordsUntold: -1.3299, lean: -0.4665, explained: 1.7976, openUntold: -1.4992, fit: 0.0000, lacksEntity: -0.6954, lacksValue: -0.0931, lacksAttribute: 0.0000, roles: -0.2833, turned: -0.7760, kind: -0.5304, speaker: -1.3414, affirms: -1, denies: -0.1, measure: -0.0833, yesNo: 0.0907, yesNoLacksValue: 0.7167, yesNoLacksEntity: 0.1196, ruled: 0.1890, ruledOthers: -0.1480, explainedAlone: 0.0000, leftOpen: 0.0000, sound: 0.4060, behind: 0.0000, choices: -0.1335, words: 0.1402, first: 0.2912, joined: 0.5454 },
  },
];
