/** `npm run bench:chat -- [SLICES [INTERACTIONS]]`: the chat adapters against bare bots of the same libraries, on the same local servers. */
import { discordTable } from './discord.ts';
import { memoryTable } from './memory.ts';
import { telegramTable } from './telegram.ts';

const USAGE = `Usage: npm run bench:chat -- [SLICES [INTERACTIONS]]

Measures the Discord and the Telegram bot against bare ones of the same libraries, in turn, on the same local servers,
and what both in one process take.

  SLICES        how often each has its turn; else 9
  INTERACTIONS  how many in each turn; else 1200
  --help        show this

Ends with 0, with 2 on wrong usage.`;

const given = process.argv.slice(2);
const [slices = 9, count = 1200] = given.map(Number);
if (given.includes('--help') || given.includes('-h')) process.stdout.write(`${USAGE}\n`);
else if (given.length > 2 || ![slices, count].every((number) => Number.isInteger(number) && number > 0)) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`${await discordTable(slices, count)}\n\n`);
  process.stdout.write(`${await telegramTable(slices, count)}\n\n`);
  process.stdout.write(`${await memoryTable()}\n`);
}
