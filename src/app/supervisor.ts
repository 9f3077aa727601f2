/**
 * Keeps one bot running: tries again with growing pauses where a failure may pass, with a fresh bot each time, and gives up only where somebody has to
 * mend something first. It knows nothing of platforms, and one bot's supervisor nothing of another's.
 */
import type { BotHealth } from '../ops/health.ts';
import type { Log } from '../ops/log.ts';
import { sleep } from '../chat/desk/sleep.ts';

/** Why a bot does not serve. */
export interface End {
  /** In a word of ours. */
  readonly failure: string;
  /** In the operator's words, with the mend. */
  readonly words: string;
  /** Whether trying again may mend it; else something has to be changed first. */
  readonly mayPass: boolean;
}

/** One try at running a bot. None of it rejects but for a fault of ours. */
export interface Attempt {
  /** Comes to why it could not start, or to undefined once it serves. */
  start(): Promise<End | undefined>;
  /** Comes to why it serves no more, after it did; undefined after `stop`. */
  readonly ended: Promise<End | undefined>;
  /** Why it hears nothing now though it runs, in a word of ours; undefined while it serves. */
  readonly hindered?: () => string | undefined;
  /** Takes nothing more, finishes what is in hand, and leaves; also one that never started. Comes to how much it left unfinished. */
  stop(): Promise<number>;
}

export interface Bot {
  readonly platform: string;
  /** A new bot, not started. */
  open(): Attempt;
  /** How long it may be tried, in milliseconds, before it counts as one that could not be started. */
  readonly patience: number;
}

export interface Supervision {
  readonly log: Log;
  /** Tells the operator something in plain words. */
  readonly tell: (text: string) => unknown;
  readonly words: SupervisorWords;
  /** Aborted when the bot is to stop. */
  readonly stop: AbortSignal;
  /** For tests, which wait for nothing. */
  readonly pauses?: Partial<Pauses>;
}

/** What the supervisor itself says. */
export interface SupervisorWords {
  readonly triesAgain: string;
  readonly fault: (platform: string, reference: string) => string;
}

export interface Pauses {
  /** In milliseconds; each is twice as long as the one before, up to the longest, and by chance up to half shorter. */
  readonly first: number;
  readonly longest: number;
  /** After it served for so long, the next failure is a first one. */
  readonly steady: number;
  /** How long a bot that failed may take to leave. */
  readonly leave: number;
  /** How much longer than its patience a start may take, which has limits of its own. */
  readonly start: number;
}

export interface Supervisor {
  readonly health: () => BotHealth;
  /** How it began: it served, or it did not within its patience and is still tried, or somebody has to mend something first. */
  readonly begun: Promise<'served' | 'not yet' | 'ended' | 'stopped'>;
  /** How much the last attempt left unfinished for the next, if it has left. */
  readonly left: () => number;
  /** Comes when it is tried no more. */
  readonly done: Promise<'stopped' | 'ended'>;
}

/** A platform counts logins: at five minutes, a day has fewer than three hundred. */
const PAUSES: Pauses = { first: 1000, longest: 5 * 60_000, steady: 5 * 60_000, leave: 15_000, start: 5 * 60_000 };

/** How an attempt went: it was stopped, or why it is over and how long it served, in milliseconds, if at all. */
type Outcome = 'stopped' | { readonly end: End; readonly served: number | undefined };

