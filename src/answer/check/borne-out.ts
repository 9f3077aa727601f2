/** What bears a statement out: facts that hold all of it, and turn nothing of it. */
import type { FactId } from '../../dossier/schema.ts';
import type { Trace } from '../understand/trace.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import type { Examined } from '../understand/rank/constraints.ts';
import type { Token } from '../understand/read/tokens.ts';
import { isFarOff } from './amounts.ts';
import { isOffTime } from './dates.ts';
import { MORE } from './ruled-out.ts';
import { StatementWithSense } from './sense.ts';
import { BEHIND, LISTED, MOST_CANDIDATES, SURE, WORDS, foldedText, holdsRelation, isHard, turnsBoth } from './looked.ts';
import type { Judgement, Looked } from './looked.ts';

/** A statement with the facts that bear it out. */
export class StatementBorneOut extends StatementWithSense {
  /** The facts that bear the statement out; undefined where more is left open than may be (`SURE.open`), or somebody else says or does it. */
  protected support(borneOut: Judgement | undefined): Judgement | undefined {
    if (borneOut === undefined || this.isDoubtful() || !borneOut.facts.some((fact) => this.isToldSo(fact))) return undefined;
    return this.isTurnedComparison() ? undefined : borneOut;
  }

  /** Whether those who do or say something do so in a fact too, and not the other way round. */
  private isToldSo(id: FactId): boolean {
    const { dossier } = this.parts;
    const fact = dossier.facts.get(id);
    if (fact === undefined) return false;
    const { relations } = this.trace.question;
    const roles = this.parts.evidenceOf(id)?.roles;
    const isTurned = relations.some(({ concept, from, to }) => {
      // What somebody owns they hold: a relation of another name may turn the fact's own round.
      const own = [concept, ...fact.concepts].flatMap((one) => dossier.concepts.get(one)?.relation ?? []);
      return (
        roles !== undefined &&
        own.some((names) => turnsBoth({ from, to }, names, roles)) &&
        !own.some((names) => holdsRelation({ from, to }, names, roles))
      );
    });
    return !isTurned && !this.isSaidByOthers(fact);
  }

  /** The same, whatever “only” or “all” the statement says. */
  protected borneOut(): Judgement | undefined {
    const { candidates, weighed } = this.trace;
    if (this.isForeign()) return undefined;
    for (const candidate of candidates.slice(0, MOST_CANDIDATES)) {
      if (candidate.confidence < SURE.supports) break;
      const open = new Set(candidate.open());
      const left = weighed.filter(({ token }) => open.has(token) && !this.isHeld(token, candidate.examined));
      const hard = this.unheldTogether(candidate.examined);
      const weight = left.reduce((sum, { weight: own }) => sum + own, 0);
      if (hard.length > 0 || weight > SURE.open || !this.agrees(candidate.examined) || !this.isOwnHeld(candidate.examined)) continue;
      if (!this.isTogether(candidate.examined) || this.isToldElsewhere(candidate) || this.isDeniedElsewhere(candidate.examined)) continue;
      return { verdict: 'supported', facts: candidate.facts, sureness: candidate.confidence };
    }
    // A bound or a round number is none of the fact's own, and may be held by it.
    for (const one of this.looked) {
      const { sureness, open } = this.about(one);
      const isSure = sureness >= SURE.supports || (sureness >= SURE.named && this.measuresNamed(one) && this.isOfNothingElse(one));
      if (!isSure || open > SURE.open || (sureness <= one.sureness && sureness >= SURE.supports)) continue;
      if (
        weighed.every(({ token }) => (!isHard(token) && !this.isOutlet(token)) || this.isHeld(token, [one])) &&
        this.agrees([one]) &&
        this.isOwnHeld([one]) &&
        !this.isDeniedElsewhere([one])
      )
        return { verdict: 'supported', facts: [one.evidence.fact.id], sureness };
    }
    return undefined;
  }

  /** Whether facts that both tell and deny are all that bears a statement out, where one that only denies holds as much of it. */
  private isDeniedElsewhere(facts: readonly Examined[]): boolean {
    if (this.deniedSomehow || this.parts.wording.lacking(this.text)) return false;
    const most = Math.max(...facts.map(({ coverage }) => coverage));
    return (
      facts.every(({ evidence }) => this.polarityOf(evidence) === 'both') &&
      this.looked.some(
        (other) =>
          this.polarityOf(other.evidence) === 'denies' && this.about(other).sureness >= SURE.supports && other.coverage >= most - SURE.near,
      )
    );
  }

  /** Whether a fact that holds more of what the statement denies tells it. */
  private isToldElsewhere({ facts, examined, confidence }: Trace['candidates'][number]): boolean {
    const most = Math.max(...examined.map(({ coverage }) => coverage));
    return (
      this.denied &&
      this.looked.some((other) => {
        const { evidence, coverage } = other;
        const isSurer = coverage >= most && this.about(other).sureness > confidence;
        return (coverage >= most + BEHIND || isSurer) && !facts.includes(evidence.fact.id) && this.polarityOf(evidence) === 'tells';
      })
    );
  }

