/** Reading every file of a dossier's folder, before anything is checked across them. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { readyEntities } from './drafts.ts';
import type { Placed } from './source-location.ts';
import { nearest } from './nearest.ts';
import { DossierError } from './problem.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read.ts';
import type { FileRead } from './read.ts';
import { FILES } from './schema/files.ts';
import type { DraftEntity, Entity } from './schema.ts';
import type { DraftFact, FactFile, Gap, Together } from './schema/fact-files.ts';
import type { FileName } from './schema/files.ts';
import type { Summary } from './schema/summaries.ts';
import { codeOf, faultOf } from './textfile.ts';

const YAML = '.yaml';

/** Where a topic keeps the examples that several of its facts answer together. */
export const TOGETHER = 'together.yaml';

/** Where the sources of a dossier stand. */
export const SOURCE = 'source.yaml';

/** How a file that every dossier has is made. */
const MISSING = 'every dossier has this file; write it as data/README.md tells';
const MAY_BE_BLANK = `${MISSING}, or with a comment alone`;
/** Where the accounts of the dispute and of its topics stand. */
export const SUMMARIES = 'summaries.yaml';

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
  readonly card: FileRead<Value<'card'>>;
  readonly facts: readonly TopicFile<FactFile>[];
  readonly together: readonly TopicFile<Together[]>[];
  readonly gaps: readonly TopicFile<Gap[]>[];
  /** Absent where there is no such file: a dossier can do without. */
  readonly summaries: FileRead<Summary[]> | undefined;
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
  needFolder(folder);
  const facts = entriesIn(folder, 'facts', ': a dossier keeps its facts in facts/<topic>/<fact>.yaml');
  const topics = facts.folders.map((topic) => ({ topic, inside: entriesIn(folder, `facts/${topic}`) }));
  const ofTopics = topics.flatMap(({ topic, inside }) => inside.files.map((name) => ({ topic, file: `facts/${topic}/${name}` })));
  const gaps = existsSync(join(folder, 'gaps')) ? entriesIn(folder, 'gaps', ': gaps stand in gaps/<topic>.yaml') : undefined;
  const isTogether = ({ file }: { readonly file: string }): boolean => basename(file) === TOGETHER;
  const factFiles = ofTopics.filter((one) => !isTogether(one)).map(({ topic, file }) => ({ ...readFile(folder, file, FILES.fact), topic }));
  const entities = readyEntities(readFile(folder, 'entities.yaml', FILES.entities, MAY_BE_BLANK));
  return {
    head: readFile(folder, 'dossier.yaml', FILES.dossier, MISSING),
    sources: readFile(folder, SOURCE, FILES.source, 'npm run check -- --source ARTICLE.txt --write FOLDER makes it from the article'),
    entities: entities.ready,
    concepts: readFile(folder, 'concepts.yaml', FILES.concepts, MAY_BE_BLANK),
    topics: readFile(folder, 'topics.yaml', FILES.topics, MISSING),
    claims: readFile(folder, 'claims.yaml', FILES.claims, MAY_BE_BLANK),
    card: readFile(folder, 'card.yaml', FILES.card),
    facts: factFiles.flatMap(({ value, ...file }) => (value?.draft === true ? [] : [{ ...file, value }])),
    together: ofTopics.filter(isTogether).map(({ topic, file }) => ({ ...readFile(folder, file, FILES.together), topic })),
    gaps: (gaps?.files ?? []).map((name) => ({ ...readFile(folder, `gaps/${name}`, FILES.gaps), topic: basename(name, YAML) })),
    summaries: existsSync(join(folder, SUMMARIES)) ? readFile(folder, SUMMARIES, FILES.summaries) : undefined,
    drafts: {
      facts: factFiles.flatMap(({ value, ...file }) => (value?.draft === true ? [{ ...file, value }] : [])),
      entities: entities.drafts,
    },
    misplaced: [
      ...facts.files.map((name) => ({
        file: `facts/${name}`,
        message: 'a fact stands in the folder of its topic: move it to facts/<topic>/<fact>.yaml',
      })),
      ...topics.flatMap(({ topic, inside }) =>
        inside.folders.map((name) => ({
          file: `facts/${topic}/${name}`,
          message: 'there is no folder inside that of a topic: move its files up',
        })),
      ),
      ...strangersIn(folder),
      ...[facts, ...topics.map(({ inside }) => inside), ...(gaps === undefined ? [] : [gaps])].flatMap(({ misnamed }) => misnamed),
    ],
  };
}

/** The files right in a dossier's folder. */
const FILES_OF_FOLDER = Object.keys(FILES).flatMap((name) => (['fact', 'together', 'gaps'].includes(name) ? [] : [`${name}${YAML}`]));
const FOLDERS = ['facts', 'gaps'];

/** What stands right in a dossier's folder and is not read though it looks as if it should be. */
function strangersIn(folder: string): Problem[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry): Problem[] => {
      const { name } = entry;
      const known = entry.isDirectory() ? FOLDERS : FILES_OF_FOLDER;
      if (known.includes(name) || (!entry.isDirectory() && !/\.ya?ml$/iu.test(name))) return [];
      const like = nearest(name.toLowerCase(), known);
      if (entry.isDirectory()) return like === undefined ? [] : [{ file: name, message: `is not read: is ${like}/ meant?` }];
      return [
        {
          file: name,
          message: `is not read: ${like === undefined ? 'no such file belongs to a dossier, take it away' : `is ${like} meant?`}`,
        },
      ];
    });
}

/** Makes sure that there is a folder where a dossier is said to be. @throws DossierError where there is none */
export function needFolder(folder: string): void {
  try {
    if (!statSync(folder).isDirectory()) throw new DossierError([{ file: '', message: 'is a file: name the folder of a dossier' }], folder);
  } catch (error) {
    if (error instanceof DossierError) throw error;
    throw new DossierError([{ file: '', message: faultOf(error) ?? 'there is no such folder: is its name right?' }], folder);
  }
}

/** What stands right inside a folder of the dossier. */
interface Inside {
  readonly folders: readonly string[];
  /** Its YAML files, and whatever is named like one. */
  readonly files: readonly string[];
  /** Files that look like YAML and would be passed over. */
  readonly misnamed: readonly Problem[];
}

/** What stands in a folder, in the order of names. @throws DossierError where there is no such folder, with `kept` about what it is for */
function entriesIn(folder: string, name: string, kept = ''): Inside {
  try {
    const entries = readdirSync(join(folder, name), { withFileTypes: true }).toSorted((one, other) => (one.name < other.name ? -1 : 1));
    const isFile = (entry: Dirent): boolean => entry.name.endsWith(YAML);
    return {
      folders: entries.filter((entry) => entry.isDirectory() && !isFile(entry)).map((entry) => entry.name),
      files: entries.filter(isFile).map((entry) => entry.name),
      misnamed: entries
        .filter((entry) => !isFile(entry) && /\.ya?ml$/iu.test(entry.name))
        .map((entry) => ({ file: `${name}/${entry.name}`, message: 'is not read: let its name end with .yaml' })),
    };
  } catch (error) {
    const isFile = codeOf(error) === 'ENOTDIR';
    const missing = codeOf(error) === 'ENOENT' ? 'is missing' : undefined;
    const said = isFile ? 'is a file, where a folder has to stand' : (missing ?? faultOf(error));
    throw new DossierError([{ file: name, message: `${said ?? `cannot be read (${codeOf(error)})`}${kept}` }], folder);
  }
}
