/** Answering within the three seconds that an interaction has, and what becomes of answers that cannot be sent. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Asker } from '../desk/asker.ts';
import type { Served, Shown } from '../desk/desk.ts';
import { NotDelivered } from './delivery.ts';
import { madeAt } from './events.ts';
import type { Dealt } from './intake.ts';
import { bodiesOf } from './message.ts';
import type { Dossier } from './message.ts';
import type { Answering } from './outgoing.ts';
import type { Log } from './parts.ts';
import type { Serving } from './serving.ts';

/** The interaction is over: too late, answered by somebody else, or its message is gone. */
const OVER: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
]);
/** The bot may not speak there any more, or there is no such place. */
const NOT_ALLOWED: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

type Fields = Parameters<Log['trouble']>[2];

/** Something made by Discord at some time, for the log. */
export const fieldsOf = (what: 'interaction' | 'message', id: string): { readonly [what: string]: string | number } => ({
  [what]: id,
  milliseconds: Date.now() - madeAt(id),
});

/** What comes of the work on an answer: where that fails, an apology whose reference the log has too. Never rejects but for a fault in the apology. */
export async function orApology(
  work: Promise<Served>,
  asker: Asker,
  event: string,
  fields: Fields,
  { log, desk }: Serving,
): Promise<Served> {
  try {
    return await work;
  } catch (error) {
    const reference = log.trouble(error, event, fields);
    return { kind: 'reply', shown: { reply: await desk.say(asker, (words) => words.apology(reference), 'error'), ...FOR_ASKER } };
  }
}
/** What the desk says by itself: to whoever asked, and without a view that could be turned over. */
export const FOR_ASKER = { view: undefined, audience: 'asker' } as const;

/** What went wrong in sending, and what is to be done about it. */
type Failed = { readonly dealt: Dealt } | { readonly apology: string };

/**
 * Tells the log of an answer that was not sent, or nobody knows. Only where Discord refuses what the answer holds there is somebody to
 * apologise to: where it cannot be reached or wants to be left alone, an apology would fare no better.
 */
function failed(error: unknown, fields: Fields, { calm, log }: Serving): Failed {
  if (error instanceof NotDelivered) {
    if (error.reason === 'ending') return { dealt: 'later' };
    calm.trouble(error, 'an answer was not delivered', fields);
    return { dealt: 'done' };
  }
  if (error instanceof DiscordAPIError) {
    if (OVER.has(error.code) || NOT_ALLOWED.has(error.code)) {
      const event = OVER.has(error.code) ? 'it was over before its answer' : 'it could not be answered: permissions are missing';
      calm.warn(String(error.code), event, { ...fields, code: error.code });
      return { dealt: 'done' };
    }
    // The bot's own token: whoever logs in next answers it.
    if (error.status === 401) return { dealt: 'later' };
  }
  return { apology: log.trouble(error, 'an answer could not be sent', fields) };
}

/** Tells the log of what could not be sent, where there is nobody to apologise to. */
export function dealtWith(error: unknown, fields: Fields, serving: Serving): Dealt {
  const outcome = failed(error, fields, serving);
  return 'dealt' in outcome ? outcome.dealt : 'done';
}

/** Sends an answer, or the apology for it. `send` sends the one as the other. */
export async function sendOrApologise(
  shown: Shown,
  send: (shown: Shown) => Promise<void>,
  asker: Asker,
  fields: Fields,
  serving: Serving,
): Promise<Dealt> {
  try {
    await send(shown);
    return 'done';
  } catch (error) {
    // What is refused with its picture may be taken without.
    if (shown.picture !== undefined && error instanceof DiscordAPIError && !OVER.has(error.code)) {
      serving.calm.warn(String(error.code), 'a picture was not taken', { ...fields, code: error.code });
      const { picture: _picture, ...plain } = shown;
      return sendOrApologise(plain, send, asker, fields, serving);
    }
    const outcome = failed(error, fields, serving);
    if ('dealt' in outcome) return outcome.dealt;
    const reply = await serving.desk.say(asker, (words) => words.apology(outcome.apology), 'error');
    try {
      await send({ reply, ...FOR_ASKER });
      return 'done';
    } catch (second) {
      return dealtWith(second, { ...fields, apology: outcome.apology }, serving);
    }
  }
}

/** Answers an interaction with what is shown, for the eyes that it is for. */
export async function answerWith(answering: Answering, shown: Shown, { owner }: Asker, dossier: Dossier): Promise<void> {
  const ephemeral = shown.audience === 'asker';
  const [body, ...more] = bodiesOf(shown, dossier, owner, !ephemeral);
  const first = async (): Promise<void> => {
    if (answering.begun === 'not') return answering.reply(body, ephemeral);
    if (answering.begun === 'deferred' && answering.ephemeral === ephemeral) return answering.fill(body);
    // It was promised to everybody and is for one alone, or the other way round: what waits is taken away.
    if (answering.begun === 'deferred') await answering.remove();
    return answering.add(body, ephemeral);
  };
  await first();
  for (const next of more) await answering.add(next, ephemeral);
}
