/** From the text after a command's name, or values by option, to the command's options. */
import type { Command } from './definition.ts';
import { squash } from './folding.ts';
import { LOCALE_OF } from './localised.ts';
import type { OptionDefinition, OptionValue, OptionValues } from './options.ts';
import { MOST_NEAREST, resolve, suggest } from './resolve.ts';
import type { Freedom, ResolveContext } from './resolve.ts';
import { readTime } from './time.ts';
import { isBlank } from './typed.ts';
import type { Read, Suggestion, UserError } from './usererror.ts';

type Options = Pick<Command, 'name' | 'options'>;
interface Named {
  readonly name: string;
  readonly option: OptionDefinition;
}

/** Reads values that a platform gives by option name, each as it was typed or chosen. Those that say nothing count as left out. */
export function readValues(
  command: Options,
  typed: Readonly<Record<string, string>>,
  context: ResolveContext,
  freedom: Freedom = 'words',
): Read<OptionValues> {
  const values: Record<string, OptionValue> = {};
  for (const [name, text] of Object.entries(typed)) {
    const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (option === undefined)
      return failure({ kind: 'unknown-option', command: command.name, option: name, nearest: optionsOf(command, context) });
    if (isBlank(text)) continue;
    const read = readValue({ name, option }, text, context, freedom);
    if (!read.ok) return read;
    values[name] = read.value;
  }
  return complete(command, values, context);
}

/**
 * Reads the rest of a line after `/name`: values in the order of the options, or `name:value`, quoted or not.
 * An option that may be left out is passed over where what stands in its place is no value of it; a last text takes all that remains.
 */
export function parseRest(command: Options, rest: string, context: ResolveContext, freedom: Freedom = 'words'): Read<OptionValues> {
  const { named, positional } = split(command, rest);
  const values: Record<string, OptionValue> = {};
  let loose = saying(positional);
  for (const { target, words } of named) {
    if (saying(words).length === 0) continue;
    const taken = takeNamed(target, words, rest, context, freedom);
    if (!taken.ok) return taken;
    values[target.name] = taken.value.value;
    loose = loose.concat(words.slice(taken.value.used));
  }
  const open = (): Named[] => entriesOf(command).filter(({ name }) => values[name] === undefined);
  // The word for a choice at the end is that, whatever names the words before it may make with it.
  for (const target of open()) {
    const last = loose.at(-1);
    if (target.option.type !== 'choice' || last === undefined || loose.length < 2) continue;
    const read = readValue(target, last.text, context, 'name');
    if (!read.ok) continue;
    values[target.name] = read.value;
    loose = loose.slice(0, -1);
  }
  // An option passed over may take what stands behind the value of a later one.
  for (let left = -1; loose.length > 0 && loose.length !== left;) {
    left = loose.length;
    for (const target of open()) {
      // The last one open is read as a whole below: nothing else could take a rest.
      if (loose.length === 0 || (open().length === 1 && target.option.type !== 'text')) break;
      const taken = takeFirst(target, loose, rest, context);
      if (taken === undefined) continue;
      values[target.name] = taken.value;
      loose = loose.slice(taken.used);
    }
  }
  if (loose.length === 0 || entriesOf(command).length === 0) return complete(command, values, context);
  const placed = placeRest(open(), joined(loose), context, freedom);
  if (placed === undefined) return unknownIn(command, joined(loose), context);
  return placed.ok ? complete(command, { ...values, ...placed.value }, context) : placed;
}

/** Reads what no option took as a name freely, as each of these options in turn; else the error of the one that it comes nearest to. */
function placeRest(open: readonly Named[], typed: string, context: ResolveContext, freedom: Freedom): Read<OptionValues> | undefined {
  const errors: UserError[] = [];
  for (const target of open) {
    const read = readValue(target, typed, context, freedom);
    if (read.ok) return { ok: true, value: { [target.name]: read.value } };
    errors.push(read.error);
  }
  const [nearest] = errors.sort((one, other) => farness(one) - farness(other));
  return nearest && failure(nearest);
}

function farness(error: UserError): number {
  if (error.kind === 'several') return 0;
  if (error.kind === 'unknown' && error.type !== 'choice' && error.nearest.length > 0) return 1;
  return error.kind === 'unknown' && error.type !== 'choice' && error.type !== 'when' ? 2 : 3;
}

/** Every option has its value, and still something is left. */
function unknownIn(command: Options, typed: string, context: ResolveContext): Read<never> {
  const last = entriesOf(command).at(-1);
  if (last === undefined) throw new RangeError(`/${command.name} has no options`);
  return unknown(last, typed, context);
}

interface Taken {
  readonly value: OptionValue;
  /** How many words it took. */
  readonly used: number;
}

/** How many words a name has at most, where other options may follow. */
const LONGEST_NAME = 12;

/** The longest beginning of `words` that names a value of the option; a text takes all, as it stands in the line. */
function takeFirst(target: Named, words: readonly Word[], line: string, context: ResolveContext): Taken | undefined {
  if (target.option.type === 'text') return { value: asTyped(line, words), used: words.length };
  for (let used = Math.min(words.length, LONGEST_NAME); used > 0; used--) {
    const read = readValue(target, joined(words.slice(0, used)), context, 'name');
    if (read.ok) return { value: read.value, used };
  }
  return undefined;
}

