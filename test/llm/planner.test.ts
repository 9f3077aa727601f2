/** What bounds the model: budgets, one call for one question, what is kept, and a server that is left alone. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { synthetic } from '../../bench/synthetic.ts';
import { thinned } from '../../src/answer/understand/learn/thinned.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { isLead } from '../../src/dossier/relations.ts';
import { createBreaker } from '../../src/llm/breaker.ts';
import { createBudget, processLedger } from '../../src/llm/budget.ts';
import type { DayLedger } from '../../src/llm/budget.ts';
import { ModelFailure } from '../../src/llm/failure.ts';
import type { Failure } from '../../src/llm/failure.ts';
import type { Model, Said } from '../../src/llm/model.ts';
import { createPlanner } from '../../src/llm/planner.ts';
import { withoutPersons } from '../../src/llm/prompt.ts';
import type { ModelConfig } from '../../src/app/model-config.ts';
import { modelOn } from '../../src/app/model-on.ts';
import { createLog } from '../../src/ops/log.ts';
import { dispute, engine } from '../doubles/dispute.ts';
import { WORDS } from '../doubles/words.ts';
import { loadedDossier } from '../shipped.ts';
import { answered, behindModel, OPEN_QUESTION, OPEN_QUESTION_ZH, PLENTY, RIGHT_FACT, RIGHT_FACT_ZH } from './behind.ts';

const CHOICE = JSON.stringify({ answer: 'facts', facts: [RIGHT_FACT] });
const CONFIG: ModelConfig = {
  key: undefined,
  baseUrl: undefined,
  model: 'm',
  api: 'chat',
  seconds: 1,
  promptTokens: 4000,
  unreadPromptTokens: 4000,
  allowances: PLENTY,
  price: undefined,
};
const said = (text: string): Said => ({ text, usage: { input: 900, cached: 0, output: 100 } });

interface Counted extends Model {
  readonly questions: string[];
}

/** A model that notes what it is asked. */
function counted(answer: (question: string) => Promise<Said> | Said = () => said(CHOICE), name = 'counted'): Counted {
  const questions: string[] = [];
  return {
    name,
    questions,
    async ask({ question }) {
      questions.push(question);
      return answer(question);
    },
  };
}

const failing = (kind: Failure, retryAfter?: number): Counted =>
  counted(() => {
    throw new ModelFailure(kind, retryAfter);
  });

describe('the model', () => {
  test('is not asked what the engine answers, is sure of, finds off-topic or cannot read', async () => {
    const model = counted();
    const { ask } = behindModel(model);
    for (const question of ['when is the trial', '开庭是什么时候', 'how old is Ilse Rask?', 'write me a poem about cats', '???', 'asdf'])
      expect(await ask(question)).toEqual(await answered(question));
    expect(model.questions).toEqual([]);
  });

  test('is asked once for the same question at the same time, however it is typed, and not again later', async () => {
    const model = counted();
    const { ask, kept } = behindModel(model);
    const replies = await Promise.all(
      [OPEN_QUESTION, OPEN_QUESTION.toUpperCase(), ` ${OPEN_QUESTION}  `].map(async (question) => ask(question)),
    );
    expect(replies.map(({ facts }) => facts)).toEqual([[RIGHT_FACT], [RIGHT_FACT], [RIGHT_FACT]]);
    expect(await ask(OPEN_QUESTION)).toMatchObject({ kind: 'answer' });
    expect(model.questions).toHaveLength(1);
    expect(JSON.stringify([...kept])).not.toContain('ferry');
  });

  test('that chose none is remembered for that too', async () => {
    const model = counted(() => said('{"answer":"none","facts":[]}'));
    const { ask } = behindModel(model);
    for (let time = 0; time < 3; time++) expect(await ask(OPEN_QUESTION)).toEqual(await answered(OPEN_QUESTION));
    expect(model.questions).toHaveLength(1);
  });

  test('that failed is asked again', async () => {
    const model = failing('empty');
    const { ask } = behindModel(model);
    await ask(OPEN_QUESTION);
    await ask(OPEN_QUESTION);
    expect(model.questions).toHaveLength(2);
  });

  test('may not choose what contradicts the question', async () => {
    const wrong = JSON.stringify({ answer: 'facts', facts: ['trial-date'] });
    const { ask, reports } = behindModel(counted(() => said(wrong)));
    expect(await ask(OPEN_QUESTION)).toEqual(await answered(OPEN_QUESTION));
    expect(reports).toMatchObject([{ outcome: 'facts' }]);
  });

  test('is sent facts in the language of the question', async () => {
    const records: string[] = [];
    const model: Model = {
      name: 'noting',
      async ask({ record }) {
        records.push(record);
        return said('{"answer":"none","facts":[]}');
      },
    };
    const { ask } = behindModel(model);
    await ask(OPEN_QUESTION);
    await ask(OPEN_QUESTION_ZH);
    await ask('傷了幾個裝卸的');
    expect(records.map((record) => /\p{Script=Han}/u.test(record))).toEqual([false, true]);
  });

  test('is asked in a language that the engine does not read, and answered in English', async () => {
    const { ask } = behindModel(counted(() => said(JSON.stringify({ answer: 'facts', facts: [RIGHT_FACT_ZH] }))));
    expect(await ask('¿Cuántos trabajadores fueron heridos en el accidente del puerto?')).toMatchObject({
      kind: 'answer',
      language: 'en',
      facts: [RIGHT_FACT_ZH],
    });
    expect(await ask('事故で何人が負傷しましたか')).toMatchObject({ kind: 'answer', language: 'en' });
  });
});

