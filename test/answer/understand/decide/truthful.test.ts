/** What a refusal says is true: it names no word that dossier or language knows, no gap of anybody or anything else, no piece of a word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { execute } from '../../../../src/answer/execute.ts';
import type { Refusal } from '../../../../src/answer/plan.ts';
import { relationAsked } from '../../../../src/answer/understand/decide/relation.ts';
import { foldTerm } from '../../../../src/answer/understand/read/fold.ts';
import { unitsOf } from '../../../../src/answer/understand/read/units.ts';
import { readerOf } from '../../../../src/answer/understand/reader.ts';
import { LANGUAGES } from '../../../../src/dossier/schema.ts';
import { openLearnt } from '../../../../src/learning/learnt.ts';
import { render } from '../../../../src/reply/render.ts';
import { ROOT } from '../../../child.ts';
import { CRANES } from '../../../doubles/cranes.ts';
import { dispute, engine } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';
import { SHIPPED } from '../../../shipped.ts';

const Asked = z.object({ q: z.string() });
const QUESTIONS = ['unanswerable', 'plain-unanswerable', 'fresh', 'fresh-2'].flatMap((name) =>
  readFileSync(join(ROOT, 'test', 'questions', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Asked.parse(JSON.parse(line)).q),
);

/** A word as its forms have it in common. */
const stemmed = (word: string): string =>
  unitsOf(foldTerm(word))
    .map(({ key }) => key)
    .join(' ');

describe.each([
  ['the shipped dispute', SHIPPED],
  ['an invented one', CRANES],
])('of %s, a refusal', (_, folder) => {
  const { dossier, engine: asked } = openLearnt(folder);
  const { index, read } = readerOf(dossier, WORDS);
  const texts = foldTerm([...dossier.facts.values()].flatMap(({ text }) => [text.zh, text.en]).join('\n'));
  const proper = new Set(
    [...WORDS.names.flatMap(({ names }) => names), ...WORDS.senses.filter(({ attribute }) => attribute)].flatMap(({ en, zh }) =>
      [...en, ...zh].map(stemmed),
    ),
  );
  /** Ordinary words of the languages; proper names and what must be held when it is asked for are told by not being held. */
  const ordinary = new Set(
    [...WORDS.senses.filter(({ attribute }) => !attribute), WORDS.stopWords].flatMap(({ en, zh }) => [...en, ...zh].map(foldTerm)),
  );
  const terms = new Set(
    [
      ...[...dossier.entities.values()].flatMap(({ names, aliases }) => LANGUAGES.flatMap((one) => [names[one], ...aliases[one]])),
      ...[...dossier.concepts.values()].flatMap(({ label, terms: own }) => LANGUAGES.flatMap((one) => [label[one], ...own[one]])),
      ...[...dossier.facts.values()].flatMap(({ terms: own }) => LANGUAGES.flatMap((one) => own[one])),
    ].map(foldTerm),
  );
  const named = (question: string): string[] => {
    const { plan } = asked.understand(question);
    return plan.kind === 'refuse' ? plan.missing.flatMap((one) => (one.kind === 'words' ? [one.words] : [])) : [];
  };
  /** What is wrong with a word that a refusal names; undefined where nothing is. */
  const faultOf = (word: string): string | undefined => {
    if (word.endsWith('…')) return undefined;
    if (terms.has(word)) return `the dossier knows ${word}`;
    if (/\p{Script=Han}/u.test(word) ? texts.includes(word) : ` ${texts} `.split(/[^\p{L}\p{N}]+/u).includes(word))
      return `a fact says ${word}`;
    const [token, more] = read({ text: word, names: new Set([word]) }).tokens;
    if (token === undefined) return `${word} is no word`;
    if (more === undefined && (token.kind === 'date' || token.kind === 'value'))
      return index.holds(token) ? `a fact holds ${word}` : undefined;
    if (more === undefined && index.holds(token)) return `a fact holds ${word}`;
    if (ordinary.has(word) && !proper.has(stemmed(word))) return `the language knows ${word}`;
    return [...word].length < 2 ? `${word} is a piece of a word` : undefined;
  };

  test('of a test question names no word that is known', () => {
    const faults = QUESTIONS.flatMap((question) => named(question).flatMap((word) => faultOf(word) ?? []));
    expect(faults).toEqual([]);
  });

  test('of any words names none that is known', () => {
    const words = fc.constantFrom(
      ...[...terms, ...ordinary].toSorted(),
      ...WORDS.senses.flatMap(({ en, zh }) => [...en, ...zh]),
      ...WORDS.cardQuestions.asked.greeting.en,
      ...WORDS.cardQuestions.asked.greeting.zh,
      '谁',
      'who',
      '多少',
      'how much',
      '吗',
      '?',
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), fc.boolean(), (some, spaced) => {
        for (const word of named(some.join(spaced ? ' ' : ''))) {
          refused += 1;
          expect(faultOf(word)).toBeUndefined();
        }
      }),
      { numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(10);
  });

  test('names a gap of nobody else', () => {
    const ofOthers = QUESTIONS.filter((question) => {
      const { plan } = asked.understand(question);
      const [missing] = plan.kind === 'refuse' ? plan.missing : [];
      const asks = read({ text: foldTerm(question), names: new Set() }).entities;
      const intent = asked.trained.intents.find((one) => one.kind === 'gap' && missing?.kind === 'gap' && one.gap === missing.gap);
      const about = intent?.kind === 'gap' ? intent.about : [];
      return about.length > 0 && asks.size > 0 && !about.some((id) => asks.has(id));
    });
    expect(ofOthers).toEqual([]);
  });
});

