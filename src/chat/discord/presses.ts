/** Buttons and menus under the bot's messages. */
import { MessageFlags } from 'discord.js';
import { askerOf } from './asker.ts';
import { bodyOf } from './message.ts';
import type { DiscordParts } from './parts.ts';
import { answerAside, apologise } from './send.ts';
import type { PressInteraction } from './send.ts';

/** Serves a press. Rejects with nothing. */
export async function onPress(interaction: PressInteraction, parts: DiscordParts): Promise<void> {
  const asker = askerOf(interaction);
  const { desk } = parts;
  try {
    const picked = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
    const pressed = await desk.press(interaction.customId, picked, asker);
    switch (pressed.kind) {
      case 'silence':
        // Discord calls a press without an answer failed; this one is only not heard.
        await interaction.deferUpdate();
        return;
      case 'remove':
        await interaction.deferUpdate();
        await interaction.deleteReply();
        return;
      case 'reply':
        if (pressed.replaces) {
          const everybodys = !interaction.message.flags.has(MessageFlags.Ephemeral);
          await interaction.update({ ...bodyOf(pressed.shown, desk.dossier, asker.owner, everybodys), flags: MessageFlags.IsComponentsV2 });
        } else {
          await answerAside(interaction, pressed.shown, asker, desk.dossier);
        }
    }
  } catch (error) {
    await apologise(interaction, error, asker, parts);
  }
}
