/** What holds together and is still worth a look: thin facts, amounts nobody recorded, texts that tell different things, facts not tied. */
import { examplesWarned } from './warnings-examples.ts';
import { textsWarned } from './warnings-texts.ts';
import { tiesWarned } from './warnings-ties.ts';
import { unusedWarned } from './warnings-unused.ts';
import type { DossierFiles } from './files.ts';
import { describeProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { WARNINGS } from './warning.ts';
import type { Warning } from './warning.ts';

/** Everything about a dossier that holds together which is worth a look, kind by kind. */
export const warningsOf = (files: DossierFiles): Warning[] => [
  ...examplesWarned(files),
  ...textsWarned(files),
  ...tiesWarned(files),
  ...unusedWarned(files),
];

/** Most warnings of one kind that are told one by one. */
const MOST_TOLD = 3;

/** The warnings as lines: of each kind the first, then how many more there are. `placed` makes a problem's file one that can be opened. */
export function warningLines(warnings: readonly Warning[], placed: (problem: Problem) => Problem): string[] {
  return [...Map.groupBy(warnings, ({ kind }) => kind)].flatMap(([kind, ofKind]) => [
    ...ofKind.slice(0, MOST_TOLD).map(({ problem }) => `warning: ${describeProblem(placed(problem))}`),
    ...(ofKind.length > MOST_TOLD ? [`warning: ${ofKind.length - MOST_TOLD} more ${WARNINGS[kind]}`] : []),
  ]);
}
