/**
 * `npm run evaluate -- [--dossier D] [FILE …]` measures answer quality; `npm run bench` that of the shipped dossier, speed, and peers beside it.
 * Quality is that of the dossier named, on the questions of the files, or else on those that belong to it.
 */
import { readArguments, runBench } from './arguments.ts';
import { curveTable } from './curve.ts';
import { startExhibit } from './exhibit.ts';
import { peersTable } from './peers/table.ts';
import { confusionTable, goldFor, qualityTable, score } from './quality.ts';
import { speedTable } from './speed.ts';
import { growthTable } from './synthetic.ts';

const print = (title: string, text: string): boolean => process.stdout.write(`\n${title}\n${text}\n`);

process.exitCode = await runBench(async () => {
  const [what, ...args] = process.argv.slice(2);
  if (args.includes('--model')) {
    const { evaluateModel } = await import('./model/index.ts');
    return evaluateModel(args, process.env, print);
  }
  const { folder, rest } = readArguments(args, process.env);
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
