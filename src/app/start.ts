/** Reads the configuration, wires the parts, starts what is asked for. Each part is loaded when it is needed, so that a start is quick. */
import { dirname, join, relative } from 'node:path';
import { EXIT } from './exit.ts';
import { COMMANDS, startDossier } from '../cli/dossier-argument.ts';
import type { Config } from './config.ts';
import { outletTo } from '../chat/terminal/outlet.ts';
import type { Terminal } from '../chat/terminal/terminal.ts';
import type { Learning, Understood } from '../learning/learnt.ts';
import type { TerminalWords } from '../chat/terminal/words.ts';

/** Two dozen questions take longer than a choice, and nobody waits in a chat. */
const DRAFTING_SECONDS = 120;

const out = outletTo(process.stdout);
const complain = outletTo(process.stderr);

/** Runs the command line with this environment and returns the exit code. What goes wrong anywhere, and was not mended there, ends here. */
export async function main([command, ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [{ readConfig, ConfigError, languageOfLocale }, { TERMINAL_WORDS }, { apologist }, { DossierError }, { UnknownDispute }] =
    await Promise.all([
      import('./config.ts'),
      import('../chat/terminal/words.ts'),
      import('../chat/terminal/apology.ts'),
      import('../dossier/problem.ts'),
      import('../dossier/disputes.ts'),
    ]);
  let config: Config;
  try {
    config = readConfig(env);
  } catch (error) {
    if (error instanceof DossierError) {
      await complain(`${error.lines().join('\n')}\n`);
      return isForBots(command, hasTokens(env)) ? EXIT.mendFirst : 1;
    }
    if (!(error instanceof ConfigError)) throw error;
    const { wrongVariable } = TERMINAL_WORDS[languageOfLocale(env)];
    for (const { variable, value, choices } of error.wrong) await complain(`${wrongVariable(variable, value, choices.join(', '))}\n`);
    return isForBots(command, hasTokens(env)) ? EXIT.mendFirst : 1;
  }
  const words = TERMINAL_WORDS[config.language];
  const apologise = apologist(words, complain, config.debug);
  const terminal: Terminal = { input: process.stdin, output: process.stdout, errors: process.stderr, colour: config.colour, apologise };
  try {
    return await run(command, args, { config, words, terminal });
  } catch (error) {
    if (error instanceof UnknownDispute) await complain(`${words.unknownDossier(error.named, error.known.join(', '))}\n`);
    else if (error instanceof DossierError) await complain(`${error.lines().join('\n')}\n`);
    else if (isNotInstalled(error)) await complain(`${words.notInstalled}\n`);
    else await complain(`${apologise(error)}\n`);
    if (!isForBots(command, hasBots(config))) return 1;
    // Whoever supervises bots goes by it: a dossier that is wrong stays so.
    return error instanceof UnknownDispute || error instanceof DossierError ? EXIT.mendFirst : EXIT.tryAgain;
  }
}

/** Whether a package is missing: after an update the packages may be those of before. */
function isNotInstalled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes("find package '");
}

/** Whether bots are to run, and not what somebody asked for in a terminal. */
function isForBots(command: string | undefined, bots: boolean): boolean {
  return bots && !COMMANDS.some((name) => name === command);
}

/** Whether bots are meant to run, where the variables as a whole cannot be read. */
function hasTokens({ DISCORD_TOKEN = '', TELEGRAM_TOKEN = '' }: NodeJS.ProcessEnv): boolean {
  return `${DISCORD_TOKEN}${TELEGRAM_TOKEN}`.trim() !== '';
}

interface Surroundings {
  readonly config: Config;
  readonly words: TerminalWords;
  readonly terminal: Terminal;
}

async function run(command: string | undefined, args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { config, words, terminal } = surroundings;
  const { dossierNamed, dossiers, isDossier } = await import('./config.ts');
  const folderOf = (named: string | undefined): string => dossierNamed(named ?? config.dossier);
  switch (command) {
    case undefined:
      return start(surroundings);
    case 'ask': {
      const { runAsk } = await import('../cli/ask.ts');
      return runAsk({ args, terminal, words, open: async (named) => open(await withDossier(surroundings, named)) });
    }
    case 'check': {
      const [{ runCheck }, { LANGUAGE }] = await Promise.all([import('../cli/check.ts'), import('../dossier/language.ts')]);
      return runCheck(args, { folderOf, language: LANGUAGE }, { out, complain });
    }
    case 'learn': {
      const { runLearn } = await import('../cli/learn.ts');
      return runLearn({ args, folderOf, kept: join(config.state, 'learnt'), out, complain });
    }
    case 'new': {
      const [{ runNew }, { LANGUAGE }] = await Promise.all([import('../cli/new.ts'), import('../dossier/language.ts')]);
      return runNew({ args, data: dirname(LANGUAGE), language: LANGUAGE, out, complain });
    }
    case 'coverage': {
      const [{ runCoverage }, { LANGUAGE }] = await Promise.all([import('../cli/coverage.ts'), import('../dossier/language.ts')]);
      return runCoverage(args, { folderOf, language: LANGUAGE }, { out, complain });
    }
    case 'draft': {
      const [{ runDraft }, { openTaught }, { openModel }] = await Promise.all([
        import('../cli/draft.ts'),
        import('../learning/learnt.ts'),
        import('../llm/model.ts'),
      ]);
      const model = config.model && openModel({ ...config.model, seconds: DRAFTING_SECONDS });
      const taught = (named: string | undefined) => openTaught(folderOf(named), { kept: join(config.state, 'learnt') });
      return runDraft({ args, out, complain, model, open: taught });
    }
    case 'export': {
      const { runExport } = await import('../cli/export.ts');
      return runExport(args, { folderOf, site: config.site }, { out, complain });
    }
    case 'unanswered': {
      const { runUnanswered } = await import('../cli/unanswered.ts');
      return runUnanswered(args, { folderOf, state: config.state }, { out, complain });
    }
    case '--help':
    case '-h':
      await out(`${words.startUsage}\n`);
      return 0;
    default: {
      const given = startDossier([command, ...args]);
      if ('named' in given && (command.startsWith('-') || isDossier(given.named ?? '')))
        return start(await withDossier(surroundings, given.named));
      const fault = 'fault' in given ? given.fault : words.unknownStart(command, dossiers().join(', '));
      await complain(`${fault}\n\n${words.startUsage}\n`);
      return 2;
    }
  }
}

