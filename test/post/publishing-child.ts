/** A process that publishes a post and is held up where it is told to, until it is killed: `node publishing-child.ts STATE CHANNEL claimed|sent`. */
import { appendFileSync } from 'node:fs';
import { loadDossier } from '../../src/dossier/load.ts';
import { openBook } from '../../src/post/book.ts';
import { publisherOf } from '../../src/post/publish.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { CRANES } from '../doubles/cranes.ts';
import { channelPlatform, RUN } from './channel.ts';

const [, , state = '', channel = '', where = ''] = process.argv;
const held = async (): Promise<never> => {
  process.stdout.write('reached\n');
  return Promise.withResolvers<never>().promise;
};
// Without something to wait for it would end by itself.
setInterval(() => undefined, 1000);
const book = openBook(openSqliteStore({ path: state, report: () => undefined }).ledger, 'discord');
const platform = channelPlatform(channel, {
  rights: async () => (where === 'claimed' ? held() : undefined),
  sent: async (id) => {
    appendFileSync(channel, `${id}\n`);
    if (where === 'sent') await held();
  },
});
await publisherOf({
  book,
  platform,
  dossier: loadDossier(CRANES),
  paint: async () => undefined,
  site: undefined,
  now: Date.now,
  report: () => undefined,
}).publish(RUN);
