/** Loading a dossier from its folder: read, validate, cross-check, index. */
import { crossCheck } from './crosscheck.ts';
import { reviewedExamples, reviewedNearMisses } from './reviewed.ts';
import { byId } from './dossier.ts';
import type { DossierFact, TaughtDossier } from './dossier.ts';
import { readFiles } from './files.ts';
import type { DossierFiles } from './files.ts';
import { DossierError } from './problem.ts';
import type { Problem } from './problem.ts';
import { measuredBy } from './relations.ts';
import { TopicId } from './schema.ts';
import type { FactFile, Gap } from './schema/fact-files.ts';
import type { FactId } from './schema.ts';
import type { Summary, SummarySection } from './schema/summaries.ts';

/**
 * Loads the dossier of `folder`, without its drafts.
 * @throws DossierError with every problem found, each with file, line and field, when it does not hold together.
 */
export const loadDossier = (folder: string): TaughtDossier => openDossier(folder).dossier;

/** Loads the dossier of `folder`, with the files that it was read from and the way back to their lines. @throws DossierError as `loadDossier` does */
export function openDossier(folder: string): { readonly dossier: TaughtDossier; readonly files: DossierFiles } {
  const files = readFiles(folder);
  const { head, sources, entities, concepts, topics, claims, card, facts, together, gaps, summaries } = files;
  const problems: Problem[] = [
    ...files.misplaced,
    ...[
      head,
      sources,
      entities,
      concepts,
      topics,
      claims,
      card,
      ...facts,
      ...together,
      ...gaps,
      ...(summaries === undefined ? [] : [summaries]),
    ].flatMap((file) => file.problems),
  ];
  if (
    head.value === undefined ||
    sources.value === undefined ||
    entities.value === undefined ||
    concepts.value === undefined ||
    topics.value === undefined ||
    claims.value === undefined ||
    card.value === undefined ||
    problems.length > 0
  ) {
    throw new DossierError(problems, folder);
  }
  const found = crossCheck(files);
  if (found.length > 0) throw new DossierError(found, folder);

  const [firstSource] = sources.value;
  const superseded = new Set(facts.flatMap(({ value }) => value?.supersedes ?? []));
  const told = facts.flatMap(({ topic, value }) => (value === undefined || superseded.has(value.id) ? [] : [{ topic, ...value }]));
  const toldById = new Map(told.map((fact) => [fact.id, fact]));
  const all = new Map<FactId, DossierFact>();
  for (const { topic, draft: _draft, asked: _asked, near_misses: _nearMisses, drafted: _drafted, stated: _stated, ...fact } of told) {
    const source = fact.source ?? firstSource?.id;
    if (source !== undefined)
      all.set(fact.id, { ...fact, topic: TopicId.parse(topic), source, measured: measuredBy(fact, (id) => toldById.get(id)) });
  }
  const dossier: TaughtDossier = {
    head: head.value,
    sources: byId(sources.value),
    entities: byId(entities.value),
    concepts: byId(concepts.value),
    topics: byId(topics.value),
    claims: byId(claims.value),
    card: card.value,
    facts: all,
    examples: [
      ...told.map(({ id, asked }) => ({ facts: [id], asked })),
      ...told.flatMap(({ id, drafted }) => reviewedExamples(drafted).map((asked) => ({ facts: [id], asked }))),
      ...together.flatMap(({ value }) => value ?? []).filter((example) => example.facts.every((id) => all.has(id))),
    ].filter(({ asked }) => asked.zh.length + asked.en.length > 0),
    statements: told.map(({ id, stated }) => ({ fact: id, stated })),
    summaries: (summaries?.value ?? []).flatMap((summary) => ofRecord(summary, all)),
    gaps: byId([...told.flatMap(nearMissesOf), ...gaps.flatMap(({ value }) => value ?? [])]),
  };
  return { dossier, files };
}

/** A summary without the lines that stand on a fact which a later one has superseded; nothing where nothing is left of a version. */
function ofRecord(summary: Summary, facts: ReadonlyMap<FactId, DossierFact>): Summary[] {
  const kept = (sections: readonly SummarySection[]): SummarySection[] =>
    sections
      .map(({ heading, lines }) => ({ heading, lines: lines.filter((line) => line.facts.every((id) => facts.has(id))) }))
      .filter(({ lines }) => lines.length > 0);
  const [short, full] = [kept(summary.short), kept(summary.full)];
  return short.length === 0 || full.length === 0 ? [] : [{ ...summary, short, full }];
}

/** What is not told near a fact, as gaps whose nearest fact it is. */
const nearMissesOf = ({ id, near_misses: nearMisses, drafted }: FactFile): Gap[] =>
  [...nearMisses, ...reviewedNearMisses(drafted)].map(({ also_near: alsoNear, ...gap }) => ({ ...gap, nearest: [id, ...alsoNear] }));
