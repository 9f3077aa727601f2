/** With fewer examples than this in a language a fact is hardly known there. */
export const FEW_EXAMPLES = 10;
