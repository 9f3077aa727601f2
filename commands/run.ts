/** Running a command with what was typed: read, run, or say what the user can mend. */
import { languageForAsker } from './context.ts';
import type { CommandContext, CommandResult } from './context.ts';
import type { Command } from './definition.ts';
import { errorReply } from './notice.ts';
import type { OptionValues } from './options.ts';
import { parseRest, readValues } from './parse.ts';
import { asRead } from './typed.ts';
import type { Read } from './usererror.ts';

/** Runs a command with the text that followed its name. Throws only what is ours to mend. */
export const runLine = async (command: Command, rest: string, context: CommandContext): Promise<CommandResult> =>
  runRead(command, () => parseRest(command, asRead(rest), context), context);

/** Runs a command with values by option name, as a platform's form gives them. Throws only what is ours to mend. */
export const runValues = async (
  command: Command,
  typed: Readonly<Record<string, string>>,
  context: CommandContext,
): Promise<CommandResult> =>
  runRead(
    command,
    () => readValues(command, Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, asRead(text)])), context),
    context,
  );

async function runRead(command: Command, reading: () => Read<OptionValues>, context: CommandContext): Promise<CommandResult> {
  // A platform may hide what is for moderators; whether it does is not relied on.
  const denied = command.for === 'moderator' && !context.moderator;
  const read: Read<OptionValues> = denied ? { ok: false, error: { kind: 'moderators-only', command: command.name } } : reading();
  return read.ok ? command.run(context, read.value) : { reply: errorReply(read.error, languageForAsker(context)), error: read.error };
}
