/**
 * `npm run evaluate -- [--dossier D] [FILE …]` measures answer quality, with `--checks` that of verdicts on messages; `npm run maturity` that of the dossier when less of it had been written; `npm run bench` that of the shipped dossier, speed, and peers beside it.
 * Quality is that of the dossier named, on the questions of the files, or else on those that belong to it.
 */
import { loadDossier } from '../src/dossier/load.ts';
import { readArguments, runBench } from './arguments.ts';
import { checksOf, checksTable, openChecker, scoreChecks, wrongChecks } from './checks.ts';
import { curveTable } from './curve.ts';
import { startExhibit } from './exhibit.ts';
import { maturityTable } from './maturity.ts';
import { peersTable } from './peers/table.ts';
import { confusionTable, goldFor, qualityTable, score } from './quality.ts';
import { speedTable } from './speed.ts';
import { growthTable } from './synthetic.ts';

const print = (title: string, text: string): boolean => process.stdout.write(`\n${title}\n${text}\n`);

process.exitCode = await runBench(async () => {
  const [what, ...args] = process.argv.slice(2);
  const { folder, rest, checks } = readArguments(args, process.env);
  if (checks) {
    const scored = await scoreChecks(openChecker(folder), checksOf(rest));
    print('Verdicts on messages, by half, verdict, language and kind', checksTable(scored));
    print('What did not come out right', wrongChecks(scored));
    return;
  }
  if (what === 'maturity') {
    const written = loadDossier(folder);
    print('With less of what has been written', await maturityTable(written, goldFor(folder, written, rest)));
    return;
  }
  const { ask, engine, dossier } = startExhibit(folder);
  const golds = goldFor(folder, dossier, rest);
  const scored = await score(ask, golds);
  print('Answers, by half, language and kind', qualityTable(scored));
  print(
    'If answers had to be surer, or less sure',
    curveTable(
      engine,
      dossier,
      golds.filter(({ kind, after }) => kind !== 'worked' && after === undefined),
    ),
  );
  print('What did not come out right', confusionTable(scored));
  if (what !== 'all') return;
  print('Speed', await speedTable(golds.map(({ q }) => q)));
  print('Larger dossiers, without example questions', await growthTable());
  print('Peers, on the same facts and questions', await peersTable());
});
