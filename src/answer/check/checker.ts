/** Checking a message against the record: taken apart into statements, each judged by the facts that decide it. Deterministic; never throws, whatever the text. */
import { family } from '../../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import { LANGUAGES } from '../../dossier/schema.ts';
import type { EntityId, FactId } from '../../dossier/schema.ts';
import type { KnownWords } from '../../dossier/language.ts';
import { shortened } from '../longest.ts';
import type { CheckedStatement, MessageVerdict } from '../plan.ts';
import type { Trace } from '../understand/trace.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import type { Examined } from '../understand/rank/constraints.ts';
import type { Token } from '../understand/read/tokens.ts';
import { fold, foldTerm, readable } from '../understand/read/fold.ts';
import type { QuestionLanguage } from '../understand/read/fold.ts';
import { isSpeech } from '../understand/read/asks.ts';
import { contrastsOf } from './contrast.ts';
import { judge } from './judge.ts';
import { SURE } from './looked.ts';
import { meets } from './compare.ts';
import type { Against, JudgeParts, Judgement } from './looked.ts';
import { ruledOutBy } from './ruled-out.ts';
import { sidesBy } from './sides.ts';
import { sentencesOf, withoutHeader } from './split.ts';
import { wordingOf, wordsAsWritten } from './words.ts';

/** A statement with what a fact has against it. */
export interface JudgedStatement extends CheckedStatement {
  readonly against?: Against;
}

export interface Checked {
  readonly verdict: MessageVerdict;
  readonly statements: readonly JudgedStatement[];
  /** It says only what somebody thinks or wishes: nothing that a record decides. */
  readonly opinion: boolean;
  readonly language: QuestionLanguage;
  /** Whether its words tell that language. */
  readonly spoken: boolean;
}

/** Checks a message. */
export type Checker = (message: string) => Checked;

/** A clause with what is known of it. */
interface Clause {
  readonly text: string;
  readonly trace: Trace;
  readonly judgement: Judgement;
  /** Where its own words begin, behind those that stand for what it leaves out. */
  readonly from: number;
}

/** Whether tokens say of somebody, or of an amount or a time. */
const isFull = (tokens: readonly Token[], from = 0): boolean =>
  tokens.some(({ kind, start }) => start >= from && (kind === 'entity' || kind === 'value' || kind === 'date'));
/** Whether the words of a clause, and not only what stands for what it leaves out, say something that a fact tells. */
const isTold = ({ trace: { question, weighed, candidates } }: Clause): boolean =>
  isFull(question.tokens) ||
  (candidates[0]?.examined ?? []).some(
    ({ explained }) => explained.filter((own, at) => own >= REQUIRED && weighed[at]?.token.kind !== 'ask').length > 1,
  );

/** Whether several clauses, each of too few words to go by, say what one fact tells. */
const sameFact = ([first, another]: readonly Clause[]): boolean =>
  first !== undefined && another !== undefined && first.judgement.facts[0] === another.judgement.facts[0];

const NOTHING: Judgement = { verdict: 'not-in-record', facts: [], sureness: 0 };
const withoutVerdict = (clause: Clause): Clause => ({ ...clause, judgement: NOTHING });

/** Nobody states one thing in more characters: what is longer is not judged, and one message takes no longer than a few questions. */
const LONGEST_CLAUSE = 160;
/** Longest text of a statement that is repeated, in characters. */
const LONGEST = 160;
/** A text as it is read: no space stands inside a date (2024 年 2 月) or an amount (8000 多亿). */
const prepared = (text: string): string =>
  readable(text.replace(/[①-⑳]/gu, ' '))
    // “Not A but B” says B.
    .replace(NOT_BUT, ' ')
    // “Like 20” is about 20.
    .replace(/\blike\s+(?=[$€£]?\d)/giu, 'about ')
    .replace(/[二两三四五六七八九](?=座)/gu, (sign) => String('零一二三四五六七八九'.indexOf(sign.replace('两', '二'))))
    .replace(/(?<=\d)\s+(?=[年月日号]|[多余几餘幾][万亿萬億])|(?<=[年月])\s+(?=\d)|(?<=月)\s+(?=[上中下初底])/gu, '');

/** “It is not A, it is B” says B as well. */
const NOT_IT = /(?:并|可)?不是[^，,。;；]{1,14}?[，,]\s*(?=是)|\b(?:not|n't) [^,.;]{1,30}, (?:it's|it is|it was)(?= )/giu;

const NOT_BUT = /并?不是[^，,。;；]{1,14}?而是|\bnot [^,.;]{1,30}? but (?!also\b)(?:rather )?/giu;

