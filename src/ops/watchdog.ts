/**
 * A watchdog over the event loop: a thread of its own sees when the main thread stands still, as in a pattern that takes for ever, says so in the log
 * and ends the process, so that whoever supervises it starts it again. Nothing else could: no signal is handled and no timer fires while it stands.
 *
 * It ends the process with SIGKILL, since `process.exit` in a thread ends that thread alone. Process 1 of a container is spared its own signals by the
 * kernel (https://man7.org/linux/man-pages/man7/pid_namespaces.7.html): there `Runtime.terminateExecution` over the inspector is the only way left. It
 * breaks a loop or a pattern off, with half of the work done, so that the process ends itself then; it does nothing against a call that stands in the
 * system, such as one of SQLite. What the state file holds survives both.
 */
import { Worker } from 'node:worker_threads';

export interface WatchdogOptions {
  /** How long the main thread may stand still, in milliseconds; for tests. */
  readonly limit?: number;
  /** Told where the thread itself fails: then nobody watches any more. */
  readonly report: (error: unknown) => void;
}

export interface Watchdog {
  /** Watches no more. */
  stop(): void;
}

/** Longer than anything that the process does at one go, and short for whoever waits for an answer. */
const STANDSTILL = 10_000;
/** So many beats are due in that time. */
const BEATS = 10;
/** What a supervisor takes for a reason to start it again. */
const TRY_AGAIN = 75;

interface Watched {
  /** Counts the beats of the main thread, and then whether it has been given up. */
  readonly shared: Int32Array;
  readonly limit: number;
  readonly every: number;
}

/** Starts to watch. It does not keep the process alive, and costs about ten megabytes. */
export function startWatchdog({ limit = STANDSTILL, report }: WatchdogOptions): Watchdog {
  const shared = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const every = Math.ceil(limit / BEATS);
  const beat = (): void => {
    // Broken off by the thread, and going on all the same: nothing that is in hand can be trusted.
    if (Atomics.load(shared, 1) !== 0) process.exit(TRY_AGAIN);
    Atomics.add(shared, 0, 1);
  };
  const timer = setInterval(beat, every).unref();
  const atEnd = (): void => {
    if (Atomics.load(shared, 1) !== 0) process.exitCode = TRY_AGAIN;
  };
  process.on('exit', atEnd);
  // As plain text: with a file of its own the thread would load a compiler for TypeScript, which takes three times the memory.
  const thread = new Worker(`(${watch.toString()})(require('node:worker_threads').workerData)`, {
    eval: true,
    name: 'watchdog',
    workerData: { shared, limit, every } satisfies Watched,
    // What the main thread was given, such as a module to load first, is not for this one.
    execArgv: [],
    env: {},
  });
  thread.on('error', report);
  thread.unref();
  return {
    stop() {
      clearInterval(timer);
      process.off('exit', atEnd);
      void thread.terminate();
    },
  };
}

/** What the thread does. It arrives there as text, and so may use nothing of this file. */
function watch({ shared, limit, every }: Watched): void {
  const fs = process.getBuiltinModule('node:fs');
  const inspector = process.getBuiltinModule('node:inspector');
  let beats = -1;
  let [last, since] = [performance.now(), performance.now()];
  /** A line as the log writes them, to the same output; a full pipe is waited for, but not for long. */
  const tell = (milliseconds: number): void => {
    const reference = Math.random().toString(16).slice(2, 10).padEnd(8, '0');
    const line = {
      level: 'error',
      time: new Date().toISOString(),
      reference,
      milliseconds,
      msg: 'the event loop stood still: the process is ended',
    };
    for (let tries = 0; tries < 20; tries++) {
      try {
        fs.writeSync(1, `${JSON.stringify(line)}\n`);
        return;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      }
    }
  };
  const end = (): void => {
    Atomics.store(shared, 1, 1);
    if (process.pid === 1) {
      const session = new inspector.Session();
      session.connectToMainThread();
      session.post('Runtime.terminateExecution');
    } else process.kill(process.pid, 'SIGKILL');
  };
  const look = (): void => {
    const now = performance.now();
    const beaten = Atomics.load(shared, 0);
    // This thread was late itself: the whole process was stopped, or the machine slept. The main thread has its time again.
    if (beaten !== beats || now - last > 3 * every) {
      beats = beaten;
      since = now;
    }
    last = now;
    if (now - since < limit) return;
    clearInterval(timer);
    tell(Math.round(now - since));
    end();
  };
  const timer = setInterval(look, every);
}
