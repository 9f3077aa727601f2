/**
 * The model as planner: it chooses facts, and writes no words. Only what the engine leaves open comes here; whatever goes wrong, and whatever the
 * engine does not admit, comes back as nothing, and the engine's own refusal stands.
 */
import { createHash } from 'node:crypto';
import type { Plan } from '../answer/plan.ts';
import type { Bar, Considered } from '../answer/understand/decide/admissible.ts';
import { foldTerm } from '../answer/understand/read/fold.ts';
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import { LANGUAGES } from '../dossier/schema.ts';
import type { FactId, Language } from '../dossier/schema.ts';
import type { Breaker } from './breaker.ts';
import type { Budget, Payer } from './budget.ts';
import { choiceSchema, readChoice } from './choice.ts';
import type { Choice } from './choice.ts';
import { ModelFailure } from './failure.ts';
import type { Failure } from './failure.ts';
import type { Model, Usage } from './model.ts';
import { costOf, fittingFacts, PROMPT_VERSION, promptOf, tokensOf } from './prompt.ts';

export interface Request {
  readonly question: string;
  readonly kind: 'question' | 'statement';
  /** The language that the facts are sent in. */
  readonly language: Language;
  readonly considered: Considered;
  /** The facts that a follow-up may refer to. */
  readonly before: readonly FactId[];
  readonly payer: Payer;
  /** Told before a server is called, which takes a while. */
  readonly waits?: (() => void) | undefined;
}

export type FactsPlan = Extract<Plan, { kind: 'facts' }>;

/** Why nothing came of it, in a word of ours. */
export type Reason = 'closed' | 'circuit-open' | 'person-budget' | 'chat-budget' | 'day-budget' | 'none' | Failure | `barred-${Bar}`;

/** What came of a question, with what it took: ids and numbers only. */
export interface Planned {
  readonly plan: FactsPlan | undefined;
  readonly reason: Reason | undefined;
  /** What the model chose, whether or not it was admitted. */
  readonly chosen: Choice;
  /** Whether it was known from before. */
  readonly cached: boolean;
  readonly sent: number;
  readonly usage: Usage | undefined;
  readonly milliseconds: number;
}

/** Choices that were made before, under a key that no question can be read from. Neither rejects. */
export interface ChoiceCache {
  get(key: string): Promise<readonly string[] | undefined>;
  set(key: string, choice: Choice, milliseconds: number): Promise<void>;
}

export interface PlannerParts {
  readonly model: Model;
  readonly dossier: Pick<Dossier, 'facts'>;
  readonly budget: Budget;
  readonly breaker: Breaker;
  readonly cache: ChoiceCache;
  /** How many tokens of facts are sent at most. */
  readonly promptTokens: number;
  /** The same with a question in a language that the engine does not read, whose facts it cannot rank. */
  readonly unreadPromptTokens: number;
  /** Told of each call, and of each that there was no budget for any more: what came of it. */
  readonly report: (call: {
    readonly outcome: Failure | 'facts' | 'none' | 'day-budget';
    readonly milliseconds: number;
    readonly usage: Usage | undefined;
  }) => void;
  readonly now: () => number;
}

export interface Planner {
  /** Never rejects for what a model or its server does. */
  plan(request: Request): Promise<Planned>;
}

/** So long a choice is good while nothing changes; that nothing answers is asked again sooner. */
const KEPT = { facts: 7 * 24 * 60 * 60_000, none: 60 * 60_000 } as const;
/** What a call takes besides the prompt, until the server has told. */
const REPLY_TOKENS = 100;

type Made = Pick<Planned, 'chosen' | 'sent' | 'usage' | 'cached'> & { readonly reason: Reason | undefined };

/** Puts the planner together. */
export function createPlanner(parts: PlannerParts): Planner {
  const { model, dossier, cache, now } = parts;
  const all = [...dossier.facts.values()];
  const version = versionOf(all);
  const sentFor = senderOf(all, parts);
  /** The same question at the same time is asked once. */
  const inFlight = new Map<string, Promise<Made>>();

  const choose = async (request: Request, key: string): Promise<Made> => {
    const before = await cache.get(key);
    const known = before?.flatMap((id) => all.find((fact) => fact.id === id)?.id ?? []);
    if (before !== undefined && known !== undefined && known.length === before.length)
      return { chosen: known, sent: 0, usage: undefined, cached: true, reason: known.length === 0 ? 'none' : undefined };
    return call(request, key, parts, sentFor(request));
  };
  const madeFor = async (request: Request): Promise<Made> => {
    const key = keyOf(request, model.name, version);
    const running = inFlight.get(key);
    if (running !== undefined) {
      request.waits?.();
      const found = await running;
      // That somebody else has used up their budget is no concern of this one.
      return found.reason === 'person-budget' || found.reason === 'chat-budget' ? choose(request, key) : found;
    }
    const made = choose(request, key).finally(() => inFlight.delete(key));
    inFlight.set(key, made);
    return made;
  };
  return {
    async plan(request) {
      const begun = now();
      const { considered } = request;
      const nothing = { plan: undefined, chosen: [], cached: false, sent: 0, usage: undefined };
      if (considered.openness === 'closed') return { ...nothing, reason: 'closed', milliseconds: 0 };
      const made = await madeFor(request);
      const milliseconds = now() - begun;
      if (made.reason !== undefined) return { ...nothing, ...made, milliseconds };
      const admission = considered.admissible(made.chosen);
      if (admission.kind === 'barred') return { ...nothing, ...made, reason: `barred-${admission.by}`, milliseconds };
      const { verdict } = admission;
      const plan: FactsPlan = { kind: 'facts', facts: made.chosen, related: [], by: 'model', ...(verdict !== undefined && { verdict }) };
      return { ...made, plan, reason: undefined, milliseconds };
    },
  };
}

