/**
 * What goes out to Discord: each call in one place, as the API has it, and how long and how often it is tried. The client's own helpers add
 * fields that the API does not list, and make objects of the answers that nobody reads.
 */
import { InteractionResponseType, MessageFlags, RequestMethod, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { DiscordAPIError, RawFile, RouteLike } from 'discord.js';
import { CutShort, deliver } from './delivery.ts';
import type { Terms } from './delivery.ts';
import { madeAt } from './events.ts';
import type { ChannelMessage, Interaction } from './events.ts';
import { sendable } from './body.ts';
import type { Body } from './body.ts';
import type { Outlet } from './serving.ts';

/** How an answer was begun: not yet, promised for some eyes, or given. */
type Begun = 'not' | 'deferred' | 'given';

/** Discord waits three seconds for the first response: https://docs.discord.com/developers/interactions/receiving-and-responding#responding-to-an-interaction */
const FIRST_WITHIN = 3000;
/** So long an interaction's token can be used. */
export const TOKEN_LIVES = 15 * 60_000;
/** A question in a channel is still answered so long after it was asked. */
export const ANSWER_WITHIN = 15 * 60_000;
/** Discord knows a nonce again for “the past few minutes”: https://docs.discord.com/developers/resources/message#create-message */
export const NONCE_KNOWN_FOR = 2 * 60_000;
/** How long one attempt may take: a response that is sent again after it arrived is told so, and little of its three seconds is left. */
const ATTEMPT = { first: 1000, later: 5000 } as const;

const flagsFor = (ephemeral: boolean): number => MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0);
const flagged = ({ body, ...files }: Given, flags: number): Given => ({ body: { ...body, flags }, ...files });
const saying =
  (code: number) =>
  (error: DiscordAPIError): boolean =>
    error.code === code;

interface Given {
  readonly body?: object;
  readonly files?: RawFile[];
}

/** Makes a call; what Discord answers is not read. That it took the call is known before its answer has come whole. */
async function call(
  { rest }: Outlet,
  signal: AbortSignal,
  method: RequestMethod,
  fullRoute: RouteLike,
  { body, files, auth = true }: Given & { readonly auth?: boolean },
): Promise<void> {
  const response = await rest.queueRequest({
    method,
    fullRoute,
    signal,
    auth,
    ...(body !== undefined && { body }),
    ...(files !== undefined && { files }),
  });
  response.arrayBuffer().catch(() => undefined);
}

/** One interaction's answers. https://docs.discord.com/developers/interactions/receiving-and-responding */
export class Answering {
  readonly #outlet: Outlet;
  readonly #interaction: Pick<Interaction, 'id' | 'token' | 'applicationId'>;
  readonly #firstUntil = performance.now() + FIRST_WITHIN;
  readonly #until: number;
  #begun: Begun;
  #ephemeral: boolean;

  /** `deferred` where an earlier process promised the answer, and for whose eyes. */
  constructor(
    outlet: Outlet,
    interaction: Pick<Interaction, 'id' | 'token' | 'applicationId'>,
    deferred?: { readonly ephemeral: boolean },
  ) {
    this.#outlet = outlet;
    this.#interaction = interaction;
    // By this machine's clock, which may differ from Discord's, only where the interaction did not come just now.
    this.#until = performance.now() + TOKEN_LIVES - (deferred === undefined ? 0 : Math.max(0, Date.now() - madeAt(interaction.id)));
    this.#begun = deferred === undefined ? 'not' : 'deferred';
    this.#ephemeral = deferred?.ephemeral ?? false;
  }

  get begun(): Begun {
    return this.#begun;
  }

  /** For whose eyes the answer was promised. */
  get ephemeral(): boolean {
    return this.#ephemeral;
  }

  /** The first response. Discord takes one: a second says so, and where the first seemed to fail it did arrive. */
  async respond(body: object, begun: Begun = 'given', files?: RawFile[]): Promise<void> {
    const { id, token } = this.#interaction;
    const route = Routes.interactionCallback(id, token);
    await deliver(
      async (signal) => call(this.#outlet, signal, RequestMethod.Post, route, { body, auth: false, ...(files !== undefined && { files }) }),
      {
        until: this.#firstUntil,
        attempt: ATTEMPT.first,
        ending: this.#outlet.ending,
        arrived: saying(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged),
      },
    );
    this.#begun = begun;
  }

  async #later(method: RequestMethod, route: RouteLike, sent: Given, arrived?: Terms['arrived']): Promise<void> {
    const given = { ...sent, auth: false };
    await deliver(async (signal) => call(this.#outlet, signal, method, route, given), {
      until: this.#until,
      attempt: ATTEMPT.later,
      ending: this.#outlet.ending,
      ...(arrived !== undefined && { arrived }),
    });
  }

