/** A crowd in a local Discord: some ask, some only type and are offered names, and each answer is timed. */
import { Person } from '../../test/doubles/discord/driver.ts';
import { isJson } from '../../test/doubles/discord/rules.ts';
import { openDiscord } from '../../test/doubles/discord/server.ts';
import type { LocalDiscord, Pending } from '../../test/doubles/discord/server.ts';
import { guildIn } from '../../test/doubles/discord/world.ts';

/** So many that nobody meets a limit, of a person or of a server, while one bot is measured. */
const PEOPLE = 6000;
const SERVERS = 2000;
/** Of ten interactions, so many are completions: people type more than they send. */
export const COMPLETIONS = 3;

/** So many deeds are under way at once. */
export const AT_ONCE = 32;

/** An answer that takes longer in milliseconds will not come. */
const PATIENCE = 10_000;

/** Something that one person does. */
export interface Deed {
  readonly kind: 'ask' | 'complete';
  readonly text: string;
}

/** What somebody has typed when names are offered to them; differs as the questions do. */
const typedOf = (question: string): string => question.slice(0, 2 + (question.length % 4));

/** Each question once as it is sent, and once as it is begun. */
export const deedsOf = (questions: readonly string[]): Deed[] =>
  questions.flatMap((text): Deed[] => [
    { kind: 'ask', text },
    { kind: 'complete', text: typedOf(text) },
  ]);

/** Deeds without an end, the questions one after the other. */
export function* deedsFrom(questions: readonly string[]): Generator<Deed, never> {
  for (let place = 0; ; place++) {
    const text = questions[place % questions.length] ?? '';
    yield place % 10 < COMPLETIONS ? { kind: 'complete', text: typedOf(text) } : { kind: 'ask', text };
  }
}

/** What a bot has answered, for the bare one that sends the same. */
export class Answers {
  readonly #messages = new Map<string, unknown>();
  readonly #choices = new Map<string, unknown>();

  /** Takes the body that answered something. */
  take({ kind, text }: Deed, body: string): void {
    const sent: unknown = JSON.parse(body);
    const data = isJson(sent) && isJson(sent['data']) ? sent['data'] : {};
    if (kind === 'ask') this.#messages.set(text, data['components']);
    else this.#choices.set(text, data['choices']);
  }

  /** As the bare bot reads it. */
  get json(): string {
    return JSON.stringify({ messages: [...this.#messages], choices: [...this.#choices] });
  }
}

/** Does all of it, so many at once. */
export async function inCrowd(deeds: Iterator<Deed>, does: (deed: Deed) => Promise<unknown>): Promise<void> {
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = deeds.next(); next.done !== true; next = deeds.next()) await does(next.value);
    }),
  );
}

export interface Crowd {
  readonly discord: LocalDiscord;
  /** One of the people does something; comes when it is answered, to how many milliseconds that took. `hear` is told the answer's body. */
  readonly does: (deed: Deed, hear?: (body: string) => void) => Promise<number>;
}

/** Opens a local Discord with its people. */
export async function gather(): Promise<Crowd> {
  const waiting = new Map<string, (body: string) => void>();
  const guilds = Array.from({ length: SERVERS }, () => guildIn('en-US'));
  const discord = await openDiscord({ guilds, bare: ({ token }, body) => waiting.get(token)?.(body) });
  const people = Array.from({ length: PEOPLE }, (_, place) => new Person(discord, { guild: guilds[place % SERVERS] }));
  let turn = 0;
  const start = ({ kind, text }: Deed): Pending => {
    const person = people[turn++ % PEOPLE];
    if (person === undefined) throw new RangeError('nobody is there');
    if (kind === 'ask') return person.starts('ask', { question: text });
    return person.interact(4, { id: '1', name: 'who', type: 1, options: [{ name: 'name', type: 3, value: text, focused: true }] });
  };
  return {
    discord,
    does: async (deed, hear) => {
      const started = performance.now();
      const { token } = start(deed);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no answer to “${deed.text}”`)), PATIENCE);
        waiting.set(token, (body) => {
          clearTimeout(timer);
          waiting.delete(token);
          discord.pending.delete(token);
          hear?.(body);
          resolve(performance.now() - started);
        });
      });
    },
  };
}
