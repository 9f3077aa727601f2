/** What goes against a statement by its amounts, dates and places. */
import type { DossierFact } from '../../dossier/dossier.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import type { Token } from '../understand/read/tokens.ts';

import { nearestTerm } from './dates.ts';
import { Statement } from './statement.ts';
import { SURE, foldedText, isHard, measuresAlike } from './looked.ts';
import type { Against, Looked } from './looked.ts';

/** One sign that no word was made of. */
const isDust = ({ kind, text }: Token): boolean => kind === 'unknown' && /^\p{Script=Han}$/u.test(text);

/** A statement whose amounts, dates and places are held against the facts. */
export class StatementWithFigures extends Statement {
  /** Whether a fact that the statement is rather about has an amount or a date of the kind, and leaves it open. */
  protected isOpenFor(token: Token, one: Looked): boolean {
    const own = this.about(one).sureness;
    return this.looked.some(
      (other) =>
        other !== one &&
        this.about(other).sureness >= own &&
        other.coverage >= one.coverage - SURE.near &&
        this.finding(token, other) === 'silent' &&
        (token.kind === 'value'
          ? measuresAlike(other.evidence.fact, one.evidence.fact)
          : other.evidence.fact.when !== undefined || other.coverage > one.coverage + SURE.near),
    );
  }

  /** Whether the statement names no other time than the fact's: what was so at another is not told. */
  protected isOfItsTime(one: Looked): boolean {
    return this.trace.weighed.every(({ token }) => token.kind !== 'date' || this.finding(token, one) === 'holds');
  }

  /** Whether it names an amount, and no other than the fact's: what is forecast for one time is not for another. */
  protected isOfItsAmount(one: Looked): boolean {
    const amounts = this.trace.weighed.filter(({ token }) => token.kind === 'value' && token.open !== true);
    return amounts.length > 0 && amounts.every(({ token }) => this.finding(token, one) === 'holds');
  }

  /** Whether the statement names what the fact measures, or is surely about it, amount and all. */
  protected isOfItsKind(one: Looked): boolean {
    return (
      one.sureness >= SURE.supports ||
      (this.trace.question.entities.size > 0 && this.isSurelyAbout(one)) ||
      this.measuresByUnit(one.evidence) ||
      one.evidence.measures.some(({ concept }) => this.trace.question.concepts.has(concept))
    );
  }

  /** Whether the fact's own words hold nearly all that the statement is about. */
  protected isOfNothingElse(one: Looked): boolean {
    const left = this.trace.weighed.reduce(
      (sum, { token, weight }, at) =>
        isHard(token) ||
        isDust(token) ||
        this.isWithinHeld(token, one) ||
        token.open === true ||
        token.start < this.from ||
        (one.explained[at] ?? 0) >= REQUIRED
          ? sum
          : sum + weight,
      0,
    );
    return left <= SURE.else || this.isSurelyAbout(one);
  }

  /** Whether a word holds a name that the fact holds: “the Times list”. */
  private isWithinHeld(token: Token, one: Looked): boolean {
    return this.trace.question.tokens.some(
      (name) =>
        name !== token &&
        name.kind === 'entity' &&
        name.start >= token.start &&
        name.end <= token.end &&
        this.finding(name, one) === 'holds',
    );
  }

  /** Whether another fact that the statement may be about holds an amount, a date or a place of it. */
  protected isHeldElsewhere(token: Token, one: Looked): boolean {
    const event = token.kind === 'date' ? nearestTerm(token, this.trace.question.tokens) : undefined;
    // Of several amounts, another fact may be what one of them is of.
    const isOfSeveral = token.kind === 'value' && this.trace.question.tokens.filter(({ kind }) => kind === 'value').length > 1;
    return this.looked.some(
      (other) =>
        this.finding(token, other) === 'holds' &&
        // What was at that time, and is something else, is no word on when this was.
        (event === undefined || this.finding(event, other) === 'holds' || this.finding(event, one) !== 'holds') &&
        // Many amounts are under a bound: that says nothing where another fact is surely meant.
        !(
          token.kind === 'value' &&
          this.parts.wording.bounding.bounded(this.text) &&
          this.about(other).sureness < this.about(one).sureness - SURE.near
        ) &&
        (other.sureness >= SURE.looked ||
          (isOfSeveral && other.coverage >= one.coverage) ||
          this.namesConceptOf(one.evidence.fact, other.evidence.fact)),
    );
  }

