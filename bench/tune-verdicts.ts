/**
 * `npm run tune:verdicts -- [DOSSIER]`: fits how sure a verdict on a statement is (`src/answer/check/verdict-weights.json`, `verdict-trees.json`), for a dossier with enough example
 * statements: on the dossier's own statements, each judged by a model that has not seen it, and on the tune half of
 * the project's messages; and how likely a message as a whole says something wrong, and right (`message-weights.json`, `message-trees.json`), on the same messages.
 * The verify half is never read.
 */
import { createChecker } from '../src/answer/check/checker.ts';
import type { CheckerParts } from '../src/answer/check/checker.ts';
import type { JudgedText } from '../src/answer/check/clause.ts';
import { FITTED_MESSAGES } from '../src/answer/check/message.ts';
import { MESSAGE_SIGNALS } from '../src/answer/check/message-signals.ts';
import type { Ensemble } from '../src/answer/fitted/ensemble.ts';
import { chanceOf } from '../src/answer/fitted/network.ts';
import { learnStatements, statementsOf } from '../src/answer/understand/learn/statements.ts';
import { SIGNALS } from '../src/answer/check/signal-names.ts';
import type { StatementModel } from '../src/answer/understand/rank/statement-model.ts';
import { FITTED } from '../src/answer/check/chances.ts';
import { createEngine } from '../src/answer/engine.ts';
import type { Engine } from '../src/answer/engine.ts';
import { withUntold } from '../src/answer/understand/learn/untold.ts';
import { readerOf } from '../src/answer/understand/reader.ts';
import type { Dossier } from '../src/dossier/dossier.ts';
import { DOSSIER_HELP } from '../src/cli/dossier-argument.ts';
import { loadDossier } from '../src/dossier/load.ts';
import { LANGUAGES } from '../src/dossier/schema.ts';
import { STATED } from '../src/dossier/schema/fact-files.ts';
import { checkHalfOf, readWorkedChecks } from '../test/questions/score-checks.ts';
import type { GoldCheck } from '../test/questions/score-checks.ts';
import { runBench } from './arguments.ts';
import { checksOf } from './checks.ts';
import { WORDS } from './exhibit.ts';
import { fitEnsemble, heldOut, writeEnsemble } from './fit-ensemble.ts';
import type { EnsembleFitting } from './fit-ensemble.ts';
import type { Case } from './fit-network.ts';
import { partsOf } from './message-parts.ts';

/** What one row counts: the messages of others tell more than a dossier's own statements, and what is only a piece of a message less. */
const WEIGHT = { statement: 2, message: 30, worked: 90, piece: 0.5 } as const;
/** Of the statements of a part every other one is judged: all of them would take as long again. */
const EVERY = 2;
/** Statements and messages are judged by models that have not seen them: each of a part of all. */
const PARTS = 5;
/** The texts of a message are judged by what was fitted without it: to the statements and two thirds of the messages. */
const MESSAGE_FOLDS = 3;
/** The table tells of each tenth of the messages what a fit to the others makes of them as a whole. */
const MESSAGE_PARTS = 10;

