/** Reading every file of a dossier's folder, before anything is checked across them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { DossierError } from './problem.ts';
import { readFile } from './read.ts';
import type { FileRead } from './read.ts';
import { FILES } from './schema.ts';
import type { Fact, FileName } from './schema.ts';

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
}

/**
 * Reads all files of `folder`; what is wrong with each stands in its `problems`.
 * @throws DossierError when there is no folder of facts
 */
export function readFiles(folder: string): DossierFiles {
  let names: string[];
  try {
    names = readdirSync(join(folder, FACTS))
      .filter((name) => name.endsWith('.yaml'))
      .sort();
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
    facts: names.map((name) => readFile(folder, `${FACTS}/${name}`, FILES.facts)),
  };
}
