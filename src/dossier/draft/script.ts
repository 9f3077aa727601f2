/** In which of the two languages a text is written, and how long it is. */
import type { Language } from '../schema.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether a text is more Chinese than anything with spaces between its words. */
export const isHan = (text: string): boolean => count(text, /\p{Script=Han}/gu) > count(text, /\p{Script=Latin}+/gu);

export const wordCount = (text: string): number => count(text, /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu);

/** The language of an article; undefined where it is in neither. */
export function languageOf(text: string): Language | undefined {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return undefined;
  if (isHan(text)) return 'zh';
  return count(text, /\p{Script=Latin}/gu) > letters / 2 ? 'en' : undefined;
}
