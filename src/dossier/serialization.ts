/** A dossier as text and back, for whoever keeps it: reading and checking its files takes a while, reading this takes none. */
import { z } from 'zod';
import { byId } from './dossier.ts';
import type { Dossier, DossierFact } from './dossier.ts';
import { KNOWN_WORDS } from './language/files.ts';
import type { KnownWords } from './language.ts';
import { ConceptId, Entity, EntityId, Fact, Figure, SourceId, TopicId } from './schema.ts';
import { Gap } from './schema/fact-files.ts';
import { FILES } from './schema/files.ts';
import { Summary } from './schema/summaries.ts';

const Kept = z.strictObject({
  words: z.strictObject(KNOWN_WORDS),
  /** Whose text it is. */
  key: z.string(),
  head: FILES.dossier,
  sources: FILES.source,
  entities: z.array(Entity),
  concepts: FILES.concepts,
  topics: FILES.topics,
  claims: FILES.claims,
  summaries: z.array(Summary),
  card: FILES.card,
  facts: z.array(z.strictObject({ topic: TopicId, source: SourceId, measured: z.array(Figure), fact: Fact })),
  gaps: z.array(
    Gap.pick({ id: true, missing: true, nearest: true }).extend({
      untold: z.strictObject({ what: z.string(), of: EntityId, askedBy: z.array(z.string()), concept: ConceptId.optional() }).optional(),
    }),
  ),
});

export interface KeptDossier {
  readonly dossier: Dossier;
  readonly words: KnownWords;
}

/** The dossier and the words as text, without how people ask; `key` says what it was read from. */
export const keptText = ({ head, facts, gaps, ...rest }: Dossier, words: KnownWords, key: string): string =>
  JSON.stringify({
    key,
    // No more than these, whatever else the words hold.
    words: {
      senses: words.senses,
      names: words.names,
      stopWords: words.stopWords,
      negation: words.negation,
      statements: words.statements,
      cardQuestions: words.cardQuestions,
      otherLanguages: words.otherLanguages,
      cantonese: words.cantonese,
      spellings: words.spellings,
      introductions: words.introductions,
      reasons: words.reasons,
      followUps: words.followUps,
      summaryRequests: words.summaryRequests,
      questionWords: words.questionWords,
      several: words.several,
      roles: words.roles,
      bounds: words.bounds,
      whetherTrue: words.whetherTrue,
    },
    head,
    sources: [...rest.sources.values()],
    entities: [...rest.entities.values()],
    concepts: [...rest.concepts.values()],
    topics: [...rest.topics.values()],
    claims: [...rest.claims.values()],
    summaries: [...rest.summaries],
    card: rest.card,
    facts: [...facts.values()].map(({ topic, source, measured, ...fact }) => ({ topic, source, measured, fact })),
    gaps: [...gaps.values()].map(({ id, missing, nearest, untold }) => ({
      id,
      missing,
      nearest,
      untold: untold && { ...untold, askedBy: [...untold.askedBy] },
    })),
  } satisfies z.input<typeof Kept>);

/** The dossier that the text holds; undefined where it is cut short, is no dossier, or one with another key. */
export function keptDossier(text: string, key: string): KeptDossier | undefined {
  const kept = Kept.safeParse(jsonIn(text)).data;
  if (kept?.key !== key) return undefined;
  const { words, head, sources, entities, concepts, topics, claims, summaries, card, facts, gaps } = kept;
  const dossier: Dossier = {
    head,
    sources: byId(sources),
    entities: byId(entities),
    concepts: byId(concepts),
    topics: byId(topics),
    claims: byId(claims),
    summaries,
    card,
    facts: byId(facts.map(({ topic, source, measured, fact }): DossierFact => ({ ...fact, topic, source, measured }))),
    gaps: byId(gaps),
  };
  return { dossier, words };
}

/** The value of a text in JSON, or undefined. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
