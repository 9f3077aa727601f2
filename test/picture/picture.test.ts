/** Pictures: everything of them stands where it can be read, in glyphs that there are, of every dossier in every language. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { execute } from '../../src/answer/execute.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { ConceptId } from '../../src/dossier/schema.ts';
import { draw, FAMILIES, fontFile, laidOut, measureIn } from '../../src/picture/canvas.ts';
import { LONGEST, MARGIN, THEMES, WIDTH } from '../../src/picture/design.ts';
import { painter } from '../../src/picture/painter.ts';
import { wrapped } from '../../src/picture/wrap.ts';
import { accountOf, pictureFor } from '../../src/post/account.ts';
import { cardOf, CLAIM_CARD, pictureOf } from '../../src/reply/picture.ts';
import type { Picture } from '../../src/reply/picture.ts';
import { render } from '../../src/reply/render.ts';
import { REPLY_LANGUAGES } from '../../src/reply/reply.ts';
import type { ReplyLanguage } from '../../src/reply/reply.ts';
import { inLanguage } from '../../src/reply/traditional.ts';
import { CRANES } from '../doubles/cranes.ts';
import { loadedDossier } from '../shipped.ts';
import { coveredBy } from './covered.ts';

/** All pictures of a dossier: of figures, of what happened to each and to all, and of the accounts. */
function picturesOf(dossier: Dossier, language: ReplyLanguage): Picture[] {
  const title = inLanguage(language, dossier.head.title);
  const answers = [
    ...[...dossier.concepts.keys()].map((concept) => execute(dossier, { kind: 'compare', concept })),
    ...[...dossier.entities.keys()].map((about) => execute(dossier, { kind: 'timeline', about })),
    execute(dossier, { kind: 'timeline' }),
  ];
  const accounts = [undefined, ...dossier.topics.keys()].flatMap((topic) =>
    (['short', 'full'] as const).flatMap((length) => {
      const content = { length, language, ...(topic !== undefined && { topic }) };
      return [pictureFor(dossier, content), 'card'].flatMap((picture) => accountOf(dossier, { ...content, picture })?.picture ?? []);
    }),
  );
  const claims = [...dossier.claims.keys()].map((claim) =>
    cardOf(render(dossier, execute(dossier, { kind: 'claim', claim }), language), title, CLAIM_CARD),
  );
  return [...claims, ...answers.flatMap((answer) => pictureOf(render(dossier, answer, language), title) ?? []), ...accounts];
}

const covered = new Map(
  REPLY_LANGUAGES.map((language) => [
    language,
    ([400, 700] as const).map((weight) => FAMILIES[language].map((family) => coveredBy(fontFile(family, weight)))),
  ]),
);
const missing = (text: string, language: ReplyLanguage): string[] =>
  [...text].filter((sign) => !(covered.get(language) ?? []).every((fonts) => fonts.some((font) => font.has(sign.codePointAt(0) ?? 0))));

const DOSSIERS = [
  ['the shipped dispute', loadedDossier()],
  ['the invented dispute', loadDossier(CRANES)],
] as const;

describe.each(DOSSIERS)('%s', (_name, dossier) => {
  describe.each(REPLY_LANGUAGES)('in %s', (language) => {
    const pictures = picturesOf(dossier, language);

    test('has pictures of every kind', () => {
      expect([...new Set(pictures.map(({ body }) => body.kind))]).toEqual(expect.arrayContaining(['bars', 'events', 'card']));
    });

    const layouts = pictures.map((picture) => ({ picture, layout: laidOut(picture) }));

    test('is drawn, all of it, and no longer than two screens', () => {
      expect(layouts.filter(({ layout }) => layout === undefined).map(({ picture: { title } }) => title)).toEqual([]);
      expect(layouts.filter(({ layout }) => (layout?.height ?? 0) > LONGEST)).toEqual([]);
    });

    test('has every text within the margins, and nothing below the picture', () => {
      const measure = measureIn(language);
      const outside = layouts.flatMap(({ layout }) =>
        (layout?.marks ?? []).filter((mark) => {
          const [right, bottom] =
            mark.kind === 'box'
              ? [mark.x + mark.width, mark.y + mark.height]
              : [mark.x + measure(mark.text, mark), mark.y + mark.size * 0.3];
          return mark.x < MARGIN || right > WIDTH - MARGIN + 1 || bottom > (layout?.height ?? 0);
        }),
      );
      expect(outside).toEqual([]);
    });

    test('has a glyph for every character', () => {
      const texts = layouts.flatMap(({ layout }) => (layout?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])));
      expect(texts.length).toBeGreaterThan(100);
      expect(missing(texts.join(''), language)).toEqual([]);
    });

    test('tells whoever cannot see it all its figures, in as many words as both platforms take', () => {
      expect(pictures.filter(({ alt, title }) => !alt.startsWith(title) || alt.length > 1024)).toEqual([]);
      const untold = pictures.filter(({ alt, body }) => body.kind === 'bars' && body.bars.some(({ amount }) => !alt.includes(amount)));
      expect(untold).toEqual([]);
    });
  });
});

