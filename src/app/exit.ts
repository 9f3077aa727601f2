/** What this process ends with: a supervisor may go by it. https://man.openbsd.org/sysexits */
export const EXIT = {
  /** As it was asked to, with everything done. */
  stopped: 0,
  /** Something may have passed when it is started again. */
  tryAgain: 75,
  /** Starting again is of no use before somebody has mended something. */
  mendFirst: 78,
} as const;
