/** What is wrong with a dossier, told so that a maintainer can mend it. */
import { join, relative } from 'node:path';

/** One thing that is wrong. */
export interface Problem {
  /** The file's path from the dossier's folder. */
  readonly file: string;
  /** Counted from 1; undefined where the whole file is meant. */
  readonly line?: number | undefined;
  /** The field, such as `text.zh` or `[anna].names.en`. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** Where something stands: the file, with the line where it is known. */
export const placeText = ({ file, line }: Pick<Problem, 'file' | 'line'>): string => (line === undefined ? file : `${file}:${line}`);

/** One problem as one line: `facts/<topic>/<fact>.yaml:3: text.zh: what is wrong`. */
export function describeProblem({ field, message, ...place }: Problem): string {
  return [placeText(place), field, message].filter((part) => part !== undefined && part !== '').join(': ');
}

/** The data do not hold together: the maintainer's to mend. */
export class DossierError extends Error {
  override readonly name = 'DossierError';
  readonly problems: readonly Problem[];
  /** The folder that the files of the problems lie in. */
  readonly folder: string;
  constructor(problems: readonly Problem[], folder: string) {
    super(
      `the dossier has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`,
    );
    this.problems = problems;
    this.folder = folder;
  }
  /** The problems, each with its file as a path from where this process runs. */
  fromHere(): Problem[] {
    return this.problems.map((problem) => ({ ...problem, file: join(relative('.', this.folder), problem.file) }));
  }
  /** A line for each of them. */
  lines(): string[] {
    return this.fromHere().map(describeProblem);
  }
}
