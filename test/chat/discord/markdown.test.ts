import { describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { escapeMarkdown, inCodeBlock } from '../../../src/chat/discord/markdown.ts';
import { quoted, unmarked } from '../../../src/reply/quote.ts';

/** What Discord shows of a text without markup: a backslash before punctuation is gone. */
const shown = (text: string): string => text.replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1');

describe('escaping', () => {
  test.each([
    ['**bold** _it_ ~~gone~~ `code` ||spoiler||', String.raw`\*\*bold\*\* \_it\_ \~\~gone\~\~ \`code\` \|\|spoiler\|\|`],
    ['<@123> <#1> <:a:1> @everyone', String.raw`\<\@123\> \<\#1\> \<:a:1\> \@everyone`],
    ['[text](https://evil.example)', String.raw`\[text\](https:\/\/evil.example)`],
    ['# title', String.raw`\# title`],
    ['- item', String.raw`\- item`],
    ['-# small', String.raw`\-\# small`],
    ['1. item', String.raw`1\. item`],
    ['> quote', String.raw`\> quote`],
    ['3.5 GW - and more', String.raw`3\.5 GW - and more`],
    ['one\n# two\u2028three', String.raw`one \# two three`],
    ['\u202Eback', ' back'],
    // What is marked as somebody's own words goes out without the marks, and is no link either.
    [`“${quoted('https://evil.example @everyone')}”`, String.raw`“https:\/\/evil.example \@everyone”`],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  property.prop([fc.string({ unit: 'binary', maxLength: 200 })])('shows what was written, on one line, and marks up nothing', (text) => {
    const escaped = escapeMarkdown(text);
    expect(escaped).not.toMatch(/[\r\n]/u);
    expect(escaped.replaceAll(/\\./gsu, '')).not.toMatch(/[*_~`|<>[\]#@]|:\/\//u);
    const plain = unmarked(text.toWellFormed())
      // oxlint-disable-next-line no-control-regex -- what the escaping makes blanks of
      .replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g, ' ');
    expect(shown(escaped)).toBe(shown(plain.replaceAll('\\', '\\\\')));
  });

  property.prop([fc.string({ maxLength: 100 })])('never ends a block of code', (text) => {
    expect(inCodeBlock(text)).not.toContain('`');
  });
});
