/** What the reader may do next with a reply, as buttons and menus that any platform can lay out. */
import type { CommandContext } from '../../../commands/context.ts';
import type { Action, Reply } from '../../reply/reply.ts';
import { writePress } from './press.ts';
import type { Press, View } from './press.ts';
import { deskSays } from './words.ts';

export interface Button {
  readonly label: string;
  readonly press: string;
}

/** A choice of facts: `press` with the `value` picked, or where a platform has no menus each option's own. */
export interface Menu {
  readonly label: string;
  readonly press: string;
  readonly options: readonly (Button & { readonly value: string })[];
}

export interface Controls {
  readonly source: readonly Button[];
  readonly languages: readonly Button[];
  readonly pages: readonly Button[];
  readonly votes: readonly (Button & { readonly helpful: boolean })[];
  /** To where it was opened from. */
  readonly back: readonly Button[];
  readonly remove: readonly Button[];
  /** What a command offers by itself. */
  readonly acts: readonly (Button & { readonly tone: 'go' | 'stop' | undefined })[];
  readonly choose: Menu | undefined;
  readonly related: Menu | undefined;
}

export interface ControlsOptions {
  readonly dossier: CommandContext['dossier'];
  readonly owner: string;
  /** How many pages the platform lays the reply out in. */
  readonly pages: number;
  /** Whether the asker may delete it: a reply that everybody sees. */
  readonly removable: boolean;
  /** Whether what is opened takes the place of the reply, with a way back; else it comes beside it. */
  readonly inPlace: boolean;
  /** Most bytes that a button may carry. */
  readonly most: number;
}

type Of<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;

/** The controls of a reply. What has no form short enough for a button is left out. */
export function controlsOf(
  reply: Reply,
  view: View | undefined,
  { dossier, owner, pages, removable, inPlace, most }: ControlsOptions,
): Controls {
  const { language } = reply;
  const button = (label: string, press: Press): Button[] => {
    const text = writePress(press, dossier, most);
    return text === undefined ? [] : [{ label, press: text }];
  };
  const actions = <Kind extends Action['kind']>(kind: Kind): Of<Kind>[] =>
    reply.actions.filter((action): action is Of<Kind> => action.kind === kind);
  const at = (plan: View['plan']): View => ({ plan, language, page: 0, checked: false });
  const plans = plansOf(dossier);
  const opening = (plan: View['plan']): Press =>
    inPlace ? { kind: 'view', owner, view: { ...at(plan), back: view?.plan } } : { kind: 'look', owner, view: at(plan) };
  const turn = (page: number, label: string): Button[] =>
    view === undefined || page < 0 || page >= pages ? [] : button(label, { kind: 'view', owner, view: { ...view, page } });
  const menu = (kind: 'choose' | 'related', offered: readonly (Of<'choose'> | Of<'fact'>)[]): Menu | undefined => {
    const [press] = button(
      deskSays(language, (words) => words[kind]),
      { kind, owner, language },
    );
    const options = offered.flatMap(({ fact, label }) =>
      button(label, kind === 'choose' ? { kind: 'view', owner, view: at(plans.fact(fact)) } : opening(plans.fact(fact))).map((one) => ({
        ...one,
        value: fact,
      })),
    );
    return press === undefined || options.length === 0 ? undefined : { ...press, options };
  };
  const [first] = reply.facts;
  const byModel = (view?.plan.kind === 'facts' || view?.plan.kind === 'check') && view.plan.by === 'model';
  return {
    source: actions('source').flatMap(({ fact, label }) => button(label, opening(plans.source(fact)))),
    languages: actions('language').flatMap(({ to, label }) =>
      // A page of one language is not the same page of another.
      view === undefined ? [] : button(label, { kind: 'view', owner, view: { ...view, language: to, page: 0 } }),
    ),
    pages: [
      ...turn(
        (view?.page ?? 0) - 1,
        deskSays(language, (words) => words.previous),
      ),
      ...turn(
        (view?.page ?? 0) + 1,
        deskSays(language, (words) => words.next),
      ),
    ],
    // Votes are counted by fact; a refusal answers by none.
    votes:
      first === undefined
        ? []
        : actions('vote').flatMap(({ helpful, label }) =>
            button(label, { kind: 'vote', helpful, fact: first, language, ...(byModel && { by: 'model' }) }).map((one) => ({
              ...one,
              helpful,
            })),
          ),
    back:
      view?.back === undefined
        ? []
        : button(
            deskSays(language, (words) => words.back),
            { kind: 'view', owner, view: at(view.back) },
          ),
    remove: removable
      ? button(
          deskSays(language, (words) => words.remove),
          { kind: 'remove', owner, language },
        )
      : [],
    acts: actions('act').flatMap(({ command, value, label, tone }) =>
      button(label, { kind: 'act', owner, command, value, language }).map((one) => ({ ...one, tone })),
    ),
    choose: menu('choose', actions('choose')),
    related: menu('related', actions('fact')),
  };
}

type Plan = View['plan'];
type Fact = Reply['facts'][number];
interface FactPlans {
  readonly fact: (fact: Fact) => Plan;
  readonly source: (fact: Fact) => Plan;
}

/** The plans that show one fact are made once: what is worked out for a plan is kept with it. */
const made = new WeakMap<CommandContext['dossier'], FactPlans>();

function plansOf(dossier: CommandContext['dossier']): FactPlans {
  const keep = (make: (fact: Fact) => Plan): ((fact: Fact) => Plan) => {
    const kept = new Map<Fact, Plan>();
    return (fact) => {
      const plan = kept.get(fact) ?? make(fact);
      kept.set(fact, plan);
      return plan;
    };
  };
  const plans = made.get(dossier) ?? {
    fact: keep((fact) => ({ kind: 'facts', facts: [fact], related: [] })),
    source: keep((fact) => ({ kind: 'source', fact })),
  };
  made.set(dossier, plans);
  return plans;
}
