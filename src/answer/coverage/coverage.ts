/** How well each fact is covered: examples by language and kind of question, near misses, and what is thin. */
import type { DossierFact, Examples, TaughtDossier } from '../../dossier/dossier.ts';
import type { KnownWords } from '../../dossier/language.ts';
import type { Asked } from '../../dossier/schema/fact-files.ts';
import type { FactId, Language, TopicId } from '../../dossier/schema.ts';
import { fold } from '../understand/read/fold.ts';
import { readerOf } from '../understand/reader.ts';
import type { Reader } from '../understand/reader.ts';
import type { Coverage, Covered, FactCoverage, KnownExample } from './covered.ts';
import { kindsOf, wordsOf } from './kinds.ts';
import { thinOf } from './thin.ts';

const NOTHING: Asked = { zh: [], en: [] };

/** Counts how every fact of a dossier is asked for. Reads every example once, which takes some seconds where there are tens of thousands. */
export function coverageOf(dossier: TaughtDossier, words: KnownWords): Coverage {
  const reader = readerOf(dossier, words);
  const { own, together, topics } = sorted(dossier);
  const near = Map.groupBy(
    [...dossier.gaps.values()].flatMap(({ id, nearest }) => nearest.map((fact) => ({ gap: id, fact }))),
    ({ fact }) => fact,
  );
  const facts = [...dossier.facts.values()].map((fact): FactCoverage => {
    const covered: Covered = {
      fact,
      examples: knownExamples(fact, own.get(fact.id) ?? NOTHING, reader, dossier),
      together: together.get(fact.id) ?? 0,
      near: (near.get(fact.id) ?? []).map(({ gap }) => gap),
    };
    const place = reader.index.placeOf(fact.id);
    const reasoned = place !== undefined && reader.index.weight('k:why', place) > 0;
    return { ...covered, thin: thinOf(covered, reasoned, dossier) };
  });
  return { facts, withoutTogether: [...dossier.topics.keys()].filter((topic) => !topics.has(topic)) };
}

interface Sorted {
  /** What asks for a fact alone. */
  readonly own: ReadonlyMap<FactId, Asked>;
  /** How many examples ask for it together with others. */
  readonly together: ReadonlyMap<FactId, number>;
  /** The topics with facts that are asked for together. */
  readonly topics: ReadonlySet<TopicId>;
}

function sorted({ examples, facts }: TaughtDossier): Sorted {
  const own = new Map<FactId, Asked>();
  const together = new Map<FactId, number>();
  const topics = new Set<TopicId>();
  const count = (example: Examples, id: FactId): void => {
    together.set(id, (together.get(id) ?? 0) + example.asked.zh.length + example.asked.en.length);
    const topic = facts.get(id)?.topic;
    if (topic !== undefined) topics.add(topic);
  };
  for (const example of examples) {
    const [main, ...others] = example.facts;
    if (main === undefined) continue;
    if (others.length === 0) own.set(main, example.asked);
    else for (const id of example.facts) count(example, id);
  }
  return { own, together, topics };
}

function knownExamples({ id }: DossierFact, asked: Asked, { index, read }: Reader, dossier: TaughtDossier): Covered['examples'] {
  const evidence = index.facts[index.placeOf(id) ?? -1];
  if (evidence === undefined) return { zh: [], en: [] };
  const answering = { evidence, words: wordsOf(evidence) };
  const known = (language: Language): KnownExample[] =>
    asked[language].map((text) => ({ text, kinds: kindsOf(read(fold(text)), answering, index, dossier) }));
  return { zh: known('zh'), en: known('en') };
}
