/** The coverage of a dossier, as its command line prints it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCoverage } from '../../src/cli/coverage.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { LANGUAGE } from '../../src/dossier/language.ts';
import { changeFile, copyOfCranes } from '../dossier/checking.ts';
import { loadedDossier, SHIPPED } from '../shipped.ts';
import { CRANES } from '../doubles/cranes.ts';

async function coverage(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let out = '';
  let errors = '';
  const streams = { out: async (text: string) => (out += text), complain: async (text: string) => (errors += text) };
  const code = await runCoverage(args, { folderOf: (named) => named ?? CRANES, language: LANGUAGE }, streams);
  return { code, out, errors };
}

const Printed = z.object({
  facts: z.array(
    z.object({
      id: z.string(),
      examples: z.object({ zh: z.record(z.string(), z.number()), en: z.record(z.string(), z.number()) }),
      together: z.number(),
      near: z.array(z.string()),
      thin: z.array(
        z.object({ what: z.string(), language: z.string().optional(), kind: z.string().optional(), count: z.number().optional() }),
      ),
    }),
  ),
  withoutTogether: z.array(z.string()),
});

/** What is printed of one fact as JSON. */
async function printedOf(folder: string, id: string) {
  const { out } = await coverage('--json', folder);
  const found = Printed.parse(JSON.parse(out)).facts.find((fact) => fact.id === id);
  if (found === undefined) throw new RangeError(`no ${id}`);
  return found;
}

const asked = (zh: readonly string[], en: readonly string[]): string =>
  `asked:\n  zh:\n${zh.map((text) => `    - ${text}\n`).join('')}  en:\n${en.map((text) => `    - ${text}\n`).join('')}`;

/** The cranes with other examples of one fact, and without its near misses. */
function cranesAsking(file: string, zh: readonly string[], en: readonly string[]): string {
  const folder = copyOfCranes();
  changeFile(folder, file, (text) => `${text.replace(/^asked:[\s\S]*/mu, '')}${asked(zh, en)}`);
  return folder;
}

const SUIT = 'facts/suit/suit-filed.yaml';
const PAYOUT = 'facts/money/insurance-payout.yaml';

describe('the kinds of question', () => {
  test.each<[kind: string, file: string, zh: string, en: string]>([
    ['who', SUIT, '谁起诉了布拉肯起重', 'who sued Brackenlift'],
    ['when', SUIT, '布拉肯起重是什么时候被告的', 'when was Brackenlift sued'],
    ['where', SUIT, '布拉肯起重在哪里被告', 'where was Brackenlift sued'],
    ['how-much', PAYOUT, '灰滩保险赔了多少钱', 'how much did Greyshoal Mutual pay'],
    ['how-many', SUIT, '布拉肯起重被多少家告了', 'how many parties sued Brackenlift'],
    ['how-long', SUIT, '布拉肯起重的官司打了多久', 'how long has Brackenlift been sued for'],
    ['why', SUIT, '布拉肯起重为什么被告', 'why was Brackenlift sued'],
    ['list', SUIT, '布拉肯起重有哪些对手', 'name the opponents of Brackenlift'],
    ['compare', SUIT, '盐泽轮渡和码头工会谁先起诉', 'did Saltmere sue earlier or the union'],
    ['compare', SUIT, '盐泽轮渡还是码头工会？', 'Saltmere or the union?'],
    ['what', SUIT, '起诉的日期？', 'the day of the suit?'],
    ['what', SUIT, '布拉肯起重摊上什么事了', 'what happened to Brackenlift'],
    ['yes-no', SUIT, '盐泽轮渡起诉了布拉肯起重吗', 'did Saltmere sue Brackenlift'],
    ['statement', SUIT, '盐泽轮渡起诉布拉肯起重', 'Saltmere sued Brackenlift'],
    ['wrong-premise', PAYOUT, '灰滩保险赔了2000万美元吗', 'did Greyshoal pay US$20 million'],
    ['wrong-premise', SUIT, '布拉肯起重是2040年3月被告的吗', 'was Brackenlift sued in March 2040'],
    ['wrong-premise', SUIT, '是德拉文斯克被告了吗', 'was Dravensk sued'],
  ])('%s: told of %s', async (kind, file, zh, en) => {
    const { examples } = await printedOf(cranesAsking(file, [zh], [en]), file.replace(/.*\/(.*)\.yaml/u, '$1'));
    for (const language of ['zh', 'en'] as const) expect(Object.keys(examples[language])).toContain(kind);
    // The kinds that leave each other out are told apart.
    const apart = ['yes-no', 'wrong-premise', 'statement', 'what'];
    expect(Object.keys(examples.en).filter((one) => apart.includes(one)).length).toBeLessThanOrEqual(1);
  });

  test('a yes/no question that the fact bears out, or whose number is left open, has no wrong premise', async () => {
    const right = ['灰滩保险赔了1800万美元吗', '灰滩保险赔了1000多万美元吗'];
    const { examples } = await printedOf(
      cranesAsking(PAYOUT, right, ['did the Lantern say that Greyshoal paid US$18 million']),
      'insurance-payout',
    );
    expect([examples.zh, examples.en]).toEqual([{ all: 2, 'yes-no': 2 }, expect.objectContaining({ all: 1, 'yes-no': 1 })]);
  });

  test('indirect is a question that shares no word with the fact’s text, in whatever form', async () => {
    const zh = ['原告那边先收到多少补偿', '保险公司赔付了多少'];
    const en = ['what did the underwriter hand over', 'what was handed over by insurers', 'what are the ferries worth'];
    const { examples } = await printedOf(cranesAsking(PAYOUT, zh, en), 'insurance-payout');
    expect([examples.zh['indirect'], examples.en['indirect']]).toEqual([1, 1]);
  });
});

