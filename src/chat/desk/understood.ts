/** An understanding that does not think twice: a crowd asks the same few questions. */
import type { CommandContext } from '../../../commands/context.ts';
import { keepRecent } from './recent.ts';

type Understanding = CommandContext['understanding'];
type Understood = Awaited<ReturnType<Understanding['understand']>>;
type Plan = Understood['plan'];

/** A question at hand: as it is by itself, and after each plan that it followed. */
interface Known {
  alone: Understood | undefined;
  readonly after: WeakMap<Plan, Understood>;
}

const MOST_QUESTIONS = 2000;

/** Wraps an understanding that is the same each time and does not wait, such as the engine's; not one with a model behind it. */
export function withoutThinkingTwice(
  understand: (question: string, context: { readonly previous?: Plan | undefined }) => Understood,
): Understanding {
  const recent = keepRecent<Known>(MOST_QUESTIONS);
  return {
    understand(question, context) {
      const known = recent(question, () => ({ alone: undefined, after: new WeakMap() }));
      const { previous } = context;
      const found = previous === undefined ? known.alone : known.after.get(previous);
      if (found !== undefined) return found;
      const { plan, language } = understand(question, context);
      const understood: Understood = { plan, language };
      if (previous === undefined) known.alone = understood;
      else known.after.set(previous, understood);
      return understood;
    },
  };
}
