/**
 * What is read of Discord's events, and nothing else of them. Whatever is not needed to answer counts as absent where it is broken, so that
 * it costs itself and not the answer; without what is needed the event is refused as a whole, with a ZodError that names the fields only.
 */
import { ApplicationCommandType, InteractionType, MessageFlags, MessageType } from 'discord.js';
import { z } from 'zod';

/** https://docs.discord.com/developers/reference#snowflakes */
const Id = z.string().regex(/^\d{1,20}$/);
/** https://docs.discord.com/developers/topics/permissions */
const Bits = z
  .string()
  .regex(/^\d{1,40}$/)
  .transform(BigInt);
const perhaps = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
/** A list without those of its members that are broken. */
const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((list) =>
      list.flatMap((one): z.output<Schema>[] => [schema.safeParse(one)].flatMap((read) => (read.success ? [read.data] : []))),
    );

const EPOCH = 1_420_070_400_000;
/** When something was made, by Discord's clock, in milliseconds since 1970. */
export const madeAt = (id: string): number => Number(BigInt(id) >> 22n) + EPOCH;

const User = z.object({ id: Id, bot: perhaps(z.boolean()) });

/** https://docs.discord.com/developers/resources/message#message-object */
const Message = z.object({
  id: Id,
  channel_id: Id,
  // Not to be taken for a private chat where it is broken.
  guild_id: Id.optional(),
  author: User,
  webhook_id: perhaps(Id),
  type: z.number().catch(MessageType.Default),
  content: z.string().catch(''),
  mentions: listOf(User),
  attachments: listOf(z.unknown()),
  sticker_items: listOf(z.unknown()),
  referenced_message: perhaps(z.object({ author: User })),
});

/** A message, as far as it is read. */
export interface ChannelMessage {
  readonly id: string;
  readonly channelId: string;
  /** Undefined in a private chat. */
  readonly guildId: string | undefined;
  readonly authorId: string;
  /** It comes from a program, not from a person. */
  readonly automatic: boolean;
  readonly type: number;
  /** Empty where Discord does not let the bot read it. */
  readonly content: string;
  readonly mentions: ReadonlySet<string>;
  /** Whose message it replies to. */
  readonly repliesTo: string | undefined;
  /** It holds something else than words. */
  readonly hasMedia: boolean;
}

/** Reads a message, of an event or as it is fetched. @throws ZodError */
export function readMessage(data: unknown): ChannelMessage {
  const read = Message.parse(data);
  return {
    id: read.id,
    channelId: read.channel_id,
    guildId: read.guild_id,
    authorId: read.author.id,
    automatic: read.author.bot === true || read.webhook_id !== undefined,
    type: read.type,
    content: read.content,
    mentions: new Set(read.mentions.map(({ id }) => id)),
    repliesTo: read.referenced_message?.author.id,
    hasMedia: read.attachments.length > 0 || read.sticker_items.length > 0,
  };
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
const Interaction = z.object({
  id: Id,
  application_id: Id,
  type: perhaps(z.enum(InteractionType)),
  token: z.string().min(1),
  channel_id: perhaps(Id),
  channel: perhaps(z.object({ type: z.number() })),
  guild_id: perhaps(Id),
  guild_locale: perhaps(z.string()),
  locale: perhaps(z.string()),
  user: perhaps(User),
  member: perhaps(z.object({ user: perhaps(User), permissions: perhaps(Bits) })),
  app_permissions: perhaps(Bits),
  authorizing_integration_owners: perhaps(z.object({ '0': perhaps(Id) })),
  data: z.unknown(),
  message: perhaps(z.object({ flags: perhaps(z.number()) })),
});

/** An interaction, as far as it is read, whatever is done by it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  readonly channelId: string | undefined;
  /** 10 to 12 are threads: https://docs.discord.com/developers/resources/channel#channel-object-channel-types */
  readonly channelType: number | undefined;
  readonly guildId: string | undefined;
  /** The server that added the application by which it came; undefined where only a person did. */
  readonly addedBy: string | undefined;
  readonly userId: string;
  readonly locale: string | undefined;
  readonly guildLocale: string | undefined;
  /** What whoever acts may do there at this moment. */
  readonly permissions: bigint;
  /** What the bot may do there. */
  readonly ownPermissions: bigint | undefined;
}

const Named = z.object({ name: z.string() });
const SlashData = Named.extend({ options: listOf(Named.extend({ value: z.union([z.string(), z.number(), z.boolean()]) })) });
const TypedData = Named.extend({ options: listOf(Named.extend({ value: z.string().catch(''), focused: perhaps(z.boolean()) })) });
const MenuData = Named.extend({
  target_id: Id,
  resolved: z.object({ messages: z.record(z.string(), z.unknown()) }),
});
const PressData = z.object({ custom_id: z.string(), values: listOf(z.string()) });

/** What somebody does by an interaction. */
export type Deed =
  | { readonly kind: 'command'; readonly name: string; readonly options: ReadonlyMap<string, string | number | boolean> }
  | { readonly kind: 'menu'; readonly name: string; readonly text: string }
  /** `alone`: the message pressed on is for the presser's eyes only. */
  | { readonly kind: 'press'; readonly press: string; readonly picked: string | undefined; readonly alone: boolean }
  | { readonly kind: 'completion'; readonly name: string; readonly option: string | undefined; readonly typed: string }
  | { readonly kind: 'unknown' };

/** Reads an interaction and what is done by it. @throws ZodError */
export function readInteraction(event: unknown): { readonly interaction: Interaction; readonly deed: Deed } {
  const read = Interaction.parse(event);
  const { id: userId } = User.parse(read.member?.user ?? read.user);
  return {
    interaction: {
      id: read.id,
      token: read.token,
      applicationId: read.application_id,
      channelId: read.channel_id,
      channelType: read.channel?.type,
      guildId: read.guild_id,
      addedBy: read.authorizing_integration_owners?.['0'],
      userId,
      locale: read.locale,
      guildLocale: read.guild_locale,
      permissions: read.member?.permissions ?? 0n,
      ownPermissions: read.app_permissions,
    },
    deed: deedOf(read),
  };
}

function deedOf({ type, data, message }: z.output<typeof Interaction>): Deed {
  switch (type) {
    case InteractionType.ApplicationCommand: {
      if (z.object({ type: z.literal(ApplicationCommandType.Message) }).safeParse(data).success) return menuDeed(data);
      const { name, options } = SlashData.parse(data);
      return { kind: 'command', name, options: new Map(options.map((option) => [option.name, option.value])) };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, options } = TypedData.parse(data);
      const focused = options.find((option) => option.focused === true);
      return { kind: 'completion', name, option: focused?.name, typed: focused?.value ?? '' };
    }
    case InteractionType.MessageComponent: {
      const { custom_id: press, values } = PressData.parse(data);
      return { kind: 'press', press, picked: values[0], alone: ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0 };
    }
    default:
      return { kind: 'unknown' };
  }
}

function menuDeed(data: unknown): Deed {
  const { name, target_id: target, resolved } = MenuData.parse(data);
  const { content } = z.object({ content: z.string().catch('') }).parse(resolved.messages[target]);
  return { kind: 'menu', name, text: content };
}
