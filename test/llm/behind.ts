/** The harbour cranes with a language model behind their engine, asked as people ask. */
import { ask as askCommand } from '../../commands/ask.ts';
import type { CommandContext } from '../../commands/context.ts';
import { withModel } from '../../commands/planned.ts';
import type { Payer } from '../../commands/planned.ts';
import { createBreaker } from '../../src/llm/breaker.ts';
import { createBudget, processLedger } from '../../src/llm/budget.ts';
import type { Allowances } from '../../src/llm/budget.ts';
import { openModel } from '../../src/llm/model.ts';
import type { Model, ModelSettings } from '../../src/llm/model.ts';
import { createPlanner } from '../../src/llm/planner.ts';
import type { PlannerParts } from '../../src/llm/planner.ts';
import { modelBehind } from '../../src/app/model-on.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { contextIn } from '../doubles/context.ts';
import { dispute, engine } from '../doubles/dispute.ts';

/** A question that the engine refuses and leaves open, and the one fact that it admits. */
export const OPEN_QUESTION = "which weight slipped off the Heronarm's hook onto the ferry";
export const RIGHT_FACT = 'container-weight';
/** Another such question, of the other language. */
export const OPEN_QUESTION_ZH = '一共砸伤了多少搬运的伙计';
export const RIGHT_FACT_ZH = 'injured';

export const PLENTY: Allowances = {
  person: { calls: 1000, tokens: 1e9 },
  chat: { calls: 1000, tokens: 1e9 },
  day: { calls: 1000, tokens: 1e9 },
};

type Report = Parameters<PlannerParts['report']>[0];

export interface Behind {
  readonly ask: (question: string, payer?: Payer) => Promise<Reply>;
  readonly reports: readonly Report[];
  /** What was kept of choices. */
  readonly kept: ReadonlyMap<string, readonly string[]>;
}

/** How long a server is waited for here, in seconds. */
const SECONDS = 1.2;

/** What a test has of its own. */
export type Own = Partial<ModelSettings> &
  Partial<Pick<PlannerParts, 'now' | 'promptTokens' | 'unreadPromptTokens' | 'budget'>> & { readonly allowances?: Allowances };

/** The engine with a server behind it. */
export const behind = (baseUrl: string, own: Own = {}): Behind =>
  behindModel(openModel({ key: undefined, model: 'double', api: 'chat', seconds: SECONDS, baseUrl, ...own }), own);

/** The engine with a model behind it. */
export function behindModel(
  model: Model,
  { now = () => performance.now(), promptTokens = 4000, unreadPromptTokens = 4000, allowances = PLENTY, budget }: Own = {},
): Behind {
  const reports: Report[] = [];
  const kept = new Map<string, readonly string[]>();
  const planner = createPlanner({
    model,
    dossier: dispute,
    promptTokens,
    unreadPromptTokens,
    budget: budget ?? createBudget(allowances, processLedger()),
    breaker: createBreaker(now),
    cache: { get: async (key) => kept.get(key), set: async (key, choice) => void kept.set(key, choice) },
    report: (report) => void reports.push(report),
    now,
  });
  const instead = modelBehind({ planner, engine, host: 'double' });
  const contextFor = (payer: Payer): CommandContext => {
    const context = contextIn('en');
    return { ...context, understanding: withModel(context.understanding, instead, { payer, otherwise: () => 'en' }) };
  };
  return {
    ask: async (question, payer = { person: 'person-1', chat: 'chat-1' }) => (await askCommand.run(contextFor(payer), { question })).reply,
    reports,
    kept,
  };
}

const alone = contextIn('en');
/** What the engine alone answers. */
export const answered = async (question: string): Promise<Reply> => (await askCommand.run(alone, { question })).reply;
