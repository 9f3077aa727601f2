/**
 * Chinese from one script into another, by OpenCC's tables. Converters as the library builds them hold some twenty MiB each; here a table stays
 * text, sorted, and is searched in place. https://github.com/nk2028/opencc-js#readme
 */
import { Trie } from 'opencc-js/core';
import type { ConverterFunction, DictGroup, DictLike, LocalePreset } from 'opencc-js/core';

/** What leads from one script to another. */
interface Config {
  readonly normalizationChain?: readonly DictGroup[];
  readonly segmentation?: DictLike | DictGroup;
  readonly conversionChain: readonly DictGroup[];
}

/** Builds the converter that the library calls so: `s2tw`, `s2t`. @throws RangeError where it has none of that name */
export function converterOf({ configs = {} }: LocalePreset, name: string): ConverterFunction {
  const config: Config | undefined = configs[name];
  if (config === undefined) throw new RangeError(`no conversion is called ${name}`);
  const { normalizationChain = [], segmentation, conversionChain } = config;
  const normalizing = normalizationChain.map((group) => new Table(group));
  const segmenting = segmentation === undefined ? undefined : new Table(isGroup(segmentation) ? segmentation : [segmentation]);
  const converting = conversionChain.map((group) => new Table(group));
  const through = (tables: readonly Table[], text: string): string => tables.reduce((said, table) => table.convert(said), text);
  return (text) => {
    const normal = through(normalizing, text);
    return (segmenting?.segment(normal) ?? [normal]).map((segment) => through(converting, segment)).join('');
  };
}

const isGroup = (dictionaries: DictLike | DictGroup): dictionaries is DictGroup =>
  typeof dictionaries !== 'string' && dictionaries.every((one) => typeof one === 'string');

const [BEHIND_WORD, BEHIND_ENTRY] = [' ', '|'];
const SPACE = BEHIND_WORD.charCodeAt(0);
/** A unit of UTF-16 is less than this. */
const UNITS = 0x1_00_00;

/** The words of some dictionaries with what each becomes: as text, in the order of its units. */
class Table extends Trie {
  readonly #text: string;
  /** Where each entry begins in it, and of each unit the first entry that begins with it, or with a later one. */
  readonly #starts: Int32Array;
  readonly #firsts: Int32Array;

  constructor(group: DictGroup) {
    super();
    // Of equal words the first dictionary's counts.
    const entries = new Map(group.toReversed().flatMap(pairsOf));
    const lines = [...entries.keys()].sort().map((word) => `${word}${BEHIND_WORD}${entries.get(word) ?? ''}${BEHIND_ENTRY}`);
    this.#text = lines.join('');
    this.#starts = new Int32Array(lines.length);
    let at = 0;
    for (let place = 0; place < lines.length; at += lines[place++]?.length ?? 0) this.#starts[place] = at;
    this.#firsts = new Int32Array(UNITS + 1);
    for (let unit = 0, place = 0; unit <= UNITS; unit++) {
      while (place < lines.length && this.#unit(place, 0) < unit) place += 1;
      this.#firsts[unit] = place;
    }
  }

  /** The longest word that begins at `offset`. */
  override matchPrefix(text: string, offset: number): { end: number; value: string } | null {
    const first = text.charCodeAt(offset);
    let [low, high] = [this.#firsts[first] ?? 0, this.#firsts[first + 1] ?? 0];
    let found: { readonly place: number; readonly length: number } | undefined;
    for (let length = 1; low < high; length++) {
      // The word that is just this comes before all longer ones.
      if (this.#unit(low, length) === SPACE) found = { place: low, length };
      if (offset + length >= text.length) break;
      const unit = text.charCodeAt(offset + length);
      low = this.#from(unit, length, low, high);
      high = this.#from(unit + 1, length, low, high);
    }
    if (found === undefined) return null;
    const start = (this.#starts[found.place] ?? 0) + found.length + 1;
    return { end: offset + found.length, value: this.#text.slice(start, this.#text.indexOf(BEHIND_ENTRY, start)) };
  }

  /** The unit of an entry so far behind its beginning. */
  #unit(place: number, behind: number): number {
    return this.#text.charCodeAt((this.#starts[place] ?? 0) + behind);
  }

  /** The first entry between `low` and `high` whose unit there is not less than `unit`. */
  #from(unit: number, behind: number, low: number, high: number): number {
    let [from, to] = [low, high];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#unit(middle, behind) < unit) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

const pairsOf = (dictionary: DictLike): (readonly [string, string])[] =>
  typeof dictionary === 'string'
    ? dictionary.split(BEHIND_ENTRY).map((line) => {
        const [word = '', becomes = ''] = line.split(BEHIND_WORD);
        return [word, becomes];
      })
    : [...dictionary];