describe('the table', () => {
  test('has two rows for each fact and for all, with every example counted, no line over 140 columns', async () => {
    const { code, out, errors } = await coverage(CRANES);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const dossier = loadDossier(CRANES);
    const rows = out.split('\n').flatMap((line) => {
      const { name, language, all } = /^(?<name>\S*(?: facts)?) +(?<language>zh|en) +(?<all>\d+) /u.exec(line)?.groups ?? {};
      return language === undefined ? [] : [{ name, language, all: Number(all) }];
    });
    expect(rows).toHaveLength(2 * dossier.facts.size + 2);
    expect(rows.flatMap(({ name }) => (name === '' ? [] : [name]))).toEqual([...dossier.facts.keys(), `${dossier.facts.size} facts`]);
    const counts = new Map(
      dossier.examples.filter(({ facts }) => facts.length === 1).map(({ facts, asked: own }) => [String(facts[0]), own]),
    );
    rows.slice(0, -2).forEach(({ language, all }, place) => {
      const own = counts.get([...dossier.facts.keys()][Math.floor(place / 2)] ?? '');
      expect(all).toBe(own?.[language === 'zh' ? 'zh' : 'en'].length);
    });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(140);
  });

  test('of the shipped dossier fits as well', async () => {
    const { out } = await coverage(SHIPPED);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(140);
    expect(out).toMatch(new RegExp(`\\n${loadedDossier().facts.size} facts +zh +\\d{5} `, 'u'));
    // Some forty thousand examples are held against the facts' words.
  }, 90_000);

  test('counts near misses, gaps that offer the fact, and examples that it answers with others', async () => {
    const folder = copyOfCranes();
    mkdirSync(join(folder, 'gaps'), { recursive: true });
    writeFileSync(
      join(folder, 'gaps', 'money.yaml'),
      '- id: premium\n  missing: {zh: 保费多少, en: what the premium was}\n  nearest: [insurance-payout]\n',
    );
    changeFile(
      folder,
      PAYOUT,
      (text) =>
        `${text.replace(/^near_misses:[\s\S]*/mu, '')}near_misses:\n  - id: deductible\n    missing: {zh: 免赔额, en: the deductible}\n`,
    );
    writeFileSync(
      join(folder, 'facts', 'money', 'together.yaml'),
      '- facts: [insurance-payout, cobblemoor-stake]\n  asked: {zh: [钱的事], en: [money matters, all the money]}\n',
    );
    const { near, together } = await printedOf(folder, 'insurance-payout');
    expect({ near, together }).toEqual({ near: ['deductible', 'premium'], together: 3 });
    rmSync(join(folder, 'facts', 'money', 'together.yaml'));
    expect(Printed.parse(JSON.parse((await coverage('--json', folder)).out)).withoutTogether).toContain('money');
    expect((await coverage('--thin', folder)).out).toMatch(/topics without together\.yaml \(\d\)\n(?: {2}\S+\n)* {2}money\n/u);
  });
});

