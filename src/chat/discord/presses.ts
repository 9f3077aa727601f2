/** Buttons and menus under the bot's messages. */
import { MessageFlags } from 'discord.js';
import { askerOf } from './asker.ts';
import { bodyOf } from './message.ts';
import type { DiscordParts } from './parts.ts';
import { answerAside, apologise } from './send.ts';
import type { PressInteraction } from './send.ts';
import { Answering } from './outgoing.ts';

/** Serves a press. Rejects with nothing. */
export async function onPress(interaction: PressInteraction, parts: DiscordParts): Promise<void> {
  const asker = askerOf(interaction);
  const answering = new Answering(interaction);
  const { desk } = parts;
  try {
    const picked = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
    const pressed = await desk.press(interaction.customId, picked, asker);
    switch (pressed.kind) {
      case 'silence':
        // Discord calls a press without an answer failed; this one is only not heard.
        return await answering.note();
      case 'remove':
        await answering.note();
        return await answering.remove();
      case 'reply': {
        if (!pressed.replaces) return await answerAside(answering, pressed.shown, asker, desk.dossier);
        const everybodys = !interaction.message.flags.has(MessageFlags.Ephemeral);
        return await answering.replace(bodyOf(pressed.shown, desk.dossier, asker.owner, everybodys));
      }
    }
  } catch (error) {
    await apologise(interaction, answering, error, asker, parts);
  }
}
