/** The language model in a terminal, as a process of its own. */
import { describe, expect, test } from 'vitest';
import { start } from '../child.ts';
import { chooses, fails, startModel } from '../doubles/model/server.ts';
import { OPEN_QUESTION, RIGHT_FACT } from './behind.ts';

const env = (url: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  OPENAI_BASE_URL: url,
  OPENAI_MODEL: 'double',
  ...more,
});

describe('npm run ask', () => {
  test('says that it asks the model, answers, and says who chose', async () => {
    const server = await startModel(chooses(RIGHT_FACT));
    const { code, out, errors } = await start(['ask', OPEN_QUESTION], { env: env(server.url) });
    expect({ code, errors }).toEqual({ code: 0, errors: 'Asking the language model …\n' });
    expect(out).toContain('38 tonnes');
    expect(out).toContain('※ Facts chosen by a language model, words from the record.');
  });

  test('with --why shows the plan it gave, and asks once', async () => {
    const server = await startModel(chooses(RIGHT_FACT));
    const { out } = await start(['ask', '--why', OPEN_QUESTION], { env: env(server.url) });
    expect(out).toMatch(/model {7}\d+ facts sent, \d+ ms, 1000 tokens in \(900 of them cached\), 20 out/u);
    expect(out).toContain(`chose       ${RIGHT_FACT}`);
    expect(out).toContain('"by":"model"');
    expect(server.asked).toHaveLength(1);
  });

  test('with --why says why a choice is no answer, and why the model was not asked', async () => {
    const server = await startModel(chooses('trial-date'));
    expect((await start(['ask', '--why', OPEN_QUESTION], { env: env(server.url) })).out).toMatch(/chose {7}trial-date {2}✗ barred-/u);
    const sure = await start(['ask', '--why', 'How old is Ilse Rask?'], { env: env(server.url) });
    expect(sure.out).toContain('not asked: the engine is sure of its refusal');
  });

  test('with a server that hangs ends within the time, with the engine’s refusal', async () => {
    const server = await startModel(() => undefined);
    const begun = performance.now();
    const { code, out, errors } = await start(['ask', OPEN_QUESTION], { env: env(server.url, { EXHIBIT_MODEL_SECONDS: '1' }) });
    expect(code).toBe(0);
    expect(out).toContain('I find no direct answer to that');
    expect(errors).toBe('Asking the language model …\nThe language model was of no use: timeout (docs/reliability.md).\n');
    expect(performance.now() - begun).toBeLessThan(8000);
  });

  test('with a server that refuses the key says so; --why asks it once', async () => {
    const server = await startModel(fails(401));
    const { code, out, errors } = await start(['ask', '--why', OPEN_QUESTION], { env: env(server.url) });
    expect(code).toBe(0);
    expect(out).toMatch(/✗ key-refused[^]*I find no direct answer to that/u);
    expect(errors).toContain('correct OPENAI_API_KEY');
    expect(errors + out).not.toContain('MODEL-SAYS');
    expect(server.asked).toHaveLength(1);
  });

  test('with a key and no model says so, and answers without', async () => {
    const { code, out, errors } = await start(['ask', 'When is the trial?'], { env: { OPENAI_API_KEY: 'sk-1' } });
    expect(code).toBe(0);
    expect(out).toContain('4 November 2041');
    expect(errors).toMatch(/^OPENAI_MODEL is not set: .* until then no language model is asked\n$/u);
  });
});

describe('the chat', () => {
  test('asks the model until somebody turns it off, and answers other languages in the one that is set', async () => {
    const server = await startModel(chooses(RIGHT_FACT));
    const spanish = '¿Cuánto pesaba el contenedor que cayó en el puerto?';
    const input = ['/settings language:zh', spanish, '/settings model:off', OPEN_QUESTION, '/privacy', ''].join('\n');
    const { out } = await start([], { input, env: env(server.url) });
    expect(out).toContain('38吨');
    expect(server.asked).toHaveLength(1);
    expect(out).toContain('语言模型：从不使用');
    expect(out).toContain('这里不使用语言模型');
  });
});
