/** The variables of the language model. */
import { z } from 'zod';
import { described, number, setting } from './variables.ts';

export interface ModelConfig {
  readonly key: string | undefined;
  /** Where its server is, when not OpenAI's own. */
  readonly baseUrl: string | undefined;
  readonly model: string;
  readonly api: 'chat' | 'responses';
  /** How long one question may take. */
  readonly seconds: number;
  /** How many tokens of facts are sent with a question at most. */
  readonly promptTokens: number;
  /** The same with a question in a language that the engine does not read. */
  readonly unreadPromptTokens: number;
  /** How much may be asked in a day. */
  readonly allowances: Readonly<Record<'person' | 'chat' | 'day', { readonly calls: number; readonly tokens: number }>>;
  /** What a million tokens cost: of input, of input that the server had before, of output. */
  readonly price: readonly [input: number, cached: number, output: number] | undefined;
}

const MODEL_APIS = ['chat', 'responses'] as const;
const count = (least: number) => number.pipe(z.int().min(least).max(1_000_000_000).optional());

/** Why the default is what it is: README, “With a language model”. */
const DEFAULTS = {
  seconds: 8,
  promptTokens: 2500,
  unreadPromptTokens: 16_000,
  person: { calls: 30, tokens: 200_000 },
  chat: { calls: 200, tokens: 1_000_000 },
  day: { calls: 1000, tokens: 5_000_000 },
} as const;

