/**
 * The signals of a statement: what speaks for its being right, wrong or untold, as numbers. Those of the fact that it is most likely about say
 * what that holds of it and which rules go against it; those of the rules what they make of it with all facts; those of the examples what people
 * state about the fact in such words. A verdict is made of them.
 */
import { sourceOf } from '../../dossier/dossier.ts';
import type { FactId } from '../../dossier/schema.ts';
import { once } from '../once.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import type { Token } from '../understand/read/tokens.ts';
import type { RelevanceOf } from '../understand/rank/relevance.ts';
import type { Trace } from '../understand/trace.ts';
import { isLater } from './dates.ts';
import { RuledStatement } from './ruling.ts';
import { foldedText, hasFigureOf, isHard } from './looked.ts';
import type { Against, JudgeParts, Judgement, Looked } from './looked.ts';
import { MORE } from './ruled-out.ts';
import { RULES, SHARES, SIGNALS, VIOLATIONS, WORDINGS } from './signal-names.ts';
import type { Signal } from './signal-names.ts';
import { recogniseStatement } from '../understand/rank/statement-model.ts';
import type { StatementModel, StatementRecognition, StatementVector } from '../understand/rank/statement-model.ts';

const PLACES = new Map<Signal, number>(SIGNALS.map((name, place) => [name, place]));

/** Of so much no more counts. */
const MOST_OPEN = 5;
const MOST_TOKENS = 20;
const MOST_LENGTH = 80;
const CLAUSE = /[，,；;]/u;
/** How many of the likeliest facts the statement may most likely be about. */
const MOST_LOOKED = 4;
/** How much it counts that people state such things about a fact, against how sure the engine is of it. */
const STATED_COUNTS = 0.8;
/** And how much, that it explains the statement's words: of facts that tell the like, the one that tells just this. */
const COVERAGE_COUNTS = 0.3;
/** How near the likeliest fact the next has to come to be shown with it. */
const NEARLY = 0.75;

/** The signals of a statement, as a row in the order of `SIGNALS`. */
export interface Signalled {
  readonly signals: Float64Array;
  /** The fact that it is most likely about, and the next where that is nearly as likely. */
  readonly facts: readonly FactId[];
  /** What the rules make of it. */
  readonly ruled: Judgement;
  /** It compares two as a fact does: that does not go against it. */
  readonly agrees: boolean;
  /** What the first rule of those asked of the fact alone has against it. */
  readonly against: Against | undefined;
  /** It tells a year after the source's own that the fact does not hold: no source bears that out. */
  readonly ahead: boolean;
}

/** A statement: how it is understood, where its own words begin, and how the examples' model knows it. */
export interface StatementRead {
  readonly trace: Trace;
  readonly from: number;
  readonly vector: StatementVector;
}

/** Reads the signals of a statement. */
export const signalsOf = (read: StatementRead, parts: JudgeParts, model: StatementModel): Signalled =>
  new SignalledStatement(read, parts, model).read();

class SignalledStatement extends RuledStatement {
  readonly #row = new Float64Array(SIGNALS.length);
  /** How likely it is about a fact, told or not. */
  readonly #relevance: RelevanceOf;
  /** What the examples make of it as a statement about a fact. */
  readonly #recognition: (fact: FactId) => StatementRecognition;

  constructor(read: StatementRead, parts: JudgeParts, model: StatementModel) {
    super(read.trace, parts, read.from);
    this.#relevance = parts.relevanceIn(read.trace.recognition);
    this.#recognition = once((fact: FactId) => recogniseStatement(model, read.vector, fact));
  }

