/** What is still to be written in a dossier: everything that is marked `draft: true`. */
import type { DossierFiles } from './files.ts';
import { placed, placedWhole } from './source-location.ts';
import type { Problem } from './problem.ts';
import { CardPoint } from './schema/card.ts';

/** What is still to be written in one file, or in one folder of facts. */
export interface Unfinished {
  /** From the dossier's folder. */
  readonly file: string;
  readonly what: string;
  /** Each of it with its place; what is no single thing is one. */
  readonly places: readonly Pick<Problem, 'file' | 'line' | 'field'>[];
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What is still to be written, in the order in which it is best written. */
export function unfinishedIn(files: DossierFiles): Unfinished[] {
  const { head, concepts, card, drafts } = files;
  const sources = placed(files.sources).filter(({ value }) => value.draft === true);
  const topics = placed(files.topics).filter(({ value }) => value.draft === true);
  const facts = Map.groupBy(drafts.facts, ({ topic }) => topic);
  const unwritten = CardPoint.options.filter((point) => card.value !== undefined && card.value[point] === undefined);
  const all: Unfinished[] = [
    {
      file: 'source.yaml',
      what: 'title, byline, date and kinds of paragraphs are guesses: look them over',
      places: sources.map(({ at }) => at('draft')),
    },
    {
      file: 'topics.yaml',
      what: `${counted(topics.length, 'label', 'labels')}: ${topics.map(({ value }) => value.id).join(' ')}`,
      places: topics.map(({ at }) => at('draft')),
    },
    {
      file: 'entities.yaml',
      what: `${counted(drafts.entities.length, 'entity', 'entities')}: write those that a fact is about or said by, delete the others`,
      places: drafts.entities.map(({ at }) => at('draft')),
    },
    {
      file: 'concepts.yaml',
      what: 'none yet: what can be asked about, with the words that people use for it',
      places: concepts.value?.length === 0 ? [concepts.locate([])] : [],
    },
    ...[...facts].map(([topic, ofTopic]) => ({
      file: `facts/${topic}`,
      what: `${counted(ofTopic.length, 'fact', 'facts')}: ${ofTopic.map(({ value }) => value?.id).join(' ')}`,
      places: ofTopic.flatMap(placedWhole).map(({ at }) => at('draft')),
    })),
    {
      file: 'dossier.yaml',
      what: 'title, introduction, the most asked and the summary',
      places: head.value?.draft === true ? [head.locate(['draft'])] : [],
    },
    {
      file: 'card.yaml',
      what: `what people ask first: ${unwritten.join(' ')}`,
      places: unwritten.map((point) => card.locate([point])),
    },
  ];
  return all.filter(({ places }) => places.length > 0);
}

/** A line for each file or folder, numbered in their order, under how much there is in all; no lines where all is written. */
export function unfinishedLines(unfinished: readonly Unfinished[]): string[] {
  if (unfinished.length === 0) return [];
  const count = unfinished.reduce((sum, { places }) => sum + places.length, 0);
  const width = Math.max(...unfinished.map(({ file }) => file.length));
  return [
    `still to be written (${count}), in this order:`,
    ...unfinished.map(({ file, what }, place) => `${String(place + 1).padStart(3)}. ${file.padEnd(width)}  ${what}`),
  ];
}

/** Each thing that is still to be written as a problem, for whoever wants a dossier that is finished. */
export const unfinishedProblems = (unfinished: readonly Unfinished[]): Problem[] =>
  unfinished.flatMap(({ places }) =>
    places.map((place) => ({ ...place, message: 'still to be written: write it, and take `draft: true` out' })),
  );
