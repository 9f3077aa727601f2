/**
 * How the time that something takes grows with the length of its text: told by ratios within one run, in processor time, so that a busy
 * machine changes nothing. Meant for a test file of its own: what else its process does would count too.
 */

/** The lengths to look at begin here, each half as long again as the one before: what grows out of bounds is seen before it hangs. In characters. */
const SHORTEST = 8;
const STEP = 1.5;
/** From one length to the next the time may grow so much: one and a half times where it is linear, sixty-fold and more where it is exponential. */
const MOST_BY_STEP = 8;
/** A step is judged only where it ends above this: below it, something else may have begun to be looked at. In milliseconds. */
const LEAST_BY_STEP = 40;
/** Over so many times the length, the time for each character may grow so much: not at all where it is linear, eightfold where it is quadratic. */
const SPAN = 8;
const MOST_BY_SPAN = 4;
/** Below these a time is noise, and a text so short that what is done once for each counts most. In milliseconds, and characters. */
const LEAST_BY_SPAN = 4;
const SHORTEST_BY_SPAN = 100;
/** A suspicion is looked at so many times again, since only what is slow each time is slow; unless it took so long that nothing else can have. In milliseconds. */
const AGAIN = 5;
const SURELY = 500;

interface Measured {
  readonly length: number;
  readonly milliseconds: number;
}

async function timed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const rate = ({ length, milliseconds }: Measured): number => milliseconds / length;

/** Which of the times before, of shorter texts, one has outgrown; undefined where it has grown no more than it may. */
function outgrown(last: Measured, before: readonly Measured[]): Measured | undefined {
  const previous = before.at(-1);
  if (previous !== undefined && last.milliseconds > Math.max(LEAST_BY_STEP, MOST_BY_STEP * previous.milliseconds)) return previous;
  if (last.milliseconds < LEAST_BY_SPAN) return undefined;
  return before.find((one) => one.length >= SHORTEST_BY_SPAN && one.length * SPAN <= last.length && rate(last) > MOST_BY_SPAN * rate(one));
}

/** The first `length` characters of a piece that is repeated without end. */
const filledWith = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/**
 * Runs `work` on longer and longer rows of `piece`, up to `longest` characters. Tells where it takes clearly more than its share of time, twice
 * from the beginning: what else a machine does may have hurried the short ones once. Undefined where it does not.
 */
export async function growsTooFast(work: (text: string) => unknown, piece: string, longest: number): Promise<string | undefined> {
  const suspicion = await outgrownOnce(work, piece, longest);
  return suspicion === undefined ? undefined : outgrownOnce(work, piece, longest);
}

async function outgrownOnce(work: (text: string) => unknown, piece: string, longest: number): Promise<string | undefined> {
  const before: Measured[] = [];
  for (let length = SHORTEST; ; length = Math.min(longest, Math.ceil(length * STEP))) {
    const text = filledWith(piece, length);
    let last: Measured = { length, milliseconds: await timed(() => work(text)) };
    for (let again = 0; again < AGAIN && last.milliseconds < SURELY && outgrown(last, before) !== undefined; again++)
      last = { length, milliseconds: Math.min(last.milliseconds, await timed(() => work(text))) };
    const compared = outgrown(last, before);
    if (compared !== undefined) {
      const told = ({ length: of, milliseconds }: Measured): string => `${milliseconds.toFixed(1)} ms for ${of} characters`;
      return `${JSON.stringify(piece)}: ${told(compared)}, ${told(last)}`;
    }
    before.push(last);
    if (length === longest) return undefined;
  }
}
