/** Deciding: the facts that answer, or why none does. */
import type { Missing, Plan, Refusal } from '../plan.ts';
import type { Candidate, Question, Weighed } from './score.ts';
import type { Token } from './tokens.ts';

/** Below these a question is refused. Tuned on the project's own questions (`test/questions/`). */
export const THRESHOLDS = {
  /** Share of the question's weight that the facts shown must explain together. */
  coverage: 0.62,
  /** How well an entity, a name or an asked-for attribute must be explained. */
  required: 0.5,
  /** How near to the best score another fact must come to be shown beside it. */
  beside: 0.06,
  /** Weight of unexplained words, in words, beyond which a question is refused. */
  unexplained: 1.25,
} as const;

const MOST_FACTS = 4;
const MOST_PARAGRAPHS = 6;

export interface Decision {
  readonly plan: Plan;
  readonly chosen: readonly Candidate[];
  readonly unexplained: readonly Weighed[];
  readonly coverage: number;
}

/** Chooses the facts that explain the question together, or refuses. */
export function decide(question: Question, weighed: readonly Weighed[], candidates: readonly Candidate[]): Decision {
  const usable = candidates.filter(({ contradicts }) => !contradicts);
  const chosen = choose(question, weighed, usable);
  const together = weighed.map((_, at) => Math.max(0, ...chosen.map(({ explained }) => explained[at] ?? 0)));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const coverage = total === 0 ? 0 : weighed.reduce((sum, { weight }, at) => sum + weight * (together[at] ?? 0), 0) / total;
  const unexplained = weighed.filter((_, at) => (together[at] ?? 0) < THRESHOLDS.required);
  const refused = refuse(question, weighed, unexplained, coverage, usable);
  const plan: Plan = refused ?? {
    kind: 'facts',
    facts: chosen.map(({ evidence }) => evidence.fact.id),
    related: usable.filter((candidate) => !chosen.includes(candidate)).slice(0, 3).map(({ evidence }) => evidence.fact.id),
  };
  return { plan, chosen, unexplained, coverage };
}

/** The best fact, those that explain what it leaves open, and those as good as it. */
function choose(question: Question, weighed: readonly Weighed[], candidates: readonly Candidate[]): Candidate[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const chosen = [best];
  const paragraphs = new Set(best.evidence.fact.paragraphs);
  const add = (candidate: Candidate): void => {
    const more = candidate.evidence.fact.paragraphs.filter((paragraph) => !paragraphs.has(paragraph));
    if (chosen.length >= MOST_FACTS || chosen.includes(candidate) || paragraphs.size + more.length > MOST_PARAGRAPHS) return;
    chosen.push(candidate);
    more.forEach((paragraph) => paragraphs.add(paragraph));
  };
  weighed.forEach(({ token, weight }, at) => {
    if (weight < 0.25 || token.kind === 'ask' || chosen.some(({ explained }) => (explained[at] ?? 0) >= THRESHOLDS.required)) return;
    const other = candidates.find(({ explained, coverage }) => (explained[at] ?? 0) >= 0.7 && coverage > 0.4);
    if (other !== undefined) add(other);
  });
  for (const candidate of candidates.slice(1, 6)) if (best.score - candidate.score <= THRESHOLDS.beside && chosen.length < 3) add(candidate);
  return chosen;
}

const isRequired = ({ kind, attribute, name, readings }: Token): boolean =>
  kind === 'entity' || attribute || name || kind === 'date' || (kind === 'ask' && readings.some(({ key }) => ['k:when', 'k:money', 'k:percent', 'k:where'].includes(key)));

function refuse(question: Question, weighed: readonly Weighed[], unexplained: readonly Weighed[], coverage: number, candidates: readonly Candidate[]): Refusal | undefined {
  const nearest = candidates.slice(0, 3).map(({ evidence }) => evidence.fact.id);
  const refusal = (reason: Refusal['reason'], missing: readonly Missing[] = []): Refusal => ({
    kind: 'refuse', reason, missing, nearest: reason === 'not-in-source' ? nearest : [], choices: [], holders: [],
  });
  const known = weighed.filter(({ token }) => token.kind === 'entity' || token.kind === 'term');
  if (weighed.length === 0) return refusal(/[\p{L}\p{N}]{2}/u.test(question.text) ? 'off-topic' : 'unreadable');
  if (known.length === 0 && (candidates.length === 0 || coverage < 0.8)) return refusal('off-topic');
  const lacking = unexplained.filter(({ token }) => isRequired(token));
  const left = unexplained.reduce((sum, { weight }) => sum + weight, 0);
  if (lacking.length === 0 && left <= THRESHOLDS.unexplained && coverage >= THRESHOLDS.coverage) return undefined;
  const missing = (lacking.length > 0 ? lacking : unexplained).filter(({ token }) => token.kind !== 'ask').map(({ token }): Missing => ({ kind: 'words', words: token.text }));
  return refusal('not-in-source', missing.slice(0, 3));
}
