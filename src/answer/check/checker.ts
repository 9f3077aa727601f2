/** Checking a message against the record: taken apart into statements, each judged by the facts that decide it. Deterministic; never throws, whatever the text. */
import { shortened } from '../longest.ts';
import type { CheckedStatement, MessageVerdict } from '../plan.ts';
import { fold } from '../understand/read/fold.ts';
import type { QuestionLanguage } from '../understand/read/fold.ts';
import { shareOf } from './chances.ts';
import { clauseReader } from './clause.ts';
import type { Clause, ClauseParts, JudgedText } from './clause.ts';
import { mostFactsFor } from './facts-shown.ts';
import { withRhetorical, withTakenBack } from './joined-sentences.ts';
import type { Against } from './looked.ts';
import { messageChancesBy, together } from './message.ts';
import type { MessageChancesOf } from './message.ts';
import { messageSignals } from './message-signals.ts';
import { asserted, asWritten } from './prepare.ts';
import type { Asserted } from './prepare.ts';
import { namesAnything } from './says-something.ts';
import { sentenceReader } from './sentence.ts';
import { sentencesOf, withoutHeader } from './split.ts';

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

/** Longest text of a statement that is repeated, in characters. */
const LONGEST = 160;

/** The verdict on a message of these clauses. */
function verdictOf(clauses: readonly Clause[]): MessageVerdict {
  const wrong = new Set(clauses.flatMap(({ judgement: { verdict, facts } }) => (verdict === 'contradicted' ? facts.slice(0, 1) : [])));
  const right = clauses.filter(({ judgement }) => judgement.verdict === 'supported');
  if (wrong.size === 0) return right.length > 0 ? 'supported' : 'not-in-record';
  // What a fact holds of a statement that it goes against elsewhere is the same statement; a remark beside one is none of its own.
  const isMixed = right.some(
    ({ trace: { question, weighed }, judgement: { facts }, from }) =>
      !facts.some((fact) => wrong.has(fact)) &&
      namesAnything(question.tokens, from) &&
      weighed.filter(({ token }) => token.start >= from && token.kind !== 'unknown').length > 1,
  );
  return isMixed ? 'mixed' : 'contradicted';
}

function statementOf({ text, judgement: { verdict, facts, against } }: Clause, message: Asserted): JudgedStatement {
  const told = shortened(asWritten(text, message).replace(/[\s,，、;；:：。.—–-]+$/u, ''), LONGEST);
  return { text: told, verdict, facts: facts.slice(0, mostFactsFor(told)), ...(against !== undefined && { against }) };
}

const withoutWrong = (text: JudgedText): JudgedText => ({ ...text, chances: { ...text.chances, contradicted: 0 }, asWrong: undefined });

/** What checking works with. */
export interface CheckerParts extends ClauseParts {
  /** Told of each message's signals: for whoever fits their weights. */
  readonly watchMessage?: (signals: Float64Array) => void;
  /** How likely a message says something wrong, and right, where that is not told by what is kept. */
  readonly messageChancesOf?: MessageChancesOf;
}

/** Makes a checker of a dossier, whose engine traces how a text is understood. */
export function createChecker(parts: CheckerParts): Checker {
  const { statements, dossier, watch, watchMessage } = parts;
  const chancesOf = parts.messageChancesOf ?? messageChancesBy(shareOf(statements, dossier.facts.size));
  let texts: JudgedText[] = [];
  const reader = clauseReader({
    ...parts,
    watch: (judged) => {
      texts.push(judged);
      watch?.(judged);
    },
  });
  const read = sentenceReader(reader);
  return (message) => {
    const said = asserted(withoutHeader(message));
    const sentences = withTakenBack(withRhetorical(sentencesOf(said.text), reader), reader);
    const judged: Clause[] = [];
    const stated: JudgedText[] = [];
    for (const sentence of sentences) {
      const before = judged.findLast(({ trace: { question } }) => question.entities.size > 0);
      texts = [];
      judged.push(...read(sentence, before));
      const meant = reader.meant(sentence);
      // What would be, if something were, may be right, and is not wrong.
      if (meant !== 'taken back') stated.push(...(meant === 'stated' ? texts : texts.map(withoutWrong)));
    }
    const signals = messageSignals(stated, judged);
    watchMessage?.(signals);
    const chances = chancesOf(signals);
    const clauses = together(judged, stated, chances);
    return {
      verdict: verdictOf(clauses),
      opinion: clauses.length === 0 && sentences.flat().some(reader.isOpinion),
      language: fold(message).language,
      spoken: /[\p{Script=Han}]|[a-z]{2}/iu.test(message),
      statements: clauses
        .filter((clause) => clause.judgement.verdict !== 'not-in-record' || namesAnything(clause.trace.question.tokens))
        .map((clause) => statementOf(clause, said)),
    };
  };
}
