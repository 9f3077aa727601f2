/** Before any test: what the shipped dossier's examples teach is learnt once, so that no test waits for it or sees the notice about it. */
import { readConfig } from '../src/config.ts';
import { openLearnt } from '../src/learnt.ts';

export function setup(): void {
  const { dossier: folder } = readConfig({});
  openLearnt(folder);
}
