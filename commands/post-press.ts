/** What the buttons under previews and lists of posts do. Rights are looked at again, since whoever presses may have lost them. */
import type { Changed, PostDesk } from '../src/post/desk.ts';
import { languageForAsker } from './context.ts';
import type { CommandContext, CommandResult } from './context.ts';
import { confirmedReply, correctedReply, correctingReply, previewReply, refusalReply, said } from './post-replies.ts';

/** What a button changes of a draft. */
const CHANGES: Readonly<Record<string, Changed>> = {
  'in-zh': { language: 'zh' },
  'in-zh-Hant': { language: 'zh-Hant' },
  'in-en': { language: 'en' },
  'in-both': { language: 'both' },
  short: { length: 'short' },
  full: { length: 'full' },
  pin: { pin: true },
  unpin: { pin: false },
  silent: { silent: true },
  loud: { silent: false },
  picture: { picture: true },
  plain: { picture: false },
};

/** Does what a button carries: what to do, and to which draft or post. */
export async function pressPost(context: CommandContext, posts: PostDesk, value: string): Promise<CommandResult> {
  const language = languageForAsker(context);
  const [what = '', name = ''] = value.split('.');
  switch (what) {
    case 'go':
      return confirmedReply(await posts.confirm(name), language);
    case 'menu':
    case 'done':
    case 'show':
      return previewReply(await posts.show(name), context, what === 'menu');
    case 'cancel':
      await posts.cancel(name);
      return said(language, (words) => words.posted.cancelled);
    case 'publish': {
      const published = await posts.publish(name);
      if (published.kind !== 'published') return refusalReply(published, language, name);
      return said(language, ({ posted }) => (published.done ? posted.published : posted.notPublished));
    }
    case 'look':
      return correctingReply(await posts.look(name), language);
    case 'keep':
      return said(language, (words) => words.posted.kept);
    case 'correct': {
      const corrected = await posts.correct(name);
      return corrected.kind === 'corrected' ? correctedReply(corrected.outcomes, language) : refusalReply(corrected, language);
    }
    default: {
      const changed = Object.hasOwn(CHANGES, what) ? CHANGES[what] : undefined;
      if (changed === undefined) return said(language, (words) => words.posted.expired, 'error');
      return previewReply(await posts.change(name, changed), context, true);
    }
  }
}
