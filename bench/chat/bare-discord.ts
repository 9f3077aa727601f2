/** The peer: a bare discord.js bot that answers everything with the same word, and knows nothing. */
import { Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: process.env['DISCORD_API'] ?? '' },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond([{ name: 'pong', value: 'pong' }]);
  else if (interaction.isRepliable()) void interaction.reply({ content: 'pong' });
});
process.once('SIGTERM', () => void client.destroy());
await client.login(process.env['DISCORD_TOKEN']);
