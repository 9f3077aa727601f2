/** How variables of the environment are declared: read, and described for `.env.example`, in one place. */
import { z } from 'zod';
import type { Needs } from '../chat/terminal/words.ts';

/** What `.env.example` says of a variable: lines above it, and a value as an example. */
interface About {
  readonly lines: readonly string[];
  readonly example: string;
}

const ABOUT = z.registry<About>();

// An empty variable counts as one that is not set, as it does for NO_COLOR.
export const setting = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

export const number = setting.transform((text) => (text === undefined ? undefined : Number(text)));

/** The schema of a variable with what `.env.example` says of it. Those without are no operator's affair. */
export function described<Schema extends z.ZodType>(schema: Schema, example: string, ...lines: readonly string[]): Schema {
  // A copy: the same schema may stand for several variables.
  const own = schema.clone();
  ABOUT.add(own, { lines, example });
  return own;
}

/** A variable of the environment that cannot be used as it is, and what it may be. */
export interface WrongVariable {
  readonly variable: string;
  /** Undefined where it is not set, but has to be. */
  readonly value: string | undefined;
  readonly choices: readonly string[];
  readonly needs?: Needs;
}

/** What stands above all variables. */
const HEAD = [
  'Copy to `.env` and change what you need; `npm start` and the other commands of npm that answer, check, learn or score read it.',
  'Nothing has to be set. What the environment already holds wins over this file.',
];

/** The text of `.env.example`: each part's variables, in their order. */
export function envExample(parts: readonly z.ZodObject[]): string {
  const blocks = parts.map(({ shape }) =>
    Object.entries(shape).flatMap(([name, schema]) => {
      const about = ABOUT.get(schema);
      return about === undefined ? [] : [...about.lines.map((line) => `# ${line}`), `#${name}=${about.example}`];
    }),
  );
  return `${[HEAD.map((line) => `# ${line}`), ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
