/** The lines of a stream, split at line feeds only: a JSON text may hold other line separators, so `node:readline` will not do. */

/** Yields each line without its end, and the last one also when no line feed ends it. Bytes that are not UTF-8 become U+FFFD. */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of stream) {
    const [first = '', ...others] = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    parts.push(first);
    for (const other of others) {
      yield withoutReturn(parts.join(''));
      parts = [other];
    }
  }
  parts.push(decoder.decode());
  const last = withoutReturn(parts.join(''));
  if (last !== '') yield last;
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
