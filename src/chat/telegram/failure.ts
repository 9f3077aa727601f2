/** What ends the bot, and what a failed call means. */
import { GrammyError, HttpError } from 'grammy';

/** Why the bot cannot run. */
export type FailureKind =
  /** The token is wrong: the operator's to mend. */
  | 'unauthorised'
  /** The webhook's address or secret was refused. */
  | 'webhook'
  /** Telegram refused something else that the start needs. */
  | 'refused'
  /** Telegram could not be reached in time. */
  | 'unreachable';

/** The bot cannot run, or cannot go on. */
export class TelegramFailure extends Error {
  override readonly name = 'TelegramFailure';
  readonly kind: FailureKind;
  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** The token is not known, or not any more. */
export const unauthorised = (cause?: unknown): TelegramFailure =>
  new TelegramFailure('unauthorised', 'Telegram does not know this token', { cause });

/** The failure that an error of a call means for the whole bot; undefined for one that may pass. */
export const failureOf = (error: unknown): TelegramFailure | undefined =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404) ? unauthorised(error) : undefined;

/** What Telegram said where it refused something, in its own words. */
export const saidIn = ({ cause }: TelegramFailure): string | undefined => (cause instanceof GrammyError ? cause.description : undefined);

/**
 * Why a bot could not start, of an error that its start ended with. An error of ours stays what it is: whoever started the bot logs it as one.
 */
export function startFailure(error: unknown): Error {
  if (error instanceof TelegramFailure) return error;
  const failure = failureOf(error);
  if (failure !== undefined) return failure;
  if (mayPass(error)) return new TelegramFailure('unreachable', 'Telegram did not answer in time', { cause: error });
  if (error instanceof GrammyError)
    return error.method === 'setWebhook'
      ? new TelegramFailure('webhook', 'Telegram refused the webhook', { cause: error })
      : new TelegramFailure('refused', `Telegram refused ${error.method}`, { cause: error });
  return error instanceof Error ? error : new Error('the start failed', { cause: error });
}

/** Who else gets the updates of this bot, so that polling is refused: https://core.telegram.org/bots/api#getupdates */
export function conflictOf(error: unknown): 'another poller' | 'a webhook' | undefined {
  if (!(error instanceof GrammyError) || error.error_code !== 409) return undefined;
  return /webhook/iu.test(error.description) ? 'a webhook' : 'another poller';
}

/** The server said that it did what it was asked, and the connection broke before it had said all: nothing is to be done again. */
export class Unacknowledged extends Error {
  override readonly name = 'Unacknowledged';
}

/** A chat is to be left alone for so many seconds, as the server said of an earlier call. */
export class FloodWait extends Error {
  override readonly name = 'FloodWait';
  readonly seconds: number;
  constructor(seconds: number) {
    super(`the chat is to be left alone for ${Math.ceil(seconds)} seconds`);
    this.seconds = seconds;
  }
}

/**
 * Something meant for somebody could not be delivered within the time that makes sense, for a reason that is not its own: an apology would
 * meet the same, or come after an answer that arrived after all. `cause` is the last refusal.
 */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
}

/** How long the server asks to wait, in seconds; undefined where it does not. */
export function waitOf(error: unknown): number | undefined {
  if (error instanceof FloodWait) return error.seconds;
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return typeof seconds === 'number' && seconds >= 0 ? seconds : undefined;
}

/** Whether the same call may succeed a little later: https://core.telegram.org/bots/api#making-requests */
export const mayPass = (error: unknown): boolean =>
  error instanceof HttpError ||
  error instanceof FloodWait ||
  (error instanceof GrammyError && (error.error_code === 429 || error.error_code >= 500));

/** Codes of a connection that never came to be: nothing of the call reached the server. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EMFILE',
  'ENFILE',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether it is certain that a failed call did nothing. */
export function surelyUndone(error: unknown): boolean {
  if (error instanceof FloodWait) return true;
  if (error instanceof GrammyError) return error.error_code < 500;
  const cause = error instanceof HttpError ? error.error : error;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && NEVER_CONNECTED.has(cause.code);
}

/** What it means that a call about a chat was refused. */
export type Refused =
  /** Nothing changed: as good as done. */
  | { readonly kind: 'same' }
  /** The message to edit is not there any more, or not ours. */
  | { readonly kind: 'lost' }
  /** Blocked, removed, or the chat is no more: nothing can be written there. */
  | { readonly kind: 'gone' }
  /** Present, but not allowed to write. */
  | { readonly kind: 'muted' }
  /** The query was answered, or is too old. */
  | { readonly kind: 'late' }
  /** The group is a supergroup now. */
  | { readonly kind: 'moved'; readonly to: number }
  | { readonly kind: 'other' };

const MUTED =
  /not enough rights|need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_SEND_PLAIN_FORBIDDEN|TOPIC_CLOSED|message thread not found/iu;
const LOST = /message to (?:edit|delete) not found|message can't be (?:edited|deleted)|MESSAGE_ID_INVALID/iu;
const LATE = /query is too old|query ID is invalid|QUERY_ID_INVALID/iu;

/** Reads why a call was refused: https://core.telegram.org/bots/api#making-requests */
export function refusedBy(error: unknown): Refused {
  if (!(error instanceof GrammyError)) return { kind: 'other' };
  const { description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', to: parameters.migrate_to_chat_id };
  if (description.includes('message is not modified')) return { kind: 'same' };
  if (LATE.test(description)) return { kind: 'late' };
  if (LOST.test(description)) return { kind: 'lost' };
  if (MUTED.test(description)) return { kind: 'muted' };
  if (error.error_code === 403 || description.includes('chat not found')) return { kind: 'gone' };
  return { kind: 'other' };
}