describe('a record that does not fit', () => {
  const FOREIGN = '부두에서 몇 명이 다쳤나요';
  const sentFor = async (unreadPromptTokens: number): Promise<readonly string[]> => {
    let sent: readonly string[] = [];
    const model: Model = {
      name: 'noting',
      async ask({ record }) {
        sent = record.split('\n').slice(1);
        return said('{"answer":"none","facts":[]}');
      },
    };
    await behindModel(model, { promptTokens: 300, unreadPromptTokens }).ask(FOREIGN);
    return sent.map((line) => line.split('\t')[0] ?? '');
  };

  test('goes whole with a question that the engine does not read, where there is room for that: it cannot tell what is near', async () => {
    expect(await sentFor(16_000)).toEqual([...dispute.facts.keys()]);
  });

  test('goes with the facts that stand for others first, where there is no room', async () => {
    const sent = await sentFor(1500);
    expect(sent.length).toBeGreaterThan(20);
    expect(sent.filter((id) => ![...dispute.facts.values()].some((fact) => fact.id === id && isLead(fact)))).toEqual([]);
  });
});

describe('a dossier of a thousand facts', () => {
  test('is sent as far as it fits, the facts nearest to the question first', async () => {
    // What it is asked by takes long to learn and tells nothing here.
    const few = { ...thinned(loadedDossier(), { examples: 5, nearMisses: 0 }), statements: [] };
    const large = synthetic(few, 1000);
    const thousand = createEngine(large, WORDS);
    let sent: readonly string[] = [];
    const model: Model = {
      name: 'noting',
      async ask({ record }, schema) {
        sent = record.split('\n').slice(1);
        // The server is told the ids of these, and no other.
        expect(JSON.stringify(z.toJSONSchema(schema)).match(/"[a-z0-9-]+"/gu)?.length).toBeGreaterThan(sent.length);
        return said('{"answer":"none","facts":[]}');
      },
    };
    const planner = createPlanner({
      model,
      dossier: large,
      promptTokens: 2500,
      unreadPromptTokens: 2500,
      budget: createBudget(PLENTY, processLedger()),
      breaker: createBreaker(() => 0),
      cache: { get: async () => undefined, set: async () => undefined },
      report: () => undefined,
      now: () => performance.now(),
    });
    const question = 'the boss of the place that Musk put money in way back, what was his rent';
    const considered = { ...thousand.consider(question), openness: 'open' } as const;
    const planned = await planner.plan({
      question,
      kind: 'question',
      language: 'en',
      considered,
      before: [],
      payer: { person: 'a', chat: undefined },
    });
    expect(planned).toMatchObject({ reason: 'none', sent: sent.length });
    expect(sent.length).toBeGreaterThan(30);
    expect(sent.length).toBeLessThan(120);
    expect(sent[0]?.split('\t')[0]).toBe(considered.ranked(1)[0]);
  });
});

