/** What was typed and cannot be run: the user's to mend. `words.ts` says it in their language. */
import type { OptionType } from './options.ts';

/** A value that may have been meant. */
export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

export type UserError =
  /** `typed` names nothing of this type; `nearest` is what comes near. */
  | { readonly kind: 'unknown'; readonly option: string; readonly type: OptionType; readonly typed: string; readonly nearest: readonly Suggestion[] }
  /** `typed` names each of `nearest`. */
  | { readonly kind: 'several'; readonly option: string; readonly type: OptionType; readonly typed: string; readonly nearest: readonly Suggestion[] }
  | { readonly kind: 'missing'; readonly command: string; readonly option: string; readonly type: OptionType; readonly nearest: readonly Suggestion[] }
  | { readonly kind: 'unknown-option'; readonly command: string; readonly option: string; readonly nearest: readonly Suggestion[] };

export type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: UserError };
