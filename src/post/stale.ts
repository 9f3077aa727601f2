/** Whether a post still says what the record says, and what has become of its lines. */
import type { Change, LineRecord } from './record.ts';

const factsOf = ({ facts }: LineRecord): string[] => Object.keys(facts);
const wordsOf = ({ zh, en }: LineRecord): { zh: string; en: string } => ({ zh, en });
const same = (one: LineRecord, other: LineRecord): boolean => one.zh === other.zh && one.en === other.en;

/**
 * What changed of the words between two versions of an account, in the order of the later one, what was taken out last. A line whose words are
 * as before is none, whatever became of its facts; one that stands on some of the same facts became another.
 */
export function changesBetween(before: readonly LineRecord[], after: readonly LineRecord[]): Change[] {
  const gone = before.filter((line) => !after.some((other) => same(line, other)));
  const come = after.filter((line) => !before.some((other) => same(line, other)));
  const left = new Set(gone);
  const changes = come.map((line): Change => {
    const was = [...left].find((other) => factsOf(other).some((fact) => factsOf(line).includes(fact)));
    if (was === undefined) return { now: wordsOf(line) };
    left.delete(was);
    return { was: wordsOf(was), now: wordsOf(line) };
  });
  return [...changes, ...[...left].map((line): Change => ({ was: wordsOf(line) }))];
}
