/** A platform whose one channel is a file, a line a message, for processes that share nothing else. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Platform } from '../../src/post/platform.ts';
import type { Run } from '../../src/post/publish.ts';

export const RUN: Run = {
  run: 'daily7.1',
  wanted: {
    place: { chat: 'discord:guild:1', channel: '2', label: '#news' },
    content: { length: 'short', language: 'en' },
    pin: false,
    silent: false,
  },
  by: { person: 'discord:3', language: 'en' },
};

/** The messages in a channel. */
export const messagesIn = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []);

export interface Hooks {
  /** Before its rights are told. */
  readonly rights?: () => Promise<void>;
  /** Sends a message, in place of the usual way. */
  readonly sent?: (id: string) => Promise<void>;
}

/** The platform over such a file. */
export const channelPlatform = (file: string, { rights, sent = async (id) => appendFileSync(file, `${id}\n`) }: Hooks = {}): Platform => ({
  name: 'discord',
  find: async () => undefined,
  lacking: async () => {
    await rights?.();
    return undefined;
  },
  pages: () => 1,
  send: async ({ name, page }) => {
    const id = `${name}.${page}`;
    await sent(id);
    return { channel: '2', id };
  },
  look: async ({ name, page }) => (messagesIn(file).includes(`${name}.${page}`) ? { channel: '2', id: `${name}.${page}` } : 'absent'),
  edit: async () => 'done',
  answer: async () => undefined,
  remove: async () => 'done',
  pin: async () => true,
  publishable: async () => false,
  publish: async () => false,
  tell: async () => true,
});
