/** The peer of a process with both bots: both bare bots in one. `node bare-both.ts TELEGRAM_ROOT TELEGRAM_TOKEN`, the rest in the environment. */
await Promise.all([import('./bare-telegram.ts'), import('./bare-discord.ts')]);
