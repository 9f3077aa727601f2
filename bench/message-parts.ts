/** Which part of all a statement and a message belong to, where each part is judged by what the others teach. */

/** How many characters of a statement find the messages it may stand in. */
const KEY = 5;

/** A text without spaces and punctuation, as it is compared. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a piece of a message shares words with another text: as many characters in a row as find a statement, or all of a shorter piece. */
export function shareWords(piece: string, text: string): boolean {
  const [own, other] = [bare(piece), bare(text)];
  if (own.length <= KEY) return other.includes(own);
  return Array.from({ length: own.length - KEY + 1 }, (_, start) => own.slice(start, start + KEY)).some((run) => other.includes(run));
}

/** Of each message, the places of the statements that stand in it. */
export function statementsIn(statements: readonly string[], messages: readonly string[]): readonly (readonly number[])[] {
  const bareMessages = messages.map(bare);
  const holding = new Map<string, number[]>();
  bareMessages.forEach((message, at) => {
    for (let start = 0; start + KEY <= message.length; start++) {
      const key = message.slice(start, start + KEY);
      const found = holding.get(key);
      if (found === undefined) holding.set(key, [at]);
      else if (found.at(-1) !== at) found.push(at);
    }
  });
  const found = messages.map((): number[] => []);
  statements.forEach((statement, at) => {
    const own = bare(statement);
    for (const message of holding.get(own.slice(0, KEY)) ?? []) if (bareMessages[message]?.includes(own)) found[message]?.push(at);
  });
  return found;
}

/**
 * The part of each statement and of each message, 0 to `parts` - 1: a statement that stands in a message, as many a message of the tune half is
 * an example of the dossier too, belongs to that message's part (the first one's, where it stands in several), so that the message is not judged by what it taught itself.
 * `standing`: the places of the statements that stand in each message.
 */
export function partsOf(
  statements: number,
  standing: readonly (readonly number[])[],
  parts: number,
): { readonly ofStatements: readonly number[]; readonly ofMessages: readonly number[] } {
  const ofMessages = standing.map((_, at) => at % parts);
  const first = new Map<number, number>();
  standing.forEach((places, message) => {
    for (const place of places) if (!first.has(place)) first.set(place, message);
  });
  const ofStatements = Array.from({ length: statements }, (_, at) => {
    const message = first.get(at);
    return message === undefined ? at % parts : (ofMessages[message] ?? 0);
  });
  return { ofStatements, ofMessages };
}
