/** Answers that are facts one after another: looked up, in time, about somebody, said by somebody, summed up, or one with its place. */
import type { Answer } from '../answer/answer.ts';
import { paragraphOf } from '../dossier/dossier.ts';
import { formatTime } from './date.ts';
import type { Draft, Voice } from './draft.ts';
import { distinct, nameOf } from './draft.ts';
import { factLine, factLines, section } from './lines.ts';
import { untoldLines } from './render-refusal.ts';
import type { Line } from './reply.ts';

type Of<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** Facts as they are, after the verdict where the question was yes or no, and before what else was asked for and is not told. */
export function renderFacts({ facts, related, verdict, untold = [] }: Of<'facts'>, voice: Voice): Draft {
  const shown = distinct(facts);
  const ids = new Set(shown.map(({ id }) => id));
  return {
    ...(verdict !== undefined && { lead: voice.words.verdicts[verdict] }),
    lines: [...factLines(shown, voice), ...(untold.length === 0 ? [] : untoldLines(untold, voice))],
    facts: shown,
    related: distinct(related).filter(({ id }) => !ids.has(id)),
  };
}

/** What happened and what is expected, each line with its time in front. */
export function renderTimeline({ happened, expected, about }: Of<'timeline'>, voice: Voice): Draft {
  const { words } = voice;
  const lines = (entries: Of<'timeline'>['happened']): Line[] => entries.map(({ fact, when }) => factLine(fact, voice, when));
  return {
    title: about === undefined ? words.timeline : words.timelineOf(nameOf(about, voice)),
    lines: [...section(words.happened, lines(happened)), ...section(words.expected, lines(expected))],
    facts: distinct([...happened, ...expected].map(({ fact }) => fact)),
  };
}

/** Who somebody is here, what is told of them, what they say, and what else involves them. */
export function renderWho({ entity, did, said, others }: Of<'who'>, voice: Voice): Draft {
  const { who: words } = voice.words;
  const [source] = voice.dossier.sources.values();
  return {
    title: nameOf(entity, voice),
    lead: entity.brief[voice.language],
    lines: [
      ...section(words.did, factLines(did, voice)),
      ...section(words.said, factLines(said, voice)),
      ...section(words.others, factLines(others, voice)),
    ],
    facts: distinct([...did, ...said, ...others]),
    cites: source === undefined ? [] : [{ source, paragraphs: entity.paragraphs }],
  };
}

/** Sayings and forecasts, of somebody or on something; topic by topic where they are many. */
export function renderSaid({ speaker, topic, groups }: Of<'said'>, voice: Voice): Draft {
  const { words, language } = voice;
  const title = speaker === undefined ? words.said : words.saidBy(nameOf(speaker, voice));
  return {
    title: topic === undefined ? title : words.saidOn(title, topic.label[language]),
    lines: groups.flatMap((group) =>
      group.topic === undefined ? factLines(group.facts, voice) : section(group.topic.label[language], factLines(group.facts, voice)),
    ),
    facts: distinct(groups.flatMap(({ facts }) => facts)),
  };
}

/** Whom the source quotes, and how often. */
export function renderSpeakers({ speakers }: Of<'speakers'>, voice: Voice): Draft {
  const { words } = voice;
  return {
    title: words.said,
    // Of a record that quotes nobody that is said instead.
    ...(speakers.length > 0 && { lead: words.speakers.lead }),
    lines: speakers.map(({ entity, sayings }): Line => ({ kind: 'text', text: words.speakers.line(nameOf(entity, voice), sayings) })),
    facts: [],
  };
}

/** One fact and where it stands: the document, its author and date, and what kind each paragraph is. */
export function renderSource({ fact, source }: Of<'source'>, voice: Voice): Draft {
  const { words, language } = voice;
  const { card } = words;
  const places = fact.paragraphs.flatMap((number) => {
    const paragraph = paragraphOf(source, number);
    return paragraph === undefined
      ? []
      : [card.paragraph(number, card.kinds[paragraph.kind], source.sections[paragraph.section]?.[language])];
  });
  const texts = [
    words.aside(card.source(source.title[language]), card.language[source.language]),
    card.byline(source.byline[language]),
    card.published(formatTime(source.published, language)),
    ...places,
    ...(source.url === undefined ? [] : [source.url]),
  ];
  return { title: card.title, lines: [factLine(fact, voice), ...texts.map((text): Line => ({ kind: 'text', text }))], facts: [fact] };
}
