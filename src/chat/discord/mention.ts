/**
 * Messages that speak to the bot: a mention, a reply to it, or anything in a private chat. Discord delivers the words of exactly these
 * without the message-content intent: https://docs.discord.com/developers/events/gateway#message-content-intent
 */
import { DiscordAPIError, MessageType, RESTJSONErrorCodes } from 'discord.js';
import type { Message } from 'discord.js';
import type { Shown } from '../desk/desk.ts';
import { authorOf } from './asker.ts';
import { bodyOf } from './message.ts';
import type { DiscordParts } from './parts.ts';
import { lackingOf } from './permissions.ts';
import { answerMessage } from './outgoing.ts';

const SPOKEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);
/** Somebody whose replies cannot be read is told so once in a while. */
const TELL_EVERY = 10 * 60_000;

/** What the message says to the bot; undefined where it does not speak to it. */
function spokenTo(message: Message, botId: string): string | undefined {
  if (message.author.bot || message.webhookId !== null || !SPOKEN.has(message.type)) return undefined;
  const { users, repliedUser } = message.mentions;
  if (message.guildId !== null && !users.has(botId) && repliedUser?.id !== botId) return undefined;
  return message.content.replaceAll(new RegExp(`<@!?${botId}>`, 'gu'), ' ').trim();
}

/** Serves a message. Rejects with nothing. */
export async function onMessage(message: Message, parts: DiscordParts): Promise<void> {
  const botId = message.client.user?.id ?? '';
  const text = spokenTo(message, botId);
  if (text === undefined) return;
  const { desk, ask, claim } = parts;
  const asker = authorOf(message);
  const send = async (shown: Shown): Promise<void> => {
    await answerMessage(message, bodyOf(shown, desk.dossier, asker.owner, message.guildId !== null));
  };
  try {
    if (!maySpeak(message, parts)) return;
    if (text !== '') {
      const served = await desk.run(ask, { question: text }, asker, { alone: false });
      if (served.kind === 'reply') await send(served.shown);
      return;
    }
    // A reply without a mention comes without its words; one that had none to begin with asks nothing.
    const unread = message.guildId !== null && !message.mentions.users.has(botId);
    if (message.attachments.size > 0 || message.stickers.size > 0) return;
    if (!(await claim(`hint:${asker.person}:${asker.place}`, TELL_EVERY))) return;
    const reply = await desk.say(asker, (words) => (unread ? words.unread : words.ask));
    await send({ reply, view: undefined, audience: 'asker' });
  } catch (error) {
    await fail(message, error, send, parts);
  }
}

/** Whether the bot may answer there; what it lacks is logged, and told to the next moderator who uses a command. */
function maySpeak(message: Message, { log }: DiscordParts): boolean {
  if (!message.inGuild()) return true;
  const me = message.guild.members.me;
  const permissions = me === null ? null : message.channel.permissionsFor(me);
  const lacking = permissions === null ? [] : lackingOf(permissions, message.channel.isThread());
  if (lacking.length === 0) return true;
  log.warn('permissions are missing', { channel: message.channelId, lacking });
  return false;
}

const NOT_ALLOWED: ReadonlySet<unknown> = new Set([RESTJSONErrorCodes.MissingPermissions, RESTJSONErrorCodes.MissingAccess]);

async function fail(message: Message, error: unknown, send: (shown: Shown) => Promise<void>, { desk, log }: DiscordParts): Promise<void> {
  const fields = { channel: message.channelId, milliseconds: Date.now() - message.createdTimestamp };
  if (error instanceof DiscordAPIError && NOT_ALLOWED.has(error.code)) {
    log.warn('a mention could not be answered: permissions are missing', { ...fields, code: error.code });
    return;
  }
  const reference = log.trouble(error, 'a message could not be answered', fields);
  try {
    const reply = await desk.say(authorOf(message), (words) => words.apology(reference), 'error');
    await send({ reply, view: undefined, audience: 'asker' });
  } catch (second) {
    log.trouble(second, 'an apology could not be sent', { ...fields, apology: reference });
  }
}
