/** What may answer a follow-up: an answer tells what the follow-up itself says, and not just what is known of the question before. */
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import type { Entity, EntityId } from '../../../dossier/schema.ts';
import type { Plan } from '../../plan.ts';
import { jointly } from '../rank/choice.ts';
import { THRESHOLD } from '../rank/confidence.ts';
import { correctable, REQUIRED } from '../rank/constraints.ts';
import { aboutOf } from '../rank/about.ts';
import type { Evidence } from '../rank/evidence.ts';
import type { Candidate, Ranked } from '../rank/inquiry.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { entityNamed, nearOf } from './before.ts';
import type { Before } from './before.ts';
import type { Completion } from './completions.ts';
import { contentOf, INSTEAD } from './leaning.ts';

/** Says whether a candidate may answer. */
export type Fits = (candidate: Candidate, inquiry: Ranked) => boolean;

/** What may answer a follow-up, by how its question was made whole. `isOfMatter` says whether a fact is of what was talked about. */
export function fitsOf(
  own: Question,
  { facts: shown }: Before,
  isOfMatter: (fact: DossierFact) => boolean,
  { entities }: Pick<Dossier, 'entities'>,
): Readonly<Record<Completion['made'], Fits>> {
  const [tells, tellsName] = [tellsOwn(own, shown, mustTell, entities), tellsOwn(own, shown, mustHold, entities)];
  const isOf = ({ examined }: Candidate): boolean => examined.some(({ evidence }) => isOfMatter(evidence.fact));
  // What is less sure than an answer has to be goes on from the one before, and nothing is surer.
  const isSure: Fits = (candidate, inquiry) =>
    candidate.confidence >= THRESHOLD || (candidate === inquiry.candidates[0] && isOf(candidate));
  // Two questions put together are answered by what is of one matter, not by something for each.
  const isJoint = ({ examined }: Candidate): boolean => examined.length < 2 || examined.every(({ evidence }) => isOfMatter(evidence.fact));
  return {
    // What it asks for is asked for in the question before too.
    instead: (candidate, inquiry) => isSure(candidate, inquiry) && tellsName(candidate, inquiry),
    named: (candidate, inquiry) => isSure(candidate, inquiry) && tells(candidate, inquiry),
    joined: (candidate, inquiry) =>
      isSure(candidate, inquiry) && tells(candidate, inquiry) && isJoint(candidate) && explainsOwn(candidate, inquiry, own, shown),
  };
}

/** Asks that an answer tells or does not tell; others are open: “how”. */
const TOLD_OR_NOT: ReadonlySet<string> = new Set(['k:day', 'k:when', 'k:duration', 'k:place', 'k:where', 'k:who', 'k:why']);
export const asksAny = ({ kind, readings }: Token, asks: ReadonlySet<string>): boolean =>
  kind === 'ask' && readings.some(({ key }) => asks.has(key));
const WHO: ReadonlySet<string> = new Set(['k:who']);
const WHY: ReadonlySet<string> = new Set(['k:why']);
const TIME_OR_PLACE: ReadonlySet<string> = new Set(['k:day', 'k:when', 'k:place', 'k:where']);
/** How sure an answer has to be that tells a time or a place in no words that are known for one. */
const SURELY_ASKED = 0.6;
/** How likely it has to be that the examples ask for it. */
const ASKED_FOR = 0.6;
const AMOUNTS: ReadonlySet<string> = new Set(['k:money', 'k:percent', 'k:count']);

/** Whether an answer has to tell this of a follow-up, whatever else the question before was about. */
const mustTell = (token: Token): boolean => mustHold(token) || asksAny(token, TOLD_OR_NOT) || asksAny(token, AMOUNTS);
const mustHold = ({ kind, attribute, name }: Token): boolean => INSTEAD.has(kind) || attribute || name;

/** What a token is known by in a question that was made whole: whom it names, under whatever name, or its text. */
export const keyOf = (token: Token): string => entityNamed(token) ?? token.text;

