/** Features: everything about a question that an intent can be recognised by, as keys. Two questions are alike as far as they share them. */
import { ASKS } from '../../../dossier/language/question-words.ts';
import type { Ask } from '../../../dossier/language/question-words.ts';
import type { QuestionWords } from '../read/question.ts';
import type { RelationAsked } from '../read/relations.ts';
import type { Token } from '../read/tokens.ts';
import { unitsOf } from '../read/units.ts';

/** What begins the feature that is the question's gist; it is counted, not weighed: a question that is asked in the very words of an example. */
export const GIST = 'gist:';

/**
 * What begins who does what to whom, as a question that is no yes/no question is read: counted, not weighed. Where a fact's examples are mostly
 * read so too, it is how people ask for it, whichever way round the fact has it.
 */
const ASKED_ROLES = 'asked-roles:';
/** A kind of thing that a question asks for. */
export type AskedFor = Ask | 'manner';
export const ASKED_FOR: readonly AskedFor[] = [...ASKS, 'manner'];

/** What begins a kind of thing that is asked for: counted, not weighed. How many of a fact's examples ask for it tells whether the fact does tell it. */
const ASKED = 'asked-for:';
/** The counted feature of a kind of thing that is asked for; that of every question where none is given. */
export const askedForFeature = (kind: AskedFor | '' = ''): string => `${ASKED}${kind}`;

/** The kinds of thing that a question asks for, each once. */
export const askedForBy = ({ asks, manner }: QuestionWords['shape']): ReadonlySet<AskedFor> =>
  new Set<AskedFor>([...asks.map(({ ask }) => ask), ...(manner ? (['manner'] as const) : [])]);

/** Whether a feature is counted and not weighed. */
export const isCounted = (feature: string): boolean =>
  feature.startsWith(GIST) || feature.startsWith(ASKED_ROLES) || feature.startsWith(ASKED);

/** The sides of a relation, as a feature names them. */
const sidesOf = ({ concept, from, to }: RelationAsked): string => `${concept} ${from.join('+')}>${to.join('+')}`;
/** The counted features of a relation that is asked about: with its sides, and whatever they are. */
export const askedRoles = (relation: RelationAsked): { readonly sides: string; readonly any: string } => ({
  sides: `${ASKED_ROLES}${sidesOf(relation)}`,
  any: `${ASKED_ROLES}${relation.concept}`,
});

/** The question's words with content, in order, as what they mean, and whether it denies: two questions of one gist differ in their fillers alone. */
function gistOf(tokens: readonly Token[], { yesNo, negated }: QuestionWords['shape']): string {
  const words = tokens.flatMap(({ kind, readings, text }) => (kind === 'light' ? [] : [readings[0]?.key ?? text]));
  return `${GIST}${yesNo ? '?' : ''}${negated ? '!' : ''}${words.join(' ')}`;
}

/** The features of a question, each once: what its tokens may mean, its words and characters with their neighbours, who does what to whom, its shape. */
export function featuresOf({ text, tokens, relations, shape }: QuestionWords): string[] {
  const found = new Set<string>();
  const entities: string[] = [];
  const concepts: string[] = [];
  const visit = ({ readings, parts }: Token): void => {
    for (const { key } of readings) {
      // Pairs of characters are read off the text below, wherever they stand; a date says once when it is.
      if (key.startsWith('b:') || key.startsWith('d:=')) continue;
      found.add(key);
      if (key.startsWith('e:')) entities.push(key);
      else if (key.startsWith('c:')) concepts.push(key);
    }
    parts.forEach(visit);
  };
  tokens.forEach(visit);
  const units = unitsOf(text);
  units.forEach(({ key, han, end }, place) => {
    const next = units[place + 1];
    if (han) {
      found.add(`u:${key}`);
      if (next?.han === true && next.start === end) found.add(`b:${key}${next.key}`);
    } else {
      found.add(`w:${key}`);
      if (next?.han === false) found.add(`ww:${key} ${next.key}`);
    }
  });
  for (const entity of new Set(entities)) for (const concept of new Set(concepts)) found.add(`ec:${entity} ${concept}`);
  const named = tokens
    .filter(({ kind }) => kind === 'entity')
    .map(({ readings }) => readings.find(({ key }) => key.startsWith('e:'))?.key ?? '');
  named.slice(1).forEach((entity, place) => found.add(`ee:${named[place] ?? ''} ${entity}`));
  for (const relation of relations) {
    found.add(`r:${sidesOf(relation)}`);
    if (shape.yesNo || shape.whichOfTwo) continue;
    const { sides, any } = askedRoles(relation);
    found.add(sides).add(any);
  }
  found.add(askedForFeature());
  for (const kind of askedForBy(shape)) found.add(askedForFeature(kind));
  if (shape.yesNo) found.add('q:yes-no');
  if (shape.negated) found.add('q:negated');
  if (shape.whichOfTwo) found.add('q:which-of-two');
  if (tokens.some(({ kind }) => kind !== 'light')) found.add(gistOf(tokens, shape));
  return [...found];
}
