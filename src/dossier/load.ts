/** Loading a dossier from its folder: read, validate, cross-check, index. */
import { basename } from 'node:path';
import { crossCheck } from './crosscheck.ts';
import { byId } from './dossier.ts';
import type { DossierFact, TaughtDossier } from './dossier.ts';
import { readFiles } from './files.ts';
import { DossierError } from './problem.ts';
import type { Problem } from './problem.ts';
import { TopicId } from './schema.ts';
import type { FactId } from './schema.ts';

/**
 * Loads the dossier of `folder`.
 * @throws DossierError with every problem found, each with file, line and field, when it does not hold together.
 */
export function loadDossier(folder: string): TaughtDossier {
  const files = readFiles(folder);
  const { head, sources, entities, concepts, topics, claims, facts, questions, gaps } = files;
  const problems: Problem[] = [head, sources, entities, concepts, topics, claims, ...facts, ...questions, ...gaps].flatMap(
    (file) => file.problems,
  );
  if (
    head.value === undefined ||
    sources.value === undefined ||
    entities.value === undefined ||
    concepts.value === undefined ||
    topics.value === undefined ||
    claims.value === undefined ||
    problems.length > 0
  ) {
    throw new DossierError(problems);
  }
  const found = crossCheck(files);
  if (found.length > 0) throw new DossierError(found);

  const [firstSource] = sources.value;
  const all = new Map<FactId, DossierFact>();
  for (const file of facts) {
    const topic = TopicId.parse(basename(file.file, '.yaml'));
    for (const fact of file.value ?? []) {
      const source = fact.source ?? firstSource?.id;
      if (source !== undefined) all.set(fact.id, { ...fact, topic, source });
    }
  }
  const superseded = [...all.values()].flatMap((fact) => fact.supersedes);
  for (const old of superseded) all.delete(old);
  return {
    head: head.value,
    sources: byId(sources.value),
    entities: byId(entities.value),
    concepts: byId(concepts.value),
    topics: byId(topics.value),
    claims: byId(claims.value),
    facts: all,
    questions: questions.flatMap(({ value }) => value ?? []).filter((asked) => asked.facts.every((id) => all.has(id))),
    gaps: byId(gaps.flatMap(({ value }) => value ?? [])),
  };
}
