/** What a supervisor or a load balancer may ask of this process over HTTP. */
import type { ServerResponse } from 'node:http';
import type { Handler } from './http.ts';

/** How a bot fares: `trying again` after a failure that may pass; `ended` where somebody has to mend something first. */
export interface BotHealth {
  readonly state: 'starting' | 'serving' | 'trying again' | 'ended' | 'stopping' | 'stopped';
  /** Why it does not serve, in a word of ours. */
  readonly failure?: string;
}

/** By platform, such as `discord`: each bot that this process was told to run. */
export type Health = Readonly<Record<string, BotHealth>>;

export const HEALTH_PATH = '/healthz';
export const READY_PATH = '/readyz';

/**
 * `/healthz`: 200 while each bot serves or will, 503 once one has ended for good.
 * `/readyz`: 200 while each bot serves, else 503. Both tell how each fares, as JSON.
 */
export const healthPaths = (health: () => Health): Readonly<Record<string, Handler>> => ({
  [HEALTH_PATH]: answerWith(health, ({ state }) => state !== 'ended'),
  [READY_PATH]: answerWith(health, ({ state }) => state === 'serving'),
});

const answerWith =
  (health: () => Health, isFine: (bot: BotHealth) => boolean): Handler =>
  async ({ method }, response: ServerResponse) => {
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', connection: 'close' }).end();
      return;
    }
    const bots = health();
    const fine = Object.values(bots).every(isFine);
    response
      .writeHead(fine ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(JSON.stringify({ status: fine ? 'ok' : 'failing', bots }));
  };
