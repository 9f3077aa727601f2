/** Who does what to whom: read off the order of words, so that “who sued whom” is not taken for “whom who sued”. */
import type { ConceptId, EntityId } from '../../../dossier/schema.ts';
import { family } from '../../../dossier/dossier.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { follows } from './matches.ts';
import { asksFor, conceptsMeant, entitiesMeant } from './meaning.ts';
import type { RolePatterns } from './role-words.ts';
import type { Token } from './tokens.ts';

/** A relation that the question names, with the entities on its two sides; an empty side is open (“who”). */
export interface RelationAsked {
  readonly concept: ConceptId;
  readonly from: readonly EntityId[];
  readonly to: readonly EntityId[];
}

const DOING_EN = /^[a-z]/u;
/** “By whom was A sued” asks for who did it. */
const BY_WHOM = /\bby (?:who|whom|which|what)\b/u;
const BY_EN = /\bby\s*$/u;

/** The relations in a question's tokens. Only one with both sides filled, by an entity or by “who”, says anything about roles. */
export function relationsIn(
  text: string,
  tokens: readonly Token[],
  dossier: Pick<Dossier, 'concepts' | 'entities'>,
  roles: RolePatterns,
): RelationAsked[] {
  const seen = new Set<string>();
  const parties = tokens.filter((token) => !roles.isCited(text, token) && !isPlatform(text, token));
  return parties.flatMap((token, place) => {
    const related = [...conceptsMeant([token])].flatMap((id) => {
      const concept = dossier.concepts.get(id);
      return concept?.relation === undefined ? [] : [concept];
    });
    // The second time (“attacks on A and attacks on B”) who does it is left out.
    const fresh = related.filter(({ id }) => !seen.has(id));
    for (const { id } of related) seen.add(id);
    if (fresh.length === 0 || roles.possessive.test(text.slice(0, token.end))) return [];
    const adjuncts = [...text.matchAll(roles.occasion)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
    const isBeside = (one: Token): boolean => adjuncts.some(({ start, end }) => one.start >= start && one.end <= end && token.start >= end);
    const before = side(
      parties
        .slice(0, place)
        .filter((one) => !isBeside(one))
        .toReversed(),
    );
    const following = parties.slice(place + 1);
    const after =
      side(following.filter(({ kind, start }) => kind === 'entity' && follows(roles.receiving, text, start))) ?? side(following);
    const lead = text.slice(0, token.start);
    const follow = text.slice(token.end);
    const swapped = turnsRound(lead, follow, token, roles) || roles.inverse.test(token.text);
    const chinese = chineseSides(text, parties, place, roles);
    const two =
      after === undefined
        ? bothBefore(parties.slice(0, place), DOING_EN.test(token.text) && !/^\s*by\b/u.test(follow) && !BY_WHOM.test(lead), roles)
        : before === undefined
          ? bothAfter(text, parties.slice(place + 1), roles)
          : undefined;
    const [from, to] =
      cleftSides(text, parties, place) ??
      hadSides(text, parties, place, roles) ??
      holderOf(text, token, before, after) ??
      chinese ??
      two ??
      (swapped ? [after, before] : doneTo(lead, token, roles) && after === undefined ? [[], before] : [before, after]);
    return from === undefined || to === undefined || (from.length === 0 && to.length === 0)
      ? []
      : fresh.map(({ id }) => ({
          concept: id,
          from: from.flatMap((entity) => family(dossier, entity)),
          to: to.flatMap((entity) => family(dossier, entity)),
        }));
  });
}

const ON = /(?<=\bon\s*)/uy;
const ON_ZH = /^[\s》」』]*上(?!市)/u;
const IN_ZH = /在[\s《「『]*$/u;
/** “On the radio”, “广播上”: where it happens, not who does it. */
export const isPlatform = (text: string, { kind, start, end }: Token): boolean =>
  kind === 'entity' && (ON_ZH.test(text.slice(end)) || IN_ZH.test(text.slice(Math.max(0, start - 3), start)) || follows(ON, text, start));

/** The entity nearest on one side, or an open side where a question word stands there; undefined where nobody does. */
function side(tokens: readonly Token[]): EntityId[] | undefined {
  for (const token of tokens) {
    if (token.kind === 'entity') return entitiesOf(token);
    if (isWho(token)) return [];
  }
  return undefined;
}

/** “Did A take B to court”, “甲是谁创办的”: both sides stand before the verb, with a verb between them. */
function bothBefore(
  tokens: readonly Token[],
  doing: boolean,
  { fronting, being, joining, gives }: RolePatterns,
): [EntityId[] | undefined, EntityId[] | undefined] | undefined {
  const sides = tokens.flatMap((token, place) => (token.kind === 'entity' || isWho(token) ? [{ token, place }] : []));
  const [first, second] = sides.slice(-2);
  if (first === undefined || second === undefined) return undefined;
  if (isWho(second.token)) return [[], entitiesOf(first.token)];
  // “A is B's target”, “A is B's holder”: the order tells nothing.
  if (/['’]s$/u.test(second.token.text)) return undefined;
  const between = tokens.slice(first.place + 1, second.place).map(({ text }) => text);
  // “Which company did he found” asks for the object, “who took them to court” for the subject.
  if (isWho(first.token))
    return between.some((word) => fronting.has(word) || (doing && being.has(word)))
      ? [entitiesOf(second.token), []]
      : [[], entitiesOf(second.token)];
  // “What share of B does A own”: the object comes first.
  if (between.some((word) => fronting.has(word))) return [entitiesOf(second.token), entitiesOf(first.token)];
  const said = between.join('');
  // 甲赔了乙多少钱: the verb between them says who gives.
  const isOpenHan = /\p{Script=Han}/u.test(said) && !gives.test(said);
  return between.length === 0 || between.some((word) => joining.has(word)) || isOpenHan
    ? undefined
    : [entitiesOf(first.token), entitiesOf(second.token)];
}

/** “How much in damages does A want from B”: both sides stand after the noun. */
function bothAfter(text: string, tokens: readonly Token[], { wantedOf }: RolePatterns): [EntityId[], EntityId[]] | undefined {
  const [first, second] = tokens.filter(({ kind }) => kind === 'entity');
  if (first === undefined || second === undefined) return undefined;
  return wantedOf.test(text.slice(first.end, second.start)) ? [entitiesOf(first), entitiesOf(second)] : undefined;
}

const isWho = (token: Token): boolean => asksFor(token, 'who');
const entitiesOf = (token: Token): EntityId[] => [...entitiesMeant([token])];

const turnsRound = (lead: string, follow: string, token: Token, { participle, passive }: RolePatterns): boolean =>
  // “A is owned by B”, and without a verb for being, “A sued by B”.
  /^[a-z]/u.test(token.text) &&
  (participle.test(`${token.text}${follow}`.slice(0, token.text.length + 4)) ||
    (passive.test(lead) && /^\s*by\b/u.test(follow)) ||
    BY_EN.test(lead));

/** “Was A sued”: by whom is left open. */
const doneTo = (lead: string, { text }: Token, { done, passive }: RolePatterns): boolean =>
  /^[a-z]/u.test(text) && done.test(text) && passive.test(lead);

/** 乙的创始人是甲: what somebody is to another comes from the one behind 是. */
const holderOf = (
  text: string,
  { start, end }: Token,
  before: EntityId[] | undefined,
  after: EntityId[] | undefined,
): [EntityId[], EntityId[]] | undefined =>
  before !== undefined && after !== undefined && text[start - 1] === '的' && /^(?:就|正|其实)?是/u.test(text.slice(end))
    ? [after, before]
    : undefined;

/** 收购乙的是甲, 给乙投钱的是甲: who does it stands behind 的是, to whom is named before it. */
function cleftSides(text: string, tokens: readonly Token[], place: number): [EntityId[], EntityId[]] | undefined {
  const verb = tokens[place];
  const last = tokens.slice(place + 1).find(({ kind, start }) => kind === 'entity' && CLEFT.test(text.slice(0, start)));
  if (verb === undefined || last === undefined) return undefined;
  const within = tokens.find(({ kind, start, end }) => kind === 'entity' && start >= verb.end && end < last.start);
  const before = tokens.slice(0, place).findLast(({ kind, start }) => kind === 'entity' && RECIPIENT.test(text.slice(0, start)));
  const other = within ?? before;
  return other === undefined || text.slice(0, verb.start).includes('被') ? undefined : [entitiesOf(last), entitiesOf(other)];
}
const CLEFT = /的(?:就|正|其实|明明)?是\s*$/u;
const RECIPIENT = /[给向对把]\s*$/u;

const MARKED = /(?:[被把向找冲从去](?!告)|对(?!方)|跟(?=谁))[^被把向对找冲从去跟]*$/u;
/** 甲给乙投钱: what is given goes to 乙. Before other verbs 给 may say as well by whom something is done. */
const MARKED_GIVING = /(?:[被把向找冲从去给](?!告)|对(?!方)|跟(?=谁))[^被把向对找冲从去跟给]*$/u;

/** 甲拿了乙三成的股份, 乙把三成股份让给甲: what is had stands behind whose it is, or before whoever gets it. */
function hadSides(
  text: string,
  tokens: readonly Token[],
  place: number,
  { having, givingAway }: RolePatterns,
): [EntityId[], EntityId[]] | undefined {
  const noun = tokens[place];
  if (noun === undefined || !/\p{Script=Han}/u.test(noun.text)) return undefined;
  const [owner, holder] = tokens
    .slice(0, place)
    .filter(({ kind }) => kind === 'entity')
    .toReversed();
  if (
    owner !== undefined &&
    holder !== undefined &&
    having.test(text.slice(holder.end, owner.start)) &&
    HAD.test(text.slice(owner.end, noun.start))
  )
    return [entitiesOf(holder), entitiesOf(owner)];
  const giver = owner;
  const receiver = tokens.slice(place + 1).find(({ kind }) => kind === 'entity');
  return giver !== undefined &&
    receiver !== undefined &&
    /把[^把]*$/u.test(text.slice(giver.end, noun.start)) &&
    givingAway.test(text.slice(noun.end, receiver.start))
    ? [entitiesOf(receiver), entitiesOf(giver)]
    : undefined;
}
/** Nothing but how much stands between whose it is and what it is: 乙三成的股份. */
const HAD = /^[\s的\d.%％一二三四五六七八九十百分之成多半少]*$/u;

/** 甲被乙告, 甲把乙告了, 甲向乙索赔: both sides stand before the verb. */
function chineseSides(
  text: string,
  tokens: readonly Token[],
  place: number,
  { giving }: RolePatterns,
): [EntityId[] | undefined, EntityId[] | undefined] | undefined {
  const verb = tokens[place];
  if (verb === undefined || !/\p{Script=Han}/u.test(verb.text)) return undefined;
  const before = tokens.slice(0, place);
  // 给乙开出多少和解金: what is given may be named behind the verb.
  const giver = before.findLast(({ kind }) => kind === 'entity');
  const lead = text.slice(giver?.end ?? verb.start, verb.end);
  const mark = text.slice(0, verb.start).search(giving.test(lead) ? MARKED_GIVING : MARKED);
  if (mark < 0) return undefined;
  const first = side(before.filter(({ end }) => end <= mark).toReversed());
  const second = side(before.filter(({ start }) => start >= mark));
  if (text[mark] === '被') return [second ?? [], first];
  return text[mark] === '把' || (first !== undefined && second !== undefined) ? [first, second] : undefined;
}
