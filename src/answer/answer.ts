/** An answer: what the dossier gives for a plan, still without words. */
import type { Decimal } from 'decimal.js';
import type { DossierFact, NamedGap } from '../dossier/dossier.ts';
import type { Bilingual, Claim, Concept, Entity, Figure, Topic } from '../dossier/schema.ts';
import type { CardEntry, CardPoint } from '../dossier/schema/card.ts';
import type { Source } from '../dossier/schema/sources.ts';
import type { SummarySection } from '../dossier/schema/summaries.ts';
import type { When } from '../dossier/when.ts';
import type { MessageVerdict, Operation, RefusalReason, StatementVerdict, Verdict } from './plan.ts';

/** A figure with the fact that states it. */
export interface FigureRow {
  readonly fact: DossierFact;
  readonly figure: Figure;
  readonly concept: Concept;
  readonly of: readonly Entity[];
}

/** What was computed. A range gives a range: both ends, exact. */
export type Computed =
  | { readonly kind: 'number'; readonly unit: Figure['unit']; readonly values: readonly [Decimal] | readonly [Decimal, Decimal] }
  | { readonly kind: 'winner'; readonly row: FigureRow }
  /** The ranges overlap, or the two are equal, or not of one measure: the figures do not decide it. */
  | { readonly kind: 'undecided' };

export type MissingThing =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'entity'; readonly entity: Entity }
  /** The source does not quote it. */
  | { readonly kind: 'not-quoted'; readonly entity: Entity; readonly topic?: Topic | undefined }
  | { readonly kind: 'concept'; readonly concept: Concept; readonly entity: Entity | undefined }
  | { readonly kind: 'gap'; readonly gap: NamedGap }
  /** The source tells it, but not of these two: `told` is of whom it does. */
  | {
      readonly kind: 'relation';
      readonly concept: Concept;
      readonly from: Entity;
      readonly to: Entity;
      readonly told: readonly { readonly from: Entity; readonly to: readonly Entity[] }[];
    }
  /** A part of the question. */
  | { readonly kind: 'part'; readonly words: string }
  | { readonly kind: 'further'; readonly what: 'more' | 'next' | 'earlier' };

export interface TimelineEntry {
  readonly when: When;
  readonly fact: DossierFact;
}

export type Answer =
  | {
      readonly kind: 'facts';
      readonly facts: readonly DossierFact[];
      readonly related: readonly DossierFact[];
      readonly verdict: Verdict | undefined;
      /** What else was asked for and is not told. */
      readonly untold?: readonly MissingThing[];
      /** A language model chose the facts. */
      readonly by?: 'model';
    }
  | { readonly kind: 'claims'; readonly claims: readonly { readonly claim: Claim; readonly facts: readonly DossierFact[] }[] }
  | {
      readonly kind: 'claim' | 'sides';
      readonly claim: Claim;
      readonly by: readonly Entity[];
      readonly against: readonly Entity[];
      readonly alleges: readonly DossierFact[];
      readonly seeks: readonly DossierFact[];
      readonly basis: readonly DossierFact[];
      readonly answers: readonly DossierFact[];
      readonly outcome: readonly DossierFact[];
    }
  | {
      readonly kind: 'timeline';
      readonly happened: readonly TimelineEntry[];
      readonly expected: readonly TimelineEntry[];
      readonly about: Entity | undefined;
    }
  | {
      readonly kind: 'who';
      readonly entity: Entity;
      readonly did: readonly DossierFact[];
      readonly said: readonly DossierFact[];
      readonly others: readonly DossierFact[];
    }
  | {
      readonly kind: 'figure' | 'compare';
      readonly concept: Concept;
      readonly rows: readonly FigureRow[];
      readonly facts: readonly DossierFact[];
    }
  | {
      readonly kind: 'said';
      readonly speaker: Entity | undefined;
      readonly topic: Topic | undefined;
      /** Topic by topic where they are many. */
      readonly groups: readonly { readonly topic: Topic | undefined; readonly facts: readonly DossierFact[] }[];
    }
  /** Whom the source quotes, and how often. */
  | { readonly kind: 'speakers'; readonly speakers: readonly { readonly entity: Entity; readonly sayings: number }[] }
  | { readonly kind: 'source'; readonly fact: DossierFact; readonly source: Source }
  | {
      readonly kind: 'summary';
      readonly topic: Topic | undefined;
      readonly facts: readonly DossierFact[];
      /** As it was written beforehand, where it was; else its facts one after another. */
      readonly written?: { readonly headline: Bilingual; readonly sections: readonly SummarySection[] };
    }
  | {
      readonly kind: 'card';
      readonly point: CardPoint;
      readonly entry: CardEntry;
      readonly facts: readonly DossierFact[];
      readonly source: Source | undefined;
    }
  | {
      readonly kind: 'checked';
      readonly verdict: MessageVerdict;
      readonly statements: readonly { readonly text: string; readonly verdict: StatementVerdict; readonly facts: readonly DossierFact[] }[];
      /** A language model chose facts of it. */
      readonly by?: 'model';
    }
  | { readonly kind: 'computed'; readonly operation: Operation; readonly rows: readonly FigureRow[]; readonly computed: Computed }
  | {
      readonly kind: 'refusal';
      readonly reason: RefusalReason;
      readonly missing: readonly MissingThing[];
      readonly nearest: readonly DossierFact[];
      readonly choices: readonly DossierFact[];
      readonly holders: readonly Entity[];
      /** Said in a language that is not read. */
      readonly sentence?: string;
    };
