/** What zod finds wrong with a value, in words for whoever writes the file, and with what to do. What a schema says itself comes before this. */
import type { z } from 'zod';
import { nearest } from './nearest.ts';

/** What a value has to be, by the names that zod has for it. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'has to be a list: each item in a line of its own behind “- ”, or all in brackets [ ]',
  object: 'has to be fields with values, such as {zh: …, en: …}',
  record: 'has to be names with values, such as {smith: plaintiff}',
  tuple: 'has to be a list of a fixed length, such as [low, high]',
  string: 'has to be a text: quote it where it looks like something else',
  number: 'has to be a number: no unit, quotes or thousands sign',
  int: 'has to be a whole number',
  boolean: 'has to be true or false',
  date: 'has to be a text: quote it',
};

const plural = (count: number | bigint, one: string): string => `${count} ${one}${Number(count) === 1 ? '' : 's'}`;

/** What is counted where a value is too small or too large. */
const COUNTED: Readonly<Record<string, string>> = { string: 'character', array: 'item', set: 'item' };

/** The message for an issue; undefined leaves it to zod. */
export function issueWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected];
    case 'invalid_value':
      return choiceOf(issue.values.map(String), issue.input);
    case 'too_small':
      return sized('at least', Number(issue.minimum), issue.origin);
    case 'too_big':
      return sized('at most', Number(issue.maximum), issue.origin);
    case 'invalid_format':
      return issue.format === 'regex' ? 'is not written as it has to be here: look at how the others are, or at data/README.md' : undefined;
    case 'invalid_key':
      return 'the name before the colon is not written as an id: lower case with single hyphens';
    case 'invalid_union':
      return 'is none of the forms that may stand here: data/README.md shows them';
    default:
      return undefined;
  }
}

const sized = (bound: string, count: number, origin: string): string => {
  const one = COUNTED[origin];
  return one === undefined ? `has to be ${bound} ${count}` : `has to have ${bound} ${plural(count, one)}`;
};

function choiceOf(choices: readonly string[], given: unknown): string {
  const like = typeof given === 'string' ? nearest(given, choices) : undefined;
  return `has to be ${choices.length === 1 ? '' : 'one of '}${choices.join(', ')}${like === undefined ? '' : `; is ${like} meant?`}`;
}
