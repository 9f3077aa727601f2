/** What ends the bot, and what a refused call means. */
import { GrammyError } from 'grammy';

/** Why the bot cannot run. */
export type FailureKind =
  /** The token is wrong: the operator's to mend. */
  | 'unauthorised'
  /** Another process polls with the same token. */
  | 'conflict'
  /** The webhook's address or secret was refused. */
  | 'webhook'
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

/** The failure that an error of a call means for the whole bot; undefined for one that may pass. */
export function failureOf(error: unknown): TelegramFailure | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 401 || error.error_code === 404)
    return new TelegramFailure('unauthorised', 'Telegram does not know this token', { cause: error });
  if (error.error_code === 409) return new TelegramFailure('conflict', 'another process gets the updates of this bot', { cause: error });
  return undefined;
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

/** How long the server asks to wait, in seconds; undefined where it does not. */
export const waitOf = (error: unknown): number | undefined => (error instanceof GrammyError ? error.parameters.retry_after : undefined);
