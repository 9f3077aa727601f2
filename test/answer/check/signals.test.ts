/** What example statements teach of a statement: as it is told, as one about any fact, and without what denies in it. */
import { describe, expect, test } from 'vitest';
import { createChecker } from '../../../src/answer/check/checker.ts';
import type { JudgedText } from '../../../src/answer/check/clause.ts';
import { SIGNALS } from '../../../src/answer/check/signal-names.ts';
import type { Signal } from '../../../src/answer/check/signal-names.ts';
import { learnStatements, statementsOf } from '../../../src/answer/understand/learn/statements.ts';
import { readerOf } from '../../../src/answer/understand/reader.ts';
import { dispute, engine, fact } from '../../doubles/dispute.ts';
import { WORDS } from '../../doubles/words.ts';

const { readWords } = readerOf(dispute, WORDS);
const stated = (supported: string[], contradicted: string[]) => ({
  supported: { zh: [], en: supported },
  contradicted: { zh: [], en: contradicted },
  not_in_record: { zh: [], en: [] },
});
const statements = learnStatements(
  statementsOf(
    {
      facts: dispute.facts,
      statements: [
        { fact: fact('crane-price'), stated: stated(['the board paid 38 million for the crane'], ['the board got the crane for free']) },
        { fact: fact('trial-place'), stated: stated(['the trial is in saltmere'], ['the trial is in dravensk']) },
      ],
    },
    { readWords },
  ),
);

/** The signals of a text, the last that is judged of a message. */
function signalsOf(message: string): (name: Signal) => number {
  const texts: JudgedText[] = [];
  const { trained } = engine;
  createChecker({
    dossier: dispute,
    words: WORDS,
    trace: (raw) => engine.traceByConfidence(raw),
    readWords,
    evidence: trained.index.facts,
    intents: trained.intents,
    statements,
    watch: (judged) => void texts.push(judged),
  })(message);
  return (name) => texts.at(-1)?.signals[SIGNALS.indexOf(name)] ?? Number.NaN;
}

const PAID = 'The Harbour Board paid 38 million dollars for the Heronarm';
const DENIED = 'The Harbour Board never paid 38 million dollars for the Heronarm';

describe('a statement that denies', () => {
  test('is known by what people state in its words without the denial', () => {
    const [paid, denied] = [signalsOf(PAID), signalsOf(DENIED)];
    expect(denied('undenied')).toBe(1);
    expect(denied('undenied contradicted')).toBeCloseTo(paid('stated contradicted'));
    expect(denied('undenied contradicted')).toBeLessThan(0);
    expect(denied('undenied known')).toBeCloseTo(paid('known'));
  });
  test('and one that does not is not', () => {
    for (const name of ['undenied', 'undenied contradicted', 'undenied untold', 'undenied known'] as const)
      expect(signalsOf(PAID)(name)).toBe(0);
  });
});

test('of all facts that a statement may be about it counts what speaks most for its being wrong, and what speaks least', () => {
  const [right, wrong] = [signalsOf('The board paid 38 million for the crane'), signalsOf('The board got the crane for free')];
  expect(right('least contradicted')).toBeLessThan(0);
  expect(wrong('most contradicted')).toBeGreaterThan(0);
});
