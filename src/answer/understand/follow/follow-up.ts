/** A follow-up that is being understood: what it says itself, what it goes on from, and what may answer it. */
import { known } from '../../../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import type { Plan } from '../../plan.ts';
import { aboutOf } from '../rank/about.ts';
import type { Ranked } from '../rank/inquiry.ts';
import type { QuestionLanguage } from '../read/fold.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import type { AsksAgain } from './again.ts';
import type { Before, Previous } from './before.ts';
import type { Completion } from './completions.ts';
import { fitsOf, matterOf } from './fits.ts';
import type { Fits } from './fits.ts';
import { contentOf } from './leaning.ts';
import type { Leaning } from './leaning.ts';
import { nameEndingWith } from './part-of-name.ts';
import type { FollowWords } from './words.ts';

/** What came of a whole question. */
export interface Understood extends Ranked {
  readonly plan: Plan;
}

/** What follow-ups are understood by. */
export interface FollowParts<Steps> {
  readonly dossier: Dossier;
  readonly words: FollowWords;
  readonly asksAgain: AsksAgain;
  readonly read: (text: string) => Question;
  /** Understands a whole question: an answer has to be so sure, and to fit. */
  readonly understand: (question: Question, language: QuestionLanguage, threshold: number, fits: Fits) => Steps;
  readonly confidenceOf: (steps: Steps) => number;
}

/** A follow-up that is being understood. */
export interface FollowUp {
  readonly question: Question;
  /** The question without what says that it goes on, and what of it says something. */
  readonly own: Question;
  readonly content: readonly Token[];
  readonly before: Before;
  readonly previous: Previous;
  readonly language: QuestionLanguage;
  readonly leaning: Leaning;
  readonly fits: Readonly<Record<Completion['made'], Fits>>;
  /** Whether a plan shows something of the matter that was talked about. */
  readonly isOfIt: (plan: Plan) => boolean;
  /** Whether a plan shows only what is expected, and is asked how it has been. */
  readonly isYetToCome: (plan: Plan) => boolean;
  /** Whether a plan shows something about whom the question before named first. */
  readonly isOfSubject: (plan: Plan) => boolean;
  /** Whether it points back at the whole of what was asked. */
  readonly pointsBack: boolean;
}

/** A follow-up with all that tells what may answer it. */
export function followUpOf<Steps>(
  given: Pick<FollowUp, 'question' | 'own' | 'before' | 'previous' | 'language' | 'leaning'>,
  { dossier, words }: FollowParts<Steps>,
): FollowUp {
  const { question, own, before, previous } = given;
  const isOfMatter = matterOf(before, previous.plan, dossier);
  const shownBy = (plan: Plan): DossierFact[] => (plan.kind === 'facts' ? plan.facts.map((id) => known(dossier.facts, id)) : []);
  const [subject] = before.subjects;
  return {
    ...given,
    content: contentOf(own.tokens),
    fits: fitsOf(own, before, isOfMatter, dossier),
    isOfIt: (plan) => shownBy(plan).some(isOfMatter),
    isYetToCome: (plan) =>
      plan.kind === 'facts' && words.asksSoFar(question.text) && shownBy(plan).every(({ status }) => status === 'forecast'),
    isOfSubject: (plan) =>
      shownBy(plan).some((fact) => fact.speaker === subject?.entity || aboutOf(fact).some(([id]) => id === subject?.entity)),
    // In what says nothing itself: 算力 is no 算.
    pointsBack: words.asksTheSame(lightOf(own)),
  };
}

/** What of a question says nothing itself. */
const lightOf = ({ text, tokens }: Question): string =>
  tokens.filter(({ kind }) => kind !== 'light').reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);

/** The question without what says that it goes on. */
export function ownOf<Steps>(question: Question, { words, read, dossier }: FollowParts<Steps>): Question {
  const said = words.said(question.text);
  if (said === '' || said === question.text) return question;
  return read(nameEndingWith(said, question.tokens, dossier) ?? said);
}

/** Whether a plan answers: what somebody is asks nothing of what was talked about. */
export const isAnswer = ({ kind }: Plan): boolean => kind !== 'refuse' && kind !== 'who';

/** Whether a plan shows one fact. */
export const isOneAnswer = (plan: Plan): boolean => plan.kind === 'facts' && plan.facts.length === 1;
