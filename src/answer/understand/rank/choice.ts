/** Choosing the facts to show: the best, those that complete it, and for a question about several things one for each. */
import type { DossierFact } from '../../../dossier/dossier.ts';
import { MOST_FACTS } from '../../../dossier/schema.ts';
import { leftOpen, OWN, REQUIRED } from './constraints.ts';
import type { Examined } from './constraints.ts';
import { coverageOf } from '../read/question.ts';
import type { Inquiry, Weighed } from '../read/question.ts';
import type { ScoredFact } from './score.ts';

const MOST_BESIDE = 3;
/** A reader can check so many paragraphs. */
const MOST_PARAGRAPHS = 6;
/** How near to the best score another fact must come to be shown beside it. */
const BESIDE = 0.06;
/** Words lighter than this are not worth a fact of their own. */
const LIGHTEST = 0.25;
/** How well a further fact must explain what the first leaves open, and how much of the question it must share. */
const CLEARLY = 0.7;
const HALF = 0.5;
/** For a question about several things: the least share one fact must explain, the least weight it must add, and the share all must explain. */
const PARTLY = 0.4;
const LEAST_GAIN = 0.3;
const JOINTLY = 0.75;

/** How well the facts explain each token together. */
export const jointly = (weighed: readonly Weighed[], chosen: readonly ScoredFact[]): number[] =>
  weighed.map((_, at) => {
    let most = 0;
    for (const { explained } of chosen) most = Math.max(most, explained[at] ?? 0);
    return most;
  });

/** Whether a reader can check an answer that shows these facts: they are few, and stand in few paragraphs. */
export const checkable = (facts: readonly Pick<DossierFact, 'paragraphs'>[]): boolean =>
  facts.length <= MOST_FACTS && new Set(facts.flatMap(({ paragraphs }) => paragraphs)).size <= MOST_PARAGRAPHS;

/** Adds facts as long as a reader can check them. */
class Choice {
  readonly chosen: Examined[] = [];

  add(candidate: Examined): void {
    if (this.chosen.includes(candidate)) return;
    if (checkable([...this.chosen, candidate].map(({ evidence }) => evidence.fact))) this.chosen.push(candidate);
  }
}

/** The best fact, one for what it leaves open, and those as good as it. */
export function choose(
  { question, weighed }: Pick<Inquiry, 'question' | 'weighed'>,
  best: Examined,
  sound: readonly Examined[],
  examined: readonly Examined[],
): Examined[] {
  const choice = new Choice();
  choice.add(best);
  const beside = sound.slice(1, 6).filter((one) => best.score - one.score <= BESIDE);
  if (!question.several) {
    // Where one thing is asked, only another figure of it, such as a forecast beside what is, stands beside the best.
    const measures = ({ evidence }: Examined): boolean => evidence.fact.measured.some(({ concept }) => question.concepts.has(concept));
    if (measures(best)) for (const one of beside.filter(measures)) if (choice.chosen.length < MOST_BESIDE) choice.add(one);
    return choice.chosen;
  }
  if (question.shape.whichOfTwo) for (const one of oneOfEach(weighed, examined)) choice.add(one);
  weighed.forEach(({ token, weight }, at) => {
    if (weight < LIGHTEST || token.kind === 'ask' || choice.chosen.some(({ explained }) => (explained[at] ?? 0) >= REQUIRED)) return;
    const other = sound.find(({ explained, coverage }) => (explained[at] ?? 0) >= CLEARLY && coverage > HALF);
    if (other !== undefined) choice.add(other);
  });
  for (const one of beside) if (choice.chosen.length < MOST_BESIDE) choice.add(one);
  return choice.chosen;
}

/** For a comparison: of each entity named, the best fact that gives its own date or amount of what is compared. */
function oneOfEach(weighed: readonly Weighed[], examined: readonly Examined[]): Examined[] {
  const named = weighed.flatMap(({ token }, at) => (token.kind === 'entity' ? [at] : []));
  const terms = weighed.flatMap(({ token }, at) => (token.kind === 'term' ? [at] : []));
  if (named.length < 2 || terms.length === 0) return [];
  return named.flatMap((entity) => {
    const found = examined.find(
      ({ explained, evidence, violations: against }) =>
        (explained[entity] ?? 0) >= OWN &&
        terms.some((term) => (explained[term] ?? 0) >= REQUIRED) &&
        (evidence.fact.when !== undefined || evidence.fact.measured.length > 0) &&
        against.every(({ kind }) => kind !== 'roles'),
    );
    return found === undefined ? [] : [found];
  });
}

/** A question about several things at once, answered by a fact for each. */
export function together(
  { question, weighed }: Pick<Inquiry, 'question' | 'weighed'>,
  examined: readonly Examined[],
): Examined[] | undefined {
  if (!question.several) return undefined;
  const usable = examined.filter(
    (candidate) =>
      candidate.coverage >= PARTLY && candidate.violations.every(({ kind }) => kind === 'lacks' || kind === 'kind' || kind === 'speaker'),
  );
  const choice = new Choice();
  const [first] = usable;
  if (first === undefined) return undefined;
  choice.add(first);
  for (let round = 0; round < MOST_FACTS; round++) {
    const explained = jointly(weighed, choice.chosen);
    const gain = (candidate: ScoredFact): number =>
      weighed.reduce((sum, { weight }, at) => sum + weight * Math.max(0, (candidate.explained[at] ?? 0) - (explained[at] ?? 0)), 0);
    const next = usable.reduce<Examined | undefined>(
      (found, candidate) => (gain(candidate) > (found === undefined ? LEAST_GAIN : gain(found)) ? candidate : found),
      undefined,
    );
    if (next === undefined) break;
    choice.add(next);
  }
  if (choice.chosen.length < 2) return undefined;
  const explained = jointly(weighed, choice.chosen);
  const open = leftOpen(weighed, explained);
  const lacking = choice.chosen
    .flatMap((candidate) => candidate.violations)
    .filter((violation) => 'token' in violation && open.some(({ token }) => token === violation.token));
  return lacking.length === 0 && coverageOf(weighed, explained) >= JOINTLY ? choice.chosen : undefined;
}
