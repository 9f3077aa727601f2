/** The terminal, or what stands in for it: three streams, and what is known of them. */
import type { ReadStream, WriteStream } from 'node:tty';

/** `isTTY` tells whether a stream is a terminal; `columns` and `rows` are its size at this moment. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & Pick<Partial<ReadStream>, 'isTTY'>;
  readonly output: NodeJS.WritableStream & Pick<Partial<WriteStream>, 'isTTY' | 'columns' | 'rows' | 'hasColors'>;
  readonly errors: NodeJS.WritableStream;
  /** False forbids colour; else the output decides. */
  readonly colour: boolean;
  /** Tells of an error that is ours, and returns the words for it. */
  readonly apologise: (error: unknown) => string;
}

/** Somebody sits in front of it: there is a prompt, a banner, and somebody to wait for between pages. */
export const isInteractive = ({ input, output }: Terminal): boolean => input.isTTY === true && output.isTTY === true;

export const wantsColour = ({ output, colour }: Terminal): boolean => colour && output.isTTY === true && output.hasColors?.() !== false;

/** The width that lines are broken at; without end where the output is no terminal. */
export const widthOf = ({ output }: Terminal): number => (output.isTTY === true ? (output.columns ?? 80) : Number.POSITIVE_INFINITY);
