/** Which characters of a text were read already: no character belongs to two readings. */
export class Taken {
  readonly #marks: Uint8Array;

  /** For a text of so many characters. */
  constructor(length: number) {
    this.#marks = new Uint8Array(length);
  }

  /** Whether no character from `start` to before `end` is taken. */
  isFree(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#marks[at] === 1) return false;
    return true;
  }

  /** Takes the characters from `start` to before `end`, where all of them are free; says whether they were. */
  take(start: number, end: number): boolean {
    if (!this.isFree(start, end)) return false;
    this.#marks.fill(1, start, end);
    return true;
  }
}
