/** How the Bot API refuses a call: https://core.telegram.org/bots/api#making-requests */
import type { ResponseParameters } from 'grammy/types';

/** A call refused, as the server answers it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;
  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** A refusal for what the call itself holds. */
export const badRequest = (what: string, parameters?: ResponseParameters): Refusal => new Refusal(400, `Bad Request: ${what}`, parameters);
export const forbidden = (what: string): Refusal => new Refusal(403, `Forbidden: ${what}`);
export const tooMany = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
