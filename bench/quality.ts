/** Answer quality on gold questions, by half, language and kind: `npm run evaluate`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dossier } from '../src/dossier/dossier.ts';
import { GoldError, halfOf, outcomeOf, readGold } from '../test/questions/score.ts';
import type { Gold, Outcome } from '../test/questions/score.ts';
import { SHIPPED } from './exhibit.ts';
import type { Ask } from './exhibit.ts';

const FOLDER = new URL('../test/questions/', import.meta.url);

export interface Scored {
  readonly gold: Gold;
  readonly outcome: Outcome;
  readonly text: string;
}

/** The set's messages to check have another form than its questions. */
const CHECKS: readonly string[] = ['checks.jsonl', 'worked-checks.jsonl'];
const holdsQuestions = (name: string): boolean => name.endsWith('.jsonl') && !CHECKS.includes(name);

const allQuestions = (): Gold[] =>
  readdirSync(FOLDER)
    .filter(holdsQuestions)
    .flatMap((name) => readGold(new URL(name, FOLDER)));

/** The project's own questions, of every file of its set: those that stand alone. */
export const ownQuestions = (): Gold[] => allQuestions().filter(({ after }) => after === undefined);

/** Those that follow another. */
export const ownFollowUps = (): Gold[] => allQuestions().filter(({ after }) => after !== undefined);

/** By this the place of a question in the file leads to that of the one asked before it: far apart in nearly all cases, so that they are of different matters. */
const OTHER = 7;

/** Questions that stand alone, each behind another from elsewhere in the file: most people ask more than one. */
export const behindOthers = (golds: readonly Gold[]): Gold[] =>
  golds.flatMap((gold, at) => {
    const other = golds[(at * OTHER + 1) % golds.length];
    return other === undefined || other === gold ? [] : [{ ...gold, after: other.q }];
  });

/**
 * The questions that a dossier is scored by: those of the files named, or else its own: of the shipped one the project's set, of any other the
 * `*.jsonl` in its folder. Fact ids that the dossier does not have are a fault of theirs.
 * @throws GoldError where there are none, or one cannot be scored by
 */
export function goldFor(folder: string, dossier: Pick<Dossier, 'facts'>, files: readonly string[] = []): Gold[] {
  const own = files.length > 0 ? files : filesOf(folder);
  if (own.length === 0)
    throw new GoldError(
      `${folder} has no questions: write them into ${join(folder, 'questions.jsonl')} (test/questions/README.md), or name files`,
    );
  const ids = new Set<string>(dossier.facts.keys());
  return own.flatMap((file) => {
    const golds = readGold(file);
    for (const { id, facts } of golds)
      for (const fact of facts) if (!ids.has(fact)) throw new GoldError(`${String(file)}: ${id}: the dossier has no fact ${fact}`);
    return golds;
  });
}

/** Of these the half that is looked at and fitted on, but for what may be answered or not. @throws GoldError as above */
export const tuneHalfFor = (...of: Parameters<typeof goldFor>): Gold[] =>
  goldFor(...of).filter((gold) => halfOf(gold) === 'tune' && gold.expect !== 'either');

const filesOf = (folder: string): (string | URL)[] =>
  (folder === SHIPPED ? [fileURLToPath(FOLDER)] : [folder]).flatMap((place) =>
    readdirSync(place)
      .filter(holdsQuestions)
      .sort()
      .map((name) => join(place, name)),
  );

/** Asks gold questions, each in a chat of its own, and scores what comes back. */
export async function score(ask: Ask, golds: readonly Gold[]): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const gold of golds) {
    const given = await ask(gold.q, gold.after);
    scored.push({ gold, outcome: outcomeOf(gold, given), text: given.text });
  }
  return scored;
}

const OUTCOMES = ['right', 'wrong answer', 'false answer', 'false refusal'] as const satisfies readonly Outcome[];

/** A table: a row for each half as a whole, for its follow-ups, and for each of its languages and kinds. */
export function qualityTable(scored: readonly Scored[]): string {
  const rows: string[][] = [['half', 'group', 'questions', ...OUTCOMES]];
  for (const half of ['tune', 'verify'] as const) {
    const ofHalf = scored.filter(({ gold }) => halfOf(gold) === half);
    const own = ofHalf.filter(({ gold }) => gold.after === undefined);
    const following = ofHalf.filter(({ gold }) => gold.after !== undefined);
    const groups = new Map<string, Scored[]>([['all', own], ...(following.length === 0 ? [] : [['follow-ups', following] as const])]);
    for (const row of own) {
      for (const group of [`expect ${row.gold.expect}`, `lang ${row.gold.lang}`, `kind ${row.gold.kind}`])
        groups.set(group, [...(groups.get(group) ?? []), row]);
    }
    for (const [group, members] of groups) {
      rows.push([
        half,
        group,
        String(members.length),
        ...OUTCOMES.map((outcome) => percent(members.filter((row) => row.outcome === outcome).length, members.length)),
      ]);
    }
  }
  return table(rows);
}

/** A share of a whole in words; a dash where there is no whole. */
export const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** Aligned columns: the first two left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const LONGEST_TEXT = 100;

/** What did not come out right: every case of the tune half; of the verify half, which nobody looks at, only how many of each kind. */
export function confusionTable(scored: readonly Scored[]): string {
  const wrong = scored.filter(({ gold, outcome }) => outcome !== 'right' && gold.kind !== 'worked');
  const cases = wrong
    .filter(({ gold }) => halfOf(gold) === 'tune')
    .map(({ gold, outcome, text }) => [outcome, gold.kind, `${gold.q}  →  ${text.replaceAll('\n', ' ').slice(0, LONGEST_TEXT)}`]);
  const counted = Map.groupBy(
    wrong.filter(({ gold }) => halfOf(gold) === 'verify'),
    ({ gold, outcome }) => `${outcome}: ${gold.kind}`,
  );
  const counts = [...counted].map(([name, rows]) => `${name} ${rows.length}`).join(', ');
  return `${cases.map((row) => row.join('\t')).join('\n')}\nverify: ${counts}`;
}
