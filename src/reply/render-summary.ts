/** An account of the dispute or of a topic: as it was written beforehand, or else its facts one after another. */
import type { Answer } from '../answer/answer.ts';
import { known } from '../dossier/dossier.ts';
import type { SourceId } from '../dossier/schema.ts';
import type { SummaryLine } from '../dossier/schema/summaries.ts';
import { runs } from './cite.ts';
import { formatTime } from './date.ts';
import { distinct } from './draft.ts';
import type { Draft, Voice } from './draft.ts';
import { factLines } from './lines.ts';
import type { Line } from './reply.ts';

/** A summary in words: dated and attributed at its head, each line with its paragraphs, and a foot that says what it is not. */
export function renderSummary({ topic, facts, written }: Extract<Answer, { kind: 'summary' }>, voice: Voice): Draft {
  const { words, language, dossier } = voice;
  const shown = distinct(facts);
  if (written === undefined)
    return { title: words.summary((topic?.label ?? dossier.head.title)[language]), lines: factLines(shown, voice), facts: shown };
  const { headline, sections } = written;
  const [source] = dossier.sources.values();
  return {
    title: headline[language],
    ...(source !== undefined && { lead: words.account.head(formatTime(source.published, language)) }),
    lines: sections.flatMap(({ heading, lines }): Line[] => [
      { kind: 'heading', text: heading[language] },
      ...lines.map((line): Line => ({ kind: 'text', text: toldLine(line, voice) })),
    ]),
    facts: shown,
    foot: words.account.foot,
  };
}

/** A line with the paragraphs that its facts stand in; those of the first source by number alone. */
export function toldLine(line: SummaryLine, { dossier, language, words }: Pick<Voice, 'dossier' | 'language' | 'words'>): string {
  const [first] = dossier.sources.keys();
  const bySource = new Map<SourceId, Set<number>>();
  for (const id of line.facts) {
    const fact = known(dossier.facts, id);
    const numbers = bySource.get(fact.source) ?? new Set();
    fact.paragraphs.forEach((number) => numbers.add(number));
    bySource.set(fact.source, numbers);
  }
  const places = [...bySource].map(([id, numbers]) => {
    const told = runs([...numbers].toSorted((one, other) => one - other));
    const source = known(dossier.sources, id);
    return id === first ? told.join(language === 'en' ? ', ' : '、') : words.account.other(formatTime(source.published, language), told);
  });
  return `${line[language]}${words.account.cited(places)}`;
}