/** The same with the dossier that the command line names, where it names one. */
async function withDossier(surroundings: Surroundings, named: string | undefined): Promise<Surroundings> {
  if (named === undefined) return surroundings;
  const { dossierNamed } = await import('./config.ts');
  return { ...surroundings, config: { ...surroundings.config, dossier: dossierNamed(named) } };
}

/** Runs the bots there are tokens for, or else a chat in the terminal. */
async function start(surroundings: Surroundings): Promise<number> {
  if (hasBots(surroundings.config)) return serveBots(surroundings);
  const [{ runChat }, opened] = await Promise.all([import('../chat/terminal/chat.ts'), openNow(surroundings)]);
  opened.ready.catch((error: unknown) => void complain(`${surroundings.terminal.apologise(error)}\n`));
  await runChat((await wired(opened, surroundings)).openSession(), surroundings.terminal);
  return 0;
}

/** Whether a bot is to run, be it that it cannot. */
function hasBots({ discord, telegram, wrong }: Config): boolean {
  return discord !== undefined || telegram !== undefined || wrong.discord.length > 0 || wrong.telegram.length > 0;
}

/** Runs the bots, and ends the process with their exit code. */
async function serveBots(surroundings: Surroundings): Promise<number> {
  const { config, words } = surroundings;
  const { serve } = await import('./serve.ts');
  const code = await serve({ config, words, tell: async (text) => complain(`${text}\n`), learn: async () => openNow(surroundings) });
  // All is written and closed; a client that could not log in may go on trying all the same.
  // oxlint-disable-next-line unicorn/no-process-exit
  return process.exit(code);
}

/** Opens the dossier and wires everything that answers from it. */
async function open(surroundings: Surroundings) {
  return wired(await learn(surroundings), surroundings);
}

/** Wires everything that answers from a dossier in a terminal, with the language model where one is configured. */
async function wired({ dossier, engine }: Understood, { config, words, terminal }: Surroundings) {
  const { wire } = await import('./wire.ts');
  for (const { variable, value, choices, needs } of config.wrong.model)
    process.stderr.write(`${words.wrongVariable(variable, value, choices.join(', '), needs && words.needs[needs])}\n`);
  if (config.model === undefined) return wire(dossier, engine, config.language);
  const [{ modelOn }, { operatorWords }] = await Promise.all([import('./model-on.ts'), import('./operator.ts')]);
  const tell = (text: string): void => void process.stderr.write(`${text}\n`);
  const model = modelOn({
    config: config.model,
    dossier,
    engine,
    // Of what the log is told elsewhere, a fault of ours alone; the engine's own refusal stands.
    log: {
      info: () => undefined,
      warn: () => undefined,
      trouble: (error) => {
        const apology = terminal.apologise(error);
        tell(apology);
        return apology;
      },
    },
    report: ({ outcome }) => {
      if (outcome === 'key-refused') tell(operatorWords(config.language).keyRefused);
      else if (outcome !== 'facts' && outcome !== 'none') tell(words.modelFailed(outcome));
    },
  });
  return wire(dossier, engine, config.language, { model, waits: () => tell(words.asksModel) });
}

/** Opens the dossier, and its engine with all that its examples teach. */
async function learn(surroundings: Surroundings) {
  const [{ openLearnt }, { dossierNamed }] = await Promise.all([import('../learning/learnt.ts'), import('./config.ts')]);
  return openLearnt(dossierNamed(surroundings.config.dossier), learning(surroundings));
}

/** The same, to be asked at once: its examples are learnt meanwhile. */
async function openNow(surroundings: Surroundings) {
  const [{ openAtOnce }, { dossierNamed }] = await Promise.all([import('../learning/at-once.ts'), import('./config.ts')]);
  const notice = surroundings.words.learningMeanwhile;
  return openAtOnce(dossierNamed(surroundings.config.dossier), learning(surroundings, notice));
}

function learning({ config: { state }, words, terminal: { apologise } }: Surroundings, notice: string = words.learning): Learning {
  return {
    kept: join(state, 'learnt'),
    // Learning holds up everything else: the notice has to be out before it begins.
    learns: () => process.stderr.write(`${notice}\n`),
    cannotKeep: (error) => void complain(`${apologise(error)}\n`),
    spoilt: (path) => process.stderr.write(`${words.spoilt(relative('.', path))}\n`),
  };
}
