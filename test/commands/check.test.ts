/** Checking a message: the whole first, then its statements with their facts, in each language. */
import { describe, expect, test } from 'vitest';
import { check } from '../../commands/check.ts';
import { readShorthand, writeShorthand } from '../../commands/shorthand.ts';
import { plainText } from '../../src/reply/plain.ts';
import { contextIn } from '../doubles/context.ts';
import { dispute } from '../doubles/dispute.ts';

const MIXED = '11 dockers were injured in the accident, and the Heronarm cost $90 million';
const textOf = async (message: string): Promise<string> => {
  const { reply } = await check.run(contextIn('en'), { text: message });
  return plainText(reply, { source: false, actions: false, attribution: true });
};

describe('a checked message', () => {
  test('is answered by the verdict on the whole, and one on each statement', async () => {
    const text = await textOf(MIXED);
    expect(text).toMatch(/Partly[^]*✓ “11 dockers[^]*✗ “and the Heronarm cost \$90 million”[^]*US\$62 million/u);
  });

  test('of one statement shows the fact without repeating the message', async () => {
    expect(await textOf('The Harbour Board paid US$90 million for the Heronarm')).toMatch(/otherwise\.\n[^]*US\$62 million/u);
  });

  test('that only says what somebody thinks is told that no record decides it', async () => {
    expect(await textOf('I think Brackenlift is a disgrace')).toContain('an opinion, not a statement that the record can decide');
  });

  test('goes into a button without what was said in it', async () => {
    const { shown } = await check.run(contextIn('en'), { text: MIXED });
    if (shown?.kind !== 'check') throw new TypeError('no verdicts are shown');
    const short = writeShorthand(shown, dispute, 64) ?? '';
    expect(readShorthand(short, dispute)).toEqual({
      ...shown,
      statements: shown.statements.map(({ verdict, facts }) => ({ text: '', verdict, facts: facts.slice(0, 2) })),
    });
  });
});
