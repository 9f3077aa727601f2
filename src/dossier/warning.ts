/** A warning: what holds together and is still worth a look. */
import type { Problem } from './problem.ts';

/** With fewer examples than this in a language a fact is hardly known there. */
export const FEW_EXAMPLES = 10;

/** The kinds of warnings, each with what all of its kind have in common. */
export const WARNINGS = {
  'few-examples': 'facts with few examples',
  'no-near-miss': 'facts with examples and no near miss',
  'unrecorded-amount': 'amounts in a text that no figure records',
  'unspecified-unit': 'figures without a unit where the text tells one',
  unused: 'concepts, units and topics that nothing uses',
  'texts-differ': 'texts that tell different figures, dates or names in zh and en',
  'no-summary': 'topics without a summary',
  'untold-lead': 'summaries that leave out a lead',
  'superseded-line': 'lines of a summary on what is superseded',
  unreviewed: 'drafted questions that nobody has reviewed',
  'shared-example': 'examples that stand under different facts',
  untied: 'paragraphs told by many facts that are not tied',
} as const;
export type WarningKind = keyof typeof WARNINGS;

export interface Warning {
  readonly kind: WarningKind;
  readonly problem: Problem;
}
