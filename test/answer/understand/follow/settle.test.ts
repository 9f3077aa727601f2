/** Settling a follow-up: the likeliest of the answers that it may ask for is given, or none. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { ensembleIn } from '../../../../src/answer/fitted/ensemble.ts';
import type { Plan } from '../../../../src/answer/plan.ts';
import type { Trace } from '../../../../src/answer/engine.ts';
import { beforeOf } from '../../../../src/answer/understand/follow/before.ts';
import { besideIn } from '../../../../src/answer/understand/follow/beside.ts';
import { anyOf } from '../../../../src/answer/fitted/choice.ts';
import { chooseBy, FITTED } from '../../../../src/answer/understand/follow/choose.ts';
import type { Choose } from '../../../../src/answer/understand/follow/choose.ts';
import { settle } from '../../../../src/answer/understand/follow/settle.ts';
import type { SettleParts } from '../../../../src/answer/understand/follow/settle.ts';
import { FOLLOW_SIGNALS } from '../../../../src/answer/understand/follow/signal-names.ts';
import type { FollowSignal } from '../../../../src/answer/understand/follow/signal-names.ts';
import { signalled } from '../../../../src/answer/understand/follow/signals.ts';
import type { Followed, Signalled } from '../../../../src/answer/understand/follow/signals.ts';
import { againBy } from '../../../../src/answer/understand/follow/again.ts';
import { followWords } from '../../../../src/answer/understand/follow/words.ts';
import { Aspects } from '../../../../src/answer/understand/rank/aspect.ts';
import { answerKey } from '../../../../src/answer/understand/rank/candidates.ts';
import { FULL, MIDDLE } from '../../../../src/answer/understand/rank/confidence.ts';
import { fold } from '../../../../src/answer/understand/read/fold.ts';
import { readerOf } from '../../../../src/answer/understand/reader.ts';
import { confidenceOf } from '../../../../src/answer/understand/whole.ts';
import { dispute, engine, fact } from '../../../doubles/dispute.ts';
import { openLearnt } from '../../../../src/learning/learnt.ts';
import { WORDS } from '../../../doubles/words.ts';
import { SHIPPED } from '../../../shipped.ts';

const words = followWords(WORDS.followUps);
const { read } = readerOf(dispute, WORDS);
const facts = (plan: Plan): readonly string[] => (plan.kind === 'facts' ? plan.facts : []);

/** A follow-up as the rules have understood it, with what it goes on from. */
function given(question: string, follow: string): { readonly ruled: Trace; readonly followed: Omit<Followed, 'ruled'> } {
  const previous = { plan: engine.understand(question).plan, question };
  const ruled = engine.trace(follow, { previous });
  const { question: own, language } = ruled;
  const readText = (text: string) => read(fold(text));
  const before = beforeOf(previous, dispute, language, { read: readText, words });
  const alone = engine.trace(follow).plan;
  return { ruled, followed: { question: own, own, before, previous, language, leaning: 'plainly', request: undefined, alone } };
}

const parts = (choose: Choose | undefined, watch?: SettleParts['watch']): SettleParts => ({
  dossier: dispute,
  words,
  asksAgain: againBy(WORDS, words, dispute),
  besideOf: besideIn(dispute),
  aspects: new Aspects(engine.trained, dispute),
  read: (text) => read(fold(text)),
  rank: ({ text }) => engine.trace(text),
  choose,
  watch,
  confidenceOf,
});

/** Chooses the answer with just these facts, and is so sure of it. */
const choosing =
  (any: number, ...ids: string[]): Choose =>
  (answers) => {
    const best = answers.find((one) => answerKey(one.facts) === answerKey(ids.map(fact)));
    return best && { best, any, chances: answers.map((one) => ({ facts: one.facts, chance: 0 })) };
  };

