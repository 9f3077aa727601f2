/** Where the program starts. What is compiled is kept for the next start; that counts for what is loaded after, so that all else is. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { main } = await import('./app/start.ts');
process.exitCode = await main(process.argv.slice(2));
