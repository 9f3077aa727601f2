/** Links that open the bot with something to do: `https://t.me/name?start=…`. https://core.telegram.org/bots/features#deep-linking */

/** What the bot is started for. */
export type Start = { readonly kind: 'welcome' } | { readonly kind: 'ask' } | { readonly kind: 'fact'; readonly fact: string };

const FACT = 'fact_';
/** What a parameter may hold: 1–64 letters, digits, `_` and `-`. */
const PARAMETER = /^[\w-]{1,64}$/u;

/** The parameter of a start; undefined for a fact whose id is too long for one, and for a plain welcome, which needs none. */
export function startParameter(start: Start): string | undefined {
  const parameter = start.kind === 'fact' ? `${FACT}${start.fact}` : start.kind === 'ask' ? 'ask' : '';
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
  return parameter.startsWith(FACT) && parameter.length > FACT.length
    ? { kind: 'fact', fact: parameter.slice(FACT.length) }
    : { kind: 'welcome' };
}
