/** A reply: words in one language, for any platform. Adapters lay it out and escape it; they add no words. */
import type { RefusalReason } from '../answer/plan.ts';
import type { ConceptId, FactId, Status } from '../dossier/schema.ts';

export const REPLY_LANGUAGES = ['zh', 'zh-Hant', 'en'] as const;
export type ReplyLanguage = (typeof REPLY_LANGUAGES)[number];

/** One line of a reply's body. Plain text: no markup, nothing escaped; somebody's own words are marked by `quote.ts`. */
export type Line =
  | { readonly kind: 'heading'; readonly text: string }
  /** A fact whole: its text, and in words who says so where the text does not tell it (`Acme’s forecast`). */
  | {
      readonly kind: 'fact';
      readonly fact: FactId;
      readonly text: string;
      readonly status: Status;
      readonly attribution?: string;
      readonly when?: string;
    }
  | { readonly kind: 'figure'; readonly fact: FactId; readonly label: string; readonly amount: string; readonly attribution?: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Text to be copied just as it stands, with its line breaks and indents: in no language, and short enough for any page. */
  | { readonly kind: 'code'; readonly text: string };

/** Something the reader may do next. A platform shows those it can. */
export type Action =
  | { readonly kind: 'source'; readonly fact: FactId; readonly label: string }
  | { readonly kind: 'fact'; readonly fact: FactId; readonly label: string }
  | { readonly kind: 'choose'; readonly fact: FactId; readonly label: string }
  /** Whatever a command offers by itself: `value` is given back to it. */
  | {
      readonly kind: 'act';
      readonly command: string;
      readonly value: string;
      readonly label: string;
      readonly tone?: 'go' | 'stop';
    }
  | { readonly kind: 'language'; readonly to: ReplyLanguage; readonly label: string }
  | { readonly kind: 'vote'; readonly helpful: boolean; readonly label: string };

/** A picture of figures, described; drawing it is the platform's affair. Values are exact decimals as text. */
export interface Chart {
  readonly concept: ConceptId;
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly {
    readonly label: string;
    readonly low: string;
    readonly high: string;
    readonly amount: string;
    readonly forecast?: boolean;
    /** Who says so, where it is not the source itself. */
    readonly said?: string;
  }[];
}

/** Times of several side by side, described, in years: 2028.25 is the first of April 2028. What has no beginning is before its end. */
export interface Dates {
  readonly title: string;
  readonly rows: readonly {
    readonly label: string;
    readonly when: string;
    readonly from?: number;
    readonly to: number;
    readonly forecast?: boolean;
    /** Who says so, where it is not the source itself. */
    readonly said?: string;
  }[];
}

export interface Reply {
  readonly language: ReplyLanguage;
  readonly kind: 'answer' | 'refusal' | 'notice' | 'error';
  /** An answer to thanks or laughter: among others nobody waits for it. */
  readonly inPassing?: boolean;
  /** Why there is no answer; of a refusal only. */
  readonly reason?: RefusalReason;
  readonly title?: string;
  /** The verdict or the reason, before everything else: `The article says otherwise.` */
  readonly lead?: string;
  readonly lines: readonly Line[];
  /** Where the source disagrees with itself, and what was computed. */
  readonly notes: readonly string[];
  /** `Source: title, 22 January 2026, paragraphs 5 and 11`; absent where nothing is cited. */
  readonly source?: string;
  readonly chart?: Chart;
  readonly dates?: Dates;
  readonly actions: readonly Action[];
  /** Who should see it, where the platform can tell. */
  readonly audience: 'everyone' | 'asker';
  /** The facts of the direct answer, the paragraphs they cite, and the facts offered beside it. */
  readonly facts: readonly FactId[];
  readonly paragraphs: readonly number[];
  readonly related: readonly FactId[];
}
