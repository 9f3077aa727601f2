/** The environment as one typed object. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { REPLY_LANGUAGES } from './reply/reply.ts';
import type { ReplyLanguage } from './reply/reply.ts';

const DATA = fileURLToPath(new URL('../data', import.meta.url));

export interface Config {
  /** The dossier's folder. */
  readonly dossier: string;
  /** The language of Exhibit's own words here, and of a reply to a question that shows none. */
  readonly language: ReplyLanguage;
  /** False where NO_COLOR is set (https://no-color.org). */
  readonly colour: boolean;
  /** Whether the stack of an error of ours is shown. */
  readonly debug: boolean;
}

/** A variable of the environment that cannot be used as it is, and what it may be. */
export interface WrongVariable {
  readonly variable: string;
  /** Undefined where it is not set, but has to be. */
  readonly value: string | undefined;
  readonly choices: readonly string[];
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

// An empty variable counts as one that is not set, as it does for NO_COLOR.
const setting = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const Environment = z.object({
  EXHIBIT_DOSSIER: setting,
  EXHIBIT_LANGUAGE: setting.pipe(z.enum(REPLY_LANGUAGES).optional()),
  NO_COLOR: setting,
  DEBUG: setting,
});

/** The one dossier that Exhibit comes with. Throws ConfigError where there is none, or more than one to choose from. */
function shippedDossier(): string {
  const folders = readdirSync(DATA)
    .map((name) => join(DATA, name))
    .filter((folder) => existsSync(join(folder, 'dossier.yaml')));
  const [only, ...others] = folders;
  if (only !== undefined && others.length === 0) return only;
  throw new ConfigError([{ variable: 'EXHIBIT_DOSSIER', value: undefined, choices: folders.map((folder) => relative('.', folder)) }]);
}

/** The language of the locale, such as zh_TW.UTF-8, that the environment names (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html). */
export function languageOfLocale(env: NodeJS.ProcessEnv): ReplyLanguage {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ?? '';
  if (!/^zh(?![a-z])/i.test(locale)) return 'en';
  return /^zh[_-](tw|hk|mo|hant)/i.test(locale) ? 'zh-Hant' : 'zh';
}

/**
 * Reads the environment.
 * @throws ConfigError naming each variable that cannot be used, and what it may be
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = Environment.safeParse(env);
  if (!read.success) {
    const names = new Set(read.error.issues.map(({ path }) => String(path[0])));
    throw new ConfigError(
      [...names].map((variable) => ({ variable, value: env[variable], choices: variable === 'EXHIBIT_LANGUAGE' ? REPLY_LANGUAGES : [] })),
    );
  }
  const { EXHIBIT_DOSSIER: dossier, EXHIBIT_LANGUAGE: language, NO_COLOR: plain, DEBUG: debug } = read.data;
  return {
    dossier: dossier === undefined ? shippedDossier() : resolve(dossier),
    language: language ?? languageOfLocale(env),
    colour: plain === undefined,
    debug: debug !== undefined,
  };
}
