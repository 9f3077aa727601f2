/** The clauses of one sentence, each judged with what it takes from those before it: whom it is about, when it was, whose words they are. */
import { REQUIRED } from '../understand/rank/constraints.ts';
import { better, withoutVerdict } from './clause.ts';
import type { Clause, ClauseReader } from './clause.ts';
import { SURE } from './looked.ts';

/** Nobody states one thing in more characters: what is longer is not judged, and one message takes no longer than a few questions. */
const LONGEST_CLAUSE = 160;

/** What the clauses so far leave to the next. */
interface Context {
  /** Names and times that stood by themselves, for the statement behind them. */
  lead: string;
  /** The last clause that named something, as it is read. */
  last: string;
  /** Whoever was named first in the last that named anybody, or is told of. */
  subject: string;
  time: string;
}

const isDecided = ({ judgement }: Clause): boolean => judgement.verdict !== 'not-in-record';
const isWrong = ({ judgement }: Clause): boolean => judgement.verdict === 'contradicted';

/** Judges the clauses of a sentence, as they were written; `before` is the last clause before it that names anybody. */
export type SentenceReader = (clauses: readonly string[], before: Clause | undefined) => Clause[];

/** Makes ready to judge sentences. */
export function sentenceReader(reader: ClauseReader): SentenceReader {
  return (sentence, before) => {
    const { clauses, asides } = withoutAsides(sentence, reader);
    const found: Clause[] = [];
    const context: Context = { lead: '', last: '', subject: '', time: '' };
    for (const [at, written] of clauses.entries()) {
      const text = context.time === '' ? written : reader.wording.atTime(written, context.time);
      if (text.length > LONGEST_CLAUSE || reader.statesNothing(text)) continue;
      const joined = context.lead === '' || context.lead.length + text.length > LONGEST_CLAUSE ? text : `${context.lead} ${text}`;
      const clause = reader.withContrast(reader.judged(joined));
      if (reader.isLeadOnly(clause) && written !== clauses.at(-1)) {
        context.lead = joined;
        continue;
      }
      context.lead = '';
      if (isTakenUp(clause, text, found, reader)) continue;
      const whole = inContext(clause, joined, { context, previous: found.at(-1), before }, reader);
      // What is shown is what was written.
      const shown = text === written ? whole : { ...whole, text: whole.text.replace(text, written) };
      found.push(asides.reduce((one, { of, text: aside, done }) => (of === at ? reader.withAside(one, aside, done) : one), shown));
      leave(context, whole, joined, reader);
    }
    return asOne(found, clauses, reader);
  };
}

/** What only says who it is not, of the clause that says who it is; where that stands on both sides of it, with what is behind. */
interface Aside {
  readonly text: string;
  /** The place of that clause. */
  readonly of: number;
  readonly done: string | undefined;
}

/** The clauses without what only says who it is not (“…, not B”), which is told of the one before. “A, not B, did it” says that A did it. */
function withoutAsides(written: readonly string[], reader: ClauseReader): { readonly clauses: string[]; readonly asides: Aside[] } {
  const clauses: string[] = [];
  const asides: Aside[] = [];
  let done: 'here' | 'behind' | undefined;
  for (const clause of written) {
    const text = clause.replace(COMMA_LAST, '');
    const before = clauses.at(-1);
    if (before !== undefined && reader.isContrast(text)) {
      // “A, not B”: what A did is told behind it, where A is all that was told.
      done ??= reader.isNameOnly(before) ? 'behind' : 'here';
      clauses.splice(-1, 1, before.replace(COMMA_LAST, ''));
      asides.push({ text, of: clauses.length - 1, done: undefined });
      continue;
    }
    if (before !== undefined && done === 'behind') {
      const of = clauses.length - 1;
      clauses.splice(-1, 1, `${before} ${clause}`);
      asides.forEach((aside, at) => {
        if (aside.of === of) asides[at] = { ...aside, done: clause };
      });
    } else clauses.push(clause);
    done = undefined;
  }
  return { clauses, asides };
}

const COMMA_LAST = /[\s,，]+$/u;

/** Whether a clause only says something of the one before it, which then says both: “…, says the mayor”. */
function isTakenUp(clause: Clause, text: string, found: Clause[], reader: ClauseReader): boolean {
  const previous = found.at(-1);
  if (previous === undefined) return false;
  if (!reader.tellsOnlyWho(clause) || previous.text.length + text.length > LONGEST_CLAUSE) return false;
  const both = reader.judged(`${previous.text} ${text}`);
  if (!isDecided(both)) return false;
  found.splice(-1, 1, both);
  return true;
}

/** What stands before a clause. */
interface Surroundings {
  readonly context: Context;
  readonly previous: Clause | undefined;
  /** The last clause of the sentences before that names anybody. */
  readonly before: Clause | undefined;
}

/** A clause read with what stands before it, where it leaves something out. */
function inContext(own: Clause, text: string, { context, previous, before }: Surroundings, reader: ClauseReader): Clause {
  const { last, subject, time } = context;
  let clause = own;
  // “He put it bluntly, says that …”: who says it is named before.
  if (subject !== '' && previous?.judgement.verdict !== 'supported' && reader.startsWithSpeech(clause)) {
    const said = reader.judged(text, subject);
    if (isWrong(said)) clause = said;
  }
  // A sentence that names nobody is about whom the one before it named.
  if (last === '' && before !== undefined && !reader.namesAnybody(clause) && !(isDecided(before) && reader.isAboutThose(clause, before)))
    clause = withoutVerdict(clause);
  if (last !== '') clause = withLast(clause, text, context, reader);
  if (!isDecided(clause) && previous !== undefined) clause = better(clause, reader.withThing(text, previous) ?? clause);
  // What was so at a time that was told before it is no other's amount.
  const isDated = clause.trace.question.tokens.some(({ kind }) => kind === 'date');
  if (time !== '' && clause.judgement.against === 'amount' && !isDated && !isWrong(reader.judged(`${time} ${text}`)))
    clause = withoutVerdict(clause);
  return clause;
}

