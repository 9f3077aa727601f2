/** What a follow-up aims at of what is told: those facts of an answer, or of those shown before, that tell what it asks itself. */
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import { saysTheSame, toldOnce } from '../../leads.ts';
import type { EntityId } from '../../../dossier/schema.ts';
import type { Plan } from '../../plan.ts';
import { checkable, jointly } from '../rank/choice.ts';
import type { Examined } from '../rank/constraints.ts';
import type { Ranked } from '../rank/inquiry.ts';
import { isSpeech } from '../read/asks.ts';
import { asksFor } from '../read/meaning.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { entityNamed } from './before.ts';
import { keyOf } from './fits.ts';
import { contentOf } from './leaning.ts';

/** How well each of its words is explained by what is told outright. */
const OUTRIGHT = 0.85;
/** Facts that explain it so nearly as well as the best are as good. */
const ALIKE = 0.05;
/** What somebody says of a matter is shown where it is no more than this. */
const MOST_SAID = 2;

/** The places of a follow-up's own tokens among those of a question that was made whole. */
const placesOf = ({ tokens }: Question, { weighed }: Pick<Ranked, 'weighed'>): number[] => {
  const own = new Set(tokens.filter(({ kind }) => kind !== 'light').map(keyOf));
  return weighed.flatMap(({ token }, at) => (own.has(keyOf(token)) ? [at] : []));
};

/** A plan without what only the question before asked for: where a single fact tells all that the follow-up says, the others are left out. */
export function aimed<Steps extends Pick<Ranked, 'weighed' | 'examined' | 'candidates'> & { readonly plan: Plan }>(
  steps: Steps,
  own: Question,
): Steps {
  const { plan, weighed, examined, candidates } = steps;
  if (plan.kind !== 'facts' || plan.facts.length < 2 || own.several) return steps;
  const near = [...candidates.flatMap((candidate) => candidate.examined), ...examined];
  const shown = plan.facts.flatMap((id) => near.find(({ evidence }) => evidence.fact.id === id) ?? []);
  const places = placesOf(own, steps);
  const most = jointly(weighed, shown);
  const tellsAll = ({ explained }: Examined): boolean => places.every((at) => (explained[at] ?? 0) >= (most[at] ?? 0) - ALIKE);
  const facts = shown.filter(tellsAll).map(({ evidence }) => evidence.fact.id);
  return places.length === 0 || facts.length === 0 || facts.length === plan.facts.length ? steps : { ...steps, plan: { ...plan, facts } };
}

const asksWho = (token: Token | undefined): boolean => token !== undefined && asksFor(token, 'who');

/** The plan that shows what was shown, or what says the same, where it tells all that the follow-up asks. */
export function toldAlready(
  steps: Pick<Ranked, 'weighed' | 'examined'>,
  own: Question,
  shown: readonly DossierFact[],
  dossier: Dossier,
): Plan | undefined {
  const places = placesOf(own, steps);
  // Who did it, and whether it is so, is told with what was done; anything else that is asked has to be told too.
  const isTold = own.shape.yesNo || own.tokens.some(asksWho);
  if (!isTold || contentOf(own.tokens).length === 0 || places.length === 0) return undefined;
  const told = steps.examined.find(
    ({ evidence: { fact }, violations, explained }) =>
      violations.length === 0 &&
      places.every((at) => (explained[at] ?? 0) >= OUTRIGHT || asksWho(steps.weighed[at]?.token)) &&
      shown.some((one) => saysTheSame(dossier, fact, one)),
  );
  return told === undefined ? undefined : { kind: 'facts', facts: [told.evidence.fact.id], related: [] };
}

/** Whether a question asks who says what was told, or where, in whatever words of saying, and nothing else. */
export function asksWhoSays({ tokens }: Question): boolean {
  const content = contentOf(tokens);
  return (
    content.length > 0 &&
    tokens.some((token) => asksWho(token) || asksFor(token, 'where')) &&
    tokens.every(
      (token) => token.kind === 'light' || asksWho(token) || asksFor(token, 'where') || token.readings.some(({ key }) => isSpeech(key)),
    )
  );
}

/** The plan that shows what was shown with who says it; where that names nobody, what says the same and does. */
export function saidBy(shown: readonly DossierFact[], dossier: Dossier): Plan | undefined {
  const [first] = shown;
  if (first === undefined) return undefined;
  const own = shown.filter(({ speaker }) => speaker !== undefined);
  const same = [...dossier.facts.values()].filter((fact) => fact.speaker !== undefined && saysTheSame(dossier, fact, first));
  const facts = own.length > 0 ? own : same.length > 0 ? same.slice(0, 1) : shown;
  return { kind: 'facts', facts: facts.map(({ id }) => id), related: [] };
}

/** The one whose words a question asks for, where it says nothing of what they are about: “what does Anna say”. */
export function whoseWords({ tokens, shape }: Question): EntityId | undefined {
  const [token, ...others] = contentOf(tokens);
  const entity = token === undefined ? undefined : entityNamed(token);
  const isOfSpeech = others.length > 0 && others.every(({ readings }) => readings.some(({ key }) => isSpeech(key)));
  return entity !== undefined && isOfSpeech && shape.open && tokens.every(({ kind }) => kind !== 'ask') ? entity : undefined;
}

/** The plan that shows what somebody says of a matter; undefined where they say nothing of it, or much. */
export function saidOf(speaker: EntityId, isOfMatter: (fact: DossierFact) => boolean, dossier: Dossier): Plan | undefined {
  const said = toldOnce(
    dossier,
    [...dossier.facts.values()].filter((fact) => fact.speaker === speaker && isOfMatter(fact)),
  );
  return said.length === 0 || said.length > MOST_SAID || !checkable(said)
    ? undefined
    : { kind: 'facts', facts: said.map(({ id }) => id), related: [] };
}
