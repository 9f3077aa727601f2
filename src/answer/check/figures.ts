/** What goes against a statement by its amounts, dates and places, and by whose words they are. */
import { family, owners } from '../../dossier/dossier.ts';
import type { DossierFact } from '../../dossier/dossier.ts';
import type { EntityId } from '../../dossier/schema.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import { isSpeech } from '../understand/read/asks.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Place } from '../understand/read/matches.ts';
import type { Token } from '../understand/read/tokens.ts';

import { nearestTerm } from './dates.ts';
import { Statement } from './statement.ts';
import { HAN_NAME, PRONOUN, SURE, WORDS, foldedText, isHard, measuresAlike } from './looked.ts';
import type { Against, Looked } from './looked.ts';

/** One sign that no word was made of. */
const isDust = ({ kind, text }: Token): boolean => kind === 'unknown' && /^\p{Script=Han}$/u.test(text);

/** How far in front of a name stands what denies it, in characters. */
const DENIED_WITHIN = 4;

/** The kinds of those who may say something. */
const SPEAKS: ReadonlySet<string> = new Set(['person', 'organisation', 'outlet']);

/** A statement whose amounts, dates, places and speakers are held against the facts. */
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

  /** What somebody else says, or an outlet reports that the fact does not come from. */
  protected byVoice(one: Looked): Against | undefined {
    const { question } = this.trace;
    // What a fact itself denies is no denial of who says it.
    if ((this.denied && this.polarityOf(one.evidence) === 'tells') || this.parts.wording.also(this.text)) return undefined;
    const voices = this.voices(one.evidence.fact);
    const outlets = voices.filter((id) => this.kindOf(id) === 'outlet');
    const own = question.tokens.filter(({ start }) => start >= this.from);
    const wrong = own.filter((token) => {
      if (this.isOutlet(token)) return this.isStranger(token, outlets);
      return this.isCited(token, one) && this.isStranger(token, voices);
    });
    // What somebody whom nobody knows is said to do is nothing of the fact's.
    const isOfOthers = own.some((token) => !wrong.includes(token) && this.isUnknownName(token, one));
    return wrong.length > 0 && !isOfOthers && !this.mayBeOthers(one) && this.leavesOnly(one, wrong) ? 'speaker' : undefined;
  }

  /** Whether somebody else may expect the same: what one expects is no word on that, unless the statement says that it is nobody else's. */
  protected mayBeOthers({ evidence: { fact } }: Looked): boolean {
    return fact.status === 'forecast' && fact.via === undefined && this.parts.wording.speakers(this.text).length === 0;
  }

  /** Whether a token is a name, no outlet's, that neither the dossier nor the fact knows. */
  private isUnknownName(token: Token, one: Looked): boolean {
    const kind = this.parts.wording.nameKind(token);
    return (
      token.kind !== 'entity' &&
      token.place !== true &&
      (token.name || (kind !== undefined && kind !== 'outlet' && kind !== 'place')) &&
      this.explainedBy(token, one) < REQUIRED
    );
  }

  /** Whether the statement has others say what a fact tells as somebody's words. Those who speak for that one may say it. */
  protected isSaidByOthers(fact: DossierFact): boolean {
    const { dossier } = this.parts;
    const { speakers } = this.trace.question;
    if (fact.speaker === undefined || fact.status !== 'said' || speakers.size === 0) return false;
    return !this.voices(fact)
      .flatMap((voice) => [...owners(dossier, voice), ...family(dossier, voice)])
      .some((voice) => speakers.has(voice));
  }

  /** What the statement has others say than the one whose words the fact tells, and nothing else of it is open. */
  protected bySpeaker(one: Looked): Against | undefined {
    const { sureness, open } = this.about(one);
    if (
      this.denied ||
      this.parts.wording.also(this.text) ||
      sureness < SURE.stranger ||
      open > SURE.else ||
      !this.isSaidByOthers(one.evidence.fact)
    )
      return undefined;
    const isTheirs = this.looked.some(
      (other) =>
        other !== one &&
        this.about(other).sureness >= SURE.looked &&
        !this.isSaidByOthers(other.evidence.fact) &&
        other.coverage >= one.coverage - SURE.near,
    );
    return isTheirs ? undefined : 'speaker';
  }

  /** Whether a name is none of those that a fact comes from, and the statement names none of them either. */
  protected isStranger(token: Token, voices: readonly EntityId[]): boolean {
    const { dossier } = this.parts;
    if (voices.length === 0 || voices.some((id) => this.trace.question.entities.has(id))) return false;
    return ![...entitiesMeant([token])].some((id) =>
      voices.some((voice) => owners(dossier, voice).includes(id) || family(dossier, id).includes(voice)),
    );
  }

  /** Whether the statement says that its words are those of whom a token names. */
  protected isCited(token: Token, { evidence, explained }: Looked): boolean {
    const { question, weighed } = this.trace;
    const meant = [...entitiesMeant([token])];
    if (token.kind === 'entity' && meant.some((id) => question.speakers.has(id)) && !meant.some((id) => evidence.entities.has(id)))
      return true;
    const { wording } = this.parts;
    const isIn = ({ start, end }: Place): boolean => token.start >= start && token.end <= end;
    const places = wording.voices(question.text).filter(({ start, end }) => !PRONOUN.test(question.text.slice(start, end)));
    const place = places.find(isIn);
    if (place === undefined && this.saysFirst(token, evidence)) return true;
    if (place === undefined || wording.denies(question.text.slice(Math.max(0, place.start - DENIED_WITHIN), place.start))) return false;
    // “It is A who says so” is said of A even where the fact is about A as well.
    if (token.kind === 'entity' && wording.speakers(question.text).some((own) => isIn(own) && this.isOfNames(own) && this.isSaying(own)))
      return true;
    const at = weighed.findIndex((one) => one.token === token);
    const held = at >= 0 && (explained[at] ?? 0) >= REQUIRED;
    if (token.kind === 'entity') return !meant.some((id) => evidence.entities.has(id));
    return (
      !held &&
      (token.name ||
        token.attribute ||
        this.parts.wording.nameKind(token) !== undefined ||
        (token.kind === 'unknown' && HAN_NAME.test(token.text)))
    );
  }

  /** Whether what follows a place is said, where “who” follows: “it was A who reposted it” tells of no words of A. */
  private isSaying({ end }: Place): boolean {
    const { text, tokens } = this.trace.question;
    return (
      !/^\s*who\b/u.test(text.slice(end)) || tokens.some(({ start, readings }) => start >= end && readings.some(({ key }) => isSpeech(key)))
    );
  }

  /** Whether nothing but names stands in a place: not “those on A who did so”. */
  protected isOfNames({ start, end }: Place): boolean {
    return this.trace.question.tokens.every(
      (token) => token.end <= start || token.start >= end || token.kind === 'entity' || token.name || !WORDS.has(token.kind),
    );
  }

  /** Whether a name comes first, with a word for saying behind it, in what is surely somebody's saying. */
  protected saysFirst(token: Token, evidence: Looked['evidence']): boolean {
    const { question, weighed } = this.trace;
    if (token.kind !== 'entity' || evidence.fact.speaker === undefined || this.denied || weighed[0]?.token !== token) return false;
    const one = this.looked.find((other) => other.evidence === evidence);
    const kinds = [...entitiesMeant([token])].map((id) => this.kindOf(id) ?? '');
    return (
      one !== undefined &&
      this.isSurelyAbout(one) &&
      kinds.some((kind) => SPEAKS.has(kind)) &&
      ![...entitiesMeant([token])].some((id) => evidence.entities.has(id)) &&
      question.tokens.some(({ start, readings }) => start > token.start && readings.some(({ key }) => isSpeech(key)))
    );
  }
}
