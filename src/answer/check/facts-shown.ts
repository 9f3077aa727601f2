/** How many facts are shown for a statement. */

/** For one as usual, and for one that is as long as several: what decides that may well be the third. */
const MOST = { usual: 2, long: 3 } as const;
/** So long is such a one: in characters, of which a Chinese one says as much as two others. */
const LONG = 120;
const HAN = /\p{Script=Han}/gu;

/** Most facts that a statement of this text shows. */
export const mostFactsFor = (text: string): number => MOST[text.length + (text.match(HAN)?.length ?? 0) >= LONG ? 'long' : 'usual'];
