/** Slash commands and the menu entries of a message. */
import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Command } from '../../../commands/definition.ts';
import type { Asker } from '../desk/asker.ts';
import { askerOf } from './asker.ts';
import type { DiscordParts } from './parts.ts';
import { lackingOf, namesOf } from './permissions.ts';
import { ALONE, menuNamed } from './registration.ts';
import { answerAside, answerCommand, apologise } from './send.ts';
import { Answering } from './outgoing.ts';
import type { CommandInteraction } from './send.ts';

/** A moderator is told once a day of a permission that a channel lacks. */
const TELL_EVERY = 24 * 60 * 60_000;

/** What was typed or chosen for each option. */
function typedIn(interaction: ChatInputCommandInteraction, command: Command): Record<string, string> {
  return Object.fromEntries(
    Object.keys(command.options).flatMap((name) => {
      const value = interaction.options.getString(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** Serves a slash command. Rejects with nothing. */
export async function onSlash(interaction: ChatInputCommandInteraction, parts: DiscordParts): Promise<void> {
  const command = parts.commands.find(({ name }) => name === interaction.commandName);
  if (command === undefined) return unknown(interaction, parts);
  await serve(interaction, command, () => typedIn(interaction, command), interaction.options.getBoolean(ALONE) ?? false, parts);
}

/** Serves a menu entry of a message. Rejects with nothing. */
export async function onMenu(interaction: MessageContextMenuCommandInteraction, parts: DiscordParts): Promise<void> {
  const entry = menuNamed(interaction.commandName, parts.commands);
  if (entry === undefined) return unknown(interaction, parts);
  const { content } = interaction.targetMessage;
  if (content.trim() === '') return aside(interaction, (words) => words.noText, parts);
  await serve(interaction, entry.command, () => ({ [entry.onMessage.option]: content }), entry.alone, parts);
}

async function serve(
  interaction: CommandInteraction,
  command: Command,
  typed: () => Record<string, string>,
  alone: boolean,
  parts: DiscordParts,
): Promise<void> {
  const asker = askerOf(interaction);
  const answering = new Answering(interaction);
  try {
    await answerCommand(answering, parts.desk.run(command, typed(), asker, { alone }), asker, alone, parts);
    if (asker.moderator && asker.chat !== undefined) await tellLacking(interaction, answering, asker, parts);
  } catch (error) {
    await apologise(interaction, answering, error, asker, parts);
  }
}

/** Tells a moderator which permissions the channel lacks, beside the answer, once a day. */
async function tellLacking(
  interaction: CommandInteraction,
  answering: Answering,
  asker: Asker,
  { desk, claim, log }: DiscordParts,
): Promise<void> {
  const lacking = lackingOf(interaction.appPermissions, interaction.channel?.isThread() ?? false);
  if (lacking.length === 0 || !(await claim(`lacking:${interaction.channelId}`, TELL_EVERY))) return;
  log.warn('permissions are missing', { channel: interaction.channelId, lacking });
  const reply = await desk.say(asker, (words, language) => words.lacking(namesOf(lacking, language)));
  await answerAside(answering, { reply, view: undefined, audience: 'asker' }, asker, desk.dossier);
}

/** A command that was registered by another version and is not there any more. */
async function unknown(interaction: CommandInteraction, parts: DiscordParts): Promise<void> {
  parts.log.warn('a command is not there', { command: interaction.commandName });
  await aside(interaction, (words) => words.outdated, parts);
}

async function aside(
  interaction: CommandInteraction,
  pick: Parameters<DiscordParts['desk']['say']>[1],
  parts: DiscordParts,
): Promise<void> {
  const asker = askerOf(interaction);
  const answering = new Answering(interaction);
  try {
    const reply = await parts.desk.say(asker, pick, 'error');
    await answerAside(answering, { reply, view: undefined, audience: 'asker' }, asker, parts.desk.dossier);
  } catch (error) {
    await apologise(interaction, answering, error, asker, parts);
  }
}
