/** Refusing: what a question asks for that the record does not tell, and what comes nearest. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { ConceptId, FactId } from '../../../dossier/schema.ts';
import type { Missing, Refusal } from '../../plan.ts';
import { isOfOthers, OURS } from '../rank/intent.ts';
import type { Trained } from '../learn/trained.ts';
import type { Candidate, Ranked } from '../rank/inquiry.ts';
import { conceptsMeant } from '../read/meaning.ts';
import type { Inquiry } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { gapNamed } from './named-gap.ts';
import { relationAsked } from './relation.ts';
import { isMissing, isOffTopic, isProperName, missingOf, MOST_NEAREST, refusalOf } from './refusal.ts';
import type { Likeliest } from './refusal.ts';

/** An answer that is at least so sure shows that the question is about the dispute. */
const OF_DISPUTE = 0.25;
/** How likely an intent must be for a refusal to name it. */
const NAMED = 0.45;

/** A refusal, and why it says what it says. */
export interface Refused {
  readonly refusal: Refusal;
  readonly ground: string;
}

/** The refusal of a question that one answer comes near to: what that answer would pass over is what is missing. */
function besides({ facts, open: openTo }: Candidate, refusal: Refusal, { held, weighed }: Pick<Ranked, 'held' | 'weighed'>): Refusal {
  const tokens = openTo();
  const concepts: ReadonlySet<string> = conceptsMeant(tokens);
  const ofOthers = refusal.missing.filter((missing) => missing.kind === 'concept' && concepts.has(missing.concept));
  // What the record holds somewhere is not what is missing, whatever is asked of it.
  const isUntold = (token: Token): boolean => isMissing(token) && !held.has(token);
  const open = tokens.filter(isUntold);
  // A name that some example asks with, and that no fact holds, is missing all the same.
  const missing = open.length > 0 ? open : weighed.flatMap(({ token }) => (isProperName(token) && isUntold(token) ? [token] : []));
  const words = new Set(missing.map(({ text }) => text));
  return {
    ...refusal,
    reason: 'not-in-source',
    missing: ofOthers.length > 0 ? ofOthers : missingOf(words),
    nearest: facts.slice(0, MOST_NEAREST),
    holders: ofOthers.length > 0 ? refusal.holders : [],
  };
}

/** Whether a question has a name or a word that the dossier or the language knows. */
const saysSomething = ({ question }: Inquiry): boolean =>
  question.tokens.some(({ kind }) => kind === 'entity' || kind === 'term' || kind === 'sense');

/** The refusal of a question that no answer is sure enough for. */
export function refuse(inquiry: Ranked, trained: Trained, dossier: Dossier): Refused {
  const {
    question,
    weighed,
    recognition: { ranking, chances },
    candidates,
  } = inquiry;
  const refusal = refusalOf(inquiry, dossier, likeliestOf(inquiry, trained));
  if (refusal.reason !== 'not-in-source' && refusal.reason !== 'off-topic') return { refusal, ground: refusal.reason };
  const [first] = candidates;
  const relation = relationAsked(question, dossier);
  const ofRelation: Refused | undefined = relation && {
    refusal: lacking(refusal, relation, tellingOf(relation.concept, inquiry) ?? refusal.nearest),
    ground: 'a relation that is told of others',
  };
  // How much, when or why somebody did it may be known to be untold as such.
  if (ofRelation !== undefined && question.shape.asks.length === 0) return ofRelation;
  // A question that has no word of anything asks for no gap.
  if (saysSomething(inquiry)) {
    const likeliest = ranking.find((one) => !isOfOthers(trained.intents[one], question));
    const intent = likeliest === undefined || (chances.get(likeliest) ?? 0) < NAMED ? undefined : trained.intents[likeliest];
    if (intent?.kind === 'off-topic' && (intent.theme === OURS || isOffTopic(weighed, chances.get(likeliest ?? 0) ?? 0)))
      return {
        refusal: { ...refusal, reason: 'off-topic', missing: [], nearest: [], holders: [] },
        ground: `off-topic: ${intent.theme}`,
      };
    const named = gapNamed(inquiry, trained, dossier.gaps);
    if (named !== undefined) {
      const told = dossier.gaps.get(named.likeliest)?.nearest.filter((id) => dossier.facts.has(id)) ?? [];
      const nearest: readonly FactId[] = told.length > 0 ? told : (first?.facts ?? refusal.nearest);
      return {
        refusal: lacking(refusal, { kind: 'gap', gap: named.gap }, nearest),
        ground: `gap ${named.gap}, ${named.chance.toFixed(2)}`,
      };
    }
  }
  if (ofRelation !== undefined) return ofRelation;
  if (first === undefined || first.confidence < OF_DISPUTE) return { refusal, ground: groundOf(refusal) };
  const beside = besides(first, refusal, inquiry);
  return { refusal: beside, ground: groundOf(beside) };
}

/** What the examples ask for in words like these, where that is likely: facts, where nothing that has to be held is left open, or a gap. */
function likeliestOf({ recognition: { ranking, chances }, candidates }: Ranked, { intents }: Trained): Likeliest {
  const [likeliest] = ranking;
  const intent = likeliest === undefined || (chances.get(likeliest) ?? 0) < NAMED ? undefined : intents[likeliest];
  if (intent?.kind === 'gap') return { facts: [], isGap: true };
  if (intent?.kind !== 'facts') return { facts: [], isGap: false };
  const open = candidates.find(({ facts }) => facts.every((fact) => intent.facts.includes(fact)))?.open() ?? [];
  return { facts: open.some(({ attribute, name }) => attribute || name) ? [] : intent.facts, isGap: false };
}

/** Of the facts examined, those that tell such a relation; undefined where none does. */
function tellingOf(concept: ConceptId, { examined }: Ranked): readonly FactId[] | undefined {
  const telling = examined.flatMap(({ evidence: { fact } }) => (fact.concepts.includes(concept) && !fact.negative ? [fact.id] : []));
  return telling.length > 0 ? telling : undefined;
}

/** The refusal that names just this as missing. */
export const lacking = (refusal: Refusal, missing: Missing, nearest: readonly FactId[]): Refusal => ({
  ...refusal,
  reason: 'not-in-source',
  missing: [missing],
  nearest: nearest.slice(0, MOST_NEAREST),
  holders: [],
});

function groundOf({ reason, missing: [first] }: Refusal): string {
  if (reason !== 'not-in-source') return reason;
  if (first === undefined) return 'nothing that can be named';
  return first.kind === 'concept' ? 'a concept that is told of others' : 'names, attributes, amounts and dates that no fact holds';
}
