/** A question by itself, as it is typed: in several parts, with sentences around it, or as a statement. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { EntityId } from '../../dossier/schema.ts';
import type { Plan } from '../plan.ts';
import type { KnownWords } from '../../dossier/language.ts';
import { allOf, isKnown, withinWhole } from './decide/parts.ts';
import type { Part } from './decide/parts.ts';
import { isGap } from './follow/refusal.ts';
import type { Follow } from './follow/follow.ts';
import { answerKey } from './rank/candidates.ts';
import { THRESHOLD } from './rank/confidence.ts';
import { askingReader, saysOfWhat } from './read/introductions.ts';
import type { Folded, QuestionLanguage } from './read/fold.ts';
import { partsReader } from './read/parts.ts';
import type { Question } from './read/question.ts';
import { confidenceOf } from './whole.ts';
import type { Steps, UnderstandWhole } from './whole.ts';

interface AloneParts {
  readonly dossier: Dossier;
  readonly words: Pick<KnownWords, 'introductions' | 'several'>;
  readonly read: (folded: Pick<Folded, 'text' | 'names'>) => Question;
  readonly understand: UnderstandWhole;
  readonly follow: Follow<Steps>;
}

/** How sure the answer to one of several questions has to be: what stands beside another about the matter is rarely about something else. */
const LEAST_OF_PART = 0.3;
/** How sure the answer to all of them has to be for a part that it answers too to tell nothing else. */
const SURE_WHOLE = 0.91;
/** Sentences before the question. */
const SENTENCES = /[.!。！]\s*\S/u;

/** How sure an answer to what of a question asks has to be, where the rest of it may belong to that, and to the question as a whole. */
const LEAST_OF_ASKING = 0.6;
const LEAST_OF_WHOLE = 0.2;

/**
 * Whether what is answered by a piece of a question answers the whole, which is refused by itself: what else stands there says nothing that the facts do not hold.
 * “Missed the podcast, what did he say” asks no more than its end.
 */
function holdsRest(alone: Steps, whole: Steps): boolean {
  const { plan } = alone;
  if (plan.kind !== 'facts' || whole.plan.kind !== 'refuse' || whole.plan.reason !== 'not-in-source' || isGap(whole.plan)) return false;
  if (confidenceOf(alone) < LEAST_OF_ASKING) return false;
  const key = answerKey(plan.facts);
  const same = whole.candidates.find(({ facts }) => answerKey(facts) === key);
  return same !== undefined && same.confidence >= LEAST_OF_WHOLE && !same.open().some(saysOfWhat);
}

/** Builds what understands a question by itself, once for each engine. */
export function questionsAlone({ dossier, words, read, understand, follow }: AloneParts): (question: Question, folded: Folded) => Steps {
  const askingIn = askingReader(words);
  const partsOf = partsReader(words.several);
  /** A refusal of a part, without a gap that names somebody whom the whole question does not. */
  const ofNobodyElse = (plan: Plan, named: ReadonlySet<EntityId>): Plan => {
    if (plan.kind !== 'refuse') return plan;
    const missing = plan.missing.filter((one) => one.kind !== 'gap' || !namesOthers(dossier.gaps.get(one.gap)?.missing.zh ?? '', named));
    return missing.length === plan.missing.length ? plan : { ...plan, missing };
  };
  const namesOthers = (told: string, named: ReadonlySet<EntityId>): boolean => {
    const own = [...dossier.entities.values()].filter(({ names: { zh } }) => told.includes(zh)).map(({ id }) => id);
    return own.length > 0 && !own.some((id) => named.has(id));
  };
  /** A part of a question: what it leaves out is taken from the part before it. */
  const part = (text: string, before: Part | undefined, named: ReadonlySet<EntityId>, { language, names }: Folded): Part => {
    const question = read({ text, names });
    const steps = understand(question, language, LEAST_OF_PART);
    const { plan } = steps;
    const followed = before && follow(question, steps, { plan: before.plan, question: before.text }, language)?.plan;
    if (followed === undefined || followed === plan)
      return { text, plan: before === undefined ? plan : ofNobodyElse(plan, named), sureness: confidenceOf(steps) };
    if (followed.kind !== 'refuse') return { text, plan: followed, completed: true };
    // An answer to what leaves out whom it is about is of somebody else.
    const isBare =
      plan.kind === 'who' ||
      (plan.kind === 'facts' && question.entities.size === 0) ||
      (plan.kind === 'refuse' && !plan.missing.some(isKnown));
    return { text, plan: isBare && (plan.kind === 'facts' || followed.missing.some(isKnown)) ? followed : ofNobodyElse(plan, named) };
  };
  const inParts = (question: Question, folded: Folded): Steps => {
    const whole = understand(question, folded.language);
    const texts = partsOf(question.text);
    if (texts === undefined) return whole;
    const parts: Part[] = [];
    for (const text of texts) parts.push(part(text, parts.at(-1), question.entities, folded));
    const sureness = confidenceOf(whole);
    const plan = allOf(sureness >= SURE_WHOLE ? parts.map((one) => withinWhole(one, whole.plan, sureness)) : parts, whole.plan, dossier);
    return plan === undefined ? whole : { ...whole, plan };
  };
  /** A statement as it would be asked about: where the record has it otherwise, it is corrected as the question is. */
  const correctedStatement = (question: Question, language: QuestionLanguage): Steps | undefined => {
    const { shape } = question;
    // What denies is right where the record has it the other way round.
    if (!shape.states || shape.negated) return undefined;
    const asked = understand({ ...question, shape: { ...shape, yesNo: true, states: false } }, language, THRESHOLD);
    return asked.plan.kind === 'facts' && asked.plan.verdict === 'otherwise' ? asked : undefined;
  };
  return (question, folded) => {
    const found = inParts(question, folded);
    const whole = found.plan.kind === 'refuse' ? (correctedStatement(question, folded.language) ?? found) : found;
    // What stands around a question may well be part of it: it is left out where with it nothing is answered, or several things are.
    const { plan } = whole;
    const isSure = plan.kind === 'refuse' ? plan.reason === 'ambiguous' : plan.kind !== 'facts' || plan.facts.length < 2;
    const asking = isSure || (plan.kind === 'facts' && !SENTENCES.test(question.text)) ? undefined : askingIn(question);
    if (asking === undefined) return whole;
    const alone = inParts(read({ text: asking.text, names: folded.names }), folded);
    if (!asking.isAll) return holdsRest(alone, whole) ? alone : whole;
    return plan.kind === 'refuse' || alone.plan.kind === 'facts' ? alone : whole;
  };
}
