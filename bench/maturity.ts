/**
 * `npm run maturity -- [--dossier D] [FILE …]`: what a dossier answers and refuses when less of it had been written: with 0, 5, 15
 * and all examples a fact, each without near misses and with all. A dossier must never get worse at refusing by being given examples.
 */
import { createEngine } from '../src/answer/engine.ts';
import { withUntold } from '../src/answer/understand/learn/untold.ts';
import type { TaughtDossier } from '../src/dossier/dossier.ts';
import { halfOf } from '../test/questions/score.ts';
import type { Gold } from '../test/questions/score.ts';
import { askOf, WORDS } from './exhibit.ts';
import { percent, score, table } from './quality.ts';
import type { Scored } from './quality.ts';
import { thinned } from '../src/answer/understand/learn/thinned.ts';

const EXAMPLES = [0, 5, 15, undefined] as const;

/** A row for each half, number of examples, and near misses: the share of answerable questions answered rightly, of the others refused, and the facts shown in an answer. */
export async function maturityTable(written: TaughtDossier, golds: readonly Gold[]): Promise<string> {
  const asked = golds.filter(({ expect, after, kind }) => expect !== 'either' && after === undefined && kind !== 'worked');
  const rows: string[][] = [];
  for (const examples of EXAMPLES) {
    for (const nearMisses of [false, true]) {
      const dossier = withUntold(thinned(written, { examples, nearMisses: nearMisses ? undefined : 0 }), WORDS);
      const shown: number[] = [];
      const ask = askOf(dossier, createEngine(dossier, WORDS));
      const scored = await score(async (question) => {
        const given = await ask(question);
        if (given.status === 'answered') shown.push(given.facts?.length ?? 0);
        return given;
      }, asked);
      const facts = shown.reduce((sum, count) => sum + count, 0) / Math.max(1, shown.length);
      for (const half of ['tune', 'verify'] as const)
        rows.push([
          half,
          String(examples ?? 'all'),
          nearMisses ? 'all' : 'none',
          ...sharesOf(scored.filter(({ gold }) => halfOf(gold) === half)),
          facts.toFixed(2),
        ]);
    }
  }
  return table([
    ['half', 'examples', 'near misses', 'right', 'refused', 'facts an answer'],
    ...rows.sort(([one = ''], [other = '']) => one.localeCompare(other)),
  ]);
}

function sharesOf(scored: readonly Scored[]): string[] {
  const share = (expect: Gold['expect']): string => {
    const own = scored.filter(({ gold }) => gold.expect === expect);
    return percent(own.filter(({ outcome }) => outcome === 'right').length, own.length);
  };
  return [share('answer'), share('abstain')];
}
