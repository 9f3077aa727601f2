/** `node --expose-gc bench/peers/child.ts NAME` measures one contestant and prints what it achieved, as one line of JSON after whatever its code prints. */
import { CONTESTANTS } from './contestants.ts';
import { measure } from './measure.ts';

const [name] = process.argv.slice(2);
const contestant = CONTESTANTS.find((one) => one.name === name);
if (contestant === undefined) {
  process.stderr.write(`Name one of: ${CONTESTANTS.map((one) => one.name).join(', ')}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`\n${JSON.stringify(await measure(contestant))}\n`);
}
