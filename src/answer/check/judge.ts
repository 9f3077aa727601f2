/** The verdict on one statement: which facts decide it, and whether anything in it goes against them. */
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import { family, sourceOf } from '../../dossier/dossier.ts';
import type { EntityId, FactId } from '../../dossier/schema.ts';
import { endOf, readWhen } from '../../dossier/when.ts';
import type { Trace } from '../understand/engine.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import type { Examined } from '../understand/rank/constraints.ts';
import { turnsRoles } from '../understand/rank/roles.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import { isCited } from '../understand/read/relations.ts';
import type { Token } from '../understand/read/tokens.ts';
import { amountFinding, dateFinding, namesAny, sameConcept } from './compare.ts';
import type { Finding } from './compare.ts';
import type { RuledOut } from './ruled-out.ts';
import type { Wording } from './words.ts';

/** What of a statement a fact goes against. */
export type Against =
  | 'amount'
  | 'date'
  | 'place'
  | 'roles'
  | 'party'
  | 'speaker'
  | 'denial'
  | 'only'
  | 'all'
  | 'status'
  | 'opposite'
  | 'ruled-out';

export interface Judgement {
  readonly verdict: 'supported' | 'contradicted' | 'not-in-record';
  /** The facts that decide it, the main one first. */
  readonly facts: readonly FactId[];
  readonly against?: Against;
  /** How sure the engine is that these facts are what the statement is about, 0 to 1. */
  readonly sureness: number;
}

/** How sure the engine must be of the facts for a verdict. Tuned on the tune half of the project's own messages. */
export const SURE = {
  /** For a fact to be looked at, and to hold what another goes against. */
  looked: 0.1,
  contradicts: 0.5,
  /** For words that a fact rules out by name: they show what the statement is about. */
  ruledOut: 0.3,
  supports: 0.6,
  /** What may stay unexplained of a supported statement, by weight. */
  open: 1.6,
} as const;

const MOST_CANDIDATES = 8;

/** A fact with how sure the engine is of the best answer that holds it. */
interface Looked extends Examined {
  readonly sureness: number;
}

export interface JudgeParts {
  readonly dossier: Dossier;
  readonly wording: Wording;
  readonly ruledOut: RuledOut;
}

/** Judges a statement; `from` is where its own words begin, behind those that stand for what it leaves out. */
export function judge(trace: Trace, parts: JudgeParts, from = 0): Judgement {
  const { candidates } = trace;
  const [best] = candidates;
  const nothing: Judgement = { verdict: 'not-in-record', facts: [], sureness: best?.confidence ?? 0 };
  if (best === undefined) return nothing;
  const view = new View(trace, parts, from);
  const against = view.contradiction();
  if (against !== undefined) return against;
  return view.support() ?? nothing;
}

/** One statement held against the facts that it may be about. */
class View {
  readonly #trace: Trace;
  readonly #parts: JudgeParts;
  readonly #from: number;
  readonly #looked: readonly Looked[];
  readonly #text: string;
  readonly #denied: boolean;

  constructor(trace: Trace, parts: JudgeParts, from: number) {
    this.#trace = trace;
    this.#parts = parts;
    this.#from = from;
    this.#text = trace.question.text;
    const looked = new Map<number, Looked>();
    for (const { examined, confidence } of trace.candidates.slice(0, MOST_CANDIDATES))
      for (const one of examined) if (!looked.has(one.place)) looked.set(one.place, { ...one, sureness: confidence });
    for (const one of trace.examined.slice(0, MOST_CANDIDATES)) if (!looked.has(one.place)) looked.set(one.place, { ...one, sureness: 0 });
    this.#looked = [...looked.values()];
    this.#denied = parts.wording.denies(withoutBounds(trace.question.text, trace.question.tokens));
  }

