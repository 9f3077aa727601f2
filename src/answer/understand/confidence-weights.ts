/** Fitted by `npm run tune` on the project's questions (the tune half) and the examples held out. Not written by hand. */
import type { Signals } from './signals.ts';

export const BASE = -4.7049;
export const WEIGHTS: Signals = {
  aheadOfGaps: 0.2996,
  aheadOfOthers: 0.1320,
  own: -0.4127,
  near: 1.0238,
  untold: 1.5107,
  offTopic: 3.4486,
  lean: -0.4714,
  explained: 0.1868,
  explainedByExamples: 1.4083,
  open: 0.8055,
  openToExamples: -0.1661,
  openUntold: -1.6034,
  fit: 1.8187,
  lacksEntity: -0.5818,
  lacksValue: -0.4802,
  lacksAttribute: -0.4325,
  roles: -0.4518,
  turned: -0.7578,
  kind: -0.7421,
  speaker: -1.5328,
  measure: -0.9855,
  yesNo: 0.0957,
  yesNoLacksValue: 0.7573,
  yesNoLacksEntity: 0.0840,
  words: 0.0351,
  first: 0.4840,
  joined: 0.3199,
};
