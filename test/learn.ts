/** Before any test: what the dossiers' examples teach is learnt once, so that no test waits for it or sees the notice about it. */
import { openLearnt } from '../src/learning/learnt.ts';
import { CRANES } from './doubles/cranes.ts';
import { SHIPPED } from './shipped.ts';

export function setup(): void {
  for (const folder of [SHIPPED, CRANES]) openLearnt(folder);
}
