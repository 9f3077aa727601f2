/** The parts put together: a dossier, the engine that understands questions, the commands, and a chat for each person. */
import { checkOf } from '../../commands/check.ts';
import { answerTo, languageOf } from '../../commands/context.ts';
import type { CommandContext } from '../../commands/context.ts';
import { processMemory } from '../../commands/memory.ts';
import { withModel } from '../../commands/planned.ts';
import type { ModelBehind } from '../../commands/planned.ts';
import type { Engine } from '../answer/engine.ts';
import { previousOf } from '../answer/understand/follow/before.ts';
import type { Previous } from '../answer/understand/follow/before.ts';
import { fold, foldTerm } from '../answer/understand/read/fold.ts';
import { whyLines } from '../answer/understand/decide/why.ts';
import { openSession } from '../chat/terminal/session.ts';
import type { CheckMessage } from '../chat/terminal/checked.ts';
import type { AnswerQuestion, TerminalSession } from '../chat/terminal/session.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ReplyLanguage } from '../reply/reply.ts';
import type { ModelOn } from './model-on.ts';
import { toTraditional } from '../reply/traditional.ts';
import { dataLanguage } from '../reply/words.ts';

/** What answers from one dossier. */
export interface Exhibit {
  /** Answers one question by itself. */
  readonly answer: AnswerQuestion;
  /** Says of a message what the record says of it, with the verdicts. */
  readonly check: CheckMessage;
  /** Tells step by step how the engine understands a question, as lines of text. */
  readonly why: (question: string, after?: string) => Promise<readonly string[]>;
  /** Opens the chat of one person. */
  readonly openSession: () => TerminalSession;
}

export interface WireOptions {
  /** What chooses facts where the engine finds none. */
  readonly model?: ModelOn | undefined;
  /** Told before the model is asked, which takes a while. */
  readonly waits?: () => void;
}

/** Whoever sits at this terminal. */
const PAYER = { person: 'terminal', chat: undefined };

/** Puts together what answers from `dossier`, whose engine is `understanding`; `language` is for what shows none of its own. */
export function wire(dossier: Dossier, understanding: Engine, language: ReplyLanguage, { model, waits }: WireOptions = {}): Exhibit {
  /** What the model was asked for, to say why: the answer asks it no second time. */
  const asked = new Map<string, Awaited<ReturnType<ModelOn['planned']>>>();
  const behind: ModelBehind | undefined = model && {
    host: model.host,
    plan: async (wanted) => {
      const known = wanted.previous === undefined && wanted.statement !== true ? asked.get(wanted.question) : undefined;
      return known === undefined ? model.plan(wanted) : known.plan && { plan: known.plan, unread: known.unread };
    },
  };
  const context = (): CommandContext => {
    const memory = processMemory();
    const otherwise = async (): Promise<ReplyLanguage> => (await memory.settings('person')).language ?? 'en';
    return {
      dossier,
      understanding: behind === undefined ? understanding : withModel(understanding, behind, { payer: PAYER, waits, otherwise }),
      language,
      fold: foldTerm,
      memory,
      moderator: true,
      ...(model !== undefined && { model: { host: model.host, off: false } }),
    };
  };
  const askedBefore = (question: string | undefined): Previous | undefined =>
    question === undefined ? undefined : previousOf(understanding.understand(question).plan, question);
  const title = dossier.head.title[dataLanguage(language)];
  return {
    answer: async (question, wanted, after) => {
      const around = context();
      const previous = askedBefore(after);
      const understood = await around.understanding.understand(question, { previous });
      return answerTo(around, understood.plan, wanted ?? languageOf(understood)).reply;
    },
    why: async (question, after) => {
      const previous = askedBefore(after);
      const trace = understanding.trace(question, { previous });
      const lines = whyLines(trace, understanding.trained);
      if (model === undefined || trace.plan.kind !== 'refuse') return lines;
      const planned = await model.planned({ question, previous, payer: PAYER, waits });
      if (after === undefined) asked.set(question, planned);
      return [...lines, '', ...modelLines(planned)];
    },
    check: async (message, wanted) => {
      const { reply, shown } = await checkOf(context(), message, wanted);
      const { verdict, statements } = shown?.kind === 'check' ? shown : understanding.check(message);
      return { verdict, statements, reply };
    },
    openSession: () =>
      openSession({
        title: language === 'zh-Hant' ? toTraditional(title) : title,
        context: context(),
        // What is set here holds here: a chat in a terminal is its own moderator's.
        turnedOff: (around) => (model === undefined ? around : { ...around, understanding, model: { host: model.host, off: true } }),
        languageOf: (text) => fold(text).language,
        now: () => performance.now(),
      }),
  };
}

/** What came of asking the model, for whoever tends the data: what it chose, and why that is an answer or none. */
function modelLines({ reason, chosen, sent, cached, usage, milliseconds, plan }: Awaited<ReturnType<ModelOn['planned']>>): string[] {
  const took = usage === undefined ? '' : `, ${usage.input} tokens in (${usage.cached} of them cached), ${usage.output} out`;
  return [
    reason === 'closed'
      ? 'model       not asked: the engine is sure of its refusal'
      : `model       ${cached ? 'known from before' : `${sent} facts sent, ${Math.round(milliseconds)} ms${took}`}`,
    `chose       ${chosen.join(', ') || '-'}${reason === undefined ? '' : `  ✗ ${reason}`}`,
    ...(plan === undefined ? [] : [`plan        ${JSON.stringify(plan)}`]),
  ];
}
