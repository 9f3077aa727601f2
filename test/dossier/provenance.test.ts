import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { checkDossier } from '../../src/dossier/check.ts';
import {
  COPIED_RUN,
  COPIED_WORDS,
  CopyDetector,
  articleParagraphs,
  compareWithArticle,
  deriveParagraphs,
} from '../../src/dossier/provenance.ts';
import { FILES } from '../../src/dossier/schema/files.ts';
import { ROOT } from '../child.ts';
import { CRANES } from '../doubles/cranes.ts';
import { SHIPPED } from '../shipped.ts';

const ARTICLE = [
  '某报 2031-05-02',
  '甲公司起诉乙公司',
  '甲公司在2031年4月下旬起诉，索赔7亿至9亿美元，约占营收的５７％。',
  '',
  '后来怎样',
  '\t法院说，三倍的赔偿不可能，第一季度不开庭。  ',
].join('\r\n');

const derived = deriveParagraphs(ARTICLE, [], '2031-05-02');
const [source] = FILES.source.parse([
  {
    id: 'paper',
    title: { zh: '甲诉乙', en: 'A v. B' },
    byline: { zh: '某报', en: 'A paper' },
    published: '2031-05-02',
    language: 'zh',
    paragraphs: derived,
  },
]);
if (source === undefined) throw new Error('no source');