  read(): Signalled {
    this.#ofStatement();
    const ruled = this.#ofRules();
    const likeliest = this.#likeliest();
    const [first, second] = likeliest;
    if (first === undefined) return { signals: this.#row, facts: [], ruled, agrees: false, against: undefined, ahead: false };
    const fact = first.one;
    const next = second?.one;
    const unheld = this.unheldTogether(likeliest.map(({ one }) => one)).filter(({ kind }) => kind === 'value' || kind === 'date').length;
    this.#set('numbersUnheld', unheld);
    if (next !== undefined) this.#ofNext(next);
    this.#ofFact(fact);
    this.#ofTokens(fact);
    const against = this.#ofFactsRules(fact);
    this.#ofExamples(fact);
    const isNear = second !== undefined && second.counts >= NEARLY * first.counts;
    return {
      signals: this.#row,
      facts: [fact, ...(isNear ? [second.one] : [])].map(({ evidence }) => evidence.fact.id),
      ruled,
      agrees: unheld === 0 && this.isSameComparison(),
      against,
      ahead: this.trace.question.tokens.some((token) => this.#isAhead(token, fact)),
    };
  }

  /** Whether a date lies in a year after the source's own, and the fact does not hold it. */
  #isAhead(token: Token, one: Looked): boolean {
    return isLater(token, sourceOf(this.parts.dossier, one.evidence.fact).published) && this.finding(token, one) !== 'holds';
  }

  #set(name: Signal, value: number | boolean): void {
    const place = PLACES.get(name);
    if (place === undefined) throw new RangeError(`there is no signal ${name}`);
    this.#row[place] = Number(value);
  }

