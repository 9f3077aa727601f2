/** An understanding that does not think twice: a crowd asks the same few questions, and many questions ask for the same. */
import type { CommandContext } from '../../../commands/context.ts';
import { keepRecent } from './recent.ts';

type Understanding = CommandContext['understanding'];
type Understood = Awaited<ReturnType<Understanding['understand']>>;
type Context = Parameters<Understanding['understand']>[1];
type Plan = Understood['plan'];

/** A question as it is by itself; where it leans on nothing, it is the same after anything. */
interface Leaning extends Understood {
  readonly mayLean: boolean;
}

const MOST_QUESTIONS = 2000;
const MOST_PLANS = 5000;

/**
 * Wraps an understanding that is the same each time and does not wait, such as the engine's; not one with a model behind it.
 * `mayLean` says whether a question may be understood otherwise after something else. Plans that are alike come out as one object,
 * so that what is kept with a plan, such as its words, is worked out once for all questions that come to it.
 * `edition` tells one state of the understanding from another: what was understood in one does not count in the next.
 */
export function withoutThinkingTwice(
  understand: (question: string, context: Context) => Leaning,
  edition: () => unknown = () => undefined,
): Understanding {
  let current = edition();
  let remembering = remembered(understand);
  return {
    understand(question, context) {
      const now = edition();
      if (now !== current) [current, remembering] = [now, remembered(understand)];
      return remembering.understand(question, context);
    },
  };
}

function remembered(understand: (question: string, context: Context) => Leaning): Understanding {
  const alone = keepRecent<Leaning>(MOST_QUESTIONS);
  const following = keepRecent<Understood>(MOST_QUESTIONS);
  const plans = keepRecent<Plan>(MOST_PLANS);
  // A copy is kept: a word of the plan may have the whole message held with it.
  const shared = <One extends Understood>(one: One): One => ({
    ...one,
    plan: plans(JSON.stringify(one.plan), () => structuredClone(one.plan)),
  });
  return {
    understand(question, { previous }) {
      const own = alone(question, () => {
        const { plan, language, mayLean, spoken = true } = understand(question, {});
        return shared({ plan, language, mayLean, spoken });
      });
      if (previous === undefined || !own.mayLean) return own;
      return following(JSON.stringify([question, previous]), () => {
        const { plan, language, spoken = true } = understand(question, { previous });
        return shared({ plan, language, spoken });
      });
    },
  };
}