export const Model = z.object({
  OPENAI_API_KEY: described(
    // It goes into a header, which carries no other characters.
    setting.refine((key) => key === undefined || /^[\x21-\x7e]+$/u.test(key)),
    '',
    'With a key, or an address, a language model may choose facts for questions that the engine refuses (README, “With a language model”).',
    'Then such questions leave this machine. A server of your own mostly wants no key.',
  ),
  OPENAI_BASE_URL: described(
    // What names an account in it is sent by no fetch.
    setting.pipe(
      z
        .url({ protocol: /^https?$/ })
        .refine((url) => !/^[^/?#]*\/\/[^/?#]*@/u.test(url))
        .optional(),
    ),
    'http://127.0.0.1:11434/v1',
    'Any server that speaks the OpenAI protocol: the address before /chat/completions. Without it, OpenAI’s own.',
  ),
  OPENAI_MODEL: described(setting, '', 'The model, as that server calls it. It has to be set with either of the two above.'),
  OPENAI_API: described(
    setting.pipe(z.enum(MODEL_APIS).optional()),
    'chat',
    'Which of the two protocols: chat (/chat/completions), which nearly every server speaks, or responses.',
  ),
  EXHIBIT_MODEL_SECONDS: described(
    number.pipe(z.number().min(1).max(60).optional()),
    String(DEFAULTS.seconds),
    'How long a question may take, retries within, in seconds.',
  ),
  EXHIBIT_MODEL_PROMPT_TOKENS: described(
    count(200),
    String(DEFAULTS.promptTokens),
    'How many tokens of facts go with a question at most: all of the record where it fits, else the facts nearest to the question.',
  ),
  EXHIBIT_MODEL_UNREAD_PROMPT_TOKENS: described(
    count(200),
    String(DEFAULTS.unreadPromptTokens),
    'The same with a question in a language that the engine does not read: it cannot tell which facts are near.',
  ),
  EXHIBIT_MODEL_PERSON_CALLS: described(
    count(0),
    String(DEFAULTS.person.calls),
    'How much may be asked in a day (UTC), in calls and in tokens: by one person,',
  ),
  EXHIBIT_MODEL_PERSON_TOKENS: described(count(0), String(DEFAULTS.person.tokens)),
  EXHIBIT_MODEL_CHAT_CALLS: described(count(0), String(DEFAULTS.chat.calls), 'in one group or server,'),
  EXHIBIT_MODEL_CHAT_TOKENS: described(count(0), String(DEFAULTS.chat.tokens)),
  EXHIBIT_MODEL_DAY_CALLS: described(count(0), String(DEFAULTS.day.calls), 'and by all together.'),
  EXHIBIT_MODEL_DAY_TOKENS: described(count(0), String(DEFAULTS.day.tokens)),
  EXHIBIT_MODEL_PRICE: described(
    setting.transform((text, context) => {
      const read = readPrice(text);
      if (text !== undefined && read === undefined) context.addIssue('no price');
      return read;
    }),
    '0.15,0.075,0.60',
    'What a million tokens cost, of input, of input that the server had before, and of output: for what `npm run evaluate -- --model` tells.',
  ),
});
type Model = z.infer<typeof Model>;

/** Of the variables above, what each has to be. */
export const MODEL_NEEDS = {
  OPENAI_API_KEY: 'model-key',
  OPENAI_BASE_URL: 'url',
  EXHIBIT_MODEL_SECONDS: 'model-seconds',
  EXHIBIT_MODEL_PROMPT_TOKENS: 'model-count',
  EXHIBIT_MODEL_UNREAD_PROMPT_TOKENS: 'model-count',
  EXHIBIT_MODEL_PERSON_CALLS: 'model-count',
  EXHIBIT_MODEL_PERSON_TOKENS: 'model-count',
  EXHIBIT_MODEL_CHAT_CALLS: 'model-count',
  EXHIBIT_MODEL_CHAT_TOKENS: 'model-count',
  EXHIBIT_MODEL_DAY_CALLS: 'model-count',
  EXHIBIT_MODEL_DAY_TOKENS: 'model-count',
  EXHIBIT_MODEL_PRICE: 'model-price',
} as const;
export const MODEL_CHOICES: Readonly<Record<string, readonly string[]>> = { OPENAI_API: MODEL_APIS };

function readPrice(text: string | undefined): ModelConfig['price'] {
  const [input, cached, output, more] = (text ?? '')
    .split(',')
    .map((part) => (/^\s*\d+(?:\.\d+)?\s*$/u.test(part) ? Number(part) : Number.NaN));
  if (input === undefined || cached === undefined || output === undefined || more !== undefined) return undefined;
  return [input, cached, output].some(Number.isNaN) ? undefined : [input, cached, output];
}

/** Whether a model is meant, and not said which. */
export const lacksModel = ({ OPENAI_API_KEY: key, OPENAI_BASE_URL: url, OPENAI_MODEL: model }: Model): boolean =>
  (key !== undefined || url !== undefined) && model === undefined;

/** The language model; undefined where there is none to ask. */
export function modelOf(env: Model): ModelConfig | undefined {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = env;
  if ((key === undefined && baseUrl === undefined) || model === undefined) return undefined;
  return {
    key,
    baseUrl: baseUrl?.replace(/\/+$/u, ''),
    model,
    api: env.OPENAI_API ?? 'chat',
    seconds: env.EXHIBIT_MODEL_SECONDS ?? DEFAULTS.seconds,
    promptTokens: env.EXHIBIT_MODEL_PROMPT_TOKENS ?? DEFAULTS.promptTokens,
    unreadPromptTokens: env.EXHIBIT_MODEL_UNREAD_PROMPT_TOKENS ?? DEFAULTS.unreadPromptTokens,
    allowances: {
      person: {
        calls: env.EXHIBIT_MODEL_PERSON_CALLS ?? DEFAULTS.person.calls,
        tokens: env.EXHIBIT_MODEL_PERSON_TOKENS ?? DEFAULTS.person.tokens,
      },
      chat: { calls: env.EXHIBIT_MODEL_CHAT_CALLS ?? DEFAULTS.chat.calls, tokens: env.EXHIBIT_MODEL_CHAT_TOKENS ?? DEFAULTS.chat.tokens },
      day: { calls: env.EXHIBIT_MODEL_DAY_CALLS ?? DEFAULTS.day.calls, tokens: env.EXHIBIT_MODEL_DAY_TOKENS ?? DEFAULTS.day.tokens },
    },
    price: env.EXHIBIT_MODEL_PRICE,
  };
}
