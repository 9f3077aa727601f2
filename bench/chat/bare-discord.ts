/**
 * The peer: a bare discord.js bot. It looks nothing up: it answers everything with one word, or, given a file of answers,
 * with the one that stands there for what was asked, so that as much goes over the wire as from Exhibit.
 */
import { readFileSync } from 'node:fs';
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import type { ApplicationCommandOptionChoiceData, InteractionReplyOptions } from 'discord.js';

interface Given {
  /** By what was asked. */
  readonly messages: readonly (readonly [string, NonNullable<InteractionReplyOptions['components']>])[];
  /** By what was typed. */
  readonly choices: readonly (readonly [string, readonly ApplicationCommandOptionChoiceData[]])[];
}

const file = process.env['BARE_ANSWERS'];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bench itself wrote the file a moment ago
const given = file === undefined ? { messages: [], choices: [] } : (JSON.parse(readFileSync(file, 'utf8')) as Given);
const [messages, choices] = [new Map(given.messages), new Map(given.choices)];

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  allowedMentions: { parse: [], repliedUser: false },
  rest: { api: process.env['DISCORD_API'] ?? '' },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond(choices.get(interaction.options.getFocused()) ?? []);
  else if (interaction.isChatInputCommand()) {
    const components = messages.get(interaction.options.getString('question') ?? '');
    void interaction.reply(components === undefined ? { content: 'pong' } : { components, flags: MessageFlags.IsComponentsV2 });
  }
});
// Without a goodbye: a client that is told to leave while its connection ends goes on trying.
process.once('SIGTERM', () => process.exit());
await client.login(process.env['DISCORD_TOKEN']);
