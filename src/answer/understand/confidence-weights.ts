/** Fitted by `npm run tune` on the project's questions (the tune half) and the examples held out. Not written by hand. */
import type { Signals } from './signals.ts';

export type Weights = Signals & { readonly base: number };

/** For a dossier with many example questions a fact. */
export const WELL_TAUGHT: Weights = {
  base: -2.0214,
  aheadOfGaps: 0.2339,
  aheadOfOthers: 0.0625,
  near: 0.7258,
  lean: -0.4369,
  explained: 1.4570,
  openUntold: -1.3982,
  fit: 0.1533,
  lacksEntity: -0.7110,
  lacksValue: -0.2508,
  lacksAttribute: -0.3852,
  roles: -0.5380,
  turned: -1.2679,
  kind: -0.8731,
  speaker: -1.8270,
  measure: -0.6124,
  yesNo: 0.0759,
  yesNoLacksValue: 0.6305,
  yesNoLacksEntity: 0.1916,
  words: 0.1373,
  first: 0.4613,
  joined: 0.3414,
};

/** For a dossier with few. */
export const LITTLE_TAUGHT: Weights = {
  base: -2.2160,
  aheadOfGaps: 0.0000,
  aheadOfOthers: 0.0849,
  near: 0.5976,
  lean: -0.3090,
  explained: 1.7764,
  openUntold: -0.4994,
  fit: 1.8239,
  lacksEntity: -1.0916,
  lacksValue: -0.1657,
  lacksAttribute: -1.0373,
  roles: -1.3291,
  turned: -1.8927,
  kind: -1.1747,
  speaker: -2.0351,
  measure: -2.4794,
  yesNo: 0.2615,
  yesNoLacksValue: 1.0132,
  yesNoLacksEntity: 0.2564,
  words: 0.1210,
  first: 0.3684,
  joined: 0.2553,
};
