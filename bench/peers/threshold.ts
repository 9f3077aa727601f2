/** From which score on a peer answers: what does best on the tune half. */
import type { Given, Gold } from '../../test/questions/score.ts';
import { outcomeOf } from '../../test/questions/score.ts';
import { wordsOf } from './documents.ts';
import type { Hit } from './peer.ts';

export type Scale = 'score' | 'score a word';

/** The least score that is answered. */
export interface Threshold {
  readonly scale: Scale;
  readonly least: number;
}

/** A question with what came back. */
export interface Asked {
  readonly gold: Gold;
  readonly given: Given;
}

/** A question with what would be answered, and how well that scores. */
export interface Tried extends Asked {
  readonly hits: readonly Hit[];
}

export interface Shares {
  /** Of the questions that the source answers, those answered rightly. */
  readonly right: number;
  /** Of those that it does not, those refused. */
  readonly refused: number;
  /** Of the answers given to any question, the right ones. */
  readonly precision: number;
}

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.filter(holds).length / Math.max(1, items.length);

/** How well questions were answered and refused. */
export function sharesOf(asked: readonly Asked[]): Shares {
  const isRight = ({ gold, given }: Asked): boolean => outcomeOf(gold, given) === 'right';
  return {
    right: share(
      asked.filter(({ gold }) => gold.expect === 'answer'),
      isRight,
    ),
    refused: share(
      asked.filter(({ gold }) => gold.expect === 'abstain'),
      ({ given }) => given.status === 'refused',
    ),
    precision: share(
      asked.filter(({ given }) => given.status === 'answered'),
      isRight,
    ),
  };
}

/** The best hit's score on a scale; 0 where there is none. */
function scoreOf(hits: readonly Hit[], question: string, scale: Scale): number {
  const score = hits[0]?.score ?? 0;
  return scale === 'score' ? score : score / Math.max(1, wordsOf(question).length);
}

/** Whether what was found is good enough to answer with. */
export const passes = (hits: readonly Hit[], question: string, { scale, least }: Threshold): boolean =>
  hits.length > 0 && scoreOf(hits, question, scale) >= least;

interface Candidate {
  readonly threshold: Threshold;
  readonly worth: number;
}

/** The threshold, on one of the scales, with the highest sum of rightly answered and refused. */
export function bestThreshold(tried: readonly Tried[], scales: readonly Scale[]): Threshold {
  const none: Candidate = { threshold: { scale: 'score', least: Infinity }, worth: 0 };
  return scales.flatMap((scale) => candidates(tried, scale)).reduce((one, other) => (other.worth > one.worth ? other : one), none)
    .threshold;
}

/** Every threshold that tells two questions apart; its worth, compared with answering none, is what it answers rightly less what it should refuse. */
function candidates(tried: readonly Tried[], scale: Scale): Candidate[] {
  const answerable = tried.filter(({ gold }) => gold.expect === 'answer').length;
  const unanswerable = tried.filter(({ gold }) => gold.expect === 'abstain').length;
  const falling = tried
    .filter(({ hits }) => hits.length > 0)
    .map(({ gold, given, hits }) => ({ gold, right: outcomeOf(gold, given) === 'right', score: scoreOf(hits, gold.q, scale) }))
    .sort((one, other) => other.score - one.score);
  let right = 0;
  let answered = 0;
  return falling.flatMap(({ gold, right: isRight, score }, at) => {
    if (gold.expect === 'answer' && isRight) right += 1;
    if (gold.expect === 'abstain') answered += 1;
    // Equals are answered together.
    if (falling[at + 1]?.score === score) return [];
    return [{ threshold: { scale, least: score }, worth: right / Math.max(1, answerable) - answered / Math.max(1, unanswerable) }];
  });
}
