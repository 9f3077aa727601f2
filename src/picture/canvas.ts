/** Drawing on a canvas, with the fonts that come along: no font of the system is needed. https://github.com/Brooooooklyn/canvas#readme */
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Picture } from '../reply/picture.ts';
import type { ReplyLanguage } from '../reply/reply.ts';
import { COLOURS, WIDTH } from './design.ts';
import type { Theme } from './design.ts';
import { layOut } from './layout.ts';
import type { Layout, Mark, Measure, TextStyle } from './layout.ts';

const FONTS = {
  'Exhibit SC': 'noto-sans-sc-chinese-simplified',
  'Exhibit TC': 'noto-sans-tc-chinese-traditional',
  // Signs that Traditional Chinese sets in the middle of their square.
  'Exhibit TC 115': 'noto-sans-tc-115',
  'Exhibit TC 118': 'noto-sans-tc-118',
  'Exhibit TC 119': 'noto-sans-tc-119',
  'Exhibit Latin': 'noto-sans-latin',
} as const;
type Family = keyof typeof FONTS;
const WEIGHTS = [400, 700] as const;

/** The file of a font in one of its weights. */
export const fontFile = (family: Family, weight: (typeof WEIGHTS)[number]): string =>
  fileURLToPath(new URL(`../../assets/fonts/${FONTS[family]}-${weight}-normal.woff2`, import.meta.url));

/** Each language's own shapes first, the others' for what those lack. */
export const FAMILIES = {
  zh: ['Exhibit SC', 'Exhibit TC'],
  'zh-Hant': ['Exhibit TC 115', 'Exhibit TC 118', 'Exhibit TC 119', 'Exhibit TC', 'Exhibit SC'],
  en: ['Exhibit Latin', 'Exhibit SC', 'Exhibit TC'],
} as const satisfies Record<ReplyLanguage, readonly Family[]>;

const ALL = [...new Set<Family>(Object.values(FAMILIES).flat())];
let ready = false;
/** Reads the fonts, once. @throws where one cannot be read */
function loadFonts(): void {
  if (ready) return;
  for (const family of ALL)
    for (const weight of WEIGHTS)
      if (GlobalFonts.registerFromPath(fontFile(family, weight), family) === null) throw new Error(`a font of ${family} cannot be read`);
  ready = true;
}

const fontOf = ({ size, bold }: TextStyle, language: ReplyLanguage): string =>
  `${bold ? 700 : 400} ${size}px ${FAMILIES[language].map((family) => `'${family}'`).join(', ')}`;

/** How wide texts of a language are. @throws where a font cannot be read */
export function measureIn(language: ReplyLanguage): Measure {
  loadFonts();
  const context = createCanvas(1, 1).getContext('2d');
  return (text, style) => {
    context.font = fontOf(style, language);
    return context.measureText(text).width;
  };
}

/** Where everything of a picture stands; undefined where it would be too long. */
export const laidOut = (picture: Picture): Layout | undefined => layOut(picture, measureIn(picture.language));

/** Draws a picture as PNG, encoded off this thread; undefined where it would be too long. Rejects where it cannot be drawn. */
export async function draw(picture: Picture, theme: Theme): Promise<Uint8Array | undefined> {
  const layout = laidOut(picture);
  if (layout === undefined) return undefined;
  const canvas = createCanvas(WIDTH, layout.height);
  const context = canvas.getContext('2d');
  context.fillStyle = COLOURS[theme].paper;
  context.fillRect(0, 0, WIDTH, layout.height);
  for (const mark of layout.marks) drawMark(mark, context, theme, picture.language);
  return canvas.encode('png');
}

function drawMark(mark: Mark, context: SKRSContext2D, theme: Theme, language: ReplyLanguage): void {
  context.fillStyle = COLOURS[theme][mark.tone];
  if (mark.kind === 'text') {
    context.font = fontOf(mark, language);
    context.fillText(mark.text, mark.x, mark.y);
    return;
  }
  context.beginPath();
  context.roundRect(mark.x, mark.y, mark.width, mark.height, mark.round ?? 0);
  if (mark.hatched !== true) {
    context.fill();
    return;
  }
  hatch(mark, context, theme);
}

const HATCH = { apart: 18, width: 7 } as const;

/** Slanting lines within an outline: what is only forecast is told from what is without any colour. */
function hatch({ x, y, width, height, tone }: Extract<Mark, { kind: 'box' }>, context: SKRSContext2D, theme: Theme): void {
  context.save();
  context.fillStyle = COLOURS[theme].paper;
  context.fill();
  context.clip();
  context.strokeStyle = COLOURS[theme][tone];
  context.lineWidth = HATCH.width;
  for (let at = x - height; at < x + width + height; at += HATCH.apart) {
    context.beginPath();
    context.moveTo(at, y + height);
    context.lineTo(at + height, y);
    context.stroke();
  }
  context.lineWidth = 6;
  context.beginPath();
  context.roundRect(x, y, width, height, 4);
  context.stroke();
  context.restore();
}
