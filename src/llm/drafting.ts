/** A help for authors: a model drafts how people may ask for a fact, and what they may ask close to it. A person reviews it; no reader sees it. */
import { z } from 'zod';
import type { Engine } from '../answer/engine.ts';
import { foldTerm } from '../answer/understand/read/fold.ts';
import type { TaughtDossier } from '../dossier/dossier.ts';
import { LANGUAGES } from '../dossier/schema.ts';
import type { FactId, Language } from '../dossier/schema.ts';
import type { Prompt } from './prompt.ts';
import { readSaid } from './said.ts';

export type Drafting = 'examples' | 'near-misses';

/** How many questions are wanted in each language. */
export const EACH = 12;
const MOST_EACH = 40;
const LONGEST = { zh: 60, en: 160 } as const;

/** What a model may draft: questions in both languages, nothing else. */
export const DraftedQuestions = z.strictObject({ zh: z.array(z.string()).max(MOST_EACH), en: z.array(z.string()).max(MOST_EACH) });

const VOICES = `Write as very different people type: plain, sloppy, polite, formal, half remembered, with a typo, with slang or a nickname, in few words and in many,
half a sentence, from each end of the matter (who, whom, when, where, how much, why). Chinese questions are Simplified Chinese as people type it, not translations.
Do not use the words of the fact where others will do. One question a string, no numbering.
Reply with one JSON object and nothing around it: {"zh":["…"],"en":["…"]}, with ${EACH} questions in each.`;

const INSTRUCTIONS: Readonly<Record<Drafting, string>> = {
  examples: `You help somebody who teaches a program which questions a fact answers. You are given one fact. Write questions that this fact answers,
some of them yes or no, and a few of those with a wrong amount, date or place that the fact corrects.
${VOICES}`,
  'near-misses': `You help somebody who teaches a program which questions a record does NOT answer. You are given one fact, and all that the record tells besides.
Write questions that come close to the fact and that neither it nor anything else of the record answers: the same of somebody else, at another time, in more detail,
what came of it, who else, on what grounds.
${VOICES}`,
};

/** The prompt for a fact. The record goes along where what it does not tell is wanted. */
export function draftingPrompt(kind: Drafting, id: FactId, dossier: Pick<TaughtDossier, 'facts'>): Prompt {
  const fact = dossier.facts.get(id);
  const told = kind === 'near-misses' ? [...dossier.facts.values()].map(({ text }) => text.en) : [];
  return {
    instructions: INSTRUCTIONS[kind],
    record: told.length === 0 ? 'One fact follows.' : `The record:\n${told.join('\n')}`,
    question: JSON.stringify({ zh: fact?.text.zh, en: fact?.text.en }),
  };
}

/** Why a drafted question is dropped. */
export type DropReason = 'unfit' | 'known' | 'learnt' | 'contradicts';

export interface FilteredDraft {
  readonly kept: Readonly<Record<Language, readonly string[]>>;
  readonly dropped: Readonly<Record<DropReason, number>>;
}

const HAN = /\p{Script=Han}/u;
const SIGN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;

/**
 * What is of use of a model's draft: what is new, what the engine does not get right already, and what does not contradict the record.
 * @throws ModelFailure for what is no draft
 */
export function filterDraft(kind: Drafting, id: FactId, text: string, dossier: TaughtDossier, engine: Engine): FilteredDraft {
  const drafted = readSaid(text, DraftedQuestions);
  const seen = new Set(
    [...dossier.examples, ...dossier.gaps.values()].flatMap(({ asked }) => LANGUAGES.flatMap((language) => asked[language].map(foldTerm))),
  );
  const dropped: Record<DropReason, number> = { unfit: 0, known: 0, learnt: 0, contradicts: 0 };
  const kept: Record<Language, string[]> = { zh: [], en: [] };
  for (const language of LANGUAGES) {
    for (const raw of drafted[language]) {
      const question = raw.replace(/\s+/gu, ' ').trim();
      const folded = foldTerm(question);
      const why = isUnfit(question, language) ? 'unfit' : seen.has(folded) ? 'known' : dropReasonAs(kind, id, question, engine);
      if (why === undefined) kept[language].push(question);
      else dropped[why] += 1;
      seen.add(folded);
    }
  }
  return { kept, dropped };
}

const isUnfit = (question: string, language: Language): boolean =>
  question === '' ||
  question.length > LONGEST[language] ||
  SIGN.test(question) ||
  !question.isWellFormed() ||
  HAN.test(question) !== (language === 'zh') ||
  foldTerm(question) === '';

/** The share of a question that facts explain from which on they tell it. */
const TOLD = 0.9;

function dropReasonAs(kind: Drafting, id: FactId, question: string, engine: Engine): 'learnt' | 'contradicts' | undefined {
  const { plan, decision, recognition } = engine.trace(question);
  if (kind === 'examples') {
    if (plan.kind === 'facts' && plan.facts[0] === id) return 'learnt';
    // It is known that the record does not tell it.
    if (plan.kind === 'refuse' && plan.missing.some((missing) => missing.kind === 'gap')) return 'contradicts';
    return engine.consider(question).admissible([id]).kind === 'barred' ? 'contradicts' : undefined;
  }
  if (plan.kind === 'refuse' && plan.reason === 'not-in-source') return 'learnt';
  // Asked in the very words of an example, or in words that facts hold all of, it is told.
  const known = [...recognition.sameWords.keys()].some((intent) => engine.trained.intents[intent]?.kind === 'facts');
  const held = plan.kind === 'facts' && decision.unexplained.length === 0 && decision.coverage >= TOLD;
  return known || held ? 'contradicts' : undefined;
}
