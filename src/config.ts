/** The environment as one typed object. */
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { REPLY_LANGUAGES } from './reply/reply.ts';
import type { ReplyLanguage } from './reply/reply.ts';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..');
const SHIPPED = join(ROOT, 'data', 'musk-v-openai');

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

/** One variable of the environment with a value that cannot be used, and what could be. */
export interface WrongVariable {
  readonly variable: string;
  readonly value: string;
  readonly mend: string;
}

/** The environment cannot be used as it is: the operator's to mend. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly variables: readonly WrongVariable[];
  constructor(variables: readonly WrongVariable[]) {
    super(variables.map(({ variable, value, mend }) => `${variable} is ${JSON.stringify(value)}: ${mend}`).join('\n'));
    this.variables = variables;
  }
}

// An empty variable is one that is not set, as it is for NO_COLOR; so a line may be emptied in .env.
const setting = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();
const flag = setting.transform((text) => text !== undefined);

const Environment = z.object({
  EXHIBIT_DOSSIER: setting.transform((folder) => (folder === undefined ? SHIPPED : folder)),
  EXHIBIT_LANGUAGE: setting.pipe(z.enum(REPLY_LANGUAGES, `use ${REPLY_LANGUAGES.join(', ')}, or leave it out`).optional()),
  NO_COLOR: flag,
  DEBUG: flag,
});

/** The language of a POSIX locale such as zh_TW.UTF-8 (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html). */
function languageOfLocale(locale: string): ReplyLanguage {
  if (!/^zh\b|^zh_/i.test(locale)) return 'en';
  return /^zh[_-](tw|hk|mo|hant)/i.test(locale) ? 'zh-Hant' : 'zh';
}

/**
 * Reads the environment. A dossier's folder may be given from the current folder or from the project's.
 * @throws ConfigError naming each variable that cannot be used, and the mend
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = Environment.safeParse(env);
  if (!read.success) {
    throw new ConfigError(
      read.error.issues.map(({ path, message }) => {
        const variable = path.map(String).join('.');
        return { variable, value: env[variable] ?? '', mend: message };
      }),
    );
  }
  const { EXHIBIT_DOSSIER: dossier, EXHIBIT_LANGUAGE: language, NO_COLOR: plain, DEBUG: debug } = read.data;
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ?? '';
  return { dossier: isAbsolute(dossier) ? dossier : resolve(dossier), language: language ?? languageOfLocale(locale), colour: !plain, debug };
}
