import type { Dossier } from '../src/dossier/dossier.ts';
import { FactId } from '../src/dossier/schema.ts';
import { quoted } from '../src/reply/quote.ts';
import type { ReplyLanguage } from '../src/reply/reply.ts';
import { countedForm } from './counted.ts';
import { languageForAsker } from './context.ts';
import { defineCommand } from './definition.ts';
import type { VotedFact } from './memory.ts';
import { notice, repeated } from './notice.ts';
import { wordsOf } from './words.ts';

const MOST_QUESTIONS = 20;
const MOST_FACTS = 10;

/** For moderators: what people asked here and the record could not answer, and how the facts were voted on. */
export const unanswered = defineCommand({
  name: 'unanswered',
  descriptions: {
    'zh-CN': '大家问过而记录答不上来的问题',
    'zh-TW': '大家問過而記錄答不上來的問題',
    en: 'What people asked here and the record could not answer',
  },
  options: {
    remove: {
      type: 'text',
      required: false,
      descriptions: { 'zh-CN': '要删除的问题，或all', 'zh-TW': '要刪除的問題，或all', en: 'A question to delete from the list, or all' },
    },
  },
  for: 'moderator',
  async run(context, { remove }) {
    const { dossier, memory, fold } = context;
    const language = languageForAsker(context);
    const { unanswered: words } = wordsOf(language);
    if (remove !== undefined) {
      const all = ['all', '全部'].includes(remove.toLowerCase());
      const question = countedForm(remove, { fold });
      const removed = await memory.dropUnanswered(all ? undefined : question);
      const text = removed === 0 && !all ? words.notThere(repeated(question)) : words.removed(removed);
      return { reply: notice(language, { title: words.title, sections: [{ texts: [text] }] }) };
    }
    const questions = await memory.unanswered(MOST_QUESTIONS);
    const votes = (await memory.votes(MOST_FACTS)).flatMap((vote) => voteLine(vote, dossier, language));
    const texts = questions.map(({ question, times }) => words.line(quoted(question), times));
    return {
      reply: notice(language, {
        title: words.title,
        sections: [
          { texts: texts.length === 0 ? [words.none] : texts },
          ...(votes.length === 0 ? [] : [{ heading: words.votes, texts: votes }]),
          ...(texts.length === 0 ? [] : [{ texts: [words.how] }]),
        ],
      }),
    };
  },
});

/** A fact that is no longer in the record is left out. */
function voteLine({ fact, helpful, notHelpful }: VotedFact, dossier: Dossier, language: ReplyLanguage): string[] {
  const id = FactId.safeParse(fact).data;
  const text = id && dossier.facts.get(id)?.text[language === 'en' ? 'en' : 'zh'];
  return text === undefined ? [] : [wordsOf(language).unanswered.vote(text, helpful, notHelpful)];
}
