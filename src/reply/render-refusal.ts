/** Refusals: short, kind and of use. They name what is missing and lead on to what the source does say. */
import type { Answer, MissingThing } from '../answer/answer.ts';
import { SIDE_SLOTS } from '../dossier/schema.ts';
import type { Entity } from '../dossier/schema.ts';
import type { Draft, Voice } from './draft.ts';
import { distinct, nameOf } from './draft.ts';
import { cutLabel, factLines } from './lines.ts';
import { quoted } from './quote.ts';
import type { Line } from './reply.ts';

type RefusalAnswer = Extract<Answer, { kind: 'refusal' }>;

/** Most characters of a refusal before the nearest facts. */
export const LONGEST_LEAD = 200;
const LONGEST_WORD = 40;
const LONGEST_PART = 60;
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

function leadOf({ reason, missing, holders, sentence }: RefusalAnswer, leadsOn: boolean, voice: Voice): string {
  const { words, dossier, language } = voice;
  const { refusal } = words;
  // What is not written yet may well be in the article.
  if (dossier.facts.size === 0 && reason !== 'unreadable') return words.nothingYet;
  const nearest = leadsOn ? [refusal.nearest] : [];
  switch (reason) {
    case 'ambiguous':
      return refusal.ambiguous;
    case 'unreadable':
      if (sentence !== undefined && language === 'en') return sentence;
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

/** Most things that are known to be missing and told one after another: the parts of one question. */
const MOST_THINGS = 3;

/** What is missing: the asked concept, and for whom it is given, before loose words. */
function missingSentences(missing: readonly MissingThing[], given: readonly string[], voice: Voice): string[] {
  const { refusal } = voice.words;
  const loose = missing.flatMap((thing) => (thing.kind === 'words' ? [cutLabel(thing.words, LONGEST_WORD, voice)] : []));
  const things = missing.flatMap((thing) => sentenceOf(thing, voice) ?? []);
  const sentences = [
    ...things.slice(0, MOST_THINGS),
    ...(things.length === 0 ? [] : given),
    ...(loose.length === 0 ? [] : [refusal.words([...new Set(loose)].slice(0, MOST_WORDS).map(quoted))]),
  ];
  return sentences.length === 0 ? [refusal.unanswered] : sentences;
}

/** What is said of one thing that is missing; undefined of a loose word, which is told with the others. */
function sentenceOf(thing: MissingThing, voice: Voice): string | undefined {
  const { language, words } = voice;
  const { refusal } = words;
  switch (thing.kind) {
    case 'words':
      return undefined;
    case 'part':
      return refusal.part(quoted(cutLabel(thing.words, LONGEST_PART, voice)));
    case 'further':
      return refusal.further[thing.what];
    case 'gap':
      return refusal.gap(thing.gap.missing[language]);
    case 'entity':
      return refusal.entity(nameOf(thing.entity, voice));
    case 'not-quoted':
      return refusal.notQuoted(nameOf(thing.entity, voice), thing.topic?.label[language]);
    case 'relation':
      return relationSentence(thing, voice);
    case 'concept': {
      const label = thing.concept.label[language];
      return thing.entity === undefined ? refusal.concept(label) : refusal.conceptOf(label, nameOf(thing.entity, voice));
    }
  }
}

/** Most givers whose relations are told in the place of the one that is missing. */
const MOST_TOLD = 2;

/** Of these two it is not told; of whom it is. */
function relationSentence({ concept, from, to, told }: Extract<MissingThing, { kind: 'relation' }>, voice: Voice): string {
  const { words, language } = voice;
  const says = concept.relation?.says?.[language];
  if (says === undefined) return words.refusal.unanswered;
  const said = (giver: Entity, receivers: readonly Entity[]): string => {
    const others = words.and(receivers.map((one) => nameOf(one, voice)));
    return says.replaceAll(/\{from\}|\{to\}/gu, (slot) => (slot === SIDE_SLOTS.from ? nameOf(giver, voice) : others));
  };
  return words.sentences([
    words.refusal.relation(said(from, [to])),
    ...(told.length === 0 ? [] : [words.refusal.toldInstead(told.slice(0, MOST_TOLD).map((one) => said(one.from, one.to)))]),
  ]);
}

/** The parts of a question that an answer does not answer, as lines behind its facts. */
export const untoldLines = (untold: readonly MissingThing[], voice: Voice): Line[] =>
  missingSentences(untold, [], voice).map((text) => ({ kind: 'text', text }));
