/** Which part of all a statement and a message belong to, where each part is judged by what the others teach. */

/** How many characters of a statement find the messages it may stand in. */
const KEY = 5;

/** A text without spaces and punctuation, as it is compared. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The part of each statement and of each message, 0 to `parts` - 1: a statement that stands in a message, as many a message of the tune half is
 * an example of the dossier too, belongs to that message's part (the first one's, where it stands in several), so that the message is not judged by what it taught itself.
 */
export function partsOf(
  statements: readonly string[],
  messages: readonly string[],
  parts: number,
): { readonly ofStatements: readonly number[]; readonly ofMessages: readonly number[] } {
  const ofMessages = messages.map((_, at) => at % parts);
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
  const ofStatements = statements.map((statement, at) => {
    const own = bare(statement);
    const message = holding.get(own.slice(0, KEY))?.find((candidate) => bareMessages[candidate]?.includes(own));
    return message === undefined ? at % parts : (ofMessages[message] ?? 0);
  });
  return { ofStatements, ofMessages };
}
