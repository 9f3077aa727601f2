/** Whether a reply to somebody's message asks nothing but whether that is so: “is this true?”, 真的假的. */
import type { WhetherTrue } from '../../dossier/language/questions.ts';
import { alternatives } from './read/word-pattern.ts';

/** Nobody asks that in more characters. */
const LONGEST = 60;

/** Builds what tells of a folded text whether it asks only whether what it replies to is so. */
export function whetherTrueReader(words: WhetherTrue): (folded: string) => boolean {
  const { zh, en } = {
    zh: { this: alternatives(words.this.zh), so: alternatives(words.so.zh), behind: alternatives(words.behind.zh) },
    en: { this: alternatives(words.this.en), so: alternatives(words.so.en), behind: alternatives(words.behind.en) },
  };
  const chinese = new RegExp(`^(?:${zh.this})*(?:${zh.so})(?:${zh.behind})?$`, 'u');
  const ofThis = `(?:${alternatives(words.verbs)}) (?:${en.this}) (?:(?:${alternatives(words.adverbs)}) )?(?:${en.so})`;
  const bids = `(?:${alternatives(words.check)})(?: (?:${en.this}))?`;
  const english = new RegExp(
    `^(?:(?:${alternatives(words.before)}) )*(?:${ofThis}|${alternatives(words.alone)}|${bids})(?: (?:${en.behind}))*$`,
    'u',
  );
  return (folded) => {
    if (folded.length > LONGEST) return false;
    const said = folded
      .replaceAll(/[^\p{L}\p{N}\s]+/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    return english.test(said) || chinese.test(said.replaceAll(' ', ''));
  };
}
