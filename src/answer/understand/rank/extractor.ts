/** Reading the features of a candidate off the model and off the evidence. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { FactId } from '../../../dossier/schema.ts';
import { jointly } from './choice.ts';
import type { Evidence } from './evidence.ts';
import { ExampleWords, explain } from './example-words.ts';
import { correctable, REQUIRED, shareOf, violations, violationShares, weightLeftOpen } from './constraints.ts';
import type { Examined } from './constraints.ts';
import { contradicts } from './contradicts.ts';
import type { Examination } from './inquiry.ts';
import type { Recognition } from './model.ts';
import { coverageOf } from '../read/question.ts';
import type { Question, Weighed } from '../read/question.ts';
import { turnsRoles } from './roles.ts';
import { askedRoles } from './question-features.ts';
import { isOfOthers } from './intent.ts';
import type { Trained } from '../learn/trained.ts';
import { asksWhich, fitnessFor } from './score.ts';
import type { Token } from '../read/tokens.ts';

import type { CandidateFeatures } from './candidate-features.ts';

/** Added to the number of examples asked in the same words: a single one proves less than many. */
const SAME = 0.5;
/** Where such a share of a fact's examples is read with certain roles, those are how people ask for it. */
const ASKED_SO = 0.3;
/** No chance is taken for less, nor for more than one without it. */
const LEAST = 2e-3;
/** The odds of a chance, as a logarithm: 0 where it is even. */
const oddsOf = (chance: number): number => {
  const held = Math.min(1 - LEAST, Math.max(LEAST, chance));
  return Math.log(held / (1 - held));
};

/** What facts explain of a question: their intents, the facts examined, and for each token how well they explain it without and with the examples. */
interface Explained {
  readonly own: readonly number[];
  readonly examined: readonly Examined[];
  readonly explained: readonly number[];
  readonly byExamples: readonly number[];
}

/** Reads the features of one question's candidates: what is looked up for one is kept for the others. */
export class FeatureExtractor {
  readonly #inquiry: Examination;
  readonly #question: Question;
  readonly #weighed: readonly Weighed[];
  readonly #recognition: Recognition;
  readonly #scores: Float64Array;
  readonly #trained: Trained;
  readonly #ruled: ReadonlySet<FactId>;
  readonly #bestSound: number;
  readonly #asksWhich: boolean;
  readonly #dossier: Pick<Dossier, 'facts' | 'concepts'>;
  readonly #fitness: (evidence: Evidence) => number;
  readonly #examined = new Map<FactId, Examined | undefined>();
  readonly #exampleWords: ExampleWords;
  readonly #bestGap: number;
  readonly #same: number;
  readonly #sameUntold: number;
  readonly #untold: number;
  readonly #offTopic: number;
  /** Of the likely intents those that facts answer: where they are told, and how likely each is. */
  readonly #told: readonly { readonly paragraphs: ReadonlySet<number>; readonly chance: number }[];

  /** `scores` say how much speaks for each intent. */
  constructor(inquiry: Examination, trained: Trained, dossier: Pick<Dossier, 'facts' | 'concepts'>, scores: Float64Array) {
    const { question, weighed, recognition, examined, ruled } = inquiry;
    this.#inquiry = inquiry;
    this.#scores = scores;
    this.#question = question;
    this.#weighed = weighed;
    this.#recognition = recognition;
    this.#ruled = new Set(ruled?.chosen.map(({ evidence }) => evidence.fact.id));
    this.#bestSound = examined.find(({ violations: against }) => against.length === 0)?.score ?? 0;
    for (const one of examined) this.#examined.set(one.evidence.fact.id, one);
    this.#asksWhich = asksWhich(question);
    this.#trained = trained;
    this.#exampleWords = new ExampleWords(trained);
    this.#dossier = dossier;
    this.#fitness = fitnessFor(question);
    let all = 0;
    let same = 0;
    for (const [intent, count] of recognition.sameWords) {
      if (isOfOthers(trained.intents[intent], question)) continue;
      all += count;
      if (trained.intents[intent]?.kind !== 'facts') same += count;
    }
    this.#same = all + SAME;
    this.#sameUntold = same / (all + SAME);
    let untold = 0;
    let offTopic = 0;
    let gap: number | undefined;
    const told: { readonly paragraphs: ReadonlySet<number>; readonly chance: number }[] = [];
    for (const place of recognition.ranking) {
      const intent = trained.intents[place];
      const chance = recognition.chances.get(place) ?? 0;
      const paragraphs = trained.paragraphsOf[place];
      if (intent?.kind === 'facts') {
        if (paragraphs !== undefined) told.push({ paragraphs, chance });
        continue;
      }
      if (isOfOthers(intent, question)) continue;
      gap ??= place;
      if (intent?.kind === 'off-topic') offTopic += chance;
      else untold += chance;
    }
    this.#told = told;
    this.#untold = untold;
    this.#offTopic = offTopic;
    this.#bestGap = gap === undefined ? 0 : (scores[gap] ?? 0);
  }

