/** What can go wrong between us and a language model. Each kind is a word of ours: what a server said goes no further. */

/** The kinds that say that the server is not to be had now, whoever asks what. */
const OUTAGES = [
  'timeout',
  'unreachable',
  'redirected',
  'key-refused',
  'rate-limited',
  'server-error',
  'not-found',
  'request-refused',
  'too-large',
] as const;

export const FAILURES = [
  ...OUTAGES,
  'malformed',
  'wrong-shape',
  'unknown-ids',
  'too-many-ids',
  'truncated',
  'filtered',
  'declined',
  'empty',
] as const;
export type Failure = (typeof FAILURES)[number];

/** A call that brought nothing that can be used. Its message is its kind. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly kind: Failure;
  /** How long the server wants to be left alone, in milliseconds, where it says so. */
  readonly retryAfter: number | undefined;
  constructor(kind: Failure, retryAfter?: number) {
    super(kind);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

export const IS_OUTAGE: ReadonlySet<Failure> = new Set<Failure>(OUTAGES);

/** The kinds that may pass within a second or two. */
export const MAY_PASS: ReadonlySet<Failure> = new Set<Failure>(['unreachable', 'rate-limited', 'server-error']);
