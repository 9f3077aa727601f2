/** A message weighed as a whole: what is called wrong or right of it although no clause surely is, and what is not although one seemed to be. */
import { describe, expect, test } from 'vitest';
import { createChecker } from '../../../src/answer/check/checker.ts';
import type { CheckerParts } from '../../../src/answer/check/checker.ts';
import { shareOf } from '../../../src/answer/check/chances.ts';
import { clauseKinds } from '../../../src/answer/check/clause-kinds.ts';
import type { Clause, JudgedText } from '../../../src/answer/check/clause.ts';
import {
  DOUBTFUL,
  FITTED_MESSAGES,
  LEAST_RIGHT,
  LEAST_WRONG,
  messageChancesBy,
  SURE_PIECE,
  together,
} from '../../../src/answer/check/message.ts';
import { likeliestRight, likeliestWrong, MESSAGE_SIGNALS, messageSignals } from '../../../src/answer/check/message-signals.ts';
import type { MessageChances } from '../../../src/answer/check/message.ts';
import { wordingOf } from '../../../src/answer/check/words.ts';
import { ensembleIn, outputsOfEnsemble } from '../../../src/answer/fitted/ensemble.ts';
import { dispute, engine } from '../../doubles/dispute.ts';
import { WORDS } from '../../doubles/words.ts';

const statements = engine.trained.statements;

const parts: CheckerParts = {
  dossier: dispute,
  words: WORDS,
  trace: (raw) => engine.trace(raw),
  evidence: engine.trained.index.facts,
  intents: engine.trained.intents,
  statements,
};

/** What is judged of a message, in the order in which it is. */
function textsOf(message: string): JudgedText[] {
  const texts: JudgedText[] = [];
  createChecker({ ...parts, watch: (judged) => void texts.push(judged) })(message);
  return texts;
}

const WRONG = 'The Harbour Board paid US$90 million for the Heronarm';
const [wrong] = textsOf(WRONG);
const right = textsOf('Saltmere and the Quayside Union sued Brackenlift').find(({ clause }) => clause.judgement.verdict === 'supported');
if (wrong === undefined || right === undefined) throw new Error('nothing was read');
const undecided: Clause = { ...wrong.clause, judgement: { verdict: 'not-in-record', facts: [], sureness: 0 } };
const verdicts = (clauses: readonly Clause[]): string[] => clauses.map(({ judgement }) => judgement.verdict);
/** Whether it says something right is open: what the clauses say of that stays. */
const OPEN = (LEAST_RIGHT.kept + LEAST_RIGHT.called) / 2;
const wrongBy = (chance: number): MessageChances => ({ wrong: chance, right: OPEN });
const rightBy = (chance: number): MessageChances => ({ wrong: 0, right: chance });
const [SURE, UNSURE] = [wrongBy(LEAST_WRONG), wrongBy(LEAST_WRONG - 0.01)];

describe('a message that surely says something wrong', () => {
  test('has what is likeliest wrong called so, with the fact that goes against it', () => {
    const [clause] = together([undecided], [wrong], SURE);
    expect(clause?.judgement).toMatchObject({ verdict: 'contradicted', facts: wrong.asWrong?.facts, against: 'amount' });
  });
  test('keeps what is right in it', () => {
    expect(verdicts(together([right.clause, undecided], [right, wrong], SURE))).toEqual(['supported', 'contradicted']);
    expect(verdicts(together([undecided, right.clause], [wrong, right], SURE))).toEqual(['contradicted', 'supported']);
  });
  test('has a clause called wrong rather than the sentence around it, which is hardly likelier to be', () => {
    const likely = (judged: JudgedText, text: string, contradicted: number): JudgedText => ({
      ...judged,
      clause: { ...judged.clause, text },
      chances: { supported: 0, contradicted, untold: 1 - contradicted },
    });
    const [piece, whole] = [likely(wrong, WRONG, 0.7), likely(wrong, `what a bargain, ${WRONG}`, 0.9)];
    expect(together([undecided], [piece, whole], SURE).map(({ text }) => text)).toEqual([WRONG]);
    expect(together([undecided], [likely(wrong, WRONG, 0.4), whole], SURE).map(({ text }) => text)).toEqual([whole.clause.text]);
  });
  test('is not called so by what is not stated, nor by what stands behind another’s words', () => {
    expect(together([undecided], [{ ...wrong, asWrong: undefined }], SURE)).toEqual([undecided]);
    expect(together([undecided], [{ ...wrong, lead: 'Saltmere' }], SURE)).toEqual([undecided]);
  });
});

