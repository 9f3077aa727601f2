/** What goes against a statement by its words: what a fact rules out, opposites, comparisons, “only”, what is still to come. */
import { family, sourceOf } from '../../dossier/dossier.ts';
import type { EntityId, FactId } from '../../dossier/schema.ts';
import { endOf, readWhen } from '../../dossier/when.ts';
import { comparable } from '../understand/rank/contradicts.ts';
import type { Token } from '../understand/read/tokens.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Place } from '../understand/read/matches.ts';
import { amountFinding } from './amounts.ts';
import { namesAny, sameConcept } from './compare.ts';
import { comparedAlike } from './comparison.ts';
import { MORE } from './ruled-out.ts';
import { dateFinding } from './dates.ts';

import { NOTHING, StatementWithDenials } from './denial.ts';
import { ONLY_WITHIN, SURE, foldedText, isHard, lookedAt } from './looked.ts';
import type { Against, Looked } from './looked.ts';

/** Whether a fact measures something in the unit of an amount. */
const measuresLike = ({ amount }: Token, { evidence }: Looked): boolean =>
  amount !== undefined && evidence.fact.measured.some((figure) => comparable(amount, figure));

/** Below such a share of a whole, in per cent, it is not all of it. */
const MOST_SHARE = 90;

/** Sets one against another: whose side a word is on, its order tells. */
const COMPARES = /比|\bthan\b/u;

/** A statement whose words are held against the facts too. */
export class StatementWithSense extends StatementWithDenials {
  /** Words that the fact rules out by name. */
  protected byWords(one: Looked): Against | undefined {
    const { dossier } = this.parts;
    const found = this.ruledOut.get(one.evidence.fact.id);
    if (found === undefined || found.start < this.from || this.isElsewhere(one) || this.isComparison() || this.isHardly()) return undefined;
    if (this.isForeignBeside(found)) return undefined;
    const word = this.text.slice(found.start, found.end);
    if (this.isDeniedOfSome(word, found.end, one)) return undefined;
    const own = this.about(one).sureness;
    if (
      this.looked.some(
        (other) =>
          other.evidence !== one.evidence &&
          this.about(other).sureness >= own - SURE.near &&
          foldedText(other.evidence.fact).includes(word),
      )
    )
      return undefined;
    const named = this.trace.question.tokens.filter(({ kind }) => kind === 'entity');
    const namesAll = (other: Looked): boolean => named.every((token) => namesAny(token, other.evidence, 0, dossier));
    if (named.length > 0 && !named.some((token) => namesAny(token, one.evidence, 0, dossier))) return undefined;
    // Another fact that is about all whom the statement names has the first word.
    const whose = !namesAll(one);
    if (
      whose &&
      this.looked.some(
        (other) =>
          other !== one &&
          namesAll(other) &&
          this.about(other).sureness >= SURE.looked &&
          sameConcept(other.evidence.fact, one.evidence.fact),
      )
    )
      return undefined;
    // Of several, the word may be said of whom another fact of the answer is about.
    const best = this.trace.candidates[0]?.examined ?? [];
    const others = named.filter((token) => !namesAny(token, one.evidence, 0, dossier));
    if (others.some((token) => best.some((other) => other.place !== one.place && namesAny(token, other.evidence, 0, dossier))))
      return undefined;
    const denied = this.parts.wording.denies(`${this.text.slice(this.from, found.start)}${MORE}`);
    return denied ? undefined : 'ruled-out';
  }

  /** Whether ruled-out words deny what is so only of one alone, of all, of nothing, or at another time. */
  private isDeniedOfSome(word: string, end: number, one: Looked): boolean {
    const { wording } = this.parts;
    if (NOTHING.test(this.text.slice(end))) return true;
    const isOfOtherTime = this.trace.weighed.some(
      ({ token }) => token.kind === 'date' && (one.evidence.fact.when === undefined || this.finding(token, one) === 'against'),
    );
    return wording.denies(word) && (wording.only(this.text.slice(end)) || isOfOtherTime);
  }

