/** The verdict on a statement, by how likely each is. */
import type { FactId } from '../../dossier/schema.ts';
import type { StatementVerdict } from '../plan.ts';
import type { Judgement } from './looked.ts';
import type { Chances } from './chances.ts';
import { SIGNALS } from './signal-names.ts';
import type { Signalled } from './signals.ts';

/**
 * How likely a verdict has to be for it to be given, by what the rules make of the statement. A false `contradicted` is the worst there is: where
 * the rules bear the statement out it takes most. What they find wrong is never called right.
 */
export const LEAST: Readonly<Record<StatementVerdict, { readonly contradicted: number; readonly supported: number }>> = {
  contradicted: { contradicted: 0.6, supported: Number.POSITIVE_INFINITY },
  'not-in-record': { contradicted: 0.75, supported: 0.5 },
  supported: { contradicted: 0.9, supported: 0.4 },
};

/** What the rules are so sure is wrong is, where people's wrong statements about the fact read like it too: log odds by those alone. */
const BOTH = { rules: 0.9, stated: 1 } as const;
const STATED_WRONG = SIGNALS.indexOf('stated contradicted');

/**
 * How likely it has to be right where the fact that it is most likely about does not hold an amount or a date of it: where it has another, it never is.
 * Less is enough where the message as a whole says something right, and this is the likeliest of it to be that.
 */
export const LEAST_UNHELD = { against: Number.POSITIVE_INFINITY, silent: 0.95, silentInMessage: 0.7 } as const;
const SILENT = [SIGNALS.indexOf('numbersUnheld'), SIGNALS.indexOf('datesSilent')];
const AGAINST = [SIGNALS.indexOf('valuesAgainst'), SIGNALS.indexOf('datesAgainst')];

/** How likely a statement has to be right by the amounts and dates that it names. */
function leastOf(signals: Float64Array, isBorneOut: boolean, silent: number): number {
  if (AGAINST.some((at) => (signals[at] ?? 0) > 0)) return LEAST_UNHELD.against;
  return !isBorneOut && SILENT.some((at) => (signals[at] ?? 0) > 0) ? silent : 0;
}

const MISMATCH = SIGNALS.indexOf('mismatch');
/** What denies and is about a fact that does not, or the other way round, is not right where people's wrong statements about the fact read rather like it. */
const isTurnedRound = (signals: Float64Array): boolean => (signals[MISMATCH] ?? 0) > 0 && (signals[STATED_WRONG] ?? 0) > 0;

/**
 * How likely it has to be right for what the rules find wrong to be what a message says that is right. By the messages of the tune half, judged by what had not
 * seen them: all 15 such were.
 */
const RULED_WRONG = 0.8;

/** Most facts that are shown with a verdict. */
const MOST_SHOWN = 3;

/** That a statement is wrong, so likely; undefined where no fact can say so: none is looked at, or it compares as a fact does. */
export function contradictedBy(
  { facts, ruled, against, agrees }: Pick<Signalled, 'facts' | 'ruled' | 'against' | 'agrees'>,
  wrong: number,
): Judgement | undefined {
  if (facts.length === 0 || agrees) return undefined;
  return {
    verdict: 'contradicted',
    facts: shown(ruled.verdict === 'contradicted' ? ruled.facts : [], facts),
    against: (ruled.verdict === 'contradicted' ? ruled.against : against) ?? 'examples',
    sureness: wrong,
    wrong,
  };
}

/**
 * That a statement is right, so likely; undefined where no fact can say so: none is looked at, or the fact has another amount or date, or none and it is not
 * as likely as `silent`, or the rules find it wrong and it is not as likely as `RULED_WRONG`, or it seems to be the fact turned round, or tells a year that lies ahead of the source.
 */
export function supportedBy(
  { signals, facts, ruled, ahead }: Signalled,
  together: readonly FactId[],
  { supported, contradicted: wrong }: Chances,
  silent: number = LEAST_UNHELD.silent,
): Judgement | undefined {
  if (facts.length === 0 || ahead || (ruled.verdict === 'contradicted' && supported < RULED_WRONG)) return undefined;
  if (supported < leastOf(signals, ruled.verdict === 'supported', silent) || isTurnedRound(signals)) return undefined;
  return {
    verdict: 'supported',
    facts: shown(ruled.verdict === 'supported' ? ruled.facts : heldBy(together, facts), facts),
    sureness: supported,
    wrong,
  };
}

/** The verdict on a statement that is so likely right, wrong and untold; `together` are the facts of the surest answer. */
export function verdictBy(signalled: Signalled, together: readonly FactId[], chances: Chances): Judgement {
  const { supported, contradicted: wrong, untold } = chances;
  const { signals, ruled } = signalled;
  const least = LEAST[ruled.verdict];
  const both = ruled.verdict === 'contradicted' && ruled.sureness >= BOTH.rules && (signals[STATED_WRONG] ?? 0) >= BOTH.stated;
  const contradiction = both || wrong >= least.contradicted ? contradictedBy(signalled, wrong) : undefined;
  if (contradiction !== undefined) return { ...contradiction, wrong: both ? 1 : wrong };
  const support = supported >= least.supported ? supportedBy(signalled, together, chances) : undefined;
  if (support !== undefined) return support;
  return { verdict: 'not-in-record', facts: [], sureness: untold, wrong };
}

/** The facts of the surest answer, where they are few and the fact that the statement is most likely about is among them. */
const heldBy = (together: readonly FactId[], [fact]: readonly FactId[]): readonly FactId[] =>
  fact !== undefined && together.includes(fact) && together.length <= MOST_SHOWN ? together : [];

/** The facts that decide it first, then those that the statement is about, each once. */
const shown = (deciding: readonly FactId[], facts: readonly FactId[]): readonly FactId[] =>
  [...new Set(deciding.length === 0 ? facts : [...deciding, ...facts.slice(1)])].slice(0, Math.max(MOST_SHOWN, deciding.length));
