/** Who does what to whom: read off the order of words, so that “who sued whom” is not taken for “whom who sued”. */
import type { ConceptId, EntityId } from '../../../dossier/schema.ts';
import { family } from '../../../dossier/dossier.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { follows } from './matches.ts';
import { asksFor, conceptsMeant, entitiesMeant } from './meaning.ts';
import type { Token } from './tokens.ts';

/** A relation that the question names, with the entities on its two sides; an empty side is open (“who”). */
export interface RelationAsked {
  readonly concept: ConceptId;
  readonly from: readonly EntityId[];
  readonly to: readonly EntityId[];
}

/** When something else was, said before what is told: 在乙投资之后. */
const ADJUNCT = /在[^，,。;；]{1,20}?(?:之后|以后|之前|以前|的时候)/gu;
const DOING_EN = /^[a-z]/u;
/** “By whom was A sued” asks for who did it. */
const BY_WHOM = /\bby (?:who|whom|which|what)\b/u;
const PASSIVE_EN = /\b(?:is|are|was|were|be|been|being|get|gets|got)\b[^,.;?]{0,20}$/u;
const BY_EN = /\bby\s*$/u;

/** The relations in a question's tokens. Only one with both sides filled, by an entity or by “who”, says anything about roles. */
export function relationsIn(text: string, tokens: readonly Token[], dossier: Pick<Dossier, 'concepts' | 'entities'>): RelationAsked[] {
  const seen = new Set<string>();
  const parties = tokens.filter((token) => !isCited(text, token) && !isPlatform(text, token));
  return parties.flatMap((token, place) => {
    const related = [...conceptsMeant([token])].flatMap((id) => {
      const concept = dossier.concepts.get(id);
      return concept?.relation === undefined ? [] : [concept];
    });
    // The second time (“attacks on A and attacks on B”) who does it is left out.
    const fresh = related.filter(({ id }) => !seen.has(id));
    for (const { id } of related) seen.add(id);
    if (fresh.length === 0) return [];
    const adjuncts = [...text.matchAll(ADJUNCT)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
    const isBeside = (one: Token): boolean => adjuncts.some(({ start, end }) => one.start >= start && one.end <= end && token.start >= end);
    const before = side(
      parties
        .slice(0, place)
        .filter((one) => !isBeside(one))
        .toReversed(),
    );
    const following = parties.slice(place + 1);
    const after = side(following.filter(({ kind, start }) => kind === 'entity' && follows(RECEIVING, text, start))) ?? side(following);
    const lead = text.slice(0, token.start);
    const follow = text.slice(token.end);
    const swapped = turnsRound(lead, follow, token);
    const chinese = chineseSides(text, parties, place);
    const two =
      after === undefined
        ? bothBefore(parties.slice(0, place), DOING_EN.test(token.text) && !/^\s*by\b/u.test(follow) && !BY_WHOM.test(lead))
        : before === undefined
          ? bothAfter(text, parties.slice(place + 1))
          : undefined;
    const [from, to] =
      cleftSides(text, parties, place) ??
      holderOf(text, token, before, after) ??
      chinese ??
      two ??
      (swapped ? [after, before] : doneTo(lead, token) && after === undefined ? [[], before] : [before, after]);
    return from === undefined || to === undefined || (from.length === 0 && to.length === 0)
      ? []
      : fresh.map(({ id }) => ({
          concept: id,
          from: from.flatMap((entity) => family(dossier, entity)),
          to: to.flatMap((entity) => family(dossier, entity)),
        }));
  });
}

const CITED = /(?<=(?:\baccording to|\bper|据|按照?|照|依)\s*)/uy;
/** Whether an entity is only named as whose words are asked for: “according to Acme”. */
export const isCited = (text: string, { kind, start }: Token): boolean => kind === 'entity' && follows(CITED, text, start);

const ON = /(?<=\bon\s*)/uy;
/** “On the radio”, “广播上”: where it happens, not who does it. */
const isPlatform = (text: string, { kind, start, end }: Token): boolean =>
  kind === 'entity' && ((text[end] === '上' && text[end + 1] !== '市') || follows(ON, text, start));

/** “Leases chips to B”: B receives, whatever stands between. */
const RECEIVING = /(?<=\b(?:to|into)\s*|给)/uy;

/** The entity nearest on one side, or an open side where a question word stands there; undefined where nobody does. */
function side(tokens: readonly Token[]): EntityId[] | undefined {
  for (const token of tokens) {
    if (token.kind === 'entity') return entitiesOf(token);
    if (isWho(token)) return [];
  }
  return undefined;
}

/** “Did A take B to court”, “甲是谁创办的”: both sides stand before the verb, with a verb between them. */
function bothBefore(tokens: readonly Token[], doing: boolean): [EntityId[] | undefined, EntityId[] | undefined] | undefined {
  const sides = tokens.flatMap((token, place) => (token.kind === 'entity' || isWho(token) ? [{ token, place }] : []));
  const [first, second] = sides.slice(-2);
  if (first === undefined || second === undefined) return undefined;
  if (isWho(second.token)) return [[], entitiesOf(first.token)];
  // “A is B's target”, “A is B's holder”: the order tells nothing.
  if (/['’]s$/u.test(second.token.text)) return undefined;
  const between = tokens.slice(first.place + 1, second.place).map(({ text }) => text);
  // “Which company did he found” asks for the object, “who took them to court” for the subject.
  if (isWho(first.token))
    return between.some((word) => FRONTING.has(word) || (doing && BEING.has(word)))
      ? [entitiesOf(second.token), []]
      : [[], entitiesOf(second.token)];
  // “What share of B does A own”: the object comes first.
  if (between.some((word) => FRONTING.has(word))) return [entitiesOf(second.token), entitiesOf(first.token)];
  const said = between.join('');
  // 甲赔了乙多少钱: the verb between them says who gives.
  const isOpenHan = /\p{Script=Han}/u.test(said) && !GIVES.test(said);
  return between.length === 0 || between.some((word) => JOINING.has(word)) || isOpenHan
    ? undefined
    : [entitiesOf(first.token), entitiesOf(second.token)];
}

/** “How much in damages does A want from B”: both sides stand after the noun. */
function bothAfter(text: string, tokens: readonly Token[]): [EntityId[], EntityId[]] | undefined {
  const [first, second] = tokens.filter(({ kind }) => kind === 'entity');
  if (first === undefined || second === undefined) return undefined;
  return /\b(?:from|against|off)\s*$/u.test(text.slice(first.end, second.start)) ? [entitiesOf(first), entitiesOf(second)] : undefined;
}

const FRONTING = new Set(['does', 'did', 'do', 'will', 'can', 'would']);
/** “Who is A suing”, “who has A sued” ask for the object; “who was A sued by” does not. */
const BEING = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had']);
const JOINING = new Set(['and', 'or', 'vs', 'with', 'against', 'of', 'for', 'about', 'on', 'in', 'to']);
const isWho = (token: Token): boolean => asksFor(token, 'who');
const entitiesOf = (token: Token): EntityId[] => [...entitiesMeant([token])];

const turnsRound = (lead: string, follow: string, token: Token): boolean =>
  // “A is owned by B”, and without a verb for being, “A sued by B”.
  /^[a-z]/u.test(token.text) &&
  (/(?:ed|en|bought|sold)\s+by\b/u.test(`${token.text}${follow}`.slice(0, token.text.length + 4)) ||
    (PASSIVE_EN.test(lead) && /^\s*by\b/u.test(follow)) ||
    BY_EN.test(lead));

/** “Was A sued”: by whom is left open. */
const doneTo = (lead: string, { text }: Token): boolean =>
  /^[a-z]/u.test(text) && /ed$|^(?:bought|sold)$/u.test(text) && PASSIVE_EN.test(lead);

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

const MARKED = /(?:[被把向找冲从](?!告)|对(?!方)|跟(?=谁))[^被把向对找冲从跟]*$/u;
/** 甲给乙投钱: what is given goes to 乙. Before other verbs 给 may say as well by whom something is done. */
const MARKED_GIVING = /(?:[被把向找冲从给](?!告)|对(?!方)|跟(?=谁))[^被把向对找冲从跟给]*$/u;
const GIVES = /^(?:赔了?|付了?|支付了?|赔付了?|赔偿了?|补偿了?|捐了?|借了?)$/u;
const GIVING = /投|捐|出资|注资|资助|借|开出|开价|支付|付了|付过|赔了|赔付|提出|报价|转让|卖给|交付/u;

/** 甲被乙告, 甲把乙告了, 甲向乙索赔: both sides stand before the verb. */
function chineseSides(text: string, tokens: readonly Token[], place: number): [EntityId[] | undefined, EntityId[] | undefined] | undefined {
  const verb = tokens[place];
  if (verb === undefined || !/\p{Script=Han}/u.test(verb.text)) return undefined;
  const before = tokens.slice(0, place);
  // 给乙开出多少和解金: what is given may be named behind the verb.
  const giver = before.findLast(({ kind }) => kind === 'entity');
  const lead = text.slice(giver?.end ?? verb.start, verb.end);
  const mark = text.slice(0, verb.start).search(GIVING.test(lead) ? MARKED_GIVING : MARKED);
  if (mark < 0) return undefined;
  const first = side(before.filter(({ end }) => end <= mark).toReversed());
  const second = side(before.filter(({ start }) => start >= mark));
  if (text[mark] === '被') return [second ?? [], first];
  return text[mark] === '把' || (first !== undefined && second !== undefined) ? [first, second] : undefined;
}
