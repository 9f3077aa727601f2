/** The signals of a message: what its texts come to together, as numbers. How likely it says something wrong is made of them. */
import type { Clause, JudgedText } from './clause.ts';
import { SIGNALS } from './signal-names.ts';
import type { Signal } from './signal-names.ts';

/** The signals of a text that count again where it is most likely wrong, the next to that, or most likely right. */
const OF_EACH = [
  'relevance',
  'sureness',
  'coverage',
  'known',
  'heldShare',
  'tokens',
  'stated contradicted',
  'share 1',
  'numbersUnheld',
] as const satisfies readonly Signal[];

/** Those besides of the one that is most likely wrong. */
const OF_WORST = [
  ...OF_EACH,
  'ruledSupported',
  'ruledContradicted',
  'general contradicted',
  'next contradicted',
  'next known',
  'share 2',
  'share 3',
  'values',
  'valuesAgainst',
  'datesAgainst',
  'entitiesSilent',
  'namesOpen',
  'unknownOpen',
  'denied',
  'foreign',
  'doubtful',
  'factDenies',
  'bounded',
  'words only',
  'words all',
] as const satisfies readonly Signal[];

/** Of the one that is most likely right. */
const OF_BEST = [
  ...OF_EACH,
  'ruledSupported',
  'stated untold',
  'general untold',
  'share 4',
  'datesSilent',
  'entitiesSilent',
  'namesOpen',
  'unknownOpen',
  'confidence',
  'refused',
  'foreign',
  'doubtful',
] as const satisfies readonly Signal[];

/** Of the next to that which is most likely wrong. */
const OF_NEXT = [...OF_EACH, 'general contradicted', 'share 2'] as const satisfies readonly Signal[];

const OF_ALL = [
  // How many texts there are, how many clauses, and how many of each verdict.
  'texts',
  'clauses',
  'wrong',
  'right',
  // How likely the texts by themselves are wrong: the likeliest, the next and the longest of them; any at all, those behind a lead too; and right.
  'worst contradicted',
  'worst supported',
  'worst untold',
  'next worst',
  'third worst',
  'none contradicted',
  'mean contradicted',
  'longest contradicted',
  'longest supported',
  'any contradicted',
  'best supported',
  'best contradicted',
  'next best',
  'none supported',
  'least supported',
  'over half',
  'any ruledContradicted',
  'stated contradicted',
] as const;

export type MessageSignal =
  | (typeof OF_ALL)[number]
  | `worst: ${(typeof OF_WORST)[number]}`
  | `next: ${(typeof OF_NEXT)[number]}`
  | `best: ${(typeof OF_BEST)[number]}`;

/** All signals, in the order of their rows. */
export const MESSAGE_SIGNALS: readonly MessageSignal[] = [
  ...OF_ALL,
  ...OF_WORST.map((name): MessageSignal => `worst: ${name}`),
  ...OF_NEXT.map((name): MessageSignal => `next: ${name}`),
  ...OF_BEST.map((name): MessageSignal => `best: ${name}`),
];

const PLACES: ReadonlyMap<string, number> = new Map(SIGNALS.map((name, place) => [name, place]));
const MESSAGE_PLACES: ReadonlyMap<string, number> = new Map(MESSAGE_SIGNALS.map((name, place) => [name, place]));

/** What example statements make of a text counts where they know such a share of it, and where the engine is as sure of the fact, each 0 to 1. */
const TOLD = 0.4;
/** Where none of them counts, that is this much against its being wrong: as log odds. */
const LEAST_STATED = -9;

const signalOf = ({ signals }: JudgedText, name: Signal): number => signals[PLACES.get(name) ?? -1] ?? 0;

/** The texts by themselves, of which one may be wrong, the likeliest to be first. */
export const likeliestWrong = (texts: readonly JudgedText[]): JudgedText[] =>
  texts
    .filter(({ lead, asWrong }) => lead === '' && asWrong !== undefined)
    .toSorted((one, other) => other.chances.contradicted - one.chances.contradicted);

/** The texts by themselves, of which one may be right, the likeliest to be first. */
export const likeliestRight = (texts: readonly JudgedText[]): JudgedText[] =>
  texts
    .filter(({ lead, asRight }) => lead === '' && asRight !== undefined)
    .toSorted((one, other) => other.chances.supported - one.chances.supported);

/** The signals of a message with these texts, and these clauses as they were judged one by one. */
export function messageSignals(texts: readonly JudgedText[], clauses: readonly Clause[]): Float64Array {
  const row = new Float64Array(MESSAGE_SIGNALS.length);
  const set = (name: MessageSignal, value: number): void => void (row[MESSAGE_PLACES.get(name) ?? -1] = value);
  const most = (of: readonly JudgedText[], chance: keyof JudgedText['chances']): number =>
    Math.max(0, ...of.map(({ chances }) => chances[chance]));
  const count = (verdict: Clause['judgement']['verdict']): number =>
    clauses.filter(({ judgement }) => judgement.verdict === verdict).length;
  const alone = texts.filter(({ lead }) => lead === '');
  const [worst, next, third] = likeliestWrong(texts);
  const [best, nextBest] = likeliestRight(texts);
  const [longest] = alone.toSorted((one, other) => other.clause.text.length - one.clause.text.length);
  const told = alone.filter((one) => signalOf(one, 'known') > TOLD && signalOf(one, 'sureness') > TOLD);
  set('texts', alone.length);
  set('clauses', clauses.length);
  set('wrong', count('contradicted'));
  set('right', count('supported'));
  set('next worst', next?.chances.contradicted ?? 0);
  set('third worst', third?.chances.contradicted ?? 0);
  // How likely it would be that none is, if each were by itself.
  const none = (chance: keyof JudgedText['chances']): number => alone.reduce((product, { chances }) => product * (1 - chances[chance]), 1);
  set('none contradicted', none('contradicted'));
  set('none supported', none('supported'));
  set('mean contradicted', alone.reduce((sum, { chances }) => sum + chances.contradicted, 0) / Math.max(1, alone.length));
  set('least supported', Math.min(1, ...alone.map(({ chances }) => chances.supported)));
  if (next !== undefined) for (const name of OF_NEXT) set(`next: ${name}`, signalOf(next, name));
  set('longest contradicted', longest?.chances.contradicted ?? 0);
  set('longest supported', longest?.chances.supported ?? 0);
  set('any contradicted', most(texts, 'contradicted'));
  set('best supported', most(alone, 'supported'));
  set('best contradicted', best?.chances.contradicted ?? 0);
  set('next best', nextBest?.chances.supported ?? 0);
  set('over half', alone.filter(({ chances }) => chances.contradicted > 0.5).length);
  set('any ruledContradicted', Math.max(0, ...texts.map((one) => signalOf(one, 'ruledContradicted'))));
  set('stated contradicted', Math.max(LEAST_STATED, ...told.map((one) => signalOf(one, 'stated contradicted'))));
  if (best !== undefined) for (const name of OF_BEST) set(`best: ${name}`, signalOf(best, name));
  if (worst === undefined) return row;
  set('worst contradicted', worst.chances.contradicted);
  set('worst supported', worst.chances.supported);
  set('worst untold', worst.chances.untold);
  for (const name of OF_WORST) set(`worst: ${name}`, signalOf(worst, name));
  return row;
}
