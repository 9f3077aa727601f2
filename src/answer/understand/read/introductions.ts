/** What stands around a question and is none of it: what people say of themselves, a greeting, the same once more. */
import type { KnownWords } from '../../../dossier/language.ts';
import type { Question } from './question.ts';
import type { Token } from './tokens.ts';
import { matchesIn } from './matches.ts';
import { alternatives, inBoth } from './word-pattern.ts';

/** Clauses end here; between Chinese characters a space ends one too. */
const CLAUSE_ENDS = /[,，.。!！?？;；:：~]+\s*|\s+[-–—]+\s+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
/** More clauses than these are a story. */
const MOST_CLAUSES = 8;

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function clausesOf(text: string): Clause[] {
  const found: Clause[] = [];
  let from = 0;
  for (const { 0: sign, index } of [...matchesIn(text, CLAUSE_ENDS), { 0: '', index: text.length }]) {
    const end = index + (/[?？]/u.test(sign) ? sign.trimEnd().length : 0);
    if (text.slice(from, end).trim() !== '') found.push({ start: from, end, text: text.slice(from, end) });
    from = index + sign.length;
  }
  return found;
}

/** What of a question asks. */
export interface Asking {
  readonly text: string;
  /** Whether all that stands around it is none of it, whatever answers it. */
  readonly isAll: boolean;
}

/** Finds what of a read question asks; undefined where the question is all one, or what stands around it says of what, or on what condition, it is asked. */
export type AskingReader = (question: Question) => Asking | undefined;

/** What a clause may not hold that is none of the question. */
const CONTENT: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['entity', 'term', 'value', 'date']);

/** Whether a word says what a question is about: what stands around it may say no such thing that its answer does not hold. */
export const saysOfWhat = ({ kind, attribute, name }: Token): boolean => CONTENT.has(kind) || attribute || name;

/** Builds the reader on the languages' words. */
export function askingReader({
  introductions: { own, identities, conditions, asks, asks_first: asksFirst },
}: Pick<KnownWords, 'introductions'>): AskingReader {
  const beginning = new RegExp(`^\\s*(?:${inBoth(conditions)})`, 'u');
  const personal = new RegExp(inBoth(own), 'u');
  const identity = new RegExp(inBoth(identities), 'u');
  const asksIn = new RegExp(String.raw`${inBoth(asks)}|[?？]|^\s*(?:${alternatives(asksFirst)})\b`, 'u');
  const isBeside = (clause: Clause, tokens: readonly Token[], asked: ReadonlySet<string>, told: boolean): boolean => {
    const inside = tokens.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    const ownWords = identity.test(clause.text);
    const content = inside.filter(
      ({ kind, readings }) => CONTENT.has(kind) && !(ownWords && kind === 'term') && !readings.some(({ key }) => asked.has(key)),
    );
    if (content.length > 0) return false;
    return told || inside.every(({ attribute, name }) => !attribute && !name);
  };
  return ({ text, tokens }) => {
    const clauses = clausesOf(text);
    if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return undefined;
    const first = clauses.findIndex((clause) => asksIn.test(clause.text));
    const last = clauses.findLastIndex((clause) => asksIn.test(clause.text));
    const [from, to] = [clauses[first], clauses[last]];
    if (from === undefined || to === undefined || (first === 0 && last === clauses.length - 1)) return undefined;
    const asking = tokens.filter(({ start, end }) => start >= from.start && end <= to.end);
    // “Got it?” asks nothing of what is known.
    if (!asking.some(({ kind, attribute }) => CONTENT.has(kind) || attribute)) return undefined;
    const asked = new Set(asking.flatMap(({ readings }) => readings.map(({ key }) => key)));
    const beside = clauses.filter((_, place) => place < first || place > last);
    if (beside.some((clause) => beginning.test(clause.text))) return undefined;
    // Whoever speaks of themselves in one clause does so in those around it.
    const told = beside.some((clause) => personal.test(clause.text));
    return { text: text.slice(from.start, to.end).trim(), isAll: beside.every((clause) => isBeside(clause, tokens, asked, told)) };
  };
}
