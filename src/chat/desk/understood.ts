/** An understanding that does not think twice: a crowd asks the same few questions, and many questions ask for the same. */
import type { CommandContext } from '../../../commands/context.ts';
import { keepRecent } from './recent.ts';

type Understanding = CommandContext['understanding'];
type Understood = Awaited<ReturnType<Understanding['understand']>>;
type Context = Parameters<Understanding['understand']>[1];
type Plan = Understood['plan'];

/** A question as it is by itself; where it leans on nothing, it is the same after anything. */
interface Known {
  alone: { readonly understood: Understood; readonly leans: boolean } | undefined;
}

const MOST_QUESTIONS = 2000;
const MOST_PLANS = 5000;

/**
 * Wraps an understanding that is the same each time and does not wait, such as the engine's; not one with a model behind it.
 * `leans` says whether a question may be understood otherwise after something else. Plans that are alike come out as one object,
 * so that what is kept with a plan, such as its words, is worked out once for all questions that come to it.
 */
export function withoutThinkingTwice(
  understand: (question: string, context: Context) => Understood & { readonly leans: boolean },
): Understanding {
  const recent = keepRecent<Known>(MOST_QUESTIONS);
  const plans = keepRecent<Plan>(MOST_PLANS);
  return {
    understand(question, context) {
      const known = recent(question, () => ({ alone: undefined }));
      const { previous } = context;
      if (known.alone !== undefined && (previous === undefined || !known.alone.leans)) return known.alone.understood;
      const { plan, language, leans } = understand(question, context);
      const understood: Understood = { plan: plans(JSON.stringify(plan), () => plan), language };
      if (previous === undefined || !leans) known.alone = { understood, leans };
      return understood;
    },
  };
}
