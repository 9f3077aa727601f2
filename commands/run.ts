/** Running a command with what was typed: read, run, or say what the user can mend. */
import { answerTo, languageForAsker, languageOf } from './context.ts';
import type { CommandContext, CommandResult } from './context.ts';
import type { Command } from './definition.ts';
import { errorReply } from './notice.ts';
import type { OptionType, OptionValues } from './options.ts';
import { parseRest, readValues } from './parse.ts';
import { asRead } from './typed.ts';
import type { Freedom } from './resolve.ts';
import type { Read, UserError } from './usererror.ts';

/** Runs a command with the text that followed its name. Throws only what is ours to mend. */
export const runLine = async (command: Command, rest: string, context: CommandContext): Promise<CommandResult> =>
  runRead(command, (freedom) => parseRest(command, asRead(rest), context, freedom), context);

/** Runs a command with values by option name, as a platform's form gives them. Throws only what is ours to mend. */
export const runValues = async (
  command: Command,
  typed: Readonly<Record<string, string>>,
  context: CommandContext,
): Promise<CommandResult> => {
  const read = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, asRead(text)]));
  return runRead(command, (freedom) => readValues(command, read, context, freedom), context);
};

type Reading = (freedom: Freedom) => Read<OptionValues>;

async function runRead(command: Command, reading: Reading, context: CommandContext): Promise<CommandResult> {
  // A platform may hide what is for moderators; whether it does is not relied on.
  if (command.for === 'moderator' && !context.moderator) return failed({ kind: 'moderators-only', command: command.name }, context);
  const named = reading('name');
  if (named.ok) return command.run(context, named.value);
  const answer = await answerOf(named.error, context);
  const read = reading('words');
  // Names that hold the very word are nearer to it than what the engine makes of it.
  if (answer !== undefined && (read.ok || !isHeld(read.error))) return answer;
  return read.ok ? command.run(context, read.value) : failed(read.error, context);
}

const isHeld = (error: UserError): boolean => error.kind === 'unknown' && error.held === true;

const failed = (error: UserError, context: CommandContext): CommandResult => ({
  reply: errorReply(error, languageForAsker(context)),
  error,
});

/** What nobody is named, the question engine may know all the same: as a question, or as something that the source does not tell. */
async function answerOf(error: UserError, context: CommandContext): Promise<CommandResult | undefined> {
  if (error.kind !== 'unknown' || !ASKED.has(error.type)) return undefined;
  const understood = await context.understanding.understand(error.typed, {});
  const { plan } = understood;
  const known = plan.kind !== 'refuse' || plan.missing.some(({ kind }) => kind === 'gap');
  return known ? answerTo(context, plan, languageOf(understood)) : undefined;
}

/** The kinds of things that a question is asked about. */
const ASKED: ReadonlySet<OptionType> = new Set(['entity', 'concept']);
