/** The whole questions that a follow-up may be short for. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { Entity } from '../../../dossier/schema.ts';
import { withoutEnd } from '../read/matches.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { entityNamed } from './before.ts';
import type { Before, Subject } from './before.ts';
import { comparesOnly, contentOf, INSTEAD, openStandIns } from './leaning.ts';
import type { FollowWords } from './words.ts';

/** How many whole questions a follow-up is tried as, at the most, and most characters of each: all of them together cost no more than one long question. */
const MOST_COMPLETIONS = 8;
const LONGEST_COMPLETION = 450;
/** So many names of the question before are put in front of one that has none. */
const MOST_SUBJECTS = 2;

const HAN = /\p{Script=Han}/u;
const END_MARK = /[\s?？!！。.,，]/u;

/** A whole question that a follow-up may be short for. */
export interface Completion {
  readonly text: string;
  /**
   * `instead`: the question before, asked of something else of its kind. `named`: the follow-up itself, with names for what stands for them.
   * `joined`: what both say, put together; it may read like no question at all.
   */
  readonly made: 'instead' | 'named' | 'joined';
}

/**
 * The whole questions that a follow-up may be short for, the likeliest first: its name or date in the place of one that was asked about,
 * its question word in the place of the one before, names in the place of its pronouns. None where it leaves nothing out, nor where it is too long.
 */
export function completions(
  question: Pick<Question, 'text' | 'tokens' | 'shape'>,
  before: Before,
  dossier: Dossier,
  words: FollowWords,
): Completion[] {
  if (question.text.length > LONGEST_COMPLETION) return [];
  const whole = wholeQuestions(question, before, dossier, words);
  return [...new Map(whole.map((one) => [one.text, one])).values()]
    .filter(({ text }) => text.length <= LONGEST_COMPLETION)
    .slice(0, MOST_COMPLETIONS);
}

function wholeQuestions(
  { text, tokens, shape }: Pick<Question, 'text' | 'tokens' | 'shape'>,
  before: Before,
  dossier: Dossier,
  words: FollowWords,
): Completion[] {
  const said = withoutEnd(text, END_MARK);
  const begun = withoutEnd(before.text, END_MARK);
  // What was said before is meant again: “does Acme plan that” of “who plans it”.
  const given = new Set(before.tokens.filter(({ kind }) => kind !== 'entity').map((token) => token.text));
  const content = contentOf(tokens).filter((token) => !given.has(token.text));
  const asks = tokens.some(({ kind }) => kind === 'ask');
  if (comparesOnly({ text: said, tokens }, words)) {
    // “How many years later than Acme” asks it of whoever was told of.
    const [subject] = asks ? before.subjects : [];
    const named = subject === undefined ? [] : [{ text: `${subject.name} ${said}`, made: 'named' } as const];
    return [...named, { text: `${restOf(before, begun, words)} ${said}`, made: 'joined' }];
  }
  const named = namedIn({ text: said, tokens }, before, dossier, words).map((one): Completion => ({ text: one, made: 'named' }));
  const joined = (...texts: readonly string[]): Completion[] => texts.map((one) => ({ text: one, made: 'joined' }));
  const rest = restOf(before, begun, words);
  if (content.length === 0) {
    const ask = tokens.some(({ kind, readings }) => kind === 'ask' && !readings.some(({ key }) => OF_ANYTHING.has(key)))
      ? ''
      : asksOf(tokens);
    return [
      ...named,
      ...joined(withAsk(said, rest), ...(ask === '' || shape.negated ? [] : [withAsk(ask, rest), ...inAskPlace(ask, before)])),
    ];
  }
  if (content.every(({ kind }) => INSTEAD.has(kind))) {
    const { places, alike } = placesFor(content, tokens, before, dossier);
    const names = content.map((token) => nameOf(token, before, dossier)).join(' ');
    const instead = places.map((place) => inPlace(names, place, before, (token) => isEditionWord(token, place, before, dossier)));
    const asksAlike = !asks || sameAsks(tokens, before.tokens);
    return [
      ...(asksAlike ? instead.map((one): Completion => ({ text: one, made: 'instead' })) : []),
      ...named,
      ...joined(
        ...(asksAlike ? [] : places.map((place) => withAsk(asksOf(tokens), inPlace(names, place, before, isAsk)))),
        ...(asks
          ? [withAsk(said, withoutNames(before, begun, words)), ...(asksAlike ? [] : [withAsk(said, rest)])]
          : alike
            ? []
            : [`${begun} ${said}`]),
      ),
    ];
  }
  if (named.length > 0) return [...named, ...joined(...byNoun({ text: said, tokens }, before, dossier, words))];
  if (content.some(({ kind }) => kind === 'entity')) return joined(said);
  const subjects = before.subjects.slice(0, MOST_SUBJECTS).map(({ name }) => name);
  const [first] = subjects;
  // “After the round” is when it is asked for, and no other question.
  if (!asks && words.tellsLater(said) && content.every(({ kind }) => kind === 'term' || kind === 'sense'))
    return joined(`${begun} ${said}`);
  // What was so back then was so of what was asked before, and of nothing else.
  if (words.asksBackThen(said)) return joined(withAsk(said, rest));
  return joined(
    ...(first === undefined ? [] : [`${subjects.join(' ')} ${said}`, `${first} ${said}`]),
    ...(asks ? [withAsk(said, rest)] : [`${begun} ${said}`]),
  );
}

