/** `npm run bench` measures speed and answer quality, and peers beside it; `npm run evaluate -- [FILE …]` answer quality alone. */
import { curveTable } from './curve.ts';
import { startExhibit } from './exhibit.ts';
import { peersTable } from './peers/table.ts';
import { confusionTable, qualityTable, scoreQuestions } from './quality.ts';
import { speedTable } from './speed.ts';
import { growthTable } from './synthetic.ts';

const [what, ...files] = process.argv.slice(2);
const { ask, engine, dossier } = startExhibit();
const scored = await scoreQuestions(ask, files);
const golds = scored.map(({ gold }) => gold);
const print = (title: string, text: string): boolean => process.stdout.write(`\n${title}\n${text}\n`);
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
if (what === 'all') {
  print('Speed', await speedTable(golds.map(({ q }) => q)));
  print('Larger dossiers, without example questions', await growthTable());
  print('Peers, on the same facts and questions', await peersTable());
}
