/** What may be logged of an error: enough to find it, nothing that somebody typed and nothing that opens a door. */

/** The shapes of bot tokens, and the tokens in the addresses of interactions and webhooks. */
const TOKENS: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, '[token]'],
  [/\b\d{8,10}:[\w-]{35}\b/g, '[token]'],
  [/(\/(?:interactions|webhooks)\/\d+\/)[^/\s?"']+/g, '$1[token]'],
];
const LONGEST_MESSAGE = 400;
const MOST_FRAMES = 12;
const DEEPEST = 3;

/** Makes what takes `secrets`, and everything shaped like a token, out of a text. */
export function scrubber(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter((secret) => secret.length >= 8);
  return (text) => {
    const without = known.reduce((left, secret) => left.replaceAll(secret, '[secret]'), text);
    return TOKENS.reduce((left, [pattern, instead]) => left.replaceAll(pattern, instead), without);
  };
}

/** Properties that tell what went wrong and never hold what was sent: a request's body is left out. */
const TOLD = ['code', 'status', 'method', 'errcode'] as const;

/** An error as an object for the log. */
export function describeError(error: unknown, scrub: (text: string) => string, depth = 0): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', cause } = error;
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, MOST_FRAMES);
  const told = TOLD.flatMap((property) => {
    const value: unknown = Reflect.get(error, property);
    return typeof value === 'string' || typeof value === 'number' ? [[property, value] as const] : [];
  });
  return {
    type: name,
    message: scrub(message).slice(0, LONGEST_MESSAGE),
    ...Object.fromEntries(told),
    stack: scrub(frames.map((line) => line.trim()).join('\n')),
    ...(cause !== undefined && depth < DEEPEST && { cause: describeError(cause, scrub, depth + 1) }),
  };
}
