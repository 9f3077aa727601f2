/**
 * What is kept between two starts under a checksum of its own, so that a file that was cut short, mixed up or edited is not taken for what was written.
 * That is against accidents: whoever may write the program itself can write the checksum too.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The first line: what it is, and the SHA-256 of all that follows it. */
const headOf = (content: Buffer): string => `exhibit sha256 ${createHash('sha256').update(content).digest('hex')}\n`;
const HEAD_LENGTH = headOf(Buffer.alloc(0)).length;

/** What a file holds: nothing where there is none or it cannot be read, `spoilt` where it is not as it was written. */
export function readSealed(path: string): Buffer | 'spoilt' | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    // Not there, or not readable: as good as never written.
    return undefined;
  }
  const content = bytes.subarray(HEAD_LENGTH);
  return bytes.toString('latin1', 0, HEAD_LENGTH) === headOf(content) ? content : 'spoilt';
}

/** Writes a file for its owner alone, whole or not at all: another process may be reading it. @throws what the file system says against it */
export function writeSealed(path: string, content: Buffer): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, Buffer.concat([Buffer.from(headOf(content)), content]), { mode: 0o600 });
  renameSync(fresh, path);
}
