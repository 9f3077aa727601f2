/** The record for a spreadsheet and as a text to be read. */
import type { Dossier } from '../dossier/dossier.ts';
import { known, sourceOf } from '../dossier/dossier.ts';
import { formatAmount } from '../reply/amount.ts';
import { csvLine } from '../reply/csv.ts';
import type { Voice } from '../reply/draft.ts';
import { factLine } from '../reply/lines.ts';
import { disagreements, remarks } from '../reply/notes.ts';
import { runs, sourceLine } from '../reply/cite.ts';
import { factAddress } from '../reply/site.ts';
import { WORDS } from '../reply/words.ts';
import { NO_ADVICE } from './record.ts';

const COLUMNS = ['id', 'topic', 'status', 'speaker', 'via', 'when', 'zh', 'en', 'figures', 'source', 'published', 'paragraphs', 'address'];

/** One line a fact. */
export function csvOf(dossier: Dossier, site: string | undefined): string {
  const { entities, head } = dossier;
  const nameOf = (id: Parameters<typeof entities.get>[0] | undefined): string => (id === undefined ? '' : known(entities, id).names.en);
  const lines = [...dossier.facts.values()].map((fact) =>
    csvLine([
      fact.id,
      fact.topic,
      fact.status,
      nameOf(fact.speaker),
      nameOf(fact.via),
      fact.when ?? '',
      fact.text.zh,
      fact.text.en,
      fact.figures.map((figure) => formatAmount(figure, 'en', head.units)).join('; '),
      fact.source,
      sourceOf(dossier, fact).published,
      runs(fact.paragraphs).join('; '),
      site === undefined ? '' : factAddress(site, fact.id),
    ]),
  );
  return `${[csvLine(COLUMNS), ...lines].join('\r\n')}\r\n`;
}

const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|~]/gu, String.raw`\$&`);

/** By topic, in both languages, with who says so and where it stands. */
export function markdownOf(dossier: Dossier, site: string | undefined): string {
  const voices = (['en', 'zh'] as const).map((language): Voice => ({ dossier, language, words: WORDS[language] }));
  const { head, sources, topics, facts } = dossier;
  const told = (voice: Voice, fact: Parameters<typeof factLine>[0]): string => {
    const line = factLine(fact, voice);
    const said = line.kind === 'fact' && line.attribution !== undefined ? ` *${escaped(line.attribution)}*` : '';
    return `${escaped(fact.text[voice.language])}${said}`;
  };
  const item = (fact: Parameters<typeof factLine>[0]): string => {
    const notes = voices.flatMap((voice) => [...disagreements([fact], voice), ...remarks([fact], voice)]);
    const places = voices.map((voice) => sourceLine([{ source: sourceOf(dossier, fact), paragraphs: fact.paragraphs }], voice));
    const name = site === undefined ? `\`${fact.id}\`` : `[\`${fact.id}\`](${factAddress(site, fact.id)})`;
    return [
      `- ${voices.map((voice) => told(voice, fact)).join('\n  ')}`,
      ...notes.map((note) => `  > ${escaped(note)}`),
      `  <small>${places.filter((place) => place !== undefined).join(' · ')} · ${name}</small>`,
    ].join('\n');
  };
  return [
    `# ${escaped(head.title.en)} · ${escaped(head.title.zh)}`,
    `${escaped(head.about.en)}\n\n${escaped(head.about.zh)}`,
    ...[...sources.values()].map(
      ({ title, published, url }) =>
        `- ${url === undefined ? escaped(title.en) : `[${escaped(title.en)}](${url})`} · ${escaped(title.zh)}, ${published}`,
    ),
    ...[...topics.values()].flatMap(({ id, label }) => {
      const own = [...facts.values()].filter(({ topic }) => topic === id);
      return own.length === 0 ? [] : [`## ${escaped(label.en)} · ${escaped(label.zh)}`, own.map(item).join('\n')];
    }),
    `${NO_ADVICE.en} ${NO_ADVICE.zh}`,
  ].join('\n\n');
}
