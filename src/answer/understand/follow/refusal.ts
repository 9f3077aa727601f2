/** Refusing a follow-up that says too little to be refused by itself. */
import type { DossierFact } from '../../../dossier/dossier.ts';
import type { Missing, Plan, Refusal } from '../../plan.ts';
import { isMissing, missingOf, MOST_NEAREST } from '../decide/refusal.ts';
import type { Ranked } from '../rank/inquiry.ts';
import type { Question } from '../read/question.ts';
import type { Trace } from '../trace.ts';
import type { Before, Previous } from './before.ts';
import { contentOf, MOST_TOKENS } from './leaning.ts';

/** Whether a plan refuses what is known to be untold. */
export const isGap = (plan: Plan): boolean => plan.kind === 'refuse' && plan.missing.some(({ kind }) => kind === 'gap');

/** Whether a plan shows nothing but what another showed. */
export const showsAgain = (plan: Plan | undefined, previous: Plan): boolean =>
  plan?.kind === 'facts' && previous.kind === 'facts' && plan.facts.every((id) => previous.facts.includes(id));

interface Alone extends Pick<Ranked, 'held' | 'recognition'> {
  readonly plan: Plan;
}

/** A refusal names what it is likely to be asked for, where nothing else tells whose. */
const LIKELY = 0.75;

/** What a follow-up of a word or two is refused with, which by itself is about nothing: it is about what was shown. `alone` is what it is by itself. */
export function refusalIn({ facts }: Before, { tokens, entities }: Question, { plan, held, recognition }: Alone): Plan {
  const content = contentOf(tokens);
  const isRefused = plan.kind === 'refuse' && plan.reason !== 'ambiguous';
  if (facts.length === 0 || content.length > 1 || entities.size > 0 || (content.length > 0 && !isRefused)) return plan;
  const [likeliest = -1] = recognition.ranking;
  const isNamed = isRefused && plan.missing.some(({ kind }) => kind !== 'words') && (recognition.chances.get(likeliest) ?? 0) >= LIKELY;
  if (content.length > 0 && isNamed) return plan;
  const told = new Set([...held].map(({ text }) => text));
  const missing = missingOf(content.filter((token) => isMissing(token) && !told.has(token.text)).map(({ text }) => text));
  return refusalOf(facts, missing);
}

/** What is refused beside what was shown. */
export const refusalOf = (facts: readonly Pick<DossierFact, 'id'>[], missing: readonly Missing[] = []): Refusal => ({
  kind: 'refuse',
  reason: 'not-in-source',
  missing,
  nearest: facts.slice(0, MOST_NEAREST).map(({ id }) => id),
  choices: [],
  holders: [],
});

/**
 * What asks in a few words, none of which is known, is about what was just answered: that it is off-topic would be untrue. Undefined where it
 * is no such question, or is known to be about something else.
 */
export function refusalOfBefore(
  { plan, question, decision }: Pick<Trace, 'plan' | 'question' | 'decision'>,
  { plan: previous }: Pick<Previous, 'plan'>,
  goesOn: boolean,
): Plan | undefined {
  const isUnknown = plan.kind === 'refuse' && plan.reason === 'off-topic' && decision.ground === plan.reason;
  const { tokens, text, shape } = question;
  const asks = goesOn || shape.yesNo || shape.open || tokens.some(({ kind }) => kind === 'ask') || /[?？]\s*$/u.test(text);
  const near = previous.kind === 'facts' ? previous.facts : previous.kind === 'refuse' ? previous.nearest : [];
  if (!isUnknown || !asks || near.length === 0 || contentOf(tokens).length > MOST_TOKENS) return undefined;
  const nearest = near.slice(0, MOST_NEAREST);
  return { kind: 'refuse', reason: 'not-in-source', missing: [], nearest, choices: [], holders: [] };
}
