/**
 * A plan in few characters, so that a button can carry what it shows: no state is kept for it, and it works after a restart and elsewhere.
 * Ids are written as codes: buttons stay good when other facts come and go, and one whose fact has gone says so.
 */
import { OPERATIONS, REFUSAL_REASONS, STATEMENT_VERDICTS } from '../src/answer/plan.ts';
import type { FigureRef, Missing, Plan, Refusal } from '../src/answer/plan.ts';
import type { Dossier } from '../src/dossier/dossier.ts';
import { CardPoint } from '../src/dossier/schema/card.ts';
import type { FactId } from '../src/dossier/schema.ts';
import { parseWhen, writeWhen } from '../src/dossier/when.ts';
import type { When } from '../src/dossier/when.ts';
import { bookOf, CODE, NoShorthand, orUndefined } from './shorthand-codes.ts';
import type { Book, Codes } from './shorthand-codes.ts';

/** The short form of a plan in at most `most` characters of `[A-Za-z0-9_~.-]`; undefined where it has none as short as that. */
export function writeShorthand(plan: Plan, dossier: Dossier, most: number): string | undefined {
  const book = bookOf(dossier);
  const whole = book.written.get(plan) ?? orUndefined(() => shorter(plan).map((one) => write(one, book))) ?? [];
  book.written.set(plan, whole);
  return whole.find((text) => text.length <= most);
}

/** The plan of a short form; undefined for one that is none, or names what the dossier no longer has. */
export function readShorthand(text: string, dossier: Dossier): Plan | undefined {
  const plan = orUndefined(() => read(text, bookOf(dossier)));
  const there = ({ fact, index }: FigureRef): boolean => dossier.facts.get(fact)?.figures[index] !== undefined;
  return plan?.kind === 'compute' && !plan.figures.every(there) ? undefined : plan;
}

/** The short form of one fact; undefined where it has none. */
export const writeFact = (fact: FactId, dossier: Dossier): string | undefined => orUndefined(() => bookOf(dossier).facts.write([fact]));

/** The fact of a short form; undefined for one that there is not. */
export const readFact = (text: string, dossier: Dossier): FactId | undefined => orUndefined(() => bookOf(dossier).facts.readOne(text));

/** The same plan with ever less beside its answer, the fullest first. What was typed is left out: it is nobody else's. */
function shorter(plan: Plan): readonly Plan[] {
  if (plan.kind === 'facts') {
    const { untold, ...rest } = plan;
    const told = untold === undefined ? [] : knownOf(untold);
    const whole = told.length === 0 ? rest : { ...rest, untold: told };
    return [whole, { ...whole, related: [] }, { ...rest, related: [] }];
  }
  if (plan.kind === 'check')
    return [plan, { ...plan, statements: plan.statements.map((one) => ({ ...one, facts: one.facts.slice(0, 1) })) }];
  if (plan.kind !== 'refuse') return [plan];
  const known = {
    ...plan,
    missing: knownOf(plan.missing),
    holders: plan.holders.slice(0, MOST_HOLDERS),
  };
  return [known, { ...known, holders: [] }, { ...known, holders: [], nearest: [] }, { ...known, missing: [], holders: [] }];
}

/** The first of what is missing that is no words of the asker's. */
const knownOf = (missing: readonly Missing[]): Missing[] => missing.filter(({ kind }) => kind !== 'words' && kind !== 'part').slice(0, 1);

/** One more than are named, so that it still shows that there are others. */
const MOST_HOLDERS = 4;
const CHECKED = [...STATEMENT_VERDICTS, 'mixed'] as const;
const FURTHER = { more: 'm', next: 'n', earlier: 'b' } as const;
const VERDICTS = { y: 'yes', n: 'no', o: 'otherwise' } as const;

