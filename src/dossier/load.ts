/** Loading a dossier from its folder: read, validate, cross-check, index. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { crossCheck } from './crosscheck.ts';
import type { Dossier, DossierFact } from './dossier.ts';
import { DossierError } from './problem.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read.ts';
import type { FileRead } from './read.ts';
import { FILES, TopicId } from './schema.ts';
import type { Fact, FactId } from './schema.ts';

const FACTS = 'facts';

/** Everything that was read of a dossier's folder, each with the way back to its line. */
export interface DossierFiles {
  readonly head: FileRead<(typeof FILES)['dossier']['_output']>;
  readonly sources: FileRead<(typeof FILES)['source']['_output']>;
  readonly entities: FileRead<(typeof FILES)['entities']['_output']>;
  readonly concepts: FileRead<(typeof FILES)['concepts']['_output']>;
  readonly topics: FileRead<(typeof FILES)['topics']['_output']>;
  readonly claims: FileRead<(typeof FILES)['claims']['_output']>;
  readonly facts: readonly FileRead<Fact[]>[];
}

function readFiles(folder: string): DossierFiles {
  let names: string[];
  try {
    names = readdirSync(join(folder, FACTS)).filter((name) => name.endsWith('.yaml')).sort();
  } catch (error) {
    throw new DossierError([{ file: FACTS, message: `cannot be read (${error instanceof Error ? error.message : String(error)}); a dossier keeps its facts in facts/<topic>.yaml` }]);
  }
  return {
    head: readFile(folder, 'dossier.yaml', FILES.dossier),
    sources: readFile(folder, 'source.yaml', FILES.source),
    entities: readFile(folder, 'entities.yaml', FILES.entities),
    concepts: readFile(folder, 'concepts.yaml', FILES.concepts),
    topics: readFile(folder, 'topics.yaml', FILES.topics),
    claims: readFile(folder, 'claims.yaml', FILES.claims),
    facts: names.map((name) => readFile(folder, `${FACTS}/${name}`, FILES.facts)),
  };
}

const byId = <Id, Value extends { id: Id }>(values: readonly Value[]): Map<Id, Value> => new Map(values.map((value) => [value.id, value]));

/**
 * Loads the dossier of `folder`.
 * @throws DossierError with every problem found, each with file, line and field, when it does not hold together.
 */
export function loadDossier(folder: string): Dossier {
  const files = readFiles(folder);
  const { head, sources, entities, concepts, topics, claims, facts } = files;
  const problems: Problem[] = [head, sources, entities, concepts, topics, claims, ...facts].flatMap((file) => file.problems);
  if (
    head.value === undefined || sources.value === undefined || entities.value === undefined || concepts.value === undefined ||
    topics.value === undefined || claims.value === undefined || problems.length > 0
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
  for (const fact of [...all.values()]) for (const old of fact.supersedes) all.delete(old);
  return {
    head: head.value,
    sources: byId(sources.value),
    entities: byId(entities.value),
    concepts: byId(concepts.value),
    topics: byId(topics.value),
    claims: byId(claims.value),
    facts: all,
  };
}
