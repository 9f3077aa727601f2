/** What was learnt as bytes and back, for whoever keeps it: learning takes seconds, reading back takes none. */
import { z } from 'zod';
import { jsonIn } from '../../../dossier/serialization.ts';
import { EntityId, FactId, GapId } from '../../../dossier/schema.ts';
import { sharedOut } from '../rank/feature-places.ts';
import type { Learnt } from './trained.ts';
import { WEIGHTS } from '../rank/statement-model.ts';
import type { StatementModel } from '../rank/statement-model.ts';

const Intent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('facts'), facts: z.array(FactId) }),
  z.strictObject({ kind: z.literal('gap'), gap: GapId, about: z.array(EntityId) }),
  z.strictObject({ kind: z.literal('untold'), what: z.string() }),
  z.strictObject({ kind: z.literal('off-topic'), theme: z.string() }),
]);

/** What stands before the numbers: from what it was learnt, how many features and postings there are, and the intents. */
const Header = z.strictObject({
  key: z.string(),
  features: z.number().int().nonnegative(),
  postings: z.number().int().nonnegative(),
  untoldBias: z.number(),
  widest: z.number().int().nonnegative(),
  asked: z.number().int().nonnegative(),
  missed: z.number().int().nonnegative(),
  intents: z.array(Intent),
  /** Of the statements: their facts, each with its numbers, and how many features and postings there are. */
  stated: z.strictObject({
    facts: z.array(z.tuple([FactId, z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])])),
    taught: z.number().int().nonnegative(),
    features: z.number().int().nonnegative(),
    postings: z.number().int().nonnegative(),
  }),
});

const LENGTH_BYTES = 4;
/** Every row begins at a multiple of this. */
const ALIGNED = 8;
const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;

function writable(intent: Learnt['intents'][number]): z.infer<typeof Intent> {
  if (intent.kind === 'facts') return { ...intent, facts: [...intent.facts] };
  return intent.kind === 'gap' ? { ...intent, about: [...intent.about] } : intent;
}

/** What was learnt as bytes; `key` says from what. */
export function bytesOf({ intents, asked, missed, model, statements }: Learnt, key: string): Buffer {
  const header = Buffer.from(
    JSON.stringify({
      key,
      features: model.rarity.length,
      postings: model.intents.length,
      untoldBias: model.untoldBias,
      widest: model.widest,
      asked,
      missed,
      intents: intents.map(writable),
      stated: {
        facts: Array.from(statements.facts, ([fact, [number, paragraph]]): [FactId, [number, number]] => [fact, [number, paragraph]]),
        taught: statements.taught,
        features: statements.rarity.length,
        postings: statements.intents.length,
      },
    } satisfies z.infer<typeof Header>),
  );
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(header.length);
  const parts: Buffer[] = [length, header];
  let at = LENGTH_BYTES + header.length;
  for (const row of [
    model.places.hashes,
    model.places.order,
    model.rarity,
    model.starts,
    model.intents,
    model.counts,
    model.weights,
    model.untold,
    model.untoldWeights,
    statements.places.hashes,
    statements.places.order,
    statements.rarity,
    statements.general,
    statements.starts,
    statements.intents,
    statements.stated,
    statements.weights,
  ]) {
    parts.push(Buffer.alloc(aligned(at) - at), Buffer.from(row.buffer, row.byteOffset, row.byteLength));
    at = aligned(at) + row.byteLength;
  }
  return Buffer.concat(parts);
}

/** What the bytes hold; undefined where they are cut short, are something else, or, with `key`, were learnt from something else. */
export function learntOf(bytes: Buffer, key?: string): Learnt | undefined {
  const headerEnd = bytes.length < LENGTH_BYTES ? 0 : LENGTH_BYTES + bytes.readUInt32LE(0);
  const header = Header.safeParse(jsonIn(bytes.toString('utf8', LENGTH_BYTES, headerEnd))).data;
  if (header === undefined || (key !== undefined && header.key !== key)) return undefined;
  const { features, postings, untoldBias, widest, asked, missed, intents, stated } = header;
  let at = headerEnd;
  const next = (size: number): ArrayBuffer => {
    at = aligned(at);
    const row = new ArrayBuffer(size);
    // Bytes cut short leave the rest of the row empty; the length tells it in the end.
    new Uint8Array(row).set(bytes.subarray(at, at + size));
    at += size;
    return row;
  };
  const model = {
    places: sharedOut(new Float64Array(next(8 * features)), new Int32Array(next(4 * features))),
    untoldBias,
    widest,
    rarity: new Float32Array(next(4 * features)),
    starts: new Int32Array(next(4 * (features + 1))),
    intents: new Int32Array(next(4 * postings)),
    counts: new Uint16Array(next(2 * postings)),
    weights: new Float32Array(next(4 * postings)),
    untold: new Float32Array(next(4 * features)),
    untoldWeights: new Float32Array(next(4 * features)),
  };
  const statements: StatementModel = {
    facts: new Map(stated.facts),
    taught: stated.taught,
    places: sharedOut(new Float64Array(next(8 * stated.features)), new Int32Array(next(4 * stated.features))),
    rarity: new Float32Array(next(4 * stated.features)),
    general: new Float32Array(next(4 * WEIGHTS * stated.features)),
    starts: new Int32Array(next(4 * (stated.features + 1))),
    intents: new Int32Array(next(4 * stated.postings)),
    stated: new Uint8Array(next(stated.postings)),
    weights: new Float32Array(next(4 * WEIGHTS * stated.postings)),
  };
  return at === bytes.length ? { intents, asked, missed, model, statements } : undefined;
}
