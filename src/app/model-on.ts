/** The language model put together: the client, what bounds it, what is kept of its choices, and the seam to the commands. */
import { z } from 'zod';
import type { ModelBehind, PlanWanted } from '../../commands/planned.ts';
import type { Engine } from '../answer/engine.ts';
import { fold } from '../answer/understand/read/fold.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { createBreaker } from '../llm/breaker.ts';
import { createBudget, processLedger } from '../llm/budget.ts';
import type { DayLedger } from '../llm/budget.ts';
import { openModel } from '../llm/model.ts';
import type { Model } from '../llm/model.ts';
import { createPlanner } from '../llm/planner.ts';
import type { ChoiceCache, Planned, Planner, PlannerParts } from '../llm/planner.ts';
import type { ModelConfig } from './model-config.ts';
import type { Log } from '../ops/log.ts';
import type { Store } from '../store/store.ts';

export interface ModelParts {
  readonly config: ModelConfig;
  readonly dossier: Dossier;
  readonly engine: Pick<Engine, 'consider'>;
  /** Where choices and what was used of a day are kept; in this process alone without it. */
  readonly store?: Pick<Store, 'values' | 'tallies'>;
  readonly log?: Pick<Log, 'info' | 'warn' | 'trouble'>;
  /** The model itself, where it is not the one that the configuration names. */
  readonly model?: Model;
  /** Told once that the server refuses the key, until it answers again. */
  readonly keyRefused?: () => unknown;
  /** Told of each call, in place of the log. */
  readonly report?: Report;
}

type Report = PlannerParts['report'];

export interface ModelOn extends ModelBehind {
  /** The same, with all that led to it. */
  planned(wanted: PlanWanted): Promise<Planned & { readonly unread: boolean }>;
}

const now = (): number => performance.now();

/** Puts the language model behind an engine. Nothing is sent before a question is refused. */
export function modelOn({ config, dossier, engine, store, log, model = openModel(config), keyRefused, report }: ModelParts): ModelOn {
  const planner = createPlanner({
    model,
    dossier,
    promptTokens: config.promptTokens,
    unreadPromptTokens: config.unreadPromptTokens,
    budget: createBudget(config.allowances, store === undefined ? processLedger() : ledgerIn(store, log)),
    breaker: createBreaker(now),
    cache: store === undefined ? processCache() : cacheIn(store, log),
    report: report ?? (log === undefined ? () => undefined : reportTo(log, keyRefused)),
    now,
  });
  return modelBehind({ planner, engine, host: hostOf(config), log });
}

interface BehindParts {
  readonly planner: Planner;
  readonly engine: Pick<Engine, 'consider'>;
  readonly host: string;
  readonly log?: Pick<Log, 'trouble'> | undefined;
}

/** A planner as the commands see it. */
export function modelBehind({ planner, engine, host, log }: BehindParts): ModelOn {
  const planned: ModelOn['planned'] = async ({ question, previous, statement, payer, waits }) => {
    const considered = engine.consider(question, { previous });
    const unread = considered.openness === 'unread';
    const made = await planner.plan({
      question,
      kind: statement === true ? 'statement' : 'question',
      language: unread || fold(question).language === 'en' ? 'en' : 'zh',
      considered,
      // What was shown before concerns nobody where the question stands by itself.
      before: considered.leans && previous?.plan.kind === 'facts' ? previous.plan.facts : [],
      payer,
      waits,
    });
    return { ...made, unread };
  };
  return {
    host,
    planned,
    async plan(wanted) {
      try {
        const { plan, unread } = await planned(wanted);
        return plan && { plan, unread };
      } catch (error) {
        // A fault of ours in what is optional costs nobody the engine's own answer.
        if (log === undefined) throw error;
        log.trouble(error, 'a plan of the language model failed');
        return undefined;
      }
    },
  };
}

/** Whose server it is, as people are told. */
export const hostOf = ({ baseUrl }: Pick<ModelConfig, 'baseUrl'>): string =>
  baseUrl === undefined ? 'api.openai.com' : new URL(baseUrl).host;

/** What the log is told: kinds and numbers. A refused key, and that the day's budget is used up, are told once until the server answers again. */
function reportTo(log: Pick<Log, 'info' | 'warn'>, keyRefused: ModelParts['keyRefused']): Report {
  const told = new Set<string>();
  return ({ outcome, milliseconds, usage }) => {
    const fields = { outcome, milliseconds: Math.round(milliseconds), input: usage?.input, cached: usage?.cached, output: usage?.output };
    switch (outcome) {
      case 'facts':
      case 'none':
        told.clear();
        log.info('the language model was asked', fields);
        return;
      case 'key-refused':
      case 'day-budget':
        if (told.has(outcome)) return;
        told.add(outcome);
        if (outcome === 'key-refused') keyRefused?.();
        log.warn(ONCE[outcome], fields);
        return;
      default:
        log.warn('the language model was of no use', fields);
    }
  };
}

const ONCE = {
  'key-refused': 'the server of the language model refuses the key',
  'day-budget': 'what may be asked of the language model in a day is used up',
} as const;

const Choices = z.array(z.string());

function cacheIn(store: Pick<Store, 'values'>, log: ModelParts['log']): ChoiceCache {
  const kept = store.values('choice', Choices);
  return {
    get: async (key) => kept.get(key),
    async set(key, choice, milliseconds) {
      try {
        await kept.set(key, [...choice], milliseconds);
      } catch (error) {
        log?.trouble(error, 'a choice of the language model was not kept');
      }
    },
  };
}

/** So many choices are held where there is no store: the oldest makes room. */
const MOST_HELD = 1000;

function processCache(): ChoiceCache {
  const held = new Map<string, { readonly choice: readonly string[]; readonly until: number }>();
  return {
    async get(key) {
      const found = held.get(key);
      return found !== undefined && found.until > now() ? found.choice : undefined;
    },
    async set(key, choice, milliseconds) {
      held.set(key, { choice, until: now() + milliseconds });
      const [oldest] = held.keys();
      if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
    },
  };
}

/** Tokens are counted by so many, since what is counted together by several processes is counted one by one. */
const TOKENS_EACH = 1000;
const DAY = 24 * 60 * 60_000;
/** So many days back, what was used is deleted: a process that begins each day leaves none. */
const DAYS_SWEPT = 7;
const CALLS = 'calls';
const TOKENS = 'tokens';

/** What was used of a day, counted over all processes and restarts. */
function ledgerIn(store: Pick<Store, 'tallies'>, log: ModelParts['log']): DayLedger {
  const tallies = store.tallies('model');
  const sweep = async (day: string): Promise<void> => {
    try {
      await tallies.remove(day);
    } catch (error) {
      log?.trouble(error, 'what was used of a day was not deleted');
    }
  };
  let rest = 0;
  let swept = '';
  return {
    async read(day) {
      const used = await tallies.top(day, 2);
      const of = (key: string): number => used.find((one) => one.key === key)?.times ?? 0;
      return { calls: of(CALLS), tokens: of(TOKENS) * TOKENS_EACH };
    },
    async add(day, { calls, tokens }) {
      if (swept !== day) {
        swept = day;
        for (let back = 1; back <= DAYS_SWEPT; back++) await sweep(new Date(Date.parse(day) - back * DAY).toISOString().slice(0, 10));
      }
      for (let call = 0; call < calls; call++) await tallies.add(day, CALLS);
      rest += tokens;
      for (; rest >= TOKENS_EACH; rest -= TOKENS_EACH) await tallies.add(day, TOKENS);
    },
  };
}
