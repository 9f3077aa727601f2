/** A question that asks for several things: what each of its parts comes to, put together as one plan. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { FactId } from '../../../dossier/schema.ts';
import { shortened } from '../../longest.ts';
import type { Missing, Plan, Refusal } from '../../plan.ts';
import { checkable } from '../rank/choice.ts';
import { withoutEnd } from '../read/matches.ts';
import { MOST_NEAREST } from './refusal.ts';

/** A part of a question, and the plan for it alone. */
export interface Part {
  readonly text: string;
  readonly plan: Plan;
  /** Whether it is answered only with what it takes from the part before it. */
  readonly completed?: boolean;
  /** How sure it is by itself, 0 to 1, where it is answered so. */
  readonly sureness?: number;
}

/**
 * The part without what does not answer the whole, where that is answered more surely, and by some of what answers the part: “…, and what does the author
 * think” asks it of the same.
 */
export function withinWhole(part: Part, whole: Plan, sureness: number): Part {
  if (part.plan.kind !== 'facts' || whole.kind !== 'facts' || (part.sureness ?? 1) >= sureness) return part;
  const shared = part.plan.facts.filter((fact) => whole.facts.includes(fact));
  return shared.length === 0 ? part : { ...part, plan: { ...part.plan, facts: shared } };
}

type FactsPlan = Extract<Plan, { kind: 'facts' }>;

/** Most characters of a part that a plan keeps. */
const LONGEST_PART = 80;
const END_MARK = /[\s?？!！。.,，;；]/u;

/**
 * One plan for all parts: the facts of those that are answered, and for each of the others what the source does not tell. Undefined where the
 * plan of the `whole` question says more: it is answered with facts that the parts do not find, or nothing is known of any part.
 */
export function allOf(parts: readonly Part[], whole: Plan, dossier: Pick<Dossier, 'facts'>): Plan | undefined {
  // What is neither facts nor a refusal (a card, somebody's page) cannot stand beside another answer.
  if (parts.some(({ plan }) => plan.kind !== 'facts' && plan.kind !== 'refuse')) return undefined;
  const answered = parts.flatMap(({ plan }) => (plan.kind === 'facts' ? [plan] : []));
  const refused = parts.flatMap(({ text, plan }) => (plan.kind === 'refuse' ? [{ text, plan }] : []));
  if (refused.some(({ plan }) => plan.reason === 'ambiguous')) return undefined;
  const facts = [...new Set(answered.flatMap((plan) => plan.facts))];
  if (answered.length === 0) return noneOf(refused, whole);
  if (!checkable(facts.flatMap((id) => dossier.facts.get(id) ?? []))) return undefined;
  const sure = refused.every(({ plan }) => plan.missing.some(isKnown)) && !parts.some(({ completed }) => completed === true);
  if (!sure && whole.kind === 'facts' && whole.facts.some((id) => !facts.includes(id))) return undefined;
  return { ...together(answered, facts), ...(refused.length > 0 && { untold: refused.map(untoldOf) }) };
}

/** A verdict is that of the part it was given in: of several answers none is told. */
function together([first, another]: readonly FactsPlan[], facts: readonly FactId[]): FactsPlan {
  const verdict = another === undefined ? first?.verdict : undefined;
  return { kind: 'facts', facts, related: [], ...(verdict !== undefined && { verdict }) };
}

/** Whether it is known to be missing, and no mere word of the asker's. */
export const isKnown = ({ kind }: Missing): boolean => kind !== 'words' && kind !== 'part';

const untoldOf = ({ text, plan }: { readonly text: string; readonly plan: Refusal }): Missing =>
  plan.missing.find(isKnown) ?? { kind: 'part', words: shortened(withoutEnd(text, END_MARK), LONGEST_PART) };

/** What is known to be missing of each part, where no part is answered and the whole is not either. */
function noneOf(refused: readonly { readonly plan: Refusal }[], whole: Plan): Plan | undefined {
  if (whole.kind !== 'refuse') return undefined;
  const known = refused.filter(({ plan }) => plan.missing.some(isKnown));
  const [first] = known;
  if (first === undefined) return undefined;
  const missing = known.flatMap(({ plan }) => plan.missing.filter(isKnown).slice(0, 1));
  return {
    ...first.plan,
    missing: [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()],
    nearest: [...new Set(known.flatMap(({ plan }) => plan.nearest))].slice(0, MOST_NEAREST),
    holders: known.length === 1 ? first.plan.holders : [],
  };
}
