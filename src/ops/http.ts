/**
 * The HTTP server of this process: a few paths, each with a handler of its own. Anybody may send anything to it, so that whatever comes is answered
 * or closed, within a time and a number of connections that are bounded, and nothing of it goes further.
 */
import { createServer, STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HttpOptions {
  /** Any free one where it is 0. */
  readonly port: number;
  /** Handlers by path, such as `/telegram`. */
  readonly paths: Readonly<Record<string, Handler>>;
  /** Told of what a handler could not mend. */
  readonly report: (error: unknown) => void;
  /** So many connections at once; what comes beyond is closed. */
  readonly connections?: number;
  readonly times?: Partial<Times>;
}

/** How long a client may take, in milliseconds. */
export interface Times {
  /** From the first byte of a request to the end of its headers. */
  readonly headers: number;
  /** The same to the end of its body. */
  readonly request: number;
  /** With nothing sent or received, whatever for. */
  readonly idle: number;
  /** How often it is looked who took too long. */
  readonly look: number;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no new request, and waits for those under way, but not for ever. */
  close(): Promise<void>;
}

/** Telegram's own calls take less than a second; the handler of one may take ten. */
const TIMES: Times = { headers: 10_000, request: 20_000, idle: 30_000, look: 2000 };
const MOST_CONNECTIONS = 200;
/** How long a request may take at the end. */
const CLOSE_WITHIN = 2000;
/** So many headers are read; nobody honest sends more. */
const MOST_HEADERS = 100;

/**
 * The path of what is asked for: https://www.rfc-editor.org/rfc/rfc9112#name-request-target
 * Undefined where there is none, as in the form that is for proxies' tunnels, or where it is none at all.
 */
function pathOf(target: string): string | undefined {
  if (target.startsWith('/')) return /^[^?#]*/u.exec(target)?.[0];
  return /^https?:\/\//iu.test(target) ? URL.parse(target)?.pathname : undefined;
}

/** The answer to what the parser could not read: https://nodejs.org/api/http.html#event-clienterror */
function statusOf(error: Error): number {
  switch ('code' in error ? error.code : undefined) {
    case 'HPE_HEADER_OVERFLOW':
      return 431;
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 413;
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    default:
      return 400;
  }
}

/** Answers over a bare connection, and closes it. */
function refuse(socket: Duplex, status: number): void {
  // Whoever has gone meanwhile needs no answer.
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

/** Opens the server. Rejects where the port cannot be had. */
export async function openHttp({ port, paths, report, connections = MOST_CONNECTIONS, times }: HttpOptions): Promise<HttpServer> {
  const within = { ...TIMES, ...times };
  /** Any handler, whatever it does: throwing at once is as good as rejecting. */
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const path = pathOf(request.url ?? '');
      const handler = path !== undefined && Object.hasOwn(paths, path) ? paths[path] : undefined;
      if (handler === undefined) response.writeHead(path === undefined ? 400 : 404, { connection: 'close' }).end();
      else await handler(request, response);
    } catch (error) {
      report(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { connection: 'close' }).end();
    }
  };
  const server = createServer(
    {
      headersTimeout: within.headers,
      requestTimeout: within.request,
      connectionsCheckingInterval: within.look,
      requireHostHeader: false,
    },
    (request, response) => void serve(request, response),
  );
  server.maxConnections = connections;
  server.maxHeadersCount = MOST_HEADERS;
  server.timeout = within.idle;
  server.on('clientError', (error, socket) => refuse(socket, statusOf(error)));
  server.on('connect', (_, socket) => refuse(socket, 405));
  await listening(server, port);
  server.on('error', report);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async close() {
      const late = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      clearTimeout(late);
    },
  };
}

async function listening(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
