import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withoutThinkingTwice } from '../../src/chat/desk/understood.ts';
import { openAtOnce } from '../../src/learning/at-once.ts';
import { openLearnt } from '../../src/learning/learnt.ts';
import { CRANES } from '../doubles/cranes.ts';

const BOTH_APPEAR = `id: both-appear
text: {zh: 双方都会到庭。, en: Both sides will appear in court.}
status: stated
about: {brackenlift: mentioned}
concepts: [trial-date]
paragraphs: [7]
asked: {zh: [双方都会到庭吗], en: [will both sides appear in court]}
`;

describe('a dossier that is asked at once', () => {
  let home = '';
  let folder = '';
  let kept = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'exhibit-'));
    [folder, kept] = [join(home, 'harbour'), join(home, 'kept')];
    cpSync(CRANES, folder, { recursive: true });
  });
  afterEach(() => rmSync(home, { recursive: true }));
  const factsOf = ({ understand }: Pick<ReturnType<typeof openAtOnce>['engine'], 'understand'>, question: string): readonly string[] => {
    const { plan } = understand(question);
    return plan.kind === 'facts' ? plan.facts : [];
  };

  test('answers before its examples are learnt, and by all of them afterwards', async () => {
    const opened = openAtOnce(folder, { kept });
    expect(factsOf(opened.engine, 'when is the trial?')).toContain('trial-date');
    const few = opened.engine.trained.asked;
    await opened.ready;
    const whole = openLearnt(CRANES, { kept: join(home, 'whole') }).engine.trained;
    expect(few).toBeLessThan(whole.asked);
    expect(opened.engine.trained.asked).toBe(whole.asked);
    expect(factsOf(opened.engine, 'when is the trial?')).toContain('trial-date');
  });

  test('is learnt for the next start too, which waits for nothing', async () => {
    await openAtOnce(folder, { kept }).ready;
    const learns = vi.fn<() => void>();
    const again = openAtOnce(folder, { kept, learns });
    expect(learns).not.toHaveBeenCalled();
    expect(again.engine.trained.asked).toBe(openLearnt(folder, { kept }).engine.trained.asked);
  });

  test('is understood by what was learnt before a change of the data, without what is gone', async () => {
    const passing = join(folder, 'facts', 'suit', 'both-appear.yaml');
    writeFileSync(passing, BOTH_APPEAR);
    const before = openLearnt(folder, { kept }).engine.trained.asked;
    rmSync(passing);
    const opened = openAtOnce(folder, { kept });
    expect(opened.engine.trained.asked).toBe(before);
    expect(opened.engine.trained.intents.flatMap((intent) => (intent.kind === 'facts' ? intent.facts : []))).not.toContain('both-appear');
    expect(factsOf(opened.engine, 'when is the trial?')).toContain('trial-date');
    await opened.ready;
    expect(opened.engine.trained.asked).toBeLessThan(before);
  });

  test('goes on as it is where the thread cannot learn, which is told', async () => {
    const opened = openAtOnce(folder, { kept });
    rmSync(folder, { recursive: true });
    await expect(opened.ready).rejects.toThrow('the dossier has a problem');
    expect(factsOf(opened.engine, 'when is the trial?')).toContain('trial-date');
  });

  test('is understood anew once it is learnt, whatever was asked before', async () => {
    const { engine, ready } = openAtOnce(folder, { kept });
    const asked = vi.fn<typeof engine.understand>((raw, context) => engine.understand(raw, context));
    const memory = withoutThinkingTwice(asked, () => engine.trained);
    await memory.understand('when is the trial?', {});
    await memory.understand('when is the trial?', {});
    expect(asked).toHaveBeenCalledTimes(1);
    await ready;
    await memory.understand('when is the trial?', {});
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