/** The least tokens that a fact takes, for how many of them need be ranked. */
const LEAST_COST = 10;

/** What is sent with a question: the whole record where it fits, always the same; else the facts that come nearest. */
function senderOf(
  all: readonly DossierFact[],
  { dossier, promptTokens, unreadPromptTokens }: Pick<PlannerParts, 'dossier' | 'promptTokens' | 'unreadPromptTokens'>,
): (request: Request) => readonly DossierFact[] {
  const whole = { zh: 0, en: 0 };
  for (const language of LANGUAGES) for (const fact of all) whole[language] += costOf(fact, language);
  return ({ considered, language }) => {
    const most = considered.openness === 'unread' ? unreadPromptTokens : promptTokens;
    if (whole[language] <= most) return all;
    const ranked = considered.ranked(Math.ceil(most / LEAST_COST)).flatMap((id) => dossier.facts.get(id) ?? []);
    return fittingFacts(ranked, language, most);
  };
}

/** Calls the model, where it may be called; keeps what it chose. */
async function call(request: Request, key: string, parts: PlannerParts, facts: readonly DossierFact[]): Promise<Made> {
  const { model, budget, breaker, cache, report, now } = parts;
  const [first, ...more] = facts.map(({ id }) => id);
  const nothing = { chosen: [], sent: 0, usage: undefined, cached: false };
  if (first === undefined) return { ...nothing, reason: 'none' };
  const ids = [first, ...more] as const;
  const prompt = promptOf({ ...request, facts });
  const estimate = tokensOf(prompt, ids) + REPLY_TOKENS;
  const reserved = await budget.reserve(request.payer, estimate);
  if (typeof reserved === 'string') {
    if (reserved === 'day') report({ outcome: 'day-budget', milliseconds: 0, usage: undefined });
    return { ...nothing, reason: `${reserved}-budget` };
  }
  if (!breaker.allows()) {
    reserved.cancel();
    return { ...nothing, reason: 'circuit-open' };
  }
  request.waits?.();
  const begun = now();
  let usage: Usage | undefined;
  let reached = true;
  try {
    const said = await model.ask(prompt, choiceSchema(ids));
    usage = said.usage;
    breaker.worked();
    const chosen = readChoice(said.text, ids);
    await cache.set(key, chosen, chosen.length > 0 ? KEPT.facts : KEPT.none);
    report({ outcome: chosen.length > 0 ? 'facts' : 'none', milliseconds: now() - begun, usage });
    return { chosen, sent: ids.length, usage, cached: false, reason: chosen.length === 0 ? 'none' : undefined };
  } catch (error) {
    if (!(error instanceof ModelFailure)) {
      breaker.failed({ kind: 'server-error', retryAfter: undefined });
      throw error;
    }
    breaker.failed(error);
    reached = error.kind !== 'unreachable';
    report({ outcome: error.kind, milliseconds: now() - begun, usage });
    return { ...nothing, sent: ids.length, usage, reason: error.kind };
  } finally {
    await reserved.settle(reached ? takenBy(usage, estimate) : 0);
  }
}

/** A server that tells of more than so many times what was reckoned is not believed. */
const MOST_TIMES = 10;

/** What a call took: as the server tells it, within reason; else as it was reckoned. */
const takenBy = (usage: Usage | undefined, estimate: number): number =>
  usage === undefined ? estimate : Math.min(usage.input + usage.output, MOST_TIMES * estimate);

/** What the facts are, as one word: choices made of others are not used again. */
const versionOf = (facts: readonly DossierFact[]): string =>
  createHash('sha256')
    .update(JSON.stringify(facts.map(({ id, text }) => [id, text])))
    .digest('base64url');

const keyOf = ({ question, kind, language, before }: Request, model: string, version: string): string =>
  createHash('sha256')
    .update(JSON.stringify([PROMPT_VERSION, model, version, kind, language, before, foldTerm(question)]))
    .digest('base64url');
