import type { Dossier } from '../src/dossier/dossier.ts';
import { FactId } from '../src/dossier/schema.ts';
import { stubPages } from '../src/dossier/stubs.ts';
import type { StubKind } from '../src/dossier/stubs.ts';
import { quoted } from '../src/reply/quote.ts';
import type { Reply, ReplyLanguage } from '../src/reply/reply.ts';
import { countedForm } from './counted.ts';
import { languageForAsker } from './context.ts';
import { defineCommand } from './definition.ts';
import type { UnansweredQuestion, VotedFact } from './memory.ts';
import { notice, repeated } from './notice.ts';
import { wordsOf } from './words.ts';

const MOST_QUESTIONS = 20;
const MOST_FACTS = 10;
/** So many questions are exported, the most asked first. */
const MOST_EXPORTED = 200;
/** Most characters of YAML at once: with what stands around it, one page of any platform. */
const MOST_CODE = 1300;
const PAGES = Array.from({ length: 20 }, (_, place) => String(place + 1));

/** For moderators: what people asked here and the record could not answer, and how the facts were voted on. */
export const unanswered = defineCommand({
  name: 'unanswered',
  descriptions: {
    'zh-CN': '大家问过而记录答不上来的问题',
    'zh-TW': '大家問過而記錄答不上來的問題',
    en: 'What people asked here and the record could not answer',
  },
  options: {
    export: {
      type: 'choice',
      required: false,
      descriptions: {
        'zh-CN': '导出为可粘贴进记录文件的YAML',
        'zh-TW': '匯出為可貼進記錄檔案的YAML',
        en: 'Export them as YAML to paste into the record’s files',
      },
      choices: {
        examples: { 'zh-CN': '例句', 'zh-TW': '例句', en: 'examples' },
        'near-misses': { 'zh-CN': '未答问法', 'zh-TW': '未答問法', en: 'near misses' },
      },
    },
    page: {
      type: 'choice',
      required: false,
      descriptions: { 'zh-CN': '导出的第几部分', 'zh-TW': '匯出的第幾部分', en: 'Which part of the export' },
      choices: Object.fromEntries(PAGES.map((page) => [page, { 'zh-CN': page, 'zh-TW': page, en: page }])),
    },
    remove: {
      type: 'text',
      required: false,
      descriptions: { 'zh-CN': '要删除的问题，或all', 'zh-TW': '要刪除的問題，或all', en: 'A question to delete from the list, or all' },
    },
  },
  for: 'moderator',
  async run(context, { export: kind, page = '1', remove }) {
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
    if (kind !== undefined) return { reply: exported(kind, Number(page), await memory.unanswered(MOST_EXPORTED), dossier, language) };
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

/** A part of the questions as YAML to paste, with where it belongs. */
function exported(
  kind: StubKind,
  page: number,
  questions: readonly UnansweredQuestion[],
  dossier: Dossier,
  language: ReplyLanguage,
): Reply {
  const { unanswered: words } = wordsOf(language);
  const pages = stubPages(kind, questions, dossier, MOST_CODE);
  const number = Math.min(page, pages.length);
  const code = pages[number - 1];
  if (code === undefined) return notice(language, { title: words.exported[kind], sections: [{ texts: [words.none] }] });
  return notice(language, {
    title: words.part(words.exported[kind], number, pages.length),
    sections: [{ texts: [words.where[kind]], code }, ...(number < pages.length ? [{ texts: [words.next(kind, number + 1)] }] : [])],
  });
}

/** A fact that is no longer in the record is left out. */
function voteLine({ fact, by, helpful, notHelpful }: VotedFact, dossier: Dossier, language: ReplyLanguage): string[] {
  const id = FactId.safeParse(fact).data;
  const text = id && dossier.facts.get(id)?.text[language === 'en' ? 'en' : 'zh'];
  if (text === undefined) return [];
  const { unanswered: words } = wordsOf(language);
  return [words.vote(by === 'model' ? words.chosen(text) : text, helpful, notHelpful)];
}
