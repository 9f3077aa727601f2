/** What holds together and is still worth a look: thin facts, amounts nobody recorded, texts that tell different things. */
import { examplesWarned } from './warnings-examples.ts';
import { textsWarned } from './warnings-texts.ts';
import { SUMMARIES } from './files.ts';
import type { DossierFiles } from './files.ts';
import { describeProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { WARNINGS } from './warning.ts';
import type { Warning } from './warning.ts';

/** Everything about a dossier that holds together which is worth a look, kind by kind. */
export const warningsOf = (files: DossierFiles): Warning[] => [...examplesWarned(files), ...textsWarned(files), ...summariesWarned(files)];

/** The whole dispute and the topics that nobody has written an account of. */
function summariesWarned({ summaries, topics }: DossierFiles): Warning[] {
  const written = new Set((summaries?.value ?? []).map(({ topic }) => topic));
  const wanted = [undefined, ...(topics.value ?? []).map(({ id }) => id)];
  return wanted
    .filter((topic) => !written.has(topic))
    .map((topic) => ({
      kind: 'no-summary',
      problem: { file: SUMMARIES, message: `${topic ?? 'the whole dispute'} has no summary: write one, so that moderators can post it` },
    }));
}

/** Most warnings of one kind that are told one by one. */
const MOST_TOLD = 3;

/** The warnings as lines: of each kind the first, then how many more there are. `placed` makes a problem's file one that can be opened. */
export function warningLines(warnings: readonly Warning[], placed: (problem: Problem) => Problem): string[] {
  return [...Map.groupBy(warnings, ({ kind }) => kind)].flatMap(([kind, ofKind]) => [
    ...ofKind.slice(0, MOST_TOLD).map(({ problem }) => `warning: ${describeProblem(placed(problem))}`),
    ...(ofKind.length > MOST_TOLD ? [`warning: ${ofKind.length - MOST_TOLD} more ${WARNINGS[kind]}`] : []),
  ]);
}
