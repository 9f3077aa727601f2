/** The calls that posts make to Discord, and what their refusals mean. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { RawFile, RequestMethod, RouteLike } from 'discord.js';
import { Ending, Refused, Unsure } from '../../../post/platform.ts';
import type { MessageOutcome } from '../../../post/platform.ts';
import { CutShort, deliver, NotDelivered } from '../delivery.ts';
import type { Terms } from '../delivery.ts';
import type { Outlet } from '../serving.ts';

/** Nobody waits for a post as for an answer: so long it is tried. */
export const POST_WITHIN = 15 * 60_000;
/** Whoever pressed a button waits for these. */
export const SOON = 10_000;
const ATTEMPT = 5000;

export interface Made {
  readonly body?: object;
  readonly files?: RawFile[];
  readonly query?: URLSearchParams;
  readonly within?: number;
  readonly knownFor?: Terms['knownFor'];
}

/** Makes a call and reads what Discord answers. Rejects as `deliver` does. */
export async function call({ rest, ending }: Outlet, method: RequestMethod, fullRoute: RouteLike, made: Made = {}): Promise<unknown> {
  const { body, files, query, within = SOON, knownFor } = made;
  let found: unknown;
  await deliver(
    async (signal) => {
      const given = { ...(body !== undefined && { body }), ...(files !== undefined && { files }), ...(query !== undefined && { query }) };
      const response = await rest.queueRequest({ method, fullRoute, signal, auth: true, ...given });
      if (response.status === 204) {
        found = undefined;
        return;
      }
      try {
        found = await response.json();
      } catch (error) {
        throw new CutShort('an answer broke off', { cause: error });
      }
    },
    { until: performance.now() + within, attempt: ATTEMPT, ending, ...(knownFor !== undefined && { knownFor }) },
  );
  return found;
}

const GONE: ReadonlySet<unknown> = new Set([RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.UnknownGuild]);
const MUTED: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.ThreadLocked,
  // A thread that is archived, and cannot be opened again by writing in it.
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
]);

/** What a failed call means for what it was to send. */
export function meaningOf(error: unknown): Error {
  if (error instanceof NotDelivered) {
    if (error.mayHaveArrived) return new Unsure('it may have arrived', { cause: error });
    return error.reason === 'ending' ? new Ending('the bot ends', { cause: error }) : new Refused('unreachable', error);
  }
  if (error instanceof DiscordAPIError) {
    // Whoever takes the next token goes on.
    if (error.status === 401) return new Ending('the token is not known any more', { cause: error });
    return new Refused(GONE.has(error.code) ? 'gone' : MUTED.has(error.code) ? 'muted' : 'refused', error);
  }
  return error instanceof Error ? error : new Error('a call failed', { cause: error });
}

/** What became of a call about a message that is there. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<MessageOutcome> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof NotDelivered) return 'later';
    if (!(error instanceof DiscordAPIError)) throw error;
    return error.code === RESTJSONErrorCodes.UnknownMessage || GONE.has(error.code) ? 'gone' : 'refused';
  }
}

/** Whether a call succeeded; a refusal is no error of ours. */
export const succeeds = async (work: () => Promise<unknown>): Promise<boolean> => (await outcomeOf(work)) === 'done';
