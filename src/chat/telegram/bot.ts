/** The Telegram bot: logs in, sets its menus, takes updates by polling or webhook, and stops without losing any. */
import { Api } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { adminsOf, titlesOf } from './admins.ts';
import { openApiClient } from './api-client.ts';
import { callSignal } from './call-signal.ts';
import { openConversation } from './conversation.ts';
import { openDeliveries } from './delivery.ts';
import type { Deliveries } from './delivery.ts';
import { startFailure, unauthorised } from './failure.ts';
import { openHandlers } from './handlers.ts';
import { logIn } from './login.ts';
import { openOutboxes } from './outbox.ts';
import { telegramPlatform } from './post/platform.ts';
import { openSender } from './sender.ts';
import { openTyping } from './typing.ts';
import type { TelegramParts } from './parts.ts';
import { keepWebhook } from './own-webhook.ts';
import { MOST_IN_HAND, poll } from './polling.ts';
import { setChanged } from './profile.ts';
import { retrying, watching } from './transformers.ts';
import { webhookHandler } from './webhook.ts';
import type { WebhookHandler } from './webhook.ts';
import { sleep } from '../desk/sleep.ts';

/** The bot, from outside. It is started once; after its end another may be made on the same parts. */
export interface TelegramBot {
  /**
   * Logs in, does what an earlier start left, takes updates, and sets what changed of the menus.
   * @throws TelegramFailure when that is not possible, and what is a fault of ours as it is
   */
  readonly start: () => Promise<Started>;
  /** Settles when the bot no longer takes updates: after `stop`, or rejected with a TelegramFailure. */
  readonly ended: Promise<undefined>;
  /** Whether another process keeps the updates from it now: it tries to get them back. */
  readonly deaf: () => boolean;
  /** Answers Telegram's calls on the webhook's path; of use only when that is how updates come. */
  readonly webhook: WebhookHandler;
  /**
   * Takes no more updates, finishes what is in hand, confirms it, and leaves the rest to the next start: within `ms` milliseconds in all.
   * Returns how much is left.
   */
  readonly stop: (ms?: number) => Promise<number>;
}

/** What was learnt at login. */
export interface Started {
  readonly username: string;
  /** Whether a bare mention in a group reaches the bot (privacy mode is off). */
  readonly hearsAll: boolean;
}

/** What the bot asks for. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'callback_query',
  'inline_query',
  'chosen_inline_result',
  'my_chat_member',
] as const satisfies Exclude<keyof Update, 'update_id'>[];

/** How long one call may take, and a login, in milliseconds. */
const CALL_WITHIN = 10_000;
const LOGIN_WITHIN = 30_000;
/** So many calls of the webhook come at once at most: https://core.telegram.org/bots/api#setwebhook */
const MOST_WEBHOOK = 100;
/** How often a webhook is looked at, in milliseconds: another process may have deleted it, or set its own. */
const LOOK_EVERY = 20_000;
/** How long a stop may take, and how much of that is kept for confirming, in milliseconds. */
const STOP_WITHIN = 8000;
const CONFIRM_WITHIN = 1500;

