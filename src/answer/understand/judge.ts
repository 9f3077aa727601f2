/** Judging what is proposed: the surest answer, or a refusal that says what is missing. For a dossier whose examples have been learnt. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { EntityId, FactId } from '../../dossier/schema.ts';
import type { Refusal } from '../plan.ts';
import { choicesOf } from './ambiguity.ts';
import { accept, ambiguous, onlyEntity } from './decide.ts';
import type { Decision } from './decide.ts';
import { leftOpen } from './guards.ts';
import type { Examined } from './guards.ts';
import { conceptsMeant } from './meaning.ts';
import type { Recognition } from './model.ts';
import type { Proposal } from './proposals.ts';
import type { Question, Weighed } from './question.ts';
import { missingOf, MOST_NEAREST, refusalOf } from './refusal.ts';
import type { School } from './school.ts';
import { correctedBy, verdictOf } from './verdict.ts';

/** Tuned on the tune half of the project's own questions (`test/questions/`), by `npm run tune`. */
export const JUDGEMENT = {
  /** How sure an answer must be whose facts have it the other way round. */
  leastOfTurned: 0.9,
  /** How much surer a longer answer must be than a shorter one, and how sure the shorter one must be by itself. */
  longer: 0.04,
  brief: 0.95,
  /** An answer that is at least so sure shows that the question is about the dispute. */
  ours: 0.1,
  /** How likely an intent must be for a refusal to name it. */
  named: 0.3,
} as const;

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
  const only = onlyEntity(question, weighed);
  // A bare name asks who that is; “who is it” may ask for just one thing of it.
  if (only !== undefined && question.shape.asks.length === 0) return who(only);
  const chosen = surest(proposals);
  if (chosen !== undefined && chosen.confidence >= (chosen.signals.turned > 0 ? JUDGEMENT.leastOfTurned : school.standard.least)) {
    const [main] = chosen.examined;
    const verdict = main === undefined ? undefined : verdictOf(question, weighed, main, correctedBy(question, weighed, main));
    // A fact is examined once for all the proposals that it is in.
    const others = [...new Set(proposals.flatMap((proposal) => proposal.examined))];
    return accept(weighed, chosen.examined, others, verdict);
  }
  if (only !== undefined) return who(only);
  const close = examined();
  const choices = choicesOf(
    question,
    close.filter(({ objections }) => objections.length === 0),
  );
  if (choices !== undefined)
    return { plan: ambiguous(choices), chosen: [], examined: close, unexplained: [], coverage: close[0]?.coverage ?? 0 };
  const [nearest] = close;
  return {
    plan: refuse(question, weighed, recognition, proposals, close, school, dossier),
    chosen: [],
    examined: close,
    unexplained: nearest === undefined ? weighed : leftOpen(weighed, nearest.explained),
    coverage: nearest?.coverage ?? 0,
  };
}

const who = (entity: EntityId): Decision => ({ plan: { kind: 'who', entity }, chosen: [], examined: [], unexplained: [], coverage: 1 });

/** What a choice between proposals goes by. */
interface Rated extends Pick<Proposal, 'facts' | 'confidence'> {
  readonly signals: Pick<Proposal['signals'], 'first' | 'joined'>;
}

/** The surest proposal, or a part of it that is nearly as sure. `proposals` are in the order of their confidence. */
export function surest<Proposed extends Rated>(proposals: readonly Proposed[]): Proposed | undefined {
  const [first] = proposals;
  if (first === undefined) return undefined;
  // Facts that an example names together are wanted together.
  if (first.signals.first > 0 && first.signals.joined === 0) return first;
  return proposals.reduce(
    (found, proposal) =>
      proposal.facts.length < found.facts.length &&
      proposal.confidence >= Math.max(JUDGEMENT.brief, first.confidence - JUDGEMENT.longer) &&
      proposal.facts.every((fact) => first.facts.includes(fact))
        ? proposal
        : found,
    first,
  );
}

/** The refusal of a question that one answer comes near to: what that answer would pass over is what is missing. */
function besides({ facts, open }: Proposal, refusal: Refusal): Refusal {
  const tokens = open();
  const concepts: ReadonlySet<string> = conceptsMeant(tokens);
  const lacking = refusal.missing.filter((missing) => missing.kind === 'concept' && concepts.has(missing.concept));
  // A name that the dossier knows is not what is missing, whatever is asked of it.
  const words = new Set(tokens.flatMap(({ kind, text }) => (kind === 'entity' || text === '' ? [] : [text])));
  return {
    ...refusal,
    reason: 'not-in-source',
    missing: lacking.length > 0 ? lacking : missingOf(words),
    nearest: facts.slice(0, MOST_NEAREST),
    holders: lacking.length > 0 ? refusal.holders : [],
  };
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
  const [first] = proposals;
  const intent = likeliest === undefined || (chances[likeliest] ?? 0) < JUDGEMENT.named ? undefined : school.intents[likeliest];
  if (intent?.kind === 'off-topic') return { ...refusal, reason: 'off-topic', missing: [], nearest: [], holders: [] };
  if (intent?.kind !== 'gap') return first === undefined || first.confidence < JUDGEMENT.ours ? refusal : besides(first, refusal);
  const told = dossier.gaps.get(intent.gap)?.nearest.filter((id) => dossier.facts.has(id)) ?? [];
  const nearest: readonly FactId[] = told.length > 0 ? told : (first?.facts ?? refusal.nearest);
  return {
    ...refusal,
    reason: 'not-in-source',
    missing: [{ kind: 'gap', gap: intent.gap }],
    nearest: nearest.slice(0, MOST_NEAREST),
    holders: [],
  };
}
