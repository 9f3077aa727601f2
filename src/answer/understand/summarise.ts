/** Whether somebody asks in free text for an account, of the whole dispute or of one of its topics. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { SummaryWords } from '../../dossier/language/questions.ts';
import type { Topic } from '../../dossier/schema.ts';
import type { Plan } from '../plan.ts';
import { foldTerm } from './read/fold.ts';
import { withoutEnd } from './read/matches.ts';
import { alternatives, inBoth } from './read/word-pattern.ts';

type Summary = Extract<Plan, { kind: 'summary' }>;

const END_MARK = /[\s?？!！。.]/u;
/** Nobody asks for an account in so many characters. */
const LONGEST = 200;

/** Builds what finds the plan for an account that a folded question asks for; undefined where it asks for something else. */
export function summaryReader(dossier: Pick<Dossier, 'topics'>, words: SummaryWords): (text: string) => Summary | undefined {
  const { around, behind, verbs, nouns, long, short, of, whole, articles } = words;
  const patterns = [
    new RegExp(
      `^(?:(?:${alternatives(around.en)})[,\\s]+)*(?:${alternatives(verbs.en)}|(?:(?:(?<long>${alternatives(long.en)})|${alternatives(short.en)})\\s+)?(?:${alternatives(nouns.en)}))(?!\\w)(?:\\s+(?:${alternatives(of.en)})(?!\\w))?\\s*(?<rest>.*)$`,
      'u',
    ),
    new RegExp(
      `^(?:${alternatives(around.zh)})*(?:(?<long>${alternatives(long.zh)})|${alternatives(short.zh)})?(?:${alternatives(verbs.zh)})(?:${alternatives(of.zh)})?(?<rest>.*)$`,
      'u',
    ),
    new RegExp(`^(?<rest>.*?)的?(?:${alternatives(nouns.zh)})$`, 'u'),
  ];
  const all = new RegExp(`^(?:${alternatives([...whole.en, ...whole.zh])})?\\s*(?:${alternatives([...behind.en, ...behind.zh])})?$`, 'u');
  const article = new RegExp(String.raw`^(?:${inBoth(articles)})\s*`, 'u');
  const topics = new Map(
    [...dossier.topics.values()].flatMap((topic) =>
      [topic.id, topic.label.zh, topic.label.en].map((name) => [foldTerm(name), topic] as const),
    ),
  );
  const topicIn = (wanted: string): Topic | undefined => topics.get(wanted) ?? topics.get(wanted.replace(article, ''));
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
