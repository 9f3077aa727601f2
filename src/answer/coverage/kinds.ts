/** What kind of question an example of a fact is, read off what the engine's own reader makes of it. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { Ask } from '../../dossier/language/question-words.ts';
import type { Evidence, EvidenceIndex } from '../understand/rank/evidence.ts';
import { foldTerm } from '../understand/read/fold.ts';
import { correctable, REQUIRED } from '../understand/rank/constraints.ts';
import { entitiesMeant, isKnownName } from '../understand/read/meaning.ts';
import type { Question } from '../understand/read/question.ts';
import { explain } from '../understand/rank/example-words.ts';
import type { Token } from '../understand/read/tokens.ts';
import { unitsOf } from '../understand/read/units.ts';

/** The kinds, each with what a column of a table calls it. A question may be of several. */
export const KINDS = {
  who: 'who',
  when: 'when',
  where: 'where',
  'how-much': 'much',
  'how-many': 'many',
  'how-long': 'long',
  why: 'why',
  what: 'what',
  list: 'list',
  compare: 'comp',
  'yes-no': 'y/n',
  'wrong-premise': 'wrong',
  statement: 'stmt',
  indirect: 'indir',
} as const;
export type Kind = keyof typeof KINDS;
export const ALL_KINDS: readonly Kind[] = Object.keys(KINDS).filter((name): name is Kind => name in KINDS);

/** What each question word asks for. */
const ASKED: Readonly<Record<Ask, Kind>> = {
  day: 'when',
  when: 'when',
  where: 'where',
  place: 'where',
  who: 'who',
  money: 'how-much',
  percent: 'how-much',
  degree: 'how-much',
  count: 'how-many',
  duration: 'how-long',
  why: 'why',
  list: 'list',
};

/** A fact as an example is compared with it. */
export interface Answering {
  readonly evidence: Evidence;
  readonly words: FactWords;
}

/** The words of a fact's text: stems of one language, characters of the other. */
interface FactWords {
  readonly stems: ReadonlySet<string>;
  readonly han: string;
}

/** The words of a fact's own text, in both languages. */
export function wordsOf({ fact: { text } }: Evidence): FactWords {
  const folded = [foldTerm(text.zh), foldTerm(text.en)];
  return {
    stems: new Set(folded.flatMap((one) => unitsOf(one).flatMap(({ key, han }) => (han ? [] : [key])))),
    han: folded.join(' '),
  };
}

/** The kinds of a question that the fact answers. */
export function kindsOf(question: Question, { evidence, words }: Answering, index: EvidenceIndex, dossier: Pick<Dossier, 'entities'>): Set<Kind> {
  const { shape, tokens, text } = question;
  const kinds = new Set<Kind>(shape.asks.map(({ ask }) => ASKED[ask]));
  if (shape.whichOfTwo) kinds.add('compare');
  if (kinds.size === 0) {
    if (shape.yesNo) kinds.add(holdsWrong(question, evidence, index, dossier) ? 'wrong-premise' : 'yes-no');
    else kinds.add(shape.open ? 'what' : unmarked(text));
  }
  const content = tokens.filter(({ kind }) => kind !== 'light' && kind !== 'ask');
  if (content.length > 0 && !content.some((token) => sharesWord(token, words))) kinds.add('indirect');
  return kinds;
}

/** What a text without any word of asking is: with a question mark a choice of two, or what it names; else a statement. */
function unmarked(text: string): Kind {
  if (!/[?？]\s*$/u.test(text)) return 'statement';
  return /\bor\b|还是|或者?/u.test(text) ? 'compare' : 'what';
}

/** Whether a yes/no question holds an amount, a date, a place or a name of a kind that the fact has, and not this one. */
function holdsWrong(question: Question, evidence: Evidence, index: EvidenceIndex, dossier: Pick<Dossier, 'entities'>): boolean {
  const place = index.placeOf(evidence.fact.id);
  if (place === undefined) return false;
  const kindsOfFact = new Set([...evidence.entities].map((id) => dossier.entities.get(id)?.kind));
  return question.tokens.some((token) => {
    if (explain(token, (key, strength = 1) => strength * index.weight(key, place)) >= REQUIRED) return false;
    if (token.kind === 'entity') return [...entitiesMeant([token])].some((id) => kindsOfFact.has(dossier.entities.get(id)?.kind));
    if (isKnownName(token)) return token.place === true ? evidence.place : evidence.entities.size > 0;
    return (token.kind === 'value' || token.kind === 'date') && token.open !== true && correctable(question, token, evidence);
  });
}

/** Whether a word of the question stands in the fact's text too, as it is written or in another form of it. */
function sharesWord({ text, kind, parts }: Token, words: FactWords): boolean {
  const units = unitsOf(text);
  if (units.some(({ key, han }) => !han && words.stems.has(key))) return true;
  if (units.some(({ han }) => han) && words.han.includes(text)) return true;
  // A run of characters that nobody knows holds words of two, mostly.
  return kind === 'unknown' && parts.some((part) => sharesWord(part, words));
}
