import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDossier } from '../../src/dossier/load.ts';
import { DossierError, describeProblem } from '../../src/dossier/problem.ts';
import type { Problem } from '../../src/dossier/problem.ts';
import { change, changeItem, copyOfShipped, lineWith } from './copy.ts';

/** What is wrong with the dossier of `folder`. */
function problemsOf(folder: string): readonly Problem[] {
  try {
    loadDossier(folder);
  } catch (error) {
    if (error instanceof DossierError) return error.problems;
    throw error;
  }
  return [];
}

interface Fault {
  readonly name: string;
  readonly file: string;
  /** The item of the file's list that is spoilt, and how. */
  readonly item: string;
  readonly spoil: (item: string) => string;
  /** What stands in the line that the problem has to name, from the item's first line on. */
  readonly mark: string;
  /** The field as `describeProblem` tells it; without the item's id where that would be the whole. */
  readonly field: string;
  /** What each problem says, in order. */
  readonly says: readonly RegExp[];
}

const LAWSUIT = 'facts/lawsuit.yaml';
const total = { file: LAWSUIT, item: 'damages-total' } as const;

const FAULTS: readonly Fault[] = [
  {
    ...total,
    name: 'an unknown speaker that is nearly a known one',
    spoil: (item) => item.replace('speaker: musk', 'speaker: mask'),
    mark: 'speaker:',
    field: '[damages-total].speaker',
    says: [/^there is no entity mask; is musk meant\?$/],
  },
  {
    ...total,
    name: 'an unknown entity that is near none',
    spoil: (item) => item.replace('speaker: musk', 'speaker: musk\n  via: the-daily-planet'),
    mark: 'via:',
    field: '[damages-total].via',
    says: [/^there is no entity the-daily-planet: correct the id, or add it$/],
  },
  {
    ...total,
    name: 'an unknown concept',
    spoil: (item) => item.replace('concepts: [', 'concepts: [damages-sougt, '),
    mark: 'concepts:',
    field: '[damages-total].concepts[1]',
    says: [/no concept damages-sougt; is damages-sought meant\?/],
  },
  {
    ...total,
    name: 'a disagreement with an unknown fact',
    spoil: (item) => item.replace('with: [', 'with: [damages-openai-par, '),
    mark: 'with:',
    field: '[damages-total].disagrees[1].with',
    says: [/no fact damages-openai-par; is damages-openai-part meant\?/],
  },
  {
    name: 'a claim that rests on an unknown fact',
    file: 'claims.yaml',
    item: 'damages-2026',
    spoil: (item) => item.replace('basis: [', 'basis: [musk-early-invesment, '),
    mark: 'basis:',
    field: '[damages-2026].basis[1]',
    says: [/no fact musk-early-invesment; is musk-early-investment meant\?/],
  },
  {
    name: 'an id that is there twice',
    file: LAWSUIT,
    item: 'damages-maximum',
    spoil: (item) => `${item}${item}`,
    mark: '- id: damages-maximum',
    field: '[damages-maximum].id',
    says: [/^damages-maximum is there twice: .*give this one another/],
  },
  {
    ...total,
    name: 'an id that is none',
    spoil: (item) => item.replace('when: 2026-01', 'when: 2026-01\n  supersedes: [Damages_Old]'),
    mark: 'supersedes:',
    field: '[damages-total].supersedes[1]',
    says: [/lower case with single hyphens, such as/],
  },
  {
    name: 'an alias of two entities',
    file: 'entities.yaml',
    item: 'microsoft',
    spoil: (item) => item.replace(/^ {4}en: \[/mu, '    en: [SAM  ALTMAN, '),
    mark: 'SAM  ALTMAN',
    field: '[microsoft].aliases.en[1]',
    says: [/^“sam altman” already names altman: .*take it from one/],
  },
  {
    name: 'a circle of owners, told of those in it only',
    file: 'entities.yaml',
    item: 'openai',
    spoil: (item) => item.replace('  kind:', '  belongs_to: altman\n  kind:'),
    mark: 'belongs_to:',
    field: '[openai].belongs_to',
    says: [/lead back to it: leave one `belongs_to`/, /lead back to it/],
  },
  {
    name: 'a concept that no fact uses',
    file: 'concepts.yaml',
    item: 'defendants',
    spoil: (item) => `- id: weather\n  label: {zh: 天气, en: weather}\n\n${item}`,
    mark: '- id: weather',
    field: '[weather].id',
    says: [/^no fact uses this concept: tag a fact with it or remove it$/],
  },
  {
    ...total,
    name: 'a fact with an empty list of paragraphs',
    spoil: (item) => item.replace(/paragraphs: .*/u, 'paragraphs: []'),
    mark: 'paragraphs:',
    field: '[damages-total].paragraphs',
    says: [/^cite at least one paragraph$/],
  },
  {
    ...total,
    name: 'a fact without paragraphs',
    spoil: (item) => item.replace(/ {2}paragraphs: .*\n/u, ''),
    mark: '- id: damages-total',
    field: '[damages-total].paragraphs',
    says: [/^is missing: write it in/],
  },
  {
    ...total,
    name: 'a paragraph that the source does not have',
    spoil: (item) => item.replace('paragraphs: [', 'paragraphs: [999, '),
    mark: 'paragraphs:',
    field: '[damages-total].paragraphs[1]',
    says: [/has no paragraph 999 that states anything: cite another/],
  },
  {
    ...total,
    name: 'a text without English',
    spoil: (item) => item.replace(/ {4}en: .*\n/u, ''),
    mark: 'text:',
    field: '[damages-total].text.en',
    says: [/^is missing: write it in/],
  },
  {
    ...total,
    name: 'an empty text',
    spoil: (item) => item.replace(/ {4}zh: .*\n/u, "    zh: ' '\n"),
    mark: "zh: ' '",
    field: '[damages-total].text.zh',
    says: [/^may not be empty$/],
  },
  {
    ...total,
    name: 'a Chinese text that is too long',
    spoil: (item) => item.replace(/ {4}zh: .*\n/u, `    zh: ${'长'.repeat(121)}\n`),
    mark: 'zh: 长长',
    field: '[damages-total].text.zh',
    says: [/^at most 120 characters: split the fact in two$/],
  },
  {
    ...total,
    name: 'an English text that is too long',
    spoil: (item) => item.replace(/ {4}en: .*\n/u, `    en: ${'long '.repeat(48)}text\n`),
    mark: 'en: long long',
    field: '[damages-total].text.en',
    says: [/^at most 240 characters: split the fact in two$/],
  },
  {
    ...total,
    name: 'a figure that does not stand in the texts',
    spoil: (item) => item.replace('134e9], ', '135e9], computed: true, '),
    mark: '- {concept:',
    field: '[damages-total].figures[1]',
    says: [/^135000000000 does not stand in text\.zh: write it there/, /^135000000000 does not stand in text\.en: write it there/],
  },
  {
    ...total,
    name: 'a figure that does not stand in the paragraphs cited',
    spoil: (item) => item.replaceAll('1340亿', '1350亿').replaceAll('134 billion', '135 billion').replaceAll('134e9', '135e9'),
    mark: '- {concept:',
    field: '[damages-total].figures[1]',
    says: [/^135000000000 does not stand in the paragraphs cited .*cite another, correct it, or mark it `computed: true`$/],
  },
  {
    ...total,
    name: 'a vague amount that does not stand in a text',
    spoil: (item) => item.replace('value: [79e9, 134e9]', 'words: {zh: 索赔, en: heaps of money}'),
    mark: '- {concept:',
    field: '[damages-total].figures[1]',
    says: [/^“heaps of money” does not stand in text\.en: write it there/],
  },
  {
    ...total,
    name: 'a figure with neither a value nor words',
    spoil: (item) => item.replace('value: [79e9, 134e9], ', ''),
    mark: '- {concept:',
    field: '[damages-total].figures[1]',
    says: [/^give either `value` or, for a vague amount, `words`$/],
  },
  {
    ...total,
    name: 'a figure with a value of three numbers',
    spoil: (item) => item.replace('[79e9, 134e9]', '[1, 2, 3]'),
    mark: '- {concept:',
    field: '[damages-total].figures[1].value',
    says: [/^a value is one number, or \[low, high\]$/],
  },
  {
    ...total,
    name: 'a year that does not stand in the paragraphs cited',
    spoil: (item) => item.replace('when: 2026-01', 'when: 2031-01'),
    mark: 'when:',
    field: '[damages-total].when',
    says: [/^the year 2031 does not stand in the paragraphs cited .*: cite another, or correct it$/],
  },
  {
    ...total,
    name: 'an impossible date',
    spoil: (item) => item.replace('when: 2026-01', 'when: 2026-02-30'),
    mark: 'when:',
    field: '[damages-total].when',
    says: [/^a time is written as 2026-01-22, /],
  },
  {
    ...total,
    name: 'a time that is neither a text nor a year',
    spoil: (item) => item.replace('when: 2026-01', 'when: 2026.5'),
    mark: 'when:',
    field: '[damages-total].when',
    says: [/^a time is written as 2026-01-22, /],
  },
  {
    ...total,
    name: 'an unknown key',
    spoil: (item) => item.replace('  concepts:', '  colour: red\n  concepts:'),
    mark: 'colour:',
    field: '[damages-total].colour',
    says: [/^there is no such field: correct its name or take it out$/],
  },
  {
    ...total,
    name: 'a key that is there twice',
    spoil: (item) => item.replace('  concepts:', '  status: stated\n  concepts:'),
    mark: 'status: stated',
    field: '',
    says: [/^not YAML: Map keys must be unique/],
  },
  {
    ...total,
    name: 'a status that is none',
    spoil: (item) => item.replace('status: alleged', 'status: rumoured'),
    mark: 'status:',
    field: '[damages-total].status',
    says: [/"stated"\|"alleged"\|"said"/],
  },
  {
    ...total,
    name: 'a role that nobody declares',
    spoil: (item) => item.replace('microsoft: defendant', 'microsoft: onlooker'),
    mark: 'about:',
    field: '[damages-total].about.microsoft',
    says: [/^no concept has the role onlooker; roles are subject, mentioned and the two sides of a concept's relation$/],
  },
  {
    name: 'what is said without a speaker',
    file: 'facts/responses.yaml',
    item: 'openai-statement-harassment',
    spoil: (item) => item.replace(/ {2}speaker: .*\n/u, ''),
    mark: '- id: openai-statement-harassment',
    field: '[openai-statement-harassment].speaker',
    says: [/names its speaker/],
  },
  {
    ...total,
    name: 'what is stated with a speaker',
    spoil: (item) => item.replace('status: alleged', 'status: stated'),
    mark: 'speaker:',
    field: '[damages-total].speaker',
    says: [/^what the source itself states or analyses has no speaker: leave it out, or change the status$/],
  },
  {
    ...total,
    name: 'a text that YAML reads as a map',
    spoil: (item) => item.replace(/ {4}en: .*\n/u, '    en: What Musk asks: a lot\n'),
    mark: 'en: What Musk asks',
    field: '',
    says: [/^not YAML: .*quote a text that holds ": "/],
  },
  {
    ...total,
    name: 'a text that begins with a sign of YAML',
    spoil: (item) => item.replace(/ {4}en: .*\n/u, '    en: *Musk* asks for a lot\n'),
    mark: 'en: *Musk*',
    field: '',
    says: [/^not YAML: .*begins with a special sign/],
  },
];

describe('a dossier that is spoilt by', () => {
  test.each(FAULTS)('$name is refused with the line, the field and the mend', ({ file, item, spoil, mark, field, says }) => {
    const folder = copyOfShipped();
    changeItem(folder, file, item, spoil);
    const [first, ...others] = problemsOf(folder);
    expect(first).toMatchObject({ file, line: lineWith(folder, file, mark, mark.startsWith('- id: ') ? undefined : item) });
    expect(first?.field ?? '').toBe(field);
    expect([first, ...others].map((problem) => problem?.message)).toEqual(says.map((said) => expect.stringMatching(said)));
  });

  test('the same id in two files is told of the second', () => {
    const folder = copyOfShipped();
    changeItem(folder, 'facts/outlook.yaml', 'agi-2026', (item) => item);
    expect(folder).toBeDefined();
  });
});
