/** Refusals: short, kind and of use. They name what is missing and lead on to what the source does say. */
import type { Answer, MissingThing } from '../answer/answer.ts';
import type { Draft, Voice } from './draft.ts';
import { distinct, nameOf } from './draft.ts';
import { cutLabel, factLines } from './lines.ts';
import { quoted } from './quote.ts';

type RefusalAnswer = Extract<Answer, { kind: 'refusal' }>;

/** Most characters of a refusal before the nearest facts. */
export const LONGEST_LEAD = 200;
const LONGEST_WORD = 40;
const MOST_WORDS = 3;
const MOST_HOLDERS = 3;

/** The reason as lead, the nearest facts as lines; what may have been meant as choices. */
export function renderRefusal(answer: RefusalAnswer, voice: Voice): Draft {
  const choices = distinct(answer.choices);
  const shown = answer.reason === 'ambiguous' && choices.length > 0 ? choices : distinct(answer.nearest);
  return {
    lead: leadOf(answer, shown.length > 0, voice),
    lines: factLines(shown, voice),
    facts: [],
    related: distinct([...shown, ...answer.nearest]),
    ...(choices.length > 0 && { choices }),
  };
}

function leadOf({ reason, missing, holders }: RefusalAnswer, leadsOn: boolean, voice: Voice): string {
  const { words, dossier, language } = voice;
  const { refusal } = words;
  // What is not written yet may well be in the article.
  if (dossier.facts.size === 0 && reason !== 'unreadable') return words.nothingYet;
  const nearest = leadsOn ? [refusal.nearest] : [];
  switch (reason) {
    case 'ambiguous':
      return refusal.ambiguous;
    case 'unreadable':
      return words.sentences([refusal.unreadable, ...nearest]);
    case 'off-topic':
      return words.sentences([refusal.offTopic(dossier.head.title[language]), ...nearest]);
    case 'not-in-source': {
      const names = holders.slice(0, MOST_HOLDERS).map((entity) => nameOf(entity, voice));
      const given = names.length === 0 ? [] : [refusal.holders(names, holders.length > names.length)];
      const sentences = missingSentences(missing, given, voice);
      const lead = words.sentences([...sentences, ...nearest]);
      return lead.length <= LONGEST_LEAD ? lead : words.sentences([sentences[0] ?? refusal.unanswered, ...nearest]);
    }
  }
}

/** What is missing: the asked concept, and for whom it is given, before loose words. */
function missingSentences(missing: readonly MissingThing[], given: readonly string[], voice: Voice): string[] {
  const { words, language } = voice;
  const { refusal } = words;
  const loose = missing.flatMap((thing) => (thing.kind === 'words' ? [cutLabel(thing.words, LONGEST_WORD, voice)] : []));
  const things = missing.flatMap((thing) => {
    if (thing.kind === 'words') return [];
    if (thing.kind === 'further') return [refusal.further[thing.what]];
    if (thing.kind === 'gap') return [refusal.gap(thing.gap.missing[language])];
    if (thing.kind === 'entity') return [refusal.entity(nameOf(thing.entity, voice))];
    if (thing.kind === 'not-quoted') return [refusal.notQuoted(nameOf(thing.entity, voice), thing.topic?.label[voice.language])];
    const label = thing.concept.label[language];
    return [thing.entity === undefined ? refusal.concept(label) : refusal.conceptOf(label, nameOf(thing.entity, voice))];
  });
  const sentences = [
    ...things.slice(0, 1),
    ...(things.length === 0 ? [] : given),
    ...(loose.length === 0 ? [] : [refusal.words([...new Set(loose)].slice(0, MOST_WORDS).map(quoted))]),
  ];
  return sentences.length === 0 ? [refusal.unanswered] : sentences;
}