  /** Whether the statement names something that two facts are both about. */
  protected namesConceptOf(one: DossierFact, other: DossierFact): boolean {
    return one.concepts.some((concept) => other.concepts.includes(concept) && this.trace.question.concepts.has(concept));
  }

  /** Whether the fact is surely what is spoken of, and the statement next to nothing besides. */
  protected isSurelyAbout(one: Looked): boolean {
    const { sureness, open } = this.about(one);
    return sureness >= SURE.about && open <= SURE.else;
  }

  /** Whether the statement names a place or an outlet that the fact does not: what something costs there, or by that one, is not told. */
  protected isElsewhere(one: Looked): boolean {
    const isOf = (token: Token): boolean => token.place === true || this.parts.wording.nameKind(token) === 'place' || this.isOutlet(token);
    return this.trace.weighed.some(({ token }) => isOf(token) && this.finding(token, one) !== 'holds');
  }

  /** Whether the fact, the likeliest of all, holds all of the statement but the place that it names. */
  protected holdsAllButPlace(one: Looked): boolean {
    const { weighed } = this.trace;
    return (
      this.looked[0] === one &&
      one.evidence.place &&
      this.about(one).sureness >= SURE.named &&
      weighed.some(({ token }) => token.place === true) &&
      weighed.every(({ token }) => token.place === true || !isHard(token) || this.finding(token, one) === 'holds') &&
      this.isOfNothingElse(one)
    );
  }

  /** Whether the statement speaks of another time, or of the rest of the whole. */
  protected isOtherwise({ unit }: Token, { evidence: { fact } }: Looked): boolean {
    const { wording } = this.parts;
    const told = foldedText(fact);
    const isSaid = (holds: (text: string) => boolean): boolean => holds(this.text) && !holds(told);
    return isSaid(wording.otherTimes) || (unit === 'percent' && isSaid(wording.complements));
  }

  /** Another amount, date or place than the fact's, that no other fact tells of the same thing. */
  protected byTokens(one: Looked): Against | undefined {
    if (this.denied || this.parts.wording.another(this.text)) return undefined;
    // What it measures of one says nothing of another in that one's place.
    if (one.violations.some(({ kind }) => kind === 'roles' || kind === 'measure')) return undefined;
    const { weighed } = this.trace;
    for (const { token } of weighed) {
      if (token.start < this.from || (token.kind !== 'value' && token.kind !== 'date' && token.place !== true)) continue;
      if (this.isHeldElsewhere(token, one)) continue;
      if (token.place === true) {
        const own = [...one.evidence.entities].some((id) => this.kindOf(id) === 'place');
        const said = weighed.some(({ token: other }) => other !== token && other.kind === 'entity' && this.isPlace(other));
        if (own && one.evidence.place && !said && (this.about(one).sureness >= SURE.contradicts || this.isOfNothingElse(one)))
          return 'place';
        continue;
      }
      if (this.finding(token, one) !== 'against' || this.isOpenFor(token, one)) continue;
      // What the statement is about besides, and the fact is not, may have an amount or a time of its own.
      if (
        !this.isSurelyAbout(one) &&
        one.violations.some(
          (violation) =>
            violation.kind === 'lacks' && violation.token !== token && violation.token.attribute && violation.token.legal !== true,
        )
      )
        continue;
      // What is still to come is not decided by what is.
      if (one.evidence.fact.status === 'stated' && one.evidence.fact.when === undefined && this.parts.wording.coming(this.text)) continue;
      // A figure that was so at one time says nothing of another.
      if (
        token.kind === 'date' &&
        !(one.evidence.fact.status === 'forecast' && this.isOfItsAmount(one)) &&
        one.evidence.fact.measured.some(({ as_of, value }) => as_of !== undefined && value !== undefined)
      )
        continue;
      if (this.isElsewhere(one) || this.isOtherwise(token, one)) continue;
      if (token.kind === 'value' && !(this.isOfItsTime(one) && this.isOfItsKind(one) && this.isOfNothingElse(one))) continue;
      return token.kind === 'value' ? 'amount' : 'date';
    }
    return undefined;
  }
}
