import { readWhen, endOf } from '../src/dossier/when.ts';
import { formatTime } from '../src/reply/date.ts';
import { dataLanguage } from '../src/reply/words.ts';
import { languageForAsker } from './context.ts';
import { defineCommand } from './definition.ts';
import { notice } from './notice.ts';
import { wordsOf } from './words.ts';

/** What the record is: its title, sources and dates, how much it holds, and what it is not. */
export const about = defineCommand({
  name: 'about',
  descriptions: {
    'zh-CN': '记录的来源、日期和范围',
    'zh-TW': '記錄的來源、日期和範圍',
    en: 'What the record is: its sources, dates and limits',
  },
  options: {},
  for: 'anyone',
  run(context) {
    const { dossier } = context;
    const language = languageForAsker(context);
    const { about: words } = wordsOf(language);
    const data = dataLanguage(language);
    const newestFirst = [...dossier.sources.values()].sort(
      (one, other) => endOf(readWhen(other.published)) - endOf(readWhen(one.published)),
    );
    const published = newestFirst.map((source) => formatTime(source.published, data));
    return {
      reply: notice(language, {
        // What a new dossier begins with is a form to fill in, and says nothing.
        title: dossier.head.draft === true ? words.draft.title : dossier.head.title[data],
        lead: dossier.head.draft === true ? words.draft.lead : dossier.head.about[data],
        sections: [
          {
            heading: words.sources,
            texts: newestFirst.map((source, place) =>
              words.source(source.title[data], source.byline[data], published[place] ?? source.published),
            ),
          },
          {
            heading: words.holds,
            texts: [words.counts({ facts: dossier.facts.size, claims: dossier.claims.size, entities: dossier.entities.size })],
          },
          { heading: words.isNot, texts: words.limits(published[0] ?? '') },
        ],
      }),
    };
  },
});
