/** What is wrong with a dossier, told so that a maintainer can mend it. */
export interface Problem {
  /** The file's path from the dossier's folder. */
  readonly file: string;
  /** Counted from 1; undefined where the whole file is meant. */
  readonly line?: number | undefined;
  /** The field, such as `text.zh` or `[musk].names.en`. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** One problem as one line: `facts/lawsuit/damages-total.yaml:3: text.zh: what is wrong`. */
export function describeProblem({ file, line, field, message }: Problem): string {
  return [line === undefined ? file : `${file}:${line}`, field, message].filter((part) => part !== undefined && part !== '').join(': ');
}

/** The dossier does not hold together: the maintainer's to mend. */
export class DossierError extends Error {
  override readonly name = 'DossierError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(
      `the dossier has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`,
    );
    this.problems = problems;
  }
}
