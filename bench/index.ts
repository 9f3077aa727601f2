/**
 * `npm run evaluate -- [DOSSIER] [FILE …]` measures answer quality, with `--checks` that of verdicts on messages; `npm run maturity` that of the dossier when less of it had been written; `npm run bench` that of the shipped dossier, speed, and peers beside it.
 * Quality is that of the dossier named, on the questions of the files, or else on those that belong to it.
 */
import { loadDossier } from '../src/dossier/load.ts';
import { DOSSIER_HELP } from '../src/cli/dossier-argument.ts';
import { ending, FILES_HELP, runBench } from './arguments.ts';
import type { BenchArguments } from './arguments.ts';
import { checksOf, checksTable, openChecker, scoreChecks, wrongChecks } from './checks.ts';
import { curveTable } from './curve.ts';
import { startExhibit } from './exhibit.ts';
import { maturityTable } from './maturity.ts';
import { peersTable } from './peers/table.ts';
import { confusionTable, goldFor, qualityTable, score } from './quality.ts';
import { speedTable } from './speed.ts';
import { growthTable } from './synthetic.ts';

const USAGE = `Usage: npm run evaluate -- [--checks | --model] [DOSSIER] [FILE …]
       npm run maturity -- [DOSSIER] [FILE …]
       npm run bench -- [DOSSIER] [FILE …]

Scores the answers of a dossier on questions in JSON lines, as test/questions/README.md tells; npm run maturity scores them as they
would be with less of it written; npm run bench adds speed, and peers beside it (npm ci --prefix bench installs those).

  ${DOSSIER_HELP}
  ${FILES_HELP}
  --checks       the verdicts on messages, in place of the answers
  --model        with the language model that is configured in play, or with the best and the worst that any could do; --model --help tells more
  --help         show this

Ends with 0, with 2 where the dossier does not hold together or there are no questions for it.`;

const print = (title: string, text: string): boolean => process.stdout.write(`\n${title}\n${text}\n`);

const [what, ...args] = process.argv.slice(2);

const scoreAnswers = async ({ folder, rest, checks }: BenchArguments): Promise<void> => {
  if (checks) {
    const verdicts = await scoreChecks(openChecker(folder), checksOf(rest));
    print('Verdicts on messages, by half, verdict, language and kind', checksTable(verdicts));
    print('What did not come out right', wrongChecks(verdicts));
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
};

process.exitCode = await (args.includes('--model')
  ? ending(async () => {
      const { evaluateModel } = await import('./model/index.ts');
      await evaluateModel(args, process.env, print);
    })
  : runBench(USAGE, scoreAnswers, args));
