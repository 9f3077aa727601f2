/** What was computed, as one sentence that names the figures it came from. */
import type { Answer, Computed, FigureRow } from '../answer/answer.ts';
import type { Operation } from '../answer/plan.ts';
import type { Exactness } from '../dossier/schema.ts';
import type { Amount } from './amount.ts';
import { formatAmount } from './amount.ts';
import { formatTime } from './date.ts';
import type { Draft, Voice } from './draft.ts';
import { distinct, namesOf } from './draft.ts';
import { factLines } from './lines.ts';

type ComputedAnswer = Extract<Answer, { kind: 'computed' }>;
type ComputedNumber = Extract<Computed, { kind: 'number' }>;

/** The sentence as lead, then the facts that state the figures. */
export function renderComputed(answer: ComputedAnswer, voice: Voice): Draft {
  const facts = distinct(answer.rows.map(({ fact }) => fact));
  return {
    lead: voice.words.starts(sentence(answer, voice)),
    lines: factLines(facts, voice),
    notes: answer.computed.kind === 'number' ? [voice.words.computedHere] : [],
    facts,
  };
}

function sentence({ operation, rows, computed }: ComputedAnswer, voice: Voice): string {
  const { computed: words, and } = voice.words;
  const name = (row: FigureRow): string => rowName(row, operation, voice);
  switch (computed.kind) {
    case 'undecided':
      return words.undecided(rows.map(name));
    case 'winner': {
      const others = and(rows.filter((row) => row.figure !== computed.row.figure).map(name));
      return operation === 'earlier' ? words.earlier(name(computed.row), others) : words.larger(name(computed.row), others);
    }
    case 'number':
      return operation === 'sum'
        ? words.sum(rows.map(name), amountOf(computed, exactnessOf(operation, rows), voice))
        : ofTwo(operation, rows, computed, voice);
  }
}

function ofTwo(operation: Operation, rows: readonly FigureRow[], computed: ComputedNumber, voice: Voice): string {
  const { computed: words } = voice.words;
  const [one, other] = rows;
  if (one === undefined || other === undefined) throw new RangeError(`a ${operation} needs two figures`);
  const [first, second] = [rowName(one, operation, voice), rowName(other, operation, voice)];
  const is = exactnessOf(operation, rows);
  if (operation === 'ratio') return words.ratio(first, second, amountOf(computed, is, voice));
  if (operation === 'share') return words.share(first, second, amountOf(computed, is, voice));
  // Percentages differ by percentage points, not by percent.
  const difference = (amount: ComputedNumber, how: Exactness): string =>
    amount.unit === 'percent'
      ? voice.words.percentagePoints(amountOf({ ...amount, unit: 'unspecified' }, how, voice))
      : amountOf(amount, how, voice);
  const low = computed.values[0];
  const high = computed.values.at(-1) ?? low;
  if (low.isZero() && high.isZero()) return words.equal(first, second);
  if (low.gte(0)) return words.more(first, second, difference(computed, is));
  if (high.lte(0)) return words.less(first, second, difference({ ...computed, values: [high.abs(), low.abs()] }, OPPOSITE[is]));
  return words.between(first, second, difference(computed, is));
}

const amountOf = ({ unit, values }: ComputedNumber, is: Exactness, { language, dossier }: Voice): string =>
  formatAmount({ unit, values, is } satisfies Amount, language, dossier.head.units);

/** `US$134 billion (Acme and Bidco, damages sought)`; where times are compared, the time in place of the amount. */
function rowName({ fact, figure, concept, of }: FigureRow, operation: Operation, voice: Voice): string {
  const { computed: words } = voice.words;
  const name = words.name(of.length === 0 ? '' : namesOf(of, voice), concept.label[voice.language]);
  const time = operation === 'earlier' ? (figure.as_of ?? fact.when) : undefined;
  const amount = time === undefined ? formatAmount(figure, voice.language, voice.dossier.head.units) : formatTime(time, voice.language);
  return words.figure(amount, name);
}

const OPPOSITE = {
  exact: 'exact',
  about: 'about',
  'at-least': 'at-most',
  'at-most': 'at-least',
  over: 'under',
  under: 'over',
} as const satisfies Record<Exactness, Exactness>;

/** How exact a result is: a lower bound divided by an exact figure is a lower bound, divided by another one only about right. */
function exactnessOf(operation: Operation, rows: readonly FigureRow[]): Exactness {
  const found = new Set(rows.map(({ figure }, index) => (operation === 'sum' || index === 0 ? figure.is : OPPOSITE[figure.is])));
  found.delete('exact');
  if (found.size === 0) return 'exact';
  if (found.isSubsetOf(new Set(['over', 'at-least']))) return found.has('over') ? 'over' : 'at-least';
  if (found.isSubsetOf(new Set(['under', 'at-most']))) return found.has('under') ? 'under' : 'at-most';
  return 'about';
}