/** What sort of thing a token stands for: the kind of the entity it names, or its own. */
const kindOf = (token: Token, { entities }: Dossier): string => {
  const entity = entityNamed(token);
  return (entity === undefined ? undefined : entities.get(entity)?.kind) ?? token.kind;
};

/** What a token is called in the place of another: an entity by its whole name, of which the token may be no more than a part (“and Plus?”). */
function nameOf(token: Token, { text }: Before, { entities }: Dossier): string {
  const entity = entityNamed(token);
  const names = entity === undefined ? undefined : entities.get(entity)?.names;
  return names?.[HAN.test(text) ? 'zh' : 'en'] ?? token.text;
}

/** Kinds of entity that the same is asked of. */
const ALIKE: ReadonlySet<string> = new Set<Entity['kind']>(['organisation', 'product', 'group', 'outlet']);

/** What of the question before names may take the place of. */
interface Places {
  readonly places: readonly Token[];
  /** They are of their kind, or of one that the same is asked of. */
  readonly alike: boolean;
}

/**
 * What of the question before these may take the place of: what is of their kind, or of one like it; else whom it names last. Where the
 * follow-up has the word before its name that the question before has before one (“with Acme”), that one is meant.
 */
function placesFor(content: readonly Token[], tokens: readonly Token[], { tokens: asked }: Before, dossier: Dossier): Places {
  const kinds = new Set(content.map((token) => kindOf(token, dossier)));
  const own = asked.filter((token) => kinds.has(kindOf(token, dossier)));
  const like = [...kinds].some((kind) => ALIKE.has(kind)) ? asked.filter((token) => ALIKE.has(kindOf(token, dossier))) : [];
  const alike = own.length > 0 ? own : like;
  if (alike.length === 0) {
    const named = (token: Token): boolean => entityNamed(token) !== undefined && kindOf(token, dossier) !== 'place';
    return { places: content.every(named) ? asked.filter(named).slice(-1) : [], alike: false };
  }
  const lead = wordBefore(content[0], tokens);
  const led = lead === undefined ? [] : alike.filter((token) => wordBefore(token, asked) === lead);
  return { places: led.length > 0 ? led : alike, alike: true };
}

const isAsk = ({ kind }: Token): boolean => kind === 'ask';
const asksOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(isAsk)
    .map(({ text }) => text)
    .join(' ');
/** Whether all that is asked for is asked for in the other too. */
const sameAsks = (tokens: readonly Token[], others: readonly Token[]): boolean => {
  const keys = (of: readonly Token[]): string[] => of.filter(isAsk).flatMap(({ readings }) => readings.map(({ key }) => key));
  const known = new Set(keys(others));
  return keys(tokens).every((key) => known.has(key));
};

