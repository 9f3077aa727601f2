/** Replies that no plan stands behind: what the commands say of themselves, and what the user can mend. */
import { quoted } from '../src/reply/quote.ts';
import type { Line, Reply, ReplyLanguage } from '../src/reply/reply.ts';
import { toTraditionalReply } from '../src/reply/traditional.ts';
import type { Suggestion, UserError } from './usererror.ts';
import { wordsOf } from './words.ts';

/** A section of a notice: lines under a heading, or without one. */
interface Section {
  readonly heading?: string;
  readonly texts: readonly string[];
  /** What is to be copied as it stands, after the texts. */
  readonly code?: string;
}

interface Notice {
  readonly kind?: Extract<Reply['kind'], 'notice' | 'error'>;
  readonly title?: string;
  readonly lead?: string;
  readonly sections: readonly Section[];
}

/** A notice for the asker's eyes. The words are those of `wordsOf(language)`: Traditional is made here. */
export function notice(language: ReplyLanguage, { kind = 'notice', title, lead, sections }: Notice): Reply {
  const reply: Reply = {
    language,
    kind,
    ...(title !== undefined && { title }),
    ...(lead !== undefined && { lead }),
    lines: sections.flatMap(({ heading, texts, code }): Line[] => [
      ...(heading === undefined ? [] : [{ kind: 'heading', text: heading } satisfies Line]),
      ...texts.map((text) => ({ kind: 'text', text }) satisfies Line),
      ...(code === undefined ? [] : [{ kind: 'code', text: code } satisfies Line]),
    ]),
    notes: [],
    actions: [],
    audience: 'asker',
    facts: [],
    paragraphs: [],
    related: [],
  };
  return language === 'zh-Hant' ? toTraditionalReply(reply) : reply;
}

/** Most characters of what was typed that an error repeats. */
const LONGEST_TYPED = 60;

/** An error that the user can mend: what is wrong, and what comes near. */
export function errorReply(error: UserError, language: ReplyLanguage): Reply {
  const { errors: words } = wordsOf(language);
  const offers = offersOf(error).map(({ label, value }) => words.suggestion(label, value));
  const heading = headingOf(error, words);
  return notice(language, {
    kind: 'error',
    title: words.title,
    lead: describe(error, language),
    sections: offers.length === 0 ? [] : [error.kind === 'several' ? { texts: offers } : { heading, texts: offers }],
  });
}

/** What an error offers in place of what was typed. */
function offersOf(error: UserError): readonly Suggestion[] {
  if (!('nearest' in error)) return [];
  return error.kind === 'unknown' && error.nearest.length === 0 ? (error.examples ?? []) : error.nearest;
}

function headingOf(error: UserError, words: Pick<ReturnType<typeof wordsOf>['errors'], 'takes' | 'nearest' | 'examples'>): string {
  if (error.kind === 'missing' || error.kind === 'unknown-option') return words.takes;
  return error.kind === 'unknown' && error.nearest.length === 0 ? words.examples : words.nearest;
}

function describe(error: UserError, language: ReplyLanguage): string {
  const { errors: words } = wordsOf(language);
  switch (error.kind) {
    case 'unknown':
      return error.type === 'when' ? words.unknownTime(repeated(error.typed)) : words.unknown(repeated(error.typed), error.type);
    case 'several':
      return words.several(repeated(error.typed));
    case 'missing':
      return words.missing(error.command, error.type);
    case 'moderators-only':
      return words.moderatorsOnly(error.command);
    case 'no-chat':
      return words.noChat;
    case 'not-added':
      return words.notAdded;
    case 'unknown-option':
      return words.unknownOption(error.command, repeated(error.option));
  }
}

/** What was typed as a reply repeats it: marked as somebody's own words, and short. */
export function repeated(text: string): string {
  const signs = [...text];
  return quoted(signs.length <= LONGEST_TYPED ? text : `${signs.slice(0, LONGEST_TYPED - 1).join('')}…`);
}
