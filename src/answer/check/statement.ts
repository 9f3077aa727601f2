/** One statement held against the facts that it may be about: what they hold of it. */
import type { DossierFact } from '../../dossier/dossier.ts';
import { LANGUAGES } from '../../dossier/schema.ts';
import type { EntityId, FactId } from '../../dossier/schema.ts';
import type { Trace } from '../understand/trace.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import type { Examined } from '../understand/rank/constraints.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Token } from '../understand/read/tokens.ts';
import { amountFinding, endNamed } from './amounts.ts';
import { namesAny } from './compare.ts';
import { dateFinding, isTimeOfOthers } from './dates.ts';
import type { Finding } from './compare.ts';

import { SURE, WORDS, hasFigureLike, hasFigureOf, isHard, lookedAt, withoutUntil } from './looked.ts';
import type { JudgeParts, Looked } from './looked.ts';
import type { RuledOutAt } from './ruled-out.ts';

/** For how long a price is paid, and how near it stands to it. */
const PERIODS: ReadonlySet<string> = new Set(['years', 'months', 'weeks', 'days']);
const NEAR_PRICE = 4;

/** What a handful is at the most. */
const HANDFUL = 5;
const CLAUSE = /[，,；;。:：]|(?<=[a-z])\.\s/u;

/** One statement held against the facts that it may be about. */
export class Statement {
  protected readonly trace: Trace;
  protected readonly parts: JudgeParts;
  protected readonly from: number;
  protected readonly looked: readonly Looked[];
  /** How sure the engine is of each fact where what none of them holds is left out of the statement: its wrong amount, its wrong name. */
  protected readonly besides: ReadonlyMap<number, Pick<Looked, 'sureness' | 'open'>>;
  protected readonly text: string;
  protected readonly denied: boolean;
  /** What of it facts rule out. */
  protected readonly ruledOut: ReadonlyMap<FactId, RuledOutAt>;
  /** It denies something, be it in a bound: “not even a million”. */
  protected readonly deniedSomehow: boolean;

  constructor(trace: Trace, parts: JudgeParts, from: number) {
    this.trace = trace;
    this.parts = parts;
    this.from = from;
    this.text = trace.question.text;
    const own = this.text.slice(from);
    this.deniedSomehow = parts.wording.denies(this.text);
    const isDated = trace.question.tokens.some(({ kind }) => kind === 'date');
    const isCounted = trace.question.tokens.some(({ kind }) => kind === 'value');
    // “Not more than 5” denies nothing.
    const plain = isCounted ? parts.wording.bounding.without(own) : own;
    this.denied = parts.wording.denies(isDated ? withoutUntil(plain) : plain);
    this.ruledOut = parts.ruledOut(this.text);
    this.looked = lookedAt(trace);
    this.besides = this.withoutUnheld();
  }

  /** How sure it is that the statement is about the fact, whatever it gets wrong, and what else of it is left open. */
  protected about(one: Looked): Pick<Looked, 'sureness' | 'open'> {
    const besides = this.besides.get(one.place);
    return besides !== undefined && besides.sureness > one.sureness ? besides : one;
  }

