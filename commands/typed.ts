/** What somebody typed: how much of it is read, and whether it says anything. */
import { LONGEST_INPUT, shortened } from '../src/answer/longest.ts';

export { LONGEST_INPUT };

/** As much of a text as is read, of whatever platform it comes. */
export const asRead = (text: string): string => shortened(text);

// Blanks; characters that show nothing, such as a zero-width space or a filler; and what only stands around words.
const SAYS_NOTHING = /^[\s\p{C}\p{Default_Ignorable_Code_Point}\p{Quotation_Mark}\u2800`´《》〈〉]*$/u;

/** Whether a text has nothing to read in it: no character at all, or only blanks, invisible ones and quotation marks. */
export const isBlank = (text: string): boolean => SAYS_NOTHING.test(text);
