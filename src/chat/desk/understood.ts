/** An understanding that does not think twice: a crowd asks the same few questions. */
import type { CommandContext } from '../../../commands/context.ts';
import { keepRecent } from './recent.ts';

type Understanding = CommandContext['understanding'];
type Understood = Awaited<ReturnType<Understanding['understand']>>;
type Plan = Understood['plan'];

/** What is understood, and whether with another plan before it might be otherwise. */
interface Leaning extends Understood {
  readonly leans: boolean;
}

/** A question at hand: as it is whatever came before, or by itself, and after each plan that it followed. */
interface Known {
  alone: Understood | undefined;
  leans: boolean;
  readonly after: WeakMap<Plan, Understood>;
}

const MOST_QUESTIONS = 2000;

/** Wraps an understanding that is the same each time and does not wait, such as the engine's; not one with a model behind it. */
export function withoutThinkingTwice(
  understand: (question: string, context: { readonly previous?: Plan | undefined }) => Leaning,
): Understanding {
  const recent = keepRecent<Known>(MOST_QUESTIONS);
  return {
    understand(question, context) {
      const known = recent(question, () => ({ alone: undefined, leans: true, after: new WeakMap() }));
      const { previous } = context;
      const found = previous === undefined || !known.leans ? known.alone : known.after.get(previous);
      if (found !== undefined) return found;
      const { plan, language, leans } = understand(question, context);
      const understood: Understood = { plan, language };
      known.leans = leans;
      if (previous === undefined || !leans) known.alone = understood;
      else known.after.set(previous, understood);
      return understood;
    },
  };
}
