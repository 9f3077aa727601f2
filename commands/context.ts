/** What a command is given to work with, and how it answers. */
import type { CheckedStatement, MessageVerdict, Plan } from '../src/answer/plan.ts';
import type { Previous } from '../src/answer/understand/followup.ts';
import { execute } from '../src/answer/execute.ts';
import type { Dossier } from '../src/dossier/dossier.ts';
import type { PostDesk } from '../src/post/desk.ts';
import { render } from '../src/reply/render.ts';
import type { Reply, ReplyLanguage } from '../src/reply/reply.ts';
import type { Memory } from './memory.ts';
import type { UserError } from './usererror.ts';

export interface Understood {
  readonly plan: Plan;
  /** The language of the question, in which it is answered. */
  readonly language: ReplyLanguage;
  /** Whether its words tell that language: a bare name, a number or a sign is answered in the asker's. */
  readonly spoken?: boolean;
}

export interface UnderstandingContext {
  readonly previous?: Previous | undefined;
  /** It is a statement to be checked, no question. */
  readonly statement?: boolean;
  /** Nobody but the engine is asked. */
  readonly engineAlone?: boolean;
}

/** The verdict on a message and its statements, and the language it is in. */
export interface CheckedMessage extends Pick<Understood, 'language' | 'spoken'> {
  readonly verdict: MessageVerdict;
  readonly statements: readonly CheckedStatement[];
  /** A language model chose facts that decide it. */
  readonly by?: 'model';
}

/** The seam to the question engine, alone or with a language model behind it. */
export interface Understanding {
  /** Absent where only questions are understood. */
  check?(message: string): CheckedMessage;
  understand(question: string, context: UnderstandingContext): Understood | Promise<Understood>;
}

export interface CommandContext {
  readonly dossier: Dossier;
  readonly understanding: Understanding;
  /** The language to reply in where the words typed do not decide it. */
  readonly language: ReplyLanguage;
  /** The same for what only the asker sees; as for everybody where it is absent. */
  readonly languageForAsker?: ReplyLanguage;
  /** Makes spellings alike before they are compared: Traditional → Simplified. The same function each time: what it makes is kept. */
  readonly fold: (text: string) => string;
  /** What was last answered to the same person in the same chat, while it is fresh. */
  readonly previous?: Previous | undefined;
  readonly memory: Memory;
  /** Whether the asker may run what is for moderators of this chat. */
  readonly moderator: boolean;
  /** The language model behind the engine, where there is one: on whose server, and whether it is turned off here. */
  readonly model?: { readonly host: string; readonly off: boolean } | undefined;
  /** The chat never added the bot: it has no settings because of that, not because it is private. */
  readonly notAdded?: boolean;
  /** Posts of the chat that they moderate; absent where there are none to be made. */
  readonly posts?: PostDesk | undefined;
}

/** The language that a question is answered in; undefined where the asker's own decides. */
export const languageOf = ({ language, spoken }: Pick<Understood, 'language' | 'spoken'>): ReplyLanguage | undefined =>
  spoken === false ? undefined : language;

export interface CommandResult {
  readonly reply: Reply;
  /** What the reply shows: its buttons turn pages of it and say it in another language. Absent where no plan stands behind it. */
  readonly shown?: Plan;
  /** What a follow-up may refer to; absent where nothing was looked up or found. */
  readonly previous?: Previous;
  /** What the asker can mend; the reply says it in words. */
  readonly error?: UserError;
  /** A post as it would be sent, shown before the reply. */
  readonly preview?: readonly Reply[];
}

/** The language of what only the asker sees: notices, errors, refusals. */
export const languageForAsker = (context: Pick<CommandContext, 'language' | 'languageForAsker'>): ReplyLanguage =>
  context.languageForAsker ?? context.language;

/** Carries out a plan and words the answer, in `language` or else as the context has it. Throws for a plan that names what the dossier does not have. */
export function answerTo(context: CommandContext, plan: Plan, language?: ReplyLanguage): CommandResult {
  const known = resultsOf(context.dossier, plan);
  const found = language === undefined ? undefined : known.get(language);
  if (found !== undefined) return found;
  const answer = execute(context.dossier, plan);
  const wanted = language ?? (answer.kind === 'refusal' ? languageForAsker(context) : context.language);
  const result = known.get(wanted) ?? wordedIn(wanted, answer, plan, context.dossier);
  known.set(wanted, result);
  return result;
}

function wordedIn(language: ReplyLanguage, answer: ReturnType<typeof execute>, plan: Plan, dossier: Dossier): CommandResult {
  const reply = render(dossier, answer, language);
  return answer.kind === 'refusal' || answer.kind === 'card' ? { reply, shown: plan } : { reply, shown: plan, previous: { plan } };
}

/** The words for one plan are always the same: they are kept as long as the plan itself is. */
const results = new WeakMap<Dossier, WeakMap<Plan, Map<ReplyLanguage, CommandResult>>>();

function resultsOf(dossier: Dossier, plan: Plan): Map<ReplyLanguage, CommandResult> {
  const ofDossier = results.get(dossier) ?? new WeakMap<Plan, Map<ReplyLanguage, CommandResult>>();
  results.set(dossier, ofDossier);
  const ofPlan = ofDossier.get(plan) ?? new Map<ReplyLanguage, CommandResult>();
  ofDossier.set(plan, ofPlan);
  return ofPlan;
}
