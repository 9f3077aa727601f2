/** People in the local Discord: they type commands, complete, press, pick, right-click and mention, and see what comes back. */
import { componentsIn, isJson } from './rules.ts';
import type { Json } from './rules.ts';
import type { LocalDiscord, Pending } from './server.ts';
import { APPLICATION, BOT, GRANTED, PERMISSIONS, messageJson, snowflake, userJson } from './world.ts';
import type { Guild } from './world.ts';

const EPHEMERAL = 1 << 6;

/** A message as a person sees it. */
export interface Seen {
  readonly id: string;
  readonly text: string;
  /** Only the one who asked sees it. */
  readonly ephemeral: boolean;
  readonly buttons: readonly string[];
  readonly menus: readonly { readonly label: string; readonly options: readonly string[] }[];
  readonly body: Json;
}

export interface PersonOptions {
  readonly locale?: string;
  readonly moderator?: boolean;
  readonly guild?: Guild | undefined;
  /** They have installed the bot for themselves: it is with them where nobody added it, in the server or in a chat among persons. */
  readonly brings?: boolean;
}

/** What a message replies to, and whether it mentions the bot by that. */
export interface Saying {
  readonly replyTo?: Seen;
  readonly about?: string;
  readonly ping?: boolean;
}

/** What a message looks like; the same for one that was sent, edited or kept. */
export function seen(message: Json): Seen {
  const components = componentsIn(message['components']);
  const ofType = (type: number): Json[] => components.filter((component) => component['type'] === type);
  return {
    id: String(message['id']),
    text: [message['content'], ...ofType(10).map((component) => component['content'])]
      .filter((text) => text !== '' && text !== undefined)
      .join('\n'),
    ephemeral: (Number(message['flags'] ?? 0) & EPHEMERAL) !== 0,
    buttons: ofType(2).map((component) => String(component['label'])),
    menus: ofType(3).map((menu) => ({
      label: String(menu['placeholder']),
      options: Array.isArray(menu['options']) ? menu['options'].filter(isJson).map((option) => String(option['label'])) : [],
    })),
    body: message,
  };
}

/** `do` names a command's part, which is a command of its own here. */
function commandJson(name: string, { do: part, ...options }: Readonly<Record<string, string | boolean>>): Json {
  const given = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: typeof value === 'boolean' ? 5 : option === 'where' ? 7 : 3,
    value,
  }));
  return { id: snowflake(), name, type: 1, options: part === undefined ? given : [{ name: part, type: 1, options: given }] };
}

/** The replies to something that was said, so far. */
export const repliesTo = ({ messages }: LocalDiscord, id: string): Seen[] =>
  [...messages.values()].filter(({ message_reference: reference }) => isJson(reference) && reference['message_id'] === id).map(seen);

export class Person {
  readonly id = snowflake();
  readonly locale: string;
  readonly guild: Guild | undefined;
  /** May be taken from them. */
  moderator: boolean;
  readonly #discord: LocalDiscord;
  readonly #brings: boolean;
  /** A private chat with the bot. */
  readonly #dm = snowflake();

  constructor(discord: LocalDiscord, { locale = 'en-US', moderator = false, guild, brings = false }: PersonOptions = {}) {
    this.#discord = discord;
    this.locale = locale;
    this.guild = guild;
    this.moderator = moderator;
    this.#brings = brings;
  }

  /** Where they are, if not in the server's own channel. */
  at: string | undefined;

  get channel(): string {
    return this.at ?? this.guild?.channel ?? this.#dm;
  }

