/** `npm run bench` measures speed and answer quality; `npm run evaluate -- [FILE …]` answer quality alone. */
import { openExhibit } from './exhibit.ts';
import { qualityTable, scoreQuestions } from './quality.ts';
import { speedTable } from './speed.ts';

const [what, ...files] = process.argv.slice(2);
const scored = await scoreQuestions(openExhibit(), files);
process.stdout.write(`${qualityTable(scored)}\n`);
if (what === 'all') process.stdout.write(`\n${await speedTable(scored.map(({ gold }) => gold.q))}\n`);
