/** Fitted by `npm run tune` on the project's questions (the tune half) and the examples held out. Not written by hand. */
import type { Signals } from './signals.ts';

export type Weights = Signals & { readonly base: number };

/** For a dossier with many example questions a fact. */
export const WELL_TAUGHT: Weights = {
  base: -3.0705,
  aheadOfGaps: 0.1967,
  aheadOfOthers: 0.1337,
  own: 0.0000,
  near: 0.6557,
  untold: -0.7037,
  offTopic: -1.3484,
  lean: -0.4442,
  explained: 1.8763,
  openUntold: -1.2809,
  fit: 0.7523,
  lacksEntity: -0.7256,
  lacksValue: -0.2191,
  lacksAttribute: -0.3046,
  roles: -0.5938,
  turned: -1.0316,
  kind: -0.6836,
  speaker: -1.8088,
  measure: -0.3709,
  yesNo: 0.1134,
  yesNoLacksValue: 0.8405,
  yesNoLacksEntity: 0.5155,
  words: 0.1661,
  first: 0.0820,
  joined: -0.1135,
};

/** For a dossier with few. */
export const LITTLE_TAUGHT: Weights = {
  base: -2.9861,
  aheadOfGaps: 0.0138,
  aheadOfOthers: 0.0640,
  own: 0.0000,
  near: 0.6334,
  untold: -0.7612,
  offTopic: 0.0000,
  lean: -0.3237,
  explained: 1.6395,
  openUntold: -0.7063,
  fit: 2.1509,
  lacksEntity: -1.0743,
  lacksValue: -0.0890,
  lacksAttribute: -0.9019,
  roles: -1.3578,
  turned: -1.8368,
  kind: -1.1616,
  speaker: -2.1858,
  measure: -2.5230,
  yesNo: 0.3338,
  yesNoLacksValue: 1.0697,
  yesNoLacksEntity: 0.4963,
  words: 0.1606,
  first: 0.0000,
  joined: -0.0450,
};
