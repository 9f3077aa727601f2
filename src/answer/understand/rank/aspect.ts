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
import { ASKED_FOR, askedForBy } from './question-features.ts';
import type { AskedFor } from './question-features.ts';
import { orderedFeaturesOf } from './statement-features.ts';
import { recogniseStatement, vectorOf } from './statement-model.ts';
import type { StatementVector } from './statement-model.ts';

/** What example statements about a fact make of a question's words: log odds, and how much of the words they hold. */
export const STATED_SIGNALS = ['statedWrong', 'statedUntold', 'generallyWrong', 'generallyUntold', 'statedKnown'] as const;

/** The aspect as signals of an answer to a question, and of one to a follow-up. */
export const ASPECT_SIGNALS = [
  // How much of what is asked for people hardly ask of these facts.
  'leastAsked',
  // How many the facts name besides those of the question, at most three; three, too, where nobody is asked for. That they name none.
  'names',
  'namesNobody',
  // A text of the facts gives a reason; one is asked for, and none does.
  'givesReason',
  'lacksReason',
  ...STATED_SIGNALS,
] as const;
export type AspectSignal = `asked ${AskedFor}` | (typeof ASPECT_SIGNALS)[number];
/** Of each kind of thing that may be asked for, how much more people ask it of these facts than of all, as a logarithm. */
export const ASKED_SIGNALS = ASKED_FOR.map((kind) => `asked ${kind}` as const);

/** Some of the signals, by their names. */
export type AspectRow = Readonly<Partial<Record<AspectSignal, number>>>;

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
  of({ shape, tokens }: Pick<Question, 'shape' | 'tokens'>, named: ReadonlySet<EntityId>, facts: readonly FactId[]): AspectRow {
    const { index } = this.#trained;
    const kinds = askedForBy(shape);
    const ofSpeech = tokens.some(({ readings }) => readings.some(({ key }) => isSpeech(key)));
    const names = kinds.has('who') ? Math.min(MANY, this.#namesBeside(facts, named, ofSpeech)) : MANY;
    const givesReason = facts.some((fact) => index.weight('k:why', index.placeOf(fact) ?? -1) > 0);
    const row: Partial<Record<AspectSignal, number>> = {
      leastAsked: 0,
      names,
      namesNobody: names === 0 ? 1 : 0,
      givesReason: givesReason ? 1 : 0,
      lacksReason: kinds.has('why') && !givesReason ? 1 : 0,
    };
    for (const kind of kinds) {
      const share = this.#shares.of(kind, facts);
      row[`asked ${kind}`] = share;
      row.leastAsked = Math.min(row.leastAsked ?? 0, share);
    }
    return row;
  }

  /** A question's words, as example statements know them. */
  vectorOf({ question, features }: { readonly question: Question; readonly features: readonly string[] }): StatementVector {
    return vectorOf(this.#trained.statements, [...features, ...orderedFeaturesOf(question)]);
  }

  /** What statements about a fact make of a question's words; nothing where there are none about it. */
  statedOf(vector: StatementVector, fact: FactId | undefined): AspectRow {
    const { statements } = this.#trained;
    if (fact === undefined || !statements.facts.has(fact)) return {};
    const { contradicted, untold, generalContradicted, generalUntold, known } = recogniseStatement(statements, vector, fact);
    return {
      statedWrong: held(contradicted),
      statedUntold: held(untold),
      generallyWrong: held(generalContradicted),
      generallyUntold: held(generalUntold),
      statedKnown: known,
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
