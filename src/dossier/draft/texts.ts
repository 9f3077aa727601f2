/** The files of a new dossier beside its facts: what could be guessed, and short examples of what to write. */
import { Document } from 'yaml';
import type { Language, OwnUnit } from '../schema.ts';
import type { FoundEntity } from './entities.ts';
import type { SourceDraft } from './draft-source.ts';
import { listYaml, textYaml } from './yaml.ts';

/** Lines as a file of YAML. */
const file = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** A first letter in upper case, and spaces for hyphens: what a dispute is called before anybody has said so. */
const readable = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** A unit as a line of a list. */
const unitLine = ({ id, zh, en, also, asked }: OwnUnit): string =>
  `  - {id: ${id}, zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)}, also: {zh: ${listYaml(also.zh)}, en: ${listYaml(also.en)}}, asked: ${asked}}`;

/** The head, with the units that the article counts in and no dossier has. */
export const dossierYaml = (id: string, units: readonly OwnUnit[]): string =>
  file(
    '# What the dispute is called, what it is about, and what is asked first.',
    'draft: true     # take this line out when all of it is written',
    `id: ${id}`,
    `title:          # such as {zh: 史密斯诉琼斯案, en: Smith v. Jones}`,
    `  zh: ${readable(id)}`,
    `  en: ${readable(id)}`,
    'about:          # one sentence: who is against whom, over what, as told by which source',
    '  zh: 一起争议，依据一篇文章。',
    '  en: A dispute, as one article tells it.',
    '# Ids of facts, the one that is asked for most first; a refusal offers the first three.',
    'most_asked: []',
    '# Ids of facts that tell the whole dispute in short, in the order of the telling.',
    'summary: []',
    '# Messages that name somebody of the dispute and ask nothing about it, such as “I like her music”.',
    'off_topic: []',
    ...(units.length === 0
      ? []
      : ['# What the article counts in, beside the units that every dossier has.', 'units:', ...units.map(unitLine)]),
  );

/** The source, with its numbers, dates and hashes, and none of its sentences but the title. */
export function sourceYaml({ title, byline, day, language, paragraphs }: SourceDraft): string {
  const writer = byline ?? { zh: '未注明作者', en: 'author not named' };
  const bylines = typeof writer === 'string' ? { zh: writer, en: writer } : writer;
  const kept = new Document(paragraphs).toString({ lineWidth: 0, flowCollectionPadding: false });
  return file(
    '# Where the facts come from. Title, byline, date and kinds of paragraphs are guesses: correct them.',
    '# Of the kind `factual` is what a fact has to cite; `heading` begins a section; `abstract` may be cited; `furniture` states nothing.',
    '# After a change of kinds, and of the article: npm run check -- --source ARTICLE.txt --write FOLDER',
    '- id: article',
    '  draft: true     # take this line out when the guesses are corrected',
    '  title:',
    ...titles(title, language).map(([of, text]) => `    ${of}: ${textYaml(text)}`),
    '  byline:         # who wrote it, and where',
    `    zh: ${textYaml(bylines.zh)}`,
    `    en: ${textYaml(bylines.en)}`,
    `  published: ${day}`,
    `  language: ${language}`,
    '  paragraphs:',
    kept.trimEnd().replaceAll(/^/gmu, '    '),
  );
}

/** The title in both languages: for the other one it is still to be translated. */
function titles(title: string | undefined, language: Language): (readonly [Language, string])[] {
  if (title === undefined)
    return [
      ['zh', '未命名的文章'],
      ['en', 'Untitled article'],
    ];
  return [
    ['zh', language === 'zh' ? title : `${title}（英文）`],
    ['en', language === 'en' ? title : `${title} (in Chinese)`],
  ];
}

export interface TopicGuess {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly paragraphs: readonly number[];
}

export const topicsYaml = (topics: readonly TopicGuess[]): string =>
  file(
    "# What the facts are sorted by: one topic for each section of the article, until you sort them otherwise. A topic's facts stand in facts/<id>/.",
    '# Take `draft: true` out of each when its label is written, such as {zh: 诉讼, en: The lawsuit}. Renaming an id renames its folder, and gaps/<id>.yaml.',
    ...topics.flatMap(({ id, label, paragraphs }) => [
      `- id: ${id}          # paragraphs ${paragraphs[0]}–${paragraphs.at(-1)}`,
      '  draft: true',
      `  label: {zh: ${textYaml(label.zh)}, en: ${textYaml(label.en)}}`,
    ]),
  );

