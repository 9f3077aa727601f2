/** One path for every dossier: what each stage is for, asked of the engine that ships, with the examples of the invented dispute and without any. */
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import type { Engine } from '../../../src/answer/engine.ts';
import { isOfOthers } from '../../../src/answer/understand/rank/intent.ts';
import type { Intent } from '../../../src/answer/understand/rank/intent.ts';
import type { TaughtDossier, TaughtGap } from '../../../src/dossier/dossier.ts';
import { loadDossier } from '../../../src/dossier/load.ts';
import { CRANES } from '../../doubles/cranes.ts';
import { engine, entity, fact, factOf, gap } from '../../doubles/dispute.ts';
import { WORDS } from '../../doubles/words.ts';

const written: TaughtDossier = loadDossier(CRANES);
const untaught = createEngine({ ...written, examples: [], gaps: new Map() }, WORDS);
const ENDS = [
  ['with its examples', engine],
  ['without any', untaught],
] as const;

const facts = ({ understand }: Pick<Engine, 'understand'>, question: string): readonly string[] => {
  const { plan } = understand(question);
  return plan.kind === 'facts' ? plan.facts : [];
};

describe.each(ENDS)('%s, the engine', (_, asked) => {
  test.each([
    ['When is the trial? And how many dockers were injured?', 'trial-date', 'injured'],
    ['什么时候开庭？有多少码头工人受伤？', 'trial-date', 'injured'],
  ])('answers both questions of one message: %s', (question, one, other) => {
    expect(facts(asked, question)).toEqual(expect.arrayContaining([one, other]));
  });

  test.each(['When is the trial?', 'how many dockers were injured', '什么时候开庭'])(
    'joins no facts where one thing is asked: %s',
    (question) => {
      expect(asked.trace(question).candidates.filter(({ features }) => features.joined > 0)).toEqual([]);
      expect(facts(asked, question).length).toBeLessThanOrEqual(2);
    },
  );

  test('has what the rules choose among its candidates, with the features that say so', () => {
    const { ruled, candidates } = asked.trace('how many dockers were injured');
    const chosen = ruled?.chosen.map(({ evidence }) => evidence.fact.id) ?? [];
    expect(chosen).toContain('injured');
    expect(
      candidates.find(({ facts: own }) => own.length === chosen.length && own.every((id) => chosen.includes(id)))?.features,
    ).toMatchObject({
      ruled: 1,
      ruledOthers: 0,
    });
  });

  test('takes the surest of its candidates, and no other', () => {
    const { candidates, plan } = asked.trace('how many dockers were injured');
    expect(plan).toMatchObject({ kind: 'facts', facts: candidates[0]?.facts });
    expect(candidates.map(({ confidence }) => confidence)).toEqual(
      candidates.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
    );
  });
});

describe('what people have written down', () => {
  const taught = (extra: Partial<TaughtDossier>): Engine => createEngine({ ...written, ...extra }, WORDS);

  test('as an example of a fact is answered with it, whatever else speaks against it', () => {
    const [first] = written.facts.keys();
    if (first === undefined) throw new Error('the dispute has no facts');
    const asked = { zh: [], en: ['which of the gulls stole the chips'] };
    expect(facts(taught({ examples: [...written.examples, { facts: [first], asked }] }), 'which of the gulls stole the chips')).toEqual([
      first,
    ]);
    expect(facts(engine, 'which of the gulls stole the chips')).toEqual([]);
  });

  test('as a near miss of one is not named for another', () => {
    const pension: TaughtGap = {
      id: gap('rask-pension'),
      missing: { zh: '拉斯克的养老金', en: 'what pension Tobin Rask draws' },
      nearest: [],
      asked: { zh: [], en: ['what pension does Tobin Rask draw', "how large is Rask's pension", 'does Rask have a pension'] },
    };
    const taughtThis = taught({ gaps: new Map([...written.gaps, [pension.id, pension]]) });
    const missingOf = (question: string): unknown => {
      const { plan } = taughtThis.understand(question);
      return plan.kind === 'refuse' ? plan.missing : plan;
    };
    expect(missingOf('how large is the pension of Tobin Rask')).toEqual([{ kind: 'gap', gap: 'rask-pension' }]);
    expect(missingOf('how large is the pension of Corvin Ashdell')).not.toContainEqual({ kind: 'gap', gap: 'rask-pension' });
  });

  test('of facts asked for together, only what denies is told where what is not so is asked for', () => {
    const like = factOf('trial-place');
    const lit = { ...like, id: fact('lit'), text: { zh: '旧吊臂装有警示灯。', en: 'The old jibs carry warning lights.' } };
    const unlit = { ...like, id: fact('unlit'), text: { zh: '新吊臂没有装警示灯。', en: 'The new jibs do not carry warning lights.' } };
    const asked = {
      zh: [],
      en: [
        'which jibs do not carry warning lights and which do',
        'which jibs carry no warning lights at night',
        'what jibs do not carry warning lights by night',
        'which jibs in the harbour do not carry any warning lights',
        'tell me which jibs carry no lights for warning',
        'which jibs are they that do not carry warning lights',
      ],
    };
    const lights = taught({
      facts: new Map([...written.facts, [lit.id, lit], [unlit.id, unlit]]),
      examples: [...written.examples, { facts: [lit.id, unlit.id], asked }],
    });
    expect(facts(lights, 'which of the jibs do not carry warning lights')).toEqual([unlit.id]);
  });

  test('names whom it is about: a gap of others is known by that', () => {
    const intent: Intent = { kind: 'gap', gap: gap('rask-pension'), about: [entity('rask')] };
    expect(isOfOthers(intent, { entities: new Set([entity('ashdell')]) })).toBe(true);
    expect(isOfOthers(intent, { entities: new Set([entity('ashdell'), entity('rask')]) })).toBe(false);
    expect(isOfOthers(intent, { entities: new Set() })).toBe(false);
    expect(isOfOthers({ ...intent, about: [] }, { entities: new Set([entity('ashdell')]) })).toBe(false);
  });
});
