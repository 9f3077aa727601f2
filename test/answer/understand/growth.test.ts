/** Whatever is typed, the time it takes grows with its length and no faster: nobody can hang the bot with one message. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { startExhibit } from '../../../bench/exhibit.ts';
import { check } from '../../../commands/check.ts';
import type { CommandContext } from '../../../commands/context.ts';
import { commandNamed } from '../../../commands/index.ts';
import { processMemory } from '../../../commands/memory.ts';
import { suggest } from '../../../commands/resolve.ts';
import { runLine, runValues } from '../../../commands/run.ts';
import type { Previous } from '../../../src/answer/understand/follow/before.ts';
import { foldTerm } from '../../../src/answer/understand/read/fold.ts';
import { createEngine } from '../../../src/answer/engine.ts';
import { loadDossier } from '../../../src/dossier/load.ts';
import { growsTooFast } from '../../growth.ts';
import { CRANES } from '../../doubles/cranes.ts';
import { WORDS } from '../../doubles/words.ts';

/** As long as a message can be; longer ones are cut. */
const LONGEST = 4000;
/** An option as it is named. */
const NAMED = 'figure: ';

const { dossier, engine } = startExhibit();
/** An engine without any examples takes other ways. */
const young = createEngine({ ...loadDossier(CRANES), examples: [], gaps: new Map() }, WORDS);
const context: CommandContext = {
  dossier,
  understanding: engine,
  language: 'zh',
  fold: foldTerm,
  memory: processMemory(),
  moderator: true,
};
const command = (name: string): NonNullable<ReturnType<typeof commandNamed>> => {
  const found = commandNamed(name);
  if (found === undefined) throw new Error(`no /${name}`);
  return found;
};
const previousOf = (question: string): Previous => ({ plan: engine.understand(question).plan, question });
const before = previousOf('When did Musk sue OpenAI and Microsoft for 30% of $500 billion in March 2024?');

/** A way in for what somebody types; `against` are the pieces that it is tried with one by one. */
interface Way {
  readonly work: (text: string) => unknown;
  readonly against: readonly (keyof typeof PIECES)[];
}

/** What texts are made of, by what may be made much of. */
const PIECES = {
  punctuation: [',', '，', '、', '.', '。', '?', '？', '!', '-', '~', ';', '…', ', ', '? ', "'", '"', '·', '/', '$', '%'],
  brackets: ['(', ')', '[', '“', '”', '「', '」', '『', '《', '<', '{', '“a', '"a'],
  blanks: [' ', '  ', '\t', '\n', '\u3000', '\u00A0', ' a', 'A  '],
  'invisible characters': ['\u200B', '\u0301', '\u202E', '\u0000', '\uD800', '\u00AD', 'a\u200B'],
  markup: ['**', '<@1>', '<@', '<:a:', '@everyone ', 'https://a.b ', 'https://', '||', '`', '\u001B[1m', '\u001B[1;'],
  names: ['X、', 'X,', 'X ', 'X and ', 'Musk ', 'Musk, ', '马斯克', '马斯克和', '微软、', 'OpenAI, ', 'Sam Altman '],
  'names in relations': [
    'X告X',
    'X被X告',
    'X sued X ',
    'X says ',
    'X说',
    '据X、',
    'according to X ',
    'on X ',
    'X上',
    'to X ',
    '把X',
    '向X',
  ],
  dates: [
    '2025',
    '2025 ',
    '2025.',
    '2025..',
    '2025, ',
    '3月',
    '3月、',
    '2024年3月',
    'March 2024 ',
    'late ',
    '1 of ',
    '今年',
    '第一季度',
    'may ',
  ],
  amounts: [
    '一',
    '一百',
    '一点',
    '十亿',
    '三千八百万',
    '百分之',
    '数百',
    '$5',
    '$',
    '1,',
    '1,000',
    '1 ',
    '5-',
    '1 to ',
    '一半',
    'half ',
    '9',
    'one ',
  ],
  units: ['亿', '万亿', '美元', 'gw', 'million ', '年', '倍', '%', '30%', '$500 billion ', '五十亿美元'],
  'words of asking': [
    '谁',
    '谁的',
    '什么',
    '多久',
    '几',
    '哪个',
    '吗',
    '么',
    '吧',
    '还有',
    '以及',
    '没',
    'where ',
    'when ',
    'who ',
    'how much ',
    'and who ',
  ],
  'words of comparing': ['more ', 'more or ', 'or ', 'bigger ', '更', '还是', '谁更'],
  negations: ['不', '没', 'not ', "n't", "don't ", 'no '],
  'words before a verb': ['so', 'so,', 'hey ', 'and ', 'but', 'ok ', 'is ', 'did '],
  'words of a follow-up': ['那', '来源', '谁说的', 'who says ', 'source ', 'what about ', 'he ', '它', 'its '],
  'words nearly spelt': ['lawsut ', 'valuaton ', 'investmnet ', 'contractt ', 'Microsft ', 'conts ', 'relatoinship '],
  'long words': ['a', 'aa', 'ing', "a'b", "'s", 'x1', '云', '字', 'é', '한', 'ひら', '🙂', '𠮷'],
  'expanding characters': ['ﷺ', '㋀', '½', '㍘', 'ﬃ', '㍿', '①', 'İ', '⅒', '㏠'],
  terms: ['lawsuit ', 'trial ', '估值', '诉讼', '陪审团', '官司打赢', 'damages '],
} as const satisfies Record<string, readonly string[]>;
const ALL: readonly (keyof typeof PIECES)[] = Object.keys(PIECES).filter((name): name is keyof typeof PIECES => name in PIECES);

