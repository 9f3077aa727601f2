/** Before any test: what the dossiers' examples teach is learnt once, so that no test waits for it or sees the notice about it. */
import { readConfig } from '../src/config.ts';
import { openLearnt } from '../src/learnt.ts';
import { CRANES } from './doubles/cranes.ts';

export function setup(): void {
  for (const folder of [readConfig({}).dossier, CRANES]) openLearnt(folder);
}
