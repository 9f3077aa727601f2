/** Buttons and menus under the bot's messages. */
import type { Asker } from '../desk/asker.ts';
import type { Pressed } from '../desk/desk.ts';
import { askerOf } from './asker.ts';
import type { Deed, Interaction } from './events.ts';
import { bodyOf } from './message.ts';
import { Answering } from './outgoing.ts';
import type { Serving } from './serving.ts';
import { answerWith, dealtWith, fieldsOf, FOR_ASKER, sendOrApologise } from './send.ts';

type Press = Extract<Deed, { kind: 'press' }>;

/** Serves a press. Rejects with nothing that it can tell of itself. */
export async function onPress(interaction: Interaction, press: Press, serving: Serving): Promise<void> {
  const asker = askerOf(interaction, serving.servers);
  const answering = new Answering(serving.outlet, interaction);
  const { desk } = serving;
  const fields = fieldsOf('interaction', interaction.id);
  const pressed = await pressedOrApology(press, asker, fields, serving);
  if (pressed.kind === 'reply') {
    await sendOrApologise(
      pressed.shown,
      async (shown) =>
        pressed.replaces && shown === pressed.shown
          ? answering.replace(bodyOf(shown, desk.dossier, asker.owner, !press.alone))
          : answerWith(answering, { ...shown, audience: 'asker' }, asker, desk.dossier),
      asker,
      fields,
      serving,
    );
    return;
  }
  try {
    // Discord calls a press without a response failed; one over the limit is only not heard.
    await answering.note();
    if (pressed.kind === 'remove') await answering.remove();
  } catch (error) {
    dealtWith(error, fields, serving);
  }
}

async function pressedOrApology(
  { press, picked }: Press,
  asker: Asker,
  fields: ReturnType<typeof fieldsOf>,
  { desk, log }: Serving,
): Promise<Pressed> {
  try {
    return await desk.press(press, picked, asker);
  } catch (error) {
    const reference = log.trouble(error, 'an interaction failed', fields);
    const reply = await desk.say(asker, (words) => words.apology(reference), 'error');
    return { kind: 'reply', shown: { reply, ...FOR_ASKER }, replaces: false };
  }
}
