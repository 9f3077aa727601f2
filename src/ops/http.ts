/** The HTTP server of this process: a few paths, each with a handler of its own. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HttpOptions {
  readonly port: number;
  /** Handlers by path, such as `/telegram`. */
  readonly paths: Readonly<Record<string, Handler>>;
  /** Told of what a handler could not mend. */
  readonly report: (error: unknown) => void;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no new request, and waits for those under way, but not for ever. */
  close(): Promise<void>;
}

/** How long a request may take at the end. */
const CLOSE_WITHIN = 2000;

/** Opens the server. Rejects where the port cannot be had. */
export async function openHttp({ port, paths, report }: HttpOptions): Promise<HttpServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const handler = Object.hasOwn(paths, pathname) ? paths[pathname] : undefined;
    if (handler === undefined) {
      response.writeHead(404).end();
      return;
    }
    handler(request, response).catch((error: unknown) => {
      report(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  server.on('error', report);
  return {
    port,
    async close() {
      const late = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      clearTimeout(late);
    },
  };
}
