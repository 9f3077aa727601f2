/** How pictures look: their measures, in pixels at three to a point of a phone, and their colours, which colour-blind people can tell apart. */

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What something is drawn in. */
export type Tone = 'paper' | 'ink' | 'muted' | 'accent' | 'track' | 'bar' | 'range' | 'forecast' | 'rule';

/** Blue and orange of the palette that Okabe and Ito made for everybody's eyes (https://jfly.uni-koeln.de/color/), made darker or lighter for the ground. */
export const COLOURS = {
  light: {
    paper: '#fbfaf6',
    ink: '#1b1a18',
    muted: '#625e57',
    accent: '#0b5f8f',
    track: '#ebe8e0',
    bar: '#0b6ba3',
    range: '#86bfe3',
    forecast: '#c45a00',
    rule: '#d6d2c8',
  },
  dark: {
    paper: '#191b1f',
    ink: '#f2efe9',
    muted: '#b3aea5',
    accent: '#7cc4f0',
    track: '#2c2f35',
    bar: '#56b4e9',
    range: '#2f6f97',
    forecast: '#f0a04b',
    rule: '#3d4149',
  },
} as const satisfies Record<Theme, Record<Tone, string>>;

export const WIDTH = 1080;
export const MARGIN = 64;
/** As long as two screens of a phone: a longer picture is not drawn. */
export const LONGEST = 3000;

/** Sizes of letters. */
export const SIZE = { dispute: 32, title: 56, label: 40, amount: 42, text: 38, said: 32, foot: 28 } as const;
/** What is told of when something happened: usually in the first size, in the next where a picture would be too long. */
export const EVENT_SIZES = [SIZE.said, 28] as const;
export const LEADING = 1.38;
export const BAR = { height: 34, gap: 48 } as const;
/** Between what belongs together, and between what does not. */
export const SPACE = { near: 12, apart: 36, section: 52 } as const;