/** A clause read behind the last that named something: what names nobody is about whom that named, and what goes against it elsewhere does not. */
function withLast(clause: Clause, text: string, { last, subject }: Context, reader: ClauseReader): Clause {
  const isAlone = reader.namesAnybody(clause);
  if (isDecided(clause) && isAlone) return clause;
  const both = reader.judged(text, last);
  if (!isAlone && isWrong(both)) return both;
  const own = isAlone || reader.isAboutThose(clause, both) ? clause : withoutVerdict(clause);
  const found = better(own, both);
  return !isAlone && !isDecided(found) && subject !== '' ? better(found, reader.judged(text, subject)) : found;
}

/** Notes what a clause leaves to the next. */
function leave(context: Context, clause: Clause, text: string, reader: ClauseReader): void {
  const { tokens } = clause.trace.question;
  if (reader.namesAnybody(clause)) context.subject = tokens.find(({ kind }) => kind === 'entity')?.text ?? '';
  else if (context.subject === '' && clause.judgement.verdict === 'supported') context.subject = reader.nameMeasured(clause);
  context.time = tokens.findLast(({ kind }) => kind === 'date')?.text ?? context.time;
  if (tokens.some(({ kind }) => kind === 'entity' || kind === 'term')) context.last = reader.plain(text);
}

/** A clause is not wrong where the sentence that it is a piece of is so unlikely to be; nor is one right where the sentence is so likely to be wrong. */
const HARDLY_WRONG = 0.3;
const RATHER_WRONG = 0.9;
/** How likely a clause has to be wrong for the sentence around it to change nothing: by its amount or date, and by anything else. */
const SURELY_WRONG = { byNumber: 0.975, byWords: 0.985 } as const;

/** How likely a sentence has to be untold for nothing in it to be decided by what stands before it. */
const SURELY_UNTOLD = 0.8;

/** How likely a sentence has to be right to be taken as one, though a clause of it says more. */
const SURELY_RIGHT = 0.6;

/**
 * The sentence as one statement where only that is decided, or it is wrong as a whole; else its clauses, none of them wrong where the whole hardly
 * is, and none right where the whole rather is wrong.
 */
function asOne(found: readonly Clause[], clauses: readonly string[], reader: ClauseReader): Clause[] {
  const meant = reader.meant(clauses);
  // None of them is wrong where the sentence only supposes it, or takes it back.
  const stated = meant === 'stated' ? [...found] : found.map(withoutWrong);
  if (meant === 'taken back' || found.length < 2 || clauses.join(' ').length > LONGEST_CLAUSE) return stated;
  const whole = reader.judged(clauses.filter((text) => !reader.statesNothing(text)).join(' '));
  const isUntold = whole.judgement.verdict === 'not-in-record' && whole.judgement.sureness >= SURELY_UNTOLD;
  const told = isUntold ? stated.map((clause) => (clause.from > 0 ? withoutVerdict(clause) : clause)) : stated;
  if (told.some(isWrong) && (whole.judgement.wrong ?? 1) < HARDLY_WRONG)
    return told.map((clause) => (isWrong(clause) && !isSurelyWrong(clause) ? withoutVerdict(clause) : clause));
  if (told.some(isWrong)) return told;
  if (!isWrong(whole) && (whole.judgement.wrong ?? 0) >= RATHER_WRONG) return told.map(withoutVerdict);
  const isHeld =
    whole.judgement.verdict === 'supported' &&
    !found.every(isDecided) &&
    (whole.judgement.sureness >= SURELY_RIGHT || found.every((clause) => isHeldIn(whole, clause)));
  // What only all of it together tells: “whom they think under 20, they show them to”.
  return isHeld || isWrong(whole) ? [whole] : told;
}

/** Whether all that speaks for a verdict agrees that a clause is wrong. */
const isSurelyWrong = ({ judgement: { against, wrong = 0 } }: Clause): boolean =>
  wrong >= (against === 'amount' || against === 'date' ? SURELY_WRONG.byNumber : SURELY_WRONG.byWords);

const withoutWrong = (clause: Clause): Clause => (isWrong(clause) ? withoutVerdict(clause) : clause);

/** Whether nothing that a clause says by itself is missing from what holds the whole. */
function isHeldIn({ trace: of, judgement: { facts } }: Clause, clause: Clause): boolean {
  if (isDecided(clause)) return true;
  const held = new Set(
    of.candidates
      .flatMap(({ examined }) => examined)
      .filter((one) => facts.includes(one.evidence.fact.id))
      .flatMap(({ explained }) => of.weighed.flatMap(({ token }, at) => ((explained[at] ?? 0) >= REQUIRED ? [token.text] : []))),
  );
  const left = clause.trace.weighed.reduce((sum, { token, weight }) => (held.has(token.text) ? sum : sum + weight), 0);
  return left <= SURE.open / 2;
}
