/**
 * `npm run tune:follow-ups -- [DOSSIER] [FILE …]`: fits which of the answers that a follow-up may ask for is given (`src/answer/understand/follow/follow-weights.json`, `follow-trees.json`),
 * for a dossier with many examples, on the tune half of the project's follow-ups. The verify half is never read. After `npm run tune`, whose confidence is
 * among the signals.
 */
import { createLearntEngine } from '../src/answer/engine.ts';
import { previousOf } from '../src/answer/understand/follow/before.ts';
import { FITTED } from '../src/answer/understand/follow/choose.ts';
import { FOLLOW_SIGNALS } from '../src/answer/understand/follow/signal-names.ts';
import type { Signalled } from '../src/answer/understand/follow/signals.ts';
import { loadDossier } from '../src/dossier/load.ts';
import { fittingUsage, runBench } from './arguments.ts';
import { caseOf, madeOf, outcome } from './choice.ts';
import type { Choice, Made } from './choice.ts';
import { answersGold } from './curve.ts';
import { WORDS } from './exhibit.ts';
import { evenAt, fitEnsemble, heldOut, writeEnsemble } from './fit-ensemble.ts';
import type { EnsembleFitting } from './fit-ensemble.ts';
import { wholeEngine } from './held.ts';
import { behindOthers, tuneHalfFor } from './quality.ts';
import type { Gold } from '../test/questions/score.ts';

const FITTING: EnsembleFitting = {
  network: { outputs: 1, units: 32, rounds: 15, batch: 32, penalty: 5e-3 },
  trees: { base: [-3], rounds: 150, depth: 4, leastCurve: 1 },
};
const PARTS = 5;
/** What a whole question behind another counts, against a follow-up. */
const WHOLE = 0.12;
/** How likely it has to be that any answer is right: chosen by the table, where more would refuse hardly more of what cannot be answered, and by how little is answered wrongly. */
const TAKEN = 0.62;

/** What the rules refuse before anything is chosen. */
const REFUSED_BY_RULES: Made = { any: 0, isRight: false, answerable: false };
const USAGE = fittingUsage(
  'tune:follow-ups',
  'Fits which answer a follow-up asks for, for every dossier with many examples, on the follow-ups of one, and writes it into the source.',
);

process.exitCode = await runBench(USAGE, async ({ folder, rest }) => {
  const written = loadDossier(folder);
  const { engine: learnt, dossier } = wholeEngine(written, true);
  let answers: readonly Signalled[] = [];
  const engine = createLearntEngine(dossier, WORDS, learnt.trained, (found) => void (answers = found));
  const choiceOf = (gold: Gold): Choice[] => {
    answers = [];
    if (gold.after !== undefined) engine.trace(gold.q, { previous: previousOf(engine.trace(gold.after).plan, gold.after) });
    if (answers.length === 0) return [];
    const right = answers.map(({ facts }) => answersGold(gold, facts, dossier));
    return [{ rows: answers.map(({ signals }) => signals), right, answerable: gold.expect === 'answer' }];
  };
  const tuned = tuneHalfFor(folder, written, rest);
  const pairs = tuned.filter(({ after }) => after !== undefined).map((gold) => ({ gold, choices: choiceOf(gold) }));
  const followUps = pairs.flatMap((pair) => pair.choices);
  // What the rules refuse before anything is chosen is refused too.
  const refused = pairs.flatMap(({ gold, choices: [open] }) => (open === undefined && gold.expect === 'abstain' ? [REFUSED_BY_RULES] : []));
  const wholes = behindOthers(tuned.filter(({ after }) => after === undefined)).flatMap(choiceOf);
  process.stdout.write(`${followUps.length} follow-ups, ${wholes.length} whole questions after others\n`);
  const choices = [...followUps, ...wholes];
  const cases = choices.map((one, at) => ({ ...caseOf(one), weight: at < followUps.length ? 1 : WHOLE }));
  const outputs = heldOut(cases, FOLLOW_SIGNALS, FITTING, PARTS);
  const made = [...madeOf(followUps, outputs.slice(0, followUps.length)), ...refused];
  const madeWhole = madeOf(wholes, outputs.slice(followUps.length));
  for (const least of [0.3, 0.5, 0.7, 0.9]) process.stdout.write(`  whole, ${outcome(madeWhole, least)}\n`);
  for (const least of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) process.stdout.write(`  ${outcome(made, least)}\n`);
  process.stdout.write(`  ${outcome(made, TAKEN)}: taken\n`);
  const fitted = fitEnsemble(cases, FOLLOW_SIGNALS, FITTING);
  writeEnsemble(FITTED, evenAt(fitted, TAKEN));
});
