/**
 * The peer: a bare discord.js bot. It looks nothing up: it answers everything with one word,
 * or, given a file of messages, with one of these in turn, so that as much goes over the wire as from Exhibit.
 */
import { readFileSync } from 'node:fs';
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import type { InteractionReplyOptions } from 'discord.js';

interface Given {
  readonly messages: readonly NonNullable<InteractionReplyOptions['components']>[];
  readonly choices: readonly { readonly name: string; readonly value: string }[];
}

const file = process.env['BARE_MESSAGES'];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bench itself wrote the file a moment ago
const { messages, choices } = file === undefined ? { messages: [], choices: [] } : (JSON.parse(readFileSync(file, 'utf8')) as Given);
let served = 0;

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  allowedMentions: { parse: [], repliedUser: false },
  rest: { api: process.env['DISCORD_API'] ?? '' },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond(choices);
  else if (interaction.isRepliable()) {
    const components = messages[served++ % Math.max(1, messages.length)];
    void interaction.reply(components === undefined ? { content: 'pong' } : { components, flags: MessageFlags.IsComponentsV2 });
  }
});
process.once('SIGTERM', () => void client.destroy());
await client.login(process.env['DISCORD_TOKEN']);
