/** The answers that are considered for a question, each a few facts, with how sure it is that they answer it: what its examples ask for, and what the rules choose. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { FactId } from '../../../dossier/schema.ts';
import type { Trained } from '../learn/trained.ts';
import type { CandidateFeatures } from './candidate-features.ts';
import { checkable } from './choice.ts';
import { confidenceOf } from './confidence.ts';
import { REQUIRED } from './constraints.ts';
import { FeatureExtractor } from './extractor.ts';
import type { Candidate, Examination } from './inquiry.ts';

/** How many of the likeliest intents are candidates by themselves. */
const MOST_SINGLE = 4;
/** How many of them are joined at the most. */
const MOST_JOINED = 3;
/** How likely an intent must be to be joined, where it tells no word more. */
const LEAST_JOINED = 0.005;
/** How likely several facts must be together for nothing to be joined to them. */
const WHOLE = 0.5;
/** How many of the facts that violate no constraint are candidates by themselves. */
const MOST_SOUND = 2;

/** Answers with the same facts are one, in whatever order. */
export const answerKey = (facts: readonly FactId[]): string => (facts.length === 1 ? (facts[0] ?? '') : facts.toSorted().join(' '));

/** The answers worth considering, the surest first; `scores` say how much speaks for each intent. `beside` are facts that are considered too, one by one. */
export function candidatesFor(
  inquiry: Examination,
  trained: Trained,
  dossier: Pick<Dossier, 'facts' | 'concepts'>,
  scores: Float64Array,
  beside: readonly FactId[] = [],
): Candidate[] {
  const { question, recognition, examined, ruled } = inquiry;
  const likely: { readonly facts: readonly FactId[]; readonly chance: number }[] = [];
  for (const place of recognition.ranking) {
    const intent = trained.intents[place];
    if (intent?.kind === 'facts' && likely.push({ facts: intent.facts, chance: recognition.chances.get(place) ?? 0 }) === MOST_SINGLE)
      break;
  }
  const [first] = likely;
  // Facts that an example asks for together are all that is asked for, where nobody is named whom they might leave out.
  const isWhole = first !== undefined && first.facts.length > 1 && first.chance >= WHOLE && question.entities.size === 0;
  const extractor = new FeatureExtractor(inquiry, trained, dossier, scores);
  const candidates = new Map<string, Candidate>();
  const add = (facts: readonly FactId[], place: Pick<CandidateFeatures, 'first' | 'joined'>): void => {
    const key = answerKey(facts);
    if (candidates.has(key)) return;
    const features = extractor.featuresOf(facts, place);
    candidates.set(key, {
      facts,
      examined: facts.flatMap((fact) => extractor.examine(fact) ?? []),
      features,
      confidence: confidenceOf(features, trained.calibration),
      open: () => extractor.openTo(facts),
    });
  };
  likely.forEach(({ facts }, place) => add(facts, { first: place === 0 ? 1 : 0, joined: 0 }));
  const alone = { first: 0, joined: 0 };
  const chosen = ruled?.chosen.map(({ evidence }) => evidence.fact.id) ?? [];
  if (chosen.length > 0) add(chosen, alone);
  if (chosen.length > 1) add(chosen.slice(0, 1), alone);
  const sound = examined.filter(({ violations }) => violations.length === 0);
  for (const { evidence } of sound.slice(0, MOST_SOUND)) add([evidence.fact.id], alone);
  for (const fact of beside) add([fact], alone);
  if (!question.several || isWhole) return byConfidence(candidates);
  // Facts are joined only where several things are asked, and to a question what may be asked, or tells a word that those before leave open.
  const held = new Set<number>();
  const joined = likely.filter(({ facts, chance }, place) => {
    if (question.shape.states) return true;
    const told = facts.flatMap((fact) => extractor.examine(fact)?.explained.flatMap((own, at) => (own >= REQUIRED ? [at] : [])) ?? []);
    const adds = place === 0 || chance >= LEAST_JOINED || told.some((at) => !held.has(at));
    if (adds) for (const at of told) held.add(at);
    return adds;
  });
  const most = Math.min(MOST_JOINED, joined.length);
  for (let count = 2; count <= most; count++) {
    const facts = [...new Set(joined.slice(0, count).flatMap((one) => one.facts))];
    if (checkable(facts.flatMap((id) => dossier.facts.get(id) ?? []))) add(facts, { first: 0, joined: 1 });
  }
  return byConfidence(candidates);
}

const byConfidence = (candidates: ReadonlyMap<string, Candidate>): Candidate[] =>
  [...candidates.values()].sort((one, other) => other.confidence - one.confidence);