/** Makes the bot; nothing happens before `start`. */
export function createTelegramBot(parts: TelegramParts): TelegramBot {
  const { token, apiRoot, delivery, log, clock, callWithin = CALL_WITHIN } = parts;
  /** Aborted when no more updates are taken; and when nothing is sent any more either. */
  const stopping = new AbortController();
  const closing = new AbortController();
  const api = new Api(token, apiRoot === undefined ? {} : { apiRoot });
  const client = openApiClient({ token, apiRoot, attempt: callWithin, connections: parts.connections?.out });
  api.config.use(
    client.transformer,
    watching(() => void fail(unauthorised())),
    retrying({ signal: closing.signal, clock }),
  );
  const { promise: ended, resolve: finish, reject } = Promise.withResolvers<undefined>();
  // Whoever waits for it is told all the same; nobody has to.
  ended.catch(() => undefined);
  let open = false;
  let deaf = false;
  let deliveries: Deliveries | undefined;
  let startPosts: (() => ReturnType<TelegramParts['posts']['serve']>) | undefined;
  let posts: ReturnType<TelegramParts['posts']['serve']> | undefined;
  let polling: ReturnType<typeof poll> | undefined;
  let stopped: Promise<number> | undefined;

  /** Ends everything at once: what is not dealt with is left to the next start. Returns how much that is. */
  const close = async (): Promise<number> => {
    open = false;
    stopping.abort();
    closing.abort();
    await posts?.stop();
    const left = (await deliveries?.close()) ?? 0;
    await client.close();
    return left;
  };
  const fail = async (failure: unknown): Promise<void> => {
    if (stopping.signal.aborted) return;
    await close();
    reject(failure);
  };

  const serve = (me: UserFromGetMe): Deliveries => {
    const bot = { username: me.username };
    const conversation = openConversation({
      parts,
      bot,
      hearsAll: me.can_read_all_group_messages,
      isAdmin: adminsOf(api, parts),
      titleOf: titlesOf(api),
    });
    const outboxes = openOutboxes({ api, parts, closing: closing.signal });
    const sender = openSender({ parts, closing: closing.signal });
    startPosts = () => parts.posts.serve(telegramPlatform({ api, sender, bot, botId: me.id, moved: outboxes.moved }));
    const handlers = openHandlers({ parts, conversation, outboxes, self: me, bot, typing: openTyping(api, parts.log, closing.signal) });
    return openDeliveries({ bot: me.id, parts, ...handlers });
  };

  const receive = async (from: Deliveries): Promise<void> => {
    const hears = (whether: boolean): void => void (deaf = !whether);
    const { signal } = stopping;
    if (delivery.kind === 'webhook') {
      const { url, secret } = delivery;
      const settings = {
        secret_token: secret,
        allowed_updates: ALLOWED_UPDATES,
        max_connections: Math.min(MOST_WEBHOOK, parts.connections?.in ?? MOST_WEBHOOK),
      };
      const set = async (): Promise<void> => void (await api.setWebhook(url, settings, callSignal(signal)));
      await set();
      keepWebhook({ api, url, set, hears, every: parts.lookEvery ?? LOOK_EVERY, log, clock, signal }).catch(fail);
      return;
    }
    await api.deleteWebhook();
    if (signal.aborted) return;
    polling = poll({ api, allowed: ALLOWED_UPDATES, deliveries: from, hears, log, clock, signal });
    polling.catch(fail);
  };

  const start = async (): Promise<Started> => {
    const me = await logIn(api, parts.loginWithin ?? LOGIN_WITHIN, stopping.signal);
    deliveries = serve(me);
    const { username, can_read_all_group_messages: hearsAll } = me;
    log.info('telegram.in', { id: me.id, username, hearsAll, inline: me.supports_inline_queries });
    if (!hearsAll)
      log.warn('telegram.privacy', { works: 'commands, replies to the bot, private chats, inline', fails: 'a bare mention in a group' });
    if (!me.supports_inline_queries) log.warn('telegram.inline-off', { fails: '@bot in other chats' });
    posts = startPosts?.();
    await deliveries.resume();
    open = !stopping.signal.aborted;
    await receive(deliveries);
    await setChanged(api, me.id, parts, stopping.signal);
    return { username, hearsAll };
  };

  const stop = async (ms: number): Promise<number> => {
    const begun = clock();
    const spare = Math.min(CONFIRM_WITHIN, ms / 5);
    open = false;
    stopping.abort();
    const confirm = polling?.catch(() => undefined);
    const postsStopped = posts?.stop();
    const enough = new AbortController();
    await Promise.race([Promise.all([confirm, deliveries?.below(1), postsStopped]), sleep(ms - spare, enough.signal)]);
    enough.abort();
    const left = deliveries?.size() ?? 0;
    const within = AbortSignal.timeout(Math.ceil(Math.max(0, ms - (clock() - begun))));
    // What is confirmed does not come again; what is not done here must, should it not be kept.
    if (left === 0) await confirmed(await confirm, within, log);
    await close();
    finish(undefined);
    log.info('telegram.out', { left });
    return left;
  };

  return {
    ended,
    start: async () => {
      try {
        return await start();
      } catch (error) {
        await close();
        throw startFailure(error);
      }
    },
    deaf: () => deaf,
    webhook: webhookHandler({
      secret: delivery.kind === 'webhook' ? delivery.secret : '',
      take: async (value) => (await deliveries?.take([value])) ?? { handled: Promise.resolve() },
      open: () => open && delivery.kind === 'webhook' && deliveries !== undefined && deliveries.size() < MOST_IN_HAND,
    }),
    stop: async (ms = STOP_WITHIN) => (stopped ??= stop(ms)),
  };
}

/** Tells the server that all was done. It sends again what it does not know of, so that a failure loses nothing. */
async function confirmed(
  confirm: ((within: AbortSignal) => Promise<void>) | undefined,
  within: AbortSignal,
  log: TelegramParts['log'],
): Promise<void> {
  try {
    await confirm?.(within);
  } catch (error) {
    log.warn('telegram.unconfirmed', { error: error instanceof Error ? error.message : String(error) });
  }
}
