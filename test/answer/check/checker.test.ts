/** Verdicts on statements about the invented dispute: each kind of comparison, both ways. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { engine } from '../../doubles/dispute.ts';

const verdictOf = (message: string): string => engine.check(message).verdict;

describe('a statement is supported', () => {
  test.each([
    ['by the fact that tells it', 'Saltmere and the Quayside Union sued Brackenlift'],
    ['in a line of a list', '12. The Harbour Board paid $62 million for the Heronarm'],
    ['by just its amount', 'The Harbour Board paid $62 million for the Heronarm'],
    ['by an amount within its bound', 'The Harbour Board paid over $50 million for the Heronarm'],
    ['by the top of a range, told as its top', '盐泽轮渡和码头工会索赔最高2.65亿美元'],
    ['by the floor of a range, told as its floor', '盐泽轮渡和码头工会索赔最低2.1亿美元'],
    ['by a date within its span', 'The trial begins in the fourth quarter of 2041'],
    ['by a share', 'Cobblemoor owns 34% of Brackenlift'],
    ['by what denies it alike', 'Nobody died in the accident'],
    ['by the outlet that reports it', 'According to the Lantern, the Heronarm stood still for 118 days'],
  ])('%s', (_, message) => {
    expect(verdictOf(message)).toBe('supported');
  });
});

describe('a statement is contradicted', () => {
  test.each([
    ['amount', 'The Harbour Board paid US$90 million for the Heronarm', 'crane-price'],
    ['amount', 'Cobblemoor owns 60% of Brackenlift', 'cobblemoor-stake'],
    ['date', 'The trial begins in May 2041', 'trial-date'],
    ['roles', 'Brackenlift sued Saltmere Ferries', 'suit-filed'],
    ['denial', 'The Heronarm is not working again', 'crane-working-again'],
    ['only', 'Only Saltmere sued Brackenlift', 'suit-filed'],
    ['status', 'The Harbour Board has already bought a second automatic crane', 'second-crane'],
    ['party', 'Dravensk took the Heronarm over in May 2039', 'crane-handover'],
    ['party', 'Dravensk took over the Heronarm', 'crane-handover'],
    ['party', 'Saltmere Ferries and Dravensk sued Brackenlift', 'suit-filed'],
    ['party', 'It was Brackenlift that filed the suit, not Saltmere Ferries', 'suit-filed'],
    ['party', '起诉布拉肯起重的是德拉文斯克,不是盐泽轮渡', 'suit-filed'],
    ['party', 'The nickname of the Heronarm is "the Drunken Crane"', 'drunken-heron'],
    ['party', '码头工人把它叫Drunken Crane', 'drunken-heron'],
    ['roles', 'It was Brackenlift that sued Saltmere Ferries', 'suit-filed'],
    ['amount', 'Saltmere and the union seek 150 to 265 million dollars', 'damages-total'],
    ['amount', '盐泽轮渡和码头工会索赔最高3.5亿美元', 'damages-total'],
    ['amount', '盐泽轮渡和码头工会索赔最高2.1亿美元', 'damages-total'],
    ['amount', '盐泽轮渡和码头工会索赔最低2.65亿美元', 'damages-total'],
    ['amount', 'Saltmere and the union seek at least 265 million dollars', 'damages-total'],
    ['amount', 'Saltmere and the union seek at most 210 million dollars', 'damages-total'],
    ['date', '即使再吵，此案也定于2041年5月开庭', 'trial-date'],
    ['amount', 'Dravensk was valued at under $1 billion in February 2041', 'dravensk-valuation'],
    ['date', 'In May 2039 Saltmere sued Brackenlift over the accident', 'suit-filed'],
    ['roles', '布拉肯起重是原告', 'suit-filed'],
    ['roles', 'The defendants are Saltmere Ferries and the Quayside Union', 'suit-filed'],
    ['date', '2043年，港务局接收了鹭臂', 'crane-handover'],
  ])('by its %s: %s', (against, message, fact) => {
    const [statement] = engine.check(message).statements;
    expect(statement).toMatchObject({ verdict: 'contradicted', against });
    expect(statement?.facts[0]).toBe(fact);
  });
});

describe('nothing is decided', () => {
  test.each([
    ['of an opinion', 'I think Brackenlift is a disgrace'],
    ['of laughter', '哈哈哈'],
    ['by one amount within a range', '盐泽轮渡和码头工会合计索赔2.4亿美元'],
    ['by a figure of somebody else', 'Dravensk owns 34% of Brackenlift'],
    ['by a question', 'How much did the Heronarm cost?'],
    ['by who is not on a side', 'Brackenlift is not a plaintiff'],
    ['by an amount left open that is far from the record’s', '布拉肯起重估值上百亿美元'],
  ])('%s', (_, message) => {
    expect(verdictOf(message)).toBe('not-in-record');
  });
});

test('another name where only one can stand is wrong, and none where the fact leaves room for others', () => {
  expect(verdictOf('Saltmere Ferries and the Quayside Union sued Brackenlift')).toBe('supported');
  expect(verdictOf('Dravensk was injured in the accident')).toBe('not-in-record');
  expect(verdictOf('Dravensk wants to take the Heronarm over as well')).toBe('not-in-record');
});

test('who does it stands behind 的是 in Chinese', () => {
  expect(verdictOf('起诉布拉肯起重的是盐泽轮渡和码头工会')).toBe('supported');
  expect(engine.check('起诉盐泽轮渡的是布拉肯起重').statements[0]).toMatchObject({ verdict: 'contradicted', against: 'roles' });
});

test('what is only supposed is not wrong', () => {
  expect(verdictOf('如果再吵，此案就定于2041年5月开庭')).not.toBe('contradicted');
});

test('a sentence that names nobody is about whom the one before it named', () => {
  const { statements } = engine.check('Dravensk makes cranes. It is worth 5 billion');
  expect(statements.map(({ verdict }) => verdict)).not.toContain('contradicted');
});

test('a question that is told says of nobody on which side they are', () => {
  expect(verdictOf('有人问布拉肯起重是不是原告')).not.toBe('contradicted');
});

test('what somebody is said to be at most may be told as what they may come to', () => {
  expect(verdictOf('Dravensk could be valued at more than 2 billion in the fourth quarter of 2041')).toBe('supported');
});

test('a message of which a part is right and another wrong is mixed, and says which', () => {
  const { verdict, statements } = engine.check('11 dockers were injured in the accident, and the Heronarm cost $90 million');
  expect(verdict).toBe('mixed');
  expect(statements.map(({ verdict: own }) => own)).toEqual(['supported', 'contradicted']);
});

property.prop([fc.string({ unit: 'grapheme', maxLength: 200 })], { numRuns: 60 })('no text is a fault', (message) => {
  expect(['supported', 'contradicted', 'mixed', 'not-in-record']).toContain(verdictOf(message));
});
