/** Follow-ups: “and Acme?” takes what it leaves out from what was asked before. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { ConceptId, Entity, EntityId } from '../../dossier/schema.ts';
import type { Plan } from '../plan.ts';
import { aboutOf } from './rank/evidence.ts';
import type { QuestionLanguage } from './read/fold.ts';
import { withoutEnd } from './read/matches.ts';
import { entitiesMeant } from './read/meaning.ts';
import type { Question } from './read/question.ts';
import type { Token } from './read/tokens.ts';

/** What a follow-up may lean on: the last plan of the same person in the same chat, and the question it came of, where it came of one. */
export interface Previous {
  readonly plan: Plan;
  readonly question?: string | undefined;
}

/** Most characters of a question whose words a follow-up may lean on; of a longer one only what it was about is remembered. Hardly anybody asks in more than a hundred. */
const LONGEST_BEFORE = 300;
/** How many whole questions a follow-up is tried as, at the most, and most characters of each: all of them together cost no more than one long question. */
const MOST_COMPLETIONS = 8;
const LONGEST_COMPLETION = 450;

/** What is remembered for a follow-up: no more than it may lean on, however long the question was. */
export const previousOf = (plan: Plan, question: string): Previous => (question.length > LONGEST_BEFORE ? { plan } : { plan, question });

const HAN = /\p{Script=Han}/u;
const MARKER = /^\W*(?:那么?|然后|还有|再|另外|(?:and|but|so|then|also|ok|okay)\b|(?:what|how) about\b)[\s,，]*/u;
const ENDING = /(?:那边|这边|那里|方面|的话)?[呢咧][\s?？!！。]*$/u;
/** More content than this is a question of its own. */
const MOST_TOKENS = 3;
/** So many names of the question before are put in front of one that has none. */
const MOST_SUBJECTS = 2;