  /** The features of an answer with these facts. */
  featuresOf(facts: readonly FactId[], place: Pick<CandidateFeatures, 'first' | 'joined'>): CandidateFeatures {
    const { chances, ranking, untoldLogOdds, sameWords } = this.#recognition;
    const scores = this.#scores;
    const { own, examined, explained, byExamples } = this.#explain(facts);
    let best = 0;
    let ownChance = 0;
    let same = 0;
    for (const intent of own) {
      best = Math.max(best, scores[intent] ?? 0);
      ownChance += chances.get(intent) ?? 0;
    }
    for (const [intent, count] of sameWords) if (own.includes(intent)) same += count;
    const other = ranking.find((intent) => !own.includes(intent) && this.#trained.intents[intent]?.kind === 'facts');
    const share = (so: (one: Examined) => boolean): number => shareOf(examined, so);
    const against = violationShares(examined);
    const lacks = this.#lacks(examined, explained, byExamples);
    let fit = 0;
    for (const { score } of examined) fit = Math.max(fit, score);
    // A statement with a wrong amount, date or place is asked about as a yes/no question is.
    const { shape } = this.#question;
    const yesNo = shape.yesNo || (shape.states && lacks.lacksValue + lacks.lacksEntity > 0);
    const near = this.#nearChance(facts);
    // Named one by one: spreading them takes as long as all the rest.
    return {
      first: place.first,
      joined: place.joined,
      openUntold: lacks.openUntold,
      lacksEntity: lacks.lacksEntity,
      lacksValue: lacks.lacksValue,
      lacksAttribute: lacks.lacksAttribute,
      lacksAsk: lacks.lacksAsk,
      aheadOfGaps: best - this.#bestGap,
      aheadOfOthers: best - (other === undefined ? 0 : (scores[other] ?? 0)),
      sameWords: same / this.#same,
      sameWordsUntold: this.#sameUntold,
      own: oddsOf(ownChance),
      untold: this.#untold,
      offTopic: this.#offTopic,
      near: oddsOf(near),
      ownShare: near < LEAST ? 0 : Math.min(1, ownChance / near),
      untoldLogOdds,
      explained: coverageOf(this.#weighed, byExamples),
      fit,
      roles: against.roles,
      turned: yesNo || same > 0 ? 0 : share((one) => this.#isTurned(one)),
      kind: against.kind,
      speaker: against.speaker,
      measure: against.measure,
      affirms: this.#asksWhich && shape.negated ? share(({ evidence }) => !evidence.denies) : 0,
      denies: this.#asksWhich && !shape.negated ? share(({ evidence }) => evidence.denies) : 0,
      yesNo: yesNo ? 1 : 0,
      yesNoLacksValue: yesNo ? lacks.lacksValue : 0,
      yesNoLacksEntity: yesNo ? lacks.lacksEntity : 0,
      ruled: this.#ruledShare(facts),
      ruledOthers: this.#ruled.size > 0 && !facts.some((fact) => this.#ruled.has(fact)) ? 1 : 0,
      explainedAlone: coverageOf(this.#weighed, explained),
      leftOpen: weightLeftOpen(this.#weighed, explained),
      sound: against.none,
      behind: Math.max(0, this.#bestSound - fit),
      choices: this.#inquiry.choices === undefined ? 0 : 1,
      words: this.#weighed.length,
    };
  }

  /** Whether the question has a relation the other way round than the fact, and not as its examples mostly have it. */
  #isTurned({ evidence }: Examined): boolean {
    return this.#question.relations.some((relation) => {
      if (!turnsRoles(relation, evidence, this.#dossier.concepts)) return false;
      const { any, sides } = askedRoles(relation);
      return this.#exampleWords.shareWith(any, sides, evidence.fact.id) < ASKED_SO;
    });
  }

  /** How far the rules choose just these facts: the share that both have of all that either has. */
  #ruledShare(facts: readonly FactId[]): number {
    if (this.#ruled.size === 0) return 0;
    const both = facts.filter((fact) => this.#ruled.has(fact)).length;
    return both / (this.#ruled.size + facts.length - both);
  }

  /** The tokens that neither the facts nor their examples explain: what an answer with them would pass over. */
  openTo(facts: readonly FactId[]): Token[] {
    const { byExamples } = this.#explain(facts);
    return this.#weighed.flatMap(({ token }, at) => (token.kind !== 'ask' && (byExamples[at] ?? 0) < REQUIRED ? [token] : []));
  }

  /** How well the facts explain each token together, by themselves and with what the examples of their intents hold. */
  #explain(facts: readonly FactId[]): Explained {
    const [first, second] = facts;
    const intentsOf = (fact: FactId | undefined): readonly number[] => (fact && this.#trained.intentsOf.get(fact)) ?? [];
    const own = second === undefined ? intentsOf(first) : [...new Set(facts.flatMap(intentsOf))];
    const examined = facts.flatMap((fact) => this.examine(fact) ?? []);
    const explained = jointly(this.#weighed, examined);
    const byExamples = this.#weighed.map(({ token }, at) => this.#exampleWords.explain(token, explained[at] ?? 0, facts));
    return { own, examined, explained, byExamples };
  }

  #lacks(
    examined: readonly Examined[],
    explained: readonly number[],
    byExamples: readonly number[],
  ): Pick<CandidateFeatures, 'openUntold' | 'lacksEntity' | 'lacksValue' | 'lacksAttribute' | 'lacksAsk'> {
    const lacks = { openUntold: 0, lacksEntity: 0, lacksValue: 0, lacksAttribute: 0, lacksAsk: 0 };
    this.#weighed.forEach(({ token }, at) => {
      if (token.kind === 'ask') {
        if ((byExamples[at] ?? 0) < REQUIRED) lacks.lacksAsk = 1;
        return;
      }
      if ((explained[at] ?? 0) < REQUIRED) {
        if (token.kind === 'entity') lacks.lacksEntity += 1;
        if (token.kind === 'value' || token.kind === 'date') lacks.lacksValue += 1;
      }
      if ((byExamples[at] ?? 0) >= REQUIRED) return;
      // A wrong place that a fact puts right is no more untold than a wrong date is.
      if (token.place === true && examined.some(({ evidence }) => correctable(this.#question, token, evidence))) {
        lacks.lacksValue += 1;
        return;
      }
      if (token.attribute) lacks.lacksAttribute += 1;
      if (examined.some(({ evidence }) => isPutRight(this.#question, token, evidence))) return;
      lacks.openUntold = Math.max(lacks.openUntold, this.#exampleWords.untoldShare(token));
    });
    return lacks;
  }

  /** How likely any intent is whose facts stand in one of the same paragraphs. */
  #nearChance(facts: readonly FactId[]): number {
    let near = 0;
    const own = facts.map((fact) => this.#dossier.facts.get(fact)?.paragraphs ?? []);
    for (const { paragraphs, chance } of this.#told)
      if (own.some((places) => places.some((place) => paragraphs.has(place)))) near += chance;
    return near;
  }

  /** A fact with how well it explains the question and what speaks against it. */
  examine(fact: FactId): Examined | undefined {
    if (this.#examined.has(fact)) return this.#examined.get(fact);
    const { index } = this.#trained;
    const place = index.placeOf(fact);
    const evidence = place === undefined ? undefined : index.facts[place];
    let found: Examined | undefined;
    if (place !== undefined && evidence !== undefined) {
      const explained = this.#weighed.map(({ token }) => explain(token, (key, strength) => strength * index.weight(key, place)));
      const coverage = coverageOf(this.#weighed, explained);
      found = {
        place,
        evidence,
        explained,
        coverage,
        score: coverage + this.#fitness(evidence),
        violations: violations(this.#question, this.#weighed, evidence, explained, this.#dossier.concepts),
      };
    }
    this.#examined.set(fact, found);
    return found;
  }
}

/** Whether a fact gives another amount or date than is stated: that it is asked with elsewhere tells nothing. */
const isPutRight = (question: Question, token: Token, evidence: Evidence): boolean =>
  (token.kind === 'value' || token.kind === 'date') && correctable(question, token, evidence) && contradicts(evidence.fact, token);
