/**
 * The aspect asked: whether facts tell the very thing that is asked of them, and not only what it is about. Do people ask that of them, does somebody stand
 * in them who may be asked for, does any give a reason, and what do example statements make of what is said of them?
 */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { Entity, EntityId, FactId } from '../../../dossier/schema.ts';
import type { Trained } from '../learn/trained.ts';
import { isSpeech } from '../read/asks.ts';
import type { Question } from '../read/question.ts';
import { AskedShares } from './asked-for.ts';
import type { Evidence } from './evidence.ts';
import { askedForBy } from './question-features.ts';
import type { AskedFor } from './question-features.ts';
import { orderedFeaturesOf } from './statement-features.ts';
import { recogniseStatement, vectorOf } from './statement-model.ts';
import type { StatementVector } from './statement-model.ts';

/** How well facts tell what is asked of them. */
export interface Aspect {
  /** Of each kind of thing that is asked for, how much more people ask it of these facts than of all, as a logarithm. */
  readonly asked: ReadonlyMap<AskedFor, number>;
  /** The least of these, no more than 0. */
  readonly leastAsked: number;
  readonly asksWho: boolean;
  /** How many the facts name besides those of the question, at most three; three, too, where nobody is asked for. */
  readonly names: number;
  /** A text of the facts gives a reason; one is asked for, and none does. */
  readonly givesReason: boolean;
  readonly lacksReason: boolean;
}

/** What example statements about a fact make of a question's words: log odds, and how much of the words they hold. */
export interface Stated {
  readonly wrong: number;
  readonly untold: number;
  readonly generallyWrong: number;
  readonly generallyUntold: number;
  readonly known: number;
}

/** The kinds of entity that “who” asks for. */
const WHO: ReadonlySet<Entity['kind'] | undefined> = new Set(['person', 'organisation', 'outlet', 'group']);
/** No log odds are more, or less than minus this. */
export const MOST_ODDS = 8;
/** So many names count as many. */
const MANY = 3;

const held = (odds: number): number => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));

/** What tells the aspects of one dossier's facts. */
export class Aspects {
  readonly #trained: Trained;
  readonly #dossier: Pick<Dossier, 'entities'>;
  readonly #shares: AskedShares;

  constructor(trained: Trained, dossier: Pick<Dossier, 'entities'>) {
    this.#trained = trained;
    this.#dossier = dossier;
    this.#shares = new AskedShares(trained);
  }

  /** How well facts tell what a question asks that names these entities, be it by what was asked before. */
  of({ shape, tokens }: Pick<Question, 'shape' | 'tokens'>, named: ReadonlySet<EntityId>, facts: readonly FactId[]): Aspect {
    const { index } = this.#trained;
    const kinds = askedForBy(shape);
    const asked = new Map(Array.from(kinds, (kind) => [kind, this.#shares.of(kind, facts)]));
    const asksWho = kinds.has('who');
    const ofSpeech = tokens.some(({ readings }) => readings.some(({ key }) => isSpeech(key)));
    const names = asksWho ? Math.min(MANY, this.#namesBeside(facts, named, ofSpeech)) : MANY;
    const givesReason = facts.some((fact) => index.weight('k:why', index.placeOf(fact) ?? -1) > 0);
    return {
      asked,
      leastAsked: Math.min(0, ...asked.values()),
      asksWho,
      names,
      givesReason,
      lacksReason: kinds.has('why') && !givesReason,
    };
  }

  /** A question's words, as example statements know them. */
  vectorOf({ question, features }: { readonly question: Question; readonly features: readonly string[] }): StatementVector {
    return vectorOf(this.#trained.statements, [...features, ...orderedFeaturesOf(question)]);
  }

  /** What statements about a fact make of a question's words; undefined where there are none about it. */
  statedOf(vector: StatementVector, fact: FactId): Stated | undefined {
    const { statements } = this.#trained;
    if (!statements.facts.has(fact)) return undefined;
    const { contradicted, untold, generalContradicted, generalUntold, known } = recogniseStatement(statements, vector, fact);
    return {
      wrong: held(contradicted),
      untold: held(untold),
      generallyWrong: held(generalContradicted),
      generallyUntold: held(generalUntold),
      known,
    };
  }

  /** How many people and bodies the facts name besides these; whoever says so is asked for only where saying is. */
  #namesBeside(facts: readonly FactId[], named: ReadonlySet<EntityId>, ofSpeech: boolean): number {
    const { index } = this.#trained;
    const count = ({ entities, fact }: Evidence): number =>
      [...entities].filter(
        (id) => !named.has(id) && WHO.has(this.#dossier.entities.get(id)?.kind) && (ofSpeech || (id !== fact.speaker && id !== fact.via)),
      ).length;
    return facts.reduce((sum, fact) => {
      const evidence = index.facts[index.placeOf(fact) ?? -1];
      return sum + (evidence === undefined ? 0 : count(evidence));
    }, 0);
  }
}
