/** Reading a text file that people wrote: whatever it is instead is told so that they can mend it. */
import { lstatSync, readFileSync } from 'node:fs';

/** The text, or why there is none and in which line. */
export type TextRead = { readonly text: string } | { readonly fault: string; readonly line?: number };

/** What the codes of the file system mean to whoever keeps the files. */
const FAULTS: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder, where a file of this name has to stand',
  EACCES: 'may not be read: give yourself the right to read it',
  EPERM: 'may not be read: give yourself the right to read it',
  ELOOP: 'is a link that leads back to itself: put the file there',
};

/** The text of the file at `path`. Throws nothing. `missing` says how a file that is not there is made. */
export function readTextFile(path: string, missing: string): TextRead {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { fault: isLink(path) ? 'is a link to nothing: put the file there' : `is missing: ${missing}` };
    return { fault: faultOf(error) ?? `cannot be read (${codeOf(error)})` };
  }
  // A byte order mark is left out: it would shift the first line.
  const text = decoded(bytes, 'utf-8');
  if (text === undefined) return notUtf8(bytes);
  return text.includes('\0') ? { fault: 'is UTF-16, or no text at all: save it as plain text in UTF-8', line: 1 } : { text };
}

/** What went wrong with a file, as the file system calls it. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** The text of some bytes, without a byte order mark; undefined where they are in another encoding. */
function decoded(bytes: Buffer, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What the file system says, in words for whoever keeps the files; undefined where it says something else. */
export const faultOf = (error: unknown): string | undefined => FAULTS[codeOf(error)];

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
  const chinese = isChinese(decoded(bytes, 'gb18030') ?? '');
  const fault = chinese
    ? 'is not UTF-8 in this line, but GB18030 as it seems: save the file as UTF-8 (iconv -f GB18030 -t UTF-8 does it)'
    : 'is not UTF-8 in this line: save the file as UTF-8';
  return { fault, line: line + 1 };
}

/** Whether a text is in Chinese throughout: bytes of another encoding may make a Chinese character here and there. */
const isChinese = (text: string): boolean =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) > (text.match(/\p{Script=Latin}+/gu)?.length ?? 0);
