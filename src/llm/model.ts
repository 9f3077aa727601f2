/** A language model over the OpenAI protocol, spoken by the `openai` client: one question in, its text out, within a time. */
import OpenAI, { APIConnectionError, APIError } from 'openai';
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { boundedFetch } from './bounded-fetch.ts';
import { MAY_PASS, ModelFailure } from './failure.ts';
import { readJson } from './json.ts';
import type { Prompt } from './prompt.ts';

export interface ModelSettings {
  readonly key: string | undefined;
  /** Where the server is, when not OpenAI's own. */
  readonly baseUrl: string | undefined;
  readonly model: string;
  /** Which of the two protocols is spoken. */
  readonly api: 'chat' | 'responses';
  /** How long one question may take, retries within. */
  readonly seconds: number;
}

/** What a call took, in tokens; `cached` are those of the input that the server had before. */
export interface Usage {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

export interface Said {
  readonly text: string;
  /** Undefined where the server does not tell. */
  readonly usage: Usage | undefined;
}

export interface Model {
  /** Which server and model answers, for what is kept of its answers. */
  readonly name: string;
  /** Asks for an object of the schema. @throws ModelFailure in every case in which there is no text */
  ask(prompt: Prompt, schema: z.ZodType): Promise<Said>;
}

const MOST_TRIES = 3;
const FIRST_PAUSE = 250;
/** A choice takes some forty tokens; a model that thinks aloud needs more. */
const MOST_OUTPUT = 2000;

/** How much of the protocol a request uses: servers that refuse the whole are asked for less, down to what every one of them knows. */
const LEVELS = ['schema-and-settings', 'schema', 'plain'] as const;

/** Opens a model. Nothing is sent before it is asked. `pause` is for tests, which wait for nothing. */
export function openModel(settings: ModelSettings, pause = wait): Model {
  const { key, baseUrl, model, api, seconds } = settings;
  const client = new OpenAI({
    // A server of one's own wants none, and the client insists on some word.
    apiKey: key ?? 'none',
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    // Retries are ours: they have to end with the time, and to heed a wait that is longer than it.
    maxRetries: 0,
    // The time is kept by the signal, for all tries together.
    timeout: 2 * seconds * 1000,
    fetch: boundedFetch,
  });
  let level = 0;
  const call = api === 'chat' ? chat : respond;
  const once = async (prompt: Prompt, schema: z.ZodType, signal: AbortSignal): Promise<Said> => {
    for (let tried = level; ; tried++) {
      const how = LEVELS[tried] ?? 'plain';
      try {
        const said = await call({ client, model, prompt, schema, how, signal });
        // It is asked for less from now on only where that is what it minded, and not the question.
        level = Math.max(level, tried);
        return said;
      } catch (error) {
        const failure = failureOf(error, signal);
        if (failure.kind !== 'request-refused' || how === 'plain') throw failure;
      }
    }
  };
  return {
    name: `${api} ${baseUrl ?? 'openai'} ${model}`,
    async ask(prompt, schema) {
      const until = performance.now() + seconds * 1000;
      const signal = AbortSignal.timeout(seconds * 1000);
      for (let tries = 1; ; tries++) {
        try {
          return await once(prompt, schema, signal);
        } catch (error) {
          if (!(error instanceof ModelFailure)) throw error;
          const { kind, retryAfter } = error;
          const milliseconds = retryAfter ?? FIRST_PAUSE * 2 ** (tries - 1);
          if (!MAY_PASS.has(kind) || tries === MOST_TRIES || performance.now() + milliseconds >= until) throw error;
          await pause(milliseconds);
        }
      }
    },
  };
}

const wait = async (milliseconds: number): Promise<void> => {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
};

interface Call {
  readonly client: OpenAI;
  readonly model: string;
  readonly prompt: Prompt;
  readonly schema: z.ZodType;
  readonly how: (typeof LEVELS)[number];
  readonly signal: AbortSignal;
}

/** What the schema is called; servers show it to the model. */
const NAME = 'choice';

/** A number of a server, as far as it is one. */
const Count = z.int().min(0).max(1e9).catch(-1);

/** What is read of a response of the chat protocol; a server may send anything. */
const ChatResponse = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: Count,
      completion_tokens: Count,
      prompt_tokens_details: z.object({ cached_tokens: Count.optional() }).nullish(),
    })
    .nullish()
    .catch(undefined),
});