describe('what is kept of an article', () => {
  test('is one entry for each line that is not empty, numbered from 1', () => {
    expect(articleParagraphs(ARTICLE)).toHaveLength(5);
    expect(derived.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  test('holds the figures and dates of each paragraph', () => {
    expect(derived.map(({ figures, dates }) => [figures, dates])).toEqual([
      [[], ['2031-05-02']],
      [[], []],
      [['700000000', '900000000', '57'], ['2031-04-late']],
      [[], []],
      [['3'], ['2031-Q1']],
    ]);
  });

  test('holds none of its words', () => {
    expect(JSON.stringify(derived)).not.toMatch(/\p{Script=Han}/u);
  });

  test('keeps the kinds that people gave, and counts sections by headings', () => {
    const judged = derived.map((paragraph) => ({
      ...paragraph,
      kind: paragraph.number === 4 ? ('heading' as const) : ('abstract' as const),
    }));
    const again = deriveParagraphs(`${ARTICLE}\n新的一段。`, judged);
    expect(again.map(({ kind }) => kind)).toEqual(['abstract', 'abstract', 'abstract', 'heading', 'abstract', 'factual']);
    expect(again.map(({ section }) => section)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test('knows a heading that is marked as one, and what people said of it stays', () => {
    const article = 'A title\n\n# The suit\n\nOne.\n\n## Its cause\n\nTwo.\n\n#hashtag\n\n####### seven';
    const marked = deriveParagraphs(article, []);
    expect(marked.map(({ kind, section }) => `${kind} ${section}`)).toEqual([
      'factual 0',
      'heading 1',
      'factual 1',
      'heading 2',
      'factual 2',
      'factual 2',
      'factual 2',
    ]);
    const judged = marked.map((paragraph) => (paragraph.number === 2 ? { ...paragraph, kind: 'furniture' as const } : paragraph));
    expect(deriveParagraphs(article, judged).map(({ section }) => section)).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });

  test.each([
    ['法院4月下旬开庭。', ['2026-04-late']],
    ['The court sits in late April.', ['2026-04-late']],
    ['第一季度亏损', ['2026-Q1']],
    ['去年12月起诉', ['2025-12']],
    ['sued in December last year', ['2025-12']],
    ['last year it lost money, this year it will not', ['2025', '2026']],
    ['后年上市，明年盈利', ['2028', '2027']],
    ['2024年2月起诉，6月撤回，2026年再起诉', ['2024-02', '--06', '2026']],
    ['去年2月起诉，6月撤回', ['2025-02', '--06']],
    ['2030年', ['2030']],
  ])('takes the source’s own year for a date without one: %s', (text, dates) => {
    expect(deriveParagraphs(text, [], '2026-01-22')[0]?.dates).toEqual(dates);
  });

  test('leaves a date without a year open where the source’s own is not known', () => {
    expect(deriveParagraphs('4月下旬', [])[0]?.dates).toEqual(['--04-late']);
  });

  test('does not depend on line ends, indents, or how signs are composed', () => {
    expect(deriveParagraphs('Zoë said so.', [])).toEqual(deriveParagraphs('\n\n  Zoe\u0308 said so.\t\n', []));
  });
});

describe('comparing with the article', () => {
  test('finds nothing where it is the same', () => {
    expect(compareWithArticle(source, ARTICLE)).toEqual([]);
  });

  test('names the paragraph and what differs in it', () => {
    expect(compareWithArticle(source, ARTICLE.replace('9亿', '8亿'))).toEqual([
      {
        file: 'source.yaml',
        field: 'paper, paragraph 3',
        message: expect.stringMatching(/^sha256, figures differ from the article: derive again with --write/),
      },
    ]);
    expect(
      compareWithArticle(source, ARTICLE.replace('法院说', '法官说')).map(({ field, message }) => [field, message.split(' ')[0]]),
    ).toEqual([['paper, paragraph 5', 'sha256']]);
  });

  test('says that it is another article where the paragraphs do not count the same', () => {
    expect(compareWithArticle(source, 'Something else.')).toEqual([
      expect.objectContaining({ file: 'source.yaml', message: expect.stringMatching(/^the article has 1 paragraphs, 5 are kept/) }),
    ]);
  });
});

const han = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: length, maxLength: length })
    .map((signs) => String.fromCodePoint(...signs).normalize('NFKC'));

describe('the detector of copies in English', () => {
  const article = 'The board said on Monday that it had never been told of the fault.\n\nNobody at the yard wanted to talk about that.';
  const detector = new CopyDetector(article);

  test(`finds a run of ${COPIED_WORDS} words and tells it, whatever stands between them`, () => {
    expect(detector.copied('He repeats: that it had never been told of the fault.')).toBe('that it had never been told of the');
    expect(detector.copied('That it had NEVER been told — of the fault!')).toBe('that it had never been told of the');
    expect(detector.copiedIn({ zh: '董事会说没人告诉它。', en: 'On Monday that it had never been told of it.' })).toBe(
      'on monday that it had never been told',
    );
  });

  test('lets a shorter run pass, and one across paragraphs, or across Chinese', () => {
    expect(detector.copied('it had never been told of the')).toBeUndefined();
    expect(detector.copied('been told of the fault nobody at the yard')).toBeUndefined();
    expect(
      new CopyDetector('one two three four 五 five six seven eight').copied('one two three four five six seven eight'),
    ).toBeUndefined();
  });

  test('finds a Chinese run in an English article as well', () => {
    const quoted = '甲公司的律师在法庭上一再说乙公司拿走了';
    expect(new CopyDetector(`${article} “${quoted}”`).copied(`据说${quoted}。`)).toBe(quoted.slice(0, COPIED_RUN));
  });

  const words = (length: number): fc.Arbitrary<string[]> =>
    fc.uniqueArray(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: length, maxLength: length });
  test.prop([words(30), fc.nat(30 - COPIED_WORDS), fc.integer({ min: COPIED_WORDS, max: 30 })])(
    'finds any run that is long enough, and none that is shorter',
    (all, start, length) => {
      const found = new CopyDetector(all.join(' '));
      expect(found.copied(`xx ${all.slice(start, start + length).join(', ')} yy`)).toBe(all.slice(start, start + COPIED_WORDS).join(' '));
      expect(found.copied(`xx ${all.slice(start, start + COPIED_WORDS - 1).join(' ')} yy`)).toBeUndefined();
    },
  );
});

describe('the detector of copies', () => {
  const article = '甲公司的律师在法庭上一再说乙公司拿走了本来属于甲公司的钱';
  const detector = new CopyDetector(article);

  test(`finds a run of ${COPIED_RUN} characters and tells it`, () => {
    const run = article.slice(3, 3 + COPIED_RUN);
    expect(detector.copied(`据说${run}！`)).toBe(run);
    expect(detector.copiedIn({ zh: `据说${run}！`, en: 'They say so.' })).toBe(run);
  });

  test('lets a shorter run pass', () => {
    expect(detector.copied(article.slice(3, 2 + COPIED_RUN))).toBeUndefined();
    expect(detector.copied('')).toBeUndefined();
  });

  test('is not misled by what stands between the characters', () => {
    expect(detector.copied('甲公司的律师，在法庭上 (2031年?) 一再说')).toBeUndefined();
    expect(detector.copied('甲公司的律师，在法庭上 (2031?) 一再说：“乙公司…”')).toBeDefined();
  });

  test.prop([han(40), fc.nat(40 - COPIED_RUN), fc.integer({ min: COPIED_RUN, max: 40 }), fc.string({ unit: 'grapheme-ascii' })])(
    'finds any run that is long enough, wherever it stands',
    (text, start, length, around) => {
      expect(new CopyDetector(text).copied(`${around}${text.slice(start, start + length)}${around}`)).toBeDefined();
    },
  );

  test.prop([han(40), han(40)])('finds nothing in a text of other words', (one, other) => {
    fc.pre(![...one].some((sign) => other.includes(sign)));
    expect(new CopyDetector(one).copied(other)).toBeUndefined();
  });
});

describe('the invented dispute beside its article', () => {
  test('agrees with it in every paragraph and copies no sentence', () => {
    expect(checkDossier({ folder: CRANES, article: join(CRANES, 'article.txt') }).problems).toEqual([]);
  });
});

/** The article is not in the project; where it is at hand, it stands beside it. */
const AT_HAND = join(ROOT, '..', 'shared', 'article', 'article.txt');

describe.skipIf(!existsSync(AT_HAND))('the shipped dossier beside its article', () => {
  test('agrees with it in every paragraph and copies no sentence', () => {
    expect(checkDossier({ folder: SHIPPED, article: AT_HAND }).problems).toEqual([]);
  });

  test('would be caught at copying', () => {
    const text = readFileSync(AT_HAND, 'utf8');
    const long = articleParagraphs(text).find((paragraph) => /\p{Script=Han}{20}/u.test(paragraph)) ?? '';
    expect(new CopyDetector(text).copied(long)).toBeDefined();
  });
});
