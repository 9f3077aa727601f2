/** What follows an answer: of somebody else, at another time, more of it, and what is refused. */
import { describe, expect, test } from 'vitest';
import { beforeOf } from '../../../../src/answer/understand/follow/before.ts';
import type { Before } from '../../../../src/answer/understand/follow/before.ts';
import { completions } from '../../../../src/answer/understand/follow/completions.ts';
import { fold } from '../../../../src/answer/understand/read/fold.ts';
import type { Question } from '../../../../src/answer/understand/read/question.ts';
import { readerOf } from '../../../../src/answer/understand/reader.ts';
import { continued } from '../../../../src/answer/understand/follow/continued.ts';
import { isToldInstead, isToldOfOthers, sameAt, sameOf, sameOfOthers } from '../../../../src/answer/understand/follow/same.ts';
import type { EntityId } from '../../../../src/dossier/schema.ts';
import type { Dossier } from '../../../../src/dossier/dossier.ts';
import type { Plan } from '../../../../src/answer/plan.ts';
import { followWords } from '../../../../src/answer/understand/follow/words.ts';
import { dispute, engine, entity, fact, factOf, withFacts } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const words = followWords(WORDS.followUps);

const shown = (...ids: string[]): Plan => ({ kind: 'facts', facts: ids.map(fact), related: [] });
const after = (question: string, follow: string): Plan =>
  engine.understand(follow, { previous: { plan: engine.understand(question).plan, question } }).plan;
const facts = (plan: Plan | undefined): readonly string[] => (plan?.kind === 'facts' ? plan.facts : []);

describe('the same of somebody else', () => {
  test('is what measures the same of them, told as surely', () => {
    expect(facts(sameOf(entity('dravensk'), [factOf('brackenlift-valuation')], dispute))).toEqual(['dravensk-valuation']);
  });

  test('is told beside it where they are in the same role', () => {
    const main = { ...factOf('cobblemoor-stake'), about: { [entity('cobblemoor')]: 'owner' } };
    const beside = (role: string): Dossier =>
      withFacts(main, {
        ...main,
        id: fact('of-both'),
        part_of: [main.id],
        figures: [],
        measured: [],
        about: { [entity('saltmere')]: role },
      });
    expect(facts(sameOf(entity('saltmere'), [main], beside('owner')))).toEqual(['of-both']);
    expect(sameOf(entity('saltmere'), [main], beside('plaintiff'))).toBeUndefined();
  });

  test('is nothing where the record does not tell it', () => {
    expect(sameOf(entity('saltmere'), [factOf('brackenlift-valuation')], dispute)).toBeUndefined();
    expect(sameOf(entity('dravensk'), [], dispute)).toBeUndefined();
  });
});

describe('a few words that nothing is known of', () => {
  test('are no other matter behind an answer, and are one by themselves', () => {
    const previous = { plan: shown('suit-filed'), question: 'Who sued Brackenlift?' };
    expect(engine.understand('in florins?', { previous }).plan).toMatchObject({ reason: 'not-in-source', nearest: ['suit-filed'] });
    // Nor are they behind a refusal that told what is nearest.
    expect(after('When was the first warning given?', 'in florins?')).toMatchObject({ reason: 'not-in-source' });
    expect(engine.understand('in florins?').plan).toMatchObject({ reason: 'off-topic' });
  });
});

describe('the same at another time', () => {
  const filed = factOf('suit-filed');
  const dossier = withFacts({ ...filed, id: fact('first-suit'), when: '2041-06' });

  test('is of the year that was talked about, where it names none', () => {
    expect(facts(sameAt('--06', [filed], dossier))).toEqual(['first-suit']);
    expect(facts(sameAt('2041-06', [filed], dossier))).toEqual(['first-suit']);
  });

  test('is nothing where nothing is told of that time', () => {
    expect(sameAt('--07', [filed], dossier)).toBeUndefined();
    expect(sameAt('2039-06', [filed], dossier)).toBeUndefined();
  });
});

