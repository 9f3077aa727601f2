import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFact, readShorthand, writeFact, writeShorthand } from '../../commands/shorthand.ts';
import { OPERATIONS } from '../../src/answer/plan.ts';
import type { FigureRef, Plan } from '../../src/answer/plan.ts';
import { loadedDossier } from '../shipped.ts';
import { readWhen } from '../../src/dossier/when.ts';
import { dispute } from '../doubles/dispute.ts';

const dossier = loadedDossier();
const facts = [...dossier.facts.keys()];
const entities = [...dossier.entities.keys()];
const [first, second, third, fourth, fifth, sixth, seventh] = facts;
const [entity, other] = entities;
const [concept] = dossier.concepts.keys();
const [claim] = dossier.claims.keys();
const [topic] = dossier.topics.keys();
const [gap] = dossier.gaps.keys();
if (
  first === undefined ||
  second === undefined ||
  entity === undefined ||
  other === undefined ||
  concept === undefined ||
  claim === undefined ||
  topic === undefined ||
  gap === undefined
)
  throw new Error('the dossier has become too small for this test');

const figures = [...dossier.facts.values()].flatMap((fact) => fact.figures.map((_, index): FigureRef => ({ fact: fact.id, index })));
const [one, two, ...more] = figures;
if (one === undefined || two === undefined) throw new Error('no figures');
const four = [first, second, third, fourth].flatMap((id) => id ?? []);
const three = [fifth, sixth, seventh].flatMap((id) => id ?? []);

const plans: Plan[] = [
  { kind: 'facts', facts: four, related: three, verdict: 'otherwise' },
  { kind: 'facts', facts: [first], related: [], verdict: 'yes' },
  { kind: 'facts', facts: [first], related: [second], verdict: 'no' },
  { kind: 'facts', facts: [first], related: [], by: 'model' },
  { kind: 'check', verdict: 'contradicted', statements: [{ text: '', verdict: 'contradicted', facts: [first] }] },
  { kind: 'check', verdict: 'contradicted', statements: [{ text: '', verdict: 'contradicted', facts: [first] }], by: 'model' },
  { kind: 'claims' },
  { kind: 'claim', claim },
  { kind: 'sides', claim },
  { kind: 'timeline' },
  { kind: 'timeline', from: readWhen('2024-02'), to: readWhen('2026-04-late'), about: entity },
  { kind: 'timeline', from: readWhen('2025/2030'), to: readWhen('before 2028') },
  { kind: 'timeline', from: readWhen('2026-Q1'), to: readWhen('by 2030') },
  { kind: 'timeline', to: readWhen('2026-01-22') },
  { kind: 'who', entity },
  { kind: 'figure', concept },
  { kind: 'figure', concept, of: entity },
  { kind: 'compare', concept },
  { kind: 'compare', concept, among: [entity, other] },
  { kind: 'said' },
  { kind: 'said', speaker: entity, topic },
  { kind: 'said', topic },
  { kind: 'source', fact: first },
  { kind: 'summary', length: 'short' },
  { kind: 'summary', length: 'long', topic },
  ...OPERATIONS.map((operation): Plan => ({ kind: 'compute', operation, figures: [one, two, ...more.slice(0, 2)] })),
  { kind: 'facts', facts: [first], related: [], untold: [{ kind: 'gap', gap }] },
  { kind: 'facts', facts: [first], related: three, verdict: 'no', untold: [{ kind: 'concept', concept, entity }] },
  { kind: 'refuse', reason: 'off-topic', missing: [], nearest: three, choices: [], holders: [] },
  {
    kind: 'refuse',
    reason: 'not-in-source',
    missing: [{ kind: 'concept', concept, entity }],
    nearest: three,
    choices: [],
    holders: [entity, other],
  },
  { kind: 'refuse', reason: 'not-in-source', missing: [{ kind: 'entity', entity }], nearest: [], choices: [], holders: [] },
  {
    kind: 'refuse',
    reason: 'not-in-source',
    missing: [{ kind: 'relation', concept, from: entity, to: other }],
    nearest: [],
    choices: [],
    holders: [],
  },
  { kind: 'refuse', reason: 'not-in-source', missing: [{ kind: 'gap', gap }], nearest: [], choices: [], holders: [] },
  { kind: 'refuse', reason: 'ambiguous', missing: [], nearest: [], choices: four, holders: [] },
  { kind: 'refuse', reason: 'unreadable', missing: [], nearest: [], choices: [], holders: [] },
];

describe('the short form', () => {
  test('of any text is a plan that has a short form, or none', () => {
    const written = plans.map((plan) => writeShorthand(plan, dossier, 200) ?? '');
    // What was written, with a part of it cut out and another put in.
    const changed = fc
      .tuple(fc.constantFrom(...written), fc.nat(60), fc.nat(4), fc.stringMatching(/^[\w~.-]{0,3}$/))
      .map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 40 }), changed), (text) => {
        const plan = readShorthand(text, dossier);
        if (plan === undefined) return;
        read += 1;
        expect(readShorthand(writeShorthand(plan, dossier, 200) ?? '', dossier)).toEqual(plan);
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(20);
  });

  test.each(plans.map((plan) => [plan.kind, plan] as const))('of %s comes back as it was', (_, plan) => {
    const text = writeShorthand(plan, dossier, 80);
    expect(text).toMatch(/^[\w~.-]+$/);
    expect(readShorthand(text ?? '', dossier)).toEqual(plan);
  });

  test('of every fact is its own, four characters long', () => {
    const codes = facts.map((fact) => writeFact(fact, dossier));
    expect(new Set(codes).size).toBe(facts.length);
    for (const [place, code] of codes.entries()) expect([code?.length, readFact(code ?? '', dossier)]).toEqual([4, facts[place]]);
  });

  test('leaves out what was typed, and what there is no room for', () => {
    const plan: Plan = {
      kind: 'refuse',
      reason: 'not-in-source',
      missing: [
        { kind: 'words', words: 'my secret' },
        { kind: 'entity', entity },
      ],
      nearest: three,
      choices: [],
      holders: entities.slice(0, 9),
    };
    expect(readShorthand(writeShorthand(plan, dossier, 80) ?? '', dossier)).toEqual({
      ...plan,
      missing: [{ kind: 'entity', entity }],
      holders: entities.slice(0, 4),
    });
    expect(writeShorthand(plan, dossier, 24)?.length).toBeLessThanOrEqual(24);
    expect(writeShorthand({ kind: 'facts', facts, related: [] }, dossier, 80)).toBeUndefined();
  });

  test('of another dossier is none', () => {
    for (const plan of plans.filter(({ kind }) => ['facts', 'source', 'claim', 'sides', 'compute'].includes(kind)))
      expect(readShorthand(writeShorthand(plan, dossier, 200) ?? '', dispute)).toBeUndefined();
  });

  test('of a figure that the fact does not have is none', () => {
    const text = writeShorthand({ kind: 'compute', operation: 'sum', figures: [one, { ...two, index: 30 }] }, dossier, 80);
    expect(readShorthand(text ?? '', dossier)).toBeUndefined();
  });
});
