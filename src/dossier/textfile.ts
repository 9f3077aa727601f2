/** Reading a text file that people wrote: whatever it is instead is told so that they can mend it. */
import { readFileSync } from 'node:fs';

/** The text, or why there is none and in which line. */
export type TextRead = { readonly text: string } | { readonly fault: string; readonly line?: number };

/** What the codes of the file system mean to whoever keeps the files. */
const FAULTS: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder, where a file of this name has to stand',
  EACCES: 'may not be read: give yourself the right to read it',
  EPERM: 'may not be read: give yourself the right to read it',
  ELOOP: 'is a link that leads back to itself: put the file there',
};

/** The text of the file at `path`. Throws nothing. `missing` is what a file that is not there is told with. */
export function readTextFile(path: string, missing: string): TextRead {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { fault: faultOf(error) ?? `cannot be read (${error instanceof Error ? error.message : String(error)}); ${missing}` };
  }
  try {
    // A byte order mark is left out: it would shift the first line.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return notUtf8(bytes);
  }
}

/** What the file system says, in words for whoever keeps the files; undefined where it says something else. */
export const faultOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? FAULTS[error.code] : undefined;

/** What to do about bytes that are no UTF-8, and the line of the first of them. */
function notUtf8(bytes: Buffer): TextRead {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return { fault: 'is written in UTF-16: save it as UTF-8', line: 1 };
  // What cannot be decoded becomes another sign: the first line that changes so is the one.
  const text = bytes.toString('utf8');
  const lines = text.split('\n');
  let at = 0;
  const line = lines.findIndex((written) => {
    const length = Buffer.byteLength(written);
    const own = bytes.subarray(at, at + length).equals(Buffer.from(written));
    at += length + 1;
    return !own;
  });
  return { fault: 'is not UTF-8 in this line: save the file as UTF-8', line: line + 1 };
}
