/** One line of output, and the one place where lines become what a terminal receives. */
import { styleText } from 'node:util';
import { safeText } from './safe.ts';

export type Face = 'plain' | 'bold' | 'dim';

/** One line as it stands on the screen; not yet escaped, not yet coloured. */
export interface Row {
  readonly text: string;
  readonly face: Face;
}

export const BLANK: Row = { text: '', face: 'plain' };

/** The rows as text for the stream, each with its line end: made safe, and with faces where `colour` is wanted. */
export function paint(rows: readonly Row[], colour: boolean): string {
  return rows
    .map(({ text, face }) => {
      const safe = safeText(text);
      // The stream is not asked: whether to colour was decided once, from the terminal and NO_COLOR.
      return `${colour && face !== 'plain' && safe !== '' ? styleText(face, safe, { validateStream: false }) : safe}\n`;
    })
    .join('');
}
