/** Where each feature stands in a model's rows. The features' names are not kept, but a number made of each: they would take most of the room, and of the time to read them back. */

/** The places of features, as rows of numbers. */
export interface FeaturePlaces {
  /** The features' numbers, ascending. */
  readonly hashes: Float64Array;
  /** The place of the feature of each number. */
  readonly order: Int32Array;
  /** Of each of equal shares of all possible numbers, where those in it begin: they are spread evenly, so that one or two are. */
  readonly shares: Int32Array;
}

/** The places of features that are each named once, in this order. */
export function placesOf(features: Iterable<string>): FeaturePlaces {
  const hashes = Float64Array.from(features, hashOf);
  const order = Int32Array.from(hashes, (_, place) => place).sort((one, other) => (hashes[one] ?? 0) - (hashes[other] ?? 0) || one - other);
  return sharedOut(hashes.sort(), order);
}

/** The same of rows that were kept. */
export function sharedOut(hashes: Float64Array, order: Int32Array): FeaturePlaces {
  const shares = new Int32Array(2 ** Math.ceil(Math.log2(hashes.length + 1)) + 1);
  const width = ALL / (shares.length - 1);
  let at = 0;
  for (let share = 0; share < shares.length; share++) {
    while (at < hashes.length && (hashes[at] ?? 0) < share * width) at += 1;
    shares[share] = at;
  }
  return { hashes, order, shares };
}

/** The place of a feature; undefined where no example has it. */
export function placeOf({ hashes, order, shares }: FeaturePlaces, feature: string): number | undefined {
  const hash = hashOf(feature);
  const share = Math.floor(hash / (ALL / (shares.length - 1)));
  for (let at = shares[share] ?? 0, end = shares[share + 1] ?? 0; at < end; at++) if (hashes[at] === hash) return order[at];
  return undefined;
}

/** Primes and beginnings of two sums that go their own ways (as FNV-1a has one, RFC 9923). */
const [PRIME, OTHER_PRIME] = [0x01000193, 0x5bd1e995];
const [BEGINNING, OTHER_BEGINNING] = [0x811c9dc5, 0x9747b28c];
const HIGH_BITS = 21;
/** So many numbers there are. */
const ALL = 2 ** (32 + HIGH_BITS);

/** A whole number of 53 bits: of a million features two have the same once in 18,000 dossiers. */
function hashOf(feature: string): number {
  let one = BEGINNING;
  let other = OTHER_BEGINNING;
  for (let at = 0; at < feature.length; at++) {
    const code = feature.charCodeAt(at);
    one = Math.imul(one ^ code, PRIME);
    other = Math.imul(other ^ code, OTHER_PRIME);
    other ^= other >>> 15;
  }
  one = Math.imul(one ^ (one >>> 16), OTHER_PRIME);
  other = Math.imul(other ^ (other >>> 13), OTHER_PRIME);
  return (one >>> 0) + ((other ^ (other >>> 15)) & ((1 << HIGH_BITS) - 1)) * 2 ** 32;
}