test('what may be wrong, and not surely, decides nothing', () =>
  expect(together([undecided, right.clause], [wrong, right], UNSURE)).toEqual([undecided, right.clause]));

describe('what was called wrong', () => {
  test('is undecided where the message as a whole is not so likely to be', () =>
    expect(verdicts(together([right.clause, wrong.clause], [right, wrong], UNSURE))).toEqual(['supported', 'not-in-record']));
  test('else stays', () => expect(together([right.clause, wrong.clause], [right, wrong], SURE)).toEqual([right.clause, wrong.clause]));
});

describe('a message that surely says something right, and nothing wrong', () => {
  const [CALLED, NOT_CALLED] = [rightBy(LEAST_RIGHT.called), rightBy(LEAST_RIGHT.called - 0.01)];
  const doubted: Clause = { ...right.clause, judgement: undecided.judgement };
  test('has what is likeliest right called so, with the fact that bears it out', () => {
    const [clause] = together([doubted], [right], CALLED);
    expect(clause?.judgement).toMatchObject({ verdict: 'supported', facts: right.asRight?.facts });
  });
  test('is not called so by what is not stated, nor by what stands behind another’s words', () => {
    expect(together([doubted], [{ ...right, asRight: undefined }], CALLED)).toEqual([doubted]);
    expect(together([doubted], [{ ...right, lead: 'Saltmere' }], CALLED)).toEqual([doubted]);
  });
  test('is not called so by what is hardly likely to be right by itself', () => {
    const unlikely = { ...right, chances: { ...right.chances, supported: LEAST_RIGHT.byItself - 0.01 } };
    expect(together([doubted], [unlikely], CALLED)).toEqual([doubted]);
    expect(
      verdicts(together([doubted], [{ ...unlikely, chances: { ...right.chances, supported: LEAST_RIGHT.byItself } }], CALLED)),
    ).toEqual(['supported']);
  });
  test('is none where it is not so likely to', () => expect(together([doubted], [right], NOT_CALLED)).toEqual([doubted]));
  test('is supported, by what its clauses are told by', () => {
    const verdict = (chances: MessageChances): string =>
      createChecker({ ...parts, messageChancesOf: () => chances })('Saltmere and the Quayside Union sued Brackenlift').verdict;
    expect(verdict(CALLED)).toBe('supported');
  });
});

describe('what was called right', () => {
  test('says something that a fact can bear out: not “not bad”, beside what does', () => {
    const [remark] = textsOf('not bad');
    if (remark === undefined) throw new Error('nothing was read');
    const judgement = { ...right.clause.judgement, sureness: 0.5 };
    const said = together([right.clause, { ...remark.clause, judgement }], [right, remark], rightBy(LEAST_RIGHT.called));
    expect(verdicts(said)).toEqual(['supported', 'not-in-record']);
  });
  test('is undecided where the message hardly says anything right', () => {
    const { kept } = LEAST_RIGHT;
    expect(verdicts(together([right.clause], [right], rightBy(kept - 0.01)))).toEqual(['not-in-record']);
    expect(together([right.clause], [right], rightBy(kept))).toEqual([right.clause]);
  });
  test('is undecided where it is itself rather likely to be wrong', () => {
    const so = (likely: number): Clause => ({ ...right.clause, judgement: { ...right.clause.judgement, wrong: likely } });
    expect(verdicts(together([so(DOUBTFUL)], [right], rightBy(1)))).toEqual(['not-in-record']);
    expect(verdicts(together([so(DOUBTFUL - 0.01)], [right], rightBy(1)))).toEqual(['supported']);
  });
  test('but for a piece that surely is not, where the message hardly says anything wrong', () => {
    const whole: Clause = {
      ...right.clause,
      text: `what a mess, ${right.clause.text}`,
      judgement: { ...right.clause.judgement, wrong: DOUBTFUL },
    };
    const piece = (supported: number, contradicted: number): JudgedText => ({
      ...right,
      chances: { supported, contradicted, untold: 1 - supported - contradicted },
    });
    const said = (text: JudgedText, chance: number): readonly Clause[] => together([whole], [text], { wrong: chance, right: 1 });
    const sure = piece(SURE_PIECE.right, 0);
    expect(said(sure, 0)).toMatchObject([{ text: right.clause.text, judgement: { verdict: 'supported', facts: right.asRight?.facts } }]);
    expect(verdicts(said(piece(SURE_PIECE.right - 0.01, 0), 0))).toEqual(['not-in-record']);
    expect(verdicts(said(sure, SURE_PIECE.wrong))).toEqual(['not-in-record']);
    expect(verdicts(said({ ...sure, clause: { ...sure.clause, text: 'somebody else sued' } }, 0))).toEqual(['not-in-record']);
  });
  test('beside what is wrong too', () => {
    const { kept } = LEAST_RIGHT;
    const both = (chance: number): string[] =>
      verdicts(together([right.clause, wrong.clause], [right, wrong], { wrong: 1, right: chance }));
    expect(both(kept - 0.01)).toEqual(['not-in-record', 'contradicted']);
    expect(both(kept)).toEqual(['supported', 'contradicted']);
  });
});

