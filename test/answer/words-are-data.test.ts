/** The words of the two languages stand in `data/language/`, not in patterns of the code that understands and checks. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../child.ts';

const mendOf = (words: string): string =>
  `${words}: write such words into a file of data/language/, and build the pattern by read/word-pattern.ts; only what is grammar may be listed here`;

/** What may stand in code, by file: signs and function words whose place in a sentence the code itself is about. */
const GRAMMAR: Readonly<Record<string, { readonly why: string; readonly signs: string }>> = {
  'understand/read/fold.ts': {
    why: 'how signs are written, before any word is read',
    signs: '是係关關联聯体體谱譜派数數列统統著乾後裡麼於只台里后干面發髮咩喺嘅哋咗冇嚟嗰啲唔佢乜嘢㗎啱攞噉',
  },
  'understand/read/plain.ts': { why: 'three signs for one word', signs: '妳您你' },
  'understand/read/negation.ts': { why: '告不告, 了没: a verb and its denial', signs: '不没' },
  'understand/read/demands.ts': {
    why: 'one sign, read by the signs beside it',
    signs: '要索约大近超过至少最多零一二两三四五六七八九十百千万亿个瓦人家座次条名位辆台需想主重将快不只还就也都刚正又再必首简摘',
  },
  'understand/read/relations.ts': {
    why: 'particles that mark who does and who undergoes it, where they stand to names, and how much may stand between',
    signs: '被把向找冲从给对跟告方谁的就正其实明是在上市去一二三四五六七八九十百分之成多半少',
  },
  'understand/read/role-words.ts': { why: '在 … 之后: the frame around when something else was', signs: '在' },
  'understand/read/shape.ts': { why: '的 between which of two and how much', signs: '的' },
  'understand/summarise.ts': { why: '的 before what is wanted', signs: '的' },
  'understand/decide/refusal.ts': { why: 'how begins what is a phrase and no name', signs: '怎么如何' },
  'coverage/kinds.ts': { why: 'one “or”, of what has no other word that asks', signs: '还是或者' },
  'check/prepare.ts': {
    why: '不是…而是, 不是…，是 and 不是…吗',
    signs: '并可不是而吗嗎嘛',
  },
  'check/clause-kinds.ts': { why: 'particles that end a question', signs: '吗呢嘛吧' },
  'check/denial.ts': { why: 'what follows upon what, and with whom somebody is compared', signs: '之后以来他她它就便跟和与同的并可不是' },
  'check/comparison.ts': { why: 'what joins the names of a list', signs: '和与跟及' },
  'check/dates.ts': { why: 'what a time stands before and behind', signs: '之前以后才等拖推迟延到先至不用必无需着会再' },
  'check/looked.ts': { why: 'what joins a list, pronouns, 不到…不', signs: '和与跟及他她它其不到没' },
  'check/rivals.ts': { why: '是 and 的 around a name', signs: '谁的是' },
  'check/sense.ts': { why: 'the word that compares, and the denial before “only”', signs: '比不' },
  'check/split.ts': {
    why: 'conjunctions between clauses, and where they are none',
    signs: '但是愿而且可逃躲跑绕瞒骗熬撑比拼打斗赢不过然结果转发自',
  },
};

const CODE = globSync('src/answer/**/*.ts', { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'));
const withoutComments = (code: string): string => code.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(^|\s)\/\/.*$/gmu, '$1');
const signsIn = (code: string): Set<string> => new Set(withoutComments(code).match(/\p{Script=Han}/gu) ?? []);
const own = (path: string): string => path.replace('src/answer/', '');

/** More English words than these beside each other in a pattern are a list. */
const MOST_ALTERNATIVES = 6;
const LIST = new RegExp(`[a-z][a-z ?]+(?:\\|[a-z][a-z ?]*){${MOST_ALTERNATIVES},}`, 'u');
/** English grammar that code is about. */
const ENGLISH: Readonly<Record<string, string>> = {
  'check/looked.ts': 'which denials an “until” behind them takes back',
  'check/prepare.ts': 'auxiliary verbs in front of “n’t”',
  'check/split.ts': 'conjunctions between clauses, and what begins one behind “and”',
};

describe('words are data', () => {
  test.each(CODE)('%s has no Chinese words in its patterns but for grammar', (path) => {
    const allowed = new Set(GRAMMAR[own(path)]?.signs);
    const others = [...signsIn(readFileSync(join(ROOT, path), 'utf8'))].filter((sign) => !allowed.has(sign));
    expect(others.map(mendOf)).toEqual([]);
  });

  test.each(CODE)('%s has no list of English words in its patterns', (path) => {
    const lists = withoutComments(readFileSync(join(ROOT, path), 'utf8')).match(new RegExp(LIST, 'gu')) ?? [];
    expect(ENGLISH[own(path)] === undefined ? lists.map(mendOf) : []).toEqual([]);
  });

  test('nothing is allowed that is not there', () => {
    for (const [path, { signs }] of Object.entries(GRAMMAR)) {
      const there = signsIn(readFileSync(join(ROOT, 'src', 'answer', path), 'utf8'));
      expect({ path, idle: [...new Set(signs)].filter((sign) => !there.has(sign)) }).toEqual({ path, idle: [] });
    }
  });

  test('a word in a pattern is found, in a comment it is not', () => {
    expect([...signsIn("/** 说 */\nconst SAYS = /据/u; // 称\nconst a = 'b';")]).toEqual(['据']);
    expect(LIST.test('/^(?:one|two|three|four|five|six|seven)$/u')).toBe(true);
    expect(LIST.test('/^(?:one|two|three)$/u')).toBe(false);
  });
});
