/** What holds together and is still worth a look: thin facts, amounts nobody recorded, texts that tell different things, facts not tied. */
import { examplesWarned } from './warnings-examples.ts';
import { textsWarned } from './warnings-texts.ts';
import { linesOf } from './crosscheck-summaries.ts';
import { SUMMARIES } from './files.ts';
import { tiesWarned } from './warnings-ties.ts';
import { unusedWarned } from './warnings-unused.ts';
import type { DossierFiles } from './files.ts';
import { describeProblem } from './problem.ts';
import { placed } from './source-location.ts';
import type { Problem } from './problem.ts';
import { isLead } from './relations.ts';
import { unfinishedIn } from './unfinished.ts';
import { WARNINGS } from './warning.ts';
import type { Warning } from './warning.ts';

/** Everything about a dossier that holds together which is worth a look, kind by kind. */
export const warningsOf = (files: DossierFiles): Warning[] => [
  ...examplesWarned(files),
  ...textsWarned(files),
  ...tiesWarned(files),
  ...unusedWarned(files),
  ...summariesWarned(files),
];

/** The whole dispute and the topics that nobody has written an account of, leads that none tells, and lines on what is superseded. */
function summariesWarned(files: DossierFiles): Warning[] {
  const { summaries, topics, facts, head } = files;
  const known = facts.flatMap(({ value, topic }) => (value === undefined ? [] : [{ value, topic }]));
  const superseded = new Set(known.flatMap(({ value }) => value.supersedes));
  const untold = (summaries === undefined ? [] : placed(summaries)).flatMap(({ value: { topic: of, full }, at }): Warning[] => {
    const told = new Set(full.flatMap(({ lines }) => lines.flatMap((line) => line.facts)));
    const leads = known.filter(({ value, topic }) => topic === of && isLead(value)).map(({ value }) => value.id);
    const missing = (of === undefined ? (head.value?.summary ?? []) : leads).filter((id) => !told.has(id) && !superseded.has(id));
    const message = `does not tell ${missing.join(', ')}: every lead belongs in the full version`;
    return missing.length === 0 ? [] : [{ kind: 'untold-lead', problem: { ...at('full'), message } }];
  });
  const outdated = (summaries === undefined ? [] : placed(summaries)).flatMap((summary) =>
    linesOf(summary).flatMap(({ line, where }): Warning[] => {
      const gone = line.facts.find((id) => superseded.has(id));
      const message = `${gone} is superseded, so the line is left out: tell what took its place`;
      return gone === undefined ? [] : [{ kind: 'superseded-line', problem: { ...where('facts'), message } }];
    }),
  );
  const written = new Set((summaries?.value ?? []).map(({ topic }) => topic));
  // They are written last.
  const wanted = unfinishedIn(files).length > 0 ? [] : [undefined, ...(topics.value ?? []).map(({ id }) => id)];
  const unwritten = wanted
    .filter((topic) => !written.has(topic))
    .map((topic): Warning => ({
      kind: 'no-summary',
      problem: { file: SUMMARIES, message: `${topic ?? 'the whole dispute'} has no summary: write one, so that moderators can post it` },
    }));
  return [...unwritten, ...untold, ...outdated];
}

/** Most warnings of one kind that are told one by one. */
const MOST_TOLD = 3;

/** The warnings as lines: of each kind the first, then how many more there are. `openable` makes a problem's file one that can be opened. */
export function warningLines(warnings: readonly Warning[], openable: (problem: Problem) => Problem): string[] {
  return [...Map.groupBy(warnings, ({ kind }) => kind)].flatMap(([kind, ofKind]) => [
    ...ofKind.slice(0, MOST_TOLD).map(({ problem }) => `warning: ${describeProblem(openable(problem))}`),
    ...(ofKind.length > MOST_TOLD ? [`warning: ${ofKind.length - MOST_TOLD} more ${WARNINGS[kind]}`] : []),
  ]);
}
