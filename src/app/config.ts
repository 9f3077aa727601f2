/** The environment as one typed object. */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { defaultDispute, disputesIn, folderNamed, isThere, UnknownDispute } from '../dossier/disputes.ts';
import { lacksModel, Model, MODEL_CHOICES, MODEL_NEEDS, modelOf } from './model-config.ts';
import type { Needs } from '../chat/terminal/words.ts';
import type { ModelConfig } from './model-config.ts';
import { THEMES } from '../picture/design.ts';
import type { Theme } from '../picture/design.ts';
import { REPLY_LANGUAGES } from '../reply/reply.ts';
import type { ReplyLanguage } from '../reply/reply.ts';
import { Discord, DISCORD_NEEDS, discordFaults, discordOf } from './discord-config.ts';
import type { DiscordConfig } from './discord-config.ts';
import { Telegram, TELEGRAM_NEEDS, telegramFaults, telegramOf } from './telegram-config.ts';
import type { TelegramConfig } from './telegram-config.ts';
import { described, number, setting } from './variables.ts';
import type { WrongVariable } from './variables.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const STATE = fileURLToPath(new URL('../../var', import.meta.url));

export interface Config {
  /** The dossier's folder, which need not be there: the one that EXHIBIT_DOSSIER names, or else the default of data/. */
  readonly dossier: string;
  /** The language of Exhibit's own words here, and of a reply to a question that shows none. */
  readonly language: ReplyLanguage;
  /** False where NO_COLOR is set (https://no-color.org). */
  readonly colour: boolean;
  /** Whether the stack of an error of ours is shown. */
  readonly debug: boolean;
  /** Where the page of the record is published; undefined where it is not. */
  readonly site: string | undefined;
  /** How pictures look; `off` where there are none. */
  readonly pictures: Theme | 'off';
  /** The Redis that state is kept in; undefined where it is kept in a file. */
  readonly redis: string | undefined;
  /** The folder that state is kept in between two starts. */
  readonly state: string;
  /** The port of the HTTP server; undefined where there is none to run. */
  readonly port: number | undefined;
  /** The Discord bot; undefined where there is none to run, or it cannot run. */
  readonly discord: DiscordConfig | undefined;
  /** The Telegram bot; undefined where there is none to run, or it cannot run. */
  readonly telegram: TelegramConfig | undefined;
  /** The language model; undefined where there is none to ask, or it cannot be asked. */
  readonly model: ModelConfig | undefined;
  /** What keeps a bot, the HTTP server or the language model from running: that one alone, and nothing else. */
  readonly wrong: Readonly<Record<'discord' | 'telegram' | 'http' | 'model', readonly WrongVariable[]>>;
}

/** The environment cannot be used as it is: the operator's to mend. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly wrong: readonly WrongVariable[];
  constructor(wrong: readonly WrongVariable[]) {
    super(`the environment cannot be used: ${wrong.map(({ variable }) => variable).join(', ')}`);
    this.wrong = wrong;
  }
}

const PICTURES = [...THEMES, 'off'] as const;

const General = z.object({
  EXHIBIT_DOSSIER: described(
    setting,
    'smith-v-jones',
    'The dossier that is asked: the id of a dispute under data/, or a folder. Without it, the one that data/disputes.yaml names.',
    'What is named on the command line wins over it.',
  ),
  EXHIBIT_LANGUAGE: described(
    setting.pipe(z.enum(REPLY_LANGUAGES).optional()),
    'en',
    "The language of the chat's own words, and of replies to a question that shows none: zh, zh-Hant or en.",
  ),
  NO_COLOR: described(setting, '1', 'Set to anything for a terminal without colour (https://no-color.org).'),
  DEBUG: setting,
  EXHIBIT_SITE: described(
    setting.pipe(z.url({ protocol: /^https?$/ }).optional()),
    'https://exhibit.example/record',
    'Where the page that `npm run export -- --format html` writes is published. Then sources lead to the place of a fact there.',
  ),
  EXHIBIT_PICTURES: described(
    setting.pipe(z.enum(PICTURES).optional()),
    'light',
    'How the pictures of figures, of timelines and of posts look, in light or dark; or off.',
  ),
  REDIS_URL: described(
    setting.pipe(z.url({ protocol: /^rediss?$/ }).optional()),
    'redis://127.0.0.1:6379',
    'With a Redis all state but what was learnt is kept there, and any number of processes runs side by side.',
  ),
  EXHIBIT_STATE: described(setting, 'var', 'The folder that settings, votes, counts and what was learnt are kept in.'),
});

const Http = z.object({
  PORT: described(
    number.pipe(z.int().min(1).max(65_535).optional()),
    '8080',
    'With a port the bots tell over HTTP how they fare: /healthz and /readyz (docs/reliability.md). The webhook is served there too.',
  ),
});

/** All variables, by part. */
export const VARIABLES = [General, Discord, Telegram, Http, Model] as const;

