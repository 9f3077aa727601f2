/** What is thin about a fact: too few examples, no near miss, kinds of question that fit it and that nobody wrote. */
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import { FEW_EXAMPLES } from '../../dossier/warning.ts';
import { LANGUAGES } from '../../dossier/schema.ts';
import type { Unit } from '../../dossier/schema.ts';
import { aboutOf } from '../understand/rank/about.ts';
import { countsOf } from './covered.ts';
import type { Covered, Thin } from './covered.ts';
import type { Kind } from './kinds.ts';

const DURATIONS: ReadonlySet<Unit> = new Set<Unit>(['years', 'months', 'weeks', 'days', 'hours']);
const MONEY: ReadonlySet<Unit> = new Set<Unit>(['USD', 'money-without-currency']);

/** What is thin about a fact; `reasoned` says whether it tells why something is so. */
export function thinOf(covered: Covered, reasoned: boolean, dossier: Dossier): Thin[] {
  const { fact, examples, near } = covered;
  const fitting = fittingKinds(fact, reasoned, dossier);
  return [
    ...LANGUAGES.flatMap((language): Thin[] => {
      const { length: count } = examples[language];
      return count < FEW_EXAMPLES ? [{ what: 'few-examples', language, count }] : [];
    }),
    ...(near.length === 0 ? [{ what: 'no-near-miss' } satisfies Thin] : []),
    ...LANGUAGES.flatMap((language) => {
      const counts = countsOf(examples[language]);
      return fitting.filter(({ kind }) => !counts.has(kind)).map((fit): Thin => ({ what: 'unasked', language, ...fit }));
    }),
  ];
}

/** The kinds of question that a fact is made to answer, each with what makes it so. */
function fittingKinds(fact: DossierFact, reasoned: boolean, dossier: Dossier): { readonly kind: Kind; readonly because: string }[] {
  const asked = new Map<Unit, string>(dossier.head.units.map((unit) => [unit.id, unit.asked]));
  const units = new Set(fact.figures.map(({ unit }) => unit));
  const some = (is: (unit: Unit) => boolean): string | undefined => [...units].find(is);
  const money = some((unit) => MONEY.has(unit) || unit === 'percent' || asked.get(unit) === 'money');
  const duration = some((unit) => DURATIONS.has(unit) || asked.get(unit) === 'duration');
  const counted = some((unit) => unit === 'people' || asked.get(unit) === 'count');
  const place = aboutOf(fact).find(([id, role]) => role !== 'mentioned' && dossier.entities.get(id)?.kind === 'place');
  // What a fact answers in the first place: where a trial is held is nobody's doing, though a plaintiff is named.
  const [main] = fact.concepts;
  const relation = main && dossier.concepts.get(main)?.relation;
  const acting = aboutOf(fact).some(([, role]) => role === relation?.from) ? relation : undefined;
  const fits: readonly (readonly [Kind, string | undefined])[] = [
    ['how-much', money && `a figure in ${money}`],
    ['how-many', counted && `a figure in ${counted}`],
    ['how-long', duration && `a figure in ${duration}`],
    ['when', fact.when && `when: ${fact.when}`],
    ['where', place && `about ${place[0]}`],
    ['who', acting && `somebody is ${acting.from}`],
    ['why', reasoned ? 'it tells a reason' : undefined],
    ['yes-no', 'any fact'],
    ['wrong-premise', fact.figures.length > 0 || fact.when !== undefined ? 'a figure or a date to be wrong about' : undefined],
  ];
  return fits.flatMap(([kind, because]) => (because === undefined ? [] : [{ kind, because }]));
}
