/** `npm run draft`: a model drafts questions, a person reviews them, and only then are they learnt. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadDossier } from '../../src/dossier/load.ts';
import { start } from '../child.ts';
import { fails, says, startModel } from '../doubles/model/server.ts';
import type { Behaviour } from '../doubles/model/server.ts';
import { changeFile, check, copyOfCranes } from '../dossier/checking.ts';

const Drafted = z.strictObject({
  drafted: z.array(
    z.strictObject({
      reviewed: z.literal(false),
      id: z.string().optional(),
      missing: z.strictObject({ zh: z.literal(''), en: z.literal('') }).optional(),
      asked: z.strictObject({ zh: z.array(z.string()).optional(), en: z.array(z.string()).optional() }),
    }),
  ),
});

async function draft(args: readonly string[], behaviour: Behaviour) {
  const server = await startModel(behaviour);
  const ran = await start(['draft', ...args], { env: { OPENAI_BASE_URL: server.url, OPENAI_MODEL: 'double' } });
  return { ...ran, server };
}
const drafts = (zh: readonly string[], en: readonly string[]): Behaviour => says(JSON.stringify({ zh, en }));

/** What the fact tells, in words that are no example of it. */
const TOLD = 'how many tonnes did the container that the Heronarm dropped weigh';

describe('npm run draft', () => {
  test('keeps what is new and fits, and says what it left out', async () => {
    const en = [
      'how heavy was the thing that hit the boat', // of use
      'How heavy was the container?', // learnt already, or standing there
      'who insured the crane', // of another fact
      'what\u0000about\u202Ethis',
      '集装箱多重',
      'x'.repeat(400),
      '',
    ];
    const { code, out, errors, server } = await draft(['examples', 'container-weight'], drafts(['砸到船的那家伙几吨重'], en));
    expect(code).toBe(0);
    expect(out).toMatch(/^# facts\/accident\/container-weight\.yaml\ndrafted:/u);
    const { drafted } = Drafted.parse(parse(out));
    expect(drafted).toMatchObject([
      { reviewed: false, asked: { en: expect.arrayContaining(['how heavy was the thing that hit the boat']) } },
    ]);
    expect(drafted[0]?.asked.en).not.toContain('who insured the crane');
    expect(errors).toMatch(/container-weight: \d in zh and \d in en to review, .*4 that are no question in their language/u);
    // The fact alone goes along, not the record.
    expect(server.asked[0]?.body).not.toContain('Oakhythe');
  });

  test('leaves what a near miss is called and says to a person, since readers see that', async () => {
    const { out } = await draft(
      ['near-misses', 'container-weight'],
      drafts([], ['how heavy was the container before it was loaded', 'When is the trial?', TOLD]),
    );
    const { drafted } = Drafted.parse(parse(out));
    expect(drafted).toMatchObject([{ id: 'container-weight-untold', missing: { zh: '', en: '' } }]);
  });

  test('as near misses leaves out what the record tells, in an example’s words or in others', async () => {
    const { code, out, errors } = await draft(['near-misses', 'container-weight'], drafts([], ['When is the trial?', TOLD]));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toContain('that contradict the record');
  });

  test('as examples leaves out what the record is known not to tell', async () => {
    const { code, out } = await draft(['examples', 'trial-date'], drafts([], ['How old is Ilse Rask?']));
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  test.each([
    ['nothing of use', says('I would rather chat'), 'malformed'],
    ['another shape', says('{"questions":["a"]}'), 'wrong-shape'],
    ['an error', fails(401), 'key-refused'],
  ])('with %s from the model writes nothing, and ends with 1', async (_, behaviour, kind) => {
    const { code, out, errors } = await draft(['examples', 'container-weight'], behaviour);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toContain(kind);
  });

  test.each([
    [['examples'], 'name a fact by its id'],
    [['poems', 'container-weight'], 'examples or near-misses'],
    [['examples', 'container-wieght'], 'do you mean container-weight?'],
    [['examples', '--frobnicate', 'container-weight'], '--frobnicate'],
  ])('%j is told what is wrong, and ends with 2', async (args, fault) => {
    const { code, errors } = await draft(args, fails(500));
    expect(code).toBe(2);
    expect(errors).toContain(fault);
  });

  test('without a model says what to set', async () => {
    const { code, errors } = await start(['draft', 'examples', 'container-weight']);
    expect(code).toBe(2);
    expect(errors).toContain('OPENAI_MODEL');
  });
});

describe('what was drafted', () => {
  const FILE = 'facts/accident/container-weight.yaml';
  const block = (reviewed: boolean, missing = ''): string => `
drafted:
  - reviewed: ${reviewed}
    asked: { en: [how heavy was the thing that hit the boat] }
  - reviewed: ${reviewed}
    id: container-content
    missing: { zh: ${missing === '' ? "''" : '箱里装了什么'}, en: ${missing === '' ? "''" : missing} }
    asked: { en: [what was in the box that came down] }
`;

  test('is warned of, and not learnt', async () => {
    const folder = copyOfCranes();
    changeFile(folder, FILE, (text) => text + block(false));
    const { code, errors } = await check('--strict', folder);
    expect(code).toBe(1);
    expect(errors).toMatch(/container-weight\.yaml:\d+: drafted\[1\]\.reviewed: one question as examples, drafted and not reviewed/u);
    expect(errors).toMatch(/one question as the near miss container-content, drafted and not reviewed/u);
    const { examples, gaps } = loadDossier(folder);
    expect(JSON.stringify([examples, [...gaps.values()]])).not.toMatch(/hit the boat|came down/u);
  });

  test('is learnt once it is reviewed, and says what is missing', async () => {
    const folder = copyOfCranes();
    changeFile(folder, FILE, (text) => text + block(true, 'what was in the box'));
    const { examples, gaps } = loadDossier(folder);
    expect(examples).toContainEqual({ facts: ['container-weight'], asked: { zh: [], en: ['how heavy was the thing that hit the boat'] } });
    expect([...gaps.values()]).toContainEqual(
      expect.objectContaining({
        id: 'container-content',
        nearest: ['container-weight'],
        missing: { zh: '箱里装了什么', en: 'what was in the box' },
      }),
    );
  });

  test('that is reviewed and does not say what is missing is told by file and field', async () => {
    const folder = copyOfCranes();
    changeFile(folder, FILE, (text) => text + block(true));
    const { code, errors } = await check(folder);
    expect(code).toBe(1);
    expect(errors).toMatch(/container-weight\.yaml:\d+: .*missing: a near miss that is reviewed says what is missing/u);
  });
});
