/** What was typed and cannot be run: the user's to mend. `words.ts` says it in their language. */
import type { OptionType } from './options.ts';

/** A value that may have been meant. */
export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

interface Mismatch {
  readonly option: string;
  readonly type: OptionType;
  readonly typed: string;
  readonly nearest: readonly Suggestion[];
}

export type UserError =
  /** `typed` is nothing of this type; `nearest` is what comes near, and where nothing does, `examples` of what there is; `held` where their names hold the very word. */
  | (Mismatch & { readonly kind: 'unknown'; readonly examples?: readonly Suggestion[]; readonly held?: boolean })
  /** `typed` names each of `nearest`. */
  | (Mismatch & { readonly kind: 'several' })
  /** The command needs this option; `nearest` is what it takes, the most asked first. */
  | {
      readonly kind: 'missing';
      readonly command: string;
      readonly option: string;
      readonly type: OptionType;
      readonly nearest: readonly Suggestion[];
    }
  | { readonly kind: 'moderators-only'; readonly command: string }
  /** A setting of the chat, where the chat has none. */
  | { readonly kind: 'no-chat' }
  /** The same, where the chat never added the bot. */
  | { readonly kind: 'not-added' }
  | { readonly kind: 'unknown-option'; readonly command: string; readonly option: string; readonly nearest: readonly Suggestion[] };

/** What was read, or why it could not be. */
export type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: UserError };
