/** One clause of a message: what it is about, and the verdict on it by itself. */
import { family } from '../../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import { LANGUAGES } from '../../dossier/schema.ts';
import type { EntityId } from '../../dossier/schema.ts';
import type { KnownWords } from '../../dossier/language.ts';
import type { Ensemble } from '../fitted/ensemble.ts';
import { once } from '../once.ts';
import { foldTerm } from '../understand/read/fold.ts';
import type { Examined } from '../understand/rank/constraints.ts';
import type { Trace } from '../understand/trace.ts';
import { clauseKinds } from './clause-kinds.ts';
import { meets } from './compare.ts';
import { contrastsOf } from './contrast.ts';
import type { JudgeParts, Judgement } from './looked.ts';
import { chancesFor, chancesOfOne, RULES_ALONE } from './chances.ts';
import type { Chances } from './chances.ts';
import { prepared } from './prepare.ts';
import { ruledOutBy } from './ruled-out.ts';
import { sidesBy } from './sides.ts';
import { signalsOf } from './signals.ts';
import { orderedFeaturesOf } from '../understand/rank/statement-features.ts';
import { relevanceBy } from '../understand/rank/relevance.ts';
import type { Intent } from '../understand/rank/intent.ts';
import { vectorOf } from '../understand/rank/statement-model.ts';
import type { StatementModel } from '../understand/rank/statement-model.ts';
import { contradictedBy, LEAST_UNHELD, supportedBy, verdictBy } from './verdict.ts';
import { wordingOf, wordsAsWritten } from './words.ts';
import type { Wording } from './words.ts';

/** A clause with what is known of it. */
export interface Clause {
  readonly text: string;
  readonly trace: Trace;
  readonly judgement: Judgement;
  /** Where its own words begin, behind those that stand for what it leaves out. */
  readonly from: number;
}

/** What judging clauses works with. */
export interface ClauseParts {
  readonly dossier: Dossier;
  readonly words: KnownWords;
  readonly trace: (raw: string) => Trace;
  readonly evidence: readonly Examined['evidence'][];
  /** What its questions may ask for. */
  readonly intents: readonly Intent[];
  /** What the dossier's example statements teach. */
  readonly statements: StatementModel;
  /** What was fitted, where it is not what is kept: for whoever fits anew. */
  readonly fitted?: Ensemble;
  /** Told of each text: for whoever weighs them together, or fits their weights. */
  readonly watch?: (judged: JudgedText) => void;
}

/** A text as it was judged: a clause by itself, or behind what stands for what it leaves out, or a sentence as a whole. */
export interface JudgedText {
  readonly clause: Clause;
  /** What stands for what it leaves out; '' where it is read by itself. */
  readonly lead: string;
  /** In the order of `SIGNALS`. */
  readonly signals: Float64Array;
  readonly chances: Chances;
  /** As it would be judged if it were wrong; undefined where it cannot be: it is not stated, or agrees with what a fact compares. */
  readonly asWrong: Judgement | undefined;
  /** As it would be judged if it were what of the message is right; undefined where it cannot be. */
  readonly asRight: Judgement | undefined;
}

const NOTHING: Judgement = { verdict: 'not-in-record', facts: [], sureness: 0 };
/** A clause that nothing decides. */
export const withoutVerdict = (clause: Clause): Clause => ({ ...clause, judgement: NOTHING });

/** Of two readings of a clause, the one that is decided, or more surely. That a fact has another date is not undone by words from elsewhere. */
export const better = (one: Clause, other: Clause): Clause =>
  other.judgement.verdict !== 'not-in-record' &&
  (one.judgement.verdict === 'not-in-record' ||
    (other.judgement.sureness > one.judgement.sureness && !(one.judgement.against === 'date' && other.judgement.verdict === 'supported')))
    ? other
    : one;

function judgeParts({ dossier, words, trace, evidence, intents }: ClauseParts, wording: Wording): JudgeParts {
  const byFact = new Map(evidence.map((one) => [one.fact.id, one]));
  return {
    dossier,
    wording,
    ruledOut: ruledOutBy(evidence, wording.denies, [...words.statements.fillers.zh, ...words.statements.fillers.en]),
    evidenceOf: (fact) => byFact.get(fact),
    trace,
    relevanceIn: relevanceBy(intents, dossier.gaps),
    sidesIn: sidesBy(dossier, words.statements.on_sides),
    comparisonsOf: once((fact: DossierFact) =>
      LANGUAGES.flatMap((language) => {
        const { text, tokens } = trace(fact.text[language]).question;
        return wording.comparisonIn(text, tokens) ?? [];
      }),
    ),
  };
}

/** Judges clauses, and tells what kind of clause one is. */
export type ClauseReader = ReturnType<typeof clauseReader>;

