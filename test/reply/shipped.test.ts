/** Everything of the shipped dossier in every language: nothing is left without words, and an answer fits into a chat. */
import { describe, expect, test } from 'vitest';
import { loadedDossier } from '../shipped.ts';
import { execute } from '../../src/answer/execute.ts';
import type { Plan } from '../../src/answer/plan.ts';
import { plainText, replyText } from '../../src/reply/plain.ts';
import { render } from '../../src/reply/render.ts';
import { REPLY_LANGUAGES } from '../../src/reply/reply.ts';
import type { ReplyLanguage } from '../../src/reply/reply.ts';

const dossier = loadedDossier();
const LONGEST = { zh: 700, 'zh-Hant': 700, en: 1400 } as const satisfies Record<ReplyLanguage, number>;
const reply = (plan: Plan, language: ReplyLanguage) => render(dossier, execute(dossier, plan), language);
const sides = ['claim', 'sides'] as const;

const plans: [string, Plan][] = [
  ...[...dossier.claims.keys()].flatMap((claim) => sides.map((kind): [string, Plan] => [`${kind} ${claim}`, { kind, claim }])),
  ...[...dossier.entities.keys()].map((entity): [string, Plan] => [`who ${entity}`, { kind: 'who', entity }]),
  ...[...dossier.entities.keys()].map((speaker): [string, Plan] => [`said ${speaker}`, { kind: 'said', speaker }]),
  ...[...dossier.concepts.values()]
    .filter(({ measure }) => measure !== undefined)
    .flatMap(({ id }): [string, Plan][] => [
      [`figure ${id}`, { kind: 'figure', concept: id }],
      [`compare ${id}`, { kind: 'compare', concept: id }],
    ]),
  ...[...dossier.topics.keys()].map((topic): [string, Plan] => [`summary ${topic}`, { kind: 'summary', topic, length: 'long' }]),
  ['summary', { kind: 'summary', length: 'short' }],
  ['claims', { kind: 'claims' }],
  ['timeline', { kind: 'timeline' }],
];

describe.each(REPLY_LANGUAGES)('in %s', (language) => {
  test('every fact is told whole, says who says so, cites its paragraphs, and fits', () => {
    for (const { id, paragraphs } of dossier.facts.values()) {
      const { lines, source, ...told } = reply({ kind: 'facts', facts: [id], related: [] }, language);
      const [line] = lines;
      expect(line).toMatchObject({ kind: 'fact', fact: id });
      expect(line?.kind === 'fact' && line.attribution).not.toBe('');
      expect(told.paragraphs).toEqual(paragraphs.toSorted((one, other) => one - other));
      expect(source).toBeDefined();
      expect(replyText({ ...told, lines }).length).toBeLessThanOrEqual(LONGEST[language]);
    }
  });

  test.each(plans)('%s has words for everything', (_, plan) => {
    const text = plainText(reply(plan, language), { source: true, actions: true, attribution: true });
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|\[object|NaN/u);
  });

  test('every fact can be looked up in its source', () => {
    for (const id of dossier.facts.keys()) expect(reply({ kind: 'source', fact: id }, language).facts).toEqual([id]);
  });
});
