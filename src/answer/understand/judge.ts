/** Judging what is proposed: the surest answer, or a refusal that says what is missing. For a dossier whose examples have been learnt. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { FactId } from '../../dossier/schema.ts';
import type { Refusal } from '../plan.ts';
import { accept, onlyEntity } from './decide.ts';
import type { Decision } from './decide.ts';
import { leftOpen } from './guards.ts';
import type { Examined } from './guards.ts';
import type { Recognition } from './model.ts';
import type { Proposal } from './proposals.ts';
import type { Question, Weighed } from './question.ts';
import { refusalOf } from './refusal.ts';
import type { School } from './school.ts';
import { correctedBy, verdictOf } from './verdict.ts';

/** Tuned on the tune half of the project's own questions (`test/questions/`), by `npm run tune`. */
export const JUDGEMENT = {
  /** Less sure than this, a question is refused. */
  least: 0.5,
  /** The same for facts that have it the other way round. */
  leastOfTurned: 0.9,
  /** How much surer a longer answer must be than a shorter one. */
  longer: 0.04,
  /** How likely an intent must be for a refusal to name it. */
  named: 0.3,
} as const;

const MOST_NEAREST = 3;

/** Takes the surest proposal, or refuses. `examined` gives the facts that explain most of the question, when a refusal has to be worded. */
export function judge(
  question: Question,
  weighed: readonly Weighed[],
  recognition: Recognition,
  proposals: readonly Proposal[],
  school: School,
  dossier: Dossier,
  examined: () => readonly Examined[],
): Decision {
  const chosen = briefest(proposals);
  if (chosen !== undefined && chosen.confidence >= (chosen.signals.turned > 0 ? JUDGEMENT.leastOfTurned : JUDGEMENT.least)) {
    const [main] = chosen.examined;
    const verdict = main === undefined ? undefined : verdictOf(question, main, correctedBy(question, weighed, main));
    const others = proposals.flatMap((proposal) => proposal.examined);
    return accept(weighed, chosen.examined, others, verdict);
  }
  const only = onlyEntity(question, weighed);
  if (only !== undefined) return { plan: { kind: 'who', entity: only }, chosen: [], examined: [], unexplained: [], coverage: 1 };
  const close = examined();
  const [nearest] = close;
  return {
    plan: refuse(question, weighed, recognition, proposals, close, school, dossier),
    chosen: [],
    examined: close,
    unexplained: nearest === undefined ? weighed : leftOpen(weighed, nearest.explained),
    coverage: nearest?.coverage ?? 0,
  };
}

/** The surest proposal, or a shorter one that is nearly as sure. */
function briefest(proposals: readonly Proposal[]): Proposal | undefined {
  const [surest] = proposals;
  if (surest === undefined) return undefined;
  return proposals.reduce(
    (found, proposal) => (proposal.facts.length < found.facts.length && proposal.confidence >= surest.confidence - JUDGEMENT.longer ? proposal : found),
    surest,
  );
}

function refuse(
  question: Question,
  weighed: readonly Weighed[],
  { ranking, chances }: Recognition,
  proposals: readonly Proposal[],
  examined: readonly Examined[],
  school: School,
  dossier: Dossier,
): Refusal {
  const refusal = refusalOf(question, weighed, examined, dossier);
  if (refusal.reason !== 'not-in-source' && refusal.reason !== 'off-topic') return refusal;
  const [likeliest] = ranking;
  const intent = likeliest === undefined || (chances[likeliest] ?? 0) < JUDGEMENT.named ? undefined : school.intents[likeliest];
  if (intent?.kind === 'off-topic') return { ...refusal, reason: 'off-topic', missing: [], nearest: [], holders: [] };
  if (intent?.kind !== 'gap') return refusal;
  const told = dossier.gaps.get(intent.gap)?.nearest.filter((id) => dossier.facts.has(id)) ?? [];
  const nearest: readonly FactId[] = told.length > 0 ? told : (proposals[0]?.facts ?? refusal.nearest);
  return { ...refusal, reason: 'not-in-source', missing: [{ kind: 'gap', gap: intent.gap }], nearest: nearest.slice(0, MOST_NEAREST), holders: [] };
}
