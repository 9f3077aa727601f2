import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadDossier } from '../src/dossier/load.ts';
import { learntEngine } from '../src/learnt.ts';

const HARBOUR = fileURLToPath(new URL('doubles/harbour-cranes', import.meta.url));

describe('what an engine learnt', () => {
  let home = '';
  let folder = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'exhibit-'));
    folder = join(home, 'harbour');
    cpSync(HARBOUR, folder, { recursive: true });
  });
  afterEach(() => rmSync(home, { recursive: true }));
  const start = (learns: () => void, cannotKeep?: (error: unknown) => void, kept = join(home, 'kept')): ReturnType<typeof learntEngine> =>
    learntEngine(loadDossier(folder), folder, { learns, kept, ...(cannotKeep && { cannotKeep }) });

  test('is learnt once, and answers the same when it is taken up again', () => {
    const learns = vi.fn<() => void>();
    const first = start(learns);
    const second = start(learns);
    expect(learns).toHaveBeenCalledTimes(1);
    const question = 'how much do the ferry people want';
    expect(second.understand(question).plan).toEqual(first.understand(question).plan);
    expect(second.school?.model).toEqual(first.school?.model);
  });

  test('is learnt again after a change of the data', () => {
    const learns = vi.fn<() => void>();
    start(learns);
    appendFileSync(join(folder, 'gaps', 'unanswered.yaml'), '\n# one more thing\n');
    start(learns);
    expect(learns).toHaveBeenCalledTimes(2);
  });

  test('that cannot be kept is told, and the engine answers all the same', () => {
    const cannotKeep = vi.fn<(error: unknown) => void>();
    const blocked = join(home, 'blocked');
    writeFileSync(blocked, 'a file where a folder should be');
    const engine = start(() => undefined, cannotKeep, blocked);
    expect(cannotKeep).toHaveBeenCalledTimes(1);
    expect(engine.understand('hello').plan.kind).toBe('refuse');
  });
});
