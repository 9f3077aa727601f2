/** A plan as a short text, for the buttons of platforms that let a button carry a few dozen bytes: it works after a restart and on another instance. */
import { createHash } from 'node:crypto';
import { OPERATIONS } from '../src/answer/plan.ts';
import type { FigureRef, Plan, Verdict } from '../src/answer/plan.ts';
import type { Dossier } from '../src/dossier/dossier.ts';
import type { FactId } from '../src/dossier/schema.ts';
import type { When } from '../src/dossier/when.ts';
import { parseWhen, writeWhen } from '../src/dossier/when.ts';

/** Plans of one dossier as texts, and back. */
export interface PlanCode {
  /** The plan as ASCII text, without `|`; undefined for a refusal, which is no plan to carry out again. */
  readonly encode: (plan: Plan) => string | undefined;
  /** The plan of a text; undefined where it is none, or names what the dossier no longer has. */
  readonly decode: (code: string) => Plan | undefined;
  /** A few facts as text, and back. */
  readonly encodeFacts: (facts: readonly FactId[]) => string;
  readonly decodeFacts: (code: string) => readonly FactId[] | undefined;
}

/** How many characters stand for an id: 30 bits of its hash, which stay the same whatever else the dossier holds. */
const ID = 5;
const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, ID);

interface Ids<Id extends string> {
  readonly read: (code: string) => Id | undefined;
  readonly readAll: (code: string) => Id[] | undefined;
  readonly write: (id: Id) => string;
}

/** Ids by their hashes. Throws where two have one hash: rename one of them. */
function idsOf<Id extends string>(all: Iterable<Id>): Ids<Id> {
  const byHash = new Map<string, Id>();
  const hashes = new Map<Id, string>();
  for (const id of all) {
    const hash = hashOf(id);
    const other = byHash.get(hash);
    if (other !== undefined) throw new RangeError(`${id} and ${other} cannot be told apart in a button`);
    byHash.set(hash, id);
    hashes.set(id, hash);
  }
  const read = (code: string): Id | undefined => byHash.get(code);
  return {
    read,
    readAll: (code) => {
      const found = (code.match(/.{1,5}/gu) ?? []).map(read);
      return found.every((id) => id !== undefined) ? found : undefined;
    },
    write: (id) => hashes.get(id) ?? hashOf(id),
  };
}

const VERDICTS = { y: 'yes', n: 'no', o: 'otherwise', '-': undefined } as const satisfies Record<string, Verdict | undefined>;
type Letter = keyof typeof VERDICTS;
const LETTERS: readonly Letter[] = ['y', 'n', 'o', '-'];

const made = new WeakMap<Dossier, PlanCode>();

/** The code of a dossier's plans, made once for each. */
export function planCodeOf(dossier: Dossier): PlanCode {
  const code = made.get(dossier) ?? makeCode(dossier);
  made.set(dossier, code);
  return code;
}

