/**
 * What goes out to Discord: each call in one place, as the API has it. The client's own helpers add fields that the API does not list,
 * and make objects of the answers that nobody reads.
 */
import { InteractionResponseType, MessageFlags, Routes } from 'discord.js';
import type { APIInteractionResponse, BaseInteraction, Client, Message, RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import type { Body } from './message.ts';

/** How an answer was begun: not yet, promised for some eyes, or given. */
type Begun = 'not' | 'deferred' | 'given';

const flagsFor = (ephemeral: boolean): number => MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0);

/** One interaction's answers. https://docs.discord.com/developers/interactions/receiving-and-responding */
export class Answering {
  readonly #client: Client;
  readonly #id: string;
  readonly #token: string;
  readonly #applicationId: string;
  #begun: Begun = 'not';
  #ephemeral = false;

  constructor({ client, id, token, applicationId }: Pick<BaseInteraction, 'client' | 'id' | 'token' | 'applicationId'>) {
    this.#client = client;
    this.#id = id;
    this.#token = token;
    this.#applicationId = applicationId;
  }

  get begun(): Begun {
    return this.#begun;
  }

  /** For whose eyes the answer was promised. */
  get ephemeral(): boolean {
    return this.#ephemeral;
  }

  async #callback(body: APIInteractionResponse, begun: Begun): Promise<void> {
    await this.#client.rest.post(Routes.interactionCallback(this.#id, this.#token), { body, auth: false });
    this.#begun = begun;
  }

  async reply(body: Body, ephemeral: boolean): Promise<void> {
    await this.#callback(
      { type: InteractionResponseType.ChannelMessageWithSource, data: { ...body, flags: flagsFor(ephemeral) } },
      'given',
    );
    this.#ephemeral = ephemeral;
  }

  async defer(ephemeral: boolean): Promise<void> {
    const data = ephemeral ? { flags: MessageFlags.Ephemeral as const } : {};
    await this.#callback({ type: InteractionResponseType.DeferredChannelMessageWithSource, data }, 'deferred');
    this.#ephemeral = ephemeral;
  }

  /** A press is taken note of, and nothing changes. */
  async note(): Promise<void> {
    await this.#callback({ type: InteractionResponseType.DeferredMessageUpdate }, 'given');
  }

  /** The message that was pressed becomes another. */
  async replace(body: Body): Promise<void> {
    await this.#callback({ type: InteractionResponseType.UpdateMessage, data: { ...body, flags: MessageFlags.IsComponentsV2 } }, 'given');
  }

  /** Fills in what was promised. */
  async fill(body: Body): Promise<void> {
    await this.#client.rest.patch(Routes.webhookMessage(this.#applicationId, this.#token, '@original'), {
      body: { ...body, flags: MessageFlags.IsComponentsV2 },
      auth: false,
    });
    this.#begun = 'given';
  }

  /** Deletes what was promised, or the message that was pressed. */
  async remove(): Promise<void> {
    await this.#client.rest.delete(Routes.webhookMessage(this.#applicationId, this.#token, '@original'), { auth: false });
    this.#begun = 'given';
  }

  /** One message more. */
  async add(body: Body, ephemeral: boolean): Promise<void> {
    await this.#client.rest.post(Routes.webhook(this.#applicationId, this.#token), {
      body: { ...body, flags: flagsFor(ephemeral) },
      auth: false,
    });
  }
}

/** Answers a message in its channel. */
export async function answerMessage(message: Message, body: Body): Promise<void> {
  const sent: RESTPostAPIChannelMessageJSONBody = {
    ...body,
    flags: MessageFlags.IsComponentsV2,
    message_reference: { message_id: message.id, fail_if_not_exists: false },
  };
  await message.client.rest.post(Routes.channelMessages(message.channelId), { body: sent });
}
