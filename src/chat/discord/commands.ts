/** Slash commands and the menu entries of a message. */
import { PermissionsBitField } from 'discord.js';
import type { Command } from '../../../commands/definition.ts';
import type { Asker } from '../desk/asker.ts';
import type { Served } from '../desk/desk.ts';
import { askerOf } from './asker.ts';
import { PART } from './events.ts';
import type { Deed, Interaction } from './events.ts';
import type { Dealt, Item } from './intake.ts';
import { writeDeferred } from './kept.ts';
import { Answering, TOKEN_LIVES } from './outgoing.ts';
import type { Order, Serving } from './serving.ts';
import { namesOf } from './permission-names.ts';
import { lackingOf, THREADS } from './permissions.ts';
import { ALONE, menuNamed } from './registration.ts';
import { answerWith, dealtWith, fieldsOf, FOR_ASKER, orApology, sendOrApologise } from './send.ts';

/** Discord waits three seconds for the first response: with a third of that over, it is told to wait, and that can be said again where it fails. */
export const DEFER_AFTER = 1000;
/** A moderator is told once a day of a permission that a channel lacks. */
const TELL_EVERY = 24 * 60 * 60_000;

/** What was typed or chosen for each option. */
const typedIn = (options: Extract<Deed, { kind: 'command' }>['options'], command: Command): Record<string, string> =>
  Object.fromEntries(
    Object.keys(command.options).flatMap((name) => {
      const value = options.get(name === command.parts?.option ? PART : name) ?? options.get(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );

/** Serves a slash command. Rejects with nothing that it can tell of itself. */
export async function onSlash(
  interaction: Interaction,
  { name, options }: Extract<Deed, { kind: 'command' }>,
  serving: Serving,
): Promise<void> {
  const command = serving.commands.find((one) => one.name === name);
  if (command === undefined) return unknown(interaction, serving);
  // What only moderators do is for their eyes.
  const alone = command.for === 'moderator' || options.get(ALONE) === true;
  await serve(interaction, { command, typed: typedIn(options, command), alone }, serving);
}

/** Serves a menu entry of a message. Rejects with nothing that it can tell of itself. */
export async function onMenu(interaction: Interaction, { name, text }: Extract<Deed, { kind: 'menu' }>, serving: Serving): Promise<void> {
  const entry = menuNamed(name, serving.commands);
  if (entry === undefined) return unknown(interaction, serving);
  if (text.trim() === '') return say(interaction, (words) => words.noText, serving);
  await serve(interaction, { command: entry.command, typed: { [entry.onMessage.option]: text }, alone: entry.alone }, serving);
}

/** What the desk makes of an order. */
export const workOn = async ({ command, typed, alone }: Order, asker: Asker, id: string, serving: Serving): Promise<Served> =>
  orApology(serving.desk.run(command, typed, asker, { alone }), asker, 'an interaction failed', fieldsOf('interaction', id), serving);

async function serve(interaction: Interaction, order: Order, serving: Serving): Promise<void> {
  const asker = askerOf(interaction, serving.servers);
  const answering = new Answering(serving.outlet, interaction);
  const work = workOn(order, asker, interaction.id, serving);
  if (await lasts(work, DEFER_AFTER)) return promise(interaction, order, { asker, answering, work }, serving);
  const served = await work;
  const dealt = await finish(served, { answering, asker, id: interaction.id }, serving);
  if (dealt === 'done' && served.kind === 'reply' && asker.moderator) await tellLacking(interaction, answering, asker, serving);
}

/** Whether something is still under way after so many milliseconds. Rejects as it does. */
export async function lasts(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<true>((resolve) => {
    timer = setTimeout(resolve, milliseconds, true);
  });
  try {
    return await Promise.race([work.then(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Working {
  readonly asker: Asker;
  readonly answering: Answering;
  readonly work: Promise<Served>;
}

/** Tells Discord to wait for what takes long; from then on the order is kept, so that whoever comes after an end can fill it in. */
async function promise(interaction: Interaction, order: Order, { asker, answering, work }: Working, serving: Serving): Promise<void> {
  const ephemeral = order.alone || (await serving.desk.isQuiet(asker));
  const { key, body } = writeDeferred({ interaction, order, asker, ephemeral }, serving.botId);
  await serving.intake.take(key, body, TOKEN_LIVES, async (item) => {
    try {
      await answering.defer(ephemeral);
    } catch (error) {
      return dealtWith(error, fieldsOf('interaction', interaction.id), serving);
    }
    return fillIn(await work, { answering, asker, id: interaction.id }, item, serving);
  });
}

interface Answered {
  readonly answering: Answering;
  readonly asker: Asker;
  readonly id: string;
}

/** Fills in what was promised. */
export async function fillIn(served: Served, answered: Answered, item: Item, serving: Serving): Promise<Dealt> {
  if (serving.outlet.ending.aborted) return 'later';
  await item.sending();
  return finish(served, answered, serving);
}

/** Sends what came of the work. After the one notice of a full limit there is silence elsewhere; here it would look like a failure. */
async function finish(served: Served, { answering, asker, id }: Answered, serving: Serving): Promise<Dealt> {
  const shown =
    served.kind === 'reply' ? served.shown : { reply: await serving.desk.say(asker, (words) => words.stillTooFast), ...FOR_ASKER };
  return sendOrApologise(
    shown,
    async (one) => answerWith(answering, one, asker, serving.desk.dossier),
    asker,
    fieldsOf('interaction', id),
    serving,
  );
}

/** Tells a moderator which permissions the channel lacks, beside the answer, once a day. */
async function tellLacking(interaction: Interaction, answering: Answering, asker: Asker, serving: Serving): Promise<void> {
  const { ownPermissions, channelId, channelType, id } = interaction;
  if (ownPermissions === undefined || channelId === undefined) return;
  const lacking = lackingOf(new PermissionsBitField(ownPermissions), THREADS.has(channelType));
  if (lacking.length === 0 || !(await serving.claim(`lacking:${channelId}`, TELL_EVERY))) return;
  serving.log.warn('permissions are missing', { channel: channelId, lacking });
  const reply = await serving.desk.say(asker, (words, language) => words.lacking(namesOf(lacking, language)));
  try {
    await answerWith(answering, { reply, ...FOR_ASKER }, asker, serving.desk.dossier);
  } catch (error) {
    // The answer itself has arrived: there is nothing to apologise for.
    dealtWith(error, fieldsOf('interaction', id), serving);
  }
}

/** A command that was registered by another version and is not there any more. */
async function unknown(interaction: Interaction, serving: Serving): Promise<void> {
  serving.calm.warn('', 'a command is not there');
  await say(interaction, (words) => words.outdated, serving);
}

async function say(interaction: Interaction, pick: Parameters<Serving['desk']['say']>[1], serving: Serving): Promise<void> {
  const asker = askerOf(interaction, serving.servers);
  const answering = new Answering(serving.outlet, interaction);
  const shown = { reply: await serving.desk.say(asker, pick, 'error'), ...FOR_ASKER };
  await finish({ kind: 'reply', shown }, { answering, asker, id: interaction.id }, serving);
}