  /** The names, amounts and dates that the facts do not hold; unless the statement is a list, one of them has to hold all. */
  protected unheldTogether(facts: readonly Examined[]): readonly Token[] {
    const told = facts.map(({ evidence }) => evidence.fact);
    const isOff = (token: Token): boolean =>
      isFarOff(token, told, this.trace.question.concepts, this.parts.dossier) || isOffTime(token, told, this.parts.dossier);
    const tokens = this.trace.weighed.flatMap(({ token }) =>
      (isHard(token) || this.isOutlet(token) || isOff(token)) && !this.isLooseCount(token, facts) ? [token] : [],
    );
    const left = (some: readonly Examined[]): readonly Token[] => tokens.filter((token) => !this.isHeld(token, some));
    const together = left(facts);
    if (together.length > 0 || LISTED.test(this.text)) return together;
    return facts.map((one) => left([one])).toSorted((one, other) => one.length - other.length)[0] ?? together;
  }

  /** Whether the amounts and dates are of what else the statement says: that one thing was in a year, and that another was, is not when the other was. */
  protected isTogether(facts: readonly Examined[]): boolean {
    if (facts.length === 1 || LISTED.test(this.text)) return true;
    const own = this.trace.weighed.filter(({ token }) => token.start >= this.from);
    const numbers = own.filter(({ token }) => (token.kind === 'value' || token.kind === 'date') && token.open !== true);
    const words = own.filter(({ token }) => token.kind === 'term' || (WORDS.has(token.kind) && token.attribute));
    return numbers.every(({ token }) =>
      facts.some(
        (one) => this.isHeld(token, [one]) && words.every(({ token: word }) => this.isHeld(word, [one]) || !this.isHeld(word, facts)),
      ),
    );
  }

  /** Whether the facts hold the statement's own words, and not only those that stand for what it leaves out. */
  protected isOwnHeld(facts: readonly Examined[]): boolean {
    if (this.from === 0) return true;
    let held = 0;
    let left = 0;
    this.trace.weighed.forEach(({ token, weight }, at) => {
      if (token.start < this.from) return;
      if (facts.some(({ explained }) => (explained[at] ?? 0) >= REQUIRED) || this.isHeld(token, facts)) held += weight;
      else left += weight;
    });
    return held > 0 && left <= SURE.open / 2;
  }

  /** It says “only” or “all” where no fact does, or a word that a fact rules out: what is told of some is not told of all. */
  protected isDoubtful(): boolean {
    const { wording } = this.parts;
    const likely = this.likely();
    const told = likely.map(({ evidence }) => foldedText(evidence.fact));
    return (
      this.isSweeping(told) ||
      likely.some(({ evidence }) => {
        const found = this.ruledOut.get(evidence.fact.id);
        return (
          found !== undefined &&
          found.start >= this.from &&
          !wording.denies(`${this.text.slice(this.from, found.start)}${MORE}`) &&
          !told.some((own) => own.includes(this.text.slice(found.start, found.end)))
        );
      })
    );
  }

  /** It says “only” or “all” where no fact does; `told` are the texts of those that it is likely about. */
  private isSweeping(told: readonly string[]): boolean {
    const { wording } = this.parts;
    const text = this.text.slice(this.from);
    const main = this.trace.candidates[0]?.examined ?? [];
    return (
      (wording.only(text) && !main.some(({ evidence }) => wording.only(foldedText(evidence.fact)))) ||
      (wording.all(text) && !told.some((own) => wording.all(own)))
    );
  }

  /** The facts that it is about as surely as about any, nearly. */
  private likely(): readonly Looked[] {
    const most = Math.max(...this.looked.map((one) => this.about(one).sureness));
    return this.looked.filter((one) => this.about(one).sureness >= Math.max(SURE.near, most - BEHIND));
  }

  /** Whether nothing in the statement turns what the facts say: denied alike. */
  protected agrees(facts: readonly Examined[]): boolean {
    const most = Math.max(...facts.map(({ coverage }) => coverage));
    const { wording } = this.parts;
    // Where one only tells or only denies it, one that does both says nothing more.
    const best = facts.filter(({ coverage }) => coverage >= most - SURE.near);
    const plain = best.filter(({ evidence }) => this.polarityOf(evidence) !== 'both');
    return (plain.length > 0 ? plain : best).some(({ evidence, coverage }) => {
      const polarity = this.polarityOf(evidence);
      const denies = polarity === 'denies';
      if (
        (polarity === 'both' && (!this.denied || coverage >= SURE.turned)) ||
        (polarity !== 'both' && denies === this.denied) ||
        (denies && this.deniedSomehow)
      )
        return true;
      // What a fact denies may be told by words for what is lacking; what it calls unlikely may be told by a denial.
      return denies
        ? wording.lacking(this.text) && !wording.affirms(this.text)
        : wording.unlikely(this.text) && wording.unlikely(foldedText(evidence.fact));
    });
  }
}
