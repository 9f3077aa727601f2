/** English as it is typed in chats, read as it is spelt. */
import type { KnownWords } from '../../../dossier/language.ts';

/** Builds the reader of folded text in which each such word stands as the proper one, but for those that were written like a name (`Wen`). */
export function spellingReader({ spellings }: Pick<KnownWords, 'spellings'>): (text: string, names: ReadonlySet<string>) => string {
  const proper = new Map(spellings.flatMap(({ to, from }) => from.map((typed) => [typed, to] as const)));
  const longest = [...proper.keys()].toSorted((one, other) => other.length - one.length).map((typed) => RegExp.escape(typed));
  const pattern = new RegExp(
    String.raw`(?<![\p{Script=Latin}\p{N}'./-])(?:${longest.join('|')})(?![\p{Script=Latin}\p{N}'/-]|\.\p{L})`,
    'gu',
  );
  return (text, names) => text.replace(pattern, (typed) => (names.has(typed) ? typed : (proper.get(typed) ?? typed)));
}
