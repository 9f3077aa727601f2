/** What is registered with Discord, derived from the one list of commands. https://docs.discord.com/developers/interactions/application-commands */
import { ApplicationCommandOptionType, ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  LocalizationMap,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, OnMessage } from '../../../commands/definition.ts';
import type { Localised } from '../../../commands/localised.ts';
import type { OptionDefinition } from '../../../commands/options.ts';
import { MODERATORS } from './asker.ts';
import { LIMITS } from './limits.ts';

/** The option that every command for anyone has here: to be answered alone. */
export const ALONE = 'only-me';
const ALONE_WORDS: Localised = { 'zh-CN': '只有我看得到回答', 'zh-TW': '只有我看得到回答', en: 'Only I see the answer' };

/** English is what Discord falls back to, so it stands outside the map. */
const others = (words: Localised): LocalizationMap => ({ 'zh-CN': words['zh-CN'], 'zh-TW': words['zh-TW'] });

function optionOf(name: string, option: OptionDefinition): APIApplicationCommandBasicOption {
  const described = {
    type: ApplicationCommandOptionType.String as const,
    name,
    description: option.descriptions.en,
    description_localizations: others(option.descriptions),
    required: option.required,
  };
  switch (option.type) {
    case 'choice':
      return {
        ...described,
        choices: Object.entries(option.choices).map(([value, labels]) => ({ name: labels.en, name_localizations: others(labels), value })),
      };
    case 'text':
      return option.place === true
        ? // Of all kinds: media channels are none that a choice can be narrowed to.
          { ...described, type: ApplicationCommandOptionType.Channel }
        : { ...described, max_length: LIMITS.typed };
    case 'when':
      return { ...described, max_length: LIMITS.choiceName };
    default:
      return { ...described, autocomplete: true };
  }
}

/** Where it can be used and how it gets there: in servers and by persons, in channels and private chats; for moderators, in servers. */
const reach = (whom: Command['for']) =>
  whom === 'anyone'
    ? {
        integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
      }
    : {
        integration_types: [ApplicationIntegrationType.GuildInstall],
        contexts: [InteractionContextType.Guild],
        default_member_permissions: String(MODERATORS),
      };

/** The choices of one option as commands of their own, each with the options that it takes. */
const partsOf = ({ options, parts }: Command): APIApplicationCommandSubcommandOption[] => {
  const chosen = parts === undefined ? undefined : options[parts.option];
  if (parts === undefined || chosen?.type !== 'choice') return [];
  return Object.entries(chosen.choices).map(([name, labels]) => ({
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description: labels.en,
    description_localizations: others(labels),
    options: (parts.takes[name] ?? []).flatMap((taken) => (options[taken] === undefined ? [] : [optionOf(taken, options[taken])])),
  }));
};

function slashOf(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const alone: APIApplicationCommandBasicOption = {
    type: ApplicationCommandOptionType.Boolean,
    name: ALONE,
    description: ALONE_WORDS.en,
    description_localizations: others(ALONE_WORDS),
    required: false,
  };
  // What is for the asker's eyes in any case needs no such option.
  const answers = command.for === 'anyone' && Object.keys(command.options).length > 0 && command.name !== 'settings';
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.descriptions.en,
    description_localizations: others(command.descriptions),
    options:
      command.parts === undefined
        ? [...Object.entries(command.options).map(([name, option]) => optionOf(name, option)), ...(answers ? [alone] : [])]
        : partsOf(command),
    ...reach(command.for),
  };
}

const menuOf = (labels: Localised, whom: Command['for']): RESTPostAPIContextMenuApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.Message,
  name: labels.en,
  name_localizations: others(labels),
  ...reach(whom),
});

const menusOf = ({ onMessage, for: whom }: Command): RESTPostAPIContextMenuApplicationCommandsJSONBody[] =>
  onMessage === undefined ? [] : [menuOf(onMessage.labels.everyone, whom), menuOf(onMessage.labels.asker, whom)];

/** Everything to be registered: slash commands, then the menus of a message. */
export const registrationOf = (commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] => [
  ...commands.map(slashOf),
  ...commands.flatMap(menusOf),
];

export interface MenuEntry {
  readonly command: Command;
  readonly onMessage: OnMessage;
  /** It answers the one who picked it alone. */
  readonly alone: boolean;
}

/** The command that a menu entry of a message stands for, by the name it is registered under. */
export function menuNamed(name: string, commands: readonly Command[]): MenuEntry | undefined {
  for (const command of commands) {
    const { onMessage } = command;
    if (onMessage === undefined) continue;
    if (onMessage.labels.everyone.en === name) return { command, onMessage, alone: false };
    if (onMessage.labels.asker.en === name) return { command, onMessage, alone: true };
  }
  return undefined;
}
