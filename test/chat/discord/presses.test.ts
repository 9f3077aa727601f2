/** Buttons and menus under replies: they carry what they need, so they work after a restart and on another instance. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../../doubles/discord/driver.ts';
import { run, stateFolder } from './running.ts';
import type { Running } from './running.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { fact, factOf, withFacts } from '../../doubles/dispute.ts';

let here: Running;
beforeAll(async () => {
  here = await run();
});
afterAll(async () => {
  expect(here.discord.wrong).toEqual([]);
  await here.close();
});
const reader = (more: ConstructorParameters<typeof Person>[1] = {}): Person => new Person(here.discord, { guild: here.english, ...more });

describe('a press', () => {
  test('of another language turns the asker’s reply over, with the same buttons', async () => {
    const person = reader();
    const answer = await person.types('ask', { question: 'When is the trial?' });
    const chinese = await person.presses(answer, '中文');
    expect(chinese).toMatchObject({ id: answer.id, ephemeral: false, text: expect.stringContaining('开庭') });
    expect(chinese.buttons).toContain('删除');
    expect((await person.presses(chinese, '繁體')).text).toContain('開庭');
    expect((await person.presses(await person.presses(chinese, '繁體'), 'English')).text).toBe(answer.text);
  });

  test('by somebody else leaves the reply alone and shows them their own', async () => {
    const answer = await reader().types('ask', { question: 'When is the trial?' });
    const copy = await reader().presses(answer, '中文');
    expect(copy).toMatchObject({ ephemeral: true, text: expect.stringContaining('开庭') });
    expect(copy.id).not.toBe(answer.id);
    expect(here.discord.messages.get(answer.id)).toEqual(answer.body);
  });

  test('on their own copy turns that over in place', async () => {
    const other = reader();
    const copy = await other.presses(await reader().types('ask', { question: 'When is the trial?' }), '中文');
    const back = await other.presses(copy, 'English');
    expect(back).toMatchObject({ id: copy.id, ephemeral: true });
    expect(back.buttons).not.toContain('Delete');
  });

  test('of the source shows where it stands, for the presser’s eyes', async () => {
    const person = reader();
    const card = await person.presses(await person.types('ask', { question: 'When is the trial?' }), 'Source');
    expect(card).toMatchObject({ ephemeral: true, text: expect.stringContaining('Where it stands') });
  });

  test('of a menu shows what is related, beside the reply', async () => {
    const person = reader();
    const answer = await person.types('ask', { question: 'When is the trial?' });
    const [option = ''] = answer.menus[0]?.options ?? [];
    const related = await person.picks(answer, 'Related', option);
    expect(related).toMatchObject({ ephemeral: true, text: expect.stringContaining(option.replace(/…$/u, '')) });
    expect(related.text).not.toContain('The trial is set');
    expect(related.id).not.toBe(answer.id);
  });

  test('to delete works for the asker alone', async () => {
    const person = reader();
    const answer = await person.types('ask', { question: 'When is the trial?' });
    expect(await reader().presses(answer, 'Delete')).toMatchObject({
      ephemeral: true,
      text: expect.stringContaining('Only the one who asked'),
    });
    expect(here.discord.messages.has(answer.id)).toBe(true);
    person.pressing(answer, 'Delete');
    await here.discord.until(() => !here.discord.messages.has(answer.id));
  });

  test('of a vote is counted once a person, the last one holds', async () => {
    const scope = `discord:guild:${here.english.id}`;
    const person = reader();
    const answer = await person.types('source', { fact: 'ashdell-denies' });
    await person.presses(answer, 'Helpful');
    await person.presses(answer, 'Helpful');
    await person.presses(answer, 'Not helpful');
    await reader().presses(answer, 'Helpful');
    expect(await here.store.votes.counts(scope, 10)).toContainEqual({ subject: 'ashdell-denies', yes: 1, no: 1 });
    expect((await reader({ moderator: true }).types('unanswered')).text).toContain('(helpful 1, not 1)');
  });

  test('that is out of date says so', async () => {
    const answer = await reader().types('ask', { question: 'When is the trial?' });
    for (const id of ['0v1.e0.oABCD', '1va.e0.oAAAA', '2vabc.e0.oABCD', 'something else', '1n.e.zzzz']) {
      const told = await reader().pressesId(answer, id);
      expect({ pressed: id, ...told }).toMatchObject({ ephemeral: true, text: expect.stringContaining('out of date') });
    }
  });
});

describe('which is meant', () => {
  test('is asked with a menu, and the choice takes the question’s place', async () => {
    const there = await run({
      understanding: {
        understand: () => ({
          plan: {
            kind: 'refuse',
            reason: 'ambiguous',
            missing: [],
            nearest: [],
            choices: [fact('trial-date'), fact('suit-filed')],
            holders: [],
          },
          language: 'en',
        }),
      },
    });
    const person = new Person(there.discord, { guild: there.english });
    const asked = await person.types('ask', { question: 'which?' });
    expect(asked).toMatchObject({ ephemeral: true, text: expect.stringContaining('Which do you mean?') });
    expect(asked.menus.map(({ label }) => label)).toContain('Which do you mean?');
    const option = asked.menus[0]?.options.find((label) => label.startsWith('Saltmere Ferries')) ?? '';
    const chosen = await person.picks(asked, 'Which do you mean?', option);
    expect(chosen).toMatchObject({ id: asked.id, ephemeral: true, text: expect.stringContaining('together sued Brackenlift') });
    expect(there.discord.wrong).toEqual([]);
    await there.close();
  });
});

describe('pages', () => {
  test('turn both ways in place for the asker, and beside it for others', async () => {
    const many = Array.from({ length: 40 }, (_, place) => ({ ...factOf('accident'), id: fact(`accident-${place}`) }));
    const there = await run({ dossier: withFacts(...many) });
    const person = new Person(there.discord, { guild: there.english });
    const first = await person.types('timeline');
    expect(first.text).toMatch(/1 \/ \d+$/u);
    expect(first.buttons).not.toContain('◀ Back');
    const second = await person.presses(first, 'More ▶');
    expect(second).toMatchObject({ id: first.id, text: expect.stringMatching(/2 \/ \d+$/u) });
    expect((await person.presses(second, '◀ Back')).text).toBe(first.text);
    expect(await new Person(there.discord, { guild: there.english }).presses(second, 'More ▶')).toMatchObject({ ephemeral: true });
    // A page of one language is not the same page of another.
    expect((await person.presses(await person.presses(first, 'More ▶'), '中文')).text).toMatch(/1 \/ \d+$/u);
    expect(there.discord.wrong).toEqual([]);
    await there.close();
  });
});

describe('after a restart, and on another instance', () => {
  test('the same buttons work', async () => {
    const person = reader();
    const answer = await person.types('ask', { question: 'When is the trial?' });
    await here.bot.stop();
    const folder = stateFolder();
    const store = openSqliteStore({ path: `${folder}/other.sqlite`, report: () => undefined });
    const other = here.another({ store });
    expect(await other.start()).toHaveProperty('invite');
    expect((await person.presses(answer, '中文')).text).toContain('开庭');
    person.pressing(answer, 'Delete');
    await here.discord.until(() => !here.discord.messages.has(answer.id));
    await other.stop();
    store.close();
  });
});
