import { languageForAsker } from './context.ts';
import { defineCommand } from './definition.ts';
import type { Command } from './definition.ts';
import { LOCALE_OF } from './localised.ts';
import { notice } from './notice.ts';
import { wordsOf } from './words.ts';

/** `/timeline [from] [to] [about]`: needed options in angle brackets, those that may be left out in square ones; of a command in parts those. */
export function usageOf({ name, options, parts }: Pick<Command, 'name' | 'options' | 'parts'>): string {
  if (parts !== undefined) return `/${name} ${Object.keys(parts.takes).join('|')} […]`;
  return [`/${name}`, ...Object.entries(options).map(([option, { required }]) => (required ? `<${option}>` : `[${option}]`))].join(' ');
}

/** The command that lists all commands; `list` gives them when it is run, so that it can stand in the list itself. */
export const helpOf = (list: () => readonly Command[]): Command =>
  defineCommand({
    name: 'help',
    descriptions: { 'zh-CN': '我能做什么', 'zh-TW': '我能做什麼', en: 'What I can do' },
    options: {},
    for: 'anyone',
    run(context) {
      const { dossier } = context;
      const language = languageForAsker(context);
      const { help: words } = wordsOf(language);
      const lines = (whom: Command['for']): string[] =>
        list()
          .filter((command) => command.for === whom)
          .map((command) => words.line(usageOf(command), command.descriptions[LOCALE_OF[language]]));
      const moderators = lines('moderator');
      return {
        reply: notice(language, {
          title: words.title,
          lead: words.lead(dossier.head.title[language === 'en' ? 'en' : 'zh']),
          sections: [
            { heading: words.commands, texts: lines('anyone') },
            ...(moderators.length === 0 ? [] : [{ heading: words.moderators, texts: moderators }]),
            { texts: [words.close] },
          ],
        }),
      };
    },
  });