describe('a budget', () => {
  const ann = { person: 'ann', chat: 'harbour' };
  const asking = ['a', 'b', 'c', 'd'].map((word) => `${OPEN_QUESTION} ${word}`);

  test.each([
    ['of a person', { ...PLENTY, person: { calls: 2, tokens: 1e9 } }],
    ['of a chat', { ...PLENTY, chat: { calls: 2, tokens: 1e9 } }],
    ['of the day', { ...PLENTY, day: { calls: 2, tokens: 1e9 } }],
  ])('%s in calls is kept, and then the engine’s refusal stands', async (_, allowances) => {
    const model = counted(() => said('{"answer":"none","facts":[]}'));
    const { ask } = behindModel(model, { allowances });
    for (const question of asking) expect(await ask(question, ann)).toEqual(await answered(question));
    expect(model.questions).toHaveLength(2);
  });

  test('that somebody has used up stops nobody who asks the same at the same time', async () => {
    const model = counted();
    const { ask } = behindModel(model, { allowances: { ...PLENTY, person: { calls: 1, tokens: 1e9 } } });
    await ask(`${OPEN_QUESTION} a`, ann);
    const [first, second] = await Promise.all([ask(OPEN_QUESTION, ann), ask(OPEN_QUESTION, { person: 'bo', chat: undefined })]);
    expect([first.kind, second.kind]).toEqual(['refusal', 'answer']);
  });

  test('is one person’s, and not another’s', async () => {
    const model = counted();
    const { ask } = behindModel(model, { allowances: { ...PLENTY, person: { calls: 1, tokens: 1e9 } } });
    await ask(`${OPEN_QUESTION} a`, ann);
    await ask(`${OPEN_QUESTION} b`, ann);
    await ask(`${OPEN_QUESTION} c`, { person: 'bo', chat: undefined });
    expect(model.questions).toHaveLength(2);
  });

  test('in tokens counts what was used, and what is under way before it is known', async () => {
    const ledger = processLedger();
    const budget = createBudget({ ...PLENTY, person: { calls: 100, tokens: 2500 } }, ledger);
    const first = await budget.reserve(ann, 1500);
    expect(await budget.reserve(ann, 1500)).toBe('person');
    if (typeof first === 'string') throw new Error(first);
    await first.settle(900);
    expect(await budget.reserve(ann, 1500)).toMatchObject({});
    expect(await budget.reserve(ann, 1500)).toBe('person');
    expect(await ledger.read(new Date().toISOString().slice(0, 10))).toEqual({ calls: 1, tokens: 900 });
  });

  test('believes no server that tells of a billion tokens', async () => {
    const { ask, reports } = behindModel(
      counted(() => ({ text: CHOICE, usage: { input: 1e9, cached: 0, output: 1e9 } })),
      { allowances: { ...PLENTY, person: { calls: 10, tokens: 200_000 } } },
    );
    await ask(`${OPEN_QUESTION} a`, ann);
    await ask(`${OPEN_QUESTION} b`, ann);
    expect(reports).toHaveLength(2);
  });

  test('begins anew with the day', async () => {
    let now = Date.UTC(2041, 0, 1, 23, 59);
    const budget = createBudget({ ...PLENTY, person: { calls: 1, tokens: 1e9 } }, processLedger(), () => now);
    await budget.reserve(ann, 1);
    expect(await budget.reserve(ann, 1)).toBe('person');
    now += 120_000;
    expect(await budget.reserve(ann, 1)).toMatchObject({});
  });

  test('of the day counts what other processes used', async () => {
    const ledger: DayLedger = { read: async () => ({ calls: 10, tokens: 0 }), add: async () => undefined };
    expect(await createBudget({ ...PLENTY, day: { calls: 10, tokens: 1e9 } }, ledger).reserve(ann, 1)).toBe('day');
  });
});

