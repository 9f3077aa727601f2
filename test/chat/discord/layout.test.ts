/** Replies as Discord messages: everything there is, in every language, within the limits, nothing cut and nothing lost. */
import { describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { answerTo } from '../../../commands/context.ts';
import type { CommandContext } from '../../../commands/context.ts';
import { errorReply } from '../../../commands/notice.ts';
import { commands } from '../../../commands/index.ts';
import type { Plan } from '../../../src/answer/plan.ts';
import { bodyOf } from '../../../src/chat/discord/message.ts';
import { pageOf } from '../../../src/chat/discord/layout.ts';
import { escapeMarkdown } from '../../../src/chat/discord/markdown.ts';
import { REPLY_LANGUAGES } from '../../../src/reply/reply.ts';
import type { Reply, ReplyLanguage } from '../../../src/reply/reply.ts';
import { contextIn } from '../../doubles/context.ts';
import { componentsIn, faultsOf } from '../../doubles/discord/rules.ts';
import { loadJudge } from '../../doubles/discord/judge.ts';
import { loadedDossier } from '../../shipped.ts';

const dossier = loadedDossier();
const judge = await loadJudge();
const ids = <Id>(map: ReadonlyMap<Id, unknown>): Id[] => [...map.keys()];

const plans: Plan[] = [
  ...ids(dossier.facts).flatMap((fact): Plan[] => [
    { kind: 'facts', facts: [fact], related: [] },
    { kind: 'source', fact },
    { kind: 'refuse', reason: 'not-in-source', missing: [], nearest: [fact], choices: [], holders: [] },
  ]),
  ...ids(dossier.claims).flatMap((claim): Plan[] => [
    { kind: 'claim', claim },
    { kind: 'sides', claim },
  ]),
  ...ids(dossier.entities).flatMap((entity): Plan[] => [
    { kind: 'who', entity },
    { kind: 'said', speaker: entity },
    { kind: 'timeline', about: entity },
  ]),
  ...ids(dossier.topics).flatMap((topic): Plan[] => [
    { kind: 'summary', topic, length: 'long' },
    { kind: 'said', topic },
  ]),
  ...[...dossier.concepts.values()]
    .filter(({ measure }) => measure !== undefined)
    .flatMap(({ id }): Plan[] => [
      { kind: 'figure', concept: id },
      { kind: 'compare', concept: id },
    ]),
  ...ids(dossier.gaps).map((gap): Plan => ({
    kind: 'refuse',
    reason: 'not-in-source',
    missing: [{ kind: 'gap', gap }],
    nearest: [],
    choices: [],
    holders: [],
  })),
  { kind: 'refuse', reason: 'ambiguous', missing: [], nearest: [], choices: ids(dossier.facts).slice(0, 4), holders: [] },
  { kind: 'claims' },
  { kind: 'timeline' },
  { kind: 'said' },
  { kind: 'summary', length: 'short' },
];

const context = (language: ReplyLanguage): CommandContext => contextIn(language, { dossier });
const OWNER = 'zzzzzzzzzzzzz';
const count = (page: number, of: number): string => `${page} / ${of}`;
const pagesOf = (reply: Reply): ReturnType<typeof pageOf>[] => {
  const first = pageOf(reply, 0, count);
  return Array.from({ length: first.of }, (_, page) => pageOf(reply, page, count));
};
const faultsIn = (reply: Reply, plan: Plan | undefined): string[] =>
  pagesOf(reply).flatMap(({ number }) => {
    const view = plan === undefined ? undefined : { plan, language: reply.language, page: number, checked: true };
    const body = { ...bodyOf({ reply, view, audience: 'everyone' }, dossier, OWNER, true), flags: 1 << 15 };
    return faultsOf('POST', '/channels/1/messages', body);
  });

describe.each(REPLY_LANGUAGES)('in %s', (language) => {
  test('every fact, claim, entity, topic, figure and gap fits, on every page', () => {
    const wrong = plans.flatMap((plan) =>
      faultsIn(answerTo(context(language), plan, language).reply, plan).map((fault) => ({ plan, fault })),
    );
    expect(wrong).toEqual([]);
  });

  test('no line is lost or cut over the pages', () => {
    for (const plan of plans) {
      const { reply } = answerTo(context(language), plan, language);
      const text = pagesOf(reply)
        .flatMap(({ container }) => componentsIn(structuredClone(container.components)))
        .map((component) => String(component['content']))
        .join('\n');
      const missing = reply.lines.filter((line) => !text.includes(escapeMarkdown(line.kind === 'figure' ? line.label : line.text)));
      expect(missing).toEqual([]);
    }
  });

  test('what the commands say of themselves fits', async () => {
    for (const command of commands.filter(({ options }) => Object.values(options).every(({ required }) => !required))) {
      const { reply, shown } = await command.run(context(language), {});
      expect({ name: command.name, faults: faultsIn(reply, shown) }).toEqual({ name: command.name, faults: [] });
    }
  });

  test('an error that repeats what was typed fits', () => {
    const reply = errorReply({ kind: 'unknown', option: 'name', type: 'entity', typed: '*_~`|'.repeat(800), nearest: [] }, language);
    expect(faultsIn(reply, undefined)).toEqual([]);
  });
});

describe.skipIf(judge === undefined)('the judge', () => {
  test('takes a message of every kind', () => {
    const kinds = [...new Map(plans.map((plan) => [plan.kind, plan])).values()];
    for (const plan of kinds) {
      const { reply } = answerTo(context('zh'), plan, 'zh');
      const body = {
        ...bodyOf({ reply, view: { plan, language: 'zh', page: 0, checked: false }, audience: 'everyone' }, dossier, OWNER, true),
        flags: 1 << 15,
      };
      expect({ plan, verdict: judge?.('POST', '/channels/1/messages', body).errors }).toEqual({ plan, verdict: [] });
    }
  });
});

describe('a reply of many lines', () => {
  const lines = (texts: readonly string[]): Reply => ({
    language: 'en',
    kind: 'notice',
    lines: texts.map((text) => ({ kind: 'text', text })),
    notes: [],
    actions: [],
    audience: 'asker',
    facts: [],
    paragraphs: [],
    related: [],
  });

  property.prop([
    fc.array(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 240 }).filter((text) => text.trim() !== ''),
      { minLength: 1, maxLength: 60 },
    ),
  ])('fits and loses none', (texts) => {
    const reply = lines(texts);
    expect(faultsIn(reply, undefined).filter((fault) => fault !== 'an empty text')).toEqual([]);
    const shown = pagesOf(reply).flatMap(({ container }) => componentsIn(structuredClone(container.components)));
    const text = shown.map((component) => String(component['content'])).join('\n');
    for (const one of texts) expect(text).toContain(escapeMarkdown(one));
  });

  test('a page beyond the last is the last', () => {
    const reply = lines(Array.from({ length: 60 }, (_, place) => `${'x'.repeat(100)} ${place}`));
    const { of } = pageOf(reply, 0, count);
    expect(of).toBeGreaterThan(1);
    expect(pageOf(reply, 99, count)).toMatchObject({ number: of - 1 });
  });
});