describe('what is thin', () => {
  const many = (texts: readonly string[]): string[] => Array.from({ length: 10 }, (_, place) => `${texts[place % texts.length]}${place}`);

  test('names the kinds that fit a fact and that nobody wrote, by language', async () => {
    const { thin } = await printedOf(
      cranesAsking(PAYOUT, many(['谁赔的']), many(['how much was paid ', 'did Greyshoal pay ', 'did Greyshoal pay US$20 million '])),
      'insurance-payout',
    );
    const unasked = thin.filter(({ what }) => what === 'unasked').map(({ language, kind }) => `${language} ${kind}`);
    expect(unasked).toContain('zh how-much');
    expect(unasked).toContain('zh wrong-premise');
    expect(unasked).not.toContain('en how-much');
    expect(unasked).not.toContain('en wrong-premise');
  });

  test('asks who of what somebody does in the first place, and not of what tells of it too', async () => {
    const thinIn = async (concepts: string): Promise<boolean> => {
      const folder = cranesAsking(SUIT, many(['何时起诉的']), many(['when did they sue ']));
      changeFile(folder, SUIT, (text) => text.replace(/^concepts: .*$/mu, `concepts: [${concepts}]`));
      const { thin } = await printedOf(folder, 'suit-filed');
      return thin.some((one) => one.what === 'unasked' && one.kind === 'who');
    };
    expect([await thinIn('sue, trial-place'), await thinIn('trial-place, sue')]).toEqual([true, false]);
  });

  test('names few examples and no near miss, and neither where there are enough', async () => {
    const few = await printedOf(cranesAsking(PAYOUT, ['谁赔的'], many(['who paid '])), 'insurance-payout');
    expect(few.thin).toContainEqual({ what: 'few-examples', language: 'zh', count: 1 });
    expect(few.thin).toContainEqual({ what: 'no-near-miss' });
    expect(few.thin.filter(({ what }) => what === 'few-examples')).toHaveLength(1);
  });

  test('--thin tells it a line a fact, and the table sums it up', async () => {
    const { out } = await coverage('--thin', CRANES);
    expect(out).toMatch(/^few examples in zh \(41\)\n {2}accident: 8\n/u);
    expect(out).toMatch(/\nnobody asks when in en \(\d+\)\n {2}\S+: when: /u);
    expect((await coverage(CRANES)).out).toMatch(/Thin \(--thin tells which\):\n +41 few examples in zh\n/u);
  });
});

describe('one fact', () => {
  test('is shown with every example and its kinds, its near misses and what is thin', async () => {
    const { code, out } = await coverage('--fact', 'ships-per-week', CRANES);
    expect(code).toBe(0);
    expect(out).toMatch(/^ships-per-week \(accident\): stated\n/u);
    expect(out).toMatch(/\n {2}how-many(?:, \S+)* {2,}how many ships a week did the port serve\n/u);
    expect(out).toMatch(/\n\d+ near misses\n {2}city: Quillmouth's population and such\n/u);
    expect(out).toMatch(/\nthin\n {2}few examples in zh: 8\n/u);
  });

  test('that is not there is told, with the one that may be meant', async () => {
    expect(await coverage('--fact', 'ship-per-week', CRANES)).toEqual({
      code: 2,
      out: '',
      errors: 'there is no fact ship-per-week; is ships-per-week meant?\n',
    });
  });
});

describe('the command line', () => {
  test('without a folder takes the one that is shipped', async () => {
    expect((await coverage('--thin')).out).toBe((await coverage('--thin', CRANES)).out);
  });

  test.each([['--help'], ['-h']])('%s tells the usage', async (flag) => {
    expect(await coverage(flag)).toMatchObject({ code: 0, errors: '', out: expect.stringMatching(/^Usage: npm run coverage/) });
  });

  test.each([[['--frobnicate']], [['one', 'two']], [['--thin', '--json']], [['--fact']]])('%j is a wrong usage', async (args) => {
    const { code, out, errors } = await coverage(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain('Usage: ');
  });

  test('of a dossier that does not hold together tells what is wrong, by file and line', async () => {
    const folder = copyOfCranes();
    changeFile(folder, SUIT, (text) => text.replace('status: stated', 'status: stted'));
    const { code, out, errors } = await coverage(folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(/dossier\/facts\/suit\/suit-filed\.yaml:\d+: status: /);
  });
});