/** https://platform.openai.com/docs/api-reference/chat/create */
async function chat({ client, model, prompt, schema, how, signal }: Call): Promise<Said> {
  const response = await client.chat.completions
    .create(
      {
        model,
        messages: [
          { role: 'system', content: prompt.instructions },
          { role: 'user', content: prompt.record },
          { role: 'user', content: prompt.question },
        ],
        ...(how !== 'plain' && { response_format: zodResponseFormat(schema, NAME) }),
        ...(how === 'schema-and-settings' && { temperature: 0, max_completion_tokens: MOST_OUTPUT }),
      },
      { signal },
    )
    .asResponse();
  const { choices, usage } = readJson(await response.text(), ChatResponse);
  const { finish_reason: reason, message } = choices[0] ?? {};
  if (reason === 'length') throw new ModelFailure('truncated');
  if (reason === 'content_filter') throw new ModelFailure('filtered');
  if (typeof message?.refusal === 'string' && message.refusal !== '') throw new ModelFailure('declined');
  return {
    text: textOf(message?.content),
    usage: usage ? usageOf(usage.prompt_tokens, usage.prompt_tokens_details?.cached_tokens, usage.completion_tokens) : undefined,
  };
}

/** The same of the other protocol. */
const Responses = z.object({
  status: z.string().nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(
    z.object({
      type: z.string(),
      content: z.array(z.object({ type: z.string(), text: z.string().optional() })).nullish(),
    }),
  ),
  usage: z
    .object({
      input_tokens: Count,
      output_tokens: Count,
      input_tokens_details: z.object({ cached_tokens: Count.optional() }).nullish(),
    })
    .nullish()
    .catch(undefined),
});

/** https://platform.openai.com/docs/api-reference/responses/create */
async function respond({ client, model, prompt, schema, how, signal }: Call): Promise<Said> {
  const response = await client.responses
    .create(
      {
        model,
        store: false,
        instructions: prompt.instructions,
        input: [
          { role: 'user', content: prompt.record },
          { role: 'user', content: prompt.question },
        ],
        ...(how !== 'plain' && { text: { format: zodTextFormat(schema, NAME) } }),
        ...(how === 'schema-and-settings' && { temperature: 0, max_output_tokens: MOST_OUTPUT }),
      },
      { signal },
    )
    .asResponse();
  const { status, incomplete_details: incomplete, output, usage } = readJson(await response.text(), Responses);
  if (status === 'incomplete') throw new ModelFailure(incomplete?.reason === 'content_filter' ? 'filtered' : 'truncated');
  if (status === 'failed') throw new ModelFailure('server-error');
  const contents = output.flatMap(({ type, content }) => (type === 'message' ? (content ?? []) : []));
  if (contents.some(({ type }) => type === 'refusal')) throw new ModelFailure('declined');
  const text = contents.flatMap(({ type, text: part }) => (type === 'output_text' && part !== undefined ? [part] : [])).join('');
  return {
    text: textOf(text),
    usage: usage ? usageOf(usage.input_tokens, usage.input_tokens_details?.cached_tokens, usage.output_tokens) : undefined,
  };
}

function textOf(content: string | null | undefined): string {
  if (content === undefined || content === null || content.trim() === '') throw new ModelFailure('empty');
  return content;
}

function usageOf(input: number, cached: number | undefined, output: number): Usage | undefined {
  return input < 0 || output < 0 ? undefined : { input, cached: Math.max(0, cached ?? 0), output };
}

/** What went wrong, in a word of ours. What is no failure of a call is a fault of ours, and thrown on. */
function failureOf(error: unknown, signal: AbortSignal): ModelFailure {
  if (error instanceof ModelFailure) return error;
  const cause = causeOf(error);
  if (cause !== undefined) return cause;
  if (signal.aborted) return new ModelFailure('timeout');
  if (error instanceof APIConnectionError) return new ModelFailure('unreachable');
  if (error instanceof APIError) {
    // The client leaves open what they are.
    const status: unknown = error.status;
    const headers: unknown = error.headers;
    return failureOfStatus(status, headers instanceof Headers ? headers : undefined);
  }
  // A body that breaks off.
  if (error instanceof TypeError && 'cause' in error) return new ModelFailure('unreachable');
  throw error;
}

/** A failure of ours that the client has wrapped, however deep. */
function causeOf(error: unknown): ModelFailure | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) if (at instanceof ModelFailure) return at;
  return undefined;
}

function failureOfStatus(status: unknown, headers: Headers | undefined): ModelFailure {
  if (status === 401 || status === 403) return new ModelFailure('key-refused');
  if (status === 404 || status === 405 || status === 410) return new ModelFailure('not-found');
  if (status === 429) return new ModelFailure('rate-limited', retryAfterIn(headers));
  if (status === 408 || status === 409 || (typeof status === 'number' && status >= 500))
    return new ModelFailure('server-error', retryAfterIn(headers));
  return new ModelFailure(typeof status === 'number' ? 'request-refused' : 'malformed');
}

/** Most that a server's wish to be left alone is heeded. */
const LONGEST_WISH = 60 * 60_000;

/** Seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfterIn(headers: Headers | undefined): number | undefined {
  const said = headers?.get('retry-after');
  if (said === null || said === undefined) return undefined;
  const seconds = Number(said);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(milliseconds) ? Math.min(LONGEST_WISH, Math.max(0, milliseconds)) : undefined;
}
