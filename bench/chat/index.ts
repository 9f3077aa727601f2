/** `npm run bench:chat -- [ROUNDS [INTERACTIONS]]`: the chat adapters against bare bots of the same libraries, on the same local servers. */
import { discordTable } from './discord.ts';
import { telegramThroughput } from './telegram.ts';

const [rounds = 3, count = 8000] = process.argv.slice(2).map(Number);
process.stdout.write(`${await discordTable(rounds, count)}\n\n`);
process.stdout.write(`${await telegramThroughput()}\n`);