/** Makes ready to judge clauses. */
export function clauseReader(parts: ClauseParts) {
  const { dossier, words, trace, statements } = parts;
  const chancesOf = chancesFor(statements, dossier.facts.size, parts.fitted);
  // What is only understood with what stands before it is like no example: the rules decide alone.
  const byRules = chancesOfOne(RULES_ALONE);
  const wording = wordingOf(words);
  const judging = judgeParts(parts, wording);
  const thing = wordsAsWritten(words.followUps.stands_for.thing);
  const familiesOf = (ids: Iterable<EntityId>): EntityId[] => [...ids].flatMap((id) => family(dossier, id));

  /** A text as it is read, without what merely leads to its statement. */
  const plain = (text: string): string => wording.stripped(prepared(text));
  const kinds = clauseKinds({ wording, plain, trace });
  /** A text as a clause; `lead` stands for what it leaves out. */
  const judged = (text: string, lead = ''): Clause => {
    const read = readAs(text, lead);
    parts.watch?.(read);
    return read.clause;
  };
  const readAs = (text: string, lead: string): JudgedText => {
    const own = plain(text);
    const traced = trace(lead === '' ? own : `${lead} ${own}`);
    const from = lead === '' ? 0 : foldTerm(lead).length;
    const signalled = signalsOf(
      { trace: traced, from, vector: vectorOf(statements, [...traced.features, ...orderedFeaturesOf(traced.question)]) },
      judging,
      statements,
    );
    const chances = (from > 0 ? byRules : chancesOf)(signalled.signals);
    const surest = traced.candidates[0]?.facts ?? [];
    const judgement = verdictBy(signalled, surest, chances);
    // What would be, if something were, is not told.
    const folded = foldTerm(own);
    const isSupposed = wording.supposed(folded) || wording.conceded(folded);
    const isAsserted = !kinds.isUnasserted(traced, from);
    const isStated = isAsserted && (judgement.verdict !== 'contradicted' || !isSupposed);
    const clause: Clause = { text, trace: traced, from, judgement: isStated ? judgement : NOTHING };
    const asWrong = isAsserted && !isSupposed ? contradictedBy(signalled, chances.contradicted) : undefined;
    const asRight = isAsserted ? supportedBy(signalled, surest, chances, LEAST_UNHELD.silentInMessage) : undefined;
    return { clause, lead, signals: signalled.signals, chances, asWrong, asRight };
  };
  // What would be told of the other is nothing that the message says.
  const supposedly = (text: string): Judgement => readAs(text, '').clause.judgement;
  const contrasts = contrastsOf({ wording, facts: dossier.facts, trace, isName: kinds.isName, judge: supposedly });
  return {
    wording,
    plain,
    judged,
    /** A clause with what its contrast at the end (“…, not B”) comes to. */
    withContrast: (clause: Clause): Clause => ({
      ...clause,
      judgement: contrasts.against(clause.trace, clause.judgement) ?? clause.judgement,
    }),
    /** The same of a contrast that stands apart from it: `done` is what A did in “A, not B, did it”. */
    withAside: (clause: Clause, aside: string, done: string | undefined): Clause => {
      const against =
        done === undefined
          ? contrasts.against(trace(plain(`${clause.text} ${aside}`)), clause.judgement)
          : contrasts.againstAside(foldTerm(plain(aside)), done, clause);
      return against === undefined ? clause : { ...clause, judgement: against };
    },
    /** Whether a text says nothing but who or what it is not. */
    isContrast: (text: string): boolean => contrasts.isAll(foldTerm(plain(text))),
    ...kinds,
    /** Whether what goes against a clause is about those whom another names. */
    isAboutThose: ({ judgement: { verdict, facts } }: Clause, { trace: { question } }: Clause): boolean => {
      if (verdict !== 'contradicted' || question.entities.size === 0) return true;
      const named = familiesOf(question.entities);
      return facts.slice(0, 1).some((fact) => meets(familiesOf(judging.evidenceOf(fact)?.entities ?? []), named));
    },
    /** The name of whom the fact measures that bears a clause out, as the next clause may say it: the engine reads it alike in either language. '' where it measures nobody. */
    nameMeasured: ({ judgement: { facts } }: Clause): string => {
      const [id] = facts;
      const of = id === undefined ? undefined : dossier.facts.get(id)?.measured[0]?.of[0];
      const entity = of === undefined ? undefined : dossier.entities.get(of);
      return entity?.names.zh ?? '';
    },
    /** A text with whoever was named last before it in the place of “it”; undefined where nothing stands for anybody. */
    withThing: (text: string, before: Clause): Clause | undefined => {
      const place = thing.find(text.toLowerCase());
      const meant = before.trace.question.tokens.findLast(({ kind }) => kind === 'entity')?.text;
      if (place === undefined || meant === undefined) return undefined;
      return { ...judged(`${text.slice(0, place.start)} ${meant} ${text.slice(place.end)}`), text };
    },
  };
}
