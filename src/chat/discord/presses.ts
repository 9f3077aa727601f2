/** Buttons and menus under the bot's messages. */
import type { Asker } from '../desk/asker.ts';
import type { Pressed } from '../desk/desk.ts';
import { askerOf } from './asker.ts';
import type { Deed, Interaction } from './events.ts';
import type { Body } from './body.ts';
import { DEFER_AFTER, lasts } from './commands.ts';
import { bodiesOf } from './message.ts';
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
  const work = pressedOrApology(press, asker, fields, serving);
  // What takes long is taken note of: Discord calls a press without a response failed.
  const noted = (await lasts(work, DEFER_AFTER)) && (await noteFirst(answering, fields, serving));
  const pressed = await work;
  if (pressed.kind === 'reply') {
    await sendOrApologise(
      pressed.shown,
      async (shown) =>
        pressed.replaces && shown.reply === pressed.shown.reply
          ? replaceWith(answering, bodiesOf(shown, desk.dossier, asker.owner, !press.alone), noted)
          : answerWith(answering, { ...shown, audience: 'asker' }, asker, desk.dossier),
      asker,
      fields,
      serving,
    );
    return;
  }
  try {
    // Discord calls a press without a response failed; one over the limit is only not heard.
    if (!noted) await answering.note();
    if (pressed.kind === 'remove') await answering.remove();
  } catch (error) {
    dealtWith(error, fields, serving);
  }
}

/** Takes note of a press before it is done. False where that failed, which the answer will tell. */
async function noteFirst(answering: Answering, fields: ReturnType<typeof fieldsOf>, serving: Serving): Promise<boolean> {
  try {
    await answering.note();
    return true;
  } catch (error) {
    dealtWith(error, fields, serving);
    return false;
  }
}

/** Puts what is shown in the place of the message that was pressed; what it has no room for comes after it. */
async function replaceWith(answering: Answering, [first, ...more]: readonly [Body, ...Body[]], noted: boolean): Promise<void> {
  await (noted ? answering.fill(first) : answering.replace(first));
  for (const next of more) await answering.add(next, true);
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
