/** Near misses that a machine makes: true of the record, kept out of people's way, found in every process, and named in the right words. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askOf } from '../../../../bench/exhibit.ts';
import { readShorthand, writeShorthand } from '../../../../commands/shorthand.ts';
import { execute } from '../../../../src/answer/execute.ts';
import type { Plan } from '../../../../src/answer/plan.ts';
import { createEngine } from '../../../../src/answer/engine.ts';
import { withUntold } from '../../../../src/answer/understand/learn/untold.ts';
import { owners } from '../../../../src/dossier/dossier.ts';
import type { DossierFact, TaughtDossier, TaughtGap } from '../../../../src/dossier/dossier.ts';
import { loadDossier } from '../../../../src/dossier/load.ts';
import { LANGUAGES } from '../../../../src/dossier/schema.ts';
import type { EntityId } from '../../../../src/dossier/schema.ts';
import { openLearnt } from '../../../../src/learning/learnt.ts';
import { LONGEST_LEAD } from '../../../../src/reply/render-refusal.ts';
import { render } from '../../../../src/reply/render.ts';
import { CRANES } from '../../../doubles/cranes.ts';
import { WORDS } from '../../../doubles/words.ts';
import { readGold } from '../../../questions/score.ts';
import { loadedDossier } from '../../../shipped.ts';

const shipped = loadedDossier();
const cranes = loadDossier(CRANES);
const bare = (dossier: TaughtDossier): TaughtDossier => ({ ...dossier, gaps: new Map() });
const madeOf = (dossier: TaughtDossier): TaughtGap[] =>
  [...withUntold(dossier, WORDS).gaps.values()].filter(({ untold }) => untold !== undefined);
const idsOf = (dossier: TaughtDossier): string[] => madeOf(dossier).map(({ id }) => id);

/** Every dossier that comes with the project, and the same as if nobody had written what is untold. */
const DOSSIERS = [
  ['the shipped one', shipped],
  ['the shipped one without near misses', bare(shipped)],
  ['an invented one', cranes],
  ['an invented one without near misses', bare(cranes)],
] as const;

/** Whether words stand in a text: whole words in English. */
const stands = (words: string, text: string): boolean =>
  /\p{Script=Han}/u.test(words) ? text.includes(words) : new RegExp(`\\b${RegExp.escape(words)}\\b`, 'iu').test(text);

/** The facts that have to do with an entity, by their data or by its name in their text. */
function factsWith({ facts, entities }: TaughtDossier, entity: EntityId): DossierFact[] {
  const names = LANGUAGES.map((language) => entities.get(entity)?.names[language] ?? '');
  return [...facts.values()].filter(
    ({ about, speaker, via, figures, text }) =>
      about[entity] !== undefined ||
      speaker === entity ||
      via === entity ||
      figures.some(({ of }) => of.includes(entity)) ||
      names.some((name) => LANGUAGES.some((language) => text[language].includes(name))),
  );
}

