/** Values by key, over Keyv. */
import { Keyv } from 'keyv';
import type { KeyvStorageAdapter } from 'keyv';
import type { z } from 'zod';
import { StoreError } from './store.ts';
import type { Report, Values } from './store.ts';

/** Values of one kind; `tell` is told of what could not be read or kept. */
export function valuesOf<Value>(storage: KeyvStorageAdapter, kind: string, schema: z.ZodType<Value>, tell: Report): Values<Value> {
  let failures = 0;
  let last: unknown;
  const keyv = new Keyv<unknown>({ store: storage });
  keyv.on('error', (error: unknown) => {
    failures += 1;
    last = error;
    tell(error, `the state could not be used for ${kind}`);
  });
  // Keyv does not reject where its storage failed: it answers as if there were nothing, and tells why by the event before.
  const failed = (): StoreError => new StoreError(`${kind} could not be kept or read`, { cause: last });
  const read = async (key: string): Promise<Value | undefined> => {
    const before = failures;
    const found = await keyv.get(key);
    if (found === undefined && failures !== before) throw failed();
    return schema.safeParse(found).data;
  };
  const done = async (work: () => Promise<boolean>): Promise<void> => {
    const before = failures;
    if (!(await work()) && failures !== before) throw failed();
  };
  return {
    read,
    async get(key) {
      try {
        return await read(key);
      } catch (error) {
        if (error instanceof StoreError) return undefined;
        throw error;
      }
    },
    set: async (key, value, milliseconds) => done(async () => keyv.set(key, value, milliseconds)),
    delete: async (key) => done(async () => keyv.delete(key)),
  };
}
