/** Whether a question is short for another. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { Plan } from '../../plan.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { entityNamed } from './before.ts';
import { isToldOfOthers } from './same.ts';
import { nameEndingWith } from './part-of-name.ts';
import type { FollowWords, StandIn } from './words.ts';

/** What takes the place of another of its kind: names, amounts, dates. */
export const INSTEAD: ReadonlySet<Token['kind']> = new Set(['entity', 'value', 'date']);

/** More content than this is a question of its own. */
export const MOST_TOKENS = 3;
/** A question with a word that stands for somebody may say more. */
const MOST_REFERRING = 6;

/** An answer to a question of one word is sure enough to stand by itself, whatever was asked before. */
export const SURE_ALONE = 0.6;

/** What is known of the dispute and of the language. */
export interface Known {
  readonly dossier: Dossier;
  readonly words: FollowWords;
}

/** The tokens that say something, without those that only ask. */
export const contentOf = (tokens: readonly Token[]): Token[] => tokens.filter(({ kind }) => kind !== 'light' && kind !== 'ask');

/** How surely a question is short for another: plainly, or perhaps, where by itself it may as well be about something else. */
export type Leaning = 'plainly' | 'perhaps' | 'not';

/** The stand-ins of a question for what it does not name itself: “Acme’s own” is of nobody else. */
export function openStandIns({ text, tokens }: Pick<Question, 'text' | 'tokens'>, { words, dossier }: Known): StandIn[] {
  const named = tokens.flatMap((token) => {
    const entity = entityNamed(token);
    const kind = entity === undefined ? undefined : dossier.entities.get(entity)?.kind;
    return kind === undefined ? [] : [{ kind, end: token.end }];
  });
  return words
    .standIns(text)
    .filter(({ start, kinds, possessive }) => !possessive || !named.some(({ kind, end }) => end <= start && kinds.includes(kind)));
}

/** Whether a question compares something that it does not name with somebody: “higher than Acme?”. */
export function comparesOnly({ text, tokens }: Pick<Question, 'text' | 'tokens'>, words: FollowWords): boolean {
  const at = words.comparesAt(text);
  const [entity, another] = tokens.filter((token) => entityNamed(token) !== undefined);
  return at !== undefined && entity !== undefined && another === undefined && entity.start > at;
}

/** Whether a question may be short for another: it says little, and by itself it is no question that can be answered or is known. `alone` is its plan by itself. */
export function leaningOf(question: Question, alone: { readonly plan: Plan; readonly confidence: number }, known: Known): Leaning {
  const { text, tokens, shape, entities } = question;
  const { words } = known;
  const { plan } = alone;
  const content = contentOf(tokens);
  const asks = tokens.some(({ kind }) => kind === 'ask');
  const refersBack = openStandIns(question, known).length > 0;
  const goesOn = words.goesOn(text);
  if ((goesOn || /[?？]\s*$/u.test(text)) && nameEndingWith(words.said(text), tokens, known.dossier) !== undefined) return 'plainly';
  if (content.length === 0) return asks && (plan.kind !== 'who' || goesOn || refersBack) ? 'plainly' : 'not';
  if (content.length > (refersBack ? MOST_REFERRING : MOST_TOKENS)) return 'not';
  if (comparesOnly(question, words)) return 'plainly';
  // “The richest man” names somebody and says something of them.
  const saysOf = ({ readings }: Token): boolean => shape.yesNo && readings.some(({ key }) => key.startsWith('c:'));
  const onlyNames = content.every((token) => INSTEAD.has(token.kind) && !saysOf(token));
  if (plan.kind !== 'refuse') {
    // “And what is Acme” asks that and nothing else.
    if (plan.kind === 'who' && onlyNames && !refersBack && shape.itself) return 'not';
    if (goesOn || (plan.kind === 'who' && onlyNames && shape.asks.length === 0)) return 'plainly';
    if (refersBack) return entities.size === 0 ? 'plainly' : 'perhaps';
    // “Does Acme do that too?” is about what was asked, and a name with nothing else is that alone.
    if (entities.size > 0)
      return (words.asksTheSame(text) && content.length <= 2) || (onlyNames && asks && alone.confidence < SURE_ALONE) ? 'perhaps' : 'not';
    // One word that names nobody: what was asked before may be what it is of.
    const [word] = content;
    const [main] = plan.kind === 'facts' ? plan.facts.flatMap((id) => known.dossier.facts.get(id) ?? []) : [];
    if (main !== undefined && asks && content.length > 1 && isToldOfOthers(main, known.dossier)) return 'perhaps';
    return content.length === 1 && (word?.attribute === true || alone.confidence < SURE_ALONE || asks || words.asksTheSame(text))
      ? 'perhaps'
      : 'not';
  }
  // What is known to be asked for by itself, and not told, is not looked for elsewhere, unless it names nobody.
  const isKnown = plan.reason === 'off-topic' || plan.missing.some(({ kind }) => kind === 'gap');
  if (onlyNames && (!isKnown || !asks)) return 'plainly';
  // What names somebody and asks something of them is a whole question: it is decided as by itself.
  const isWhole = entities.size > 0 && asks && content.some(({ kind }) => !INSTEAD.has(kind));
  if (!isKnown) return isWhole || shape.yesNo ? 'perhaps' : 'plainly';
  const isShort = content.length === 1 && content.every(({ kind }) => kind === 'sense' || kind === 'term');
  return refersBack || goesOn || (entities.size === 0 && (asks || isShort)) ? 'perhaps' : 'not';
}
