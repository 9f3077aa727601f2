/** A language model's server on loopback that does what it is told, for the faults that no well-behaved server shows. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What was asked, in the protocol's own words. */
export interface AskedOfModel {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Behaviour = (asked: AskedOfModel, response: ServerResponse) => unknown;

export interface ModelServer {
  /** What OPENAI_BASE_URL is set to. */
  readonly url: string;
  readonly asked: readonly AskedOfModel[];
  /** What it does from now on. */
  behave(behaviour: Behaviour): void;
}

/** Starts one; it ends with the test. */
export async function startModel(behaviour: Behaviour): Promise<ModelServer> {
  let now = behaviour;
  const asked: AskedOfModel[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) if (chunk instanceof Buffer) chunks.push(chunk);
    const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
    asked.push(one);
    await now(one, response);
  };
  // A caller that hangs up in the middle is what some tests want.
  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const { port } = isAddress(address) ? address : { port: 0 };
  return { url: `http://127.0.0.1:${port}/v1`, asked, behave: (other) => void (now = other) };
}

const isAddress = (address: ReturnType<ReturnType<typeof createServer>['address']>): address is AddressInfo =>
  typeof address === 'object' && address !== null;

const json = (response: ServerResponse, status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): void =>
  void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));

/** A completion of the chat protocol that says `content`, with whatever else is wanted of it. */
export const completion = (content: unknown, more: Readonly<Record<string, unknown>> = {}, finish = 'stop') => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: 'double',
  choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content, refusal: null, ...more } }],
  usage: { prompt_tokens: 1000, completion_tokens: 20, total_tokens: 1020, prompt_tokens_details: { cached_tokens: 900 } },
});

/** Says this, each time. */
export const says =
  (content: unknown, more?: Readonly<Record<string, unknown>>, finish?: string): Behaviour =>
  (_, response) =>
    json(response, 200, completion(content, more, finish));

/** Chooses these facts, each time. */
export const chooses = (...facts: readonly string[]): Behaviour =>
  says(JSON.stringify({ answer: facts.length === 0 ? 'none' : 'facts', facts }));

/** Answers with an error of the protocol. */
export const fails =
  (status: number, headers?: Readonly<Record<string, string>>): Behaviour =>
  (_, response) =>
    json(response, status, { error: { message: 'MODEL-SAYS no', type: 'x', code: null, param: null } }, headers);
