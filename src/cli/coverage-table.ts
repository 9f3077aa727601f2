/** Coverage as lines of text, for maintainers, in English: a table of all facts, one fact in detail, and what is thin. */
import { countsOf } from '../answer/coverage/covered.ts';
import type { Coverage, FactCoverage, KnownExample, Thin } from '../answer/coverage/covered.ts';
import { ALL_KINDS, KINDS } from '../answer/coverage/kinds.ts';
import type { Kind } from '../answer/coverage/kinds.ts';
import type { TaughtDossier } from '../dossier/dossier.ts';
import { LANGUAGES } from '../dossier/schema.ts';
import type { Language } from '../dossier/schema.ts';

/** Widest line, in columns. */
export const WIDEST = 140;
/** Longest id that is shown whole. */
const LONGEST_ID = 44;

/** One row of the table: who or what, the language, then numbers. */
type Row = readonly [name: string, language: string, ...numbers: string[]];

const headed = (name: string): Row => [name, '', 'all', ...ALL_KINDS.map((kind) => KINDS[kind]), 'near', 'tog'];

/** What the short names of the columns stand for. */
const LEGEND = [
  'Examples of each fact by language and kind of question; a question may be of several kinds.',
  `Kinds: ${ALL_KINDS.map((kind) => (KINDS[kind] === kind ? kind : `${kind} (${KINDS[kind]})`)).join(', ')}.`,
  'wrong-premise: yes or no, with an amount, date, place or name that the fact does not have.',
  'indirect: shares no word with the fact’s text. near: near misses, and gaps that offer it. tog: examples it answers with others.',
].flatMap(wrapped);

/** A sentence in lines that are not too wide. */
function wrapped(text: string): string[] {
  const cut = text.length <= WIDEST ? -1 : text.lastIndexOf(' ', WIDEST);
  return cut === -1 ? [text] : [text.slice(0, cut), ...wrapped(text.slice(cut + 1))];
}

/** The table of all facts, topic by topic, with totals. */
export function tableLines({ facts }: Coverage): string[] {
  const topics = Map.groupBy(facts, ({ fact }) => fact.topic);
  const rows: (Row | undefined)[] = [];
  for (const [topic, ofTopic] of topics) {
    rows.push(headed(`${topic} (${ofTopic.length} facts)`));
    for (const covered of ofTopic) rows.push(...rowsOf(covered.fact.id, covered.examples, covered));
    rows.push(undefined);
  }
  const all = (language: Language): KnownExample[] => facts.flatMap(({ examples }) => examples[language]);
  rows.push(headed('all topics'), ...rowsOf(`${facts.length} facts`, { zh: all('zh'), en: all('en') }));
  return [...LEGEND, '', ...aligned(rows)];
}

function rowsOf(name: string, examples: FactCoverage['examples'], covered?: Pick<FactCoverage, 'near' | 'together'>): Row[] {
  return LANGUAGES.map((language, place): Row => {
    const counts = countsOf(examples[language]);
    const beside = place === 0 && covered !== undefined ? [String(covered.near.length), String(covered.together)] : ['', ''];
    return [
      place === 0 ? name : '',
      language,
      String(examples[language].length),
      ...ALL_KINDS.map((kind) => String(counts.get(kind) ?? '·')),
      ...beside,
    ];
  });
}

/** Rows with their columns aligned: names to the left, numbers to the right. What is no row is an empty line. */
function aligned(rows: readonly (Row | undefined)[]): string[] {
  const widths = headed('').map((_, column) =>
    Math.max(...rows.map((row) => (column === 0 ? shortened(row?.[0] ?? '') : (row?.[column] ?? '')).length)),
  );
  return rows.map((row) => {
    if (row === undefined) return '';
    const [name, language, ...numbers] = row;
    const left = `${shortened(name).padEnd(widths[0] ?? 0)} ${language.padEnd(widths[1] ?? 0)}`;
    return `${left}${numbers.map((cell, column) => ` ${cell.padStart(widths[column + 2] ?? 0)}`).join('')}`.trimEnd();
  });
}

const shortened = (name: string): string => (name.length <= LONGEST_ID ? name : `${name.slice(0, LONGEST_ID - 1)}…`);

