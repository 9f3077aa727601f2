/** Schedules: each run is claimed by one process, and by it sent and recorded; what fails three times, or for good, stops and is told. */
import type { Dossier } from '../dossier/dossier.ts';
import { accountOf } from './account.ts';
import type { Book, Kept } from './book.ts';
import { dueOf } from './timing.ts';
import type { Outcome, Publisher } from './publish.ts';
import type { Schedule, Trouble } from './record.ts';
import type { AtWork } from './work.ts';

export interface SchedulerParts {
  readonly book: Book;
  readonly publisher: Publisher;
  readonly dossier: Dossier;
  readonly now: () => number;
  readonly note: AtWork['note'];
  /** Tells whoever made a schedule that it stopped by itself, or that nobody knows of a run. */
  readonly tell: (
    schedule: Schedule,
    what: 'stopped' | 'failed' | 'unknown',
    detail: { readonly why?: Trouble; readonly post?: string },
  ) => Promise<void>;
  readonly report: (error: unknown, what: string) => void;
}

/** So many runs that failed in a row stop a schedule. */
export const MOST_FAILURES = 3;
/** So many runs are under way at once: a platform that wants to be left alone is asked by few. */
const AT_ONCE = 16;
/** No new run mends these. */
const FOR_GOOD: ReadonlySet<Trouble> = new Set<Trouble>(['gone', 'muted']);
/** So many fingerprints are kept of what a schedule need not post. */
const MOST_SEEN = 20;

export interface Scheduler {
  /** Begins what is due; what is begun is not waited for. Rejects with a StoreError where the store cannot be used. */
  look(): Promise<void>;
  /** Begins nothing more, and settles when nothing that was begun is under way. */
  end(): Promise<void>;
}

/** Opens what does the runs of a platform's schedules. One that has to wait for its chat holds up no other. */
export function openScheduler(parts: SchedulerParts): Scheduler {
  const { book } = parts;
  /** The schedules whose run waits or is under way. */
  const busy = new Set<string>();
  const waiting: (() => Promise<void>)[] = [];
  const workers = new Set<Promise<void>>();
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  };
  const begin = (id: string, due: () => Promise<void>): void => {
    busy.add(id);
    waiting.push(async () => {
      try {
        await due();
      } catch (error) {
        parts.report(error, 'a run of a schedule was broken off');
      } finally {
        busy.delete(id);
      }
    });
    if (workers.size >= AT_ONCE) return;
    const worker: Promise<void> = work().finally(() => workers.delete(worker));
    workers.add(worker);
  };
  return {
    async look() {
      for (const kept of await book.schedules.all()) {
        const { id, state } = kept.value;
        if (state !== 'active' || busy.has(id)) continue;
        const due = await dealWith(kept, parts);
        if (due !== undefined) begin(id, due);
      }
    },
    async end() {
      // What has not begun is done by whoever comes next.
      waiting.splice(0);
      await Promise.all(workers);
    },
  };
}

/** What is to be done about a schedule now; undefined where nothing is. Only what runs is done later. */
async function dealWith(kept: Kept<Schedule>, parts: SchedulerParts): Promise<(() => Promise<void>) | undefined> {
  const { book, dossier, now, note } = parts;
  const { value: schedule } = kept;
  const { terms } = schedule;
  const account = accountOf(dossier, schedule.content);
  if (terms.when.kind === 'change') {
    if (account === undefined || schedule.seen.includes(account.print)) return undefined;
    return async () => run(schedule, `${schedule.id}.${account.print}`, schedule.next, account.print, parts);
  }
  if (schedule.next === undefined) {
    await book.schedules.swap(kept, { ...schedule, state: 'ended' });
    return undefined;
  }
  const due = dueOf(terms.when, terms.zone, { next: schedule.next, now: now(), missed: terms.missed });
  switch (due.kind) {
    case 'wait':
      if (due.next !== schedule.next) await book.schedules.swap(kept, advanced(schedule, due.next));
      return undefined;
    case 'skip':
      // Whoever changes it first tells of it.
      if ((await book.schedules.swap(kept, advanced(schedule, due.next))) !== undefined)
        await note(schedule.place.chat, 'missed', schedule);
      return undefined;
    case 'run': {
      if (terms.unchanged === 'skip' && account !== undefined && schedule.seen.at(-1) === account.print) {
        if ((await book.schedules.swap(kept, advanced(schedule, due.next))) !== undefined)
          await note(schedule.place.chat, 'unchanged', schedule);
        return undefined;
      }
      return async () => run(schedule, `${schedule.id}.${due.slot}`, due.next, account?.print, parts);
    }
  }
}

/** With its next moment; what has none is over, unless it runs when something changes. */
const advanced = (schedule: Schedule, next: number | undefined): Schedule => {
  const { next: _past, ...rest } = schedule;
  if (schedule.terms.when.kind === 'change') return rest;
  return next === undefined ? { ...rest, state: 'ended' } : { ...rest, next };
};

async function run(
  schedule: Schedule,
  name: string,
  next: number | undefined,
  print: string | undefined,
  { book, publisher, note, tell }: SchedulerParts,
): Promise<void> {
  const { id, by, place, content, pin, silent } = schedule;
  const outcome = await publisher.publish({ run: name, wanted: { place, content, pin, silent }, by, schedule: id });
  const after = afterRun(outcome);
  const changed = await book.schedules.change(id, (now) => {
    // Somebody may have stopped it, or moved it on, while it ran.
    const on = now.next === schedule.next ? advanced(now, next) : now;
    const failures = after === 'failed' ? now.failures + 1 : after === 'done' ? 0 : now.failures;
    const why = outcome.kind === 'failed' ? outcome.why : undefined;
    const stops = why !== undefined && (failures >= MOST_FAILURES || FOR_GOOD.has(why)) && on.state === 'active';
    const seen = after !== 'done' || print === undefined ? on.seen : [...on.seen.filter((one) => one !== print), print].slice(-MOST_SEEN);
    return { ...on, failures, seen, ...(stops && { state: 'stopped' as const, why }) };
  });
  if (changed === undefined || outcome.kind === 'known') return;
  const { value } = changed;
  const { chat } = value.place;
  if (outcome.kind === 'failed') {
    await note(chat, 'failed', value);
    if (value.state === 'stopped') {
      await note(chat, 'stopped-itself', value);
      await tell(value, 'stopped', { why: outcome.why });
      // Of what runs again the next run may mend it.
    } else if (value.state === 'ended' || value.terms.when.kind === 'change') await tell(value, 'failed', { why: outcome.why });
    return;
  }
  await note(chat, outcome.kind === 'unknown' ? 'unknown' : 'post', { id: outcome.post.id, place: value.place });
  if (outcome.kind === 'unknown') await tell(value, 'unknown', { post: outcome.post.id });
}

/** What a run means for its schedule: another process counts its own. */
const afterRun = ({ kind }: Outcome): 'done' | 'failed' | 'other' => (kind === 'failed' ? 'failed' : kind === 'known' ? 'other' : 'done');
