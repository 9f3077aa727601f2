/** Summaries tell what their facts tell, no more and no more firmly; those that are shipped are short enough and leave out no lead. */
import { describe, expect, test } from 'vitest';
import { execute } from '../../src/answer/execute.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { DossierError } from '../../src/dossier/problem.ts';
import { isLead } from '../../src/dossier/relations.ts';
import { plainText } from '../../src/reply/plain.ts';
import { render } from '../../src/reply/render.ts';
import { REPLY_LANGUAGES } from '../../src/reply/reply.ts';
import { CRANES } from '../doubles/cranes.ts';
import { SHIPPED } from '../shipped.ts';
import { change, changeFact, copyOfCranes, lineWith } from './copy.ts';
import { check } from './checking.ts';

const FILE = 'summaries.yaml';
/** What is wrong with a copy of the invented dispute whose summaries were changed. */
function problemsOf(was: string, now: string): { readonly line: number; readonly says: readonly string[] } {
  const folder = copyOfCranes();
  change(folder, FILE, (text) => text.replace(was, now));
  try {
    loadDossier(folder);
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    return { line: error.problems[0]?.line ?? 0, says: error.problems.map(({ field = '', message }) => `${field}: ${message}`) };
  }
  return { line: 0, says: [] };
}

describe('a line of a summary is refused', () => {
  test.each([
    [
      'for a figure that its facts do not have',
      '最后要付7000万至9000万美元',
      '最后要付7000万至9500万美元',
      /^\[1\]\.short\[3\]\.lines\[2\]\.zh: 95000000 does not stand in the facts/,
    ],
    [
      'for a date that its facts do not have',
      'On 20 February 2041 Brackenlift',
      'On 21 February 2041 Brackenlift',
      /\.en: the date 2041-02-21 does not stand in the facts/,
    ],
    [
      'for a name that its facts do not have',
      '盐泽轮渡5天后拒绝。',
      '德拉文斯克5天后拒绝。',
      /\.zh: dravensk is not in the facts of the line/,
    ],
    ['for a fact that there is not', '[accident]', '[acident]', /there is no fact acident; is accident meant\?/],
    [
      'for telling an allegation as established',
      '原告指控布拉肯起重隐瞒：',
      '布拉肯起重隐瞒：',
      /\.zh: tells what is alleged as if it were stated/,
    ],
    [
      'for telling a saying as established',
      'Brackenlift said that a gust caused it; the Lifting Safety Office found',
      'A gust caused it; later the Lifting Safety Office had',
      /\.en: tells what is said as if it were stated/,
    ],
    [
      'for a word that is firmer than its facts',
      '认定，风力传感器接反了线',
      '证实，风力传感器接反了线',
      /\.zh: “证实” is firmer than the facts/,
    ],
    ['for its length', '鹭臂已经恢复运行。', '鹭臂已经恢复运行，'.repeat(30), /\.zh: at most 200 characters/],
    ['for a topic that there is not', '- topic: money', '- topic: honey', /topics\.yaml has no topic honey/],
    ['for a topic that has one already', '- topic: money', '- topic: voices', /voices has a summary already/],
  ])('%s', (_why, was, now, says) => {
    const problems = problemsOf(was, now);
    expect(problems.says.join('\n')).toMatch(says);
    expect(problems.line).toBeGreaterThan(0);
  });

  test('and a short version for being too long in all', () => {
    const more = Array.from(
      { length: 12 },
      () =>
        '        - facts: [no-deaths]\n          zh: 那次事故没有人丧生，一个人也没有，消息来自文章，说法并无分歧，读者不必再去别处查找，这里写的就是全部。\n          en: Nobody died.\n',
    ).join('');
    const { says } = problemsOf(
      '          zh: 鹭臂已经恢复运行。\n',
      `          zh: 鹭臂已经恢复运行。\n          en: The Heronarm is working again.\n${more}        - facts: [crane-working-again]\n          zh: 鹭臂已经恢复运行。\n`,
    );
    expect(says.join('\n')).toMatch(/takes \d+ characters in zh, at most 600: shorten it/u);
  });
});