/** Starts the bot and keeps it running until `stop`. Nothing rejects. */
export function supervise(bot: Bot, { log, tell, words, stop, pauses }: Supervision): Supervisor {
  const { first, longest, steady, leave, start } = { ...PAUSES, ...pauses };
  const { platform } = bot;
  const stopped = new Promise<'stopped'>((resolve) => {
    if (stop.aborted) resolve('stopped');
    else stop.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  const { promise: begun, resolve: begin } = Promise.withResolvers<Awaited<Supervisor['begun']>>();
  let health: BotHealth = { state: 'starting' };
  let serving: Attempt | undefined;
  let unfinished = 0;

  const faultOf = (error: unknown): End => {
    const reference = log.trouble(error, `the ${platform} bot failed`);
    return { failure: 'fault', words: words.fault(platform, reference), mayPass: true };
  };
  const orFault = async (work: () => Promise<End | undefined>): Promise<End | undefined> => {
    try {
      return await work();
    } catch (error) {
      return faultOf(error);
    }
  };
  const leaves = async (attempt: Attempt): Promise<void> => {
    try {
      unfinished = await attempt.stop();
    } catch (error) {
      log.trouble(error, `the ${platform} bot did not stop in order`);
    }
  };
  /** Runs a fresh bot until it ends by itself or is stopped. */
  const attemptOnce = async (): Promise<Outcome> => {
    let attempt: Attempt;
    try {
      attempt = bot.open();
    } catch (error) {
      return { end: faultOf(error), served: undefined };
    }
    const over = new AbortController();
    const tooLate = sleep(bot.patience + start, over.signal).then(() =>
      over.signal.aborted ? undefined : faultOf(new Error('the bot neither started nor failed')),
    );
    const notStarted = await Promise.race([orFault(async () => attempt.start()), stopped, tooLate]);
    over.abort();
    if (notStarted === undefined) {
      health = { state: 'serving' };
      serving = attempt;
      begin('served');
    }
    const since = performance.now();
    const end = notStarted ?? (await Promise.race([orFault(async () => attempt.ended), stopped]));
    if (end === 'stopped' || end === undefined) {
      await leaves(attempt);
      return 'stopped';
    }
    health = { state: 'trying again', failure: end.failure };
    // One that does not leave in time is left behind: the next is another.
    const left = new AbortController();
    await Promise.race([leaves(attempt).finally(() => left.abort()), sleep(leave, left.signal)]);
    return { end, served: notStarted === undefined ? performance.now() - since : undefined };
  };

  const run = async (): Promise<'stopped' | 'ended'> => {
    const began = performance.now();
    let failures = 0;
    let told: string | undefined;
    /** What has to be mended is tried once more where it served before: it may have been a slip of the platform's. */
    let tries = 0;
    for (;;) {
      const outcome = stop.aborted ? 'stopped' : await attemptOnce();
      if (outcome === 'stopped' || stop.aborted) return 'stopped';
      const { end, served } = outcome;
      if (served !== undefined && served >= steady) [failures, tries, told] = [0, 0, undefined];
      failures += 1;
      if (!end.mayPass) tries += served === undefined ? 2 : 1;
      if (tries > 1) {
        health = { state: 'ended', failure: end.failure };
        log.warn(`the ${platform} bot has ended`, { failure: end.failure });
        tell(end.words);
        return 'ended';
      }
      const wait = pauseAfter(failures, { first, longest });
      log.warn(`the ${platform} bot does not serve: it is tried again`, { failure: end.failure, failures, milliseconds: Math.round(wait) });
      const late = performance.now() + wait - began >= bot.patience;
      if (told !== end.failure) tell(late ? end.words : `${end.words} ${words.triesAgain}`);
      told = end.failure;
      if (late) begin('not yet');
      await sleep(wait, stop);
    }
  };
  const done = run().then((how) => {
    if (how === 'stopped') health = { state: 'stopped' };
    begin(how);
    return how;
  });
  const told = (): BotHealth => {
    const hindrance = health.state === 'serving' ? serving?.hindered?.() : undefined;
    return hindrance === undefined ? health : { state: 'trying again', failure: hindrance };
  };
  return { health: told, begun, left: () => unfinished, done };
}

/** How long to wait after so many failures in a row, in milliseconds. */
export const pauseAfter = (failures: number, { first, longest }: Pick<Pauses, 'first' | 'longest'>): number =>
  Math.min(longest, first * 2 ** (failures - 1)) * (1 - Math.random() / 2);