const WAYS: Readonly<Record<string, Way>> = {
  'as a question': { work: (text) => engine.understand(text), against: ALL },
  'as a question to a dossier without examples': {
    work: (text) => young.understand(text),
    against: ['names', 'names in relations', 'terms'],
  },
  'as a message to check': {
    work: (text) => runValues(check, { text }, context),
    against: ['punctuation', 'names', 'words before a verb', 'negations'],
  },
  'as a follow-up': {
    work: (text) => engine.understand(text, { previous: before }),
    against: ['punctuation', 'words of a follow-up', 'words of asking', 'expanding characters'],
  },
  'before a follow-up': {
    work: (text) => {
      const previous = previousOf(text);
      return ['and 2025?', '那微软呢'].map((follow) => engine.understand(follow, { previous }));
    },
    against: ['names', 'dates', 'amounts', 'units'],
  },
  'behind a command': {
    async work(text) {
      for (const name of ['timeline', 'source', 'unanswered']) await runLine(command(name), text, context);
    },
    against: ['brackets', 'blanks', 'dates', 'words nearly spelt'],
  },
  'as options of a command': {
    async work(text) {
      // Whole names: where one is cut off, it is read another way, which takes another time.
      await runLine(command('figure'), NAMED.repeat(text.length / 2 / NAMED.length) + text.slice(text.length / 2), context);
      await runValues(command('timeline'), { from: text, about: text }, context);
    },
    against: ['brackets', 'blanks', 'dates', 'terms', 'invisible characters'],
  },
  'as the beginning of an option': {
    work: (text) => suggest('fact', text, context),
    against: ['terms', 'long words', 'expanding characters'],
  },
};

describe.each(Object.entries(WAYS))('what is typed %s', (_, { work, against }) => {
  test.each(against)('takes no more than its share of time where it is long: %s', async (kind) => {
    const faults: string[] = [];
    for (const piece of PIECES[kind]) faults.push(...[await growsTooFast(work, piece, LONGEST)].flatMap((fault) => fault ?? []));
    expect(faults).toEqual([]);
  });
});

const anyPiece = fc.constantFrom(...Object.values(PIECES).flat());

property.prop(
  [fc.constantFrom(...Object.keys(WAYS)), fc.array(anyPiece, { minLength: 2, maxLength: 4 }), fc.constantFrom('', ' ', ',', '、')],
  {
    numRuns: 25,
  },
)('nor does it where several things are mixed', async (way, pieces, between) => {
  expect(await growsTooFast(WAYS[way]?.work ?? String, pieces.join(between) + between, LONGEST)).toBeUndefined();
});