describe('more of an answer', () => {
  test('is what it stands for, and not what is computed from it', () => {
    expect(facts(continued('more', shown('damages-total'), dispute, words))).toEqual(
      expect.arrayContaining(['damages-saltmere', 'damages-union']),
    );
    expect(facts(continued('more', shown('damages-total'), dispute, words))).not.toContain('offer-share');
  });

  test('of a short account is the long one', () => {
    expect(continued('more', { kind: 'summary', length: 'short' }, dispute, words)).toEqual({ kind: 'summary', length: 'long' });
  });

  test('is refused where there is none, in words that are true of it', () => {
    const alone = { ...dispute, facts: new Map([[fact('injured'), factOf('injured')]]) };
    expect(continued('others', shown('injured'), alone, words)).toMatchObject({
      kind: 'refuse',
      missing: [{ kind: 'further', what: 'more' }],
    });
    expect(continued('next', shown('injured'), alone, words)).toMatchObject({
      kind: 'refuse',
      missing: [{ kind: 'further', what: 'next' }],
    });
  });

  test('shows again what was shown, where it is only doubted', () => {
    expect(continued('really', shown('injured'), dispute, words)).toEqual(shown('injured'));
  });
});

describe('the same of others', () => {
  const filed = factOf('dravensk-valuation');
  const asked = (...ids: string[]): ReadonlySet<EntityId> => new Set(ids.map(entity));

  test('is told of others than whom the question named', () => {
    expect(facts(sameOfOthers([factOf('brackenlift-valuation')], asked('brackenlift'), dispute))).toContain(filed.id);
    expect(sameOfOthers([factOf('insurance-payout')], asked('saltmere'), dispute)).toBeUndefined();
  });

  test('keeps whom the question named, where the answer named others', () => {
    const owns = factOf('cobblemoor-stake');
    const beside = (of: string): Dossier =>
      withFacts({ ...owns, id: fact('another-stake'), about: { [entity('greyshoal')]: 'owner', [entity(of)]: 'owned' } });
    const others = (of: string): Plan | undefined => sameOfOthers([owns], asked('brackenlift'), beside(of));
    expect(facts(others('brackenlift'))).toEqual(['another-stake']);
    expect(others('dravensk')).toBeUndefined();
  });
});

describe('a question that names nobody', () => {
  const main = factOf('dravensk-valuation');

  test('may be of whom was talked about, where the record tells it of them', () => {
    expect(isToldOfOthers(main, dispute)).toBe(true);
    expect(isToldOfOthers(factOf('trial-place'), dispute)).toBe(false);
    expect(isToldInstead(entity('brackenlift'), main, dispute)).toBe(true);
    expect(isToldInstead(entity('dravensk'), main, dispute)).toBe(false);
    expect(isToldInstead(entity('saltmere'), main, dispute)).toBe(false);
  });
});

describe('the whole questions that it may be short for', () => {
  const { read } = readerOf(dispute, WORDS);
  const readText = (text: string): Question => read(fold(text));
  const beforeIt = (question: string): Before => {
    const previous = { plan: engine.understand(question).plan, question };
    return beforeOf(previous, dispute, fold(question).language, { read: readText, words });
  };
  const wholes = (question: string, follow: string): readonly string[] =>
    completions(readText(follow), beforeIt(question), dispute, words).map(({ text }) => text);

  test('of what was so back then are of what was asked before', () => {
    const asked = wholes('港务局何时接收鹭臂', '当时有几艘船');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('接收');
    expect(wholes('港务局何时接收鹭臂', '一共有几艘船').length).toBeGreaterThan(1);
  });

  test('are of whoever was asked for, then of whom the question names, then of others whom the answer is about', () => {
    const [first, second, third] = beforeIt('Who sued Brackenlift?').subjects.map(({ entity: id }) => id);
    expect([first, second, third]).toEqual(['saltmere', 'brackenlift', 'quayside-union']);
  });
});

describe('what came next', () => {
  const place = factOf('trial-place');
  const next = (en: string, zh: string): Dossier =>
    withFacts(place, { ...place, id: fact('moves-on'), part_of: [place.id], text: { en, zh } });

  test('is what is tied to it and says that it comes after, where nothing has a later date', () => {
    const told = next('After that the court moves to Quillmouth.', '之后法院迁往奎尔茅斯。');
    expect(facts(continued('next', shown('trial-place'), told, words))).toEqual(['moves-on']);
    const untold = next('The court is old.', '法院很旧。');
    expect(continued('next', shown('trial-place'), untold, words)).toMatchObject({ kind: 'refuse' });
  });
});