describe('what is chosen', () => {
  const { ruled, followed } = given('When does the trial begin?', 'and where?');

  test('is given in place of what the rules came to, with what led to it', () => {
    expect(facts(ruled.plan)).toEqual(['trial-place']);
    const settled = settle(ruled, followed, parts(choosing(0.9, 'trial-date')));
    expect(facts(settled.plan)).toEqual(['trial-date']);
    expect(settled).toMatchObject({ leans: true, decision: { plan: settled.plan } });
    expect(settled.followed?.length).toBeGreaterThan(1);
  });

  test('is as the rules have it where it is the same', () => {
    expect(settle(ruled, followed, parts(choosing(0.9, 'trial-place'))).plan).toBe(ruled.plan);
  });

  test.each([
    [undefined, true],
    ['more', false],
  ] as const)('of a request (%s) may be what it asks for by itself: %s', (request, expected) => {
    const other = given('When does the trial begin?', 'what did the Heronarm cost');
    const [own] = facts(other.followed.alone);
    let seen: readonly (readonly string[])[] = [];
    const choose: Choose = (answers) => {
      seen = answers.map((one) => one.facts);
      return undefined;
    };
    settle(other.ruled, { ...other.followed, request }, parts(choose));
    expect(own).toBeDefined();
    expect(seen.some((ids) => ids.length === 1 && ids[0] === own)).toBe(expected);
  });

  test('is refused where none is likely, with the likeliest as nearest', () => {
    expect(settle(ruled, followed, parts(choosing(0.4, 'trial-date'))).plan).toMatchObject({
      kind: 'refuse',
      reason: 'not-in-source',
      nearest: ['trial-date'],
    });
  });

  test('is not looked for where a refusal is the same by itself, and nothing is likelier to answer it', () => {
    const { ruled: same, followed: refused } = given('When does the trial begin?', 'and the carpet?');
    const isSettled = (confidence: number, alone: Plan): boolean => {
      let seen = false;
      settle(same, { ...refused, alone }, { ...parts(undefined, () => void (seen = true)), confidenceOf: () => confidence });
      return seen;
    };
    expect(isSettled(0.04, same.plan)).toBe(false);
    expect(isSettled(0.06, same.plan)).toBe(true);
    expect(isSettled(0.04, { ...same.plan })).toBe(true);
  });

  test('leaves a refusal as the rules have it: it may name what is missing', () => {
    const refused = given('When does the trial begin?', 'and the judge?');
    expect(refused.ruled.plan.kind).toBe('refuse');
    expect(settle(refused.ruled, refused.followed, parts(choosing(0.4, 'trial-date'))).plan).toBe(refused.ruled.plan);
  });
});

describe('nothing is chosen', () => {
  test('for a list or a computation, for a long question, and where the rules decide alone', () => {
    const { ruled, followed } = given('When does the trial begin?', 'and where?');
    const compared: Trace = { ...ruled, plan: { kind: 'claims' } };
    const long = { ...followed, question: { ...followed.question, text: 'and where '.repeat(40) } };
    expect(settle(compared, followed, parts(choosing(0.9, 'trial-date')))).toBe(compared);
    expect(settle(ruled, long, parts(choosing(0.9, 'trial-date')))).toBe(ruled);
    expect(settle(ruled, followed, parts(undefined))).toBe(ruled);
  });

  test('in a young dossier', () => {
    expect(chooseBy({ examples: MIDDLE, nearMisses: 5 })).toBeUndefined();
    expect(chooseBy({ examples: FULL.examples, nearMisses: 5 })).toBeDefined();
  });
});

describe('what is asked of what was told itself', () => {
  test.each(['says who?', 'really?'])('%s is answered as the rules have it', (request) => {
    const asked = given('When does the trial begin?', 'and where?');
    const followed: Omit<Followed, 'ruled'> = { ...asked.followed, request: request === 'really?' ? 'really' : 'source' };
    expect(settle(asked.ruled, followed, parts(choosing(0.9, 'trial-date')))).toBe(asked.ruled);
  });

  test('what cannot be read is nothing else', () => {
    const { ruled, followed } = given('When does the trial begin?', 'and where?');
    const plan: Plan = { kind: 'refuse', reason: 'unreadable', missing: [], nearest: [], choices: [], holders: [] };
    const unread: Trace = { ...ruled, plan };
    expect(settle(unread, followed, parts(choosing(0.9, 'trial-date')))).toBe(unread);
  });

  test('no verdict is given on a text that nobody typed', () => {
    const { ruled, followed } = given('When does the trial begin?', 'and where?');
    const settled = settle(ruled, { ...followed, question: read(fold('is it in May?')) }, parts(choosing(0.9, 'trial-date')));
    expect(settled.plan).toMatchObject({ kind: 'facts', facts: ['trial-date'] });
    expect(settled.plan).not.toHaveProperty('verdict');
  });
});

describe('the choice', () => {
  const choose = chooseBy({ examples: MIDDLE + 1, nearMisses: 5 });
  /** An answer that the rules came to, or not, some of which was shown. */
  const answer = (ids: string, ruledSame: number, again = 0): Signalled => {
    const signals = new Float64Array(FOLLOW_SIGNALS.length);
    signals[FOLLOW_SIGNALS.indexOf('ruledSame')] = ruledSame;
    signals[FOLLOW_SIGNALS.indexOf('again')] = again;
    return {
      facts: ids.split(' ').map(fact),
      signals,
      decision: () => ({ plan: { kind: 'facts', facts: [], related: [] }, chosen: [], unexplained: [], coverage: 0 }),
    };
  };
  const bestOf = (...answers: Signalled[]): string | undefined => choose?.(answers)?.best.facts.join(' ');

  test('is mostly that of the rules in a dossier with few examples', () => {
    expect(bestOf(answer('trial-date', 0), answer('trial-place', 1))).toBe('trial-place');
    expect(choose?.([answer('trial-date', 0)])?.any).toBeLessThan(0.5);
  });

  test('leaves out what nobody asked for, where the rest is nearly as likely', () => {
    expect(bestOf(answer('trial-date trial-place', 1), answer('trial-date', 1))).toBe('trial-date');
    expect(bestOf(answer('trial-date trial-place', 1), answer('trial-date', 0))).toBe('trial-date trial-place');
  });

  test('leaves out what was shown more readily', () => {
    const part = (again: number): Signalled => answer('trial-date', 0.62, again);
    expect(bestOf(answer('trial-date trial-place', 1, 0.5), part(0))).toBe('trial-date');
    expect(bestOf(answer('trial-date trial-place', 1, 0), part(0))).toBe('trial-date trial-place');
  });

  property.prop([fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 9 })])(
    'shares out all that any of the answers has',
    (scores) => {
      const { any, shares } = anyOf(scores);
      expect(any).toBeGreaterThanOrEqual(0);
      expect(any).toBeLessThanOrEqual(1);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    },
  );
});

