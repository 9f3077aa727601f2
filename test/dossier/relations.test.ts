/** Ties between facts: what the check refuses, what it warns of, and what comes of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLead, isUnder, measuredBy } from '../../src/dossier/relations.ts';
import type { FactId } from '../../src/dossier/schema.ts';
import { dispute, fact, factOf } from '../doubles/dispute.ts';
import { check, copyOfCranes } from './checking.ts';
import { changeFact } from './copy.ts';

const of = (id: FactId) => dispute.facts.get(id);

/** What the check says of the cranes with these facts changed: `[id, from, to]`. */
async function saidOf(...changes: readonly (readonly [id: string, from: string | RegExp, to: string])[]) {
  const folder = copyOfCranes();
  for (const [id, from, to] of changes) changeFact(folder, id, (text) => text.replace(from, to));
  const { code, out, errors } = await check(folder);
  return { code, said: out + errors };
}
const tied = (id: string, tie: string) => [id, /^paragraphs: .*$/mu, `$&\n${tie}`] as const;

describe('the check refuses', () => {
  test('leads that lead back, at each fact of the circle', async () => {
    const { code, said } = await saidOf(tied('trial-place', 'restates: trial-date'), tied('trial-date', 'part_of: [trial-place]'));
    expect(code).toBe(1);
    expect(said).toMatch(/trial-place\.yaml:\d+: restates: the leads of a fact may not lead back to it \(trial-date\)/u);
    expect(said).toMatch(/trial-date\.yaml:\d+: part_of: the leads of a fact may not lead back to it \(trial-place\)/u);
  });

  test('a lead that there is not', async () => {
    const { code, said } = await saidOf(tied('trial-place', 'remark_on: trial-dat'));
    expect(code).toBe(1);
    expect(said).toMatch(/trial-place\.yaml:\d+: remark_on: .*trial-date/u);
  });

  test.each(['restates: brackenlift-valuation', 'joins: [brackenlift-valuation, dravensk-valuation]'])(
    'figures of its own where it %s',
    async (tie) => {
      const { code, said } = await saidOf(tied('cobblemoor-stake', tie));
      expect(code).toBe(1);
      expect(said).toMatch(/cobblemoor-stake\.yaml:\d+: figures: .*has no figures of its own/u);
    },
  );

  test.each([
    ['restates a claim', 'trial-place', 'restates: concealment-allegation', 'concealment-allegation'],
    ['joins a forecast', 'trial-place', 'joins: [trial-date, second-crane]', 'second-crane'],
  ])('a status that is firmer than the softest: what is stated and %s', async (_what, id, tie, softest) => {
    const { code, said } = await saidOf(tied(id, tie));
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`${id}\\.yaml:\\d+: status: it is stated, while ${softest}`, 'u'));
  });

  test('one fact joined, and a claim that is part of none', async () => {
    expect((await saidOf(tied('trial-place', 'joins: [trial-date]'))).said).toContain('what is joined is two facts at least');
  });
});

describe('the check warns', () => {
  /** What the check says of the cranes with so many facts more that tell the trial's date, each with these ties. */
  async function saidOfMore(count: number, tie = '') {
    const folder = copyOfCranes();
    const text = readFileSync(join(folder, 'facts/suit/trial-date.yaml'), 'utf8').replace(/^asked:[\s\S]*/mu, '');
    for (let place = 1; place <= count; place++)
      writeFileSync(join(folder, `facts/suit/trial-date-${place}.yaml`), text.replace('id: trial-date', `id: trial-date-${place}`) + tie);
    const { code, out } = await check(folder);
    return { code, warned: out.includes('all of trial-date: tie those that one lead tells to it') };
  }

  test('of more than three facts of one paragraph on one thing that are not tied, and not where they are', async () => {
    expect(await saidOfMore(2)).toEqual({ code: 0, warned: false });
    expect(await saidOfMore(3)).toEqual({ code: 0, warned: true });
    expect(await saidOfMore(3, 'restates: trial-date\n')).toEqual({ code: 0, warned: false });
  });
});

describe('a tied fact', () => {
  test('is no lead, and stands under its lead through those between', () => {
    expect([isLead(factOf('damages-total')), isLead(factOf('damages-union'))]).toEqual([true, false]);
    expect(isUnder(factOf('offer-share'), fact('settlement-offer'), of)).toBe(true);
    expect(isUnder(factOf('settlement-offer'), fact('offer-share'), of)).toBe(false);
    const further = { ...factOf('no-deaths'), restates: fact('damages-union') };
    expect(isUnder(further, fact('damages-total'), of)).toBe(true);
  });

  test('tells the figures of what it joins or restates, once, however they are tied', () => {
    const joined = { ...factOf('no-deaths'), figures: [], joins: [fact('damages-union'), fact('damages-saltmere')] };
    expect(measuredBy(joined, of)).toEqual([...factOf('damages-union').figures, ...factOf('damages-saltmere').figures]);
    const round = { ...joined, restates: joined.id };
    expect(measuredBy(round, (id) => (id === round.id ? round : of(id)))).toHaveLength(2);
    expect(measuredBy(factOf('damages-union'), of)).toEqual(factOf('damages-union').figures);
  });
});
