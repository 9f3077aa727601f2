/** The one door to the network of a language model: no redirect is followed, and no body is read without end. */
import { ModelFailure } from './failure.ts';

/** Most bytes of a response: a choice of four ids takes some hundred. */
export const MOST_BYTES = 256 * 1024;

/**
 * As `fetch`, for the client.
 * @throws ModelFailure `redirected`, since a key must not be carried elsewhere; `too-large` at once or while the body is read
 */
export async function boundedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'manual' });
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new ModelFailure('redirected');
  }
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
    await response.body?.cancel();
    throw new ModelFailure('too-large');
  }
  if (response.body === null) return response;
  let bytes = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) controller.error(new ModelFailure('too-large'));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counting), { status, statusText, headers });
}