  /** What goes against the statement; undefined where nothing surely does. */
  contradiction(): Judgement | undefined {
    const { candidates } = this.#trace;
    const [best] = candidates;
    if (best === undefined || this.#isForeign()) return undefined;
    const main = this.#looked.filter(({ sureness }) => sureness >= Math.max(SURE.ruledOut, best.confidence - 0.25));
    for (const one of main) {
      const against = this.#byWords(one) ?? (one.sureness >= SURE.contradicts ? (this.#byTokens(one) ?? this.#byParties(one) ?? this.#bySense(one)) : undefined);
      if (against === undefined) continue;
      const beside = best.facts.includes(one.evidence.fact.id) && best.facts.length <= 3 ? best.facts : [];
      const facts = [...new Set([one.evidence.fact.id, ...beside])];
      return { verdict: 'contradicted', facts, against, sureness: one.sureness };
    }
    return undefined;
  }

  /** The facts that hold all of the statement; undefined where something is left open. */
  support(): Judgement | undefined {
    const { candidates, weighed } = this.#trace;
    if (this.#isForeign()) return undefined;
    for (const candidate of candidates.slice(0, MOST_CANDIDATES)) {
      if (candidate.confidence < SURE.supports) break;
      const open = new Set(candidate.open());
      const left = weighed.filter(({ token }) => open.has(token) && !this.#isHeld(token, candidate.examined));
      const hard = weighed.filter(({ token }) => isHard(token) && !this.#isHeld(token, candidate.examined));
      const weight = left.reduce((sum, { weight: own }) => sum + own, 0);
      if (hard.length > 0 || weight > SURE.open || !this.#agrees(candidate.examined)) continue;
      return { verdict: 'supported', facts: candidate.facts, sureness: candidate.confidence };
    }
    return undefined;
  }

  /** The statement names somebody that neither the dossier nor the facts know: it is about others. */
  #isForeign(): boolean {
    const { weighed } = this.#trace;
    const [best] = this.#trace.candidates;
    return weighed.some(({ token }, at) => {
      if (token.start < this.#from || token.kind === 'entity' || token.place === true) return false;
      const kind = this.#parts.wording.nameKind(token);
      if (kind === undefined && !token.name) return false;
      if (kind === 'outlet') return false;
      return !(best?.examined ?? []).some(({ explained }) => (explained[at] ?? 0) >= REQUIRED);
    });
  }

  #finding(token: Token, one: Examined): Finding {
    const at = this.#trace.weighed.findIndex((weighed) => weighed.token === token);
    const explained = one.explained[at] ?? 0;
    if (token.kind === 'value') {
      const found = amountFinding(this.#trace, token, one.evidence, this.#parts.dossier);
      return found === 'silent' && explained >= REQUIRED && !hasFigureOf(one.evidence.fact) ? 'holds' : found;
    }
    if (token.kind === 'date') return dateFinding(token, one.evidence, explained);
    if (token.kind === 'entity' || token.place === true) return namesAny(token, one.evidence, explained, this.#parts.dossier) ? 'holds' : 'silent';
    return explained >= REQUIRED ? 'holds' : 'silent';
  }

  #isHeld(token: Token, facts: readonly Examined[]): boolean {
    return facts.some((one) => this.#finding(token, one) === 'holds');
  }

  /** Another amount, date or place than the fact's, that no other fact tells of the same thing. */
  #byTokens(one: Looked): Against | undefined {
    if (this.#denied) return undefined;
    const { weighed } = this.#trace;
    for (const { token } of weighed) {
      if (token.start < this.#from || (token.kind !== 'value' && token.kind !== 'date' && token.place !== true)) continue;
      const elsewhere = this.#looked.some(
        (other) => this.#finding(token, other) === 'holds' && (other.sureness >= SURE.looked || sameConcept(other.evidence.fact, one.evidence.fact)),
      );
      if (elsewhere) continue;
      if (token.place === true) {
        const own = [...one.evidence.entities].some((id) => this.#parts.dossier.entities.get(id)?.kind === 'place');
        const said = weighed.some(({ token: other }) => other !== token && other.kind === 'entity' && this.#isPlace(other));
        if (own && one.evidence.place && !said) return 'place';
        continue;
      }
      if (this.#finding(token, one) === 'against') return token.kind === 'value' ? 'amount' : 'date';
    }
    return undefined;
  }

  #isPlace(token: Token): boolean {
    return [...entitiesMeant([token])].some((id) => this.#parts.dossier.entities.get(id)?.kind === 'place');
  }

  /** Somebody else than in the fact: the roles turned, another where there is only one, another speaker. */
  #byParties(one: Looked): Against | undefined {
    const { question } = this.#trace;
    const { dossier, wording } = this.#parts;
    const { fact } = one.evidence;
    if (this.#denied) return undefined;
    for (const relation of question.relations) {
      const own = dossier.concepts.get(relation.concept)?.relation;
      if (own === undefined || relation.from.length === 0 || relation.to.length === 0) continue;
      const told = this.#looked.some(({ evidence }) => holdsRelation(relation, own, evidence.roles));
      if (told || !fact.concepts.includes(relation.concept)) continue;
      if (turnsBoth(relation, own, one.evidence.roles) && turnsRoles(relation, one.evidence, dossier.concepts)) return 'roles';
      const froms = one.evidence.roles.get(own.from) ?? [];
      const tos = one.evidence.roles.get(own.to) ?? [];
      if (own.sole === 'from' && meets(relation.to, tos) && froms.length > 0 && !meets(relation.from, froms)) return 'party';
      if (own.sole === 'to' && meets(relation.from, froms) && tos.length > 0 && !meets(relation.to, tos)) return 'party';
    }
    const strange = question.tokens.filter(
      (token) => token.start >= this.#from && token.kind === 'entity' && !this.#isPlace(token) && !namesAny(token, one.evidence, 0, dossier),
    );
    const outlet = question.tokens.find((token) => wording.nameKind(token) === 'outlet');
    if (outlet !== undefined && fact.status !== 'stated' && this.#voices(fact).some((id) => dossier.entities.get(id)?.kind === 'outlet')) return 'speaker';
    const [other, more] = strange;
    if (other === undefined || more !== undefined) return undefined;
    const meant = [...entitiesMeant([other])];
    // Another fact that tells of just this one decides it, or leaves it open.
    if (this.#looked.some(({ evidence, sureness }) => sureness >= SURE.contradicts && meant.some((id) => evidence.entities.has(id)))) return undefined;
    const voices = this.#voices(fact);
    const speaks = isCited(question.text, other) || meant.some((id) => question.speakers.has(id)) || meant.every((id) => dossier.entities.get(id)?.kind === 'outlet');
    if (speaks && voices.length > 0 && !meant.some((id) => family(dossier, id).some((own) => voices.includes(own)))) {
      const named = voices.some((id) => question.entities.has(id));
      if (!named && this.#leavesOnly(one, other)) return 'speaker';
    }
    const kinds = new Set(meant.map((id) => dossier.entities.get(id)?.kind));
    const rival = [...one.evidence.entities].some((id) => kinds.has(dossier.entities.get(id)?.kind ?? 'place') && !question.entities.has(id));
    if (rival && wording.superlatives(question.text) && wording.superlatives(foldedText(fact)) && this.#leavesOnly(one, other)) return 'party';
    return undefined;
  }

  #voices({ speaker, via }: DossierFact): EntityId[] {
    return [speaker, via].flatMap((id) => id ?? []);
  }

  /** Whether the fact explains all of the statement but one name, nearly. */
  #leavesOnly({ explained }: Examined, name: Token): boolean {
    const left = this.#trace.weighed.reduce((sum, { token, weight }, at) => (token !== name && (explained[at] ?? 0) < REQUIRED ? sum + weight : sum), 0);
    return left <= SURE.open;
  }

  /** Words that the fact rules out by name. */
  #byWords(one: Looked): Against | undefined {
    const found = this.#parts.ruledOut(this.#text, one.evidence.fact);
    if (found === undefined || found < this.#from) return undefined;
    const denied = this.#parts.wording.denies(this.#text.slice(Math.max(0, found - DENIED_WITHIN), found));
    return denied ? undefined : 'ruled-out';
  }

  /** The opposite of what the fact says, a quantifier that it does not bear, what is still to come as done. */
  #bySense(one: Looked): Against | undefined {
    const { wording } = this.#parts;
    const { fact } = one.evidence;
    const own = foldedText(fact);
    if (!this.#denied && !one.evidence.denies && this.#coversMost(one)) {
      for (const { one: first, other } of wording.opposites) {
        if ((first(this.#text) && !other(this.#text) && other(own) && !first(own)) || (other(this.#text) && !first(this.#text) && first(own) && !other(own)))
          return 'opposite';
      }
    }
    if (this.#isDenial(one)) return 'denial';
    if (this.#isOnlyOne(one)) return 'only';
    return this.#isTooSoon(one) ? 'status' : undefined;
  }

  /** Whether the fact explains most of the statement by its own words. */
  #coversMost({ coverage }: Examined): boolean {
    return coverage >= 0.6;
  }

  #isDenial(one: Looked): boolean {
    const { evidence } = one;
    if (this.#denied === evidence.denies || !this.#coversMost(one) || this.#trace.question.shape.yesNo) return false;
    const entities = this.#trace.weighed.every(({ token }) => token.kind !== 'entity' || this.#finding(token, one) === 'holds');
    if (!entities) return false;
    return !this.#looked.some(
      (other) => other.sureness >= SURE.looked && other.evidence.denies === this.#denied && sameConcept(other.evidence.fact, evidence.fact) && this.#coversMost(other),
    );
  }

  /** “Only A”, where the fact names others in the same role. */
  #isOnlyOne(one: Looked): boolean {
    const found = this.#parts.wording.only.find(this.#text);
    if (found === undefined || this.#denied) return false;
    const near = this.#trace.question.tokens.find(({ kind, start }) => kind === 'entity' && start >= found.start && start - found.end <= ONLY_WITHIN)
      ?? this.#trace.question.tokens.findLast(({ kind, end }) => kind === 'entity' && end <= found.start && found.start - end <= ONLY_WITHIN);
    if (near === undefined) return false;
    const meant = [...entitiesMeant([near])];
    return [...one.evidence.roles.values()].some(
      (holders) => meant.some((id) => holders.includes(id)) && holders.some((id) => !this.#trace.question.entities.has(id) && !this.#isOwner(id, holders)),
    );
  }

  /** Whether an entity is one that others of the list belong to. */
  #isOwner(id: EntityId, others: readonly EntityId[]): boolean {
    return others.some((other) => other !== id && family(this.#parts.dossier, other).includes(id));
  }

  /** What is still expected, told as done. */
  #isTooSoon({ evidence: { fact } }: Looked): boolean {
    const { wording, dossier } = this.#parts;
    if (this.#denied || !wording.done(this.#text) || wording.ahead(this.#text)) return false;
    const written = endOf(readWhen(sourceOf(dossier, fact).published));
    const ahead = fact.when === undefined ? wording.ahead(foldedText(fact)) : endOf(readWhen(fact.when)) > written;
    return fact.status === 'forecast' && ahead;
  }

  /** Whether nothing in the statement turns what the facts say: denied alike. */
  #agrees(facts: readonly Examined[]): boolean {
    const denying = facts.filter(({ evidence }) => evidence.denies).length;
    return this.#denied ? denying > 0 || facts.length === 0 : denying < facts.length || facts.length === 0 || denying === 0;
  }
}

const DENIED_WITHIN = 8;
const ONLY_WITHIN = 6;

interface Sides {
  readonly from: readonly EntityId[];
  readonly to: readonly EntityId[];
}
interface RoleNames {
  readonly from: string;
  readonly to: string;
}
type Roles = ReadonlyMap<string, readonly EntityId[]>;

const meets = (some: readonly EntityId[], others: readonly EntityId[]): boolean => some.some((id) => others.includes(id));
const holdsRelation = ({ from, to }: Sides, names: RoleNames, roles: Roles): boolean =>
  meets(from, roles.get(names.from) ?? []) && meets(to, roles.get(names.to) ?? []);
const turnsBoth = ({ from, to }: Sides, names: RoleNames, roles: Roles): boolean =>
  names.from !== names.to && meets(from, roles.get(names.to) ?? []) && meets(to, roles.get(names.from) ?? []);

/** What a supported statement may not leave unheld. */
const isHard = ({ kind, open, place }: Token): boolean => place === true || kind === 'entity' || ((kind === 'value' || kind === 'date') && open !== true);

const hasFigureOf = ({ measured }: DossierFact): boolean => measured.some(({ value }) => value !== undefined);
const foldedText = ({ text }: DossierFact): string => `${text.zh} ${text.en.toLowerCase()}`;

/** A text without its amounts and the words that bound them: “not more than 5” denies nothing. */
function withoutBounds(text: string, tokens: readonly Token[]): string {
  return tokens
    .filter(({ kind, amount }) => kind === 'value' && amount?.bound !== undefined)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, Math.max(0, start - BOUND_WITHIN))} ${rest.slice(end)}`, text);
}
const BOUND_WITHIN = 6;