describe('what may lean', () => {
  const { engine: shipped } = openLearnt(SHIPPED);
  test('is all that is not surely its own, whatever its words', () => {
    expect(shipped.understand('How much does Musk want from OpenAI and Microsoft together?')).toMatchObject({
      leans: false,
      mayLean: false,
    });
    expect(shipped.understand('anything besides that?')).toMatchObject({ leans: false, mayLean: true });
    expect(shipped.understand('ok, totally different: who sells pencils')).toMatchObject({ mayLean: false });
  });
});

describe('what the shipped dossier chooses', () => {
  const { engine: shipped } = openLearnt(SHIPPED);
  test.each([
    ['how much damages does musk want', 'anything besides that?', 'further-relief'],
    ['how much is musk asking for at most', "ok thats the ceiling, what's the floor", 'damages-total'],
    ["what's musk's lawyer arguing", 'besides money what did elon bring them', 'lawyer-musk-contributions'],
    ['VCI的年化收益多少', '派现金吗', 'vci-quarterly-dividends'],
    ['马斯克骂ChatGPT邪恶？', '它干啥了', 'saying-murder-suicide'],
  ])('“%s”, “%s” is %s', (question, follow, expected) => {
    const previous = { plan: shipped.understand(question).plan, question };
    expect(facts(shipped.understand(follow, { previous }).plan)).toContain(expected);
  });
});

describe('the signals of an answer', () => {
  const { ruled, followed } = given('When does the trial begin?', 'and where?');
  const answers = signalled({ ...followed, ruled: ruled.plan }, parts(undefined));
  const of = (id: string): Signalled | undefined => answers.find((one) => answerKey(one.facts) === id);
  const signal = (id: string, name: FollowSignal): number => of(id)?.signals[FOLLOW_SIGNALS.indexOf(name)] ?? NaN;

  test('tell what was shown from what was not, and what lies beside it', () => {
    expect([signal('trial-date', 'again'), signal('trial-place', 'again')]).toEqual([1, 0]);
    expect(signal('trial-place', 'nearness')).toBeGreaterThan(0);
  });

  test('tell what the rules came to', () => {
    expect([signal('trial-date', 'ruledSame'), signal('trial-place', 'ruledSame')]).toEqual([0, 1]);
  });

  test('tell what the follow-up asks for, and what it goes on from', () => {
    expect([signal('trial-place', 'asksWhere'), signal('trial-place', 'asksWhen'), signal('trial-place', 'afterFacts')]).toEqual([1, 0, 1]);
  });

  test('are numbers, as many for each answer as there are names, and no name stands twice', () => {
    expect(new Set(FOLLOW_SIGNALS).size).toBe(FOLLOW_SIGNALS.length);
    for (const { signals } of answers) {
      expect(signals.length).toBe(FOLLOW_SIGNALS.length);
      expect(signals.every(Number.isFinite)).toBe(true);
    }
  });

  test('have weights of no others, and of as many units as there are', () => {
    const { network, trees } = ensembleIn(FITTED);
    const { units, signals } = network;
    expect(trees.signals.filter((name) => !FOLLOW_SIGNALS.some((known) => known === name))).toEqual([]);
    expect(trees.trees.length).toBeGreaterThan(0);
    expect(Object.keys(signals).filter((name) => !FOLLOW_SIGNALS.some((known) => known === name))).toEqual([]);
    expect(new Set(Object.values(signals).map((row) => row.length))).toEqual(new Set([1 + units.length]));
  });

  test('are told of to whoever watches, before anything is chosen', () => {
    const seen: (readonly [number, Plan])[] = [];
    const watch: SettleParts['watch'] = (found, plan) => void seen.push([found.length, plan]);
    settle(ruled, followed, parts(undefined, watch));
    expect(seen).toEqual([[answers.length, ruled.plan]]);
  });
});