test('less exact dates, names inside facts’ texts and figures of either language are no problem', () => {
  expect(problemsOf('2040年8月17日夜里', '2040年8月里').says).toEqual([]);
});

test('a lead that is left out and a topic without a summary are warned of; a line on what is superseded is left out', async () => {
  const folder = copyOfCranes();
  change(folder, FILE, (text) =>
    text
      .replace(
        '[brackenlift-valuation, cobblemoor-stake]\n          zh: 2041年2月布拉肯起重的估值约为9.4亿美元，最大股东科布莫尔控股持有34%的股份。\n          en: Brackenlift',
        '[brackenlift-valuation, cobblemoor-stake]\n          zh: 2041年2月布拉肯起重的估值约为9.4亿美元，最大股东科布莫尔控股持有34%的股份。\n          en: Brackenlift',
      )
      .replace('[restart-conditions, crane-working-again]', '[crane-working-again]')
      .replace('港务局定了3个条件后，鹭臂', '鹭臂')
      .replace('The Harbour Board set 3 conditions, and the Heronarm', 'The Heronarm')
      .replace('- topic: voices', '- topic: money')
      .replace(/- topic: money\n {2}headline: \{ zh: 估值[\s\S]*$/u, ''),
  );
  const { code, out, errors } = await check(folder);
  expect(`${out}${errors}`).toMatch(/does not tell .*restart-conditions/u);
  expect(`${out}${errors}`).toMatch(/voices has no summary: write one/u);
  expect(code).toBe(0);
  const later = copyOfCranes();
  changeFact(later, 'settlement-refused', (text) =>
    text.replace('id: settlement-refused\n', 'id: settlement-refused\nsupersedes: [settlement-offer]\n'),
  );
  const suit = loadDossier(later).summaries.find(({ topic }) => topic === 'suit');
  expect(suit?.short.flatMap(({ lines }) => lines).some(({ facts }) => facts.some((id) => id === 'settlement-offer'))).toBe(false);
  expect((await check(later)).out).toMatch(/settlement-offer is superseded, so the line is left out/u);
  expect(lineWith(later, FILE, 'settlement-offer')).toBeGreaterThan(0);
});

describe.each([
  ['the shipped dispute', SHIPPED],
  ['the invented dispute', CRANES],
])('%s', (_name, folder) => {
  const dossier = loadDossier(folder);
  const wanted = [undefined, ...dossier.topics.keys()];

  test('has an account of the whole and of each topic, whose full version leaves out no lead', () => {
    for (const topic of wanted) {
      const full = dossier.summaries.find((one) => one.topic === topic)?.full ?? [];
      const told = new Set(full.flatMap(({ lines }) => lines.flatMap(({ facts }) => facts)));
      const leads =
        topic === undefined
          ? dossier.head.summary
          : [...dossier.facts.values()].filter((fact) => fact.topic === topic && isLead(fact)).map(({ id }) => id);
      expect([topic ?? 'whole', leads.filter((id) => !told.has(id))]).toEqual([topic ?? 'whole', []]);
    }
  });

  test.each(wanted.map((topic) => [topic ?? 'whole', topic] as const))(
    'as it is read, the short one of %s is short, dated, and says what it is not',
    (_topic, topic) => {
      for (const language of REPLY_LANGUAGES) {
        const answer = execute(dossier, { kind: 'summary', length: 'short', ...(topic !== undefined && { topic }) });
        const reply = render(dossier, answer, language);
        const text = plainText(reply, { source: true, actions: false, attribution: false });
        expect(text.length).toBeLessThanOrEqual(language === 'en' ? 1400 : 600);
        expect(reply.lead).toMatch(/20(?:26|41)/u);
        expect(reply.source).toMatch(/Not legal advice|不构成法律意见|不構成法律意見/u);
        const uncited = reply.lines.filter((line) => line.kind === 'text' && !/ \[\d.*\]$|〔.+〕$/u.test(line.text));
        expect(uncited).toEqual([]);
      }
    },
  );
});
