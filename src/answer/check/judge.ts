/** The verdict on one statement: which facts decide it, and whether anything in it goes against them. */
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import { family, owners, sourceOf } from '../../dossier/dossier.ts';
import type { EntityId, FactId } from '../../dossier/schema.ts';
import { endOf, readWhen } from '../../dossier/when.ts';
import type { StatementVerdict } from '../plan.ts';
import type { Trace } from '../understand/trace.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import type { Examined } from '../understand/rank/constraints.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
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
  readonly verdict: StatementVerdict;
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
  /** The same where it names just what the fact measures. */
  named: 0.25,
  /** How near two facts are that a statement may be about alike. */
  near: 0.1,
  /** For words that a fact rules out by name: they show what the statement is about. */
  ruledOut: 0.45,
  supports: 0.5,
  /** For what a statement denies and the fact tells. */
  denies: 0.75,
  /** What an amount may be of besides, by weight */
  else: 0.7,
  /** For a clause that is only understood with the one before it. */
  joined: 0.6,
  covers: 0.6,
  /** For roles the other way round: how much of the statement the fact explains by its own words. */
  turned: 0.8,
  /** What may stay unexplained of a supported statement, by weight. */
  open: 1.6,
} as const;

const MOST_CANDIDATES = 8;
/** How far behind the surest another fact may be to go against a statement. */
const BEHIND = 0.25;

/** A fact with how sure the engine is of the best answer that holds it. */
interface Looked extends Examined {
  readonly sureness: number;
  /** The weight of what that answer leaves open. */
  readonly open: number;
}

export interface JudgeParts {
  readonly dossier: Dossier;
  readonly wording: Wording;
  readonly ruledOut: RuledOut;
  /** How a text is understood. */
  readonly trace: (text: string) => Trace;
}

/** Judges a statement; `from` is where its own words begin, behind those that stand for what it leaves out. */
export function judge(trace: Trace, parts: JudgeParts, from = 0): Judgement {
  const { candidates } = trace;
  const [best] = candidates;
  const nothing: Judgement = { verdict: 'not-in-record', facts: [], sureness: best?.confidence ?? 0 };
  if (best === undefined) return nothing;
  const view = new View(trace, parts, from);
  const against = view.contradiction();
  if (against === undefined) return view.support() ?? nothing;
  // What another fact bears out as surely is undecided at the most.
  const borneOut = view.borneOut();
  const [main] = against.facts;
  const undecided = borneOut !== undefined && borneOut.sureness >= against.sureness && !borneOut.facts.some((fact) => fact === main);
  return undecided ? nothing : against;
}

/** The facts that a text may be about, each with how sure the engine is of the best answer that holds it. */
function lookedAt({ candidates, examined, weighed }: Trace): Looked[] {
  const looked = new Map<number, Looked>();
  for (const { examined: facts, confidence, open } of candidates.slice(0, MOST_CANDIDATES)) {
    const left = new Set(open());
    const weight = weighed.reduce((sum, { token, weight: own }) => (left.has(token) && !isHard(token) ? sum + own : sum), 0);
    for (const one of facts) if (!looked.has(one.place)) looked.set(one.place, { ...one, sureness: confidence, open: weight });
  }
  for (const one of examined.slice(0, MOST_CANDIDATES))
    if (!looked.has(one.place)) looked.set(one.place, { ...one, sureness: 0, open: Number.POSITIVE_INFINITY });
  return [...looked.values()];
}

/** One statement held against the facts that it may be about. */
class View {
  readonly #trace: Trace;
  readonly #parts: JudgeParts;
  readonly #from: number;
  readonly #looked: readonly Looked[];
  /** How sure the engine is of each fact where what none of them holds is left out of the statement: its wrong amount, its wrong name. */
  readonly #besides: ReadonlyMap<number, Pick<Looked, 'sureness' | 'open'>>;
  readonly #text: string;
  readonly #denied: boolean;
  /** It denies something, be it in a bound: “not even a million”. */
  readonly #deniedSomehow: boolean;

