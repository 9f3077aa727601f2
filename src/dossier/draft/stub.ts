/** The file of a fact that is still to be written: what it has to hold, and nothing of how the article says it. */
import { LONGEST_TEXT } from '../schema.ts';
import { isWhen } from '../when.ts';
import type { FoundEntity } from './entities.ts';
import type { Statement, StatementFigure } from './statements.ts';
import { numberYaml, textYaml } from './yaml.ts';

/** The id of a statement's fact until it has a better one: `p04-2`, the second sentence of paragraph 4 of some dozens. */
export const stubId = ({ paragraph, sentence }: Statement, paragraphs: number): string =>
  `p${String(paragraph).padStart(String(paragraphs).length, '0')}-${sentence}`;

const counted = (count: number, one: string): string => (count === 0 ? '' : `${count} ${one}${count === 1 ? '' : 's'}`);

/** The stub of one statement. */
export function stubYaml(
  id: string,
  statement: Statement,
  entities: readonly FoundEntity[],
  { published }: { readonly published: string },
): string {
  const { paragraph, sentence, figures, dates, openDates, names, status, speaker } = statement;
  const holds = [counted(figures.length, 'figure'), counted(dates.length + openDates.length, 'date'), counted(names.length, 'name')].filter(
    (part) => part !== '',
  );
  return [
    `# Paragraph ${paragraph}, sentence ${sentence}${holds.length === 0 ? '' : `: ${holds.join(', ')}`}. Where it says two things, write two facts.`,
    `draft: true                 # take this line out when the fact is written: until then it is not in the record`,
    `id: ${id.padEnd(23)} # better: what it says, such as damages-total; the file is called the same`,
    `text:                       # your own words, complete and true when quoted alone; never the article's sentence`,
    `  zh: ''                    # at most ${LONGEST_TEXT.zh} characters`,
    `  en: ''                    # at most ${LONGEST_TEXT.en} characters`,
    `status: ${status.padEnd(19)} # stated, alleged, said, reported, forecast or analysis`,
    speaker === undefined
      ? `# speaker: …                # who says so, where it is alleged, said, reported or forecast`
      : `speaker: ${speaker.padEnd(18)} # who says so`,
    `# Whom it is about, each with a role: subject, mentioned, or a side of a concept's relation, such as plaintiff and defendant`,
    `about: ${aboutYaml(names.filter((name) => name !== speaker || names.length === 1))}`,
    `concepts: []                # what it answers, the main one first: ids of concepts.yaml`,
    ...whenLines(dates, openDates, published),
    ...figureLines(figures, entities),
    `paragraphs: [${paragraph}]`,
    ``,
    `asked:                      # how people ask for it, in very different words: ten in each language, for every fact`,
    `  zh: []`,
    `  en: []`,
    `# stated:                   # what people state about it, for checking messages`,
    `#   supported: {zh: [], en: []}`,
    `#   contradicted: {zh: [], en: []}`,
    `#   not_in_record: {zh: [], en: []}`,
    `# near_misses:              # what they ask close to it and the article does not tell`,
    `#   - id: the-judge`,
    `#     missing: {zh: 谁是法官, en: who the judge is}`,
    `#     asked: {zh: [法官是谁], en: [who is the judge]}`,
    ``,
  ].join('\n');
}

const aboutYaml = (names: readonly string[]): string =>
  `{${names.map((name, place) => `${textYaml(name)}: ${place === 0 ? 'subject' : 'mentioned'}`).join(', ')}}`;

function whenLines(dates: readonly string[], openDates: readonly string[], published: string): string[] {
  const [first, ...others] = [...dates, ...openDates.map((date) => `${published.slice(0, 4)}-${date}`).filter(isWhen)];
  if (first === undefined)
    return [
      `# when: …                   # 2026-01-22, 2024-02, 2015, 2026-Q1, 2025/2030, by 2030; leave it out where the article leaves it open`,
    ];
  const note = [
    ...(dates.length === 0 ? ['the sentence names no year: is it this one?'] : []),
    ...(others.length === 0 ? [] : [`the sentence names ${others.join(', ')} too`]),
  ];
  return [note.length === 0 ? `when: ${first}` : `when: ${first.padEnd(21)} # ${note.join('; ')}`];
}

function figureLines(figures: readonly StatementFigure[], entities: readonly FoundEntity[]): string[] {
  const example = entities[0]?.id ?? 'somebody';
  if (figures.length === 0) return [`figures: []`];
  return [
    `figures:                    # add to each what it measures and of whom: concept: damages-sought, of: [${example}]`,
    ...figures.map(({ values, unit, is }) => {
      const [only, ...more] = values.map(numberYaml);
      return `  - {value: ${more.length === 0 ? (only ?? '0') : `[${[only, ...more].join(', ')}]`}, unit: ${unit}${is === 'exact' ? '' : `, is: ${is}`}}`;
    }),
  ];
}
