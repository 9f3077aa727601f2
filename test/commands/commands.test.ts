import { readdirSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { defineCommand } from '../../commands/definition.ts';
import { helpOf, usageOf } from '../../commands/help.ts';
import { commandNamed, commands } from '../../commands/index.ts';
import { LOCALES } from '../../commands/localised.ts';
import type { Localised } from '../../commands/localised.ts';
import { processMemory } from '../../commands/memory.ts';
import type { Memory } from '../../commands/memory.ts';
import { notice } from '../../commands/notice.ts';
import { runLine, runValues } from '../../commands/run.ts';
import type { Previous } from '../../src/answer/understand/follow/before.ts';
import type { EntityId } from '../../src/dossier/schema.ts';
import type { When } from '../../src/dossier/when.ts';
import { quoted } from '../../src/reply/quote.ts';
import { replyText } from '../../src/reply/plain.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { REPLY_LANGUAGES } from '../../src/reply/reply.ts';
import { toTraditional } from '../../src/reply/traditional.ts';
import { contextIn, noting } from '../doubles/context.ts';
import type { Asked } from '../doubles/context.ts';
import { dispute, fact } from '../doubles/dispute.ts';

const english = contextIn('en');
const command = (name: string): (typeof commands)[number] => {
  const found = commandNamed(name);
  if (found === undefined) throw new Error(`no command ${name}`);
  return found;
};
const run = (name: string, rest: string, context = english): ReturnType<typeof runLine> => runLine(command(name), rest, context);
const isCommand = (value: unknown): value is (typeof commands)[number] =>
  typeof value === 'object' && value !== null && 'run' in value && 'options' in value && 'descriptions' in value;
const linesOf = (reply: Reply): string[] => reply.lines.map((line) => (line.kind === 'figure' ? line.label : line.text));

describe('the list of commands', () => {
  test('has every command that a file defines, once', async () => {
    const folder = new URL('../../commands/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
    const modules = await Promise.all(files.map(async (name): Promise<unknown> => import(new URL(name, folder).href)));
    const defined = modules
      .flatMap((module): unknown[] => (typeof module === 'object' && module !== null ? Object.values(module) : []))
      .filter(isCommand);
    // `/help` is made of the list itself.
    const listed = commands.filter(({ name }) => name !== 'help');
    expect(new Set(listed)).toEqual(new Set(defined));
    expect(listed).toHaveLength(defined.length);
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    expect(commands.length).toBe(listed.length + 1);
  });

  /** Discord's limits: https://docs.discord.com/developers/interactions/application-commands#application-command-object */
  const described = (descriptions: Localised): void => {
    expect(Object.keys(descriptions).sort()).toEqual([...LOCALES].sort());
    for (const locale of LOCALES) {
      expect(descriptions[locale].length).toBeGreaterThan(0);
      expect(descriptions[locale].length).toBeLessThanOrEqual(100);
    }
    expect(toTraditional(descriptions['zh-TW'])).toBe(descriptions['zh-TW']);
  };

  describe.each(commands.map((one) => [one.name, one] as const))('/%s', (name, { descriptions, options }) => {
    test('has a name and descriptions that every platform takes', () => {
      expect(name).toMatch(/^[a-z-]{1,32}$/);
      described(descriptions);
    });

    test('describes its options, the required ones first and texts last', () => {
      const entries = Object.entries(options);
      for (const [option, definition] of entries) {
        expect(option).toMatch(/^[a-z-]{1,32}$/);
        described(definition.descriptions);
        const choices = definition.type === 'choice' ? Object.values(definition.choices) : [];
        expect(choices.length).toBeLessThanOrEqual(25);
        choices.forEach(described);
      }
      expect(entries.length).toBeLessThanOrEqual(25);
      const required = entries.map(([, definition]) => definition.required);
      expect(required).toEqual([...required].sort((one, other) => Number(other) - Number(one)));
      // A text takes all that is left of a line.
      const first = entries.findIndex(([, definition]) => definition.type === 'text');
      expect(first < 0 ? [] : entries.slice(first).filter(([, definition]) => definition.type !== 'text')).toEqual([]);
    });
  });

  test('finds a command by its name in any case', () => {
    expect(commandNamed('ASK')?.name).toBe('ask');
    expect(commandNamed('nothing')).toBeUndefined();
  });
});

describe('a definition', () => {
  const descriptions = { 'zh-CN': '试', 'zh-TW': '試', en: 'try' };
  const trial = defineCommand({
    name: 'trial',
    descriptions,
    options: {
      who: { type: 'entity', required: true, descriptions },
      when: { type: 'when', required: false, descriptions },
      size: { type: 'choice', required: false, descriptions, choices: { small: descriptions, large: descriptions } },
    },
    for: 'anyone',
    run(_, options) {
      expectTypeOf(options.who).toEqualTypeOf<EntityId>();
      expectTypeOf(options.when).toEqualTypeOf<When | undefined>();
      expectTypeOf(options.size).toEqualTypeOf<'small' | 'large' | undefined>();
      return { reply: notice('en', { title: options.who, sections: [] }) };
    },
  });

  test('gives run the types of its options', async () => {
    expect((await runLine(trial, 'odile large', english)).reply.title).toBe('varnholt');
  });

  test.each([
    [{}],
    [{ who: 'nobody' }],
    [{ who: 'varnholt', size: 'huge' }],
    [{ who: 'varnholt', when: '2024' }],
    [{ who: 'varnholt', more: 'x' }],
  ])('refuses values that do not fit: %o', async (values) => {
    await expect(trial.run(english, values)).rejects.toThrow(TypeError);
  });
});

describe('commands answer', () => {
  test.each<[name: string, rest: string, facts: readonly string[]]>([
    ['claim', 'union part', ['damages-union']],
    ['sides', '', ['suit-filed', 'brackenlift-blames-gust']],
    ['timeline', '2038 2039', ['crane-handover']],
    ['timeline', '2039 2038', ['crane-handover']],
    ['who', 'stonnard', ['trial-place']],
    ['figure', 'weight', ['container-weight']],
    ['figure', 'weight brackenlift', ['container-weight']],
    ['compare', 'valuation', ['brackenlift-valuation', 'dravensk-valuation']],
    ['said', 'harbour board', ['second-crane', 'standstill-board']],
    ['source', 'trial-date', ['trial-date']],
    ['summary', 'voices', ['ashdell-denies', 'varnholt-warnings']],
  ])('/%s %s', async (name, rest, ids) => {
    for (const language of REPLY_LANGUAGES) {
      const { reply, previous } = await run(name, rest, contextIn(language));
      expect(reply.kind).toBe('answer');
      expect(reply.language).toBe(language);
      expect(reply.facts).toEqual(expect.arrayContaining([...ids]));
      expect(previous).toBeDefined();
    }
  });

  test('/claim alone lists the claims, /sides alone takes the main one', async () => {
    expect((await run('claim', '')).previous).toEqual({ plan: { kind: 'claims' } });
    expect((await run('sides', '')).previous).toEqual({ plan: { kind: 'sides', claim: 'joint-claim' } });
  });

  test('/summary is short unless asked otherwise', async () => {
    const { reply } = await run('summary', '');
    expect(reply.title).toBe('Saltmere and the Quayside Union v. Brackenlift at a glance');
    expect(reply.audience).toBe('asker');
    const long = (await runValues(command('summary'), { length: 'long' }, english)).reply;
    expect(long.lines.length).toBeGreaterThan(reply.lines.length);
  });

  test.each([
    ['summarise', 'at a glance'],
    ['please sum it up', 'at a glance'],
    ['can you give me a summary of the accident and the crane?', 'The accident and the crane'],
    ['总结一下', '速览'],
    ['幫我總結一下事故與起重機', '事故與起重機'],
  ])('“%s” asks for an account', async (question, title) => {
    const { reply } = await run(
      'ask',
      question,
      contextIn(/\p{Script=Han}/u.test(question) ? (question.includes('幫') ? 'zh-Hant' : 'zh') : 'en'),
    );
    expect(reply.title).toContain(title);
  });

  test('a question that only sounds like it is none', async () => {
    expect((await run('ask', 'summary of the trial date')).reply.title).toBeUndefined();
  });

  test('/post needs a chat', async () => {
    expect((await run('post', 'list')).reply.lines).toEqual([
      { kind: 'text', text: 'Posts are made from a server, a group or a channel.' },
    ]);
  });

  test('what was not found leaves no plan to follow up', async () => {
    const { reply, previous } = await run('figure', 'injuries saltmere');
    expect(reply.kind).toBe('refusal');
    expect(previous).toBeUndefined();
  });
});

describe('/ask', () => {
  test('answers in the language of the question', async () => {
    expect((await run('ask', '什么时候开庭？')).reply).toMatchObject({ language: 'zh', facts: ['trial-date'] });
    expect((await run('ask', 'When is the trial?', contextIn('zh'))).reply.language).toBe('en');
  });

  test('passes on what was asked before', async () => {
    const asked: Asked[] = [];
    const previous: Previous = { plan: { kind: 'facts', facts: [fact('suit-filed')], related: [] }, question: 'Who sued?' };
    await run('ask', 'And the union?', contextIn('en', { previous, understanding: noting(asked) }));
    expect(asked).toEqual([{ question: 'And the union?', previous }]);
  });
});

describe('/check', () => {
  test('introduces what the record says', async () => {
    expect((await run('check', 'When is the trial?')).reply).toMatchObject({
      title: 'What the record says about this message',
      facts: ['trial-date'],
    });
  });

  test('looks at the sentences where the whole says nothing', async () => {
    const { reply } = await run(
      'check',
      'Saltmere sued Brackenlift! It is raining in Lisbon and my neighbour Bob lost his umbrella. The trial is on 4 November 2041.',
    );
    expect(reply.facts.toSorted()).toEqual(['suit-filed', 'trial-date']);
  });

  test('says so when the record has nothing', async () => {
    expect((await run('check', 'It is raining.')).reply).toMatchObject({
      kind: 'refusal',
      title: 'The record has nothing on this message',
    });
    expect((await run('check', '下雨了。')).reply.title).toBe('记录中没有关于这条消息的内容');
  });

  test('owes nothing to earlier questions', async () => {
    const asked: Asked[] = [];
    const previous: Previous = { plan: { kind: 'claims' } };
    await run('check', 'One. Two.', contextIn('en', { previous, understanding: noting(asked) }));
    expect(asked.map((one) => one.previous)).toEqual([undefined]);
  });
});

describe('notices', () => {
  test.each(REPLY_LANGUAGES)('/help lists every command in %s', async (language) => {
    const { reply } = await run('help', '', contextIn(language));
    for (const one of commands) expect(linesOf(reply).some((line) => line.startsWith(usageOf(one)))).toBe(true);
    expect(reply).toMatchObject({ kind: 'notice', audience: 'asker', language });
  });

  test('/help puts what is for moderators apart', async () => {
    const only = { ...command('about'), name: 'post', for: 'moderator' } as const;
    const { reply } = await runLine(
      helpOf(() => [only]),
      '',
      english,
    );
    expect(linesOf(reply)).toEqual(expect.arrayContaining(['For moderators', `/post: ${only.descriptions.en}`]));
  });

  test('a usage shows what is needed and what may be left out', () => {
    expect(usageOf(command('figure'))).toBe('/figure <figure> [of]');
  });

  test('/about has the source with its date, the counts and the limits', async () => {
    const { reply } = await run('about', '');
    const text = replyText(reply);
    expect(reply.title).toBe(dispute.head.title.en);
    expect(text).toContain('“When the heron dropped its load: the crane case of Quillmouth”, Wren Halloway, Harbour Review, 12 March 2041');
    expect(text).toContain('“The port puts its target off”, The Quillmouth Lantern, 3 April 2041');
    expect(text).toContain(`${dispute.facts.size} facts, 3 claims`);
    expect(text).toContain('nothing after 3 April 2041');
  });

  test('/about of a record in the making does not show what stands there until it is written', async () => {
    const context = contextIn('en');
    const drafted = { ...context, dossier: { ...context.dossier, head: { ...context.dossier.head, draft: true } } };
    const { reply } = await run('about', '', drafted);
    expect(reply.title).toBe('A record in the making');
    expect(replyText(reply)).not.toContain(dispute.head.about.en);
    expect(replyText(reply)).toContain('still being written');
  });

  test('Traditional comes out Traditional', async () => {
    expect(replyText((await run('about', '', contextIn('zh-Hant'))).reply)).toContain('條事實');
    expect((await run('privacy', '', contextIn('zh-Hant'))).reply.title).toBe('保存什麼');
  });
});

describe('what a command lists', () => {
  test('a year alone is that year, from its start to its end', async () => {
    const { reply, shown } = await run('timeline', '2041');
    expect(shown).toEqual({ kind: 'timeline', from: { kind: 'year', year: 2041 }, to: { kind: 'year', year: 2041 } });
    expect(replyText(reply)).not.toContain('2040');
    expect((await run('timeline', '2016')).reply).toMatchObject({ kind: 'refusal' });
  });

  test('what happened stands apart from what is expected', async () => {
    const headings = (await run('timeline', '')).reply.lines.flatMap((line) => (line.kind === 'heading' ? [line.text] : []));
    expect(headings).toEqual(['What happened', 'What is expected']);
  });

  test('sayings of nobody in particular are a list of who is quoted', async () => {
    const { reply } = await run('said', '');
    expect(reply.lead).toBe('Whom the article quotes. Name one to read what they say.');
    expect(linesOf(reply)[0]).toBe('Harbour Board (4)');
  });

  test('nothing is told twice: neither the total’s parts nor what was computed from it', async () => {
    // Of an account that nobody has written; one that is written tells parts in a sentence of their own.
    const { reply } = await run('summary', 'suit long', { ...english, dossier: { ...english.dossier, summaries: [] } });
    expect(reply.facts).toContain('damages-total');
    for (const part of ['damages-saltmere', 'damages-union', 'offer-share']) expect(reply.facts).not.toContain(part);
  });
});

describe('a name that nobody has', () => {
  test('goes to the engine, which may know that it is not told', async () => {
    const { reply } = await run('who', 'judge');
    expect(reply).toMatchObject({ kind: 'refusal', reason: 'not-in-source' });
    expect(reply.lead).toContain('does not say who the judge is');
    expect((await run('figure', '法官', contextIn('zh'))).reply.lead).toContain('文章没有说谁是法官');
  });

  test('is answered where it is a question', async () => {
    expect((await run('who', 'who leads the union')).reply).toMatchObject({ kind: 'answer' });
  });
});

describe('errors are told in the user’s language', () => {
  test('with what comes near', async () => {
    const { reply, previous } = await run('who', 'crane');
    expect(reply).toMatchObject({
      kind: 'error',
      audience: 'asker',
      lead: `“${quoted('crane')}” is a person, organisation or thing I do not know.`,
    });
    expect(linesOf(reply)).toEqual([
      'Perhaps one of these:',
      'Brackenlift (brackenlift)',
      'Lifting Safety Office (safety-office)',
      'Heronarm (heronarm)',
      'Dravensk (dravensk)',
    ]);
    expect(previous).toBeUndefined();
  });

  test('with what there is where nothing comes near, and nobody is said to have asked for it', async () => {
    const { reply } = await run('summary', 'weather');
    expect(reply.lead).toBe(`“${quoted('weather')}” is a topic I do not know.`);
    expect(linesOf(reply)).toEqual([
      'You could try:',
      'The suit (suit)',
      'The accident and the crane (accident)',
      'Who says what (voices)',
      'Valuation, stake and insurance (money)',
    ]);
  });

  test('in Chinese and in Traditional', async () => {
    expect((await run('who', 'crane', contextIn('zh'))).reply.lead).toBe(`没有找到“${quoted('crane')}”这个人物、机构或事物。`);
    expect((await run('who', 'crane', contextIn('zh-Hant'))).reply.lead).toContain('沒有找到');
    expect((await run('timeline', 'from:soon', contextIn('zh'))).reply.lead).toContain('不像一个时间');
  });

  test('and repeat no more than a little of what was typed', async () => {
    expect((await run('who', 'x'.repeat(5000))).reply.lead?.length).toBeLessThan(150);
  });

  test('for an option left out or not there', async () => {
    expect((await run('ask', '')).reply.lead).toBe('/ask needs a text.');
    expect((await runValues(command('who'), { nom: 'x' }, english)).reply.lead).toBe(`/who has no “${quoted('nom')}”.`);
  });
});

test.each([
  ['en', 'en', 'for now in memory only'],
  ['zh', 'zh', '眼下只在内存里：状态文件不能用'],
  ['zh-Hant', 'zh-hant', toTraditional('眼下只在内存里：状态文件不能用')],
] as const)('a setting that is in memory only says so in %s, and one that is kept does not', async (language, choice, words) => {
  const said = async (kept: Memory['kept']): Promise<string> => {
    const context = contextIn(language, { memory: { ...processMemory(), kept } });
    return replyText((await run('settings', `language:${choice}`, context)).reply);
  };
  expect(await said(() => 'process-for-now')).toContain(words);
  expect(await said(() => 'disk')).not.toContain(words);
});