describe('the log', () => {
  test('tells once that the day’s budget is used up, and no question', async () => {
    const lines: string[] = [];
    const model = modelOn({
      config: { ...CONFIG, allowances: { ...PLENTY, day: { calls: 0, tokens: 0 } } },
      dossier: dispute,
      engine,
      model: counted(),
      log: createLog({ level: 'info', to: { write: (line: string) => void lines.push(line) } }),
    });
    for (const word of ['a', 'b', 'c'])
      expect(await model.plan({ question: `${OPEN_QUESTION} ${word}`, payer: { person: 'ann', chat: undefined } })).toBeUndefined();
    expect(lines.filter((line) => line.includes('is used up'))).toHaveLength(1);
    expect(lines.join('')).not.toContain('slipped');
  });
});

describe('a circuit breaker', () => {
  test('leaves a dead server alone after three failures, then tries it with one question', async () => {
    let now = 0;
    const model = failing('unreachable');
    const { ask } = behindModel(model, { now: () => now });
    for (let time = 0; time < 6; time++) await ask(`${OPEN_QUESTION} ${time}`);
    expect(model.questions).toHaveLength(3);
    now += 31_000;
    await Promise.all(['x', 'y', 'z'].map(async (word) => ask(`${OPEN_QUESTION} ${word}`)));
    expect(model.questions).toHaveLength(4);
    now += 31_000;
    await ask(`${OPEN_QUESTION} v`);
    expect(model.questions).toHaveLength(4);
    now += 31_000;
    await ask(`${OPEN_QUESTION} w`);
    expect(model.questions).toHaveLength(5);
  });

  test('closes when the server answers, and does not open for what it says', () => {
    let now = 0;
    const breaker = createBreaker(() => now);
    const fail = (kind: Failure, retryAfter?: number): void => breaker.failed({ kind, retryAfter });
    for (let time = 0; time < 10; time++) fail('malformed');
    expect(breaker.allows()).toBe(true);
    for (let time = 0; time < 3; time++) fail('timeout');
    expect(breaker.allows()).toBe(false);
    now += 30_000;
    expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
    breaker.worked();
    expect([breaker.allows(), breaker.allows()]).toEqual([true, true]);
    fail('rate-limited', 120_000);
    now += 119_000;
    expect(breaker.allows()).toBe(false);
    now += 1000;
    expect(breaker.allows()).toBe(true);
    fail('key-refused');
    now += 9 * 60_000;
    expect(breaker.allows()).toBe(false);
    now += 60_000;
    expect(breaker.allows()).toBe(true);
  });

  test('that lets one try lets another when that one came to nothing by a fault of ours', async () => {
    let now = 0;
    const breaker = createBreaker(() => now);
    for (let time = 0; time < 3; time++) breaker.failed({ kind: 'timeout', retryAfter: undefined });
    now += 30_000;
    expect(breaker.allows()).toBe(true);
    breaker.failed({ kind: 'server-error', retryAfter: undefined });
    now += 60_000;
    expect(breaker.allows()).toBe(true);
  });
});

describe('what is sent of a question', () => {
  test.each([
    ['ask <@80351110224678912> and @ann_person when the trial is', 'ask and when the trial is'],
    ['write to ann@example.org or call +44 20 7946 0018 or 13912345678 or (555) 123-4567', 'write to or call or or'],
    ['see https://example.org/x?y=1 please', 'see please'],
    ['between 2015 and 2024, US$134000000000 or 790亿-1340亿', 'between 2015 and 2024, US$134000000000 or 790亿-1340亿'],
    ['2015 2018 2024 2026', '2015 2018 2024 2026'],
  ])('leaves out who it names and keeps amounts and times: %s', (question, sent) => {
    expect(withoutPersons(question)).toBe(sent);
  });

  test('is short, however long the question', () => {
    for (const piece of ['a', '@', 'a@', 'x.', '1 ', '+1 ', '字'])
      expect(withoutPersons(piece.repeat(100_000)).length).toBeLessThanOrEqual(600);
  });
});
