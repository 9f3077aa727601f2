/** What would be right and what refused if answers had to be more or less sure: precision against coverage, for each half of the questions. */
import type { Engine } from '../src/answer/engine.ts';
import { surest } from '../src/answer/understand/decide/decide.ts';
import type { Dossier } from '../src/dossier/dossier.ts';
import { LANGUAGES } from '../src/dossier/schema.ts';
import type { FactId } from '../src/dossier/schema.ts';
import { halfOf, outcomeOf } from '../test/questions/score.ts';
import type { Gold } from '../test/questions/score.ts';
import { percent, table } from './quality.ts';

/** Whether the facts answer a gold question, as far as their texts tell. */
export function answersGold(gold: Gold, facts: readonly FactId[], dossier: Dossier): boolean {
  const known = facts.flatMap((id) => dossier.facts.get(id) ?? []);
  const languages = gold.lang === 'en' ? (['en'] as const) : gold.lang === 'zh' || gold.lang === 'zht' ? (['zh'] as const) : LANGUAGES;
  const text = known.flatMap((fact) => languages.map((language) => fact.text[language])).join('\n');
  const paragraphs = [...new Set(known.flatMap((fact) => fact.paragraphs))];
  return (
    gold.expect !== 'abstain' && outcomeOf(gold, { status: 'answered', text, paragraphs, facts: known.map(({ id }) => id) }) === 'right'
  );
}

const STEPS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

interface Sure {
  readonly gold: Gold;
  readonly confidence: number;
  readonly right: boolean;
}

/** A row for each half and each least confidence: the share of answerable questions answered, and rightly; of the others refused; of the answers right. */
export function curveTable(engine: Engine, dossier: Dossier, golds: readonly Gold[]): string {
  const all = golds
    .filter(({ expect }) => expect !== 'either')
    .map((gold): Sure => {
      const candidate = surest(engine.trace(gold.q).candidates);
      return {
        gold,
        confidence: candidate?.confidence ?? 0,
        right: candidate !== undefined && answersGold(gold, candidate.facts, dossier),
      };
    });
  const rows = (['tune', 'verify'] as const).flatMap((half) =>
    STEPS.map((least) => [
      half,
      least.toFixed(1),
      ...rowOf(
        all.filter(({ gold }) => halfOf(gold) === half),
        least,
      ),
    ]),
  );
  return table([['half', 'at least', 'coverage', 'right', 'refused', 'precision'], ...rows]);
}

function rowOf(all: readonly Sure[], least: number): string[] {
  const given = all.filter(({ confidence }) => confidence >= least);
  const answerable = all.filter(({ gold }) => gold.expect === 'answer');
  const covered = given.filter(({ gold }) => gold.expect === 'answer');
  const right = covered.filter((one) => one.right).length;
  const others = all.length - answerable.length;
  return [
    percent(covered.length, answerable.length),
    percent(right, answerable.length),
    percent(others - (given.length - covered.length), others),
    percent(right, given.length),
  ];
}