  /** The statement once more without the amounts, dates and names that the likeliest facts do not hold. */
  protected withoutUnheld(): ReadonlyMap<number, Looked> {
    const { question, weighed, candidates, examined } = this.trace;
    const { bounding } = this.parts.wording;
    const [best] = candidates;
    const main = best !== undefined && best.confidence >= SURE.looked ? best.examined : examined.slice(0, 1);
    const unheld = weighed.flatMap(({ token }, at) =>
      this.isNameOrNumber(token) && main.every(({ explained }) => (explained[at] ?? 0) < REQUIRED) ? [token] : [],
    );
    const isBounded =
      question.tokens.some(({ kind }) => kind === 'value') && (bounding.bounded(question.text) || bounding.rounded(question.text));
    if (unheld.length === 0 && !isBounded) return new Map();
    const left = unheld.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, question.text);
    const text = unheld.some(({ kind }) => kind === 'value') || isBounded ? bounding.without(left) : left;
    if (!/[\p{L}]/u.test(text)) return new Map();
    return new Map(lookedAt(this.parts.trace(text)).map((one) => [one.place, one]));
  }

  /** Whether a fact denies what it tells, tells it, or does both in one sentence. What it says of its source alone is neither. */
  protected polarityOf({ fact, folded, denies }: Examined['evidence']): 'denies' | 'tells' | 'both' {
    if (fact.negative) return 'denies';
    const { wording } = this.parts;
    return denies && LANGUAGES.every((language) => wording.denies(wording.withoutSource(folded[language])))
      ? this.polarityThere(folded)
      : 'tells';
  }

  /** What of a fact that does both the statement is about: the clauses that hold its words, where they do one of the two. */
  private polarityThere(folded: Examined['evidence']['folded']): 'denies' | 'tells' | 'both' {
    const { wording } = this.parts;
    const words = this.trace.weighed.flatMap(({ token }) =>
      WORDS.has(token.kind) && token.start >= this.from && !wording.denies(token.text) ? [token.text] : [],
    );
    const clauses = LANGUAGES.flatMap((language) => folded[language].split(CLAUSE)).filter((clause) =>
      words.some((word) => clause.includes(word)),
    );
    const denying = clauses.filter((clause) => wording.denies(clause));
    if (clauses.length === 0 || (denying.length > 0 && denying.length < clauses.length)) return 'both';
    return denying.length > 0 ? 'denies' : 'tells';
  }

  /** A handful of something counted that no fact has a figure of: one thing, both sides. */
  protected isLooseCount(token: Token, facts: readonly Examined[]): boolean {
    const { amount } = token;
    if (this.isPeriod(token)) return true;
    // What is counted in a unit that a fact has a figure of is no loose count.
    if (amount?.unit !== undefined && this.looked.some(({ evidence }) => evidence.fact.measured.some(({ unit }) => unit === amount.unit)))
      return false;
    return (
      amount !== undefined &&
      (amount.unit === undefined || amount.counts === true) &&
      amount.values.every((value) => value.lte(HANDFUL)) &&
      facts.every((one) => amountFinding(this.trace, token, one.evidence, this.parts) === 'silent' && !hasFigureLike(one.evidence.fact))
    );
  }

  /** What a price is for: “8 dollars a month”. */
  private isPeriod({ start, unit }: Token): boolean {
    return (
      PERIODS.has(unit ?? '') &&
      this.trace.question.tokens.some(
        (other) => other.kind === 'value' && other.unit === 'USD' && other.end <= start && start - other.end <= NEAR_PRICE,
      )
    );
  }

  protected isNameOrNumber(token: Token): boolean {
    return isHard(token) || token.name || this.parts.wording.nameKind(token) !== undefined;
  }

  protected finding(token: Token, one: Examined): Finding {
    const explained = this.explainedBy(token, one);
    if (token.kind === 'value') {
      const found = amountFinding(this.trace, token, one.evidence, this.parts);
      // An amount of the fact's own words is no other than its own, unless it is told as the other end of a range.
      const isOwn = explained >= REQUIRED && token.amount?.values.length === 1;
      if (found === 'against' && isOwn && endNamed(this.text, token, this.parts.wording.bounding) === undefined) return 'holds';
      return found === 'silent' && explained >= REQUIRED && !hasFigureOf(one.evidence.fact) && !this.isAnothers(token) ? 'holds' : found;
    }
    if (token.kind === 'date') {
      const found = dateFinding(this.trace, token, one.evidence, explained, this.parts.dossier);
      return found === 'holds' && isTimeOfOthers(token, one.evidence, this.trace.question.entities, this.parts.dossier) ? 'silent' : found;
    }
    if (token.kind === 'entity' || token.place === true)
      return namesAny(token, one.evidence, explained, this.parts.dossier) ? 'holds' : 'silent';
    return explained >= REQUIRED ? 'holds' : 'silent';
  }

  /** Whether the amount is somebody else's: a fact that measures just what is named gives another. */
  protected isAnothers(token: Token): boolean {
    const { question } = this.trace;
    return this.looked.some(
      ({ evidence, sureness }) =>
        evidence.measures.some(
          ({ concept, of }) =>
            (question.concepts.has(concept) || sureness >= SURE.contradicts) && [...question.entities].every((id) => of.has(id)),
        ) &&
        question.entities.size > 0 &&
        amountFinding(this.trace, token, evidence, this.parts) === 'against',
    );
  }

  protected isHeld(token: Token, facts: readonly Examined[]): boolean {
    return facts.some((one) => this.finding(token, one) === 'holds');
  }

  /** The statement names somebody that neither the dossier nor the facts know: it is about others. */
  protected isForeign(): boolean {
    const { weighed } = this.trace;
    const [best] = this.trace.candidates;
    return weighed.some(({ token }, at) => {
      if (token.start < this.from || token.kind === 'entity' || token.place === true) return false;
      const kind = this.parts.wording.nameKind(token);
      if (kind === undefined && !token.name) return false;
      if (kind === 'outlet') return false;
      return !(best?.examined ?? []).some(({ explained }) => (explained[at] ?? 0) >= REQUIRED);
    });
  }

  protected isPlace(token: Token): boolean {
    return [...entitiesMeant([token])].some((id) => this.kindOf(id) === 'place');
  }

  protected kindOf(id: EntityId): string | undefined {
    return this.parts.dossier.entities.get(id)?.kind;
  }

  protected isOutlet(token: Token): boolean {
    const meant = [...entitiesMeant([token])];
    return meant.length > 0 ? meant.every((id) => this.kindOf(id) === 'outlet') : this.parts.wording.nameKind(token) === 'outlet';
  }

  /** Whether the fact explains all of the statement but some names, nearly. */
  protected leavesOnly(one: Looked, names: readonly Token[]): boolean {
    const left = this.trace.weighed.filter(
      ({ token }, at) =>
        isHard(token) &&
        token.place !== true &&
        !names.includes(token) &&
        (one.explained[at] ?? 0) < REQUIRED &&
        this.finding(token, one) !== 'holds',
    );
    return left.length === 0 && this.about(one).open <= SURE.open;
  }

  /** How much of a token the fact explains by its own words, 0 to 1. */
  protected explainedBy(token: Token, { explained }: Examined): number {
    const at = this.trace.weighed.findIndex((weighed) => weighed.token === token);
    return explained[at] ?? 0;
  }

  /** Whether the statement names what the fact measures, or when it was, and whom it is of. */
  protected measuresNamed({ evidence, explained }: Looked): boolean {
    const { question, weighed } = this.trace;
    const { concepts } = question;
    const named = weighed.every(({ token }, at) => token.kind !== 'entity' || (explained[at] ?? 0) >= REQUIRED);
    return (
      named &&
      (evidence.measures.some(({ concept }) => concepts.has(concept)) ||
        this.measuresByUnit(evidence) ||
        (evidence.fact.when !== undefined && evidence.fact.concepts.some((concept) => concepts.has(concept))))
    );
  }

  /** Whether an amount is in a unit in which only this is measured of whom the statement names: gigawatts of one, per cent of another. */
  protected measuresByUnit({ measures, fact }: Looked['evidence']): boolean {
    const { tokens, entities } = this.trace.question;
    const { facts } = this.parts.dossier;
    return tokens.some(({ amount }) => {
      const unit = amount?.unit;
      if (unit === undefined || unit === 'USD' || !fact.measured.some((figure) => figure.unit === unit)) return false;
      const concepts = new Set(
        [...facts.values()].flatMap(({ measured }) =>
          measured.flatMap((figure) => (figure.unit === unit && figure.of.some((id) => entities.has(id)) ? [figure.concept] : [])),
        ),
      );
      return concepts.size === 1 && measures.some(({ concept }) => concepts.has(concept));
    });
  }

  /** Whether the fact holds all of the statement but one amount or date of it. */
  protected holdsRest(one: Looked): boolean {
    const { weighed } = this.trace;
    const unheld = weighed.filter(({ token }) => this.finding(token, one) !== 'holds');
    const [only, more] = unheld;
    return only !== undefined && more === undefined && weighed.length > 2 && isHard(only.token) && this.measuresNamed(one);
  }

  protected voices({ speaker, via }: DossierFact): EntityId[] {
    return [speaker, via].flatMap((id) => id ?? []);
  }
}
