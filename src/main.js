/**
 * Where the program starts. What is compiled is kept for the next start; that counts for what is loaded after, so that all else is.
 * In JavaScript: for a first file in TypeScript Node starts a compiler each time, which takes 17 MiB as long as the process lives.
 */
import { existsSync } from 'node:fs';
import * as modules from 'node:module';

const OLDEST = 24;
if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  // An older Node could not even load the rest: the one that runs Exhibit comes with `npm ci`, and npm's commands find it.
  process.stderr.write(
    `Exhibit needs Node ${OLDEST} or newer, and this is ${process.version}. npm start and npm run ask use the one that npm ci installs.\n`,
  );
  process.exitCode = 78;
} else {
  modules.enableCompileCache();
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { main } = await import('./app/start.ts');
  process.exitCode = await main(process.argv.slice(2), process.env);
}
