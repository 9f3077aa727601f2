/**
 * Messages that speak to the bot: a mention, a reply to it, or anything in a private chat. Discord delivers the words of exactly these
 * without the message-content intent: https://docs.discord.com/developers/events/gateway#message-content-intent
 */
import { MessageType } from 'discord.js';
import type { Asker } from '../desk/asker.ts';
import type { Served, Wish } from '../desk/desk.ts';
import { authorOf } from './asker.ts';
import type { ChannelMessage } from './events.ts';
import type { Dealt, Item } from './intake.ts';
import { writeMessage } from './kept.ts';
import { bodyOf } from './message.ts';
import { answerMessage } from './outgoing.ts';
import type { Serving } from './serving.ts';
import { fieldsOf, FOR_ASKER, orApology, sendOrApologise } from './send.ts';

const SPOKEN: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);
/** Somebody whose replies cannot be read is told so once in a while. */
const TELL_EVERY = 10 * 60_000;
/** So long a message is known that was taken in: Discord may deliver it again after a connection was lost. */
const KNOWN_FOR = 60 * 60_000;

/** What a message says to the bot; undefined where it does not speak to it. */
export function spokenTo(message: ChannelMessage, botId: string): string | undefined {
  if (message.automatic || !SPOKEN.has(message.type)) return undefined;
  if (message.guildId !== undefined && !message.mentions.has(botId) && message.repliesTo !== botId) return undefined;
  return message.content.replaceAll(new RegExp(`<@!?${botId}>`, 'gu'), ' ').trim();
}

/** Serves a message. Rejects with nothing that it can tell of itself. */
export async function onMessage(message: ChannelMessage, serving: Serving): Promise<void> {
  const text = spokenTo(message, serving.botId);
  if (text === undefined || !maySpeak(message, serving)) return;
  const { key, body } = writeMessage(message, serving.botId);
  await serving.intake.take(key, body, KNOWN_FOR, async (item) => answer(message, text, item, serving));
}

/** Answers what a message says to the bot. */
export async function answer(message: ChannelMessage, text: string, item: Item, serving: Serving): Promise<Dealt> {
  const asker = authorOf(message, serving.servers);
  const fields = { ...fieldsOf('message', message.id), channel: message.channelId };
  const served = await orApology(work(message, text, asker, serving), asker, 'a message could not be answered', fields, serving);
  if (served.kind === 'silence') return 'done';
  if (serving.outlet.ending.aborted) return 'later';
  await item.sending();
  return sendOrApologise(
    served.shown,
    async (shown) =>
      answerMessage(serving.outlet, message, bodyOf(shown, serving.desk.dossier, asker.owner, message.guildId !== undefined)),
    asker,
    fields,
    serving,
  );
}

/** What is to be said to it. */
async function work(message: ChannelMessage, text: string, asker: Asker, { desk, ask, claim, botId }: Serving): Promise<Served> {
  const follows = message.repliesTo === botId ? message.buttonsAbove : undefined;
  const isAnothers = message.repliesTo !== undefined && message.repliesTo !== botId;
  const about: Wish['about'] = isAnothers ? { text: message.original, unread: ({ unseen }) => unseen } : undefined;
  // A mention alone in reply to somebody asks whether that is so.
  if (text !== '' || (isAnothers && message.original !== ''))
    return desk.run(ask, { question: text }, asker, { alone: false, inCompany: message.guildId !== undefined, about, follows });
  // A reply without a mention comes without its words; one that had none to begin with asks nothing.
  const unread = message.guildId !== undefined && !message.mentions.has(botId);
  if (message.hasMedia || !(await claim(`hint:${asker.person}:${asker.place}`, TELL_EVERY))) return { kind: 'silence' };
  const reply = await desk.say(asker, (words) => (unread ? words.unread : words.ask));
  return { kind: 'reply', shown: { reply, ...FOR_ASKER } };
}

/** Whether the bot may answer there; what it lacks is logged, and told to the next moderator who uses a command. */
function maySpeak({ guildId, channelId }: ChannelMessage, { servers, calm }: Serving): boolean {
  const lacking = guildId === undefined ? [] : servers.lackingIn(guildId, channelId);
  if (lacking.length === 0) return true;
  calm.warn(channelId, 'permissions are missing', { channel: channelId, lacking });
  return false;
}
