/** What somebody is told of by itself, as a reply. */
import type { Reply, ReplyLanguage } from '../reply/reply.ts';
import { postSays } from './words.ts';
import type { PostWords } from './words.ts';
import type { Trouble } from './record.ts';

/** A short notice for one person. */
export function noticeOf(language: ReplyLanguage, pick: (words: PostWords) => string, why?: Trouble): Reply {
  const because = why === undefined ? [] : [postSays(language, (words) => words.because(words.trouble[why]))];
  return {
    language,
    kind: 'notice',
    lines: [postSays(language, pick), ...because].map((text) => ({ kind: 'text', text })),
    notes: [],
    actions: [],
    audience: 'asker',
    facts: [],
    paragraphs: [],
    related: [],
  };
}