test('a checker goes by how likely the message is wrong, whatever its clauses are by themselves', () => {
  const verdict = (message: string, chances: MessageChances): string =>
    createChecker({ ...parts, messageChancesOf: () => chances })(message).verdict;
  expect([wrongBy(0), UNSURE, SURE, wrongBy(1)].map((chances) => verdict(WRONG, chances))).toEqual([
    'not-in-record',
    'not-in-record',
    'contradicted',
    'contradicted',
  ]);
  const untold = 'Dravensk was injured in the accident';
  expect([0, 1].map((chance) => verdict(untold, wrongBy(chance)))).toEqual(['not-in-record', 'contradicted']);
});

/** A signal of each message. */
function signalsOf(name: (typeof MESSAGE_SIGNALS)[number], messages: readonly string[]): number[] {
  const seen: number[] = [];
  const check = createChecker({ ...parts, watchMessage: (signals) => void seen.push(signals[MESSAGE_SIGNALS.indexOf(name)] ?? 0) });
  for (const message of messages) check(message);
  return seen;
}

test('a sentence that takes something back has no part in it', () => {
  expect(signalsOf('texts', [WRONG, `“${WRONG}”, that is wrong.`, `“${WRONG}”, that is wrong. ${WRONG}.`])).toEqual([1, 0, 1]);
});

test('what a sentence only supposes may be right of a message, and not wrong', () => {
  const supposed = [`If ${WRONG}, it was cheap.`];
  expect(signalsOf('texts', supposed)[0]).toBeGreaterThan(0);
  for (const name of ['worst contradicted', 'any contradicted', 'mean contradicted'] as const)
    expect(signalsOf(name, supposed)).toEqual([0]);
});

test('a rhetorical question sets the topic of what stands behind it, and is itself stated; a real one is neither', () => {
  expect(signalsOf('texts', ['The Heronarm? It cost US$90 million.', 'The Harbour Board paid US$90 million?? wow.'])).toEqual([1, 3]);
  expect(engine.check('What did the Harbour Board pay? no idea').statements).toEqual([]);
  // What is asked only to be denied is not said.
  expect(textsOf('The Harbour Board paid US$90 million? It has not paid that.').map(({ clause }) => clause.text)).not.toContainEqual(
    expect.stringContaining('90'),
  );
});

test('what a statement is not said to be is no part of it', () => {
  for (const text of [
    'The Harbour Board bought the Heronarm, not Dravensk',
    'The Harbour Board, not Dravensk, bought the Heronarm',
    'The Harbour Board, not Dravensk, not Brackenlift, bought the Heronarm',
  ])
    for (const read of textsOf(text)) {
      expect(read.clause.trace.question.text).toContain('the harbour board');
      expect(read.clause.trace.question.text).not.toContain('dravensk');
    }
});

test('what is only supposed, or taken back, is never read as wrong', () => {
  for (const text of [`If ${WRONG.toLowerCase()}, it was cheap`, '“The Harbour Board paid US$90 million for the Heronarm” is fake'])
    expect(engine.check(text).verdict).not.toBe('contradicted');
});

