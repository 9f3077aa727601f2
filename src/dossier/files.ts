/** Reading every file of a dossier's folder, before anything is checked across them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { DossierError } from './problem.ts';
import { readFile } from './read.ts';
import type { FileRead } from './read.ts';
import { FILES } from './schema.ts';
import type { Fact, FileName, Gap, Questions } from './schema.ts';

const FACTS = 'facts';

type Value<Name extends FileName> = z.infer<(typeof FILES)[Name]>;

/** Everything that was read of a dossier's folder, each with the way back to its line. */
export interface DossierFiles {
  readonly head: FileRead<Value<'dossier'>>;
  readonly sources: FileRead<Value<'source'>>;
  readonly entities: FileRead<Value<'entities'>>;
  readonly concepts: FileRead<Value<'concepts'>>;
  readonly topics: FileRead<Value<'topics'>>;
  readonly claims: FileRead<Value<'claims'>>;
  readonly facts: readonly FileRead<Fact[]>[];
  readonly questions: readonly FileRead<Questions[]>[];
  readonly gaps: readonly FileRead<Gap[]>[];
}

/**
 * Reads all files of `folder`; what is wrong with each stands in its `problems`.
 * @throws DossierError when there is no folder of facts
 */
export function readFiles(folder: string): DossierFiles {
  let facts: string[];
  try {
    facts = yamlIn(folder, FACTS);
  } catch (error) {
    throw new DossierError([
      {
        file: FACTS,
        message: `cannot be read (${error instanceof Error ? error.message : String(error)}); a dossier keeps its facts in facts/<topic>.yaml`,
      },
    ]);
  }
  return {
    head: readFile(folder, 'dossier.yaml', FILES.dossier),
    sources: readFile(folder, 'source.yaml', FILES.source),
    entities: readFile(folder, 'entities.yaml', FILES.entities),
    concepts: readFile(folder, 'concepts.yaml', FILES.concepts),
    topics: readFile(folder, 'topics.yaml', FILES.topics),
    claims: readFile(folder, 'claims.yaml', FILES.claims),
    facts: facts.map((file) => readFile(folder, file, FILES.facts)),
    questions: yamlIfAny(folder, 'questions').map((file) => readFile(folder, file, FILES.questions)),
    gaps: yamlIfAny(folder, 'gaps').map((file) => readFile(folder, file, FILES.gaps)),
  };
}

/** The YAML files of a folder of the dossier, as paths inside the dossier. Throws where there is no such folder. */
const yamlIn = (folder: string, name: string): string[] =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => `${name}/${file}`);

const yamlIfAny = (folder: string, name: string): string[] => (existsSync(join(folder, name)) ? yamlIn(folder, name) : []);
