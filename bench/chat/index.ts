/** `npm run bench:chat -- [SLICES [INTERACTIONS]]`: the chat adapters against bare bots of the same libraries, on the same local servers. */
import { discordTable } from './discord.ts';
import { telegramTable } from './telegram.ts';

const [slices = 9, count = 1200] = process.argv.slice(2).map(Number);
process.stdout.write(`${await discordTable(slices, count)}\n\n`);
process.stdout.write(`${await telegramTable(slices, count)}\n`);