  /** Words that a fact rules out which the rest of the statement is surely about, though with them it seems to be about another. */
  protected byWordsAlone(): { readonly fact: FactId; readonly sureness: number } | undefined {
    if (this.ruledOut.size === 0 || this.isForeign() || this.isHardly()) return undefined;
    const { dossier, wording, trace } = this.parts;
    const tokens = this.trace.question.tokens;
    for (const [fact, { start, end, alone }] of this.ruledOut) {
      if (start < this.from || wording.denies(`${this.text.slice(this.from, start)}${MORE}`)) continue;
      const rest = `${this.text.slice(0, start)} ${this.text.slice(end)}`;
      const one = (/\p{L}/u.test(rest) ? lookedAt(trace(rest)) : []).find(({ evidence }) => evidence.fact.id === fact);
      const isAbout = one !== undefined && one.sureness >= SURE.contradicts && one.open <= SURE.open;
      const evidence = one?.evidence ?? this.parts.evidenceOf(fact);
      if (evidence === undefined || !(isAbout || (alone && this.isOfTheirs()))) continue;
      const fits = tokens.every((token) => {
        if (token.kind === 'entity' || token.place === true || wording.nameKind(token) === 'place')
          return namesAny(token, evidence, 0, dossier);
        if (token.kind === 'value') return amountFinding(this.trace, token, evidence, this.parts) !== 'against';
        return token.kind !== 'date' || dateFinding(this.trace, token, evidence, 0, dossier) !== 'against';
      });
      if (fits) return { fact, sureness: isAbout ? one.sureness : SURE.about };
    }
    return undefined;
  }

  /** Whether it names nobody but whom a fact is about, tells nothing that is still to come, and no amount or time that is nobody's. */
  protected isOfTheirs(): boolean {
    const { wording } = this.parts;
    const { weighed } = this.trace;
    return (
      !this.denied &&
      !wording.coming(this.text) &&
      weighed.every(
        ({ token }) =>
          token.kind === 'entity' ||
          !isHard(token) ||
          this.looked.some((one) => this.finding(token, one) === 'holds') ||
          (this.looked[0] !== undefined && measuresLike(token, this.looked[0])),
      )
    );
  }

  /** The opposite of what the fact says, a quantifier that it does not bear, what is still to come as done. */
  protected bySense(one: Looked): Against | undefined {
    const { wording } = this.parts;
    const { fact } = one.evidence;
    const own = foldedText(fact);
    // What compares an amount is compared as an amount.
    const isBound = wording.bounding.bounded(this.text) && this.trace.question.tokens.some(({ kind }) => kind === 'value');
    if (
      !isBound &&
      !this.isComparison() &&
      !this.isElsewhere(one) &&
      !this.denied &&
      this.polarityOf(one.evidence) === 'tells' &&
      (fact.status !== 'analysis' || (this.about(one).sureness >= SURE.rival && one.coverage >= SURE.covers)) &&
      this.about(one).sureness >= SURE.supports
    ) {
      // What is likely as one share is as likely not to be as the rest of the whole.
      const isOther = fact.measured.some(({ unit, value }) => unit === 'percent' && value !== undefined) && !this.isOfItsAmount(one);
      for (const { one: first, other } of isOther ? [] : wording.opposites) {
        if (
          (first(this.text) && !other(this.text) && other(own) && !first(own)) ||
          (other(this.text) && !first(this.text) && first(own) && !other(own))
        )
          return 'opposite';
      }
    }
    if (this.isDenial(one) || this.isAffirmed(one)) return 'denial';
    if (this.isOnlyOne(one)) return 'only';
    if (this.isNotAll(one)) return 'all';
    return this.isTooSoon(one) ? 'status' : undefined;
  }

  /** Whether it says of something that it hardly comes: that is no claim that it has. */
  private isHardly(): boolean {
    return this.parts.wording.unlikely(this.text.slice(this.from));
  }

  /** Whether it names somebody whom nobody knows beside the words that a fact rules out: it is said of them. */
  private isForeignBeside({ start, end }: Place): boolean {
    return this.trace.weighed.some(({ token }) => {
      if (token.kind === 'entity' || token.place === true || (token.end > start && token.start < end)) return false;
      const kind = this.parts.wording.nameKind(token);
      return (
        token.start >= this.from &&
        (token.name || (kind !== undefined && kind !== 'outlet')) &&
        !this.looked.slice(0, 1).some((one) => this.finding(token, one) === 'holds')
      );
    });
  }

  /** A fact that compares the same two, on the same scale, the other way round. */
  protected byComparison(one: Looked): Against | undefined {
    return !this.denied && this.compares(one) === 'turned' ? 'opposite' : undefined;
  }