describe.each(DOSSIERS)('what a machine calls untold: %s', (_name, dossier) => {
  const made = madeOf(dossier);

  test('is something, and each has an id of its own', () => {
    expect(made.length).toBeGreaterThan(50);
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
    for (const { id } of made) expect(dossier.gaps.has(id)).toBe(false);
  });

  test('is told by no fact about the entity, in its text, its terms or its data', () => {
    const told = made.flatMap(({ id, untold }) =>
      untold === undefined
        ? []
        : factsWith(dossier, untold.of)
            .filter(
              ({ text, terms, concepts }) =>
                (untold.concept !== undefined && concepts.includes(untold.concept)) ||
                untold.askedBy.some((words) =>
                  LANGUAGES.some((language) => [text[language], ...terms[language]].some((said) => stands(words, said))),
                ),
            )
            .map((fact) => `${id}: ${fact.id}`),
    );
    expect(told).toEqual([]);
  });

  test('is no figure that the entity has, nor anything that belongs to it', () => {
    const given = made.flatMap(({ id, untold }) =>
      [...dossier.facts.values()]
        .filter(({ figures }) =>
          figures.some(
            ({ concept, of }) =>
              concept === untold?.concept && of.some((one) => untold !== undefined && owners(dossier, one).includes(untold.of)),
          ),
        )
        .map((fact) => `${id}: ${fact.id}`),
    );
    expect(given).toEqual([]);
  });

  test('is asked for by no example that a fact answers', () => {
    const answered = new Set(dossier.examples.flatMap(({ asked }) => [...asked.zh, ...asked.en]));
    expect(made.flatMap(({ asked }) => [...asked.zh, ...asked.en]).filter((text) => answered.has(text))).toEqual([]);
  });

  test('offers facts that are there, and reads as a short sentence in both languages', () => {
    const whole = withUntold(dossier, WORDS);
    for (const { id, missing, nearest } of made) {
      for (const fact of nearest) expect(dossier.facts.has(fact)).toBe(true);
      const plan: Plan = {
        kind: 'refuse',
        reason: 'not-in-source',
        missing: [{ kind: 'gap', gap: id }],
        nearest,
        choices: [],
        holders: [],
      };
      for (const language of LANGUAGES) {
        const { lead = '' } = render(whole, execute(whole, plan), language);
        expect(lead).toContain(missing[language]);
        expect(lead.length).toBeLessThanOrEqual(LONGEST_LEAD);
      }
    }
  });
});

describe('what people have written as untold', () => {
  test('is not made again by a machine', () => {
    // “who founded brackenlift”, “saltmere的营收” and the like are among the near misses of the cranes.
    const written = ['founder-of-brackenlift', 'revenue-of-saltmere', 'age-of-rask'];
    expect(idsOf(bare(cranes))).toEqual(expect.arrayContaining(written));
    expect(idsOf(cranes).filter((id) => written.includes(id))).toEqual([]);
  });

  test('keeps its place and its words', () => {
    const { gaps } = withUntold(cranes, WORDS);
    expect([...gaps].slice(0, cranes.gaps.size)).toEqual([...cranes.gaps]);
  });
});

describe('what the record tells', () => {
  const ids = idsOf(bare(cranes));

  test.each([
    ['who leads the union, in the words of its leader’s description', 'leader-of-quayside-union'],
    ['where the Harbour Board is, in its own name', 'headquarters-of-harbour-board'],
    ['a figure of another name for the same', 'market-value-of-dravensk'],
    ['what an analyst expects the dispute to cost, which concerns both sides', 'payment-forecast-of-saltmere'],
    ['the price of a product, as what its buyer paid', 'price-of-heronarm'],
  ])('is not called untold: %s', (_what, id) => {
    expect(ids).not.toContain(id);
  });

  test('in an example that people ask a fact by is not called untold either', () => {
    const id = 'age-of-ashdell';
    const [fact] = cranes.facts.keys();
    if (fact === undefined) throw new Error('the cranes have no facts');
    const asked = { facts: [fact], asked: { zh: ['阿什戴尔多大年纪'], en: ['how old is Ashdell'] } };
    expect(ids).toContain(id);
    expect(idsOf({ ...bare(cranes), examples: [...cranes.examples, asked] })).not.toContain(id);
  });
});

