/** Follow-ups: “and Microsoft?” takes what it leaves out from the last plan. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { ConceptId, EntityId } from '../../dossier/schema.ts';
import type { Plan } from '../plan.ts';
import { aboutOf } from './evidence.ts';
import type { Key, Token } from './tokens.ts';

const MARKER = /^(?:那么?|然后|还有|再|另外|\W*(?:and|what about|how about|then|so|also)\b)|呢[\s?？!！。]*$/u;
/** More content than this is a question of its own. */
const MOST_TOKENS = 3;

/** Whether a question says that it goes on from the one before: “and …”, “那……呢”. */
export const goesOn = (text: string): boolean => MARKER.test(text);

/** Whether a question is short or begins so that it may lean on the one before. */
export function mayFollow(text: string, tokens: readonly Token[]): boolean {
  const content = tokens.filter(({ kind }) => kind !== 'light');
  return (
    content.length > 0 &&
    content.length <= MOST_TOKENS &&
    content.some(({ kind }) => kind !== 'unknown') &&
    (goesOn(text) || !content.some(({ kind }) => kind === 'entity') || content.length === 1)
  );
}

/**
 * The tokens of a follow-up with its missing parts filled in from the previous plan: the concept where it names only an entity,
 * the entities where it names only a concept. Undefined where there is nothing to fill in.
 */
export function fillIn(dossier: Dossier, tokens: readonly Token[], previous: Plan): Token[] | undefined {
  const { concepts, entities } = subjectsOf(dossier, previous);
  const filled = [...tokens];
  if (!tokens.some(({ kind }) => kind === 'entity') && entities.length > 0)
    filled.push(
      implied(
        'entity',
        entities.map((id): Key => `e:${id}`),
      ),
    );
  if (!tokens.some(({ kind }) => kind === 'term') && concepts.length > 0)
    filled.push(
      implied(
        'term',
        concepts.map((id): Key => `c:${id}`),
      ),
    );
  return filled.length === tokens.length ? undefined : filled;
}

const implied = (kind: 'entity' | 'term', keys: readonly Key[]): Token => ({
  kind,
  text: '',
  start: 0,
  end: 0,
  readings: keys.map((key) => ({ key, strength: 1 })),
  parts: [],
  attribute: false,
  name: false,
});

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