  async reply(body: Body, ephemeral: boolean): Promise<void> {
    const { files, body: data } = sendable(body);
    const response = { type: InteractionResponseType.ChannelMessageWithSource, data: { ...data, flags: flagsFor(ephemeral) } };
    await this.respond(response, 'given', files);
    this.#ephemeral = ephemeral;
  }

  async defer(ephemeral: boolean): Promise<void> {
    const data = ephemeral ? { flags: MessageFlags.Ephemeral as const } : {};
    await this.respond({ type: InteractionResponseType.DeferredChannelMessageWithSource, data }, 'deferred');
    this.#ephemeral = ephemeral;
  }

  /** A press is taken note of, and nothing changes. */
  async note(): Promise<void> {
    await this.respond({ type: InteractionResponseType.DeferredMessageUpdate });
  }

  /** The message that was pressed becomes another. */
  async replace(body: Body): Promise<void> {
    const { files, body: data } = sendable(body, true);
    const response = { type: InteractionResponseType.UpdateMessage, data: { ...data, flags: MessageFlags.IsComponentsV2 } };
    await this.respond(response, 'given', files);
  }

  get #original(): RouteLike {
    return Routes.webhookMessage(this.#interaction.applicationId, this.#interaction.token, '@original');
  }

  /** Fills in what was promised. */
  async fill(body: Body): Promise<void> {
    await this.#later(RequestMethod.Patch, this.#original, flagged(sendable(body, true), MessageFlags.IsComponentsV2));
    this.#begun = 'given';
  }

  /** Whether what was promised still waits to be filled in. */
  async waits(): Promise<boolean> {
    const found = await fetched(this.#outlet, this.#original, { until: this.#until, auth: false });
    const flags: unknown = typeof found === 'object' && found !== null && 'flags' in found ? found.flags : undefined;
    return typeof flags === 'number' && (flags & MessageFlags.Loading) !== 0;
  }

  /** Deletes what was promised, or the message that was pressed. */
  async remove(): Promise<void> {
    await this.#later(RequestMethod.Delete, this.#original, {}, saying(RESTJSONErrorCodes.UnknownMessage));
    this.#begun = 'given';
  }

  /**
   * One message more. It has no nonce: where it seemed to fail and did arrive, it comes twice. So it is for a single person's eyes wherever
   * that can happen.
   */
  async add(body: Body, ephemeral: boolean): Promise<void> {
    const { applicationId, token } = this.#interaction;
    await this.#later(RequestMethod.Post, Routes.webhook(applicationId, token), flagged(sendable(body), flagsFor(ephemeral)));
  }
}

/** Answers a message in its channel, once: by its nonce Discord knows that answer again, whoever sends it. */
export async function answerMessage(
  outlet: Outlet,
  { id, channelId }: Pick<ChannelMessage, 'id' | 'channelId'>,
  body: Body,
): Promise<void> {
  const { body: own, ...files } = sendable(body);
  const sent = {
    ...own,
    flags: MessageFlags.IsComponentsV2,
    message_reference: { message_id: id, fail_if_not_exists: false },
    nonce: `e${id}`,
    enforce_nonce: true,
  };
  const route = Routes.channelMessages(channelId);
  await deliver(async (signal) => call(outlet, signal, RequestMethod.Post, route, { body: sent, ...files }), {
    until: performance.now() + ANSWER_WITHIN,
    attempt: ATTEMPT.later,
    ending: outlet.ending,
    knownFor: NONCE_KNOWN_FOR,
  });
}

/** Fetches a message as it is now. Rejects as `deliver` does. */
export const messageAt = async (outlet: Outlet, { id, channelId }: Pick<ChannelMessage, 'id' | 'channelId'>): Promise<unknown> =>
  fetched(outlet, Routes.channelMessage(channelId, id), { until: performance.now() + ANSWER_WITHIN, auth: true });

async function fetched(outlet: Outlet, fullRoute: RouteLike, { until, auth }: { readonly until: number; readonly auth: boolean }) {
  let found: unknown;
  await deliver(
    async (signal) => {
      const response = await outlet.rest.queueRequest({ method: RequestMethod.Get, fullRoute, signal, auth });
      try {
        found = await response.json();
      } catch (error) {
        throw new CutShort('an answer broke off', { cause: error });
      }
    },
    { until, attempt: ATTEMPT.later, ending: outlet.ending },
  );
  return found;
}
