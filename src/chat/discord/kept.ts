/** What the inbox keeps of what is in hand, as text: enough to do it again, and no word of a message that Discord still has. */
import { z } from 'zod';
import { REPLY_LANGUAGES } from '../../reply/reply.ts';
import type { Asker } from '../desk/asker.ts';
import type { ChannelMessage, Interaction } from './events.ts';
import type { Order } from './serving.ts';

/** A row of the inbox. */
export interface Kept {
  readonly key: string;
  readonly body: string;
}

const MESSAGES = 'message';
const INTERACTIONS = 'interaction';
/** What the keys of a bot's messages, or of its interactions, begin with. */
export const prefixOf = (botId: string, what: typeof MESSAGES | typeof INTERACTIONS): string => `discord:${botId}:${what}:`;

const Message = z.object({ id: z.string(), channelId: z.string(), guildId: z.string().optional() });
export type KeptMessage = z.output<typeof Message>;

export const writeMessage = ({ id, channelId, guildId }: ChannelMessage, botId: string): Kept => ({
  key: `${prefixOf(botId, MESSAGES)}${id}`,
  body: JSON.stringify({ id, channelId, guildId } satisfies KeptMessage),
});

const language = z.enum(REPLY_LANGUAGES).optional();
/** An interaction that was told to wait. Its token opens it for a quarter of an hour, and its words are nowhere else. */
const Deferred = z.object({
  interaction: z.object({ id: z.string(), token: z.string(), applicationId: z.string(), guildId: z.string().optional() }),
  command: z.string(),
  typed: z.record(z.string(), z.string()),
  alone: z.boolean(),
  ephemeral: z.boolean(),
  asker: z.object({
    person: z.string(),
    owner: z.string(),
    chat: z.string().optional(),
    notAdded: z.boolean(),
    place: z.string(),
    moderator: z.boolean(),
    locales: z.object({ person: language, chat: language }),
    stands: z.object({ chat: z.string(), channel: z.string(), asChat: z.boolean(), request: z.string().optional() }).optional(),
  }),
});
export type KeptDeferred = z.output<typeof Deferred>;

export interface DeferredParts {
  readonly interaction: Interaction;
  readonly order: Order;
  readonly asker: Asker;
  /** For whose eyes the answer was promised. */
  readonly ephemeral: boolean;
}

export const writeDeferred = ({ interaction, order, asker, ephemeral }: DeferredParts, botId: string): Kept => ({
  key: `${prefixOf(botId, INTERACTIONS)}${interaction.id}`,
  body: JSON.stringify({
    interaction: {
      id: interaction.id,
      token: interaction.token,
      applicationId: interaction.applicationId,
      guildId: interaction.guildId,
    },
    command: order.command.name,
    typed: order.typed,
    alone: order.alone,
    ephemeral,
    asker: { ...asker, notAdded: asker.notAdded === true, stands: asker.stands && { ...asker.stands } },
  } satisfies KeptDeferred),
});

const read = <Schema extends z.ZodType>(schema: Schema, body: string): z.output<Schema> | undefined => {
  try {
    return schema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};
/** Undefined for what another version has written. */
export const readMessage = (body: string): KeptMessage | undefined => read(Message, body);
export const readDeferred = (body: string): KeptDeferred | undefined => read(Deferred, body);