  constructor(trace: Trace, parts: JudgeParts, from: number) {
    this.#trace = trace;
    this.#parts = parts;
    this.#from = from;
    this.#text = trace.question.text;
    this.#deniedSomehow = parts.wording.denies(trace.question.text);
    this.#denied = parts.wording.denies(withoutBounds(trace.question.text, trace.question.tokens));
    this.#looked = lookedAt(trace);
    this.#besides = this.#withoutUnheld();
  }

  /** How sure it is that the statement is about the fact, whatever it gets wrong, and what else of it is left open. */
  #about(one: Looked): Pick<Looked, 'sureness' | 'open'> {
    const besides = this.#besides.get(one.place);
    return besides !== undefined && besides.sureness > one.sureness ? besides : one;
  }

  /** The statement once more without the amounts, dates and names that the likeliest facts do not hold. */
  #withoutUnheld(): ReadonlyMap<number, Looked> {
    const { question, weighed, candidates, examined } = this.#trace;
    const [best] = candidates;
    const main = best !== undefined && best.confidence >= SURE.looked ? best.examined : examined.slice(0, 1);
    const unheld = weighed.flatMap(({ token }, at) =>
      this.#isNameOrNumber(token) && main.every(({ explained }) => (explained[at] ?? 0) < REQUIRED) ? [token] : [],
    );
    if (unheld.length === 0) return new Map();
    const text = unheld.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, question.text);
    if (!/[\p{L}]/u.test(text)) return new Map();
    return new Map(lookedAt(this.#parts.trace(text)).map((one) => [one.place, one]));
  }

  /** Whether the fact holds all of the statement but one amount or date of it. */
  #holdsRest(one: Looked): boolean {
    const { weighed } = this.#trace;
    const unheld = weighed.filter(({ token }) => this.#finding(token, one) !== 'holds');
    const [only, more] = unheld;
    return only !== undefined && more === undefined && weighed.length > 2 && isHard(only.token) && this.#measuresNamed(one);
  }

  /** Whether the statement names what the fact measures, or when it was, and whom it is of. */
  #measuresNamed({ evidence, explained }: Looked): boolean {
    const { question, weighed } = this.#trace;
    const { concepts } = question;
    const named = weighed.every(({ token }, at) => token.kind !== 'entity' || (explained[at] ?? 0) >= REQUIRED);
    return (
      named &&
      (evidence.measures.some(({ concept }) => concepts.has(concept)) ||
        (evidence.fact.when !== undefined && evidence.fact.concepts.some((concept) => concepts.has(concept))))
    );
  }

  #isNameOrNumber(token: Token): boolean {
    return isHard(token) || token.name || this.#parts.wording.nameKind(token) !== undefined;
  }

  /** What goes against the statement; undefined where nothing surely does. */
  contradiction(): Judgement | undefined {
    const [best] = this.#trace.candidates;
    if (best === undefined) return undefined;
    const about = this.#looked.map((one) => ({ one, ...this.#about(one) })).toSorted((one, other) => other.sureness - one.sureness);
    const most = about[0]?.sureness ?? 0;
    const foreign = this.#isForeign();
    for (const { one, sureness, open } of about) {
      if (sureness < most - BEHIND || (this.#from > 0 && sureness < SURE.joined)) break;
      const against =
        (sureness >= SURE.ruledOut ? this.#byWords(one) : undefined) ??
        (one.coverage >= SURE.turned || sureness >= SURE.contradicts ? this.#byRoles(one) : undefined) ??
        ((sureness >= SURE.contradicts || (sureness >= SURE.named && this.#measuresNamed(one)) || this.#holdsRest(one)) && open <= SURE.open
          ? foreign
            ? (this.#byVoice(one) ?? this.#byIdentity(one))
            : (this.#byTokens(one) ?? this.#byVoice(one) ?? this.#byIdentity(one) ?? this.#byParties(one) ?? this.#bySense(one))
          : undefined);
      if (against === undefined) continue;
      const beside = best.facts.includes(one.evidence.fact.id) && best.facts.length <= 3 ? best.facts : [];
      return { verdict: 'contradicted', facts: [...new Set([one.evidence.fact.id, ...beside])], against, sureness };
    }
    return undefined;
  }

  /** The facts that hold all of the statement; undefined where something is left open. */
  support(): Judgement | undefined {
    return this.#isDoubtful() ? undefined : this.borneOut();
  }

  /** The same, whatever “only” or “all” the statement says. */
  borneOut(): Judgement | undefined {
    const { candidates, weighed } = this.#trace;
    if (this.#isForeign()) return undefined;
    for (const candidate of candidates.slice(0, MOST_CANDIDATES)) {
      if (candidate.confidence < SURE.supports) break;
      const open = new Set(candidate.open());
      const left = weighed.filter(({ token }) => open.has(token) && !this.#isHeld(token, candidate.examined));
      const hard = this.#unheldTogether(candidate.examined);
      const weight = left.reduce((sum, { weight: own }) => sum + own, 0);
      if (hard.length > 0 || weight > SURE.open || !this.#agrees(candidate.examined) || !this.#isOwnHeld(candidate.examined)) continue;
      return { verdict: 'supported', facts: candidate.facts, sureness: candidate.confidence };
    }
    // A bound or a round number is none of the fact's own, and may be held by it.
    for (const one of this.#looked) {
      const { sureness, open } = this.#about(one);
      if (sureness < SURE.supports || open > SURE.open || sureness <= one.sureness) continue;
      if (weighed.every(({ token }) => !isHard(token) || this.#isHeld(token, [one])) && this.#agrees([one]) && this.#isOwnHeld([one]))
        return { verdict: 'supported', facts: [one.evidence.fact.id], sureness };
    }
    return undefined;
  }

  /** The names, amounts and dates that the facts do not hold; unless the statement is a list, one of them has to hold all. */
  #unheldTogether(facts: readonly Examined[]): readonly Token[] {
    const tokens = this.#trace.weighed.flatMap(({ token }) => (isHard(token) || this.#isOutlet(token) ? [token] : []));
    const left = (some: readonly Examined[]): readonly Token[] => tokens.filter((token) => !this.#isHeld(token, some));
    const together = left(facts);
    if (together.length > 0 || LISTED.test(this.#text)) return together;
    return facts.map((one) => left([one])).toSorted((one, other) => one.length - other.length)[0] ?? together;
  }

  /** Whether the facts hold the statement's own words, and not only those that stand for what it leaves out. */
  #isOwnHeld(facts: readonly Examined[]): boolean {
    if (this.#from === 0) return true;
    let held = 0;
    let left = 0;
    this.#trace.weighed.forEach(({ token, weight }, at) => {
      if (token.start < this.#from) return;
      if (facts.some(({ explained }) => (explained[at] ?? 0) >= REQUIRED) || this.#isHeld(token, facts)) held += weight;
      else left += weight;
    });
    return held > 0 && left <= SURE.open / 2;
  }

  /** It says “only” or “all” where no fact does, or a word that a fact rules out: what is told of some is not told of all. */
  #isDoubtful(): boolean {
    const { wording, ruledOut } = this.#parts;
    const text = this.#text.slice(this.#from);
    const sure = this.#looked.filter((one) => this.#about(one).sureness >= SURE.near);
    const told = sure.map(({ evidence }) => foldedText(evidence.fact));
    const sweeping =
      (wording.only(text) && !told.some((own) => wording.only(own))) || (wording.all(text) && !told.some((own) => wording.all(own)));
    return (
      sweeping ||
      sure.some(({ evidence }) => {
        const found = ruledOut(this.#text, evidence.fact);
        return (
          found !== undefined &&
          found.start >= this.#from &&
          !wording.denies(this.#text.slice(this.#from, found.start)) &&
          !told.some((own) => own.includes(this.#text.slice(found.start, found.end)))
        );
      })
    );
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
      return found === 'silent' && explained >= REQUIRED && !hasFigureOf(one.evidence.fact) && !this.#isAnothers(token) ? 'holds' : found;
    }
    if (token.kind === 'date') return dateFinding(this.#trace, token, one.evidence, explained);
    if (token.kind === 'entity' || token.place === true)
      return namesAny(token, one.evidence, explained, this.#parts.dossier) ? 'holds' : 'silent';
    return explained >= REQUIRED ? 'holds' : 'silent';
  }

  /** Whether the amount is somebody else's: a fact that measures just what is named gives another. */
  #isAnothers(token: Token): boolean {
    const { question } = this.#trace;
    return this.#looked.some(
      ({ evidence }) =>
        evidence.measures.some(({ concept, of }) => question.concepts.has(concept) && [...question.entities].every((id) => of.has(id))) &&
        question.entities.size > 0 &&
        amountFinding(this.#trace, token, evidence, this.#parts.dossier) === 'against',
    );
  }

  #isHeld(token: Token, facts: readonly Examined[]): boolean {
    return facts.some((one) => this.#finding(token, one) === 'holds');
  }

  /** Whether a fact that the statement is rather about has an amount or a date of the kind, and leaves it open. */
  #isOpenFor(token: Token, one: Looked): boolean {
    const own = this.#about(one).sureness;
    return this.#looked.some(
      (other) =>
        other !== one &&
        this.#about(other).sureness >= own &&
        this.#finding(token, other) === 'silent' &&
        (token.kind === 'value' ? measuresAlike(other.evidence.fact, one.evidence.fact) : other.evidence.fact.when !== undefined),
    );
  }

  /** Whether the statement names no other time than the fact's: what was so at another is not told. */
  #isOfItsTime(one: Looked): boolean {
    return this.#trace.weighed.every(({ token }) => token.kind !== 'date' || this.#finding(token, one) === 'holds');
  }

  /** Whether the statement names what the fact measures, or is surely about it, amount and all. */
  #isOfItsKind(one: Looked): boolean {
    return one.sureness >= SURE.supports || one.evidence.measures.some(({ concept }) => this.#trace.question.concepts.has(concept));
  }

  /** Whether the fact's own words hold nearly all that the statement is about. */
  #isOfNothingElse(one: Looked): boolean {
    const left = this.#trace.weighed.reduce(
      (sum, { token, weight }, at) => (isHard(token) || (one.explained[at] ?? 0) >= REQUIRED ? sum : sum + weight),
      0,
    );
    return left <= SURE.else;
  }

  /** Another amount, date or place than the fact's, that no other fact tells of the same thing. */
  #byTokens(one: Looked): Against | undefined {
    if (this.#denied || this.#parts.wording.another(this.#text)) return undefined;
    // What it measures of one says nothing of another in that one's place.
    if (one.violations.some(({ kind }) => kind === 'roles' || kind === 'measure')) return undefined;
    const { weighed } = this.#trace;
    for (const { token } of weighed) {
      if (token.start < this.#from || (token.kind !== 'value' && token.kind !== 'date' && token.place !== true)) continue;
      const elsewhere = this.#looked.some(
        (other) =>
          this.#finding(token, other) === 'holds' && (other.sureness >= SURE.looked || sameConcept(other.evidence.fact, one.evidence.fact)),
      );
      if (elsewhere) continue;
      if (token.place === true) {
        const own = [...one.evidence.entities].some((id) => this.#parts.dossier.entities.get(id)?.kind === 'place');
        const said = weighed.some(({ token: other }) => other !== token && other.kind === 'entity' && this.#isPlace(other));
        if (own && one.evidence.place && !said && one.sureness >= SURE.contradicts) return 'place';
        continue;
      }
      if (this.#finding(token, one) !== 'against' || this.#isOpenFor(token, one)) continue;
      // What the statement is about besides, and the fact is not, may have an amount or a time of its own.
      if (
        one.violations.some(
          (violation) =>
            violation.kind === 'lacks' && violation.token !== token && violation.token.attribute && violation.token.legal !== true,
        )
      )
        continue;
      // What is still to come is not decided by what is.
      if (one.evidence.fact.status === 'stated' && one.evidence.fact.when === undefined && this.#parts.wording.coming(this.#text)) continue;
      // A figure that was so at one time says nothing of another.
      if (token.kind === 'date' && one.evidence.fact.measured.some(({ as_of, value }) => as_of !== undefined && value !== undefined))
        continue;
      if (token.kind === 'value' && !(this.#isOfItsTime(one) && this.#isOfItsKind(one) && this.#isOfNothingElse(one))) continue;
      return token.kind === 'value' ? 'amount' : 'date';
    }
    return undefined;
  }

  #isPlace(token: Token): boolean {
    return [...entitiesMeant([token])].some((id) => this.#parts.dossier.entities.get(id)?.kind === 'place');
  }

  /** The roles of the fact the other way round, or somebody else where there is only one. */
  #byRoles(one: Looked): Against | undefined {
    const { question } = this.#trace;
    const { dossier } = this.#parts;
    if (this.#denied || this.#from > 0) return undefined;
    for (const relation of question.relations) {
      const own = dossier.concepts.get(relation.concept)?.relation;
      if (own === undefined || relation.from.length === 0 || relation.to.length === 0) continue;
      if (this.#looked.some(({ evidence }) => holdsRelation(relation, own, evidence.roles))) continue;
      const { roles, fact } = one.evidence;
      if (!fact.concepts.some((id) => sameRoles(dossier.concepts.get(id)?.relation, own))) continue;
      if (turnsBoth(relation, own, roles)) return 'roles';
      const froms = roles.get(own.from) ?? [];
      const tos = roles.get(own.to) ?? [];
      if (own.sole === 'from' && meets(relation.to, tos) && froms.length > 0 && !meets(relation.from, froms)) return 'party';
      if (own.sole === 'to' && meets(relation.from, froms) && tos.length > 0 && !meets(relation.to, tos)) return 'party';
    }
    return this.#isAnothersFigure(one) ? 'party' : undefined;
  }

  /** The very amount of the fact, given to somebody else than the one who has it. */
  #isAnothersFigure(one: Looked): boolean {
    const { question, weighed } = this.#trace;
    const { concepts } = this.#parts.dossier;
    const { fact, roles } = one.evidence;
    const sole = fact.concepts
      .flatMap((id) => (question.concepts.has(id) ? (concepts.get(id)?.relation ?? []) : []))
      .find((relation) => relation.sole === 'from');
    if (sole === undefined || !fact.measured.some(({ value }) => value !== undefined)) return false;
    const exact = weighed.some(({ token }, at) => token.kind === 'value' && (one.explained[at] ?? 0) >= REQUIRED);
    const holders = roles.get(sole.from) ?? [];
    const strange = question.tokens.filter((token) => token.kind === 'entity' && !namesAny(token, one.evidence, 0, this.#parts.dossier));
    return (
      exact &&
      strange.length === 1 &&
      meets([...question.entities], roles.get(sole.to) ?? []) &&
      !meets([...question.entities], holders) &&
      this.#leavesOnly(one, strange)
    );
  }

  /** What somebody else says, or an outlet reports that the fact does not come from. */
  #byVoice(one: Looked): Against | undefined {
    const { question } = this.#trace;
    if (this.#denied) return undefined;
    const voices = this.#voices(one.evidence.fact);
    const outlets = voices.filter((id) => this.#kindOf(id) === 'outlet');
    const own = question.tokens.filter(({ start }) => start >= this.#from);
    const wrong = own.filter((token) => {
      if (this.#isOutlet(token)) return this.#isStranger(token, outlets);
      return this.#isCited(token, one) && this.#isStranger(token, voices);
    });
    return wrong.length > 0 && this.#leavesOnly(one, wrong) ? 'speaker' : undefined;
  }

  #kindOf(id: EntityId): string | undefined {
    return this.#parts.dossier.entities.get(id)?.kind;
  }

  #isOutlet(token: Token): boolean {
    const meant = [...entitiesMeant([token])];
    return meant.length > 0 ? meant.every((id) => this.#kindOf(id) === 'outlet') : this.#parts.wording.nameKind(token) === 'outlet';
  }

  /** Whether a name is none of those that a fact comes from, and the statement names none of them either. */
  #isStranger(token: Token, voices: readonly EntityId[]): boolean {
    const { dossier } = this.#parts;
    if (voices.length === 0 || voices.some((id) => this.#trace.question.entities.has(id))) return false;
    return ![...entitiesMeant([token])].some((id) =>
      voices.some((voice) => owners(dossier, voice).includes(id) || family(dossier, id).includes(voice)),
    );
  }

  /** Whether the statement says that its words are those of whom a token names. */
  #isCited(token: Token, { evidence, explained }: Looked): boolean {
    const { question, weighed } = this.#trace;
    const meant = [...entitiesMeant([token])];
    if (token.kind === 'entity' && meant.some((id) => question.speakers.has(id)) && !meant.some((id) => evidence.entities.has(id)))
      return true;
    const places = this.#parts.wording.voices(question.text).filter(({ start, end }) => !PRONOUN.test(question.text.slice(start, end)));
    if (!places.some((place) => token.start >= place.start && token.end <= place.end)) return false;
    const at = weighed.findIndex((one) => one.token === token);
    const held = at >= 0 && (explained[at] ?? 0) >= REQUIRED;
    if (token.kind === 'entity') return !meant.some((id) => evidence.entities.has(id));
    return (
      !held &&
      (token.name ||
        token.attribute ||
        this.#parts.wording.nameKind(token) !== undefined ||
        (token.kind === 'unknown' && HAN_NAME.test(token.text)))
    );
  }

  /** “It is A”, where the fact names another of the kind in its place, and the statement does not. */
  #byIdentity(one: Looked): Against | undefined {
    const { question } = this.#trace;
    const { wording, dossier } = this.#parts;
    if (this.#denied || wording.also(question.text)) return undefined;
    const places = wording.identities(question.text).filter(({ start, end }) => !PRONOUN.test(question.text.slice(start, end)));
    const names = question.tokens.filter(
      (token) =>
        token.start >= this.#from &&
        places.some((place) => token.start >= place.start && token.end <= place.end) &&
        !namesAny(token, one.evidence, this.#explainedBy(token, one), dossier),
    );
    const { concepts, via, speaker } = one.evidence.fact;
    const settled =
      via !== undefined || speaker !== undefined || concepts.some((id) => dossier.concepts.get(id)?.relation?.sole !== undefined);
    const rivals = [...one.evidence.entities, ...one.evidence.speakers].filter((id) => !question.entities.has(id));
    const isRivalled = (token: Token): boolean => {
      const known = token.kind === 'entity' ? [...entitiesMeant([token])].map((id) => this.#kindOf(id)) : [wording.nameKind(token)];
      if (known.some((kind) => kind !== undefined && rivals.some((id) => this.#kindOf(id) === kind))) return true;
      const unknown = token.name || (token.kind === 'unknown' && HAN_NAME.test(token.text));
      return (
        unknown &&
        settled &&
        rivals.some((id) => this.#kindOf(id) === 'person' || this.#kindOf(id) === 'outlet' || this.#kindOf(id) === 'organisation')
      );
    };
    const wrong = names.filter(isRivalled);
    return wrong.length > 0 && this.#leavesOnly(one, wrong) ? 'party' : undefined;
  }

  #explainedBy(token: Token, { explained }: Examined): number {
    const at = this.#trace.weighed.findIndex((weighed) => weighed.token === token);
    return explained[at] ?? 0;
  }

  /** Somebody else of what only one is: the first, the largest. */
  #byParties(one: Looked): Against | undefined {
    const { question } = this.#trace;
    const { dossier, wording } = this.#parts;
    if (this.#denied || !wording.superlatives(question.text) || !wording.superlatives(foldedText(one.evidence.fact))) return undefined;
    const [other, more] = question.tokens.filter(
      (token) =>
        token.start >= this.#from && token.kind === 'entity' && !this.#isPlace(token) && !namesAny(token, one.evidence, 0, dossier),
    );
    if (other === undefined || more !== undefined) return undefined;
    const kinds = new Set([...entitiesMeant([other])].map((id) => dossier.entities.get(id)?.kind));
    const rival = [...one.evidence.entities].some(
      (id) => kinds.has(dossier.entities.get(id)?.kind ?? 'place') && !question.entities.has(id),
    );
    return rival && this.#leavesOnly(one, [other]) ? 'party' : undefined;
  }

  #voices({ speaker, via }: DossierFact): EntityId[] {
    return [speaker, via].flatMap((id) => id ?? []);
  }

  /** Whether the fact explains all of the statement but some names, nearly. */
  #leavesOnly(one: Looked, names: readonly Token[]): boolean {
    const left = this.#trace.weighed.filter(
      ({ token }, at) =>
        isHard(token) && !names.includes(token) && (one.explained[at] ?? 0) < REQUIRED && this.#finding(token, one) !== 'holds',
    );
    return left.length === 0 && this.#about(one).open <= SURE.open;
  }

  /** Words that the fact rules out by name. */
  #byWords(one: Looked): Against | undefined {
    const { dossier } = this.#parts;
    const found = this.#parts.ruledOut(this.#text, one.evidence.fact);
    if (found === undefined || found.start < this.#from) return undefined;
    const word = this.#text.slice(found.start, found.end);
    const own = this.#about(one).sureness;
    if (
      this.#looked.some(
        (other) =>
          other.evidence !== one.evidence &&
          this.#about(other).sureness >= own - SURE.near &&
          foldedText(other.evidence.fact).includes(word),
      )
    )
      return undefined;
    const named = this.#trace.question.tokens.filter(({ kind }) => kind === 'entity');
    const namesAll = (other: Looked): boolean => named.every((token) => namesAny(token, other.evidence, 0, dossier));
    if (named.length > 0 && !named.some((token) => namesAny(token, one.evidence, 0, dossier))) return undefined;
    // Another fact that is about all whom the statement names has the first word.
    const whose = (named.length === 0 && !this.#isLead(one)) || !namesAll(one);
    if (
      whose &&
      this.#looked.some(
        (other) =>
          other !== one &&
          namesAll(other) &&
          this.#about(other).sureness >= SURE.looked &&
          sameConcept(other.evidence.fact, one.evidence.fact),
      )
    )
      return undefined;
    // Of several, the word may be said of whom another fact of the answer is about.
    const best = this.#trace.candidates[0]?.examined ?? [];
    const others = named.filter((token) => !namesAny(token, one.evidence, 0, dossier));
    if (others.some((token) => best.some((other) => other.place !== one.place && namesAny(token, other.evidence, 0, dossier))))
      return undefined;
    const denied = this.#parts.wording.denies(this.#text.slice(this.#from, found.start));
    return denied ? undefined : 'ruled-out';
  }

  /** Whether the fact is the first of the surest answer. */
  #isLead(one: Looked): boolean {
    return this.#trace.candidates[0]?.facts[0] === one.evidence.fact.id && this.#trace.candidates[0]?.facts.length === 1;
  }

  /** The opposite of what the fact says, a quantifier that it does not bear, what is still to come as done. */
  #bySense(one: Looked): Against | undefined {
    const { wording } = this.#parts;
    const { fact } = one.evidence;
    const own = foldedText(fact);
    if (!this.#denied && !one.evidence.denies && fact.status !== 'analysis' && this.#coversMost(one)) {
      for (const { one: first, other } of wording.opposites) {
        if (
          (first(this.#text) && !other(this.#text) && other(own) && !first(own)) ||
          (other(this.#text) && !first(this.#text) && first(own) && !other(own))
        )
          return 'opposite';
      }
    }
    if (this.#isDenial(one)) return 'denial';
    if (this.#isOnlyOne(one)) return 'only';
    return this.#isTooSoon(one) ? 'status' : undefined;
  }

  /** Whether the fact explains most of the statement by its own words. */
  #coversMost(one: Looked): boolean {
    return this.#about(one).sureness >= SURE.supports;
  }

  #isDenial(one: Looked): boolean {
    const { evidence } = one;
    // What a fact denies may be told in other words that deny nothing; what denies a fact says so.
    const { status } = evidence.fact;
    if (
      !this.#denied ||
      evidence.denies ||
      status !== 'stated' ||
      this.#about(one).sureness < SURE.denies ||
      one.coverage < SURE.covers ||
      this.#trace.question.shape.yesNo
    )
      return false;
    const named = this.#trace.weighed.filter(({ token }) => token.kind === 'entity' && token.start >= this.#from);
    if (named.length === 0 || !named.every(({ token }) => this.#finding(token, one) === 'holds')) return false;
    return !this.#looked.some((other) => other.sureness >= SURE.looked && other.evidence.denies);
  }

  /** “Only A”, where the fact names others in the same role. */
  #isOnlyOne(one: Looked): boolean {
    const found = this.#parts.wording.only.find(this.#text);
    if (found === undefined || this.#denied || /不$|not $/u.test(this.#text.slice(0, found.start))) return false;
    const near =
      this.#trace.question.tokens.find(
        ({ kind, start }) => kind === 'entity' && start >= found.start && start - found.end <= ONLY_WITHIN,
      ) ??
      this.#trace.question.tokens.findLast(({ kind, end }) => kind === 'entity' && end <= found.start && found.start - end <= ONLY_WITHIN);
    if (near === undefined) return false;
    const meant = [...entitiesMeant([near])];
    return [...one.evidence.roles.values()].some(
      (holders) =>
        meant.some((id) => holders.includes(id)) &&
        holders.some((id) => !this.#trace.question.entities.has(id) && !this.#isOwner(id, holders)),
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
    // What has come of it already may be told beside it.
    const done = this.#looked.some(
      (other) =>
        other.evidence.fact.status === 'stated' && this.#about(other).sureness >= SURE.looked && sameConcept(other.evidence.fact, fact),
    );
    return fact.status === 'forecast' && ahead && !done;
  }

  /** Whether nothing in the statement turns what the facts say: denied alike. */
  #agrees(facts: readonly Examined[]): boolean {
    const most = Math.max(...facts.map(({ coverage }) => coverage));
    return facts.some(
      ({ evidence, coverage }) => (evidence.denies === this.#denied || (evidence.denies && this.#deniedSomehow)) && coverage >= most - 0.1,
    );
  }
}

const LISTED = /[、和与跟及,，]|\b(?:and|both|or)\b/u;
const PRONOUN = /他|她|它|其|\b(?:he|she|they|it|we)\b/u;
const HAN_NAME = /^\p{Script=Han}{2,}$/u;
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

const sameRoles = (one: RoleNames | undefined, other: RoleNames): boolean => one?.from === other.from && one.to === other.to;
const meets = (some: readonly EntityId[], others: readonly EntityId[]): boolean => some.some((id) => others.includes(id));
const holdsRelation = ({ from, to }: Sides, names: RoleNames, roles: Roles): boolean =>
  meets(from, roles.get(names.from) ?? []) && meets(to, roles.get(names.to) ?? []);
const turnsBoth = ({ from, to }: Sides, names: RoleNames, roles: Roles): boolean =>
  names.from !== names.to && meets(from, roles.get(names.to) ?? []) && meets(to, roles.get(names.from) ?? []);

/** What a supported statement may not leave unheld. */
const isHard = ({ kind, open, place }: Token): boolean =>
  place === true || kind === 'entity' || ((kind === 'value' || kind === 'date') && open !== true);

/** Whether two facts have figures in one unit. */
const measuresAlike = (one: DossierFact, other: DossierFact): boolean =>
  one.measured.some(({ unit, value }) => value !== undefined && other.measured.some((figure) => figure.unit === unit));
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