test.each(THEMES)('is drawn in %s: as wide as it has to be, and not blank', async (theme) => {
  const [, dossier] = DOSSIERS[1];
  for (const picture of picturesOf(dossier, 'zh-Hant').slice(0, 3)) {
    const png = await draw(picture, theme);
    const image = await loadImage(Buffer.from(png ?? []));
    expect([image.width, image.height]).toEqual([WIDTH, laidOut(picture)?.height]);
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    expect(colours.size).toBeGreaterThan(20);
  }
});

test('what several are to reach stands on a line of years: who, what, when and who says so, what has no beginning from where the line begins', () => {
  const [, dossier] = DOSSIERS[0];
  const picture = pictureOf(render(dossier, execute(dossier, { kind: 'compare', concept: ConceptId.parse('profitability') }), 'en'), 'x');
  expect(picture?.body).toEqual({
    kind: 'dates',
    rows: [
      { label: 'xAI · profitability', when: 'before 2028', to: 2028, forecast: true, said: 'a forecast' },
      expect.objectContaining({ label: 'Anthropic · break-even', from: 2028, to: 2029 }),
      expect.objectContaining({ label: 'OpenAI · positive cash flow', from: 2030, to: 2031 }),
    ],
  });
  const marks = (picture && laidOut(picture)?.marks) ?? [];
  const stretches = marks.flatMap((mark) =>
    mark.kind === 'box' && mark.tone === 'forecast' ? [{ x: mark.x, hatched: mark.hatched }] : [],
  );
  expect(stretches).toEqual([
    { x: MARGIN, hatched: true },
    { x: expect.closeTo(MARGIN + ((WIDTH - 2 * MARGIN) * 1) / 5, 0), hatched: true },
    { x: expect.closeTo(MARGIN + ((WIDTH - 2 * MARGIN) * 3) / 5, 0), hatched: true },
  ]);
  expect(marks.flatMap((mark) => (mark.kind === 'text' && /^\d{4}$/u.test(mark.text) ? [mark.text] : []))).toEqual(
    expect.arrayContaining(['2027', '2028', '2029', '2030', '2031']),
  );
});

test('a font that lacks a character is noticed', () => {
  expect(missing('起重機', 'zh-Hant')).toEqual([]);
  expect(missing('a▨𠮷', 'zh')).toEqual(['▨', '𠮷']);
});

describe('breaking lines', () => {
  const lines = (text: string, width: number): readonly string[] => wrapped(text, width, (part) => [...part].length);
  test('between words, and between Chinese characters, but never before what closes', () => {
    expect(lines('the quick brown fox', 9)).toEqual(['the quick', 'brown fox']);
    expect(lines('起重机倒塌，港口停用。', 5)).toEqual(['起重机倒', '塌，港口停', '用。']);
    expect(lines('（起重机）倒塌', 4)).toEqual(['（起重', '机）倒塌']);
  });
  test('what has no place to be broken at is broken anywhere', () => {
    expect(lines('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });
});

describe('a painter', () => {
  const [, dossier] = DOSSIERS[1];
  const [picture] = picturesOf(dossier, 'en');
  if (picture === undefined) throw new Error('there are pictures');

  test('draws the same once', async () => {
    let drawn = 0;
    const paint = painter({ theme: 'light', report: () => undefined, draw: async () => new Uint8Array([++drawn]) });
    const [one, other] = await Promise.all([paint(picture), paint({ ...picture })]);
    expect(one).toEqual({ png: new Uint8Array([1]), alt: picture.alt });
    expect(other).toBe(one);
    await paint({ ...picture, title: 'another' });
    expect(drawn).toBe(2);
  });

  test('that fails says so to the log, and has no picture; the next time it may succeed', async () => {
    const reports: string[] = [];
    let fails = true;
    const paint = painter({
      theme: 'light',
      report: (error, what) => void reports.push(`${what}: ${String(error)}`),
      draw: async () => {
        if (fails) throw new Error('no font');
        return new Uint8Array([1]);
      },
    });
    expect(await paint(picture)).toBeUndefined();
    expect(reports).toEqual(['a picture could not be drawn: Error: no font']);
    fails = false;
    expect(await paint(picture)).toBeDefined();
  });
});