function write(plan: Plan, book: Book): string {
  const { facts, entities, concepts, topics, claims } = book;
  switch (plan.kind) {
    case 'facts': {
      const verdict = Object.entries(VERDICTS).find(([, value]) => value === plan.verdict)?.[0] ?? '-';
      return `${plan.by === 'model' ? 'x' : 'f'}${verdict}${facts.write(plan.facts)}~${facts.write(plan.related)}${(plan.untold ?? []).map((one) => `~${writeMissing(one, book)}`).join('')}`;
    }
    case 'claims':
      return 'a';
    case 'claim':
      return `c${claims.write([plan.claim])}`;
    case 'sides':
      return `s${claims.write([plan.claim])}`;
    case 'timeline':
      return `t${plan.from === undefined ? '' : writeBound(plan.from)}~${plan.to === undefined ? '' : writeBound(plan.to)}~${entities.one(plan.about)}`;
    case 'who':
      return `w${entities.write([plan.entity])}`;
    case 'figure':
      return `g${concepts.write([plan.concept])}~${entities.one(plan.of)}`;
    case 'compare':
      return `p${concepts.write([plan.concept])}~${entities.write(plan.among ?? [])}`;
    case 'said':
      return `d${entities.one(plan.speaker)}~${topics.one(plan.topic)}`;
    case 'source':
      return `o${facts.write([plan.fact])}`;
    case 'summary':
      return `m${plan.length === 'long' ? 'l' : 's'}${topics.one(plan.topic)}`;
    case 'card':
      return `k${plan.point}`;
    case 'check':
      // What was said in the message stays out: it is somebody else's.
      return `${plan.by === 'model' ? 'z' : 'v'}${CHECKED.indexOf(plan.verdict)}${plan.statements.map(({ verdict, facts: own }) => `~${CHECKED.indexOf(verdict)}${facts.write(own)}`).join('')}`;
    case 'compute':
      return `q${OPERATIONS.indexOf(plan.operation)}${plan.figures.map(({ fact, index }) => `${facts.write([fact])}${index.toString(36)}`).join('')}`;
    case 'refuse':
      return [
        `r${REFUSAL_REASONS.indexOf(plan.reason)}${plan.missing.map((one) => writeMissing(one, book)).join('')}`,
        facts.write(plan.nearest),
        facts.write(plan.choices),
        entities.write(plan.holders),
      ].join('~');
  }
}

function read(text: string, book: Book): Plan {
  const { facts, entities, concepts, topics, claims } = book;
  const [head = '', second = '', third = '', fourth = ''] = text.slice(1).split('~');
  switch (text.charAt(0)) {
    case 'f':
    case 'x': {
      const verdict = Object.entries(VERDICTS).find(([sign]) => sign === head.charAt(0))?.[1];
      const [first, ...more] = facts.read(head.slice(1));
      if (first === undefined) throw new NoShorthand(text);
      return {
        kind: 'facts',
        facts: [first, ...more],
        related: facts.read(second),
        ...(third !== '' && { untold: [readMissing(third, book)] }),
        ...(verdict !== undefined && { verdict }),
        ...(text.startsWith('x') && { by: 'model' }),
      };
    }
    case 'a':
      return { kind: 'claims' };
    case 'c':
      return { kind: 'claim', claim: claims.readOne(head) };
    case 's':
      return { kind: 'sides', claim: claims.readOne(head) };
    case 't': {
      const about = entities.readAtMostOne(third);
      const [from, to] = [readBound(head), readBound(second)];
      return { kind: 'timeline', ...(from && { from }), ...(to && { to }), ...(about !== undefined && { about }) };
    }
    case 'w':
      return { kind: 'who', entity: entities.readOne(head) };
    case 'g': {
      const of = entities.readAtMostOne(second);
      return { kind: 'figure', concept: concepts.readOne(head), ...(of !== undefined && { of }) };
    }
    case 'p': {
      const among = entities.read(second);
      return { kind: 'compare', concept: concepts.readOne(head), ...(among.length > 0 && { among }) };
    }
    case 'd': {
      const [speaker, topic] = [entities.readAtMostOne(head), topics.readAtMostOne(second)];
      return { kind: 'said', ...(speaker !== undefined && { speaker }), ...(topic !== undefined && { topic }) };
    }
    case 'o':
      return { kind: 'source', fact: facts.readOne(head) };
    case 'm': {
      const topic = topics.readAtMostOne(head.slice(1));
      return { kind: 'summary', length: head.startsWith('l') ? 'long' : 'short', ...(topic !== undefined && { topic }) };
    }
    case 'k': {
      const point = CardPoint.safeParse(head).data;
      if (point === undefined) throw new NoShorthand(text);
      return { kind: 'card', point };
    }
    case 'v':
    case 'z':
      return { ...readCheck(text.slice(1).split('~'), facts), ...(text.startsWith('z') && { by: 'model' }) };
    case 'q':
      return readComputation(head, facts);
    case 'r':
      return readRefusal(head, { nearest: facts.read(second), choices: facts.read(third), holders: entities.read(fourth) }, book);
    default:
      throw new NoShorthand(text);
  }
}