/** What is thin, kind by kind: a line a fact. */
export function thinLines({ facts, withoutTogether }: Coverage): string[] {
  const found = facts.flatMap(({ fact, thin }) => thin.map((one) => ({ id: fact.id, one })));
  const groups = Map.groupBy(found, ({ one }) => headingOf(one));
  const lines = [...groups].flatMap(([heading, ofKind]) => [
    `${heading} (${ofKind.length})`,
    ...ofKind.map(({ id, one }) => `  ${id}${aside(one)}`),
    '',
  ]);
  const topics =
    withoutTogether.length === 0
      ? []
      : [`topics without together.yaml (${withoutTogether.length})`, ...withoutTogether.map((id) => `  ${id}`), ''];
  return lines.length + topics.length === 0 ? ['nothing is thin'] : [...lines, ...topics].slice(0, -1);
}

/** The same in a line a kind. */
export function thinSummary({ facts, withoutTogether }: Coverage): string[] {
  const counts = [
    ...Map.groupBy(
      facts.flatMap(({ thin }) => thin),
      headingOf,
    ),
  ].map(([heading, { length }]) => `  ${String(length).padStart(4)} ${heading}`);
  const topics = withoutTogether.length === 0 ? [] : [`  ${String(withoutTogether.length).padStart(4)} topics without together.yaml`];
  const all = [...counts, ...topics];
  return all.length === 0 ? ['Nothing is thin.'] : ['Thin (--thin tells which):', ...all];
}

function headingOf(thin: Thin): string {
  switch (thin.what) {
    case 'few-examples':
      return `few examples in ${thin.language}`;
    case 'no-near-miss':
      return 'no near miss';
    case 'unasked':
      return `nobody asks ${thin.kind} in ${thin.language}`;
  }
}

function aside(thin: Thin): string {
  switch (thin.what) {
    case 'few-examples':
      return `: ${thin.count}`;
    case 'no-near-miss':
      return '';
    case 'unasked':
      return `: ${thin.because}`;
  }
}

/** One fact with every example and what kinds it is, its near misses, and what is thin about it. */
export function factLines({ fact, examples, near, together, thin }: FactCoverage, { gaps }: Pick<TaughtDossier, 'gaps'>): string[] {
  const amounts = fact.figures.map(
    ({ concept, value, words, unit, is }) => `${concept}: ${is} ${words?.en ?? [value].flat().join(' to ')} ${unit}`,
  );
  return [
    `${fact.id} (${fact.topic}): ${fact.status}${fact.speaker === undefined ? '' : ` by ${fact.speaker}`}${fact.when === undefined ? '' : `, when ${fact.when}`}`,
    `  ${fact.text.zh}`,
    `  ${fact.text.en}`,
    ...amounts.map((amount) => `  ${amount}`),
    ...LANGUAGES.flatMap((language) => ['', ...exampleLines(language, examples[language])]),
    '',
    `${together} examples ask for it together with other facts`,
    '',
    `${near.length} near misses`,
    ...near.map((id) => `  ${id}: ${gaps.get(id)?.missing.en ?? ''}`),
    '',
    ...(thin.length === 0 ? ['nothing is thin'] : ['thin', ...thin.map((one) => `  ${headingOf(one)}${aside(one)}`)]),
  ];
}

function exampleLines(language: Language, examples: readonly KnownExample[]): string[] {
  const counts = ALL_KINDS.flatMap((kind) => countsOf(examples).get(kind) ?? []).length === 0 ? '' : `: ${countLine(examples)}`;
  const rows = examples
    .map(({ text, kinds }) => ({ text, kinds: inOrder(kinds) }))
    .toSorted((one, other) => (one.kinds < other.kinds ? -1 : one.kinds > other.kinds ? 1 : 0));
  const widest = Math.max(0, ...rows.map(({ kinds }) => kinds.length));
  return [`${examples.length} examples in ${language}${counts}`, ...rows.map(({ kinds, text }) => `  ${kinds.padEnd(widest)}  ${text}`)];
}

function countLine(examples: readonly KnownExample[]): string {
  const counts = countsOf(examples);
  return ALL_KINDS.flatMap((kind) => (counts.has(kind) ? [`${kind} ${counts.get(kind)}`] : [])).join(', ');
}

const inOrder = (kinds: ReadonlySet<Kind>): string => ALL_KINDS.filter((kind) => kinds.has(kind)).join(', ');

/** Coverage as a value for JSON. */
export const coverageJson = ({ facts, withoutTogether }: Coverage): unknown => ({
  kinds: ALL_KINDS,
  facts: facts.map(({ fact, examples, near, together, thin }) => ({
    id: fact.id,
    topic: fact.topic,
    examples: Object.fromEntries(
      LANGUAGES.map((language) => [language, { all: examples[language].length, ...Object.fromEntries(countsOf(examples[language])) }]),
    ),
    together,
    near,
    thin,
  })),
  withoutTogether,
});
