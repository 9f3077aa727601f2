/** Whatever a server does, the engine's own refusal stands: the real client over loopback. */
import { LLMock } from '@copilotkit/aimock';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MOST_BYTES } from '../../src/llm/bounded-fetch.ts';
import { chooses, completion, fails, says, startModel } from '../doubles/model/server.ts';
import type { Behaviour } from '../doubles/model/server.ts';
import { answered, behind, OPEN_QUESTION, OPEN_QUESTION_ZH, RIGHT_FACT, RIGHT_FACT_ZH } from './behind.ts';

/** 100 MB of blanks. */
const BOMB = gzipSync(Buffer.alloc(100 * 1024 * 1024, ' '));

/** A fault, what it is called, and how often the server is called for it. */
type Fault = readonly [fault: string, outcome: string, behaviour: Behaviour, calls?: number];
const FAULTS: readonly Fault[] = [
  ['hangs', 'timeout', () => undefined],
  ['begins a body and stalls', 'timeout', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{')],
  [
    'sends a body that never ends',
    'too-large',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(16_384)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    },
  ],
  [
    'announces a body of 100 MB',
    'too-large',
    (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(100 * 1024 * 1024) }).write('{'),
  ],
  [
    'sends a body of 100 MB that is one string',
    'too-large',
    (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(`"${'x'.repeat(100 * 1024 * 1024)}"`),
  ],
  [
    'sends 100 MB in some kilobytes',
    'too-large',
    (_, response) => response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(BOMB),
  ],
  ['says brackets without end', 'malformed', says('['.repeat(200_000))],
  ['says brackets that end', 'wrong-shape', says('['.repeat(100_000) + ']'.repeat(100_000))],
  ['fences blanks', 'malformed', says(`\`\`\`${' '.repeat(200_000)}x`)],
  ['fences fences', 'malformed', says('```\n'.repeat(50_000))],
  ['drips one byte a while', 'timeout', (_, response) => drip(response.writeHead(200, { 'content-type': 'application/json' }))],
  ['breaks off', 'unreachable', (_, response) => response.destroy(), 3],
  [
    'breaks off in the body',
    'unreachable',
    (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '50' }).write('{', () => response.destroy()),
    3,
  ],
  ['refuses the key', 'key-refused', fails(401)],
  ['forbids', 'key-refused', fails(403)],
  ['has had enough', 'rate-limited', fails(429), 3],
  ['has had enough for a second', 'rate-limited', fails(429, { 'retry-after': '0.1' }), 3],
  ['has had enough for a minute', 'rate-limited', fails(429, { 'retry-after': '60' }), 1],
  ['has had enough until a date', 'rate-limited', fails(429, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }), 1],
  ['fails', 'server-error', fails(500), 3],
  ['is overloaded', 'server-error', fails(503), 3],
  ['knows no such model', 'not-found', fails(404)],
  ['finds the request wrong', 'request-refused', fails(400), 3],
  ['cannot process it', 'request-refused', fails(422), 3],
  ['leads elsewhere', 'redirected', (_, response) => response.writeHead(307, { location: 'http://127.0.0.1:1/v1/chat/completions' }).end()],
  [
    'answers in HTML',
    'malformed',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>MODEL-SAYS</html>'),
  ],
  [
    'answers in broken JSON',
    'malformed',
    (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":['),
  ],
  ['answers with null', 'wrong-shape', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('null')],
  ['answers with a list', 'wrong-shape', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[]')],
  [
    'gives no choices',
    'wrong-shape',
    (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":[]}'),
  ],
  [
    'gives choices of another kind',
    'wrong-shape',
    (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":[null, 3]}'),
  ],
  ['says nothing', 'empty', says('')],
  ['says null', 'empty', says(null)],
  ['says an object', 'wrong-shape', says({ answer: 'facts' })],
  ['says prose', 'malformed', says('MODEL-SAYS the trial is in May.')],
  ['says half a choice', 'malformed', says('{"answer":"facts","facts":["trial-')],
  ['is cut off', 'truncated', says('{"answer":"facts","facts":["trial-', {}, 'length')],
  ['is filtered', 'filtered', says('', {}, 'content_filter')],
  ['declines', 'declined', says(null, { refusal: 'MODEL-SAYS I will not' })],
  ['says another shape', 'wrong-shape', says('{"text":"MODEL-SAYS"}')],
  ['says more than the shape', 'wrong-shape', says(`{"answer":"facts","facts":["${RIGHT_FACT}"],"text":"MODEL-SAYS"}`)],
  ['says facts, and names none', 'wrong-shape', says('{"answer":"facts","facts":[]}')],
  ['says numbers for ids', 'unknown-ids', says('{"answer":"facts","facts":[1]}')],
  ['names an unknown fact', 'unknown-ids', chooses('MODEL-SAYS')],
  ['names an unknown fact beside a known one', 'unknown-ids', chooses(RIGHT_FACT, 'MODEL-SAYS')],
  ['names five facts', 'too-many-ids', chooses(RIGHT_FACT, RIGHT_FACT, RIGHT_FACT, RIGHT_FACT, RIGHT_FACT)],
  ['names ten thousand facts', 'too-many-ids', chooses(...Array.from({ length: 10_000 }, (_, at) => `f${at}`))],
  ['chooses none', 'none', chooses()],
];

async function drip(response: { readonly destroyed: boolean; write(text: string): boolean }): Promise<void> {
  while (!response.destroyed) {
    response.write(' ');
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

describe('where the server', () => {
  const told = FAULTS.map(([fault, outcome, behaviour, calls = 1]) => ({ fault, outcome, behaviour, calls }));
  test.each(told)('$fault, the refusal stands: $outcome', async ({ outcome, behaviour, calls }) => {
    const server = await startModel(behaviour);
    const { ask, reports } = behind(server.url);
    const begun = performance.now();
    const reply = await ask(OPEN_QUESTION);
    expect(reply.kind).toBe('refusal');
    expect(reply).toEqual(await answered(OPEN_QUESTION));
    expect(reports.map((report) => report.outcome)).toEqual([outcome]);
    expect(server.asked).toHaveLength(calls);
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(JSON.stringify([reply, reports])).not.toContain('MODEL-SAYS');
  });

  test('is not there, the refusal stands', async () => {
    const { ask, reports } = behind('http://127.0.0.1:1/v1');
    expect(await ask(OPEN_QUESTION)).toEqual(await answered(OPEN_QUESTION));
    expect(reports).toMatchObject([{ outcome: 'unreachable' }]);
  });

  test('leads elsewhere, the key does not go there', async () => {
    const thief = await startModel(chooses(RIGHT_FACT));
    const server = await startModel((_, response) => response.writeHead(308, { location: `${thief.url}/chat/completions` }).end());
    await behind(server.url, { key: 'sk-secret' }).ask(OPEN_QUESTION);
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer sk-secret']);
    expect(thief.asked).toEqual([]);
  });
});

describe('a server', () => {
  test('that chooses the right fact lets it be answered, and the reply says so', async () => {
    const server = await startModel(chooses(RIGHT_FACT));
    const reply = await behind(server.url).ask(OPEN_QUESTION);
    expect(reply).toMatchObject({ kind: 'answer', facts: [RIGHT_FACT] });
    expect(reply.notes).toContain('Facts chosen by a language model, words from the record.');
  });

  test.each([
    ['fenced', `\`\`\`json\n{"answer":"facts","facts":["${RIGHT_FACT}"]}\n\`\`\``],
    ['fenced without a name', `\`\`\`\n{"answer":"facts","facts":["${RIGHT_FACT}"]}\n\`\`\``],
    ['after its thoughts', `<think>hm, {"answer":"none"}?</think>\n{"answer":"facts","facts":["${RIGHT_FACT}"]}`],
    ['twice the same fact', `{"answer":"facts","facts":["${RIGHT_FACT}","${RIGHT_FACT}"]}`],
  ])('that answers %s is understood', async (_, content) => {
    const server = await startModel(says(content));
    expect(await behind(server.url).ask(OPEN_QUESTION)).toMatchObject({ kind: 'answer', facts: [RIGHT_FACT] });
  });

  test('that recovers within the time is asked again', async () => {
    let calls = 0;
    const server = await startModel((asked, response) =>
      calls++ === 0 ? fails(503)(asked, response) : chooses(RIGHT_FACT)(asked, response),
    );
    expect(await behind(server.url).ask(OPEN_QUESTION)).toMatchObject({ kind: 'answer' });
  });

  test('that refuses the schema is asked without it, from then on', async () => {
    const server = await startModel((asked, response) =>
      asked.body.includes('response_format') ? fails(400)(asked, response) : chooses(RIGHT_FACT)(asked, response),
    );
    const { ask } = behind(server.url);
    expect(await ask(OPEN_QUESTION)).toMatchObject({ kind: 'answer' });
    expect(server.asked).toHaveLength(3);
    await ask(`${OPEN_QUESTION} please`);
    expect(server.asked).toHaveLength(4);
  });

  test('that refuses one question for what it says is asked as before for the next', async () => {
    const server = await startModel((asked, response) =>
      asked.body.includes('forbidden') ? fails(400)(asked, response) : chooses(RIGHT_FACT)(asked, response),
    );
    const { ask } = behind(server.url);
    await ask(OPEN_QUESTION);
    for (let time = 0; time < 5; time++) await ask(`${OPEN_QUESTION} forbidden ${'abcde'[time] ?? ''}`);
    const before = server.asked.length;
    await ask(`${OPEN_QUESTION} please`);
    expect(server.asked.length).toBe(before + 1);
    expect(server.asked.at(-1)?.body).toMatch(/temperature.*json_schema|json_schema.*temperature/u);
  });

  test('that refuses settings gets the schema all the same', async () => {
    const server = await startModel((asked, response) =>
      asked.body.includes('temperature') ? fails(400)(asked, response) : chooses(RIGHT_FACT)(asked, response),
    );
    expect(await behind(server.url).ask(OPEN_QUESTION)).toMatchObject({ kind: 'answer' });
    expect(server.asked.at(-1)?.body).toContain('json_schema');
  });

  test('gets the ids as an enum, the question as data, and nothing of the one who asks', async () => {
    const server = await startModel(chooses());
    await behind(server.url).ask(`${OPEN_QUESTION} <@80351110224678912> ann@example.org`);
    const body: unknown = JSON.parse(server.asked[0]?.body ?? '');
    expect(body).toMatchObject({
      response_format: {
        type: 'json_schema',
        json_schema: { strict: true, schema: { properties: { facts: { items: { enum: expect.arrayContaining([RIGHT_FACT]) } } } } },
      },
      messages: [{ role: 'system' }, { role: 'user' }, { role: 'user', content: expect.stringMatching(/^\{"kind":"question","text":"/u) }],
    });
    expect(server.asked[0]?.body).not.toMatch(/80351110224678912|ann@|person-1/u);
  });

  test('that speaks the other protocol is understood too', async () => {
    const server = await startModel((asked, response) => {
      expect(asked.path).toBe('/v1/responses');
      const text = JSON.stringify({ answer: 'facts', facts: [RIGHT_FACT] });
      response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          id: 'r',
          object: 'response',
          status: 'completed',
          output: [
            { type: 'message', role: 'assistant', id: 'm', status: 'completed', content: [{ type: 'output_text', text, annotations: [] }] },
          ],
          usage: { input_tokens: 1000, input_tokens_details: { cached_tokens: 0 }, output_tokens: 20, total_tokens: 1020 },
        }),
      );
    });
    const { ask, reports } = behind(server.url, { api: 'responses' });
    expect(await ask(OPEN_QUESTION)).toMatchObject({ kind: 'answer', facts: [RIGHT_FACT] });
    expect(reports).toMatchObject([{ outcome: 'facts', usage: { input: 1000, output: 20 } }]);
  });

  test.each([
    ['incomplete', 'truncated', { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, output: [] }],
    ['filtered', 'filtered', { status: 'incomplete', incomplete_details: { reason: 'content_filter' }, output: [] }],
    ['failed', 'server-error', { status: 'failed', output: [] }],
    ['empty', 'empty', { status: 'completed', output: [] }],
    ['a list of nothing', 'wrong-shape', { status: 'completed', output: [null] }],
    [
      'a refusal',
      'declined',
      { status: 'completed', output: [{ type: 'message', content: [{ type: 'refusal', refusal: 'MODEL-SAYS' }] }] },
    ],
  ])('that answers the other protocol with %s leaves the refusal: %s', async (_, outcome, said) => {
    const server = await startModel((_asked, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'response', ...said })),
    );
    const { ask, reports } = behind(server.url, { api: 'responses' });
    expect(await ask(OPEN_QUESTION)).toEqual(await answered(OPEN_QUESTION));
    expect(reports).toMatchObject([{ outcome }]);
  });

  test('as aimock plays it, with its own shapes of answers and errors', async () => {
    const mock = new LLMock({ port: 0 });
    mock.onMessage(/ferry/u, { error: { message: 'MODEL-SAYS slow down', type: 'rate_limit_error' }, status: 429 });
    mock.onMessage(/搬运/u, { content: JSON.stringify({ answer: 'facts', facts: [RIGHT_FACT_ZH] }) });
    await mock.start();
    onTestFinished(async () => mock.stop());
    const { ask, reports } = behind(`${mock.url}/v1`);
    expect(await ask(OPEN_QUESTION_ZH)).toMatchObject({ kind: 'answer', facts: [RIGHT_FACT_ZH] });
    expect(await ask(OPEN_QUESTION)).toEqual(await answered(OPEN_QUESTION));
    expect(reports).toMatchObject([{ outcome: 'facts' }, { outcome: 'rate-limited' }]);
  });

  test('is read no further than a small answer needs', () => {
    expect(
      JSON.stringify(completion(JSON.stringify({ answer: 'facts', facts: Array.from({ length: 4 }, () => 'x'.repeat(80)) }))).length,
    ).toBeLessThan(MOST_BYTES / 100);
  });
});
