/** Whether a message speaks to the bot, and what it says to it. In a group the bot hears much that is not meant for it. */
import type { Message, MessageEntity } from 'grammy/types';

/** What a message says to the bot. */
export type Address =
  /** `named`: with the bot's own name, so that nobody else can be meant. */
  | { readonly kind: 'command'; readonly name: string; readonly rest: string; readonly named: boolean }
  | { readonly kind: 'question'; readonly text: string }
  /** Called, without a word more. */
  | { readonly kind: 'call' }
  /** Somebody else's message, passed on to the bot. */
  | { readonly kind: 'forward'; readonly text: string };

/** Whom a message must mean. */
export interface Self {
  readonly id: number;
  readonly username: string;
}

/** Users that stand for somebody who writes as a chat, although they are bots: an anonymous admin, a channel. */
const STAND_INS: ReadonlySet<number> = new Set([1_087_968_824, 136_817_688]);

/** What a message says to the bot; undefined where it does not speak to it. */
export function addressed(message: Message, self: Self): Address | undefined {
  const { from, chat } = message;
  // What was sent through an inline bot, ours or another, or forwarded by Telegram itself from a linked channel, speaks to nobody.
  if (message.via_bot !== undefined || message.is_automatic_forward === true) return undefined;
  if (from?.is_bot === true && !STAND_INS.has(from.id)) return undefined;
  const text = message.text ?? message.caption;
  if (text === undefined && !holdsMedia(message)) return undefined;
  const written = text ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const alone = chat.type === 'private';
  if (message.forward_origin !== undefined) return alone ? { kind: 'forward', text: written.trim() } : undefined;

  const command = commandIn(written, entities, alone);
  if (command !== undefined) {
    const { to } = command;
    if (to !== undefined && to.toLowerCase() !== self.username.toLowerCase()) return undefined;
    return { kind: 'command', name: command.name, rest: command.rest, named: alone || to !== undefined };
  }
  const mentions = entities.filter((entity) => isSelf(entity, written, self));
  const rest = without(written, mentions);
  if (mentions.length > 0) return rest === '' ? { kind: 'call' } : { kind: 'question', text: rest };
  if (alone || repliesTo(message, self)) return { kind: 'question', text: written.trim() };
  return undefined;
}

/** A message without text that somebody wrote, in contrast to one that says what happened in a chat. */
const holdsMedia = ({
  photo,
  video,
  voice,
  audio,
  document,
  sticker,
  animation,
  video_note,
  location,
  contact,
  poll,
  dice,
}: Message): boolean =>
  [photo, video, voice, audio, document, sticker, animation, video_note, location, contact, poll, dice].some((part) => part !== undefined);

function commandIn(text: string, entities: readonly MessageEntity[], alone: boolean) {
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  const [written, , name = '', to, rest = ''] =
    entity === undefined && !alone ? [] : (/^([/／])([a-z0-9_-]{1,64})(?:@(\w+))?(?:\s+([\s\S]*))?$/iu.exec(text.trim()) ?? []);
  return written === undefined ? undefined : { name: name.toLowerCase(), to, rest: rest.trim() };
}

function isSelf(entity: MessageEntity, text: string, { id, username }: Self): boolean {
  if (entity.type === 'text_mention') return entity.user.id === id;
  const named = text.slice(entity.offset + 1, entity.offset + entity.length);
  return entity.type === 'mention' && named.toLowerCase() === username.toLowerCase();
}

/** A text without some parts of it. */
function without(text: string, parts: readonly MessageEntity[]): string {
  return parts
    .toSorted((one, other) => other.offset - one.offset)
    .reduce((left, { offset, length }) => `${left.slice(0, offset)} ${left.slice(offset + length)}`, text)
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s,，:：、]+/u, '')
    .trim();
}

/** A message in a topic replies to the topic's beginning, which says nothing to whoever made the topic. */
function repliesTo({ reply_to_message: original }: Message, self: Self): boolean {
  return original?.from?.id === self.id && original.forum_topic_created === undefined;
}