/** The question before with names in the place of a token, and without what `leaves` says. */
const inPlace = (
  names: string,
  place: Token,
  { text, tokens }: Pick<Before, 'text' | 'tokens'>,
  leaves: (token: Token) => boolean,
): string =>
  tokens
    .filter((token) => token === place || leaves(token))
    .reduceRight((rest, token) => `${rest.slice(0, token.start)}${token === place ? names : ' '}${rest.slice(token.end)}`, text);

/** Whether a word right before a product's name says which edition of it was answered with: it is not said of another. */
function isEditionWord(token: Token, place: Token, { tokens, subjects }: Before, { entities }: Pick<Dossier, 'entities'>): boolean {
  const [edition] = subjects;
  const product = entityNamed(place);
  const isEdition = edition?.entity !== undefined && product !== undefined && entities.get(edition.entity)?.belongs_to === product;
  return isEdition && (token.kind === 'sense' || token.kind === 'unknown') && tokens[tokens.indexOf(place) - 1] === token;
}

function wordBefore(token: Token | undefined, tokens: readonly Token[]): string | undefined {
  const before = token === undefined ? undefined : tokens[tokens.indexOf(token) - 1];
  return before?.kind === 'light' ? before.text : undefined;
}

/** What may be asked of anything that is told, in so many words: when, where, why. */
const OF_ANYTHING: ReadonlySet<string> = new Set(['k:when', 'k:day', 'k:where', 'k:place', 'k:why']);

/** The question before with something else asked in the place of what it asks for. */
const inAskPlace = (ask: string, { text, tokens }: Before): string[] => {
  const [place, another] = tokens.filter(isAsk);
  return place === undefined || another !== undefined ? [] : [`${text.slice(0, place.start)}${ask}${text.slice(place.end)}`];
};

/** The question before without what it asks for. */
const restOf = ({ tokens }: Before, begun: string, words: FollowWords): string => without(begun, tokens, isAsk, words);

/** The same without whom it asks that of. */
const withoutNames = ({ tokens }: Before, begun: string, words: FollowWords): string =>
  without(begun, tokens, (token) => isAsk(token) || INSTEAD.has(token.kind), words);

const without = (text: string, tokens: readonly Token[], leaves: (token: Token) => boolean, words: FollowWords): string =>
  words.withoutOpener(
    tokens
      .filter(leaves)
      .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
      .trim(),
  );

/** The question before, asking for something else of the same. */
const withAsk = (said: string, rest: string): string => (HAN.test(said) ? `${rest} ${said}` : `${said} ${rest}`);

/** Names in the place of what stands for them, where the question before had any of that kind that is not named already. */
function namedIn(
  { text: said, tokens }: Pick<Question, 'text' | 'tokens'>,
  { subjects }: Before,
  dossier: Dossier,
  words: FollowWords,
): string[] {
  const already = new Set(tokens.flatMap((token) => entityNamed(token) ?? []));
  const fitting = ({ kind, entity }: Subject, kinds: readonly Entity['kind'][]): boolean =>
    kinds.includes(kind) && !(entity !== undefined && already.has(entity));
  const standIns = openStandIns({ text: said, tokens }, { words, dossier });
  const whole = standIns.reduceRight((text, { start, end, kinds }) => {
    const subject = subjects.find((one) => fitting(one, kinds));
    return subject === undefined ? text : `${text.slice(0, start)} ${subject.name.replace(/'s?$/u, '')} ${text.slice(end)}`;
  }, said);
  return whole === said ? [] : [whole];
}

/** The first thing that the question before spoke of without naming anybody (“the suit”), in the place of what stands for a thing. */
function byNoun(own: Pick<Question, 'text' | 'tokens'>, before: Before, dossier: Dossier, words: FollowWords): string[] {
  const noun = before.tokens.find(({ kind, attribute }) => kind === 'term' && !attribute);
  const standIn = openStandIns(own, { words, dossier }).find(
    ({ kinds, possessive }) => !possessive && kinds.includes('product') && !kinds.includes('place'),
  );
  return noun === undefined || standIn === undefined
    ? []
    : [`${own.text.slice(0, standIn.start)} ${noun.text} ${own.text.slice(standIn.end)}`];
}