test.each(['That is false.', 'This is fake news.', 'Wrong!', 'Nope.', '这是谣言。', '是假的。', '假的，别信。'])(
  'a sentence takes back the one before it: %s',
  (denial) => {
    expect(engine.check(`${WRONG}. ${denial}`).verdict).not.toBe('contradicted');
  },
);

test.each(['That is not false.', '这可不是谣言。', 'Wrong, they said.', 'Stop saying that it was cheap.', 'The rest is fake news.'])(
  'and not where it says otherwise: %s',
  (remark) => {
    expect(engine.check(`${WRONG}. ${remark}`).verdict).toBe('contradicted');
  },
);

test('one sentence takes back all before it where it says so, and else the last alone', () => {
  const said = `${WRONG}. It is a bridge.`;
  for (const denial of ['All of that is false.', '以上全是假的。'])
    expect(engine.check(`${said} ${denial}`).verdict).not.toBe('contradicted');
  expect(engine.check(`${said} That is false.`).verdict).toBe('contradicted');
});

test('what is told as what others get wrong is not called wrong, and what is set against it is', () => {
  const { meant } = clauseKinds({ wording: wordingOf(WORDS), plain: (text) => text, trace: (raw) => engine.trace(raw) });
  for (const told of ['Myth: it was free.', 'Rumor: it was free.', '误区：免费。']) expect(meant([told])).toBe('taken back');
  for (const told of ['Fact: it was free.', 'It was free, a myth says: so.', '真相：免费。']) expect(meant([told])).toBe('stated');
  for (const lead of ['Myth: ', 'Rumor: ', '误区：']) expect(engine.check(`${lead}${WRONG}.`).verdict).not.toBe('contradicted');
  for (const lead of ['Fact: ', '真相：']) expect(engine.check(`${lead}${WRONG}.`).verdict).toBe('contradicted');
  expect(engine.check(`Myth: it was free. Fact: ${WRONG}.`).verdict).toBe('contradicted');
});

test('the signals of a message are those of its texts together', () => {
  const row = messageSignals([right, wrong], [right.clause, undecided]);
  const signal = (name: (typeof MESSAGE_SIGNALS)[number]): number => row[MESSAGE_SIGNALS.indexOf(name)] ?? Number.NaN;
  expect(signal('texts')).toBe(2);
  expect(signal('right')).toBe(1);
  expect(signal('wrong')).toBe(0);
  expect(signal('worst contradicted')).toBe(wrong.chances.contradicted);
  expect(signal('next worst')).toBe(right.chances.contradicted);
  expect(signal('worst: valuesAgainst')).toBe(1);
  expect(likeliestWrong([right, wrong])).toEqual([wrong, right]);
  expect(signal('best contradicted')).toBe(right.chances.contradicted);
  expect(signal('best: tokens')).toBeGreaterThan(0);
  expect(likeliestRight([wrong, right]).at(0)).toEqual(right);
});

test('no signal is named twice, and what was fitted asks for no other', () => {
  expect(new Set(MESSAGE_SIGNALS).size).toBe(MESSAGE_SIGNALS.length);
  const { network, trees } = ensembleIn(FITTED_MESSAGES);
  for (const name of [...Object.keys(network.signals), ...trees.signals]) expect(MESSAGE_SIGNALS).toContain(name);
});

test('without example statements the clauses decide alone, with enough of them what was fitted', () => {
  const row = (given: number): Float64Array => Float64Array.from(MESSAGE_SIGNALS, (name) => (name === 'wrong' ? given : 0));
  expect(shareOf({ taught: 0 }, 250)).toBe(0);
  expect(messageChancesBy(0)(row(1)).wrong).toBeGreaterThan(LEAST_WRONG);
  expect(messageChancesBy(0)(row(0)).wrong).toBeLessThan(LEAST_WRONG);
  expect(together([right.clause, undecided], [right], messageChancesBy(0)(row(0)))).toEqual([right.clause, undecided]);
  const odds = outputsOfEnsemble(ensembleIn(FITTED_MESSAGES), MESSAGE_SIGNALS)(row(1));
  const chances = messageChancesBy(1)(row(1));
  [chances.wrong, chances.right].forEach((chance, at) => expect(chance).toBeCloseTo(1 / (1 + Math.exp(-(odds[at] ?? Number.NaN))), 9));
});