const refusalOf = (question: string): Refusal | undefined => {
  const { plan } = engine.understand(question);
  return plan.kind === 'refuse' ? plan : undefined;
};
const leadOf = (question: string): string => {
  const { plan, language } = engine.understand(question);
  return render(dispute, execute(dispute, plan), language).lead ?? '';
};

describe('a refusal of a relation', () => {
  test('names both sides, and of whom it is told instead', () => {
    expect(refusalOf('Did Dravensk sue Brackenlift?')?.missing).toEqual([
      { kind: 'relation', concept: 'sue', from: 'dravensk', to: 'brackenlift' },
    ]);
    expect(leadOf('Did Dravensk sue Brackenlift?')).toMatch(
      /^The article does not say that Dravensk.* sued Brackenlift.*\. It does say that .+ sued Brackenlift/,
    );
    expect(leadOf('Dravensk起诉了Brackenlift吗')).toMatch(/^文章没有说.+起诉了.+。文章说的是.+起诉了/u);
  });

  test('leaves open by whom, where that was not asked', () => {
    expect(refusalOf('was Cobblemoor sued')?.missing).toEqual([{ kind: 'relation', concept: 'sue', from: 'saltmere', to: 'cobblemoor' }]);
    expect(engine.understand('was Brackenlift sued').plan.kind).toBe('facts');
  });

  test('is about the two that are named, and nobody else', () => {
    expect(refusalOf('did Cobblemoor sue Dravensk')?.missing).not.toContainEqual(expect.objectContaining({ from: 'saltmere' }));
  });

  test('is none where the words stand for several relations between the two', () => {
    const { question } = engine.trace('did Dravensk sue Brackenlift');
    const [sued] = question.relations;
    if (sued === undefined) throw new Error('no relation is read');
    const other = [...dispute.concepts.values()].find(({ id, relation }) => id !== sued.concept && relation !== undefined);
    if (other === undefined) throw new Error('the dispute has one relation alone');
    expect(relationAsked(question, dispute)?.concept).toBe(sued.concept);
    expect(relationAsked({ ...question, relations: [sued, { ...sued, concept: other.id }] }, dispute)).toBeUndefined();
  });

  test.each(['which cranes did Dravensk sue Brackenlift for', 'why did Dravensk not sue Brackenlift'])(
    'is none where it is taken for granted, or denied: %s',
    (question) => expect(refusalOf(question)?.missing.map(({ kind }) => kind) ?? []).not.toContain('relation'),
  );

  test('is none of somebody in a place where the record has nobody of that kind', () => {
    expect(refusalOf('did Brackenlift sue Varnholt')?.missing.map(({ kind }) => kind)).not.toContain('relation');
  });

  test('is none where the record tells it', () => {
    expect(engine.understand('Did Saltmere sue Brackenlift?').plan.kind).toBe('facts');
  });
});

describe('who gives to whom, with what is given named behind', () => {
  test.each([
    ['灰滩赔了盐泽多少保险金', 'facts'],
    ['盐泽赔了灰滩多少保险金', 'refuse'],
    ['布拉肯给盐泽开出了多少和解金', 'facts'],
    ['码头工会给布拉肯开出了多少和解金', 'refuse'],
  ] as const)('“%s” comes to %s', (question, kind) => expect(engine.understand(question).plan.kind).toBe(kind));
});

test('names alone are no question for a yes, whatever fact has both', () => {
  expect(engine.understand('德拉文斯克也是布拉肯的吗').plan.kind).not.toBe('facts');
  expect(engine.understand('Is it Dravensk or is it Brackenlift?').plan.kind).not.toBe('facts');
});

test('a question for a yes in words that say nothing does not ask who somebody is', () => {
  expect(engine.understand('is Cobblemoor down right now').plan.kind).toBe('refuse');
  expect(engine.understand('Cobblemoor?').plan.kind).toBe('who');
});

test('how something was calculated is not told by what it came to, and named as no thing', () => {
  expect(refusalOf('how was the 23% calculated')).toMatchObject({ reason: 'not-in-source', missing: [] });
  expect(refusalOf('怎么算出来的23%')).toMatchObject({ reason: 'not-in-source', missing: [] });
});

test('who else it was is not told by what names only those who are named', () => {
  expect(engine.understand('Who else owns Brackenlift with Cobblemoor?').plan.kind).toBe('refuse');
});

test('why a refusal says what it says is told', () => {
  expect(engine.trace('Did Dravensk sue Brackenlift?').decision.ground).toBe('a relation that is told of others');
  expect(engine.trace('Who is the judge at the trial?').decision.ground).toMatch(/^gap judge|^names, attributes/);
});
