/** The question engine: a question in anybody's words → a plan. Deterministic, offline, and able to say why. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { Plan } from '../plan.ts';
import { shapeOf } from './asks.ts';
import { computation } from './computation.ts';
import { decide } from './decide.ts';
import type { Decision } from './decide.ts';
import { ExampleIndex } from './examples.ts';
import type { Alike } from './examples.ts';
import { EvidenceIndex } from './evidence.ts';
import { fillIn, mayFollow } from './followup.ts';
import { fold } from './fold.ts';
import type { QuestionLanguage } from './fold.ts';
import { OWN } from './guards.ts';
import { buildLexicon } from './lexicon.ts';
import { conceptsMeant, entitiesMeant } from './meaning.ts';
import { relationsIn } from './relations.ts';
import { Scorer, weigh } from './score.ts';
import { speakersIn } from './speakers.ts';
import type { Question, Weighed } from './question.ts';
import type { Candidate } from './score.ts';
import { tokenise } from './tokens.ts';

export interface Understood {
  readonly plan: Plan;
  readonly language: QuestionLanguage;
}

/** How a question was understood, step by step. */
export interface Trace extends Understood {
  readonly question: Question;
  readonly weighed: readonly Weighed[];
  /** The examples like it, best first. */
  readonly alike: readonly Alike[];
  readonly candidates: readonly Candidate[];
  readonly decision: Decision;
}

export interface QuestionContext {
  /** The last plan of the same person in the same chat, while it is fresh. */
  readonly previous?: Plan | undefined;
}

export interface Engine {
  /** Understands one question. Never throws, whatever the text. */
  understand(raw: string, context?: QuestionContext): Understood;
  /** The same, with everything that led to the plan. */
  trace(raw: string, context?: QuestionContext): Trace;
}

/** The share of a comparison that a fact must explain to answer it without computing. */
const OUTRIGHT = 0.85;

/** Whether one fact answers a comparison by itself: it explains nearly all, and is about everybody named. */
function saysOutright(weighed: readonly Weighed[], { plan, coverage, chosen }: Decision): boolean {
  const about = chosen.some(({ explained }) => weighed.every(({ token }, at) => token.kind !== 'entity' || (explained[at] ?? 0) >= OWN));
  return plan.kind === 'facts' && coverage >= OUTRIGHT && about;
}

/** Builds the engine of a dossier: its lexicon and its index, once. */
export function createEngine(dossier: Dossier): Engine {
  const lexicon = buildLexicon(dossier);
  const index = new EvidenceIndex(dossier, lexicon);
  const scorer = new Scorer(index);
  const year = Math.max(...[...dossier.sources.values()].map(({ published }) => Number(published.slice(0, 4))));
  const examples = new ExampleIndex(dossier, (raw) => {
    const { text, names } = fold(raw);
    return weigh(tokenise(text, names, lexicon, year), index);
  });
  const judge = (question: Question, language: QuestionLanguage): Trace => {
    const weighed = weigh(question.tokens, index);
    const alike = examples.alike(weighed);
    const candidates = scorer.score(question, weighed, alike);
    const decision = decide(question, weighed, candidates, alike, dossier);
    // A fact that says it outright beats our own arithmetic.
    const computed = saysOutright(weighed, decision) ? undefined : computation(question, candidates, dossier);
    return { plan: computed ?? decision.plan, language, question, weighed, alike, candidates, decision };
  };
  const trace = (raw: string, { previous }: QuestionContext = {}): Trace => {
    const { text, language, names } = fold(raw);
    const tokens = tokenise(text, names, lexicon, year);
    const question: Question = {
      text,
      tokens,
      entities: entitiesMeant(tokens),
      concepts: conceptsMeant(tokens),
      shape: shapeOf(text),
      relations: relationsIn(text, tokens, dossier),
      speakers: speakersIn(text, tokens, dossier),
    };
    const filled = previous === undefined || !mayFollow(text, tokens) ? undefined : fillIn(dossier, tokens, previous);
    if (filled === undefined) return judge(question, language);
    const following = judge({ ...question, tokens: filled, entities: entitiesMeant(filled), concepts: conceptsMeant(filled) }, language);
    return following.plan.kind === 'refuse' ? judge(question, language) : following;
  };
  return { understand: trace, trace };
}
