import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { checkDossier } from '../../src/dossier/check.ts';
import { COPIED_RUN, CopyDetector, articleParagraphs, compareWithArticle, deriveParagraphs } from '../../src/dossier/provenance.ts';
import { FILES } from '../../src/dossier/schema.ts';
import { ROOT } from '../child.ts';
import { SHIPPED } from '../shipped.ts';

const ARTICLE = [
  '某报 2031-05-02',
  '甲公司起诉乙公司',
  '甲公司在2031年4月下旬起诉，索赔7亿至9亿美元，约占营收的５７％。',
  '',
  '后来怎样',
  '\t法院说，三倍的赔偿不可能，第一季度不开庭。  ',
].join('\r\n');

const derived = deriveParagraphs(ARTICLE, []);
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
      [['3'], ['--Q1']],
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
