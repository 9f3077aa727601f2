/** Reading every file of a dossier's folder, before anything is checked across them. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { readyEntities } from './drafts.ts';
import type { Placed } from './placed.ts';
import { DossierError } from './problem.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read.ts';
import type { FileRead } from './read.ts';
import { FILES } from './schema.ts';
import type { DraftEntity, DraftFact, Entity, FactFile, FileName, Gap, Together } from './schema.ts';

/** Where a topic keeps the examples that several of its facts answer together. */
export const TOGETHER = 'together.yaml';

type Value<Name extends FileName> = z.infer<(typeof FILES)[Name]>;

/** A file of a topic's folder. */
export interface TopicFile<Kept> extends FileRead<Kept> {
  readonly topic: string;
}

/** Everything that was read of a dossier's folder, each with the way back to its line. */
export interface DossierFiles {
  readonly head: FileRead<Value<'dossier'>>;
  readonly sources: FileRead<Value<'source'>>;
  readonly entities: FileRead<Entity[]>;
  readonly concepts: FileRead<Value<'concepts'>>;
  readonly topics: FileRead<Value<'topics'>>;
  readonly claims: FileRead<Value<'claims'>>;
  readonly facts: readonly TopicFile<FactFile>[];
  readonly together: readonly TopicFile<Together[]>[];
  readonly gaps: readonly TopicFile<Gap[]>[];
  /** What is still to be written, and so is no part of the record. */
  readonly drafts: { readonly facts: readonly TopicFile<DraftFact>[]; readonly entities: readonly Placed<DraftEntity>[] };
  /** What stands where no file belongs. */
  readonly misplaced: readonly Problem[];
}

/**
 * Reads all files of `folder`; what is wrong with each stands in its `problems`.
 * @throws DossierError when there is no such folder, or none of facts
 */
export function readFiles(folder: string): DossierFiles {
  const facts = foldersIn(folder, 'facts');
  const ofTopics = facts.folders.flatMap((topic) => yamlIn(folder, `facts/${topic}`).map((file) => ({ topic, file })));
  const isTogether = ({ file }: { readonly file: string }): boolean => basename(file) === TOGETHER;
  const factFiles = ofTopics.filter((one) => !isTogether(one)).map(({ topic, file }) => ({ ...readFile(folder, file, FILES.fact), topic }));
  const entities = readyEntities(readFile(folder, 'entities.yaml', FILES.entities));
  return {
    head: readFile(folder, 'dossier.yaml', FILES.dossier),
    sources: readFile(folder, 'source.yaml', FILES.source),
    entities: entities.ready,
    concepts: readFile(folder, 'concepts.yaml', FILES.concepts),
    topics: readFile(folder, 'topics.yaml', FILES.topics),
    claims: readFile(folder, 'claims.yaml', FILES.claims),
    facts: factFiles.flatMap(({ value, ...file }) => (value?.draft === true ? [] : [{ ...file, value }])),
    together: ofTopics.filter(isTogether).map(({ topic, file }) => ({ ...readFile(folder, file, FILES.together), topic })),
    gaps: (existsSync(join(folder, 'gaps')) ? yamlIn(folder, 'gaps') : []).map((file) => ({
      ...readFile(folder, file, FILES.gaps),
      topic: basename(file, '.yaml'),
    })),
    drafts: {
      facts: factFiles.flatMap(({ value, ...file }) => (value?.draft === true ? [{ ...file, value }] : [])),
      entities: entities.drafts,
    },
    misplaced: facts.files.map((file) => ({
      file: `facts/${file}`,
      message: 'a fact stands in the folder of its topic: move it to facts/<topic>/<fact>.yaml',
    })),
  };
}

/** The folders and the YAML files right inside a folder of the dossier. @throws DossierError where there is no such folder */
function foldersIn(folder: string, name: string): { readonly folders: readonly string[]; readonly files: readonly string[] } {
  try {
    const entries = readdirSync(join(folder, name), { withFileTypes: true }).toSorted((one, other) => (one.name < other.name ? -1 : 1));
    return {
      folders: entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
      files: entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith('.yaml')).map((entry) => entry.name),
    };
  } catch (error) {
    const message = `cannot be read (${error instanceof Error ? error.message : String(error)}); a dossier keeps its facts in facts/<topic>/<fact>.yaml`;
    throw new DossierError([{ file: name, message }]);
  }
}

/** The YAML files of a folder of the dossier, as paths inside the dossier. Throws where there is no such folder. */
const yamlIn = (folder: string, name: string): string[] =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => `${name}/${file}`);