/** How a clause ends that asks. */
const ASKS = /[?？]\s*$|[吗呢嘛][\s?？!！]*$/u;

/** What may go against a sentence that goes against none of its clauses. */
const WHOLE: ReadonlySet<string> = new Set<Against>(['amount', 'date', 'place', 'roles']);

/** Ends a statement as well as a question. */
const IN_PASSING = /[呢嘛][\s!！]*$/u;

/** Remembers what comes of each fact that it is asked of. */
function memoized<Result>(of: (fact: DossierFact) => Result): (fact: DossierFact) => Result {
  const known = new Map<FactId, Result>();
  return (fact) => {
    const found = known.get(fact.id);
    if (found !== undefined) return found;
    const made = of(fact);
    known.set(fact.id, made);
    return made;
  };
}

/** Makes a checker of a dossier, whose engine traces how a text is understood. */
export function createChecker(
  dossier: Dossier,
  words: KnownWords,
  trace: (raw: string) => Trace,
  evidence: readonly Examined['evidence'][],
): Checker {
  const byFact = new Map(evidence.map((one) => [one.fact.id, one]));
  const wording = wordingOf(words);
  const parts: JudgeParts = {
    dossier,
    wording,
    ruledOut: ruledOutBy(evidence, wording.denies, [...words.statements.fillers.zh, ...words.statements.fillers.en]),
    evidenceOf: (fact) => byFact.get(fact),
    trace,
    sidesIn: sidesBy(dossier, words.statements.on_sides),
    comparisonsOf: memoized((fact: DossierFact) =>
      LANGUAGES.flatMap((language) => {
        const { text, tokens } = trace(fact.text[language]).question;
        return wording.comparisonIn(text, tokens) ?? [];
      }),
    ),
  };
  const isName = (token: Token): boolean => token.kind === 'entity' || token.name || wording.nameKind(token) !== undefined;
  /** Names in a list, who says what follows, or when it was: no statement by itself. */
  const isLeadOnly = ({ question: { tokens } }: Trace): boolean =>
    tokens.some(({ kind }) => kind === 'entity' || kind === 'date') &&
    tokens.every(
      ({ kind, readings }) => kind === 'entity' || kind === 'date' || kind === 'light' || readings.some(({ key }) => isSpeech(key)),
    );
  const stateless = (clause: string): boolean => {
    const bare = wording.stripped(prepared(clause));
    return (
      wording.opinions(foldTerm(clause)) ||
      (ASKS.test(clause) &&
        !(IN_PASSING.test(clause) && trace(bare).question.shape.asks.length === 0) &&
        (ASKS.test(bare) || bare === '') &&
        asks(bare))
    );
  };
  const asks = (bare: string): boolean => {
    const { question } = trace(bare);
    return question.shape.asks.length > 0 || !question.shape.states;
  };
  const judged = (text: string, lead: string): Clause => {
    const own = wording.stripped(prepared(text));
    const whole = lead === '' ? own : `${lead} ${own}`;
    const traced = trace(whole);
    const from = lead === '' ? 0 : foldTerm(lead).length;
    const judgement = judge(traced, parts, from);
    // What would be, if something were, is not told.
    const folded = foldTerm(own);
    const isStated = !wording.unasserted(folded) && (judgement.verdict !== 'contradicted' || !wording.supposed(folded));
    return { text, trace: traced, from, judgement: isStated ? judgement : NOTHING };
  };
  const contrasts = contrastsOf({ wording, facts: dossier.facts, trace, isName, judge: (text) => judged(text, '').judgement });
  const turnedRound = (clause: Clause): Clause => ({
    ...clause,
    judgement: contrasts.against(clause.trace, clause.judgement) ?? clause.judgement,
  });
  // What leaves out whom it is about is about whom was named before it.
  const better = (one: Clause, other: Clause): Clause =>
    other.judgement.verdict !== 'not-in-record' &&
    (one.judgement.verdict === 'not-in-record' ||
      (other.judgement.sureness > one.judgement.sureness && !(one.judgement.against === 'date' && other.judgement.verdict === 'supported')))
      ? other
      : one;
  const subjectOf = ({ question: { tokens } }: Trace): string => tokens.find(({ kind }) => kind === 'entity')?.text ?? '';
  /** Of whom the fact tells that bears a clause out. */
  const toldOf = ({ judgement: { facts } }: Clause): string => {
    const [id] = facts;
    const fact = id === undefined ? undefined : dossier.facts.get(id);
    const of = fact?.measured[0]?.of[0];
    const entity = of === undefined ? undefined : dossier.entities.get(of);
    return entity?.names.zh ?? '';
  };
  /** A clause with whoever was named last before it in the place of “it”. */
  const thing = wordsAsWritten(words.followUps.stands_for.thing);
  const ofThing = (text: string, { trace: { question } }: Clause, clause: Clause): Clause => {
    const place = thing.find(text.toLowerCase());
    const meant = question.tokens.findLast(({ kind }) => kind === 'entity')?.text;
    return place === undefined || meant === undefined
      ? clause
      : { ...judged(`${text.slice(0, place.start)} ${meant} ${text.slice(place.end)}`, ''), text: clause.text };
  };
  const startsWithSpeech = ({ question: { tokens } }: Trace): boolean => tokens[0]?.readings.some(({ key }) => isSpeech(key)) === true;
  const namesAnybody = ({ question: { tokens } }: Trace): boolean => tokens.some(isName);
  const isAboutThem = ({ judgement: { verdict, facts } }: Clause, { trace: { question } }: Clause): boolean => {
    if (verdict !== 'contradicted' || question.entities.size === 0) return true;
    const families = (ids: Iterable<EntityId>): EntityId[] => [...ids].flatMap((id) => family(dossier, id));
    const named = families(question.entities);
    return facts.slice(0, 1).some((fact) => meets(families(byFact.get(fact)?.entities ?? []), named));
  };
  const tellsOnlyWho = ({ question: { tokens, text } }: Trace): boolean =>
    wording.speakers(text).length + wording.voices(text).length > 0 &&
    tokens.every(
      (token) =>
        token.kind === 'entity' ||
        token.kind === 'light' ||
        wording.nameKind(token) !== undefined ||
        token.readings.some(({ key }) => isSpeech(key)),
    );

  // Nothing that one of the clauses says by itself may be missing from what holds the whole.
  const isHeldIn = ({ trace: of, judgement: { facts } }: Clause, { trace: { weighed }, judgement: own }: Clause): boolean => {
    if (own.verdict !== 'not-in-record') return true;
    const held = new Set(
      of.candidates
        .flatMap(({ examined }) => examined)
        .filter((one) => facts.includes(one.evidence.fact.id))
        .flatMap(({ explained }) => of.weighed.flatMap(({ token }, at) => ((explained[at] ?? 0) >= REQUIRED ? [token.text] : []))),
    );
    const left = weighed.reduce((sum, { token, weight }) => (held.has(token.text) ? sum : sum + weight), 0);
    return left <= SURE.open / 2;
  };

  const sentence = (clauses: readonly string[], before: Clause | undefined): Clause[] => {
    const found: Clause[] = [];
    let names = '';
    let last = '';
    let subject = '';
    let time = '';
    for (const written of clauses) {
      const text = time === '' ? written : wording.atTime(written, time);
      if (text.length > LONGEST_CLAUSE || stateless(text)) continue;
      const joined = names === '' || names.length + text.length > LONGEST_CLAUSE ? text : `${names} ${text}`;
      let clause = turnedRound(judged(joined, ''));
      if (isLeadOnly(clause.trace) && written !== clauses.at(-1)) {
        names = joined;
        continue;
      }
      names = '';
      const previous = found.at(-1);
      if (previous !== undefined && contrasts.isAll(clause.trace)) {
        const whole = judged(`${previous.text} ${text}`, '');
        const turned = turnedRound({ ...whole, judgement: previous.judgement });
        if (turned.judgement.verdict === 'contradicted') found.splice(-1, 1, turned);
        continue;
      }
      if (previous !== undefined && tellsOnlyWho(clause.trace) && previous.text.length + text.length <= LONGEST_CLAUSE) {
        // “…, says the mayor”: whose words the clause before it tells.
        const whole = judged(`${previous.text} ${text}`, '');
        if (whole.judgement.verdict !== 'not-in-record') {
          found.pop();
          found.push(whole);
          continue;
        }
      }
      // “He put it bluntly, says that …”: who says it is named before.
      if (subject !== '' && previous?.judgement.verdict !== 'supported' && startsWithSpeech(clause.trace)) {
        const said = judged(joined, subject);
        if (said.judgement.verdict === 'contradicted') clause = said;
      }
      // A sentence that names nobody is about whom the one before it named.
      if (last === '' && before !== undefined && !namesAnybody(clause.trace) && !isAboutThem(clause, before))
        clause = withoutVerdict(clause);
      if (last !== '') {
        const alone = namesAnybody(clause.trace);
        if (clause.judgement.verdict === 'not-in-record' || !alone) {
          const both = judged(joined, last);
          // What names nobody is about whom was named before: what goes against it elsewhere does not.
          const own = alone || isAboutThem(clause, both) ? clause : withoutVerdict(clause);
          clause = !alone && both.judgement.verdict === 'contradicted' ? both : better(own, both);
          if (!alone && clause.judgement.verdict === 'not-in-record' && subject !== '') clause = better(clause, judged(joined, subject));
        }
      }
      if (clause.judgement.verdict === 'not-in-record' && previous !== undefined)
        clause = better(clause, ofThing(joined, previous, clause));
      // What was so at a time that was told before it is no other's amount.
      if (time !== '' && clause.judgement.against === 'amount' && clause.trace.question.tokens.every(({ kind }) => kind !== 'date')) {
        const dated = judged(`${time} ${joined}`, '');
        if (dated.judgement.verdict !== 'contradicted') clause = withoutVerdict(clause);
      }
      // What is shown is what was written.
      found.push(text === written ? clause : { ...clause, text: clause.text.replace(text, written) });
      if (namesAnybody(clause.trace)) subject = subjectOf(clause.trace);
      else if (subject === '' && clause.judgement.verdict === 'supported') subject = toldOf(clause);
      time = clause.trace.question.tokens.findLast(({ kind }) => kind === 'date')?.text ?? time;
      const own = wording.stripped(prepared(joined));
      if (clause.trace.question.tokens.some(({ kind }) => kind === 'entity' || kind === 'term')) last = own;
    }
    if (
      found.length > 1 &&
      found.some(({ judgement }) => judgement.verdict === 'not-in-record') &&
      found.every(({ judgement }) => judgement.verdict !== 'contradicted') &&
      clauses.join(' ').length <= LONGEST_CLAUSE
    ) {
      const whole = judged(clauses.filter((text) => !stateless(text)).join(' '), '');
      if (whole.judgement.verdict === 'supported' && found.every((clause) => isHeldIn(whole, clause))) return [whole];
    }
    // What only all of it together tells: “whom they think under 20, they show them to”.
    if (
      found.length > 1 &&
      found.every(({ judgement }) => judgement.verdict !== 'contradicted') &&
      clauses.join(' ').length <= LONGEST_CLAUSE
    ) {
      const whole = judged(clauses.filter((text) => !stateless(text)).join(' '), '');
      const { verdict, against, sureness } = whole.judgement;
      if (verdict === 'contradicted' && WHOLE.has(against ?? '') && sureness >= SURE.stranger) {
        return [whole];
      }
    }
    // What follows from a supposition is no more told than that is.
    const supposed = clauses.some((text) => wording.supposed(foldTerm(wording.stripped(prepared(text)))));
    return supposed ? found.map((clause) => (clause.judgement.verdict === 'contradicted' ? withoutVerdict(clause) : clause)) : found;
  };

  return (message) => {
    const { language } = fold(message);
    const sentences = sentencesOf(withoutHeader(message).replace(NOT_IT, ''));
    const clauses: Clause[] = [];
    for (const one of sentences)
      clauses.push(
        ...sentence(
          one,
          clauses.findLast(({ trace: { question } }) => question.entities.size > 0),
        ),
      );
    const wrong = new Set(clauses.flatMap(({ judgement: { verdict: own, facts } }) => (own === 'contradicted' ? facts.slice(0, 1) : [])));
    const right = clauses.filter(({ judgement }) => judgement.verdict === 'supported');
    // What a fact holds of a statement that it goes against elsewhere is the same statement; a remark beside one is none of its own.
    const apart = right.some(
      ({ trace: { question, weighed }, judgement: { facts }, from }) =>
        !facts.some((fact) => wrong.has(fact)) &&
        isFull(question.tokens, from) &&
        weighed.filter(({ token }) => token.start >= from && token.kind !== 'unknown').length > 1,
    );
    const verdict =
      wrong.size > 0 ? (apart ? 'mixed' : 'contradicted') : right.some(isTold) || sameFact(right) ? 'supported' : 'not-in-record';
    return {
      verdict,
      opinion: clauses.length === 0 && sentences.flat().some((clause) => wording.opinions(foldTerm(clause))),
      language,
      spoken: /[\p{Script=Han}]|[a-z]{2}/iu.test(message),
      statements: clauses
        .filter((clause) => clause.judgement.verdict !== 'not-in-record' || isFull(clause.trace.question.tokens))
        .map(({ text, judgement: { verdict: own, facts, against } }) => ({
          text: shortened(text.replace(/[\s,，、;；:：。.—–-]+$/u, ''), LONGEST),
          verdict: own,
          facts,
          ...(against !== undefined && { against }),
        })),
    };
  };
}