function makeCode(dossier: Dossier): PlanCode {
  const facts = idsOf(dossier.facts.keys());
  const claims = idsOf(dossier.claims.keys());
  const entities = idsOf(dossier.entities.keys());
  const concepts = idsOf(dossier.concepts.keys());
  const topics = idsOf(dossier.topics.keys());
  const encodeFacts = (ids: readonly FactId[]): string => ids.map(facts.write).join('');
  const figures = (refs: readonly FigureRef[]): string =>
    refs.map(({ fact, index }) => `${facts.write(fact)}${index.toString(36)}`).join('');

  const encode = (plan: Plan): string | undefined => {
    switch (plan.kind) {
      case 'facts': {
        const letter = LETTERS.find((one) => VERDICTS[one] === plan.verdict) ?? '-';
        return `f${letter}${encodeFacts(plan.facts)}~${encodeFacts(plan.related)}`;
      }
      case 'claims':
        return 'c';
      case 'claim':
        return `l${claims.write(plan.claim)}`;
      case 'sides':
        return `b${claims.write(plan.claim)}`;
      case 'timeline':
        return `t${[plan.from, plan.to].map((when) => (when === undefined ? '' : writeWhen(when))).join('~')}~${plan.about === undefined ? '' : entities.write(plan.about)}`;
      case 'who':
        return `w${entities.write(plan.entity)}`;
      case 'figure':
        return `g${concepts.write(plan.concept)}${plan.of === undefined ? '' : entities.write(plan.of)}`;
      case 'compare':
        return `k${concepts.write(plan.concept)}${(plan.among ?? []).map(entities.write).join('')}`;
      case 'said':
        return `d${plan.speaker === undefined ? '' : entities.write(plan.speaker)}~${plan.topic === undefined ? '' : topics.write(plan.topic)}`;
      case 'source':
        return `s${facts.write(plan.fact)}`;
      case 'summary':
        return `m${plan.length === 'long' ? 'l' : 's'}${plan.topic === undefined ? '' : topics.write(plan.topic)}`;
      case 'compute':
        return `x${OPERATIONS.indexOf(plan.operation)}${figures(plan.figures)}`;
      case 'refuse':
        return undefined;
    }
  };

  const decode = (code: string): Plan | undefined => {
    const rest = code.slice(1);
    switch (code.charAt(0)) {
      case 'f':
        return decodeFactsPlan(rest);
      case 'c':
        return rest === '' ? { kind: 'claims' } : undefined;
      case 'l':
        return whole(claims.read(rest), (claim) => ({ kind: 'claim', claim }));
      case 'b':
        return whole(claims.read(rest), (claim) => ({ kind: 'sides', claim }));
      case 't':
        return decodeTimeline(rest);
      case 'w':
        return whole(entities.read(rest), (entity) => ({ kind: 'who', entity }));
      case 'g':
      case 'k':
        return decodeFigure(code);
      case 'd':
        return decodeSaid(rest);
      case 's':
        return whole(facts.read(rest), (fact) => ({ kind: 'source', fact }));
      case 'm': {
        const length = { l: 'long', s: 'short' }[rest.charAt(0)];
        const topic = optional(rest.slice(1), topics.read);
        if ((length !== 'long' && length !== 'short') || topic === undefined) return undefined;
        return { kind: 'summary', length, ...(topic.value !== undefined && { topic: topic.value }) };
      }
      case 'x':
        return decodeCompute(rest);
      default:
        return undefined;
    }
  };

  const decodeFactsPlan = (rest: string): Plan | undefined => {
    const letter = LETTERS.find((one) => rest.startsWith(one));
    const [direct, related, more] = rest.slice(1).split('~').map(facts.readAll);
    if (letter === undefined || direct === undefined || related === undefined || more !== undefined || direct.length === 0)
      return undefined;
    const verdict = VERDICTS[letter];
    return { kind: 'facts', facts: direct, related, ...(verdict !== undefined && { verdict }) };
  };

  const decodeTimeline = (rest: string): Plan | undefined => {
    const [first = '', last = '', who, more] = rest.split('~');
    if (who === undefined || more !== undefined) return undefined;
    const from = optional<When>(first, parseWhen);
    const to = optional<When>(last, parseWhen);
    const about = optional(who, entities.read);
    if (from === undefined || to === undefined || about === undefined) return undefined;
    return {
      kind: 'timeline',
      ...(from.value !== undefined && { from: from.value }),
      ...(to.value !== undefined && { to: to.value }),
      ...(about.value !== undefined && { about: about.value }),
    };
  };

  const decodeFigure = (code: string): Plan | undefined => {
    const concept = concepts.read(code.slice(1, 1 + ID));
    const among = entities.readAll(code.slice(1 + ID));
    if (concept === undefined || among === undefined) return undefined;
    if (code.startsWith('k')) return { kind: 'compare', concept, ...(among.length > 0 && { among }) };
    const [of, more] = among;
    return more === undefined ? { kind: 'figure', concept, ...(of !== undefined && { of }) } : undefined;
  };

  const decodeSaid = (rest: string): Plan | undefined => {
    const [who = '', what, more] = rest.split('~');
    const speaker = optional(who, entities.read);
    const topic = what === undefined ? undefined : optional(what, topics.read);
    if (speaker === undefined || topic === undefined || more !== undefined) return undefined;
    return {
      kind: 'said',
      ...(speaker.value !== undefined && { speaker: speaker.value }),
      ...(topic.value !== undefined && { topic: topic.value }),
    };
  };

  const decodeCompute = (rest: string): Plan | undefined => {
    const operation = OPERATIONS[Number.parseInt(rest.charAt(0), 10)];
    const refs = (rest.slice(1).match(/.{1,6}/gu) ?? []).map((part): FigureRef | undefined => {
      const fact = facts.read(part.slice(0, ID));
      const index = Number.parseInt(part.slice(ID), 36);
      const there = fact !== undefined && dossier.facts.get(fact)?.figures[index] !== undefined;
      return there ? { fact, index } : undefined;
    });
    if (operation === undefined || !refs.every((ref) => ref !== undefined)) return undefined;
    const [first, second, ...more] = refs;
    return first === undefined || second === undefined ? undefined : { kind: 'compute', operation, figures: [first, second, ...more] };
  };

  return { encode, decode, encodeFacts, decodeFacts: (code) => facts.readAll(code) };
}

const whole = <Id>(id: Id | undefined, plan: (id: Id) => Plan): Plan | undefined => (id === undefined ? undefined : plan(id));

/** What may be left out: nothing where the text is empty; undefined where it cannot be read. */
function optional<Value>(text: string, read: (text: string) => Value | undefined): { readonly value: Value | undefined } | undefined {
  if (text === '') return { value: undefined };
  const value = read(text);
  return value === undefined ? undefined : { value };
}
