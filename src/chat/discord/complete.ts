/** Autocompletion: what an option may be, while somebody types. A hint only, so an error costs the hint and nothing else. */
import type { AutocompleteInteraction } from 'discord.js';
import { cutLabel } from '../../reply/lines.ts';
import { WORDS } from '../../reply/words.ts';
import { askerOf } from './asker.ts';
import { LIMITS } from './limits.ts';
import type { DiscordParts } from './parts.ts';
import { isOver } from './send.ts';

/** Serves a completion. Rejects with nothing. */
export async function onComplete(interaction: AutocompleteInteraction, { commands, desk, log }: DiscordParts): Promise<void> {
  try {
    const command = commands.find(({ name }) => name === interaction.commandName);
    const { name, value } = interaction.options.getFocused(true);
    const suggestions = command === undefined ? [] : await desk.suggest(command, name, value, askerOf(interaction));
    await interaction.respond(
      suggestions.slice(0, LIMITS.choices).map((suggestion) => ({
        name: cutLabel(suggestion.label, LIMITS.choiceName, { words: WORDS.en }),
        value: suggestion.value.slice(0, LIMITS.choiceValue),
      })),
    );
  } catch (error) {
    const fields = { interaction: interaction.id, milliseconds: Date.now() - interaction.createdTimestamp };
    if (isOver(error)) log.warn('a completion came too late', fields);
    else log.trouble(error, 'a completion failed', fields);
  }
}
