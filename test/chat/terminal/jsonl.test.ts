import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { answerLines, answerRecord } from '../../../src/chat/terminal/jsonl.ts';
import { linesOf } from '../../../src/chat/terminal/lines.ts';
import { TERMINAL_WORDS } from '../../../src/chat/terminal/words.ts';
import { FactId } from '../../../src/dossier/schema.ts';
import type { Reply } from '../../../src/reply/reply.ts';

const damages = FactId.parse('damages-total');
const ANSWER: Reply = {
  language: 'en',
  kind: 'answer',
  lead: 'Yes.',
  lines: [{ kind: 'fact', fact: damages, text: 'Musk asks for US$79–134 billion.', status: 'alleged', attribution: 'Musk, alleged' }],
  notes: [],
  source: 'Source: an article, paragraph 5',
  actions: [{ kind: 'source', fact: damages, label: 'Source' }],
  audience: 'everyone',
  facts: [damages],
  paragraphs: [5],
  related: [],
};
async function collect(stream: AsyncIterable<string>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of stream) lines.push(line);
  return lines;
}
async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

describe('the record of an answer', () => {
  test('holds the answer without its source line and actions', () => {
    expect(answerRecord('Q1', ANSWER)).toEqual({
      id: 'Q1',
      status: 'answered',
      reason: null,
      lang: 'en',
      text: expect.stringMatching(/^Yes\.\nMusk asks for US\$79–134 billion\./),
      facts: ['damages-total'],
      paragraphs: [5],
      related: [],
    });
  });

  test('of a refusal holds its reason', () => {
    expect(answerRecord('Q2', { ...ANSWER, kind: 'refusal', reason: 'not-in-source' })).toMatchObject({
      status: 'refused',
      reason: 'not-in-source',
    });
  });
});

test('an error of ours costs its own line only', async () => {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await answerLines({
    input: chunks('{"id":"A","q":"boom"}\n{"id":"B","q":"fine"}\n'),
    out: async (text) => out.push(text) > 0,
    complain: async (text) => complaints.push(text) > 0,
    does: {
      kind: 'answer',
      answer: async (question) => {
        if (question === 'boom') throw new Error('ours');
        return ANSWER;
      },
    },
    language: undefined,
    words: TERMINAL_WORDS.en,
    apologise: () => 'Sorry. Reference: 1234',
  });
  expect(code).toBe(1);
  expect(out).toHaveLength(1);
  expect(complaints).toEqual(['line 1: Sorry. Reference: 1234\n']);
});

describe('lines', () => {
  property.prop([fc.array(fc.stringMatching(/^[^\r\n\uFEFF]*$/).filter((line) => line.isWellFormed())), fc.integer({ min: 1, max: 7 })])(
    'are the same however the bytes arrive',
    async (lines, size) => {
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, place) => bytes.subarray(place * size, (place + 1) * size));
      expect(await collect(linesOf(chunks(...parts)))).toEqual(lines);
    },
  );

  test('end at the end of the input too, and bytes that are no text are replaced', async () => {
    expect(await collect(linesOf(chunks(Buffer.from([0x61, 0xff, 0x0a, 0x62, 0xe9]))))).toEqual(['a\uFFFD', 'b\uFFFD']);
  });
});
