/** The Telegram bot: logs in, sets its menus, takes updates by polling or webhook, hands them over the counter, and stops without losing any. */
import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';
import type { Transformer } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { adminsOf } from './admins.ts';
import { openCounter } from './counter.ts';
import type { Counter } from './counter.ts';
import { openConversation } from './conversation.ts';
import { failureOf, TelegramFailure } from './failure.ts';
import { openLanes } from './lanes.ts';
import { openLine } from './line.ts';
import { logIn } from './login.ts';
import { openOutbox } from './outbox.ts';
import type { TelegramParts } from './parts.ts';
import { poll, rest } from './polling.ts';
import { setChanged } from './profile.ts';
import { webhookHandler } from './webhook.ts';
import type { WebhookHandler } from './webhook.ts';

/** The bot, from outside. */
export interface TelegramBot {
  /**
   * Logs in, sets what changed of the menus, and starts to take updates.
   * @throws TelegramFailure when that is not possible
   */
  readonly start: () => Promise<Started>;
  /** Settles when the bot no longer takes updates: after `stop`, or rejected with a TelegramFailure. */
  readonly ended: Promise<undefined>;
  /** Answers Telegram's calls on the webhook's path; of use only when that is how updates come. */
  readonly webhook: WebhookHandler;
  /** Takes no more updates, finishes what is in hand, and confirms it. Returns how much was not done within `ms`. */
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

/** How long a call may take, in seconds; longer than a poll is held open. */
const LONGEST_CALL = 60;
/** A refused call is tried again so often, and only where the server asks for no longer wait, in seconds. */
const MOST_RETRIES = 3;
const LONGEST_WAIT = 30;
const LOGIN_WITHIN = 30_000;
/** How long an update is known to have been taken: Telegram keeps them for a day. */
const DAY = 24 * 60 * 60 * 1000;
const STOP_WITHIN = 10_000;
/** So many calls of the webhook come at once at most: https://core.telegram.org/bots/api#setwebhook */
const MOST_WEBHOOK = 100;

/** Makes the bot; nothing happens before `start`. */
export function createTelegramBot(parts: TelegramParts): TelegramBot {
  const { token, apiRoot, delivery, log } = parts;
  const api = new Api(token, { ...(apiRoot !== undefined && { apiRoot }), timeoutSeconds: LONGEST_CALL });
  const line = openLine(token, apiRoot, LONGEST_CALL, parts.connections?.out);
  api.config.use(line.transformer, retrying());
  const lanes = openLanes();
  const stopping = new AbortController();
  const { promise: ended, resolve: finish, reject: fail } = Promise.withResolvers<undefined>();
  // Whoever waits for it is told all the same; nobody has to.
  ended.catch(() => undefined);
  let open = false;
  let serve: ((update: Update) => Promise<void>) | undefined;
  let polling = false;
  let confirm: () => Promise<void> = () => Promise.resolve();

  const take = async (update: Update): Promise<void> =>
    lanes.run(laneOf(update), async () => {
      try {
        await serve?.(update);
      } catch (error) {
        log.fault('telegram.update', error);
      }
    });

  const wireUp = (me: UserFromGetMe): void => {
    const voice = { username: me.username };
    const conversation = openConversation({ parts, voice, hearsAll: me.can_read_all_group_messages, isAdmin: adminsOf(api, parts) });
    const counter = openCounter({
      parts,
      conversation,
      outbox: openOutbox(api, parts),
      self: me,
      voice,
      answerInline: async (id, results, more) => {
        await api.answerInlineQuery(id, results, more);
      },
    });
    serve = async (update) => {
      if (await isFirst(update, me.id, parts)) await hand(update, counter);
    };
  };

  const keepPolling = async (): Promise<void> => {
    try {
      confirm = await poll({
        api,
        allowed: ALLOWED_UPDATES,
        lanes,
        take: (update) => void take(update),
        log,
        signal: stopping.signal,
      });
      finish(undefined);
    } catch (error) {
      open = false;
      fail(error);
    }
  };

  return {
    ended,
    start: async () => {
      const me = await logIn(api, parts.loginWithin ?? LOGIN_WITHIN, stopping.signal);
      wireUp(me);
      const { username, can_read_all_group_messages: hearsAll } = me;
      log.info('telegram.in', { id: me.id, username, hearsAll, inline: me.supports_inline_queries });
      if (!hearsAll)
        log.warn('telegram.privacy', { works: 'commands, replies to the bot, private chats, inline', fails: 'a bare mention in a group' });
      if (!me.supports_inline_queries) log.warn('telegram.inline-off', { fails: '@bot in other chats' });
      await setChanged(api, me.id, parts);
      open = true;
      if (delivery.kind === 'polling') {
        await api.deleteWebhook();
        polling = true;
        void keepPolling();
      } else await setWebhook(api, delivery.url, delivery.secret, Math.min(MOST_WEBHOOK, parts.connections?.in ?? MOST_WEBHOOK));
      return { username, hearsAll };
    },
    webhook: webhookHandler({
      secret: delivery.kind === 'webhook' ? delivery.secret : '',
      take,
      open: () => open && delivery.kind === 'webhook',
    }),
    stop: async (ms = STOP_WITHIN) => {
      open = false;
      stopping.abort();
      if (!polling) finish(undefined);
      const done = new AbortController();
      await Promise.race([ended.catch(() => undefined).then(() => lanes.below(1)), rest(ms, done.signal)]);
      done.abort();
      const left = lanes.size();
      if (left === 0) await confirmed(confirm, parts);
      await line.close(left === 0 ? 'in order' : 'at once');
      log.info('telegram.out', { left });
      return left;
    },
  };
}

/** Hands an update over the counter. */
async function hand(update: Update, counter: Counter): Promise<void> {
  const { callback_query: press, inline_query: inline, chosen_inline_result: chosen, my_chat_member: membership } = update;
  const message = update.message ?? update.channel_post;
  const edited = update.edited_message ?? update.edited_channel_post;
  if (message !== undefined) await counter.message(message);
  else if (edited !== undefined) await counter.edited(edited);
  else if (press !== undefined) await counter.press(press);
  else if (inline !== undefined) await counter.inline(inline);
  else if (chosen !== undefined) counter.chosen(chosen);
  else if (membership !== undefined) await counter.membership(membership);
}

/** Whether nobody took this update before. Where that cannot be known, it is taken: better twice than never. */
async function isFirst({ update_id: id }: Update, bot: number, { claim, log }: TelegramParts): Promise<boolean> {
  try {
    return await claim(`telegram:update:${bot}:${id}`, DAY);
  } catch (error) {
    log.fault('telegram.claim', error);
    return true;
  }
}

/** Updates of one chat are taken one after the other; inline queries stand alone. */
function laneOf(update: Update): string | undefined {
  const {
    message,
    edited_message: edited,
    channel_post: post,
    edited_channel_post: editedPost,
    callback_query: press,
    my_chat_member: member,
  } = update;
  const chat = (message ?? edited ?? post ?? editedPost ?? press?.message ?? member)?.chat;
  if (chat !== undefined) return String(chat.id);
  return press === undefined ? undefined : `inline ${press.inline_message_id ?? press.id}`;
}

/** Waits and tries again where the server asks for that, within bounds. Polling has its own way. */
function retrying(): Transformer {
  const retry = autoRetry({ maxRetryAttempts: MOST_RETRIES, maxDelaySeconds: LONGEST_WAIT, rethrowHttpErrors: true });
  return (previous, method, payload, signal) =>
    method === 'getUpdates' || method === 'getMe' ? previous(method, payload, signal) : retry(previous, method, payload, signal);
}

async function setWebhook(api: Api, url: string, secret: string, connections: number): Promise<void> {
  try {
    await api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: connections });
  } catch (error) {
    throw failureOf(error) ?? new TelegramFailure('webhook', 'Telegram refused the webhook', { cause: error });
  }
}

/** Tells the server that all was done. It sends again what it does not know of, so that a failure loses nothing. */
async function confirmed(confirm: () => Promise<void>, { log }: TelegramParts): Promise<void> {
  try {
    await confirm();
  } catch (error) {
    log.warn('telegram.unconfirmed', { error: error instanceof Error ? error.message : String(error) });
  }
}
