/** Taking updates that Telegram pushes, on the one HTTP server: https://core.telegram.org/bots/api#setwebhook */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Taken } from './delivery.ts';

/** Answers one request of Telegram's. Never rejects. */
export type WebhookHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the webhook works with. */
export interface Webhook {
  readonly secret: string;
  /** Takes what came, and resolves when it is kept. */
  readonly take: (value: unknown) => Promise<Taken>;
  /** False while starting and stopping, and while too much is in hand: Telegram comes again. */
  readonly open: () => boolean;
}

/** Far more than any update that we ask for. */
const MOST_BYTES = 1024 * 1024;
/**
 * How long Telegram waits at most before it is told that the update was taken, in milliseconds: so it does not push more than is done, and a chat
 * that has to wait holds up no other. Long work goes on after that.
 */
const PATIENCE = 1000;

/** The handler of the webhook's path. What is not from Telegram gets 401 and nothing else happens. */
export const webhookHandler =
  ({ secret, take, open }: Webhook): WebhookHandler =>
  async (request, response) => {
    const end = (status: number): void => void response.writeHead(status).end();
    if (request.method !== 'POST') return end(405);
    if (!same(request.headers['x-telegram-bot-api-secret-token'], secret)) return end(401);
    if (!open()) return end(503);
    const value = await valueOf(request);
    if (value === undefined) return end(400);
    if (!open()) return end(503);
    const { handled } = await take(value);
    await within(PATIENCE, handled);
    return end(200);
  };

/** Waits for some work, but not longer than `ms`. */
function within(ms: number, work: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

function same(given: string | readonly string[] | undefined, secret: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** What a request's body holds; undefined where that is no JSON, too long, or cut short. */
async function valueOf(request: IncomingMessage): Promise<unknown> {
  const body = await bodyOf(request);
  try {
    return body === undefined ? undefined : JSON.parse(body);
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
      if (size <= MOST_BYTES) parts.push(part);
      else resolve(undefined);
    });
    request.on('end', () => resolve(Buffer.concat(parts).toString()));
    request.on('error', () => resolve(undefined));
    request.on('close', () => resolve(undefined));
  });
}
