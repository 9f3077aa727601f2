/** Autocompletion: what an option may be, while somebody types. A hint only, so an error costs the hint and nothing else. */
import { InteractionResponseType } from 'discord.js';
import type { APICommandAutocompleteInteractionResponseCallbackData } from 'discord.js';
import { cutLabel } from '../../reply/lines.ts';
import { WORDS } from '../../reply/words.ts';
import { askerOf } from './asker.ts';
import type { Deed, Interaction } from './events.ts';
import { LIMITS } from './limits.ts';
import { Answering } from './outgoing.ts';
import type { Serving } from './serving.ts';
import { dealtWith, fieldsOf } from './send.ts';

type Completion = Extract<Deed, { kind: 'completion' }>;
type Choices = APICommandAutocompleteInteractionResponseCallbackData['choices'];

/** Serves a completion. Rejects with nothing. */
export async function onComplete(interaction: Interaction, completion: Completion, serving: Serving): Promise<void> {
  const answering = new Answering(serving.outlet, interaction);
  try {
    const choices = await choicesFor(interaction, completion, serving);
    await answering.respond({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
  } catch (error) {
    dealtWith(error, fieldsOf('interaction', interaction.id), serving);
  }
}

async function choicesFor(interaction: Interaction, { name, option, typed }: Completion, serving: Serving): Promise<NonNullable<Choices>> {
  const { commands, desk, servers, calm } = serving;
  const command = commands.find((one) => one.name === name);
  if (command === undefined || option === undefined) return [];
  try {
    const suggestions = await desk.suggest(command, option, typed, askerOf(interaction, servers));
    return suggestions.slice(0, LIMITS.choices).map(({ label, value }) => ({
      name: cutLabel(label, LIMITS.choiceName, { words: WORDS.en }),
      value: value.slice(0, LIMITS.choiceValue),
    }));
  } catch (error) {
    calm.trouble(error, 'a completion failed', fieldsOf('interaction', interaction.id));
    return [];
  }
}
