/** What every outgoing call is held to: the platform's own schema where it is at hand, and our own rules for its holes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { ROOT } from '../../child.ts';
import { complete, parseHtml } from './markup.ts';

/** What is wrong with a call; empty where nothing is. */
export type Judge = (method: string, body: unknown) => readonly string[];

const JUDGE = join(ROOT, '..', 'shared', 'specs', 'judge-telegram.mjs');
const Module = z.object({ judge: z.custom<(method: string, body: unknown) => unknown>((value) => typeof value === 'function') });
const Verdict = z.object({ ok: z.boolean(), errors: z.array(z.string()) });

/** The judge of the specs; undefined where they are not at hand. */
export async function schemaJudge(): Promise<Judge | undefined> {
  if (!existsSync(JUDGE)) return undefined;
  const { judge } = Module.parse(await import(pathToFileURL(JUDGE).href));
  return (method, body) => Verdict.parse(judge(method, body)).errors;
}

const Button = z.looseObject({ text: z.string() });
const Keyboard = z.looseObject({ inline_keyboard: z.array(z.array(Button)).optional() });
const Content = z.looseObject({ message_text: z.string() });
const Result = z.looseObject({
  id: z.string(),
  title: z.string().optional(),
  input_message_content: Content.optional(),
  reply_markup: Keyboard.optional(),
});
const Body = z.looseObject({
  text: z.string().optional(),
  caption: z.string().optional(),
  media: z.looseObject({ caption: z.string().optional() }).optional(),
  reply_markup: Keyboard.optional(),
  results: z.array(Result).optional(),
  commands: z.array(z.object({ command: z.string(), description: z.string() })).optional(),
  language_code: z.string().optional(),
});

const ACTIONS = ['callback_data', 'url', 'switch_inline_query', 'switch_inline_query_current_chat', 'web_app', 'login_url', 'copy_text'];

/** Our own rules: what the published schema does not say. */
export function ownRules(method: string, body: unknown): string[] {
  const read = Body.safeParse(body);
  if (!read.success) return [`the body cannot be read: ${read.error.message}`];
  const { commands, results = [], language_code: language } = read.data;
  return [
    ...keyboardFaults(read.data.reply_markup),
    ...results.flatMap((result) => keyboardFaults(result.reply_markup)),
    ...(results.length > 50 ? [`${results.length} inline results, at most 50`] : []),
    ...results.flatMap(({ id }) =>
      id === '' || Buffer.byteLength(id) > 64 ? [`an inline result's id of ${Buffer.byteLength(id)} bytes`] : [],
    ),
    ...(new Set(results.map(({ id }) => id)).size < results.length ? ['two inline results with one id'] : []),
    ...(commands ?? []).flatMap(({ command, description }) => [
      ...(/^[a-z0-9_]{1,32}$/u.test(command) ? [] : [`a command named ${command}`]),
      ...(description.length < 1 || description.length > 256 ? [`a description of ${description.length} characters`] : []),
    ]),
    ...((commands ?? []).length > 100 ? ['more than 100 commands'] : []),
    ...(method.startsWith('setMy') && language !== undefined && !/^(?:[a-z]{2})?$/u.test(language) ? [`a language of ${language}`] : []),
  ];
}

/** Kinds of what Telegram makes live of a text by itself. */
const LIVE: ReadonlySet<string> = new Set(['mention', 'bot_command', 'hashtag', 'cashtag', 'url', 'email', 'phone_number']);

/** What is live in the texts of a call besides the bot's own name and commands: no reply of ours calls anybody, or leads anywhere. */
export function liveIn(body: unknown, username: string, commands: readonly string[]): string[] {
  const read = Body.safeParse(body);
  if (!read.success) return [];
  const { text = '', caption = '', media, results = [] } = read.data;
  const texts = [text, caption, media?.caption ?? '', ...results.map(({ input_message_content: content }) => content?.message_text ?? '')];
  const own = new Set([`@${username}`, ...commands.flatMap((name) => [`/${name}`, `/${name}@${username}`])]);
  return texts.flatMap((html) => {
    const shown = complete(parseHtml(html));
    return shown.entities.flatMap(({ type, offset, length }) => {
      const words = shown.text.slice(offset, offset + length);
      return LIVE.has(type) && !own.has(words) ? [`a live ${type}: ${words}`] : [];
    });
  });
}

function keyboardFaults(keyboard: z.infer<typeof Keyboard> | undefined): string[] {
  const rows = keyboard?.inline_keyboard ?? [];
  const buttons = rows.flat();
  return [
    ...(rows.some((row) => row.length === 0) ? ['an empty row of buttons'] : []),
    ...(rows.some((row) => row.length > 8) ? ['more than 8 buttons in a row'] : []),
    ...(buttons.length > 100 ? ['more than 100 buttons'] : []),
    ...buttons.flatMap((button) => {
      const actions = ACTIONS.filter((name) => button[name] !== undefined);
      const data = button['callback_data'];
      return [
        ...(button.text.trim() === '' ? ['a button without words'] : []),
        ...(actions.length === 1 ? [] : [`a button with ${actions.length} actions`]),
        ...(typeof data === 'string' && (data === '' || Buffer.byteLength(data) > 64)
          ? [`callback data of ${Buffer.byteLength(data)} bytes`]
          : []),
      ];
    }),
  ];
}
