/** What goes against a statement by its words: what a fact rules out, denial, “only”, what is still to come. */
import { family, sourceOf } from '../../dossier/dossier.ts';
import type { EntityId } from '../../dossier/schema.ts';
import { endOf, readWhen } from '../../dossier/when.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import { namesAny, sameConcept } from './compare.ts';

import { StatementWithFigures } from './figures.ts';
import { ONLY_WITHIN, SURE, foldedText } from './looked.ts';
import type { Against, Looked } from './looked.ts';

/** A statement whose words are held against the facts too. */
export class StatementWithSense extends StatementWithFigures {
  /** Words that the fact rules out by name. */
  protected byWords(one: Looked): Against | undefined {
    const { dossier } = this.parts;
    const found = this.parts.ruledOut(this.text, one.evidence.fact);
    if (found === undefined || found.start < this.from) return undefined;
    const word = this.text.slice(found.start, found.end);
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
    const whose = (named.length === 0 && !this.isLead(one)) || !namesAll(one);
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
    const denied = this.parts.wording.denies(this.text.slice(this.from, found.start));
    return denied ? undefined : 'ruled-out';
  }

  /** The opposite of what the fact says, a quantifier that it does not bear, what is still to come as done. */
  protected bySense(one: Looked): Against | undefined {
    const { wording } = this.parts;
    const { fact } = one.evidence;
    const own = foldedText(fact);
    if (!this.denied && !one.evidence.denies && fact.status !== 'analysis' && this.coversMost(one)) {
      for (const { one: first, other } of wording.opposites) {
        if (
          (first(this.text) && !other(this.text) && other(own) && !first(own)) ||
          (other(this.text) && !first(this.text) && first(own) && !other(own))
        )
          return 'opposite';
      }
    }
    if (this.isDenial(one)) return 'denial';
    if (this.isOnlyOne(one)) return 'only';
    return this.isTooSoon(one) ? 'status' : undefined;
  }

  protected isDenial(one: Looked): boolean {
    const { evidence } = one;
    // What a fact denies may be told in other words that deny nothing; what denies a fact says so.
    const { status } = evidence.fact;
    if (
      !this.denied ||
      evidence.denies ||
      status !== 'stated' ||
      this.about(one).sureness < SURE.denies ||
      one.coverage < SURE.covers ||
      this.trace.question.shape.yesNo
    )
      return false;
    const named = this.trace.weighed.filter(({ token }) => token.kind === 'entity' && token.start >= this.from);
    if (named.length === 0 || !named.every(({ token }) => this.finding(token, one) === 'holds')) return false;
    return !this.looked.some((other) => other.sureness >= SURE.looked && other.evidence.denies);
  }

  /** “Only A”, where the fact names others in the same role. */
  protected isOnlyOne(one: Looked): boolean {
    const found = this.parts.wording.only.find(this.text);
    if (found === undefined || this.denied || /不$|not $/u.test(this.text.slice(0, found.start))) return false;
    const near =
      this.trace.question.tokens.find(({ kind, start }) => kind === 'entity' && start >= found.start && start - found.end <= ONLY_WITHIN) ??
      this.trace.question.tokens.findLast(({ kind, end }) => kind === 'entity' && end <= found.start && found.start - end <= ONLY_WITHIN);
    if (near === undefined) return false;
    const meant = [...entitiesMeant([near])];
    return [...one.evidence.roles.values()].some(
      (holders) =>
        meant.some((id) => holders.includes(id)) &&
        holders.some((id) => !this.trace.question.entities.has(id) && !this.isOwner(id, holders)),
    );
  }

  /** Whether an entity is one that others of the list belong to. */
  protected isOwner(id: EntityId, others: readonly EntityId[]): boolean {
    return others.some((other) => other !== id && family(this.parts.dossier, other).includes(id));
  }

  /** What is still expected, told as done. */
  protected isTooSoon({ evidence: { fact } }: Looked): boolean {
    const { wording, dossier } = this.parts;
    if (this.denied || !wording.done(this.text) || wording.ahead(this.text)) return false;
    const written = endOf(readWhen(sourceOf(dossier, fact).published));
    const ahead = fact.when === undefined ? wording.ahead(foldedText(fact)) : endOf(readWhen(fact.when)) > written;
    // What has come of it already may be told beside it.
    const done = this.looked.some(
      (other) =>
        other.evidence.fact.status === 'stated' && this.about(other).sureness >= SURE.looked && sameConcept(other.evidence.fact, fact),
    );
    return fact.status === 'forecast' && ahead && !done;
  }
}
