/** What a statement denies that a fact tells, and what it affirms that a fact denies. */
import { isSpeech } from '../understand/read/asks.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import { conceptsMeant, entitiesMeant } from '../understand/read/meaning.ts';
import type { Token } from '../understand/read/tokens.ts';
import { meets } from './compare.ts';
import { BEHIND, SURE, WORDS, foldedText } from './looked.ts';
import type { Looked } from './looked.ts';
import { StatementWithRivals } from './rivals.ts';

/** Stands between what happened first and what, or what not, after it. */
const THEN = /之后|以后|后来|(?<=后)[他她它]|[就便]$|\b(?:after|once|when|then)\b/u;

/** Denies right behind a word what it asks for. */
export const NOTHING = /^\s*(?:for |of )?(?:nothing|none|neither)\b/u;

/** Ends what stands before one with whom somebody else is set. */
const WITH = /(?:[跟和与同]|\b(?:with|as|like|from))\s*$/u;
/** 先…的不是甲. */
const CLEFT_DENIED = /的(?:并|可)?不是\s*$/u;

/** How far in front of a word for saying stands what denies it, in characters. */
const DENIED_WITHIN = 8;

/** A statement whose denials are held against the facts. */
export class StatementWithDenials extends StatementWithRivals {
  /** “They will see it too”, where the fact says that they do not. */
  protected isAffirmed(one: Looked): boolean {
    const { wording } = this.parts;
    const { evidence } = one;
    const { sureness, open } = this.about(one);
    if (
      this.polarityOf(evidence) !== 'denies' ||
      this.deniedSomehow ||
      sureness < SURE.denies ||
      open > SURE.else ||
      one.coverage < SURE.covers
    )
      return false;
    const own = this.text.slice(this.from);
    // What tells of two all that the fact does, and denies none of it, affirms it without any word for that.
    const isAll = this.trace.question.entities.size > 1 && sureness >= SURE.stranger && open <= 0 && one.coverage >= SURE.stranger;
    // “Under 18” says how old, and not that something is not there.
    if (!(isAll || wording.affirms(own) || wording.done(own)) || wording.lacking(wording.bounding.without(this.text))) return false;
    const named = this.trace.weighed.filter(({ token }) => token.kind === 'entity');
    return (
      named.every(({ token }) => this.finding(token, one) === 'holds') &&
      !this.looked.some(
        (other) =>
          other !== one &&
          this.polarityOf(other.evidence) !== 'denies' &&
          // What holds less of it, or denies as well as it tells, is no word against that.
          other.coverage >= one.coverage - SURE.near &&
          !(this.polarityOf(other.evidence) === 'both' && other.coverage <= one.coverage) &&
          this.about(other).sureness >= this.about(one).sureness,
      )
    );
  }

  protected isDenial(one: Looked): boolean {
    const { evidence } = one;
    // What a fact denies may be told in other words that deny nothing; what denies a fact says so.
    const { status } = evidence.fact;
    if (
      !this.denied ||
      this.polarityOf(evidence) !== 'tells' ||
      (status !== 'stated' &&
        !this.deniesSaying(one) &&
        !(status === 'forecast' && this.isSurelyAbout(one) && this.parts.wording.ahead(this.text))) ||
      this.about(one).sureness < SURE.denies ||
      this.about(one).open > SURE.else ||
      one.coverage < SURE.covers ||
      this.trace.question.shape.yesNo ||
      // What the source leaves out is no denial of what it tells.
      this.parts.wording.source(this.text)
    )
      return false;
    // “He plays with them no more” is what a fact says of an end in other words.
    const { wording } = this.parts;
    if (wording.ends(foldedText(evidence.fact)) && !wording.ends(this.text)) return false;
    // “Not the only one”, “not all of them”: some are left.
    if (wording.only(this.text) || wording.all(this.text) || wording.always(this.text)) return false;
    if (!this.isWhatIsDenied(one)) return false;
    const named = this.trace.weighed.filter(({ token }) => token.kind === 'entity' && token.start >= this.from);
    if (named.length === 0 || !named.every(({ token }) => this.finding(token, one) === 'holds')) return false;
    if (!this.isAllDenied(one) || this.isOnNoSide(one) || this.isOfSomebodyElse(named)) return false;
    // Whom it only mentions, it tells nothing of.
    const { about } = evidence.fact;
    if (named.some(({ token }) => [...entitiesMeant([token])].some((id) => about[id] === 'mentioned'))) return false;
    // To deny the opposite of what is told agrees with it.
    const told = foldedText(evidence.fact);
    if (wording.opposites.some(({ one: first, other }) => (first(this.text) && other(told)) || (other(this.text) && first(told))))
      return false;
    const own = this.about(one).sureness;
    return !this.looked.some(
      (other) =>
        other.sureness >= Math.max(SURE.looked, own - BEHIND * 2) &&
        this.polarityOf(other.evidence) !== 'tells' &&
        named.every(({ token }) => this.finding(token, other) === 'holds'),
    );
  }