const NEEDS: Readonly<Record<string, Needs>> = {
  PORT: 'port',
  ...DISCORD_NEEDS,
  ...TELEGRAM_NEEDS,
  ...MODEL_NEEDS,
};

/** The ids of the dossiers under data/. */
export const dossiers = (): string[] => disputesIn(DATA);

/** Whether there is a dossier of this name: an id under data/, or a folder. */
export const isDossier = (named: string): boolean => isThere(folderNamed(named, DATA));

/**
 * The folder of the dossier of this name, an id under data/ or a path.
 * @throws UnknownDispute where there is none
 */
export function dossierNamed(named: string): string {
  const folder = folderNamed(named, DATA);
  if (isThere(folder)) return folder;
  const fromHere = relative('.', folder);
  throw new UnknownDispute(fromHere.startsWith('..') ? folder : fromHere, dossiers());
}

/** The language of the locale, such as zh_TW.UTF-8, that the environment names (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html). */
export function languageOfLocale(env: NodeJS.ProcessEnv): ReplyLanguage {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ?? '';
  if (!/^zh(?![a-z])/i.test(locale)) return 'en';
  return /^zh[_-](tw|hk|mo|hant)/i.test(locale) ? 'zh-Hant' : 'zh';
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  EXHIBIT_LANGUAGE: REPLY_LANGUAGES,
  EXHIBIT_PICTURES: PICTURES,
  ...MODEL_CHOICES,
};

/** Reads some of the variables: what they say, or which of them cannot be used. */
function readVariables<Read>(schema: z.ZodType<Read>, env: NodeJS.ProcessEnv): Read | readonly WrongVariable[] {
  const read = schema.safeParse(env);
  if (read.success) return read.data;
  const names = new Set(read.error.issues.map(({ path }) => String(path[0])));
  return [...names].map((variable) => ({
    variable,
    // What opens a door is not repeated.
    value: /(?:_(?:TOKEN|SECRET|API_KEY)|^REDIS_URL)$/u.test(variable) ? '…' : env[variable]?.replace(/\/\/[^/?#]*@/u, '//…@'),
    choices: CHOICES[variable] ?? [],
    ...(NEEDS[variable] !== undefined && { needs: NEEDS[variable] }),
  }));
}

const isWrong = (read: object): read is readonly WrongVariable[] => Array.isArray(read);

/** The variables of one part, which does without where they cannot be used: its configuration, and what is wrong. */
function partOf<Read extends object, Part>(
  read: Read | readonly WrongVariable[],
  faultsOf: (read: Read) => readonly WrongVariable[],
  of: (read: Read) => Part,
): { readonly part: Part | undefined; readonly wrong: readonly WrongVariable[] } {
  const wrong = isWrong(read) ? read : faultsOf(read);
  return isWrong(read) || wrong.length > 0 ? { part: undefined, wrong } : { part: of(read), wrong };
}

/**
 * Reads the environment. What keeps one bot from running is told in `wrong`, and the other runs.
 * @throws ConfigError naming each variable that cannot be used whatever is to run, and what it may be; DossierError where no dossier is named, and data/ has no default
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const general = readVariables(General, env);
  if (isWrong(general)) throw new ConfigError(general);
  const discord = partOf(readVariables(Discord, env), discordFaults, discordOf);
  const telegram = partOf(readVariables(Telegram, env), telegramFaults, telegramOf);
  const http = partOf(
    readVariables(Http, env),
    () => [],
    ({ PORT: port }) => port,
  );
  const model = partOf(
    readVariables(Model, env),
    (read): WrongVariable[] => (lacksModel(read) ? [{ variable: 'OPENAI_MODEL', value: undefined, choices: [], needs: 'model' }] : []),
    modelOf,
  );
  const {
    EXHIBIT_DOSSIER: dossier,
    EXHIBIT_LANGUAGE: language,
    NO_COLOR: plain,
    DEBUG: debug,
    EXHIBIT_PICTURES: pictures,
    EXHIBIT_SITE: site,
    REDIS_URL: redis,
    EXHIBIT_STATE: state,
  } = general;
  return {
    dossier: dossier === undefined ? defaultDispute(DATA) : folderNamed(dossier, DATA),
    language: language ?? languageOfLocale(env),
    colour: plain === undefined,
    debug: debug !== undefined,
    redis,
    pictures: pictures ?? 'light',
    site,
    state: state === undefined ? STATE : resolve(state),
    port: http.part ?? (telegram.part?.delivery.kind === 'webhook' ? WEBHOOK_PORT : undefined),
    discord: discord.part,
    telegram: telegram.part,
    model: model.part,
    wrong: { discord: discord.wrong, telegram: telegram.wrong, http: http.wrong, model: model.wrong },
  };
}

/** Where Telegram's calls arrive, when PORT does not say. */
const WEBHOOK_PORT = 8080;
