/** The invented dispute after its record has changed. */
import type { Dossier } from '../../src/dossier/dossier.ts';
import { Summary } from '../../src/dossier/schema/summaries.ts';

/** The same dispute with other words in its facts and summaries, wherever the old ones stood. */
export function changed(dossier: Dossier, was: string, now: string): Dossier {
  const written = (value: string): string => value.replaceAll(was, now);
  return {
    ...dossier,
    facts: new Map(
      [...dossier.facts].map(([id, fact]) => [id, { ...fact, text: { zh: written(fact.text.zh), en: written(fact.text.en) } }]),
    ),
    summaries: dossier.summaries.map((summary) => Summary.parse(JSON.parse(written(JSON.stringify(summary))))),
  };
}
