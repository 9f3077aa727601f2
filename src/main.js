/**
 * Where the program starts. What is compiled is kept for the next start; that counts for what is loaded after, so that all else is.
 * In JavaScript: for a first file in TypeScript Node starts a compiler each time, which takes 17 MiB as long as the process lives.
 */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

enableCompileCache();
if (existsSync('.env')) process.loadEnvFile('.env');
const { main } = await import('./app/start.ts');
process.exitCode = await main(process.argv.slice(2), process.env);
