/** Proposals: the answers that are considered for a question, each a few facts, with how sure it is that they answer it. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { FactId } from '../../../dossier/schema.ts';
import { checkable } from './choice.ts';
import { confidenceOf } from '../decide/confidence.ts';
import type { Examined } from './constraints.ts';
import type { Recognition } from './model.ts';
import type { Question, Weighed } from '../read/question.ts';
import type { School } from '../learn/school.ts';
import { Surveyor } from './survey.ts';
import type { Signals } from './features.ts';
import type { Token } from '../read/tokens.ts';

export interface Proposal {
  /** The facts that would answer, the main one first. */
  readonly facts: readonly FactId[];
  /** The facts with what each explains of the question and what speaks against it. */
  readonly examined: readonly Examined[];
  readonly signals: Signals;
  /** What of the question it passes over. Told when it is asked for. */
  readonly open: () => readonly Token[];
  /** How likely it is that they answer the question, 0 to 1. */
  readonly confidence: number;
}

/** How many of the likeliest intents are proposed by themselves. */
const MOST_SINGLE = 4;
/** How many of them are proposed together at the most. */
const MOST_JOINED = 3;

/** The answers worth considering, the surest first. */
export function propose(
  question: Question,
  weighed: readonly Weighed[],
  recognition: Recognition,
  school: School,
  dossier: Pick<Dossier, 'facts' | 'concepts'>,
): Proposal[] {
  const likely = recognition.ranking.flatMap((intent) => {
    const found = school.intents[intent];
    return found?.kind === 'facts' ? [found.facts] : [];
  });
  const surveyor = new Surveyor(question, weighed, recognition, school, dossier);
  const proposals = new Map<string, Proposal>();
  const add = (facts: readonly FactId[], place: Pick<Signals, 'first' | 'joined'>): void => {
    const key = facts.length === 1 ? (facts[0] ?? '') : facts.toSorted().join(' ');
    if (proposals.has(key)) return;
    const signals = surveyor.survey(facts, place);
    const examined = facts.flatMap((fact) => surveyor.examine(fact) ?? []);
    proposals.set(key, {
      facts,
      examined,
      signals,
      confidence: confidenceOf(signals, school.standard.weights),
      open: () => surveyor.openTo(facts),
    });
  };
  likely.slice(0, MOST_SINGLE).forEach((facts, place) => add(facts, { first: place === 0 ? 1 : 0, joined: 0 }));
  for (let count = 2; count <= Math.min(MOST_JOINED, likely.length); count++) {
    const facts = [...new Set(likely.slice(0, count).flat())];
    if (checkable(facts.flatMap((id) => dossier.facts.get(id) ?? []))) add(facts, { first: 0, joined: 1 });
  }
  return [...proposals.values()].sort((one, other) => other.confidence - one.confidence);
}
