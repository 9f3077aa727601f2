/** A model as bytes and back, for whoever keeps it: learning takes seconds, reading back takes none. */
import { z } from 'zod';
import type { IntentModel } from './model.ts';

/** What stands before the numbers: whose model it is, how many features and postings there are, and how many bytes the names take. */
const Header = z.strictObject({
  key: z.string(),
  features: z.number().int().nonnegative(),
  postings: z.number().int().nonnegative(),
  names: z.number().int().nonnegative(),
  lean: z.number(),
});

const LENGTH_BYTES = 4;
/** Every row begins at a multiple of this. */
const ALIGNED = 8;
const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;

/** The model as bytes; `key` says what it was learnt from. */
export function bytesOf(model: IntentModel, key: string): Buffer {
  const names = Buffer.from([...model.places.keys()].join('\n'));
  const numbers = { key, features: model.places.size, postings: model.intents.length, names: names.length, lean: model.lean };
  const header = Buffer.from(JSON.stringify(numbers satisfies z.infer<typeof Header>));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(header.length);
  const parts: Buffer[] = [length, header, names];
  let at = LENGTH_BYTES + header.length + names.length;
  for (const row of [model.rarity, model.starts, model.intents, model.counts, model.weights, model.untold, model.leanings]) {
    parts.push(Buffer.alloc(aligned(at) - at), Buffer.from(row.buffer, row.byteOffset, row.byteLength));
    at = aligned(at) + row.byteLength;
  }
  return Buffer.concat(parts);
}

/** The model that the bytes hold; undefined where they are cut short, are no model, or one with another key. */
export function modelOf(bytes: Buffer, key: string): IntentModel | undefined {
  const headerEnd = bytes.length < LENGTH_BYTES ? 0 : LENGTH_BYTES + bytes.readUInt32LE(0);
  const header = Header.safeParse(parsed(bytes.toString('utf8', LENGTH_BYTES, headerEnd))).data;
  if (header?.key !== key) return undefined;
  const { features, postings, names, lean } = header;
  let at = headerEnd + names;
  const next = (size: number): ArrayBuffer => {
    at = aligned(at);
    const row = new ArrayBuffer(size);
    // Bytes cut short leave the rest of the row empty; the length tells it in the end.
    new Uint8Array(row).set(bytes.subarray(at, at + size));
    at += size;
    return row;
  };
  const places = new Map<string, number>();
  for (const name of bytes.toString('utf8', headerEnd, headerEnd + names).split('\n')) places.set(name, places.size);
  const model: IntentModel = {
    places,
    lean,
    rarity: new Float32Array(next(4 * features)),
    starts: new Int32Array(next(4 * (features + 1))),
    intents: new Int32Array(next(4 * postings)),
    counts: new Uint16Array(next(2 * postings)),
    weights: new Float32Array(next(4 * postings)),
    untold: new Float32Array(next(4 * features)),
    leanings: new Float32Array(next(4 * features)),
  };
  return at === bytes.length && places.size === features ? model : undefined;
}

/** The value of a text in JSON, or undefined. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