  /** The facts that it is most likely about, the likeliest first. */
  #likeliest(): { readonly one: Looked; readonly counts: number }[] {
    return this.looked
      .map((one) => ({ one, sureness: this.about(one).sureness }))
      .toSorted((one, other) => other.sureness - one.sureness)
      .slice(0, MOST_LOOKED)
      .map(({ one, sureness }) => ({
        one,
        counts: sureness + STATED_COUNTS * this.#recognised(one).known + COVERAGE_COUNTS * one.coverage,
      }))
      .toSorted((one, other) => other.counts - one.counts);
  }

  #recognised({ evidence }: Looked): StatementRecognition {
    return this.#recognition(evidence.fact.id);
  }

  #ofNext(one: Looked): void {
    const { contradicted, untold, known } = this.#recognised(one);
    this.#set('next relevance', this.#relevance(one.evidence.fact.id));
    this.#set('next sureness', this.about(one).sureness);
    this.#set('next coverage', one.coverage);
    this.#set('next contradicted', contradicted);
    this.#set('next untold', untold);
    this.#set('next known', known);
  }

  #ofStatement(): void {
    const { weighed, candidates, recognition, plan } = this.trace;
    const own = weighed.filter(({ token }) => token.start >= this.from);
    this.#set('denied', this.denied);
    this.#set('deniedSomehow', this.deniedSomehow);
    this.#set('foreign', this.isForeign());
    this.#set('doubtful', this.isDoubtful());
    this.#set('continues', this.from > 0);
    const text = this.text.slice(this.from);
    this.#set('tokens', Math.min(MOST_TOKENS, own.length));
    this.#set('length', Math.min(MOST_LENGTH, text.length));
    this.#set(
      'weight',
      Math.min(
        MOST_TOKENS,
        own.reduce((sum, { weight }) => sum + weight, 0),
      ),
    );
    this.#set('clauses', Math.min(MOST_OPEN, text.split(CLAUSE).length));
    this.#set('han', (text.match(/\p{Script=Han}/gu)?.length ?? 0) / Math.max(1, text.length));
    this.#set('names', own.filter(({ token }) => token.kind === 'entity').length);
    this.#set('untoldLogOdds', recognition.untoldLogOdds);
    this.#set('refused', plan.kind === 'refuse');
    this.#set('confidence', candidates[0]?.confidence ?? 0);
    this.#set('nextConfidence', candidates[1]?.confidence ?? 0);
    this.#set('bounded', this.parts.wording.bounding.bounded(this.text));
  }

  #ofRules(): Judgement {
    const { verdict, contradiction, borneOut, support } = this.ruling();
    this.#set('borneOut', borneOut?.sureness ?? 0);
    this.#set('supported', support?.sureness ?? 0);
    this.#set('contradicted', contradiction?.sureness ?? 0);
    if (contradiction?.against !== undefined) this.#set(`against ${contradiction.against}`, true);
    this.#set('ruledSupported', verdict.verdict === 'supported');
    this.#set('ruledContradicted', verdict.verdict === 'contradicted');
    this.#set('side', this.bySide() !== undefined);
    this.#set('alone', this.byWordsAlone() !== undefined);
    this.#set('turned', this.byTurned() !== undefined);
    this.#set('turnedComparison', this.isTurnedComparison());
    return verdict;
  }

  #ofFact(one: Looked): void {
    const { fact } = one.evidence;
    const { sureness, open } = this.about(one);
    const polarity = this.polarityOf(one.evidence);
    const found = this.ruledOut.get(fact.id);
    this.#set('relevance', this.#relevance(fact.id));
    this.#set('sureness', sureness);
    this.#set('open', Math.min(MOST_OPEN, open));
    this.#set('ownSureness', one.sureness);
    this.#set('ownOpen', Math.min(MOST_OPEN, one.open));
    this.#set('coverage', one.coverage);
    this.#set('score', one.score);
    this.#set('factDenies', polarity === 'denies' ? 1 : polarity === 'both' ? 0.5 : 0);
    this.#set('mismatch', (polarity === 'denies') !== this.denied);
    this.#set('ruledOut', found !== undefined);
    this.#set('ruledOutDenied', found !== undefined && this.parts.wording.denies(`${this.text.slice(this.from, found.start)}${MORE}`));
    this.#set('hasFigure', hasFigureOf(fact));
    this.#set('hasWhen', fact.when !== undefined);
    this.#set(`status ${fact.status}`, true);
    const told = foldedText(fact);
    for (const word of WORDINGS) {
      const holds = this.parts.wording[word];
      if (holds(this.text)) this.#set(`words ${word}`, holds(told) ? 0.5 : 1);
    }
    for (const kind of VIOLATIONS) this.#set(`violates ${kind}`, one.violations.filter((violation) => violation.kind === kind).length);
  }

  /** What the fact holds of the statement's tokens, and what it leaves open. */
  #ofTokens(one: Looked): void {
    const count = new Map<Signal, number>();
    const add = (name: Signal, much = 1): void => void count.set(name, (count.get(name) ?? 0) + much);
    let held = 0;
    let total = 0;
    this.trace.weighed.forEach(({ token, weight }, at) => {
      total += weight;
      if (token.kind === 'value') add('values');
      if (!isHard(token)) {
        if ((one.explained[at] ?? 0) >= REQUIRED) held += weight;
        else {
          if (token.name || this.parts.wording.nameKind(token) !== undefined) add('namesOpen', weight);
          else if (token.kind === 'term') add('termsOpen', weight);
          else if (token.kind === 'sense') add('sensesOpen', weight);
          else if (token.kind === 'unknown') add('unknownOpen', weight);
          if (token.attribute) add('attributesOpen', weight);
        }
        return;
      }
      const found = this.finding(token, one);
      if (found === 'holds') {
        held += weight;
        add('held');
        if (token.kind === 'entity') add('entitiesHeld');
        return;
      }
      add(found);
      if (token.place === true) add('placesSilent');
      else if (token.kind === 'entity') add('entitiesSilent');
      else add(`${token.kind === 'value' ? 'values' : 'dates'}${found === 'against' ? 'Against' : 'Silent'}`);
    });
    for (const [name, much] of count) this.#set(name, much);
    this.#set('heldShare', total > 0 ? held / total : 0);
  }

  /** What the rules have against it that are asked of the fact alone; the first of them. */
  #ofFactsRules(one: Looked): Against | undefined {
    const found: Readonly<Record<(typeof RULES)[number], Against | undefined>> = {
      words: this.byWords(one),
      roles: this.byRoles(one),
      comparison: this.byComparison(one),
      rival: this.byRival(one),
      speaker: this.bySpeaker(one),
      voice: this.byVoice(one),
      identity: this.byIdentity(one),
      tokens: this.byTokens(one),
      parties: this.byParties(one),
      sense: this.bySense(one),
      stranger: this.byStranger(one),
    };
    for (const rule of RULES) {
      const against = found[rule];
      if (against === undefined) continue;
      this.#set(`rule ${rule}`, true);
      this.#set(`fact ${against}`, true);
    }
    return RULES.map((rule) => found[rule]).find((against) => against !== undefined);
  }

  #ofExamples(one: Looked): void {
    const { contradicted, untold, generalContradicted, generalUntold, known, shares } = this.#recognised(one);
    this.#set('stated contradicted', contradicted);
    this.#set('stated untold', untold);
    this.#set('general contradicted', generalContradicted);
    this.#set('general untold', generalUntold);
    this.#set('known', known);
    for (const share of SHARES) this.#set(`share ${share}`, shares[share] ?? 0);
  }
}
