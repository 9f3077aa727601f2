/** Pages that never cut a fact: a line is on one page whole. */

export interface Paging<Item> {
  /** Most that a page may hold, in what `size` counts. */
  readonly limit: number;
  /** How much a line takes on its platform, with what separates it from the next. */
  readonly size: (line: Item) => number;
  /** Whether a line, such as a heading, should not stand last on a page. */
  readonly opens?: (line: Item) => boolean;
}

/**
 * Lays lines out in pages, in order, none lost, none over the limit. What opens a section goes to the next page with it where both fit.
 * Throws on a line that is over the limit by itself: texts are kept short so that there is none.
 */
export function pages<Item>(lines: readonly Item[], { limit, size, opens = () => false }: Paging<Item>): Item[][] {
  const laid: Item[][] = [];
  let page: Item[] = [];
  let taken = 0;
  for (const group of groups(lines, opens)) {
    const total = group.reduce((sum, line) => sum + size(line), 0);
    for (const part of total <= limit ? [group] : group.map((line) => [line])) {
      const needed = part.reduce((sum, line) => sum + size(line), 0);
      if (needed > limit) throw new RangeError(`a line takes ${needed} where a page holds ${limit}`);
      if (taken + needed > limit) {
        laid.push(page);
        page = [];
        taken = 0;
      }
      page.push(...part);
      taken += needed;
    }
  }
  return page.length === 0 ? laid : [...laid, page];
}

/** Each line with those before it that open it. */
function groups<Item>(lines: readonly Item[], opens: (line: Item) => boolean): Item[][] {
  const found: Item[][] = [];
  let open: Item[] = [];
  for (const line of lines) {
    open.push(line);
    if (opens(line)) continue;
    found.push(open);
    open = [];
  }
  return open.length === 0 ? found : [...found, open];
}
