/**
 * The signals of an answer that is considered for a question, as numbers: its features, and what tells whether the facts tell the very thing that is asked
 * of them. Do people ask that of them, does somebody else stand in them who may be asked for, and does the question say of them what they say?
 */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { Entity } from '../../../dossier/schema.ts';
import type { Trained } from '../learn/trained.ts';
import { oddsOf } from '../../fitted/network.ts';
import { isSpeech } from '../read/asks.ts';
import type { Question } from '../read/question.ts';
import type { AskedShares } from './asked-for.ts';
import { FEATURES } from './candidate-features.ts';
import type { FeatureName } from './candidate-features.ts';
import { along, FULL } from './confidence.ts';
import type { Evidence } from './evidence.ts';
import type { Candidate, Ranked } from './inquiry.ts';
import { ASKED_FOR, askedForBy } from './question-features.ts';
import type { AskedFor } from './question-features.ts';
import { orderedFeaturesOf } from './statement-features.ts';
import { recogniseStatement, vectorOf } from './statement-model.ts';

/** So many of the surest candidates are looked at. */
export const MOST_RERANKED = 4;

const OF_ANSWER = [
  // How much the dossier has taught, as a part of what makes it fully taught.
  'examples',
  'nearMisses',
  // How sure it is by its features alone, as log odds, which place that gives it, and how far it is ahead of the surest other.
  'sureness',
  'place',
  'ahead',
  // How much of what is asked for people hardly ask of these facts; who is asked for, how many the facts name besides those of the question (as many as count, where nobody is asked for), and that none is.
  'leastAsked',
  'asksWho',
  'names',
  'namesNobody',
  // A text of the facts gives a reason; one is asked for, and none does.
  'givesReason',
  'lacksReason',
  // What example statements about the main fact make of the question's words.
  'statedWrong',
  'statedUntold',
  'generallyWrong',
  'generallyUntold',
  'statedKnown',
  // The question denies, states, lets choose, or asks nothing in words.
  'negated',
  'states',
  'ofTwo',
  'bare',
  // How many facts it has, and whether one of them is yet to come, or said by somebody.
  'facts',
  'forecast',
  'said',
] as const;

export type AnswerSignal = FeatureName | `asked ${AskedFor}` | (typeof OF_ANSWER)[number];
/** All signals, in the order of their rows. */
export const ANSWER_SIGNALS: readonly AnswerSignal[] = [...FEATURES, ...ASKED_FOR.map((kind) => `asked ${kind}` as const), ...OF_ANSWER];
/** Where the confidence stands in a row, as log odds. */
export const SURENESS = ANSWER_SIGNALS.indexOf('sureness');
const PLACES: ReadonlyMap<AnswerSignal, number> = new Map(ANSWER_SIGNALS.map((name, place) => [name, place]));

/** What the signals are taken by. */
export interface AnswerParts {
  readonly trained: Pick<Trained, 'statements' | 'index' | 'taught'>;
  readonly dossier: Pick<Dossier, 'entities'>;
  readonly asked: AskedShares;
}

/** The kinds of entity that “who” asks for. */
const WHO: ReadonlySet<Entity['kind'] | undefined> = new Set(['person', 'organisation', 'outlet', 'group']);
/** No log odds are more, or less than minus this. */
const MOST_ODDS = 8;
/** So many names count as many. */
const MANY = 3;

const held = (odds: number): number => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));

/** The signals of the surest candidates, each in the order of `ANSWER_SIGNALS`. */
export function answerSignals(
  { question, features, candidates }: Pick<Ranked, 'question' | 'features' | 'candidates'>,
  parts: AnswerParts,
): Float64Array[] {
  const { statements, index, taught } = parts.trained;
  const { shape } = question;
  const asked = askedForBy(shape);
  const vector = vectorOf(statements, [...features, ...orderedFeaturesOf(question)]);
  const ofSpeech = question.tokens.some(({ readings }) => readings.some(({ key }) => isSpeech(key)));
  const [first, second] = candidates;
  return candidates.slice(0, MOST_RERANKED).map((candidate, place) => {
    const row = new Float64Array(ANSWER_SIGNALS.length);
    const set = (name: AnswerSignal, value: number): void => void (row[PLACES.get(name) ?? -1] = value);
    FEATURES.forEach((name, at) => (row[at] = candidate.features[name]));
    const { facts, confidence } = candidate;
    let least = 0;
    for (const kind of asked) {
      const share = parts.asked.of(kind, facts);
      set(`asked ${kind}`, share);
      least = Math.min(least, share);
    }
    set('examples', along(taught.examples, FULL.examples));
    set('nearMisses', along(taught.nearMisses, FULL.nearMisses));
    set('leastAsked', least);
    set('sureness', oddsOf(confidence, MOST_ODDS));
    set('place', place);
    set('ahead', confidence - ((place === 0 ? second : first)?.confidence ?? 0));
    const names = asked.has('who') ? namesBeside(candidate, question, ofSpeech, parts) : MANY;
    set('asksWho', asked.has('who') ? 1 : 0);
    set('names', Math.min(MANY, names));
    set('namesNobody', names === 0 ? 1 : 0);
    const givesReason = facts.some((fact) => index.weight('k:why', index.placeOf(fact) ?? -1) > 0);
    set('givesReason', givesReason ? 1 : 0);
    set('lacksReason', asked.has('why') && !givesReason ? 1 : 0);
    const [main] = facts;
    if (main !== undefined && statements.facts.has(main)) {
      const stated = recogniseStatement(statements, vector, main);
      set('statedWrong', held(stated.contradicted));
      set('statedUntold', held(stated.untold));
      set('generallyWrong', held(stated.generalContradicted));
      set('generallyUntold', held(stated.generalUntold));
      set('statedKnown', stated.known);
    }
    set('negated', shape.negated ? 1 : 0);
    set('states', shape.states ? 1 : 0);
    set('ofTwo', shape.whichOfTwo ? 1 : 0);
    set('bare', shape.bare ? 1 : 0);
    const told = candidate.examined.map(({ evidence: { fact } }) => fact);
    set('facts', facts.length);
    set('forecast', told.some(({ status }) => status === 'forecast') ? 1 : 0);
    set('said', told.some(({ speaker }) => speaker !== undefined) ? 1 : 0);
    return row;
  });
}

/** How many people and bodies the facts name besides those of the question; whoever says so is asked for only where saying is. */
function namesBeside({ examined }: Candidate, { entities }: Question, ofSpeech: boolean, { dossier }: AnswerParts): number {
  const named = ({ evidence: { entities: own, fact } }: { readonly evidence: Evidence }): number =>
    [...own].filter(
      (id) => !entities.has(id) && WHO.has(dossier.entities.get(id)?.kind) && (ofSpeech || (id !== fact.speaker && id !== fact.via)),
    ).length;
  return examined.reduce((sum, one) => sum + named(one), 0);
}
