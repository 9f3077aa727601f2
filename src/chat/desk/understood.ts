/** An understanding that does not think twice: a crowd asks the same few questions, and many questions ask for the same. */
import type { CommandContext } from '../../../commands/context.ts';
import { keepRecent } from './recent.ts';

type Understanding = CommandContext['understanding'];
type Understood = Awaited<ReturnType<Understanding['understand']>>;
type Plan = Understood['plan'];

/** A question at hand: as it is by itself, and after each plan that it followed. */
interface Known {
  /** As it is after any plan, where it leans on none; else as it is after none. */
  alone: { readonly understood: Understood; readonly leans: boolean } | undefined;
  readonly after: WeakMap<Plan, Understood>;
}

const MOST_QUESTIONS = 2000;
const MOST_PLANS = 5000;

/**
 * Wraps an understanding that is the same each time and does not wait, such as the engine's; not one with a model behind it.
 * `leans` says whether a question may be understood otherwise after another plan. Plans that are alike come out as one object,
 * so that what is kept with a plan, such as its words, is worked out once for all questions that come to it.
 */
export function withoutThinkingTwice(
  understand: (question: string, context: { readonly previous?: Plan | undefined }) => Understood & { readonly leans: boolean },
): Understanding {
  const recent = keepRecent<Known>(MOST_QUESTIONS);
  const plans = keepRecent<Plan>(MOST_PLANS);
  return {
    understand(question, context) {
      const known = recent(question, () => ({ alone: undefined, after: new WeakMap() }));
      const { previous } = context;
      const found =
        previous === undefined || known.alone?.leans === false ? known.alone?.understood : known.after.get(previous);
      if (found !== undefined) return found;
      const { plan, language, leans } = understand(question, context);
      const understood: Understood = { plan: plans(JSON.stringify(plan), () => plan), language };
      if (previous === undefined || !leans) known.alone = { understood, leans };
      else known.after.set(previous, understood);
      return understood;
    },
  };
}