/** What stands for somebody or something named before: his, its, in place of a name. */
const PRONOUNS: readonly { readonly pattern: RegExp; readonly kinds: readonly Entity['kind'][] }[] = [
  { pattern: /\b(?:he|him|his|she|her)\b|他(?!们)|她(?!们)/u, kinds: ['person'] },
  {
    pattern: /\b(?:it|its|they|them|their)\b|它们?|他们|她们|对方|该公司|这家公司/u,
    kinds: ['organisation', 'product', 'group', 'outlet'],
  },
];
/** What a question begins with that asks for no certain kind of thing. */
const OPENERS = /^(?:what|which|how|who)\b(?:'s| is| are| was| were)?/u;
const END_MARK = /[\s?？!！。.,，]/u;

/** Asks who says what was just answered: the answer tells that already. Nothing but signs may stand around the words. */
const WHO_SAYS =
  /(?:and |but )?(?:says? who|said who|who (?:says|said)(?: (?:so|that|this|it))?|according to whom?|(?:what(?:'s| is) (?:the|your) )?source|(?:这|那|这话|那话)?是?谁(?:说|讲)的|有?(?:什么)?(?:出处|来源|依据)(?:是什么|在哪|吗|呢)?|哪里说的)\W*$/uy;
/** The same where there are Chinese signs alone: all of them count as signs around the words. */
const WHO_SAYS_ZH = /谁[说讲]的|出处|来源|依据|哪里说的/u;
const LATIN = /\w/u;

/** Whether a question asks who says what was answered before. */
export function asksWhoSays(text: string): boolean {
  const first = text.search(LATIN);
  if (first < 0) return WHO_SAYS_ZH.test(text);
  WHO_SAYS.lastIndex = first;
  return WHO_SAYS.test(text);
}

/** The text of the question before, and what it was about. */
interface Before extends Pick<Question, 'text' | 'tokens'> {
  /** As the text names them, then as the language does. */
  readonly subjects: readonly { readonly kind: Entity['kind']; readonly name: string }[];
}

/** What takes the place of another of its kind: names, amounts, dates. */
const INSTEAD: ReadonlySet<Token['kind']> = new Set(['entity', 'value', 'date']);

const contentOf = (tokens: readonly Token[]): Token[] => tokens.filter(({ kind }) => kind !== 'light' && kind !== 'ask');

/** Whether a question says that it goes on from the one before: “and …”, “那……呢”. */
const goesOn = (text: string): boolean => MARKER.test(text) || ENDING.test(text);

/** Whether a question has a word that stands for somebody or something named before. */
const refersBack = (text: string): boolean => PRONOUNS.some(({ pattern }) => pattern.test(text));

/** How surely a question is short for another: plainly, or perhaps, where by itself it may as well be about something else. */
export type Leaning = 'plainly' | 'perhaps' | 'not';

/** Whether a question may be short for another: it says little, and by itself it is no question that can be answered or is known. `alone` is its plan by itself. */
export function leaningOf({ text, tokens, shape, entities }: Question, alone: Plan): Leaning {
  const content = contentOf(tokens);
  const asks = tokens.some(({ kind }) => kind === 'ask');
  if (content.length > MOST_TOKENS || (content.length === 0 && !asks)) return 'not';
  const onlyNames = content.every(({ kind }) => INSTEAD.has(kind));
  const isOpen = entities.size === 0 && (refersBack(text) || asks);
  if (alone.kind !== 'refuse') {
    if (goesOn(text) || (alone.kind === 'who' && onlyNames && shape.asks.length === 0)) return 'plainly';
    return entities.size === 0 && refersBack(text) ? 'plainly' : 'not';
  }
  if (onlyNames) return 'plainly';
  // What is known to be asked for by itself, and not told, is not looked for elsewhere, unless it names nobody.
  const isKnown = alone.reason === 'off-topic' || alone.missing.some(({ kind }) => kind === 'gap');
  // What names somebody and asks something of them is a whole question: it is decided as by itself.
  const isWhole = entities.size > 0 && asks && content.some(({ kind }) => !INSTEAD.has(kind));
  if (!isKnown) return isWhole || shape.yesNo ? 'perhaps' : 'plainly';
  return isOpen ? 'perhaps' : 'not';
}

/** What a question may lean on. `read` reads a text as a question. */
export function beforeOf(
  { plan, question: asked }: Previous,
  dossier: Dossier,
  language: QuestionLanguage,
  read: (text: string) => Pick<Question, 'text' | 'tokens'>,
): Before {
  const named = language === 'en' ? 'en' : 'zh';
  const { concepts, entities } = subjectsOf(dossier, plan);
  const nameOf = (id: EntityId): string => dossier.entities.get(id)?.names[named] ?? '';
  const [concept] = concepts;
  const label = concept === undefined ? undefined : dossier.concepts.get(concept)?.label[named];
  const words = asked === undefined || asked.length > LONGEST_BEFORE ? [...entities.map(nameOf), label ?? ''].join(' ') : asked;
  const { text, tokens } = read(words);
  const inText = tokens.flatMap((token) => {
    const entity = entityNamed(token);
    return entity === undefined ? [] : [{ entity, name: token.text }];
  });
  const others = entities.filter((id) => !inText.some(({ entity }) => entity === id)).map((entity) => ({ entity, name: nameOf(entity) }));
  const subjects = [...inText, ...others].flatMap(({ entity, name }) => {
    const kind = dossier.entities.get(entity)?.kind;
    return kind === undefined ? [] : [{ kind, name }];
  });
  return { text, tokens, subjects };
}

/** A whole question that a follow-up may be short for. */
interface Completion {
  readonly text: string;
  /** It is the question before, asked of something else of its kind. */
  readonly instead: boolean;
}

/**
 * The whole questions that a follow-up may be short for, the likeliest first: its name or date in the place of one that was asked about,
 * its question word in the place of the one before, names in the place of its pronouns. None where it leaves nothing out, nor where it is too long.
 */
export const completions = (question: Pick<Question, 'text' | 'tokens'>, before: Before, dossier: Dossier): Completion[] =>
  question.text.length > LONGEST_COMPLETION
    ? []
    : wholeQuestions(question, before, dossier).filter(({ text }) => text.length <= LONGEST_COMPLETION);

function wholeQuestions({ text, tokens }: Pick<Question, 'text' | 'tokens'>, before: Before, dossier: Dossier): Completion[] {
  const said = withoutEnd(text.replace(MARKER, '').replace(ENDING, ''), END_MARK);
  const content = contentOf(tokens);
  const begun = withoutEnd(before.text, END_MARK);
  const only = (whole: string): Completion[] => [{ text: whole, instead: false }];
  if (content.length === 0) return only(withAsk(said, begun, before));
  if (content.every(({ kind }) => INSTEAD.has(kind))) {
    const instead = inPlace(content, before, kindsIn(dossier));
    return instead.length > 0 ? instead.map((whole) => ({ text: whole, instead: true })) : only(`${begun} ${said}`);
  }
  const named = pronounsNamed(said, before, new Set(content.map((token) => token.text)));
  if (named !== said || content.some(({ kind }) => kind === 'entity')) return only(named);
  const subjects = before.subjects.slice(0, MOST_SUBJECTS).map(({ name }) => name);
  return subjects.length === 0 ? [] : only(`${subjects.join(' ')} ${said}`);
}

/** The entity that a name means first. */
function entityNamed(token: Token): EntityId | undefined {
  const [entity] = token.kind === 'entity' ? entitiesMeant([token]) : [];
  return entity;
}

/** What sort of thing a token stands for: the kind of the entity it names, or its own. */
const kindsIn =
  ({ entities }: Dossier) =>
  (token: Token): string => {
    const entity = entityNamed(token);
    return (entity === undefined ? undefined : entities.get(entity)?.kind) ?? token.kind;
  };

/** The question before with these in the place of one of their kind. */
function inPlace(content: readonly Token[], { text, tokens }: Before, kindOf: (token: Token) => string): string[] {
  const kinds = content.map(kindOf);
  const said = content.map((token) => token.text).join(' ');
  return tokens
    .filter((token) => kinds.includes(kindOf(token)))
    .slice(0, MOST_COMPLETIONS)
    .map(({ start, end }) => text.slice(0, start) + said + text.slice(end));
}

/** The question before, asking for something else of the same. */
function withAsk(said: string, begun: string, { tokens }: Before): string {
  const rest = tokens
    .filter(({ kind }) => kind === 'ask')
    .reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, begun)
    .trim()
    .replace(OPENERS, '');
  return HAN.test(said) ? `${rest} ${said}` : `${said} ${rest}`;
}

/** Names in the place of pronouns, where the question before had any of that kind that is not `already` named. */
const pronounsNamed = (said: string, { subjects }: Before, already: ReadonlySet<string>): string =>
  PRONOUNS.reduce((text, { pattern, kinds }) => {
    const name = subjects.find(({ kind, name: one }) => kinds.includes(kind) && !already.has(one.toLowerCase()))?.name;
    return name === undefined ? text : text.replace(pattern, () => ` ${name} `);
  }, said);

/** What a plan was about. */
function subjectsOf({ facts, claims }: Dossier, plan: Plan): { concepts: ConceptId[]; entities: EntityId[] } {
  switch (plan.kind) {
    case 'facts':
    case 'source': {
      const id = plan.kind === 'source' ? plan.fact : plan.facts[0];
      const fact = id === undefined ? undefined : facts.get(id);
      if (fact === undefined) return { concepts: [], entities: [] };
      const about = aboutOf(fact);
      const leading = about.filter(([, role]) => role !== 'mentioned').map(([entity]) => entity);
      return { concepts: fact.concepts, entities: leading.length > 0 ? leading : about.map(([entity]) => entity) };
    }
    case 'claim':
    case 'sides': {
      const claim = claims.get(plan.claim);
      const [first] = [...(claim?.seeks ?? []), ...(claim?.alleges ?? [])].flatMap((id) => facts.get(id) ?? []);
      return { concepts: first?.concepts ?? [], entities: [...(claim?.by ?? []), ...(claim?.against ?? [])] };
    }
    case 'figure':
    case 'compare':
      return { concepts: [plan.concept], entities: plan.kind === 'figure' && plan.of !== undefined ? [plan.of] : [] };
    case 'who':
      return { concepts: [], entities: [plan.entity] };
    default:
      return { concepts: [], entities: [] };
  }
}
