/** An abort signal as grammY's types want it: they are those of a polyfill, of which it uses what every signal has. */
import type { Api } from 'grammy';

type CallSignal = NonNullable<Parameters<Api['getMe']>[0]>;
const isCallSignal = (signal: unknown): signal is CallSignal => signal instanceof AbortSignal;

/** The same signal. Throws never. */
export function callSignal(signal: AbortSignal): CallSignal {
  if (!isCallSignal(signal)) throw new TypeError('not a signal');
  return signal;
}