  /** Whether what is denied is that somebody has a role which the fact does not give them. */
  private isOnNoSide({ evidence: { roles } }: Looked): boolean {
    return this.parts.sidesIn(this.text, this.trace.question.tokens).some(({ entities, role }) => !meets(entities, roles.get(role) ?? []));
  }

  /** “Is not the same as A” denies nothing of A; nor does “who is first is not A”. */
  private isOfSomebodyElse(named: readonly { readonly token: Token }[]): boolean {
    return named.some(({ token: { start, end } }) => {
      const [lead, tail] = [this.text.slice(0, start), this.text.slice(end)];
      return (WITH.test(lead) && this.parts.wording.denies(tail)) || (CLEFT_DENIED.test(lead) && this.parts.wording.first(lead));
    });
  }

  /** Whether the fact, the surest of all, tells all that is denied, at the time it is denied of. */
  private isAllDenied(one: Looked): boolean {
    const { wording } = this.parts;
    const { fact } = one.evidence;
    const isBest = this.trace.candidates[0]?.facts.includes(fact.id) === true;
    const isAll = this.trace.weighed.every(
      ({ token }) => token.start < this.from || token.kind === 'ask' || wording.denies(token.text) || this.finding(token, one) === 'holds',
    );
    const isDated = fact.status === 'forecast' && this.trace.question.tokens.some(({ kind }) => kind === 'date');
    const isOfOtherTime = wording.otherTimes(this.text) && !wording.otherTimes(foldedText(fact));
    return isBest && isAll && !isDated && !isOfOtherTime && !this.ruledOut.has(fact.id) && !wording.ends(this.text);
  }

  /** Whether the fact tells any of what stands behind the denial: “once they had bought it, he did not stay” does not deny that they bought it. */
  private isWhatIsDenied({ explained }: Looked): boolean {
    const { wording } = this.parts;
    let start = this.text.length;
    while (start > 0 && !wording.denies(this.text.slice(start))) start -= 1;
    if (!THEN.test(this.text.slice(0, start))) return true;
    const behind = this.trace.weighed.flatMap(({ token }, at) =>
      token.start >= start && WORDS.has(token.kind) && !wording.denies(token.text) ? [explained[at] ?? 0] : [],
    );
    return behind.length === 0 || behind.some((own) => own >= REQUIRED);
  }

  /** “He never said it”, “he does not accuse them of it”: what is denied is that it was said. */
  protected deniesSaying(one: Looked): boolean {
    const { fact, speakers } = one.evidence;
    const { dossier, wording } = this.parts;
    if (fact.status !== 'said' && fact.status !== 'alleged') return false;
    const { tokens, entities } = this.trace.question;
    if (![...entities].some((id) => speakers.has(id))) return false;
    return tokens.some((token) => {
      const says =
        token.readings.some(({ key }) => isSpeech(key)) ||
        (token.kind === 'term' &&
          fact.concepts.some((id) => dossier.concepts.get(id)?.relation !== undefined && conceptsMeant([token]).has(id)));
      return (
        says &&
        token.start >= this.from &&
        (wording.denies(this.text.slice(Math.max(this.from, token.start - DENIED_WITHIN), token.start)) ||
          // “Asks for nothing”.
          NOTHING.test(this.text.slice(token.end)))
      );
    });
  }
}
