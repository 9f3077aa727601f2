/** Writing `source.yaml` from an article: what can be derived is derived, what people wrote there stays. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { needFolder } from './files.ts';
import { DossierError } from './problem.ts';
import { deriveParagraphs } from './provenance.ts';
import { FILES } from './schema.ts';
import type { Language } from './schema.ts';
import { readTextFile } from './textfile.ts';
import { isWhen } from './when.ts';
import { parseYaml } from './yaml.ts';

const FILE = 'source.yaml';

/** The head of a source that nobody has described yet: what only a person knows is left empty, and so told by the check. */
const head = (language: Language): string => `# \`paragraphs\` is derived by: npm run check -- --source FILE --write
- id: article                  # a name for this source, such as herald-2031-05-02
  title: {zh: "", en: ""}      # its title, and a translation of it
  byline: {zh: "", en: ""}     # who wrote it
  published: ""                # 2031-05-02; 2031-05 or 2031 where the source says no more
  language: ${language}
  paragraphs: []
`;

const TO_FILL_IN = [
  'fill in id, title, byline and published, and run this again: its year then counts for the dates without one',
  'say of each paragraph what kind it is: factual, heading, abstract, or furniture, which states nothing (menus, counts, adverts)',
];

/** The text of an article. @throws DossierError where it cannot be read, or holds nothing */
export function readArticle(path: string): string {
  const read = readTextFile(path, 'is its name right?');
  if ('fault' in read) throw new DossierError([{ file: path, message: read.fault, ...(read.line !== undefined && { line: read.line }) }]);
  if (read.text.trim() === '') throw new DossierError([{ file: path, message: 'is empty: save the text of the article there' }]);
  return read.text;
}

/**
 * Derives the paragraphs of the folder's first source again from the article, a file, and writes them to `source.yaml`; makes the file where there is none.
 * @returns what was done, and what is left to people
 * @throws DossierError where the folder or the article is not there, or the file is no list of sources
 */
export function writeSource(folder: string, article: string): string[] {
  needFolder(folder);
  const text = readArticle(article);
  const path = join(folder, FILE);
  const before = existsSync(path) ? readTextFile(path, '') : { text: '' };
  if ('fault' in before)
    throw new DossierError([{ file: FILE, message: before.fault, ...(before.line !== undefined && { line: before.line }) }]);
  const { faults } = parseYaml(before.text);
  if (faults.length > 0) throw new DossierError(faults.map((fault) => ({ file: FILE, ...fault })));
  const empty = parseDocument(before.text).contents === null;
  const document = parseDocument(empty ? head(languageOf(text)) : before.text);
  if (!isSeq(document.contents) || !isMap(document.contents.items[0]))
    throw new DossierError([
      {
        file: FILE,
        line: 1,
        message: 'has to be a list of sources, each beginning with `- id:`: take it away, and --write makes a new one',
      },
    ]);
  const kept = document.getIn([0, 'paragraphs']);
  const known = FILES.source.element.shape.paragraphs.safeParse(isNode(kept) ? kept.toJS(document) : kept);
  const told = document.getIn([0, 'published']);
  const published = typeof told === 'string' || typeof told === 'number' ? String(told) : '';
  document.setIn(
    [0, 'paragraphs'],
    document.createNode(deriveParagraphs(text, known.success ? known.data : [], isWhen(published) ? published : undefined)),
  );
  write(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
  return [`${FILE} is ${empty ? 'made' : 'written'}`, ...(empty ? TO_FILL_IN : [])];
}

/** Writes a file. @throws DossierError where that is not possible */
function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new DossierError([{ file: FILE, message: `cannot be written (${error instanceof Error ? error.message : String(error)})` }]);
  }
}

/** The language that most of a text is in. */
const languageOf = (text: string): Language =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 3 > (text.match(/\p{Script=Latin}/gu)?.length ?? 0) ? 'zh' : 'en';