/** A statement that was judged, with the verdicts that would be no fault: supported, contradicted, not in the record. */
interface Row {
  readonly signals: Float64Array;
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** A text with the verdicts on it that would be no fault, in the order of `STATED`. */
interface Told {
  readonly text: string;
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** A message with all of its verdicts that would be no fault. */
interface ToldMessage extends Told {
  readonly verdicts: readonly GoldCheck['verdict'][];
}

const messageOf = (text: string, verdicts: readonly GoldCheck['verdict'][], weight: number): ToldMessage => ({
  text,
  verdicts,
  weight,
  right: STATED.map((_, at) => verdicts.some((verdict) => GOLD[verdict] === at)),
});

const only = (verdict: number): boolean[] => STATED.map((_, at) => at === verdict);
const [SUPPORTED, CONTRADICTED, UNTOLD] = [0, 1, 2];
const NOT_WRONG = STATED.map((_, at) => at !== CONTRADICTED);
const NOT_RIGHT = STATED.map((_, at) => at !== SUPPORTED);
const YEAR = /20[0-3]\d/u;
/** A number of an amount: in front of its unit. */
const AMOUNT = /(?<![\d.])(?!20[0-3]\d)\d[\d,.]*(?=\s?(?:[%亿億万萬]|bn|billion|million|percent|GW|%))/u;

/** What a message says by its verdict. */
const SAYS: Readonly<Record<'wrong' | 'right', readonly GoldCheck['verdict'][]>> = {
  wrong: ['contradicted', 'mixed'],
  right: ['supported', 'mixed'],
};

/** The verdict on a message as a whole: of a mixed one, that it is wrong. */
const GOLD: Readonly<Record<GoldCheck['verdict'], number>> = {
  supported: SUPPORTED,
  contradicted: CONTRADICTED,
  'not-in-record': UNTOLD,
  mixed: CONTRADICTED,
};

/** A statement that is right, told with another amount and with another year: whatever is said of it then, it is not right. */
function toldOtherwise({ text, right }: Told): Told[] {
  if (right[SUPPORTED] !== true) return [];
  const year = YEAR.exec(text)?.[0];
  const number = AMOUNT.exec(text)?.[0];
  const own = Number(number?.replaceAll(',', ''));
  const other = own > 50 ? Math.round(own / 3) : own * 4;
  return [
    ...(year === undefined ? [] : [text.replaceAll(year, String(Number(year) + 3))]),
    ...(number === undefined || own === 0 ? [] : [text.replace(number, String(other))]),
  ].map((changed): Told => ({ text: changed, right: NOT_RIGHT, weight: WEIGHT.statement }));
}

/** The rows of a text: as a whole, and its pieces, none of which is wrong where it is not, nor right where it is untold. */
function rowsOf({ text, right, weight }: Told, { check, watched }: Watching): Row[] {
  watched.length = 0;
  check(text);
  const bare = (piece: string): string => piece.replace(/[\s\p{P}]+/gu, '');
  const isWhole = ({ lead, clause }: JudgedText): boolean => lead === '' && bare(clause.text).length >= 0.9 * bare(text).length;
  const ofPieces = right[CONTRADICTED] === true ? undefined : right[SUPPORTED] === true ? NOT_WRONG : right;
  return watched.flatMap((judged): Row[] => {
    const { signals } = judged;
    if (isWhole(judged)) return [{ signals, right, weight }];
    return ofPieces === undefined ? [] : [{ signals, right: ofPieces, weight: weight * WEIGHT.piece }];
  });
}

interface Watching {
  readonly check: (text: string) => unknown;
  /** All texts of what was checked since this was emptied. */
  readonly watched: JudgedText[];
}

/** What a checker works with that judges by other example statements than the engine's. */
const checkerParts = (dossier: Dossier, engine: Engine): Omit<CheckerParts, 'statements'> => ({
  dossier,
  words: WORDS,
  trace: (raw) => engine.traceByConfidence(raw),
  evidence: engine.trained.index.facts,
  intents: engine.trained.intents,
});

/** A checker that tells of each text. */
function watching(parts: CheckerParts): Watching {
  const watched: JudgedText[] = [];
  return { watched, check: createChecker({ ...parts, watch: (judged) => void watched.push(judged) }) };
}

/** What tells the signals of messages, their texts judged by what was fitted to others. */
function messagesBy(parts: CheckerParts): (text: string) => Float64Array {
  let found = new Float64Array(MESSAGE_SIGNALS.length);
  const check = createChecker({ ...parts, watchMessage: (signals) => void (found = signals.slice()) });
  return (text) => {
    check(text);
    return found;
  };
}

/** A message with whether it says something wrong, and something right: undefined where either would be no fault. */
interface WholeMessage {
  readonly signals: Float64Array;
  readonly wrong: boolean | undefined;
  readonly right: boolean | undefined;
  readonly weight: number;
}

/** Whether a message that may have any of these verdicts says such a thing. */
function saysSo(verdicts: readonly GoldCheck['verdict'][], what: keyof typeof SAYS): boolean | undefined {
  const says = new Set(verdicts.map((verdict) => SAYS[what].includes(verdict)));
  return says.size === 1 ? says.has(true) : undefined;
}

const caseOfMessage = ({ signals, wrong, right, weight }: WholeMessage): Case => ({
  rows: [signals],
  weight,
  errors: ([outputs]) => [[wrong, right].map((says, at) => (says === undefined ? 0 : chanceOf(outputs?.[at] ?? 0) - (says ? 1 : 0)))],
});

const FITTING_MESSAGES: EnsembleFitting = {
  network: { outputs: 2, units: 8, rounds: 30, batch: 32, penalty: 1e-2 },
  trees: { base: [0, 0], rounds: 80, depth: 3, leastCurve: 1 },
};

/** Fits how likely a message says something wrong, and something right, and tells how it comes out on messages that are left out, a tenth after the other. */
function fitMessages(messages: readonly WholeMessage[]): Ensemble {
  const found: { readonly of: WholeMessage; readonly outputs: Float64Array }[] = [];
  for (let part = 0; part < MESSAGE_PARTS; part++) {
    // The first of every so many are held out: turned, each is the first once.
    const turned = [...messages.slice(part), ...messages.slice(0, part)];
    heldOut(turned.map(caseOfMessage), MESSAGE_SIGNALS, FITTING_MESSAGES, MESSAGE_PARTS).forEach((rows, at) => {
      const [of, outputs] = [turned[at], rows?.[0]];
      if (of !== undefined && outputs !== undefined) found.push({ of, outputs });
    });
  }
  (['wrong', 'right'] as const).forEach((what, output) => {
    for (const least of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
      const share = (says: boolean): string => {
        const own = found.filter(({ of }) => of[what] === says);
        const those = own.filter(({ outputs }) => chanceOf(outputs[output] ?? 0) >= least);
        return ((100 * those.length) / Math.max(1, own.length)).toFixed(2);
      };
      process.stdout.write(`  ${what}, at ${least}: ${share(true)} % of those that are, ${share(false)} % of the others\n`);
    }
  });
  return fitEnsemble(messages.map(caseOfMessage), MESSAGE_SIGNALS, FITTING_MESSAGES);
}

/** A row as a case of its own: the odds of the verdicts against those that would be no fault. */
function caseOf({ signals, right, weight }: Row): Case {
  return {
    rows: [signals],
    weight,
    errors: ([outputs]) => {
      const [wrong = 0, untold = 0] = outputs ?? [];
      const most = Math.max(0, wrong, untold);
      const odds = [Math.exp(-most), Math.exp(wrong - most), Math.exp(untold - most)];
      const all = odds.reduce((sum, one) => sum + one, 0);
      const allowed = odds.reduce((sum, one, kind) => sum + (right[kind] === true ? one : 0), 0);
      const error = (kind: number): number => (odds[kind] ?? 0) / all - (right[kind] === true ? (odds[kind] ?? 0) / allowed : 0);
      return [[error(CONTRADICTED), error(UNTOLD)]];
    },
  };
}

const FITTING: EnsembleFitting = {
  network: { outputs: 2, units: 40, rounds: 8, batch: 256, penalty: 1e-3 },
  trees: { base: [0, 0], rounds: 250, depth: 3, leastCurve: 20 },
};

const USAGE = `Usage: npm run tune:verdicts -- [DOSSIER]

Fits how sure a verdict on a statement is, and how likely a message says something wrong or right, for every dossier with example statements, on those\nof one and the project's messages, and writes both into the source. Takes a quarter of an hour or more.

  ${DOSSIER_HELP}
  --help         show this

Ends with 0, with 2 where the dossier does not hold together.`;

process.exitCode = await runBench(USAGE, async ({ folder }) => {
  const dossier = withUntold(loadDossier(folder), WORDS);
  const engine = createEngine(dossier, WORDS);
  const reader = readerOf(dossier, WORDS);
  const parts = checkerParts(dossier, engine);
  const statements = dossier.statements.flatMap(({ stated }) =>
    STATED.flatMap((verdict, at) =>
      LANGUAGES.flatMap((language) => stated[verdict][language].map((text) => ({ text, right: only(at), weight: WEIGHT.statement }))),
    ),
  );
  const messages = [
    ...checksOf([])
      .filter((gold) => checkHalfOf(gold) === 'tune')
      .map(({ text, verdict }) => messageOf(text, [verdict], WEIGHT.message)),
    ...readWorkedChecks().map(({ text, verdicts }) => messageOf(text, verdicts, WEIGHT.worked)),
  ];
  const { ofStatements, ofMessages } = partsOf(
    statements.map(({ text }) => text),
    messages.map(({ text }) => text),
    PARTS,
  );
  // The facts' own texts come behind the statements: they belong to no part, and are learnt from for every one.
  const samples = statementsOf(dossier, reader);
  const models: StatementModel[] = [];
  const taught: Row[] = [];
  const rows: Row[][] = messages.map(() => []);
  for (let part = 0; part < PARTS; part++) {
    const model = learnStatements(samples.filter((_, at) => ofStatements[at] !== part));
    models.push(model);
    const held = watching({ ...parts, statements: model });
    taught.push(
      ...statements
        .filter((_, at) => ofStatements[at] === part)
        .filter((_, at) => at % EVERY === 0)
        .flatMap((told) => [told, ...toldOtherwise(told)])
        .flatMap((told) => rowsOf(told, held)),
    );
    messages.forEach((told, at) => {
      if (ofMessages[at] === part) rows[at] = rowsOf(told, held);
    });
    process.stdout.write(`part ${part + 1} of ${PARTS} judged\n`);
  }
  const judged: WholeMessage[] = [];
  for (let fold = 0; fold < MESSAGE_FOLDS; fold++) {
    const others = rows.filter((_, at) => at % MESSAGE_FOLDS !== fold).flat();
    const fitted = fitEnsemble([...taught, ...others].map(caseOf), SIGNALS, FITTING);
    const signalsOf = models.map((model) => messagesBy({ ...parts, statements: model, fitted }));
    messages.forEach(({ text, verdicts, weight }, at) => {
      const signals = at % MESSAGE_FOLDS === fold ? signalsOf[ofMessages[at] ?? 0]?.(text) : undefined;
      if (signals === undefined) return;
      judged.push({ signals, wrong: saysSo(verdicts, 'wrong'), right: saysSo(verdicts, 'right'), weight: weight / WEIGHT.message });
    });
    process.stdout.write(`messages ${fold + 1} of ${MESSAGE_FOLDS} judged\n`);
  }
  writeEnsemble(FITTED_MESSAGES, fitMessages(judged));
  writeEnsemble(FITTED, fitEnsemble([...taught, ...rows.flat()].map(caseOf), SIGNALS, FITTING));
});
