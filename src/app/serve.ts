/** The life of a process that runs bots: it learns, runs them, and ends in order and in time, whatever happens. */
import type { TerminalWords } from '../chat/terminal/words.ts';
import type { Config } from './config.ts';
import type { WrongVariable } from './variables.ts';
import type { AtOnce } from '../learning/at-once.ts';
import { createLog } from '../ops/log.ts';
import type { Log } from '../ops/log.ts';
import { giveBackMemory } from '../ops/memory.ts';
import { startWatchdog } from '../ops/watchdog.ts';
import { EXIT } from './exit.ts';

export interface Serving {
  readonly config: Config;
  readonly words: TerminalWords;
  /** Tells the operator something in plain words; a line of its own. */
  readonly tell: (text: string) => Promise<unknown>;
  /** Opens the dossier, and its engine: what its examples teach may be learnt meanwhile. */
  readonly learn: () => Promise<AtOnce>;
}

/** Docker and Kubernetes give a process ten seconds or more: https://docs.docker.com/reference/cli/docker/container/stop/ */
const STOP_WITHIN = 9000;
/** After a fault of ours nothing is certain: what is in hand has little time. */
const STOP_WITHIN_AFTER_FAULT = 3000;
/** What a start takes is given back so long after it, in milliseconds. */
const START_TAKES = 3000;
/** The process ends so long after that, whatever hangs. */
const END_AFTER = 500;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** A variable that cannot be used, in the operator's words. */
const describeWrong = ({ wrongVariable, needs: needed }: TerminalWords, { variable, value, choices, needs }: WrongVariable): string =>
  wrongVariable(variable, value, choices.join(', '), needs && needed[needs]);

/** Runs the bots until a signal, a fault of ours, or the end of all of them; returns the exit code. The caller ends the process with it. */
export async function serve({ config, words, tell, learn }: Serving): Promise<number> {
  const { discord, telegram, wrong } = config;
  for (const one of [...wrong.http, ...wrong.discord, ...wrong.telegram, ...wrong.model]) await tell(describeWrong(words, one));
  if (wrong.http.length > 0) return EXIT.mendFirst;
  if (discord === undefined && telegram === undefined) return EXIT.mendFirst;

  // Until the dossier is read, a signal ends the process as it does any other: nothing is in hand, and nothing could be heard anyway.
  const { dossier, engine, ready } = await learn();
  // By then the bots have logged in, and what that took is done with too.
  setTimeout(giveBackMemory, START_TAKES).unref();
  const secrets = [
    config.model?.key,
    config.redis && new URL(config.redis).password,
    discord?.token,
    telegram?.token,
    telegram?.delivery.kind === 'webhook' ? telegram.delivery.secret : undefined,
  ];
  const log = createLog({ secrets: secrets.flatMap((secret) => secret ?? []) });
  ready.then(
    () => log.info('the examples are learnt'),
    (error: unknown) => log.trouble(error, 'the examples could not be learnt: questions are understood by the facts alone'),
  );
  const stop = new AbortController();
  let failed = false;
  const stopWithin = (): number => (failed ? STOP_WITHIN_AFTER_FAULT : STOP_WITHIN);
  stop.signal.addEventListener('abort', () => endAfter(stopWithin() + END_AFTER, log));
  stopAtSignal(stop);
  process.on('uncaughtException', (error, origin) => {
    log.trouble(
      error,
      origin === 'unhandledRejection' ? 'a promise was rejected, and nobody saw to it' : 'an error was thrown, and nobody caught it',
    );
    failed = true;
    stop.abort();
  });
  startWatchdog({ report: (error) => void log.trouble(error, 'the watchdog failed') });
  try {
    const { runBots } = await import('./run.ts');
    const code = await runBots({ config, dossier, understanding: engine, log, tell, stop: stop.signal, stopWithin });
    return failed ? EXIT.tryAgain : code;
  } catch (error) {
    log.trouble(error, 'the bots could not be run');
    return EXIT.tryAgain;
  }
}

/** The first signal stops in order. From then on each does what it does to any process: it ends it at once, even one that stands still. */
function stopAtSignal(stop: AbortController): void {
  const onSignal = (): void => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
    stop.abort();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

/** The last way out. */
function endAfter(milliseconds: number, log: Log): void {
  const end = (): void => {
    log.warn('stopping took too long: the process is ended');
    // oxlint-disable-next-line unicorn/no-process-exit
    process.exit(EXIT.tryAgain);
  };
  setTimeout(end, milliseconds).unref();
}
