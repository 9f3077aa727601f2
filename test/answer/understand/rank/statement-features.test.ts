/** What the order of a statement's words tells of it, which its words alone do not. */
import { describe, expect, test } from 'vitest';
import { orderedFeaturesOf, statementFeaturesOf } from '../../../../src/answer/understand/rank/statement-features.ts';
import { featuresOf } from '../../../../src/answer/understand/rank/question-features.ts';
import { readerOf } from '../../../../src/answer/understand/reader.ts';
import { foldWords } from '../../../../src/answer/understand/read/fold.ts';
import { dispute } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const { readWords } = readerOf(dispute, WORDS);
const read = (text: string): ReturnType<typeof readWords> => readWords(foldWords(text));
const features = (text: string): Set<string> => new Set(orderedFeaturesOf(read(text)));
const [BRACKENLIFT, SALTMERE] = ['e:brackenlift', 'e:saltmere'];

describe('the features of a statement', () => {
  test('are those of a question and more', () => {
    const statement = read('Brackenlift paid Saltmere');
    expect(statementFeaturesOf(statement)).toEqual([...featuresOf(statement), ...orderedFeaturesOf(statement)]);
  });

  test('tell whose a thing is: the nearest name before and after it', () => {
    expect(features('Brackenlift zebra, Saltmere giraffe')).toContain(`after:${BRACKENLIFT} w:zebra`);
    expect(features('Brackenlift zebra, Saltmere giraffe')).toContain(`after:${SALTMERE} w:giraff`);
    expect(features('Brackenlift zebra, Saltmere giraffe')).toContain(`before:${SALTMERE} w:zebra`);
    expect(features('Brackenlift zebra, Saltmere giraffe')).not.toContain(`after:${BRACKENLIFT} w:giraff`);
  });

  test('tell what stands next in a clause, and not beyond it', () => {
    expect(features('zebra giraffe')).toContain('next:w:zebra>w:giraff');
    expect(features('giraffe zebra')).not.toContain('next:w:zebra>w:giraff');
    expect(features('zebra, giraffe')).not.toContain('next:w:zebra>w:giraff');
    expect(features('zebra hippo giraffe')).toContain('skip:w:zebra>w:giraff');
  });

  test.each(['1.5 million zebras', '1,500 zebras'])('a sign between digits ends no clause: %s', (text) =>
    expect([...features(text)].some((one) => one.startsWith('next:'))).toBe(true),
  );

  test('tell what is denied: behind the negation, in its own clause', () => {
    const found = features('zebra never giraffe, hippo');
    for (const one of ['not-after:w:zebra', 'not:w:giraff', 'denied:w:giraff', 'undenied:w:zebra']) expect(found).toContain(one);
    expect(found).not.toContain('denied:w:hippo');
    expect([...features('zebra giraffe')].some((one) => one.startsWith('denied') || one.startsWith('not'))).toBe(false);
  });

  test('a clause that begins with its negation is denied, and not the one before it', () => {
    const found = features('giraffe zebra, never hippo');
    expect(found).toContain('denied:w:hippo');
    expect([...found].filter((one) => one.startsWith('undenied'))).toEqual([]);
    expect(features('zebra not giraffe, not hippo')).toContain('denied:w:hippo');
  });

  test('in Chinese too', () => {
    expect(features('他是斑马，不是河马')).toContain('denied:b:河马');
    expect(features('他不是斑马，是河马')).toContain('denied:b:斑马');
    expect(features('他不是斑马，是河马')).not.toContain('denied:b:河马');
  });
});
