/** Links that open the bot with something to do: `https://t.me/name?start=…`. https://core.telegram.org/bots/features#deep-linking */

/** What the bot is started for. */
export type Start =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'fact'; readonly fact: string }
  /** What a button would have shown: `press` is what it carried. */
  | { readonly kind: 'press'; readonly press: string };

const FACT = 'fact_';
const PRESS = 'press_';
/** What a parameter may hold: 1–64 letters, digits, `_` and `-`. */
const PARAMETER = /^[\w-]{1,64}$/u;
/** So many characters of a press have room in a parameter. */
export const LONGEST_PRESS = Math.floor(((64 - PRESS.length) * 3) / 4);

function written(start: Start): string {
  switch (start.kind) {
    case 'welcome':
      return '';
    case 'ask':
      return 'ask';
    case 'fact':
      return `${FACT}${start.fact}`;
    case 'press':
      return `${PRESS}${Buffer.from(start.press).toString('base64url')}`;
  }
}

/** The parameter of a start; undefined for one that is too long, and for a plain welcome, which needs none. */
export function startParameter(start: Start): string | undefined {
  const parameter = written(start);
  return PARAMETER.test(parameter) ? parameter : undefined;
}

/** The link that starts the bot so; a plain one where the start has no parameter. */
export function startLink(username: string, start: Start): string {
  const parameter = startParameter(start);
  return `https://t.me/${username}${parameter === undefined ? '' : `?start=${parameter}`}`;
}

/** What the text after `/start` asks for; an unknown one is a plain welcome. */
export function readStart(rest: string): Start {
  const parameter = rest.trim();
  if (!PARAMETER.test(parameter)) return { kind: 'welcome' };
  if (parameter === 'ask') return { kind: 'ask' };
  if (parameter.startsWith(PRESS)) return { kind: 'press', press: Buffer.from(parameter.slice(PRESS.length), 'base64url').toString() };
  return parameter.startsWith(FACT) && parameter.length > FACT.length
    ? { kind: 'fact', fact: parameter.slice(FACT.length) }
    : { kind: 'welcome' };
}
