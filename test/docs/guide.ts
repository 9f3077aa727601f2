/** A page of documentation as steps: files that the reader writes, and commands with what they print. */

export interface FileStep {
  readonly kind: 'file';
  readonly path: string;
  /** The file as a whole, what comes at its end, or what stands above its list of paragraphs. */
  readonly part: 'whole' | 'end' | 'head';
  readonly text: string;
}
export interface CommandStep {
  readonly kind: 'command';
  readonly words: readonly string[];
  /** What it prints; a line of nothing but `…` stands for any lines. */
  readonly prints: string;
  /** The command and what it prints, as they stand on the page. */
  readonly shown: string;
}
export type Step = FileStep | CommandStep;

const BLOCK = /(?:^`(?<path>[^`\n]+)`(?<part>, at its end|, its first lines)?:\n)?^```(?<language>\w+)\n(?<text>[\s\S]*?)^```$/gmu;

/** The steps of a page in their order: blocks of code under the name of a file, and those of the language `console`. */
export function stepsOf(page: string): Step[] {
  return [...page.matchAll(BLOCK)].flatMap(({ groups = {} }): Step[] => {
    const { path, part, language, text = '' } = groups;
    if (language === 'console') return commandsIn(text);
    if (path === undefined) return [];
    return [{ kind: 'file', path, part: part === undefined ? 'whole' : part === ', at its end' ? 'end' : 'head', text }];
  });
}

function commandsIn(text: string): CommandStep[] {
  return text
    .split(/^\$ /mu)
    .slice(1)
    .map((command): CommandStep => {
      const [line = '', ...prints] = command.split('\n');
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      return { kind: 'command', words, prints: prints.join('\n').trimEnd(), shown: `$ ${command.trimEnd()}` };
    });
}

/** Whether a command printed what the page says; lines of `…` stand for any number of lines. */
export function printedAs(printed: string, page: string): boolean {
  const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const pattern = `${page}\n`
    .split(/^…\n/mu)
    .map(escape)
    .join(String.raw`(?:.*\n)*`);
  return new RegExp(`^${pattern}$`, 'u').test(`${printed.trimEnd()}\n`);
}

/** The page with what a command printed in the place of what it says that it prints. */
export const withPrinted = (page: string, { shown }: CommandStep, printed: string): string =>
  page.replace(shown, () => [shown.split('\n')[0], ...(printed === '' ? [] : [printed.trimEnd()])].join('\n'));
