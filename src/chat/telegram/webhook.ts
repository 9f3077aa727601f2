/** Taking updates that Telegram pushes, on the one HTTP server: https://core.telegram.org/bots/api#setwebhook */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';

/** Answers one request of Telegram's. Never rejects. */
export type WebhookHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the webhook works with. */
export interface Webhook {
  readonly secret: string;
  /** Takes an update and resolves when it has been dealt with. */
  readonly take: (update: Update) => Promise<void>;
  /** False while starting and stopping: Telegram comes again. */
  readonly open: () => boolean;
}

/** Far more than any update that we ask for. */
const MOST_BYTES = 1024 * 1024;
/** How long Telegram waits before it is told that the update was taken, in milliseconds: long work goes on after that. */
const PATIENCE = 10_000;

/** The handler of the webhook's path. What is not from Telegram gets 401 and nothing else happens. */
export const webhookHandler =
  ({ secret, take, open }: Webhook): WebhookHandler =>
  async (request, response) => {
    const end = (status: number): void => void response.writeHead(status).end();
    if (request.method !== 'POST') return end(405);
    if (!same(request.headers['x-telegram-bot-api-secret-token'], secret)) return end(401);
    if (!open()) return end(503);
    const update = await updateOf(request);
    if (update === undefined) return end(400);
    if (!open()) return end(503);
    await within(PATIENCE, take(update));
    return end(200);
  };

function same(given: string | readonly string[] | undefined, secret: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Waits for some work, but not longer than `ms`. */
function within(ms: number, work: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/** The update in a request's body; undefined where that is none, too long, or cut short: not Telegram's. */
async function updateOf(request: IncomingMessage): Promise<Update | undefined> {
  const body = await bodyOf(request);
  if (body === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return isUpdate(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The body as text; undefined where it is too long or was cut short. */
function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > MOST_BYTES) resolve(undefined);
      else parts.push(part);
    });
    request.on('end', () => resolve(Buffer.concat(parts).toString()));
    request.on('close', () => resolve(undefined));
  });
}

/** Whoever knows the secret is Telegram, and its updates are what its types say. */
const isUpdate = (value: unknown): value is Update =>
  typeof value === 'object' && value !== null && 'update_id' in value && typeof value.update_id === 'number';