  /** How what the statement compares stands to what the fact does. */
  private compares({ evidence }: Looked): ReturnType<typeof comparedAlike> {
    const own = this.parts.wording.comparisonIn(this.text, this.trace.question.tokens);
    if (own === undefined) return undefined;
    const alike = this.parts.comparisonsOf(evidence.fact).flatMap((other) => comparedAlike(own, other) ?? []);
    return alike.includes('same') ? 'same' : alike[0];
  }

  /** Whether it compares two that a fact which it may be about compares the other way round, and none the same way. */
  protected isTurnedComparison(): boolean {
    const found = this.comparisons();
    return found.includes('turned') && !found.includes('same');
  }

  /** The same, of one that compares them the same way. */
  protected isSameComparison(): boolean {
    const found = this.comparisons();
    return found.includes('same') && !found.includes('turned');
  }

  private comparisons(): ReturnType<typeof comparedAlike>[] {
    return this.looked.filter((one) => this.about(one).sureness >= SURE.looked).map((one) => this.compares(one));
  }

  /** Whether it compares one thing with another. */
  private isComparison(): boolean {
    return COMPARES.test(this.text);
  }

  /** “Only A”, where the fact names others in the same role. */
  protected isOnlyOne(one: Looked): boolean {
    const found = this.parts.wording.only.find(this.text);
    if (found === undefined || this.denied || /不$|not $/u.test(this.text.slice(0, found.start))) return false;
    if (this.parts.wording.only(foldedText(one.evidence.fact))) return false;
    const near =
      this.trace.question.tokens.find(({ kind, start, end }) => kind === 'entity' && start >= found.start && end <= found.end) ??
      this.trace.question.tokens.find(({ kind, start }) => kind === 'entity' && start >= found.start && start - found.end <= ONLY_WITHIN) ??
      this.trace.question.tokens.findLast(({ kind, end }) => kind === 'entity' && end <= found.start && found.start - end <= ONLY_WITHIN);
    if (near === undefined) return false;
    const meant = [...entitiesMeant([near])];
    return [...one.evidence.roles].some(
      ([role, holders]) =>
        role !== 'mentioned' &&
        meant.some((id) => holders.includes(id)) &&
        holders.some((id) => !this.trace.question.entities.has(id) && !this.isOwner(id, holders)),
    );
  }

  /** “All of them”, where the fact tells which share of them. */
  private isNotAll(one: Looked): boolean {
    const { wording } = this.parts;
    const { measured } = one.evidence.fact;
    return (
      !this.denied &&
      wording.all(this.text) &&
      this.about(one).sureness >= SURE.rival &&
      one.coverage >= SURE.covers &&
      this.trace.question.tokens.every(({ kind }) => kind !== 'value') &&
      measured.length > 0 &&
      measured.every(({ unit, value }) => unit === 'percent' && typeof value === 'number' && value < MOST_SHARE)
    );
  }

  /** Whether an entity is one that others of the list belong to. */
  protected isOwner(id: EntityId, others: readonly EntityId[]): boolean {
    return others.some((other) => other !== id && family(this.parts.dossier, other).includes(id));
  }

  /** What is still expected, told as done. */
  protected isTooSoon({ evidence: { fact }, coverage }: Looked): boolean {
    const { wording, dossier } = this.parts;
    if (this.denied || !wording.done(this.text) || wording.ahead(this.text)) return false;
    const written = endOf(readWhen(sourceOf(dossier, fact).published));
    const isForecast = fact.status === 'forecast';
    // Who says what is “soon” to come does not say that it has.
    const ahead =
      fact.when === undefined
        ? isForecast
          ? wording.ahead(foldedText(fact))
          : fact.status !== 'stated' && coverage >= SURE.covers && (wording.coming(foldedText(fact)) || wording.unlikely(foldedText(fact)))
        : isForecast && endOf(readWhen(fact.when)) > written;
    // What has come of it already may be told beside it.
    const done = this.looked.some(
      (other) =>
        other.evidence.fact.status === 'stated' &&
        this.about(other).sureness >= SURE.looked &&
        sameConcept(other.evidence.fact, fact) &&
        this.trace.question.tokens.every((token) => token.kind !== 'value' || this.finding(token, other) === 'holds'),
    );
    return ahead && !done;
  }
}