describe('a follow-up', () => {
  test.each([
    ['When is the trial?', 'where?', 'trial-place'],
    ['Where is the trial held?', 'why there', 'trial-place-reason'],
    ['What did Brackenlift offer?', 'did Saltmere take it', 'settlement-refused'],
    ['Who owns Brackenlift?', 'how much of it', 'cobblemoor-stake'],
    ['When is the trial?', 'which court', 'trial-place'],
    ['Where is the trial held?', 'which day', 'trial-date'],
    ['When was Brackenlift sued?', 'by whom', 'suit-filed'],
    ['When is the trial?', 'how many died', 'no-deaths'],
    ['Who sued Brackenlift?', '我问的是索赔', 'damages-total'],
    ['布拉肯的估值是多少', '谁是大股东', 'cobblemoor-stake'],
    ['how much is claimed in total', 'and the union?', 'damages-union'],
    ['Who sued Brackenlift?', 'why did they do it', 'concealment-allegation'],
    ['What is the standstill according to the board?', 'and the Lantern', 'standstill-lantern'],
    ['什么时候开庭', '哪个法院', 'trial-place'],
    ['在哪里开庭', '理由呢', 'trial-place-reason'],
    ['Where is the trial held?', 'no, I asked when, not where', 'trial-date'],
    ['在哪里开庭', '不是，我问的是时间', 'trial-date'],
    ['What is the chance of a settlement?', 'who predicts that', 'rask-settlement-chance'],
    ['How long did the crane stand still according to the Lantern?', 'where was that reported', 'standstill-lantern'],
    ['Why did Saltmere refuse the offer?', 'who refused', 'settlement-refused'],
    ['Who sued Brackenlift?', 'the union too?', 'suit-filed'],
    ['Where is the trial held?', 'to what end', 'trial-place-reason'],
    ['在哪里开庭', '目的呢', 'trial-place-reason'],
    // The fact of the place has the date of the trial too, and does not tell it.
    ['Why is the trial in Stonnard?', 'which day was it', 'trial-date'],
    ['What do the dockers call the crane?', 'ok, different topic: how much did the insurer pay', 'insurance-payout'],
  ])('“%s”, “%s” is answered with %s', (question, follow, expected) => expect(facts(after(question, follow))).toContain(expected));

  test.each([
    ["What is Brackenlift's valuation?", 'and in Quillmouth?'],
    ["What is Brackenlift's valuation?", 'by whom'],
    ['When is the trial?', 'by whom'],
    ['How many ships a week did the port serve?', 'from who'],
    ['Who owns Brackenlift?', 'who else owns it'],
    ["What is Brackenlift's valuation?", 'and the profit'],
    ['Is the Heronarm working again?', 'what time'],
    // What is only expected is not so yet.
    ['What payment does Rask forecast?', 'how much was the payment so far'],
    ['How many were injured?', 'what were their names'],
    ["How much is the union's share of the claim?", 'and where?'],
    ['Who is Corvin Ashdell?', 'how old is he'],
    ['阿什戴尔否认了什么', '他多大了'],
    ['Is the crane working again?', 'never mind. who won the election'],
  ])('“%s”, “%s” is not answered with its neighbour', (question, follow) => expect(after(question, follow).kind).toBe('refuse'));

  test('that asks what somebody is asks that and nothing else', () => {
    expect(after('Who owns Brackenlift?', 'and what is the Heronarm')).toEqual({ kind: 'who', entity: 'heronarm' });
    expect(after('Who owns Brackenlift?', 'and the Heronarm').kind).toBe('refuse');
  });

  test('that says nothing known is about what was shown, though it asks with no question word', () => {
    expect(after('How many were injured?', 'and the other day')).toMatchObject({ reason: 'not-in-source', nearest: ['injured'] });
    expect(after('How many were injured?', 'the other day')).toMatchObject({ reason: 'off-topic' });
  });

  test('that is known to be untold is not answered with what was shown', () => {
    expect(after('Who owns Brackenlift?', '老板是谁')).toMatchObject({ kind: 'refuse', missing: [{ kind: 'gap' }] });
  });

  test('is answered with what it asks for alone', () => {
    expect(facts(after('What is the standstill according to the board?', 'and the Lantern'))).toEqual(['standstill-lantern']);
  });

  test('that says too little to be refused by itself is refused beside what was shown', () => {
    expect(after('How many were injured?', 'where?')).toMatchObject({ kind: 'refuse', reason: 'not-in-source' });
  });

  test('that tells no language is in that of the question it goes on from', () => {
    const question = '布拉肯的估值是多少';
    const previous = { plan: engine.understand(question).plan, question };
    expect(engine.understand('Dravensk?', { previous })).toMatchObject({ language: 'zh', spoken: true });
    expect(engine.understand('Dravensk?')).toMatchObject({ spoken: false });
  });
});
