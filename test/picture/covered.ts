/** Which characters a font in a woff2 file has: https://www.w3.org/TR/WOFF2/ and https://learn.microsoft.com/typography/opentype/spec/cmap */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** What stands in the directory of tables for the tables that are not transformed when they are packed. */
const CMAP = 0;
const OTHER = 63;
const TRANSFORMED: ReadonlySet<number> = new Set([10, 11]);
const HEADER = 48;

/** Code points of a font. @throws RangeError for a file without the table of them */
export function coveredBy(file: string): ReadonlySet<number> {
  const bytes = readFileSync(file);
  let at = HEADER;
  const number = (): number => {
    let value = 0;
    for (;;) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let cmap: readonly [from: number, to: number] | undefined;
  for (let table = bytes.readUInt16BE(12); table > 0; table--) {
    const flags = bytes.readUInt8(at++);
    const name = flags & 63;
    if (name === OTHER) at += 4;
    const length = number();
    // Of glyf and loca 3 is “as it was”, of all others 0.
    const packed = TRANSFORMED.has(name) ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const size = packed ? number() : length;
    if (name === CMAP) cmap = [offset, offset + size];
    offset += size;
  }
  if (cmap === undefined) throw new RangeError(`${file} does not say which characters it has`);
  return pointsIn(brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20))).subarray(...cmap));
}

function pointsIn(cmap: Buffer): ReadonlySet<number> {
  const points = new Set<number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const from = cmap.readUInt32BE(8 + 8 * table);
    const format = cmap.readUInt16BE(from);
    if (format === 12)
      for (let group = 0; group < cmap.readUInt32BE(from + 12); group++) {
        const [first, last] = [cmap.readUInt32BE(from + 16 + 12 * group), cmap.readUInt32BE(from + 20 + 12 * group)];
        for (let point = first; point <= last; point++) points.add(point);
      }
    if (format === 4) {
      const segments = cmap.readUInt16BE(from + 6) / 2;
      for (let segment = 0; segment < segments; segment++) {
        const [last, first] = [cmap.readUInt16BE(from + 14 + 2 * segment), cmap.readUInt16BE(from + 16 + 2 * (segments + segment))];
        for (let point = first; point <= last && point < 0xff_ff; point++) points.add(point);
      }
    }
  }
  return points;
}