  get #user(): Json {
    return userJson({ id: this.id, username: `person-${this.id}` });
  }

  /** Sends an interaction out, and returns it as it waits for its answer. */
  interact(type: number, data: Json, message?: Json): Pending {
    const { deed, one } = this.#prepare(type, data, message);
    this.#discord.gateway.dispatch('INTERACTION_CREATE', deed, this.guild?.id);
    return one;
  }

  /** A command as it would be sent out, and as it waits for its answer. */
  prepares(name: string, options: Readonly<Record<string, string | boolean>> = {}): { readonly deed: Json; readonly one: Pending } {
    return this.#prepare(2, commandJson(name, options));
  }

  #prepare(type: number, data: Json, message?: Json): { readonly deed: Json; readonly one: Pending } {
    const { guild } = this;
    const id = snowflake();
    const one: Pending = {
      id,
      token: `${id}.interaction-token-of-some-length-${snowflake()}`,
      channel: this.channel,
      message: message === undefined ? undefined : String(message['id']),
      acknowledged: false,
      deferred: false,
      original: undefined,
      expired: false,
      answers: [],
    };
    this.#discord.pending.set(one.token, one);
    const permissions = GRANTED | (this.moderator ? PERMISSIONS.manageMessages | PERMISSIONS.manageGuild : 0n);
    const member = {
      user: this.#user,
      roles: [],
      joined_at: new Date().toISOString(),
      deaf: false,
      mute: false,
      flags: 0,
      permissions: String(permissions),
    };
    const deed: Json = {
      id,
      application_id: APPLICATION,
      type,
      token: one.token,
      version: 1,
      locale: this.locale,
      channel_id: this.channel,
      channel: { id: this.channel, type: guild !== undefined ? 0 : this.#brings ? 3 : 1 },
      entitlements: [],
      // https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
      authorizing_integration_owners: this.#brings ? { '1': this.id } : { '0': guild?.id ?? '0' },
      context: guild !== undefined ? 0 : this.#brings ? 2 : 1,
      attachment_size_limit: 10_485_760,
      app_permissions: String(guild?.permissions ?? GRANTED),
      data,
      ...(message !== undefined && { message }),
      ...(guild === undefined ? { user: this.#user } : { guild_id: guild.id, guild_locale: guild.locale, member }),
    };
    return { deed, one };
  }

  /** What comes of an interaction in the end: the first answer, or what took its place. */
  async outcome(one: Pending): Promise<Seen> {
    return this.#discord.until(() => {
      const last = one.answers.findLast((answer) => isJson(answer['data']));
      if (last === undefined || last['type'] === 5) return undefined;
      if (last['type'] === 'delete') return undefined;
      const data = last['data'];
      if (last['type'] === 'followup' || last['type'] === 'edit') return isJson(data) ? seen(data) : undefined;
      const kept = this.#discord.messages.get(one.original ?? '');
      return kept === undefined ? undefined : seen(kept);
    });
  }

  /** Types a command, such as `ask` with `{ question }`, and sees the answer. */
  async types(name: string, options: Readonly<Record<string, string | boolean>> = {}): Promise<Seen> {
    return this.outcome(this.starts(name, options));
  }

  starts(name: string, options: Readonly<Record<string, string | boolean>> = {}): Pending {
    return this.interact(2, commandJson(name, options));
  }

  /** Types into an option, and sees what it is offered. */
  async completes(name: string, option: string, typed: string): Promise<{ readonly name: string; readonly value: string }[]> {
    const one = this.interact(4, { id: snowflake(), name, type: 1, options: [{ name: option, type: 3, value: typed, focused: true }] });
    const answer = await this.#discord.until(() => one.answers[0]);
    const data = isJson(answer['data']) ? answer['data'] : {};
    const choices = Array.isArray(data['choices']) ? data['choices'].filter(isJson) : [];
    return choices.map((choice) => ({ name: String(choice['name']), value: String(choice['value']) }));
  }

  /** Right-clicks a message and picks an entry. */
  async rightClicks(text: string, entry: string): Promise<Seen> {
    const target = this.#message(text);
    const id = String(target['id']);
    return this.outcome(
      this.interact(2, { id: snowflake(), name: entry, type: 3, target_id: id, resolved: { messages: { [id]: target } } }),
    );
  }

  /** Presses a button by its label, or by its place among those of that label. */
  pressing(message: Seen, label: string): Pending {
    const button = componentsIn(message.body['components']).find((component) => component['type'] === 2 && component['label'] === label);
    if (button === undefined) throw new Error(`no button “${label}” among ${message.buttons.join(', ')}`);
    return this.interact(3, { custom_id: button['custom_id'], component_type: 2 }, this.#discord.messages.get(message.id) ?? message.body);
  }

  async presses(message: Seen, label: string): Promise<Seen> {
    return this.outcome(this.pressing(message, label));
  }

  /** Presses what a message of another version or time may carry. */
  async pressesId(message: Seen, customId: string): Promise<Seen> {
    return this.outcome(this.interact(3, { custom_id: customId, component_type: 2 }, message.body));
  }

  /** Picks an option of a menu by its label. */
  async picks(message: Seen, menu: string, option: string): Promise<Seen> {
    const found = componentsIn(message.body['components']).find(
      (component) => component['type'] === 3 && component['placeholder'] === menu,
    );
    const options = Array.isArray(found?.['options']) ? found['options'].filter(isJson) : [];
    const chosen = options.find(({ label }) => label === option);
    if (found === undefined || chosen === undefined) throw new Error(`no option “${option}” in a menu “${menu}”`);
    return this.outcome(
      this.interact(
        3,
        { custom_id: found['custom_id'], component_type: 3, values: [chosen['value']] },
        this.#discord.messages.get(message.id) ?? message.body,
      ),
    );
  }

  #message(content: string, more: Json = {}): Json {
    return messageJson({
      id: snowflake(),
      channel_id: this.channel,
      channel_type: this.guild === undefined ? 1 : 0,
      author: this.#user,
      content,
      ...(this.guild !== undefined && {
        guild_id: this.guild.id,
        member: { roles: [], joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 },
      }),
      ...more,
    });
  }

  /**
   * Says something in the channel, as Discord delivers it without the message-content intent. Returns the message's id.
   * `about` is what another person said there, to which it replies; empty where Discord keeps that from the bot.
   */
  says(text: string, { replyTo, about, ping = true }: Saying = {}): string {
    const mentioned = text.includes(`<@${BOT.id}>`) || (replyTo !== undefined && ping);
    const heard = mentioned || this.guild === undefined;
    const message = this.#message(heard ? text : '', {
      mentions: mentioned
        ? [{ ...BOT, member: { roles: [], joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 } }]
        : [],
      ...(about !== undefined && {
        type: 19,
        message_reference: { type: 0, message_id: snowflake(), channel_id: this.channel },
        referenced_message: new Person(this.#discord, { guild: this.guild }).#message(about),
      }),
      ...(replyTo !== undefined && {
        type: 19,
        message_reference: {
          type: 0,
          message_id: replyTo.id,
          channel_id: this.channel,
          ...(this.guild !== undefined && { guild_id: this.guild.id }),
        },
        referenced_message: { ...replyTo.body, author: BOT },
      }),
    });
    this.#discord.said.set(String(message['id']), message);
    this.#discord.gateway.dispatch('MESSAGE_CREATE', message, this.guild?.id);
    return String(message['id']);
  }

  /** Says something, and sees the reply to it. */
  async asks(text: string, options: Saying = {}): Promise<Seen> {
    return this.replyTo(this.says(text, options));
  }

  /** The reply to something that was said, once it is there. */
  async replyTo(id: string): Promise<Seen> {
    return this.#discord.until(() => repliesTo(this.#discord, id)[0]);
  }
}

export const MENTION = `<@${BOT.id}>`;