/** The entities: the author, who is known, and those that were found. */
export const entitiesYaml = (entities: readonly FoundEntity[], language: Language, byline: number): string =>
  file(
    '# Who and what the facts are about. These were found in the article, the most frequent first, with guesses of what they are. For each that a',
    '# fact is about, said by or passed on by: correct the kind, write both names, the other names that people use, and one sentence in your own',
    '# words; then take `draft: true` out. Delete the others. A good id is a name: jones rather than organisation-1.',
    '# Kinds: person, organisation, product, court, place, outlet (who reports), group. Quote a text that holds a comma.',
    '#',
    '# - id: jones',
    '#   kind: organisation',
    '#   names: {zh: 琼斯公司, en: Jones Ltd}',
    '#   aliases: {zh: [琼斯], en: [jones, the builder]}',
    '#   belongs_to: smith             # optional: a question about the owner may mean it',
    '#   brief: {zh: 承建商，本案被告。, en: The builder and the defendant in the case.}',
    '#   paragraphs: [4]               # where the source says so',
    '',
    '- id: author                       # whose analysis the article is; nothing to be done here',
    '  kind: person',
    '  names: {zh: 文章作者, en: the author of the article}',
    '  aliases: {zh: [作者, 笔者, 本文作者], en: [author, the author, writer, the writer]}',
    '  brief: {zh: 写这篇文章的人。, en: The writer of the article.}',
    `  paragraphs: [${byline}]`,
    ...entities.flatMap((entity) => ['', ...entityLines(entity, language)]),
  );

function entityLines(
  { id, kind, forms: [name = '', ...others], translated, paragraphs, count }: FoundEntity,
  language: Language,
): string[] {
  const names = language === 'zh' ? { zh: name, en: translated ?? '' } : { zh: translated ?? '', en: name };
  const aliases = language === 'zh' ? { zh: others, en: [] } : { zh: [], en: others };
  return [
    `- id: ${id}${count === 1 ? '' : `          # named ${count} times`}`,
    '  draft: true',
    `  kind: ${kind}`,
    `  names: {zh: ${blankYaml(names.zh)}, en: ${blankYaml(names.en)}}`,
    `  aliases: {zh: ${listYaml(aliases.zh)}, en: ${listYaml(aliases.en)}}`,
    `  brief: {zh: '', en: ''}`,
    `  paragraphs: [${paragraphs.join(', ')}]`,
  ];
}

const blankYaml = (text: string): string => (text === '' ? "''" : textYaml(text));

export const conceptsYaml = (): string =>
  file(
    '# What can be asked about, with the many ways people name it, in base form. Every fact names at least one, every figure exactly one.',
    '#',
    '# - id: damages-sought',
    '#   label: {zh: 索赔金额, en: damages sought}',
    '#   terms: {zh: [索赔, 赔偿, 要多少钱], en: [damages, compensation, ask for, demand]}',
    '#   measure: USD                                 # optional: the unit of its figures',
    '#   relation: {from: plaintiff, to: defendant}   # optional: for something that one does to another: two roles for `about`',
    '#',
    '# - id: trial-date',
    '#   label: {zh: 开庭时间, en: trial date}',
    '#   terms: {zh: [开庭, 庭审, 什么时候审], en: [trial, hearing, go to court]}',
  );

export const claimsYaml = (): string =>
  file(
    '# What is alleged or sought in court, by whom, against whom, and what the other side says. May stay empty.',
    '# `alleges`, `seeks`, `basis`, `answers` and `outcome` are lists of ids of facts.',
    '#',
    '# - id: the-claim',
    '#   label: {zh: 对琼斯公司的索赔, en: The claim against Jones}',
    '#   terms: {zh: [索赔案], en: [claim, suit]}',
    '#   by: [smith]',
    '#   against: [jones]',
    '#   alleges: [negligence-allegation]',
    '#   seeks: [damages-total]',
    '#   answers: [jones-denies]',
  );

export const togetherYaml = (): string =>
  file(
    '# Questions that several facts of this topic answer together, the main fact first. May stay empty.',
    '#',
    '# - facts: [damages-total, trial-date]',
    '#   asked:',
    '#     zh: [要多少钱、什么时候开庭]',
    '#     en: [how much do they want and when is the trial]',
  );

export const gapsYaml = (): string =>
  file(
    '# What people ask about this topic and the article does not tell, where it comes close to no single fact: near misses of one fact stand in the',
    '# file of that fact. `missing` completes “The article does not say …”. May stay empty.',
    '#',
    '# - id: judge',
    '#   missing: {zh: 谁是法官, en: who the judge is}',
    '#   nearest: [trial-date]                        # optional: what is offered instead, at most 3',
    '#   asked:',
    '#     zh: [主审法官是谁, 谁来审]',
    '#     en: [who is the judge, who will hear the case]',
  );

export const summariesYaml = (): string =>
  file(
    '# Accounts that /summary tells and moderators post: of the whole dispute, which has no `topic`, and of each topic. Write them last.',
    '# Each line names the facts that it tells; every figure, name and date of it is theirs, and it is no firmer than they are. `full` tells every',
    '# lead of its topic; `short` takes at most 600 characters in Chinese and 1,400 in English.',
    '#',
    '# - headline: {zh: 史密斯诉琼斯案 · 速览, en: Smith v. Jones at a glance}',
    '#   short:',
    '#     - heading: {zh: 争什么, en: At issue}',
    '#       lines:',
    '#         - facts: [damages-total]',
    '#           zh: 史密斯向琼斯公司索赔200万美元。',
    '#           en: Smith seeks US$2 million from Jones.',
    '#   full:',
    '#     - heading: {zh: 争什么, en: At issue}',
    '#       lines:',
    '#         - facts: [damages-total, jones-denies]',
    '#           zh: 史密斯向琼斯公司索赔200万美元，琼斯公司否认有过错。',
    '#           en: Smith seeks US$2 million from Jones, who denies any fault.',
  );
