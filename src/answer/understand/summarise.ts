/** Whether somebody asks in free text for an account, of the whole dispute or of one of its topics. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { SummaryWords } from '../../dossier/language.ts';
import type { Topic } from '../../dossier/schema.ts';
import type { Plan } from '../plan.ts';
import { foldTerm } from './read/fold.ts';
import { withoutEnd } from './read/matches.ts';

type Summary = Extract<Plan, { kind: 'summary' }>;

const END_MARK = /[\s?？!！。.]/u;
/** Nobody asks for an account in so many characters. */
const LONGEST = 200;

/** Words as one pattern, the longest first. */
const anyOf = (words: readonly string[]): string =>
  words
    .map(foldTerm)
    .toSorted((one, other) => other.length - one.length)
    .map((word) => RegExp.escape(word))
    .join('|') || '(?!)';

/** Builds what finds the plan for an account that a folded question asks for; undefined where it asks for something else. */
export function summaryReader(dossier: Pick<Dossier, 'topics'>, words: SummaryWords): (text: string) => Summary | undefined {
  const { around, behind, verbs, nouns, long, short, of, whole } = words;
  const patterns = [
    new RegExp(
      `^(?:(?:${anyOf(around.en)})[,\\s]+)*(?:${anyOf(verbs.en)}|(?:(?:(?<long>${anyOf(long.en)})|${anyOf(short.en)})\\s+)?(?:${anyOf(nouns.en)}))(?!\\w)(?:\\s+(?:${anyOf(of.en)})(?!\\w))?\\s*(?<rest>.*)$`,
      'u',
    ),
    new RegExp(
      `^(?:${anyOf(around.zh)})*(?:(?<long>${anyOf(long.zh)})|${anyOf(short.zh)})?(?:${anyOf(verbs.zh)})(?:${anyOf(of.zh)})?(?<rest>.*)$`,
      'u',
    ),
    new RegExp(`^(?<rest>.*?)的?(?:${anyOf(nouns.zh)})$`, 'u'),
  ];
  const all = new RegExp(`^(?:${anyOf([...whole.en, ...whole.zh])})?\\s*(?:${anyOf([...behind.en, ...behind.zh])})?$`, 'u');
  const topics = new Map(
    [...dossier.topics.values()].flatMap((topic) =>
      [topic.id, topic.label.zh, topic.label.en].map((name) => [foldTerm(name), topic] as const),
    ),
  );
  const topicIn = (wanted: string): Topic | undefined => topics.get(wanted) ?? topics.get(wanted.replace(/^(?:the |这个)/u, ''));
  return (text) => {
    if (text.length > LONGEST) return undefined;
    const asked = withoutEnd(text, END_MARK);
    const found = patterns.map((pattern) => pattern.exec(asked)).find((one) => one !== null);
    if (found?.groups === undefined) return undefined;
    const { rest = '' } = found.groups;
    const length = found.groups['long'] === undefined ? 'short' : 'long';
    const wanted = rest.trim();
    if (all.test(wanted)) return { kind: 'summary', length };
    const topic = topicIn(wanted);
    return topic && { kind: 'summary', length, topic: topic.id };
  };
}
