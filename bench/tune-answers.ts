/**
 * `npm run tune:answers -- [DOSSIER] [FILE …]`: fits how sure each answer is among all that are considered for a question (`src/answer/understand/rank/answer-weights.json`),
 * for a dossier with many examples. On the tune half of the project's questions, and on the dossier's own examples, each asked of an engine that has not
 * seen it. The verify half is never read. After `npm run tune`, whose confidence is one of the signals.
 */
import { writeFileSync } from 'node:fs';
import type { Engine } from '../src/answer/engine.ts';
import { ANSWER_SIGNALS, answerSignals } from '../src/answer/understand/rank/answer-signals.ts';
import { FITTED } from '../src/answer/understand/rank/chances.ts';
import { confidenceOf } from '../src/answer/understand/rank/confidence.ts';
import { DOSSIER_HELP } from '../src/cli/dossier-argument.ts';
import { loadDossier } from '../src/dossier/load.ts';
import type { FactId } from '../src/dossier/schema.ts';
import { halfOf } from '../test/questions/score.ts';
import { runBench } from './arguments.ts';
import { caseOf, madeOf, outcome, thresholdOf } from './choice.ts';
import type { Choice } from './choice.ts';
import { answersGold } from './curve.ts';
import { fitNetwork, heldOut, networkText } from './fit-network.ts';
import type { Fitting } from './fit-network.ts';
import { heldLabels, inFolds, wholeEngine } from './held.ts';
import { goldFor } from './quality.ts';

/** What one question counts: those of others tell more than an author's variations on his own. */
const WEIGHT = { gold: 3, worked: 1, example: 0.1, knownGap: 0.15, unknownGap: 0.3 } as const;
/** So many of a fold's own examples are asked: every third that facts answer, every second that none does. */
const EVERY = { example: 3, knownGap: 2, unknownGap: 2 } as const;
const FITTING: Fitting = { outputs: 1, units: 24, rounds: 10, batch: 64, penalty: 5e-3 };
const PARTS = 5;
/** The share of what cannot be answered that is to be refused, of the project's own questions. */
const REFUSED = 0.985;

/** What a question's candidates are, without those of which nobody has said whether they answer. */
function choiceOf(
  engine: Engine,
  text: string,
  labelOf: (facts: readonly FactId[]) => boolean | undefined,
  given: Pick<Choice, 'weight' | 'gold'>,
): Choice[] {
  const trace = engine.trace(text);
  const { calibration, intents } = engine.trained;
  const candidates = trace.candidates.map((candidate) => ({ ...candidate, confidence: confidenceOf(candidate.features, calibration) }));
  const rows = answerSignals(trace, candidates, intents).flatMap((row, at) => {
    const right = labelOf(candidates[at]?.facts ?? []);
    return right === undefined ? [] : [{ row, right }];
  });
  return rows.length === 0 ? [] : [{ ...given, rows: rows.map(({ row }) => row), right: rows.map(({ right }) => right) }];
}

const USAGE = `Usage: npm run tune:answers -- [DOSSIER] [FILE …]

Fits how sure an answer is among all that are considered, for every dossier with many examples, on the questions and examples of one, and writes it into the source.

  ${DOSSIER_HELP}
  FILE           questions; else the *.jsonl in the dossier's folder, and of the dossier shipped the project's own
  --help         show this

Ends with 0, with 2 where the dossier does not hold together or there are no questions for it.`;

process.exitCode = await runBench(USAGE, async ({ folder, rest }) => {
  const written = loadDossier(folder);
  const { engine, dossier } = wholeEngine(written, true);
  const choices = goldFor(folder, written, rest)
    .filter((gold) => gold.after === undefined && halfOf(gold) === 'tune' && gold.expect !== 'either')
    .flatMap((gold) => {
      const weight = gold.kind === 'worked' ? WEIGHT.worked : WEIGHT.gold;
      return choiceOf(engine, gold.q, (facts) => answersGold(gold, facts, dossier), { weight, gold: gold.kind !== 'worked' });
    });
  for (const fold of inFolds(written, true)) {
    for (const [at, { text, intent: place, kind }] of fold.held.entries()) {
      if (at % EVERY[kind] !== 0) continue;
      const intent = fold.intents[place];
      const label = heldLabels(dossier, intent?.kind === 'facts' ? intent.facts : []);
      const isRight = (facts: readonly FactId[]): boolean | undefined => {
        const found = intent?.kind === 'facts' ? label(facts) : 'wrong';
        return found === undefined ? undefined : found === 'right';
      };
      choices.push(...choiceOf(fold.engine, text, isRight, { weight: WEIGHT[kind], gold: false }));
    }
    process.stdout.write(`${choices.length} questions\n`);
  }
  const cases = choices.map(caseOf);
  const made = madeOf(choices, heldOut(cases, ANSWER_SIGNALS, FITTING, PARTS));
  for (const least of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) process.stdout.write(`  ${outcome(made, least)}\n`);
  const least = thresholdOf(made, REFUSED);
  process.stdout.write(`  ${outcome(made, least)}: taken\n`);
  const network = fitNetwork(cases, ANSWER_SIGNALS, FITTING);
  // As likely as that comes to even odds.
  const base = network.base.map((begins) => begins - Math.log(least / (1 - least)));
  writeFileSync(FITTED, networkText({ ...network, base }));
  process.stdout.write(`${FITTED.pathname} written\n`);
});
