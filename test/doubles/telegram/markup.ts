/**
 * Text as Telegram reads it: HTML with the tags and the refusals of https://core.telegram.org/bots/api#html-style,
 * and the entities that are found in any text.
 */
import type { MessageEntity } from 'grammy/types';
import { badRequest } from './refusal.ts';

export interface Formatted {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

type Simple = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler' | 'code' | 'blockquote' | 'expandable_blockquote';
const TAGS: Readonly<Record<string, Simple>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
  blockquote: 'blockquote',
};
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface Open {
  readonly tag: string;
  readonly at: number;
  readonly attributes: string;
}

const bytes = (html: string, end: number): number => Buffer.byteLength(html.slice(0, end));

/** Reads HTML; throws the refusal of the real server for what it does not take. */
export function parseHtml(html: string): Formatted {
  const entities: MessageEntity[] = [];
  const open: Open[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const sign = html.charAt(at);
    if (sign === '&') {
      const found = /^&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]+));/iu.exec(html.slice(at, at + 12));
      const { decimal, hex, name } = found?.groups ?? {};
      const decoded =
        name !== undefined
          ? NAMED[name]
          : decimal !== undefined
            ? String.fromCodePoint(Number(decimal))
            : hex !== undefined
              ? String.fromCodePoint(Number.parseInt(hex, 16))
              : undefined;
      text += decoded ?? '&';
      at += decoded === undefined ? 1 : (found?.[0].length ?? 1);
      continue;
    }
    if (sign !== '<') {
      text += sign;
      at += 1;
      continue;
    }
    const end = html.indexOf('>', at);
    if (html.charAt(at + 1) === '/') {
      const tag =
        end === -1
          ? ''
          : html
              .slice(at + 2, end)
              .trim()
              .toLowerCase();
      const last = open.pop();
      if (last === undefined) throw badRequest(`can't parse entities: Unexpected end tag at byte offset ${bytes(html, at)}`);
      if (tag !== '' && tag !== last.tag)
        throw badRequest(
          `can't parse entities: Unmatched end tag at byte offset ${bytes(html, at)}, expected "</${last.tag}>", found "</${tag}>"`,
        );
      const entity = entityOf(last, text.length);
      if (entity !== undefined && entity.length > 0) entities.push(entity);
      at = end + 1;
      continue;
    }
    const tag = /^<(?<tag>[^\s/>]*)/u.exec(html.slice(at))?.groups?.['tag']?.toLowerCase() ?? '';
    if (end === -1) throw badRequest(`can't parse entities: Unclosed start tag at byte offset ${bytes(html, at)}`);
    if (!(tag in TAGS) && !['a', 'pre', 'span', 'tg-emoji'].includes(tag))
      throw badRequest(`can't parse entities: Unsupported start tag "${tag}" at byte offset ${bytes(html, at)}`);
    open.push({ tag, at: text.length, attributes: html.slice(at + 1 + tag.length, end) });
    at = end + 1;
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text, entities: inOrder(entities) };
}

function entityOf({ tag, at: offset, attributes }: Open, end: number): MessageEntity | undefined {
  const length = end - offset;
  if (tag === 'blockquote' && /\bexpandable\b/u.test(attributes)) return { type: 'expandable_blockquote', offset, length };
  if (tag === 'pre') return { type: 'pre', offset, length };
  if (tag === 'a') {
    const url = /href=["'](?<url>[^"']*)["']/u.exec(attributes)?.groups?.['url'];
    return url === undefined ? undefined : { type: 'text_link', offset, length, url };
  }
  const type = tag === 'span' ? 'spoiler' : TAGS[tag];
  return type === undefined ? undefined : { type, offset, length };
}

type Found = 'mention' | 'bot_command' | 'hashtag' | 'cashtag' | 'url' | 'email' | 'phone_number';
/** Some of the ends that make a name with dots an address, whatever stands before it; Telegram knows them all. */
const ENDS =
  'com|org|net|info|biz|io|ai|app|dev|me|tv|co|xyz|top|site|online|shop|club|link|gg|ly|cn|hk|tw|sg|jp|us|uk|de|fr|eu|ru|in|中国|公司|网络|рф';
/** https://core.telegram.org/api/entities: what is made live of plain text. Where it is in doubt, more counts than less. */
const FOUND: readonly (readonly [type: Found, pattern: RegExp])[] = [
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/(?:[A-Za-z0-9_]{1,64})(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/])/gu],
  ['mention', /(?<![A-Za-z0-9_])@[A-Za-z0-9_]{3,32}\b/gu],
  ['hashtag', /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
  ['cashtag', /(?<![\p{L}\p{N}_$])\$(?:1INCH|[A-Z]{1,8})(?![\p{L}\p{N}_$])/gu],
  ['email', /[\w.+-]+@[\w-]+\.[a-z]{2,}/giu],
  ['phone_number', /(?<![\p{L}\p{N}_])\+\d[\d ()-]{6,18}\d(?!\d)/gu],
  [
    'url',
    new RegExp(
      String.raw`(?:https?|ftp|tg|ton)://\S+|(?<![\p{L}\p{N}_@.])(?:[\p{L}\p{N}-]+\.)+(?:${ENDS})(?![\p{L}\p{N}_-])(?::\d+)?(?:[/?#]\S*)?|(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])`,
      'giu',
    ),
  ],
];

/** What Telegram finds in plain text by itself; nothing in code. */
export function findEntities(text: string): MessageEntity[] {
  return FOUND.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((match): MessageEntity => ({ type, offset: match.index, length: match[0].length })),
  );
}

/** The text with what was marked in it and what is found in it, without blanks at its end. */
export function complete({ text, entities }: Formatted): Formatted {
  const trimmed = text.trimEnd();
  const code = entities.filter(({ type }) => type === 'code' || type === 'pre');
  const found = findEntities(trimmed).filter(
    ({ offset, length }) => !code.some((one) => offset < one.offset + one.length && one.offset < offset + length),
  );
  const kept = entities.flatMap((one) => {
    const length = Math.min(one.length, trimmed.length - one.offset);
    return length > 0 ? [{ ...one, length }] : [];
  });
  return { text: trimmed, entities: inOrder([...kept, ...found]) };
}

const inOrder = (entities: readonly MessageEntity[]): MessageEntity[] =>
  entities.toSorted((one, other) => one.offset - other.offset || other.length - one.length);
