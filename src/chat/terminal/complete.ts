/** Completion by Tab: a command's name, then its values. A hint only: what is typed otherwise is read just as well. */
import type { CommandContext } from '../../../commands/context.ts';
import type { Command } from '../../../commands/definition.ts';
import { commandNamed, commands } from '../../../commands/index.ts';
import type { OptionDefinition } from '../../../commands/options.ts';
import { suggest } from '../../../commands/resolve.ts';
import { asRead } from '../../../commands/typed.ts';

type Context = Pick<CommandContext, 'dossier' | 'fold' | 'language'>;

/** The whole lines that `line` may become, best first; none for free text, nor for more than is read. */
export function completionsOf(line: string, context: Context): string[] {
  if (asRead(line) !== line) return [];
  const typed = /^\/(?<name>[a-z-]*)(?<rest> [^]*)?$/i.exec(line)?.groups;
  if (typed === undefined) return [];
  const { name = '', rest } = typed;
  if (rest === undefined) {
    return commands
      .filter((command) => command.name.startsWith(name.toLowerCase()))
      .map((command) => `/${command.name}${Object.keys(command.options).length > 0 ? ' ' : ''}`);
  }
  const command = commandNamed(name);
  const target = command === undefined ? undefined : targetIn(command, line);
  if (target === undefined) return [];
  const lines = valuesOf(target.option, target.typed, context).map((value) => target.before + value);
  const continuing = lines.filter((one) => one.startsWith(line));
  return continuing.length > 0 ? continuing : lines;
}

interface Target {
  readonly option: OptionDefinition;
  /** The line up to the value, and what of the value is there. */
  readonly before: string;
  readonly typed: string;
}

/** What is being typed: the value after the last `name:`, else the first value of the command. */
function targetIn(command: Command, line: string): Target | undefined {
  const named = /^(?<before>[^]*\s(?<name>[a-z]+):)(?<typed>[^]*)$/i.exec(line)?.groups;
  const option = command.options[named?.['name']?.toLowerCase() ?? ''];
  if (option !== undefined) return { option, before: named?.['before'] ?? '', typed: named?.['typed'] ?? '' };
  const [first] = Object.values(command.options);
  const start = line.search(/\s\S|\s$/) + 1;
  return first === undefined ? undefined : { option: first, before: line.slice(0, start), typed: line.slice(start) };
}

/** Ids and choices; a text or a time has nothing to choose from. */
function valuesOf(option: OptionDefinition, typed: string, context: Context): string[] {
  switch (option.type) {
    case 'text':
    case 'when':
      return [];
    case 'choice':
      return Object.keys(option.choices).filter((choice) => choice.startsWith(typed.toLowerCase()));
    default:
      return suggest(option.type, typed, context).map(({ value }) => value);
  }
}