function readCheck([whole = '', ...parts]: readonly string[], facts: Codes<FactId>): Extract<Plan, { kind: 'check' }> {
  const verdict = CHECKED[Number(whole)];
  if (verdict === undefined || whole === '') throw new NoShorthand(whole);
  const statements = parts.map((part) => {
    const own = STATEMENT_VERDICTS.find((one) => one === CHECKED[Number(part.charAt(0))]);
    if (own === undefined) throw new NoShorthand(part);
    return { text: '', verdict: own, facts: facts.read(part.slice(1)) };
  });
  return { kind: 'check', verdict, statements };
}

function readComputation(text: string, facts: Codes<FactId>): Plan {
  const operation = OPERATIONS[Number(text.charAt(0))];
  const figures = (text.slice(1).match(/.{5}/gs) ?? []).map((part): FigureRef => ({
    fact: facts.readOne(part.slice(0, CODE)),
    index: Number.parseInt(part.slice(CODE), 36),
  }));
  const [first, second, ...more] = figures;
  if (operation === undefined || first === undefined || second === undefined) throw new NoShorthand(text);
  return { kind: 'compute', operation, figures: [first, second, ...more] };
}

function readRefusal(head: string, rest: Pick<Refusal, 'nearest' | 'choices' | 'holders'>, book: Book): Plan {
  const reason = REFUSAL_REASONS[Number(head.charAt(0))];
  if (reason === undefined || head === '') throw new NoShorthand(head);
  const missing = head.slice(1);
  return { kind: 'refuse', reason, missing: missing === '' ? [] : [readMissing(missing, book)], ...rest };
}

function writeMissing(missing: Missing, { entities, concepts, gaps }: Book): string {
  switch (missing.kind) {
    case 'words':
    case 'part':
      throw new NoShorthand(missing.kind);
    case 'entity':
      return `e${entities.write([missing.entity])}`;
    case 'concept':
      return `c${concepts.write([missing.concept])}${entities.one(missing.entity)}`;
    case 'relation':
      return `l${concepts.write([missing.concept])}${entities.write([missing.from, missing.to])}`;
    case 'gap':
      return `g${gaps.write([missing.gap])}`;
    case 'further':
      return FURTHER[missing.what];
  }
}

function readMissing(text: string, { entities, concepts, gaps }: Book): Missing {
  const [first, second] = [text.slice(1, 1 + CODE), text.slice(1 + CODE)];
  switch (text.charAt(0)) {
    case 'e':
      return { kind: 'entity', entity: entities.readOne(first) };
    case 'c': {
      const entity = entities.readAtMostOne(second);
      return { kind: 'concept', concept: concepts.readOne(first), ...(entity !== undefined && { entity }) };
    }
    case 'l': {
      const [from, to, more] = entities.read(second);
      if (from === undefined || to === undefined || more !== undefined) throw new NoShorthand(text);
      return { kind: 'relation', concept: concepts.readOne(first), from, to };
    }
    case 'g':
      return { kind: 'gap', gap: gaps.readOne(first) };
    case FURTHER.more:
      return { kind: 'further', what: 'more' };
    case FURTHER.next:
      return { kind: 'further', what: 'next' };
    case FURTHER.earlier:
      return { kind: 'further', what: 'earlier' };
    default:
      throw new NoShorthand(text);
  }
}

/** A time as the data writes it, with signs that a button may carry. */
const writeBound = (when: When): string =>
  writeWhen(when)
    .replace('/', '.')
    .replace(/^before /, 'b')
    .replace(/^by /, 'y');

function readBound(text: string): When | undefined {
  if (text === '') return undefined;
  const when = parseWhen(text.replace('.', '/').replace(/^b/, 'before ').replace(/^y/, 'by '));
  if (when === undefined) throw new NoShorthand(text);
  return when;
}
