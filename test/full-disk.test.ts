/** A bot whose disk is full: what people see, and what they do not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { expect, onTestFinished, test } from 'vitest';
import { withoutThinkingTwice } from '../src/chat/desk/understood.ts';
import { openLearnt } from '../src/learning/learnt.ts';
import { createLog } from '../src/ops/log.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import { StoreError } from '../src/store/store.ts';
import type { Store } from '../src/store/store.ts';
import { telegramOn } from '../src/app/telegram-on.ts';
import { CRANES } from './doubles/cranes.ts';
import { startTelegram } from './doubles/telegram/driver.ts';

const { dossier, engine } = openLearnt(CRANES);

/** Keeps what there is room for, in smaller and smaller pieces. */
async function fill(store: Store): Promise<void> {
  const junk = store.values('junk', z.string());
  for (let size = 4096, place = 0; size > 0; place++) {
    try {
      await junk.set(`junk ${place}`, 'x'.repeat(size));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      size = Math.floor(size / 4);
    }
  }
}

test('answers, counts and votes as ever, and apologises for nothing', { timeout: 60_000 }, async () => {
  const telegram = await startTelegram();
  onTestFinished(async () => telegram.close());
  const account = telegram.addBot('exhibit_bot');
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const lines: string[] = [];
  const log = createLog({ to: { write: (line: string) => void lines.push(line) } });
  const report = (error: unknown, what: string): void => void log.trouble(error, what);
  const store = openSqliteStore({ path: join(folder, 'exhibit.sqlite'), report, mostPages: 64 });
  onTestFinished(() => store.close());
  const bot = telegramOn({
    telegram: { token: account.token, api: telegram.root, delivery: { kind: 'polling' }, loginSeconds: 10 },
    several: false,
    dossier,
    understanding: withoutThinkingTwice((question, context) => engine.understand(question, context)),
    asksWhetherTrue: (folded) => engine.asksWhetherTrue(folded),
    language: 'en',
    store,
    log,
  });
  await bot.start();
  onTestFinished(async () => void (await bot.stop()));
  await fill(store);

  const [ann, ben] = [telegram.person('Ann', 'en'), telegram.person('Ben', 'en')];
  const group = telegram.group('supergroup', ann, ben, account);
  telegram.promote(group, ann, ann);
  const says = async (person: typeof ann, text: string) => {
    telegram.say(group, person, text);
    return group.sent.next();
  };
  const answer = await says(ben, '/ask When is the trial?');
  expect(answer.text).toContain('2041');
  expect((await says(ben, '/ask Who is the judge?')).text).toContain('who the judge is');
  expect((await telegram.press(group, ben, answer, '👍')).text).toContain('counted');
  const unanswered = await says(ann, '/unanswered');
  expect(unanswered.text).not.toContain('went wrong');
  expect(group.sent.all.map(({ text }) => text).join('\n')).not.toMatch(/went wrong|Reference/u);
  expect(group.sent.all).toHaveLength(3);
  expect(store.kept()).toBe('disk');
  expect(lines.join('')).toContain('database or disk is full');
});
