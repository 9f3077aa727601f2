/**
 * What is read of Discord's events, and nothing else of them. Whatever is not needed to answer counts as absent where it is broken, so that
 * it costs itself and not the answer; without what is needed the event is refused as a whole. By hand, since a schema library takes longer
 * to read an interaction than the rest of Exhibit takes to answer it.
 */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord.js';

/** An event lacks something that it cannot be answered without. Names the field, and nothing that somebody wrote. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const within = (value: unknown): Fields => (isObject(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
/** https://docs.discord.com/developers/reference#snowflakes */
const id = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : undefined);
/** https://docs.discord.com/developers/topics/permissions */
const bits = (value: unknown): bigint | undefined => (typeof value === 'string' && /^\d{1,40}$/.test(value) ? BigInt(value) : undefined);

function needed<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Unreadable(`an event without ${what}`);
  return value;
}

const EPOCH = 1_420_070_400_000;
/** When something was made, by Discord's clock, in milliseconds since 1970. */
export const madeAt = (snowflake: string): number => Number(BigInt(snowflake) >> 22n) + EPOCH;

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
  /** What that message says; empty where Discord does not let the bot read it. */
  readonly original: string;
  /** What the buttons under that message carry. */
  readonly buttonsAbove: readonly string[];
  /** It holds something else than words. */
  readonly hasMedia: boolean;
}

/** Reads a message, of an event or as it is fetched: https://docs.discord.com/developers/resources/message#message-object. @throws Unreadable */
export function readMessage(event: unknown): ChannelMessage {
  const read = within(event);
  const author = within(read['author']);
  const guild = read['guild_id'];
  const original = within(read['referenced_message']);
  return {
    id: needed(id(read['id']), 'an id'),
    channelId: needed(id(read['channel_id']), 'a channel'),
    // Not to be taken for a private chat where it is broken.
    guildId: guild === undefined ? undefined : needed(id(guild), 'a server'),
    authorId: needed(id(author['id']), 'an author'),
    automatic: author['bot'] === true || id(read['webhook_id']) !== undefined,
    type: number(read['type']) ?? MessageType.Default,
    content: text(read['content']) ?? '',
    mentions: new Set(listOf(read['mentions']).flatMap((user) => id(within(user)['id']) ?? [])),
    repliesTo: id(within(original['author'])['id']),
    original: text(original['content']) ?? '',
    buttonsAbove: buttonsIn(original['components']),
    hasMedia: listOf(read['attachments']).length > 0 || listOf(read['sticker_items']).length > 0,
  };
}

/** Components stand in rows, and rows may stand in containers. */
const DEEPEST = 4;

/** What the buttons among components carry: https://docs.discord.com/developers/components/reference#button */
const buttonsIn = (components: unknown, depth = 0): readonly string[] =>
  depth > DEEPEST
    ? []
    : listOf(components)
        .map(within)
        .flatMap((component) => [
          ...(component['type'] === ComponentType.Button ? [text(component['custom_id']) ?? []].flat() : []),
          ...buttonsIn(component['components'], depth + 1),
        ]);

/** An interaction, as far as it is read, whatever is done by it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  readonly channelId: string | undefined;
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

/** What somebody does by an interaction. */
export type Deed =
  | { readonly kind: 'command'; readonly name: string; readonly options: ReadonlyMap<string, string | number | boolean> }
  | { readonly kind: 'menu'; readonly name: string; readonly text: string }
  /** `alone`: the message pressed on is for the presser's eyes only. */
  | { readonly kind: 'press'; readonly press: string; readonly picked: string | undefined; readonly alone: boolean }
  | { readonly kind: 'completion'; readonly name: string; readonly option: string | undefined; readonly typed: string }
  | { readonly kind: 'unknown' };

/** Reads an interaction and what is done by it: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object. @throws Unreadable */
export function readInteraction(event: unknown): { readonly interaction: Interaction; readonly deed: Deed } {
  const read = within(event);
  const member = within(read['member']);
  return {
    interaction: {
      id: needed(id(read['id']), 'an id'),
      token: needed(text(read['token']) || undefined, 'a token'),
      applicationId: needed(id(read['application_id']), 'an application'),
      channelId: id(read['channel_id']),
      channelType: number(within(read['channel'])['type']),
      guildId: id(read['guild_id']),
      addedBy: id(within(read['authorizing_integration_owners'])['0']),
      userId: needed(id(within(member['user'])['id']) ?? id(within(read['user'])['id']), 'a person'),
      locale: text(read['locale']),
      guildLocale: text(read['guild_locale']),
      permissions: bits(member['permissions']) ?? 0n,
      ownPermissions: bits(read['app_permissions']),
    },
    deed: deedOf(read['type'], within(read['data']), within(read['message'])),
  };
}

function deedOf(type: unknown, data: Fields, message: Fields): Deed {
  switch (type) {
    case InteractionType.ApplicationCommand:
      return data['type'] === ApplicationCommandType.Message
        ? menuDeed(data)
        : { kind: 'command', name: nameIn(data), options: optionsIn(data) };
    case InteractionType.ApplicationCommandAutocomplete: {
      const options = listOf(data['options']).map(within);
      const focused = [...options, ...options.flatMap((option) => listOf(option['options']).map(within))].find(
        (option) => option['focused'] === true,
      );
      return { kind: 'completion', name: nameIn(data), option: text(focused?.['name']), typed: text(focused?.['value']) ?? '' };
    }
    case InteractionType.MessageComponent: {
      const alone = ((number(message['flags']) ?? 0) & MessageFlags.Ephemeral) !== 0;
      return { kind: 'press', press: needed(text(data['custom_id']), 'what was pressed'), picked: text(listOf(data['values'])[0]), alone };
    }
    default:
      return { kind: 'unknown' };
  }
}

const nameIn = (data: Fields): string => needed(text(data['name']), 'the name of a command');

/** Under which the name of a subcommand stands among the options; no option of ours is called so. */
export const PART = '';

function optionsIn(data: Fields): ReadonlyMap<string, string | number | boolean> {
  const options = new Map<string, string | number | boolean>();
  const [first] = listOf(data['options']).map(within);
  const part = first?.['type'] === ApplicationCommandOptionType.Subcommand ? text(first['name']) : undefined;
  if (part !== undefined) options.set(PART, part);
  for (const option of listOf(part === undefined ? data['options'] : first?.['options'])) {
    const { name, value } = within(option);
    if (typeof name === 'string' && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'))
      options.set(name, value);
  }
  return options;
}

function menuDeed(data: Fields): Deed {
  const target = needed(id(data['target_id']), 'a message');
  const message = within(within(within(data['resolved'])['messages'])[target]);
  return { kind: 'menu', name: nameIn(data), text: text(message['content']) ?? '' };
}
