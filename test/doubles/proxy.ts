/** A way to a local server that can be shut for a while, or takes calls and never answers them. */
import { createServer, request as call } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Proxy {
  /** The server's address by this way; a path stands as at the server. */
  readonly root: string;
  /** Whoever comes is hung up on. */
  shut: boolean;
  /** What is called so is never answered, and the server never hears of it. */
  swallows: RegExp | undefined;
  /** How many calls were swallowed. */
  swallowed: number;
  readonly close: () => Promise<void>;
}

/** Opens a way to the server at `target`. */
export async function openProxy(target: string): Promise<Proxy> {
  const forward = (from: IncomingMessage, to: ServerResponse): void => {
    const onward = call(new URL(from.url ?? '/', target), { method: from.method, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    onward.on('error', () => to.destroy());
    to.on('close', () => onward.destroy());
    from.pipe(onward);
  };
  const server = createServer((from, to) => {
    if (proxy.shut) from.socket.destroy();
    else if (proxy.swallows?.test(from.url ?? '') === true) {
      from.resume();
      proxy.swallowed += 1;
    } else forward(from, to);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  const proxy: Proxy = {
    root: `http://127.0.0.1:${address.port}`,
    shut: false,
    swallows: undefined,
    swallowed: 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  return proxy;
}
