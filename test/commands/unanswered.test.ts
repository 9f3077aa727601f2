/** The export of /unanswered: on every platform one message, with YAML that stands there as it is to be pasted. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { CommandContext } from '../../commands/context.ts';
import { processMemory } from '../../commands/memory.ts';
import { runLine } from '../../commands/run.ts';
import { unanswered } from '../../commands/unanswered.ts';
import { pageOf } from '../../src/chat/discord/layout.ts';
import { bodyOf } from '../../src/chat/discord/message.ts';
import { pagesOf } from '../../src/chat/telegram/layout.ts';
import { replyRows } from '../../src/chat/terminal/layout.ts';
import { paint } from '../../src/chat/terminal/row.ts';
import { plainText } from '../../src/reply/plain.ts';
import { REPLY_LANGUAGES } from '../../src/reply/reply.ts';
import type { Reply, ReplyLanguage } from '../../src/reply/reply.ts';
import { contextIn } from '../doubles/context.ts';
import { faultsOf } from '../doubles/discord/rules.ts';
import { complete, parseHtml } from '../doubles/telegram/markup.ts';

const QUESTIONS = [
  'who is the judge',
  '法官是谁',
  'foo: bar # baz',
  '<b>&amp;</b> @exhibit_bot /ask #x http://a.example',
  '- a *b* _c_ ~d~ ||e||',
];

/** A context in which these questions could not be answered. */
async function after(language: ReplyLanguage, questions: readonly string[] = QUESTIONS): Promise<CommandContext> {
  const memory = processMemory();
  for (const question of questions) await memory.countUnanswered(question);
  await memory.countUnanswered(questions[0] ?? '');
  return contextIn(language, { memory });
}

const exported = async (rest: string, context: CommandContext): Promise<Reply> => (await runLine(unanswered, rest, context)).reply;
const codeIn = ({ lines }: Reply): string => lines.flatMap((line) => (line.kind === 'code' ? [line.text] : [])).join('\n');
const many = Array.from(
  { length: 120 },
  (_, place) => `question number ${place} about <something> & "everything" ${'x'.repeat(place % 90)}`,
);

describe.each(REPLY_LANGUAGES)('in %s', (language) => {
  test('examples are YAML to paste, whatever the language of the reply, and say where they belong', async () => {
    const reply = await exported('export:examples', await after(language));
    expect(reply).toMatchObject({ kind: 'notice', audience: 'asker', language });
    expect(parse(codeIn(reply))).toEqual({ asked: { zh: ['法官是谁'], en: QUESTIONS.filter((text) => text !== '法官是谁') } });
    expect(plainText(reply, { source: false, actions: false, attribution: false })).toMatch(/facts\//u);
  });

  test('near misses are entries to complete', async () => {
    const reply = await exported('export:near-misses', await after(language));
    expect(parse(codeIn(reply))).toHaveLength(QUESTIONS.length);
    expect(plainText(reply, { source: false, actions: false, attribution: false })).toMatch(/missing/u);
  });

  test.each(['examples', 'near-misses'])('%s of many questions come in parts that each fit one message, and none is lost', async (kind) => {
    const context = await after(language, many);
    const found: string[] = [];
    let page = 1;
    for (let more = true; more; page++) {
      const reply = await exported(`export:${kind} page:${page}`, context);
      const first = pageOf(reply, 0, (number, of) => `${number}/${of}`);
      expect(first.of).toBe(1);
      const body = { ...bodyOf({ reply, view: undefined, audience: 'asker' }, context.dossier, 'zzz', false), flags: 1 << 15 };
      expect(faultsOf('POST', '/channels/1/messages', body)).toEqual([]);
      expect(pagesOf(reply, { username: 'exhibit_bot' })).toHaveLength(1);
      found.push(codeIn(reply));
      more = plainText(reply, { source: false, actions: false, attribution: false }).includes(`page:${page + 1}`);
    }
    expect(page).toBeGreaterThan(3);
    for (const question of many) expect(found.join('\n')).toContain(question.slice(0, 30));
  });
});

describe('on a platform', () => {
  test('Discord shows it in a block of code that nothing in it ends', async () => {
    const reply = await exported('export:examples', await after('en', ['```` break', ...QUESTIONS]));
    const { container } = pageOf(reply, 0, String);
    const shown = container.components.map((one) => ('content' in one ? one.content : '')).join('\n');
    const block = /```yaml\n(?<code>[\s\S]*?)\n```/u.exec(shown)?.groups?.['code'];
    expect(block).toBe(codeIn(reply));
    expect(shown.match(/```/gu)).toHaveLength(2);
  });

  test('Telegram shows it as preformatted text, in which it finds nothing', async () => {
    const reply = await exported('export:examples', await after('en'));
    const [page] = pagesOf(reply, { username: 'exhibit_bot' });
    const { text, entities } = complete(parseHtml(page?.html ?? ''));
    const [block, ...others] = entities.filter(({ type }) => type === 'pre');
    expect(others).toEqual([]);
    expect(text.slice(block?.offset, (block?.offset ?? 0) + (block?.length ?? 0))).toBe(codeIn(reply));
    const within = entities.filter(
      (one) => one !== block && one.offset >= (block?.offset ?? 0) && one.offset < (block?.offset ?? 0) + (block?.length ?? 0),
    );
    expect(within).toEqual([]);
  });

  test('a terminal shows each line as it is, however narrow it is', async () => {
    const reply = await exported('export:near-misses', await after('en'));
    expect(paint(replyRows(reply, 20), false)).toContain(`\n${codeIn(reply)}\n`);
  });
});

describe('the command', () => {
  test('takes a part that is not there for the last, and says that there is nothing where nothing was asked', async () => {
    expect(codeIn(await exported('export:examples page:9', await after('en')))).toContain('who is the judge');
    const empty = await exported('export:examples', contextIn('en'));
    expect(empty.lines).toEqual([{ kind: 'text', text: 'Nothing so far.' }]);
  });

  test('still lists, deletes, and tells of the export', async () => {
    const context = await after('en');
    const listed = plainText(await exported('', context), { source: false, actions: false, attribution: false });
    expect(listed).toContain('2× who is the judge');
    expect(listed).toContain('/unanswered export:');
    expect((await exported('remove: who is the judge', context)).lines).toEqual([{ kind: 'text', text: 'One question is deleted.' }]);
    expect((await exported('all', context)).lines).toEqual([{ kind: 'text', text: '4 questions are deleted.' }]);
  });

  test('refuses what is neither', async () => {
    expect((await exported('export:everything', await after('en'))).kind).toBe('error');
  });
});
