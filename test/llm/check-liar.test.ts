/** A model that picks the worst facts it can for a message: the verdict is the engine's, and it is never a false “the article says otherwise”. */
import { expect, test } from 'vitest';
import { startExhibit } from '../../bench/exhibit.ts';
import { decidedBy } from '../../commands/planned.ts';
import { readChecks } from '../questions/score-checks.ts';

const { dossier, engine } = startExhibit();
/** One in fifteen of what is true or untold: each of its statements is asked of every fact. */
const MESSAGES = readChecks(new URL('../questions/checks.jsonl', import.meta.url))
  .filter(({ verdict }) => verdict === 'supported' || verdict === 'not-in-record')
  .filter((_, at) => at % 15 === 0);

/** What a model would be asked of a message: each statement that the engine leaves undecided. */
function undecidedOf(message: string): readonly string[] {
  const { verdict, statements } = engine.check(message);
  if (statements.length > 1) return statements.flatMap((one) => (one.verdict === 'not-in-record' ? [one.text] : []));
  return verdict === 'not-in-record' ? [message] : [];
}

test('no fact that is let through makes wrong what the record bears out or does not tell', () => {
  let admitted = 0;
  const contradicted = MESSAGES.flatMap(({ id, text }) => undecidedOf(text).map((statement) => ({ id, statement }))).flatMap(
    ({ id: message, statement }) => {
      const considered = engine.consider(statement);
      if (considered.openness === 'closed') return [];
      return [...dossier.facts.keys()].flatMap((id) => {
        const admission = considered.admissible([id]);
        if (admission.kind === 'barred') return [];
        admitted += 1;
        const { verdict } = admission;
        const decided = decidedBy({ kind: 'facts', facts: [id], related: [], by: 'model', ...(verdict !== undefined && { verdict }) });
        return decided?.verdict === 'contradicted' ? [{ message, id }] : [];
      });
    },
  );
  expect(contradicted).toEqual([]);
  expect(admitted).toBeGreaterThan(100);
});