/** An answer tells what the follow-up itself names and asks for: else it would only say again what is known of the question before. */
function tellsOwn(
  { tokens, shape }: Question,
  shown: readonly DossierFact[],
  must: (token: Token) => boolean,
  entities: Dossier['entities'],
): Fits {
  const own = new Set(tokens.filter(must).map(keyOf));
  // “And the profit” after a figure wants a figure.
  const [measured, other] = contentOf(tokens);
  const wantsFigure =
    measured?.attribute === true &&
    measured.kind === 'term' &&
    other === undefined &&
    !shape.yesNo &&
    tokens.every(({ kind }) => kind !== 'ask') &&
    (shown[0]?.measured.length ?? 0) > 0;
  const onlyAsks = contentOf(tokens).length === 0;
  return (candidate, { question, weighed, candidates, recognition: { ranking, chances } }) => {
    const { examined, features, confidence } = candidate;
    const explained = jointly(weighed, examined);
    const isNew = examined.every(({ evidence }) => !shown.includes(evidence.fact));
    const tells = (token: Token, at: number): boolean => {
      // A reason is often told without a word for reasons: what people ask for with “why” is one.
      if (asksAny(token, WHY) && features.first > 0 && isNew && (chances.get(ranking[0] ?? -1) ?? 0) >= ASKED_FOR) return true;
      // So is when or where, where the record tells of it that no time or place is told.
      if (asksAny(token, TIME_OR_PLACE) && isNew && candidate === candidates[0] && features.lacksAsk === 0 && confidence >= SURELY_ASKED)
        return true;
      if (asksAny(token, AMOUNTS)) return examined.some(({ evidence }) => evidence.fact.measured.length > 0);
      if (onlyAsks && asksAny(token, WHO))
        return examined.slice(0, 1).some(({ evidence }) => actsAnother(evidence, question.entities, entities));
      if (
        asksAny(token, TOLD_OR_NOT) &&
        examined.every(({ violations }) => violations.some((one) => 'token' in one && one.token === token))
      )
        return false;
      return (explained[at] ?? 0) >= REQUIRED || examined.some(({ evidence }) => correctable(question, token, evidence));
    };
    if (wantsFigure && examined.every(({ evidence }) => evidence.fact.measured.length === 0 && evidence.fact.when === undefined))
      return false;
    return weighed.every(({ token }, at) => !own.has(keyOf(token)) || !must(token) || tells(token, at));
  };
}

/** Whether a fact says who does or says something, and the question does not name them: “by whom?” asks for them. */
const actsAnother = ({ fact }: Evidence, asked: ReadonlySet<EntityId>, entities: Dossier['entities']): boolean =>
  (fact.speaker !== undefined && !asked.has(fact.speaker)) ||
  aboutOf(fact).some(([id, role]) => role !== 'mentioned' && role !== 'subject' && !asked.has(id) && isNamedIn(fact, entities.get(id)));

const isNamedIn = ({ text }: DossierFact, entity: Entity | undefined): boolean =>
  entity !== undefined &&
  LANGUAGES.some((language) => [entity.names[language], ...entity.aliases[language]].some((name) => text[language].includes(name)));

/** The share of the known words of a follow-up that an answer explains, where its question is put together of two. */
const EXPLAINED = 0.5;
/** How well each of its words is explained by what was shown already, for that to be shown again. */
const OUTRIGHT = 0.9;

/** Whether an answer explains what the follow-up says, and not just the question before. */
function explainsOwn({ examined }: Candidate, { weighed }: Ranked, { tokens }: Question, shown: readonly DossierFact[]): boolean {
  const explained = jointly(weighed, examined);
  const of = (texts: ReadonlySet<string>): { readonly weight: number; readonly explained: number }[] =>
    weighed.flatMap(({ token, weight }, at) => (texts.has(token.text) ? [{ weight, explained: explained[at] ?? 0 }] : []));
  const again = examined.every(({ evidence }) => shown.includes(evidence.fact));
  if (again && of(new Set(contentOf(tokens).map(({ text }) => text))).some((one) => one.explained < OUTRIGHT)) return false;
  const own = of(new Set(tokens.filter(({ kind }) => kind === 'sense' || kind === 'term').map(({ text }) => text)));
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  return own.reduce((sum, one) => sum + one.weight * one.explained, 0) >= EXPLAINED * total;
}

/** Says whether a fact is of the matter that was talked about: of what was shown, what a refusal named as nearest, or whom was asked about. */
export function matterOf(before: Before, plan: Plan, dossier: Dossier): (fact: DossierFact) => boolean {
  const near = nearOf(before, plan, dossier);
  const concepts = new Set(near.flatMap((fact) => fact.concepts));
  const paragraphs = new Set(near.flatMap((fact) => fact.paragraphs));
  const entities = new Set(before.subjects.flatMap(({ entity }) => entity ?? []));
  return (fact) =>
    fact.concepts.some((concept) => concepts.has(concept)) ||
    fact.paragraphs.some((paragraph) => paragraphs.has(paragraph)) ||
    (near.length === 0 && aboutOf(fact).some(([entity]) => entities.has(entity)));
}

/** Whether a fact is of the very matter of those shown: it stands in the same paragraphs, or has their main concepts. */
export const isOfSame = (fact: DossierFact, shown: readonly DossierFact[]): boolean =>
  shown.some(
    ({ paragraphs, concepts: [main] }) =>
      fact.paragraphs.some((paragraph) => paragraphs.includes(paragraph)) || (main !== undefined && fact.concepts.includes(main)),
  );
