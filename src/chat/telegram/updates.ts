/** What comes from Telegram, read at the one boundary: what does not have the shape that the rest relies on never gets further. */
import type { Update } from 'grammy/types';
import { z } from 'zod';

/** An update that was read, or why it could not be. */
export type Read =
  | { readonly kind: 'update'; readonly id: number; readonly update: Update }
  /** Not of Telegram's making. */
  | { readonly kind: 'misfit'; readonly error: MisfitError };

/** An update that is none. The message names the place of the fault, and nothing that somebody wrote. */
export class MisfitError extends Error {
  override readonly name = 'MisfitError';
}

// Only what is read somewhere is looked at, and that has to be what https://core.telegram.org/bots/api#available-types says.
const Id = z.int();
const Chat = z.looseObject({ id: Id, type: z.enum(['private', 'group', 'supergroup', 'channel']) });
const User = z.looseObject({ id: Id, is_bot: z.boolean().optional(), language_code: z.string().optional() });
const Anything = z.looseObject({});
const Entity = z
  .looseObject({
    type: z.string(),
    offset: z.int().nonnegative(),
    length: z.int().nonnegative(),
    user: z.looseObject({ id: Id }).optional(),
  })
  .refine(({ type, user }) => type !== 'text_mention' || user !== undefined);
const Original = z.looseObject({
  text: z.string().optional(),
  caption: z.string().optional(),
  from: z.looseObject({ id: Id }).optional(),
});
const Message = z.looseObject({
  message_id: Id,
  date: z.int().nonnegative(),
  chat: Chat,
  from: User.optional(),
  sender_chat: z.looseObject({ id: Id }).optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(Entity).optional(),
  caption_entities: z.array(Entity).optional(),
  reply_to_message: Original.optional(),
  forward_origin: Anything.optional(),
  via_bot: Anything.optional(),
  is_automatic_forward: z.boolean().optional(),
  is_topic_message: z.boolean().optional(),
  message_thread_id: Id.optional(),
  migrate_to_chat_id: Id.optional(),
  migrate_from_chat_id: Id.optional(),
  chat_shared: z.looseObject({ chat_id: Id }).optional(),
});
const Button = z.looseObject({ callback_data: z.string().optional() });
const Pressed = z.looseObject({
  message_id: Id,
  date: z.int().nonnegative(),
  chat: Chat,
  is_topic_message: z.boolean().optional(),
  message_thread_id: Id.optional(),
  reply_markup: z.looseObject({ inline_keyboard: z.array(z.array(Button)).optional() }).optional(),
});
const Shape = z.looseObject({
  message: Message.optional(),
  edited_message: Message.optional(),
  channel_post: Message.optional(),
  edited_channel_post: Message.optional(),
  callback_query: z
    .looseObject({
      id: z.string(),
      from: User,
      data: z.string().optional(),
      message: Pressed.optional(),
      inline_message_id: z.string().optional(),
    })
    .optional(),
  inline_query: z.looseObject({ id: z.string(), from: User, query: z.string() }).optional(),
  chosen_inline_result: z.looseObject({ result_id: z.string() }).optional(),
  my_chat_member: z
    .looseObject({ chat: Chat, new_chat_member: z.looseObject({ status: z.string(), can_send_messages: z.boolean().optional() }) })
    .optional(),
});
/** Ids fit into 32 bits: a larger one would have every later update confirmed unread. */
const LARGEST_ID = 2_147_483_647;

/** The id of what a server sent as an update; undefined where it has none. */
export function idOf(value: unknown): number | undefined {
  const id: unknown = typeof value === 'object' && value !== null && 'update_id' in value ? value.update_id : undefined;
  return typeof id === 'number' && Number.isInteger(id) && id >= 0 && id <= LARGEST_ID ? id : undefined;
}

/** Reads what a server sent as an update. Throws nothing. */
export function readUpdate(value: unknown): Read {
  const id = idOf(value);
  if (id === undefined) return { kind: 'misfit', error: new MisfitError('an update without an id') };
  const { error } = Shape.safeParse(value);
  if (error === undefined && isUpdate(value)) return { kind: 'update', id, update: value };
  const [place] = error?.issues ?? [];
  return { kind: 'misfit', error: new MisfitError(`an update that does not fit at ${place?.path.join('.') ?? 'its root'}`) };
}

/** What was read so far holds; of the rest nothing is relied on. */
const isUpdate = (value: unknown): value is Update => typeof value === 'object' && value !== null && 'update_id' in value;
