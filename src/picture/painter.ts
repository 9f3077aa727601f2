/** Pictures as they are asked for: each drawn once, and never the reason that an answer fails. */
import { createHash } from 'node:crypto';
import type { Drawn, Paint, Picture } from '../reply/picture.ts';
import type { Theme } from './design.ts';

export interface PainterParts {
  readonly theme: Theme;
  /** Told of what could not be drawn. */
  readonly report: (error: unknown, what: string) => void;
  /** Draws one. */
  readonly draw: (picture: Picture, theme: Theme) => Promise<Uint8Array | undefined>;
}

/** So many are kept: some six megabytes. */
const MOST = 64;

/** Makes what draws pictures. */
export function painter({ theme, report, draw }: PainterParts): Paint {
  const kept = new Map<string, Promise<Drawn | undefined>>();
  const drawn = async (picture: Picture): Promise<Drawn | undefined> => {
    try {
      const png = await draw(picture, theme);
      return png && { png, alt: picture.alt };
    } catch (error) {
      report(error, 'a picture could not be drawn');
      return undefined;
    }
  };
  return async (picture) => {
    const key = createHash('sha256').update(JSON.stringify(picture)).digest('base64');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const drawing = drawn(picture);
    kept.set(key, drawing);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    const result = await drawing;
    // What failed may succeed the next time.
    if (result === undefined) kept.delete(key);
    return result;
  };
}