describe('a refusal', () => {
  const taught = withUntold(cranes, WORDS);
  const untaught = { ...taught, examples: [] };
  const asks = [
    ['with examples', askOf(taught, createEngine(taught, WORDS))],
    ['without any', askOf(untaught, createEngine(untaught, WORDS))],
  ] as const;

  describe.each(asks)('of a dossier %s', (_name, ask) => {
    test.each([
      ['how old is Corvin Ashdell', 'The article does not say how old Corvin Ashdell is.'],
      ["what is Ashdell's salary?", 'The article does not say what Corvin Ashdell is paid.'],
      ['who founded Dravensk', 'The article does not say who founded Dravensk or when.'],
      ["Dravensk's share price", 'The article does not say what the share price of Dravensk is.'],
      ['瓦恩霍特的工资是多少', '文章没有说瓦恩霍特的薪酬是多少。'],
      ['瓦恩霍特的薪資是多少？', '文章沒有說瓦恩霍特的薪酬是多少。'],
      ['德拉文斯克的总部在哪', '文章没有说德拉文斯克的总部在哪里。'],
      ['灰灘保險的股價', '文章沒有說灰灘保險的股價是多少。'],
      [
        'what is the valuation of Greyshoal',
        'The article gives no “valuation” for Greyshoal Mutual. It gives that for Brackenlift and Dravensk.',
      ],
      ['灰滩保险的估值是多少', '文章没有给出灰滩保险的“估值”。文章给出的是布拉肯起重和德拉文斯克的。'],
    ])('says truly what is missing: %s', async (question, sentence) => {
      const { status, text } = await ask(question);
      expect({ status, text: text.slice(0, sentence.length) }).toEqual({ status: 'refused', text: sentence });
    });

    test.each([
      'what is the name of the union leader',
      'how old is the sister of Corvin Ashdell',
      'who founded the company that insures Dravensk',
      'what does Rask say of the salary of Ashdell',
    ])('names nothing that is not asked for: %s', async (question) => {
      const { text } = await ask(question);
      const named = madeOf(cranes).filter(({ missing }) => LANGUAGES.some((language) => text.includes(missing[language])));
      expect(named).toEqual([]);
    });
  });

  test('is not given where an example of a fact asks just that', async () => {
    const [fact] = cranes.facts.keys();
    if (fact === undefined) throw new Error('the cranes have no facts');
    const asked = { zh: ['阿什戴尔多大年纪'], en: ['how old is Corvin Ashdell'] };
    const dossier = { ...taught, examples: [...taught.examples, { facts: [fact], asked }] };
    expect((await askOf(dossier, createEngine(dossier, WORDS))('how old is Corvin Ashdell')).status).toBe('answered');
  });
});

test('a machine’s near misses make no dossier refuse less', async () => {
  const asked = readGold(new URL('../../../doubles/harbour-cranes/questions.jsonl', import.meta.url)).filter(
    ({ expect: wanted }) => wanted === 'abstain',
  );
  const refusedBy = async (dossier: TaughtDossier): Promise<number> => {
    const ask = askOf(dossier, createEngine(dossier, WORDS));
    const given = await Promise.all(asked.map(({ q }) => ask(q)));
    return given.filter(({ status }) => status === 'refused').length / asked.length;
  };
  const without = await refusedBy(bare(cranes));
  expect(await refusedBy(withUntold(bare(cranes), WORDS))).toBeGreaterThanOrEqual(without);
});

test('a machine’s near misses are the same in another process, and after a restart', () => {
  const kept = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(kept, { recursive: true }));
  const first = openLearnt(CRANES, { kept });
  const again = openLearnt(CRANES, { kept });
  const withoutAsked = [...withUntold(cranes, WORDS).gaps.values()].map(({ asked: _asked, ...gap }) => gap);
  expect([...first.dossier.gaps.keys()]).toEqual(withoutAsked.map(({ id }) => id));
  expect([...again.dossier.gaps.values()]).toEqual(withoutAsked);

  const { plan } = first.engine.understand('how old is Corvin Ashdell');
  expect(plan).toMatchObject({ kind: 'refuse', missing: [{ kind: 'gap', gap: 'age-of-ashdell' }] });
  expect(again.engine.understand('how old is Corvin Ashdell').plan).toEqual(plan);
  expect(render(again.dossier, execute(again.dossier, plan), 'en').lead).toMatch(/how old Corvin Ashdell is/u);
  const code = writeShorthand(plan, first.dossier, 60) ?? '';
  expect(readShorthand(code, again.dossier)).toEqual(plan);
});
