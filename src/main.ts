/** Where the program starts. What is compiled is kept for the next start; that counts for what is loaded after, so that all else is. */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

enableCompileCache();
if (existsSync('.env')) process.loadEnvFile('.env');
const { main } = await import('./app/start.ts');
process.exitCode = await main(process.argv.slice(2), process.env);
