import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { answerTo } from '../../../commands/context.ts';
import type { CommandContext } from '../../../commands/context.ts';
import { commands } from '../../../commands/index.ts';
import { processMemory } from '../../../commands/memory.ts';
import { notice } from '../../../commands/notice.ts';
import { readPress } from '../../../src/chat/desk/press.ts';
import { canPage, NOTHING, replyKeyboard } from '../../../src/chat/telegram/keyboard.ts';
import { LONGEST_MESSAGE, pagesOf } from '../../../src/chat/telegram/layout.ts';
import { foldTerm } from '../../../src/answer/understand/read/fold.ts';
import { REPLY_LANGUAGES } from '../../../src/reply/reply.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { loadedDossier } from '../../shipped.ts';
import { complete, parseHtml } from '../../doubles/telegram/markup.ts';
import { ownRules } from '../../doubles/telegram/rules.ts';

const dossier = loadedDossier();
const context: CommandContext = {
  dossier,
  language: 'en',
  fold: foldTerm,
  memory: processMemory(),
  moderator: false,
  understanding: { understand: () => ({ plan: { kind: 'claims' }, language: 'en' }) },
};
const bot = { username: 'exhibit_bot' };
/** As long as any is. */
const owner = (2 ** 52).toString(36);
type Plan = NonNullable<CommandContext['previous']>['plan'];

const ids = <Id>(map: ReadonlyMap<Id, unknown>): Id[] => [...map.keys()];
const kinds: Readonly<Record<string, readonly Plan[]>> = {
  'every fact': ids(dossier.facts).flatMap((fact): Plan[] => [
    { kind: 'facts', facts: [fact], related: [] },
    { kind: 'source', fact },
  ]),
  'every claim': ids(dossier.claims).flatMap((claim): Plan[] => [
    { kind: 'claim', claim },
    { kind: 'sides', claim },
  ]),
  'every entity': ids(dossier.entities).flatMap((entity): Plan[] => [
    { kind: 'who', entity },
    { kind: 'said', speaker: entity },
    { kind: 'timeline', about: entity },
  ]),
  'every concept': [...dossier.concepts.values()]
    .filter(({ measure }) => measure !== undefined)
    .flatMap(({ id: concept }): Plan[] => [
      { kind: 'figure', concept },
      { kind: 'compare', concept },
    ]),
  'every topic': ids(dossier.topics).flatMap((topic): Plan[] => [
    { kind: 'summary', topic, length: 'long' },
    { kind: 'said', topic },
  ]),
  everything: [{ kind: 'claims' }, { kind: 'timeline' }, { kind: 'said' }, { kind: 'summary', length: 'long' }],
};

/** What a reader has read once all pages are turned: nothing of a reply may be missing. */
function expectWhole(reply: Reply): void {
  const pages = pagesOf(reply, bot);
  const all = pages.map(({ text }) => text).join('\n');
  for (const line of reply.lines) {
    const told =
      line.kind === 'figure' ? [line.amount, line.attribution] : line.kind === 'fact' ? [line.text, line.attribution] : [line.text];
    for (const text of told.filter((one) => one !== undefined)) expect(all).toContain(text);
  }
  for (const note of reply.notes) expect(all).toContain(note);
  for (const { html, text } of pages) {
    expect(parseHtml(html).text).toBe(text);
    expect(text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    expect(complete(parseHtml(html)).entities.length).toBeLessThanOrEqual(100);
    expect(text).toContain(reply.title ?? '');
    expect(text).toContain(reply.source ?? '');
  }
}

describe.each(REPLY_LANGUAGES)('in %s', (language) => {
  test.each(Object.entries(kinds))('%s is whole on its pages, and each page has its buttons', (_, plans) => {
    for (const plan of plans) {
      const { reply } = answerTo(context, plan, language);
      expectWhole(reply);
      const pages = pagesOf(reply, bot).length;
      const view = { plan, language, page: 0, checked: false };
      expect(canPage(view, pages, owner, dossier)).toBe(true);
      for (let page = 0; page < pages; page++) {
        const markup = replyKeyboard({ reply, view: { ...view, page } }, { dossier, owner, page, pages });
        expect(ownRules('sendMessage', { reply_markup: markup })).toEqual([]);
        const pressed = (markup?.inline_keyboard ?? [])
          .flat()
          .map((one) =>
            'callback_data' in one ? (one.callback_data === NOTHING ? NOTHING : readPress(one.callback_data, dossier)?.kind) : 'none',
          );
        expect(new Set(pressed).difference(new Set(['view', 'vote', NOTHING]))).toEqual(new Set());
        expect(pressed.filter((kind) => kind === NOTHING)).toHaveLength(pages > 1 ? 1 : 0);
      }
    }
  });

  test('what the commands say of themselves is whole too', async () => {
    for (const command of commands.filter(({ options }) => Object.keys(options).length === 0))
      expectWhole((await command.run({ ...context, language }, {})).reply);
  });
});

test.prop([fc.array(fc.string({ minLength: 1, maxLength: 9000 }), { maxLength: 4 }), fc.string({ maxLength: 300 })])(
  'whatever somebody typed, no page is over the limit, and no text is lost',
  (texts, lead) => {
    const pages = pagesOf(notice('en', { lead, sections: [{ heading: 'Head', texts }] }), bot);
    for (const { html, text } of pages) {
      expect(parseHtml(html).text).toBe(text);
      expect(text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    }
    const letters = (text: string): string => text.replaceAll(/[^a-zA-Z0-9]/gu, '');
    expect(letters(pages.map(({ text }) => text).join(''))).toContain(letters(texts.join('')));
  },
);
