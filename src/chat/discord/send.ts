/** Answering an interaction within its three seconds, and what becomes of those that come too late. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Asker } from '../desk/asker.ts';
import type { Served, Shown } from '../desk/desk.ts';
import { bodyOf } from './message.ts';
import type { Dossier } from './message.ts';
import type { DiscordParts } from './parts.ts';
import type { Answering } from './outgoing.ts';

export type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
export type PressInteraction = ButtonInteraction | StringSelectMenuInteraction;

/** Discord waits three seconds for the first word (https://docs.discord.com/developers/interactions/receiving-and-responding): with half of that over, it is told to wait. */
const DEFER_AFTER = 1500;

/** The interaction is over: too late, answered twice, or its message is gone. */
const OVER: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
]);
export const isOver = (error: unknown): error is DiscordAPIError => error instanceof DiscordAPIError && OVER.has(error.code);

/** Whether something is still under way after so many milliseconds. Rejects as it does. */
async function lasts(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
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

/** Answers a command with what `serving` comes to; where that takes long, Discord is told to wait meanwhile. */
export async function answerCommand(
  answering: Answering,
  serving: Promise<Served>,
  asker: Asker,
  alone: boolean,
  { desk }: Pick<DiscordParts, 'desk'>,
): Promise<void> {
  if (await lasts(serving, DEFER_AFTER)) await answering.defer(alone || (await desk.isQuiet(asker)));
  const served = await serving;
  if (served.kind === 'silence') {
    if (answering.begun === 'deferred') await answering.remove();
    return;
  }
  const ephemeral = served.shown.audience === 'asker';
  const body = bodyOf(served.shown, desk.dossier, asker.owner, !ephemeral);
  if (answering.begun === 'not') {
    await answering.reply(body, ephemeral);
  } else if (answering.ephemeral === ephemeral) {
    await answering.fill(body);
  } else {
    // It was promised to everybody and is for one alone, or the other way round: what waits is taken away.
    await answering.remove();
    await answering.add(body, ephemeral);
  }
}

/** Answers beside what is there, for the eyes of the one who did it. */
export async function answerAside(answering: Answering, shown: Shown, asker: Asker, dossier: Dossier): Promise<void> {
  const body = bodyOf(shown, dossier, asker.owner, false);
  if (answering.begun === 'not') await answering.reply(body, true);
  else if (answering.begun === 'deferred' && answering.ephemeral) await answering.fill(body);
  else await answering.add(body, true);
}

/**
 * Tells of an error while answering: one that comes of lateness is only logged, any other is told with its reference.
 * Rejects with nothing: this is where errors end.
 */
export async function apologise(
  interaction: CommandInteraction | PressInteraction,
  answering: Answering,
  error: unknown,
  asker: Asker,
  { desk, log }: Pick<DiscordParts, 'desk' | 'log'>,
): Promise<void> {
  const fields = { interaction: interaction.id, milliseconds: Date.now() - interaction.createdTimestamp };
  if (isOver(error)) {
    log.warn('an interaction was over before its answer', { ...fields, code: error.code });
    return;
  }
  const reference = log.trouble(error, 'an interaction failed', fields);
  try {
    const reply = await desk.say(asker, (words) => words.apology(reference), 'error');
    await answerAside(answering, { reply, view: undefined, audience: 'asker' }, asker, desk.dossier);
  } catch (second) {
    if (isOver(second)) log.warn('an apology came too late', { ...fields, reference });
    else log.trouble(second, 'an apology could not be sent', { ...fields, apology: reference });
  }
}
