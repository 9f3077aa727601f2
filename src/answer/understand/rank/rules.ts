/** What the facts' own words answer by rule, without any example: the facts that explain the question, or the fact that has its roles the other way round. */
import type { Concept, ConceptId } from '../../../dossier/schema.ts';
import { choose, together } from './choice.ts';
import { leftOpen, REQUIRED } from './constraints.ts';
import { correctedBy } from './corrects.ts';
import type { Examined } from './constraints.ts';
import type { Inquiry } from '../read/question.ts';
import { asksFor, isOwnTerm } from '../read/meaning.ts';
import { coverageOf } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { isOnlySaid, turnsRoles } from './roles.ts';

/** Beyond these the facts do not explain a question. Tuned on the tune half of the project's own questions (`test/questions/`). */
const THRESHOLDS = {
  /** Share of the question's weight that one fact must explain. */
  coverage: 0.65,
  /** Weight of unexplained words. */
  unexplained: 1.3,
  /** The same for “who”: whoever did something else is the wrong one. */
  unexplainedOfWho: 0.8,
  /** How much more an unexplained term of the dossier counts than an unexplained word of the language. */
  term: 1.5,
  /** How near a fact with turned roles must come to the best for the question to be about the turned roles. */
  turned: 0.12,
} as const;

export interface RuledAnswer {
  /** The facts, the main one first. */
  readonly chosen: readonly Examined[];
  /** It is a yes/no question whose roles the main one has the other way round. */
  readonly turned: boolean;
}

/** What the facts answer by their own words; undefined where they explain too little. `examined` is in the order of their scores. */
export function ruledAnswer(
  { question, weighed }: Pick<Inquiry, 'question' | 'weighed'>,
  examined: readonly Examined[],
  concepts: ReadonlyMap<ConceptId, Concept>,
): RuledAnswer | undefined {
  const sound = examined.filter(({ violations }) => violations.length === 0);
  // Only a fact about the same parties shows that the question has them the other way round.
  const turned = examined.find(
    ({ violations, explained, evidence }) =>
      violations.some(({ kind }) => kind === 'roles') &&
      question.relations.some((relation) => turnsRoles(relation, evidence, concepts) && !isOnlySaid(relation, evidence, concepts)) &&
      weighed.every(({ token }, at) => token.kind !== 'entity' || (explained[at] ?? 0) >= REQUIRED),
  );
  const [best] = sound;
  if (turned !== undefined && (best === undefined || turned.score >= best.score - THRESHOLDS.turned))
    return question.shape.yesNo && turned.violations.length === 1 ? { chosen: [turned], turned: true } : undefined;
  if (best !== undefined && explains({ question, weighed }, best, examined))
    return { chosen: choose({ question, weighed }, best, sound, examined), turned: false };
  const joint = together({ question, weighed }, examined);
  return joint && { chosen: joint, turned: false };
}

function explains({ question, weighed }: Pick<Inquiry, 'question' | 'weighed'>, fact: Examined, examined: readonly Examined[]): boolean {
  const { explained, coverage: own } = fact;
  const corrected: readonly Token[] = correctedBy(question, weighed, fact, examined);
  // What the fact corrects counts as explained.
  const coverage =
    corrected.length === 0
      ? own
      : coverageOf(
          weighed,
          weighed.map(({ token }, at) => (corrected.includes(token) ? 1 : (explained[at] ?? 0))),
        );
  const about = weighed.some(
    ({ token }, at) =>
      (token.kind === 'entity' || token.kind === 'term' || token.kind === 'date' || token.kind === 'value' || isOwnTerm(token)) &&
      (explained[at] ?? 0) >= REQUIRED,
  );
  const left = leftOpen(weighed, explained)
    .filter(({ token }) => !corrected.includes(token))
    .reduce((sum, { token, weight }) => sum + weight * (token.kind === 'term' ? THRESHOLDS.term : 1), 0);
  const who = weighed.some(({ token }) => asksFor(token, 'who'));
  return about && coverage >= THRESHOLDS.coverage && left <= (who ? THRESHOLDS.unexplainedOfWho : THRESHOLDS.unexplained);
}
