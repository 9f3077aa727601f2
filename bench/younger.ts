/** A dossier as it was when less of it had been written, and what it has learnt since: what calibrations for young dossiers are made on. */
import type { Example } from '../src/answer/understand/learn/intents.ts';
import { spread, thinned } from '../src/answer/understand/learn/thinned.ts';
import { BALANCED } from '../src/answer/understand/rank/confidence.ts';
import { byId } from '../src/dossier/dossier.ts';
import type { TaughtDossier } from '../src/dossier/dossier.ts';
import { taughtOf } from './held.ts';
import type { Held } from './held.ts';

/** The examples of all intents of a dossier with all near misses, those of people and those of a machine. */
export type All = ReturnType<typeof taughtOf>;

/** None of what is known to be untold, as much of it as a dossier of so many examples has, or all. */
export type NearMisses = 'none' | 'balanced' | 'all';

export interface Share {
  readonly examples: number;
  readonly nearMisses: NearMisses;
}

/** A young dossier's near misses are asked in so many words, so that there are others to be asked in. */
const MOST_OF_A_GAP = 6;

/** The dossier as it was when it had so much of its examples and near misses. */
export function youngerOf(written: TaughtDossier, { examples, nearMisses }: Share): TaughtDossier {
  const younger = thinned(written, { examples, nearMisses: nearMisses === 'none' ? 0 : nearMisses === 'all' ? undefined : MOST_OF_A_GAP });
  if (nearMisses !== 'balanced') return younger;
  const gaps = [...younger.gaps.values()];
  const asked = gaps.reduce((sum, gap) => sum + gap.asked.zh.length + gap.asked.en.length, 0);
  const share = Math.min(1, (examples * BALANCED * younger.facts.size) / Math.max(1, asked));
  return { ...younger, gaps: byId(spread(gaps, Math.round(share * gaps.length))) };
}

/** Most examples that facts answer, most near misses of which a dossier has never heard, and most of which it knows others. */
export interface Most {
  readonly told: number;
  readonly unknown: number;
  readonly known: number;
}

/** So much of what the younger dossier has not learnt of all. */
export function heldFrom(younger: TaughtDossier, all: All, most: Most): Held[] {
  const seen = new Set(taughtOf(younger).examples.map(({ text }) => text));
  const unseen = all.examples.filter(({ text }) => !seen.has(text));
  const told = unseen.filter(({ intent }) => all.intents[intent]?.kind === 'facts');
  const isKnown = ({ intent }: Example): boolean => {
    const found = all.intents[intent];
    return found?.kind === 'gap' && younger.gaps.has(found.gap);
  };
  const untold = unseen.filter((one) => all.intents[one.intent]?.kind !== 'facts' && !isKnown(one));
  return [
    ...spread(told, most.told).map((one): Held => ({ ...one, kind: 'example' })),
    ...spread(untold, most.unknown).map((one): Held => ({ ...one, kind: 'unknownGap' })),
    ...spread(unseen.filter(isKnown), most.known).map((one): Held => ({ ...one, kind: 'knownGap' })),
  ];
}
