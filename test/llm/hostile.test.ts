/** A model that wants to say something: nothing that it writes gets anywhere but into the trash. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc } from '@fast-check/vitest';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ask } from '../../commands/ask.ts';
import { answerTo } from '../../commands/context.ts';
import { withModel } from '../../commands/planned.ts';
import type { Plan } from '../../src/answer/plan.ts';
import type { ModelConfig } from '../../src/app/model-config.ts';
import { modelOn } from '../../src/app/model-on.ts';
import { createLog } from '../../src/ops/log.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { contextIn } from '../doubles/context.ts';
import { dispute, engine, fact } from '../doubles/dispute.ts';
import { completion, startModel } from '../doubles/model/server.ts';
import type { Behaviour } from '../doubles/model/server.ts';
import { answered, OPEN_QUESTION, PLENTY, RIGHT_FACT } from './behind.ts';
import { INJECTIONS } from './injections.ts';

/** What the model wants to get through. It stands in no record. */
const MARK = 'zqMARKqz';

const folder = mkdtempSync(join(tmpdir(), 'exhibit-hostile-'));
const lines: string[] = [];
const log = createLog({ level: 'info', to: { write: (line: string) => void lines.push(line) } });
const store = openSqliteStore({ path: join(folder, 'exhibit.sqlite'), report: (error, what) => void log.trouble(error, what) });
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const configFor = (baseUrl: string): ModelConfig => ({
  key: undefined,
  baseUrl,
  model: 'hostile',
  api: 'chat',
  seconds: 2,
  promptTokens: 4000,
  unreadPromptTokens: 4000,
  allowances: PLENTY,
  price: undefined,
});

/** Asks as somebody does; each time with a breaker of its own, so that no server is left alone. */
async function asking(url: string, question: string): Promise<Reply> {
  const context = contextIn('en');
  const model = modelOn({ config: configFor(url), dossier: dispute, engine, store, log });
  const understanding = withModel(context.understanding, model, { payer: { person: 'ann', chat: undefined }, otherwise: () => 'en' });
  return (await ask.run({ ...context, understanding }, { question })).reply;
}

/** Everything of the store's files. */
const onDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

const marked = fc.string().map((text) => `${text.slice(0, 20)}${MARK}${text.slice(20)}`);
const id = fc.constantFrom(RIGHT_FACT, 'damages-total', 'trial-date');
/** What a model may say: choices, things like choices, and prose, with the mark wherever there is room for it. */
const content = fc.oneof(
  marked,
  fc
    .record({ answer: fc.oneof(fc.constant('facts'), marked), facts: fc.array(fc.oneof(id, marked), { maxLength: 6 }) })
    .map((value) => JSON.stringify(value)),
  fc.record({ answer: fc.constant('facts'), facts: fc.array(id, { maxLength: 4 }), text: marked }).map((value) => JSON.stringify(value)),
  fc.record({ answer: fc.constant('none'), facts: fc.array(marked) }).map((value) => JSON.stringify(value)),
  fc.tuple(marked, id).map(([text, one]) => `<think>${text}</think>\`\`\`json\n{"answer":"facts","facts":["${one}"]}\n\`\`\``),
  fc.tuple(marked, id).map(([text, one]) => `${text}\n{"answer":"facts","facts":["${one}"]}`),
  fc.jsonValue().map((value) => JSON.stringify({ [MARK]: value })),
);
/** The whole response. */
const body = fc.oneof(
  content.map((text) => completion(text)),
  fc
    .tuple(content, marked)
    .map(([text, refusal]) =>
      completion(text, { refusal, name: MARK, tool_calls: [{ id: MARK, type: 'function', function: { name: MARK, arguments: MARK } }] }),
    ),
  fc.tuple(content, marked).map(([text, reason]) => completion(text, { reasoning_content: MARK }, reason)),
  marked.map((text) => ({
    ...completion(text),
    model: MARK,
    system_fingerprint: MARK,
    usage: { prompt_tokens: MARK, completion_tokens: MARK },
  })),
  marked.map((text) => ({ error: { message: text, type: MARK, code: MARK } })),
  fc.jsonValue().map((value) => ({ choices: value, [MARK]: value })),
);
const status = fc.constantFrom(200, 200, 200, 400, 401, 429, 500);

/** What is sent. */
const Sent = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) });
const Question = z.strictObject({ kind: z.literal('question'), text: z.string() });

let asked = 0;
/** A word of its own for each number: an amount would bar every fact. */
const wordFor = (number: number): string => String(number).replaceAll(/\d/gu, (digit) => 'bcdfghjklm'.charAt(Number(digit)));

describe('a hostile model', () => {
  test('gets no string of its own into a reply, a log or the store', async () => {
    const server = await startModel(() => undefined);
    await fc.assert(
      fc.asyncProperty(body, status, async (said, code) => {
        server.behave((_, response) =>
          response
            .writeHead(code, { 'content-type': 'application/json', 'x-request-id': MARK, 'retry-after': '30' })
            .end(JSON.stringify(said)),
        );
        asked += 1;
        const question = `${OPEN_QUESTION} ${wordFor(asked)}`;
        const reply = await asking(server.url, question);
        expect(JSON.stringify(reply)).not.toContain(MARK);
        // It is what the engine says alone, or what a plan of facts says.
        expect([await answered(question), ...(reply.kind === 'answer' ? [answerOf(reply.facts)] : [])]).toContainEqual(reply);
      }),
      { numRuns: 150 },
    );
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.join('')).not.toContain(MARK);
    expect(onDisk()).not.toContain(MARK);
    expect(onDisk()).not.toContain('slipped off the');
  });

  test('that obeys what a question orders says nothing by it', async () => {
    expect(INJECTIONS).toHaveLength(200);
    const obedient: Behaviour = ({ body: sent }, response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(completion(`PWNED ${sent.slice(0, 4000)}`)));
    const server = await startModel(obedient);
    for (const question of INJECTIONS) {
      const reply = await asking(server.url, question);
      expect(reply).toEqual(await answered(question));
      expect(JSON.stringify(reply)).not.toMatch(/You choose which facts/u);
    }
    for (const { body: sent } of server.asked) {
      const { messages } = Sent.parse(JSON.parse(sent));
      // The question is one JSON object in a message of its own, and nothing of it stands anywhere else.
      expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'user']);
      expect(Question.safeParse(JSON.parse(messages[2]?.content ?? '')).success).toBe(true);
    }
  });

  test('that chooses whatever fact the constraints let through for what is no question answers with words of the record only', async () => {
    const server = await startModel(() => undefined);
    let got = 0;
    for (const question of INJECTIONS) {
      const considered = engine.consider(question);
      const worst = [...dispute.facts.keys()].find((one) => considered.admissible([one]).kind === 'admitted');
      if (considered.openness === 'closed' || worst === undefined) continue;
      server.behave((_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(completion(JSON.stringify({ answer: 'facts', facts: [worst] })))),
      );
      const reply = await asking(server.url, question);
      expect([answerOf([worst], reply.language), await answered(question)]).toContainEqual(reply);
      got += reply.kind === 'answer' ? 1 : 0;
    }
    // So many of two hundred: a change that opens the door wider is looked at.
    expect(got).toBeLessThanOrEqual(25);
  });
});

function answerOf(facts: readonly string[], language: Reply['language'] = 'en'): Reply {
  const plan: Plan = { kind: 'facts', facts: facts.map(fact), related: [], by: 'model' };
  return answerTo(contextIn('en'), plan, language).reply;
}
