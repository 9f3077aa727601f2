/** Verdicts on messages, by half, verdict, kind and language: `npm run evaluate -- --checks`. */
import type { CheckMessage } from '../src/chat/terminal/checked.ts';
import { replyText } from '../src/reply/plain.ts';
import { wire } from '../src/app/wire.ts';
import { CHECK_OUTCOMES, checkHalfOf, outcomeOfCheck, readChecks } from '../test/questions/score-checks.ts';
import type { CheckOutcome, GoldCheck } from '../test/questions/score-checks.ts';
import { startExhibit } from './exhibit.ts';
import { percent, table } from './quality.ts';

const OWN = new URL('../test/questions/checks.jsonl', import.meta.url);

export interface ScoredCheck {
  readonly gold: GoldCheck;
  readonly outcome: CheckOutcome;
}

/** The project's own messages to check, or those of the files named. @throws GoldError where there are none, or one cannot be scored by */
export const checksOf = (files: readonly string[]): GoldCheck[] =>
  files.length === 0 ? readChecks(OWN) : files.flatMap((file) => readChecks(file));

/** What checks messages on a dossier, the shipped one unless another is named. */
export function openChecker(folder?: string): CheckMessage {
  const { dossier, engine } = startExhibit(folder);
  return wire(dossier, engine, 'zh').check;
}

/** Checks gold messages and scores what comes back. */
export async function scoreChecks(check: CheckMessage, golds: readonly GoldCheck[]): Promise<ScoredCheck[]> {
  const scored: ScoredCheck[] = [];
  for (const gold of golds) {
    const { verdict, reply } = await check(gold.text);
    scored.push({ gold, outcome: outcomeOfCheck(gold, { verdict, text: replyText(reply), paragraphs: reply.paragraphs }) });
  }
  return scored;
}

/** A table: a row for each half as a whole, and for each of its verdicts, kinds and languages. */
export function checksTable(scored: readonly ScoredCheck[]): string {
  const rows: string[][] = [['half', 'group', 'messages', ...CHECK_OUTCOMES]];
  for (const half of ['tune', 'verify'] as const) {
    const own = scored.filter(({ gold }) => checkHalfOf(gold) === half);
    const groups = new Map<string, ScoredCheck[]>([['all', own]]);
    for (const row of own)
      for (const group of [`verdict ${row.gold.verdict}`, `lang ${row.gold.lang}`, `kind ${row.gold.kind}`])
        groups.set(group, [...(groups.get(group) ?? []), row]);
    for (const [group, members] of groups)
      rows.push([
        half,
        group,
        String(members.length),
        ...CHECK_OUTCOMES.map((outcome) => percent(members.filter((row) => row.outcome === outcome).length, members.length)),
      ]);
  }
  return table(rows);
}

/** What did not come out right of the tune half, case by case. */
export const wrongChecks = (scored: readonly ScoredCheck[]): string =>
  scored
    .filter(({ gold, outcome }) => outcome !== 'right' && checkHalfOf(gold) === 'tune')
    .map(({ gold, outcome }) => [outcome, gold.verdict, gold.kind, gold.text].join('\t'))
    .join('\n');