function takeNamed(target: Named, words: readonly Word[], line: string, context: ResolveContext, freedom: Freedom): Read<Taken> {
  const taken = takeFirst(target, words, line, context);
  if (taken !== undefined) return { ok: true, value: taken };
  const read = readValue(target, joined(words), context, freedom);
  return read.ok ? { ok: true, value: { value: read.value, used: words.length } } : read;
}

function readValue({ name, option }: Named, typed: string, context: ResolveContext, freedom: Freedom): Read<OptionValue> {
  switch (option.type) {
    case 'text':
      return { ok: true, value: typed.trim() };
    case 'when': {
      const when = readTime(typed);
      return when === undefined ? unknown({ name, option }, typed, context) : { ok: true, value: when };
    }
    case 'choice': {
      const choice = Object.entries(option.choices).find(([value, labels]) =>
        [value, ...Object.values(labels)].some((label) => squash(label, context.fold) === squash(typed, context.fold)),
      );
      return choice === undefined ? unknown({ name, option }, typed, context) : { ok: true, value: choice[0] };
    }
    default: {
      const resolution = resolve(option.type, typed, context, freedom);
      if (resolution.kind === 'found') return { ok: true, value: resolution.id };
      return failure({ ...resolution, option: name, type: option.type, typed: typed.trim() });
    }
  }
}

function complete(command: Options, values: OptionValues, context: ResolveContext): Read<OptionValues> {
  const missing = entriesOf(command).find(({ name, option }) => option.required && values[name] === undefined);
  if (missing === undefined) return { ok: true, value: values };
  const { name, option } = missing;
  return failure({ kind: 'missing', command: command.name, option: name, type: option.type, nearest: offered(option, '', context) });
}

const unknown = ({ name, option }: Named, typed: string, context: ResolveContext): Read<never> =>
  failure({ kind: 'unknown', option: name, type: option.type, typed: typed.trim(), nearest: offered(option, typed, context) });

const failure = (error: UserError): Read<never> => ({ ok: false, error });

/** What may stand in an option's place. */
function offered(option: OptionDefinition, typed: string, context: ResolveContext): readonly Suggestion[] {
  if (option.type === 'text' || option.type === 'when') return [];
  if (option.type !== 'choice') return suggest(option.type, typed, context, MOST_NEAREST);
  return Object.entries(option.choices).map(([value, labels]) => ({ value, label: labels[LOCALE_OF[context.language]] }));
}

const optionsOf = (command: Options, { language }: ResolveContext): Suggestion[] =>
  entriesOf(command).map(({ name, option }) => ({ value: name, label: option.descriptions[LOCALE_OF[language]] }));

const entriesOf = (command: Options): Named[] => Object.entries(command.options).map(([name, option]) => ({ name, option }));

/** A word of the line, or several in quotes, with its place. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What opens a quotation, and what closes it. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
]);
const WORD = /[^\s"“「『]+|\S/gu;

/** The words of a line. A quotation that nothing closes is none. */
function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  /** The marks that are known to stand nowhere further on: looked for again at each opening one, they would take too long. */
  const gone = new Set<string>();
  WORD.lastIndex = 0;
  for (let found = WORD.exec(line); found !== null; found = WORD.exec(line)) {
    const [text] = found;
    const start = found.index;
    const closing = QUOTES.get(text);
    const close = closing === undefined || gone.has(closing) ? -1 : line.indexOf(closing, start + 1);
    if (closing === undefined || close < 0) {
      if (closing !== undefined) gone.add(closing);
      words.push({ text, start, end: start + text.length });
      continue;
    }
    words.push({ text: line.slice(start + 1, close), start, end: close + 1 });
    WORD.lastIndex = close + 1;
  }
  return words;
}

/** The words, where any of them says something; else none. */
const saying = (words: readonly Word[]): readonly Word[] => (words.every(({ text }) => isBlank(text)) ? [] : words);
const joined = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** The words as they stand in the line, without the quotes around a single quoted one. */
function asTyped(line: string, words: readonly Word[]): string {
  const [first, ...more] = words;
  if (first === undefined) return '';
  return more.length === 0 ? first.text : line.slice(first.start, more.at(-1)?.end);
}

interface Split {
  readonly named: readonly { readonly target: Named; readonly words: readonly Word[] }[];
  readonly positional: readonly Word[];
}

/** Parts a line at each `name:`, of which the last counts for its option; in a command of text alone only at its beginning, since a text may hold anything. */
function split(command: Options, line: string): Split {
  const words = wordsOf(line);
  const onlyText = entriesOf(command).every(({ option }) => option.type === 'text');
  const named = new Map<string, { readonly target: Named; readonly words: Word[] }>();
  const positional: Word[] = [];
  let current = positional;
  words.forEach((word, place) => {
    const target = onlyText && place > 0 ? undefined : nameIn(command, line, word);
    if (target === undefined) {
      current.push(word);
      return;
    }
    const after = { ...word, text: word.text.slice(target.length), start: word.start + target.length };
    current = after.text === '' ? [] : [after];
    named.set(target.named.name, { target: target.named, words: current });
  });
  return { named: [...named.values()], positional };
}

function nameIn(command: Options, line: string, word: Word): { readonly named: Named; readonly length: number } | undefined {
  const name = /^(?<name>[a-z-]+)[:：]/iu.exec(line.slice(word.start, word.end))?.groups?.['name'];
  if (name === undefined) return undefined;
  const found = entriesOf(command).find((entry) => entry.name === name.toLowerCase());
  return found === undefined ? undefined : { named: found, length: name.length + 1 };
}
