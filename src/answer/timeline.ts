/** The timeline: what happened, and what is expected, each thing once. */
import { known, sourceOf } from '../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import { isLead } from '../dossier/relations.ts';
import { endOf, endOfMonth, readWhen, startOf } from '../dossier/when.ts';
import type { When } from '../dossier/when.ts';
import type { Answer, MissingThing, TimelineEntry } from './answer.ts';
import { isUnderAny } from './leads.ts';
import { allFacts, nothing, tellsOf } from './lookup.ts';
import type { Plan } from './plan.ts';

/** What happened and what is expected between two times, of somebody or of all. A refusal where nothing is dated so. */
export function timelineAnswer(dossier: Dossier, plan: Extract<Plan, { kind: 'timeline' }>): Answer {
  const about = plan.about === undefined ? undefined : known(dossier.entities, plan.about);
  const dated = allFacts(dossier).flatMap((fact) => (fact.when === undefined ? [] : [{ fact, when: readWhen(fact.when) }]));
  const of = about === undefined ? dated : dated.filter(({ fact }) => tellsOf(dossier, fact, about.id));
  const entries = once(
    dossier,
    of.filter(({ when }) => overlaps(when, plan.from, plan.to)),
  ).sort(inTime);
  if (entries.length > 0) {
    const expected = (entry: TimelineEntry): boolean => isExpected(dossier, entry);
    return { kind: 'timeline', happened: entries.filter((entry) => !expected(entry)), expected: entries.filter(expected), about };
  }
  const missing: MissingThing[] = about === undefined ? [] : [{ kind: 'entity', entity: about }];
  return nothing(
    missing,
    once(dossier, of)
      .sort(inTime)
      .map(({ fact }) => fact),
  );
}

/**
 * Without what another entry tells already: a fact that is tied to a dated one stands there. A span that dated parts fill
 * is told by them instead, since they say when each thing was.
 */
function once(dossier: Dossier, entries: readonly TimelineEntry[]): TimelineEntry[] {
  const spans = new Set(
    entries
      .filter(({ fact, when }) => when.kind === 'span' && entries.some((other) => other.fact.part_of.includes(fact.id)))
      .map(({ fact }) => fact),
  );
  const others = entries.map(({ fact }) => fact).filter((fact) => !spans.has(fact));
  // What only says again, compares or comments is no event of its own, whatever its lead is dated by.
  const stands = (fact: DossierFact): boolean => fact.part_of.length > 0 || isLead(fact);
  return entries.filter(({ fact }) => !spans.has(fact) && stands(fact) && !isUnderAny(dossier, fact, others));
}

/** Whether it was still to come when the source was written, or is only somebody's forecast. */
function isExpected(dossier: Dossier, { fact, when }: TimelineEntry): boolean {
  const written = endOf(readWhen(sourceOf(dossier, fact).published));
  return fact.status === 'forecast' || startOf(when) > endOfMonth(written);
}

const inTime = (one: TimelineEntry, other: TimelineEntry): number =>
  startOf(one.when) - startOf(other.when) || endOf(one.when) - endOf(other.when);

function overlaps(when: When, from: When | undefined, to: When | undefined): boolean {
  if (from !== undefined && endOf(when) < startOf(from)) return false;
  if (to === undefined) return true;
  // "before 2025" as an end leaves 2025 out.
  return to.kind === 'before' ? startOf(when) < startOf(to) : startOf(when) <= endOf(to);
}
