/** How a command is defined: once, for every platform. */
import type { CommandContext, CommandResult } from './context.ts';
import type { Localised } from './localised.ts';
import { fit } from './options.ts';
import type { OptionDefinitions, OptionsOf, OptionValues } from './options.ts';

/** How a command is run on somebody's message: its text becomes the value of `option`. */
export interface OnMessage {
  readonly option: string;
  /** What a platform's menu calls it, at most 32 characters: as everybody sees the answer, and as only the asker does. */
  readonly labels: { readonly everyone: Localised; readonly asker: Localised };
}

export interface Parts {
  readonly option: string;
  readonly takes: Readonly<Record<string, readonly string[]>>;
}

export interface CommandDefinition<Definitions extends OptionDefinitions> {
  /** Lower case with hyphens, at most 32 characters. */
  readonly name: string;
  readonly descriptions: Localised;
  readonly options: Definitions;
  readonly for: 'anyone' | 'moderator';
  readonly onMessage?: OnMessage & { readonly option: keyof Definitions };
  /** An option whose choices a platform may show as commands of their own, each with the options that it takes. */
  readonly parts?: Parts & { readonly option: keyof Definitions };
  readonly press?: Command['press'];
  readonly run: (context: CommandContext, options: OptionsOf<Definitions>) => CommandResult | Promise<CommandResult>;
}

/** A command as platforms see it, whatever its options. */
export interface Command {
  readonly name: string;
  readonly descriptions: Localised;
  readonly options: OptionDefinitions;
  readonly for: 'anyone' | 'moderator';
  readonly onMessage?: OnMessage;
  readonly parts?: Parts;
  /** Does what one of its own buttons carries: letters, digits, dots and hyphens. Whoever pressed may not be who was shown the button. */
  readonly press?: (context: CommandContext, value: string) => Promise<CommandResult>;
  /** Runs it with values that were read by `parse.ts`. Throws a TypeError for values that do not fit the options: ours to mend. */
  readonly run: (context: CommandContext, values: OptionValues) => Promise<CommandResult>;
}

/** A command from its definition; the types of what `run` gets are inferred from `options`. */
export function defineCommand<const Definitions extends OptionDefinitions>(definition: CommandDefinition<Definitions>): Command {
  return {
    name: definition.name,
    descriptions: definition.descriptions,
    options: definition.options,
    for: definition.for,
    ...(definition.onMessage !== undefined && { onMessage: definition.onMessage }),
    ...(definition.parts !== undefined && { parts: definition.parts }),
    ...(definition.press !== undefined && { press: definition.press }),
    run: async (context, values) => {
      if (!fit(context.dossier, definition.options, values))
        throw new TypeError(`/${definition.name} was run with options that do not fit it`);
      return definition.run(context, values);
    },
  };
}
