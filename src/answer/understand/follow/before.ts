/** What a follow-up may lean on: the question before, who it was about, and what was answered. */
import { owners } from '../../../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import type { ConceptId, Entity, EntityId, FactId } from '../../../dossier/schema.ts';
import type { Plan } from '../../plan.ts';
import { aboutOf } from '../rank/about.ts';
import { fold } from '../read/fold.ts';
import type { QuestionLanguage } from '../read/fold.ts';
import { entitiesMeant } from '../read/meaning.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import type { FollowWords } from './words.ts';

/** What a follow-up may lean on: the last plan of the same person in the same chat, and the question it came of, where it came of one. */
export interface Previous {
  readonly plan: Plan;
  readonly question?: string | undefined;
}

/** Most characters of a question whose words a follow-up may lean on; of a longer one only what it was about is remembered. Hardly anybody asks in more than a hundred. */
const LONGEST_BEFORE = 300;

/** What is remembered for a follow-up: no more than it may lean on, however long the question was. */
export const previousOf = (plan: Plan, question: string): Previous => (question.length > LONGEST_BEFORE ? { plan } : { plan, question });

/** Somebody or something that the question before, or its answer, was about. */
export interface Subject {
  readonly kind: Entity['kind'];
  /** Undefined for whoever goes by what they are: “Anna's lawyer”. */
  readonly entity: EntityId | undefined;
  /** As the text names them, or else as the language does. */
  readonly name: string;
}

/** The text of the question before, and what it was about. */
export interface Before extends Pick<Question, 'text' | 'tokens'> {
  /** The likeliest to be meant first: what was asked for and answered, who the text names, who else the answer is about. */
  readonly subjects: readonly Subject[];
  /** The facts that were shown; none for a refusal. */
  readonly facts: readonly DossierFact[];
}

/** What is near to what was asked before: what was shown, or what a refusal named as nearest. */
export const nearOf = ({ facts }: Pick<Before, 'facts'>, plan: Plan, dossier: Pick<Dossier, 'facts'>): readonly DossierFact[] =>
  plan.kind === 'refuse' ? plan.nearest.flatMap((id) => dossier.facts.get(id) ?? []) : facts;

/** The facts that a plan shows; none for a refusal. */
export const factsOf = (plan: Plan, dossier: Pick<Dossier, 'facts'>): readonly DossierFact[] =>
  plan.kind === 'facts' ? plan.facts.flatMap((id) => dossier.facts.get(id) ?? []) : [];

/** The entity that a name means first. */
export function entityNamed(token: Token): EntityId | undefined {
  const [entity] = token.kind === 'entity' ? entitiesMeant([token]) : [];
  return entity;
}

/** Whether the question before has the word too, in whatever form. */
export const isSaidIn = ({ tokens }: Pick<Before, 'tokens'>, { text, kind, readings }: Token): boolean =>
  tokens.some(
    (token) => token.text === text || (token.kind === kind && token.readings.some(({ key }) => readings.some((own) => own.key === key))),
  );

/** What a question may lean on. `read` reads a text as a question. */
export function beforeOf(
  { plan, question: asked }: Previous,
  dossier: Dossier,
  language: QuestionLanguage,
  { read, words }: { readonly read: (text: string) => Pick<Question, 'text' | 'tokens'>; readonly words: FollowWords },
): Before {
  const named = language === 'en' ? 'en' : 'zh';
  const { concepts, entities } = subjectsOf(dossier, plan);
  const nameOf = (id: EntityId): string => dossier.entities.get(id)?.names[named] ?? '';
  const [concept] = concepts;
  const label = concept === undefined ? undefined : dossier.concepts.get(concept)?.label[named];
  const typed = asked === undefined || asked.length > LONGEST_BEFORE ? undefined : fold(asked).text;
  const question = typed === undefined ? undefined : (words.anew(typed) ?? typed);
  const { text, tokens } = read(question ?? [...entities.map(nameOf), label ?? ''].join(' '));
  const inText = subjectsIn(text, tokens, dossier, words);
  const others = entities
    .filter((id) => !inText.some(({ entity }) => entity === id))
    .flatMap((entity): Subject[] => {
      const kind = dossier.entities.get(entity)?.kind;
      return kind === undefined ? [] : [{ kind, entity, name: nameOf(entity) }];
    });
  // “Who owns it?” is answered with who is then spoken of; so is “what did she buy”.
  const askedFor =
    question !== undefined &&
    words.asksOfWhom(text) &&
    tokens.every(({ kind, readings }) => kind !== 'ask' || readings.some(({ key }) => NAMING.has(key)));
  const facts = factsOf(plan, dossier);
  // An edition that was answered with is meant rather than the product that it is one of.
  const editions = others.filter(({ entity, kind }) => entity !== undefined && kind === 'product' && isOneOf(entity, inText, dossier));
  const [answered, ...rest] = editions.length === 1 ? [...editions, ...others.filter((one) => !editions.includes(one))] : others;
  const inOrder = (askedFor || editions.length === 1) && answered !== undefined ? [answered, ...inText, ...rest] : [...inText, ...others];
  return { text, tokens, facts, subjects: inOrder };
}

/** Whether something belongs to a product that a text names. */
const isOneOf = (entity: EntityId, inText: readonly Subject[], dossier: Dossier): boolean =>
  inText.some((one) => one.kind === 'product' && one.entity !== undefined && owners(dossier, entity).includes(one.entity));

const NAMING: ReadonlySet<string> = new Set(['k:who', 'k:list']);

/** Who and what a text names, in its order; before them people that go by what they are (“Anna's lawyer”). */
function subjectsIn(text: string, tokens: readonly Token[], dossier: Dossier, { people }: FollowWords): Subject[] {
  const content = tokens.filter(({ kind }) => kind !== 'light');
  const byRole = content.flatMap((token, place): Subject[] => {
    if (!token.readings.some(({ key }) => people.has(key))) return [];
    const owner = content[place - 1];
    const start = owner !== undefined && entityNamed(owner) !== undefined ? owner.start : token.start;
    return [{ kind: 'person', entity: undefined, name: text.slice(start, token.end) }];
  });
  const named = content.flatMap((token): Subject[] => {
    const entity = entityNamed(token);
    const kind = entity === undefined ? undefined : dossier.entities.get(entity)?.kind;
    return kind === undefined ? [] : [{ kind, entity, name: token.text }];
  });
  return [...byRole, ...named];
}

/** What a plan was about. */
function subjectsOf({ facts, claims }: Dossier, plan: Plan): { concepts: readonly ConceptId[]; entities: readonly EntityId[] } {
  const ofFact = (id: FactId | undefined): { concepts: readonly ConceptId[]; entities: readonly EntityId[] } => {
    const fact = id === undefined ? undefined : facts.get(id);
    if (fact === undefined) return { concepts: [], entities: [] };
    const about = aboutOf(fact);
    const leading = about.filter(([, role]) => role !== 'mentioned').map(([entity]) => entity);
    return { concepts: fact.concepts, entities: leading.length > 0 ? leading : about.map(([entity]) => entity) };
  };
  switch (plan.kind) {
    case 'facts':
      return ofFact(plan.facts[0]);
    case 'source':
      return ofFact(plan.fact);
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
