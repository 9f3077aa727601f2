/** The two languages' own words, whatever the dispute: read and checked from `data/language/` like a dossier. */
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { fileOf, LANGUAGE_WORDS } from './language/files.ts';
import type { KNOWN_WORDS } from './language/files.ts';
import type { Attributes } from './language/attributes.ts';
import type { FollowUpWords } from './language/follow-ups.ts';
import type { Sense } from './language/vocabulary.ts';
import { DossierError } from './problem.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read.ts';
import type { FileRead } from './read.ts';

/** Where they stand. */
export const LANGUAGE = fileURLToPath(new URL('../../data/language', import.meta.url));

type Field = keyof typeof LANGUAGE_WORDS;
/** All that the engine knows of the two languages. */
export type LanguageData = { readonly [One in Field]: z.infer<(typeof LANGUAGE_WORDS)[One]> };
/** The words that answers need. */
export type KnownWords = Pick<LanguageData, keyof typeof KNOWN_WORDS>;

/**
 * Loads the words of `folder`.
 * @throws DossierError with every problem found, when they do not hold together
 */
export function loadLanguage(folder: string): LanguageData {
  const read = <Schema extends z.ZodType>(field: Field, schema: Schema) => readFile(folder, `${fileOf(field)}.yaml`, schema);
  const files = {
    senses: read('senses', LANGUAGE_WORDS.senses),
    names: read('names', LANGUAGE_WORDS.names),
    offTopic: read('offTopic', LANGUAGE_WORDS.offTopic),
    stopWords: read('stopWords', LANGUAGE_WORDS.stopWords),
    negation: read('negation', LANGUAGE_WORDS.negation),
    statements: read('statements', LANGUAGE_WORDS.statements),
    attributes: read('attributes', LANGUAGE_WORDS.attributes),
    cardQuestions: read('cardQuestions', LANGUAGE_WORDS.cardQuestions),
    otherLanguages: read('otherLanguages', LANGUAGE_WORDS.otherLanguages),
    cantonese: read('cantonese', LANGUAGE_WORDS.cantonese),
    spellings: read('spellings', LANGUAGE_WORDS.spellings),
    introductions: read('introductions', LANGUAGE_WORDS.introductions),
    reasons: read('reasons', LANGUAGE_WORDS.reasons),
    followUps: read('followUps', LANGUAGE_WORDS.followUps),
    summaryRequests: read('summaryRequests', LANGUAGE_WORDS.summaryRequests),
    questionWords: read('questionWords', LANGUAGE_WORDS.questionWords),
    several: read('several', LANGUAGE_WORDS.several),
    roles: read('roles', LANGUAGE_WORDS.roles),
    bounds: read('bounds', LANGUAGE_WORDS.bounds),
    whetherTrue: read('whetherTrue', LANGUAGE_WORDS.whetherTrue),
  };
  const { senses, offTopic, statements, attributes, otherLanguages, followUps } = files;
  const problems = [
    ...Object.values(files).flatMap((file) => file.problems),
    ...twice(otherLanguages, otherLanguages.value ?? [], ({ id: own }) => own, 'id'),
    ...twice(senses, senses.value ?? [], ({ id: own }) => own, 'id'),
    ...twice(offTopic, offTopic.value ?? [], ({ theme }) => theme, 'theme'),
    ...twice(statements, statements.value?.opposites ?? [], ({ id: own }) => own, 'id', 'opposites'),
    ...twice(statements, statements.value?.scales ?? [], ({ id: own }) => own, 'id', 'scales'),
    ...twice(attributes, attributes.value?.attributes ?? [], ({ id: own }) => own, 'id', 'attributes'),
    ...(senses.value === undefined ? [] : [...unknownSenses(attributes, senses.value), ...unknownPeople(followUps, senses.value)]),
  ];
  const held = <Value>({ value }: FileRead<Value>): Value => {
    if (value === undefined || problems.length > 0) throw new DossierError(problems, folder);
    return value;
  };
  return {
    senses: held(files.senses),
    names: held(files.names),
    offTopic: held(files.offTopic),
    stopWords: held(files.stopWords),
    negation: held(files.negation),
    statements: held(files.statements),
    attributes: held(files.attributes),
    cardQuestions: held(files.cardQuestions),
    otherLanguages: held(files.otherLanguages),
    cantonese: held(files.cantonese),
    spellings: held(files.spellings),
    introductions: held(files.introductions),
    reasons: held(files.reasons),
    followUps: held(files.followUps),
    summaryRequests: held(files.summaryRequests),
    questionWords: held(files.questionWords),
    several: held(files.several),
    roles: held(files.roles),
    bounds: held(files.bounds),
    whetherTrue: held(files.whetherTrue),
  };
}

/** Items that have the same name as one before; `path` leads to them in their file. */
function twice<Item>(
  file: Pick<FileRead<unknown>, 'locate'>,
  items: readonly Item[],
  nameOf: (item: Item) => string,
  field: string,
  ...path: readonly string[]
): Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item, place) => {
    const name = nameOf(item);
    const again = seen.has(name);
    seen.add(name);
    return again
      ? [{ ...file.locate([...path, place, field]), message: `${name} is there twice: put both together, or give this one another` }]
      : [];
  });
}

/** Senses that attributes name and that are not there. */
function unknownSenses(file: FileRead<Attributes>, senses: readonly Sense[]): Problem[] {
  const known = new Set(senses.map(({ id: sense }) => sense));
  return (file.value?.attributes ?? []).flatMap(({ told_by: toldBy }, place) =>
    toldBy.senses.flatMap((sense, at) =>
      known.has(sense)
        ? []
        : [{ ...file.locate(['attributes', place, 'told_by', 'senses', at]), message: `senses.yaml has no sense ${sense}` }],
    ),
  );
}

/** Senses of people that are not there. */
function unknownPeople(file: FileRead<FollowUpWords>, senses: readonly Sense[]): Problem[] {
  const known = new Set(senses.map(({ id: sense }) => sense));
  return (file.value?.people ?? []).flatMap((sense, place) =>
    known.has(sense) ? [] : [{ ...file.locate(['people', place]), message: `senses.yaml has no sense ${sense}` }],
  );
}
