/** What the environment says of the Telegram bot. */
import { z } from 'zod';
import type { Needs } from '../chat/terminal/words.ts';
import { HEALTH_PATH, READY_PATH } from '../ops/health.ts';
import { described, number, setting } from './variables.ts';
import type { WrongVariable } from './variables.ts';

export interface TelegramConfig {
  readonly token: string;
  /** Where the Bot API is, when not Telegram's own. */
  readonly api: string | undefined;
  /** How updates come; a webhook is called at `url`, which leads to the port of the HTTP server. */
  readonly delivery: { readonly kind: 'polling' } | { readonly kind: 'webhook'; readonly url: string; readonly secret: string };
  readonly loginSeconds: number;
}

export const Telegram = z.object({
  TELEGRAM_TOKEN: described(
    setting.refine((token) => token === undefined || /^\d+:[\w-]+$/u.test(token)),
    '',
    'With a token (@BotFather, /newbot) `npm start` runs the Telegram bot; with both tokens it runs both.',
  ),
  TELEGRAM_WEBHOOK_URL: described(
    setting.pipe(z.url({ protocol: /^https?$/ }).optional()),
    'https://exhibit.example/telegram',
    'Without an address Telegram is polled. With one it calls there, with the secret (1 to 256 letters, digits, _ and -);',
    'the address has to lead to PORT of this machine.',
  ),
  // https://core.telegram.org/bots/api#setwebhook
  TELEGRAM_WEBHOOK_SECRET: described(
    setting.refine((secret) => secret === undefined || /^[\w-]{1,256}$/u.test(secret)),
    '',
  ),
  TELEGRAM_LOGIN_SECONDS: described(number.pipe(z.number().min(1).max(3600).optional()), '30', 'How long a login may take, in seconds.'),
  TELEGRAM_API: described(
    setting.pipe(z.url({ protocol: /^https?$/ }).optional()),
    '',
    'A Bot API server of your own (https://github.com/tdlib/telegram-bot-api).',
  ),
});
export type Telegram = z.infer<typeof Telegram>;

/** What each of its variables has to be. */
export const TELEGRAM_NEEDS: Readonly<Record<string, Needs>> = {
  TELEGRAM_TOKEN: 'telegram-token',
  TELEGRAM_WEBHOOK_URL: 'url',
  TELEGRAM_WEBHOOK_SECRET: 'telegram-secret',
  TELEGRAM_LOGIN_SECONDS: 'seconds',
  TELEGRAM_API: 'url',
};

/** What the HTTP server answers itself. */
const OWN_PATHS: ReadonlySet<string> = new Set([HEALTH_PATH, READY_PATH]);

/** The variables of the Telegram bot that do not go together. */
export function telegramFaults(env: Telegram): WrongVariable[] {
  const { TELEGRAM_TOKEN: token, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = env;
  if (token === undefined && (url !== undefined || secret !== undefined))
    return [{ variable: 'TELEGRAM_TOKEN', value: undefined, choices: [], needs: 'telegram-token-first' }];
  if (url !== undefined && secret === undefined)
    return [{ variable: 'TELEGRAM_WEBHOOK_SECRET', value: undefined, choices: [], needs: 'telegram-secret' }];
  if (url !== undefined && OWN_PATHS.has(new URL(url).pathname))
    return [{ variable: 'TELEGRAM_WEBHOOK_URL', value: url, choices: [], needs: 'own-path' }];
  return [];
}

/** The configuration of the bot; undefined where there is none to run. */
export function telegramOf(env: Telegram): TelegramConfig | undefined {
  const { TELEGRAM_TOKEN: token, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = env;
  if (token === undefined) return undefined;
  return {
    token,
    api: env.TELEGRAM_API?.replace(/\/+$/u, ''),
    delivery: url === undefined || secret === undefined ? { kind: 'polling' } : { kind: 'webhook', url, secret },
    loginSeconds: env.TELEGRAM_LOGIN_SECONDS ?? 30,
  };
}
